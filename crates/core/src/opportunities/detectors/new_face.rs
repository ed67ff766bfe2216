//! # A stranger from the account's side, newly in copy
//!
//! Somebody at an account we know was put on a mail for the first time and has
//! never written with us. A new face in copy is a new project, a new boss or a
//! new buyer; whoever put them there knows which. A bare name in copy may mean
//! nothing at all: without a word about them, a title, or a second matter that they
//! are copied on, it stays off the page. Who takes over from one who leaves is on that card.
//!
//! - **Population**: people at accounts seen in mail in the last 168 days whom
//!   our side has never written with.
//! - **Outcome**: within 56 days mail goes both ways with them.
//! - **Base rate**: how often that happens in the population.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-06-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-03-04 Ann Smith <ann@acmevalves.com> -> me; cc Petra Falk <petra.falk@acmevalves.com>: Shutdown | Hello Sam,\nthe shutdown is planned for May. Petra Falk runs it this year.\nAnn
//! as of 2024-03-12
//! => Petra Falk
//! ```

use super::leaving_contact;
use crate::evidence::Role;
use crate::identity::Nature;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::introductions::full_name;
use crate::opportunities::lens::{freshness, part, proof, quote, titled};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use std::collections::{BTreeMap, BTreeSet};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "new-face",
    name: "a new face at an account",
    stance: Stance::Build,
    serves: Serves::Us,
    somebody_waits: false,
    chance_if_acted: 0.3,
    minutes: 15,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 56 days mail goes both ways with them",
        population_says: "people at accounts seen in the last 168 days whom we have never \
                          written with",
        horizon_days: 56,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.1,
    }),
};

/// How long a face is new, in days.
const NEW_DAYS: i32 = 35;
/// How long we must have known the account, in days: at a new account everybody is new.
const KNOWN_DAYS: i32 = 60;
/// More strangers than this on one mail are a distribution list written out.
const STRANGERS: usize = 3;
/// More people of one account on one mail are its whole desk: that introduces nobody.
const DESK: usize = 5;

/// A mail, and how many strangers were on it.
type Shown<'k> = (&'k Message, usize);

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut mails: BTreeMap<PersonNo, Vec<Shown>> = BTreeMap::new();
    let heirs = heirs(k);
    for (_, message) in k.since(k.as_of.plus_days(-NEW_DAYS)) {
        if !k.is_letter(message) || k.is_routine(message) {
            continue;
        }
        let strangers = strangers(k, message);
        let company = strangers.iter().filter(|p| is_named(k, **p)).count().max(1);
        if company > STRANGERS {
            continue;
        }
        for person in strangers.into_iter().filter(|who| !heirs.contains(who)) {
            mails.entry(person).or_default().push((message, company));
        }
    }
    let mut findings: Vec<Finding> = (mails.iter())
        .filter_map(|(person, shown)| finding(k, *person, shown))
        .collect();
    // Several strangers on one mail are one piece of news: the strongest tells it.
    findings.sort_by(|a, b| {
        b.strength()
            .total_cmp(&a.strength())
            .then(a.person.cmp(&b.person))
    });
    let mut told = BTreeSet::new();
    findings.retain(|finding| told.insert((finding.account, finding.evidence[0].evidence)));
    findings
}

/// Those to whom the card of one who leaves turns already: who takes over is news once.
fn heirs(k: &Knowledge) -> BTreeSet<PersonNo> {
    let leaving = &leaving_contact::DETECTOR;
    let shown = (leaving.detect)(k).into_iter();
    shown
        .filter(|finding| finding.strength() >= leaving.worth_showing)
        .filter_map(|finding| Some(finding.ask?.person))
        .collect()
}

/// People at known accounts who are on the mail, and with whom our side has
/// never exchanged a word.
fn strangers(k: &Knowledge, message: &Message) -> Vec<PersonNo> {
    let mut people: Vec<PersonNo> = (message.recipients())
        .filter_map(|address| k.person_at(address))
        .filter(|person| {
            let contact = k.contact(*person);
            k.is_counterpart(*person)
                && contact.inbound == 0
                && contact.outbound == 0
                && k.person(*person).first_seen > k.as_of.plus_days(-NEW_DAYS)
                && (is_named(k, *person) || k.person(*person).name.contains('@'))
        })
        .collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// Whether a full name is known; an address may do without, where a text tells it.
fn is_named(k: &Knowledge, number: PersonNo) -> bool {
    k.person(number).name.split_whitespace().count() >= 2
}

/// How long we have known an account, in days.
fn known_for(k: &Knowledge, account: AccountNo) -> i32 {
    let people = &k.account(account).people;
    let first = people.iter().filter(|p| k.contact(**p).both_ways());
    let first = first.filter_map(|p| k.contact(*p).first_in).min();
    first.map_or(0, |first| k.as_of.day().0 - first.day().0)
}

/// What a mail says of somebody new on it.
struct Told<'k> {
    message: &'k Message,
    /// How many strangers are on it.
    company: usize,
    /// Their name, told by the text where no address book does.
    name: String,
    says: Option<String>,
}

fn told<'k>(k: &Knowledge, number: PersonNo, (message, company): Shown<'k>) -> Option<Told<'k>> {
    let known = &k.person(number).name;
    let name = if is_named(k, number) {
        known.clone()
    } else {
        full_name(&message.own, known)?
    };
    let says = (k.said_of(message, number))
        .or_else(|| k.introduction(message, number, &name, company == 1));
    Some(Told {
        message,
        company,
        name,
        says: says.filter(|_| !k.from_us(message)),
    })
}

fn finding(k: &Knowledge, number: PersonNo, mails: &[Shown]) -> Option<Finding> {
    let person = k.person(number);
    let (first, _) = mails.first()?;
    // Whom one of us put on a mail, one of us knows.
    if k.from_us(first) {
        return None;
    }
    // The first mail that says something of them, or else the first.
    let all: Vec<Told> = (mails.iter())
        .filter_map(|shown| told(k, number, *shown))
        .collect();
    let at = all.iter().position(|told| told.says.is_some());
    let Told {
        message,
        company,
        name,
        says: told,
    } = all.into_iter().nth(at.unwrap_or(0))?;
    let again = mails.iter().any(|(other, _)| {
        let matter = other.gist().subject != first.gist().subject;
        matter && other.known.days_since(first.known) >= 1.0 && !k.from_us(other)
    });
    let account = person.account?;
    if known_for(k, account) < KNOWN_DAYS {
        return None;
    }
    let author = k.author(message)?;
    let theirs = k.person(author).account == Some(account);
    let desk = (message.recipients())
        .filter_map(|address| k.person_at(address))
        .filter(|person| k.person(*person).account == Some(account));
    if desk.count() > DESK {
        return None;
    }
    let by = &k.person(author).name;
    // Whoever brought them in knows why; we ask there.
    let full = |p: PersonNo| k.person(p).name.contains(' ');
    let ask = if theirs && full(author) {
        author
    } else {
        k.best_known(account, Some(number))?
    };
    let human = k.person(ask).nature == Nature::Human && k.person(ask).name.contains(' ');
    if !human || k.person(ask).ours || k.is_private(ask) {
        return None;
    }
    let house = k.account(account).name.clone();
    let age = k.as_of.days_since(message.known);
    let has_role = person.level.is_some() || k.title_beside(account, number, NEW_DAYS).is_some();
    let says = (told.as_deref()).map_or(".".to_owned(), |said| format!(": {}", quote(said)));
    let copied = message
        .participants
        .iter()
        .any(|(role, address)| *role == Role::Cc && k.person_at(*address) == Some(number));
    Some(Finding {
        anchors: vec![k.anchor(number)],
        title: format!("A new face at {house}: {name}"),
        account: Some(account),
        person: Some(number),
        why: format!(
            "{by} put {} on “{}” {}{says} Nobody of us has ever written with them.",
            if is_named(k, number) {
                titled(person)
            } else {
                name.clone()
            },
            message.subject.trim(),
            k.ago(message.known),
        ),
        if_you_act: format!("You know what {name} is there for before the next mail."),
        if_you_wait: format!("{name} makes up their mind about you from the copies they read."),
        who_else_knows: "Only who reads the Cc line.".to_owned(),
        rarity: 0.8,
        evidence: vec![proof(
            message,
            format!(
                "{name} is {}, on {}",
                if copied { "in copy" } else { "addressed" },
                k.on(message.known)
            ),
        )],
        against: Vec::new(),
        ask: Some(Ask {
            person: ask,
            question: format!(
                "You had {name} on the mail about “{}”. What is their part in it, and should \
                 they hear from me directly?",
                message.subject.trim()
            ),
        }),
        parts: vec![
            part(
                "brought in by their own side",
                if theirs { 1.0 } else { 0.6 },
            ),
            part("how new", freshness(age, 10.0, f64::from(NEW_DAYS) + 15.0)),
            part(
                "alone, not one of many",
                if company == 1 { 1.0 } else { 0.7 },
            ),
            part(
                "told of, not only copied",
                match (told.is_some(), has_role) {
                    // Who is spoken of in the mail is there for a reason.
                    (true, _) => 1.0,
                    (false, true) => 0.8,
                    // A name on a Cc line may mean nothing at all; on two matters, less so.
                    (false, false) if again => 0.4,
                    (false, false) => 0.15,
                },
            ),
        ],
        value: None,
        seen: false,
    })
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let from = k.as_of.plus_days(-168);
    (k.numbered())
        .filter(|(number, person)| {
            let contact = k.contact(*number);
            k.is_counterpart(*number)
                && person.last_seen > from
                && contact.inbound == 0
                && contact.outbound == 0
        })
        .map(|(number, _)| vec![k.anchor(number)])
        .collect()
}

fn came_true(_before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let person = anchors.first().and_then(|anchor| after.anchored(anchor));
    person.is_some_and(|person| {
        let contact = after.contact(person);
        contact.inbound > 0 && contact.outbound_personal > 0
    })
}
