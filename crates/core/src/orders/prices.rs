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
    /// The first price of these orders …
    pub first: f64,
    /// … and the newest.
    pub newest: f64,
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
        let price = |one: &Purchase| one.amount as f64 / one.quantity;
        let mut purchases = purchases.filter(priced);
        let first = purchases.next()?;
        let Some(second) = purchases.next() else {
            // As most are: the middle of one is that one.
            let (price, quantity) = (price(first), first.quantity);
            return Some(Paid {
                account,
                price,
                first: price,
                newest: price,
                quantity,
                amount: first.amount,
            });
        };
        let bought: Vec<&Purchase> = [first, second].into_iter().chain(purchases).collect();
        let newest = bought.last()?;
        Some(Paid {
            account,
            price: middle(bought.iter().map(|one| price(one))),
            first: price(first),
            newest: price(newest),
            quantity: middle(bought.iter().map(|one| one.quantity)),
            amount: bought.iter().map(|one| one.amount).sum(),
        })
    }
}

/// What each account pays for each product, by orders in a stretch of days: by account
/// within each product.
pub fn paid(orders: &Orders, from: Day, to: Day) -> BTreeMap<ProductNo, Vec<Paid>> {
    let mut all: Vec<Vec<Paid>> = vec![Vec::new(); orders.catalogue.products.len()];
    for buyer in &orders.buyers {
        for (product, bought) in buyer.by_product() {
            if let Some(paid) = Paid::of(buyer.account, bought, from, to) {
                all[product.0 as usize].push(paid);
            }
        }
    }
    let named = (0..).map(ProductNo).zip(all);
    named.filter(|(_, paid)| !paid.is_empty()).collect()
}

/// Prices of the last so many days are held against those of a year before.
pub const WINDOW_DAYS: i32 = 150;
/// Days between the two.
const APART_DAYS: i32 = 365;
/// Others to compare with.
const PEERS: usize = 3;
/// Products on which an account must be comparable.
const PRODUCTS: usize = 2;

/// How the price of a product moved within a year for an account.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Rise {
    /// Which.
    pub product: ProductNo,
    /// By what share it rose for the account.
    pub own: f64,
    /// The same of all others who bought it then and now: the middle.
    pub others: f64,
    /// The same by the first of their orders in the stretch: a rise that is no news.
    pub others_first: f64,
    /// What the account paid a year ago …
    pub then: Paid,
    /// … and what it pays.
    pub now: Paid,
}

/// How an account's prices moved beside others'.
#[derive(Clone, PartialEq, Debug)]
pub struct Moved {
    /// Whose.
    pub account: AccountNo,
    /// Two products or more.
    pub products: Vec<Rise>,
}

impl Moved {
    /// By what share its prices rose: the middle of its products.
    pub fn own(&self) -> f64 {
        middle(self.products.iter().map(|one| one.own))
    }

    /// What an amount of the stretch looked at comes to in a year.
    pub fn a_year(&self, amount: f64) -> f64 {
        amount * f64::from(APART_DAYS) / f64::from(WINDOW_DAYS)
    }
}

/// How prices moved within the year before a day, of accounts that bought the same two
/// products a year ago and now, while three others did.
pub fn moved(orders: &Orders, last: Day) -> Vec<Moved> {
    let until = Day(last.0 + 1);
    let from = Day(until.0 - WINDOW_DAYS);
    let then = paid(orders, Day(from.0 - APART_DAYS), Day(until.0 - APART_DAYS));
    if then.is_empty() {
        return Vec::new();
    }
    let now = paid(orders, from, until);
    let mut all: BTreeMap<AccountNo, Moved> = BTreeMap::new();
    for (product, paid) in &now {
        let Some(before) = then.get(product) else {
            continue;
        };
        let pairs = paid.iter().filter_map(|now| {
            let at = before.binary_search_by_key(&now.account, |old| old.account);
            Some((before[at.ok()?], *now))
        });
        let pairs: Vec<(Paid, Paid)> = pairs.collect();
        if pairs.len() <= PEERS {
            continue;
        }
        let rise = |(then, now): &(Paid, Paid)| now.price / then.price - 1.0;
        let own: Vec<f64> = pairs.iter().map(rise).collect();
        let first = |(then, now): &(Paid, Paid)| now.first / then.price - 1.0;
        let first: Vec<f64> = pairs.iter().map(first).collect();
        let others = middles_of_others(&own).into_iter();
        let others = others.zip(middles_of_others(&first));
        for (((then, now), own), (others, others_first)) in pairs.into_iter().zip(own).zip(others) {
            let account = now.account;
            let products = Vec::new();
            let entry = all.entry(account).or_insert(Moved { account, products });
            entry.products.push(Rise {
                product: *product,
                own,
                others,
                others_first,
                then,
                now,
            });
        }
    }
    all.retain(|_, one| one.products.len() >= PRODUCTS);
    all.into_values().collect()
}

/// The value in the middle; of an even number the mean of the two.
pub fn middle(values: impl Iterator<Item = f64>) -> f64 {
    middle_of(&mut values.collect::<Vec<f64>>())
}

/// The same of values that may be put in another order.
pub fn middle_of(values: &mut [f64]) -> f64 {
    let half = values.len() / 2;
    if values.is_empty() {
        return 0.0;
    }
    let odd = values.len() % 2 == 1;
    let (lower, upper, _) = values.select_nth_unstable_by(half, f64::total_cmp);
    match odd {
        true => *upper,
        false => {
            let below = lower.iter().copied().max_by(f64::total_cmp);
            (below.unwrap_or(*upper) + *upper) / 2.0
        }
    }
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
