//! The card of an ask that is open: what was asked, why it is held to be open, what to write.

use super::hands::Hands;
use super::pending::{Pending, SUPPLY_DAYS};
use super::reply;
use super::since::Since;
use super::waits::is_in_case;
use crate::knowledge::Knowledge;
use crate::ledger::{Anchor, Message};
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::{Ask, Finding, Part, Proof};
use crate::reading::Speech;
use crate::talk::asking::announces_a_talk;
use crate::talk::request::Request;
use crate::talk::telling::headline;
use crate::talk::unasked::Put;
use crate::threads::telling_subject;
use std::collections::BTreeSet;

/// Weeks unanswered are worse than days, up to here, in days: what lasts, and what passes.
const LASTS: (f64, f64) = (18.0, 38.0);
const PASSES: (f64, f64) = (8.0, 26.0);
/// … and what is looked up on the way, and found elsewhere by then.
const LOOKED_UP: (f64, f64) = (4.0, 14.0);
/// So many of us are the house.
const SEVERAL: usize = 3;
/// Who has waited so long is answered late, in days.
const WAITED_DAYS: f64 = 5.0;

/// The card of an ask, with what became of it and in whose hands it is.
pub(super) fn card(pending: &Pending<'_>, mut since: Since, hands: &Hands<'_>) -> Finding {
    let Pending { k, message, .. } = *pending;
    let name = k.first_name(pending.person);
    let text = told(pending);
    let said = quote(&text);
    let day = k.on(message.known);
    let spoken = announces_a_talk(&message.own) || since.spoke;
    if let Some(handed) = hands.handed {
        let says = format!("passed on among us on {}", k.on(handed.known));
        since.against.push(proof(handed, says));
    }
    if spoken {
        let says = "they meant to talk about it, so it may be settled by telephone";
        since.against.push(proof(message, says));
    }
    let ask = match hands.colleague(pending, &since) {
        // What is in a colleague's hands is answered by them, or by the seller with
        // their word.
        Some(colleague) => Ask {
            person: colleague,
            question: format!(
                "{} wrote on {day}: {said} Have you answered? If not, what may I tell {name} \
                 today?",
                k.person(pending.person).name
            ),
        },
        None => Ask {
            person: pending.person,
            question: reply::to(&reply::Asked {
                day: &day,
                said: &said,
                sentence: &pending.ask.text,
                needs: pending.ask.speech == Speech::Need,
                late: pending.age > WAITED_DAYS
                    || pending.due.is_some_and(|due| pending.age > f64::from(due)),
                put: pending.put,
            }),
        },
    };
    let parts = parts(pending, &since, hands, spoken);
    let title = title(pending, &since, &text);
    let against = std::mem::take(&mut since.against);
    let (why, evidence) = why(pending, since, hands, &said);
    Finding {
        anchors: vec![
            Anchor::Evidence(message.id),
            Anchor::Topic(pending.ask.start.to_string()),
        ],
        title,
        account: Some(pending.account),
        person: Some(pending.person),
        why,
        if_you_act: format!("{name} gets an answer, and you are the one who listened."),
        if_you_wait: format!("{name} asks somebody else, or stops asking."),
        who_else_knows: who_else(k, message),
        rarity: match message.recipients().count() {
            0 | 1 => 1.0,
            _ => 0.5,
        },
        evidence,
        ask: Some(ask),
        parts,
        against,
        value: None,
        seen: false,
    }
}

/// Whether it only wants to be rung up.
fn is_call(pending: &Pending<'_>) -> bool {
    reply::is_a_call(&pending.ask.text)
}

/// What is quoted: the ask with what it points to.
fn told(pending: &Pending<'_>) -> String {
    let ask = &pending.ask.text;
    // `Call me` does not say about what; `who can we speak with` does.
    let untold = is_call(pending) && !Request::of(ask).says_what();
    match reply::weightiest(&pending.message.own).filter(|_| untold) {
        Some(about) if !pending.matter.text.contains(&about) => format!("{about} {ask}"),
        _ => pending.matter.text.clone(),
    }
}

fn verb(pending: &Pending<'_>) -> &'static str {
    match (pending.put, pending.ask.speech) {
        (Some(Put::Claim), _) => "told us what is not right",
        (Some(Put::Preference), _) => "told us what they would prefer",
        (Some(Put::Paper), _) => "put a paper before us",
        (Some(Put::Invitation), _) => "held a door open",
        (Some(Put::Hint), _) => "told us in passing",
        (Some(Put::Supply | Put::Not), _) => "offered something",
        (None, Speech::Need) => "said what they need",
        (None, _) => "asked",
    }
}

fn title(pending: &Pending<'_>, since: &Since, text: &str) -> String {
    let k = pending.k;
    let left = match (&since.held, &since.back) {
        (Some(_), _) => "still waits",
        (None, Some(_)) => "it is our turn",
        (None, None) => "nobody answered",
    };
    format!(
        "{} {} {}, and {left}: “{}”",
        k.named_at(pending.person, Some(pending.account)),
        verb(pending),
        k.ago(pending.message.known),
        headline(&pending.ask.text, text),
    )
}

/// Why it is held to be open, and on what evidence.
fn why(pending: &Pending<'_>, since: Since, hands: &Hands<'_>, said: &str) -> (String, Vec<Proof>) {
    let Pending { k, message, .. } = *pending;
    let mut evidence = vec![proof(message, said.to_owned())];
    // Words that do not say what it is about stand under a subject that does.
    let bare = pending.definite || telling_subject(&message.subject).is_empty();
    let under = match bare {
        true => String::new(),
        false => format!(", under {}", quote(&message.subject)),
    };
    let day = k.on(message.known);
    let name = k.first_name(pending.person);
    let mut why = format!("On {day} {name} {}{under}: {said}", verb(pending));
    match since.held {
        Some((held, _)) => {
            why.push_str(&format!(" All they have heard since: {}.", held.says));
            evidence.push(held);
        }
        None => why.push_str(" No mail of ours has taken it up since."),
    }
    let mut adds = |says: &str, proof: Option<Proof>| {
        if let Some(proof) = proof {
            why.push_str(says);
            evidence.push(proof);
        }
    };
    adds(" An answer of ours did not reach them.", since.returned);
    adds(
        " Your answer spoke of their other question and passed over this one.",
        since.passed_over,
    );
    adds(
        " We asked back, and they answered: it is our turn.",
        since.back,
    );
    if hands.handed.is_some() {
        why.push_str(" It was passed on among us, and no mail shows what came of it.");
    }
    if let Some(again) = since.again {
        why.push_str(" They have come back to it since.");
        evidence.push(again);
    }
    (why, evidence)
}

/// What its strength is made of.
fn parts(pending: &Pending<'_>, since: &Since, hands: &Hands<'_>, spoken: bool) -> Vec<Part> {
    let age = pending.age;
    let clearly = 0.4 + 0.6 * f64::from(pending.ask.probability);
    let otherwise = |yes: bool, less: f64| if yes { less } else { 1.0 };
    vec![
        part(
            "how clearly they ask",
            clearly * otherwise(is_call(pending), 0.95),
        ),
        part("addressed to you", hands.addressed),
        part(
            "still fresh",
            match (pending.put, pending.lasting) {
                (Some(Put::Supply), _) => freshness(age, 3.0, SUPPLY_DAYS + 4.0),
                _ if !pending.says_what() => freshness(age, LOOKED_UP.0, LOOKED_UP.1),
                _ if pending.is_ahead() => 1.0,
                (_, true) => freshness(age, LASTS.0, LASTS.1),
                (_, false) => freshness(age, PASSES.0, PASSES.1),
            },
        ),
        part(
            "not settled on the telephone, as between those in touch day by day",
            otherwise(pending.house && since.stirred.is_none(), 0.8),
        ),
        part("not in a colleague's hands", otherwise(hands.in_hand, 0.6)),
        part("says what it is about", otherwise(!pending.definite, 0.7)),
        part(
            "they wait for it",
            otherwise(is_in_case(&pending.ask.text), 0.4),
        ),
        part(
            "not answered in another mail",
            match since.talked {
                0 => 1.0,
                1 => 0.85,
                _ => 0.7,
            },
        ),
        part(
            "not left to a talk",
            match (pending.met(), spoken) {
                (true, _) => 0.6,
                (false, true) if since.spoke => 0.8,
                (false, true) => 0.95,
                (false, false) => 1.0,
            },
        ),
        part(
            "not settled when you met or talked since",
            otherwise(since.met, 0.75),
        ),
        part("asked again", otherwise(since.again.is_none(), 0.9)),
        part("you two write to each other", acquaintance(pending, hands)),
    ]
}

/// How well the two know each other, 0 to 1.
fn acquaintance(pending: &Pending<'_>, hands: &Hands<'_>) -> f64 {
    let k = pending.k;
    let contact = k.contact(pending.person);
    match (contact.both_ways(), contact.inbound) {
        (true, _) => 1.0,
        _ if k.best_known(pending.account, None).is_some() => 0.8,
        // Who writes to several of us deals with the house.
        _ if contact.ours.len() >= SEVERAL => 0.8,
        // Who writes again and again unanswered wants something of us.
        (false, 0..=2) => 0.8,
        // … unless it is said to us in person, by a house that deals with us.
        (false, _) if hands.whose.is_in_person() && k.is_counterpart(pending.person) => 0.6,
        (false, _) => 0.2,
    }
}

fn who_else(k: &Knowledge, message: &Message) -> String {
    let all = message
        .recipients()
        .filter_map(|address| k.person_at(address));
    let all: BTreeSet<_> = all.collect();
    let ours = all.iter().filter(|who| k.person(**who).ours).count();
    // Where none of us is the seller, it came to an address that nobody knows for theirs.
    match (ours.saturating_sub(1), all.len() - ours) {
        (0, 0) => "Only you have this mail.".to_owned(),
        (0, _) => "Of us only you have this mail.".to_owned(),
        (1, _) => "One colleague had it too.".to_owned(),
        (n, _) => format!("{n} colleagues had it too."),
    }
}
