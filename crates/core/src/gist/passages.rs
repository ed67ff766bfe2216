//! Passages of a mail that tell something of a matter, as numbers of words.

use crate::ledger::Message;
use crate::talk::matters::passages;
use crate::talk::sentences;
use crate::talk::tone::hear;
use crate::talk::worries::tells;
use crate::words::Word;
use crate::words::content_words;
use std::collections::BTreeSet;

/// A passage longer than this is about many things, in content words.
const LONG: usize = 60;

const CONCERN: u16 = 1;
const REMEDY: u16 = 2;
const ASKS: u16 = 4;
/// Flags before the number of a passage.
const FLAGS: u32 = 3;

/// A passage that tells something: no pitch, nothing private, nothing it asks of us.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Passage<'a> {
    /// Which of the message's [`passages`].
    pub nth: usize,
    /// Names a worry.
    pub concern: bool,
    /// Names what helped.
    pub remedy: bool,
    /// Has a question mark in it.
    pub asks: bool,
    sentences: &'a [u16],
    own: &'a [Word],
}

impl<'a> Passage<'a> {
    /// What each sentence is about, names aside: sorted, never empty.
    pub fn sentences(&self) -> impl Iterator<Item = impl Iterator<Item = Word> + Clone + 'a> {
        let (mut rest, own) = (self.sentences, self.own);
        std::iter::from_fn(move || {
            let (length, tail) = rest.split_first()?;
            let (words, tail) = tail.split_at_checked(usize::from(*length))?;
            rest = tail;
            Some(
                words
                    .iter()
                    .filter_map(|at| own.get(usize::from(*at)).copied()),
            )
        })
    }
}

/// The sentences of a passage as sets of words without names. `None` where the
/// passage tells nothing of a matter. A word of home in one of several sentences is an
/// aside: the others count.
pub fn sentences_about(text: &str) -> Option<Vec<BTreeSet<String>>> {
    /// Fewer sentences beside the aside are part of it.
    const BESIDE: usize = 2;
    // Who asks us for something tells nobody anything.
    if text.ends_with('?') || asks_for(text) {
        return None;
    }
    let heard = hear(text);
    if heard.private > 1 || heard.pitch > 0 {
        return None;
    }
    let names = names_in(text);
    let about: Vec<BTreeSet<String>> = sentences(text)
        .filter(|sentence| heard.private == 0 || hear(sentence).private == 0)
        .map(|sentence| content_words(&sentence))
        .map(|about| about.difference(&names).cloned().collect())
        .filter(|about: &BTreeSet<String>| !about.is_empty())
        .collect();
    let words: BTreeSet<&String> = about.iter().flatten().collect();
    let enough = heard.private == 0 || about.len() >= BESIDE;
    (enough && (2..=LONG).contains(&words.len())).then_some(about)
}

/// Whether a text says please.
fn asks_for(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| word.eq_ignore_ascii_case("please"))
}

/// For each passage: its number with flags, the length of what follows, then for
/// each sentence how many words, and which of `own`.
pub(super) fn encode(message: &Message, own: &[Word]) -> Box<[u16]> {
    let mut code = Vec::new();
    for (nth, text) in passages(message).enumerate() {
        let Some(about) = sentences_about(&text) else {
            continue;
        };
        let tells = tells(&text);
        let flag = |yes: bool, flag: u16| if yes { flag } else { 0 };
        let mut sentences = Vec::new();
        for sentence in &about {
            let words = super::numbers(sentence);
            let places = words.iter().filter_map(|word| own.binary_search(word).ok());
            let places: Vec<u16> = places.map(|at| at as u16).collect();
            sentences.push(places.len() as u16);
            sentences.extend(places);
        }
        code.push(
            (nth as u16) << FLAGS
                | flag(tells.trouble, CONCERN)
                | flag(tells.cure, REMEDY)
                | flag(text.contains('?'), ASKS),
        );
        code.push(sentences.len() as u16);
        code.extend(sentences);
    }
    code.into()
}

pub(super) fn decode<'a>(
    mut code: &'a [u16],
    own: &'a [Word],
) -> impl Iterator<Item = Passage<'a>> {
    std::iter::from_fn(move || {
        let [head, length, rest @ ..] = code else {
            return None;
        };
        let (sentences, rest) = rest.split_at_checked(usize::from(*length))?;
        code = rest;
        Some(Passage {
            nth: usize::from(*head >> FLAGS),
            concern: head & CONCERN != 0,
            remedy: head & REMEDY != 0,
            asks: head & ASKS != 0,
            sentences,
            own,
        })
    })
}

/// Words with a capital inside a sentence: names, most likely. Abbreviations and
/// what a number follows (`Alloy 22`) are not.
fn names_in(text: &str) -> BTreeSet<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let inside = |at: usize| at > 0 && !words[at - 1].ends_with(['.', '!', '?', ':', ',']);
    (0..words.len())
        .filter(|at| {
            let mut letters = words[*at].chars().filter(|c| c.is_alphabetic());
            let capital = letters.next().is_some_and(char::is_uppercase);
            let number = words
                .get(at + 1)
                .is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
            capital && letters.any(char::is_lowercase) && inside(*at) && !number
        })
        .flat_map(|at| content_words(words[at]))
        .collect()
}
