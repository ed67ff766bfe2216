//! Which of our goods a sentence names, by the words they are called by.

use crate::orders::book::ProductNo;
use crate::orders::catalogue::Catalogue;
use crate::words::content_words;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Words that fit more products than this, of several families, tell none of them.
const MOST_PRODUCTS: usize = 12;

/// Goods as a sentence names them.
#[derive(Clone)]
pub struct Named {
    /// The products it may be.
    pub products: BTreeSet<ProductNo>,
    /// Stems of the words that say so, joined by spaces: in their row where that is found
    /// in names, else sorted.
    pub words: String,
    /// What it calls them.
    pub called: String,
}

/// The words by which what we sell is called.
pub struct Goods<'a> {
    catalogue: &'a Catalogue,
    /// Stem of a word, with the products it occurs in.
    by_word: BTreeMap<String, BTreeSet<ProductNo>>,
    /// Stems of all words of products, short ones too.
    all_words: BTreeSet<String>,
    /// Stems of each name, and of its family behind it, in their row.
    names: Vec<(ProductNo, [Vec<String>; 2])>,
    /// Words that were asked for, and whether they are one.
    asked: RefCell<BTreeMap<String, bool>>,
}

impl<'a> Goods<'a> {
    /// Those of a catalogue.
    pub fn of(catalogue: &'a Catalogue) -> Goods<'a> {
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
            asked: RefCell::default(),
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
    pub fn of_words(&self, words: &str) -> BTreeSet<ProductNo> {
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
    pub fn named(&self, sentence: &str) -> Option<Named> {
        self.row_named(sentence)
            .or_else(|| self.words_named(sentence))
    }

    fn words_named(&self, sentence: &str) -> Option<Named> {
        let sentence = &with_goods(sentence);
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
        let belongs = |word: &str| {
            word.split('-')
                .all(|part| self.all_words.contains(&stem(part)))
        };
        let called = (from.enumerate()).take_while(|(at, word)| *at == 0 || belongs(word));
        let called: Vec<String> = called
            .take(4)
            .map(|(_, word)| word.to_lowercase())
            .collect();
        self.is_clear(&products).then(|| Named {
            products,
            words: stems.into_iter().collect::<Vec<_>>().join(" "),
            called: called.join(" "),
        })
    }

    /// The stem by which a word of a sentence is found: of `O-ring` that of `ring`, of
    /// `Dichtungen` its own where `Flachdichtung` is sold.
    fn key(&self, word: &str) -> Option<String> {
        if EVERYDAY.contains(&word.to_lowercase().as_str()) {
            return None;
        }
        let parts = || std::iter::once(word).chain(word.split('-').rev()).map(stem);
        let exact = parts().find(|stem| self.by_word.contains_key(stem));
        exact
            .or_else(|| {
                let head = parts().next_back().filter(|_| !word.contains('-'))?;
                let is_kin = self.kin(&head).next().is_some();
                is_kin.then_some(head)
            })
            .or_else(|| self.head_of_siblings(&stem(word)))
    }

    /// The head that a compound has in common with one that we sell: of `Trommeldichtung`
    /// beside `Flachdichtung` the `dichtung`.
    fn head_of_siblings(&self, word: &str) -> Option<String> {
        const HEAD: usize = 8;
        const REST: usize = 3;
        let common = |key: &String| {
            let pairs = word.chars().rev().zip(key.chars().rev());
            let same = pairs.take_while(|(one, other)| one == other).count();
            let long = |text: &str| text.chars().count() >= same + REST;
            (same >= HEAD && long(word) && long(key)).then_some(same)
        };
        let head = self.by_word.keys().filter_map(common).max()?;
        let rest = word.chars().count() - head;
        Some(word.chars().skip(rest).collect())
    }

    /// Whether a word is one by which our goods are called, or where they lie:
    /// `Dichtungsregal`.
    pub fn is_one(&self, word: &str) -> bool {
        if let Some(known) = self.asked.borrow().get(word) {
            return *known;
        }
        let lies = || goods_in(word).is_some_and(|goods| self.key(&goods).is_some());
        let is_one = self.key(word).is_some() || lies();
        self.asked.borrow_mut().insert(word.to_owned(), is_one);
        is_one
    }

    /// The products of a compound's head, or of the compounds of which a word is the head.
    fn kin<'s>(&'s self, stem: &'s str) -> impl Iterator<Item = &'s BTreeSet<ProductNo>> + 's {
        let found = self.by_word.iter();
        let found = found.filter(|(key, _)| is_kin(stem, key));
        found.map(|(_, products)| products)
    }

    /// The products that a stem fits.
    fn of_stem(&self, stem: &str) -> Option<BTreeSet<ProductNo>> {
        if let Some(exact) = self.by_word.get(stem) {
            return Some(exact.clone());
        }
        let kin: BTreeSet<ProductNo> = self.kin(stem).flatten().copied().collect();
        (!kin.is_empty()).then_some(kin)
    }

    /// The products that words fit: what all of them do, as far as any does.
    fn products(&self, stems: &BTreeSet<String>) -> BTreeSet<ProductNo> {
        let mut sets = stems.iter().filter_map(|stem| self.of_stem(stem));
        let Some(first) = sets.next() else {
            return BTreeSet::new();
        };
        sets.fold(first, |all, set| {
            let both: BTreeSet<ProductNo> = all.intersection(&set).copied().collect();
            match both.is_empty() {
                true => all,
                false => both,
            }
        })
    }
}

/// What lies in it, or who brings it, by a German compound: of `Dichtungsregal` the
/// `Dichtung`.
fn goods_in(word: &str) -> Option<String> {
    const PLACES: &[&str] = &[
        "regal",
        "schrank",
        "lager",
        "schublade",
        "kasten",
        "kiste",
        "fach",
        "lieferant",
        "lieferanten",
        "händler",
        "hersteller",
        "vertreter",
    ];
    let low = word.to_lowercase();
    let goods = PLACES.iter().find_map(|place| low.strip_suffix(place))?;
    let goods = goods.strip_suffix('s').unwrap_or(goods);
    (goods.chars().count() >= 4).then(|| goods.to_owned())
}

/// A sentence with what lies in the places it names.
fn with_goods(sentence: &str) -> String {
    let words = sentence.split(' ').map(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        goods_in(bare).unwrap_or_else(|| word.to_owned())
    });
    words.collect::<Vec<_>>().join(" ")
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

/// Whether of two stems one is a compound whose head is the other, or both are one compound
/// with another joint: `Dosierpumpe` is a pump, `Dichtung` may be a `Flachdichtung`, a
/// `Dichtsatz` is a `Dichtungssatz`. English hardly writes its compounds as one word.
fn is_kin(one: &str, other: &str) -> bool {
    const HEAD: usize = 5;
    const SHORT_HEAD: usize = 4;
    const REST: usize = 3;
    let heads = |long: &str, head: &str| {
        let long = match long.as_bytes() {
            // `Gaskette` of `gasket`.
            [.., a, b] if a == b && a.is_ascii() => &long[..long.len() - 1],
            _ => long,
        };
        let Some(rest) = long.strip_suffix(head) else {
            return false;
        };
        let letters = head.chars().count();
        // `monitoring` is no ring: before a short head stands a consonant.
        let joint = rest.ends_with(|c: char| !"aeiouyäöü".contains(c));
        rest.chars().count() >= REST && (letters >= HEAD || letters >= SHORT_HEAD && joint)
    };
    heads(one, other) || heads(other, one) || is_one_compound(one, other)
}

fn is_one_compound(one: &str, other: &str) -> bool {
    const JOINTS: &[&str] = &["ungs", "s", "n", "en", "es", "e", "er"];
    const PART: usize = 4;
    let plain = |word: &str| word.replace('ä', "a").replace('ö', "o").replace('ü', "u");
    let (one, other) = (plain(one), plain(other));
    let (short, long) = match one.len() < other.len() {
        true => (one, other),
        false => (other, one),
    };
    short.char_indices().any(|(at, _)| {
        let (first, last) = short.split_at(at);
        let rest = long
            .strip_prefix(first)
            .and_then(|rest| rest.strip_suffix(last));
        first.len() >= PART && last.len() >= PART && rest.is_some_and(|r| JOINTS.contains(&r))
    })
}

/// Words that everybody says of other things, though a name of goods may hold them: they tell
/// goods only with another beside them.
const EVERYDAY: &[&str] = &[
    "house", "houses", "test", "tests", "testing", "work", "works", "service", "line", "lines",
    "time", "day", "part", "parts", "tool", "tools", "office", "haus", "arbeit", "dienst", "zeit",
    "tag", "teil", "teile",
];

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

#[cfg(test)]
mod tests {
    use super::{is_kin, stem};

    #[test]
    fn compounds_and_their_heads() {
        for (said, sold) in [
            ("Dichtungen", "Flachdichtung"),
            ("Dosierpumpen", "Pumpe"),
            ("Spiralgasketten", "Gasket"),
            ("Stützringe", "ring"),
            ("Ventilsatz", "Ventilesatz"),
            ("repacking", "Stopfbuchspackung"),
        ] {
            let same = stem(said) == stem(sold) || is_kin(&stem(said), &stem(sold));
            assert_eq!(same, said != "repacking", "{said} {sold}");
        }
        for (said, sold) in [
            ("monitoring", "ring"),
            ("string", "ring"),
            ("Dichtungswechsel", "Dichtung"),
            ("bring", "O-ring"),
        ] {
            assert!(!is_kin(&stem(said), &stem(sold)), "{said} {sold}");
        }
    }
}
