//! vCard 2.1, 3.0 and 4.0: address books, one card after the other (`.vcf`).
//!
//! A card becomes a contact, or a company where it stands for one (`KIND:org`,
//! Apple's `X-ABShowAs`, no name but the company's). Its key is its `UID`; without
//! one, its first address, or name and company. Lines may be folded,
//! quoted-printable, in any charset, grouped and labelled as Apple does it. Photos,
//! logos, sounds and keys are left out; whatever fits no field is kept under its own
//! name. A card that does not end is read as far as it goes.

mod contact;
mod lines;
mod property;

use super::{Format, Input, explain};
use crate::Stop;
use crate::feed::Feed;
use crate::item::Place;
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::field;
use bellwether_core::id::Id;
use lines::{Card, Cards};
use std::collections::HashMap;

/// Entries handed over together.
const BATCH: usize = 256;

pub(crate) struct Vcard;

impl Format for Vcard {
    fn kind(&self) -> &'static str {
        "vcard"
    }

    fn known_by(&self) -> &'static str {
        ".vcf"
    }

    fn recognises(&self, head: &[u8]) -> bool {
        lines::begins(head)
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let mut cards = Cards::new(input.reader());
        let mut keys = Keys::default();
        let mut batch = Vec::new();
        loop {
            let card = match cards.next_card() {
                Ok(Some(card)) => card,
                Ok(None) => break,
                Err(error) => {
                    feed.bad(place.position(""), explain(&error))?;
                    break;
                }
            };
            let at = format!("line {}", card.line);
            if let Some(words) = complaint(&card) {
                feed.partly(place.position(&at), words.to_owned())?;
            }
            match contact::read(&card) {
                Ok(mut entry) => {
                    keys.settle(&mut entry);
                    batch.push((entry, at));
                }
                Err(words) => feed.bad(place.position(&at), words.to_owned())?,
            }
            if batch.len() >= BATCH {
                feed.entries(place, std::mem::take(&mut batch))?;
            }
        }
        if !batch.is_empty() {
            feed.entries(place, batch)?;
        }
        match cards.strays() {
            0 => Ok(()),
            strays => {
                let words = format!(
                    "{strays} lines belong to no card (the first is line {}): they stand outside \
                     of BEGIN:VCARD and END:VCARD and were left out",
                    cards.first_stray()
                );
                feed.partly(place.position(""), words)
            }
        }
    }
}

fn complaint(card: &Card) -> Option<&'static str> {
    if card.cut {
        Some("a card of more than 1 MB of text: its beginning was read")
    } else if !card.ended {
        Some(
            "this card does not end (END:VCARD is missing): what was there is read; export it again \
             if something is missing",
        )
    } else {
        None
    }
}

/// The keys given so far, so that no two cards of a file that differ have the same:
/// people may share an address, and merged exports repeat a `UID`.
#[derive(Default)]
struct Keys(HashMap<(EntryKind, String), Id>);

impl Keys {
    fn settle(&mut self, entry: &mut Entry) {
        let first = entry.key.clone();
        let name = entry.person_name().to_lowercase();
        for round in 0u32.. {
            entry.key = match round {
                0 => first.clone(),
                1 if !name.is_empty() => format!("{first}|{name}"),
                _ => format!("{first}|{name}|{round}"),
            };
            // Told apart by what they say, not by the key tried.
            let said = said(entry, &first);
            let place = (entry.kind, entry.key.clone());
            if *self.0.entry(place).or_insert(said) == said {
                return;
            }
        }
    }
}

/// A hash of what an entry says, whatever its key has become.
fn said(entry: &Entry, key: &str) -> Id {
    let mut entry = entry.clone();
    key.clone_into(&mut entry.key);
    entry.id()
}

/// The key of a card without a `UID`.
fn stable_key(entry: &Entry) -> String {
    let one_line = |parts: [&str; 2]| {
        let joined = parts.join("|").to_lowercase();
        joined.trim_matches('|').to_owned()
    };
    let candidates = [
        entry.text(field::EMAIL).to_owned(),
        one_line([&entry.person_name(), entry.text(field::COMPANY)]),
        entry.text(field::PHONE).to_owned(),
    ];
    let key = candidates.into_iter().find(|key| !key.is_empty());
    key.unwrap_or_else(|| entry.id().to_string())
}
