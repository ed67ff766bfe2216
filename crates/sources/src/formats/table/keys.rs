//! What an entry is called: the id its system gives it, else what stays when the
//! row changes.

use super::rows::Read;
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::field::*;
use bellwether_core::id::Id;
use std::collections::hash_map::DefaultHasher;
use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};

/// Keys that are remembered; of a table beyond all measure the rest is not
/// compared.
const MOST: usize = 4_000_000;

/// The keys of a table.
#[derive(Default)]
pub(super) struct Keys {
    /// Rows by a hash of their key, and how often a made-up key came.
    rows: HashMap<u64, (u32, u32)>,
    /// Entries beside the rows' own that were handed on.
    others: HashSet<Id>,
}

impl Keys {
    /// Gives an entry its key. `false` where nothing in it tells it from others.
    pub(super) fn name(
        &mut self,
        entry: &mut Entry,
        id: &str,
        row: usize,
        read: &mut Read,
    ) -> bool {
        let is_own = !id.is_empty();
        let (key, is_strong) = match is_own {
            true => (id.to_owned(), true),
            false => made_up(entry),
        };
        if key.is_empty() {
            return false;
        }
        entry.key = key;
        let mut hasher = DefaultHasher::new();
        entry.key.hash(&mut hasher);
        let hash = hasher.finish();
        let row = u32::try_from(row).unwrap_or(u32::MAX);
        let Some((first, times)) = self.rows.get_mut(&hash) else {
            if self.rows.len() < MOST {
                self.rows.insert(hash, (row, 1));
            }
            return true;
        };
        *times += 1;
        if is_strong {
            let what = if is_own { "id" } else { "address or link" };
            let words = format!(
                "the same {what} as row {first}: both rows are kept; where they are two things, give each its own"
            );
            read.troubles.push(("twice".to_owned(), words));
        } else {
            entry.key = format!("{}#{times}", entry.key);
        }
        true
    }

    /// Whether an entry beside the rows' own is new.
    pub(super) fn is_new(&mut self, entry: &Entry) -> bool {
        self.others.len() >= MOST || self.others.insert(entry.id())
    }
}

/// A key where the system gives none, and whether it can only be of one thing.
fn made_up(entry: &Entry) -> (String, bool) {
    let some = |names: &[&str]| {
        let values: Vec<&str> = names.iter().map(|name| entry.text(name)).collect();
        match values[0] {
            "" => String::new(),
            _ => values.join("|").trim_end_matches('|').to_owned(),
        }
    };
    let first = |keys: &[String]| {
        keys.iter()
            .find(|key| !key.is_empty())
            .cloned()
            .unwrap_or_default()
    };
    let strong = match entry.kind {
        EntryKind::Contact => {
            let link = if entry.system == "linkedin" {
                entry.text(URL)
            } else {
                ""
            };
            let mail = entry.text(EMAIL);
            if link.is_empty() { mail } else { link }
        }
        _ => "",
    };
    if !strong.is_empty() {
        return (strong.to_owned(), true);
    }
    let key = match entry.kind {
        EntryKind::Contact => match entry.person_name() {
            name if name.is_empty() => {
                first(&[some(&[PHONE]), some(&[COMPANY, TITLE]), some(&[URL])])
            }
            name => format!("{name}|{}", entry.text(COMPANY))
                .trim_end_matches('|')
                .to_owned(),
        },
        EntryKind::Company => first(&[some(&[NAME]), some(&[DOMAIN])]),
        EntryKind::Deal => first(&[
            some(&[NAME, COMPANY]),
            some(&[COMPANY, PRODUCT, CREATED]),
            some(&[COMPANY_ID, PRODUCT, CREATED]),
            some(&[CONTACT, CREATED]),
        ]),
        EntryKind::Role => first(&[
            some(&[DEAL_ID, CONTACT_ID, CONTACT, EMAIL, ROLE]),
            some(&[DEAL, CONTACT_ID, CONTACT, EMAIL, ROLE]),
        ]),
        EntryKind::Stage => first(&[some(&[DEAL_ID, WHEN, STAGE]), some(&[DEAL, WHEN, STAGE])]),
        EntryKind::Activity => first(&[
            some(&[WHEN, TYPE, NAME, CONTACT, CONTACT_ID, COMPANY, FROM]),
            some(&[NAME, TYPE, CONTACT, COMPANY]),
        ]),
        EntryKind::Product => some(&[NAME]),
        EntryKind::Meeting => some(&[OCCURRENCE, NAME]),
        EntryKind::Note => first(&[some(&[NAME, WHEN]), some(&[TEXT])]),
        EntryKind::Document => first(&[some(&[URL]), some(&[PUBLISHER, NAME, WHEN])]),
        EntryKind::Figure => some(&[COMPANY, NAME, WHEN]),
        EntryKind::Supply => some(&[COMPANY, END_CUSTOMER]),
    };
    (key, false)
}
