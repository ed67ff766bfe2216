//! # What a customer's peers have changed over to
//!
//! Others who ordered the same product again and again have given it up and order another
//! one in its place: several of them, each by itself, and hardly anybody went the other
//! way. One account still orders the old one and never had the new. That is news for the
//! customer, to be brought and not to be pushed.
//!
//! Counted as such a change is only what looks like one at an account that goes on
//! ordering: the old one stopped for good by its own gaps, and a product of the same family
//! or name began within weeks of that and stayed.
//!
//! Left out: what the price list calls a successor (`replaced-product` has that), what many
//! order beside the old one, and where somebody said why they stay with it.
//!
//! - **Population**: for each that is shown, the new product at four other accounts that
//!   never had it, and buy as regularly.
//! - **Outcome**: within 168 days the account buys the new product.
//! - **Base rate**: how often that happens at those other accounts: the product's own.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! 2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The offer is attached.
//! 2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam.
//! ordered every 28 days from 2022-06-01 to 2024-03-10 Acme Valves: 4 x Seal kit NBR = 180 EUR
//! ordered every 28 days from 2022-06-01 to 2023-07-10 House B: 4 x Seal kit NBR = 180 EUR
//! ordered every 28 days from 2023-08-01 to 2024-03-10 House B: 4 x Seal kit FKM = 240 EUR
//! ordered every 27 days from 2022-06-01 to 2023-08-10 House C: 4 x Seal kit NBR = 180 EUR
//! ordered every 27 days from 2023-09-01 to 2024-03-10 House C: 4 x Seal kit FKM = 240 EUR
//! ordered every 26 days from 2022-06-01 to 2023-09-10 House D: 4 x Seal kit NBR = 180 EUR
//! ordered every 26 days from 2023-09-20 to 2024-03-10 House D: 4 x Seal kit FKM = 240 EUR
//! ordered every 25 days from 2022-06-01 to 2023-06-10 House E: 4 x Seal kit NBR = 180 EUR
//! ordered every 25 days from 2023-07-01 to 2024-03-10 House E: 4 x Seal kit FKM = 240 EUR
//! ordered every 28 days from 2022-06-01 to 2024-03-10 House F: 5 x Lamp = 50 EUR
//! as of 2024-03-15
//! => Seal kit FKM
//! ```

use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Anchor;
use crate::opportunities::lens::part;
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::orders::book::ProductNo;
use crate::orders::habits::Outlook;
use crate::orders::picture::Buyer;
use crate::orders::prices::middle;
use crate::talk::reasons::{is_bound, is_settled_elsewhere, margin_of};
use crate::time::Day;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "peers-moved",
    name: "what a customer's peers have changed over to",
    stance: Stance::Build,
    serves: Serves::Them,
    somebody_waits: false,
    chance_if_acted: 0.35,
    minutes: 15,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 168 days the account buys what its peers changed over to",
        population_says: "what is shown to anybody, at other accounts that never had it",
        horizon_days: 168,
        loss: false,
        shown_by: ShownBy::Orders,
        population,
        came_true,
        prior: 0.1,
    }),
};

/// Ordered on so many days a product is one that an account orders again and again.
const AGAIN: usize = 3;
/// What was not ordered for so many days, and for so many of its own gaps, is given up.
const GONE_DAYS: i32 = 90;
const GONE_GAPS: f64 = 3.0;
/// An older change is no news.
const NEWS_DAYS: i32 = 540;
/// The new one begins so near to the last order of the old one, in days …
const NEAR_DAYS: i32 = 75;
/// … and what was ordered within so many is still ordered.
const LATELY_DAYS: i32 = 120;
/// So many accounts must have changed over, and this share of all who ordered the old one
/// and still buy.
const MOVED: usize = 4;
const SHARE: f64 = 0.4;
/// Of those who stayed with the old one at most this share has the new one as well: more of
/// them, and it goes beside it.
const BESIDE: f64 = 0.3;
/// For one that went the other way so many must have gone this one.
const AGAINST_ONE: usize = 4;
/// What they said of it holds for so many days.
const TOLD_DAYS: i32 = 540;
const YEAR: i32 = 365;

/// A change from one product to another at several accounts.
struct Change {
    old: ProductNo,
    new: ProductNo,
    /// Who changed, by place among buyers.
    who: Vec<usize>,
    /// Who ordered the old one again and again too, and did not.
    stayed: Vec<usize>,
}

/// What an account orders, or ordered, again and again.
struct Habit {
    product: ProductNo,
    first: Day,
    last: Day,
    /// Mean days between its orders.
    gap: f64,
}

fn habits(buyer: &Buyer) -> Vec<Habit> {
    let often = buyer.bought_on(AGAIN);
    often
        .filter_map(|(product, days)| {
            let (first, last) = (*days.first()?, *days.last()?);
            Some(Habit {
                product,
                first,
                last,
                gap: f64::from(last.0 - first.0) / (days.len() - 1) as f64,
            })
        })
        .collect()
}

/// Every change that enough accounts made, by the old product, then the new one.
fn changes(k: &Knowledge) -> Vec<Change> {
    let until = k.orders_until();
    let buyers = &k.orders().buyers;
    let lately = Day(until.0 - LATELY_DAYS);
    // Who orders nothing any more has changed over to nothing of ours.
    let buys = |buyer: &Buyer| buyer.purchases.last().is_some_and(|one| one.day > lately);
    let habits: Vec<Vec<Habit>> = (buyers.iter())
        .map(|buyer| {
            if buys(buyer) {
                habits(buyer)
            } else {
                Vec::new()
            }
        })
        .collect();
    let is_gone = |one: &Habit| {
        let silent = until.0 - one.last.0;
        silent > GONE_DAYS && silent <= NEWS_DAYS && f64::from(silent) > GONE_GAPS * one.gap
    };
    let mut moved: BTreeMap<(ProductNo, ProductNo), Vec<usize>> = BTreeMap::new();
    for (at, own) in habits.iter().enumerate() {
        let began: Vec<&Habit> = own.iter().filter(|one| one.last > lately).collect();
        for old in own.iter().filter(|one| is_gone(one)) {
            let near = |new: &&&Habit| (new.first.0 - old.last.0).abs() <= NEAR_DAYS;
            let stands_in = |new: &&&Habit| is_same_thing(k, old.product, new.product);
            for new in began.iter().filter(near).filter(stands_in) {
                let who = moved.entry((old.product, new.product)).or_default();
                who.push(at);
            }
        }
    }
    let back = |old: ProductNo, new: ProductNo| moved.get(&(new, old)).map_or(0, Vec::len);
    let enough = (moved.iter()).filter(|((old, new), who)| {
        who.len() >= MOVED
            && who.len() >= AGAINST_ONE * back(*old, *new)
            && k.is_sold(*new)
            && k.orders().catalogue.product(*old).successor.is_none()
    });
    let counted = enough.filter_map(|((old, new), who)| {
        let has = |at: &usize, product| habits[*at].iter().any(|one| one.product == product);
        let stayed = (0..buyers.len()).filter(|at| has(at, *old) && !who.contains(at));
        let stayed: Vec<usize> = stayed.collect();
        let beside = stayed.iter().filter(|at| buyers[**at].has(*new)).count();
        let is_change = who.len() as f64 >= SHARE * (who.len() + stayed.len()) as f64
            && beside as f64 <= BESIDE * stayed.len() as f64;
        is_change.then(|| Change {
            old: *old,
            new: *new,
            who: who.clone(),
            stayed,
        })
    });
    counted.collect()
}

/// Whether one product may stand in for another: of the same family where that is known,
/// or called alike.
fn is_same_thing(k: &Knowledge, one: ProductNo, other: ProductNo) -> bool {
    let family = |product| k.orders().catalogue.product(product).family;
    one != other
        && (family(one).is_some() && family(one) == family(other) || k.is_alike(one, other))
}

/// The change that each account is told of that has not made it: of several the one that
/// most have made.
fn shown<'k>(k: &'k Knowledge) -> Vec<(&'k Buyer, Rc<Change>)> {
    if !k.book_is_current() {
        return Vec::new();
    }
    let lately = Day(k.orders_until().0 - LATELY_DAYS);
    let (buyers, outlooks) = (&k.orders().buyers, k.outlooks());
    let mut best: BTreeMap<usize, Rc<Change>> = BTreeMap::new();
    for change in changes(k).into_iter().map(Rc::new) {
        for at in change.stayed.iter().copied() {
            let still = buyers[at].of(change.old).next_back();
            let still = still.is_some_and(|one| one.day > lately);
            let better = (best.get(&at)).is_none_or(|had| had.who.len() < change.who.len());
            if still && better && outlooks[at].goes_on() && !buyers[at].has(change.new) {
                best.insert(at, change.clone());
            }
        }
    }
    best.into_iter()
        .map(|(at, change)| (&buyers[at], change))
        .collect()
}

/// Whether an account is told of a product by this kind.
pub(super) fn tells(k: &Knowledge, buyer: &Buyer, product: ProductNo) -> bool {
    let told: &Vec<(AccountNo, ProductNo)> = k.once(|k| {
        let all = shown(k).into_iter();
        all.map(|(buyer, change)| (buyer.account, change.new))
            .collect()
    });
    told.contains(&(buyer.account, product))
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let shown = shown(k);
    shown
        .iter()
        .map(|(buyer, change)| finding(k, buyer, change))
        .collect()
}

/// What a year of the new product would come to here, in minor units: what the account
/// orders of the old one, times what the change made of it at the others.
fn a_year(k: &Knowledge, buyer: &Buyer, change: &Change) -> f64 {
    let of = |buyer: &Buyer, product, from: i32, to: i32| {
        let all = buyer
            .of(product)
            .filter(|one| from < one.day.0 && one.day.0 <= to);
        all.map(|one| one.amount as f64).sum::<f64>()
    };
    let until = k.orders_until().0;
    let buyers = &k.orders().buyers;
    let times = change.who.iter().filter_map(|at| {
        let peer = &buyers[*at];
        let last = peer.of(change.old).next_back()?.day.0;
        let days = (until - last).min(YEAR);
        let (old, new) = (
            of(peer, change.old, last - days, last),
            of(peer, change.new, until - days, until),
        );
        (old > 0.0).then(|| new / old)
    });
    middle(times) * of(buyer, change.old, until - YEAR, until)
}

fn finding(k: &Knowledge, buyer: &Buyer, change: &Change) -> Finding {
    let account = buyer.account;
    let house = &k.account(account).name;
    let (old, new) = (k.product_name(change.old), k.product_name(change.new));
    let person = k.who_orders(account);
    let from = k.as_of.plus_days(-TOLD_DAYS);
    let yearly = a_year(k, buyer, change);
    let margin = k.heard(account, from, margin_of);
    let worth = k.a_year_of_it(yearly, margin.as_ref().map(|(share, _)| *share));
    let buyers = &k.orders().buyers;
    let last = |product: ProductNo| {
        let peers = change.who.iter().map(|at| &buyers[*at]);
        peers.filter_map(move |peer| peer.of(product).next_back())
    };
    let own = buyer
        .of(change.old)
        .next_back()
        .map(|one| k.bought_proof(one));
    let others = [change.new, change.old].map(|product| k.peers_proof(last(product)));
    let evidence: Vec<Proof> = (own.into_iter().chain(others.into_iter().flatten()))
        .chain(margin.map(|(_, proof)| proof))
        .collect();
    let stays = |text: &str| is_bound(text) || is_settled_elsewhere(text, &new);
    let told = k.told(account, from, stays);
    let since = last(change.old).map(|one| one.day).min();
    let since = since.unwrap_or(k.orders_until());
    // The account itself is among those who stayed.
    let of = change.who.len() + change.stayed.len() - 1;
    Finding {
        anchors: k.trade_anchors(account, change.new),
        title: format!("{house} still orders {old}; its peers have changed over to {new}"),
        account: Some(account),
        person,
        why: format!(
            "Of {} others who ordered {old} again and again {} have given it up since {} and \
             order {new} instead; {house} never had it.{worth}",
            of,
            change.who.len(),
            k.on(since)
        ),
        if_you_act: "They hear from you what others like them found, and can ask why.".to_owned(),
        if_you_wait: "They hear of it elsewhere, and may buy it there.".to_owned(),
        who_else_knows: "Nobody who sees one account at a time.".to_owned(),
        rarity: 0.8,
        evidence,
        against: told.clone().into_iter().collect(),
        ask: person.map(|person| Ask {
            person,
            question: format!(
                "Several who used {old} as you do now use {new}. What would it have to do better \
                 for you, and where would you try it?"
            ),
        }),
        parts: vec![
            part(
                "how many have changed over",
                0.5 + 0.5 * change.who.len() as f64 / of.max(1) as f64,
            ),
            part(
                "how many that is",
                0.7 + 0.3 * (change.who.len() as f64 / 10.0).min(1.0),
            ),
        ],
        value: (yearly >= 1.0).then(|| k.orders().money(yearly.round() as i64)),
        seen: told.is_some() || k.deal_names(account, &new),
    }
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let shown = shown(k);
    let shown = (shown.iter()).map(|(buyer, change)| (buyer.account, change.new));
    k.others_without(shown, Outlook::goes_on, Buyer::has)
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    after.bought_after(anchors, before.as_of.day())
}
