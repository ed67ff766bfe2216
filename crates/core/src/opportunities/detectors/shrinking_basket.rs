//! # An account that orders as often, and less
//!
//! An account keeps its rhythm, so nobody misses it; but what it orders again and again
//! has shrunk: products are gone, and it comes to less money than in the half year before.
//! What is bought once in a while (a machine, a project) is no basket, what one half year
//! had on top does not count, and what is new counts for what it may stand in for.
//!
//! Left out: what a season of last year explains, accounts that order more seldom (they
//! lapse), and shrinking that all accounts share.
//!
//! - **Population**: accounts that ordered on four days or more in each of the last two
//!   half years.
//! - **Outcome**: in the 168 days that follow the basket comes to less than nine tenths of
//!   what it came to in the half year before the last.
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
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::orders::book::ProductNo;
use crate::orders::picture::{Buyer, Purchase};
use crate::orders::prices::middle;
use crate::time::Day;
use crate::words::listed;
use std::collections::{BTreeMap, BTreeSet};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "shrinking-basket",
    name: "an account that orders as often, and less",
    stance: Stance::Protect,
    serves: Serves::Us,
    somebody_waits: false,
    chance_if_acted: 0.75,
    minutes: 20,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "in the 168 days that follow it stays below nine tenths of the half year before the last",
        population_says: "accounts with four orders in each of the last two half years",
        horizon_days: 168,
        loss: true,
        shown_by: ShownBy::Orders,
        population,
        came_true,
        prior: 0.65,
    }),
};

/// A half year, in days: six steps of the backtest.
const HALF_DAYS: i32 = 168;
/// Orders in each half.
const ORDERS: usize = 4;
/// It still orders as often as this share of before …
const AS_OFTEN: f64 = 0.7;
/// … and for at most this share of the money, beside what all accounts did.
const LESS: f64 = 0.75;
/// Products bought in so many different stretches of so many days before are what it
/// orders again and again.
const REGULAR: usize = 4;
const PERIOD_DAYS: i32 = 42;
/// A season is over when the basket comes to this share of what it was.
const BACK: f64 = 0.85;
/// What is gone must explain this share of what is missing.
const EXPLAINED: f64 = 0.3;
/// A product is gone after at least so many days without it, unless it is missing for the
/// whole half.
const GONE_DAYS: u32 = 42;
/// From this probability on it is more likely given up than late.
const GIVEN_UP: f64 = 0.5;
/// What is missing for the whole half must be so late by its own rhythm.
const LATE: f64 = 0.85;

/// Two half years of an account, in what it orders again and again: a machine now and
/// then is no basket.
struct Halves<'a> {
    buyer: &'a Buyer,
    /// Products it ordered on several days before the last half year, with the days.
    regular: BTreeMap<ProductNo, Vec<Day>>,
    /// The day after which the last half begins.
    start: Day,
    /// Days on which it ordered anything, in each half.
    days: [usize; 2],
    /// What the basket came to in each half, in minor units.
    sums: [f64; 2],
    priced: bool,
}

/// The days of purchase after one day and up to another.
fn days_within(buyer: &Buyer, from: Day, to: Day) -> usize {
    let begins = buyer.purchases.partition_point(|one| one.day <= from);
    let later = &buyer.purchases[begins..];
    let within = &later[..later.partition_point(|one| one.day <= to)];
    within.chunk_by(|a, b| a.day == b.day).count()
}

/// Two half years that can be compared, where it ordered often enough in both.
fn comparable<'a>(k: &Knowledge, buyer: &'a Buyer, until: Day) -> Option<Halves<'a>> {
    let start = Day(until.0 - HALF_DAYS);
    let often = |from, to| days_within(buyer, from, to) >= ORDERS;
    let often = often(Day(start.0 - HALF_DAYS), start) && often(start, until);
    often
        .then(|| halves(k, buyer, until))
        .filter(Halves::comparable)
}

fn halves<'a>(k: &Knowledge, buyer: &'a Buyer, until: Day) -> Halves<'a> {
    let start = Day(until.0 - HALF_DAYS);
    let before = Day(start.0 - HALF_DAYS);
    let mut regular: BTreeMap<ProductNo, Vec<Day>> = buyer.bought_on(REGULAR).collect();
    regular.retain(|product, days| {
        if !(k.is_sold(*product) || k.orders().catalogue.successor(*product).is_some()) {
            return false;
        }
        days.retain(|day| *day <= start);
        // A project is over in a few weeks.
        let periods: BTreeSet<i32> = days
            .iter()
            .map(|day| day.0.div_euclid(PERIOD_DAYS))
            .collect();
        periods.len() >= REGULAR && days.last().is_some_and(|day| *day > before)
    });
    let within = |from: Day, to: Day| {
        let all = buyer.purchases.iter();
        all.filter(move |one| from < one.day && one.day <= to)
    };
    let mut halves = Halves {
        buyer,
        start,
        days: [
            days_within(buyer, before, start),
            days_within(buyer, start, until),
        ],
        sums: [0.0; 2],
        priced: within(before, until).all(|one| one.amount != 0),
        regular,
    };
    // A project on top of one half is no basket either: the half before counts for no more
    // than half a year did in all the time until then.
    let first = halves
        .regular
        .values()
        .filter_map(|days| days.first())
        .min();
    let first = first.map_or(before, |first| (*first).min(before));
    let known_days = f64::from(start.0 - first.0);
    let usual = halves.basket(Day(first.0 - 1), start) * f64::from(HALF_DAYS) / known_days;
    let last = halves.basket(before, start).min(usual);
    halves.sums = [last, halves.basket(start, until)];
    halves
}

impl Halves<'_> {
    fn comparable(&self) -> bool {
        // What is in another currency may have no price here.
        self.days.iter().all(|days| *days >= ORDERS) && self.priced && self.sums[0] > 0.0
    }

    fn ratio(&self) -> f64 {
        self.sums[1] / self.sums[0].max(1.0)
    }

    /// What the basket came to after one day and up to another, with what is new since:
    /// it may stand in for something of it.
    fn basket(&self, from: Day, to: Day) -> f64 {
        let counts = |one: &&Purchase| {
            let new = || {
                self.buyer
                    .of(one.product)
                    .next()
                    .is_some_and(|first| first.day > self.start)
            };
            from < one.day && one.day <= to && (self.regular.contains_key(&one.product) || new())
        };
        let bought = self.buyer.purchases.iter().filter(counts);
        bought.map(|one| one.amount as f64).sum()
    }

    /// Products of the basket that are gone, with what they came to in the half before:
    /// by their own rhythm given up, and no more a matter of season.
    fn gone(&self, k: &Knowledge) -> Vec<(ProductNo, i64)> {
        let is_gone = |product: &ProductNo| {
            if !k.is_sold(*product) {
                return false;
            }
            let days: BTreeSet<Day> = self.buyer.of(*product).map(|one| one.day).collect();
            let days: Vec<Day> = days.into_iter().collect();
            let missing = days.last().is_some_and(|last| *last <= self.start);
            match k.habits().rhythm_of(&days) {
                Some(rhythm) => {
                    let wait = k.habits().wait(rhythm, 1.0);
                    let given_up = wait.still_ordered < GIVEN_UP;
                    let quiet = wait.still_ordered >= 1.0;
                    given_up && rhythm.silent_days >= GONE_DAYS
                        || missing && wait.overdue() >= LATE && !quiet
                }
                None => missing,
            }
        };
        let before = Day(self.start.0 - HALF_DAYS);
        let worth = |product: ProductNo| {
            let then = self.buyer.of(product);
            let then = then.filter(|one| before < one.day && one.day <= self.start);
            (product, then.map(|one| one.amount).sum::<i64>())
        };
        let products = self.regular.keys().copied().filter(is_gone);
        let mut gone: Vec<(ProductNo, i64)> = products.map(worth).collect();
        gone.sort_by_key(|(product, sum)| (std::cmp::Reverse(*sum), *product));
        gone
    }
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    if !k.book_is_current() {
        return Vec::new();
    }
    let until = k.orders_until();
    let all: Vec<Halves> = (k.orders().buyers.iter())
        .filter_map(|buyer| comparable(k, buyer, until))
        .collect();
    let usual = match all.len() {
        few if few < 8 => 1.0,
        _ => middle(all.iter().map(Halves::ratio)),
    };
    all.iter()
        .filter_map(|halves| finding(k, halves, usual.min(1.0)))
        .collect()
}

/// What is gone from an account's basket, where that has shrunk so far, `usual` being how
/// far it has for all; empty where it has not.
fn shrunk(k: &Knowledge, halves: &Halves, usual: f64) -> Vec<(ProductNo, i64)> {
    let as_often = halves.days[1] as f64 >= AS_OFTEN * halves.days[0] as f64;
    if halves.ratio() / usual > LESS || !as_often {
        return Vec::new();
    }
    // The same half of last year: it was as low then, and came back.
    let year_ago = Day(k.orders_until().0 - 365);
    let last_year = self::halves(k, halves.buyer, year_ago);
    let back = last_year.basket(year_ago, Day(year_ago.0 + HALF_DAYS));
    if last_year.comparable() && last_year.ratio() <= LESS && back >= BACK * last_year.sums[0] {
        return Vec::new();
    }
    let gone = halves.gone(k);
    let worth: i64 = gone.iter().map(|(_, worth)| worth).sum();
    match worth as f64 >= EXPLAINED * (halves.sums[0] - halves.sums[1]) {
        true => gone,
        false => Vec::new(),
    }
}

/// What is gone from an account's basket, where that has shrunk by itself; a card may still
/// be left out where all accounts buy less.
pub(super) fn gone_at(k: &Knowledge, buyer: &Buyer) -> Vec<ProductNo> {
    let Some(halves) = comparable(k, buyer, k.orders_until()) else {
        return Vec::new();
    };
    let gone = shrunk(k, &halves, 1.0).into_iter();
    gone.map(|(product, _)| product).collect()
}

fn finding(k: &Knowledge, halves: &Halves, usual: f64) -> Option<Finding> {
    let buyer = halves.buyer;
    let ratio = halves.ratio() / usual;
    let gone = shrunk(k, halves, usual);
    if gone.is_empty() {
        return None;
    }
    let account = buyer.account;
    let until = k.orders_until();
    let lost = halves.sums[0] - halves.sums[1];
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
    let told = k.use_ends(account, from, &names.join(" "));
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
            "In the last half year they ordered on {} days, {} before; but of what they order \
             again and again for {} instead of {}. No longer ordered: {}.",
            halves.days[1],
            halves.days[0],
            k.orders().money(halves.sums[1] as i64).in_round_terms(),
            k.orders().money(halves.sums[0] as i64).in_round_terms(),
            names.join(", ")
        ),
        if_you_act: "You learn who delivers the rest now, while they still order from you every \
                     few weeks."
            .to_owned(),
        if_you_wait: "The rest follows: whoever delivers half will be asked for all.".to_owned(),
        who_else_knows: "Few: the orders keep coming, so nobody misses anything.".to_owned(),
        rarity: 0.8,
        evidence: evidence.collect(),
        against: newest.into_iter().chain(told.clone()).collect(),
        ask: person.map(|person| Ask {
            person,
            question: format!(
                "You used to take {} from us: what do you use now, and what decided it?",
                listed(&names)
            ),
        }),
        parts: vec![
            part("how much less", 0.5 + (1.0 - ratio)),
            part("products that went", 0.6 + 0.15 * gone.len() as f64),
            part("enough orders to tell", 0.6 + halves.days[0] as f64 / 20.0),
        ],
        value: Some(k.orders().money(2 * lost as i64)),
        seen: told.is_some(),
    })
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let until = k.orders_until();
    let buyers = k.orders().buyers.iter();
    buyers
        .filter(|buyer| comparable(k, buyer, until).is_some())
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
    let halves = halves(after, buyer, then);
    let next = halves.basket(then, Day(then.0 + HALF_DAYS));
    next < LOWER * halves.sums[0]
}
