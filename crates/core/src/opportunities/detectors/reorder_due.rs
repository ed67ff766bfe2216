//! # A product that is due again, and did not come
//!
//! An account orders a product again and again, in a rhythm of its own; by that rhythm
//! the next order is overdue, and nothing of the kind has come instead.
//!
//! Left out: what a quiet season explains, what is no longer sold to anybody, accounts that say they pause, products bought
//! in another size or make since, and accounts that have ordered nothing at all for long
//! (they are another kind). An order file that ends long ago says nothing of today.
//!
//! - **Population**: products that an account orders in a rhythm and that are due by it.
//! - **Outcome**: within 28 days the account does not order the product.
//! - **Base rate**: how often that happens to any of them.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! 2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The offer is attached.
//! 2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam.
//! ordered every 28 days from 2023-02-01 to 2024-01-10 Acme Valves: 40 x Filter bag = 400 EUR
//! ordered every 20 days from 2023-02-01 to 2024-02-28 Acme Valves: 2 x Ball valve = 90 EUR
//! ordered every 5 days from 2023-02-01 to 2024-03-14 Other House: 2 x Ball valve = 90 EUR; 5 x Filter bag = 50 EUR
//! as of 2024-03-15
//! => Filter bag
//! ```

use crate::knowledge::Knowledge;
use crate::ledger::Anchor;
use crate::opportunities::lens::{freshness, part};
use crate::opportunities::{Ask, Detector, Finding, Outcome, Serves, ShownBy, Stance};
use crate::orders::book::ProductNo;
use crate::orders::buying::rhythm::Rhythm;
use crate::orders::habits::product_days;
use crate::orders::picture::{Buyer, Purchase};
use crate::orders::prices::middle;
use crate::time::Day;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "reorder-due",
    name: "a product that is due again, and did not come",
    stance: Stance::Protect,
    serves: Serves::Both,
    // A call at the right time settles it.
    chance_if_acted: 0.9,
    detect,
    outcome: Some(Outcome {
        says: "within 28 days the account does not order the product",
        population_says: "products ordered in a rhythm that are due by it",
        horizon_days: 28,
        loss: true,
        shown_by: ShownBy::Orders,
        population,
        came_true,
        prior: 0.6,
    }),
};

/// So improbable must its silence be by its own rhythm.
const OVERDUE: f64 = 0.85;
/// After so many of its gaps it is given up rather than late.
const GAPS_MOST: f64 = 4.0;
/// Gaps less regular than this are no rhythm to speak of.
const REGULAR: f64 = 2.0;
/// Nobody waits for what comes once in so many days.
const GAP_DAYS_MOST: f64 = 200.0;
/// An account that is unlikely to buy at all any more is another kind.
const ALIVE: f64 = 0.35;
/// From this probability on it is due.
const DUE: f64 = 0.5;

fn detect(k: &Knowledge) -> Vec<Finding> {
    if !k.book_is_current() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (buyer, outlook) in k.trade() {
        if outlook.alive.is_some_and(|alive| alive < ALIVE) {
            continue;
        }
        let late = product_days(buyer)
            .into_iter()
            .filter_map(|(product, days)| {
                let rhythm = k.habits().rhythm_of(&days)?;
                let late = is_late(&rhythm, OVERDUE) && k.is_sold(product);
                late.then_some((product, rhythm))
            });
        let late: Vec<(ProductNo, Rhythm)> = late
            .filter(|(product, rhythm)| !replaced(k, buyer, *product, rhythm.last))
            .collect();
        found.extend(finding(k, buyer, &late));
    }
    found
}

fn is_late(rhythm: &Rhythm, overdue: f64) -> bool {
    rhythm.shape >= REGULAR
        && rhythm.is_overdue(overdue)
        && rhythm.mean_gap_days <= GAP_DAYS_MOST
        && f64::from(rhythm.silent_days) < GAPS_MOST * rhythm.mean_gap_days
}

/// Whether the account has bought another product of the same family since, which it
/// did not buy before.
fn replaced(k: &Knowledge, buyer: &Buyer, product: ProductNo, last: Day) -> bool {
    let catalogue = &k.orders().catalogue;
    let family = catalogue.product(product).family;
    let new = |one: &&Purchase| {
        one.day > last
            && one.product != product
            && catalogue.product(one.product).family == family
            && !buyer.of(one.product).any(|other| other.day <= last)
    };
    family.is_some() && buyer.purchases.iter().any(|one| new(&one))
}

fn finding(k: &Knowledge, buyer: &Buyer, late: &[(ProductNo, Rhythm)]) -> Option<Finding> {
    let weight = |product: ProductNo| buyer.of(product).map(|one| one.amount).sum::<i64>();
    let (product, rhythm) = late.iter().max_by_key(|(p, _)| (weight(*p), *p))?;
    let account = buyer.account;
    let house = &k.account(account).name;
    let name = k.product_name(*product);
    let orders: Vec<&Purchase> = buyer.of(*product).collect();
    let usual = middle(orders.iter().map(|one| one.amount as f64)) as i64;
    let person = k.who_orders(account);
    let others = late.len() - 1;
    let also = match others {
        0 => String::new(),
        1 => " One more product of theirs is late as well.".to_owned(),
        many => format!(" {many} more products of theirs are late as well."),
    };
    let since = k.ago(rhythm.last.start());
    let paused = k.orders_stop(account, rhythm.last.start().plus_days(-30));
    let share = weight(*product) as f64
        / buyer.purchases.iter().map(|p| p.amount).sum::<i64>().max(1) as f64;
    let other_orders = buyer
        .purchases
        .iter()
        .rev()
        .find(|one| one.day > rhythm.last);
    Some(Finding {
        anchors: k.trade_anchors(account, *product),
        title: format!("{house} has not ordered {name} again"),
        account: Some(account),
        person,
        why: format!(
            "They order it about every {:.0} days; the last time was {since}, so the next was due \
             on {}.{also}",
            rhythm.mean_gap_days,
            k.on(rhythm.due.start())
        ),
        if_you_act: "You learn whether it was forgotten, is in stock, or comes from somebody else \
                     now, while that can still be changed."
            .to_owned(),
        if_you_wait: "It comes late, or they have got used to buying it elsewhere.".to_owned(),
        who_else_knows: "Whoever compares each order with the rhythm of the last ones.".to_owned(),
        rarity: 0.6,
        evidence: orders
            .iter()
            .rev()
            .take(3)
            .map(|one| k.bought_proof(one))
            .collect(),
        against: other_orders
            .map(|one| k.bought_proof(one))
            .into_iter()
            .collect(),
        ask: person.map(|person| Ask {
            person,
            question: format!(
                "You usually need {name} about now: is there enough in stock, or has something \
                 changed in what you use?"
            ),
        }),
        parts: vec![
            part(
                "how late it is by its own rhythm",
                (rhythm.overdue - 0.6) / 0.4,
            ),
            part("how regular it came", 0.5 + (rhythm.shape / 20.0).min(0.5)),
            part("what it weighs in their orders", 0.55 + 0.45 * share.sqrt()),
            part(
                "not given up yet",
                freshness(
                    f64::from(rhythm.silent_days) / rhythm.mean_gap_days,
                    2.0,
                    GAPS_MOST + 1.0,
                ),
            ),
        ],
        value: (usual > 0).then(|| k.orders().money(usual)),
        seen: paused || k.deal_names(account, &name),
    })
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let mut all = Vec::new();
    for (buyer, _) in k.trade() {
        for (product, days) in product_days(buyer) {
            let rhythm = k.habits().rhythm_of(&days);
            if rhythm.is_some_and(|rhythm| is_late(&rhythm, DUE)) && k.is_sold(product) {
                all.push(k.trade_anchors(buyer.account, product));
            }
        }
    }
    all
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    !after.bought_after(anchors, before.as_of.day())
}
