//! A customer's complaint as its supplier passes it on in words of his own.
//!
//! One rule: a house is displeased (by a word of [`phrases`](super::phrases::complaints)
//! beside it), and what with is goods: ours, a fault, a delivery. Where our goods have a
//! fault it needs no word for how the house feels.

use super::super::tokens::Token;
use super::super::told::House;
use super::fixed::{Found, Index};
use super::houses::{Place, Spot, Who};
use super::lookup::{Among, Words};
use super::phrases::complaints::{CASES, DISPLEASED, FAULTS, GOODS, NO_GOODS, WORKS};
use super::scene::{Event, Scene};
use super::{Lang, What};
use std::ops::Range;
use std::sync::LazyLock;

static FAULTY: LazyLock<Words<()>> = LazyLock::new(|| Words::set(FAULTS));
static FEELS: LazyLock<[Index; 2]> = LazyLock::new(|| DISPLEASED.map(Index::new));
static NAMES: LazyLock<[Index; 2]> = LazyLock::new(|| CASES.map(Index::new));

/// How far from its house a word of displeasure stands: our choice.
const NEAR: usize = 8;
/// How far the name of a complaint does.
const BESIDE: usize = 6;

/// Whether the sentence may pass on a complaint.
pub fn may(token: &Token<'_>) -> bool {
    let opens = |all: &[Index; 2]| all.iter().any(|index| index.opens(&token.low));
    is_fault(token) || opens(&FEELS) || opens(&NAMES)
}

/// Whether the word says what is wrong with goods.
pub fn is_fault(token: &Token<'_>) -> bool {
    token.is_in(&FAULTY)
}

/// The complaint that the sentence tells.
pub fn read(scene: &Scene<'_, '_>) -> Option<Event> {
    if scene.published {
        return None;
    }
    let whom = customer(scene)?;
    let (trigger, sure) = displeased(scene, &whom)?;
    Some(Event {
        what: What::Complaint,
        weight: sure,
        of: (whom.house, 0.95),
        trigger,
        change: None,
        product: trigger..trigger,
    })
}

/// Who complains.
struct Customer {
    house: House,
    at: Range<usize>,
    /// It can be the subject, or its people can.
    acts: bool,
    /// It is called a customer.
    called: bool,
}

/// By which word, and how surely.
fn displeased(scene: &Scene<'_, '_>, whom: &Customer) -> Option<(usize, f32)> {
    let (line, at) = (scene.line, scene.line.at.clone());
    let language = usize::from(line.lang == Lang::German);
    let find = |index: &Index, fits: &dyn Fn(&Range<usize>) -> bool| {
        let found = index.first(line.tokens, &at, &|at| !scene.named(at.start) && fits(at));
        found.map(|Found { weight, at, .. }| (at.start, weight))
    };
    // "Leaks", "does not seal".
    let faulty = |n: usize| {
        let idle = |m: usize| m >= at.start && line.tokens[m].one_of("not don't doesn't nicht");
        let near = |m: usize| line.tokens[m].one_of(WORKS) && m.abs_diff(n) <= 1;
        is_fault(&line.tokens[n]) || idle(n) && (at.start..at.end).any(near)
    };
    let fault = at.clone().find(|&n| faulty(n) && !scene.named(n));
    let ours = ours(scene);
    let goods = ours || fault.is_some() || at.clone().any(|n| line.tokens[n].one_of(GOODS));
    let no_goods = |from: usize| {
        let behind = from..at.end.min(from + NEAR);
        fault.is_none() && line.tokens[behind].iter().any(|t| t.one_of(NO_GOODS))
    };
    // "A complaint from Veltro", "at Veltro it is an issue".
    let case = find(&NAMES[language], &|word| {
        let before = whom.at.start >= word.end && whom.at.start - word.end <= BESIDE;
        let behind = word.start >= whom.at.end && word.start - whom.at.end <= BESIDE;
        let of = line.tokens[whom.at.start.saturating_sub(3)..whom.at.start]
            .iter()
            .any(|t| t.one_of("of from by with at for von bei mit"));
        before && of || behind && whom.acts
    });
    let case = case.filter(|(_, sure)| goods || *sure > 0.7 || whom.called);
    // "Veltro sent 20 of our housings back".
    let feels = find(&FEELS[language], &|word| {
        let far = line.lang == Lang::English && word.start.saturating_sub(whom.at.end) > NEAR;
        whom.acts && word.start >= whom.at.end && !far && !no_goods(whom.at.end)
    });
    let feels = feels.filter(|_| goods);
    // "The housings for Veltro leak", "our frames at Veltro rust".
    let fails = fault.filter(|_| ours || of_goods(scene, fault, &whom.at));
    case.or(feels).or(fails.map(|n| (n, 0.6)))
}

/// Whether goods of the writer or the reader are spoken of.
fn ours(scene: &Scene<'_, '_>) -> bool {
    let tokens = scene.line.tokens;
    scene.line.at.clone().any(|n| {
        let token = &tokens[n];
        let whose = token.one_of("our your unser eure euren")
            || token.low.starts_with("unsere")
            || token.capital() && token.one_of("ihre ihren ihrer ihr");
        let next = scene.line.get(n + 1);
        let goods = next.is_some_and(|t| {
            !t.one_of("customer client kunde kunden money account staff invoice back man team shop")
        });
        let sent = next.is_some_and(|t| {
            t.one_of("supplied delivered shipped sent made sold supply deliver had")
        });
        whose && goods || token.one_of("you we") && sent
    })
}

/// "The housings for Veltro leak": goods, the house, what they do.
fn of_goods(scene: &Scene<'_, '_>, fault: Option<usize>, house: &Range<usize>) -> bool {
    let tokens = scene.line.tokens;
    let before = house.start.checked_sub(1).map(|m| &tokens[m]);
    let the = (scene.line.at.start..house.start).any(|m| tokens[m].one_of("the die these diese"));
    the && fault.is_some_and(|n| house.end <= n && n - house.end <= 2)
        && before.is_some_and(|t| t.one_of("for at of to für bei von an"))
}

/// The house that complains: called a customer, or the only one, or the subject.
fn customer(scene: &Scene<'_, '_>) -> Option<Customer> {
    let tokens = scene.line.tokens;
    let start = scene.line.at.start;
    let before = |s: &Spot, n: usize| (s.at.start >= start + n).then(|| &tokens[s.at.start - n]);
    let called = |s: &Spot| {
        let near = [before(s, 1), before(s, 2)];
        let names = "customer client kunde kunden kundin endkunde endkunden";
        let of = near[0].is_some_and(|t| t.one_of("of von"));
        !of && near.iter().flatten().any(|t| t.one_of(names))
            || (s.at.clone()).any(|n| n > s.at.start && tokens[n - 1].one_of("customer client"))
    };
    let told =
        |s: &Spot| scene.spoken_of(s) || before(s, 1).is_some_and(|t| t.one_of("to for für an"));
    let named = |s: &&Spot| matches!(&s.who, Who::House(House::Named(_)));
    let all: Vec<&Spot> = scene.spots.iter().filter(named).collect();
    let fit: Vec<&Spot> = all.iter().filter(|s| told(s)).copied().collect();
    let one = match fit.as_slice() {
        [one] => Some(*one),
        many => many.iter().find(|s| s.place == Place::Free).copied(),
    };
    let spot = all.iter().find(|s| called(s)).copied().or(one)?;
    let Who::House(house) = &spot.who else {
        return None;
    };
    Some(Customer {
        house: house.clone(),
        at: spot.at.clone(),
        acts: matches!(spot.place, Place::Free | Place::Within),
        called: called(spot),
    })
}
