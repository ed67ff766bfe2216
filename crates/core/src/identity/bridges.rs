//! Two of one name who hold a place each at two firms, and whom a third fits: a row with a
//! phone number, a private address, a profile. What knows nothing but the name must not
//! make one person of the two, and belongs to neither until somebody says so.

use super::facts::Facts;
use super::grouping::{Partition, Said};
use super::linkage::APPLIED;
use super::links::Links;
use super::times;
use super::weighed::Weighed;
use std::collections::{BTreeMap, BTreeSet};

/// Takes what is heavy enough to be applied; leaves out the links of a third that fit two
/// about equally, and adds to `links.apart` the pairs that no third may join.
pub(super) fn uncontested(
    all: &[Facts],
    links: &mut Links,
    said: &Said,
    applied: Vec<Weighed>,
) -> Vec<(u32, u32)> {
    let two = two_people(all, links, said, &applied);
    let contested = contested(&two, &applied);
    links.apart.extend(&two);
    let mut left: Vec<(u32, u32)> = applied.iter().map(|pair| (pair.a, pair.b)).collect();
    left.retain(|&(a, b)| !contested.contains(&pair(a, b)));
    left
}

/// The pairs that these links would bring together by way of a third, though both hold a
/// place at once and nothing heavy enough speaks for the pair itself.
fn two_people(
    all: &[Facts],
    links: &Links,
    said: &Said,
    applied: &[Weighed],
) -> BTreeSet<(u32, u32)> {
    let mut sure = Partition::of(all.len());
    (links.sure.iter().chain(&said.same)).for_each(|&(a, b)| sure.join(a, b));
    let mut closed = sure.clone();
    applied.iter().for_each(|pair| closed.join(pair.a, pair.b));
    let heavy: BTreeSet<(u32, u32)> = applied.iter().map(|one| pair(one.a, one.b)).collect();
    let linked: BTreeSet<u32> = heavy.iter().flat_map(|&(a, b)| [a, b]).collect();
    let mut groups: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for number in linked {
        groups.entry(closed.find(number)).or_default().push(number);
    }
    let mut two = BTreeSet::new();
    for members in groups.values() {
        for (at, &a) in members.iter().enumerate() {
            for &b in &members[at + 1..] {
                let one = heavy.contains(&(a, b)) || sure.find(a) == sure.find(b);
                if !one && times::at_once(&all[a as usize], &all[b as usize]) {
                    two.insert((a, b));
                }
            }
        }
    }
    two
}

/// Links of a third to both of two, where neither is heavier by as much as it takes to be
/// sure.
fn contested(two: &BTreeSet<(u32, u32)>, applied: &[Weighed]) -> BTreeSet<(u32, u32)> {
    let mut of: BTreeMap<u32, Vec<(u32, f64)>> = BTreeMap::new();
    for one in applied {
        of.entry(one.a).or_default().push((one.b, one.weight));
        of.entry(one.b).or_default().push((one.a, one.weight));
    }
    let mut contested = BTreeSet::new();
    for (&third, fits) in &of {
        for (at, &(a, one)) in fits.iter().enumerate() {
            for &(b, other) in &fits[at + 1..] {
                if two.contains(&pair(a, b)) {
                    let surely = one - other;
                    contested.extend((surely < APPLIED).then_some(pair(third, a)));
                    contested.extend((surely > -APPLIED).then_some(pair(third, b)));
                }
            }
        }
    }
    contested
}

/// Two, whichever is named first: numbers say nothing.
fn pair(a: u32, b: u32) -> (u32, u32) {
    (a.min(b), a.max(b))
}
