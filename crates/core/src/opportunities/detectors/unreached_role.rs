//! # A level or function nobody has reached, with the way in
//!
//! At an account we know, all contact is with some functions and up to some
//! level; somebody of another function, or higher up, has shown: in a signature,
//! in copy, or by a colleague's words (“our technical director”). The way in is
//! whoever mentioned them.
//!
//! - **Population**: people at accounts with a known title whom our side has
//!   never written with, seen in the last 168 days.
//! - **Outcome**: within 84 days mail goes both ways with them, or with somebody
//!   of their function there.
//! - **Base rate**: how often that happens in the population.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-06-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Seals | Hello Sam,\nthis one is not mine to decide. Our technical director, Petra Falk, looks at the lifetime cost first.\nAnn
//! as of 2024-03-12
//! => technical director
//! ```

use crate::gist::Asked;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::mentions::last_name;
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::reading::titles::{self, Function, Level};
use crate::talk::roles::{RoleMention, roles};
use std::collections::{BTreeMap, BTreeSet};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "unreached-role",
    name: "a role at an account that nobody has reached",
    stance: Stance::Build,
    serves: Serves::Us,
    somebody_waits: false,
    chance_if_acted: 0.5,
    minutes: 20,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 84 days mail goes both ways with them",
        population_says: "people with a known title at accounts whom we have never written \
                          with, seen in the last 168 days",
        horizon_days: 84,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.08,
    }),
};

/// How long a mention counts, in days.
const NEWS_DAYS: i32 = 90;
/// How long a passing word about somebody is a reason to ask, in days.
const SAID_DAYS: i32 = 50;
/// Where we write with more people than this, one more in copy is no news.
const FEW: usize = 8;
/// How far back somebody who only looks on is followed, in days.
const YEAR_DAYS: i32 = 365;
/// Younger faces than this are news of their own (`new-face`), in days.
const NEW_DAYS: i32 = 35;

/// What of an account our side has reached.
struct Reached {
    functions: BTreeSet<Function>,
    level: Option<Level>,
    people: usize,
}

fn reached(k: &Knowledge, account: AccountNo) -> Reached {
    let mut reached = Reached {
        functions: BTreeSet::new(),
        level: None,
        people: 0,
    };
    for person in &k.account(account).people {
        if k.contact(*person).both_ways() {
            reached.people += 1;
            reached.functions.extend(k.person(*person).function);
            reached.level = reached.level.max(k.person(*person).level);
        }
    }
    reached
}

impl Reached {
    /// Whether a title would be new: a function we have not, or a level above ours.
    fn lacks(&self, level: Option<Level>, function: Option<Function>) -> bool {
        let higher = level.is_some_and(|level| {
            level >= Level::Manager && self.level.is_none_or(|reached| level > reached)
        });
        let other = function.is_some_and(|function| !self.functions.contains(&function));
        higher || other && level.is_some_and(|level| level >= Level::Manager)
    }
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    // One door at a time: an account gives one card, the strongest.
    let mut best: BTreeMap<AccountNo, Finding> = BTreeMap::new();
    let found = [shown(k), mentioned(k), bystanders(k)];
    for finding in found.into_iter().flatten() {
        let Some(account) = finding.account else {
            continue;
        };
        (best.entry(account))
            .and_modify(|best| {
                if finding.strength() > best.strength() {
                    best.clone_from(&finding);
                }
            })
            .or_insert(finding);
    }
    best.into_values().collect()
}

fn topic(level: Option<Level>, function: Option<Function>) -> String {
    match (function, level) {
        (Some(function), _) => format!("{function:?}").to_lowercase(),
        (None, Some(level)) => format!("{level:?}").to_lowercase(),
        (None, None) => "unknown".to_owned(),
    }
}

/// People with a known title, never written with.
fn strangers(k: &Knowledge, days: i32) -> impl Iterator<Item = PersonNo> {
    let from = k.as_of.plus_days(-days);
    k.numbered().filter_map(move |(number, person)| {
        let contact = k.contact(number);
        // Who stands in an address book and was never seen is `unspoken-contact`'s.
        let seen = person.uses.iter().any(|used| used.last > used.first)
            || person
                .addresses
                .iter()
                .all(|address| k.cards.of(*address).is_empty());
        let stranger = seen && k.is_counterpart(number) && contact.outbound_personal == 0;
        let titled = person.level.is_some() || person.function.is_some();
        (stranger && titled && person.last_seen > from).then_some(number)
    })
}

fn shown(k: &Knowledge) -> Vec<Finding> {
    let mut findings = Vec::new();
    for number in strangers(k, NEWS_DAYS) {
        let person = k.person(number);
        let Some(account) = person.account else {
            continue;
        };
        let reached = reached(k, account);
        // Bare initials or an address are nobody to ask for.
        let named = person.name.contains(' ');
        let lacks = reached.lacks(person.level, person.function);
        if !named || reached.people == 0 || !lacks || k.has_written(account, number) {
            continue;
        }
        let Some(evidence) = person.signed else {
            continue;
        };
        let Some(guide) = k.best_known(account, Some(number)) else {
            continue;
        };
        let says = format!("is {}", person.title);
        let age = k.as_of.days_since(person.last_seen);
        let name = person.name.clone();
        let why = format!(
            "{name} is {} at {}. {}",
            person.title,
            k.account(account).name,
            k.who_we_know(account, None),
        );
        findings.push(finding(
            k,
            account,
            Some(number),
            guide,
            &person.title,
            Some(name),
            why,
            Proof { evidence, says },
            age,
            topic(person.level, person.function),
        ));
    }
    findings
}

fn mentioned(k: &Knowledge) -> Vec<Finding> {
    let mut findings = Vec::new();
    let news = k.since(k.as_of.plus_days(-SAID_DAYS));
    for (_, message) in news.filter(|(_, m)| m.gist().says(Asked::Roles)) {
        if message.gist().says(Asked::Chat) || message.gist().heard.settled {
            continue;
        }
        let guide = k.author(message).filter(|p| k.is_counterpart(*p));
        let Some(guide) = guide.filter(|p| k.person(*p).name.contains(' ')) else {
            continue;
        };
        let Some(account) = k.person(guide).account.filter(|_| k.is_letter(message)) else {
            continue;
        };
        let reached = reached(k, account);
        for mention in roles(&message.own) {
            let level = titles::level(&mention.title);
            let function = titles::function(&mention.title);
            if reached.people == 0 || !reached.lacks(level, function) || known(k, account, &mention)
            {
                continue;
            }
            findings.push(from_mention(
                k,
                account,
                guide,
                message,
                &mention,
                topic(level, function),
            ));
        }
    }
    findings
}

/// People who are in copy again and again, or whom their colleagues name, and
/// with whom nobody of us has ever written: they look on, and perhaps decide.
fn bystanders(k: &Knowledge) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, person) in k.numbered() {
        let contact = k.contact(number);
        let silent = contact.inbound == 0 || contact.outbound_personal == 0;
        let Some(account) = person
            .account
            .filter(|_| k.is_counterpart(number) && silent)
        else {
            continue;
        };
        let full = person.name.split_whitespace().nth(1);
        let Some(last_name) = full.map(|_| last_name(person)) else {
            continue;
        };
        let shows: Vec<(&Message, PersonNo)> = (k
            .with_account(account, k.as_of.plus_days(-YEAR_DAYS)))
        .filter(|(_, message)| k.is_letter(message) && !k.is_routine(message))
        .filter_map(|(_, message)| Some((message, k.author(message)?)))
        .filter(|(_, author)| k.person(*author).account == Some(account) && *author != number)
        .filter(|(message, _)| k.went_to(message, number) || message.own.contains(last_name))
        .collect();
        let Some((message, guide)) = shows.last().copied() else {
            continue;
        };
        // They may have shown by themselves since, in a circular to all suppliers.
        let fresh = message.known.max(person.last_seen) > k.as_of.plus_days(-NEWS_DAYS);
        let known_long = person.first_seen < k.as_of.plus_days(-NEW_DAYS);
        let reached = reached(k, account);
        if shows.len() < 2 || !fresh || !known_long || reached.people == 0 || reached.people > FEW {
            continue;
        }
        // Being in copy is no reason; a role is, or a colleague's words about them.
        let named = (shows.iter().rev())
            .find_map(|(message, guide)| Some((*message, *guide, k.said_of(message, number)?)));
        let beside = k.title_beside(account, number, YEAR_DAYS);
        let titled = person.level.is_some() || person.function.is_some() || beside.is_some();
        // Without a role, only what was said lately of somebody who never wrote.
        let said_lately = named.as_ref().is_some_and(|(message, ..)| {
            message.known > k.as_of.plus_days(-NEWS_DAYS) && contact.inbound == 0
        });
        let named = named.filter(|_| titled || said_lately);
        let (message, guide, said) = match named {
            Some((message, guide, sentence)) => (message, guide, Some(sentence)),
            None if titled => (message, guide, None),
            None => continue,
        };
        let says = (said.as_deref()).map_or("in copy, once more".to_owned(), quote);
        let title = Some(person.title.to_string()).filter(|title| !title.is_empty());
        let title = (title.or(beside)).unwrap_or_else(|| "named by colleagues".to_owned());
        let told = said.map_or(String::new(), |sentence| {
            format!(
                " {} wrote {}: {}",
                k.person(guide).name,
                k.ago(message.known),
                quote(&sentence)
            )
        });
        let why = format!(
            "{} was on or in {} mails from {} since {}.{told} {}",
            crate::opportunities::lens::titled(person),
            shows.len(),
            k.account(account).name,
            k.on(person.first_seen),
            k.who_we_know(account, Some(number)),
        );
        let name = Some(person.name.clone());
        let proof = proof(message, says);
        let age = k.as_of.days_since(message.known.max(person.last_seen));
        let Anchor::Address(topic) = k.anchor(number) else {
            continue;
        };
        findings.push(finding(
            k,
            account,
            Some(number),
            guide,
            &title,
            name,
            why,
            proof,
            age,
            topic,
        ));
    }
    findings
}

/// Whether the person mentioned is one we write with.
fn known(k: &Knowledge, account: AccountNo, mention: &RoleMention) -> bool {
    let Some(name) = &mention.name else {
        return false;
    };
    (k.account(account).people.iter())
        .any(|p| k.person(*p).name.eq_ignore_ascii_case(name) && k.contact(*p).both_ways())
}

fn from_mention(
    k: &Knowledge,
    account: AccountNo,
    guide: PersonNo,
    message: &Message,
    mention: &RoleMention,
    topic: String,
) -> Finding {
    let why = format!(
        "{} wrote {}: {} {}",
        k.person(guide).name,
        k.ago(message.known),
        quote(&mention.sentence),
        k.who_we_know(account, None),
    );
    let age = k.as_of.days_since(message.known);
    let proof = proof(message, quote(&mention.sentence));
    let person = mention.name.as_ref().and_then(|name| {
        let people = &k.account(account).people;
        people
            .iter()
            .copied()
            .find(|p| k.person(*p).name.eq_ignore_ascii_case(name))
    });
    let name = mention.name.clone();
    finding(
        k,
        account,
        person,
        guide,
        &mention.title,
        name,
        why,
        proof,
        age,
        topic,
    )
}

#[expect(
    clippy::too_many_arguments,
    reason = "one place words the card for both ways of seeing it"
)]
fn finding(
    k: &Knowledge,
    account: AccountNo,
    person: Option<PersonNo>,
    guide: PersonNo,
    title: &str,
    name: Option<String>,
    why: String,
    proof: Proof,
    age: f64,
    topic: String,
) -> Finding {
    let house = k.account(account).name.clone();
    let who = name.clone().unwrap_or_else(|| format!("the {title}"));
    let high = titles::level(title).is_some_and(|level| level >= Level::Director);
    let way_in = if k.contact(guide).both_ways() {
        1.0
    } else {
        0.5
    };
    Finding {
        anchors: vec![k.account_anchor(account), Anchor::Topic(topic)],
        title: match &name {
            Some(name) => format!("{name}, {title} at {house}: none of us has ever talked to them"),
            None => format!("The {title} at {house}: none of us has ever talked to them"),
        },
        account: Some(account),
        person: person.or(Some(guide)),
        why,
        if_you_act: format!("{} brings you together with {who}.", k.first_name(guide)),
        if_you_wait: "You stay with the people who carry out what others decide.".to_owned(),
        who_else_knows: "Whoever reads signatures and half-sentences.".to_owned(),
        rarity: 0.7,
        evidence: vec![proof],
        against: Vec::new(),
        ask: Some(Ask {
            person: guide,
            question: format!(
                "What does {who} look at first when it comes to us, and would you bring us \
                 together for half an hour?"
            ),
        }),
        parts: vec![
            part("how high or how different", if high { 1.0 } else { 0.8 }),
            part("a way in", way_in),
            part("still fresh", freshness(age, 14.0, f64::from(NEWS_DAYS))),
            part("known by name", if name.is_some() { 1.0 } else { 0.7 }),
        ],
        value: None,
        seen: false,
    }
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    strangers(k, 168)
        .filter_map(|number| {
            let person = k.person(number);
            Some(vec![
                k.account_anchor(person.account?),
                Anchor::Topic(topic(person.level, person.function)),
            ])
        })
        .collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let [domain, Anchor::Topic(role)] = anchors else {
        return false;
    };
    let Some(account) = after.anchored_account(domain) else {
        return false;
    };
    (after.account(account).people.iter()).any(|number| {
        let person = after.person(*number);
        let contact = after.contact(*number);
        let new = contact
            .first_in
            .max(contact.first_out)
            .is_some_and(|at| at > before.as_of);
        topic(person.level, person.function) == *role && contact.both_ways() && new
    })
}
