//! # A question of ours that nobody answered
//!
//! We asked a customer for something a deal, a bill or a delivery hangs on, and they have
//! not come back to it. Their silence is ours to break: the next move is a reminder,
//! or the same question to somebody else there.
//!
//! What counts most is a question with a day in it, one that was put twice, and one to a
//! person who never wrote to us yet. Left out: small talk, courtesies at the end of a
//! letter, offers (they are a kind of their own), the day's business between houses in
//! touch all the time, and what they took up in another mail.
//!
//! - **Population**: letters from our side to people at accounts, four to 33 days old,
//!   without an answer in their conversation.
//! - **Outcome**: within 28 days they answer, or our side writes again in that
//!   conversation: it was still wanted.
//! - **Base rate**: how often that happens to any unanswered letter to an account.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-03-04 me -> Bo Berg <bo@acmevalves.com>: Flange drawings | Hello Bo,\nAnn told me to ask you. Could you please send us the drawings of the flanges by Friday?\nSam
//! as of 2024-03-12
//! => Bo Berg
//! ```

mod words;

use crate::evidence::{Marks, Role};
use crate::gist::Asked;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::returned::is_receipt;
use crate::opportunities::{Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance};
use crate::reading::{Speech, Utterance};
use crate::talk::appointed::last_day;
use crate::talk::asking::{asks, reminds};
use crate::talk::matters::Matter;
use crate::talk::telling::headline;
use crate::talk::tone::hear;
use crate::threads::telling_subject;
use crate::words::shorten;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use words::{
    asks_for_work, asks_whether_it_came, is_a_trifle, is_put_to_the_reader, wants_an_answer,
};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "our-question",
    name: "a question of ours that nobody answered",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.6,
    minutes: 5,
    // What was asked once, without a day, is answered on the telephone, or nothing hung on
    // it: readers of real mail acted on one in five of those.
    worth_showing: 0.85,
    detect,
    outcome: Some(Outcome {
        says: "within 28 days they answer it, or you ask again",
        population_says: "your side's letters to people at accounts, four to 33 days old and \
                          unanswered",
        horizon_days: 28,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.25,
    }),
};

/// So many days of work an answer may take.
const YOUNG_WORKING_DAYS: usize = 4;
/// A question older than this has settled itself, in days.
const STALE_DAYS: i32 = 18;
/// How sure the reader has to be that a sentence asks.
const SURE: f32 = 0.6;
/// Houses in touch on this share of days ask and answer on the telephone.
const OFTEN: f64 = 0.33;
/// A letter longer than this asks in passing, in words.
const LONG: u32 = 220;
/// A mail takes up a question when it speaks of this much of it.
const TAKES_UP: f64 = 0.25;
/// Who wrote to us so seldom is new to us.
const NEW: u32 = 2;

/// What is known of a question beside its words.
struct Open {
    /// The day it was wanted by, in days after the letter.
    by: Option<i32>,
    /// A later letter that asks again.
    again: Option<Proof>,
    against: Vec<Proof>,
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut first: BTreeMap<PersonNo, Finding> = BTreeMap::new();
    for (index, message) in letters(k) {
        let Some((person, account)) = addressee(k, message) else {
            continue;
        };
        let heard = &message.gist().heard_whole;
        let void = message.marks.any(Marks::PRIVATE)
            || heard.private > 0
            || message.own_words > LONG
            || k.is_routine(message)
            || k.is_chatty(person)
            || message.is_offer();
        if void {
            continue;
        }
        let Some(ask) = question(message) else {
            continue;
        };
        let Some(open) = silence(k, index, message, person, account, ask) else {
            continue;
        };
        let urges = open.again.is_some() || open.by.is_some();
        let colleague = k.author(message).is_some_and(|who| !k.person(who).me);
        let daily = k.daily_share(account) >= OFTEN;
        // A stranger with whom nothing speaks of work is a friend.
        let works = asks_for_work(&ask.text);
        let strange = !works
            && (!message.gist().says(Asked::Work) || !is_put_to_the_reader(&ask.text))
            || !k.is_counterpart(person) && message.gist().says(Asked::Home);
        let again = open.again.is_some();
        let came = !again && asks_whether_it_came(&ask.text);
        if (urges || !colleague)
            && !strange
            && !came
            && (again || !daily)
            && !is_over(k, message, ask, &open)
        {
            let finding = finding(k, message, person, account, ask, open);
            // The first time it was asked counts, of those that are worth a reminder.
            let shown = |one: &Finding| one.strength() >= DETECTOR.worth_showing;
            match first.entry(person) {
                Entry::Vacant(open) => drop(open.insert(finding)),
                Entry::Occupied(mut one) if !shown(one.get()) && shown(&finding) => {
                    one.insert(finding);
                }
                Entry::Occupied(_) => {}
            }
        }
    }
    first.into_values().collect()
}

/// Whether the day it was wanted by is over so long that it has settled itself: what was
/// to be decided by then sooner than what was to be sent.
fn is_over(k: &Knowledge, message: &Message, ask: &Utterance, open: &Open) -> bool {
    let grace = if ask.speech == Speech::Question {
        2.0
    } else {
        8.0
    };
    let age = k.as_of.days_since(message.known);
    open.by.is_some_and(|days| age > f64::from(days) + grace) && open.again.is_none()
}

/// The sentence of a letter that asks most surely for something that can be answered.
fn question(message: &Message) -> Option<&Utterance> {
    /// Fewer words do not say what is asked.
    const FEW: usize = 2;
    asks(message)
        .filter(|ask| ask.speech != Speech::Need && ask.probability >= SURE)
        .filter(|ask| {
            let text = ask.text.to_lowercase();
            let courtesy = [
                "let me know if",
                "let us know if",
                "hesitate",
                "feel free",
                "call me",
            ];
            let matter = Matter::of(message, &ask.text);
            let words = matter.about.len();
            words >= FEW
                && hear(&ask.text).private == 0
                && wants_an_answer(&ask.text)
                && !is_a_trifle(&matter.text)
                && !courtesy.iter().any(|words| text.contains(words))
        })
        .max_by(|a, b| a.probability.total_cmp(&b.probability))
}

/// Letters of our side that have had time to be answered, oldest first.
fn letters<'a>(k: &'a Knowledge) -> impl Iterator<Item = (usize, &'a Message)> {
    let today = k.as_of.day();
    k.since(k.as_of.plus_days(-STALE_DAYS))
        .filter(move |(_, m)| {
            let worked = m.known.day().working_days_until(today);
            worked >= YOUNG_WORKING_DAYS && k.is_letter(m) && k.from_us(m)
        })
}

/// The one person outside it was put to. What goes to several houses, or mostly to our own
/// side, is put to nobody.
fn addressee(k: &Knowledge, message: &Message) -> Option<(PersonNo, AccountNo)> {
    let to = k.recipients_in(message, Role::To);
    let greeted = k.greeted(message);
    let outside = || to.iter().copied().filter(|p| k.may_be_counterpart(*p));
    let is_greeted = |p: &PersonNo| greeted.is_some_and(|who| who.id == k.person(*p).id);
    let first = outside().find(is_greeted).or_else(|| outside().next())?;
    let to_ours = greeted.is_some_and(|who| who.ours);
    k.alone_before(message, first).filter(|_| !to_ours)
}

/// What is known of a question, where nobody has taken it up.
fn silence(
    k: &Knowledge,
    index: usize,
    message: &Message,
    person: PersonNo,
    account: AccountNo,
    ask: &Utterance,
) -> Option<Open> {
    let matter = Matter::of(message, &ask.text);
    let by = last_day(&ask.text, message.known)
        .or(ask.due_days)
        .or_else(|| last_day(&matter.text, message.known));
    if matter.about.len() < 2
        || k.settled_by_word(person, message.known, &matter.about)
        || k.met_since(person, message.known).is_some()
    {
        return None;
    }
    // What goes on among us in the same conversation shows that they spoke.
    let elsewhere = is_taken_up_elsewhere(k, index, message, account)
        || is_answered_from_elsewhere(k, message, person);
    if k.is_handed_on(index, message) || elsewhere {
        return None;
    }
    let mut open = Open {
        by,
        again: None,
        against: Vec::new(),
    };
    for (later, other) in k.with_account(account, message.known) {
        if is_receipt(other) {
            continue;
        }
        let same_thread = k.are_of_one_thread(index, later);
        let theirs = k.is_from(other, account);
        let to_them = k.from_us(other) && k.went_to_account(other, account);
        let takes_up = || same_thread || matter.taken_up(k, later) >= TAKES_UP;
        let heard = &other.gist().heard;
        if theirs
            && (takes_up()
                || heard.spoke
                || !other.attachments.is_empty() && k.author(other) == Some(person))
        {
            return None;
        }
        if to_them && takes_up() {
            if !(reminds(other) || question(other).is_some()) || heard.thanks {
                return None;
            }
            // Another of theirs was asked about something like it.
            if !same_thread && !k.went_to(other, person) {
                continue;
            }
            let says = format!("asked again on {}", k.on(other.known));
            open.again = Some(proof(other, says));
        } else if theirs && k.author(other) == Some(person) {
            let says = format!("they wrote on {} about something else", k.on(other.known));
            open.against.push(proof(other, says));
        }
    }
    // Who goes on writing about other things has answered in some other way.
    (open.against.len() < 3 || open.again.is_some()).then_some(open)
}

/// Whether the conversation goes on with somebody outside who is of no house we know, or
/// of another: people answer from other addresses.
fn is_taken_up_elsewhere(
    k: &Knowledge,
    index: usize,
    message: &Message,
    account: AccountNo,
) -> bool {
    let outside = |who: PersonNo| !k.person(who).ours && k.person(who).account != Some(account);
    (k.conversation(index))
        .map(|other| &k.messages()[other])
        .filter(|other| other.known > message.known)
        .any(|other| {
            let mut people = other
                .participants
                .iter()
                .filter_map(|(_, a)| k.person_at(*a));
            // Who asks once more with somebody new in copy has no answer yet.
            let asks_again = k.from_us(other) && (reminds(other) || question(other).is_some());
            !asks_again && people.any(outside)
        })
}

/// Whether the same person, or whoever quotes the letter, has written from another address:
/// of a parent, a sister, or their own.
fn is_answered_from_elsewhere(k: &Knowledge, message: &Message, person: PersonNo) -> bool {
    let subject = telling_subject(&message.subject);
    k.since(message.known)
        .filter(|(_, other)| other.known > message.known && !k.from_us(other))
        .any(|(_, other)| {
            let quotes = message
                .print
                .is_some_and(|print| other.quoted.contains(&print));
            let under_it = !subject.is_empty() && telling_subject(&other.subject) == subject;
            quotes || under_it && k.author(other) == Some(person)
        })
}

fn finding(
    k: &Knowledge,
    message: &Message,
    person: PersonNo,
    account: AccountNo,
    ask: &Utterance,
    open: Open,
) -> Finding {
    let named = k.named_at(person, Some(account));
    let name = k.first_name(person);
    let author = k.author(message).filter(|who| !k.person(*who).me);
    let who = author.map_or("You".to_owned(), |author| k.person(author).name.clone());
    let day = k.on(message.known);
    let age = k.as_of.days_since(message.known);
    let contact = k.contact(person);
    let new = contact.inbound <= NEW;
    let mine = message.recipients().filter_map(|a| k.person_at(a));
    let read = mine.into_iter().any(|reader| k.person(reader).me);
    let text = Matter::of(message, &ask.text).text;
    let twice = if open.again.is_some() { " twice" } else { "" };
    let other = (k.best_known(account, Some(person))).map(|other| {
        format!(
            " Else ask {}, who has written to you before.",
            k.named(other)
        )
    });
    let business = {
        let heard = hear(&text);
        heard.lasting || heard.concern || ask.text.bytes().any(|b| b.is_ascii_digit())
    };
    let mut evidence = vec![proof(message, quote(&text))];
    evidence.extend(open.again.clone());
    Finding {
        anchors: vec![Anchor::Evidence(message.id)],
        title: format!(
            "{who} asked {named}{twice} {}, and no answer has come: “{}”",
            k.ago(message.known),
            headline(&ask.text, &text),
        ),
        account: Some(account),
        person: Some(person),
        why: format!(
            "On {day} {} wrote, under “{}”: {} Nobody there has written about it since; they may have talked.",
            if who == "You" { "you" } else { who.as_str() },
            shorten(&message.subject, 60),
            quote(&text),
        ),
        if_you_act: format!(
            "You get what you wait for, or learn who has it.{}",
            other.unwrap_or_default()
        ),
        if_you_wait: "What hangs on the answer hangs on.".to_owned(),
        who_else_knows: "Whoever of us had that mail.".to_owned(),
        rarity: 0.3,
        evidence,
        ask: Some(Ask {
            person,
            question: format!(
                "On {day} I asked you: {} Are you the right person for it, {name}, and what keeps it?",
                quote(&ask.text)
            ),
        }),
        parts: vec![
            part(
                "how clearly it asks",
                (0.4 + 0.6 * f64::from(ask.probability)).min(1.0),
            ),
            part(
                "it was you",
                match (author.is_some(), read) {
                    (false, _) => 1.0,
                    (true, true) => 0.7,
                    (true, false) => 0.4,
                },
            ),
            part(
                "an answer matters",
                match (open.again.is_some(), open.by.is_some(), new) {
                    (true, _, _) => 1.0,
                    (_, true, _) => 0.95,
                    (_, _, true) => 0.8,
                    _ if business => 0.7,
                    _ => 0.5,
                },
            ),
            part(
                "still fresh",
                freshness(age, 14.0, f64::from(STALE_DAYS) + 12.0),
            ),
            part(
                "silence since",
                match open.against.len() {
                    0 => 1.0,
                    1 => 0.7,
                    _ => 0.5,
                },
            ),
        ],
        against: open.against.into_iter().take(2).collect(),
        value: None,
        seen: false,
    }
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    k.waiting(letters(k), addressee)
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    after.went_on(before.as_of, anchors, addressee)
}
