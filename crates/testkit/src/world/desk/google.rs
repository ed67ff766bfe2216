//! Google's table of contacts.

use super::book::Card;
use super::csv::{Quotes, Table};

const HEADER: &[&str] = &[
    "First Name",
    "Middle Name",
    "Last Name",
    "Phonetic First Name",
    "Nickname",
    "File As",
    "Organization Name",
    "Organization Title",
    "Organization Department",
    "Birthday",
    "Notes",
    "Photo",
    "Labels",
    "E-mail 1 - Label",
    "E-mail 1 - Value",
    "E-mail 2 - Label",
    "E-mail 2 - Value",
    "Phone 1 - Label",
    "Phone 1 - Value",
];

/// `contacts.csv`
pub(crate) fn contacts(cards: &[Card]) -> Vec<u8> {
    let mut table = Table::new(Quotes::Needed, HEADER);
    for card in cards {
        let none = String::new;
        let labels = match card.label {
            "" => "* myContacts".to_owned(),
            label => format!("{label} ::: * myContacts"),
        };
        let email = |n: usize| card.emails.get(n).cloned().unwrap_or_default();
        let label = |value: &str, label: &str| match value {
            "" => String::new(),
            _ => label.to_owned(),
        };
        let phone = card.phones.join(" ::: ");
        table.row(&[
            card.first.clone(),
            none(),
            card.last.clone(),
            none(),
            none(),
            none(),
            card.company.clone(),
            card.title.clone(),
            none(),
            none(),
            card.note.clone(),
            none(),
            labels,
            label(&email(0), "* Work"),
            email(0),
            label(&email(1), "Home"),
            email(1),
            label(&phone, "Work"),
            phone.clone(),
        ]);
    }
    table.bytes(false)
}
