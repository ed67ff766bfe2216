//! Whom an entry names, with names as they are shown and compared.

use super::display_name;
use crate::evidence::entry::{Entry, EntryKind, parts};
use crate::evidence::field;
use crate::words::folded;

impl Entry {
    /// Everybody it names by something that can stand for a person, with the name
    /// given: addresses, and where a contact has none, the party itself.
    pub fn mentions(&self) -> Vec<(String, String)> {
        let mut mentions = Vec::new();
        if self.kind == EntryKind::Contact {
            let name = self.shown_name();
            for address in self.all(field::EMAIL) {
                mentions.push((address.to_owned(), name.clone()));
            }
            if mentions.is_empty() {
                mentions.push((self.party(), name));
            }
        }
        for role in [field::ORGANISER, field::ATTENDEE, field::FROM, field::TO] {
            for value in self.all(role) {
                let (address, name, _) = parts(value);
                if !address.is_empty() {
                    mentions.push((address.to_owned(), display_name::clean(name, address)));
                }
            }
        }
        mentions
    }

    /// The full name of a person as it is shown and compared: on one line, without what profiles put beside
    /// a name.
    pub fn shown_name(&self) -> String {
        let name = self.person_name();
        match display_name::clean(&name, "") {
            clean if clean.is_empty() => folded(name.trim()),
            clean => clean,
        }
    }
}
