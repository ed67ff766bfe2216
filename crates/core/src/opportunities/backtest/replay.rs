//! Replays: the picture at each cutoff, what every kind saw in it, and what came of it.

use super::pictures::{Picture, Pictures};
use super::{Case, Record, TrackRecord};
use crate::abreast;
use crate::cutoffs::{FIRST_CUTOFF_DAYS, STEP_DAYS, cutoff};
use crate::knowledge::Knowledge;
use crate::ledger::Ledger;
use crate::opportunities::{Detector, Finding, ShownBy, id};
use crate::orders::book::History;
use crate::time::{Day, Timestamp};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How many cutoffs are replayed at most: two years.
const MOST_CUTOFFS: i32 = 26;
/// The cutoffs of a ledger whose shortest horizon has passed by `as_of`, oldest first.
pub fn cutoffs(ledger: &Ledger, as_of: Timestamp) -> Vec<Timestamp> {
    let mails = ledger.pairs.iter().filter_map(|pair| pair.days.first());
    let orders = (ledger.orders.histories.iter()).filter_map(History::days);
    let days = mails.map(|d| d.day).chain(orders.map(|(first, _)| first));
    let Some(first) = days.min() else {
        return Vec::new();
    };
    let newest = (as_of.0 + 1).div_euclid(i64::from(STEP_DAYS) * crate::time::DAY) as i32 - 2;
    // What lies wholly after the last of what is known has nothing to tell.
    let newest = newest.min(last_day(ledger).0.div_euclid(STEP_DAYS));
    let oldest = (first.0 + FIRST_CUTOFF_DAYS)
        .div_euclid(STEP_DAYS)
        .max(newest - MOST_CUTOFFS);
    (oldest + 1..=newest).map(cutoff).collect()
}

/// Whether what became of a kind's cases of a cutoff is known by `as_of`: its horizon has
/// passed, and lies within what the source reaches to that shows the outcome.
pub fn is_over(ledger: &Ledger, detector: &Detector, cutoff: Timestamp, as_of: Timestamp) -> bool {
    let Some(outcome) = &detector.outcome else {
        return false;
    };
    let horizon = cutoff.plus_days(outcome.horizon_days);
    let reaches = match outcome.shown_by {
        ShownBy::Anything => true,
        ShownBy::Orders | ShownBy::FirstPurchase => {
            last_order(ledger).is_some_and(|last| horizon.day() <= last)
        }
    };
    horizon <= as_of && reaches
}

/// The last day of the order book.
fn last_order(ledger: &Ledger) -> Option<Day> {
    let histories = ledger.orders.histories.iter();
    histories
        .filter_map(History::days)
        .map(|(_, last)| last)
        .max()
}

/// The last day on which anything is known to have happened.
fn last_day(ledger: &Ledger) -> Day {
    let mails = ledger.pairs.iter().filter_map(|pair| pair.days.last());
    let said = ledger.entries.iter().map(|seen| seen.known.day());
    let days = mails.map(|d| d.day).chain(last_order(ledger));
    days.chain(said).max().unwrap_or_default()
}

/// Replays `kinds` at the cutoffs that `known` has no record of yet, and
/// whose horizon has passed by `as_of`. Its messages must reach back as far as the
/// picture at the first of them looks.
pub fn replay(
    ledger: &Ledger,
    as_of: Timestamp,
    kinds: &[&'static Detector],
    known: &TrackRecord,
) -> Vec<Record> {
    let have: BTreeSet<(&str, Timestamp)> = known
        .records
        .iter()
        .map(|r| (r.kind.as_str(), r.cutoff))
        .collect();
    let lacking_at = |cutoff: Timestamp| {
        let have = &have;
        let kinds = kinds.iter().copied().filter_map(move |detector| {
            let lacks = !have.contains(&(detector.kind, cutoff));
            let outcome = detector.outcome.as_ref().filter(|_| lacks)?;
            is_over(ledger, detector, cutoff, as_of).then_some((detector, outcome))
        });
        kinds.collect::<Vec<_>>()
    };
    let lacking = cutoffs(ledger, as_of).into_iter();
    let lacking: BTreeMap<Timestamp, _> = lacking.map(|at| (at, lacking_at(at))).collect();
    let looked_from = |moment| lacking.get(&moment).is_some_and(|kinds| !kinds.is_empty());
    let mut pictures = Pictures::of(ledger);
    let (mut tasks, mut asks) = (Vec::new(), Vec::new());
    for (&cutoff, kinds) in &lacking {
        let asks_before = std::mem::take(&mut asks);
        for &(detector, outcome) in kinds {
            let mut at = |moment| {
                let (picture, is_new) = pictures.at(moment);
                if is_new {
                    tasks.push(Task::Draw {
                        picture: picture.clone(),
                        looked_from: looked_from(moment),
                    });
                }
                picture
            };
            asks.push(Task::Ask {
                detector,
                before: at(cutoff),
                after: at(cutoff.plus_days(outcome.horizon_days)),
            });
        }
        // What the next cutoff needs is drawn before this one is asked: whoever asks then
        // need not wait.
        tasks.extend(asks_before);
    }
    tasks.extend(asks);
    // From here on a picture is held by the tasks that need it alone.
    drop(pictures);
    let done = abreast::in_turn(tasks, Task::done);
    done.into_iter().flatten().collect()
}

/// What a replay is made of.
enum Task<'a> {
    /// Draws a picture.
    Draw {
        picture: Arc<Picture<'a>>,
        /// Whether kinds look from it, rather than only back at what came true by then.
        looked_from: bool,
    },
    /// Asks for a kind's record.
    Ask {
        detector: &'static Detector,
        before: Arc<Picture<'a>>,
        /// By then it has come true or not.
        after: Arc<Picture<'a>>,
    },
}

impl Task<'_> {
    fn done(self) -> Option<Record> {
        match self {
            Task::Draw {
                picture,
                looked_from,
            } => {
                // Whatever is asked of orders begins with these.
                if looked_from {
                    picture.get().outlooks();
                } else {
                    picture.get().orders();
                }
                None
            }
            Task::Ask {
                detector,
                before,
                after,
            } => Some(record(detector, before.get(), after.get())),
        }
    }
}

fn record(detector: &Detector, before: &Knowledge, after: &Knowledge) -> Record {
    let mut record = Record {
        kind: detector.kind.to_owned(),
        cutoff: before.as_of,
        level: None,
        fired: Vec::new(),
        population: 0,
        happened: 0,
    };
    let Some(outcome) = &detector.outcome else {
        return record;
    };
    // As they are kept: a record read back gives the same chances.
    let kept = |number: f64| (number * 1e4).round() / 1e4;
    record.level = outcome.level(before).map(kept);
    // Cases are what would have been shown: not what somebody is on already, nor the faint.
    let shown = |one: &Finding| !one.seen && one.strength() >= detector.worth_showing;
    for finding in (detector.detect)(before).into_iter().filter(shown) {
        record.fired.push(Case {
            id: id(detector.kind, &finding.anchors),
            strength: kept(finding.strength()),
            hit: (outcome.came_true)(before, after, &finding.anchors),
        });
    }
    record.fired.sort_by_key(|case| case.id);
    record.fired.dedup_by_key(|case| case.id);
    for anchors in (outcome.population)(before) {
        record.population += 1;
        record.happened += u32::from((outcome.came_true)(before, after, &anchors));
    }
    record
}
