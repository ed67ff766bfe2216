//! Backtests: how often each kind was right on this seller's own history.
//!
//! At cutoffs 28 days apart the picture is drawn as it was then, the detectors
//! run, and what they said is held against what had happened by the horizon.
//! Nothing known after a cutoff is in its picture; a record, once its horizon
//! has passed, never changes again and can be kept.
//!
//! What is measured is what happened *without* anybody following our advice:
//! an observation, not an experiment.

use super::calibration::Calibration;
use super::{Detector, Outcome, ShownBy, detectors, id};
use crate::abreast;
use crate::id::Id;
use crate::knowledge::Knowledge;
use crate::knowledge::tuning::{Tuning, Tunings};
use crate::ledger::Ledger;
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
/// Cutoffs replayed at the same time. Two would keep idle cores busier and hold the models
/// of both in memory.
const CUTOFFS_ABREAST: usize = 1;
/// Fewer cases than this say nothing.
const FEW_CASES: u32 = 8;
/// The chance assumed for kinds whose outcome nothing shows.
pub const UNSEEN_CHANCE: f64 = 0.1;

/// One opportunity that a kind saw at a cutoff.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Case {
    /// The opportunity.
    pub id: Id,
    /// How strong it was among its kind.
    pub strength: f64,
    /// Whether it came true by the horizon.
    pub hit: bool,
}

/// What a kind saw at one cutoff, and what became of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Record {
    /// The kind.
    pub kind: String,
    /// The cutoff.
    pub cutoff: Timestamp,
    /// What it saw.
    pub fired: Vec<Case>,
    /// How many cases were open.
    pub population: u32,
    /// To how many of them it happened.
    pub happened: u32,
}

/// Every record there is, sorted by kind, then cutoff.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct TrackRecord {
    records: Vec<Record>,
}

/// A kind's record in sum.
#[derive(Clone, PartialEq, Debug)]
pub struct Cases {
    /// Cutoffs replayed.
    pub cutoffs: u32,
    /// Opportunities seen, each counted at its first cutoff.
    pub fired: u32,
    /// Of these, come true.
    pub hits: u32,
    /// Open cases, summed over the cutoffs.
    pub population: u32,
    /// Of these, how many it happened to.
    pub happened: u32,
    /// Mean squared error of the probabilities that would have been given,
    /// each from earlier cutoffs only, once enough had been seen for the kind not to be
    /// untried; `None` without such cases.
    pub brier: Option<f64>,
    /// The same probabilities, in tenths, against what happened.
    pub reliability: Vec<Bin>,
}

/// One bin of a reliability table.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Bin {
    /// Mean of the probabilities given.
    pub given: f64,
    /// Cases in it.
    pub cases: u32,
    /// Of these, come true.
    pub hits: u32,
    /// 95 % Wilson interval of the rate at which they came true.
    pub interval: (f64, f64),
}

impl Cases {
    /// Share of what was seen that came true; `None` where nothing was seen.
    pub fn precision(&self) -> Option<f64> {
        (self.fired > 0).then(|| f64::from(self.hits) / f64::from(self.fired))
    }

    /// What luck would give; `None` where nothing was open.
    pub fn base_rate(&self) -> Option<f64> {
        (self.population > 0).then(|| f64::from(self.happened) / f64::from(self.population))
    }

    /// Precision over base rate.
    pub fn lift(&self) -> Option<f64> {
        let base = self.base_rate().filter(|base| *base > 0.0)?;
        Some(self.precision()? / base)
    }

    /// Whether there are too few cases to say anything.
    pub fn too_few(&self) -> bool {
        self.fired < FEW_CASES
    }
}

/// The 95 % Wilson score interval of `hits` in `cases`.
pub fn wilson(hits: u32, cases: u32) -> (f64, f64) {
    if cases == 0 {
        return (0.0, 1.0);
    }
    let (n, z) = (f64::from(cases), 1.959_964_f64);
    let rate = f64::from(hits) / n;
    let scale = 1.0 + z * z / n;
    let middle = (rate + z * z / (2.0 * n)) / scale;
    let half = z / scale * (rate * (1.0 - rate) / n + z * z / (4.0 * n * n)).sqrt();
    ((middle - half).max(0.0), (middle + half).min(1.0))
}

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
    let mut pictures: BTreeMap<Timestamp, Knowledge> = BTreeMap::new();
    let mut records = Vec::new();
    for cutoffs in cutoffs(ledger, as_of).chunks(CUTOFFS_ABREAST) {
        pictures.retain(|moment, _| cutoffs.iter().any(|cutoff| moment >= cutoff));
        let wanted = |cutoff: &Timestamp| {
            let lacks = |detector: &&&Detector| !have.contains(&(detector.kind, *cutoff));
            let horizon = |detector: &&'static Detector| {
                let days = detector.outcome.as_ref()?.horizon_days;
                let over = is_over(ledger, detector, *cutoff, as_of);
                over.then(|| (*detector, *cutoff, cutoff.plus_days(days)))
            };
            (detectors::ALL.iter().filter(lacks))
                .filter_map(horizon)
                .collect::<Vec<_>>()
        };
        let wanted: Vec<(&Detector, Timestamp, Timestamp)> =
            cutoffs.iter().flat_map(wanted).collect();
        let moments: BTreeSet<Timestamp> = (wanted.iter())
            .flat_map(|(_, cutoff, horizon)| [*cutoff, *horizon])
            .filter(|moment| !pictures.contains_key(moment))
            .collect();
        let moments: Vec<(Timestamp, Arc<Tuning>)> = (moments.into_iter())
            .map(|moment| (moment, tunings.by(moment)))
            .collect();
        pictures.extend(abreast::each(&moments, |(moment, tuning)| {
            let picture = Knowledge::at(ledger, *moment).tuned_by(tuning.clone());
            (*moment, picture)
        }));
        records.extend(abreast::each(&wanted, |(detector, cutoff, horizon)| {
            record(detector, &pictures[cutoff], &pictures[horizon])
        }));
    }
    records
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
    // What somebody is on already is not shown.
    let found = (detector.detect)(before).into_iter();
    for finding in found.filter(|finding| !finding.seen) {
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

impl TrackRecord {
    /// Gathers records, sorted; of two for the same kind and cutoff the first stays.
    pub fn new(mut records: Vec<Record>) -> TrackRecord {
        records.sort_by(|a, b| (&a.kind, a.cutoff).cmp(&(&b.kind, b.cutoff)));
        records.dedup_by(|a, b| (&a.kind, a.cutoff) == (&b.kind, b.cutoff));
        TrackRecord { records }
    }

    /// All records.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// A kind's record from the cutoffs whose horizon had passed by `as_of`.
    /// `None` where none had, or mail shows no outcome for the kind.
    pub fn cases(&self, detector: &Detector, as_of: Timestamp) -> Option<Cases> {
        let outcome = detector.outcome.as_ref()?;
        let is_over = |r: &&Record| {
            r.kind == detector.kind && r.cutoff.plus_days(outcome.horizon_days) <= as_of
        };
        let mut cases = Cases {
            cutoffs: 0,
            fired: 0,
            hits: 0,
            population: 0,
            happened: 0,
            brier: None,
            reliability: Vec::new(),
        };
        let mut seen = BTreeSet::new();
        let mut given: Vec<(f64, bool)> = Vec::new();
        // What had come of earlier cutoffs, with the moment at which that was known.
        let mut past: Vec<(Timestamp, f64, bool)> = Vec::new();
        for record in self.records.iter().filter(is_over) {
            let new: Vec<&Case> = record.fired.iter().filter(|c| seen.insert(c.id)).collect();
            let chances = calibrated(&past, record.cutoff, outcome);
            // Before anything was known the kind was untried: its prior is no claim.
            if over(&past, record.cutoff) >= FEW_CASES as usize {
                given.extend(new.iter().map(|c| (chances.chance(c.strength), c.hit)));
            }
            let known = record.cutoff.plus_days(outcome.horizon_days);
            past.extend(new.iter().map(|case| (known, case.strength, case.hit)));
            cases.cutoffs += 1;
            cases.fired += new.len() as u32;
            cases.hits += new.iter().filter(|case| case.hit).count() as u32;
            cases.population += record.population;
            cases.happened += record.happened;
        }
        let error = |(chance, hit): &(f64, bool)| (chance - f64::from(u8::from(*hit))).powi(2);
        if !given.is_empty() {
            cases.brier = Some(given.iter().map(error).sum::<f64>() / given.len() as f64);
        }
        cases.reliability = bins(&given);
        (cases.cutoffs > 0).then_some(cases)
    }

    /// How likely the outcome is for an opportunity of this kind that nobody acts on, by
    /// its strength: what history shows, shrunk to the kind's prior. `None` where nothing
    /// shows the outcome.
    pub fn chances(&self, detector: &Detector, as_of: Timestamp) -> Option<Calibration> {
        let outcome = detector.outcome.as_ref()?;
        let mut seen = BTreeSet::new();
        let mut past = Vec::new();
        for record in self.records.iter().filter(|r| r.kind == detector.kind) {
            let known = record.cutoff.plus_days(outcome.horizon_days);
            let new = record.fired.iter().filter(|c| seen.insert(c.id));
            past.extend(new.map(|case| (known, case.strength, case.hit)));
        }
        Some(calibrated(&past, as_of, outcome))
    }
}

/// How many cases' outcome was known by a moment.
fn over(past: &[(Timestamp, f64, bool)], by: Timestamp) -> usize {
    past.iter().filter(|(known, ..)| *known <= by).count()
}

/// What the cases say whose outcome was known by a moment.
fn calibrated(past: &[(Timestamp, f64, bool)], by: Timestamp, outcome: &Outcome) -> Calibration {
    let known = past.iter().filter(|(known, ..)| *known <= by);
    let cases: Vec<(f64, bool)> = known.map(|&(_, strength, hit)| (strength, hit)).collect();
    Calibration::fit(&cases, outcome.prior)
}

fn bins(given: &[(f64, bool)]) -> Vec<Bin> {
    let mut tenths: BTreeMap<u32, Vec<(f64, bool)>> = BTreeMap::new();
    for case in given {
        tenths
            .entry((case.0 * 10.0) as u32)
            .or_default()
            .push(*case);
    }
    let bin = |cases: Vec<(f64, bool)>| {
        let count = cases.len() as u32;
        let hits = cases.iter().filter(|(_, hit)| *hit).count() as u32;
        let given = cases.iter().map(|(chance, _)| chance).sum::<f64>() / f64::from(count);
        Bin {
            given,
            cases: count,
            hits,
            interval: wilson(hits, count),
        }
    };
    tenths.into_values().map(bin).collect()
}

impl Record {
    /// The record as one line of text, to be kept: counts, then the cases.
    pub fn encode(&self) -> String {
        let mut text = format!("{} {}", self.population, self.happened);
        for case in &self.fired {
            let hit = if case.hit { '+' } else { '-' };
            text.push_str(&format!(" {}{hit}{:.4}", case.id, case.strength));
        }
        text
    }

    /// Reads back what [`Record::encode`] wrote; `None` where it is damaged.
    pub fn decode(kind: &str, cutoff: Timestamp, text: &str) -> Option<Record> {
        let mut words = text.split(' ');
        let population = words.next()?.parse().ok()?;
        let happened = words.next()?.parse().ok()?;
        let case = |word: &str| {
            let (id, rest) = word.split_at_checked(32)?;
            let (mark, strength) = rest.split_at_checked(1)?;
            Some(Case {
                id: id.parse().ok()?,
                strength: strength.parse().ok()?,
                hit: mark == "+",
            })
        };
        let fired = words.map(case).collect::<Option<_>>()?;
        Some(Record {
            kind: kind.to_owned(),
            cutoff,
            fired,
            population,
            happened,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_survives_being_kept() {
        let fired = vec![Case {
            id: Id::of("x", &[]),
            strength: 0.5,
            hit: true,
        }];
        let record = Record {
            kind: "k".into(),
            cutoff: Timestamp(5),
            fired,
            population: 9,
            happened: 2,
        };
        assert_eq!(
            Record::decode("k", Timestamp(5), &record.encode()),
            Some(record)
        );
        assert_eq!(Record::decode("k", Timestamp(5), "9 x"), None);
    }

    #[test]
    fn wilson_by_the_book() {
        // 7 of 20: published value .181 to .567.
        let (low, high) = wilson(7, 20);
        assert!(
            (low - 0.181).abs() < 0.001 && (high - 0.567).abs() < 0.001,
            "{low} {high}"
        );
        assert_eq!(wilson(0, 0), (0.0, 1.0));
    }
}
