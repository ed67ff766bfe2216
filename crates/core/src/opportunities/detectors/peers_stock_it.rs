//! # Something that goes better and better at a customer's peers
//!
//! The accounts most like one another order more and more of a product; one of them does
//! not have it: it never did, or it dropped it. That is news for the customer, to be
//! brought and not to be pushed: what it would come to at its size, and what it would earn
//! by it where a mail or a note tells its margin.
//!
//! Left out: products of a family that it does not deal in, products of which it has
//! another make, what all of them give up, and where somebody said why it is not for them.
//! In a book of very many accounts none are looked for: there `order-gap` does.
//!
//! - **Population**: for each that is shown, the same product at four other accounts that
//!   have not ordered it of late, and buy as regularly.
//! - **Outcome**: within 84 days the account buys the product.
//! - **Base rate**: how often that happens at those other accounts: the product's own.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! 2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The offer is attached.
//! 2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam.
//! ordered every 28 days from 2022-06-01 to 2024-03-10 Acme Valves: 4 x Ball valve = 180 EUR; 2 x Pump = 700 EUR
//! ordered every 28 days from 2022-06-01 to 2024-03-10 House B: 4 x Ball valve = 180 EUR; 2 x Pump = 700 EUR; 3 x Seal kit = 90 EUR
//! ordered every 28 days from 2023-06-01 to 2024-03-10 House B: 4 x Seal kit = 120 EUR
//! ordered every 27 days from 2022-06-01 to 2024-03-10 House C: 4 x Ball valve = 180 EUR; 2 x Pump = 700 EUR; 3 x Seal kit = 90 EUR
//! ordered every 27 days from 2023-06-01 to 2024-03-10 House C: 4 x Seal kit = 120 EUR
//! ordered every 26 days from 2022-06-01 to 2024-03-10 House D: 4 x Ball valve = 180 EUR; 2 x Pump = 700 EUR; 3 x Seal kit = 90 EUR
//! ordered every 26 days from 2023-06-01 to 2024-03-10 House D: 4 x Seal kit = 120 EUR
//! ordered every 25 days from 2022-06-01 to 2024-03-10 House E: 4 x Ball valve = 180 EUR; 2 x Pump = 700 EUR; 3 x Seal kit = 90 EUR
//! ordered every 25 days from 2023-06-01 to 2024-03-10 House E: 4 x Seal kit = 120 EUR
//! as of 2024-03-15
//! => Seal kit
//! ```

use crate::abreast;
use crate::knowledge::Knowledge;
use crate::ledger::Anchor;
use crate::opportunities::lens::part;
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::orders::book::ProductNo;
use crate::orders::habits::Outlook;
use crate::orders::picture::{Buyer, Purchase};
use crate::orders::prices::middle;
use crate::talk::reasons::{is_settled_elsewhere, margin_of};
use crate::time::Day;
use std::collections::BTreeMap;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "peers-stock-it",
    name: "something that goes better and better at a customer's peers",
    stance: Stance::Build,
    serves: Serves::Them,
    somebody_waits: false,
    chance_if_acted: 0.35,
    minutes: 20,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 84 days the account buys the product",
        population_says: "what is shown to anybody, at other accounts that do not order it",
        horizon_days: 84,
        loss: false,
        shown_by: ShownBy::Orders,
        population,
        came_true,
        prior: 0.08,
    }),
};

/// Orders of so many days are held against those of the same days a year before.
const WINDOW_DAYS: i32 = 168;
const YEAR: i32 = 365;
/// What was not ordered for so long is not had, in days.
const LATELY_DAYS: i32 = 150;
/// Fewer orders than this tell too little of an account.
const ORDERS: usize = 4;
/// An account that is this unlikely to buy again has other troubles.
const ALIVE: f64 = 0.3;
/// Peers that must order it again and again: so many, and this share of them.
const PEERS: usize = 4;
const SHARE: f64 = 0.5;
/// By so much must it have grown at them, beside all that they buy.
const GROWTH: f64 = 1.25;
/// Nor is it one of them that orders so much more: at this share of those who have it, it
/// must have grown by so much.
const GROWN: f64 = 1.05;
const MOST: f64 = 0.75;
/// What they said of it holds for so many days.
const TOLD_DAYS: i32 = 540;

/// A product at an account's peers.
#[derive(Debug)]
pub(crate) struct AtPeers {
    product: ProductNo,
    /// Who orders it again and again, by place among buyers.
    who: Vec<usize>,
    /// Of how many.
    of: usize,
    /// What they order of it, against the same days of the year before, and beside all
    /// that they buy.
    growth: f64,
}

/// What a peer took of a product.
struct Taken {
    /// Its place among buyers.
    peer: usize,
    /// How many, in the last months and in the same of the year before.
    new: f64,
    old: f64,
    /// On how many days of the last months.
    days: usize,
}

fn taken_by(k: &Knowledge, peer: usize, now: Day, then: Day) -> BTreeMap<ProductNo, Taken> {
    let buyer = &k.orders().buyers[peer];
    let mut all: BTreeMap<ProductNo, (Taken, Day)> = BTreeMap::new();
    let none = || {
        let (new, old, days) = (0.0, 0.0, 0);
        (
            Taken {
                peer,
                new,
                old,
                days,
            },
            Day(i32::MIN),
        )
    };
    for one in purchases(buyer, now) {
        let (taken, last) = all.entry(one.product).or_insert_with(none);
        taken.new += one.quantity;
        taken.days += usize::from(*last != one.day);
        *last = one.day;
    }
    for one in purchases(buyer, then) {
        all.entry(one.product).or_insert_with(none).0.old += one.quantity;
    }
    all.into_iter()
        .map(|(product, (taken, _))| (product, taken))
        .collect()
}

fn purchases(buyer: &Buyer, from: Day) -> impl Iterator<Item = &Purchase> {
    let to = Day(from.0 + WINDOW_DAYS);
    let all = buyer.purchases.iter();
    all.filter(move |one| from < one.day && one.day <= to)
}

/// The products that grow at the peers of an account, by its place among buyers, and that
/// it does not have.
fn growing(k: &Knowledge, at: usize) -> Vec<AtPeers> {
    let buyer = &k.orders().buyers[at];
    let now = Day(k.orders_until().0 - WINDOW_DAYS);
    let then = Day(now.0 - YEAR);
    let peers = k.gaps().alike(at).iter().copied();
    let peers: Vec<usize> = peers.filter(|peer| was_customer(k, *peer, then)).collect();
    if peers.len() < PEERS {
        return Vec::new();
    }
    let mut taken: BTreeMap<ProductNo, Vec<Taken>> = BTreeMap::new();
    for peer in &peers {
        for (product, one) in taken_by(k, *peer, now, then) {
            taken.entry(product).or_default().push(one);
        }
    }
    // What was bought then and now: by how much any product has grown.
    let growth = |all: &[Taken]| {
        let sum = |of: fn(&Taken) -> f64| all.iter().map(of).sum::<f64>();
        (sum(|one| one.old) > 0.0).then(|| sum(|one| one.new) / sum(|one| one.old))
    };
    let usual = middle(taken.values().filter_map(|all| growth(all))).max(0.1);
    let lately = Day(k.orders_until().0 - LATELY_DAYS);
    let mut found: Vec<AtPeers> = Vec::new();
    for (product, all) in taken {
        // Among those who have it; of those who gave it up there must be few.
        let dropped = all.iter().filter(|one| one.new <= 0.0).count();
        let all: Vec<Taken> = all.into_iter().filter(|one| one.days > 1).collect();
        let who: Vec<usize> = all.iter().map(|one| one.peer).collect();
        // Who took it up since has grown by nothing that can be told.
        let both: Vec<Taken> = all.into_iter().filter(|one| one.old > 0.0).collect();
        let grown = both.iter().filter(|one| one.new >= GROWN * usual * one.old);
        let most = grown.count() as f64 >= MOST * both.len() as f64 && 2 * dropped <= who.len();
        let has = buyer
            .of(product)
            .next_back()
            .is_some_and(|one| one.day > lately);
        let enough = who.len() >= PEERS && who.len() as f64 >= SHARE * peers.len() as f64;
        let growth = growth(&both).unwrap_or(1.0) / usual;
        if !has && enough && most && growth >= GROWTH && is_theirs(k, buyer, product) {
            let of = peers.len();
            found.push(AtPeers {
                product,
                who,
                of,
                growth,
            });
        }
    }
    found.sort_by(|a, b| {
        let strong = |one: &AtPeers| one.who.len() as f64 * one.growth.min(2.0);
        (strong(b).total_cmp(&strong(a))).then(a.product.cmp(&b.product))
    });
    found
}

/// Whether a product is one for an account: it is sold, and the account deals in its
/// family, and in no other make of it.
fn is_theirs(k: &Knowledge, buyer: &Buyer, product: ProductNo) -> bool {
    let family = k.orders().catalogue.product(product).family;
    let from = Day(k.orders_until().0 - YEAR);
    let deals_in = |family: u32| {
        let mut lately = buyer
            .purchases
            .iter()
            .rev()
            .take_while(|one| one.day > from);
        lately.any(|one| k.orders().catalogue.product(one.product).family == Some(family))
    };
    k.is_sold(product) && family.is_none_or(deals_in) && !k.has_variant(buyer, product)
}

fn is_asked(outlook: &Outlook) -> bool {
    outlook.days.len() >= ORDERS && outlook.alive.is_none_or(|alive| alive >= ALIVE)
}

/// Whether a buyer was a customer already by a day: who was none has grown in everything.
fn was_customer(k: &Knowledge, at: usize, then: Day) -> bool {
    let first = k.orders().buyers[at].purchases.first();
    first.is_some_and(|one| one.day <= then)
}

/// The product that each account is told of, where there is one, in the order of buyers.
fn at_peers<'k>(k: &'k Knowledge) -> &'k [Option<AtPeers>] {
    k.once(|k| {
        let buyers = k.orders().buyers.len();
        let then = Day(k.orders_until().0 - WINDOW_DAYS - YEAR);
        let old = (0..buyers).filter(|at| was_customer(k, *at, then)).count();
        if !k.book_is_current() || old < PEERS || !k.gaps().is_small() {
            return Vec::new();
        }
        let outlooks = k.outlooks();
        abreast::range(buyers, |at| {
            let first = || growing(k, at).into_iter().next();
            is_asked(&outlooks[at]).then(first).flatten()
        })
    })
}

/// The same with whom it is told to.
fn shown<'k>(k: &'k Knowledge) -> Vec<(&'k Buyer, &'k AtPeers)> {
    let all = k.orders().buyers.iter().zip(at_peers(k));
    all.filter_map(|(buyer, one)| Some((buyer, one.as_ref()?)))
        .collect()
}

/// Whether an account, by its place among buyers, is told of a product by this kind.
pub(super) fn tells(k: &Knowledge, at: usize, product: ProductNo) -> bool {
    let first = at_peers(k).get(at).and_then(Option::as_ref);
    first.is_some_and(|one| one.product == product)
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let shown = shown(k);
    shown
        .iter()
        .map(|(buyer, one)| finding(k, buyer, one))
        .collect()
}

/// What a year of it would come to at the account's size, in minor units: the share it has
/// of what its peers buy in the middle.
fn a_year(k: &Knowledge, buyer: &Buyer, one: &AtPeers) -> f64 {
    let (from, to) = (Day(k.orders_until().0 - YEAR), Day(k.orders_until().0 + 1));
    let buyers = &k.orders().buyers;
    let share = |peer: &usize| {
        let peer = &buyers[*peer];
        let of_it = peer.of(one.product).filter(|one| one.day > from);
        let of_it: f64 = of_it.map(|one| one.amount as f64).sum();
        of_it / (peer.spent(from, to) as f64).max(1.0)
    };
    middle(one.who.iter().map(share)) * buyer.spent(from, to) as f64
}

fn finding(k: &Knowledge, buyer: &Buyer, one: &AtPeers) -> Finding {
    let account = buyer.account;
    let house = &k.account(account).name;
    let name = k.product_name(one.product);
    let person = k.who_orders(account);
    let last = buyer.of(one.product).next_back();
    let had = match last {
        Some(last) => format!("{house} had it until {}.", k.on(last.day)),
        None => format!("{house} has never had it."),
    };
    let yearly = a_year(k, buyer, one);
    let from = k.as_of.plus_days(-TOLD_DAYS);
    let margin = k.heard(account, from, margin_of);
    let worth = k.a_year_of_it(yearly, margin.as_ref().map(|(share, _)| *share));
    let buyers = &k.orders().buyers;
    let newest = one
        .who
        .iter()
        .filter_map(|peer| buyers[*peer].of(one.product).next_back());
    let newest = k.peers_proof(newest);
    let told = k.told(account, from, |text| is_settled_elsewhere(text, &name));
    let evidence: Vec<Proof> = (last.map(|one| k.bought_proof(one)).into_iter())
        .chain(newest)
        .chain(margin.map(|(_, proof)| proof))
        .collect();
    Finding {
        anchors: k.trade_anchors(account, one.product),
        title: format!("{house} does not have {name}, which goes well at its peers"),
        account: Some(account),
        person,
        why: format!(
            "Of the {} accounts most like them {} order it again and again, {:.0} % more than a \
             year ago beside the rest. {had}{worth}",
            one.of,
            one.who.len(),
            (one.growth - 1.0) * 100.0
        ),
        if_you_act: "They hear from you what sells elsewhere, and decide with figures.".to_owned(),
        if_you_wait: "They hear it from a customer who asks for it.".to_owned(),
        who_else_knows: "Nobody who sees one account at a time.".to_owned(),
        rarity: 0.8,
        evidence,
        against: told.clone().into_iter().collect(),
        ask: person.map(|person| Ask {
            person,
            question: match last {
                Some(_) => format!(
                    "Others like you order more and more of {name}; you took it out. What spoke \
                     against it, and would their figures interest you?"
                ),
                None => format!(
                    "Others like you order more and more of {name}. Do your customers or \
                     colleagues ask for it, and would their figures interest you?"
                ),
            },
        }),
        parts: vec![
            part(
                "how many peers have it",
                one.who.len() as f64 / one.of as f64,
            ),
            part("how much it grows there", 0.5 + 0.5 * (one.growth - 1.0)),
        ],
        value: (yearly >= 1.0).then(|| k.orders().money(yearly.round() as i64)),
        seen: told.is_some() || k.deal_names(account, &name),
    }
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let lately = Day(k.orders_until().0 - LATELY_DAYS);
    let shown = shown(k);
    let shown = (shown.iter()).map(|(buyer, one)| (buyer.account, one.product));
    k.others_without(shown, is_asked, |other, product| {
        let last = other.of(product).next_back();
        last.is_some_and(|one| one.day > lately)
    })
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    after.bought_after(anchors, before.as_of.day())
}
