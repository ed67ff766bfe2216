//! Which opportunities the seller acted on.
//!
//! Of what comes of them nothing is learnt about what comes by itself: perhaps it came
//! because they acted. So they are counted apart in every record. Few are ever acted on,
//! and the seller chose which: what came of them is an observation, no experiment.

use crate::id::Id;
use crate::ledger::{Decision, Verb};
use crate::opportunities::id;
use crate::time::Timestamp;
use std::collections::BTreeMap;

/// When each opportunity was first taken or done.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Acted(BTreeMap<Id, Timestamp>);

impl Acted {
    /// What decisions say of it; what was taken back is not among them. An opportunity is
    /// known by the id it had when it was decided, and by what it hung on.
    pub fn of(decisions: &[Decision]) -> Acted {
        let mut first: BTreeMap<Id, Timestamp> = BTreeMap::new();
        let acts = |one: &&Decision| matches!(one.verb, Verb::Take | Verb::Done);
        for one in decisions.iter().filter(acts) {
            let called = one.word("opportunity").and_then(|id| id.parse().ok());
            let made = one.word("kind").map(|kind| id(kind, &one.anchors));
            for id in called.into_iter().chain(made) {
                let at = first.entry(id).or_insert(one.recorded);
                *at = one.recorded.min(*at);
            }
        }
        Acted(first)
    }

    /// Whether an opportunity was acted on by a moment.
    pub(super) fn on(&self, opportunity: Id, by: Timestamp) -> bool {
        self.0.get(&opportunity).is_some_and(|first| *first <= by)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Case, Record, TrackRecord};
    use super::*;
    use crate::ledger::Anchor;
    use crate::opportunities::{Detector, detectors};
    use crate::time::Day;

    fn detector() -> &'static Detector {
        let wanted = |d: &&Detector| d.kind == "order-gap";
        detectors::ALL.iter().copied().find(wanted).expect("a kind")
    }

    fn anchors(number: u8) -> Vec<Anchor> {
        vec![Anchor::Domain(format!("house{number}.com"))]
    }

    fn record() -> TrackRecord {
        let case = |number: u8| Case {
            id: id("order-gap", &anchors(number)),
            strength: 0.5,
            hit: number < 4,
        };
        TrackRecord::new(vec![Record {
            kind: "order-gap".to_owned(),
            cutoff: Day(1_000).end(),
            level: None,
            fired: (0..12).map(case).collect(),
            population: 40,
            happened: 8,
        }])
    }

    fn decided(verb: Verb, day: i32, number: u8) -> Decision {
        Decision {
            id: Id::of("decision", &[&[number]]),
            recorded: Day(day).end(),
            verb,
            anchors: anchors(number),
            words: vec![("kind".to_owned(), "order-gap".to_owned())],
        }
    }

    #[test]
    fn what_was_acted_on_in_time_is_counted_apart_and_teaches_nothing() {
        let decisions = [
            decided(Verb::Take, 1_010, 0),
            decided(Verb::Done, 990, 1),
            // Not in time, and no act.
            decided(Verb::Done, 1_100, 2),
            decided(Verb::Dismiss, 1_010, 3),
        ];
        let as_of = Day(2_000).end();
        let all = record().cases(detector(), as_of).expect("a record");
        assert_eq!((all.fired, all.hits, all.acted), (12, 4, 0));
        let apart = record().apart(Acted::of(&decisions));
        let cases = apart.cases(detector(), as_of).expect("a record");
        assert_eq!((cases.fired, cases.hits), (10, 2));
        assert_eq!((cases.acted, cases.acted_hits), (2, 2));
        let chance = |record: &TrackRecord| {
            let chances = record.chances(detector(), as_of, None).expect("an outcome");
            chances.chance(0.5)
        };
        assert!(chance(&apart) < chance(&record()));
    }
}
