//! What accounts buy.

use super::{Amount, Named, Time, rounded};
use bellwether_core::knowledge::Knowledge;
use bellwether_core::orders::buying::rhythm::Rhythm;
use bellwether_core::orders::habits::Outlook;
use bellwether_core::orders::picture::Buyer;
use bellwether_core::words::listed;
use schemars::JsonSchema;
use serde::Serialize;

/// An account's orders, and what is to be expected of it.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Orders {
    pub account: Named,
    /// Its numbers in order files.
    pub customers: Vec<String>,
    /// Days on which it ordered.
    pub purchases: usize,
    pub first: Time,
    pub last: Time,
    /// What its orders came to, returns taken off: in the currency of most orders of the
    /// book, where any of its own are known in it, else in that of most of its money.
    pub value: Amount,
    /// What it ordered on top in currencies whose worth in the first is not known: nothing
    /// of the order book tells a rate, and none is looked up.
    pub also: Vec<Amount>,
    /// Probability that it still buys; null where there are too few accounts to say, or it
    /// has ordered fewer than four times in a book of fewer than 200 accounts.
    pub p_alive: Option<f64>,
    /// Orders to be expected within `days`; null as above.
    pub expected_purchases: Option<f64>,
    /// What these are expected to come to; null where some of its orders are in a currency
    /// of no known rate.
    pub expected_value: Option<Amount>,
    /// How far ahead is looked, in days from `seen_until`.
    pub days: f64,
    /// The day on which the order book ends.
    pub seen_until: Time,
    /// Its own rhythm, from four orders on.
    pub rhythm: Option<RhythmWire>,
}

/// An account's own rhythm.
#[derive(JsonSchema, Serialize, Debug)]
pub struct RhythmWire {
    /// Days between orders, the mean.
    pub every_days: f64,
    /// How regular: 1 is chance, 30 a monthly order.
    pub regularity: f64,
    /// When the next order is due.
    pub due: Time,
    /// Probability that a gap of its own is shorter than the present silence.
    pub overdue: f64,
    /// The silence is usual at this time of the year.
    pub quiet_season: bool,
}

impl Orders {
    /// What its orders came to, in words: `800 GBP and 24,120.37 EUR`.
    pub fn in_all(&self) -> String {
        let all = [&self.value].into_iter().chain(&self.also);
        listed(&all.map(Amount::in_words).collect::<Vec<String>>())
    }

    /// The same beside others, whose amounts are in one currency: `800`, `24,120.37 EUR`.
    pub fn in_all_of(&self, unit: &str) -> String {
        match self.also.is_empty() && self.value.unit() == unit {
            true => self.value.whole(),
            false => self.in_all(),
        }
    }

    /// What is known of a buyer, and expected within some days.
    pub fn of(k: &Knowledge, buyer: &Buyer, outlook: &Outlook, days: f64) -> Option<Orders> {
        let expected = k.habits().expected_orders(outlook, days);
        let expected = expected.filter(|_| outlook.is_told);
        let alive = outlook.alive.filter(|_| outlook.is_told);
        let ahead = expected.zip(outlook.order_value);
        let mut sums = k.orders().sums(buyer).into_iter();
        let value = sums.next()?;
        Some(Orders {
            account: Named::account(k.account(buyer.account)),
            customers: buyer.keys.clone(),
            purchases: outlook.days.len(),
            first: Time(outlook.days.first()?.start()),
            last: Time(outlook.days.last()?.start()),
            value: Amount::of(&value),
            also: sums.map(|sum| Amount::of(&sum)).collect(),
            p_alive: alive.map(rounded),
            expected_purchases: expected.map(rounded),
            expected_value: ahead
                .map(|(orders, each)| (orders * each).round() as i64)
                .map(|minor| Amount::of(&k.orders().money(minor))),
            days,
            seen_until: Time(k.orders_until().end()),
            rhythm: outlook.rhythm.as_ref().map(RhythmWire::of),
        })
    }
}

impl RhythmWire {
    fn of(rhythm: &Rhythm) -> RhythmWire {
        RhythmWire {
            every_days: rounded(rhythm.mean_gap_days),
            regularity: rounded(rhythm.shape),
            due: Time(rhythm.due().start()),
            overdue: rounded(rhythm.overdue),
            quiet_season: rhythm.quiet.is_some_and(|quiet| quiet.is_habit()),
        }
    }
}
