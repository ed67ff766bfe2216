//! That an account sells to a company, as the seller says.

use super::slip::said_just_now;
use super::{Place, SOURCE, THROUGH, whom};
use crate::failure::Failure;
use bellwether_core::evidence::entry::{Entry, EntryKind, HAND};
use bellwether_core::evidence::{KnownFrom, Sighting, field};
use bellwether_core::id::Id;
use bellwether_core::knowledge::{AccountNo, Knowledge};
use bellwether_core::ledger::{Anchor, Verb};
use bellwether_core::time::Timestamp;
use bellwether_store::{IncomingEntry, Store};

/// What the seller says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    /// Who sells.
    pub account: AccountNo,
    /// To whom, by name.
    pub customer: String,
    /// Percent of its revenue, as fields write it.
    pub share: Option<String>,
    /// What it sells.
    pub product: Option<String>,
    /// The first day of it.
    pub since: Option<String>,
    /// The last.
    pub until: Option<String>,
    /// How the seller knows.
    pub note: Option<String>,
    /// Through which door it came, where that was not the user's own hand.
    pub through: Option<&'static str>,
}

/// A statement ready to be recorded: the picture is asked no more.
#[derive(Debug)]
pub struct Ready {
    entry: Entry,
    through: Option<&'static str>,
}

impl Ready {
    /// Makes a statement ready that is made at the moment `now`, known since `known` where
    /// that is not now.
    pub fn of(k: &Knowledge, says: &Statement, known: Option<Timestamp>, now: Timestamp) -> Ready {
        let place = Place::of(k, &whom::Firm::Known(says.account));
        let name = &k.account(says.account).name;
        // Said anew it takes the place of what was said before.
        let key = format!("{name} > {}", says.customer);
        let mut entry = Entry::new(EntryKind::Supply, HAND, &key);
        entry.happened = Some(known.unwrap_or(now));
        if let Some(known) = known {
            (entry.known, entry.known_from) = (Some(known), KnownFrom::Told);
        }
        place.put(&mut entry);
        let fields = [
            (field::END_CUSTOMER, Some(&says.customer)),
            (field::SHARE, says.share.as_ref()),
            (field::PRODUCT, says.product.as_ref()),
            (field::SINCE, says.since.as_ref()),
            (field::UNTIL, says.until.as_ref()),
            (field::TEXT, says.note.as_ref()),
        ];
        for (name, value) in fields {
            entry.put(name, value.map(String::as_str).unwrap_or_default());
        }
        entry.put_moment(field::WHEN, known.unwrap_or(now));
        Ready {
            entry,
            through: says.through,
        }
    }

    /// Records it at the moment `now`. Returns its evidence.
    pub fn record(
        &self,
        store: &mut dyn Store,
        owner: &str,
        now: Timestamp,
    ) -> Result<Id, Failure> {
        if let Some(before) = said_just_now(store, owner, &self.entry, now)? {
            return Ok(before);
        }
        let entry = self.entry.clone();
        let evidence = entry.id();
        let sighting = Sighting {
            owner: owner.to_owned(),
            source: SOURCE.to_owned(),
            position: match self.through {
                Some(door) => format!("downstream, through {door}"),
                None => "downstream".to_owned(),
            },
            folder: String::new(),
        };
        store.write_entries(&[IncomingEntry { sighting, entry }], now)?;
        let mut words = vec![("what".to_owned(), "downstream".to_owned())];
        let through = |door: &str| (THROUGH.to_owned(), door.to_owned());
        words.extend(self.through.map(through));
        let about = [Anchor::Evidence(evidence)];
        store.decide(owner, Verb::Note, &about, &words, now)?;
        store.derive(&mut |_, _| {})?;
        Ok(evidence)
    }
}
