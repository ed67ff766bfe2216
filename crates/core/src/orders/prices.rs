//! Prices achieved: what accounts pay for one of a product, beside the price list and
//! beside each other.

use super::book::ProductNo;
use super::picture::{Orders, Purchase};
use crate::identity::AccountNo;
use crate::time::Day;
use std::collections::BTreeMap;

/// What an account pays for one of a product, by its newest orders.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Paid {
    /// Who.
    pub account: AccountNo,
    /// For one, in minor units: of the orders looked at the middle one.
    pub price: f64,
    /// How many it takes at a time: the middle of these orders.
    pub quantity: f64,
    /// How many orders that is.
    pub orders: usize,
    /// What these orders came to, in minor units.
    pub amount: i64,
}

/// What each account pays for each product, by orders in a stretch of days: from the
/// first up to the second, that one left out. Sorted by account within each product.
pub fn paid(orders: &Orders, from: Day, to: Day) -> BTreeMap<ProductNo, Vec<Paid>> {
    let mut all: BTreeMap<ProductNo, Vec<Paid>> = BTreeMap::new();
    for buyer in &orders.buyers {
        let mut of: BTreeMap<ProductNo, Vec<&Purchase>> = BTreeMap::new();
        let within = |one: &&Purchase| from <= one.day && one.day < to;
        for one in buyer.purchases.iter().filter(within) {
            if one.amount > 0 && one.quantity > 0.0 {
                of.entry(one.product).or_default().push(one);
            }
        }
        for (product, bought) in of {
            let prices = bought.iter().map(|one| one.amount as f64 / one.quantity);
            all.entry(product).or_default().push(Paid {
                account: buyer.account,
                price: middle(prices),
                quantity: middle(bought.iter().map(|one| one.quantity)),
                orders: bought.len(),
                amount: bought.iter().map(|one| one.amount).sum(),
            });
        }
    }
    all
}

/// The value in the middle; of an even number the mean of the two.
pub fn middle(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    match values.len() {
        0 => 0.0,
        odd if odd % 2 == 1 => values[odd / 2],
        even => (values[even / 2 - 1] + values[even / 2]) / 2.0,
    }
}
