//! Signals from our own order book: accounts that order much more, or much less, than a
//! year before.

use super::claims::{Quote, Source};
use super::companies::Companies;
use super::news::What;
use super::signals::Signal;
use crate::knowledge::Knowledge;
use crate::orders::picture::Buyer;
use crate::time::Day;

/// Adds what the order book shows.
pub(super) fn of_orders(k: &Knowledge, companies: &mut Companies, out: &mut Vec<Signal>) {
    if !k.book_is_current() {
        return;
    }
    let until = k.orders_until();
    for buyer in &k.orders().buyers {
        let Some(company) = companies.of_account(buyer.account) else {
            continue;
        };
        let (Some(percent), Some(last)) = (turned(buyer, until), buyer.purchases.last()) else {
            continue;
        };
        let says = format!(
            "orders with us over 90 days: {percent:+.0} % against the same days a year before"
        );
        out.push(Signal {
            company,
            what: if percent > 0.0 {
                What::Growth
            } else {
                What::Decline
            },
            change: Some(percent),
            product: String::new(),
            day: until,
            confidence: 0.8,
            quote: Quote {
                evidence: last.evidence,
                known: last.day.start(),
                says,
                by: "your order book".to_owned(),
                source: Source::Hand,
            },
        });
    }
}

/// By how many percent the last 90 days differ from those a year before.
fn turned(buyer: &Buyer, until: Day) -> Option<f64> {
    const DAYS: i32 = 90;
    let stretch = |end: i32| {
        let from = (buyer.purchases).partition_point(|one| one.day.0 <= end - DAYS);
        let to = buyer.purchases.partition_point(|one| one.day.0 <= end);
        let mut days: Vec<(Day, f64)> = Vec::new();
        for one in buyer.purchases.get(from..to).unwrap_or_default() {
            match days.last_mut() {
                Some((day, sum)) if *day == one.day => *sum += one.amount as f64,
                _ => days.push((one.day, one.amount as f64)),
            }
        }
        days.into_iter().map(|(_, sum)| sum).collect::<Vec<f64>>()
    };
    change(&stretch(until.0), &stretch(until.0 - 364))
}

/// The change in percent between what was ordered day by day, where both have enough days
/// with orders to tell. Who orders as ever has a day more in some stretches than in others:
/// what is left of the change without the greatest day of the fuller one has to be as large.
fn change(now: &[f64], before: &[f64]) -> Option<f64> {
    const LEAST_DAYS_WITH_ORDERS: usize = 3;
    const LEAST_PERCENT: f64 = 20.0;
    let fewest = now.len().min(before.len());
    let [all_now, all_before] = [now, before].map(|days| days.iter().sum::<f64>());
    if fewest < LEAST_DAYS_WITH_ORDERS || all_before <= 0.0 {
        return None;
    }
    let without = |days: &[f64], other: &[f64]| match days.len() > other.len() {
        true => days.iter().copied().fold(0.0, f64::max),
        false => 0.0,
    };
    let (left_now, left_before) = (
        all_now - without(now, before),
        all_before - without(before, now),
    );
    let percent = |now: f64, before: f64| 100.0 * (now / before - 1.0);
    let all = percent(all_now, all_before);
    let left = percent(left_now, left_before);
    let holds = left_before > 0.0 && all * left > 0.0 && left.abs() >= LEAST_PERCENT;
    (holds && all.abs() >= LEAST_PERCENT).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::change;

    #[test]
    fn a_day_more_or_less_is_no_turn() {
        let (seal, belt) = (1520.0, 610.0);
        for (now, before, turned) in [
            // Two goods, each at its own steady pace.
            (
                &[seal, belt, seal, belt, seal][..],
                &[seal, belt, seal][..],
                None,
            ),
            (&[seal, belt, seal], &[seal, belt, seal, belt, seal], None),
            (&[300.0; 3], &[300.0; 4], None),
            (&[300.0; 6], &[300.0; 3], Some(100.0)),
            (&[300.0; 3], &[300.0; 6], Some(-50.0)),
            (&[600.0; 3], &[300.0; 3], Some(100.0)),
            (&[600.0; 2], &[300.0; 3], None),
        ] {
            let found = change(now, before).map(f64::round);
            assert_eq!(found, turned, "{now:?} after {before:?}");
        }
    }
}
