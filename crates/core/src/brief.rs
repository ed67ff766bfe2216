//! The brief: one page for this morning.
//!
//! At most three cards, what is to be built before what is to be kept; what must not be
//! dropped stands below as a short list: who waits for us and has no card, then what could
//! be lost. When there is nothing new the brief is empty, and says so: it is never padded.
//!
//! The large card is the best of those that only joined proof can show (a mail, an order
//! and a report), where there is one: what one source shows, its reader may have seen.
//! The others follow by their score, with three exceptions. Of three cards no two are of a
//! kind, and no product has a second card, unless nothing else is there. Of kinds with too
//! little history one stands by its score alone; a second gives way to a tried one of nearly
//! its score. What history shows to be right no more often than luck has no place here,
//! unless somebody waits. What serves nobody but us stands behind somebody who waits: it can
//! be done tomorrow.

use crate::opportunities::{JOINED, Opportunity, Serves, Stance};
use std::collections::BTreeMap;

/// Cards on the page unless the user asks for more.
pub const CARDS: usize = 3;
/// So many cards of kinds with too little history stand by their score alone …
const MOST_UNTRIED: usize = 1;
/// … and a further one gives way to a tried one of this share of its score; chosen.
const UNTRIED: f64 = 0.75;
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
    let mut left: Vec<&Opportunity> = ranked.filter(|o| may_stand(o)).collect();
    let large = left.iter().position(|o| o.joined >= JOINED).unwrap_or(0);
    let mut cards = Vec::new();
    if most > 0 && !left.is_empty() {
        cards.push(left.remove(large));
    }
    while cards.len() < most
        && let Some(next) = next(&cards, &left)
    {
        cards.push(left.remove(next));
    }
    if cards.iter().any(|o| o.somebody_waits) {
        // Sorting keeps the order of equals.
        cards.sort_by_key(|o| o.serves == Serves::Us && o.joined < JOINED);
    }
    cards
}

/// What a record speaks against is still a fact where somebody waits.
fn may_stand(o: &Opportunity) -> bool {
    o.somebody_waits || !o.is_hardly_better_than_luck()
}

/// Which of those left stands next: what says something else than the cards before it, then
/// the higher score.
fn next(cards: &[&Opportunity], left: &[&Opportunity]) -> Option<usize> {
    let beside = &cards[cards.len() / CARDS * CARDS..];
    // The large card has its own place.
    let untried = cards.iter().skip(1).filter(|card| card.untried).count();
    let says_again = |o: &Opportunity| {
        let goods = o.finding.product();
        let same_goods =
            goods.is_some() && cards.iter().any(|card| card.finding.product() == goods);
        (same_goods, beside.iter().any(|card| card.kind == o.kind))
    };
    let counts = |o: &Opportunity| match o.untried && untried >= MOST_UNTRIED {
        true => o.score * UNTRIED,
        false => o.score,
    };
    let places = left.iter().enumerate();
    let first = places.min_by(|(_, a), (_, b)| {
        // Of equals the first stays first.
        (says_again(a).cmp(&says_again(b))).then(counts(b).total_cmp(&counts(a)))
    });
    first.map(|(at, _)| at)
}

/// Of what has no card: who waits, then standing risks. Beside somebody who waits a kind of
/// risk shows its second only when every other has shown its first.
fn dont_drop<'o>(left: impl Iterator<Item = &'o Opportunity>, lines: usize) -> Vec<Opportunity> {
    let worth = left.filter(|o| o.somebody_waits || o.stance == Stance::Protect && may_stand(o));
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
