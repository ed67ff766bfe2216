//! Exports: from when to when an entry was what its system said.
//!
//! A CRM, a calendar and an address book overwrite their past, and an export shows
//! one moment of it. From several exports of the same system the past can be put
//! together again: an entry holds from the export that first shows it until one
//! that shows the same key differently, or, where that export covers the same
//! things, no longer shows the key at all; one that shows it as deleted
//! ends it too.
//!
//! A message about a meeting (an invitation, a change, a cancellation) is no export:
//! it says how that meeting stands from then on, and nothing of any other. Nor is what
//! the seller puts in by hand, nor what an order file says of customers and products.

mod folder;
mod selections;

pub use folder::{FolderSays, READ_AS, folder, folder_again};

use crate::evidence::entry::ORDERS;
use crate::evidence::entry::{Entry, EntryKind, HAND, INVITATION};
use crate::evidence::field;
use crate::evidence::transcript::is_transcript;
use crate::id::Id;
use crate::time::Timestamp;
use selections::{Keys, Selections, Taken};
use std::collections::BTreeMap;
use std::sync::Arc;

/// An entry in one export.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shown {
    /// The export, one file at one moment, by its number in the order in which exports
    /// were first read: of two that show the same moment the later one counts.
    pub export: u32,
    /// The moment it shows.
    pub known: Timestamp,
    /// The entry's evidence id.
    pub evidence: Id,
}

/// An entry, and from when to when it held.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EntrySeen {
    /// Its evidence id.
    pub evidence: Id,
    /// From when on it was known.
    pub known: Timestamp,
    /// From when on it no longer held; `None` while it does.
    pub until: Option<Timestamp>,
    /// What it says; one that went and came back is held once.
    pub entry: Arc<Entry>,
}

impl EntrySeen {
    /// Whether it held at a moment.
    pub fn holds(&self, at: Timestamp) -> bool {
        self.known <= at && self.until.is_none_or(|until| at < until)
    }
}

/// What an export leaves out of what one before showed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeftOut {
    /// The export, see [`Shown`].
    pub export: u32,
    /// Of what.
    pub kind: EntryKind,
    /// They are taken as gone: the export shows nearly all the others. Else they stay, since
    /// it looks like a view of some.
    pub gone: bool,
    /// The last word on each.
    pub evidence: Vec<Id>,
}

/// The exports of one kind of one system, oldest first, each with its keys and evidence; of
/// one moment and file, what messages say apart from what an export shows.
type Exports<'a> = BTreeMap<(Timestamp, u32, bool), Vec<(&'a str, Id)>>;

/// Whether an entry is what the lines of an order file say of their customer or product.
pub fn is_of_orders(entry: &Entry) -> bool {
    entry.system == ORDERS
}

/// Whether an entry is no list's, so that a later list without it says nothing of it:
/// what a message says, the seller's hand, a document or a series, a transcript, or the
/// lines of an order file.
fn is_message(entry: &Entry) -> bool {
    let alone = [EntryKind::Document, EntryKind::Figure, EntryKind::Supply];
    let by_hand = entry.system == HAND || alone.contains(&entry.kind);
    let by_mail = entry.kind == EntryKind::Meeting && entry.get(field::TYPE) == Some(INVITATION);
    by_hand || by_mail || is_of_orders(entry) || is_transcript(entry)
}

/// Puts the past together from all exports that were seen. `entries` has every
/// entry that `shown` names; the result is sorted by `known`, then evidence, and
/// an entry that went and came back stands in it twice.
pub fn history(entries: &BTreeMap<Id, Arc<Entry>>, shown: &[Shown]) -> Vec<EntrySeen> {
    put_together(entries, shown, &mut |_| {})
}

/// What each export leaves out of what others before it showed, in their order.
pub fn left_out(entries: &BTreeMap<Id, Arc<Entry>>, shown: &[Shown]) -> Vec<LeftOut> {
    let mut all = Vec::new();
    put_together(entries, shown, &mut |left_out| all.push(left_out));
    all
}

fn put_together(
    entries: &BTreeMap<Id, Arc<Entry>>,
    shown: &[Shown],
    tell: &mut impl FnMut(LeftOut),
) -> Vec<EntrySeen> {
    // Every kind of every system has a history of its own.
    let mut exports: BTreeMap<(EntryKind, &str), Exports> = BTreeMap::new();
    for one in shown {
        if let Some(entry) = entries.get(&one.evidence) {
            let of_kind = exports.entry((entry.kind, &entry.system)).or_default();
            let place = (one.known, one.export, is_message(entry));
            let rows = of_kind.entry(place).or_default();
            rows.push((entry.key.as_str(), one.evidence));
        }
    }
    let mut seen: Vec<EntrySeen> = Vec::with_capacity(entries.len());
    for ((kind, _), of_kind) in exports {
        let of_kind: BTreeMap<_, Keys> = (of_kind.into_iter())
            .map(|(place, rows)| (place, Keys::of(rows)))
            .collect();
        let mut open: BTreeMap<&str, Vec<(Id, Timestamp)>> = BTreeMap::new();
        let mut before = Selections::default();
        for ((known, export, messages), keys) in &of_kind {
            if !messages {
                let Taken { gone, stay } = before.take(*known, keys, kind);
                let newest = |key: &&str| open.get(key)?.last().map(|(evidence, _)| *evidence);
                let mut told = |gone: bool, evidence: Vec<Id>| {
                    let left_out = LeftOut {
                        export: *export,
                        kind,
                        gone,
                        evidence,
                    };
                    if !left_out.evidence.is_empty() {
                        tell(left_out);
                    }
                };
                told(false, stay.iter().filter_map(newest).collect());
                // Shown by another file of the same moment: not gone.
                let is_gone =
                    |held: &Vec<(Id, Timestamp)>| held.iter().all(|(_, from)| from < known);
                let gone: Vec<&str> = (gone.into_iter())
                    .filter(|key| open.get(key).is_some_and(is_gone))
                    .collect();
                told(true, gone.iter().filter_map(newest).collect());
                for key in gone {
                    for (evidence, from) in open.remove(key).unwrap_or_default() {
                        seen.extend(held(entries, evidence, from, Some(*known)));
                    }
                }
            }
            for (key, evidence) in keys.each() {
                // Of nearly every key one row holds.
                let held_now = open.entry(key).or_insert_with(|| Vec::with_capacity(1));
                held_now.retain(|(one, from)| {
                    let still = evidence.binary_search(&(key, *one)).is_ok();
                    // What another file of the same moment shows otherwise never held.
                    if !still && from < known {
                        seen.extend(held(entries, *one, *from, Some(*known)));
                    }
                    still
                });
                let evidence = evidence.iter().map(|(_, one)| one);
                for one in evidence.filter(|one| !is_deleted(entries, **one)) {
                    if !held_now.iter().any(|(held, _)| held == one) {
                        held_now.push((*one, *known));
                    }
                }
            }
        }
        let rest = open.into_values().flatten();
        seen.extend(rest.filter_map(|(evidence, from)| held(entries, evidence, from, None)));
    }
    seen.shrink_to_fit();
    seen.sort_by_key(|one| (one.known, one.evidence));
    seen
}

/// Whether what an export shows of a thing is that it was deleted.
fn is_deleted(entries: &BTreeMap<Id, Arc<Entry>>, evidence: Id) -> bool {
    let entry = entries.get(&evidence);
    entry.is_some_and(|entry| entry.get(field::DELETED).is_some())
}

fn held(
    entries: &BTreeMap<Id, Arc<Entry>>,
    evidence: Id,
    known: Timestamp,
    until: Option<Timestamp>,
) -> Option<EntrySeen> {
    Some(EntrySeen {
        evidence,
        known,
        until,
        entry: Arc::clone(entries.get(&evidence)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Past {
        system: &'static str,
        entries: BTreeMap<Id, Arc<Entry>>,
        shown: Vec<Shown>,
        exports: u32,
    }

    impl Past {
        fn of(system: &'static str) -> Past {
            Past {
                system,
                entries: BTreeMap::new(),
                shown: Vec::new(),
                exports: 0,
            }
        }

        /// An export at a moment: keys with the stage each deal is in.
        fn export(&mut self, at: i64, rows: &[(&str, &str)]) {
            for (key, stage) in rows {
                let mut deal = Entry::new(EntryKind::Deal, self.system, key);
                deal.put(field::STAGE, stage);
                self.shown.push(Shown {
                    export: self.exports,
                    known: Timestamp(at),
                    evidence: deal.id(),
                });
                self.entries.insert(deal.id(), deal.into());
            }
            self.exports += 1;
        }

        fn at(&self, moment: i64) -> Vec<String> {
            let seen = history(&self.entries, &self.shown);
            let mut holds: Vec<String> = seen
                .iter()
                .filter(|one| one.holds(Timestamp(moment)))
                .map(|one| format!("{} {}", one.entry.key, one.entry.text(field::STAGE)))
                .collect();
            holds.sort();
            holds
        }
    }

    #[test]
    fn a_later_export_changes_the_present_and_not_the_past() {
        let mut past = Past::of("crm");
        past.export(10, &[("1", "offer"), ("2", "talk"), ("3", "talk")]);
        let before = past.at(15);
        past.export(20, &[("1", "won"), ("2", "talk")]);
        past.export(30, &[("1", "offer"), ("2", "talk"), ("4", "new")]);
        assert_eq!(past.at(15), before);
        assert_eq!(past.at(15), ["1 offer", "2 talk", "3 talk"]);
        assert_eq!(past.at(25), ["1 won", "2 talk"]);
        // Back where it was: the same evidence holds again.
        assert_eq!(past.at(35), ["1 offer", "2 talk", "4 new"]);
        assert!(past.at(5).is_empty());
    }

    #[test]
    fn of_two_exports_of_one_moment_the_one_read_later_counts_once() {
        let mut past = Past::of("crm");
        past.export(10, &[("1", "talk"), ("2", "talk")]);
        past.export(20, &[("1", "offer"), ("2", "talk")]);
        // A copy of the first, and a list of others, both dated like the second.
        past.export(20, &[("1", "won"), ("3", "new")]);
        assert_eq!(past.at(15), ["1 talk", "2 talk"]);
        assert_eq!(past.at(25), ["1 won", "2 talk", "3 new"]);
        past.export(30, &[("1", "won"), ("2", "won"), ("3", "new")]);
        assert_eq!(past.at(35), ["1 won", "2 won", "3 new"]);
    }

    #[test]
    fn what_an_export_shows_as_deleted_ends_and_may_come_back() {
        let mut past = Past::of("crm");
        past.export(10, &[("1", "offer"), ("2", "talk"), ("3", "talk")]);
        let mut deleted = Entry::new(EntryKind::Deal, "crm", "2");
        deleted.put(field::DELETED, "yes");
        // By itself it says nothing of the others.
        past.shown.push(Shown {
            export: 1,
            known: Timestamp(20),
            evidence: deleted.id(),
        });
        past.entries.insert(deleted.id(), deleted.into());
        past.exports += 1;
        past.export(30, &[("1", "offer"), ("2", "talk"), ("3", "talk")]);
        assert_eq!(past.at(15), ["1 offer", "2 talk", "3 talk"]);
        assert_eq!(past.at(25), ["1 offer", "3 talk"]);
        assert_eq!(past.at(35), ["1 offer", "2 talk", "3 talk"]);
    }

    /// Meetings at a moment, with their titles, as a calendar or as messages.
    fn meetings(past: &mut Past, at: i64, sort: &str, rows: &[(&str, &str)]) {
        for (key, name) in rows {
            let mut meeting = Entry::new(EntryKind::Meeting, "ical", key);
            meeting.put(field::STAGE, name);
            meeting.put(field::TYPE, sort);
            past.shown.push(Shown {
                export: past.exports,
                known: Timestamp(at),
                evidence: meeting.id(),
            });
            past.entries.insert(meeting.id(), meeting.into());
        }
        past.exports += 1;
    }

    #[test]
    fn a_message_changes_its_own_meeting_and_ends_no_other() {
        let mut past = Past::of("ical");
        // Two mails of one second, then one of them again.
        meetings(
            &mut past,
            10,
            INVITATION,
            &[("a", "invited"), ("b", "invited")],
        );
        meetings(&mut past, 20, INVITATION, &[("a", "moved")]);
        assert_eq!(past.at(15), ["a invited", "b invited"]);
        assert_eq!(past.at(25), ["a moved", "b invited"]);
        // A calendar that shows both; a message does not speak for the other.
        meetings(&mut past, 30, "", &[("a", "shown"), ("b", "shown")]);
        meetings(&mut past, 40, INVITATION, &[("a", "called off")]);
        assert_eq!(past.at(35), ["a shown", "b shown"]);
        assert_eq!(past.at(45), ["a called off", "b shown"]);
        // The next calendar does.
        meetings(&mut past, 50, "", &[("b", "shown")]);
        assert_eq!(past.at(55), ["b shown"]);
        assert_eq!(past.at(45), ["a called off", "b shown"]);
    }

    #[test]
    fn what_messages_told_is_not_gone_when_a_calendar_leaves_it_out() {
        let mut past = Past::of("ical");
        meetings(
            &mut past,
            10,
            INVITATION,
            &[("a", "invited"), ("b", "invited")],
        );
        meetings(&mut past, 20, "", &[("a", "shown"), ("c", "shown")]);
        assert_eq!(past.at(25), ["a shown", "b invited", "c shown"]);
    }

    #[test]
    fn another_selection_takes_nothing_away() {
        let mut past = Past::of("crm");
        past.export(10, &[("1", "a"), ("2", "a"), ("3", "a")]);
        past.export(20, &[("7", "b"), ("8", "b")]);
        assert_eq!(past.at(25), ["1 a", "2 a", "3 a", "7 b", "8 b"]);
    }

    #[test]
    fn an_export_is_compared_with_the_last_of_its_selection() {
        let mut past = Past::of("crm");
        past.export(10, &[("1", "a"), ("2", "a")]);
        past.export(20, &[("1", "a"), ("2", "a"), ("3", "a"), ("4", "a")]);
        // Half of what the first showed, a quarter of the list as it is now.
        past.export(30, &[("1", "b")]);
        assert_eq!(past.at(35), ["1 b", "2 a", "3 a", "4 a"]);
        past.export(40, &[("1", "b"), ("3", "a"), ("4", "a")]);
        assert_eq!(past.at(45), ["1 b", "3 a", "4 a"]);
    }

    #[test]
    fn a_view_takes_nothing_from_a_whole_list_that_stands() {
        let keys: Vec<String> = (0..100).map(|n| format!("{n:02}")).collect();
        let rows = |from: usize, to: usize| -> Vec<(&str, &str)> {
            let some = keys[from..to].iter();
            some.map(|key| (key.as_str(), "a")).collect()
        };
        let mut past = Past::of("crm");
        past.export(10, &rows(0, 100));
        past.export(20, &rows(0, 40));
        // The same view without two of it.
        past.export(30, &rows(2, 40));
        assert_eq!(past.at(35).len(), 100);
        let said = left_out(&past.entries, &past.shown);
        assert!(said.iter().all(|one| !one.gone));
        // The next whole list does, though a small view still shows one that is gone.
        past.export(40, &[("01", "a"), ("50", "a"), ("98", "a"), ("99", "a")]);
        past.export(50, &rows(2, 98));
        assert_eq!(past.at(55).len(), 96);
        let said = left_out(&past.entries, &past.shown);
        let of_last = said.iter().filter(|one| one.export == 4);
        let of_last: Vec<_> = of_last.map(|one| (one.gone, one.evidence.len())).collect();
        assert_eq!(of_last, [(true, 4)]);
    }

    #[test]
    fn what_is_put_in_by_hand_says_nothing_of_the_rest() {
        let mut past = Past::of(HAND);
        past.export(10, &[("ann", "new"), ("bo", "new")]);
        past.export(20, &[("ann", "buyer")]);
        past.export(30, &[("cy", "new")]);
        assert_eq!(past.at(15), ["ann new", "bo new"]);
        assert_eq!(past.at(35), ["ann buyer", "bo new", "cy new"]);
        // An export of a CRM that shows all but one of it means that the one is gone.
        let mut crm = Past::of("crm");
        crm.export(10, &[("ann", "new"), ("bo", "new"), ("cy", "new")]);
        crm.export(20, &[("ann", "buyer"), ("cy", "new")]);
        assert_eq!(crm.at(25), ["ann buyer", "cy new"]);
        // One that shows half of it may be a view of some.
        crm.export(30, &[("ann", "head")]);
        assert_eq!(crm.at(35), ["ann head", "cy new"]);
    }
}
