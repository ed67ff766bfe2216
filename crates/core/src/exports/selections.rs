//! Which exports are of the same things: a later one takes the place of the one before, and
//! a view of some of them does not.

use crate::evidence::entry::EntryKind;
use crate::id::Id;
use crate::time::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// Of so many of an earlier export's things, of its kind and system, a later one may leave
/// out one to be of the same things: else it is another selection, a view of some, and what
/// it leaves out is not gone.
const ONE_GONE_OF: usize = 5;
/// From so many on one may be missing at all: of two, the other may be all that a view shows.
const LEAST_OF_SELECTION: usize = 3;
/// Calendars are exported by time, not by choice: what one leaves out is gone where it shows
/// this share.
const SAME_CALENDAR: f64 = 0.5;

/// What one export showed of one kind: evidence by key. One sorted list, since of most keys
/// there is one piece of evidence: a set for each would take five times the room.
#[derive(Default)]
pub(super) struct Keys<'a> {
    rows: Vec<(&'a str, Id)>,
    /// How many keys.
    len: usize,
}

impl<'a> Keys<'a> {
    /// Of rows in any order.
    pub(super) fn of(mut rows: Vec<(&'a str, Id)>) -> Keys<'a> {
        rows.sort_unstable();
        rows.dedup();
        let len = rows.chunk_by(|a, b| a.0 == b.0).count();
        Keys { rows, len }
    }

    /// Each key with its evidence, both in order.
    pub(super) fn each(&self) -> impl Iterator<Item = (&'a str, &[(&'a str, Id)])> {
        let of_key = self.rows.chunk_by(|a, b| a.0 == b.0);
        of_key.filter_map(|rows| Some((rows.first()?.0, rows)))
    }

    fn keys(&self) -> impl Iterator<Item = &'a str> {
        self.each().map(|(key, _)| key)
    }

    fn has(&self, key: &str) -> bool {
        self.rows
            .binary_search_by(|(own, _)| (*own).cmp(key))
            .is_ok()
    }
}

/// Which things exports showed that are not superseded: an export of the same selection
/// takes the place of the one before. Found by key, so that many exports of different
/// things are not compared with each other; the last only once another comes.
#[derive(Default)]
pub(super) struct Selections<'a> {
    all: Vec<Option<(Timestamp, &'a Keys<'a>)>>,
    by_key: BTreeMap<&'a str, Vec<usize>>,
}

/// What the next export leaves out.
pub(super) struct Taken<'a> {
    /// Of those whose place it takes.
    pub gone: BTreeSet<&'a str>,
    /// Of those of which it shows some.
    pub stay: BTreeSet<&'a str>,
}

/// Whether an export that shows so many of the things of one before is of the same things.
fn is_same_selection(kind: EntryKind, kept: usize, all: usize) -> bool {
    if kind == EntryKind::Meeting {
        return kept as f64 >= SAME_CALENDAR * all as f64;
    }
    let missing = all - kept;
    missing <= all / ONE_GONE_OF || missing == 1 && all >= LEAST_OF_SELECTION
}

impl<'a> Selections<'a> {
    /// Takes the next export: the keys that it no longer shows.
    pub(super) fn take(
        &mut self,
        known: Timestamp,
        now: &'a Keys<'a>,
        kind: EntryKind,
    ) -> Taken<'a> {
        if let Some((_, last)) = self.all.last().copied().flatten() {
            for key in last.keys() {
                self.by_key.entry(key).or_default().push(self.all.len() - 1);
            }
        }
        let mut kept: BTreeMap<usize, usize> = BTreeMap::new();
        for key in now.keys() {
            let Some(shown) = self.by_key.get_mut(key) else {
                continue;
            };
            shown.retain(|at| self.all[*at].is_some());
            for at in shown.iter() {
                *kept.entry(*at).or_default() += 1;
            }
        }
        let mut taken = Taken {
            gone: BTreeSet::new(),
            stay: BTreeSet::new(),
        };
        let mut replaced: Vec<&Keys> = Vec::new();
        for (at, kept) in kept {
            // Of one moment, both show what was: neither takes the other's place.
            let Some((_, earlier)) = self.all[at].filter(|(moment, _)| *moment < known) else {
                continue;
            };
            let same = is_same_selection(kind, kept, earlier.len);
            let out = if same {
                self.all[at] = None;
                replaced.push(earlier);
                &mut taken.gone
            } else if kept * 2 >= now.len && kind != EntryKind::Meeting {
                &mut taken.stay
            } else {
                continue;
            };
            out.extend(earlier.keys().filter(|key| !now.has(key)));
        }
        if kind != EntryKind::Meeting {
            let mut others: BTreeMap<usize, bool> = BTreeMap::new();
            taken.gone.retain(|key| {
                let mut shown = self.by_key.get(*key).into_iter().flatten();
                !shown.any(|at| {
                    let other = others.entry(*at);
                    *other.or_insert_with(|| self.is_other(*at, now, &replaced))
                })
            });
        }
        taken.stay.retain(|key| !taken.gone.contains(key));
        self.all.push(Some((known, now)));
        taken
    }

    /// Whether an export still stands and shows what neither the next one shows nor those
    /// whose place that takes: then what it shows is not gone.
    fn is_other(&self, at: usize, now: &Keys, replaced: &[&Keys]) -> bool {
        self.all[at].is_some_and(|(_, keys)| {
            let is_apart = |key: &str| !now.has(key) && !replaced.iter().any(|one| one.has(key));
            keys.keys().any(is_apart)
        })
    }
}
