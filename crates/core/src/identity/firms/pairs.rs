//! Pairs of firms worth weighing: found by rare words, ids, phone numbers and people, so
//! that the work stays linear in the number of firms.

use super::facts::Facts;
use super::ids::Telling;
use super::words::Words;
use std::collections::HashSet;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// Firms that share something beyond which it tells nothing.
const MOST: usize = 40;

/// Something that two firms may share.
#[derive(Hash)]
enum Shared<'a> {
    Word(u32),
    Two(u32, u32),
    There(&'a [u32], &'a str),
    Letters(&'a str),
    Initials(&'a str),
    Phone(&'a str),
    Person(u64),
    Id(&'a str),
    IdAndWord(&'a str, u32),
}

/// Every pair, `a < b`, of which one at least is listed.
pub(super) fn find(all: &[Facts], words: &Words) -> Vec<(u32, u32)> {
    let said: HashSet<&str> = (all.iter().flat_map(|facts| &facts.ids))
        .filter(|own| own.tells == Telling::Said)
        .map(|own| own.id.as_str())
        .collect();
    // A hash stands for what is shared: that two are alike by chance costs a look.
    let mut shared: Vec<(u64, u32)> = Vec::new();
    for (number, facts) in (0..).zip(all) {
        let mut share = |what: Shared| {
            // Of fixed keys: the same in every run.
            let mut hasher = DefaultHasher::new();
            what.hash(&mut hasher);
            shared.push((hasher.finish(), number));
        };
        for name in &facts.names {
            name.iter().for_each(|word| share(Shared::Word(*word)));
            for two in name.windows(2) {
                share(Shared::Two(two[0], two[1]));
            }
            for city in &facts.cities {
                share(Shared::There(name, city));
            }
            share(Shared::Letters(&words.letters(name)));
            if let Some(initials) = words.initials(name) {
                share(Shared::Initials(&initials));
            }
            if let [word] = name.as_slice() {
                share(Shared::Initials(words.text(*word)));
            }
        }
        for own in &facts.ids {
            // A bare number tells nothing, unless a column says whose it is.
            if own.tells != Telling::Number || said.contains(own.id.as_str()) {
                share(Shared::Id(&own.id));
            }
            for word in facts.names.iter().flatten() {
                share(Shared::IdAndWord(&own.id, *word));
            }
        }
        facts
            .phones
            .iter()
            .for_each(|phone| share(Shared::Phone(phone)));
        facts
            .people
            .iter()
            .for_each(|name| share(Shared::Person(*name)));
    }
    shared.sort_unstable();
    shared.dedup();
    let mut pairs = Vec::new();
    for group in shared.chunk_by(|a, b| a.0 == b.0) {
        if group.len() > MOST {
            continue;
        }
        for (at, (_, a)) in group.iter().enumerate() {
            let others = group[at + 1..].iter().map(|(_, b)| (*a, *b));
            pairs
                .extend(others.filter(|(a, b)| all[*a as usize].listed || all[*b as usize].listed));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
