//! # A deal that hangs on one person
//!
//! An open deal that counts, while only one person at the customer has been in touch
//! with us of late: by mail, in meetings, by calls that were noted. Deals of weight are
//! decided by several.
//!
//! Left out: deals that have only just begun, and small ones beside the others.
//!
//! - **Population**: open deals at accounts with somebody in touch.
//! - **Outcome** (a loss): within 84 days the deal is lost, or gone from the CRM.
//! - **Base rate**: how often that happens to any open deal.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-11-01 to 2024-03-08 Ann Smith <ann@acmevalves.com> <-> me: Hall 3 | The drawings are attached.
//! export 2024-01-02 deal crm 17: name=Pumps for hall 3; company=Acme Valves; stage=Offer; status=open; amount=40000; currency=EUR; created=2023-11-20; closes=2024-04-30
//! as of 2024-03-12
//! => Ann Smith
//! ```

use crate::deals::{Deal, Status};
use crate::identity::Nature;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::arrived::deal_proof;
use crate::opportunities::lens::{part, titled};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "deal-on-one-person",
    name: "a deal that hangs on one person",
    stance: Stance::Protect,
    serves: Serves::Us,
    somebody_waits: false,
    chance_if_acted: 0.5,
    minutes: 30,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 84 days the deal is lost, or gone from the CRM",
        population_says: "open deals at accounts with somebody in touch",
        horizon_days: 84,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.25,
    }),
};

/// How far back somebody counts as in touch, in days.
const WINDOW_DAYS: i32 = 180;
/// Contact older than this is not lively now, in days: then the deal stands still.
const LATELY_DAYS: i32 = 60;
/// A deal younger than this has only begun, in days.
const YOUNG_DAYS: f64 = 21.0;

/// Those at an account who were in touch with us of late.
fn in_touch(k: &Knowledge, account: AccountNo) -> Vec<PersonNo> {
    let from = k.as_of.plus_days(-WINDOW_DAYS);
    (k.account(account).people.iter().copied())
        .filter(|who| k.person(*who).nature.answers())
        .filter(|who| {
            let contact = k.contact(*who);
            contact.both_ways() && contact.last() > Some(from)
        })
        .collect()
}

/// Whether anybody else at an account was in touch of late, if one way only, or somebody
/// was met there whom nothing names.
fn others_in_touch(k: &Knowledge, account: AccountNo, person: PersonNo) -> bool {
    let from = k.as_of.plus_days(-WINDOW_DAYS);
    let mut others = k
        .account(account)
        .people
        .iter()
        .filter(|who| **who != person);
    let mut met = k.met_there(account, from);
    others.any(|who| k.person(*who).nature.answers() && k.contact(*who).last_in > Some(from))
        || met.any(|one| one.is_unnamed())
}

/// Open deals; a quote that no CRM keeps is not worked on by several.
fn of_crm<'k, 'a>(k: &'k Knowledge<'a>) -> impl Iterator<Item = &'k Deal<'a>> + 'k {
    k.open_deals().filter(|deal| !deal.is_quote())
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    of_crm(k).filter_map(|deal| finding(k, deal)).collect()
}

fn finding(k: &Knowledge, deal: &Deal) -> Option<Finding> {
    let account = deal.account?;
    let in_touch = in_touch(k, account);
    let [person] = in_touch.as_slice() else {
        return None;
    };
    if k.person(*person).nature != Nature::Human {
        return None;
    }
    let contact = k.contact(*person);
    let last = k.last_contact_with(*person)?;
    let age = k.as_of.days_since(deal.created);
    if others_in_touch(k, account, *person) {
        return None;
    }
    if age < YOUNG_DAYS || last < k.as_of.plus_days(-LATELY_DAYS) {
        return None;
    }
    let name = k.first_name(*person);
    // The one to bring in: named in the deal, else seen there, the highest first.
    let others = |named: bool| {
        let mut all: Vec<PersonNo> = if named {
            deal.people.clone()
        } else {
            k.account(account).people.clone()
        };
        all.retain(|who| who != person && k.person(*who).nature == Nature::Human);
        all.sort_by_key(|who| (k.person(*who).level, k.person(*who).last_seen, *who));
        all.pop()
    };
    let other = others(true).or_else(|| others(false));
    let weight = k.weight_of(deal);
    let beyond = match other {
        Some(other) => match k.last_contact_with(other) {
            Some(last) => format!(
                "{} is known there, last in touch on {}.",
                titled(k.person(other)),
                k.on(last)
            ),
            None => format!(
                "{} is known there, and nobody has talked to them.",
                titled(k.person(other))
            ),
        },
        None => "Nobody else there is known.".to_owned(),
    };
    let stage = deal.stage();
    Some(Finding {
        anchors: vec![Anchor::Party(deal.party())],
        title: format!(
            "{} at {} hangs on {}",
            k.deal_named(deal),
            k.account(account).name,
            k.person(*person).name
        ),
        account: Some(account),
        person: Some(*person),
        why: format!(
            "In six months our side was in touch with {name} alone of {}, last on {}. {beyond}",
            k.account(account).name,
            k.on(last),
        ),
        if_you_act: match other {
            Some(other) => format!("{} has a say before it is decided.", k.first_name(other)),
            None => "A second voice for it, before it is decided.".to_owned(),
        },
        if_you_wait: format!("If {name} is overruled, away or gone, so is the deal."),
        who_else_knows: "It shows only where the CRM and your mail lie side by side.".to_owned(),
        rarity: 0.8,
        evidence: vec![
            deal_proof(
                k,
                deal,
                &format!(
                    "open{}",
                    if stage.is_empty() {
                        String::new()
                    } else {
                        format!(", stage “{stage}”")
                    }
                ),
            ),
            Proof {
                evidence: contact.proof?,
                says: format!("your last contact with {name}, {}", k.on(last)),
            },
        ],
        ask: Some(Ask {
            person: *person,
            question: match other {
                Some(other) => format!(
                    "Who besides you decides on {}, and what would {} want to know before saying yes?",
                    shorten_deal(deal),
                    k.person(other).name,
                ),
                None => format!(
                    "Who besides you decides on {}, who pays for it and who will live with it, and \
                     may I meet them before the offer is final?",
                    shorten_deal(deal),
                ),
            },
        }),
        parts: vec![
            part("what it weighs among your deals", weight),
            part("only one in touch", 1.0),
            part("still to be decided", if age > 500.0 { 0.5 } else { 1.0 }),
            part(
                "somebody to bring in",
                if other.is_some() { 1.0 } else { 0.7 },
            ),
        ],
        against: Vec::new(),
        value: deal.amount,
        seen: false,
    })
}

fn shorten_deal(deal: &Deal) -> String {
    format!("“{}”", crate::words::shorten(deal.name(), 60))
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    of_crm(k)
        .filter(|deal| {
            deal.account
                .is_some_and(|account| !in_touch(k, account).is_empty())
        })
        .map(|deal| vec![Anchor::Party(deal.party())])
        .collect()
}

fn came_true(_: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let Some(Anchor::Party(party)) = anchors.first() else {
        return false;
    };
    (after.deal(party)).is_none_or(|deal| deal.status == Status::Lost)
}
