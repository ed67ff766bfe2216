//! # An account that hangs on one person
//!
//! An account with contact every nine days or so, all of it through one person
//! there. If they leave, fall ill or change their mind, so does the account.
//!
//! - **Population**: accounts with contact both ways on at least twenty days of
//!   the last 180.
//! - **Outcome** (a loss): no contact with the account within 84 days.
//! - **Base rate**: how often that happens in the population.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 6 days from 2023-09-01 to 2024-03-10 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! every 6 days from 2023-09-01 to 2024-03-10 Bo Berg <bo@otherfirm.com> <-> me: Weekly order | The order for this week is attached.
//! every 9 days from 2023-09-02 to 2024-03-10 Eva Lind <eva@otherfirm.com> <-> me: Drawings | The drawings are attached.
//! as of 2024-03-12
//! => Ann Smith
//! ```

use crate::identity::address::{host, registrable};
use crate::identity::{AddressUse, Nature};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::lens::{part, titled};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::time::Day;
use std::collections::{BTreeMap, BTreeSet};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "single-contact",
    name: "an account that hangs on one person",
    stance: Stance::Protect,
    serves: Serves::Us,
    somebody_waits: false,
    chance_if_acted: 0.5,
    minutes: 30,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "no contact with the account within 84 days",
        population_says: "accounts with contact on twenty or more of the last 180 days",
        horizon_days: 84,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.25,
    }),
};

/// How far back contact counts, in days.
const WINDOW_DAYS: i32 = 180;
/// Days of contact in the window that make an account lively: fewer are one
/// project, or a question now and then.
const LIVELY_DAYS: usize = 20;
/// Contact older than this is not lively now, in days.
const LATELY_DAYS: i32 = 45;
/// Share of contact days at which an account hangs on one person.
const SHARE: f64 = 0.85;

/// Days of contact in the window per person of each lively account.
fn lively(k: &Knowledge) -> BTreeMap<AccountNo, BTreeMap<PersonNo, BTreeSet<Day>>> {
    let from = k.as_of.plus_days(-WINDOW_DAYS).day();
    let mut accounts: BTreeMap<AccountNo, BTreeMap<PersonNo, BTreeSet<Day>>> = BTreeMap::new();
    for (number, person) in k.numbered() {
        let Some(account) = person.account.filter(|_| person.nature.answers()) else {
            continue;
        };
        // Who came from another house, or from ours, has been there since.
        let there = |used: &&AddressUse| {
            let host = host(&k.ledger.addresses[used.address.0 as usize]);
            let domains = &k.account(account).domains;
            registrable(host).is_some_and(|domain| domains.contains(&domain))
        };
        let joined = person
            .uses
            .iter()
            .filter(there)
            .map(|used| used.first.day())
            .min();
        let days = k
            .tie(number)
            .contact_days
            .iter()
            .copied()
            .filter(|day| *day > from && joined.is_none_or(|joined| *day >= joined));
        let days: BTreeSet<Day> = days.collect();
        if !days.is_empty() && k.account(account).relationship {
            accounts.entry(account).or_default().insert(number, days);
        }
    }
    accounts.retain(|_, people| {
        people.values().flatten().collect::<BTreeSet<_>>().len() >= LIVELY_DAYS
    });
    accounts
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    lively(k)
        .into_iter()
        .filter_map(|(account, people)| finding(k, account, &people))
        .collect()
}

fn finding(
    k: &Knowledge,
    number: AccountNo,
    people: &BTreeMap<PersonNo, BTreeSet<Day>>,
) -> Option<Finding> {
    // Who was met at a visit that names nobody may have been another.
    let from = k.as_of.plus_days(-WINDOW_DAYS);
    let unnamed = (k.met_there(number, from))
        .filter(|one| one.is_unnamed())
        .map(|one| one.at.day());
    let all: BTreeSet<Day> = (people.values().flatten().copied())
        .chain(unnamed)
        .collect();
    let all = all.len();
    // A desk is a voice there, and nobody on whom an account hangs.
    let is_human = |who: &PersonNo| k.person(*who).nature == Nature::Human;
    let (person, days) = people
        .iter()
        .filter(|(person, _)| is_human(person))
        .max_by_key(|(person, days)| (days.len(), **person))?;
    let tie = k.tie(*person);
    // Friends, family and desks carry no account; one gone quiet is `fading-tie`'s.
    let lately = k.as_of.plus_days(-LATELY_DAYS).day();
    if !k.is_counterpart(*person) || days.last().is_none_or(|last| *last < lately) {
        return None;
    }
    let share = days.len() as f64 / all as f64;
    let both = tie.inbound >= 3 && tie.outbound >= 3;
    // Two more voices, however rare, and the account does not hang on one.
    let others: Vec<PersonNo> = (k.account(number).people.iter().copied())
        .filter(|p| p != person && k.person(*p).nature.answers())
        .collect();
    let reached = others.iter().filter(|p| k.contact(**p).both_ways()).count();
    if share < SHARE || !both || reached >= 2 {
        return None;
    }
    let account = k.account(number);
    let name = k.first_name(*person);
    let full = &k.person(*person).name;
    // The one to meet: a full name that is not a second spelling of theirs.
    let other = (others.iter().copied())
        .filter(|p| is_human(p) && k.is_counterpart(*p) && k.person(*p).name.contains(' '))
        .filter(|p| last_word(&k.person(*p).name) != last_word(full))
        .max_by_key(|p| (k.contact(*p).both_ways(), k.person(*p).last_seen, *p));
    let beyond = match other {
        Some(other) => format!(
            "Besides {name}, {} has been seen there, last on {}.",
            titled(k.person(other)),
            k.on(k.person(other).last_seen),
        ),
        None if others.is_empty() => format!("Nobody there but {name} is known."),
        None => "Nobody else there is known well enough to turn to.".to_owned(),
    };
    let reached_other = other.is_some_and(|other| k.contact(other).both_ways());
    let mut against = Vec::new();
    for other in others.iter().filter(|p| k.contact(**p).both_ways()) {
        against.extend(k.contact(*other).proof.map(|evidence| Proof {
            evidence,
            says: format!("you have also written with {}", k.person(*other).name),
        }));
    }
    Some(Finding {
        anchors: vec![k.account_anchor(number)],
        title: format!("{} hangs on {}", account.name, k.person(*person).name),
        account: Some(number),
        person: Some(*person),
        why: format!(
            "On {} of the {all} days you were in touch with {} in the last six months it was \
             {name}. {beyond}",
            days.len(),
            account.name,
        ),
        if_you_act: match other {
            Some(other) => format!(
                "{} becomes a second voice there, before you need one.",
                k.person(other).name
            ),
            None => "A second voice there, before you need one.".to_owned(),
        },
        if_you_wait: format!("The day {name} leaves, you start from nothing."),
        who_else_knows: "It shows only in the sum of your mail.".to_owned(),
        rarity: 0.7,
        evidence: vec![Proof {
            evidence: tie.last_proof?,
            says: format!(
                "your last contact with {name}, {}",
                k.on(k.exactly(tie.last_in.max(tie.last_out)?, tie.last_proof))
            ),
        }],
        ask: Some(Ask {
            person: *person,
            question: match other {
                Some(other) if reached_other => format!(
                    "Nearly all I hear from your house I hear from you. What is {} in charge of at \
                     your place, and would you bring the three of us together?",
                    k.person(other).name
                ),
                Some(other) => format!(
                    "I only ever talk to you. What does {} do at your place, and would you \
                     bring the three of us together?",
                    k.person(other).name
                ),
                None => "If you are away for a month, who at your place decides what we talk \
                         about, and may I meet them now?"
                    .to_owned(),
            },
        }),
        parts: vec![
            part("share of contact through one person", share),
            part(
                "how lively the account is",
                (all as f64 / 24.0).sqrt().clamp(0.4, 1.0),
            ),
            part("nobody else reached", if reached == 0 { 1.0 } else { 0.6 }),
            part(
                "somebody to bring in",
                if other.is_some() { 1.0 } else { 0.6 },
            ),
        ],
        against,
        value: None,
        seen: false,
    })
}

fn last_word(name: &str) -> String {
    name.split_whitespace()
        .last()
        .unwrap_or_default()
        .to_lowercase()
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    lively(k)
        .into_keys()
        .map(|account| vec![k.account_anchor(account)])
        .collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let Some(account) = anchors
        .first()
        .and_then(|anchor| after.anchored_account(anchor))
    else {
        return true;
    };
    let cutoff = before.as_of.day();
    !(after.account(account).people.iter()).any(|person| {
        after
            .tie(*person)
            .contact_days
            .last()
            .is_some_and(|day| *day > cutoff)
    })
}
