//! What the sentences of a mail do: ask, promise, complain, tell.
//!
//! Requests and questions come from a trained model with phrases beside it; the
//! rest from tables of phrases, each with how often it means what it seems to.
//! A table exists for English and German; in other languages nothing is said.

pub mod accepting;
mod due;
mod english;
mod english_news;
mod english_soft;
mod english_terse;
mod german;
pub mod requests;
pub mod sentences;
#[cfg(test)]
mod tests;

use self::sentences::Sentence;
use crate::reading::greetings::without_greeting;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::reading::{Speech, Utterance, logistic};
use std::sync::LazyLock;

/// Below this nothing is said of a sentence.
const LEAST: f32 = 0.3;

/// Sentences of a mail that are looked at: letters between people are shorter,
/// and newsletters are not read for what they ask.
const MOST: usize = 100;

/// The sentences that the request model was fitted on are requests nearly every
/// second time; those of mail about one in eight. This, in log-odds, is the
/// difference, for sentences that show no other sign of asking.
const PRIOR: f32 = -1.75;

/// How much less a need or change is worth where the sentence does not speak of
/// the writer or their house.
const OTHERS: f32 = 0.4;

/// A sentence this short need not say of whom it speaks, in words.
const TERSE: usize = 16;

/// How surely who says yes to an offer asks: it waits to be confirmed.
const YES: f32 = 0.75;

/// The longest text of an utterance, in characters.
const LONGEST: usize = 400;

/// What a phrase says of the sentence it stands in.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Sign {
    /// It does this, with this probability.
    For(Speech, f32),
    /// It seems to do this, and with at most this probability does.
    Cap(Speech, f32),
    /// It speaks of the writer or their house.
    Ours,
    /// It speaks of somebody else.
    Others,
    /// From here on it is courtesy: no request, no question.
    Courtesy,
}

/// A row of a language's table: what it says, and by which phrases.
pub type Row = (Sign, &'static [&'static str]);

/// Signs of one language.
struct Tongue {
    signs: Phrases<Sign>,
    /// Whether the request model was trained on it.
    modelled: bool,
}

impl Tongue {
    fn of(tables: &[&'static [Row]], modelled: bool) -> Tongue {
        let rows = tables
            .iter()
            .flat_map(|table| table.iter())
            .flat_map(|(sign, phrases)| phrases.iter().map(|phrase| (*phrase, *sign)));
        Tongue {
            signs: Phrases::new(rows),
            modelled,
        }
    }
}

static ENGLISH: LazyLock<Tongue> = LazyLock::new(|| {
    Tongue::of(
        &[
            english::TABLE,
            english_news::TABLE,
            english_soft::TABLE,
            english_terse::TABLE,
        ],
        true,
    )
});
static GERMAN: LazyLock<Tongue> = LazyLock::new(|| Tongue::of(&[german::TABLE], false));

/// What may matter among `sentences` written in `language`, in their order.
/// Mails too short to tell the language of are read as English.
pub fn read(sentences: &[Sentence], language: &str) -> Vec<Utterance> {
    let tongue = match language {
        "eng" | "" => &ENGLISH,
        "deu" => &GERMAN,
        _ => return Vec::new(),
    };
    let mut utterances = Vec::new();
    for sentence in sentences.iter().take(MOST) {
        read_sentence(sentence, tongue, &mut utterances);
    }
    utterances
}

/// Kinds that tables tell of, in the order of their utterances.
const TOLD: [Speech; 6] = [
    Speech::Promise,
    Speech::Need,
    Speech::Change,
    Speech::Move,
    Speech::Fulfilled,
    Speech::Closing,
];

fn read_sentence(sentence: &Sentence, tongue: &Tongue, utterances: &mut Vec<Utterance>) {
    let text = without_address(&sentence.text);
    let words = Words::of(text);
    if words.is_empty() || !is_prose(text) {
        return;
    }
    let found = tongue.signs.find(&words);
    let signs: Vec<(usize, Sign)> = found.iter().map(|m| (m.start, *m.meaning)).collect();
    let is_question = text
        .trim_end_matches(['"', ')', ' ', '!', '.'])
        .ends_with('?');
    let asked = ask(text, &words, &signs, tongue, is_question);
    let told = TOLD.map(|speech| (speech, tell(speech, &signs, words.len(), is_question)));
    let due = due::days(&words);
    for (speech, probability) in std::iter::once(asked).chain(told) {
        if probability < LEAST {
            continue;
        }
        let dated = matches!(speech, Speech::Request | Speech::Promise);
        utterances.push(Utterance {
            speech,
            text: sentence.text.chars().take(LONGEST).collect(),
            start: u32::try_from(sentence.start).unwrap_or(u32::MAX),
            probability,
            due_days: due.filter(|_| dated),
        });
    }
}

/// What a sentence asks, if it does, and how surely.
fn ask(
    text: &str,
    words: &Words,
    signs: &[(usize, Sign)],
    tongue: &Tongue,
    is_question: bool,
) -> (Speech, f32) {
    let courtesy = signs
        .iter()
        .filter(|(_, sign)| *sign == Sign::Courtesy)
        .map(|(at, _)| *at)
        .min();
    // `Send the list and let me know if you have questions`: what stands before
    // the courtesy counts by itself.
    let counted = |at: usize| courtesy.is_none_or(|courtesy| at + 3 < courtesy);
    let signs: Vec<(usize, Sign)> = signs
        .iter()
        .filter(|(at, _)| counted(*at))
        .copied()
        .collect();
    let says_yes = !is_question && accepting::say_yes(words);
    let yes = if says_yes { YES } else { 0.0 };
    let request = strongest(Speech::Request, &signs).max(yes);
    let question = strongest(Speech::Question, &signs);
    let kind = if (is_question && request < 0.6) || request < question {
        Speech::Question
    } else {
        Speech::Request
    };
    let shown = request.max(question);
    let modelled = match courtesy {
        _ if !tongue.modelled => 0.0,
        Some(at) if at < 4 => 0.0,
        Some(at) => {
            let before = prefix(text, at);
            modelled(before, &Words::of(before), shown > 0.0)
        }
        None => modelled(text, words, shown > 0.0 || is_question),
    };
    let marked = match (is_question && courtesy.is_none(), words.len()) {
        (true, 0..=2) => 0.35,
        (true, _) => 0.45,
        (false, _) => 0.0,
    };
    let probability = modelled.max(shown).max(marked);
    // `Any news?` may be about anything.
    let short = if words.len() <= 2 { 0.5 } else { 1.0 };
    // `We will go ahead with your quotation` tells nothing, it orders.
    let cap = if says_yes { 1.0 } else { cap(kind, &signs) };
    (kind, probability.min(short).min(cap))
}

/// The model's probability that a sentence asks for something; `shown` where
/// something else shows it, too.
fn modelled(text: &str, words: &Words, shown: bool) -> f32 {
    let prior = if shown { 0.0 } else { PRIOR };
    logistic::probability(requests::log_odds(text, words) + prior)
}

/// How surely a sentence does what only tables tell of. Who asks `will you be
/// leaving?` tells of nothing, but may well have a need.
fn tell(speech: Speech, signs: &[(usize, Sign)], words: usize, is_question: bool) -> f32 {
    let probability = strongest(speech, signs).min(cap(speech, signs));
    // What befalls others is seldom a need or a change of the writer's house; a few
    // words that name nobody are about the house.
    let ours = signs.iter().any(|(_, sign)| *sign == Sign::Ours);
    let theirs = signs.iter().any(|(_, sign)| *sign == Sign::Others);
    match speech {
        Speech::Need if ours || is_question || !theirs && words <= TERSE => probability,
        Speech::Need => probability * OTHERS,
        _ if is_question => probability.min(0.2),
        Speech::Change if !ours => probability * OTHERS,
        // Thanks close a matter where they are all that is said.
        Speech::Closing if words > 12 || (words > 6 && probability < 0.85) => 0.0,
        _ => probability,
    }
}

fn strongest(speech: Speech, signs: &[(usize, Sign)]) -> f32 {
    let of = |sign: &Sign| match sign {
        Sign::For(s, p) if *s == speech => *p,
        _ => 0.0,
    };
    signs.iter().map(|(_, sign)| of(sign)).fold(0.0, f32::max)
}

fn cap(speech: Speech, signs: &[(usize, Sign)]) -> f32 {
    let of = |sign: &Sign| match sign {
        Sign::Cap(s, p) if *s == speech => *p,
        _ => 1.0,
    };
    signs.iter().map(|(_, sign)| of(sign)).fold(1.0, f32::min)
}

/// The text before word number `at`.
fn prefix(text: &str, at: usize) -> &str {
    let mut seen = 0;
    let mut inside = false;
    for (offset, c) in text.char_indices() {
        let letter = c.is_alphanumeric();
        if letter && !inside {
            if seen == at {
                return text[..offset].trim_end();
            }
            seen += 1;
        }
        inside = letter;
    }
    text
}

/// A sentence without the greeting and the name it is addressed to: `Jane, can you …`.
fn without_address(text: &str) -> &str {
    const OPENERS: &[&str] = &[
        "yes",
        "no",
        "please",
        "also",
        "thanks",
        "so",
        "well",
        "however",
        "attached",
        "today",
        "tomorrow",
        "ja",
        "nein",
        "bitte",
        "danke",
        "finally",
        "unfortunately",
    ];
    let opens = |text: &str| {
        let head = text.split(", ").next().unwrap_or_default();
        OPENERS.contains(&head.to_lowercase().as_str())
    };
    // Bare thanks close a matter.
    if opens(text) {
        return text;
    }
    let text = without_greeting(text);
    let Some((head, rest)) = text.split_once(", ") else {
        return text;
    };
    let few = head.split(' ').count() <= 3;
    let named = head.split(' ').all(|w| {
        w.starts_with(char::is_uppercase)
            && w.bytes()
                .all(|b| b.is_ascii_alphabetic() || b == b'-' || b >= 128)
    });
    if few && named && !opens(text) {
        rest.trim_start()
    } else {
        text
    }
}

/// Whether a text is words rather than figures, links or a table.
fn is_prose(text: &str) -> bool {
    let (mut letters, mut marks) = (0, 0);
    for c in text.chars() {
        if c.is_alphabetic() {
            letters += 1;
        } else if !c.is_numeric() && !c.is_whitespace() {
            marks += 1;
        }
    }
    letters >= 2 && letters > marks * 2 && !text.contains("$LINK")
}
