//! The words of products' names: whether two are makes of one thing, or do the same.

use std::collections::HashMap;

/// Words in a product's name behind which stands what it is for.
const FOR: &[&str] = &[
    "for", "of", "to", "with", "für", "zu", "zum", "zur", "von", "mit", "pour", "de", "per", "para",
];

/// The words of one name, as numbers, each list sorted and without repeats.
#[derive(Debug, Default)]
pub(crate) struct Words {
    all: Vec<u32>,
    /// Those before what it is for: what the thing is.
    head: Vec<u32>,
    /// Those of [`FOR`] among them.
    purposes: Vec<u32>,
}

impl Words {
    /// The words of each of some names; only these can be held against each other.
    pub(crate) fn of<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Words> {
        // Never iterated: a number only tells one word from another.
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut number = |word: &str| match numbers.get(word) {
            Some(number) => *number,
            None => {
                let number = numbers.len() as u32;
                numbers.insert(word.to_owned(), number);
                number
            }
        };
        let mut words = |name: &str| {
            let name = name.to_lowercase();
            let some = |all: &mut dyn Iterator<Item = u32>| {
                let mut all: Vec<u32> = all.collect();
                all.sort_unstable();
                all.dedup();
                all
            };
            let split = name.split(|c: char| !c.is_alphanumeric());
            let all: Vec<&str> = split.filter(|word| !word.is_empty()).collect();
            let letters = name.split(|c: char| !c.is_alphabetic());
            let letters = letters.filter(|word| !word.is_empty());
            let head = letters.take_while(|word| !FOR.contains(word));
            let purposes = all.iter().filter(|word| FOR.contains(word));
            Words {
                head: some(&mut head.map(&mut number)),
                purposes: some(&mut purposes.map(|word| number(word))),
                all: some(&mut all.iter().map(|word| number(word))),
            }
        };
        names.map(&mut words).collect()
    }

    /// Whether all of the one's name stands in the other's, and what is more there does
    /// not make it something for something.
    pub(crate) fn is_variant(&self, other: &Words) -> bool {
        let least = self.all.len().min(other.all.len());
        least > 1 && shared(&self.all, &other.all) == least && self.purposes == other.purposes
    }

    /// Whether what they are is called alike, and half of all their words are in both.
    pub(crate) fn is_alike(&self, other: &Words) -> bool {
        let half = |one: &[u32], other: &[u32]| {
            let both = shared(one, other);
            2 * both >= (one.len() + other.len() - both).max(1)
        };
        half(&self.head, &other.head) && half(&self.all, &other.all)
    }
}

/// How many are in both of two sorted lists.
fn shared(one: &[u32], other: &[u32]) -> usize {
    let (mut at, mut count) = (0, 0);
    for word in one {
        at += other[at..].iter().take_while(|next| *next < word).count();
        match other.get(at) {
            Some(next) if next == word => count += 1,
            Some(_) => (),
            None => break,
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_make_of_a_thing_is_no_part_for_it() {
        let names = [
            "Seal 20",
            "Seal 20, heavy duty",
            "Seal for pump 20",
            "Pump 20",
            "Seal for pump 40",
            "Seal",
        ];
        let words = Words::of(names.into_iter());
        assert!(words[0].is_variant(&words[1]) && words[1].is_variant(&words[0]));
        assert!(!words[2].is_variant(&words[3]), "a part for it");
        assert!(!words[0].is_variant(&words[5]), "one word is too few");
        assert!(words[2].is_alike(&words[4]) && !words[2].is_alike(&words[3]));
    }
}
