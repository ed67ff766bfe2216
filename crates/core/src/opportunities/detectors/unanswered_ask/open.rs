//! Whether an ask is still open, and the card it makes.

use super::reply;
use super::since::{handed_on, says_done, since};
use super::supply::{is_bulletin, is_taken_back};
use super::waits::{asks_to_pass_on, is_in_case};
use super::whose::{colleague, whose};
use crate::evidence::Marks;
use crate::gist::Word;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::{Ask, Finding};
use crate::reading::{Speech, Utterance};
use crate::talk::answerable::asks_a_seller;
use crate::talk::appointed;
use crate::talk::asking::{announces_a_talk, is_ruled, muses, talk_set};
use crate::talk::matters::Matter;
use crate::talk::moments;
use crate::talk::request::{Form, Request, form};
use crate::talk::sentences;
use crate::talk::telling::{carries, headline, is_nod};
use crate::talk::tone::hear;
use crate::talk::unasked::Put;
use crate::threads::telling_subject;
use crate::words::content_words;
use std::collections::BTreeSet;

/// … and older than this where it is about the day's business, in days.
const DAILY_DAYS: f64 = 14.0;
/// Between houses that are in touch on most days much is settled by telephone by then.
const HOUSE_DAYS: f64 = 7.0;
/// A share of days in touch that is many of them.
const MANY_DAYS: f64 = 0.33;
/// Something on offer is gone after so many days …
const SUPPLY_DAYS: f64 = 9.0;
/// … and after so many where its sender has something on offer again and again.
const BULLETIN_DAYS: f64 = 3.0;
/// Weeks unanswered are worse than days, up to here, in days: what lasts, and what passes.
const LASTS: (f64, f64) = (18.0, 38.0);
const PASSES: (f64, f64) = (8.0, 26.0);
/// … and what is looked up on the way, and found elsewhere by then.
const LOOKED_UP: (f64, f64) = (4.0, 14.0);
/// A colleague who has it in hand has answered by then, in days.
const HANDED_DAYS: f64 = 4.0;
/// Who has so many days of contact …
const DAILY_CONTACTS: usize = 12;
/// … in so many days, writes about the day's business.
const DAILY_WINDOW: i32 = 60;
/// After this many days people who go on writing have found another way, in days.
const SETTLES_DAYS: f64 = 10.0;
/// Who was held off waits so long without asking again, in days.
const HELD_DAYS: f64 = 2.0;
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
    /// One of many like it: of these the newest stands for all.
    pub one_of_many: bool,
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
    put: Option<Put>,
) -> Option<Open> {
    let matter = Matter::of(message, &ask.text);
    let heard = hear(&matter.text);
    // One word is enough where it is plain: `When does the engineer come?`
    let plain =
        put == Some(Put::Claim) || ask.speech == Speech::Question && asks_a_seller(&ask.text);
    let least = if plain { 1 } else { 2 };
    if matter.about.len() < least || heard.private > 0 || is_ruled(&matter.text) {
        return None;
    }
    let age = k.as_of.days_since(message.known);
    let due = moments::due_days(&matter.text, message.known)
        .or_else(|| moments::due_days(&message.subject, message.known))
        .or_else(|| {
            // A short mail is about one thing.
            let short = message.own_words <= SHORT;
            let own = || message.own.lines().filter(|line| !line.contains('@'));
            let own = || own().collect::<Vec<_>>().join("\n");
            short.then(|| moments::figured_days(&own(), message.known))?
        });
    let enduring = ask.speech == Speech::Need || heard.lasting || heard.concern;
    // A day it speaks of that is still to come keeps it fresh.
    let named = due.or_else(|| {
        let days = sentences(&message.own);
        let days = days.filter_map(|sentence| appointed::ordinals(&sentence, message.known));
        days.max()
    });
    let ahead = named.is_some_and(|days| f64::from(days) >= age);
    let grace = if enduring { LATE_DAYS } else { GRACE_DAYS };
    let definite =
        content_words(&matter.text).len() >= 3 || matter.text.bytes().any(|b| b.is_ascii_digit());
    let weighty = matches!(
        form(&ask.text),
        Form::Price | Form::Paper | Form::Sign | Form::Trouble | Form::Somebody
    );
    // `Send me the price` is looked up: it is for the day.
    let says_what = definite || ask.speech == Speech::Need;
    let lasting =
        (enduring || weighty) && says_what && !matches!(put, Some(Put::Supply | Put::Preference));
    let passed = due.is_some_and(|days| age > f64::from(days) + grace);
    // Who writes nearly every day asks for the day; who seldom writes, for what lasts.
    let lately = k.as_of.plus_days(-DAILY_WINDOW).day();
    let days = k.tie(person).contact_days.iter().rev();
    let daily = days.take_while(|day| **day > lately).count() >= DAILY_CONTACTS;
    let house = age > HOUSE_DAYS && (daily || k.daily_share(account) >= MANY_DAYS);
    // What is on offer for a day is gone with it: `Capacity for the 28th`.
    let for_a_day = || {
        let subject = appointed::ordinals(&message.subject, message.known);
        named.max(subject).is_some_and(|days| f64::from(days) < age)
    };
    let gone = put == Some(Put::Supply)
        && (age > SUPPLY_DAYS
            || for_a_day()
            || age > BULLETIN_DAYS && is_bulletin(k, message)
            || is_taken_back(k, account, message));
    let stale = gone || house && age > DAILY_DAYS && !lasting;
    let filed = message.marks.any(Marks::PRIVATE);
    if passed || stale || filed || k.is_chatty(person) || muses(message) {
        return None;
    }
    // `Let me know.` asks for nothing where nothing was asked before it.
    if is_nod(&ask.text, &matter.text) && !enduring {
        return None;
    }
    // What they were to talk about on a day that is over was talked about.
    let talk = talk_set(&message.own, message.known);
    let met = talk.is_some_and(|days| age > f64::from(days) + 1.0);
    // … and who said that they would ring on a day has rung, or rings, unless a price, a paper
    // or an answer is wanted before.
    let rings = talk.filter(|_| announces_a_talk(&message.own));
    let sooner =
        |day: i32| moments::due_days(&ask.text, message.known).is_some_and(|due| due < day);
    let left_to_it = rings.is_some_and(|day| !weighty && !sooner(day));
    if met && (!enduring || rings.is_some()) || left_to_it {
        return None;
    }
    let mut since = since(k, index, message, person, account, &matter, weighty)?;
    if (since.held.as_ref()).is_some_and(|(_, days)| *days < HELD_DAYS) {
        return None;
    }
    let kept_open = since.stirred.is_some();
    let stirred = since.stirred.unwrap_or(message.known);
    // Who is in touch day by day and goes on writing has had the answer.
    let settled = age > SETTLES_DAYS && house && since.talked >= 2 && !lasting;
    let handed = handed_on(k, index, message).filter(|handed| handed.known > stirred);
    let passed_on = handed.is_some() || !kept_open && k.is_passed_on(index, message);
    let in_hand = passed_on || k.is_talked_of(person, stirred, matter.words());
    // With a colleague it is in hand, until days have gone by and nothing has come of it.
    // Who only wants something passed on does not wait for a word.
    let passing = asks_to_pass_on(&ask.text);
    let ours = |address: &_| k.person_at(*address).is_some_and(|who| k.person(who).ours);
    let several = message.recipients().filter(ours).count() > 1;
    if passing && (age > HANDED_DAYS || several) && !kept_open {
        return None;
    }
    let passed = handed.is_some() && passing;
    let since_then = handed.map_or(stirred, |handed| handed.known);
    let soon = k.as_of.days_since(since_then) < HANDED_DAYS
        || !lasting
        || passed
        || handed.is_some_and(says_done);
    if !kept_open && settled || in_hand && soon {
        return None;
    }
    let whose = whose(k, message, &ask.text);
    // A paper that lies before a colleague is the colleague's, and so is what one was asked
    // and others of us have in hand.
    let elsewhere = put == Some(Put::Paper) || in_hand && !kept_open;
    if elsewhere && whose.is_a_colleagues() {
        return None;
    }
    // One of a series to several, or put to others than the seller, is nobody's to miss.
    let series = k.is_routine(message) && message.recipients().count() > 1 && put.is_none();
    let addressed = whose.weight(lasting).filter(|_| !series)?;
    let name = k.first_name(person);
    let verb = match (put, ask.speech) {
        (Some(Put::Claim), _) => "told us what is not right",
        (Some(Put::Preference), _) => "told us what they would prefer",
        (Some(Put::Paper), _) => "put a paper before us",
        (Some(Put::Invitation), _) => "proposed to meet",
        (Some(Put::Supply | Put::Not), _) => "offered something",
        (None, Speech::Need) => "said what they need",
        (None, _) => "asked",
    };
    let left = match (&since.held, &since.back) {
        (Some(_), _) => "still waits",
        (None, Some(_)) => "it is our turn",
        (None, None) => "nobody answered",
    };
    let call = reply::is_a_call(&ask.text);
    // `Call me` does not say about what; `who can we speak with` does.
    let untold = call && !Request::of(&ask.text).says_what();
    let text = match reply::weightiest(&message.own).filter(|_| untold) {
        Some(about) if !matter.text.contains(&about) => format!("{about} {}", ask.text),
        _ => matter.text.clone(),
    };
    let said = quote(&text);
    let late = age > WAITED_DAYS || due.is_some_and(|days| age > f64::from(days));
    let day = k.on(message.known);
    let mut evidence = vec![proof(message, said.clone())];
    let subject = if definite {
        String::new()
    } else {
        telling_subject(&message.subject)
    };
    // Words that do not say what it is about stand under a subject that does.
    let under = match subject.as_str() {
        "" => String::new(),
        _ => format!(", under {}", quote(&message.subject)),
    };
    let mut why = format!("On {day} {name} {verb}{under}: {said}");
    match since.held {
        Some((held, _)) => {
            why.push_str(&format!(" All they have heard since: {}.", held.says));
            evidence.push(held);
        }
        None => why.push_str(" No mail of ours has taken it up since."),
    }
    if let Some(returned) = since.returned {
        why.push_str(" An answer of ours did not reach them.");
        evidence.push(returned);
    }
    if let Some(answer) = since.passed_over {
        why.push_str(" Your answer spoke of their other question and passed over this one.");
        evidence.push(answer);
    }
    // Who of us asked back has the answer.
    let answered = since
        .asked_back
        .filter(|who| since.back.is_some() && !k.person(*who).me);
    if let Some(back) = since.back {
        why.push_str(" We asked back, and they answered: it is our turn.");
        evidence.push(back);
    }
    if let Some(handed) = handed.filter(|_| in_hand) {
        why.push_str(" It was passed on among us, and no mail shows what came of it.");
        let says = format!("passed on among us on {}", k.on(handed.known));
        since.against.push(proof(handed, says));
    }
    let spoken = announces_a_talk(&message.own) || since.spoke;
    if spoken {
        let says = "they meant to talk about it, so it may be settled by telephone";
        since.against.push(proof(message, says));
    }
    let colleague = match handed.filter(|_| in_hand) {
        Some(handed) => on_it(k, handed),
        None if whose.is_a_colleagues() => colleague(k, message, &ask.text),
        None => answered,
    };
    let again = since.again.is_some();
    if let Some(again) = since.again {
        why.push_str(" They have come back to it since.");
        evidence.push(again);
    }
    let contact = k.contact(person);
    let finding = Finding {
        anchors: vec![
            Anchor::Evidence(message.id),
            Anchor::Topic(ask.start.to_string()),
        ],
        title: format!(
            "{} {verb} {}, and {left}: “{}”",
            k.named_at(person, Some(account)),
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
        ask: Some(match colleague {
            // What is in a colleague's hands is answered by them, or by the seller with
            // their word.
            Some(colleague) => Ask {
                person: colleague,
                question: format!(
                    "{} wrote on {day}: {said} Have you answered? If not, what may I tell \
                     {name} today?",
                    k.person(person).name
                ),
            },
            None => Ask {
                person,
                question: reply::to(&reply::Asked {
                    day: &day,
                    said: &said,
                    sentence: &ask.text,
                    needs: ask.speech == Speech::Need,
                    late,
                    put,
                }),
            },
        }),
        parts: vec![
            part(
                "how clearly they ask",
                (0.4 + 0.6 * f64::from(ask.probability)) * if call { 0.95 } else { 1.0 },
            ),
            part("addressed to you", addressed),
            part(
                "still fresh",
                match (put, lasting) {
                    (Some(Put::Supply), _) => freshness(age, 3.0, SUPPLY_DAYS + 4.0),
                    _ if !says_what => freshness(age, LOOKED_UP.0, LOOKED_UP.1),
                    _ if ahead => 1.0,
                    (_, true) => freshness(age, LASTS.0, LASTS.1),
                    (_, false) => freshness(age, PASSES.0, PASSES.1),
                },
            ),
            part(
                "not settled on the telephone, as between those in touch day by day",
                if house && !kept_open { 0.8 } else { 1.0 },
            ),
            part(
                "not in a colleague's hands",
                if in_hand { 0.6 } else { 1.0 },
            ),
            part("says what it is about", if definite { 1.0 } else { 0.7 }),
            part(
                "they wait for it",
                if is_in_case(&ask.text) { 0.4 } else { 1.0 },
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
                match (met, spoken) {
                    (true, _) => 0.6,
                    (false, true) if since.spoke => 0.8,
                    (false, true) => 0.95,
                    (false, false) => 1.0,
                },
            ),
            part(
                "not settled when you met or talked since",
                if since.met { 0.75 } else { 1.0 },
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
                    // … unless it is said to us in person, by a house that deals with us.
                    (false, _) if whose.is_in_person() && k.is_counterpart(person) => 0.6,
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
        one_of_many: put == Some(Put::Supply) || whose.is_many(),
    })
}

/// The colleague whom the last mail among us leaves it with: who wrote it, or whom the
/// seller wrote it to.
fn on_it(k: &Knowledge, handed: &Message) -> Option<PersonNo> {
    let not_me = |person: &PersonNo| !k.person(*person).me;
    let to = || handed.recipients().filter_map(|a| k.person_at(a));
    k.author(handed)
        .filter(not_me)
        .or_else(|| to().find(not_me))
}

fn who_else(k: &Knowledge, message: &Message) -> String {
    let all = message
        .recipients()
        .filter_map(|address| k.person_at(address));
    let all: BTreeSet<PersonNo> = all.collect();
    let ours = all.iter().filter(|who| k.person(**who).ours).count();
    // Where none of us is the seller, it came to an address that nobody knows for theirs.
    match (ours.saturating_sub(1), all.len() - ours) {
        (0, 0) => "Only you have this mail.".to_owned(),
        (0, _) => "Of us only you have this mail.".to_owned(),
        (1, _) => "One colleague had it too.".to_owned(),
        (n, _) => format!("{n} colleagues had it too."),
    }
}
