//! What the sentences of a mail do: ask, promise, complain, tell.
//!
//! Requests and questions come from a trained model with phrases beside it; the
//! rest from tables of phrases, each with how often it means what it seems to.
//! A table exists for English and German; in other languages nothing is said.

use super::phrases::Phrases;
use super::sentences::Sentence;
use super::words::Words;
use super::{Speech, Utterance, due, requests, speech_english, speech_german};
use std::sync::LazyLock;

/// Below this nothing is said of a sentence.
const LEAST: f32 = 0.3;

/// The longest text of an utterance, in characters.
const LONGEST: usize = 400;

/// What a phrase says of the sentence it stands in.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Sign {
    /// It does this, with this probability.
    For(Speech, f32),
    /// It seems to do this, and with at most this probability does.
    Cap(Speech, f32),
    /// From here on it is courtesy: no request, no question.
    Courtesy,
}

/// A row of a language's table: what it says, and phrases set apart by commas.
pub type Row = (Sign, &'static [&'static str]);

/// Signs of one language.
struct Tongue {
    signs: Phrases<Sign>,
    /// Whether the request model was trained on it.
    modelled: bool,
}

impl Tongue {
    fn of(table: &'static [Row], modelled: bool) -> Tongue {
        let rows = table.iter().flat_map(|(sign, lines)| {
            let phrases = lines.iter().flat_map(|line| line.split(", "));
            phrases.map(|phrase| (phrase, *sign))
        });
        Tongue {
            signs: Phrases::new(rows),
            modelled,
        }
    }
}

static ENGLISH: LazyLock<Tongue> = LazyLock::new(|| Tongue::of(speech_english::TABLE, true));
static GERMAN: LazyLock<Tongue> = LazyLock::new(|| Tongue::of(speech_german::TABLE, false));

/// What may matter among `sentences` written in `language`, in their order.
/// Mails too short to tell the language of are read as English.
pub fn read(sentences: &[Sentence], language: &str) -> Vec<Utterance> {
    let tongue = match language {
        "eng" | "" => &ENGLISH,
        "deu" => &GERMAN,
        _ => return Vec::new(),
    };
    let mut utterances = Vec::new();
    for sentence in sentences {
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
    if words.len() == 0 || !is_prose(text) {
        return;
    }
    let found = tongue.signs.find(&words);
    let signs: Vec<(usize, Sign)> = found.iter().map(|m| (m.start, *m.meaning)).collect();
    let asked = ask(text, &words, &signs, tongue);
    let told = TOLD.map(|speech| (speech, tell(speech, &signs, words.len())));
    let due = due::days(&words);
    for (speech, probability) in asked.into_iter().chain(told) {
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

/// Whether a sentence asks for something or asks something, and how surely.
fn ask(
    text: &str,
    words: &Words,
    signs: &[(usize, Sign)],
    tongue: &Tongue,
) -> Option<(Speech, f32)> {
    let is_question = text
        .trim_end_matches(['"', ')', ' ', '!', '.'])
        .ends_with('?');
    let request = strongest(Speech::Request, signs);
    let question = strongest(Speech::Question, signs);
    let courtesy = signs
        .iter()
        .filter(|(_, sign)| *sign == Sign::Courtesy)
        .map(|(at, _)| *at)
        .min();
    let kind = if is_question && request < 0.6 || request < question {
        Speech::Question
    } else {
        Speech::Request
    };
    let modelled = match courtesy {
        _ if !tongue.modelled => 0.0,
        None => requests::probability_of(text, words),
        // `Send the list and let me know if you have questions`: what stands
        // before the courtesy counts by itself.
        Some(at) if at >= 4 => {
            let before = prefix(text, at);
            requests::probability_of(before, &Words::of(before))
        }
        Some(_) => 0.0,
    };
    let table = signs
        .iter()
        .filter(|(at, _)| courtesy.is_none_or(|courtesy| *at + 3 < courtesy))
        .filter_map(|(_, sign)| match sign {
            Sign::For(Speech::Request | Speech::Question, p) => Some(*p),
            _ => None,
        })
        .fold(0.0, f32::max);
    let asked = if is_question && courtesy.is_none() {
        0.35
    } else {
        0.0
    };
    let probability = modelled.max(table).max(asked);
    let cap = cap(kind, signs);
    Some((kind, probability.min(cap)))
}

/// How surely a sentence does what only tables tell of.
fn tell(speech: Speech, signs: &[(usize, Sign)], words: usize) -> f32 {
    let probability = strongest(speech, signs).min(cap(speech, signs));
    // Thanks close a matter where they are all that is said.
    if speech == Speech::Closing && words > 12 {
        return 0.0;
    }
    probability
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

/// A sentence without the name it is addressed to: `Jane, can you …`.
fn without_address(text: &str) -> &str {
    let Some((head, rest)) = text.split_once(", ") else {
        return text;
    };
    let mut names = head.split(' ');
    let few = head.split(' ').count() <= 3;
    let greets = matches!(
        names.next(),
        Some("Hi" | "Hello" | "Hey" | "Dear" | "Hallo" | "Liebe" | "Lieber")
    );
    let named = head.split(' ').all(|w| {
        w.starts_with(char::is_uppercase)
            && w.bytes()
                .all(|b| b.is_ascii_alphabetic() || b == b'-' || b >= 128)
    });
    let opener = matches!(
        head.to_lowercase().as_str(),
        "yes"
            | "no"
            | "please"
            | "also"
            | "thanks"
            | "so"
            | "well"
            | "however"
            | "attached"
            | "today"
            | "tomorrow"
            | "ja"
            | "nein"
            | "bitte"
            | "danke"
            | "finally"
            | "unfortunately"
    );
    if few && (greets || (named && !opener)) {
        rest.trim_start()
    } else {
        text
    }
}

/// Whether a text is words rather than figures, links or a table.
fn is_prose(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let marks = text
        .chars()
        .filter(|c| !c.is_alphanumeric() && !c.is_whitespace())
        .count();
    letters >= 2 && letters > marks * 2 && !text.contains("$LINK")
}
