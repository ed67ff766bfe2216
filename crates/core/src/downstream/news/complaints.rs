//! A customer's complaint as its supplier passes it on in words of his own.
//!
//! One rule: a house is displeased (by the words of
//! [`phrases::complaints`](super::phrases::complaints) beside it), and what with is goods:
//! ours, a delivery, or a fault. Where our goods have a fault it needs no word for how the
//! house feels.

use super::super::tokens::Token;
use super::super::told::House;
use super::fixed::{Found, Index};
use super::houses::{Place, Spot, Who};
use super::lookup::{Among, Words};
use super::phrases::complaints::{
    CASES, DISPLEASED, FAULTS, FINDS, GOODS, NO_GOODS, TROUBLES, WORKS,
};
use super::scene::{Event, Scene};
use super::{Lang, What};
use std::ops::Range;
use std::sync::LazyLock;

static FAULTY: LazyLock<Words<()>> = LazyLock::new(|| Words::set(FAULTS));
static TROUBLED: LazyLock<Words<()>> = LazyLock::new(|| Words::set(TROUBLES));
static FEELS: LazyLock<[Index; 2]> = LazyLock::new(|| DISPLEASED.map(Index::new));
static WANTS: LazyLock<[Index; 2]> = LazyLock::new(|| FINDS.map(Index::new));
static NAMES: LazyLock<[Index; 2]> = LazyLock::new(|| CASES.map(Index::new));

/// A word that is surer than this tells of goods by itself.
const PLAIN: f32 = 0.7;
/// How far from its house a word of displeasure stands: our choice.
const NEAR: usize = 10;
/// How far the name of a complaint does.
const BESIDE: usize = 6;

/// Whether the sentence may pass on a complaint.
pub fn may(token: &Token<'_>) -> bool {
    let opens = |all: &[Index; 2]| all.iter().any(|index| index.opens(&token.low));
    is_fault(token) || opens(&FEELS) || opens(&WANTS) || opens(&NAMES)
}

/// Whether the word says what is wrong with goods.
pub fn is_fault(token: &Token<'_>) -> bool {
    token.is_in(&FAULTY) || token.is_in(&TROUBLED)
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
pub struct Customer {
    pub house: House,
    pub at: Range<usize>,
    /// It can be the subject, or its people can.
    pub acts: bool,
    /// It is called a customer.
    pub called: bool,
}

/// What may be wrong with what.
struct Matter {
    /// The word of what goods do that are no good.
    fault: Option<usize>,
    /// That, or any other trouble.
    trouble: Option<usize>,
    /// Goods of the writer or the reader.
    ours: bool,
    /// Goods at all.
    goods: bool,
}

impl Matter {
    /// What the sentence tells of.
    fn of(scene: &Scene<'_, '_>) -> Matter {
        let (tokens, at) = (scene.line.tokens, scene.line.at.clone());
        let find =
            |fits: &dyn Fn(usize) -> bool| at.clone().find(|&n| fits(n) && !is_house(scene, n));
        let fault = find(&|n| tokens[n].is_in(&FAULTY) || is_idle(scene, n));
        let trouble = fault.or_else(|| find(&|n| tokens[n].is_in(&TROUBLED)));
        let ours = ours(scene);
        let goods = ours || trouble.is_some() || any(scene, at.clone(), GOODS);
        Matter {
            fault,
            trouble,
            ours,
            goods,
        }
    }
}

/// By which word, and how surely.
fn displeased(scene: &Scene<'_, '_>, whom: &Customer) -> Option<(usize, f32)> {
    let (line, at) = (scene.line, scene.line.at.clone());
    let language = usize::from(line.lang == Lang::German);
    let matter = Matter::of(scene);
    let remembered = whom.at.is_empty();
    let find = |index: &Index, fits: &dyn Fn(&Range<usize>) -> bool| {
        let fits = |at: &Range<usize>| !is_house(scene, at.start) && fits(at);
        let found = index.first(line.tokens, &at, &fits);
        found.map(|Found { weight, at, .. }| (at.start, weight))
    };
    let before = |n: usize, most: usize| n.saturating_sub(most).max(at.start)..n;
    // "A complaint from Veltro", "at Veltro it is an issue".
    let of = any(
        scene,
        before(whom.at.start, 3),
        "of from by with at for von bei mit",
    );
    let case = find(&NAMES[language], &|word| {
        let ahead = whom.at.start >= word.end && whom.at.start - word.end <= BESIDE;
        let behind = word.start >= whom.at.end && word.start - whom.at.end <= BESIDE;
        let none = any(
            scene,
            before(word.start, 4),
            "no not any without kein keine ohne",
        );
        // "In the meeting with our customer Veltro the valve was item one: 4 failures".
        let later = word.start >= whom.at.end && word.start - whom.at.end <= 2 * BESIDE;
        !none && (ahead && of || behind && whom.acts || later && of && whom.called)
    });
    let case = case.filter(|(_, sure)| {
        let told = matter.trouble.is_some() || matter.ours && whom.called;
        !remembered && (*sure > PLAIN || told)
    });
    // "Veltro sent 20 of our housings back".
    let does = |index: &Index| {
        find(index, &|word| {
            let away = word.start.saturating_sub(whom.at.end);
            let far = line.lang == Lang::English && away > NEAR || remembered && away > 1;
            let around = whom.at.end..at.end.min(word.end + BESIDE);
            let elsewise = matter.trouble.is_none() && any(scene, around, NO_GOODS);
            let may_be = "should could may might must can";
            let guess = any(scene, before(word.start, BESIDE), may_be);
            whom.acts && word.start >= whom.at.end && !far && !elsewise && !guess
        })
    };
    let feels = does(&FEELS[language]).filter(|(_, sure)| *sure > PLAIN || matter.goods);
    let finds = does(&WANTS[language]).filter(|_| matter.trouble.is_some());
    // "The housings for Veltro leak", "our frames at Veltro rust".
    let fails = matter
        .fault
        .filter(|n| matter.ours && !remembered || of_goods(scene, *n, &whom.at));
    case.or(feels).or(finds).or(fails.map(|n| (n, 0.6)))
}

/// Whether one of the tokens is one of the words; of none where the range is turned round.
pub fn any(scene: &Scene<'_, '_>, at: Range<usize>, words: &str) -> bool {
    let tokens = scene.line.tokens.get(at).unwrap_or_default();
    tokens.iter().any(|t| t.one_of(words))
}

/// Whether the token belongs to a house's name; "our rating as supplier" is nobody's.
fn is_house(scene: &Scene<'_, '_>, n: usize) -> bool {
    let house = |s: &Spot| matches!(s.who, Who::House(House::Named(_)));
    scene.spots.iter().any(|s| s.at.contains(&n) && house(s))
}

/// `gives up`, `does not seal`, `out of round`.
fn is_idle(scene: &Scene<'_, '_>, n: usize) -> bool {
    let next = |most: usize| n..scene.line.at.end.min(n + most + 1);
    let is = |words: &str| scene.line.tokens[n].one_of(words);
    let around = n.saturating_sub(1).max(scene.line.at.start)..scene.line.at.end.min(n + 2);
    is("gives gave give") && any(scene, next(1), "up out")
        || is("out") && any(scene, next(2), "round tolerance spec")
        || is("not don't doesn't nicht") && any(scene, around, WORKS)
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
            t.one_of("supplied delivered shipped sent made sold supply deliver sell had")
        });
        let from = n > scene.line.at.start && tokens[n - 1].one_of("from von bei");
        whose && goods || token.one_of("you we") && sent || token.one_of("us uns") && from
    })
}

/// "The housings for Veltro leak": goods, the house, what they do.
fn of_goods(scene: &Scene<'_, '_>, n: usize, house: &Range<usize>) -> bool {
    let tokens = scene.line.tokens;
    let before = house.start.checked_sub(1).map(|m| &tokens[m]);
    let the = (scene.line.at.start..house.start).any(|m| tokens[m].one_of("the die these diese"));
    the && house.end <= n
        && n - house.end <= 2
        && before.is_some_and(|t| t.one_of("for at of to für bei von an"))
}

/// The house that complains: called a customer, or the only one, or the subject.
pub fn customer(scene: &Scene<'_, '_>) -> Option<Customer> {
    let tokens = scene.line.tokens;
    let start = scene.line.at.start;
    let before = |s: &Spot, n: usize| (s.at.start >= start + n).then(|| &tokens[s.at.start - n]);
    let called = |s: &Spot| {
        let near = [before(s, 1), before(s, 2)];
        let names = "customer client kunde kunden kundin endkunde endkunden";
        let of = near[0].is_some_and(|t| t.one_of("of von"));
        !of && near.iter().flatten().any(|t| t.one_of(names))
            || (s.at.clone()).any(|n| n > s.at.start && tokens[n - 1].one_of(names))
    };
    let told =
        |s: &Spot| scene.spoken_of(s) || before(s, 1).is_some_and(|t| t.one_of("to for für an"));
    let named = |s: &&Spot| matches!(&s.who, Who::House(House::Named(_)));
    let all: Vec<&Spot> = scene.spots.iter().filter(named).collect();
    let fit: Vec<&Spot> = all.iter().filter(|s| told(s)).copied().collect();
    // "Complaint of Veltro (customer of Acme)".
    let complains = |s: &&&Spot| {
        let case = before(s, 2).is_some_and(|t| NAMES.iter().any(|all| all.opens(&t.low)));
        case && before(s, 1).is_some_and(|t| t.one_of("of from by von"))
    };
    let one = match fit.as_slice() {
        [one] => Some(*one),
        many => many.iter().find(|s| s.place == Place::Free).copied(),
    };
    let first = all.iter().find(complains).copied();
    let called_so = all.iter().find(|s| called(s)).copied();
    let Some(spot) = called_so.or(first).or(one) else {
        // "Angry about the seals", behind a sentence that names the house.
        let house = scene.memory.seen.clone()?;
        return Some(Customer {
            house,
            at: start..start,
            acts: true,
            called: false,
        });
    };
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
