//! A ledger straight from mails, in plain Rust: what the store's SQL must equal.

use bellwether_core::evidence::entry::Entry;
use bellwether_core::evidence::{Mail, Marks, Role};
use bellwether_core::exports::{self, Shown};
use bellwether_core::gist::Memo;
use bellwether_core::id::Id;
use bellwether_core::identity::mentions;
use bellwether_core::ledger::*;
use bellwether_core::reading;
use bellwether_core::time::{Day, Timestamp, Zone};
use std::collections::BTreeMap;

/// Mails to more people than this are meant for nobody in particular.
const PERSONAL_RECIPIENTS: usize = 4;

/// Builds the whole-depth ledger that `viewer` would get from `mails`, at `until`.
pub fn from_mails(mails: &[Mail], viewer: &str, until: Timestamp) -> Ledger {
    let mut messages = distinct(mails, until);
    messages.sort_by_key(|(mail, message)| (message.known, message.id, mail.id));

    let mut addresses: Vec<&str> = (messages.iter())
        .flat_map(|(mail, _)| mail.participants.iter().map(|p| p.address.as_str()))
        .collect();
    addresses.sort_unstable();
    addresses.dedup();
    let mut book = AddressBook::default();
    for address in addresses {
        book.number(address);
    }

    let mut pairs: BTreeMap<(AddressNo, AddressNo), BTreeMap<Day, PairDay>> = BTreeMap::new();
    let mut names: BTreeMap<(AddressNo, String), Timestamp> = BTreeMap::new();
    let mut sent: BTreeMap<AddressNo, BTreeMap<Day, u32>> = BTreeMap::new();
    let mut marks: BTreeMap<(AddressNo, u8), Timestamp> = BTreeMap::new();
    let mut signatures = Vec::new();
    let mut out = Vec::new();
    for (mail, mut message) in messages {
        let day = message.known.day();
        for participant in &mail.participants {
            let number = book.number(&participant.address);
            let place = (participant.role, number);
            if !message.participants.contains(&place) {
                message.participants.push(place);
            }
            if !participant.name.is_empty() {
                names
                    .entry((number, participant.name.clone()))
                    .or_insert(message.known);
            }
        }
        message
            .participants
            .sort_by_key(|(role, _)| *role != Role::From);
        let Some(sender) = message.sender() else {
            continue;
        };
        let mut recipients: Vec<AddressNo> = message.recipients().collect();
        recipients.sort_unstable();
        recipients.dedup();
        for &recipient in &recipients {
            let entry = pairs.entry((sender, recipient)).or_default();
            let entry = entry.entry(day).or_insert(PairDay {
                day,
                mails: 0,
                personal: 0,
                proof: message.evidence,
            });
            entry.mails += 1;
            entry.personal += u32::from(recipients.len() <= PERSONAL_RECIPIENTS);
            entry.proof = message.evidence;
        }
        if message.marks.any(Marks::SENT) {
            *sent.entry(sender).or_default().entry(day).or_default() += 1;
        }
        let seen = message.marks.0 & !Marks::SENT.0;
        if seen != 0 {
            marks.entry((sender, seen)).or_insert(message.known);
        }
        let from = mail.sender().map_or("", |p| p.name.as_str());
        let address = mail.sender().map_or("", |p| p.address.as_str());
        let read = reading::read(&mail.body, from, address, &mail.subject);
        message.behind = read.behind_all(mail.participants.iter().map(|p| p.address.as_str()));
        if let Some(facts) = read.signature {
            signatures.push(SignatureSeen {
                address: sender,
                evidence: message.evidence,
                known: message.known,
                facts,
            });
        }
        message.own = own_text(&mail.body, &read.own);
        message.language = read.language;
        message.own_words = read.own_words;
        message.print = read.print;
        message.quoted = read.quoted;
        message.answers = read.answers;
        message.utterances = read.utterances;
        out.push(message);
    }
    Ledger {
        orders: Default::default(),
        shelf: Default::default(),
        viewer: viewer.to_owned(),
        until,
        zone: Zone::default(),
        addresses: book.into_addresses(),
        names: (names.into_iter())
            .map(|((address, name), first)| (address, first, name))
            .collect::<std::collections::BTreeSet<_>>()
            .into_iter()
            .map(|(address, first, name)| NameSeen {
                address,
                name,
                first,
            })
            .collect(),
        pairs: (pairs.into_iter())
            .map(|((sender, recipient), days)| Pair {
                sender,
                recipient,
                days: days.into_values().collect(),
            })
            .collect(),
        sent: (sent.into_iter())
            .map(|(address, days)| SentSeen {
                address,
                days: days.into_iter().collect(),
            })
            .collect(),
        marks: (marks.into_iter())
            .map(|((address, marks), first)| (address, first, marks))
            .collect::<std::collections::BTreeSet<_>>()
            .into_iter()
            .map(|(address, first, marks)| MarksSeen {
                address,
                marks: Marks(marks),
                first,
            })
            .collect(),
        signatures,
        messages: out,
        messages_since: Timestamp(i64::MIN),
        entries: Vec::new(),
        decisions: Vec::new(),
        stamp: None,
    }
}

/// The distinct messages known by `until`, each with the mail to read it from.
fn distinct(mails: &[Mail], until: Timestamp) -> Vec<(&Mail, Message)> {
    let mut groups: BTreeMap<Id, Vec<&Mail>> = BTreeMap::new();
    for mail in mails
        .iter()
        .filter(|m| m.known.is_some_and(|known| known <= until))
    {
        groups.entry(mail.message()).or_default().push(mail);
    }
    let mut out = Vec::new();
    for (id, mut copies) in groups {
        copies.sort_by_key(|mail| (mail.known, mail.id));
        let first = copies[0];
        let known = first.known.unwrap_or_default();
        let hash = |ids: &mut dyn Iterator<Item = &String>| {
            let mut hashes: Vec<Id> = ids.map(|id| message_id_hash(id)).collect();
            hashes.dedup();
            hashes
        };
        out.push((
            first,
            Message {
                id,
                evidence: first.id,
                known,
                happened: first.happened.unwrap_or(known),
                subject: first.subject.clone(),
                message_ids: hash(&mut copies.iter().filter_map(|m| m.message_id.as_ref())),
                parents: hash(
                    &mut first
                        .in_reply_to
                        .iter()
                        .chain(first.references.iter().rev()),
                ),
                participants: Vec::new(),
                marks: copies
                    .iter()
                    .fold(Marks::default(), |all, mail| all.with(mail.marks)),
                attachments: first.attachments.iter().map(|a| a.name.clone()).collect(),
                language: String::new(),
                own: String::new(),
                own_words: 0,
                print: None,
                quoted: Vec::new(),
                answers: String::new(),
                behind: Vec::new(),
                utterances: Vec::new(),
                memo: Memo::default(),
            },
        ));
    }
    out
}

fn own_text(body: &str, ranges: &[std::ops::Range<usize>]) -> String {
    let text: String = ranges
        .iter()
        .filter_map(|range| body.get(range.clone()))
        .collect();
    text.chars().take(OWN_CHARS).collect()
}

/// Puts what exports show into a ledger, each entry from the moment it is known.
pub fn add_entries(ledger: &mut Ledger, entries: &[Entry]) {
    let mut book = AddressBook::default();
    for address in &ledger.addresses {
        book.number(address);
    }
    let (mut all, mut shown) = (BTreeMap::new(), Vec::new());
    for entry in entries {
        let known = entry.known.unwrap_or(ledger.until);
        shown.push(Shown {
            // One export for each moment.
            export: 0,
            known,
            evidence: entry.id(),
        });
        all.insert(entry.id(), entry.clone().into());
    }
    ledger.entries = exports::history(&all, &shown);
    for (address, name, first) in mentions::of_all(&ledger.entries) {
        ledger.names.push(NameSeen {
            address: book.number(&address),
            name,
            first,
        });
    }
    // Of one name the first moment stays.
    ledger
        .names
        .sort_by(|a, b| (a.address, &a.name, a.first).cmp(&(b.address, &b.name, b.first)));
    ledger
        .names
        .dedup_by(|later, first| (later.address, &later.name) == (first.address, &first.name));
    ledger
        .names
        .sort_by(|a, b| (a.address, a.first, &a.name).cmp(&(b.address, b.first, &b.name)));
    ledger.addresses = book.into_addresses();
}

/// A mail for a fixture: `sent` says it lies in a folder of sent mail.
pub fn mail(at: Timestamp, from: &str, to: &[(Role, &str)], subject: &str, body: &str) -> Mail {
    use bellwether_core::evidence::{KnownFrom, Participant};
    use bellwether_core::identity::address::canonical;
    let participant = |role, text: &str| {
        let (name, address) = match text.split_once('<') {
            Some((name, address)) => (name.trim(), address.trim_end_matches('>')),
            None => ("", text),
        };
        let mailbox = canonical(name, address)?;
        Some(Participant {
            role,
            address: mailbox.address,
            name: mailbox.name,
        })
    };
    let mut participants: Vec<_> = participant(Role::From, from).into_iter().collect();
    participants.extend(
        to.iter()
            .filter_map(|(role, text)| participant(*role, text)),
    );
    let stamp = at.0.to_le_bytes();
    Mail {
        id: Id::of(
            "fixture",
            &[&stamp, from.as_bytes(), subject.as_bytes(), body.as_bytes()],
        ),
        message_id: None,
        in_reply_to: None,
        references: Vec::new(),
        happened: Some(at),
        known: Some(at),
        known_from: KnownFrom::Date,
        subject: subject.to_owned(),
        participants,
        body: body.to_owned(),
        attachments: Vec::new(),
        invitations: Vec::new(),
        marks: Marks::default(),
    }
}
