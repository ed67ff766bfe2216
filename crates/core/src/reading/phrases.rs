//! Tables of phrases, and where they occur among words.
//!
//! A phrase is words in a row. A word may give a choice (`send|mail`), stand for
//! all that begin or end so (`einkauf*`, `*leiter`), or be a gap of at most
//! three words (`..`). A phrase that begins with `^` stands at the beginning only.

use super::words::Words;
use std::collections::HashMap;

/// One word of a phrase.
#[derive(Clone, Copy, Debug)]
enum Pattern {
    Word(&'static str),
    Starts(&'static str),
    Ends(&'static str),
}

impl Pattern {
    fn of(text: &'static str) -> Pattern {
        if let Some(stem) = text.strip_suffix('*') {
            Pattern::Starts(stem)
        } else if let Some(tail) = text.strip_prefix('*') {
            Pattern::Ends(tail)
        } else {
            Pattern::Word(text)
        }
    }

    fn given(self) -> usize {
        match self {
            Pattern::Word(text) | Pattern::Starts(text) | Pattern::Ends(text) => text.len(),
        }
    }

    fn takes(self, word: &str) -> bool {
        match self {
            Pattern::Word(text) => word == text,
            Pattern::Starts(stem) => word.starts_with(stem),
            Pattern::Ends(tail) => word.ends_with(tail),
        }
    }
}

/// A place in a phrase: a choice of words, or a gap.
#[derive(Clone, Debug)]
enum Place {
    /// Words given in full, sorted, and those given in part.
    Choice(Vec<&'static str>, Vec<Pattern>),
    Gap,
}

impl Place {
    fn choice(text: &'static str) -> Place {
        let (mut full, mut parts) = (Vec::new(), Vec::new());
        for pattern in text.split('|').map(Pattern::of) {
            match pattern {
                Pattern::Word(word) => full.push(word),
                part => parts.push(part),
            }
        }
        full.sort_unstable();
        Place::Choice(full, parts)
    }
}

/// Most words that a gap skips.
const GAP: usize = 3;

/// A table of phrases, each with what it means.
#[derive(Clone, Debug)]
pub struct Phrases<T> {
    /// Whether the phrase stands at the beginning only, the words after the
    /// first, and the meaning.
    rest: Vec<(bool, Vec<Place>, T)>,
    /// Phrases by their first word, where that is given in full.
    by_word: HashMap<&'static str, Vec<usize>, Fnv>,
    /// Phrases whose first word has a `*`.
    by_pattern: Vec<(Pattern, usize)>,
}

/// A phrase that was found.
#[derive(Clone, Copy, Debug)]
pub struct Match<'a, T> {
    /// Index of its first word.
    pub start: usize,
    /// Index after its last word.
    pub end: usize,
    /// How many letters of its first word the table gives: `team*` says more
    /// than `*r`.
    pub given: usize,
    /// What it means.
    pub meaning: &'a T,
}

impl<T> Phrases<T> {
    /// Reads a table.
    pub fn new(table: impl IntoIterator<Item = (&'static str, T)>) -> Phrases<T> {
        let mut phrases = Phrases {
            rest: Vec::new(),
            by_word: HashMap::default(),
            by_pattern: Vec::new(),
        };
        for (phrase, meaning) in table {
            let index = phrases.rest.len();
            let anchored = phrase.starts_with("^ ");
            let mut places = phrase.trim_start_matches("^ ").split(' ');
            for first in places.next().unwrap_or_default().split('|') {
                match Pattern::of(first) {
                    Pattern::Word(word) => phrases.by_word.entry(word).or_default().push(index),
                    pattern => phrases.by_pattern.push((pattern, index)),
                }
            }
            let rest = places.map(|place| match place {
                ".." => Place::Gap,
                choice => Place::choice(choice),
            });
            phrases.rest.push((anchored, rest.collect(), meaning));
        }
        phrases
    }

    /// Every phrase that occurs, by where it begins.
    pub fn find<'a>(&'a self, words: &Words) -> Vec<Match<'a, T>> {
        let mut found = Vec::new();
        for start in 0..words.len() {
            let word = words.get(start);
            let exact = self.by_word.get(word).into_iter().flatten().copied();
            let exact = exact.map(|index| (index, word.len()));
            let like = self.by_pattern.iter().filter(|(p, _)| p.takes(word));
            let like = like.map(|(pattern, index)| (*index, pattern.given()));
            for (index, given) in exact.chain(like) {
                let (anchored, rest, meaning) = &self.rest[index];
                if *anchored && start > 0 {
                    continue;
                }
                if let Some(end) = follows(rest, words, start + 1) {
                    found.push(Match {
                        start,
                        end,
                        given,
                        meaning,
                    });
                }
            }
        }
        found
    }
}

/// The end of `places` if they stand in `words` from `at` on.
fn follows(places: &[Place], words: &Words, at: usize) -> Option<usize> {
    match places.split_first() {
        None => Some(at),
        Some((Place::Gap, rest)) => (at..=at + GAP).find_map(|next| follows(rest, words, next)),
        Some((Place::Choice(full, parts), rest)) => {
            let word = words.get(at);
            let taken = full.binary_search(&word).is_ok() || parts.iter().any(|p| p.takes(word));
            (taken && !word.is_empty())
                .then(|| follows(rest, words, at + 1))
                .flatten()
        }
    }
}

/// FNV-1a, 64 bits: the words of a table are few and short, and no stranger
/// chooses them.
#[derive(Clone, Copy, Debug)]
pub struct Hasher(u64);

impl Default for Hasher {
    fn default() -> Hasher {
        Hasher(0xcbf2_9ce4_8422_2325)
    }
}

impl std::hash::Hasher for Hasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

/// Builds [`Hasher`]s.
pub type Fnv = std::hash::BuildHasherDefault<Hasher>;

#[cfg(test)]
mod tests {
    use super::*;

    fn found(table: &[(&'static str, u8)], text: &str) -> Vec<(usize, usize, u8)> {
        let phrases = Phrases::new(table.iter().copied());
        let words = Words::of(text);
        let found = phrases.find(&words);
        found.iter().map(|m| (m.start, m.end, *m.meaning)).collect()
    }

    #[test]
    fn phrases_are_found_with_choices_stems_and_gaps() {
        let table = [
            ("i|we ll send|mail", 1),
            ("*leiter", 2),
            ("let .. know", 3),
            ("procure*", 4),
        ];
        assert_eq!(found(&table, "So we'll mail it"), [(1, 4, 1)]);
        assert_eq!(
            found(&table, "Einkaufsleiter, Procurement"),
            [(0, 1, 2), (1, 2, 4)]
        );
        assert_eq!(found(&table, "Let me and Bob know."), [(0, 5, 3)]);
        assert_eq!(found(&table, "Let us all meet and then know."), []);
        assert_eq!(found(&table, "we'll"), []);
    }
}
