//! Which picture the whitespace model of a replayed cutoff is tuned on.
//!
//! What is tuned moves slowly and costs half of a fit, so a replay tunes at every third
//! cutoff only, and those that follow use it: it is older than they are, so nothing of
//! what comes after them is in it. Which cutoff that is depends on the order book alone,
//! not on what was replayed before.

use super::Knowledge;
use crate::abreast;
use crate::cutoffs::{FIRST_CUTOFF_DAYS, STEP_DAYS, cutoff};
use crate::ledger::Ledger;
use crate::orders::book::History;
use crate::orders::gaps::Gaps;
use crate::orders::whitespace::Tuned;
use crate::time::Timestamp;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// Cutoffs that use what was tuned at the first of them.
const CUTOFFS: i32 = 3;

/// What was tuned at a moment, found when first asked for.
#[derive(Debug)]
pub(crate) struct Tuning<'a> {
    ledger: &'a Ledger,
    moment: Timestamp,
    found: OnceLock<Tuned>,
}

/// The tunings of a replay.
pub(crate) struct Tunings<'a> {
    ledger: &'a Ledger,
    by_moment: BTreeMap<Timestamp, Arc<Tuning<'a>>>,
}

impl<'a> Tunings<'a> {
    pub(crate) fn of(ledger: &'a Ledger) -> Self {
        let by_moment = BTreeMap::new();
        Self { ledger, by_moment }
    }

    /// The tuning that a picture at a cutoff uses.
    pub(crate) fn by(&mut self, moment: Timestamp) -> Arc<Tuning<'a>> {
        let number = |day: i32| day.div_euclid(STEP_DAYS);
        let histories = self.ledger.orders.histories.iter();
        let first = histories.filter_map(History::days);
        let first = first.map(|(first, _)| number(first.0 + FIRST_CUTOFF_DAYS) + 1);
        let own = number(moment.day().0 + 1) - 1;
        let tuned = (own.div_euclid(CUTOFFS) * CUTOFFS)
            .max(first.min().unwrap_or(own))
            .min(own);
        let at = cutoff(tuned).min(moment);
        let ledger = self.ledger;
        let tuning = self.by_moment.entry(at).or_insert_with(|| {
            let found = OnceLock::new();
            Arc::new(Tuning {
                ledger,
                moment: at,
                found,
            })
        });
        tuning.clone()
    }
}

impl Tuning<'_> {
    /// What was tuned; `asks` is the picture that wants to know.
    pub(super) fn tuned(&self, asks: &Knowledge) -> Tuned {
        let tune = |k: &Knowledge| Gaps::tune(k.orders(), k.habits().today, abreast::THREADS);
        *self.found.get_or_init(|| match asks.as_of == self.moment {
            true => tune(asks),
            false => tune(&Knowledge::at(self.ledger, self.moment)),
        })
    }
}
