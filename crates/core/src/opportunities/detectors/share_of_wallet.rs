//! # An account that takes little beside its size
//!
//! What an account has bought to last (machines, equipment) says how much of what goes
//! with it is needed there. Others with as much of the same order far more of that: the
//! rest comes from somebody else.
//!
//! Size is told by the order book alone. Within a family, what is dear and seldom bought
//! again is equipment, what is cheap and bought again and again goes with it; an account's
//! peers are those with about as much equipment of the family. Where a catalogue knows no
//! such thing, nothing is said.
//!
//! Left out: accounts of less than ten months, those too small for it to matter, and those
//! who buy for others who order the rest themselves, as a mail or a note says.
//!
//! - **Population**: accounts with equipment of a family of which five others have some.
//! - **Outcome**: in the 168 days that follow they spend half as much again on what goes
//!   with it as in the 168 days before.
//! - **Base rate**: how often that happens to any of them.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! 2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The offer is attached.
//! 2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam.
//! export 2024-03-01 product list F-1: name=Pump; family=Pumps
//! export 2024-03-01 product list F-2: name=Seal kit; family=Pumps
//! ordered every 300 days from 2022-04-01 to 2024-03-10 Acme Valves: 3 x Pump = 9000 EUR
//! ordered every 40 days from 2022-04-05 to 2024-03-10 Acme Valves: 1 x Seal kit = 90 EUR
//! ordered every 300 days from 2022-04-01 to 2024-03-10 House B: 3 x Pump = 9000 EUR
//! ordered every 40 days from 2022-04-05 to 2024-03-10 House B: 10 x Seal kit = 900 EUR
//! ordered every 300 days from 2022-04-01 to 2024-03-10 House C: 3 x Pump = 9000 EUR
//! ordered every 40 days from 2022-04-05 to 2024-03-10 House C: 11 x Seal kit = 990 EUR
//! ordered every 300 days from 2022-04-01 to 2024-03-10 House D: 2 x Pump = 6000 EUR
//! ordered every 40 days from 2022-04-05 to 2024-03-10 House D: 9 x Seal kit = 810 EUR
//! ordered every 300 days from 2022-04-01 to 2024-03-10 House E: 4 x Pump = 12000 EUR
//! ordered every 40 days from 2022-04-05 to 2024-03-10 House E: 12 x Seal kit = 1080 EUR
//! ordered every 300 days from 2022-04-01 to 2024-03-10 House F: 3 x Pump = 9000 EUR
//! ordered every 40 days from 2022-04-05 to 2024-03-10 House F: 10 x Seal kit = 900 EUR
//! as of 2024-03-15
//! => Acme Valves
//! ```

use crate::knowledge::Knowledge;
use crate::ledger::Anchor;
use crate::opportunities::lens::part;
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::orders::book::ProductNo;
use crate::orders::wallet::Wallet;
use crate::talk::reasons::is_for_others;
use crate::time::Day;
use crate::words::listed;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "share-of-wallet",
    name: "an account that takes little beside its size",
    stance: Stance::Build,
    serves: Serves::Us,
    somebody_waits: false,
    chance_if_acted: 0.35,
    minutes: 30,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "in the 168 days that follow they spend half as much again on what goes with it",
        population_says: "accounts with equipment of a family of which five others have some",
        horizon_days: HALF_DAYS,
        loss: false,
        shown_by: ShownBy::Orders,
        population,
        came_true,
        prior: 0.12,
    }),
};

/// Half a year, in days: six steps of the backtest.
const HALF_DAYS: i32 = 168;
/// It takes at most this share of what is usual …
const LITTLE: f64 = 0.45;
/// … and is among so few of those that can be compared …
const LOWEST: f64 = 0.15;
/// … and what is missing comes to so many usual orders in a year.
const MISSING: f64 = 3.0;
/// What they said of it holds for so many days.
const TOLD_DAYS: i32 = 540;

fn detect(k: &Knowledge) -> Vec<Finding> {
    if !k.book_is_current() {
        return Vec::new();
    }
    let all = k.wallets();
    let mut shares: Vec<f64> = all.iter().map(Wallet::share).collect();
    shares.sort_by(f64::total_cmp);
    let rank = (shares.len() as f64 * LOWEST) as usize;
    let lowest = shares.get(rank).copied().unwrap_or(0.0);
    let most = LITTLE.min(lowest);
    (all.iter())
        .filter(|one| one.share() <= most)
        .filter_map(|one| finding(k, one))
        .collect()
}

fn finding(k: &Knowledge, one: &Wallet) -> Option<Finding> {
    let missing = one.usual - one.spent;
    if missing < MISSING * k.usual_order() as f64 {
        return None;
    }
    let account = one.account;
    let buyer = k.orders().of(account)?;
    let house = &k.account(account).name;
    let person = k.who_orders(account);
    let money = |minor: f64| k.orders().money(minor.round() as i64).in_round_terms();
    let name = |product: &ProductNo| k.product_name(*product);
    let equipment = one.equipment.first().map(name).unwrap_or_default();
    let goods: Vec<String> = (one.missing.iter().take(3))
        .map(|(product, usual, own)| {
            format!(
                "{} ({} instead of {})",
                name(product),
                money(*own),
                money(*usual)
            )
        })
        .collect();
    let first = one.missing.first().map(|(product, ..)| name(product));
    let what = first.unwrap_or_else(|| "what goes with it".to_owned());
    let last = |product: &ProductNo| buyer.of(*product).next_back();
    let proof: Vec<Proof> = (one.equipment.iter().take(2))
        .chain(one.missing.iter().take(2).map(|(product, ..)| product))
        .filter_map(last)
        .map(|bought| k.bought_proof(bought))
        .collect();
    let told = k.told(account, k.as_of.plus_days(-TOLD_DAYS), is_for_others);
    Some(Finding {
        anchors: vec![
            k.account_anchor(account),
            Anchor::Topic("wallet".to_owned()),
        ],
        title: format!(
            "{house} takes {:.0} % of what others with as much equipment take",
            one.share() * 100.0
        ),
        account: Some(account),
        person,
        why: format!(
            "They have bought equipment for {} (such as {equipment}). {} accounts with about as \
             much order what goes with it for about {} a year; {house} for {}. Most is missing \
             of {}.",
            money(one.size),
            one.peers,
            money(one.usual),
            money(one.spent),
            listed(&goods)
        ),
        if_you_act: "You learn who delivers the rest, at what terms, and what would move it."
            .to_owned(),
        if_you_wait: "Your equipment goes on earning somebody else's sales.".to_owned(),
        who_else_knows: "Nobody who looks at turnover alone: it is a good account.".to_owned(),
        rarity: 0.8,
        evidence: proof,
        against: told.clone().into_iter().collect(),
        ask: person.map(|person| Ask {
            person,
            question: format!(
                "You run a good deal of our equipment: how much {what} do you use in a year, and \
                 where does it come from?"
            ),
        }),
        parts: vec![
            part("how little it takes", 1.0 - 0.6 * one.share()),
            part("how many can be compared", 0.6 + 0.05 * one.peers as f64),
        ],
        value: Some(k.orders().money(missing.round() as i64)),
        seen: told.is_some(),
    })
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let all = k.wallets();
    let anchors = |one: &Wallet| {
        vec![
            k.account_anchor(one.account),
            Anchor::Topic("wallet".to_owned()),
        ]
    };
    all.iter().map(anchors).collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    const MORE: f64 = 1.5;
    let account = anchors.first().and_then(|a| before.anchored_account(a));
    let then = before.orders_until();
    let all = before.wallets();
    let one = account.and_then(|account| {
        let place = all.binary_search_by_key(&account, |one| one.account);
        all.get(place.ok()?)
    });
    let buyer = anchors.first().and_then(|a| after.anchored_account(a));
    let buyer = buyer.and_then(|account| after.orders().of(account));
    let (Some(one), Some(buyer)) = (one, buyer) else {
        return false;
    };
    let key = |product: &ProductNo| before.orders().catalogue.product(*product).key.as_str();
    let goods: Vec<&str> = one.goods.iter().map(key).collect();
    let spent = |from: i32| {
        let within = buyer.purchases.iter();
        let within = within.filter(|one| from < one.day.0 && one.day.0 <= from + HALF_DAYS);
        let of_it = within.filter(|one| {
            let key = after.orders().catalogue.product(one.product).key.as_str();
            goods.contains(&key)
        });
        of_it.map(|one| one.amount as f64).sum::<f64>()
    };
    let Day(then) = then;
    spent(then) >= MORE * spent(then - HALF_DAYS).max(1.0)
}
