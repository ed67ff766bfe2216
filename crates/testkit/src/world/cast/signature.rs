//! Signature blocks in the shapes people use.

use super::Firm;
use super::firms::Country;
use super::person::{Person, Signature};

/// The block under a letter of `person`, without the farewell.
pub(crate) fn block(person: &Person, firm: Option<&Firm>) -> String {
    let Some(firm) = firm else {
        return private(person);
    };
    let name = person.full_name();
    let (title, phone, legal) = (person.title, &person.phone, firm.legal_name());
    match person.style.signature {
        Signature::Lines => format!("{name}\n{title}\n{legal}\nTel. {phone}"),
        Signature::Dashes => format!(
            "-- \n{name}\n{title} | {legal}\nT {phone}\n{}",
            person.address
        ),
        Signature::Compact => format!("{name} · {title} · {} · {phone}", firm.name),
        Signature::German => {
            format!(
                "i. A. {name}\n{title}\n\n{legal}\n{}\n{}\nTel.: {phone}",
                firm.street,
                town(firm)
            )
        }
        Signature::Legal => format!(
            "{name}\n{title}\n{legal}, {}, {}\nphone {phone}\n\n{}",
            firm.street,
            town(firm),
            LEGAL
        ),
        Signature::Phone => "Sent from my phone".to_owned(),
        Signature::Nothing => String::new(),
    }
}

const LEGAL: &str = "This e-mail and any attachments are confidential and intended for the addressee only. \
If you have received it in error please delete it and tell the sender.";

fn town(firm: &Firm) -> String {
    match firm.country {
        Country::Germany => format!("D-{} {}", 10_000 + firm.street.len() * 1713, firm.town),
        _ => firm.town.to_owned(),
    }
}

fn private(person: &Person) -> String {
    match person.style.signature {
        Signature::Phone => "Sent from my phone".to_owned(),
        _ => String::new(),
    }
}
