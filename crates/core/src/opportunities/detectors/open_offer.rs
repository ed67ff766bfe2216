//! # An offer of ours that nobody came back to
//!
//! Our side sent a quotation, a price, a proposal or a draft contract; since then
//! they have not answered it and we have not asked. Many orders are lost by silence,
//! not by a no.
//!
//! A paper that is to be looked at is an offer too: a brochure, a programme, a draft.
//! The same paper sent to several houses one by one is one card. That a machine says it
//! was read, or that its reader is away, is no answer.
//!
//! A price in running text is an offer, with a currency or without: by what it is for
//! (`each`, `the pair`), by a verb of costing, or as the answer they had asked for. So is a
//! page with prices behind a link. An answer that speaks only of what else stood in the
//! letter is no answer to the offer.
//!
//! Left out: offers that are one of a series, one mail to several accounts, what was
//! taken up in another mail, by a colleague of theirs, by an order or in a call that a
//! mail speaks of; offers that a newer one replaces, or whose days are over. One that says
//! until when it holds is open until then, however old.
//!
//! - **Population**: letters from our side to people at accounts, five to 33 days old,
//!   without an answer in their conversation.
//! - **Outcome**: within 28 days they answer, or our side writes again in that
//!   conversation: it was still wanted.
//! - **Base rate**: how often that happens to any unanswered letter to an account.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-02-24 me -> Ann Smith <ann@acmevalves.com>: Gaskets DN80 | Hi Ann,\nattached is our quotation for 200 graphite gaskets DN80.\nSam
//! as of 2024-03-12
//! => Ann Smith
//! ```

mod round;
mod since;

use super::open_quote;
use crate::evidence::{Marks, Role};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::returned::is_receipt;
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::talk::acts::offered::offer_in_other_words;
use crate::talk::asking::talk_set;
use crate::talk::moments;
use crate::talk::offers::{is_plain, is_suggestion, offer};
use crate::talk::telling::headline;
use crate::talk::validity;
use crate::time::Day;
use crate::words::shorten;
use since::silence;
use std::collections::BTreeMap;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "open-offer",
    name: "an offer of ours that nobody came back to",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.5,
    minutes: 10,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 28 days they answer it, or you ask after it",
        population_says: "your side's letters to people at accounts, five to 33 days old and \
                          unanswered",
        horizon_days: 28,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.25,
    }),
};

/// An offer younger than this may still be read, in days.
const YOUNG_DAYS: f64 = 5.0;
/// … and so is one that has lain for fewer days of work.
const YOUNG_WORKING_DAYS: usize = 3;
/// How old the letters are on which the kind is measured, in days.
const MEASURED_DAYS: i32 = 33;
/// An offer older than this has been decided without us, in days.
const STALE_DAYS: f64 = 45.0;
/// … unless it holds for longer, which it does for so many days at most, and its last days
/// are those to call in.
const HOLDS_DAYS: i32 = 200;
const LAST_DAYS: i32 = 10;
/// … and a paper older than this was put aside, in days.
const PAPER_DAYS: f64 = 33.0;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut last: BTreeMap<(PersonNo, u32), (usize, Finding)> = BTreeMap::new();
    let quotes = open_quote::tells(k);
    for (index, message) in letters(k, HOLDS_DAYS) {
        let stale = k.as_of.days_since(message.known) > STALE_DAYS;
        if quotes.contains(&message.id) || stale && holds_for(k, message).is_none() {
            continue;
        }
        if !message.is_offer() || k.is_routine(message) || !k.arrived(message) {
            continue;
        }
        let to = addressee(k, message);
        let Some((person, account)) = to.filter(|(person, _)| !k.is_chatty(*person)) else {
            continue;
        };
        if message.gist().heard_whole.private > 1 || message.marks.any(Marks::PRIVATE) {
            continue;
        }
        let said = offer(message).or_else(|| offer_in_other_words(message));
        let Some(sentence) = said.filter(|_| !has_run_out(k, message)) else {
            continue;
        };
        let old = k.as_of.days_since(message.known) > PAPER_DAYS;
        if old && !is_plain(message, &sentence) {
            continue;
        }
        if let Some(talked) = silence(k, index, message, person, account, &sentence) {
            let thread = k.threads.of.get(index).copied().unwrap_or(index as u32);
            let finding = finding(k, message, person, account, &sentence, talked);
            last.insert((person, thread), (index, finding));
        }
    }
    round::join(k, last.into_values().collect())
}

/// Whether the days an offer is for, given in figures, are over, or it was for a talk on a
/// day that is over: there it was answered.
fn has_run_out(k: &Knowledge, message: &Message) -> bool {
    let figured = moments::figured_days(&message.own, message.known);
    let talk = talk_set(&message.own, message.known);
    (figured.into_iter().chain(talk))
        .any(|days| k.as_of.days_since(message.known) > f64::from(days))
}

/// For how many days from now an offer holds, where it says until when and that is to come.
fn holds_for(k: &Knowledge, message: &Message) -> Option<i32> {
    let days = validity::held_days(&message.own, message.known)?;
    let until = message.known.plus_days(days).day();
    Some(until.0 - k.as_of.day().0).filter(|days| *days >= 0)
}

/// Letters of our side of at most so many days that have had time to be answered,
/// with their index, oldest first.
fn letters<'a>(k: &'a Knowledge, days: i32) -> impl Iterator<Item = (usize, &'a Message)> {
    let newest = k.as_of.0 - (YOUNG_DAYS * 86_400.0) as i64;
    let today = k.as_of.day();
    let lain = move |m: &Message| {
        let worked = m.known.day().working_days_until(today);
        m.known.0 <= newest && worked >= YOUNG_WORKING_DAYS
    };
    k.since(k.as_of.plus_days(-days))
        .filter(move |(_, m)| lain(m) && k.is_letter(m) && k.from_us(m))
}

/// The person at an account it was put before. What goes to several accounts is a
/// mailing, and what goes mostly to our own side is not put before anybody.
fn addressee(k: &Knowledge, message: &Message) -> Option<(PersonNo, AccountNo)> {
    let to = k.recipients_in(message, Role::To);
    // Who has never answered yet may be the one it is for.
    let first = to.iter().copied().find(|p| k.may_be_counterpart(*p))?;
    k.alone_before(message, first)
}

fn finding(
    k: &Knowledge,
    message: &Message,
    person: PersonNo,
    account: AccountNo,
    sentence: &str,
    talked: Vec<Proof>,
) -> Finding {
    let name = k.first_name(person);
    let author = k.author(message).filter(|who| !k.person(*who).me);
    let who = author.map_or("You", |author| k.person(author).name.as_str());
    let age = k.as_of.days_since(message.known);
    let contact = k.contact(person);
    let figures = sentence.bytes().any(|b| b.is_ascii_digit());
    Finding {
        anchors: vec![Anchor::Evidence(message.id)],
        title: format!(
            "{who} sent {} {} {}, and nobody came back to it: “{}”",
            k.named_at(person, Some(account)),
            thing(sentence, &message.subject),
            k.ago(message.known),
            headline(sentence, sentence),
        ),
        account: Some(account),
        person: Some(person),
        why: format!(
            "On {} {} wrote, under “{}”: {} Neither they nor we have written about it since.{}",
            k.on(message.known),
            if who == "You" { "you" } else { who },
            shorten(&message.subject, 60),
            quote(sentence),
            match holds_for(k, message) {
                Some(days) => format!(" It holds until {}.", k.on(Day(k.as_of.day().0 + days))),
                None => String::new(),
            },
        ),
        if_you_act: format!(
            "You learn from {name} what stands in the way while it can still be changed."
        ),
        if_you_wait: "It is decided without you, or not at all.".to_owned(),
        who_else_knows: "Whoever else made them an offer.".to_owned(),
        rarity: 0.5,
        evidence: evidence(k, message, account, sentence),
        ask: Some(Ask {
            person,
            question: question(
                &k.on(message.known),
                thing(sentence, &message.subject),
                message,
            ),
        }),
        parts: vec![
            part(
                "how plainly it is an offer",
                match (message.attachments.is_empty(), figures) {
                    _ if is_suggestion(sentence) => 0.5,
                    _ if !is_plain(message, sentence) => 0.7,
                    (false, _) => 1.0,
                    (true, false) => 0.8,
                    // A price in a sentence may answer a question in passing.
                    (true, true) => 0.6,
                },
            ),
            part("it was you", if who == "You" { 1.0 } else { 0.7 }),
            part(
                "still open to change",
                match holds_for(k, message) {
                    Some(..=LAST_DAYS) => 1.0,
                    Some(_) => freshness(age, 14.0, STALE_DAYS + 15.0).max(0.5),
                    None => freshness(age, 14.0, STALE_DAYS + 15.0),
                },
            ),
            part(
                "silence since",
                match talked.len() {
                    0 => 1.0,
                    1 => 0.7,
                    _ => 0.4,
                },
            ),
            part(
                "you two write to each other",
                if contact.both_ways() { 1.0 } else { 0.6 },
            ),
        ],
        against: talked.into_iter().take(2).collect(),
        value: None,
        seen: false,
    }
}

/// The offer, and what shows that it arrived.
fn evidence(k: &Knowledge, message: &Message, account: AccountNo, sentence: &str) -> Vec<Proof> {
    let subject = crate::threads::telling_subject(&message.subject);
    let read = (k
        .with_account(account, message.known)
        .map(|(_, other)| other))
    .filter(|other| is_receipt(other) && !other.marks.any(Marks::BOUNCE))
    .find(|other| {
        !subject.is_empty()
            && other
                .subject
                .to_lowercase()
                .contains(&subject.to_lowercase())
    });
    let arrived = read.map(|other| proof(other, format!("it arrived by {}", k.on(other.known))));
    (std::iter::once(proof(message, quote(sentence))).chain(arrived)).collect()
}

/// What to ask of one who has a paper of ours and says nothing.
fn question(day: &str, thing: &str, message: &Message) -> String {
    let named = shorten(&message.subject, 60);
    let it = thing.split_once(' ').map_or(thing, |(_, name)| name);
    let asks = match it {
        "draft" => "Which points does your side want changed, and who has to agree to them?",
        "estimate" => "Does the figure fit what you had planned, and when is it decided?",
        "proposal" => "Which part of it does not fit yet, and who besides you decides on it?",
        _ => "What is still missing for a decision, and who besides you has a say in it?",
    };
    format!("On {day} we sent you our {it}, “{named}”. {asks}")
}

/// What was put before them, as a seller calls it.
fn thing(sentence: &str, subject: &str) -> &'static str {
    const NAMES: [(&str, &[&str]); 3] = [
        (
            "a proposal",
            &["proposal", "letter of intent", "term sheet"],
        ),
        (
            "a draft",
            &[
                "agreement",
                "contract",
                "amendment",
                "draft",
                "addendum",
                "markup",
                "vertrag",
            ],
        ),
        ("an estimate", &["estimate", "kostenvoranschlag"]),
    ];
    let called = |text: &str| {
        let text = text.to_lowercase();
        (NAMES.iter())
            .find(|(_, words)| words.iter().any(|word| text.contains(word)))
            .map(|(name, _)| *name)
    };
    called(sentence)
        .or_else(|| called(subject))
        .unwrap_or("an offer")
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    k.waiting(letters(k, MEASURED_DAYS), addressee)
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    after.went_on(before.as_of, anchors, addressee)
}
