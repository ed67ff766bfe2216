//! Grouping addresses into people under what the user said.

use crate::known::Known;
use crate::ledger::{Anchor, Verb};
use std::collections::{BTreeMap, BTreeSet};

/// A partition that grows by joining; the smallest member stands for its group.
#[derive(Clone, Debug)]
pub(crate) struct Partition {
    parent: Vec<u32>,
}

impl Partition {
    /// Everybody alone.
    pub fn of(size: usize) -> Partition {
        Partition {
            parent: (0..size as u32).collect(),
        }
    }

    /// The one that stands for the group of `member`.
    pub fn find(&mut self, member: u32) -> u32 {
        let mut at = member;
        while self.parent[at as usize] != at {
            let above = self.parent[self.parent[at as usize] as usize];
            self.parent[at as usize] = above;
            at = above;
        }
        at
    }

    /// Makes one group of two.
    pub fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.find(a), self.find(b));
        let (low, high) = (a.min(b), a.max(b));
        self.parent[high as usize] = low;
    }
}

/// What the user said about who is one, the last word on each pair only.
#[derive(Default, Debug)]
pub(super) struct Said {
    /// Pairs that are one.
    pub same: BTreeSet<(u32, u32)>,
    /// Pairs that are not.
    pub different: BTreeSet<(u32, u32)>,
    /// Members of groups to be taken apart.
    pub split: BTreeSet<u32>,
}

impl Said {
    /// Whether the user decided this pair.
    pub fn about(&self, a: u32, b: u32) -> bool {
        let pair = (a.min(b), a.max(b));
        self.same.contains(&pair) || self.different.contains(&pair)
    }
}

/// What the user said about which addresses are one person.
pub(super) fn said_of_addresses(known: &Known) -> Said {
    said(known, |anchor| match anchor {
        Anchor::Address(address) => known.number(address).map(|number| number.0),
        _ => None,
    })
}

/// Reads decisions about things that `find` knows by their anchors.
pub(super) fn said(known: &Known, find: impl Fn(&Anchor) -> Option<u32>) -> Said {
    let mut said = Said::default();
    for decision in known.decisions() {
        let members: Vec<u32> = decision.anchors.iter().filter_map(&find).collect();
        for (at, &a) in members.iter().enumerate() {
            for &b in members[at + 1..].iter().filter(|b| **b != a) {
                let pair = (a.min(b), a.max(b));
                match decision.verb {
                    Verb::Merge | Verb::Same => {
                        said.different.remove(&pair);
                        said.same.insert(pair);
                    }
                    Verb::Different => {
                        said.same.remove(&pair);
                        said.different.insert(pair);
                    }
                    _ => {}
                }
            }
        }
        if decision.verb == Verb::Split {
            said.same
                .retain(|(a, b)| !members.contains(a) && !members.contains(b));
            said.split.extend(members);
        }
    }
    said
}

/// Groups `size` members by automatic links, the surest first, under what the
/// user said: what is the same is joined first; a link that would bring together
/// what is `apart` or different is passed over; groups with a split member keep
/// no automatic link at all.
pub(super) fn group(
    size: usize,
    links: &[(u32, u32)],
    apart: &BTreeSet<(u32, u32)>,
    said: &Said,
) -> Partition {
    let mut links: Vec<(u32, u32)> = links.to_vec();
    if !said.split.is_empty() {
        let mut all = join(size, &links, apart, said);
        let torn: BTreeSet<u32> = said.split.iter().map(|&member| all.find(member)).collect();
        links.retain(|&(a, b)| [a, b].iter().all(|end| !torn.contains(&all.find(*end))));
    }
    join(size, &links, apart, said)
}

fn join(size: usize, links: &[(u32, u32)], apart: &BTreeSet<(u32, u32)>, said: &Said) -> Partition {
    let mut groups = Partition::of(size);
    for &(a, b) in &said.same {
        groups.join(a, b);
    }
    // Who could not come together anyway need not be kept apart: of many pairs few are left.
    let mut closed = groups.clone();
    links.iter().for_each(|&(a, b)| closed.join(a, b));
    let mut barred: BTreeMap<u32, Vec<(u32, u32)>> = BTreeMap::new();
    let apart = apart.iter().filter(|pair| !said.same.contains(pair));
    for &(a, b) in apart.chain(&said.different) {
        let near = closed.find(a);
        if near == closed.find(b) {
            barred.entry(near).or_default().push((a, b));
        }
    }
    for &(a, b) in links {
        let (a, b) = (groups.find(a), groups.find(b));
        let bars = |groups: &mut Partition, (x, y): (u32, u32)| {
            let (x, y) = (groups.find(x), groups.find(y));
            (x, y) == (a, b) || (x, y) == (b, a)
        };
        let barred = barred.get(&closed.find(a)).map_or(&[][..], Vec::as_slice);
        if a != b && !barred.iter().any(|&pair| bars(&mut groups, pair)) {
            groups.join(a, b);
        }
    }
    groups
}
