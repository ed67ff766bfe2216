//! What other currencies are worth in the one of most purchases, by what the same
//! products cost in both. No rate is looked up, and where prices do not agree on one
//! there is none. What names no currency is in the only one that enough others name.

use super::book::{Bought, OrderBook};
use crate::money::{Money, NO_CURRENCY};
use crate::time::Timestamp;
use std::collections::BTreeMap;

/// So many products must have been sold in both currencies; chosen.
const PRODUCTS: usize = 5;
/// Half of the products must lie within this of each other, in logarithms; chosen: apart
/// by a third, as discounts are.
const SPREAD: f64 = 0.3;

/// For each currency of a book, what one of it is worth in that numbered `into`, by the
/// purchases known by a moment; `None` where its prices do not tell.
pub fn rates(book: &OrderBook, as_of: Timestamp, into: usize) -> Vec<Option<f64>> {
    let mut rates = vec![None; book.currencies.len()];
    if let Some(own) = rates.get_mut(into) {
        *own = Some(1.0);
    }
    if book.currencies.len() < 2 {
        return rates;
    }
    // Of each currency and product: the sum of the logarithms of prices, and how many.
    let products = book.products.len();
    let mut prices = vec![vec![(0.0_f64, 0_u32); products]; book.currencies.len()];
    let all = book.histories.iter().flat_map(|one| one.by(as_of));
    let priced = |one: &&Bought| one.amount_minor > 0 && one.quantity_milli > 0;
    for one in all.filter(priced) {
        let of = &mut prices[usize::from(one.currency)][one.product.0 as usize];
        of.0 += (one.amount_minor as f64 / one.quantity_milli as f64).ln();
        of.1 += 1;
    }
    for (at, rate) in rates.iter_mut().enumerate().filter(|(at, _)| *at != into) {
        let both = prices[into].iter().zip(&prices[at]);
        let known = both.filter(|(own, other)| own.1 > 0 && other.1 > 0);
        let mean = |(sum, count): &(f64, u32)| sum / f64::from(*count);
        let mut ratios: Vec<f64> = known.map(|(own, other)| mean(own) - mean(other)).collect();
        ratios.sort_by(f64::total_cmp);
        let part = |share: usize| ratios.get(ratios.len() * share / 4).copied();
        let (Some(low), Some(middle), Some(high)) = (part(1), part(2), part(3)) else {
            continue;
        };
        if ratios.len() >= PRODUCTS && high - low <= SPREAD {
            *rate = Some(middle.exp());
        }
    }
    rates
}

/// The only currency that the purchases known by a moment name, by its place in the book;
/// `None` where a few that name one say nothing of many that name none: those are fewer, and
/// most customers of the others are none of theirs. `who` is whose a party's are.
pub fn only_named<C: Ord>(
    book: &OrderBook,
    as_of: Timestamp,
    who: impl Fn(i64) -> Option<C>,
) -> Option<usize> {
    let is_named = |at: usize| book.currencies[at] != NO_CURRENCY;
    if !(0..book.currencies.len()).any(is_named) {
        return None;
    }
    let mut counts = vec![0_usize; book.currencies.len()];
    // Of each customer: whether any purchase names a currency, and whether any names none.
    let mut customers: BTreeMap<C, [bool; 2]> = BTreeMap::new();
    for history in &book.histories {
        let mut has = [false; 2];
        for one in history.by(as_of) {
            let at = usize::from(one.currency);
            counts[at] += 1;
            has[usize::from(!is_named(at))] = true;
        }
        if let Some(customer) = who(history.party) {
            let known = customers.entry(customer).or_default();
            *known = [known[0] || has[0], known[1] || has[1]];
        }
    }
    let mut named = (0..counts.len()).filter(|at| counts[*at] > 0 && is_named(*at));
    let first = named.next()?;
    if named.next().is_some() {
        return None;
    }
    let unnamed = counts.iter().sum::<usize>() - counts[first];
    let theirs = customers.values().filter(|has| has[1]).count();
    let both = customers.values().filter(|has| **has == [true; 2]).count();
    (counts[first] >= unnamed || 2 * both > theirs).then_some(first)
}

/// An amount without a currency in the minor unit of one.
pub fn taken_as(minor: i64, currency: [u8; 3]) -> i64 {
    let code = std::str::from_utf8(&currency).unwrap_or_default();
    match Money::decimals(code) {
        0 => minor / 100,
        3 => minor.saturating_mul(10),
        _ => minor,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::orders::book::{History, ProductNo};

    fn book(pounds: impl Fn(u32) -> i64) -> OrderBook {
        let bought = (0..8).flat_map(|product| {
            let euros = 1_000 * i64::from(product + 1);
            [(0, euros), (1, pounds(product))].map(|(currency, amount_minor)| Bought {
                happened: Timestamp(0),
                product: ProductNo(product),
                currency,
                quantity_milli: 2_000,
                amount_minor,
                line: 0,
            })
        });
        OrderBook {
            products: (0..8).collect(),
            currencies: vec![*b"EUR", *b"GBP"],
            histories: vec![History {
                party: 1,
                bought: bought.collect(),
                revised: Vec::new(),
            }],
            onward: Vec::new(),
        }
    }

    #[test]
    fn the_same_goods_tell_the_rate() {
        let found = rates(
            &book(|product| 800 * i64::from(product + 1)),
            Timestamp(0),
            0,
        );
        assert_eq!(found[0], Some(1.0));
        assert!((found[1].expect("a rate") - 1.25).abs() < 1e-9);
    }

    #[test]
    fn what_names_no_currency_is_in_the_only_one_named() {
        let of = |currencies: [[u8; 3]; 2]| {
            let mut book = book(|_| 100);
            book.currencies = currencies.to_vec();
            let at = |moment| only_named(&book, Timestamp(moment), Some);
            (at(0), at(-1))
        };
        assert_eq!(of([*b"EUR", NO_CURRENCY]), (Some(0), None));
        assert_eq!(of([*b"EUR", *b"GBP"]), (None, None));
        assert_eq!(taken_as(1_250, *b"EUR"), 1_250);
        assert_eq!(taken_as(125_000, *b"JPY"), 1_250);
    }

    #[test]
    fn a_few_that_name_one_say_nothing_of_many_others() {
        // Each party's purchases that name a currency, and those that name none.
        let of = |parties: &[(usize, usize)]| {
            let one = book(|_| 100).histories.remove(0).bought[0];
            let times = |count, currency| std::iter::repeat_n(Bought { currency, ..one }, count);
            let history = |(party, (named, unnamed)): (i64, &(usize, usize))| History {
                party,
                bought: times(*named, 0).chain(times(*unnamed, 1)).collect(),
                revised: Vec::new(),
            };
            let book = OrderBook {
                currencies: vec![*b"EUR", NO_CURRENCY],
                histories: (0..).zip(parties).map(history).collect(),
                ..book(|_| 100)
            };
            only_named(&book, Timestamp(0), Some)
        };
        assert_eq!(of(&[(0, 300), (0, 300), (1, 0)]), None);
        assert_eq!(of(&[(0, 300), (0, 300), (1, 300)]), None);
        assert_eq!(of(&[(2, 30), (2, 30), (0, 30)]), Some(0));
        assert_eq!(of(&[(0, 3), (0, 3), (6, 0)]), Some(0));
    }

    #[test]
    fn prices_that_do_not_agree_tell_none() {
        let found = rates(&book(|product| 300 << product), Timestamp(0), 0);
        assert_eq!(found[1], None);
    }
}
