//! # An account that hangs on one customer
//!
//! More than a third of what an account sells goes to one company: what happens there
//! happens to it, and to us. A seller who has thought about it has something to offer.
//!
//! Left out: customers whose names are kept back where nothing says who they are, and
//! what one of us has spoken of with the account since it was told.
//!
//! - **Population, outcome**: none is measured; mail shows none.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 20 days from 2023-09-01 to 2024-03-01 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings for the next lot are attached.
//! 2024-02-10 Ann Smith <ann@acmevalves.com> -> me: Volumes | Hello Sam,\nabout 40 % of our sales go to our customer Borealis Dairies, that is why we are careful with changes.\nAnn
//! as of 2024-03-12
//! => Borealis Dairies
//! ```

use crate::downstream::Share;
use crate::downstream::edges::{Edge, is_corroborated};
use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Anchor;
use crate::opportunities::chain::share_in_words;
use crate::opportunities::lens::part;
use crate::opportunities::{Ask, Detector, Finding, Serves, Stance, WORTH_SHOWING};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "concentration",
    name: "an account that hangs on one customer",
    stance: Stance::Protect,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.5,
    minutes: 30,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: None,
};

/// From this part of its revenue on an account hangs on a customer.
const HANGS: f64 = 0.33;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let downstream = k.downstream();
    let edges = downstream.edges.iter();
    let hanging = edges.filter(|edge| edge.weight().is_some_and(|share| share >= HANGS));
    let said = hanging.filter(|edge| !matches!(edge.share, Some(Share::Below(_))));
    said.filter_map(|edge| finding(k, edge, k.served(downstream, edge)?))
        .collect()
}

fn finding(k: &Knowledge, edge: &Edge, account: AccountNo) -> Option<Finding> {
    let (house, customer) = (&k.account(account).name, k.company_name(edge.customer));
    let person = k.who_knows_demand(account, edge)?;
    let share = edge.weight()?;
    let told = edge.claims.iter().map(|claim| claim.quote.known).max()?;
    let said = share_in_words(edge)?;
    let against = edge.claims.iter().filter(|claim| claim.share.is_some());
    let against = against.skip(1).filter(|_| edge.contradicted).take(1);
    Some(Finding {
        anchors: vec![
            k.account_anchor(account),
            k.company_anchor(edge.customer),
            Anchor::Topic("hangs on".to_owned()),
        ],
        title: format!("{house} hangs on {customer}: {said}"),
        account: Some(account),
        person: Some(person),
        why: format!(
            "{house} sells {said} to {customer}. What happens to {customer} happens to {house}, and \
             to what they order from you."
        ),
        if_you_act: format!(
            "You learn how safe it is, and whom {house} would like to win beside {customer}; \
             perhaps you know them."
        ),
        if_you_wait: format!("A decision at {customer} costs you an account without a warning."),
        who_else_knows: "Whoever was told, or has read it.".to_owned(),
        rarity: 0.7,
        evidence: k.edge_proof(edge).into_iter().collect(),
        against: against.map(|claim| k.quoted(&claim.quote)).collect(),
        ask: Some(Ask {
            person,
            question: format!(
                "If {customer} bought less next year, where would you make up for it? We meet \
                 others who might fit."
            ),
        }),
        parts: vec![
            part("how much hangs on one name", 0.4 + 0.8 * share),
            part("how sure it is", edge.confidence),
            part(
                "whether several say so",
                if is_corroborated(edge) { 1.0 } else { 0.8 },
            ),
        ],
        value: None,
        seen: k.spoken_of(account, edge.customer, told).is_some(),
    })
}
