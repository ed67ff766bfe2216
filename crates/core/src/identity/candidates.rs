//! Pairs of addresses worth weighing: found by name or handle, so that the work stays linear
//! in the number of addresses.

use super::Nature;
use super::address::{host, local};
use super::facts::{Facts, House};
use super::names::{FullName, fold, long_forms};
use crate::known::Known;
use crate::ledger::AddressNo;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Bearers of one name beyond which a name tells nothing, and pairs are not even
/// looked at: keeps the work linear.
const NAMESAKES: usize = 40;

/// Letters from which a single word is looked at: shorter ones are shared by chance.
const WORD: usize = 4;

/// Pairs of one full name, wherever they live, in whichever order it is given.
pub(super) fn namesakes(all: &[Facts]) -> BTreeSet<(u32, u32)> {
    let mut bearers: BTreeMap<(&str, &str), Vec<u32>> = BTreeMap::new();
    for (number, facts) in all.iter().enumerate() {
        let Some(name) = facts.human_name().filter(|name| !name.is_initial()) else {
            continue;
        };
        let long = long_forms(&name.first).iter().map(String::as_str);
        for first in long.chain([name.first.as_str()]) {
            // Half the world says its last name first.
            let last = name.last.as_str();
            let bearers = bearers.entry((last.min(first), last.max(first)));
            bearers.or_default().push(number as u32);
        }
    }
    pairs_within(bearers.values())
}

/// Every pair within a group that is small enough to tell something.
fn pairs_within<'a>(groups: impl Iterator<Item = &'a Vec<u32>>) -> BTreeSet<(u32, u32)> {
    let mut pairs = BTreeSet::new();
    for group in groups.filter(|group| (2..=NAMESAKES).contains(&group.len())) {
        for (at, &a) in group.iter().enumerate() {
            let others = group[at + 1..].iter().filter(|&&b| b != a);
            pairs.extend(others.map(|&b| (a.min(b), a.max(b))));
        }
    }
    pairs
}

/// The single word by which somebody without a full name goes, folded. Not where
/// it is the name of the domain: then it is a company's.
pub(super) fn only_word(facts: &Facts, address: &str) -> Option<String> {
    let words: Vec<&str> = facts.label.split(' ').collect();
    let word = fold(&facts.label.replace([' ', '.'], ""));
    let human = facts.first.is_some() && facts.nature == Nature::Human;
    // `Ann`, `annsmith7`, `Ann S`, but no `Order Desk 7`.
    let letters = |text: &str| text.chars().all(|c| c.is_alphabetic() || c == '.');
    let one = match words.as_slice() {
        [one] => one
            .chars()
            .all(|c| c.is_alphanumeric() || "-_.".contains(c)),
        [first, last] => letters(first) && letters(last),
        _ => false,
    };
    let long = word.chars().filter(|c| c.is_alphabetic()).count() >= WORD;
    let company = word.split(['-', '_']).next().unwrap_or(&word);
    let known = human && facts.display.is_none() && one && long;
    (known && !host(address).contains(company)).then_some(word)
}

/// The local part, where it is long enough to be somebody's handle.
pub(super) fn handle(address: &str) -> Option<&str> {
    let handle = local(address).split('+').next()?;
    (handle.chars().filter(|c| c.is_alphabetic()).count() >= WORD).then_some(handle)
}

/// The letters of a local part, where they may be a first and a last name in one.
pub(super) fn run_together(address: &str) -> Option<String> {
    let local = handle(address)?.trim_end_matches(|c: char| c.is_ascii_digit());
    let letters = local.chars().all(char::is_alphabetic);
    (letters && local.chars().count() >= 6).then(|| fold(local))
}

/// Pairs where one at least has no full name to go by: two that call themselves
/// by one word, have one local part at two hosts, or of which one's local part
/// is the other's full name run together.
pub(super) fn words(known: &Known, all: &[Facts]) -> BTreeSet<(u32, u32)> {
    let mut labels: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let mut handles: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    let mut full: HashMap<String, Vec<u32>> = HashMap::new();
    for (number, facts) in all.iter().enumerate() {
        let human = facts.first.is_some() && facts.nature == Nature::Human;
        if !human {
            continue;
        }
        let number = number as u32;
        let address = known.address(AddressNo(number));
        if let Some(word) = only_word(facts, address) {
            labels.entry(word).or_default().push(number);
        }
        if let Some(handle) = handle(address) {
            handles.entry(handle).or_default().push(number);
        }
        if let Some(name) = facts.human_name().filter(|name| !name.is_initial()) {
            for [one, other] in [[&name.first, &name.last], [&name.last, &name.first]] {
                full.entry(format!("{one}{other}"))
                    .or_default()
                    .push(number);
            }
        }
    }
    let mut pairs = pairs_within(labels.values());
    // Two full names are compared as such.
    let unnamed = |&(a, b): &(u32, u32)| {
        let named = [a, b].map(|n| all[n as usize].name.is_some());
        named != [true, true]
    };
    pairs.extend(pairs_within(handles.values()).into_iter().filter(unnamed));
    for (number, facts) in all.iter().enumerate() {
        let human = facts.first.is_some() && facts.nature == Nature::Human;
        let number = number as u32;
        if human
            && facts.name.is_none()
            && let Some(letters) = run_together(known.address(AddressNo(number)))
            && let Some(bearers) = full.get(&letters).filter(|b| b.len() <= NAMESAKES)
        {
            pairs.extend(bearers.iter().map(|&b| (number.min(b), number.max(b))));
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
