//! Ranking: by what changes if you act, and by how few could know.
//!
//! `score = strength · (P_act − P_wait) · money · (1 + λ·s) · trust · weight`, every
//! factor a named part. `P_wait` is what the backtest measured: how often the
//! thing happened without anybody following our advice; `P_act` is stated for each
//! kind and moved by the results of what was done; money is in `worth`.

use super::backtest::{TrackRecord, UNSEEN_CHANCE};
use super::calibration::Calibration;
use super::status::Statuses;
use super::worth::Usual;
use super::{Finding, Opportunity, ShownBy, Stance, detectors};
use crate::identity::Part;
use crate::knowledge::Knowledge;
use crate::ledger::Anchor;
use std::collections::BTreeMap;

/// How much rarity may lift a score: small, because novelty costs accuracy.
const RARITY_LIFT: f64 = 0.25;
/// What is left of a score whose outcome would have come anyway.
const LEAST_CHANGE: f64 = 0.05;
/// What is to be kept waits behind what is to be built, unless it is far stronger.
const PROTECT: f64 = 0.7;
/// What each further card of the same account keeps of its score.
const SAME_ACCOUNT: f64 = 0.6;

/// More cards of one account than this wait until one of them is done.
const MOST_OF_AN_ACCOUNT: i32 = 4;

/// What a second card about one mail and one person keeps of its score; it waits for
/// the first, since one call settles both.
const SAME_MAIL: (f64, i32) = (0.6, 1);

/// What each further card of the same kind keeps of its score: three of a kind on
/// top are dull.
const SAME_KIND: f64 = 0.85;

/// What each further card about the same product keeps of its score: it is one talk with
/// whoever sells it, however many accounts it is about.
const SAME_GOODS: f64 = 0.7;

/// What an account keeps of a score where nothing goes on there.
const LEAST_WEIGHT: f64 = 0.6;

/// Scores the opportunities and sorts them, best first: build before protect
/// where scores are equal, ties broken by id.
pub fn rank(k: &Knowledge, track: &TrackRecord, statuses: &Statuses, all: &mut [Opportunity]) {
    let weights = account_weights(k);
    let usual = Usual::of(k, all);
    let chances: BTreeMap<&str, (f64, bool, Option<Calibration>)> = (detectors::ALL.iter())
        .map(|detector| {
            let level = (detector.outcome.as_ref()).and_then(|outcome| outcome.level(k));
            let wait = track.chances(detector, k.as_of, level);
            let loss = detector
                .outcome
                .as_ref()
                .is_some_and(|outcome| outcome.loss);
            let act = statuses.chance_if_acted(detector.kind, detector.chance_if_acted);
            (detector.kind, (act, loss, wait))
        })
        .collect();
    for opportunity in all.iter_mut() {
        let Some((acted, loss, waiting)) = chances.get(opportunity.kind) else {
            continue;
        };
        let strength = opportunity.finding.strength();
        let chance = (waiting.as_ref()).map_or(UNSEEN_CHANCE, |c| c.chance(strength));
        // What is lost if nobody acts is kept by waiting as often as it is not lost.
        let wait = if *loss { 1.0 - chance } else { chance };
        let change = (acted - wait).max(LEAST_CHANGE);
        opportunity.chance = waiting.is_some().then_some(chance);
        let rarity = opportunity.finding.rarity * statuses.novelty(opportunity.kind);
        let weight = (opportunity.finding.account).map_or(1.0, |a| weights[a.0 as usize]);
        // A deal weighs by itself, however little has been written with the account.
        let weight = match is_of_deal(k, &opportunity.finding) {
            true => weight.max(1.0),
            false => weight,
        };
        let mut parts = opportunity.finding.parts.clone();
        let mut part = |name: &str, value| {
            parts.push(Part {
                name: name.to_owned(),
                value,
            })
        };
        part("what changes if you act", change);
        part("how few could know", 1.0 + RARITY_LIFT * rarity);
        part(
            "how often this kind was right for you",
            statuses.trust(opportunity.kind),
        );
        part("weight of the account", weight);
        if opportunity.stance == Stance::Protect {
            part("building comes before keeping", PROTECT);
        }
        // Money says what comes first, not what is worth a morning: small accounts keep
        // their place.
        opportunity.worth = parts.iter().map(|part| part.value).product();
        let money = usual.factor(opportunity);
        if let Some(value) = money {
            let name = "its money beside what is usual here".to_owned();
            parts.push(Part { name, value });
        }
        opportunity.score = opportunity.worth * money.unwrap_or(1.0);
        opportunity.parts = parts;
    }
    all.sort_by(best_first);
    spread(
        all,
        SAME_MAIL,
        "another card of this mail comes first",
        |o| {
            // A line of an order settles nothing: of one many things may be asked.
            let proof = o.finding.evidence.first().filter(|_| !by_orders(o.kind))?;
            // Nor does the last mail that a card about the whole account cites.
            let person = o.finding.person.map(|person| k.anchor(person));
            let anchors = &o.finding.anchors;
            let of_it = anchors.contains(&Anchor::Evidence(proof.evidence));
            let of_them = person.is_some_and(|person| anchors.contains(&person));
            (of_it || of_them).then_some((proof.evidence, o.finding.person))
        },
    );
    all.sort_by(best_first);
    spread(
        all,
        (SAME_ACCOUNT, MOST_OF_AN_ACCOUNT),
        "other cards of this account come first",
        |o| o.finding.account,
    );
    all.sort_by(best_first);
    spread(
        all,
        (SAME_KIND, i32::MAX),
        "other cards of this kind come first",
        |o| Some(o.kind),
    );
    all.sort_by(best_first);
    spread(
        all,
        (SAME_GOODS, i32::MAX),
        "other cards of this product come first",
        |o| o.finding.product().map(str::to_owned),
    );
    all.sort_by(best_first);
}

/// Whether a kind is told by the order book.
fn by_orders(kind: &str) -> bool {
    let found = detectors::ALL.iter().find(|detector| detector.kind == kind);
    let outcome = found.and_then(|detector| detector.outcome.as_ref());
    outcome.is_some_and(|outcome| outcome.shown_by != ShownBy::Anything)
}

fn best_first(a: &Opportunity, b: &Opportunity) -> std::cmp::Ordering {
    (b.score.total_cmp(&a.score))
        .then((a.stance == Stance::Protect).cmp(&(b.stance == Stance::Protect)))
        .then(a.id.cmp(&b.id))
}

/// Neither one account nor one kind fills the page: its second card keeps part of
/// its score, the third less.
fn spread<T: Ord>(
    sorted: &mut [Opportunity],
    (keeps, most): (f64, i32),
    name: &str,
    group: impl Fn(&Opportunity) -> Option<T>,
) {
    let mut before: BTreeMap<T, i32> = BTreeMap::new();
    for opportunity in sorted.iter_mut().filter(|o| o.is_current()) {
        let Some(group) = group(opportunity) else {
            continue;
        };
        let count = before.entry(group).or_default();
        opportunity.waits |= *count >= most;
        if *count > 0 {
            let value = keeps.powi(*count);
            opportunity.score *= value;
            let name = name.to_owned();
            opportunity.parts.push(Part { name, value });
        }
        *count += 1;
    }
}

/// How much goes on at an account, by mail or by orders, against the busiest: a factor
/// from [`LEAST_WEIGHT`] to 1, so that small accounts keep a place.
fn account_weights(k: &Knowledge) -> Vec<f64> {
    let mails = k.accounts.iter().map(|account| {
        let mails: u32 = (account.people.iter())
            .map(|person| k.contact(*person))
            .map(|contact| contact.inbound.min(contact.outbound_personal))
            .sum();
        f64::from(mails)
    });
    let mut orders = vec![0.0; k.accounts.len()];
    for buyer in &k.orders().buyers {
        orders[buyer.account.0 as usize] += buyer.days().len() as f64;
    }
    let shares = |counts: Vec<f64>| {
        let logs: Vec<f64> = counts.into_iter().map(f64::ln_1p).collect();
        let most = logs.iter().copied().fold(1.0, f64::max);
        logs.into_iter().map(move |log| log / most)
    };
    shares(mails.collect())
        .zip(shares(orders))
        .map(|(mails, orders)| LEAST_WEIGHT + (1.0 - LEAST_WEIGHT) * mails.max(orders))
        .collect()
}

/// Whether a finding hangs on a deal of a CRM.
fn is_of_deal(k: &Knowledge, finding: &Finding) -> bool {
    finding.anchors.iter().any(|anchor| match anchor {
        Anchor::Party(party) => k.deal(party).is_some_and(|deal| !deal.is_quote()),
        _ => false,
    })
}
