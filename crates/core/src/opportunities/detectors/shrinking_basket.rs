//! # An account that orders as often, and less
//!
//! An account keeps its rhythm, so nobody misses it; but what it orders has shrunk: fewer
//! products, fewer families, less money than in the half year before.
//!
//! Left out: what a season of last year explains, accounts that order more seldom (they
//! lapse), and shrinking that all accounts share.
//!
//! - **Population**: accounts that ordered on four days or more in each of the last two
//!   half years.
//! - **Outcome**: in the 168 days that follow it buys for less than nine tenths of what it
//!   bought for in the half year before the last.
//! - **Base rate**: how often that happens to any of them.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! 2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The offer is attached.
//! 2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam.
//! ordered every 21 days from 2022-06-01 to 2024-03-10 Acme Valves: 4 x Ball valve = 180 EUR
//! ordered every 21 days from 2022-06-01 to 2023-09-01 Acme Valves: 10 x Gasket = 90 EUR; 5 x Filter bag = 300 EUR; 1 x Seal kit = 150 EUR
//! ordered every 21 days from 2022-06-01 to 2024-03-10 Other House: 4 x Ball valve = 180 EUR; 5 x Filter bag = 300 EUR
//! as of 2024-03-15
//! => Acme Valves
//! ```

use crate::knowledge::Knowledge;
use crate::ledger::Anchor;
use crate::opportunities::lens::part;
use crate::opportunities::{Ask, Detector, Finding, Outcome, Serves, ShownBy, Stance};
use crate::orders::book::ProductNo;
use crate::orders::picture::{Buyer, Purchase};
use crate::orders::prices::middle;
use crate::time::Day;
use std::collections::{BTreeMap, BTreeSet};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "shrinking-basket",
    name: "an account that orders as often, and less",
    stance: Stance::Protect,
    serves: Serves::Us,
    chance_if_acted: 0.75,
    detect,
    outcome: Some(Outcome {
        says: "in the 168 days that follow it stays below nine tenths of the half year before the last",
        population_says: "accounts with four orders in each of the last two half years",
        horizon_days: 168,
        loss: true,
        shown_by: ShownBy::Orders,
        population,
        came_true,
        prior: 0.4,
    }),
};

/// A half year, in days: six steps of the backtest.
const HALF_DAYS: i32 = 168;
/// Orders in each half.
const ORDERS: usize = 4;
/// It still orders as often as this share of before …
const AS_OFTEN: f64 = 0.7;
/// … and for at most this share of the money, beside what all accounts did.
const LESS: f64 = 0.72;
/// Products that were bought on so many days and no more are what went.
const REGULAR: usize = 3;

/// Two half years of an account.
struct Halves<'a> {
    before: Vec<&'a Purchase>,
    now: Vec<&'a Purchase>,
}

fn halves(buyer: &Buyer, until: Day) -> Halves<'_> {
    let between = |from: i32, to: i32| {
        let within = move |one: &&Purchase| from < one.day.0 && one.day.0 <= to;
        buyer.purchases.iter().filter(within).collect()
    };
    Halves {
        before: between(until.0 - 2 * HALF_DAYS, until.0 - HALF_DAYS),
        now: between(until.0 - HALF_DAYS, until.0),
    }
}

fn days(purchases: &[&Purchase]) -> usize {
    purchases
        .iter()
        .map(|one| one.day)
        .collect::<BTreeSet<_>>()
        .len()
}

fn sum(purchases: &[&Purchase]) -> f64 {
    purchases.iter().map(|one| one.amount as f64).sum()
}

impl Halves<'_> {
    fn comparable(&self) -> bool {
        // What is in another currency has no price here.
        let priced = self
            .before
            .iter()
            .chain(&self.now)
            .all(|one| one.amount != 0);
        days(&self.before) >= ORDERS && days(&self.now) >= ORDERS && priced
    }

    fn ratio(&self) -> f64 {
        sum(&self.now) / sum(&self.before).max(1.0)
    }

    /// Products ordered again and again before, and not at all now, with their money.
    fn gone(&self) -> Vec<(ProductNo, i64)> {
        let mut before: BTreeMap<ProductNo, (BTreeSet<Day>, i64)> = BTreeMap::new();
        for one in &self.before {
            let entry = before.entry(one.product).or_default();
            entry.0.insert(one.day);
            entry.1 += one.amount;
        }
        let now: BTreeSet<ProductNo> = self.now.iter().map(|one| one.product).collect();
        let gone = before
            .into_iter()
            .filter(|(product, (days, _))| days.len() >= REGULAR && !now.contains(product));
        let mut gone: Vec<(ProductNo, i64)> = gone.map(|(p, (_, sum))| (p, sum)).collect();
        gone.sort_by_key(|(product, sum)| (std::cmp::Reverse(*sum), *product));
        gone
    }
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    if !k.book_is_current() {
        return Vec::new();
    }
    let until = k.orders_until();
    let all: Vec<(&Buyer, Halves)> = (k.orders().buyers.iter())
        .map(|buyer| (buyer, halves(buyer, until)))
        .filter(|(_, halves)| halves.comparable())
        .collect();
    let usual = match all.len() {
        few if few < 8 => 1.0,
        _ => middle(all.iter().map(|(_, halves)| halves.ratio())),
    };
    all.iter()
        .filter_map(|(buyer, halves)| finding(k, buyer, halves, usual.min(1.0)))
        .collect()
}

fn finding(k: &Knowledge, buyer: &Buyer, halves: &Halves, usual: f64) -> Option<Finding> {
    let ratio = halves.ratio() / usual;
    let gone = halves.gone();
    let as_often = days(&halves.now) as f64 >= AS_OFTEN * days(&halves.before) as f64;
    if ratio > LESS || !as_often || gone.is_empty() {
        return None;
    }
    let account = buyer.account;
    let until = k.orders_until();
    // The same half of last year: it was as low then, and came back.
    let year_ago = Day(until.0 - 365);
    let last_year = self::halves(buyer, year_ago);
    if last_year.comparable() && last_year.ratio() <= LESS {
        return None;
    }
    let lost = sum(&halves.before) - sum(&halves.now);
    let house = &k.account(account).name;
    let names: Vec<String> = gone
        .iter()
        .take(3)
        .map(|(p, _)| k.product_name(*p))
        .collect();
    let person = k.who_orders(account);
    let from = until.start().plus_days(-HALF_DAYS);
    let evidence = gone.iter().take(3).filter_map(|(product, _)| {
        let last = buyer.of(*product).last()?;
        let mut proof = k.bought_proof(last);
        proof.says = format!("the last time, {}", proof.says);
        Some(proof)
    });
    let newest = buyer.purchases.last().map(|one| k.bought_proof(one));
    Some(Finding {
        anchors: vec![
            k.account_anchor(account),
            Anchor::Topic("basket".to_owned()),
        ],
        title: format!(
            "{house} orders as often, but for {:.0} % less",
            (1.0 - halves.ratio()) * 100.0
        ),
        account: Some(account),
        person,
        why: format!(
            "In the last half year they ordered on {} days, {} before, but for {} instead of {}. \
             No longer ordered: {}.",
            days(&halves.now),
            days(&halves.before),
            k.orders().money(sum(&halves.now) as i64).shown(),
            k.orders().money(sum(&halves.before) as i64).shown(),
            names.join(", ")
        ),
        if_you_act: "You learn who delivers the rest now, while they still order from you every \
                     few weeks."
            .to_owned(),
        if_you_wait: "The rest follows: whoever delivers half will be asked for all.".to_owned(),
        who_else_knows: "Few: the orders keep coming, so nobody misses anything.".to_owned(),
        rarity: 0.8,
        evidence: evidence.collect(),
        against: newest.into_iter().collect(),
        ask: person.map(|person| Ask {
            person,
            question: format!(
                "You used to take {} from us: what do you use now, and what decided it?",
                names.join(" and ")
            ),
        }),
        parts: vec![
            part("how much less", 0.5 + (1.0 - ratio)),
            part("products that went", 0.6 + 0.15 * gone.len() as f64),
            part(
                "enough orders to tell",
                (0.6 + days(&halves.before) as f64 / 20.0).min(1.0),
            ),
        ],
        value: Some(k.orders().money(2 * lost as i64)),
        seen: k.orders_stop(account, from),
    })
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let until = k.orders_until();
    let comparable = k.orders().buyers.iter();
    comparable
        .filter(|buyer| halves(buyer, until).comparable())
        .map(|buyer| {
            vec![
                k.account_anchor(buyer.account),
                Anchor::Topic("basket".to_owned()),
            ]
        })
        .collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    const LOWER: f64 = 0.9;
    let account = anchors.first().and_then(|a| after.anchored_account(a));
    let Some(buyer) = account.and_then(|account| after.orders().of(account)) else {
        return true;
    };
    let then = before.orders_until();
    let half = |from: i32| {
        let within = |one: &&Purchase| from < one.day.0 && one.day.0 <= from + HALF_DAYS;
        sum(&buyer.purchases.iter().filter(within).collect::<Vec<_>>())
    };
    half(then.0) < LOWER * half(then.0 - 2 * HALF_DAYS)
}
