//! # Something an account does not buy, though its like do
//!
//! Accounts that buy the same things also buy one more; this one never did.
//!
//! Left out: products that are no longer sold or replace one it buys, accounts that have
//! stopped buying, products of which it buys another make of the same family more than
//! others do, and what a deal is about already. Of each account the strongest is shown.
//!
//! - **Population**: what is shown to anybody at the cutoff, at other accounts that never
//!   bought it: up to forty of them for each product.
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

use crate::knowledge::Knowledge;
use crate::ledger::Anchor;
use crate::opportunities::lens::part;
use crate::opportunities::{Ask, Detector, Finding, Outcome, Proof, Serves, Stance};
use crate::orders::book::ProductNo;
use crate::orders::gaps::Gap;
use crate::orders::habits::Outlook;
use crate::orders::picture::Buyer;
use std::collections::BTreeSet;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "order-gap",
    name: "something an account does not buy, though its like do",
    stance: Stance::Build,
    serves: Serves::Both,
    chance_if_acted: 0.35,
    detect,
    outcome: Some(Outcome {
        says: "within 84 days the account buys the product",
        population_says: "what is shown to anybody, at other accounts that never bought it",
        horizon_days: 84,
        loss: false,
        population,
        came_true,
        prior: 0.08,
    }),
};

/// Fewer orders than this tell too little of an account.
const ORDERS: usize = 3;
/// So many accounts must buy the product.
const BUYERS: u32 = 3;
/// So much of the score must come from those who own the same.
const LIKE: f64 = 0.25;
/// Where there are few accounts, so many of those most like it must buy the product again
/// and again.
const NEIGHBOURS: f64 = 0.6;
/// An account that is this unlikely to buy again has other troubles.
const ALIVE: f64 = 0.3;
/// Other accounts looked at for each product that is shown.
const OTHERS: usize = 40;

/// How strong a gap is, 0 to 1, by its score alone: what chances are told by.
pub fn strength(score: f64) -> f64 {
    (0.2 + 0.8 * score.sqrt()).clamp(0.0, 1.0)
}

/// The gap that each account is shown, where there is one.
fn shown<'k>(k: &'k Knowledge) -> Vec<(&'k Buyer, &'k Outlook, Gap)> {
    let mut all = Vec::new();
    for (at, (buyer, outlook)) in k.trade().enumerate() {
        if outlook.days.len() < ORDERS || outlook.alive.is_some_and(|alive| alive < ALIVE) {
            continue;
        }
        let gaps = match k.gaps().is_small() {
            true => k.gaps().missed(k.orders(), at, NEIGHBOURS),
            false => k.gaps_at(at).to_vec(),
        };
        let strong = |gap: &Gap| {
            let like = k.gaps().is_small() || gap.like >= LIKE * gap.score;
            gap.buyers >= BUYERS && !gap.because.is_empty() && like && k.is_sold(gap.product)
        };
        let mut gaps = gaps.into_iter().filter(strong);
        if let Some(gap) = gaps.find(|gap| !has_its_like(k, buyer, gap)) {
            all.push((buyer, outlook, gap));
        }
    }
    all
}

/// Whether the account already buys others of the product's family, more of them than
/// those who buy the product do beside it: it has chosen another make.
fn has_its_like(k: &Knowledge, buyer: &Buyer, gap: &Gap) -> bool {
    let catalogue = &k.orders().catalogue;
    let Some(family) = catalogue.product(gap.product).family else {
        return false;
    };
    let in_family = |buyer: &Buyer| {
        let its = buyer.purchases.iter().map(|one| one.product);
        let its: BTreeSet<ProductNo> = its
            .filter(|p| *p != gap.product && catalogue.product(*p).family == Some(family))
            .collect();
        its.len()
    };
    let own = in_family(buyer);
    if own == 0 {
        return false;
    }
    let peers = k.orders().buyers.iter();
    let peers = peers.filter(|peer| peer.of(gap.product).next().is_some());
    let (count, sum) = peers.fold((0, 0), |(count, sum), peer| {
        (count + 1, sum + in_family(peer))
    });
    // Families of two or three: a second of them is rare among those who have one.
    own * count > 2 * sum
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let shown = shown(k);
    let finding = |(buyer, outlook, gap): &(&Buyer, &Outlook, Gap)| finding(k, buyer, outlook, gap);
    shown.iter().map(finding).collect()
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
    evidence.extend(peer_proof(k, gap, account));
    let expected = gap.expected.filter(|minor| *minor > 0);
    let worth = match expected {
        Some(minor) => format!(
            " Accounts of their size have spent about {} on it.",
            k.orders().money(minor).shown()
        ),
        None => String::new(),
    };
    let deal = k.open_deals().any(|deal| {
        deal.account == Some(account) && deal.name().to_lowercase().contains(&name.to_lowercase())
    });
    Finding {
        anchors: vec![k.account_anchor(account), k.product_anchor(gap.product)],
        title: format!("{house} does not buy {name}, though its like do"),
        account: Some(account),
        person,
        why: format!(
            "They buy {}; {} accounts buy {name}, most of them with the same things beside it. \
             {house} never did, in {} orders.{worth}",
            because.join(" and "),
            gap.buyers,
            outlook.days.len()
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
                because.join(" and ")
            ),
        }),
        parts: vec![
            part(
                "how many like them buy it",
                gap.neighbours.unwrap_or_else(|| strength(gap.score)),
            ),
            part("they still buy", 0.6 + 0.4 * outlook.alive.unwrap_or(0.8)),
        ],
        value: expected.map(|minor| k.orders().money(minor)),
        seen: deal,
    }
}

/// The newest purchase of the product by somebody who buys the same things.
fn peer_proof(k: &Knowledge, gap: &Gap, but: crate::knowledge::AccountNo) -> Option<Proof> {
    let first = *gap.because.first()?;
    let peers = k
        .orders()
        .buyers
        .iter()
        .filter(|peer| peer.account != but && peer.of(first).next().is_some());
    let last = peers
        .filter_map(|peer| peer.of(gap.product).last())
        .max_by_key(|one| one.day)?;
    let mut proof = k.bought_proof(last);
    proof.says = format!("another account, {}", proof.says);
    Some(proof)
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let shown = shown(k);
    let products: BTreeSet<ProductNo> = shown.iter().map(|(.., gap)| gap.product).collect();
    let buyers = &k.orders().buyers;
    let mut all = Vec::new();
    for product in products {
        let without: Vec<&Buyer> = (buyers.iter())
            .filter(|buyer| buyer.of(product).next().is_none())
            .collect();
        // Evenly spread, so that none is chosen by what it buys.
        let step = without.len().div_ceil(OTHERS).max(1);
        all.extend(
            without
                .iter()
                .step_by(step)
                .map(|buyer| vec![k.account_anchor(buyer.account), k.product_anchor(product)]),
        );
    }
    all
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    after.bought_after(anchors, before.as_of.day())
}
