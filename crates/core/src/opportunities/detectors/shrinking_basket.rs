//! # An account that orders as often, and less
//!
//! An account keeps its rhythm, so nobody misses it; but what it orders again and again
//! has shrunk: products are gone, or it takes less of them each time, and it comes to less
//! money than in the half year before. What is bought once in a while (a machine, a project)
//! is no basket, what one half year had on top does not count, and what is new counts for what
//! it may stand in for.
//!
//! The title tells what all their orders came to, the reasons what of it was ordered again
//! and again. Where nothing is gone, orders must be smaller than chance makes them, and than
//! in the same half of last year.
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

mod halves;

use crate::identity::Part;
use crate::knowledge::Knowledge;
use crate::ledger::Anchor;
use crate::opportunities::lens::part;
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::orders::book::ProductNo;
use crate::orders::picture::{Buyer, Purchase};
use crate::orders::prices::middle;
use crate::time::Day;
use crate::words::listed;
use halves::{HALF_DAYS, Halves, Smaller, comparable, halves};

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

/// It still orders as often as this share of before …
const AS_OFTEN: f64 = 0.7;
/// … and for at most this share of the money, beside what all accounts did.
const LESS: f64 = 0.75;
/// A season is over when the basket comes to this share of what it was.
const BACK: f64 = 0.85;
/// What is gone must explain this share of what is missing …
const EXPLAINED: f64 = 0.3;
/// … else orders must be smaller by so many standard deviations of their ranks: one in a
/// hundred is by chance …
const LOWER: f64 = 2.3;
/// … and for at most this share of the money: lots go up and down by themselves.
const MUCH_LESS: f64 = 0.65;
/// All orders came to less where they came to less than this share.
const ALL_LESS: f64 = 0.95;

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

/// What an account's basket lacks where that has shrunk.
#[derive(Default)]
struct Shrunk {
    /// Products it no longer orders, with what they came to in the half before.
    gone: Vec<(ProductNo, i64)>,
    /// Else what it orders less of.
    smaller: Vec<Smaller>,
}

/// What an account's basket lacks, where that has shrunk so far, `usual` being how far it
/// has for all.
fn shrunk(k: &Knowledge, halves: &Halves, usual: f64) -> Option<Shrunk> {
    let as_often = halves.days[1] as f64 >= AS_OFTEN * halves.days[0] as f64;
    if halves.ratio() / usual > LESS || !as_often {
        return None;
    }
    // The same half of last year: it was as low then, and came back.
    let year_ago = Day(k.orders_until().0 - 365);
    let last_year = self::halves(k, halves.buyer, year_ago);
    let back = last_year.basket(year_ago, Day(year_ago.0 + HALF_DAYS));
    if last_year.comparable() && last_year.ratio() <= LESS && back >= BACK * last_year.sums[0] {
        return None;
    }
    let gone = halves.gone(k);
    let worth: i64 = gone.iter().map(|(_, worth)| worth).sum();
    if !gone.is_empty() && worth as f64 >= EXPLAINED * (halves.sums[0] - halves.sums[1]) {
        return Some(Shrunk {
            gone,
            ..Shrunk::default()
        });
    }
    // Nothing is gone: that may be the season of a year, too, and needs more to be seen.
    let as_last_year = (halves.a_year_before()).is_some_and(|then| halves.sums[1] >= BACK * then);
    let smaller = halves.smaller();
    let is_plain = halves.ratio() / usual <= MUCH_LESS && halves.lower() >= LOWER;
    let is_told = is_plain && !as_last_year && !smaller.is_empty();
    is_told.then(|| Shrunk {
        smaller,
        ..Shrunk::default()
    })
}

/// What is gone from an account's basket, where that has shrunk by itself; a card may still
/// be left out where all accounts buy less.
pub(super) fn gone_at(k: &Knowledge, buyer: &Buyer) -> Vec<ProductNo> {
    let halves = comparable(k, buyer, k.orders_until());
    let gone = halves.and_then(|halves| shrunk(k, &halves, 1.0));
    let gone = gone.into_iter().flat_map(|shrunk| shrunk.gone);
    gone.map(|(product, _)| product).collect()
}

fn finding(k: &Knowledge, halves: &Halves, usual: f64) -> Option<Finding> {
    let buyer = halves.buyer;
    let ratio = halves.ratio() / usual;
    let shrunk = shrunk(k, halves, usual)?;
    let account = buyer.account;
    let until = k.orders_until();
    let lost = halves.sums[0] - halves.sums[1];
    let house = &k.account(account).name;
    let names = shrunk.names(k);
    let person = k.who_orders(account);
    let from = until.start().plus_days(-HALF_DAYS);
    let told = k.use_ends(account, from, &names.join(" "));
    let newest = buyer.purchases.last().map(|one| k.bought_proof(one));
    let all_now = halves.all[1] as f64 / halves.all[0].max(1) as f64;
    Some(Finding {
        anchors: vec![
            k.account_anchor(account),
            Anchor::Topic("basket".to_owned()),
        ],
        title: match all_now < ALL_LESS {
            true => format!(
                "{house} orders as often, but for {:.0} % less",
                (1.0 - all_now) * 100.0
            ),
            false => format!(
                "{house} orders as often, but {:.0} % less of what it orders again and again",
                (1.0 - halves.ratio()) * 100.0
            ),
        },
        account: Some(account),
        person,
        why: why(k, halves, &shrunk),
        if_you_act: "You learn who delivers the rest now, while they still order from you every \
                     few weeks."
            .to_owned(),
        if_you_wait: "The rest follows: whoever delivers half will be asked for all.".to_owned(),
        who_else_knows: "Few: the orders keep coming, so nobody misses anything.".to_owned(),
        rarity: 0.8,
        evidence: shrunk.proof(k, buyer),
        against: newest.into_iter().chain(told.clone()).collect(),
        ask: person.map(|person| Ask {
            person,
            question: match shrunk.gone.is_empty() {
                false => format!(
                    "You used to take {} from us: what do you use now, and what decided it?",
                    listed(&names)
                ),
                true => format!(
                    "You take less of {} from us than you used to: what has changed with you?",
                    listed(&names)
                ),
            },
        }),
        parts: vec![
            part("how much less", 0.5 + (1.0 - ratio)),
            shrunk.part(),
            part("enough orders to tell", 0.6 + halves.days[0] as f64 / 20.0),
        ],
        value: Some(k.orders().money(2 * lost as i64)),
        seen: told.is_some(),
    })
}

/// What all orders came to, what of it was the basket, and what is missing there.
fn why(k: &Knowledge, halves: &Halves, shrunk: &Shrunk) -> String {
    let money = |minor: i64| k.orders().money(minor).in_round_terms();
    let [before, now] = halves.all;
    let sums = halves.sums.map(|sum| sum.round() as i64);
    let basket = match sums == halves.all {
        true => String::new(),
        false => format!(
            "; of what they order again and again for {} instead of {}{}",
            money(sums[1]),
            if halves.is_usual { "usually " } else { "" },
            money(sums[0])
        ),
    };
    format!(
        "In the last half year they ordered on {} days, {} in the one before: for {} instead of \
         {} in all{basket}. {}",
        halves.days[1],
        halves.days[0],
        money(now),
        money(before),
        shrunk.says(k)
    )
}

/// How many pieces: a middle of ten or more is told in whole ones.
fn pieces(quantity: f64) -> f64 {
    match quantity >= 10.0 {
        true => quantity.round(),
        false => quantity,
    }
}

impl Shrunk {
    /// How many products are told of.
    const TOLD: usize = 3;

    fn names(&self, k: &Knowledge) -> Vec<String> {
        let gone = self.gone.iter().map(|(product, _)| *product);
        let smaller = self.smaller.iter().map(|one| one.product);
        let products = gone.chain(smaller).take(Self::TOLD);
        products.map(|product| k.product_name(product)).collect()
    }

    fn says(&self, k: &Knowledge) -> String {
        if !self.gone.is_empty() {
            return format!("No longer ordered: {}.", self.names(k).join(", "));
        }
        let told = self.smaller.iter().take(Self::TOLD).map(|one| {
            let name = k.product_name(one.product);
            match (one.times, one.quantities) {
                (_, [then, now]) if now > 0.0 && now < then => {
                    let (then, now) = (pieces(then), pieces(now));
                    format!("{name} (mostly {now} at a time instead of {then})")
                }
                ([then, now], _) if now < then => {
                    format!("{name} (on {now} days instead of {then})")
                }
                _ => name,
            }
        });
        format!("Ordered for less: {}.", told.collect::<Vec<_>>().join(", "))
    }

    fn proof(&self, k: &Knowledge, buyer: &Buyer) -> Vec<Proof> {
        let said = |one: &Purchase, when: &str| {
            let mut proof = k.bought_proof(one);
            proof.says = format!("{when}, {}", proof.says);
            proof
        };
        let gone = self.gone.iter().filter_map(|(product, _)| {
            let last = buyer.of(*product).next_back()?;
            Some(said(last, "the last time"))
        });
        let smaller = (self.smaller.iter()).filter_map(|one| Some(said(&one.last?, "before")));
        gone.chain(smaller).take(Self::TOLD).collect()
    }

    fn part(&self) -> Part {
        match self.gone.len() {
            0 => part("smaller orders of what it still takes", 0.8),
            gone => part("products that went", 0.6 + 0.15 * gone as f64),
        }
    }
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
