//! The pictures of a replay: each is drawn once, by whoever asks for it first, and gone
//! with the last who holds it.

use crate::knowledge::Knowledge;
use crate::knowledge::tuning::{Tuning, Tunings};
use crate::ledger::Ledger;
use crate::time::Timestamp;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// The picture at a moment.
pub(super) struct Picture<'a> {
    ledger: &'a Ledger,
    moment: Timestamp,
    tuning: Arc<Tuning<'a>>,
    drawn: OnceLock<Knowledge<'a>>,
}

impl<'a> Picture<'a> {
    pub(super) fn get(&self) -> &Knowledge<'a> {
        let draw = || Knowledge::at(self.ledger, self.moment).tuned_by(self.tuning.clone());
        self.drawn.get_or_init(draw)
    }
}

/// All that are asked for.
pub(super) struct Pictures<'a> {
    ledger: &'a Ledger,
    tunings: Tunings<'a>,
    by_moment: BTreeMap<Timestamp, Arc<Picture<'a>>>,
}

impl<'a> Pictures<'a> {
    pub(super) fn of(ledger: &'a Ledger) -> Self {
        Self {
            ledger,
            tunings: Tunings::of(ledger),
            by_moment: BTreeMap::new(),
        }
    }

    /// The picture at a moment, and whether nobody has asked for it before.
    pub(super) fn at(&mut self, moment: Timestamp) -> (Arc<Picture<'a>>, bool) {
        if let Some(picture) = self.by_moment.get(&moment) {
            return (picture.clone(), false);
        }
        let picture = Arc::new(Picture {
            ledger: self.ledger,
            moment,
            tuning: self.tunings.by(moment),
            drawn: OnceLock::new(),
        });
        self.by_moment.insert(moment, picture.clone());
        (picture, true)
    }
}
