//! Whether a promise was kept: what it is about, and what has gone out since.

use super::{ASKED, FEW, SHORT};
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::reading::{Speech, Utterance};
use crate::talk::asking::asks;
use crate::talk::matters::Matter;
use crate::talk::sentences;
use crate::time::Timestamp;
use crate::words::content_words;
use crate::words::numbers;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// What a promise is about: its own words without those of promising, else what
/// was asked in the conversation, else the subject.
pub(super) fn about(k: &Knowledge, index: usize, promise: &Utterance) -> BTreeSet<String> {
    let mut words = content_words(&promise.text);
    for verb in content_words("deliver prepare forward provide tuesday inbox") {
        words.remove(&verb);
    }
    // `We will deliver before` promises nothing that could be found missing.
    // `I will tell you who comes` points as well: to what was asked.
    let points = |word: &str| {
        matches!(
            word,
            "it" | "them"
                | "that"
                | "this"
                | "those"
                | "one"
                | "both"
                | "who"
                | "what"
                | "which"
                | "when"
        )
    };
    let text = promise.text.to_lowercase();
    let mut said = text.split(|c: char| !c.is_alphanumeric());
    if words.is_empty() && !said.any(points) {
        return words;
    }
    let message = &k.messages()[index];
    let before = k.conversation(index).map(|other| &k.messages()[other]);
    for other in before.filter(|other| other.known < message.known && !k.from_us(other)) {
        let mut asked = false;
        for ask in asks(other).filter(|ask| ask.probability >= ASKED) {
            asked = true;
            words.extend(Matter::of(other, &ask.text).about);
        }
        if (!asked || words.len() < FEW) && other.own_words <= SHORT {
            words.extend(content_words(&other.own));
        }
    }
    if words.len() < 2 {
        words.extend(content_words(&message.subject));
    }
    words
}

/// `I owe you an answer: the number is 12` owes nothing any more.
pub(super) fn owes_in_front(message: &Message, promise: &Utterance) -> bool {
    let opens = promise.text.to_lowercase().contains("owe you");
    opens && message.own_words as usize > promise.text.split(' ').count() + 5
}

/// What comes with a mail that has no file any more, …
static BRINGS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "attached|enclosed|anbei|beiliegend|beigefügt|angehängt",
        "im anhang",
        "here it|they|you is|are|go",
        "hier ist|sind|kommt|kommen",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// … and what was spoken of before.
static AS_SAID: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "as said|promised|agreed|discussed|announced",
        "wie versprochen|besprochen|angekündigt|gesagt|zugesagt",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// How they say that it has come.
static ARRIVED: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "came|arrived|landed on|yesterday|today|safely|fine|with|this|monday|tuesday|wednesday|thursday|friday",
        "has|have|is|are|just come|arrived|here|landed|in",
        "ist|sind da|hier|angekommen|eingetroffen|gekommen",
        "kam|kamen am|gestern|heute|an|mit",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Whether something has gone out, or was said, that keeps it.
pub(super) fn kept(
    k: &Knowledge,
    index: usize,
    message: &Message,
    person: PersonNo,
    about: &BTreeSet<String>,
    due: Timestamp,
) -> bool {
    let Some(account) = k.house_in(message, person) else {
        return false;
    };
    if k.settled_by_word(person, message.known, about) {
        return true;
    }
    let topics = k.topics();
    let came = |other: &Message| {
        sentences(&other.own).any(|one| {
            !ARRIVED.find(&Words::of(&one)).is_empty() && !content_words(&one).is_disjoint(about)
        })
    };
    let words = numbers(about);
    let mut since = k.with_account(account, message.known);
    since.any(|(later, other)| {
        let ours = k.from_us(other);
        let theirs = || k.is_from(other, account);
        if ours && !k.went_to_account(other, account) || !ours && !theirs() {
            return false;
        }
        let same_thread = k.are_of_one_thread(index, later);
        let speaks = |speech| other.utterances.iter().any(|u| u.speech == speech);
        let common = k.common(later, &words);
        let same_matter = topics.same_matter(words.len(), &common);
        let shared = common.len();
        let mentions = shared >= 2 || common.iter().any(|word| topics.is_rare(*word));
        if ours {
            let says = |phrases: &Phrases<()>| !phrases.find(&Words::of(&other.own)).is_empty();
            let delivers =
                !other.attachments.is_empty() || speaks(Speech::Fulfilled) || says(&BRINGS);
            // `As promised` is said of what was promised.
            let as_said = delivers && shared >= 1 && says(&AS_SAID);
            // In the same conversation a mail of substance most likely deals with it.
            let deals = same_thread && (delivers || other.own_words >= 12);
            // A short mail with a file touches little else than what it brings.
            let brings = !other.attachments.is_empty()
                && other.own_words <= SHORT
                && k.went_to(other, person)
                && shared >= 1;
            let elsewhere =
                delivers && mentions || brings || same_matter && !speaks(Speech::Promise);
            deals || elsewhere || as_said
        } else {
            let heard = &other.gist().heard;
            // Thanks before it was due are thanks for the promise.
            let thanks = (k.closes(other) || heard.thanks) && other.known > due;
            let settled = thanks || heard.settled || heard.spoke;
            (same_thread || same_matter || shared >= 1 && heard.settled) && settled || came(other)
        }
    })
}
