//! Replays: the picture at each cutoff, what every kind saw in it, and what came of it.

use super::{Case, Record, TrackRecord};
use crate::abreast;
use crate::knowledge::Knowledge;
use crate::knowledge::tuning::{Tuning, Tunings};
use crate::ledger::Ledger;
use crate::opportunities::{Detector, Finding, ShownBy, detectors, id};
use crate::time::{Day, Timestamp};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Days between cutoffs. Horizons are multiples of it, so that the picture at a
/// horizon is the picture at a later cutoff.
pub const STEP_DAYS: i32 = 28;
/// How many cutoffs are replayed at most: two years.
const MOST_CUTOFFS: i32 = 26;
/// History needed before the first cutoff, so that there is something to see.
pub(crate) const FIRST_CUTOFF_DAYS: i32 = 84;

/// The cutoffs of a ledger whose shortest horizon has passed by `as_of`, oldest first.
pub fn cutoffs(ledger: &Ledger, as_of: Timestamp) -> Vec<Timestamp> {
    let mails = ledger.pairs.iter().filter_map(|pair| pair.days.first());
    let orders = (ledger.orders.histories.iter()).filter_map(|history| history.bought.first());
    let days = mails.map(|d| d.day).chain(orders.map(|one| one.day()));
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

/// The cutoff of a number, see [`STEP_DAYS`].
pub(crate) fn cutoff(number: i32) -> Timestamp {
    Day((number + 1) * STEP_DAYS - 1).end()
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
        ShownBy::Orders => last_order(ledger).is_some_and(|last| horizon.day() <= last),
    };
    horizon <= as_of && reaches
}

/// The last day of the order book.
fn last_order(ledger: &Ledger) -> Option<Day> {
    let histories = ledger.orders.histories.iter();
    let last = histories.filter_map(|history| history.bought.last());
    last.map(|one| one.day()).max()
}

/// The last day on which anything is known to have happened.
fn last_day(ledger: &Ledger) -> Day {
    let mails = ledger.pairs.iter().filter_map(|pair| pair.days.last());
    let said = ledger.entries.iter().map(|seen| seen.known.day());
    let days = mails.map(|d| d.day).chain(last_order(ledger));
    days.chain(said).max().unwrap_or_default()
}

/// Replays every kind at the cutoffs that `known` has no record of yet, and
/// whose horizon has passed by `as_of`. Its messages must reach back as far as the
/// picture at the first of them looks.
pub fn replay(ledger: &Ledger, as_of: Timestamp, known: &TrackRecord) -> Vec<Record> {
    let have: BTreeSet<(&str, Timestamp)> = known
        .records
        .iter()
        .map(|r| (r.kind.as_str(), r.cutoff))
        .collect();
    let mut tunings = Tunings::of(ledger);
    let mut steps: Vec<Step> = Vec::new();
    let mut drawn: BTreeSet<Timestamp> = BTreeSet::new();
    for cutoff in cutoffs(ledger, as_of) {
        let lacks = |detector: &&&Detector| !have.contains(&(detector.kind, cutoff));
        let horizon = |detector: &&'static Detector| {
            let days = detector.outcome.as_ref()?.horizon_days;
            let over = is_over(ledger, detector, cutoff, as_of);
            over.then(|| (*detector, cutoff.plus_days(days)))
        };
        let kinds: Vec<(&Detector, Timestamp)> = (detectors::ALL.iter().filter(lacks))
            .filter_map(horizon)
            .collect();
        let moments = kinds.iter().flat_map(|(_, horizon)| [cutoff, *horizon]);
        let new: BTreeSet<Timestamp> = moments.filter(|moment| drawn.insert(*moment)).collect();
        let new = new.into_iter().map(|moment| (moment, tunings.by(moment)));
        steps.push(Step {
            cutoff,
            new: new.collect(),
            kinds,
        });
    }
    let mut pictures: BTreeMap<Timestamp, Knowledge> = BTreeMap::new();
    let mut records = Vec::new();
    // What the next cutoff needs is drawn beside what this one is asked: much of it is one
    // thing after the other, and a core would be idle.
    let mut next = steps.first().map_or(Vec::new(), |step| step.draw(ledger));
    for (number, step) in steps.iter().enumerate() {
        pictures.retain(|moment, _| *moment >= step.cutoff);
        pictures.extend(next);
        let ask = || {
            abreast::each(&step.kinds, |(detector, horizon)| {
                record(detector, &pictures[&step.cutoff], &pictures[horizon])
            })
        };
        let draw = || (steps.get(number + 1)).map_or(Vec::new(), |step| step.draw(ledger));
        let (found, drawn) = abreast::both(ask, draw);
        records.extend(found);
        next = drawn;
    }
    records
}

/// What is done at one cutoff of a replay.
struct Step<'a> {
    cutoff: Timestamp,
    /// Moments of which no cutoff before needs a picture.
    new: Vec<(Timestamp, Arc<Tuning<'a>>)>,
    /// What is asked, with the moment by which it came true or not.
    kinds: Vec<(&'static Detector, Timestamp)>,
}

impl<'a> Step<'a> {
    fn draw(&self, ledger: &'a Ledger) -> Vec<(Timestamp, Knowledge<'a>)> {
        abreast::each(&self.new, |(moment, tuning)| {
            let picture = Knowledge::at(ledger, *moment).tuned_by(tuning.clone());
            // Whatever is asked of orders begins with these.
            picture.outlooks();
            (*moment, picture)
        })
    }
}

fn record(detector: &Detector, before: &Knowledge, after: &Knowledge) -> Record {
    let mut record = Record {
        kind: detector.kind.to_owned(),
        cutoff: before.as_of,
        fired: Vec::new(),
        population: 0,
        happened: 0,
    };
    let Some(outcome) = &detector.outcome else {
        return record;
    };
    // Cases are what would have been shown: not what somebody is on already, nor the faint.
    let shown = |one: &Finding| !one.seen && one.strength() >= detector.worth_showing;
    for finding in (detector.detect)(before).into_iter().filter(shown) {
        record.fired.push(Case {
            id: id(detector.kind, &finding.anchors),
            // As it is kept: a record read back gives the same chances.
            strength: (finding.strength() * 1e4).round() / 1e4,
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
