//! # A promise we made in a mail and have not kept
//!
//! The seller, or a colleague with the seller in copy, wrote “I will send you …”; the day
//! it was due has passed, and nothing that looks like it has gone to them since, neither
//! from the seller nor from a colleague the seller can see. Holding words bind too where
//! they name a day: “I hope to have it by Friday”, “I'll call you this afternoon”. So does
//! what the seller noted by hand: “promised her the samples by Tuesday”.
//!
//! - **Population**: promises the seller made to people at accounts in the last
//!   56 days that are due and not kept by mail.
//! - **Outcome**: within 28 days it is kept or they write again in that
//!   conversation: it was still wanted.
//! - **Base rate**: how often that happens to any mail of the seller's to an account.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-02-26 Ann Smith <ann@acmevalves.com> -> me: Pump seals | Do you have a data sheet for the pump seals?
//! 2024-02-27 me -> Ann Smith <ann@acmevalves.com>: RE: Pump seals | Hi Ann,\nI'll send you the data sheet for the pump seals tomorrow.\nSam
//! as of 2024-03-12
//! => Ann Smith
//! ```

mod dated;
mod held;
mod kept;
mod unseen;

use crate::evidence::{Marks, Role};
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::noted::{self, says::Says};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::reading::{Speech, Utterance};
use crate::talk::matters::Matter;
use crate::talk::moments;
use crate::talk::request::{Form, promised};
use crate::talk::telling::headline;
use crate::talk::tone::hear;
use crate::words::content_words;
use held::is_held;
use kept::{about, kept, owes_in_front};
use std::collections::{BTreeMap, BTreeSet};
use unseen::{comes_with, hangs_on_them, only_tells, unseen};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "open-promise",
    name: "a promise of ours that is still open",
    stance: Stance::Protect,
    serves: Serves::Them,
    somebody_waits: true,
    chance_if_acted: 0.6,
    minutes: 20,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 28 days it is kept, or they come back to it",
        population_says: "the seller's mails to people at accounts in the last 56 days",
        horizon_days: 28,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.25,
    }),
};

/// Promises older than this are forgiven, in days …
const STALE_DAYS: i32 = 56;
/// … and after this many where no day was named, in days.
const VAGUE_DAYS: f64 = 35.0;
/// … and after this many among people who write to each other all the time, in days.
const DAILY_DAYS: f64 = 10.0;
/// Who is in touch on this share of days writes all the time.
const DAILY_SHARE: f64 = 0.5;
/// After so many mails of theirs about other things, nobody waits for what we only
/// meant to look into.
const WENT_ON: usize = 2;
/// … and one that was for an hour of the same day, in days.
const HOUR_DAYS: f64 = 4.0;
/// When a promise without a date is due, in days.
const DUE_DAYS: i32 = 5;
/// A mail this short is about one thing, in words.
const SHORT: u32 = 60;
/// Said to one person in the same words this often, it is a formula.
const FORMULA: usize = 3;
/// Words fewer than this do not say what was asked.
const FEW: usize = 3;
/// How sure the reader has to be that a sentence asked for what is promised.
const ASKED: f32 = 0.6;
/// How sure the reader has to be that a sentence promises.
const SURE: f32 = 0.55;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut findings: BTreeMap<(PersonNo, BTreeSet<String>), Vec<Finding>> = BTreeMap::new();
    let mut held: BTreeMap<(Option<PersonNo>, u32), Finding> = BTreeMap::new();
    for (index, message) in ours(k) {
        let filed = message.marks.any(Marks::PRIVATE);
        if filed || message.gist().heard_whole.private > 1 {
            continue;
        }
        if let Some(finding) = dated::open(k, index, message) {
            let thread = k.threads.of.get(index).copied().unwrap_or(index as u32);
            held.insert((finding.person, thread), finding);
        }
        let Some(person) = addressee(k, message).filter(|person| !k.is_chatty(*person)) else {
            continue;
        };
        if is_daily_business(k, message, person) {
            continue;
        }
        let age = k.as_of.days_since(message.known);
        let best = (message.utterances.iter())
            .filter(|u| u.speech == Speech::Promise && u.probability >= SURE)
            .filter(|promise| {
                let named = promise
                    .due_days
                    .or_else(|| moments::due_days(&promise.text, message.known));
                let due = message.known.plus_days(named.unwrap_or(DUE_DAYS) + 1);
                // Nobody waits for weeks for what was for the hour.
                let gone =
                    age > HOUR_DAYS && moments::is_for_the_hour(&promise.text, message.known);
                let vague = named.is_none() && age > VAGUE_DAYS;
                if vague
                    || due > k.as_of
                    || gone
                    || unseen(&promise.text)
                    || hangs_on_them(&promise.text)
                    || only_tells(&promise.text)
                    || comes_with(&promise.text)
                    || went_on(k, message, person, promise)
                    || hear(&promise.text).private > 0
                    || owes_in_front(message, promise)
                {
                    return false;
                }
                let about = about(k, index, promise);
                !about.is_empty()
                    && !kept(k, index, message, person, &about, due)
                    && !is_held(k, message, person, &promise.text)
            })
            .max_by(|a, b| a.probability.total_cmp(&b.probability));
        if let Some(promise) = best {
            let same = (person, content_words(&promise.text));
            let finding = finding(k, index, message, person, promise);
            findings.entry(same).or_default().push(finding);
        }
    }
    // What is said again and again in the same words is a way of closing a mail;
    // said twice it is one promise, open since the first time.
    let plain: Vec<Finding> = (findings.into_values())
        .filter(|said| said.len() < FORMULA)
        .filter_map(|said| said.into_iter().next())
        .collect();
    // What one mail promises twice over is one card.
    let proof = |finding: &Finding| finding.evidence.first().map(|proof| proof.evidence);
    let mut times: BTreeMap<(Option<PersonNo>, Option<Anchor>), usize> = BTreeMap::new();
    let words = |one: &Finding| (one.person, one.anchors.get(1).cloned());
    for one in held.values() {
        *times.entry(words(one)).or_default() += 1;
    }
    let held = held
        .into_values()
        .filter(|one| times[&words(one)] < FORMULA);
    let held = held.filter(|one| !plain.iter().any(|other| proof(other) == proof(one)));
    let held: Vec<Finding> = held.collect();
    let noted = noted::cards(k, &[Says::Promised]);
    plain.into_iter().chain(held).chain(noted).collect()
}

fn ours<'a>(k: &'a Knowledge) -> impl Iterator<Item = (usize, &'a Message)> {
    k.since(k.as_of.plus_days(-STALE_DAYS))
        .filter(|(_, message)| k.is_letter(message) && k.from_us(message))
}

/// The first person at an account a mail of ours was written to. What goes mostly to
/// our own side is said to them, with a customer reading along.
fn addressee(k: &Knowledge, message: &Message) -> Option<PersonNo> {
    addressed(k, message, |person| k.is_counterpart(person))
}

/// The first person of some kind that a mail of ours was written to.
fn addressed(
    k: &Knowledge,
    message: &Message,
    is_one: impl Fn(PersonNo) -> bool,
) -> Option<PersonNo> {
    let to = k.recipients_in(message, Role::To);
    let ours = to.iter().filter(|p| k.person(**p).ours).count();
    if 2 * ours > to.len() {
        return None;
    }
    message
        .recipients()
        .filter_map(|a| k.person_at(a))
        .find(|p| is_one(*p))
}

/// Whether it was said to people we write with all the time: what a colleague says to
/// them is said while doing it, and what the seller says shows in what follows.
fn is_daily_business(k: &Knowledge, message: &Message, person: PersonNo) -> bool {
    let colleague = k.author(message).is_some_and(|who| !k.person(who).me);
    let old = k.as_of.days_since(message.known) > DAILY_DAYS;
    (colleague || old)
        && (k.house_in(message, person))
            .is_some_and(|account| k.daily_share(account) >= DAILY_SHARE)
}

/// Whether somebody was only told that we would see, and has gone on to other things.
fn went_on(k: &Knowledge, message: &Message, person: PersonNo, promise: &Utterance) -> bool {
    const VAGUE: &[&str] = &[
        "look into",
        "see what",
        "see if",
        "see whether",
        "check into",
        "think about",
    ];
    let text = promise.text.to_lowercase();
    let later = |account| k.with_account(account, message.known);
    VAGUE.iter().any(|words| text.contains(words))
        && (k.house_in(message, person).into_iter().flat_map(later))
            .filter(|(_, other)| k.author(other) == Some(person))
            .count()
            >= WENT_ON
}

fn finding(
    k: &Knowledge,
    index: usize,
    message: &Message,
    person: PersonNo,
    promise: &Utterance,
) -> Finding {
    let name = k.first_name(person);
    let author = k.author(message).filter(|who| !k.person(*who).me);
    let who = author.map_or("You".to_owned(), |author| k.person(author).name.clone());
    let days = promise.due_days.unwrap_or(DUE_DAYS);
    let late = k.as_of.days_since(message.known.plus_days(days));
    let said = Matter::of(message, &promise.text).text;
    let owes = match author {
        None => "I".to_owned(),
        Some(author) => format!("{} of us", k.first_name(author)),
    };
    let account = k.house_in(message, person);
    let against = (account.into_iter())
        .flat_map(|account| k.with_account(account, message.known))
        .filter(|(_, other)| k.from_us(other) && k.went_to(other, person))
        .map(|(_, other)| proof(other, format!("you wrote again on {}", k.on(other.known))))
        .take(2)
        .collect::<Vec<_>>();
    Finding {
        anchors: vec![
            Anchor::Evidence(message.id),
            Anchor::Topic(promise.start.to_string()),
        ],
        title: format!(
            "{who} promised {} {}, and it is still open: “{}”",
            k.named_at(person, account),
            k.ago(message.known),
            headline(&promise.text, &said),
        ),
        account,
        person: Some(person),
        why: format!(
            "On {} {} wrote: {} Nothing that looks like it has gone out since.",
            k.on(message.known),
            if who == "You" { "you" } else { who.as_str() },
            quote(&said),
        ),
        if_you_act: format!("{name} sees that your word counts."),
        if_you_wait: format!("{name} remembers, even without reminding you."),
        who_else_knows: "You and whoever read that mail.".to_owned(),
        rarity: 0.5,
        evidence: vec![proof(message, quote(&said))],
        ask: Some(Ask {
            person,
            question: reply(
                &owes,
                author.is_some(),
                &k.on(message.known),
                &said,
                &promise.text,
            ),
        }),
        parts: vec![
            part("how clearly you promised", f64::from(promise.probability)),
            part("it was you", if who == "You" { 1.0 } else { 0.6 }),
            part(
                "nobody told to see to it",
                if k.is_handed_on(index, message) {
                    0.1
                } else {
                    1.0
                },
            ),
            part(
                "still matters",
                freshness(late, 14.0, f64::from(STALE_DAYS) + 14.0),
            ),
            part(
                "nothing sent since",
                if against.is_empty() { 1.0 } else { 0.6 },
            ),
        ],
        against,
        value: None,
        seen: false,
    }
}

/// The mail that keeps it after all: what was promised, by its name where it has one.
fn reply(who: &str, another: bool, day: &str, said: &str, promise: &str) -> String {
    let (form, thing) = promised(promise);
    let owes = if another { "owes" } else { "owe" };
    let begun = match thing {
        Some(thing) => format!("{who} {owes} you {thing} since {day}."),
        None if another => format!("{who} wrote to you on {day}: {}", quote(said)),
        None => format!("On {day} I wrote to you: {}", quote(said)),
    };
    let goes_on = match form {
        Form::Paper | Form::Price => {
            "Here it is: … Is it still in time, or have you had to go on without it?"
        }
        Form::Status | Form::Date => {
            "This is what I can say now: … What on your side waits for it?"
        }
        Form::Call | Form::Meet => "When does it suit you now, on … or on …?",
        Form::Review => "What we think: … Which point should we settle first?",
        _ => "Here is what came of it: … Is it still open on your side?",
    };
    format!("{begun} {goes_on}")
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let written = ours(k)
        .filter(|(_, message)| addressee(k, message).is_some())
        .map(|(_, message)| vec![Anchor::Evidence(message.id)]);
    let noted = noted::population(k, &[Says::Promised], STALE_DAYS);
    written.chain(noted).collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let id = match anchors.first() {
        Some(Anchor::Evidence(id)) => id,
        Some(Anchor::Party(party)) => {
            return noted::came_true(before, after, party, &[Says::Promised]);
        }
        _ => return false,
    };
    let Some(index) = after.index_of(*id) else {
        return false;
    };
    after.conversation(index).any(|other| {
        let other = &after.messages()[other];
        let theirs = after
            .author(other)
            .is_some_and(|who| after.is_counterpart(who));
        let sent = after.from_us(other) && addressee(after, other).is_some();
        other.known > before.as_of && (theirs || sent)
    })
}
