//! # An end customer that two accounts share
//!
//! Two of our accounts sell to the same company: they may do more together than each
//! alone, one may open the door of the other, and both lose if that company does.
//!
//! Left out: houses of one roof, and what one of us has spoken of with either.
//!
//! - **Population, outcome**: none is measured; mail shows none.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 20 days from 2023-09-01 to 2024-03-01 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings for the next lot are attached.
//! every 20 days from 2023-09-01 to 2024-03-01 Bob Jones <bob@marrowpumps.com> <-> me: Pumps | The list for the next lot is attached.
//! 2024-02-10 Ann Smith <ann@acmevalves.com> -> me: Volumes | Hello Sam,\nabout 40 % of our valves go to our customer Borealis Dairies, that is why we are careful with changes.\nAnn
//! 2024-02-20 Bob Jones <bob@marrowpumps.com> -> me: Week 9 | Hello Sam,\nour biggest customer, Borealis Dairies, has asked us for twelve pumps.\nBob
//! as of 2024-03-12
//! => Borealis Dairies
//! ```

use crate::downstream::edges::Edge;
use crate::knowledge::{AccountNo, Knowledge};
use crate::opportunities::chain::{share_factor, share_in_words};
use crate::opportunities::lens::part;
use crate::opportunities::{Ask, Detector, Finding, Serves, Stance, WORTH_SHOWING};
use std::collections::BTreeMap;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "shared-end-customer",
    name: "an end customer that two accounts share",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.4,
    minutes: 30,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: None,
};

/// A company to which so many accounts sell is everybody's customer.
const EVERYBODY: usize = 4;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let downstream = k.downstream();
    let mut by_customer: BTreeMap<_, Vec<(AccountNo, &Edge)>> = BTreeMap::new();
    for edge in &downstream.edges {
        if let Some(account) = k.served(downstream, edge) {
            by_customer
                .entry(edge.customer)
                .or_default()
                .push((account, edge));
        }
    }
    let mut findings = Vec::new();
    for suppliers in by_customer.values_mut().filter(|s| s.len() <= EVERYBODY) {
        suppliers.sort_by(|a, b| {
            let weight = |(_, edge): &(AccountNo, &Edge)| edge.weight().unwrap_or(0.0);
            weight(b).total_cmp(&weight(a)).then(a.0.cmp(&b.0))
        });
        let pairs = suppliers.iter().enumerate();
        let pairs = pairs.flat_map(|(at, one)| suppliers[at + 1..].iter().map(move |b| (one, b)));
        let mut apart = pairs.filter(|(one, other)| !k.kin(one.0).contains(&other.0));
        // One card for each end customer.
        findings.extend(
            apart
                .next()
                .and_then(|(one, other)| finding(k, *one, *other)),
        );
    }
    findings
}

fn finding(
    k: &Knowledge,
    (one, edge): (AccountNo, &Edge),
    (other, beside): (AccountNo, &Edge),
) -> Option<Finding> {
    let customer = k.company_name(edge.customer);
    let (house, second) = (&k.account(one).name, &k.account(other).name);
    let person = k.who_knows_demand(one, edge)?;
    let hangs = |edge: &Edge| {
        let share = share_in_words(edge);
        share.map(|share| format!(" ({share})")).unwrap_or_default()
    };
    let since = |edge: &Edge| edge.claims.iter().map(|claim| claim.quote.known).max();
    let since = since(edge).max(since(beside))?;
    let spoken = |account| k.spoken_of(account, edge.customer, since).is_some();
    Some(Finding {
        anchors: vec![
            k.account_anchor(one),
            k.account_anchor(other),
            k.company_anchor(edge.customer),
        ],
        title: format!("{house} and {second} both sell to {customer}"),
        account: Some(one),
        person: Some(person),
        why: format!(
            "{house}{} and {second}{} supply the same company, {customer}. You know both.",
            hangs(edge),
            hangs(beside)
        ),
        if_you_act: format!(
            "You learn what {customer} wants next from two sides, and can bring the two together \
             where their goods meet."
        ),
        if_you_wait: format!(
            "If {customer} changes its mind, two of your accounts feel it at once."
        ),
        who_else_knows: "Whoever sells to both of them, and asks.".to_owned(),
        rarity: 0.85,
        evidence: [k.edge_proof(edge), k.edge_proof(beside)]
            .into_iter()
            .flatten()
            .collect(),
        against: Vec::new(),
        ask: Some(Ask {
            person,
            // What the other house has told stays with us.
            question: format!(
                "What does {customer} ask of you that you cannot deliver alone? Perhaps we know \
                 somebody who makes the rest."
            ),
        }),
        parts: vec![
            part("how much hangs on it for the first", share_factor(edge)),
            part("how much for the second", share_factor(beside)),
            part("how sure both are", edge.confidence.min(beside.confidence)),
        ],
        value: None,
        seen: spoken(one) || spoken(other),
    })
}
