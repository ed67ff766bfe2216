//! The track record: kept where it was measured before, measured where not.
//!
//! A record at a cutoff never changes again, unless what it was measured on
//! does: older mail is imported, an address is merged, the readers get better.
//! So each is kept with a stamp of all that, and counts only as long as the
//! stamp fits. What a brief says never depends on what was asked before it.

use crate::failure::Failure;
use bellwether_core::gist;
use bellwether_core::id::Id;
use bellwether_core::known::REACH_DAYS;
use bellwether_core::ledger::{Decision, Ledger, Verb};
use bellwether_core::opportunities::backtest::{self, Acted, Record, TrackRecord};
use bellwether_core::opportunities::{Detector, detectors};
use bellwether_core::orders::book::Bought;
use bellwether_core::time::Timestamp;
use bellwether_store::{Depth, Store, Track};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// The kinds whose record is asked for: all of them, or those a command speaks of.
pub type Kinds = &'static [&'static Detector];

/// What is kept of a track record, and what has to be measured of it.
pub struct Replay {
    kinds: Kinds,
    stamps: Stamps,
    known: TrackRecord,
    /// Strict: nothing known or decided later takes part. `None` where nothing lacks.
    deep: Option<Ledger>,
}

impl Replay {
    /// Of some kinds, up to the moment of a ledger, which may be shallow; the deep one that
    /// a replay needs is loaded only where something has to be measured.
    pub fn of(store: &dyn Store, ledger: &Ledger, kinds: Kinds) -> Result<Replay, Failure> {
        let stamps = Stamps::load(store, ledger, kinds)?;
        let kept = store.track(&ledger.viewer)?;
        let known = kept.iter().filter_map(|track| stamps.open(track)).collect();
        Replay::lacking(store, ledger, kinds, stamps, known)
    }

    /// The same of every record, kept or not.
    pub fn anew(store: &dyn Store, ledger: &Ledger, kinds: Kinds) -> Result<Replay, Failure> {
        let stamps = Stamps::load(store, ledger, kinds)?;
        Replay::lacking(store, ledger, kinds, stamps, Vec::new())
    }

    fn lacking(
        store: &dyn Store,
        ledger: &Ledger,
        kinds: Kinds,
        stamps: Stamps,
        known: Vec<Record>,
    ) -> Result<Replay, Failure> {
        let have = |wanted: &&(&str, Timestamp)| {
            let has = |r: &Record| (r.kind.as_str(), r.cutoff) == **wanted;
            known.iter().any(has)
        };
        let lacking = stamps.wanted.keys().filter(|wanted| !have(wanted));
        let oldest = lacking.map(|(_, cutoff)| *cutoff).min();
        let load = |oldest: Timestamp| {
            // As deep as the oldest picture looks.
            let days = ledger.until.days_since(oldest).ceil() as i32 + REACH_DAYS;
            store.ledger_beside(ledger, ledger.until, Depth::Days(days))
        };
        Ok(Replay {
            deep: oldest.map(load).transpose()?,
            known: TrackRecord::new(known),
            kinds,
            stamps,
        })
    }

    /// Measures what lacks.
    pub fn measured(self) -> Measured {
        let replay = |deep: &Ledger| backtest::replay(deep, deep.until, self.kinds, &self.known);
        Measured {
            fresh: self.deep.as_ref().map(replay).unwrap_or_default(),
            viewer: self.deep.map(|deep| deep.viewer).unwrap_or_default(),
            known: self.known,
            stamps: self.stamps,
        }
    }
}

/// A track record of which some was only now measured.
pub struct Measured {
    stamps: Stamps,
    known: TrackRecord,
    fresh: Vec<Record>,
    viewer: String,
}

impl Measured {
    /// Keeps what was measured for the next time.
    pub fn keep(self, store: &mut dyn Store) -> Result<TrackRecord, Failure> {
        let fresh = self.fresh.iter();
        let tracks: Vec<Track> = fresh.filter_map(|r| self.stamps.seal(r)).collect();
        if !tracks.is_empty() {
            store.keep_track(&self.viewer, &tracks)?;
        }
        let known = self.known.records().iter().cloned();
        let records = known.chain(self.fresh).collect();
        Ok(TrackRecord::new(records).apart(self.stamps.acted))
    }
}

/// Which records there should be, and the stamp of what each is measured on.
struct Stamps {
    /// Kind and cutoff of each record, with the moment its horizon has passed.
    wanted: BTreeMap<(&'static str, Timestamp), Timestamp>,
    /// Stamp of everything known by each such moment.
    by_horizon: BTreeMap<Timestamp, Id>,
    /// What the seller acted on. No record changes by it: it says how they are counted.
    acted: Acted,
}

impl Stamps {
    fn load(store: &dyn Store, ledger: &Ledger, kinds: Kinds) -> Result<Stamps, Failure> {
        let as_of = ledger.until;
        let mut wanted = BTreeMap::new();
        for cutoff in backtest::cutoffs(ledger, as_of) {
            for detector in kinds {
                let Some(outcome) = &detector.outcome else {
                    continue;
                };
                let horizon = cutoff.plus_days(outcome.horizon_days);
                if backtest::is_over(ledger, detector, cutoff, as_of) {
                    wanted.insert((detector.kind, cutoff), horizon);
                }
            }
        }
        let horizons: BTreeSet<Timestamp> = wanted.values().copied().collect();
        let decisions = super::decisions(store, &ledger.viewer, as_of)?;
        Ok(Stamps {
            wanted,
            by_horizon: stamp(ledger, &decisions, &horizons),
            acted: Acted::of(&decisions),
        })
    }

    /// A record as it is kept: its stamp, then itself.
    fn seal(&self, record: &Record) -> Option<Track> {
        let stamp = self.stamp(&record.kind, record.cutoff)?;
        Some(Track {
            kind: record.kind.clone(),
            cutoff: record.cutoff,
            cases: format!("{stamp} {}", record.encode()),
        })
    }

    /// A kept record, where it is wanted, whole, and measured on what is there.
    fn open(&self, track: &Track) -> Option<Record> {
        let stamp = self.stamp(&track.kind, track.cutoff)?;
        let (kept, cases) = track.cases.split_once(' ')?;
        let fits = kept == stamp.to_string();
        fits.then(|| Record::decode(&track.kind, track.cutoff, cases))
            .flatten()
    }

    fn stamp(&self, kind: &str, cutoff: Timestamp) -> Option<Id> {
        let detector = detectors::ALL.iter().find(|d| d.kind == kind)?;
        let horizon = self.wanted.get(&(detector.kind, cutoff))?;
        self.by_horizon.get(horizon).copied()
    }
}

/// For each horizon a hash of the code that looks, the corrections made by
/// then, what exports and the seller's hand said by then, who bought what, and who wrote
/// to whom how often by then. All of it is taken in as sums, in one pass and in any order.
fn stamp(
    ledger: &Ledger,
    decisions: &[Decision],
    horizons: &BTreeSet<Timestamp>,
) -> BTreeMap<Timestamp, Id> {
    let corrections = |by: Timestamp| -> Vec<u8> {
        let counts = |d: &&Decision| d.recorded <= by && corrects(d.verb);
        let ids = decisions.iter().filter(counts).map(|d| d.id.0);
        ids.flatten().collect()
    };
    let mut sums: Vec<(Timestamp, u64)> = horizons.iter().map(|h| (*h, 0)).collect();
    for pair in &ledger.pairs {
        // Days are in order: a horizon that is over is over for those that follow.
        let mut at = 0;
        for day in &pair.days {
            let open = |(horizon, _): &(Timestamp, u64)| *horizon >= day.day.end();
            at += sums[at..].iter().take_while(|sum| !open(sum)).count();
            let Some((_, sum)) = sums.get_mut(at) else {
                break;
            };
            let proof = number(day.proof);
            let counts = u64::from(day.mails) << 16 | u64::from(day.personal) | 1;
            *sum = sum.wrapping_add(proof.wrapping_mul(counts));
        }
    }
    for seen in &ledger.entries {
        // What it says counts from when it was known, that it ended from its end.
        let ended = seen.until.map(|until| (until, number(seen.evidence) ^ 1));
        for (at, counts) in [(seen.known, number(seen.evidence))]
            .into_iter()
            .chain(ended)
        {
            let first = sums.partition_point(|(horizon, _)| *horizon < at);
            if let Some((_, sum)) = sums.get_mut(first) {
                *sum = sum.wrapping_add(counts.wrapping_mul(at.0 as u64 | 1));
            }
        }
    }
    for history in &ledger.orders.histories {
        let mut counts = |at: Timestamp, what: &str, one: &Bought| {
            let first = sums.partition_point(|(horizon, _)| *horizon < at);
            if let Some((_, sum)) = sums.get_mut(first) {
                // There are millions, of which party and line are hashes already.
                let mut says = DefaultHasher::new();
                let numbers = (one.quantity_milli, one.amount_minor);
                (what, history.party, one.line, numbers).hash(&mut says);
                *sum = sum.wrapping_add(says.finish());
            }
        };
        for one in &history.bought {
            counts(one.happened, "bought", one);
        }
        for one in &history.revised {
            counts(one.since(), "bought", &one.bought);
            if let Some(until) = one.until {
                counts(until, "replaced", &one.bought);
            }
        }
    }
    let mut so_far: u64 = 0;
    let version = gist::version();
    sums.into_iter()
        .map(|(horizon, sum)| {
            so_far = so_far.wrapping_add(sum);
            let corrections = corrections(horizon);
            let parts: [&[u8]; 3] = [&version.0, &corrections, &so_far.to_le_bytes()];
            (horizon, Id::of("track", &parts))
        })
        .collect()
}

/// The beginning of an id as a number.
fn number(id: Id) -> u64 {
    let (head, _) = id.0.split_at(8);
    head.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

/// Whether a decision changes who is who, or what is seen.
fn corrects(verb: Verb) -> bool {
    match verb {
        Verb::Me | Verb::Ignore | Verb::Merge | Verb::Split | Verb::Same | Verb::Different => true,
        Verb::Take
        | Verb::Done
        | Verb::Dismiss
        | Verb::Snooze
        | Verb::Read
        | Verb::Note
        | Verb::Undo => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bellwether_core::ledger::{AddressNo, Pair, PairDay};
    use bellwether_core::time::Day;

    fn ledger(days: &[(i32, u32)]) -> Ledger {
        let day = |&(day, mails): &(i32, u32)| PairDay {
            day: Day(day),
            mails,
            personal: mails,
            proof: Id::of("test", &[&day.to_le_bytes()]),
        };
        Ledger {
            pairs: vec![Pair {
                sender: AddressNo(0),
                recipient: AddressNo(1),
                days: days.iter().map(day).collect(),
            }],
            ..Ledger::default()
        }
    }

    #[test]
    fn a_stamp_knows_what_came_before_its_horizon_and_nothing_after() {
        let early = Day(100).end();
        let late = Day(200).end();
        let horizons = BTreeSet::from([early, late]);
        let stamps = |days: &[(i32, u32)]| stamp(&ledger(days), &[], &horizons);
        let before = stamps(&[(50, 1), (150, 1)]);
        let with_older = stamps(&[(50, 2), (150, 1)]);
        let with_newer = stamps(&[(50, 1), (150, 1), (300, 1)]);
        let with_between = stamps(&[(50, 1), (150, 2)]);
        assert_ne!(before[&early], with_older[&early]);
        assert_ne!(before[&late], with_older[&late]);
        assert_eq!(before, with_newer);
        assert_eq!(before[&early], with_between[&early]);
        assert_ne!(before[&late], with_between[&late]);
    }
}
