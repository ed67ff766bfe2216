//! How accounts buy: what all of them have in common, and what each is about to do.
//!
//! The models are fitted on what was known at the moment, so a replay never sees a
//! parameter that later orders have shaped.

use super::book::ProductNo;
use super::buying::regularity::{Gaps, Regularity, recent_gaps};
use super::buying::rhythm::Rhythm;
use super::buying::{Buying, DropOut, Geometric, Grouped, Spend, Spent, Summary};
use super::picture::{Buyer, Orders};
use crate::time::Day;
use std::collections::BTreeMap;

/// How far ahead purchases are expected, in days.
pub const AHEAD_DAYS: f64 = 90.0;

/// What all accounts have in common.
#[derive(Clone, PartialEq, Debug)]
pub struct Habits {
    /// The day on which the order book ends: an account is not silent because the file
    /// is old.
    pub today: Day,
    population: Option<Geometric>,
    spend: Option<Spend>,
    /// How regularly accounts order, and products are ordered again.
    accounts: Regularity,
    products: Regularity,
}

/// What an account is about to do.
#[derive(Clone, PartialEq, Debug)]
pub struct Outlook {
    /// The days on which it ordered, oldest first; never empty.
    pub days: Vec<Day>,
    /// Probability that it still buys. By its own rhythm where it has one, else by the
    /// model of all accounts; `None` where there are too few accounts for one.
    pub alive: Option<f64>,
    /// What an order of it is expected to come to, in minor units.
    pub order_value: Option<f64>,
    /// Its own rhythm, from four orders on.
    pub rhythm: Option<Rhythm>,
    summary: Option<Summary>,
}

impl Habits {
    /// Learns the habits of all accounts that bought.
    pub fn of(orders: &Orders, as_of: Day) -> Habits {
        let today = orders.last_day.map_or(as_of, |last| last.min(as_of));
        let days: Vec<Vec<Day>> = orders.buyers.iter().map(Buyer::days).collect();
        let summaries = days.iter().filter_map(|days| Summary::of(days, today));
        let seen: Grouped = summaries.collect();
        let spent: Vec<Spent> = orders.buyers.iter().filter_map(spent).collect();
        let gaps = |days: &Vec<Day>| Gaps::of(recent_gaps(days));
        let of_accounts: Vec<Gaps> = days.iter().filter_map(gaps).collect();
        let of_products: Vec<Gaps> = (orders.buyers.iter())
            .flat_map(|buyer| product_days(buyer).into_values())
            .filter_map(|days| gaps(&days))
            .collect();
        Habits {
            today,
            population: Geometric::fit(&seen, DropOut::AfterAny).ok(),
            spend: Spend::fit(&spent).ok(),
            accounts: Regularity::fit(&of_accounts),
            products: Regularity::fit(&of_products),
        }
    }

    /// The model of all accounts, where there are enough for one.
    pub fn population(&self) -> Option<&Geometric> {
        self.population.as_ref()
    }

    /// What an account is about to do.
    pub fn outlook(&self, buyer: &Buyer) -> Outlook {
        let days = buyer.days();
        let rhythm = Rhythm::of(&days, &self.accounts, self.today).ok();
        let summary = Summary::of(&days, self.today);
        let by_all = self.population.as_ref().zip(summary.as_ref());
        let alive = by_all.map(|(model, summary)| {
            let odds = model.odds_after_purchase(summary.repeats);
            match (&rhythm, odds) {
                (Some(rhythm), Some(odds)) => rhythm.alive(odds),
                _ => model.alive(summary),
            }
        });
        Outlook {
            alive,
            order_value: self.spend.as_ref().and_then(|s| s.expected(spent(buyer))),
            rhythm,
            summary,
            days,
        }
    }

    /// Orders to be expected of an account in the days ahead, by the model of all
    /// accounts; its own word on whether the account still buys gives way to that of the
    /// account's rhythm. `None` where there are too few accounts for a model.
    pub fn expected_orders(&self, outlook: &Outlook, days: f64) -> Option<f64> {
        let (model, summary) = (self.population.as_ref()?, outlook.summary.as_ref()?);
        let expected = model.expected(summary, days);
        Some(match (outlook.alive, model.alive(summary)) {
            (Some(alive), by_model) if by_model > 1e-9 => expected * alive / by_model,
            _ => expected,
        })
    }

    /// The rhythm in which an account orders one product, from four orders of it on.
    pub fn rhythm_of(&self, days: &[Day]) -> Option<Rhythm> {
        Rhythm::of(days, &self.products, self.today).ok()
    }
}

/// The days on which an account bought each product.
pub fn product_days(buyer: &Buyer) -> BTreeMap<ProductNo, Vec<Day>> {
    let mut days: BTreeMap<ProductNo, Vec<Day>> = BTreeMap::new();
    for one in &buyer.purchases {
        let days = days.entry(one.product).or_default();
        if days.last() != Some(&one.day) {
            days.push(one.day);
        }
    }
    days
}

/// What an account's repeat orders came to.
fn spent(buyer: &Buyer) -> Option<Spent> {
    let amounts = buyer.amounts();
    let repeats: Vec<f64> = amounts
        .values()
        .skip(1)
        .map(|minor| *minor as f64)
        .collect();
    let sum: f64 = repeats.iter().sum();
    (sum > 0.0).then(|| Spent {
        purchases: repeats.len() as u32,
        mean: sum / repeats.len() as f64,
    })
}
