//! Classes of words that play the same part in a letter: what runs out, who decides, who
//! stands outside. A model that has seen `the last carton` knows by them what `scraping the
//! barrel` is.
//!
//! The table has a class a line: its name, then its words. A word that ends in `*` stands for
//! all that begin so; up to four words that belong together are joined by `_`. All
//! numbers are alike to the model, and stand here nowhere.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A class, by its line.
pub type Class = u16;

/// The shipped table.
pub static THESAURUS: LazyLock<Thesaurus> =
    LazyLock::new(|| Thesaurus::parse(include_str!("thesaurus.tsv")));

/// Words by what they mean.
#[derive(Debug, Default)]
pub struct Thesaurus {
    whole: HashMap<&'static str, Vec<Class>>,
    begun: HashMap<&'static str, Vec<Class>>,
}

/// Most words of a phrase.
const PHRASE: usize = 4;

impl Thesaurus {
    fn parse(text: &'static str) -> Self {
        let mut table = Self::default();
        let rows = text.lines().filter_map(|line| line.split_once('\t'));
        for (class, (_, words)) in (0..).zip(rows) {
            for word in words.split_whitespace() {
                match word.strip_suffix('*') {
                    Some(stem) => table.begun.entry(stem).or_default().push(class),
                    None => table.whole.entry(word).or_default().push(class),
                }
            }
        }
        table
    }

    /// The classes of each of some words, and of the phrases that begin with it.
    pub fn classes(&self, words: &[String]) -> Vec<Vec<Class>> {
        let at = |from: usize| {
            let mut classes: Vec<Class> = self.of_word(&words[from]);
            let mut phrase = words[from].clone();
            for next in words.iter().skip(from + 1).take(PHRASE - 1) {
                phrase.push('_');
                phrase.push_str(next);
                classes.extend(self.whole.get(phrase.as_str()).into_iter().flatten());
            }
            classes.sort_unstable();
            classes.dedup();
            classes
        };
        (0..words.len()).map(at).collect()
    }

    fn of_word(&self, word: &str) -> Vec<Class> {
        /// No stem is shorter, in bytes.
        const STEM: usize = 2;
        let whole = self.whole.get(word).into_iter().flatten();
        let cuts = word.char_indices().map(|(at, _)| at).chain([word.len()]);
        let stems = cuts.filter(|at| *at >= STEM);
        let begun = stems.filter_map(|at| self.begun.get(&word[..at])).flatten();
        whole.chain(begun).copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn classes(table: &'static str, text: &str) -> Vec<Vec<Class>> {
        let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        Thesaurus::parse(table).classes(&words)
    }

    #[test]
    fn words_stems_and_phrases_have_classes() {
        let table = "lack\tlast leer* run_out\nbox\tcarton* last\n";
        assert_eq!(
            classes(table, "the last cartons run out leeren"),
            [vec![], vec![0, 1], vec![1], vec![0], vec![], vec![0]]
        );
        assert_eq!(classes(table, "lee über"), [vec![], vec![]]);
    }

    #[test]
    fn the_shipped_table_has_no_class_twice_and_none_empty() {
        let mut names = std::collections::BTreeSet::new();
        for line in include_str!("thesaurus.tsv").lines() {
            let (name, words) = line.split_once('\t').expect("a name and its words");
            assert!(names.insert(name), "{name} is there twice");
            assert!(words.split(' ').count() > 1, "{name}");
            assert_eq!(words, words.to_lowercase(), "{name}");
            // What can never be met is no part of a class.
            for word in words.split(' ') {
                assert!(word.split('_').count() <= PHRASE, "{word}");
                assert!(!word.contains(|c: char| c.is_ascii_digit()), "{word}");
            }
        }
        assert!(THESAURUS.whole.len() > 1_000);
    }
}
