//! Prices achieved: what accounts pay for one of a product, beside each other.

use super::book::ProductNo;
use super::picture::{Buyer, Orders, Purchase};
use crate::identity::AccountNo;
use crate::time::Day;
use std::collections::BTreeMap;

/// What an account pays for one of a product, by its orders in a stretch of days.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Paid {
    /// Who.
    pub account: AccountNo,
    /// For one, in minor units: of the orders looked at the middle one.
    pub price: f64,
    /// How many it takes at a time: the middle of these orders.
    pub quantity: f64,
    /// What these orders came to, in minor units.
    pub amount: i64,
}

impl Paid {
    /// What one account paid for one product, from the first day up to the second, that
    /// one left out; `None` where it bought none of it with a price.
    pub fn by(buyer: &Buyer, product: ProductNo, from: Day, to: Day) -> Option<Paid> {
        Paid::of(buyer.account, buyer.of(product), from, to)
    }

    fn of<'a>(
        account: AccountNo,
        purchases: impl Iterator<Item = &'a Purchase>,
        from: Day,
        to: Day,
    ) -> Option<Paid> {
        let priced = |one: &&Purchase| {
            from <= one.day && one.day < to && one.amount > 0 && one.quantity > 0.0
        };
        let bought: Vec<&Purchase> = purchases.filter(priced).collect();
        if bought.is_empty() {
            return None;
        }
        Some(Paid {
            account,
            price: middle(bought.iter().map(|one| one.amount as f64 / one.quantity)),
            quantity: middle(bought.iter().map(|one| one.quantity)),
            amount: bought.iter().map(|one| one.amount).sum(),
        })
    }
}

/// What each account pays for each product, by orders in a stretch of days: by account
/// within each product.
pub fn paid(orders: &Orders, from: Day, to: Day) -> BTreeMap<ProductNo, Vec<Paid>> {
    let mut all: BTreeMap<ProductNo, Vec<Paid>> = BTreeMap::new();
    for buyer in &orders.buyers {
        for (product, bought) in buyer.by_product() {
            if let Some(paid) = Paid::of(buyer.account, bought.into_iter(), from, to) {
                all.entry(product).or_default().push(paid);
            }
        }
    }
    all
}

/// The value in the middle; of an even number the mean of the two.
pub fn middle(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    middle_of_sorted(&values)
}

/// For each value the middle of all others.
pub fn middles_of_others(values: &[f64]) -> Vec<f64> {
    let mut places: Vec<usize> = (0..values.len()).collect();
    places.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let sorted: Vec<f64> = places.iter().map(|at| values[*at]).collect();
    let mut middles = vec![0.0; values.len()];
    for (rank, at) in places.iter().enumerate() {
        // Of the others, those from its rank on have moved up by one.
        let other = |place: usize| sorted[place + usize::from(place >= rank)];
        let others = sorted.len() - 1;
        middles[*at] = match others {
            0 => 0.0,
            odd if odd % 2 == 1 => other(odd / 2),
            even => (other(even / 2 - 1) + other(even / 2)) / 2.0,
        };
    }
    middles
}

fn middle_of_sorted(values: &[f64]) -> f64 {
    match values.len() {
        0 => 0.0,
        odd if odd % 2 == 1 => values[odd / 2],
        even => (values[even / 2 - 1] + values[even / 2]) / 2.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_middle_of_the_others_is_that(values in prop::collection::vec(-9.0_f64..9.0, 1..12)) {
            for (at, found) in middles_of_others(&values).into_iter().enumerate() {
                let others = values.iter().enumerate().filter(|(other, _)| *other != at);
                prop_assert_eq!(found, middle(others.map(|(_, value)| *value)));
            }
        }
    }
}
