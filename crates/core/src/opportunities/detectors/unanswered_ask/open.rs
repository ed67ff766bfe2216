//! Whether an ask is still open, and how good a card it makes.

use super::card::card;
use super::hands::Hands;
use super::pending::Pending;
use super::since::since;
use crate::opportunities::Finding;
use crate::reading::Speech;
use crate::talk::telling::carries;
use crate::talk::unasked::Put;
use crate::words::Word;

/// Who was held off waits so long without asking again, in days.
const HELD_DAYS: f64 = 2.0;
/// Beside a request, what they say they need carries less.
const NEED: f64 = 0.9;

/// An ask that is open.
pub(super) struct Open {
    /// The message that asks.
    pub index: usize,
    /// Its card.
    pub finding: Finding,
    /// How well its sentence alone carries what is asked.
    pub carries: f64,
    /// What it is about.
    pub about: Vec<Word>,
    /// One of many like it: of these the newest stands for all.
    pub one_of_many: bool,
}

impl Open {
    /// The card of an ask, where what came after it leaves it open.
    pub fn of(pending: &Pending<'_>) -> Option<Self> {
        let since = since(pending)?;
        if (since.held.as_ref()).is_some_and(|(_, days)| *days < HELD_DAYS) {
            return None;
        }
        let hands = Hands::of(pending, &since)?;
        let needs = pending.ask.speech == Speech::Need;
        Some(Self {
            index: pending.index,
            finding: card(pending, since, &hands),
            carries: carries(&pending.ask.text) * if needs { NEED } else { 1.0 },
            about: pending.matter.words().to_vec(),
            one_of_many: pending.put == Some(Put::Supply) || hands.whose.is_many(),
        })
    }

    /// How good a card it is among those of one mail.
    pub fn worth(&self) -> f64 {
        self.finding.strength() * self.carries
    }
}
