//! Whom colleagues mean by a first name alone: the one outside who has it, where nobody else
//! does, here or there. `Petra rang`.

use super::houses::{House, house};
use super::spelling::folded;
use crate::identity::Nature;
use crate::identity::names::fold;
use crate::knowledge::{Knowledge, PersonNo};
use crate::talk::inside::is_capital;
use std::collections::HashMap;

/// How surely a first name that one person has among all means them. Chosen.
const SURE: f64 = 0.8;

/// A first name has so many letters.
const LEAST: usize = 3;

/// Before a last name.
const TITLES: &[&str] = &[
    "herr", "herrn", "frau", "mr", "mrs", "ms", "miss", "dr", "prof",
];
/// Months as well …
const MONTHS: &[&str] = &["jan", "april", "may", "june", "august"];
/// … and words that may begin a sentence.
const EVERYDAY: &[&str] = &[
    "will", "bill", "grant", "art", "max", "pat", "mark", "chase", "drew", "rob", "sue", "rose",
    "hope", "joy", "faith", "grace", "ernst", "rich", "nick", "miles", "wade", "skip", "jack",
];

/// People of theirs by their first name; nothing where two are called so, or one of ours.
/// Never iterated.
#[derive(Debug, Default)]
pub(super) struct FirstNames(HashMap<String, Option<PersonNo>>);

impl FirstNames {
    /// The first names of a picture.
    pub fn of(k: &Knowledge) -> Self {
        let mut all = HashMap::new();
        for (number, person) in k.numbered() {
            let name = fold(&person.name);
            let (first, last) = name.split_once(' ').unwrap_or((&name, ""));
            if first.len() < LEAST {
                continue;
            }
            let human = person.nature == Nature::Human && !last.is_empty();
            let theirs = human && k.is_counterpart(number) && !MONTHS.contains(&first);
            let one = all.entry(first.to_owned()).or_insert(Some(number));
            *one = one.filter(|known| *known == number && theirs);
        }
        FirstNames(all)
    }

    /// The house of the first one whom a text calls so.
    pub fn house(&self, text: &str) -> Option<House> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let (at, person) = (0..words.len()).find_map(|at| Some((at, self.called(&words, at)?)))?;
        let mut house = house(&words, at, 1, None, SURE);
        (house.person, house.acts, house.alone) = (Some(person), true, false);
        Some(house)
    }

    fn called(&self, words: &[&str], at: usize) -> Option<PersonNo> {
        let (word, low) = (words[at], folded(words[at]));
        // Who is called by a last name, too, is somebody else, and so is Petra's father.
        let last = words.get(at + 1).is_some_and(|next| is_capital(next));
        let others = word.contains(['\'', '’']);
        let before = at.checked_sub(1).map(|at| words[at]);
        let ends = |word: &str| word.ends_with(['.', '!', '?', ':', ',', ';']);
        let title = before.is_some_and(|one| TITLES.contains(&folded(one).as_str()));
        let follows = before.is_some_and(|one| self.0.contains_key(&folded(one)) && !ends(one));
        let head = before.is_none_or(|one| ends(one) && !one.ends_with(','));
        let person = self.0.get(&low).copied().flatten();
        person.filter(|_| {
            let is_name = !(head && EVERYDAY.contains(&low.as_str()));
            is_capital(word) && is_name && !last && !others && !title && !follows
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(text: &str) -> bool {
        let known = [("petra", 1), ("bill", 2), ("martin", 3)];
        let known = known.map(|(name, at)| (name.to_owned(), Some(PersonNo(at))));
        FirstNames(HashMap::from(known)).house(text).is_some()
    }

    #[test]
    fn who_is_called_by_a_first_name() {
        for text in [
            "Petra rang.",
            "Yesterday Petra rang.",
            "I spoke to Bill.",
            "Hi, Martin rang",
        ] {
            assert!(called(text), "{text}");
        }
        for text in [
            "Herr Martin hat angerufen.",
            "Petra Lang rang.",
            "Petra's father rang.",
            "Bill for the January delivery is wrong.",
            "Martin Bill rang.",
            "the petra stone",
        ] {
            assert!(!called(text), "{text}");
        }
    }
}
