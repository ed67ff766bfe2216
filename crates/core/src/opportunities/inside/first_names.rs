//! Whom colleagues mean by a first name alone: the one outside who has it, where nobody else
//! does, here or there. `Petra rang`, `Steffi's father`.

use super::houses::{House, house};
use super::spelling::folded;
use crate::identity::names::{fold, is_given};
use crate::knowledge::{Knowledge, PersonNo};
use crate::talk::inside::is_capital;
use std::collections::HashMap;

/// How surely a first name that one person has among all means them. Chosen.
const SURE: f64 = 0.8;

/// A first name has so many letters.
const LEAST: usize = 3;

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
            let first = name.split(' ').next().unwrap_or_default();
            if first.len() < LEAST {
                continue;
            }
            let theirs = k.is_counterpart(number) && is_given(first);
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
        // Who is called by a last name, too, is somebody else.
        let last = words.get(at + 1).is_some_and(|next| is_capital(next));
        let person = self.0.get(&folded(words[at])).copied().flatten();
        person.filter(|_| is_capital(words[at]) && !last)
    }
}
