//! Tables of phrases, and where they occur among words.
//!
//! A phrase is words in a row. A word may give a choice (`send|mail`), stand for
//! all that begin or end so (`einkauf*`, `*leiter`), or be a gap of at most
//! three words (`..`). A phrase that begins with `^` stands at the beginning only.

use super::words::Words;
use std::collections::HashMap;

/// A word that is given in part.
#[derive(Clone, Copy, Debug)]
enum Part {
    Starts(&'static str),
    Ends(&'static str),
}

impl Part {
    fn takes(self, word: &str) -> bool {
        match self {
            Part::Starts(stem) => word.starts_with(stem),
            Part::Ends(tail) => word.ends_with(tail),
        }
    }

    fn given(self) -> usize {
        match self {
            Part::Starts(text) | Part::Ends(text) => text.len(),
        }
    }
}

/// Number of a word that is given in full somewhere in a table; 0 is any other.
type Number = u16;

/// A place in a phrase.
#[derive(Clone, Debug)]
enum Place {
    /// One of some words, given in full (sorted numbers) or in part.
    Choice(Vec<Number>, Vec<Part>),
    /// Any words, or none.
    Gap,
}

/// Most words that a gap skips.
const GAP: usize = 3;

/// A phrase without its first word.
#[derive(Clone, Debug)]
struct Phrase<T> {
    /// Whether it stands at the beginning only.
    anchored: bool,
    rest: Vec<Place>,
    meaning: T,
}

/// A table of phrases, each with what it means.
#[derive(Clone, Debug)]
pub struct Phrases<T> {
    phrases: Vec<Phrase<T>>,
    /// Numbers of the words that are given in full.
    numbers: HashMap<&'static str, Number, Fnv>,
    /// Phrases by the number of their first word.
    by_number: Vec<Vec<usize>>,
    /// Phrases whose first word is given by its beginning, by its first byte.
    by_start: Vec<Vec<(Part, usize)>>,
    /// Phrases whose first word is given by its end.
    by_end: Vec<(Part, usize)>,
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
            phrases: Vec::new(),
            numbers: HashMap::default(),
            by_number: vec![Vec::new()],
            by_start: vec![Vec::new(); 256],
            by_end: Vec::new(),
        };
        for (phrase, meaning) in table {
            phrases.add(phrase, meaning);
        }
        phrases
    }

    fn add(&mut self, phrase: &'static str, meaning: T) {
        let index = self.phrases.len();
        let mut places = phrase.trim_start_matches("^ ").split(' ');
        let (full, parts) = self.choice(places.next().unwrap_or_default());
        for number in full {
            self.by_number[usize::from(number)].push(index);
        }
        for part in parts {
            match part {
                Part::Starts(stem) => {
                    let first = stem.bytes().next().unwrap_or_default();
                    self.by_start[usize::from(first)].push((part, index));
                }
                Part::Ends(_) => self.by_end.push((part, index)),
            }
        }
        let rest = places
            .map(|place| {
                if place == ".." {
                    return Place::Gap;
                }
                let (full, parts) = self.choice(place);
                Place::Choice(full, parts)
            })
            .collect();
        self.phrases.push(Phrase {
            anchored: phrase.starts_with("^ "),
            rest,
            meaning,
        });
    }

    /// The words of a choice: those in full by number, those in part.
    fn choice(&mut self, text: &'static str) -> (Vec<Number>, Vec<Part>) {
        let (mut full, mut parts) = (Vec::new(), Vec::new());
        for word in text.split('|') {
            if let Some(stem) = word.strip_suffix('*') {
                parts.push(Part::Starts(stem));
            } else if let Some(tail) = word.strip_prefix('*') {
                parts.push(Part::Ends(tail));
            } else {
                let next = self.by_number.len() as Number;
                let number = *self.numbers.entry(word).or_insert(next);
                if number == next {
                    self.by_number.push(Vec::new());
                }
                full.push(number);
            }
        }
        full.sort_unstable();
        full.dedup();
        (full, parts)
    }

    /// Every phrase that occurs, by where it begins.
    pub fn find<'a>(&'a self, words: &Words) -> Vec<Match<'a, T>> {
        let number = |word| self.numbers.get(word).copied().unwrap_or_default();
        let numbers: Vec<Number> = words.iter().map(number).collect();
        let mut found = Vec::new();
        for (start, word) in words.iter().enumerate() {
            let mut take = |index: usize, given: usize| {
                let phrase = &self.phrases[index];
                if phrase.anchored && start > 0 {
                    return;
                }
                if let Some(end) = follows(&phrase.rest, words, &numbers, start + 1) {
                    found.push(Match {
                        start,
                        end,
                        given,
                        meaning: &phrase.meaning,
                    });
                }
            };
            for index in &self.by_number[usize::from(numbers[start])] {
                take(*index, word.len());
            }
            let first = word.bytes().next().unwrap_or_default();
            let parts = self.by_start[usize::from(first)].iter().chain(&self.by_end);
            for (part, index) in parts.filter(|(part, _)| part.takes(word)) {
                take(*index, part.given());
            }
        }
        found
    }
}

/// The end of `places` if they stand from word `at` on.
fn follows(places: &[Place], words: &Words, numbers: &[Number], at: usize) -> Option<usize> {
    match places.split_first() {
        None => Some(at),
        Some((Place::Gap, rest)) => {
            (at..=at + GAP).find_map(|next| follows(rest, words, numbers, next))
        }
        Some((Place::Choice(full, parts), rest)) => {
            let number = *numbers.get(at)?;
            let taken = (number != 0 && full.binary_search(&number).is_ok())
                || parts.iter().any(|part| part.takes(words.get(at)));
            taken
                .then(|| follows(rest, words, numbers, at + 1))
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
