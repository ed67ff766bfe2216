//! Backtests: how often each kind was right on this seller's own history.
//!
//! At cutoffs 28 days apart the picture is drawn as it was then, the detectors
//! run, and what they said is held against what had happened by the horizon.
//! Nothing known after a cutoff is in its picture; a record, once its horizon
//! has passed, never changes again and can be kept.
//!
//! What is measured is what happened *without* anybody following our advice:
//! an observation, not an experiment. Opportunities that the seller took or did are
//! counted apart ([`Acted`]), and no chance is learnt from them.

mod acted;
mod kept;
mod pictures;
mod replay;

pub use crate::cutoffs::STEP_DAYS;
pub use acted::Acted;
pub use replay::{cutoffs, is_over, replay};

use super::calibration::{Calibration, Known};
use super::{Detector, Outcome};
use crate::id::Id;
use crate::time::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

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
    /// What its chances rose with at the cutoff, see [`Outcome::level`].
    pub level: Option<f64>,
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
    acted: Acted,
}

/// A kind's record in sum.
#[derive(Clone, PartialEq, Debug)]
pub struct Cases {
    /// Cutoffs replayed.
    pub cutoffs: u32,
    /// Opportunities seen that nobody acted on, each counted at its first cutoff.
    pub fired: u32,
    /// Of these, come true.
    pub hits: u32,
    /// Opportunities seen that the seller took or did before their horizon had passed.
    pub acted: u32,
    /// Of these, come true.
    pub acted_hits: u32,
    /// Open cases, summed over the cutoffs; those acted on are among them.
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

impl TrackRecord {
    /// Gathers records, sorted; of two for the same kind and cutoff the first stays.
    pub fn new(mut records: Vec<Record>) -> TrackRecord {
        records.sort_by(|a, b| (&a.kind, a.cutoff).cmp(&(&b.kind, b.cutoff)));
        records.dedup_by(|a, b| (&a.kind, a.cutoff) == (&b.kind, b.cutoff));
        let acted = Acted::default();
        TrackRecord { records, acted }
    }

    /// The same, with what the seller acted on kept apart.
    pub fn apart(self, acted: Acted) -> TrackRecord {
        TrackRecord { acted, ..self }
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
            acted: 0,
            acted_hits: 0,
            population: 0,
            happened: 0,
            brier: None,
            reliability: Vec::new(),
        };
        let mut seen = BTreeSet::new();
        let mut given: Vec<(f64, bool)> = Vec::new();
        // What had come of earlier cutoffs.
        let mut past: Vec<Past> = Vec::new();
        for record in self.records.iter().filter(is_over) {
            let known = record.cutoff.plus_days(outcome.horizon_days);
            let new = record.fired.iter().filter(|c| seen.insert(c.id));
            let (acted, new): (Vec<&Case>, Vec<&Case>) =
                new.partition(|case| self.acted.on(case.id, known));
            cases.acted += acted.len() as u32;
            cases.acted_hits += acted.iter().filter(|case| case.hit).count() as u32;
            let chances = calibrated(&past, record.cutoff, record.level, outcome);
            // Before anything was known the kind was untried: its prior is no claim.
            if over(&past, record.cutoff) >= FEW_CASES as usize {
                given.extend(new.iter().map(|c| (chances.chance(c.strength), c.hit)));
            }
            past.extend(new.iter().map(|case| Past::of(case, record.level, known)));
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
    /// its strength: what history shows, at the level of the moment
    /// ([`Outcome::level`]), shrunk to the kind's prior. `None` where nothing shows the
    /// outcome.
    pub fn chances(
        &self,
        detector: &Detector,
        as_of: Timestamp,
        level: Option<f64>,
    ) -> Option<Calibration> {
        let outcome = detector.outcome.as_ref()?;
        let mut seen = BTreeSet::new();
        let mut past = Vec::new();
        for record in self.records.iter().filter(|r| r.kind == detector.kind) {
            let known = record.cutoff.plus_days(outcome.horizon_days);
            let new = record.fired.iter().filter(|c| seen.insert(c.id));
            let new = new.filter(|case| !self.acted.on(case.id, known));
            past.extend(new.map(|case| Past::of(case, record.level, known)));
        }
        Some(calibrated(&past, as_of, level, outcome))
    }
}

/// What came of a case.
struct Past {
    /// By when it was known.
    known: Timestamp,
    strength: f64,
    hit: bool,
    /// That of its record.
    level: Option<f64>,
}

impl Past {
    fn of(case: &Case, level: Option<f64>, known: Timestamp) -> Past {
        Past {
            known,
            strength: case.strength,
            hit: case.hit,
            level,
        }
    }
}

/// How many cases' outcome was known by a moment.
fn over(past: &[Past], by: Timestamp) -> usize {
    past.iter().filter(|past| past.known <= by).count()
}

/// What the cases say whose outcome was known by a moment, at the level of that moment.
/// Where either level is unknown they count as if it had been the same.
fn calibrated(past: &[Past], by: Timestamp, level: Option<f64>, outcome: &Outcome) -> Calibration {
    let above = |then: Option<f64>| match (then, level) {
        (Some(then), Some(now)) if then > 0.0 && now > 0.0 => (then / now).ln(),
        _ => 0.0,
    };
    let known = past.iter().filter(|past| past.known <= by);
    let cases: Vec<Known> = known
        .map(|past| Known {
            strength: past.strength,
            above: above(past.level),
            hit: past.hit,
        })
        .collect();
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

#[cfg(test)]
mod tests {
    use super::*;

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
