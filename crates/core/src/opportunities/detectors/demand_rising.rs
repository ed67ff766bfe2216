//! # Demand rising at a customer's customer
//!
//! A company that an account supplies grows, wins orders or builds: the account will need
//! more, before its own buyer says so. A reason to call, with whom and with which
//! question; not a forecast.
//!
//! Left out: what one of us has already spoken of with the account, and what joined proof
//! makes a card of its own (`chain-opening`).
//!
//! - **Population**: accounts that order, of whose customers somebody has told.
//! - **Outcome**: within 84 days the account orders for a fifth more than in the 84 days
//!   before.
//! - **Base rate**: how often that happens in the population.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 20 days from 2023-09-01 to 2024-03-01 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings for the next lot are attached.
//! 2024-02-10 Ann Smith <ann@acmevalves.com> -> me: Volumes | Hello Sam,\nabout 40 % of our valves go to our customer Borealis Dairies, that is why we are careful with changes.\nAnn
//! document 2024-03-05 Borealis Dairies: Borealis Dairies will double its production of oat drinks in Tarnwick and opens a second line in June.
//! as of 2024-03-12
//! => Borealis Dairies
//! ```

use super::chain_opening;
use crate::knowledge::Knowledge;
use crate::ledger::Anchor;
use crate::opportunities::chain::{Link, in_words, opener, rarity, share_factor, share_in_words};
use crate::opportunities::lens::{part, quote_at_end};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::orders::picture::Buyer;
use std::collections::BTreeSet;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "demand-rising",
    name: "demand rising at a customer's customer",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.6,
    minutes: 15,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 84 days it orders for a fifth more than in the 84 days before",
        population_says: "accounts that order, of whose customers somebody has told",
        horizon_days: HORIZON_DAYS,
        loss: false,
        shown_by: ShownBy::Orders,
        population,
        came_true,
        prior: 0.25,
    }),
};

/// Days in which more orders show.
pub(super) const HORIZON_DAYS: i32 = 84;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let joined: BTreeSet<Vec<Anchor>> = (chain_opening::detect(k).into_iter())
        .map(|finding| finding.anchors)
        .collect();
    let links = k.links(1.0);
    let found = links.iter().map(|link| finding(k, link));
    found.filter(|one| !joined.contains(&one.anchors)).collect()
}

/// What an opportunity about an account, its customer and the news of it hangs on.
pub(super) fn anchors(k: &Knowledge, link: &Link) -> Vec<Anchor> {
    vec![
        k.account_anchor(link.account),
        k.company_anchor(link.edge.customer),
        Anchor::Evidence(link.signal.quote.evidence),
    ]
}

/// The lines of proof: the news, that the account supplies them, and who else says so.
pub(super) fn proofs(k: &Knowledge, link: &Link) -> Vec<Proof> {
    let mut proofs = vec![k.quoted(&link.signal.quote)];
    // One mail may say both: that is one line of proof, not two.
    let edge = k.edge_proof(link.edge);
    proofs.extend(edge.filter(|proof| proof.evidence != proofs[0].evidence));
    proofs
}

/// What speaks against: news that points the other way, sources that disagree.
pub(super) fn against(k: &Knowledge, link: &Link) -> Vec<Proof> {
    let downstream = k.downstream();
    let way = link.signal.what.direction();
    let other = downstream
        .signals_of(link.edge.customer)
        .find(|one| one.what.direction() * way < 0 && one.strength(downstream.today).abs() > 0.05);
    let mut against: Vec<Proof> = other.map(|one| k.quoted(&one.quote)).into_iter().collect();
    if link.edge.contradicted {
        let shares = link
            .edge
            .claims
            .iter()
            .filter(|claim| claim.share.is_some());
        against.extend(shares.skip(1).take(1).map(|claim| k.quoted(&claim.quote)));
    }
    against.extend(k.half_named(link));
    against
}

/// The parts of a finding about an account, its customer and the news of it.
pub(super) fn parts(k: &Knowledge, link: &Link) -> Vec<crate::identity::Part> {
    let strength = link.signal.strength(k.downstream().today).abs();
    vec![
        part(
            "how strong and fresh the news is",
            (0.5 + strength).min(1.0),
        ),
        part(
            "how much of their sales hangs on it",
            share_factor(link.edge),
        ),
        part(
            "how sure it is that they supply them",
            0.3 + 0.7 * link.edge.confidence,
        ),
    ]
}

fn finding(k: &Knowledge, link: &Link) -> Finding {
    let house = &k.account(link.account).name;
    card(
        k,
        link,
        Words {
            ends: format!("{house} will feel it"),
            if_you_act: format!(
                "You bring {house} the news with what it means for them, and hear what they will \
                 need for it, and when."
            ),
            if_you_wait: "Their buyer asks for it when it is urgent, and asks others too.",
            question: "How much more do you expect to make for them, from when, and what would \
                       be short first?",
        },
    )
}

/// What a card about news of a customer's customer says by its direction.
pub(super) struct Words {
    /// The end of the title.
    pub ends: String,
    pub if_you_act: String,
    pub if_you_wait: &'static str,
    /// What is asked once the news is told.
    pub question: &'static str,
}

/// The card about an account, its customer and the news of it.
pub(super) fn card(k: &Knowledge, link: &Link, words: Words) -> Finding {
    let Link {
        account,
        edge,
        signal,
    } = *link;
    let (house, customer) = (&k.account(account).name, k.company_name(edge.customer));
    let person = k.who_knows_demand(account, edge);
    let hangs = share_in_words(edge).map(|share| format!(", {share}"));
    let spoken = k.spoken_of(account, edge.customer, signal.quote.known);
    Finding {
        anchors: anchors(k, link),
        title: format!("{customer} {}: {}", in_words(k, signal), words.ends),
        account: Some(account),
        person,
        why: format!(
            "{house} supplies {customer}{}. Of {customer} it is said: {}",
            hangs.unwrap_or_default(),
            quote_at_end(&signal.quote.says)
        ),
        if_you_act: words.if_you_act,
        if_you_wait: words.if_you_wait.to_owned(),
        who_else_knows: who_else(link),
        rarity: rarity(edge, signal),
        evidence: proofs(k, link),
        against: against(k, link),
        ask: person.map(|person| Ask {
            person,
            question: format!("{} {}", opener(k, link), words.question),
        }),
        parts: parts(k, link),
        value: None,
        seen: spoken.is_some(),
    }
}

/// Who else can have put the two together.
pub(super) fn who_else(link: &Link) -> String {
    match rarity(link.edge, link.signal) {
        r if r > 0.9 => "Nobody outside your mailbox.".to_owned(),
        r if r > 0.8 => {
            "Anybody can read the news; that they supply them was told to you.".to_owned()
        }
        r if r > 0.6 => "Who supplies whom can be read; the news was told to you.".to_owned(),
        _ => "Anybody who lays the two reports beside each other.".to_owned(),
    }
}

/// Accounts that order, of whose customers somebody has told.
pub(super) fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let downstream = k.downstream();
    let mut all: Vec<Vec<Anchor>> = downstream
        .edges
        .iter()
        .filter_map(|edge| k.served(downstream, edge))
        .filter(|account| k.orders().of(*account).is_some())
        .map(|account| vec![k.account_anchor(account)])
        .collect();
    all.sort();
    all.dedup();
    all
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let (then, now) = spent(before, after, anchors);
    now > 1.2 * then
}

/// For how much the account of the first anchor ordered in the days before a moment, and
/// in those since, in minor units.
pub(super) fn spent(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> (f64, f64) {
    let day = before.as_of.day().0;
    let buyer = |k: &Knowledge| -> Option<Buyer> {
        let account = k.anchored_account(anchors.first()?)?;
        k.orders().of(account).cloned()
    };
    let sum = |buyer: Option<Buyer>, from: i32, to: i32| -> f64 {
        let all = buyer.into_iter().flat_map(|buyer| buyer.purchases);
        let within = all.filter(|one| (from + 1..=to).contains(&one.day.0));
        within.map(|one| one.amount as f64).sum()
    };
    (
        sum(buyer(before), day - HORIZON_DAYS, day),
        sum(buyer(after), day, day + HORIZON_DAYS),
    )
}
