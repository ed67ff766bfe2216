//! How much two names of firms agree: word by word, each by its rarity here.

use super::super::company_names::core;
use std::collections::HashMap;

/// A word of names, by number.
pub(super) type WordNo = u32;

/// A name as its words, without legal forms.
pub(super) type Name = Vec<WordNo>;

/// Words that many firms have in their names, anywhere. Folded, as a name's core spells
/// them.
const COMMON: &[&str] = &[
    "associates",
    "automation",
    "automotive",
    "bank",
    "bau",
    "brothers",
    "chemicals",
    "commerce",
    "consulting",
    "design",
    "deutschland",
    "digital",
    "distribution",
    "electric",
    "electronics",
    "energy",
    "engineering",
    "equipment",
    "europe",
    "european",
    "export",
    "financial",
    "food",
    "foods",
    "france",
    "global",
    "handel",
    "handels",
    "health",
    "hotel",
    "import",
    "industrie",
    "industries",
    "insurance",
    "international",
    "laboratories",
    "logistics",
    "logistik",
    "machinery",
    "management",
    "manufacturing",
    "maschinenbau",
    "media",
    "medical",
    "metall",
    "metals",
    "national",
    "network",
    "nord",
    "north",
    "partner",
    "partners",
    "pharmaceuticals",
    "plastics",
    "precision",
    "products",
    "produits",
    "research",
    "service",
    "services",
    "shop",
    "software",
    "sohne",
    "solutions",
    "sons",
    "south",
    "steel",
    "store",
    "sud",
    "supply",
    "systems",
    "technik",
    "technologies",
    "tools",
    "trade",
    "trading",
    "transport",
    "university",
    "verlag",
    "west",
    "works",
    "world",
];

/// Share of firms that have a common word in their name, and for how many firms that counts
/// beside those here.
const COMMON_SHARE: f64 = 0.02;
const USUAL_FIRMS: f64 = 1000.0;

/// What each letter of a made-up word tells, as of people's, and the rarest that one word
/// can be before many firms are seen.
const BITS_A_LETTER: f64 = 2.0;
const RAREST: f64 = 14.0;

/// Most that one word can tell.
const MOST_BITS: f64 = 18.0;

/// Share of its bits that a word tells which is cut short or has a letter wrong, and that
/// one speaks against which the other name does not have.
const SHORT: f64 = 0.7;
const WRONG: f64 = 0.6;
const MISSING: f64 = -0.4;

/// Most that one word which the other name lacks can say against.
const MOST_MISSING: f64 = -6.0;

/// Letters from which one may be wrong, and those of a word cut short.
const LONG: usize = 6;
const CUT: usize = 3;

/// The words of all names.
#[derive(Default)]
pub(super) struct Words {
    numbers: HashMap<String, WordNo>,
    text: Vec<String>,
    /// How many names have it.
    bearers: Vec<u32>,
    names: f64,
}

impl Words {
    /// A name's words, counted.
    pub fn take(&mut self, name: &str) -> Name {
        let core = core(name);
        let mut words: Name = core
            .split(' ')
            .filter(|w| !w.is_empty())
            .map(|w| self.number(w))
            .collect();
        words.dedup();
        let mut each = words.clone();
        each.sort_unstable();
        each.dedup();
        for word in each {
            self.bearers[word as usize] += 1;
        }
        self.names += 1.0;
        words
    }

    fn number(&mut self, word: &str) -> WordNo {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = self.text.len() as u32;
        self.numbers.insert(word.to_owned(), number);
        self.text.push(word.to_owned());
        self.bearers.push(0);
        number
    }

    /// A word.
    pub fn text(&self, word: WordNo) -> &str {
        self.text.get(word as usize).map_or("", String::as_str)
    }

    /// What it tells that two names share a word, in bits: how rare it is among the names
    /// here (one of the two counted) and, by its length, anywhere.
    fn bits(&self, word: WordNo) -> f64 {
        let text = self.text(word);
        let usual = match COMMON.binary_search(&text) {
            Ok(_) => COMMON_SHARE,
            Err(_) => (-(BITS_A_LETTER * text.chars().count() as f64).min(RAREST)).exp2(),
        };
        let others = self
            .bearers
            .get(word as usize)
            .map_or(0, |n| n.saturating_sub(2));
        let share = (f64::from(others) + usual * USUAL_FIRMS) / (self.names + USUAL_FIRMS);
        (-share.log2()).clamp(0.0, MOST_BITS)
    }

    /// What two names say for and against being one firm's, in bits.
    pub fn agree(&self, a: &[WordNo], b: &[WordNo]) -> [f64; 2] {
        if a.is_empty() || b.is_empty() {
            return [0.0; 2];
        }
        if a != b && self.letters(a) == self.letters(b) {
            // `brom holt` and `bromholt`.
            let longest = if a.len() < b.len() { a } else { b };
            let bits: f64 = longest.iter().map(|word| self.bits(*word)).sum();
            return [bits, 0.0];
        }
        if self.is_acronym(a, b) || self.is_acronym(b, a) {
            let length = a.len().max(b.len()) as f64;
            return [3.0 * length, 0.0];
        }
        let mut left: Vec<WordNo> = b.to_vec();
        let (mut speaks, mut against) = (0.0, 0.0);
        let mut missing = |word| against += (MISSING * self.bits(word)).max(MOST_MISSING);
        for &word in a {
            let found = (left.iter().enumerate())
                .map(|(at, other)| (at, self.alike(word, *other)))
                .filter(|(_, share)| *share > 0.0)
                .max_by(|x, y| x.1.total_cmp(&y.1).then(y.0.cmp(&x.0)));
            match found {
                Some((at, share)) => {
                    let other = left.remove(at);
                    speaks += share * self.bits(word).min(self.bits(other));
                }
                None => missing(word),
            }
        }
        left.into_iter().for_each(missing);
        [speaks, against]
    }

    /// How much of a word another is: all, most of it where it is cut or has a letter
    /// wrong, nothing.
    fn alike(&self, a: WordNo, b: WordNo) -> f64 {
        if a == b {
            return 1.0;
        }
        let (a, b) = (self.text(a), self.text(b));
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        if short.chars().count() >= CUT && long.starts_with(short) {
            return SHORT;
        }
        match short.len() >= LONG && is_slip(short, long) {
            true => WRONG,
            false => 0.0,
        }
    }

    /// Whether a name of one word is made of the other's initials.
    fn is_acronym(&self, short: &[WordNo], full: &[WordNo]) -> bool {
        let [word] = short else { return false };
        let initials = self.initials(full);
        initials.as_deref() == Some(self.text(*word))
    }

    /// The first letters of a name of three words at least.
    pub fn initials(&self, name: &[WordNo]) -> Option<String> {
        let firsts = name
            .iter()
            .filter_map(|word| self.text(*word).chars().next());
        (name.len() >= 3).then(|| firsts.collect())
    }

    /// A name in one word.
    pub fn letters(&self, name: &[WordNo]) -> String {
        name.iter().map(|word| self.text(*word)).collect()
    }
}

/// One letter wrong, missing or too many, or two in the other order. `short` is not longer.
fn is_slip(short: &str, long: &str) -> bool {
    let (short, long): (Vec<char>, Vec<char>) = (short.chars().collect(), long.chars().collect());
    let same = short.iter().zip(&long).take_while(|(a, b)| a == b).count();
    let (short, long) = (&short[same..], &long[same..]);
    match long.len() - short.len() {
        0 => {
            let turned = short.len() >= 2 && short[0] == long[1] && short[1] == long[0];
            short[1..] == long[1..] || turned && short[2..] == long[2..]
        }
        1 => short == &long[1..],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agree(a: &str, b: &str) -> [f64; 2] {
        let mut words = Words::default();
        let (a, b) = (words.take(a), words.take(b));
        words.agree(&a, &b)
    }

    #[test]
    fn common_words_are_in_order() {
        assert!(COMMON.is_sorted());
    }

    #[test]
    fn rare_words_tell_more_than_common_ones() {
        let rare = agree("Bromholt GmbH", "BROMHOLT");
        let common = agree("Global Services", "Global Services Inc.");
        assert!(rare[0] > common[0] && rare[1] == 0.0);
        let site = agree("Bromholt Services", "Bromholt");
        assert!(site[0] == rare[0] && site[1] < 0.0);
    }

    #[test]
    fn a_name_cut_short_misspelt_or_run_together_is_still_the_name() {
        let whole = agree("Bromholt Minerals", "Bromholt Minerals Ltd");
        for other in [
            "Bromholt Miner.",
            "Bromhlot Minerals",
            "Bromhollt Minerals",
            "Brom Holt Minerals",
        ] {
            let bits = agree("Bromholt Minerals", other);
            assert!(
                bits[0] > 0.6 * whole[0] && bits[1] == 0.0,
                "{other} {bits:?}"
            );
        }
        assert!(agree("International Business Machines", "IBM")[0] > 8.0);
        assert!(agree("Bromholt", "Kettering")[0] == 0.0);
    }
}
