//! Pairs of addresses worth weighing: found by name, so that the work stays linear
//! in the number of addresses.

use super::Nature;
use super::address::local;
use super::facts::{Facts, House};
use super::names::{FullName, fold, long_forms};
use crate::known::Known;
use crate::ledger::AddressNo;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Bearers of one name beyond which a name tells nothing, and pairs are not even
/// looked at: keeps the work linear.
const NAMESAKES: usize = 40;

/// Pairs of one full name, wherever they live.
pub(super) fn namesakes(all: &[Facts]) -> BTreeSet<(u32, u32)> {
    let mut bearers: BTreeMap<(&str, &str), Vec<u32>> = BTreeMap::new();
    for (number, facts) in all.iter().enumerate() {
        let Some(name) = facts.human_name().filter(|name| !name.is_initial()) else {
            continue;
        };
        let long = long_forms(&name.first).iter().map(String::as_str);
        for first in long.chain([name.first.as_str()]) {
            let bearers = bearers.entry((&name.last, first)).or_default();
            bearers.push(number as u32);
        }
    }
    let mut pairs = BTreeSet::new();
    for bearers in bearers
        .values()
        .filter(|b| (2..=NAMESAKES).contains(&b.len()))
    {
        for (at, &a) in bearers.iter().enumerate() {
            pairs.extend(bearers[at + 1..].iter().map(|&b| (a.min(b), a.max(b))));
        }
    }
    pairs
}

/// Pairs under one roof of which one gives an initial only (`j.smith`, `jsmith`)
/// and exactly one other bears a name that it fits.
pub(super) fn initials(known: &Known, all: &[Facts]) -> BTreeSet<(u32, u32)> {
    let mut bearers: HashMap<(House, char, String), Vec<u32>> = HashMap::new();
    let key = |name: &FullName| Some((name.first.chars().next()?, name.last.clone()));
    for (number, facts) in all.iter().enumerate() {
        if let Some(name) = facts.human_name().filter(|name| !name.is_initial())
            && facts.house != House::Anywhere
            && let Some((initial, last)) = key(name)
        {
            let bearers = bearers.entry((facts.house, initial, last)).or_default();
            bearers.push(number as u32);
        }
    }
    let mut pairs = BTreeSet::new();
    for (number, facts) in all.iter().enumerate() {
        let human = facts.first.is_some() && facts.nature == Nature::Human;
        if !human || facts.house == House::Anywhere {
            continue;
        }
        let found = match &facts.name {
            Some(name) if name.is_initial() => key(name),
            Some(_) => None,
            None => initial_and_last(local(known.address(AddressNo(number as u32)))),
        };
        let Some((initial, last)) = found else {
            continue;
        };
        if let Some(bearers) = bearers.get(&(facts.house, initial, last)) {
            let number = number as u32;
            pairs.extend(bearers.iter().map(|&b| (number.min(b), number.max(b))));
        }
    }
    pairs
}

/// `asmith` as `a` and `smith`.
fn initial_and_last(local: &str) -> Option<(char, String)> {
    let folded = fold(local.trim_end_matches(|c: char| c.is_ascii_digit()));
    let mut letters = folded.chars();
    let initial = letters.next()?;
    let last = letters.as_str();
    let plain = last.chars().all(char::is_alphabetic);
    (plain && last.chars().count() >= 3).then(|| (initial, last.to_owned()))
}
