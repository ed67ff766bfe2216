//! What accounts own: product by product, with what a year of it comes to.

use super::super::picture::{Buyer, Orders, Purchase};
use super::super::whitespace::Owned;
use crate::time::Day;

/// The last year of an order book.
pub(super) struct Year {
    /// It begins after this day.
    after: Day,
    /// A book that is shorter than a year is taken so many times.
    times: f64,
}

impl Year {
    pub(super) fn of(orders: &Orders, today: Day) -> Year {
        const YEAR: i32 = 365;
        /// A book shorter than this says nothing of a year.
        const LEAST: i32 = 84;
        let firsts = orders.buyers.iter().filter_map(|one| one.purchases.first());
        let first = firsts.map(|one| one.day.0).min().unwrap_or(today.0);
        let days = (today.0 - first + 1).clamp(LEAST, YEAR);
        Year {
            after: Day(today.0 - days),
            times: f64::from(YEAR) / f64::from(days),
        }
    }

    /// What a purchase counts for.
    fn amount(&self, one: &Purchase) -> f64 {
        match one.day > self.after {
            true => one.amount as f64 * self.times,
            false => 0.0,
        }
    }
}

/// What an account owns, product by product.
pub(super) fn owned(buyer: &Buyer, year: &Year) -> Vec<Owned> {
    let products = buyer.by_product();
    let owned = products.filter_map(|(product, mut all)| {
        let first = all.next()?;
        let mut owned = Owned {
            product: product.0,
            first_day: first.day.0,
            last_day: first.day.0,
            days: 1,
            quantity: first.quantity,
            amount: year.amount(first),
        };
        for one in all {
            owned.days += u32::from(owned.last_day != one.day.0);
            owned.last_day = one.day.0;
            owned.quantity += one.quantity;
            owned.amount += year.amount(one);
        }
        Some(owned)
    });
    owned.collect()
}
