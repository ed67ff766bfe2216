//! # A product that is due again, and did not come
//!
//! An account orders a product again and again, in a rhythm of its own; by that rhythm
//! the next order is overdue, and nothing of the kind has come instead.
//!
//! What is merely late comes by itself. So it is shown where it may well be given up: by
//! its silence beside its own gaps, which says much of an order that came like clockwork
//! and little of one that came now and then, against how often any product is given up.
//! The probability that it stays away is what cases are calibrated by.
//!
//! Left out: what a quiet season explains, what is no longer sold to anybody, a last order
//! so large that it lasts longer, accounts that say they pause, products bought in another
//! size or make since, accounts that have ordered nothing at all for long, and what is part
//! of a basket that shrinks (they are other kinds). An order file that ends long ago says nothing of today.
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

use super::shrinking_basket;
use crate::knowledge::Knowledge;
use crate::ledger::Anchor;
use crate::opportunities::lens::{freshness, part};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::orders::book::ProductNo;
use crate::orders::buying::rhythm::{FEWEST_GAPS, Rhythm};
use crate::orders::habits::{Outlook, Wait};
use crate::orders::picture::{Buyer, Purchase};
use crate::orders::prices::middle;
use crate::time::Day;
use std::collections::BTreeMap;

/// Days within which an order should have come.
const HORIZON_DAYS: i32 = 28;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "reorder-due",
    name: "a product that is due again, and did not come",
    stance: Stance::Protect,
    serves: Serves::Both,
    somebody_waits: false,
    // A call at the right time settles it.
    chance_if_acted: 0.9,
    minutes: 10,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 28 days the account does not order the product",
        population_says: "products ordered in a rhythm that are due by it",
        horizon_days: HORIZON_DAYS,
        loss: true,
        shown_by: ShownBy::Orders,
        population,
        came_true,
        prior: 0.7,
    }),
};

/// So improbable must its silence be by its own rhythm …
const LATE: f64 = 0.9;
/// … and with no more than this probability is it merely late: of what is less so, nearly
/// all comes by itself.
const STILL: f64 = 0.75;
/// After so many of its gaps nobody would ask for it any more …
const GAPS_MOST: f64 = 4.0;
/// … unless the account has ordered so often since without it: then it is asked for until a
/// half year has passed, after which what is missing is a basket that shrinks.
const ORDERS_WITHOUT: usize = 3;
const HALF_DAYS: f64 = 168.0;
/// Gaps less regular than this are no rhythm to speak of.
const REGULAR: f64 = 2.0;
/// Nobody waits for what comes once in so many days.
const GAP_DAYS_MOST: f64 = 200.0;
/// An account that is unlikely to buy at all any more is another kind.
const ALIVE: f64 = 0.35;
/// From this probability of its silence on it is due.
const DUE: f64 = 0.5;
/// What is late comes to at least this share of a usual order in a year.
const AT_STAKE: f64 = 0.5;
/// So many products gone are a basket that shrinks.
const SEVERAL: usize = 3;
/// Other products that are late as well, named on a card.
const NAMED: usize = 3;

/// A product that is late.
struct Late {
    product: ProductNo,
    wait: Wait,
    /// What it came to at this account, in minor units.
    weight: i64,
}

impl Late {
    /// Probability that it does not come within the horizon by itself.
    fn stays_away(&self) -> f64 {
        self.wait.stays_away(f64::from(HORIZON_DAYS))
    }

    /// Whether anybody would still ask for it, where the account orders on some days.
    fn is_asked_for(&self, ordered: &[Day]) -> bool {
        let rhythm = &self.wait.rhythm;
        f64::from(rhythm.silent_days) < most(rhythm, ordered)
    }
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    if !k.book_is_current() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (buyer, outlook) in k.trade() {
        if outlook.alive.is_some_and(|alive| alive < ALIVE) {
            continue;
        }
        // One product that is gone is this kind; several are the other.
        let mut shrinks = shrinking_basket::gone_at(k, buyer);
        if shrinks.len() < SEVERAL {
            shrinks.clear();
        }
        let mut late: Vec<Late> = due(k, buyer)
            .filter(|late| !shrinks.contains(&late.product))
            .filter(|late| late.wait.overdue() >= LATE && late.wait.still_ordered <= STILL)
            .filter(|late| late.is_asked_for(&outlook.days))
            .filter(|late| !replaced(k, buyer, late.product, late.wait.rhythm.last))
            .collect();
        // What is at stake most surely first.
        let stake = |late: &Late| late.stays_away() * late.weight as f64;
        late.sort_by(|a, b| {
            stake(b)
                .total_cmp(&stake(a))
                .then(a.product.cmp(&b.product))
        });
        found.extend(finding(k, buyer, outlook, &late));
    }
    found
}

/// Days of silence from which on it is no longer late, but gone, where the account orders on
/// some days.
fn most(rhythm: &Rhythm, ordered: &[Day]) -> f64 {
    let most = GAPS_MOST * rhythm.mean_gap_days;
    let without = ordered.iter().filter(|day| **day > rhythm.last).count();
    match without >= ORDERS_WITHOUT {
        true => most.max(HALF_DAYS),
        false => most,
    }
}

/// Products that an account orders in a rhythm and that are due by it.
fn due<'k>(k: &'k Knowledge, buyer: &'k Buyer) -> impl Iterator<Item = Late> + 'k {
    let all = buyer.bought_on(FEWEST_GAPS + 1);
    all.filter_map(|(product, days)| {
        let rhythm = k.habits().rhythm_of(&days)?;
        let is_due = rhythm.shape >= REGULAR
            && rhythm.is_overdue(DUE)
            && rhythm.mean_gap_days <= GAP_DAYS_MOST
            && k.is_sold(product);
        is_due.then(|| Late {
            product,
            wait: k.habits().wait(rhythm, lasts(buyer, product)),
            weight: buyer.of(product).map(|one| one.amount).sum(),
        })
    })
}

/// How many orders the last one of a product was: who took three times as much as ever
/// needs none for three times as long. Beside the large ones among the earlier orders, not
/// the usual one: after those it was ordered again in its rhythm, too.
fn lasts(buyer: &Buyer, product: ProductNo) -> f64 {
    let mut by_day: BTreeMap<Day, f64> = BTreeMap::new();
    for one in buyer.of(product) {
        *by_day.entry(one.day).or_default() += one.quantity;
    }
    let last = by_day.pop_last().map_or(0.0, |(_, quantity)| quantity);
    let mut before: Vec<f64> = by_day.into_values().collect();
    before.sort_by(f64::total_cmp);
    let large = before.get(before.len().saturating_sub(1) * 9 / 10);
    last / large.copied().unwrap_or(last).max(1e-9)
}

/// Whether the account has bought another size or make of a product since, which it did not
/// buy before.
fn replaced(k: &Knowledge, buyer: &Buyer, product: ProductNo, last: Day) -> bool {
    let new = |one: &&Purchase| {
        one.day > last
            && one.product != product
            && !buyer.of(one.product).any(|other| other.day <= last)
            && k.is_alike(one.product, product)
    };
    buyer
        .purchases
        .iter()
        .rev()
        .take_while(|one| one.day > last)
        .any(|one| new(&one))
}

fn finding(k: &Knowledge, buyer: &Buyer, outlook: &Outlook, late: &[Late]) -> Option<Finding> {
    let first = late.first()?;
    let in_a_year = |late: &Late| {
        let usual = middle(buyer.of(late.product).map(|one| one.amount as f64));
        usual * 365.0 / late.wait.rhythm.mean_gap_days
    };
    let at_stake: f64 = late.iter().map(in_a_year).sum();
    if at_stake < AT_STAKE * k.usual_order() as f64 {
        return None;
    }
    let (product, rhythm) = (first.product, &first.wait.rhythm);
    let account = buyer.account;
    let house = &k.account(account).name;
    let name = k.product_name(product);
    let orders: Vec<&Purchase> = buyer.of(product).collect();
    let usual = middle(orders.iter().map(|one| one.amount as f64)) as i64;
    let pieces = middle(orders.iter().map(|one| one.quantity)).round();
    let person = k.who_orders(account);
    let from = rhythm.last.start().plus_days(-30);
    let ended = k.use_ends(account, from, &name);
    let paused = ended.or_else(|| k.orders_stop(account, from, rhythm));
    let all: i64 = buyer.purchases.iter().map(|one| one.amount).sum();
    let share = (first.weight as f64 / all.max(1) as f64).clamp(0.0, 1.0);
    let since = outlook.days.iter().filter(|day| **day > rhythm.last);
    let without = match since.count() {
        0 => String::new(),
        1 => " Since then they have ordered once, without it.".to_owned(),
        many => format!(" Since then they have ordered {many} times, without it."),
    };
    let of_usual = match usual {
        0 => String::new(),
        minor => format!(
            ", {pieces} at a time for about {}",
            k.orders().money(minor).in_round_terms()
        ),
    };
    let newer = buyer.purchases.iter().rev();
    let newer = newer.take(1).filter(|one| one.day > rhythm.last);
    Some(Finding {
        anchors: k.trade_anchors(account, product),
        title: format!("{house} has not ordered {name} again"),
        account: Some(account),
        person,
        why: format!(
            "They order it about every {:.0} days{of_usual}. The last time was {}, so the next was \
             due on {}.{without}{}",
            rhythm.mean_gap_days,
            k.ago(rhythm.last),
            k.on(rhythm.due()),
            also(k, &late[1..]),
        ),
        if_you_act: "You learn whether it was forgotten, is in stock, or comes from somebody else \
                     now, while that can still be changed."
            .to_owned(),
        if_you_wait: "It comes late, or they have got used to buying it elsewhere.".to_owned(),
        who_else_knows: "Whoever compares each order with the rhythm of the last ones.".to_owned(),
        rarity: 0.6,
        evidence: (orders.iter().rev().take(3))
            .map(|one| k.bought_proof(one))
            .collect(),
        against: newer
            .map(|one| k.bought_proof(one))
            .chain(paused.clone())
            .collect(),
        ask: person.map(|person| Ask {
            person,
            question: format!(
                "You usually take {name} every {:.0} days, and the last of it went out on {}: is \
                 there enough in stock, or has something changed in what you use?",
                rhythm.mean_gap_days,
                k.on(rhythm.last)
            ),
        }),
        parts: vec![
            part("how surely it does not come by itself", first.stays_away()),
            part("what it weighs in their orders", 0.7 + 0.3 * share.sqrt()),
            part(
                "not given up yet",
                freshness(
                    f64::from(rhythm.silent_days),
                    0.5 * most(rhythm, &outlook.days),
                    1.3 * most(rhythm, &outlook.days),
                ),
            ),
        ],
        value: (usual > 0).then(|| k.orders().money(usual)),
        seen: paused.is_some() || k.deal_names(account, &name),
    })
}

/// What else is late, by name.
fn also(k: &Knowledge, others: &[Late]) -> String {
    let named: Vec<String> = (others.iter().take(NAMED))
        .map(|late| k.product_name(late.product))
        .collect();
    match others.len() {
        0 => String::new(),
        few if few <= NAMED => format!(" Late as well: {}.", named.join(", ")),
        many => format!(
            " Late as well: {} and {} more.",
            named.join(", "),
            many - NAMED
        ),
    }
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let all = k.trade().flat_map(|(buyer, outlook)| {
        let late = due(k, buyer).filter(|late| late.is_asked_for(&outlook.days));
        late.map(|late| k.trade_anchors(buyer.account, late.product))
    });
    all.collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    !after.bought_after(anchors, before.as_of.day())
}
