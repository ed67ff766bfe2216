//! Sure links: pairs of addresses that are one person beyond reasonable doubt,
//! because they bear one name under one roof.

use super::address::{host, local};
use super::cards::Cards;
use super::facts::{Facts, House};
use super::names::{FullName, long_forms};
use crate::known::Known;
use crate::ledger::AddressNo;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Sure links and what must never be linked without being told.
#[derive(Default, Debug)]
pub(super) struct Links {
    /// Pairs that are one person.
    pub sure: Vec<(u32, u32)>,
    /// Pairs that look like one and are two: `john.smith` and `john.smith2`.
    pub apart: BTreeSet<(u32, u32)>,
}

/// Finds the sure links among the addresses.
pub(super) fn find(known: &Known, all: &[Facts], cards: &Cards) -> Links {
    let mut links = Links {
        sure: cards.same.clone(),
        ..Links::default()
    };
    // By their text: numbers depend on the order in which addresses came.
    let mut order: Vec<u32> = (0..all.len() as u32).collect();
    order.retain(|number| all[*number as usize].first.is_some());
    order.sort_by_key(|number| known.address(AddressNo(*number)));
    same_mailbox(known, all, &order, &mut links);
    same_name(known, all, &order, &mut links);
    links
}

/// The same local part under the same roof (`ann@mail.acme.com`, `ann@acme.com`)
/// or with a tag (`ann+news@acme.com`).
fn same_mailbox(known: &Known, all: &[Facts], order: &[u32], links: &mut Links) {
    // Several domains and directories may be ours; elsewhere the host must agree.
    let mut first_of: HashMap<(House, &str, &str), u32> = HashMap::new();
    for &number in order {
        let facts = &all[number as usize];
        let address = known.address(AddressNo(number));
        let untagged = local(address).split('+').next().unwrap_or_default();
        let host = match facts.house {
            House::Domain(_) | House::Ours => "",
            House::Directory(_) | House::Anywhere => host(address),
        };
        if untagged.chars().count() < 2 {
            continue;
        }
        let first = *first_of
            .entry((facts.house, host, untagged))
            .or_insert(number);
        let at_odds = match (&all[first as usize].name, &facts.name) {
            (Some(a), Some(b)) => !a.may_be(b) && !b.may_be(a),
            _ => false,
        };
        if first != number && !at_odds && all[first as usize].nature == facts.nature {
            links.sure.push((first, number));
        }
    }
}

/// The same full name under the same roof.
fn same_name(known: &Known, all: &[Facts], order: &[u32], links: &mut Links) {
    let mut families: BTreeMap<(House, &str), Vec<u32>> = BTreeMap::new();
    for &number in order {
        let facts = &all[number as usize];
        if let Some(name) = facts.human_name()
            && facts.house != House::Anywhere
            && !name.is_initial()
        {
            let family = families.entry((facts.house, &name.last)).or_default();
            family.push(number);
        }
    }
    for members in families.values().filter(|members| members.len() > 1) {
        let name = |number: u32| all[number as usize].human_name();
        let firsts: BTreeSet<&str> = members
            .iter()
            .filter_map(|&m| name(m).map(|n| n.first.as_str()))
            .collect();
        let mut by_first: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for &member in members {
            if let Some(name) = name(member) {
                let first = long_form_among(&name.first, &firsts);
                by_first.entry(first).or_default().push(member);
            }
        }
        for namesakes in by_first.values() {
            link_namesakes(known, namesakes, &name, links);
        }
    }
}

/// The one name among `firsts` that `first` is short for; itself where there is
/// none or where there are two to choose from.
fn long_form_among<'a>(first: &'a str, firsts: &BTreeSet<&'a str>) -> &'a str {
    let mut long = long_forms(first)
        .iter()
        .filter_map(|form| firsts.get(form.as_str()));
    match (long.next(), long.next()) {
        (Some(only), None) => only,
        _ => first,
    }
}

/// Links those of one first and last name whose middle initials leave no choice.
fn link_namesakes<'a>(
    known: &Known,
    namesakes: &[u32],
    name: &impl Fn(u32) -> Option<&'a FullName>,
    links: &mut Links,
) {
    let middle = |number: u32| name(number).and_then(|n| n.middle.chars().next());
    let middles: BTreeSet<char> = namesakes.iter().filter_map(|&n| middle(n)).collect();
    let mut first_of: BTreeMap<Option<char>, u32> = BTreeMap::new();
    for &number in namesakes {
        let group = if middles.len() > 1 {
            middle(number)
        } else {
            None
        };
        let first = *first_of.entry(group).or_insert(number);
        if first != number {
            links.sure.push((first, number));
        }
    }
    for (at, &a) in namesakes.iter().enumerate().take(20) {
        for &b in namesakes[at + 1..].iter().take(20) {
            if are_numbered(known, a, b) {
                links.apart.insert((a.min(b), a.max(b)));
            }
        }
    }
}

/// Whether two addresses differ only in the number behind the local part: a firm
/// that counts its John Smiths has two.
fn are_numbered(known: &Known, a: u32, b: u32) -> bool {
    let [a, b] = [a, b].map(|number| known.address(AddressNo(number)));
    let base = |address: &str| {
        local(address)
            .trim_end_matches(|c: char| c.is_ascii_digit())
            .to_owned()
    };
    host(a) == host(b) && local(a) != local(b) && base(a) == base(b)
}
