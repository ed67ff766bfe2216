//! What somebody asks in a message of a chat, and what of ours only says that an answer will
//! come.

use super::says::Says;
use super::{Noted, about};
use crate::calendar;
use crate::encounters::Encounter;
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::reading::{Speech, read};
use crate::talk::asking::{asks, holds_off};
use crate::talk::greetings::GREETINGS;
use crate::talk::moments;
use crate::talk::sentences;
use std::sync::LazyLock;

/// Words of their beginning say that somebody needs to know, and not what.
const KNOWING: &[&str] = &[
    "urgent", "wissen", "brauch", "dringend", "bescheid", "antwort", "savoir", "besoin",
];

/// To come by is a matter, though its words are everyday ones.
static COMES_BY: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "come|coming and|to|for .. look|see|visit",
        "come|coming|drop|stop|pop by|over|round|in",
        "vorbeikommen|vorbeischauen|vorbeisehen",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// A text of a chat, or of a talk that was written down, as the readers of mail take it.
pub(super) fn written(one: &Encounter, text: &str) -> Message {
    let reading = read(text, "", "", one.title);
    Message {
        known: one.at,
        happened: one.at,
        subject: one.title.to_owned(),
        language: reading.language,
        own: text.to_owned(),
        own_words: reading.own_words,
        utterances: reading.utterances,
        ..Message::default()
    }
}

/// What somebody asks in a message.
pub(super) fn asked<'k, 'a>(
    k: &'k Knowledge<'a>,
    one: &'k Encounter<'a>,
    person: PersonNo,
) -> Option<Noted<'k, 'a>> {
    let account = k.person(person).account?;
    let message = written(one, one.text);
    let what = asks(&message).filter(|ask| says_what(&ask.text));
    let ask = what.max_by(|a, b| a.probability.total_cmp(&b.probability))?;
    k.is_counterpart(person).then(|| Noted {
        one,
        says: Says::Wants,
        person,
        account,
        // The day may stand in the next sentence: `Need to know by Friday.`
        days: sentences(one.text)
            .filter_map(|text| moments::due_days(&text, one.at))
            .max(),
        about: about(&ask.text),
        handed: true,
        sentence: ask.text.clone(),
    })
}

/// Whether an ask is one to come by.
pub(super) fn asks_to_come(ask: &str) -> bool {
    !COMES_BY.find(&Words::of(ask)).is_empty()
}

/// Whether an ask says what it is about: `Need to know by Friday` says when, and not what.
fn says_what(ask: &str) -> bool {
    asks_to_come(ask)
        || about(ask).iter().any(|word| {
            let known = KNOWING.iter().any(|begins| word.starts_with(begins));
            !known && calendar::day(word).is_none() && calendar::month(word).is_none()
        })
}

/// Whether a message of ours only says that an answer will come, in each of its sentences:
/// `Will look it up`.
pub(super) fn only_holds(one: &Encounter) -> bool {
    let mut said = sentences(one.text).filter(|text| !greets(text)).peekable();
    said.peek().is_some() && said.all(|text| holds(&written(one, &text)))
}

/// `Hi Ann!`
fn greets(text: &str) -> bool {
    const MOST: usize = 3;
    let words = Words::of(text);
    words.len() <= MOST && GREETINGS.contains(&words.get(0))
}

fn holds(message: &Message) -> bool {
    const SHORT: u32 = 20;
    const LATER: &[&str] = &[
        "will look",
        "will check",
        "ll look",
        "ll check",
        "must look",
        "must check",
        "have to look",
        "have to check",
        "need to look",
        "need to check",
        "let me look",
        "let me check",
        "schaue nach",
        "schau nach",
        "kläre das",
        "kümmere mich",
    ];
    let promises = || {
        let mut said = message.utterances.iter();
        said.any(|one| one.speech == Speech::Promise)
    };
    let low = message.own.to_lowercase();
    let later = || LATER.iter().any(|words| low.contains(words));
    (holds_off(message) || message.own_words <= SHORT && (promises() || later()))
        && !gives_a_figure(&message.own)
}

/// Whether a sentence gives a figure that is of no day and no hour: `84 pounds`.
pub(super) fn gives_a_figure(sentence: &str) -> bool {
    const BEFORE: &[&str] = &[
        "at", "by", "until", "till", "before", "after", "around", "in", "on", "the", "um", "bis",
        "gegen", "ab", "vor", "nach", "am", "den", "dem", "à", "vers",
    ];
    const BEHIND: &[&str] = &[
        "am", "pm", "uhr", "h", "st", "nd", "rd", "th", "min", "minutes", "hours", "days", "weeks",
        "minuten", "stunden", "tage", "tagen", "wochen",
    ];
    const MONEY: &[&str] = &[
        "eur", "euro", "euros", "pound", "pounds", "gbp", "usd", "dollar", "dollars", "chf",
        "percent", "prozent", "each", "pro", "per", "net", "netto",
    ];
    let words = Words::of(sentence);
    let is_figure = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let is_month = |word: &str| calendar::month_begun(word).is_some();
    let counts = |at: usize| {
        let (word, behind) = (words.get(at), words.get(at + 1));
        let before = at.checked_sub(1).map_or("", |at| words.get(at));
        let of_time = BEFORE.contains(&before)
            || BEHIND.contains(&behind)
            || is_figure(before)
            || is_month(before)
            || is_month(behind);
        is_figure(word) && (!of_time || MONEY.contains(&behind))
    };
    sentence.contains(['€', '$', '£', '%']) || (0..words.len()).any(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_that_say_only_when() {
        for text in [
            "What is the price?",
            "What do 10 packs cost?",
            "Can you come and have a look?",
        ] {
            assert!(says_what(text), "{text}");
        }
        for text in ["Need to know by Friday", "Brauche Bescheid bis Freitag"] {
            assert!(!says_what(text), "{text}");
        }
    }

    #[test]
    fn figures_of_no_day_and_no_hour() {
        for text in [
            "84 pounds with VAT",
            "we can do 84",
            "at 84 pounds each",
            "£84",
        ] {
            assert!(gives_a_figure(text), "{text}");
        }
        for text in [
            "will look it up by 14:00",
            "I will send it on 5 December",
            "back to you at 5 pm",
            "in 2 days you have it",
            "will look it up",
        ] {
            assert!(!gives_a_figure(text), "{text}");
        }
    }
}
