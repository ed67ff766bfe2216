//! # An account that has stopped ordering
//!
//! An account that used to order has been silent for longer than its own rhythm allows,
//! or, where it has none, than accounts like it are silent without being lost.
//!
//! Left out: accounts whose silence a season explains, who say why they pause, who have written
//! since that they want to buy, who bought once and were never heard of again, that are likely
//! another account which began to order when they ended, and those lost so long ago that nobody
//! would call.
//!
//! - **Population**: accounts with three orders or more, the last within a year.
//! - **Outcome**: within 84 days it places no order.
//! - **Base rate**: how often that happens to any of them.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! 2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The offer is attached.
//! 2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam.
//! ordered every 14 days from 2023-02-01 to 2023-12-20 Acme Valves: 4 x Ball valve = 180 EUR
//! ordered every 13 days from 2023-02-01 to 2024-03-14 Other House: 2 x Ball valve = 90 EUR
//! ordered every 15 days from 2023-02-01 to 2024-03-14 Third House: 2 x Ball valve = 90 EUR
//! as of 2024-03-15
//! => Acme Valves
//! ```

use crate::knowledge::lapse::LAPSE_DAYS;
use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Anchor;
use crate::opportunities::lens::{freshness, part};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::orders::habits::Outlook;
use crate::orders::picture::Buyer;
use crate::time::Day;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "lapsing-account",
    name: "an account that has stopped ordering",
    stance: Stance::Protect,
    serves: Serves::Us,
    somebody_waits: false,
    chance_if_acted: 0.6,
    minutes: 20,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 84 days it places no order",
        population_says: "accounts with three orders or more, the last within a year",
        horizon_days: LAPSE_DAYS,
        loss: true,
        shown_by: ShownBy::Orders,
        population,
        came_true,
        prior: 0.5,
    }),
};

/// An account this unlikely to buy again has stopped.
const ALIVE: f64 = 0.4;
/// Its silence must be so improbable by its own rhythm.
const OVERDUE: f64 = 0.9;
/// Silence shorter than this is none, in days …
const SHORT_DAYS: u32 = 35;
/// … and longer than this it is history.
const LOST_DAYS: u32 = 365;
/// Orders from which on an account is a customer.
const ORDERS: usize = 4;
/// Days that count as the last year.
const YEAR: i32 = 365;

fn detect(k: &Knowledge) -> Vec<Finding> {
    if !k.book_is_current() {
        return Vec::new();
    }
    let likely_one = k.likely_one();
    k.trade()
        .filter_map(|(buyer, outlook)| finding(k, buyer, outlook, &likely_one))
        .collect()
}

fn finding(
    k: &Knowledge,
    buyer: &Buyer,
    outlook: &Outlook,
    likely_one: &[(AccountNo, AccountNo)],
) -> Option<Finding> {
    let last = *outlook.days.last()?;
    let silent = (k.orders_until().0 - last.0).max(0) as u32;
    let rhythm = outlook.rhythm.as_ref()?;
    let alive = outlook.alive.unwrap_or(1.0 - rhythm.overdue);
    if outlook.days.len() < ORDERS
        || !(SHORT_DAYS..=LOST_DAYS).contains(&silent)
        || !rhythm.is_overdue(OVERDUE)
        || alive > ALIVE
    {
        return None;
    }
    let stays_away = k.stays_away(buyer).unwrap_or(1.0 - alive);
    let account = buyer.account;
    let house = &k.account(account).name;
    let year = buyer.spent(Day(last.0 - YEAR), Day(last.0 + 1));
    let person = k.who_orders(account);
    let from = last.start().plus_days(-45);
    let told = k.orders_stop(account, from, rhythm);
    let told = told.or_else(|| k.wants_to_buy(account, last));
    let twin = twin_orders(k, account, last, likely_one);
    let explained = told.is_some() || twin.is_some() || heir_orders(k, account, last);
    let worth = match year {
        0 => String::new(),
        minor => format!(
            " In the year before that they bought for {}.",
            k.orders().money(minor).in_round_terms()
        ),
    };
    let touch = k.last_touch(account);
    let cited = told.as_ref().map(|proof| proof.evidence);
    let against = touch.filter(|(at, proof)| at.day() > last && cited != Some(*proof));
    let newest = buyer.purchases.iter().rev().take(3);
    Some(Finding {
        anchors: vec![k.account_anchor(account)],
        title: format!("{house} has stopped ordering"),
        account: Some(account),
        person,
        why: format!(
            "They used to order about every {:.0} days; the last order came {}.{worth}",
            rhythm.mean_gap_days,
            k.ago(last)
        ),
        if_you_act: "You hear what has changed, while somebody there still remembers you."
            .to_owned(),
        if_you_wait: "Whoever delivers now becomes the one they call.".to_owned(),
        who_else_knows: "Whoever looks at what does not come: few do.".to_owned(),
        rarity: 0.6,
        evidence: newest.map(|one| k.bought_proof(one)).collect(),
        against: against
            .map(|(at, evidence)| Proof {
                evidence,
                says: format!("in touch on {}", k.on(at)),
            })
            .into_iter()
            .chain(told)
            .chain(twin)
            .collect(),
        ask: person.map(|person| Ask {
            person,
            question: "We have not had an order from you for a while: what has changed at your \
                       place, and who supplies you now?"
                .to_owned(),
        }),
        parts: vec![
            part("how long by its own rhythm", (rhythm.overdue - 0.5) * 2.0),
            part("how likely it has stopped", stays_away),
            part("what it bought", 0.6 + 0.4 * weight(k, year)),
            part(
                "not forgotten yet",
                freshness(f64::from(silent), 150.0, 420.0),
            ),
        ],
        value: (year > 0).then(|| k.orders().money(year)),
        seen: explained,
    })
}

/// Whether another account of the same house has begun to order since, or orders on:
/// its parent, its daughter or its sister.
fn heir_orders(k: &Knowledge, account: AccountNo, last: Day) -> bool {
    let kin = k.kin(account);
    k.trade().any(|(other, outlook)| {
        other.account != account
            && kin.contains(&other.account)
            && outlook.days.last().is_some_and(|day| *day > last)
    })
}

/// What an account that is likely this one under another number has ordered last, where it
/// began when this one ended: that is for the user to say first.
fn twin_orders(
    k: &Knowledge,
    account: AccountNo,
    last: Day,
    likely_one: &[(AccountNo, AccountNo)],
) -> Option<Proof> {
    /// It may begin so many days before this one ends.
    const BOTH_DAYS: i32 = 45;
    let twins = likely_one.iter().filter_map(|(a, b)| match account {
        one if one == *a => Some(*b),
        one if one == *b => Some(*a),
        _ => None,
    });
    let mut twins = twins.filter_map(|twin| k.orders().of(twin));
    twins.find_map(|twin| {
        let (first, newest) = (twin.purchases.first()?, twin.purchases.last()?);
        if newest.day <= last || first.day.0 < last.0 - BOTH_DAYS {
            return None;
        }
        let proof = k.bought_proof(newest);
        Some(Proof {
            says: format!(
                "{} ({}) may be the same house, which is not settled: {}",
                k.account(twin.account).name,
                twin.keys.join(", "),
                proof.says
            ),
            ..proof
        })
    })
}

/// What a year's orders weigh among those of all accounts, 0 to 1: the share of accounts
/// that bought for less.
fn weight(k: &Knowledge, year: i64) -> f64 {
    let years = k.once(|k| {
        let year = |(buyer, outlook): (&Buyer, &Outlook)| {
            let last = outlook.days.last().copied().unwrap_or_default();
            buyer.spent(Day(last.0 - YEAR), Day(last.0 + 1))
        };
        let mut years: Vec<i64> = k.trade().map(year).collect();
        years.sort_unstable();
        years
    });
    let below = years.partition_point(|other| *other < year);
    below as f64 / years.len().max(1) as f64
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let from = Day(k.orders_until().0 - YEAR);
    k.trade()
        .filter(|(_, outlook)| outlook.days.len() >= 3)
        .filter(|(_, outlook)| outlook.days.last().is_some_and(|last| *last >= from))
        .map(|(buyer, _)| vec![k.account_anchor(buyer.account)])
        .collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let account = (anchors.first()).and_then(|anchor| after.anchored_account(anchor));
    let buyer = account.and_then(|account| after.orders().of(account));
    let last = buyer.and_then(|buyer| buyer.purchases.last());
    last.is_none_or(|one| one.day <= before.as_of.day())
}
