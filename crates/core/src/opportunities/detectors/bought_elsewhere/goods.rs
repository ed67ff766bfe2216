//! Which of our goods a sentence names.

use crate::orders::book::ProductNo;
use crate::orders::catalogue::Catalogue;
use crate::words::content_words;
use std::collections::{BTreeMap, BTreeSet};

/// Words that fit more products than this, of several families, tell none of them.
const MOST_PRODUCTS: usize = 12;

/// Goods as a sentence names them.
#[derive(Clone)]
pub(super) struct Named {
    /// The products it may be.
    pub(super) products: BTreeSet<ProductNo>,
    /// Stems of the words that say so, joined by spaces: in their row where that is found
    /// in names, else sorted.
    pub(super) words: String,
    /// What it calls them.
    pub(super) called: String,
}

/// The words by which what we sell is called.
pub(super) struct Goods<'a> {
    catalogue: &'a Catalogue,
    /// Stem of a word, with the products it occurs in.
    by_word: BTreeMap<String, BTreeSet<ProductNo>>,
    /// Stems of all words of products, short ones too.
    all_words: BTreeSet<String>,
    /// Stems of each name, and of its family behind it, in their row.
    names: Vec<(ProductNo, [Vec<String>; 2])>,
}

impl<'a> Goods<'a> {
    /// Those of a catalogue.
    pub(super) fn of(catalogue: &'a Catalogue) -> Goods<'a> {
        let mut by_word: BTreeMap<String, BTreeSet<ProductNo>> = BTreeMap::new();
        let mut all_words = BTreeSet::new();
        let mut names = Vec::new();
        // A product that nothing names yet is one that is first ordered later.
        let known = |product: &crate::orders::catalogue::Product| !product.key.is_empty();
        for (number, product) in (0..).zip(&catalogue.products) {
            if product.is_charge || !known(product) {
                continue;
            }
            let family = product.family.map(|at| &catalogue.families[at as usize]);
            let family = family.map_or("", String::as_str);
            let text = format!("{} {family}", product.name);
            let stems = |text: &str| row(text).map(|(_, word)| stem(word)).collect();
            names.push((ProductNo(number), [stems(&product.name), stems(family)]));
            all_words.extend(text.split(|c: char| !c.is_alphabetic()).map(stem));
            for word in telling(&text) {
                if word.chars().any(|c| c.is_ascii_digit()) || word.chars().count() < 3 {
                    continue;
                }
                let products = by_word.entry(stem(&word)).or_default();
                products.insert(ProductNo(number));
            }
        }
        // What a third of all products are called by tells none of them.
        let all = catalogue.products.iter().filter(|one| known(one)).count();
        let most = (all / 3).max(3);
        by_word.retain(|_, products| products.len() <= most);
        Goods {
            catalogue,
            by_word,
            all_words,
            names,
        }
    }

    /// The products in whose names some stems stand in a row.
    fn in_a_row(&self, stems: &[String]) -> BTreeSet<ProductNo> {
        let named = |name: &Vec<String>| name.windows(stems.len()).any(|part| part == stems);
        let all = self.names.iter();
        let found = all.filter(|(_, [name, family])| named(name) || named(family));
        found.map(|(product, _)| *product).collect()
    }

    /// The longest row of words of a sentence that stands in names: `candle sets` is not
    /// all that has candles.
    fn row_named(&self, sentence: &str) -> Option<Named> {
        const MOST_WORDS: usize = 4;
        let words: Vec<(usize, &str)> = row(sentence).collect();
        let is_between =
            |(_, word): &(usize, &str)| BETWEEN.contains(&word.to_lowercase().as_str());
        for length in (2..=MOST_WORDS.min(words.len())).rev() {
            for part in words.windows(length) {
                let (first, last) = (part[0], part[length - 1]);
                let stems: Vec<String> = part.iter().map(|(_, word)| stem(word)).collect();
                let tells = stems.iter().any(|stem| self.by_word.contains_key(stem));
                let called = &sentence[first.0..last.0 + last.1.len()];
                let is_one =
                    !called.contains(|c: char| c != '-' && c != ' ' && !c.is_alphanumeric());
                if !tells || !is_one || is_between(&first) || is_between(&last) {
                    continue;
                }
                let products = self.in_a_row(&stems);
                if self.is_clear(&products) {
                    return Some(Named {
                        products,
                        words: stems.join(" "),
                        called: called.to_lowercase(),
                    });
                }
            }
        }
        None
    }

    /// The products that the words of an anchor fit.
    pub(super) fn of_words(&self, words: &str) -> BTreeSet<ProductNo> {
        let stems: Vec<String> = words.split(' ').map(str::to_owned).collect();
        let found = self.in_a_row(&stems);
        match stems.len() > 1 && !found.is_empty() {
            true => found,
            false => self.products(&stems.into_iter().collect()),
        }
    }

    /// Whether products are few enough, or of one family.
    fn is_clear(&self, products: &BTreeSet<ProductNo>) -> bool {
        let families: BTreeSet<Option<u32>> = (products.iter())
            .map(|product| self.catalogue.product(*product).family)
            .collect();
        let one = families.len() == 1 && families.first().is_some_and(Option::is_some);
        !products.is_empty() && (products.len() <= MOST_PRODUCTS || one)
    }

    /// What a sentence names of our goods, where that is clear enough.
    pub(super) fn named(&self, sentence: &str) -> Option<Named> {
        self.row_named(sentence)
            .or_else(|| self.words_named(sentence))
    }

    fn words_named(&self, sentence: &str) -> Option<Named> {
        let words = || {
            sentence
                .split(|c: char| !c.is_alphanumeric() && c != '-')
                .filter(|word| !word.is_empty())
        };
        let named: Vec<&str> = words().filter(|word| self.key(word).is_some()).collect();
        let stems: BTreeSet<String> = named.iter().filter_map(|word| self.key(word)).collect();
        let products = self.products(&stems);
        // What it calls them: the first such word, and those after it that belong to it.
        let from = words().skip_while(|word| named.first() != Some(word));
        let called = from.take_while(|word| {
            word.split('-')
                .all(|part| self.all_words.contains(&stem(part)))
        });
        let called: Vec<String> = called.take(4).map(str::to_lowercase).collect();
        self.is_clear(&products).then(|| Named {
            products,
            words: stems.into_iter().collect::<Vec<_>>().join(" "),
            called: called.join(" "),
        })
    }

    /// The stem by which a word of a sentence is found: of `O-ring` that of `ring`.
    fn key(&self, word: &str) -> Option<String> {
        let parts = std::iter::once(word).chain(word.split('-').rev());
        let mut stems = parts.map(stem);
        stems.find(|stem| self.by_word.contains_key(stem))
    }

    /// The products that words fit: what all of them do, as far as any does.
    fn products(&self, stems: &BTreeSet<String>) -> BTreeSet<ProductNo> {
        let mut sets = stems.iter().filter_map(|stem| self.by_word.get(stem));
        let Some(first) = sets.next() else {
            return BTreeSet::new();
        };
        sets.fold(first.clone(), |all, set| {
            let both: BTreeSet<ProductNo> = all.intersection(set).copied().collect();
            match both.is_empty() {
                true => all,
                false => both,
            }
        })
    }
}

/// Words that begin or end no name.
const BETWEEN: &[&str] = &[
    "for", "the", "and", "per", "of", "in", "with", "a", "für", "und", "mit", "der", "die", "das",
    "von",
];

/// The words of a text with where they begin, `O-ring` as two.
fn row(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_between = |c: char| !c.is_alphanumeric();
    let mut next = 0;
    let words = text.split_inclusive(is_between).map(move |piece| {
        let at = next;
        next += piece.len();
        (at, piece.trim_end_matches(is_between))
    });
    words.filter(|(_, word)| !word.is_empty())
}

/// A word without the endings of its plural: `liners` as `liner`.
fn stem(word: &str) -> String {
    let mut word = word.to_lowercase();
    for _ in 0..2 {
        let cut = ["es", "en", "er", "s", "n", "e"].iter().find_map(|ending| {
            let stem = word.strip_suffix(ending)?;
            (stem.chars().count() >= 3).then(|| stem.to_owned())
        });
        word = cut.unwrap_or(word);
    }
    word
}

/// Short words that tell no goods.
const SHORT: &[&str] = &[
    "set", "kit", "for", "the", "and", "per", "pcs", "new", "old", "für", "und", "mit", "der",
    "die", "das", "von", "neu", "alt",
];

/// The words of a name by which goods may be called.
fn telling(name: &str) -> impl Iterator<Item = String> {
    let short = name
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase);
    let short: Vec<String> = short
        .filter(|word| word.chars().count() == 3 && !SHORT.contains(&word.as_str()))
        .collect();
    content_words(name).into_iter().chain(short)
}
