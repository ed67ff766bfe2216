//! Promises in holding words: `I hope to have it by Friday`, `I'll call you this
//! afternoon`. They fall due on the day they name, and are asked after on the next.

use super::held::is_held;
use super::kept::{about, kept};
use super::unseen::hangs_on_them;
use super::{DUE_DAYS, STALE_DAYS, addressed, is_daily_business};
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::returned::is_receipt;
use crate::opportunities::{Ask, Finding, Proof};
use crate::reading::{Speech, Utterance};
use crate::talk::asking::{asks, reminds};
use crate::talk::matters::Matter;
use crate::talk::owed::owed;
use crate::talk::pledges::{Pledge, Pledged, pledges};
use crate::talk::telling::headline;
use crate::talk::tone::hear;
use crate::time::Timestamp;
use crate::words::content_words;

/// A call that was announced is asked after for so many days after its day …
const CALL_DAYS: f64 = 4.0;
/// … anything else for so many …
const LATE_DAYS: f64 = 13.0;
/// … and what names no day for so many.
const VAGUE_DAYS: f64 = 9.0;
/// What somebody was to get is asked after for so many.
const OWED_DAYS: f64 = 33.0;
/// What was due after fewer days than this is in mind on its day.
const IN_MIND_DAYS: i32 = 3;
/// Houses in touch on this share of days speak on the telephone anyway.
const OFTEN: f64 = 0.33;

/// The card of a promise of ours in holding words that is due and not kept.
pub(super) fn open(k: &Knowledge, index: usize, message: &Message) -> Option<Finding> {
    let person = addressed(k, message, |person| k.may_be_counterpart(person))?;
    if k.is_chatty(person) || is_daily_business(k, message, person) || k.is_routine(message) {
        return None;
    }
    let house = k.house_in(message, person)?;
    let seldom = k.daily_share(house) < OFTEN;
    let in_other_words = seldom.then(|| owed(message)).into_iter().flatten();
    let mut said = (pledges(&message.own, message.known).map(|said| (said, false)))
        .chain(in_other_words.map(|said| (said, true)));
    said.find_map(|(said, is_owed)| {
        let days = said.days.unwrap_or(DUE_DAYS);
        let due = message.known.plus_days(days);
        let late = f64::from(k.day(k.as_of).0 - k.day(due).0);
        let ripe = late > 0.0 || late == 0.0 && days >= IN_MIND_DAYS;
        let most = match said.pledge {
            Pledge::Call | Pledge::Visit => CALL_DAYS,
            _ if is_owed => OWED_DAYS,
            _ if said.days.is_none() => VAGUE_DAYS,
            _ => LATE_DAYS,
        };
        let void = hear(&said.text).private > 0 || hangs_on_them(&said.text);
        if !ripe || late > most || void {
            return None;
        }
        let since = match said.pledge {
            Pledge::Call | Pledge::Visit => uncalled(k, message, person)?,
            _ => unkept(k, index, message, person, &said, due)?,
        };
        Some(finding(k, message, person, &said, late, since))
    })
}

/// What passed between the two since a call was announced that may have been made:
/// nothing where a mail shows that they spoke, or went on in writing.
fn uncalled(k: &Knowledge, message: &Message, person: PersonNo) -> Option<Vec<Proof>> {
    let account = k.house_in(message, person)?;
    if k.met_since(person, message.known).is_some() || k.daily_share(account) >= OFTEN {
        return None;
    }
    let mut since = k.with_account(account, message.known);
    let wrote = since.any(|(_, other)| {
        let theirs = k.is_from(other, account);
        !is_receipt(other) && (theirs || k.from_us(other) && k.went_to(other, person))
    });
    (!wrote).then(Vec::new)
}

/// The mails to them since about something else, where nothing keeps the promise.
fn unkept(
    k: &Knowledge,
    index: usize,
    message: &Message,
    person: PersonNo,
    said: &Pledged,
    due: Timestamp,
) -> Option<Vec<Proof>> {
    let promise = Utterance {
        speech: Speech::Promise,
        text: said.text.clone(),
        start: 0,
        probability: 1.0,
        due_days: said.days,
    };
    let mut about = about(k, index, &promise);
    if about.len() < 2 {
        about.extend(content_words(&message.subject));
    }
    if about.is_empty()
        || kept(k, index, message, person, &about, due)
        || is_held(k, message, person, &said.text)
    {
        return None;
    }
    let account = k.house_in(message, person)?;
    // Who answers it without asking again has what they wanted, or goes on without it.
    let went_on = (k.conversation(index))
        .map(|other| &k.messages()[other])
        .filter(|other| other.known > message.known && !is_receipt(other))
        .filter(|other| k.is_from(other, account))
        .any(|other| !reminds(other) && asks(other).next().is_none());
    if went_on {
        return None;
    }
    let wrote = (k.with_account(account, message.known))
        .filter(|(_, other)| k.from_us(other) && k.went_to(other, person))
        .map(|(_, other)| proof(other, format!("you wrote again on {}", k.on(other.known))));
    Some(wrote.collect())
}

fn finding(
    k: &Knowledge,
    message: &Message,
    person: PersonNo,
    said: &Pledged,
    late: f64,
    since: Vec<Proof>,
) -> Finding {
    let name = k.first_name(person);
    let author = k.author(message).filter(|who| !k.person(*who).me);
    let who = author.map_or("You".to_owned(), |author| k.person(author).name.clone());
    let subject = if who == "You" { "you" } else { who.as_str() };
    let to_me = message.recipients().filter_map(|a| k.person_at(a));
    let read = to_me.into_iter().any(|reader| k.person(reader).me);
    let day = k.on(message.known);
    let due = said.days.map(|days| k.on(message.known.plus_days(days)));
    let text = Matter::of(message, &said.text).text;
    let visit = said.pledge == Pledge::Visit;
    let call = visit || said.pledge == Pledge::Call;
    let would = if visit { "come by" } else { "call" };
    let was_due = match &due {
        Some(due) => format!("That was for {due}."),
        None => "That is some days ago.".to_owned(),
    };
    let seen = match said.pledge {
        Pledge::Call => "A call leaves nothing in a mailbox; no mail since speaks of one.",
        Pledge::Visit => "No calendar shows it, and no mail since speaks of one.",
        _ => "Nothing that looks like it has gone out since.",
    };
    let owes = author.map_or("I".to_owned(), |who| format!("{} of us", k.first_name(who)));
    let account = k.house_in(message, person);
    Finding {
        anchors: vec![
            Anchor::Evidence(message.id),
            Anchor::Topic(
                content_words(&said.text)
                    .into_iter()
                    .collect::<Vec<_>>()
                    .join(" "),
            ),
        ],
        title: format!(
            "{who} told {} {}, and nothing shows that it was done: “{}”",
            k.named_at(person, account),
            k.ago(message.known),
            headline(&said.text, &said.text),
        ),
        account,
        person: Some(person),
        why: format!(
            "On {day} {subject} wrote: {} {was_due} {seen}",
            quote(&text)
        ),
        if_you_act: format!("{name} sees that your word counts."),
        if_you_wait: format!("{name} remembers, even without reminding you."),
        who_else_knows: "You and whoever read that mail.".to_owned(),
        rarity: 0.5,
        evidence: vec![proof(message, quote(&text))],
        ask: Some(Ask {
            person,
            question: match call {
                true if author.is_none() => format!(
                    "On {day} I wrote that I would {would}: {} When does it suit you: today, or tomorrow morning? And what should I have ready for you?",
                    quote(&said.text)
                ),
                true => format!(
                    "{owes} wrote to you on {day}: {} Have you two spoken? If not, when does it suit you: today, or tomorrow morning?",
                    quote(&said.text)
                ),
                false => format!(
                    "{owes} wrote to you on {day}: {} This is where it stands: … What on your side waits for it?",
                    quote(&said.text)
                ),
            },
        }),
        parts: vec![
            part(
                "how much it binds",
                match (said.pledge, said.days) {
                    (Pledge::Deed, _) => 0.85,
                    (Pledge::Word, Some(_)) => 0.85,
                    (Pledge::Word, None) => 0.7,
                    (Pledge::Call | Pledge::Visit, _) => 0.75,
                },
            ),
            part(
                "it was you",
                match (author.is_some(), read) {
                    (false, _) => 1.0,
                    (true, true) => 0.75,
                    (true, false) => 0.5,
                },
            ),
            part(
                "still matters",
                freshness(late, 5.0, f64::from(STALE_DAYS) / 2.0),
            ),
            part(
                "nothing sent since",
                if since.is_empty() { 1.0 } else { 0.7 },
            ),
        ],
        against: since.into_iter().take(2).collect(),
        value: None,
        seen: false,
    }
}
