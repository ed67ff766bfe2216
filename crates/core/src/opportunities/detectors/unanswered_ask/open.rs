//! Whether an ask is still open, and the card it makes.

use super::since::since;
use super::{STALE_DAYS, reply};
use crate::evidence::{Marks, Role};
use crate::gist::Word;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::talk::asking::{
    announces_a_talk, calls_another, is_ruled, muses, opens_to_another, talk_set,
};
use crate::opportunities::talk::matters::Matter;
use crate::opportunities::talk::moments;
use crate::opportunities::talk::telling::{carries, headline, is_nod};
use crate::opportunities::talk::tone::hear;
use crate::opportunities::{Ask, Finding};
use crate::reading::{Speech, Utterance};
use crate::words::content_words;

/// … and older than this where it is about the day's business, in days.
const DAILY_DAYS: f64 = 14.0;
/// … and than this between houses that are in touch on most days, in days.
const HOUSE_DAYS: f64 = 7.0;
/// Shares of days in touch that are most of them, and many.
const MOST_DAYS: f64 = 0.5;
const MANY_DAYS: f64 = 0.33;
/// Who has so many days of contact …
const DAILY_CONTACTS: usize = 12;
/// … in so many days, writes about the day's business.
const DAILY_WINDOW: i32 = 60;
/// After this many days people who go on writing have found another way, in days.
const SETTLES_DAYS: f64 = 10.0;
/// Who was held off waits so long without asking again, in days.
const HELD_DAYS: f64 = 3.0;
/// What has a day of its own is open for so long after it, in days.
const GRACE_DAYS: f64 = 0.5;
/// A price or a change is still wanted so long after the day it was wanted by, in days.
const LATE_DAYS: f64 = 7.0;
/// A mail this short is about one thing, in words.
const SHORT: u32 = 50;
/// So many of us are the house.
const SEVERAL: usize = 3;
/// Who has waited so long is answered late, in days.
const WAITED_DAYS: f64 = 5.0;

/// Beside a request, what they say they need carries less.
const NEED: f64 = 0.9;

/// An ask that is open.
pub(super) struct Open {
    /// The message that asks.
    pub index: usize,
    /// Its card.
    pub finding: Finding,
    /// How well its sentence alone carries what is asked.
    pub carries: f64,
    /// What it is about.
    pub about: Vec<Word>,
}

impl Open {
    /// How good a card it is among those of one mail.
    pub fn worth(&self) -> f64 {
        self.finding.strength() * self.carries
    }
}

/// The card of an ask, where it is still open.
pub(super) fn open_ask(
    k: &Knowledge,
    index: usize,
    message: &Message,
    person: PersonNo,
    account: AccountNo,
    ask: &Utterance,
) -> Option<Open> {
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
    let filed = message.marks.any(Marks::PRIVATE);
    if passed || stale || filed || k.is_chatty(person) || muses(message) {
        return None;
    }
    // `Let me know.` asks for nothing where nothing was asked before it.
    if is_nod(&ask.text, &matter.text) && !lasting {
        return None;
    }
    // What they were to talk about on a day that is over was talked about.
    let met = talk_set(&message.own, message.known).is_some_and(|days| age > f64::from(days) + 1.0);
    if met && !lasting {
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
    let late = age > WAITED_DAYS || due.is_some_and(|days| age > f64::from(days));
    let day = k.on(message.known);
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
    if let Some(returned) = since.returned {
        why.push_str(" An answer of ours did not reach them.");
        evidence.push(returned);
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
    let finding = Finding {
        anchors: vec![
            Anchor::Evidence(message.id),
            Anchor::Topic(ask.start.to_string()),
        ],
        title: format!(
            "{} {verb} {}, and {left}: “{}”",
            k.named(person),
            k.ago(message.known),
            headline(&ask.text, &text),
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
            question: reply::to(&reply::Asked {
                day: &day,
                said: &said,
                sentence: &ask.text,
                needs: ask.speech == Speech::Need,
                late,
            }),
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
            part(
                "not left to a talk",
                match (met, spoken) {
                    (true, _) => 0.6,
                    (false, true) => 0.95,
                    (false, false) => 1.0,
                },
            ),
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
    };
    Some(Open {
        index,
        finding,
        carries: carries(&ask.text)
            * if ask.speech == Speech::Need {
                NEED
            } else {
                1.0
            },
        about: matter.words().to_vec(),
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
