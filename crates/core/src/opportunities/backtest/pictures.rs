//! The pictures of a replay: each is drawn once, by whoever asks for it first, and gone
//! with the last who holds it.
//!
//! What the whitespace model is tuned to moves slowly and costs half of a fit, so a replay
//! tunes at every third cutoff only, and those that follow use it: it is older than they
//! are, so nothing of what comes after them is in it. Which cutoff that is depends on the
//! order book alone, not on what was replayed before.

use super::replay::{FIRST_CUTOFF_DAYS, STEP_DAYS, cutoff};
use crate::knowledge::Knowledge;
use crate::knowledge::tuning::Tuning;
use crate::ledger::Ledger;
use crate::time::Timestamp;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// Cutoffs that use what was tuned at the first of them.
const CUTOFFS: i32 = 3;

/// The picture at a moment.
pub(super) struct Picture<'a> {
    ledger: &'a Ledger,
    moment: Timestamp,
    /// The earlier one that its whitespace model is tuned on.
    tuned_on: Option<Arc<Picture<'a>>>,
    drawn: OnceLock<Knowledge<'a>>,
}

impl<'a> Picture<'a> {
    pub(super) fn get(&self) -> &Knowledge<'a> {
        self.drawn.get_or_init(|| {
            let picture = Knowledge::at(self.ledger, self.moment);
            match self.tuned_on.clone() {
                Some(earlier) => picture.tuned_by(Tuning::by(move || earlier.get().tuned())),
                None => picture,
            }
        })
    }
}

/// All that are asked for.
pub(super) struct Pictures<'a> {
    ledger: &'a Ledger,
    /// The number of the first cutoff that the order book allows.
    first: Option<i32>,
    by_moment: BTreeMap<Timestamp, Arc<Picture<'a>>>,
}

impl<'a> Pictures<'a> {
    pub(super) fn of(ledger: &'a Ledger) -> Self {
        let histories = ledger.orders.histories.iter();
        let first = histories.filter_map(|history| history.bought.first());
        let first = first.map(|one| (one.day().0 + FIRST_CUTOFF_DAYS).div_euclid(STEP_DAYS) + 1);
        Self {
            ledger,
            first: first.min(),
            by_moment: BTreeMap::new(),
        }
    }

    /// The picture at a cutoff.
    pub(super) fn at(&mut self, moment: Timestamp) -> Arc<Picture<'a>> {
        if let Some(picture) = self.by_moment.get(&moment) {
            return picture.clone();
        }
        let own = (moment.day().0 + 1).div_euclid(STEP_DAYS) - 1;
        let tuned = (own.div_euclid(CUTOFFS) * CUTOFFS).max(self.first.unwrap_or(own));
        let picture = Arc::new(Picture {
            ledger: self.ledger,
            moment,
            tuned_on: (tuned < own).then(|| self.at(cutoff(tuned))),
            drawn: OnceLock::new(),
        });
        self.by_moment.insert(moment, picture.clone());
        picture
    }
}
