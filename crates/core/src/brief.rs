//! The brief: one page for this morning.
//!
//! At most three cards, what is to be built before what is to be kept; what must not be
//! dropped stands below as a short list: who waits for us and has no card, then what could
//! be lost. When there is nothing new the brief is empty, and says so: it is never padded.
//!
//! The large card is the best of those that only joined proof can show (a mail, an order
//! and a report), where there is one: what one source shows, its reader may have seen.
//! Of the other cards one may be of a kind with too little history to say how often it is
//! right, and more only where tried ones don't fill the page. What serves nobody but us
//! stands behind somebody who waits: it can be done tomorrow.

use crate::opportunities::{JOINED, Opportunity, Serves, Stance};
use std::collections::BTreeMap;

/// Cards on the page unless the user asks for more.
pub const CARDS: usize = 3;
/// Cards of kinds with too little history, where others fill the page.
const MOST_UNTRIED: usize = 1;
/// Lines in "Don't drop" …
const DONT_DROP: usize = 6;
/// … and how many of them are kept for standing risks, where there are any.
const STANDING: usize = 1;

/// One page.
#[derive(Clone, Debug, Default)]
pub struct Brief {
    /// What to build, best first. The first is the large card.
    pub cards: Vec<Opportunity>,
    /// What must not be dropped: first who waits for us, then what could be lost.
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
    let current = || ranked.iter().filter(|o| o.is_current());
    let cards = cards(current().filter(|o| o.stance == Stance::Build), most);
    let left = current().filter(|o| cards.iter().all(|card| card.id != o.id));
    Brief {
        dont_drop: dont_drop(left, DONT_DROP.max(most)),
        cards: cards.into_iter().cloned().collect(),
    }
}

fn cards<'o>(ranked: impl Iterator<Item = &'o Opportunity>, most: usize) -> Vec<&'o Opportunity> {
    let mut ranked: Vec<&Opportunity> = ranked.collect();
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
    cards.truncate(most);
    if cards.iter().any(|o| o.somebody_waits) {
        // Sorting keeps the order of equals.
        cards.sort_by_key(|o| o.serves == Serves::Us && o.joined < JOINED);
    }
    cards
}

/// Of what has no card: who waits, then standing risks. Beside somebody who waits a kind of
/// risk shows its second only when every other has shown its first.
fn dont_drop<'o>(left: impl Iterator<Item = &'o Opportunity>, lines: usize) -> Vec<Opportunity> {
    let worth = left.filter(|o| o.somebody_waits || o.stance == Stance::Protect);
    let (mut waits, risks): (Vec<_>, Vec<_>) = worth.partition(|o| o.somebody_waits);
    let mut of_kind: BTreeMap<&str, usize> = BTreeMap::new();
    let mut risks: Vec<(usize, &Opportunity)> = (risks.into_iter())
        .map(|o| {
            let before = of_kind.entry(o.kind).or_default();
            *before += 1;
            (*before, o)
        })
        .collect();
    if !waits.is_empty() {
        risks.sort_by_key(|(place, _)| *place);
    }
    waits.truncate(lines.saturating_sub(STANDING.min(risks.len())));
    let risks = risks.into_iter().map(|(_, risk)| risk);
    (waits.into_iter().chain(risks))
        .take(lines)
        .cloned()
        .collect()
}
