//! # A prospect that a customer of ours supplies
//!
//! Somebody we would like to sell to, or whom we hardly know, buys from an account that
//! knows us well: a word from their supplier opens the door.
//!
//! Left out: where we know the prospect as well as the account does, and what one of us
//! has spoken of with the account.
//!
//! - **Population**: accounts that we hardly know, to which one of ours sells.
//! - **Outcome**: within 84 days mail goes both ways with somebody there.
//! - **Base rate**: how often that happens in the population.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 20 days from 2023-09-01 to 2024-03-01 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings for the next lot are attached.
//! 2024-01-15 me -> Cora Lind <cora@borealisdairies.com>: Seals for fillers | Hello Cora,\nwould you like to see our seals for fillers?\nSam
//! 2024-02-10 Ann Smith <ann@acmevalves.com> -> me: Volumes | Hello Sam,\nabout 40 % of our valves go to our customer Borealis Dairies, that is why we are careful with changes.\nAnn
//! as of 2024-03-12
//! => acmevalves
//! ```

use crate::downstream::edges::Edge;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::lens::part;
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Serves, ShownBy, Stance, WORTH_SHOWING,
};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "prospect-downstream",
    name: "a prospect that a customer of ours supplies",
    stance: Stance::Build,
    serves: Serves::Us,
    somebody_waits: false,
    chance_if_acted: 0.5,
    minutes: 20,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 84 days mail goes both ways with somebody there",
        population_says: "accounts hardly known, to which one of ours sells",
        horizon_days: 84,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.1,
    }),
};

fn detect(k: &Knowledge) -> Vec<Finding> {
    pairs(k)
        .into_iter()
        .filter_map(|(edge, ours, theirs)| finding(k, edge, ours, theirs))
        .collect()
}

/// Edges from an account that we deal with to one that we hardly know.
fn pairs<'k>(k: &'k Knowledge) -> Vec<(&'k Edge, AccountNo, AccountNo)> {
    let downstream = k.downstream();
    let edges = downstream.edges.iter().filter_map(|edge| {
        let ours = k.served(downstream, edge)?;
        let theirs = downstream.companies.get(edge.customer).account?;
        (is_prospect(k, theirs)).then_some((edge, ours, theirs))
    });
    edges.collect()
}

/// Whether an account is one that we would sell to, and nobody there writes with us.
fn is_prospect(k: &Knowledge, account: AccountNo) -> bool {
    let buys = k.orders().of(account).is_some();
    let serves = k.is_vendor(account) || k.is_service(account);
    let firm = |key: &String| k.cards.firms.by_key.get(key);
    let other = k
        .account(account)
        .domains
        .iter()
        .filter_map(firm)
        .any(|firm| firm.other);
    // One who answered once, and hardly, opens no door.
    let close = known_there(k, account)
        .any(|who| k.tie(who).probability > HARDLY || k.contact(who).mails() >= ACQUAINTED);
    !buys && !serves && !other && !close && known_there(k, account).count() <= 1
}

/// Whoever has so many mails with us, both ways, knows us.
const ACQUAINTED: u32 = 6;
/// Up to this chance of hearing from each other somebody is hardly known.
const HARDLY: f64 = 0.4;

fn known_there<'k>(k: &'k Knowledge, account: AccountNo) -> impl Iterator<Item = PersonNo> + 'k {
    let people = k.account(account).people.iter().copied();
    people.filter(|who| k.person(*who).nature.answers() && k.contact(*who).both_ways())
}

fn finding(k: &Knowledge, edge: &Edge, ours: AccountNo, theirs: AccountNo) -> Option<Finding> {
    let person = k.best_known(ours, None)?;
    let (house, prospect) = (&k.account(ours).name, &k.account(theirs).name);
    let first = k.first_name(person);
    let told = edge.claims.iter().map(|claim| claim.quote.known).max()?;
    let mut evidence: Vec<_> = k.edge_proof(edge).into_iter().collect();
    let tried = k.with_account(theirs, k.as_of.plus_days(-365)).last();
    let tried = tried.filter(|(_, message)| k.from_us(message));
    evidence.extend(tried.map(|(_, message)| {
        let says = format!(
            "{}: we wrote “{}”",
            k.on(message.known),
            message.subject.trim()
        );
        crate::opportunities::lens::proof(message, says)
    }));
    let deal = k.open_deals().find(|deal| deal.account == Some(theirs));
    let wanted = tried.is_some() || deal.is_some();
    let why = match (&deal, tried.is_some()) {
        (Some(deal), _) => format!(
            "You have {} open there, and hardly anybody who writes back.",
            deal.name()
        ),
        (None, true) => "You have written there, and hardly heard anything.".to_owned(),
        (None, false) => "You know of them, and they hardly know you.".to_owned(),
    };
    Some(Finding {
        anchors: vec![k.account_anchor(theirs), k.account_anchor(ours)],
        title: format!("{house} sells to {prospect}, where hardly anybody knows you"),
        account: Some(theirs),
        person: Some(person),
        why: format!("{prospect} buys from {house}. {why} {first} could say a word for you."),
        if_you_act: format!("You come to {prospect} with a name they trust."),
        if_you_wait: "You stay one of many who write.".to_owned(),
        who_else_knows: "Whoever knows both, and has asked.".to_owned(),
        rarity: 0.8,
        evidence,
        against: Vec::new(),
        ask: Some(Ask {
            person,
            question: format!(
                "You supply {prospect}: who decides there about what we make, and would you \
                 introduce us?"
            ),
        }),
        parts: vec![
            part(
                "how well you know who could introduce you",
                0.6 + 0.4 * k.tie(person).probability,
            ),
            part(
                "how sure it is that they supply them",
                0.3 + 0.7 * edge.confidence,
            ),
            part("whether you have tried", if wanted { 1.0 } else { 0.5 }),
        ],
        value: deal.and_then(|deal| deal.amount),
        seen: k.spoken_of(ours, edge.customer, told).is_some(),
    })
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let pairs = pairs(k).into_iter();
    pairs
        .filter(|(_, _, theirs)| known_there(k, *theirs).next().is_none())
        .map(|(_, ours, theirs)| vec![k.account_anchor(theirs), k.account_anchor(ours)])
        .collect()
}

fn came_true(_: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let theirs = anchors
        .first()
        .and_then(|anchor| after.anchored_account(anchor));
    theirs.is_some_and(|account| known_there(after, account).next().is_some())
}
