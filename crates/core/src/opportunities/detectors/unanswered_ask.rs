//! # A request, question or need that nobody took up
//!
//! Somebody at a customer asked for something, or said what they need, and no
//! mail of ours has taken it up since. The ask may stand in the middle of a mail
//! whose other questions were answered: then the answer passed over it.
//!
//! Left out: private talk, those who sell to the seller or write to lists, courtesy,
//! pointers and offers, asks whose day has passed, and what was answered in another
//! mail, by a colleague, in a call that a mail speaks of, or in a mail that only a
//! later quote shows. What was handed to a colleague is in hand. What is put to
//! somebody else by name counts for little.
//!
//! - **Population**: letters from people at accounts to our side, one to 28 days
//!   old and unanswered.
//! - **Outcome**: within 28 days it turns out that it was still wanted: our side
//!   answers late, or they write again about it.
//! - **Base rate**: how often that happens to any unanswered letter from an account.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Gaskets | Hello Sam,\nCould you send us a quotation for 200 graphite gaskets DN80?\nRegards\nAnn
//! 2024-03-05 me -> Bo Berg <bo@otherfirm.com>: Invoice | The invoice is attached.
//! as of 2024-03-12
//! => Ann Smith
//! ```

mod reply;
mod since;

use crate::evidence::Role;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::talk::asking::{
    announces_a_talk, asks, calls_another, is_business, is_ruled, muses, opens_to_another, reminds,
};
use crate::opportunities::talk::enquiry::inquires;
use crate::opportunities::talk::matters::Matter;
use crate::opportunities::talk::mentions::sentences;
use crate::opportunities::talk::moments;
use crate::opportunities::talk::tone::hear;
use crate::opportunities::{Ask, Detector, Finding, Outcome, Serves, ShownBy, Stance};
use crate::reading::{Speech, Utterance};
use crate::words::{content_words, shorten};
use since::{repeats, since};
use std::collections::BTreeMap;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "unanswered-ask",
    name: "a request nobody took up",
    stance: Stance::Build,
    serves: Serves::Both,
    chance_if_acted: 0.6,
    minutes: 15,
    detect,
    outcome: Some(Outcome {
        says: "within 28 days you answered after all, or they came back to it",
        population_says: "letters from people at accounts, one to 28 days old and unanswered",
        horizon_days: 28,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.3,
    }),
};

/// An ask older than this is history, in days …
const STALE_DAYS: f64 = 40.0;
/// … and older than this where it is about the day's business, in days.
const DAILY_DAYS: f64 = 14.0;
/// … and than this between houses that are in touch on most days, in days.
const HOUSE_DAYS: f64 = 7.0;
/// Shares of days in touch that are most of them, and many.
const MOST_DAYS: f64 = 0.5;
const MANY_DAYS: f64 = 0.33;
/// How old the letters are on which the kind is measured, in days.
const MEASURED_DAYS: i32 = 28;
/// Who has so many days of contact …
const DAILY_CONTACTS: usize = 12;
/// … in so many days, writes about the day's business.
const DAILY_WINDOW: i32 = 60;
/// An ask younger than this may still be answered today, in days.
const YOUNG_DAYS: f64 = 1.0;
/// After this many days people who go on writing have found another way, in days.
const SETTLES_DAYS: f64 = 10.0;
/// Who was held off waits so long without asking again, in days.
const HELD_DAYS: f64 = 3.0;
/// How sure it is that a letter asks whose author asked again.
const UNSAID: f32 = 0.6;
/// What has a day of its own is open for so long after it, in days.
const GRACE_DAYS: f64 = 0.5;
/// A price or a change is still wanted so long after the day it was wanted by, in days.
const LATE_DAYS: f64 = 7.0;
/// A mail this short is about one thing, in words.
const SHORT: u32 = 50;
/// So many of us are the house.
const SEVERAL: usize = 3;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut best: BTreeMap<(PersonNo, u32), Finding> = BTreeMap::new();
    for (index, message) in letters(k, STALE_DAYS as i32) {
        let Some((person, account)) = counterpart(k, message) else {
            continue;
        };
        if !is_business(k, message) {
            continue;
        }
        let unsaid = unsaid_ask(k, index, message);
        let asked = asks(message).chain(&unsaid);
        for ask in asked.filter(|ask| !is_copy(k, index, message, ask)) {
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

/// What a letter asks whose sentences do not look like asking, but whose author then
/// asked again: the sentence that speaks most of what the subject says.
fn unsaid_ask(k: &Knowledge, index: usize, message: &Message) -> Option<Utterance> {
    if asks(message).next().is_some() || reminds(message) {
        return None;
    }
    (k.conversation(index))
        .map(|other| &k.messages()[other])
        .find(|other| {
            other.known > message.known && other.sender() == message.sender() && reminds(other)
        })?;
    let subject = content_words(&message.subject);
    let weigh = |sentence: &String| {
        let words = content_words(sentence);
        (words.intersection(&subject).count(), words.len())
    };
    let text = sentences(&message.own).max_by_key(weigh)?;
    Some(Utterance {
        speech: Speech::Need,
        text,
        start: 0,
        probability: UNSAID,
        due_days: None,
    })
}

/// Whether the author asked the same in the same words before, in the same
/// conversation: mail that comes twice is one mail, and the first counts. What one of us
/// said before is quoted.
fn is_copy(k: &Knowledge, index: usize, message: &Message, ask: &Utterance) -> bool {
    const TELLING: usize = 8;
    ask.text.split(' ').count() >= TELLING
        && (k.conversation(index))
            .map(|other| &k.messages()[other])
            .filter(|other| other.known < message.known)
            .filter(|other| other.sender() == message.sender() || k.from_us(other))
            .any(|other| repeats(other, &ask.text))
}

/// Letters of at most so many days with their index, oldest first.
fn letters<'a>(k: &'a Knowledge, days: i32) -> impl Iterator<Item = (usize, &'a Message)> {
    let newest = k.as_of.0 - (YOUNG_DAYS * 86_400.0) as i64;
    k.since(k.as_of.plus_days(-days))
        .filter(move |(_, message)| message.known.0 <= newest && k.is_letter(message))
}

/// The person at an account who wrote it, where it was written to our side. What
/// they ask their own colleague with us in copy is not ours to answer.
fn counterpart(k: &Knowledge, message: &Message) -> Option<(PersonNo, AccountNo)> {
    let person = (k.author(message))
        .filter(|person| k.is_counterpart(*person) || inquires(k, message, *person))?;
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
    let to_another = k.greeted(message).is_some_and(|who| !who.ours);
    ((to_us || copied && !to_theirs) && !to_another).then_some((person, account))
}

fn open_ask(
    k: &Knowledge,
    index: usize,
    message: &Message,
    person: PersonNo,
    account: AccountNo,
    ask: &Utterance,
) -> Option<Finding> {
    let matter = Matter::of(message, &ask.text);
    let heard = hear(&matter.text);
    if matter.about.len() < 2 || heard.private > 0 || is_ruled(&matter.text) {
        return None;
    }
    let age = k.as_of.days_since(message.known);
    let due = moments::due_days(&matter.text, message.known)
        .or_else(|| moments::due_days(&message.subject, message.known))
        .or_else(|| {
            // A short mail is about one thing.
            let short = message.own_words <= SHORT;
            short.then(|| moments::figured_days(&message.own, message.known))?
        });
    let lasting = ask.speech == Speech::Need || heard.lasting || heard.concern;
    let grace = if lasting { LATE_DAYS } else { GRACE_DAYS };
    let passed = due.is_some_and(|days| age > f64::from(days) + grace);
    // Who writes nearly every day asks for the day; who seldom writes, for what lasts.
    let lately = k.as_of.plus_days(-DAILY_WINDOW).day();
    let days = k.tie(person).contact_days.iter().rev();
    let daily = days.take_while(|day| **day > lately).count() >= DAILY_CONTACTS;
    let daily_share = || k.daily_share(account);
    let house = age > HOUSE_DAYS && daily_share() >= MOST_DAYS
        || age > DAILY_DAYS && !lasting && daily_share() >= MANY_DAYS;
    let stale = house || age > DAILY_DAYS && daily && !lasting;
    if passed || stale || k.is_chatty(person) || muses(message) {
        return None;
    }
    let mut since = since(k, index, message, person, account, &matter)?;
    if (since.held.as_ref()).is_some_and(|(_, days)| *days < HELD_DAYS) {
        return None;
    }
    let kept_open = since.again.is_some() || since.passed_over.is_some() || since.held.is_some();
    // Who is in touch day by day and goes on writing has had the answer.
    let settled = (age > SETTLES_DAYS || daily) && since.talked >= 2 && !lasting;
    let in_hand =
        || k.is_passed_on(index, message) || k.is_talked_of(person, message.known, matter.words());
    if !kept_open && (settled || in_hand()) {
        return None;
    }
    let mine = |role| (k.recipients_in(message, role).iter()).any(|to| k.person(*to).me);
    let (direct, copied) = (mine(Role::To), mine(Role::Cc));
    let series = k.is_routine(message) && message.recipients().count() > 1;
    let calls_other = calls_another(k, message, &ask.text) || opens_to_another(k, message);
    let greets_other = calls_other || k.greeted(message).is_some_and(|who| !who.me);
    let name = k.first_name(person);
    let verb = match ask.speech {
        Speech::Need => "said what they need",
        _ => "asked",
    };
    let left = match since.held {
        Some(_) => "still waits",
        None => "nobody answered",
    };
    let call = reply::is_a_call(&ask.text);
    let text = match reply::weightiest(&message.own).filter(|_| call) {
        Some(about) if !matter.text.contains(&about) => format!("{about} {}", ask.text),
        _ => matter.text.clone(),
    };
    let said = quote(&text);
    let mut evidence = vec![proof(message, said.clone())];
    let mut why = format!(
        "On {} {name} {verb}: {said} No mail of ours has taken it up since.",
        k.on(message.known),
    );
    if let Some((held, _)) = since.held {
        why = format!(
            "On {} {name} {verb}: {said} All they have heard since: {}.",
            k.on(message.known),
            held.says
        );
        evidence.push(held);
    }
    if let Some(answer) = since.passed_over {
        why.push_str(" Your answer spoke of their other question and passed over this one.");
        evidence.push(answer);
    }
    let spoken = announces_a_talk(&message.own);
    if spoken {
        let says = "they meant to talk about it, so it may be settled by telephone";
        since.against.push(proof(message, says));
    }
    let again = since.again.is_some();
    if let Some(again) = since.again {
        why.push_str(" They have come back to it since.");
        evidence.push(again);
    }
    let contact = k.contact(person);
    let definite =
        content_words(&matter.text).len() >= 3 || matter.text.bytes().any(|b| b.is_ascii_digit());
    Some(Finding {
        anchors: vec![
            Anchor::Evidence(message.id),
            Anchor::Topic(ask.start.to_string()),
        ],
        title: format!(
            "{} {verb} {}, and {left}: “{}”",
            k.named(person),
            k.ago(message.known),
            shorten(reply::telling(&ask.text, &text), 70),
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
            question: reply::to(&k.on(message.known), &said, &ask.text),
        }),
        parts: vec![
            part(
                "how clearly they ask",
                (0.4 + 0.6 * f64::from(ask.probability)) * if call { 0.95 } else { 1.0 },
            ),
            part(
                "addressed to you",
                match (direct, greets_other) {
                    _ if series => 0.35,
                    (true, false) => 1.0,
                    (false, false) if copied => 0.7,
                    // It went to a colleague alone, and came to us some other way.
                    (false, false) => 0.3,
                    // Each waits for the other to answer.
                    (true, true) if !calls_other => 0.6,
                    // Whom it greets is to answer; we had it for our information. What
                    // does not pass with the day should be seen by somebody.
                    (_, true) if lasting && copied && !calls_other => 0.5,
                    (_, true) if calls_other => 0.1,
                    (_, true) => 0.2,
                },
            ),
            part(
                "still fresh",
                if lasting {
                    freshness(age, 10.0, STALE_DAYS + 20.0)
                } else {
                    freshness(age, 4.0, DAILY_DAYS + 6.0)
                },
            ),
            part("says what it is about", if definite { 1.0 } else { 0.7 }),
            part(
                "not answered in another mail",
                if since.talked == 0 { 1.0 } else { 0.7 },
            ),
            part("not left to a talk", if spoken { 0.95 } else { 1.0 }),
            part("asked again", if again { 1.0 } else { 0.9 }),
            part(
                "you two write to each other",
                match (contact.both_ways(), contact.inbound) {
                    (true, _) => 1.0,
                    _ if k.best_known(account, None).is_some() => 0.8,
                    // Who writes to several of us deals with the house.
                    _ if contact.ours.len() >= SEVERAL => 0.8,
                    // Who writes again and again unanswered wants something of us.
                    (false, 0..=2) => 0.8,
                    (false, _) => 0.2,
                },
            ),
        ],
        against: since.against,
        value: None,
        seen: false,
    })
}

fn who_else(k: &Knowledge, message: &Message) -> String {
    let readers: Vec<PersonNo> = (message.recipients())
        .filter_map(|address| k.person_at(address))
        .filter(|reader| !k.person(*reader).me)
        .collect();
    let ours = readers.iter().filter(|p| k.person(**p).ours).count();
    match (ours, readers.len()) {
        (0, 0) => "Only you have this mail.".to_owned(),
        (0, _) => "Of us only you have this mail.".to_owned(),
        (1, _) => "One colleague had it too.".to_owned(),
        (n, _) => format!("{n} colleagues had it too."),
    }
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    letters(k, MEASURED_DAYS)
        .filter(|(_, message)| counterpart(k, message).is_some() && !answered(k, message, k))
        .map(|(_, message)| vec![Anchor::Evidence(message.id)])
        .collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let Some(Anchor::Evidence(id)) = anchors.first() else {
        return false;
    };
    let message = before.index_of(*id).map(|at| &before.messages()[at]);
    message.is_some_and(|message| {
        answered(before, message, after) || came_back(before, message, after)
    })
}

/// Whether their side asked again in the same conversation after the first picture.
fn came_back(before: &Knowledge, message: &Message, after: &Knowledge) -> bool {
    let Some(index) = after.index_of(message.id) else {
        return false;
    };
    let account = after
        .author(message)
        .and_then(|author| after.person(author).account);
    after
        .conversation(index)
        .map(|other| &after.messages()[other])
        .filter(|other| other.known > before.as_of)
        .filter(|other| {
            let author = after.author(other);
            author.is_some_and(|who| account.is_some() && after.person(who).account == account)
        })
        .any(|other| asks(other).next().is_some())
}

/// Whether our side wrote in the same conversation after `message` as seen in
/// `before`, and not before that picture's moment unless the two are the same.
fn answered(before: &Knowledge, message: &Message, after: &Knowledge) -> bool {
    let Some(index) = after.index_of(message.id) else {
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
    let ours = |reply: &Message| {
        after.from_us(reply) && account.is_some_and(|account| after.went_to_account(reply, account))
    };
    after
        .conversation(index)
        .map(|other| &after.messages()[other])
        .any(|reply| reply.known > from && ours(reply))
}
