//! Whom an entry names, and which deal, with names as they are shown and compared.

use super::display_name;
use super::firms::key_by_name;
use super::lent::{self, Lent};
use super::names::{FullName, fold};
use super::titles_behind::part_without_titles;
use crate::evidence::entry::{Entry, EntryKind, QUOTES, parts, party};
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::time::Timestamp;
use crate::words::folded;
use std::collections::HashMap;

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
        let name = match self.get(field::NAME) {
            Some(name) => name.to_owned(),
            None => {
                let parts = [field::FIRST_NAME, field::LAST_NAME];
                let parts = parts.map(|part| part_without_titles(self.text(part)));
                parts.join(" ")
            }
        };
        match display_name::clean(&name, "") {
            clean if clean.is_empty() => folded(name.trim()),
            clean => clean,
        }
    }
}

/// The firm of a contact, where its row gives one, and since when that is known.
type AtFirm = (Option<String>, Timestamp);

/// Everybody whom entries speak of, with the moment: their own contacts and guests, and whom
/// deals and roles name though no contact stood for them by then.
pub fn of_all(entries: &[EntrySeen]) -> Vec<(String, String, Timestamp)> {
    let mut all = Vec::new();
    // Contacts by their party and by their name, each at which firm and since when: of those
    // whom others name, who are few.
    let mut since: HashMap<(&str, String), Vec<AtFirm>> = HashMap::new();
    for entry in entries.iter().map(|one| &one.entry) {
        let named = entry.named_contacts().into_iter();
        for called in named.flat_map(|(party, name)| [party, fold(&name)]) {
            since.entry((&entry.system, called)).or_default();
        }
    }
    let is_any_named = !since.is_empty();
    let contacts = entries
        .iter()
        .filter(|one| one.entry.kind == EntryKind::Contact && is_any_named);
    for one in contacts {
        let entry = &one.entry;
        for called in [entry.party(), fold(&entry.shown_name())] {
            if let Some(all) = since.get_mut(&(entry.system.as_str(), called)) {
                let firm = key_by_name(entry.text(field::COMPANY));
                all.push((firm, one.known));
            }
        }
    }
    let all_lent = Lent::of(entries.iter());
    for one in entries {
        let entry = &one.entry;
        if let Some(since) = stands_alone(one, &all_lent) {
            all.push((lent::handle(entry), entry.shown_name(), since));
        }
        let plain = entry.mentions().into_iter();
        all.extend(plain.map(|(address, name)| (address, name, one.known)));
        let stood = |called: String, firm: &Option<String>| {
            let all = since.get(&(entry.system.as_str(), called));
            let mut all = all.into_iter().flatten();
            all.any(|(at, since)| {
                *since <= one.known && (firm.is_none() || at.is_none() || at == firm)
            })
        };
        let named = entry.named_contacts();
        if named.is_empty() {
            continue;
        }
        // An id says who it is; a name at another firm is a namesake's.
        let by_id = entry.all(field::CONTACT_ID).count() == entry.all(field::CONTACT).count();
        let firm = key_by_name(entry.text(field::COMPANY));
        for (party, name) in named {
            let stands = stood(party.clone(), &None) || !by_id && stood(fold(&name), &firm);
            if !stands {
                all.push((party, name, one.known));
            }
        }
    }
    all
}

/// Since when none of a contact's addresses is its own, where all are lent.
fn stands_alone(seen: &EntrySeen, lent: &Lent) -> Option<Timestamp> {
    let mut addresses = seen.entry.all(field::EMAIL).peekable();
    addresses
        .peek()
        .filter(|_| seen.entry.kind == EntryKind::Contact)?;
    let since: Option<Vec<Timestamp>> = addresses.map(|one| lent.since(seen, one)).collect();
    since?.into_iter().max()
}

impl Entry {
    /// The contacts that a deal or a role names in full, each with the party it stands for:
    /// by its id where each has one, else by the name at what the row is about.
    pub(super) fn named_contacts(&self) -> Vec<(String, String)> {
        let names_them = matches!(self.kind, EntryKind::Deal | EntryKind::Role);
        if !names_them || self.system == QUOTES || self.get(field::EMAIL).is_some() {
            return Vec::new();
        }
        let names: Vec<String> = (self.all(field::CONTACT))
            .map(|name| display_name::clean(name, ""))
            .collect();
        let ids: Vec<&str> = self.all(field::CONTACT_ID).collect();
        let about = [
            field::COMPANY_ID,
            field::COMPANY,
            field::DEAL_ID,
            field::DEAL,
        ];
        let about = about.into_iter().find_map(|name| self.get(name));
        let key = |at: usize, name: &str| match ids.get(at).filter(|_| ids.len() == names.len()) {
            Some(id) => (*id).to_owned(),
            None => format!("{} ({})", fold(name), fold(about.unwrap_or(&self.key))),
        };
        (names.iter().enumerate())
            .filter(|(_, name)| FullName::of_display(name).is_some_and(|name| !name.is_initial()))
            .map(|(at, name)| {
                let party = party(&self.system, EntryKind::Contact, &key(at, name));
                (party, name.clone())
            })
            .collect()
    }
}

/// What a deal is found by where a file names it by its name only: nothing where two
/// are called so.
pub(crate) fn by_name(deal: &EntrySeen) -> String {
    format!(
        "{}|{}",
        deal.entry.system,
        fold(deal.entry.text(field::NAME))
    )
}

/// The deal that a role or a stage belongs to: its party, or what it is found by.
pub(crate) fn deal_of(seen: &EntrySeen) -> String {
    let entry = &seen.entry;
    match entry.get(field::DEAL_ID) {
        Some(id) => party(&entry.system, EntryKind::Deal, id),
        None => format!("{}|{}", entry.system, fold(entry.text(field::DEAL))),
    }
}
