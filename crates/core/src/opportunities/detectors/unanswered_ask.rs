//! # A request, question or need that nobody took up
//!
//! Somebody at a customer asked for something, or said what they need, and no
//! mail of ours has taken it up since. The ask may stand in the middle of a mail
//! whose other questions were answered: then the answer passed over it.
//!
//! - **Population**: asks by people at accounts, one to 28 days old, addressed
//!   to our side.
//! - **Outcome**: within 28 days our side takes it up by mail.
//! - **Base rate**: how often that happens to any letter from an account.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Gaskets | Hello Sam,\nCould you send us a quotation for 200 graphite gaskets DN80?\nRegards\nAnn
//! 2024-03-05 me -> Bo Berg <bo@otherfirm.com>: Invoice | The invoice is attached.
//! as of 2024-03-12
//! => Ann Smith
//! ```

use crate::evidence::Role;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::lens::{ago, freshness, on, part, proof, quote};
use crate::opportunities::mentions::sentences;
use crate::opportunities::{Ask, Detector, Finding, Outcome, Proof, Serves, Stance};
use crate::reading::{Speech, Utterance};
use crate::words::{content_words, coverage};
use std::collections::{BTreeMap, BTreeSet};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "unanswered-ask",
    name: "a request nobody took up",
    stance: Stance::Build,
    serves: Serves::Both,
    chance_if_acted: 0.5,
    detect,
    outcome: Some(Outcome {
        says: "within 28 days our side answers it by mail",
        population_says: "letters from people at accounts, one to 28 days old and unanswered",
        horizon_days: 28,
        population,
        came_true,
        prior: 0.3,
    }),
};

/// An ask older than this is history, in days.
const STALE_DAYS: f64 = 28.0;
/// An ask younger than this may still be answered today, in days.
const YOUNG_DAYS: f64 = 1.0;
/// How sure the reader has to be that a sentence asks.
const ASKS: f32 = 0.35;
/// How sure it has to be that a sentence voices a need: that is often only talk.
const NEEDS: f32 = 0.6;
/// A longer answer speaks of everything, in other words; in words.
const SHORT_ANSWER: u32 = 40;
/// Below this a sentence must at least say what it is about.
const CLEAR: f32 = 0.5;
/// An answer takes up an ask when it shares this much of what it is about.
const ABOUT_THE_SAME: f64 = 0.34;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut best: BTreeMap<(PersonNo, u32), Finding> = BTreeMap::new();
    for (index, message) in letters(k) {
        let Some((person, account)) = counterpart(k, message) else {
            continue;
        };
        for ask in asks(message) {
            let Some(finding) = open_ask(k, index, message, person, account, ask) else {
                continue;
            };
            let thread = k.threads.of.get(index).copied().unwrap_or(index as u32);
            let place = best.entry((person, thread));
            place
                .and_modify(|best| {
                    if finding.strength() > best.strength() {
                        best.clone_from(&finding);
                    }
                })
                .or_insert(finding);
        }
    }
    best.into_values().collect()
}

/// Letters of the right age with their index, oldest first.
fn letters<'a>(k: &'a Knowledge) -> impl Iterator<Item = (usize, &'a Message)> {
    let newest = k.as_of.0 - (YOUNG_DAYS * 86_400.0) as i64;
    k.since(k.as_of.plus_days(-STALE_DAYS as i32))
        .filter(move |(_, message)| message.known.0 <= newest && k.is_letter(message))
}

/// The person at an account who wrote it, where it was written to our side. What
/// they ask their own colleague with us in copy is not ours to answer.
fn counterpart(k: &Knowledge, message: &Message) -> Option<(PersonNo, AccountNo)> {
    let person = k
        .author(message)
        .filter(|person| k.is_counterpart(*person))?;
    let account = k.person(person).account?;
    let addressed = k.recipients_in(message, Role::To);
    let to_us = addressed.iter().any(|p| k.person(*p).ours);
    let to_theirs = addressed
        .iter()
        .any(|p| k.person(*p).account == Some(account));
    let copied = k
        .recipients_in(message, Role::Cc)
        .iter()
        .any(|p| k.person(*p).ours);
    (to_us || copied && !to_theirs).then_some((person, account))
}

fn asks(message: &Message) -> impl Iterator<Item = &Utterance> {
    message.utterances.iter().filter(|u| {
        let sure = match u.speech {
            Speech::Request | Speech::Question => u.probability >= ASKS,
            Speech::Need => u.probability >= NEEDS,
            _ => false,
        };
        let about = content_words(&u.text).len();
        // Addresses and links in a sentence are a header's or a notice's.
        let notice = u.text.contains('@') || u.text.contains("www.") || u.text.contains("website");
        sure && !notice && about >= if u.probability >= CLEAR { 1 } else { 2 }
    })
}

/// What an ask is about: its own words, with those of the sentence before it
/// where it only points there (`Any idea?`).
fn matter(message: &Message, ask: &Utterance) -> BTreeSet<String> {
    let mut words = content_words(&ask.text);
    let all: Vec<String> = sentences(&message.own).collect();
    let at = all
        .iter()
        .position(|sentence| ask.text.contains(sentence.as_str()) && !sentence.is_empty());
    if let Some(before) = at
        .and_then(|at| at.checked_sub(1))
        .filter(|_| words.len() < 3)
    {
        words.extend(content_words(&all[before]));
    }
    words
}

/// What the mail's other sentences are about: everything but the ask.
fn other_sentences(message: &Message, ask: &Utterance) -> BTreeSet<String> {
    let ask = matter(message, ask);
    (sentences(&message.own).map(|sentence| content_words(&sentence)))
        .filter(|words| coverage(words, &ask) < 0.7)
        .flatten()
        .collect()
}

fn open_ask(
    k: &Knowledge,
    index: usize,
    message: &Message,
    person: PersonNo,
    account: AccountNo,
    ask: &Utterance,
) -> Option<Finding> {
    let others = other_sentences(message, ask);
    let whole = matter(message, ask);
    // What only this ask speaks of; the rest of the mail may well be answered.
    let own: BTreeSet<String> = whole.difference(&others).cloned().collect();
    let about = if own.is_empty() { whole } else { own };
    let topics = k.topics();
    let mut against: Vec<Proof> = Vec::new();
    let mut passed_over = None;
    let thread = k.threads.of.get(index);
    for (later, reply) in k.with_account(account, message.known) {
        let same_thread = thread.is_some() && k.threads.of.get(later) == thread;
        let takes_up = || {
            let words = topics.words(later);
            coverage(&about, words) >= ABOUT_THE_SAME && !about.is_empty()
                || topics.same_matter(&about, words)
        };
        if k.from_us(reply) && (k.went_to(reply, person) || k.went_to_account(reply, account)) {
            let other_ask = || {
                let spoke = format!("{} {}", reply.own, reply.attachments.join(" "));
                let spoke = content_words(&spoke);
                ask.probability >= 0.6
                    && content_words(&ask.text).len() >= 2
                    && reply.own_words <= SHORT_ANSWER
                    && others.intersection(&spoke).next().is_some()
                    && about.intersection(&spoke).next().is_none()
            };
            let in_time = k.went_to(reply, person) || same_thread;
            match (same_thread, in_time && takes_up()) {
                (_, true) => return None,
                // A reply that speaks of the mail's other question left this one lying.
                (true, false) if reply.attachments.is_empty() && other_ask() => {
                    passed_over = Some(proof(reply, format!("the answer of {}", on(reply.known))));
                }
                (true, false) => return None,
                (false, false) if k.went_to(reply, person) => against.push(proof(
                    reply,
                    format!("you wrote on {} about something else", on(reply.known)),
                )),
                _ => {}
            }
        } else if k.closes(reply)
            && (same_thread || takes_up())
            && k.author(reply)
                .is_some_and(|who| k.person(who).account == Some(account))
        {
            return None;
        }
    }
    let direct = k
        .recipients_in(message, Role::To)
        .iter()
        .any(|to| k.person(*to).me);
    let age = k.as_of.days_since(message.known);
    let name = k.first_name(person);
    let verb = match ask.speech {
        Speech::Need => "said what they need",
        _ => "asked",
    };
    let mut evidence = vec![proof(message, quote(&ask.text))];
    let mut why = format!(
        "On {} {name} {verb}: {} No mail of ours has taken it up since.",
        on(message.known),
        quote(&ask.text),
    );
    if let Some(answer) = passed_over {
        why.push_str(" Your answer spoke of their other question and passed over this one.");
        evidence.push(answer);
    }
    let contact = k.contact(person);
    Some(Finding {
        anchors: vec![
            Anchor::Evidence(message.id),
            Anchor::Topic(ask.start.to_string()),
        ],
        title: format!(
            "{} {verb}, {}, and nobody answered",
            k.named(person),
            ago(k.as_of, message.known)
        ),
        account: Some(account),
        person: Some(person),
        why,
        if_you_act: format!("{name} gets an answer, and you are the one who listened."),
        if_you_wait: format!("{name} asks somebody else, or stops asking."),
        who_else_knows: who_else(k, message),
        rarity: if message.recipients().count() <= 1 {
            1.0
        } else {
            0.5
        },
        evidence,
        ask: Some(Ask {
            person,
            question: format!(
                "You asked on {}: {} Is that still open, and by when would it help you?",
                on(message.known),
                quote(&ask.text),
            ),
        }),
        parts: vec![
            part(
                "how clearly they ask",
                0.4 + 0.6 * f64::from(ask.probability),
            ),
            part("addressed to you", if direct { 1.0 } else { 0.6 }),
            part("still fresh", freshness(age, 5.0, STALE_DAYS + 7.0)),
            part(
                "not answered in another mail",
                if against.is_empty() { 1.0 } else { 0.6 },
            ),
            part(
                "you two write to each other",
                if contact.both_ways() { 1.0 } else { 0.8 },
            ),
        ],
        against,
        seen: false,
    })
}

fn who_else(k: &Knowledge, message: &Message) -> String {
    let others = (message.recipients().filter_map(|a| k.person_at(a)))
        .filter(|p| k.person(*p).ours && !k.person(*p).me)
        .count();
    match others {
        0 => "Only you have this mail.".to_owned(),
        1 => "One colleague had it too.".to_owned(),
        n => format!("{n} colleagues had it too."),
    }
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    letters(k)
        .filter(|(_, message)| counterpart(k, message).is_some() && !answered(k, message, k))
        .map(|(_, message)| vec![Anchor::Evidence(message.id)])
        .collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let Some(Anchor::Evidence(id)) = anchors.first() else {
        return false;
    };
    let message = before.messages().iter().rev().find(|m| m.id == *id);
    message.is_some_and(|message| answered(before, message, after))
}

/// Whether our side wrote in the same conversation after `message` as seen in
/// `before`, and not before that picture's moment unless the two are the same.
fn answered(before: &Knowledge, message: &Message, after: &Knowledge) -> bool {
    let Some(index) = after.messages().iter().rposition(|m| m.id == message.id) else {
        return false;
    };
    let from = if before.as_of == after.as_of {
        message.known
    } else {
        before.as_of
    };
    let account = after
        .author(message)
        .and_then(|author| after.person(author).account);
    after.conversation(index).any(|other| {
        let reply = &after.messages()[other];
        reply.known > from
            && after.from_us(reply)
            && account.is_some_and(|account| after.went_to_account(reply, account))
    })
}
