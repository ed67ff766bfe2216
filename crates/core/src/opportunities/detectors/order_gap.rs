//! # Something an account does not buy, though its like do
//!
//! Accounts that buy the same things also buy one more; this one never did. What fewer than
//! three others do beside the same is an anecdote, however large a share of its like they are.
//!
//! Left out: products that are no longer sold or replace one it buys, accounts that have
//! stopped buying, products of which it buys another make of the same family more than
//! others do, and what a deal is about already. Of each account one is shown: of those about
//! as likely as the likeliest the one of which most money is to be expected.
//!
//! - **Population**: for each that is shown, the same product at four other accounts that
//!   never bought it and buy as regularly as any that is shown something.
//! - **Outcome**: within 84 days the account buys the product.
//! - **Base rate**: how often that happens at those other accounts: the product's own.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! 2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The offer is attached.
//! 2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam.
//! ordered every 28 days from 2023-06-01 to 2024-03-10 Acme Valves: 4 x Ball valve = 180 EUR; 2 x Pump = 700 EUR
//! ordered every 28 days from 2023-06-01 to 2024-03-10 House B: 4 x Ball valve = 180 EUR; 2 x Pump = 700 EUR; 3 x Seal kit = 90 EUR
//! ordered every 27 days from 2023-06-01 to 2024-03-10 House C: 4 x Ball valve = 180 EUR; 2 x Pump = 700 EUR; 3 x Seal kit = 90 EUR
//! ordered every 26 days from 2023-06-01 to 2024-03-10 House D: 4 x Ball valve = 180 EUR; 2 x Pump = 700 EUR; 3 x Seal kit = 90 EUR
//! ordered every 25 days from 2023-06-01 to 2024-03-10 House E: 4 x Ball valve = 180 EUR; 2 x Pump = 700 EUR; 3 x Seal kit = 90 EUR
//! ordered every 28 days from 2023-06-01 to 2024-03-10 House F: 5 x Lamp = 50 EUR; 3 x Cable = 30 EUR
//! ordered every 28 days from 2023-06-01 to 2024-03-10 House G: 5 x Lamp = 50 EUR; 3 x Cable = 30 EUR
//! ordered every 28 days from 2023-06-01 to 2024-03-10 House H: 5 x Lamp = 50 EUR
//! as of 2024-03-15
//! => Seal kit
//! ```

use super::{peers_moved, peers_stock_it};
use crate::abreast;
use crate::knowledge::Knowledge;
use crate::ledger::Anchor;
use crate::opportunities::lens::part;
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::orders::gaps::{Gap, by_worth};
use crate::orders::habits::Outlook;
use crate::orders::picture::{Buyer, Purchase};
use crate::talk::reasons::makes_itself;
use crate::time::Timestamp;
use crate::words::listed;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "order-gap",
    name: "something an account does not buy, though its like do",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.35,
    minutes: 15,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 84 days the account buys the product",
        population_says: "what is shown to anybody, at other accounts that never bought it",
        horizon_days: 84,
        loss: false,
        shown_by: ShownBy::FirstPurchase,
        population,
        came_true,
        prior: 0.08,
    }),
};

/// So many others must buy both it, or of its family, and what speaks for it.
const OTHERS: usize = 3;
/// So much of the score must come from those who own the same.
const LIKE: f64 = 0.25;
/// Where there are few accounts, so many of those most like it must buy the product again
/// and again.
const NEIGHBOURS: f64 = 0.6;
/// What so many of them buy beside the same is no other make of it.
const NEARLY_ALL: f64 = 0.9;
/// What they said of it holds for so many days.
const TOLD_DAYS: i32 = 540;

/// How strong a gap is among its kind, 0 to 1: what chances are told by. `None` where the
/// account, or the product at it, is not asked about.
pub fn strength(k: &Knowledge, outlook: &Outlook, gap: &Gap) -> Option<f64> {
    let asked = outlook.goes_on() && is_strong(k, gap) && both(k, gap).nth(OTHERS - 1).is_some();
    asked.then(|| how_many(k, gap) * still_buys(outlook))
}

/// Whether enough speaks for a product.
fn is_strong(k: &Knowledge, gap: &Gap) -> bool {
    let like = match gap.neighbours {
        Some(share) => share >= NEIGHBOURS,
        None => gap.like >= LIKE * gap.score,
    };
    like && k.is_sold(gap.product)
}

/// The share of neighbours that buy it; in a book of many accounts what the model says,
/// beside what is usual.
fn how_many(k: &Knowledge, gap: &Gap) -> f64 {
    let by_model = || k.gaps().beside_usual(gap.score);
    gap.neighbours.unwrap_or_else(by_model)
}

fn still_buys(outlook: &Outlook) -> f64 {
    0.6 + 0.4 * outlook.alive.unwrap_or(0.8)
}

/// The gap that each account is shown, where there is one.
fn shown<'k>(k: &'k Knowledge) -> Vec<(&'k Buyer, &'k Outlook, &'k Gap)> {
    let (buyers, outlooks) = (&k.orders().buyers, k.outlooks());
    let shown: &Vec<(usize, Gap)> = k.once(|k| {
        let (buyers, outlooks) = (&k.orders().buyers, k.outlooks());
        let all = abreast::range(buyers.len(), |at| {
            outlooks[at]
                .goes_on()
                .then(|| Some((at, gap(k, at, &buyers[at])?)))
                .flatten()
        });
        all.into_iter().flatten().collect()
    });
    let all = shown.iter();
    all.map(|(at, gap)| (&buyers[*at], &outlooks[*at], gap))
        .collect()
}

/// The gap that a buyer is shown.
fn gap(k: &Knowledge, at: usize, buyer: &Buyer) -> Option<Gap> {
    let is_small = k.gaps().is_small();
    let is_open = |gap: &Gap| {
        let beside = is_small && gap.neighbours >= Some(NEARLY_ALL);
        is_strong(k, gap)
            && (beside || !has_its_like(k, buyer, gap))
            && !k.has_variant(buyer, gap.product)
            && !peers_stock_it::tells(k, at, gap.product)
            && !peers_moved::tells(k, buyer, gap.product)
    };
    let has_others = |gap: &Gap| both(k, gap).nth(OTHERS - 1).is_some() && is_open(gap);
    let share = |gap: &Gap| gap.neighbours.unwrap_or(0.0);
    let one = match is_small {
        true => {
            let missed = k.gaps().missed(k.orders(), at, NEIGHBOURS);
            by_worth(missed, share).into_iter().find(has_others)
        }
        false => k.first_gap(at, has_others),
    };
    // Each of its like may buy another size of what it has none of.
    one.or_else(|| {
        let families = k.gaps().missed_families(k.orders(), at, NEIGHBOURS);
        let has_others = |gap: &Gap| of_family(k, gap) >= OTHERS && is_open(gap);
        by_worth(families, share).into_iter().find(has_others)
    })
}

/// Whether the account already buys others of the product's family, more of them, for all
/// that it buys, than those who buy the product do beside it: it has chosen another make.
fn has_its_like(k: &Knowledge, buyer: &Buyer, gap: &Gap) -> bool {
    let Some(family) = k.orders().catalogue.product(gap.product).family else {
        return false;
    };
    let (mut beside, mut all) = (0, 0);
    for owner in k.orders().owners(gap.product) {
        // Each of them has the product itself.
        beside += owner.in_family(family).saturating_sub(1);
        all += owner.in_families().saturating_sub(1);
    }
    let own = f64::from(buyer.in_family(family));
    let usual = f64::from(beside) / f64::from(all.max(1)) * f64::from(buyer.in_families());
    // Families of two or three: a second of them is rare among those who have one.
    own > 0.0 && own > 2.0 * usual
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let shown = shown(k);
    let finding = |(buyer, outlook, gap)| finding(k, buyer, outlook, gap);
    shown.into_iter().map(finding).collect()
}

fn finding(k: &Knowledge, buyer: &Buyer, outlook: &Outlook, gap: &Gap) -> Finding {
    let account = buyer.account;
    let house = &k.account(account).name;
    let name = k.product_name(gap.product);
    let because: Vec<String> = gap
        .because
        .iter()
        .take(2)
        .map(|p| k.product_name(*p))
        .collect();
    let person = k.who_orders(account);
    let proof = gap.because.iter().take(2).filter_map(|product| {
        let last = buyer.of(*product).last()?;
        Some(k.bought_proof(last))
    });
    let mut evidence: Vec<Proof> = proof.collect();
    let alike: Vec<&Purchase> = both(k, gap).collect();
    evidence.extend(k.peers_proof(alike.iter().copied()));
    let (goods, others) = match family(k, gap).filter(|_| alike.len() < OTHERS) {
        Some(family) => (family, of_family(k, gap)),
        None => (name.as_str(), alike.len()),
    };
    let expected = gap.expected.filter(|minor| *minor > 0);
    let worth = match expected {
        Some(minor) => format!(
            " An account that buys as they do spends about {} a year on it.",
            k.orders().money(minor).in_round_terms()
        ),
        None => String::new(),
    };
    Finding {
        anchors: k.trade_anchors(account, gap.product),
        title: format!("{house} does not buy {goods}, though its like do"),
        account: Some(account),
        person,
        why: format!(
            "They buy {}; {others} others who buy that buy {goods} too. {house} never did, in {} \
             orders{}.{worth}",
            listed(&because),
            outlook.days.len(),
            nothing_of(k, buyer, gap)
        ),
        if_you_act: "You learn what they use instead, or that nobody has ever shown it to them."
            .to_owned(),
        if_you_wait: "They go on buying it elsewhere, or doing without.".to_owned(),
        who_else_knows: "Nobody who sees one account at a time.".to_owned(),
        rarity: 0.7,
        evidence,
        against: Vec::new(),
        ask: person.map(|person| Ask {
            person,
            question: format!(
                "You take {} from us: what do you use for {name}, and who decides that?",
                listed(&because)
            ),
        }),
        parts: vec![
            part("how much speaks for it", how_many(k, gap)),
            part("they still buy", still_buys(outlook)),
        ],
        value: expected.map(|minor| k.orders().money(minor)),
        seen: k.deal_names(account, &name)
            || k.told(account, k.as_of.plus_days(-TOLD_DAYS), |text| {
                makes_itself(text, &name)
            })
            .is_some()
            || (outlook.rhythm.as_ref()).is_some_and(|rhythm| {
                k.orders_pause(account, Timestamp(i64::MIN), rhythm)
                    .is_some()
            }),
    }
}

/// That it buys nothing of the whole family, where that is so.
fn nothing_of(k: &Knowledge, buyer: &Buyer, gap: &Gap) -> String {
    let number = k.orders().catalogue.product(gap.product).family;
    let bought = number.is_none_or(|number| buyer.in_family(number) > 0);
    match family(k, gap).filter(|_| !bought) {
        Some(family) => format!(", nor anything of {family}"),
        None => String::new(),
    }
}

/// What the family of a product is called.
fn family<'k>(k: &'k Knowledge, gap: &Gap) -> Option<&'k str> {
    let catalogue = &k.orders().catalogue;
    let number = catalogue.product(gap.product).family?;
    catalogue.families.get(number as usize).map(String::as_str)
}

/// The last purchase of the product by others who buy the first of what speaks for it too.
fn both<'k>(k: &'k Knowledge, gap: &Gap) -> impl Iterator<Item = &'k Purchase> + use<'k> {
    let (product, first) = (gap.product, gap.because.first().copied());
    let both = first.map(|first| k.orders().owners_of_both(product, first));
    both.into_iter().flatten().map(|(_, newest)| newest)
}

/// How many others buy the first of what speaks for a product and something of its family:
/// each may have another size of it.
fn of_family(k: &Knowledge, gap: &Gap) -> usize {
    let family = k.orders().catalogue.product(gap.product).family;
    let first = gap.because.first().filter(|_| family.is_some());
    let owners = first.map(|first| k.orders().owners(*first));
    let owners = owners.into_iter().flatten();
    owners
        .filter(|buyer| family.is_some_and(|family| buyer.in_family(family) > 0))
        .count()
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let shown = shown(k);
    let shown = (shown.iter()).map(|(buyer, _, gap)| (buyer.account, gap.product));
    k.others_without(shown, Outlook::goes_on, Buyer::has)
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    after.bought_after(anchors, before.as_of.day())
}
