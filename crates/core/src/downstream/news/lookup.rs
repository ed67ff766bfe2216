//! Finds words fast: they are looked up for every word of a text.

use super::super::tokens::Token;

/// Words by one of their bytes: they are looked up for every word of a text.
pub struct Words<T>(Vec<Vec<(&'static str, T)>>);

impl<T: Copy> Words<T> {
    /// By the byte that `of` picks.
    pub fn new(lists: &'static [(T, &'static str)], of: fn(&str) -> u8) -> Words<T> {
        let mut out = vec![Vec::new(); 256];
        for (what, words) in lists {
            for word in words.split_whitespace() {
                let bucket: &mut Vec<(&'static str, T)> = &mut out[usize::from(of(word))];
                if !bucket.iter().any(|(w, _)| *w == word) {
                    bucket.push((word, *what));
                }
            }
        }
        Words(out)
    }

    /// Those that share the byte.
    pub fn like(&self, byte: u8) -> &[(&'static str, T)] {
        &self.0[usize::from(byte)]
    }

    /// What the word is.
    pub fn get(&self, low: &str) -> Option<T> {
        let found = self.like(first(low)).iter().find(|(w, _)| *w == low);
        found.map(|(_, what)| *what)
    }
}

impl Words<()> {
    /// One set of all words of these lists.
    pub fn all(lists: impl Iterator<Item = &'static str>) -> Words<()> {
        let mut out = vec![Vec::new(); 256];
        for word in lists.flat_map(str::split_whitespace) {
            let bucket: &mut Vec<(&'static str, ())> = &mut out[usize::from(first(word))];
            if !bucket.contains(&(word, ())) {
                bucket.push((word, ()));
            }
        }
        Words(out)
    }

    /// A set of words, which nothing more is said of.
    pub fn set(words: &'static str) -> Words<()> {
        let mut out = vec![Vec::new(); 256];
        for word in words.split_whitespace() {
            out[usize::from(first(word))].push((word, ()));
        }
        Words(out)
    }
}

/// Whether a token is one of many words.
pub trait Among {
    /// Of a set.
    fn is_in(&self, set: &Words<()>) -> bool;
    /// Of words with spaces between.
    fn one_of(&self, words: &str) -> bool;
}

impl Among for Token<'_> {
    fn is_in(&self, set: &Words<()>) -> bool {
        set.get(&self.low).is_some()
    }

    fn one_of(&self, words: &str) -> bool {
        words.split(' ').any(|word| self.low == word)
    }
}

/// The first byte of a word, mixed with its length.
pub fn first(word: &str) -> u8 {
    let byte = word.bytes().next().unwrap_or_default();
    byte.wrapping_mul(7) ^ (word.len() as u8).wrapping_mul(31)
}
