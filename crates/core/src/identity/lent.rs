//! Addresses that an address book gives to two people: `office@acme.com` stands on the card
//! of either. It is nobody's then, unless it spells the name of one; each of the others
//! stands for themselves, as a contact without an address does.
//!
//! They are two where their given names differ and nothing says that both are one: not for
//! a short form, a letter more or less, a name turned round, a record that was given to a
//! successor. Two systems may call one person by two names; there it takes a mailbox that is
//! nobody's by its own name.

use super::address::local;
use super::names::{FullName, fold, same_first, spells};
use super::{Nature, machines};
use crate::evidence::entry::{Entry, EntryKind, party};
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::time::Timestamp;
use crate::words::one_letter_apart;
use std::collections::HashMap;

/// More holders of one address than this are not compared, the first to be known before.
const MOST: usize = 20;

/// Which addresses stand on whose cards. Never iterated.
#[derive(Debug, Default)]
pub(super) struct Lent<'a>(HashMap<&'a str, Vec<Holder<'a>>>);

/// Somebody on whose card an address stands.
#[derive(Debug)]
struct Holder<'a> {
    name: FullName,
    entry: &'a Entry,
    known: Timestamp,
}

impl<'a> Lent<'a> {
    /// Reads it off what exports say of people, the oldest first.
    pub fn of(entries: impl Iterator<Item = &'a EntrySeen> + Clone) -> Lent<'a> {
        let contacts = entries.filter(|seen| seen.entry.kind == EntryKind::Contact);
        // Nearly every address stands on one card.
        let mut cards: HashMap<&str, u32> = HashMap::new();
        for address in contacts
            .clone()
            .flat_map(|seen| seen.entry.all(field::EMAIL))
        {
            *cards.entry(address).or_default() += 1;
        }
        cards.retain(|_, cards| *cards > 1);
        let mut holders: HashMap<&str, Vec<Holder>> = HashMap::new();
        for seen in contacts {
            let entry: &Entry = &seen.entry;
            let mut shared = (entry.all(field::EMAIL))
                .filter(|address| cards.contains_key(address))
                .peekable();
            let Some(name) = shared.peek().and_then(|_| own_name(entry)) else {
                continue;
            };
            for address in shared {
                let holders = holders.entry(address).or_default();
                if holders.len() < MOST {
                    holders.push(Holder {
                        name: name.clone(),
                        entry,
                        known: seen.known,
                    });
                }
            }
        }
        holders.retain(|_, holders| holders.len() > 1);
        Lent(holders)
    }

    /// Since when an address on a contact's card is not theirs: since it stands on that of
    /// another, whom it spells as well as them. Who came later changes nothing before.
    pub fn since(&self, seen: &EntrySeen, address: &str) -> Option<Timestamp> {
        let holders = self.0.get(address)?;
        let own = own_name(&seen.entry)?;
        let shared = || {
            let nature = machines::by_words(address);
            matches!(nature, Some(Nature::Desk | Nature::Shared))
        };
        let spelt = spelt(address, &own);
        let others = holders.iter().filter(|other| {
            let [a, b]: [&Entry; 2] = [&seen.entry, other.entry];
            // Tables without ids call their rows by the address.
            let together = match a.system == b.system {
                true => a.key != b.key || seen.known == other.known,
                false => shared(),
            };
            together
                && are_two(&own, &other.name)
                && (spelt == 0 || spelt <= self::spelt(address, &other.name))
        });
        others.map(|other| other.known.max(seen.known)).min()
    }
}

/// What stands for a contact none of whose addresses is its own.
pub(super) fn handle(contact: &Entry) -> String {
    let key = format!("{}|{}", contact.key, fold(&contact.shown_name()));
    party(&contact.system, contact.kind, &key)
}

/// How well an address spells a name: not, by the last name alone, with the first.
fn spelt(address: &str, name: &FullName) -> u8 {
    let local = local(address);
    let with_first = FullName::of_local(local).is_some_and(|own| own.may_be(name));
    match spells(local, name) {
        _ if with_first => 2,
        true if fold(local) == name.last => 1,
        true => 2,
        false => 0,
    }
}

/// The name of a contact, where it is a person's in full.
fn own_name(entry: &Entry) -> Option<FullName> {
    /// What a mailbox is called, and people are: Emily Post.
    const LAST_NAMES: &[&str] = &["mail", "post", "root"];
    let shown = entry.shown_name();
    let is_last_name = |word: &str| LAST_NAMES.contains(&word.to_lowercase().as_str());
    let has_letter = |word: &&str| word.chars().any(char::is_alphabetic);
    let mut words = shown.split_whitespace().filter(has_letter);
    let is_mailbox = machines::names_a_mailbox(&shown)
        || words.any(|word| machines::names_a_mailbox(word) && !is_last_name(word));
    FullName::of_display(&shown).filter(|name| !name.is_initial() && !is_mailbox)
}

fn are_two(one: &FullName, other: &FullName) -> bool {
    let (a, b) = (one.first.as_str(), other.first.as_str());
    let turned = a == other.last || b == one.last;
    let short = a.starts_with(b) || b.starts_with(a);
    !(turned || short || same_first(a, b) || one_letter_apart(a, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_is_nobody_by_name() {
        let is_name = |shown: &str| {
            let mut entry = Entry::new(EntryKind::Contact, "crm", "1");
            entry.put(field::NAME, shown);
            own_name(&entry).is_some()
        };
        for name in ["Petra Summer", "Petra Summer - Dentist", "Emily Post"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["Sales Office", "Summer Office"] {
            assert!(!is_name(name), "{name}");
        }
    }

    #[test]
    fn two_given_names_are_two_people() {
        let two = |one: &str, other: &str| {
            let [one, other] = [one, other].map(|name| FullName::of_display(name).expect("full"));
            are_two(&one, &other)
        };
        assert!(two("Petra Summer", "Klaus Summer"));
        assert!(two("Petra Summer", "Paul Vance"));
        assert!(!two("Bill Summer", "William Summer"));
        assert!(!two("Petra Summer", "Petra Vance"), "a wedding");
        assert!(!two("Petra Summer", "Summer Petra"), "turned round");
        assert!(!two("Petra Summer", "Pettra Summer"), "a slip");
        assert!(!two("Ann Summer", "Ann-Marie Summer"));
    }
}
