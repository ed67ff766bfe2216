//! The brief: one page for this morning.
//!
//! At most three cards, what is to be built before what is to be kept; what
//! could be lost stands below as a short list. When there is nothing new the
//! brief is empty, and says so: it is never padded.
//!
//! The large card is the best of those that only joined proof can show (a mail, an order
//! and a report), where there is one: what one source shows, its reader may have seen.
//! Of the other cards one may be of a kind with too little history to say how often it is
//! right, and more only where tried ones don't fill the page.

use crate::opportunities::{JOINED, Opportunity, Stance};

/// Cards on the page unless the user asks for more.
pub const CARDS: usize = 3;
/// Cards of kinds with too little history, where others fill the page.
const MOST_UNTRIED: usize = 1;
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
    let of = |stance| {
        let fits = move |o: &&Opportunity| o.stance == stance && o.is_current();
        ranked.iter().filter(fits)
    };
    Brief {
        cards: cards(of(Stance::Build).collect(), most),
        dont_drop: (of(Stance::Protect).take(DONT_DROP.max(most)).cloned()).collect(),
    }
}

fn cards(mut ranked: Vec<&Opportunity>, most: usize) -> Vec<Opportunity> {
    if let Some(large) = ranked.iter().position(|o| o.joined >= JOINED) {
        ranked[..=large].rotate_right(1);
    }
    // The large card has its own place.
    let large = ranked.first().map(|o| o.id);
    let mut untried = 0;
    let (mut cards, more): (Vec<_>, Vec<_>) = ranked.into_iter().partition(|o| {
        let counts = o.untried && Some(o.id) != large;
        untried += usize::from(counts);
        !counts || untried <= MOST_UNTRIED
    });
    cards.extend(more);
    cards.into_iter().take(most).cloned().collect()
}
