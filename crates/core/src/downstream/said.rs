//! What is said of one customer, and what of all that holds now.

use super::bases::Base;
use super::mentions::Party;
use super::names::same;
use super::percents::Share;
use std::ops::Range;

/// Why a percentage gives a customer no share.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Why {
    /// It is of several customers together.
    Joint,
    /// It is of an earlier year, and the last year's is not given.
    PriorYear,
    /// It is a part of something else than revenue, by its word.
    NotRevenue(String),
    /// The name is a product's or a supplier's.
    NotCustomer,
    /// It is a condition, a change or a wish.
    NotAFact,
    /// The customer is said to stay below a threshold.
    Below,
    /// Numbers of names and percentages do not fit, or nothing says what of.
    Unclear,
}

/// One thing said of one customer.
#[derive(Clone, PartialEq, Debug)]
pub struct Said {
    /// The customer as it is written, perhaps without a name ("our largest customer").
    pub customer: String,
    /// What kind of party that is.
    pub party: Party,
    /// Its share in percent, or why there is none.
    pub share: Result<Share, Why>,
    /// What it is a part of.
    pub of: Base,
    /// Years (of the filer's calendar) that it is said for; empty where none is named.
    pub years: Vec<i16>,
    /// Bytes of the sentence in the text.
    pub sentence: Range<usize>,
    /// How surely it was read, 0 to 1: our own grading of patterns, not a frequency.
    pub confidence: f32,
}

/// What the text says of one company now: the share of the last year it gives, of
/// all revenue before that of a part; `None` where it does not speak of it.
pub fn current<'s>(said: &'s [Said], name: &str) -> Option<(&'s Said, Result<Share, Why>)> {
    let all: Vec<&Said> = said.iter().filter(|s| same(&s.customer, name)).collect();
    // "More than 10% each: A, 19%": the threshold says less than the own share beside it.
    let own = |floor: &Said| {
        matches!(floor.share, Ok(Share::Floor(_)))
            && floor.years.is_empty()
            && all.iter().any(|s| {
                let value = matches!(s.share, Ok(Share::Value(_) | Share::Range(..)));
                value && s.sentence == floor.sentence && s.of.is_revenue()
            })
    };
    let of_it: Vec<&Said> = all.iter().copied().filter(|s| !own(s)).collect();
    let year = |s: &Said| s.years.iter().max().copied();
    let rank = |s: &Said| {
        let kind = match (&s.share, &s.of) {
            (Ok(Share::Value(_) | Share::Range(..)), Base::Revenue) => 5,
            (Ok(Share::Value(_) | Share::Range(..)), _) => 3,
            (Ok(Share::Floor(_)), Base::Revenue) => 4,
            (Ok(_), _) => 2,
            (Err(Why::Below | Why::PriorYear | Why::Joint), _) => 1,
            (Err(_), _) => 0,
        };
        (kind > 1, year(s).unwrap_or(i16::MAX), kind)
    };
    // The first of equals.
    let best = of_it.iter().rev().max_by_key(|s| rank(s)).copied()?;
    // "No customer exceeded 10% in 2025": neither did who had more before.
    let nobody = said.iter().filter(|s| s.party == Party::Nobody);
    let blank = of_it
        .iter()
        .copied()
        .chain(nobody)
        .filter(|s| s.share == Err(Why::Below) && s.of.is_revenue())
        .filter_map(year)
        .max();
    let older =
        best.share.is_ok() && blank.is_some_and(|blank| year(best).is_some_and(|y| y < blank));
    if older {
        return Some((best, Err(Why::PriorYear)));
    }
    Some((best, best.share.clone()))
}
