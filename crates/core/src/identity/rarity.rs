//! How much an agreement of names tells: the rarer the name among the people of
//! this ledger (term frequency), the more. Where the ledger is small, what is
//! usual in general counts beside it.

use super::facts::Facts;
use super::names::{is_common_last, is_given};
use std::collections::{BTreeSet, HashMap};

/// Share of people who bear a last name: what is usual, what is usual for a common
/// one, and for how many people of the ledger that counts.
const LAST: Usual = Usual {
    rare: 0.0005,
    common: 0.01,
    people: 1000.0,
    most_bits: 13.0,
};

/// Share of people who bear a first name, likewise.
const FIRST: Usual = Usual {
    rare: 0.005,
    common: 0.01,
    people: 200.0,
    most_bits: 8.0,
};

/// What each letter of a made-up word tells. Letters of names carry about four
/// bits at random and half of that as words are formed.
const BITS_A_LETTER: f64 = 2.0;

/// What is usual outside the ledger.
struct Usual {
    rare: f64,
    common: f64,
    people: f64,
    most_bits: f64,
}

impl Usual {
    /// What agreement on a name tells, in bits: how rare it is among `people`, of
    /// whom `bearers` (the pair counted as one) have it.
    fn bits(&self, bearers: u32, people: f64, common: bool) -> f64 {
        let usual = if common { self.common } else { self.rare };
        share_bits(bearers.saturating_sub(1), usual, self.people, people).min(self.most_bits)
    }
}

/// log₂ of one in how many bear a name that `others` of `people` have, with the
/// `usual` share counted as if seen on `weight` people more.
fn share_bits(others: u32, usual: f64, weight: f64, people: f64) -> f64 {
    let share = (f64::from(others) + usual * weight) / (people + weight);
    (-share.log2()).max(0.0)
}

/// The names of a ledger, counted.
pub(super) struct Rarity<'k> {
    /// Distinct full names, the nearest there is to a count of people.
    people: f64,
    last_names: HashMap<&'k str, u32>,
    first_names: HashMap<&'k str, u32>,
}

impl<'k> Rarity<'k> {
    /// Counts each full name once, on however many addresses it stands: whoever
    /// has five addresses would make their own name look common.
    pub fn of(all: &'k [Facts]) -> Rarity<'k> {
        let names = all.iter().filter_map(Facts::human_name);
        let distinct: BTreeSet<(&str, &str)> = names
            .map(|name| (name.first.as_str(), name.last.as_str()))
            .collect();
        let (mut last_names, mut first_names) = (HashMap::new(), HashMap::new());
        for &(first, last) in &distinct {
            *last_names.entry(last).or_insert(0) += 1;
            *first_names.entry(first).or_insert(0) += 1;
        }
        Rarity {
            people: (distinct.len() as f64).max(64.0),
            last_names,
            first_names,
        }
    }

    /// Agreement on a last name, in bits.
    pub fn last(&self, last: &str) -> f64 {
        let bearers = self.last_names.get(last).copied().unwrap_or(1);
        LAST.bits(bearers, self.people, is_common_last(last))
    }

    /// Agreement on a first name, in bits.
    pub fn first(&self, first: &str) -> f64 {
        let bearers = self.first_names.get(first).copied().unwrap_or(1);
        FIRST.bits(bearers, self.people, is_given(first))
    }

    /// A first name and a form of it, in bits: either would have agreed.
    pub fn either_first(&self, one: &str, other: &str) -> f64 {
        let bearers = |name: &str| self.first_names.get(name).copied().unwrap_or(1);
        FIRST.bits(bearers(one) + bearers(other), self.people, true) - 1.0
    }

    /// Agreement on a single word, in bits: by its length, as a made-up word is
    /// the rarer the longer it is, unless people here or anywhere are called so.
    pub fn word(&self, word: &str, most_bits: f64) -> f64 {
        let count = |of: &HashMap<&str, u32>| of.get(word).copied().unwrap_or(0);
        let called = count(&self.last_names) + count(&self.first_names);
        let letters = word.chars().filter(|c| c.is_alphanumeric()).count();
        let by_length = (-BITS_A_LETTER * letters as f64).exp2();
        let usual = if is_given(word) || is_common_last(word) {
            by_length.max(LAST.common)
        } else {
            by_length
        };
        share_bits(called, usual, LAST.people, self.people).min(most_bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_many_bear_tells_less() {
        let alone = LAST.bits(1, 2000.0, false);
        assert!(alone > LAST.bits(10, 2000.0, false));
        assert!(alone > LAST.bits(1, 2000.0, true));
        assert!(
            alone > LAST.bits(1, 64.0, false),
            "little is known of a small ledger"
        );
    }

    #[test]
    fn a_long_made_up_word_tells_more_than_a_short_one_or_a_first_name() {
        let rarity = Rarity::of(&[]);
        assert!(rarity.word("kazoojunkie", 18.0) > rarity.word("kazoo", 18.0));
        assert!(rarity.word("kazoojunkie", 18.0) > rarity.word("alexander", 18.0));
    }
}
