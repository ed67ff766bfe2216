//! What somebody outside wrote, in a mail that a colleague forwarded.

use super::card::Word;
use super::{STALE_DAYS, addressed};
use crate::identity::names::fold;
use crate::knowledge::{Knowledge, PersonNo, services};
use crate::ledger::{Anchor, Message};
use crate::opportunities::addressed::calls_another;
use crate::opportunities::inside::after::Open;
use crate::opportunities::lens::{freshness, part};
use crate::reading::behind::roof;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::reading::{self, Behind, Speech};
use crate::talk::asking::asks;
use crate::talk::inside::stakes::Stake;
use crate::talk::inside::{Tells, cues};
use crate::talk::moments;
use crate::talk::request::is_said_as_ask;
use crate::talk::sentences;
use crate::talk::tone::hear;
use crate::words::content_words;
use crate::words::numbers;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// How sure the reader has to be that somebody outside asks.
const ASKS: f32 = 0.5;
/// A note of so many words over a forward says nothing of its own.
const BARE: u32 = 12;
/// What has a day of its own is open for so long after it, in days.
const GRACE_DAYS: f64 = 1.5;
/// How far back the forwarded mail itself may lie in the mailbox, in days.
const SEEN_DAYS: i32 = 60;

/// What somebody puts before the reader, without asking.
static PUTS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "submits|submit|submitting .. bid|offer|proposal",
        "the following bid|offer|proposal|request",
        "our|a|the|my|first|rough|revised bid|offer|proposal|draft|counteroffer|counterproposal|redline|markup|comments",
        "attached|enclosed|find|here .. draft|bid|offer|proposal|agreement|contract|redline|markup|comments|order",
        "suggested|proposed language|wording|terms|changes|price",
        "we|i would like to|a|an",
        "we|i are|am looking|interested for|to|in",
        "recommends|recommend that",
        "unser|unsere angebot|entwurf|vorschlag|änderungen",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// The ask, bid or complaint of somebody outside that a colleague forwarded, where it is
/// still open.
pub(super) fn word<'a>(k: &Knowledge<'a>, index: usize, message: &'a Message) -> Option<Word<'a>> {
    let block = message.behind.first()?;
    let house = roof(&block.address);
    let account = k.account_of_key(&house);
    if is_series(k, index, message, block) {
        return None;
    }
    let is_ours = k.seller.domains.contains(&house);
    let serves = match account {
        Some(account) => k.is_service(account),
        None => services::is_service(&house),
    };
    if is_ours || serves || k.answers_me(message) || is_seen(k, message) || is_handled(message) {
        return None;
    }
    let person = k.anchored(&Anchor::Address(block.address.clone()));
    if person
        .is_some_and(|who| k.person(who).ours || k.is_chatty(who) || !k.may_be_counterpart(who))
    {
        return None;
    }
    let letter = letter(message, block);
    let heard = hear(&letter.own);
    if heard.pitch > 0 || heard.private > 0 || is_notice(&letter.own) {
        return None;
    }
    // `If you cannot open it, tell me` is how such mails end.
    let open = |ask: &&crate::reading::Utterance| {
        let low = ask.text.to_lowercase();
        !low.starts_with("if ") && !low.contains("let me know if") && ask.probability >= ASKS
    };
    let ask = asks(&letter)
        .filter(open)
        .max_by(|a, b| a.probability.total_cmp(&b.probability));
    let (says, clear) = match ask {
        Some(ask) => (ask.text.clone(), 0.4 + 0.6 * f64::from(ask.probability)),
        None => {
            let mut all = sentences(&letter.own);
            let puts = all.find(|text| {
                !PUTS.find(&Words::of(text)).is_empty() || cues(text).contains(&Tells::Trouble)
            });
            (puts?, 0.7)
        }
    };
    let note = asks(message)
        .filter(|ask| is_said_as_ask(&ask.text))
        .max_by(|a, b| a.probability.total_cmp(&b.probability));
    let text = note.map_or("", |ask| ask.text.as_str());
    let another = calls_another(k, message, text) || greets_another(k, &letter, message);
    let direct = addressed(k, message, another);
    let charged = match (note, message.own_words) {
        (Some(_), _) => 1.0,
        // What is only sent on is seldom left to the reader.
        (None, ..=BARE) => 0.4,
        (None, _) => 0.3,
    };
    // Somebody none of us writes with is business where the colleague asks for something.
    let known = account.is_some_and(|account| k.account(account).relationship);
    if !known && note.is_none() {
        return None;
    }
    let names = numbers(&content_words(house.split('.').next().unwrap_or_default()));
    let mut about = numbers(&content_words(&format!("{says} {}", message.subject)));
    about.retain(|word| !names.contains(word));
    let after = Open {
        index,
        message,
        account,
        person,
        names: &names,
        about: &about,
        asks: false,
    }
    .after(k)?;
    let age = k.as_of.days_since(message.known);
    // What they wanted on a day that is over was given, or is too late.
    let due = moments::due_days(&says, message.known);
    if due.is_some_and(|days| age > f64::from(days) + GRACE_DAYS) {
        return None;
    }
    let stake = Stake::of(&cues(&says));
    Some(Word {
        index,
        message,
        account,
        person,
        house: match account {
            Some(account) => k.account(account).name.clone(),
            None => block.address.clone(),
        },
        says,
        asks: note.map(|ask| ask.text.clone()),
        theirs: true,
        stake,
        names,
        about,
        after,
        earlier: None,
        parts: vec![
            part("how clearly they ask", clear),
            part("something is asked of you", charged),
            part("addressed to you", direct),
            part("still fresh", freshness(age, 9.0, STALE_DAYS + 2.0)),
            part(
                "a house we know",
                match account {
                    Some(account) if k.account(account).relationship => 1.0,
                    Some(_) => 0.9,
                    None => 0.8,
                },
            ),
        ],
    })
}

/// The forwarded words as a letter of their own, without signature, notices and what
/// they quote themselves.
fn letter(message: &Message, block: &Behind) -> Message {
    let lines = (block.text.lines()).map(|line| line.trim_start_matches(['>', ' ']));
    let body = lines.collect::<Vec<_>>().join("\n");
    let read = reading::read(&body, "", &block.address, &message.subject);
    let own: Vec<&str> = read
        .own
        .iter()
        .map(|range| body[range.clone()].trim())
        .collect();
    Message {
        known: message.known,
        happened: message.happened,
        subject: message.subject.clone(),
        own: own.join("\n"),
        own_words: read.own_words,
        utterances: read.utterances,
        ..Message::default()
    }
}

/// Whether somebody outside greets one of us by name who is neither the reader nor whoever
/// sent it on: then it is theirs to see to.
fn greets_another(k: &Knowledge, letter: &Message, forward: &Message) -> bool {
    let line = letter.own.lines().find(|line| !line.trim().is_empty());
    let head = line.and_then(|line| line.split([',', '-', ':', '!', ';']).next());
    let words = head.unwrap_or_default().split_whitespace();
    let names: Vec<String> = words.map(fold).collect();
    const GREETING: usize = 3;
    if names.is_empty() || names.len() > GREETING {
        return false;
    }
    let called = |who: PersonNo| names.contains(&fold(k.first_name(who)));
    let own = k.author(forward).is_some_and(called) || k.me().iter().any(|me| called(*me));
    !own && names.iter().any(|name| k.houses().is_colleague(name))
}

/// Whether the forwarded mail itself lies in the mailbox: then it is an ask like any other.
fn is_seen(k: &Knowledge, message: &Message) -> bool {
    k.since(message.known.plus_days(-SEEN_DAYS))
        .take_while(|(_, other)| other.known <= message.known)
        .any(|(_, other)| {
            !k.from_us(other)
                && other
                    .print
                    .is_some_and(|print| message.quoted.contains(&print))
        })
}

/// Whether mails of that address are forwarded again and again: reports and lists. What is
/// quoted again in one conversation is one forward.
fn is_series(k: &Knowledge, index: usize, message: &Message, block: &Behind) -> bool {
    const OFTEN: usize = 3;
    const DAYS: i32 = 45;
    let series = message.gist().series;
    let same = |other: &Message| {
        let text = |text: &str| text.chars().take(60).collect::<String>();
        other.behind.iter().any(|one| {
            one.address == block.address
                && (text(&one.text) == text(&block.text)
                    || series != 0 && other.gist().series == series)
        })
    };
    let threads: BTreeSet<Option<&u32>> = (k.since(message.known.plus_days(-DAYS)))
        .filter(|(at, other)| *at == index || same(other))
        .map(|(at, _)| k.threads.of.get(at))
        .collect();
    threads.len() >= OFTEN
}

/// Whether the colleague says that they have seen to it, or will.
fn is_handled(message: &Message) -> bool {
    const SURE: f32 = 0.5;
    let does = |speech| {
        matches!(
            speech,
            Speech::Promise | Speech::Fulfilled | Speech::Closing
        )
    };
    let sees_to_it = (message.utterances.iter()).any(|u| u.probability >= SURE && does(u.speech));
    sees_to_it && !message.own.contains('?')
        || sentences(&message.own).any(|text| {
            let cues = cues(&text);
            cues.contains(&Tells::Done) || cues.contains(&Tells::InHand)
        })
}

/// Whether a text is a notice or a newsletter.
fn is_notice(text: &str) -> bool {
    const MARKS: &[&str] = &["http", "www.", "unsubscribe", "click here", "copyright"];
    let low = text.to_lowercase();
    MARKS.iter().any(|mark| low.contains(mark))
}
