//! The brief: one page for this morning.
//!
//! At most three cards, what is to be built before what is to be kept; what
//! could be lost stands below as a short list. When there is nothing new the
//! brief is empty, and says so: it is never padded.

use crate::opportunities::{Opportunity, Stance};

/// Cards on the page unless the user asks for more.
pub const CARDS: usize = 3;
/// Lines in "Don't drop".
const DONT_DROP: usize = 5;

/// One page.
#[derive(Clone, Debug, Default)]
pub struct Brief {
    /// What to build, best first. The first is the large card.
    pub cards: Vec<Opportunity>,
    /// What could be lost, best first.
    pub dont_drop: Vec<Opportunity>,
}

impl Brief {
    /// Whether there is nothing to say today.
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty() && self.dont_drop.is_empty()
    }
}

/// Lays out the page from ranked opportunities: `most` cards.
pub fn compose(ranked: &[Opportunity], most: usize) -> Brief {
    let of = |stance, most| {
        let fits = |o: &&Opportunity| o.stance == stance && o.is_current();
        ranked.iter().filter(fits).take(most).cloned().collect()
    };
    Brief {
        cards: of(Stance::Build, most),
        dont_drop: of(Stance::Protect, DONT_DROP.max(most)),
    }
}
