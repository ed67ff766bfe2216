//! Everybody in the headers of a mail.

use super::headers::{Headers, decode_words};
use super::names;
use bellwether_core::evidence::{Participant, Role};
use bellwether_core::identity::address::{Mailbox, canonical};
use mail_parser::{Addr, Address};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// Sender first, then recipients in header order. An address counts once among
/// the recipients: exports repeat those in copy as those in blind copy.
pub(super) fn of(headers: &Headers<'_>, addresses: &mut Addresses) -> Vec<Participant> {
    let mut all = Vec::new();
    let senders = [(headers.from, "X-From"), (headers.sender, "")];
    for (address, names) in senders {
        if let (true, Some(address)) = (all.is_empty(), address) {
            add(&mut all, headers, Role::From, address, names, addresses);
        }
    }
    for &(role, address) in &headers.recipients {
        let names = match role {
            Role::Cc => "X-cc",
            Role::Bcc => "X-bcc",
            _ => "X-To",
        };
        add(&mut all, headers, role, address, names, addresses);
    }
    let mut seen = HashSet::new();
    let mut first = Vec::with_capacity(all.len());
    for one in &all {
        first.push(seen.insert((one.role == Role::From, one.address.as_str())));
    }
    let mut first = first.into_iter();
    all.retain(|_| first.next().unwrap_or(true));
    all
}

/// Canonical addresses of what was read last: the same few people write most of
/// the mail, and working out who is meant costs as much as parsing the mail.
#[derive(Default)]
pub(super) struct Addresses {
    known: HashMap<String, Option<Mailbox>>,
    /// Name and address that are looked up.
    key: String,
}

impl Addresses {
    /// Entries that are remembered, a few megabytes.
    const MOST: usize = 20_000;

    fn canonical(&mut self, name: &str, address: &str) -> Option<Mailbox> {
        self.key.clear();
        self.key.extend([name, "\0", address]);
        if let Some(known) = self.known.get(&self.key) {
            return known.clone();
        }
        let mailbox = canonical(name, address);
        if self.known.len() >= Addresses::MOST {
            self.known.clear();
        }
        if self.key.len() < 256 {
            self.known.insert(self.key.clone(), mailbox.clone());
        }
        mailbox
    }
}

fn add(
    all: &mut Vec<Participant>,
    headers: &Headers<'_>,
    role: Role,
    address: &Address<'_>,
    names: &str,
    addresses: &mut Addresses,
) {
    let entries = entries(address);
    let apart = names_apart(headers, &entries, names);
    let apart = apart
        .as_deref()
        .and_then(|value| names::list(value, entries.len()));
    for (number, (name, address)) in entries.iter().enumerate() {
        let name = apart.as_ref().map_or(&**name, |names| names[number]);
        if let Some(Mailbox { address, name }) = addresses.canonical(name, address) {
            all.push(Participant {
                role,
                address,
                name,
            });
        }
    }
}

/// Names and addresses of a header, groups opened.
fn entries<'a>(address: &'a Address<'a>) -> Vec<(Cow<'a, str>, &'a str)> {
    let mut entries = Vec::new();
    let mut last_name: Option<&str> = None;
    for Addr { name, address } in address.iter() {
        let name = name.as_deref().unwrap_or_default();
        let Some(address) = address.as_deref() else {
            match last_name_of(name) {
                // `Smith, Ann <ann@…>` without quotes is read as two entries.
                Some(last) => last_name = Some(last),
                None => entries.push((Cow::Borrowed(""), name)),
            }
            continue;
        };
        let name = match last_name.take() {
            Some(last) if !name.is_empty() => Cow::Owned(format!("{last}, {name}")),
            _ => Cow::Borrowed(name),
        };
        entries.push((name, address));
    }
    entries
}

/// A single word without an address may be the first half of `Last, First`.
fn last_name_of(name: &str) -> Option<&str> {
    let name = name.trim();
    let single = !name.contains(|c: char| c.is_whitespace() || matches!(c, '@' | '/' | '='));
    (single && !name.is_empty()).then_some(name)
}

/// The header in which an export kept the display names of these addresses, if
/// there is one and the addresses have none.
fn names_apart<'a>(
    headers: &Headers<'a>,
    entries: &[(Cow<'_, str>, &str)],
    header: &str,
) -> Option<Cow<'a, str>> {
    if entries.is_empty() || header.is_empty() || entries.iter().any(|(name, _)| !name.is_empty()) {
        return None;
    }
    headers.get(header).map(decode_words)
}
