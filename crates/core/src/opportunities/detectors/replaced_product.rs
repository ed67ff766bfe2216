//! # A product whose successor the account has not met
//!
//! The price list names a successor of a product; an account still orders the old one and
//! has never bought the new one.
//!
//! - **Population**: products with a successor that an account bought within half a year,
//!   whose successor it never bought.
//! - **Outcome**: within 168 days the account buys the successor.
//! - **Base rate**: how often that happens to any of them: all are shown.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! 2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The offer is attached.
//! 2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam.
//! export 2024-02-01 product list V-1: name=Ball valve A; price=45; currency=EUR; successor=Ball valve B
//! export 2024-02-01 product list V-2: name=Ball valve B; price=49; currency=EUR
//! ordered every 28 days from 2023-06-01 to 2024-03-10 Acme Valves: 4 x Ball valve A = 180 EUR
//! ordered every 20 days from 2023-12-01 to 2024-03-14 Other House: 2 x Ball valve B = 98 EUR
//! as of 2024-03-15
//! => Ball valve B
//! ```

use crate::knowledge::Knowledge;
use crate::ledger::Anchor;
use crate::opportunities::lens::{freshness, part};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::orders::book::ProductNo;
use crate::orders::picture::{Buyer, Purchase};
use crate::talk::reasons::is_bound;
use crate::time::Day;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "replaced-product",
    name: "a product whose successor the account has not met",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.6,
    minutes: 15,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 168 days the account buys the successor",
        population_says: "products with a successor that the account never bought",
        horizon_days: 168,
        loss: false,
        shown_by: ShownBy::Orders,
        population,
        came_true,
        prior: 0.3,
    }),
};

/// The old product was bought within this time, in days.
const RECENT_DAYS: i32 = 182;

/// An old product that an account buys, and the successor it does not.
struct Replaced<'a> {
    buyer: &'a Buyer,
    old: ProductNo,
    /// `None` where nobody has bought the successor yet.
    new: Option<ProductNo>,
}

fn replaced<'k>(k: &'k Knowledge) -> Vec<Replaced<'k>> {
    let orders = k.orders();
    let from = Day(k.orders_until().0 - RECENT_DAYS);
    let mut found = Vec::new();
    for buyer in &orders.buyers {
        for old in buyer.products() {
            let recent = buyer.of(old).next_back().is_some_and(|one| one.day > from);
            if !recent || orders.catalogue.product(old).successor.is_none() {
                continue;
            }
            let new = orders.catalogue.successor(old);
            if !new.is_some_and(|new| buyer.has(new)) {
                found.push(Replaced { buyer, old, new });
            }
        }
    }
    found
}

/// Silence as improbable as this by its own rhythm is no lateness: it is not ordered any more.
const GIVEN_UP: f64 = 0.99;
/// What they said of it holds for so many days.
const TOLD_DAYS: i32 = 540;

fn detect(k: &Knowledge) -> Vec<Finding> {
    if !k.book_is_current() {
        return Vec::new();
    }
    let found = replaced(k);
    found.iter().filter_map(|one| finding(k, one)).collect()
}

fn finding(k: &Knowledge, one: &Replaced) -> Option<Finding> {
    let catalogue = &k.orders().catalogue;
    let account = one.buyer.account;
    let house = &k.account(account).name;
    let old = k.product_name(one.old);
    let (successor, says_so) = catalogue.product(one.old).successor.as_ref()?;
    let new = match one.new {
        Some(new) => k.product_name(new),
        None => match catalogue.of_key(successor) {
            Some(next) => k.product_name(next),
            None => successor.clone(),
        },
    };
    let orders: Vec<&Purchase> = one.buyer.of(one.old).collect();
    let last = orders.last()?;
    let year: i64 = (orders.iter())
        .filter(|order| order.day.0 > last.day.0 - 365)
        .map(|order| order.amount)
        .sum();
    let person = k.who_orders(account);
    let others = (one.new).map_or(0, |new| k.orders().owners(new).count());
    let peers = match others {
        0 => String::new(),
        1 => " One other account has changed already.".to_owned(),
        many => format!(" {many} other accounts buy it already."),
    };
    let gone = match catalogue.product(one.old).discontinued {
        true => "is no longer made",
        false => "has a successor",
    };
    let told = k.told(account, k.as_of.plus_days(-TOLD_DAYS), is_bound);
    let times = match orders.len() {
        1 => "once".to_owned(),
        many => format!("{many} times"),
    };
    let mut days: Vec<Day> = orders.iter().map(|order| order.day).collect();
    days.dedup();
    let rhythm = k.habits().rhythm_of(&days);
    let ordered = match rhythm.is_some_and(|rhythm| rhythm.is_overdue(GIVEN_UP)) {
        true => format!("{house} ordered {old} until {}", k.on(last.day)),
        false => format!("{house} still orders {old}"),
    };
    let price = Proof {
        evidence: *says_so,
        says: format!("the price list names {successor} as its successor"),
    };
    let newest = orders
        .iter()
        .rev()
        .take(2)
        .map(|order| k.bought_proof(order));
    Some(Finding {
        anchors: k.trade_anchors(account, one.old),
        title: format!("{ordered}; {new} takes its place"),
        account: Some(account),
        person,
        why: format!(
            "{old} {gone}, and they ordered it {}, {times} in all; {new} they never \
             did.{peers}",
            k.ago(last.day)
        ),
        if_you_act: "They change before they have to, with time to try it.".to_owned(),
        if_you_wait: "One day the old one is gone, and they ask around for what fits.".to_owned(),
        who_else_knows: "Whoever knows both the price list and what they order.".to_owned(),
        rarity: 0.5,
        evidence: std::iter::once(price).chain(newest).collect(),
        against: told.clone().into_iter().collect(),
        ask: person.map(|person| Ask {
            person,
            question: format!(
                "{old} is being replaced by {new}: where do you use it, and what would have to \
                 fit for you to change?"
            ),
        }),
        parts: vec![
            part(
                "how often they order it",
                0.55 + 0.1 * (orders.len() as f64).min(4.5),
            ),
            part(
                "ordered of late",
                freshness(f64::from(k.orders_until().0 - last.day.0), 90.0, 270.0),
            ),
            part("others have changed", if others > 0 { 1.0 } else { 0.85 }),
        ],
        value: (year > 0).then(|| k.orders().money(year)),
        seen: told.is_some() || k.deal_names(account, &new),
    })
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let anchors = |one: &Replaced| k.trade_anchors(one.buyer.account, one.old);
    replaced(k).iter().map(anchors).collect()
}

fn came_true(_: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let [account, old] = anchors else {
        return false;
    };
    let buyer = (after.anchored_account(account)).and_then(|a| after.orders().of(a));
    let (Some(buyer), Some(old)) = (buyer, after.anchored_product(old)) else {
        return false;
    };
    let new = after.orders().catalogue.successor(old);
    new.is_some_and(|new| buyer.has(new))
}
