//! What accounts buy.

use super::{Amount, Named, Time, rounded};
use bellwether_core::knowledge::Knowledge;
use bellwether_core::orders::buying::rhythm::Rhythm;
use bellwether_core::orders::habits::Outlook;
use bellwether_core::orders::picture::Buyer;
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
    /// What its orders came to, returns taken off.
    pub value: Amount,
    /// Probability that it still buys; null where there are too few accounts to say.
    pub p_alive: Option<f64>,
    /// Orders to be expected within `days`.
    pub expected_purchases: Option<f64>,
    /// What these are expected to come to.
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
    /// What is known of a buyer, and expected within some days.
    pub fn of(k: &Knowledge, buyer: &Buyer, outlook: &Outlook, days: f64) -> Option<Orders> {
        let expected = k.habits().expected_orders(outlook, days);
        let value = expected.zip(outlook.order_value);
        let minor = buyer.purchases.iter().map(|one| one.amount).sum();
        Some(Orders {
            account: Named::account(k.account(buyer.account)),
            customers: buyer.keys.clone(),
            purchases: outlook.days.len(),
            first: Time(outlook.days.first()?.start()),
            last: Time(outlook.days.last()?.start()),
            value: Amount::of(&k.orders().money(minor)),
            p_alive: outlook.alive.map(rounded),
            expected_purchases: expected.map(rounded),
            expected_value: value
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
