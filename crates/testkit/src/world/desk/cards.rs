//! The address book as vCards, or as Google or Outlook tables; LinkedIn's table.

use super::book::Card;
use super::csv::{Quotes, Table};
use super::{Desk, Office, google};
use crate::world::WorldFile;
use std::fmt::Write;

/// Where the address book lies.
pub(crate) fn path(desk: &Desk) -> &'static str {
    if desk.vcards {
        "contacts.vcf"
    } else {
        "contacts.csv"
    }
}

/// The address book.
pub(crate) fn file(desk: &Desk) -> WorldFile {
    let bytes = match (desk.vcards, desk.office) {
        (true, office) => desk
            .cards
            .iter()
            .map(|card| vcard(card, office))
            .collect::<String>()
            .into_bytes(),
        (false, Office::Google) => google::contacts(&desk.cards),
        (false, Office::Outlook) => outlook(&desk.cards),
    };
    WorldFile {
        path: path(desk).to_owned(),
        bytes,
    }
}

fn vcard(card: &Card, office: Office) -> String {
    let mut out = String::from("BEGIN:VCARD\r\nVERSION:3.0\r\n");
    let mut line = |text: String| {
        // Writing to a String cannot fail.
        let _ = write!(out, "{text}\r\n");
    };
    let name = format!("{} {}", card.first, card.last);
    line(format!("FN:{}", escaped(name.trim())));
    line(format!(
        "N:{};{};;;",
        escaped(&card.last),
        escaped(&card.first)
    ));
    for email in &card.emails {
        match office {
            Office::Google => line(format!("EMAIL;TYPE=INTERNET;TYPE=WORK:{email}")),
            Office::Outlook => line(format!("EMAIL;PREF;INTERNET:{email}")),
        }
    }
    for phone in &card.phones {
        line(format!("TEL;TYPE=WORK:{phone}"));
    }
    if !card.company.is_empty() {
        line(format!("ORG:{}", escaped(&card.company)));
    }
    if !card.title.is_empty() {
        line(format!("TITLE:{}", escaped(&card.title)));
    }
    if !card.label.is_empty() {
        line(format!("CATEGORIES:{},myContacts", card.label));
    }
    if !card.note.is_empty() {
        line(format!("NOTE:{}", escaped(&card.note)));
    }
    out.push_str("END:VCARD\r\n");
    out
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace('\n', "\\n")
}

const OUTLOOK: &[&str] = &[
    "First Name",
    "Middle Name",
    "Last Name",
    "Title",
    "Suffix",
    "E-mail Address",
    "E-mail 2 Address",
    "E-mail 3 Address",
    "Mobile Phone",
    "Business Phone",
    "Company",
    "Job Title",
    "Department",
    "Business City",
    "Birthday",
    "Notes",
    "Categories",
];

fn outlook(cards: &[Card]) -> Vec<u8> {
    let mut table = Table::new(Quotes::Needed, OUTLOOK);
    for card in cards {
        let email = |n: usize| card.emails.get(n).cloned().unwrap_or_default();
        let phone = card.phones.first().cloned().unwrap_or_default();
        let none = String::new;
        table.row(&[
            card.first.clone(),
            none(),
            card.last.clone(),
            none(),
            none(),
            email(0),
            email(1),
            none(),
            none(),
            phone,
            card.company.clone(),
            card.title.clone(),
            none(),
            none(),
            none(),
            card.note.clone(),
            card.label.to_owned(),
        ]);
    }
    table.bytes(true)
}

const PREAMBLE: &str = "Notes:\r\n\"When exporting your connection data, you may notice that \
some of the email addresses are missing. You will only see email addresses for connections who \
have allowed their connections to see or download their email address using this setting \
https://www.linkedin.com/psettings/privacy/email.\"\r\n\r\n";

/// LinkedIn's `Connections.csv`, newest first.
pub(crate) fn connections(desk: &Desk) -> WorldFile {
    let header = [
        "First Name",
        "Last Name",
        "URL",
        "Email Address",
        "Company",
        "Position",
        "Connected On",
    ];
    let mut table = Table::new(Quotes::Needed, &header);
    let mut order: Vec<_> = desk.connections.iter().collect();
    order.sort_by(|a, b| (b.on, &b.url).cmp(&(a.on, &a.url)));
    for one in order {
        let date = one.on.date();
        let month = &crate::world::calendar::month_name(one.on)[..3];
        table.row(&[
            one.first.clone(),
            one.last.clone(),
            one.url.clone(),
            one.email.clone(),
            one.company.clone(),
            one.position.clone(),
            format!("{:02} {month} {}", date.day(), date.year()),
        ]);
    }
    let mut bytes = PREAMBLE.as_bytes().to_vec();
    bytes.extend(table.bytes(false));
    WorldFile {
        path: "Connections.csv".to_owned(),
        bytes,
    }
}
