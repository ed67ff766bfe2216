//! Doubtful links, weighed after Fellegi and Sunter (1969): each agreement or
//! disagreement adds log₂ of how much likelier it is for one person than for
//! two, and the sum is the log₂ of the odds that a pair is one person.
//!
//! Names weigh by their rarity in this ledger (term frequency), shrunk towards
//! what is usual where the ledger is small. The other weights are judgements, in
//! round numbers, and shown with every proposal.

use super::address::{host, local};
use super::candidates;
use super::facts::{self, Facts, House};
use super::grouping::{Partition, Said};
use super::links::Links;
use super::names::{FullName, is_common_last, is_given, spells};
use super::{Doubt, Part, Seller};
use crate::id::Id;
use crate::known::Known;
use crate::ledger::AddressNo;
use std::collections::{BTreeSet, HashMap};

/// From this weight on a link is applied: odds of 16 to 1 by these parts. On
/// public records of job changes (the test `job_changes`) links of this weight
/// are right in more than 99 of 100, because a name in full hardly ever occurs
/// twice among those whom one mailbox shows.
pub const APPLIED: f64 = 4.0;

/// From this weight on a link is put to the user: even odds.
pub const DOUBTFUL: f64 = 0.0;

/// Share of addresses expected to have a second one in the same ledger.
const SECOND_ADDRESSES: f64 = 0.05;

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
        let others = f64::from(bearers.saturating_sub(1));
        let share = (others + usual * self.people) / (people + self.people);
        (-share.log2()).clamp(0.0, self.most_bits)
    }
}

/// A weighed pair, `a < b`.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Weighed {
    pub a: u32,
    pub b: u32,
    pub weight: f64,
    pub parts: Vec<Part>,
}

/// What the parts are read from.
struct Evidence<'k> {
    known: &'k Known<'k>,
    all: &'k [Facts],
    people: f64,
    last_names: HashMap<&'k str, u32>,
    first_names: HashMap<&'k str, u32>,
    /// First names in full, by roof, initial and last name.
    firsts: HashMap<(House, Option<char>, &'k str), BTreeSet<&'k str>>,
    correspondents: HashMap<u32, BTreeSet<u32>>,
    phones: HashMap<u32, BTreeSet<String>>,
}

/// The pairs that may be one person and were not settled, heaviest first: neither
/// by the user, nor by `same`, which says what is one person already.
pub fn doubts(
    known: &Known,
    seller: &Seller,
    same: impl Fn(AddressNo, AddressNo) -> bool,
) -> Vec<Doubt> {
    let all = facts::gather(known, seller);
    let links = super::links::find(known, &all);
    let said = super::grouping::said_of_addresses(known);
    let mut doubts: Vec<Doubt> = weigh(known, &all, &links)
        .into_iter()
        .filter(|pair| pair.weight >= DOUBTFUL && !said.about(pair.a, pair.b))
        .filter(|pair| !same(AddressNo(pair.a), AddressNo(pair.b)))
        .map(|pair| {
            let (a, b) = (AddressNo(pair.a), AddressNo(pair.b));
            let mut text = [known.address(a), known.address(b)];
            text.sort_unstable();
            Doubt {
                id: Id::of("doubt", &text.map(str::as_bytes)),
                a,
                b,
                weight: pair.weight,
                parts: pair.parts,
            }
        })
        .collect();
    doubts.sort_by(|x, y| y.weight.total_cmp(&x.weight).then(x.id.cmp(&y.id)));
    doubts
}

/// Links heavy enough to be applied, heaviest first.
pub(super) fn applied(known: &Known, all: &[Facts], links: &Links, said: &Said) -> Vec<(u32, u32)> {
    let mut pairs = weigh(known, all, links);
    pairs.retain(|pair| pair.weight >= APPLIED && !said.about(pair.a, pair.b));
    let text = |pair: &Weighed| {
        let (a, b) = (
            known.address(AddressNo(pair.a)),
            known.address(AddressNo(pair.b)),
        );
        (a.min(b), a.max(b))
    };
    pairs.sort_by(|x, y| {
        y.weight
            .total_cmp(&x.weight)
            .then_with(|| text(x).cmp(&text(y)))
    });
    pairs.into_iter().map(|pair| (pair.a, pair.b)).collect()
}

/// Weighs every pair worth weighing, sure ones left out.
fn weigh(known: &Known, all: &[Facts], links: &Links) -> Vec<Weighed> {
    let mut pairs = candidates::namesakes(all);
    pairs.extend(candidates::initials(known, all));
    // What is sure, if only by way of a third, is not asked, even where the user
    // took it apart.
    let mut sure = Partition::of(all.len());
    links.sure.iter().for_each(|&(a, b)| sure.join(a, b));
    pairs.retain(|&(a, b)| sure.find(a) != sure.find(b));
    if pairs.is_empty() {
        return Vec::new();
    }
    let evidence = Evidence::gather(known, all, &pairs);
    pairs
        .into_iter()
        .map(|(a, b)| {
            let parts = evidence.parts(a, b);
            let weight = parts.iter().map(|part| part.value).sum();
            Weighed {
                a,
                b,
                weight,
                parts,
            }
        })
        .collect()
}

impl<'k> Evidence<'k> {
    fn gather(
        known: &'k Known<'k>,
        all: &'k [Facts],
        pairs: &BTreeSet<(u32, u32)>,
    ) -> Evidence<'k> {
        let mut distinct: BTreeSet<(House, &FullName)> = BTreeSet::new();
        let named = all.iter().filter_map(|f| Some((f.house, f.human_name()?)));
        distinct.extend(named);
        let (mut last_names, mut first_names) = (HashMap::new(), HashMap::new());
        let mut firsts: HashMap<(House, Option<char>, &str), BTreeSet<&str>> = HashMap::new();
        for (house, name) in &distinct {
            if !name.is_initial() {
                let key = (*house, name.first.chars().next(), name.last.as_str());
                firsts.entry(key).or_default().insert(&name.first);
            }
            *last_names.entry(name.last.as_str()).or_insert(0) += 1;
            *first_names.entry(name.first.as_str()).or_insert(0) += 1;
        }
        let wanted: BTreeSet<u32> = pairs.iter().flat_map(|&(a, b)| [a, b]).collect();
        let mut correspondents: HashMap<u32, BTreeSet<u32>> = HashMap::new();
        for traffic in &known.traffic {
            let (sender, recipient) = (traffic.sender.0, traffic.recipient.0);
            for (one, other) in [(sender, recipient), (recipient, sender)] {
                if wanted.contains(&one) {
                    correspondents.entry(one).or_default().insert(other);
                }
            }
        }
        let mut phones: HashMap<u32, BTreeSet<String>> = HashMap::new();
        for signed in known.signatures() {
            let numbers = signed.facts.phones.iter().filter_map(|p| phone_key(p));
            if wanted.contains(&signed.address.0) {
                phones.entry(signed.address.0).or_default().extend(numbers);
            }
        }
        Evidence {
            known,
            all,
            people: (all.iter().filter(|f| f.first.is_some()).count() as f64).max(64.0),
            last_names,
            first_names,
            firsts,
            correspondents,
            phones,
        }
    }

    fn parts(&self, a: u32, b: u32) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut add = |name: &str, value: f64| {
            if value != 0.0 {
                parts.push(Part {
                    name: name.to_owned(),
                    value,
                });
            }
        };
        add(
            "before looking: few addresses belong to one person",
            -(self.people / SECOND_ADDRESSES).log2(),
        );
        let (last, first) = self.name_weights(a, b);
        add("same last name, by its rarity here", last);
        add("same first name, by its rarity here", first);
        add("middle initials", self.middle(a, b));
        add("way the address is spelt", self.spelling(a, b));
        add("under one roof", self.roof(a, b));
        add("shared correspondents", self.shared(a, b));
        add("one wrote to the other", self.to_oneself(a, b));
        add("phone in the signature", self.phone(a, b));
        add("when each was in use", self.time(a, b));
        parts
    }

    fn facts(&self, number: u32) -> &'k Facts {
        &self.all[number as usize]
    }

    fn name_weights(&self, a: u32, b: u32) -> (f64, f64) {
        let (x, y) = (self.facts(a).name.as_ref(), self.facts(b).name.as_ref());
        // Where one has no full name, the other's is the one it was found by.
        let Some(name) = x.filter(|n| !n.is_initial()).or(y) else {
            return (0.0, 0.0);
        };
        let count = |of: &HashMap<&str, u32>, name: &str| of.get(name).copied().unwrap_or(1);
        let bearers = count(&self.last_names, &name.last);
        let last = LAST.bits(bearers, self.people, is_common_last(&name.last));
        let first = match (x, y) {
            (Some(x), Some(y)) if !x.is_initial() && !y.is_initial() => {
                let bearers = |n: &FullName| count(&self.first_names, &n.first);
                if x.first == y.first {
                    FIRST.bits(bearers(x), self.people, is_given(&x.first))
                } else {
                    FIRST.bits(bearers(x) + bearers(y), self.people, true) - 1.0
                }
            }
            // An initial agrees by chance once in about ten.
            _ => 3.3,
        };
        (last, first)
    }

    fn middle(&self, a: u32, b: u32) -> f64 {
        let middle = |n: u32| {
            let name = self.facts(n).name.as_ref();
            name.and_then(|name| name.middle.chars().next())
        };
        match (middle(a), middle(b)) {
            (Some(a), Some(b)) if a == b => 3.0,
            (Some(_), Some(_)) => -6.0,
            _ => 0.0,
        }
    }

    /// Equal local parts tell little where they spell the name, as half the
    /// world's do, and much where they don't.
    fn spelling(&self, a: u32, b: u32) -> f64 {
        let [x, y] = [a, b].map(|n| local(self.known.address(AddressNo(n))));
        let name = self.facts(a).name.as_ref();
        let usual = name.is_some_and(|name| {
            spells(x, name) || FullName::of_local(x).is_some_and(|own| own.may_be(name))
        });
        match (x == y, usual) {
            (true, true) => 1.0,
            (true, false) => 6.0,
            (false, _) => 0.0,
        }
    }

    fn roof(&self, a: u32, b: u32) -> f64 {
        let (x, y) = (self.facts(a).house, self.facts(b).house);
        match (x, y) {
            (House::Anywhere, House::Anywhere) => 1.0,
            // A private address beside the one at work is the commonest case.
            (House::Anywhere, _) | (_, House::Anywhere) => 2.0,
            _ if x == y => {
                // In one firm an initial and a last name seldom mean two people,
                // unless there are two whom they fit.
                if self.rivals(a, b) { -3.0 } else { 7.0 }
            }
            _ => 0.0,
        }
    }

    /// Whether another name under the same roof fits the shorter of the two.
    fn rivals(&self, a: u32, b: u32) -> bool {
        let full = |n: u32| self.facts(n).name.as_ref().filter(|n| !n.is_initial());
        let Some(name) = full(a).or(full(b)) else {
            return false;
        };
        let key = (
            self.facts(a).house,
            name.first.chars().next(),
            name.last.as_str(),
        );
        self.firsts
            .get(&key)
            .is_some_and(|firsts| firsts.iter().any(|first| *first != name.first))
    }

    /// Correspondents that both have, each by its rarity, the seller's side and
    /// those whom everybody writes to counting for little.
    fn shared(&self, a: u32, b: u32) -> f64 {
        let empty = BTreeSet::new();
        let [x, y] = [a, b].map(|n| self.correspondents.get(&n).unwrap_or(&empty));
        let common = x.intersection(y).filter(|&&n| n != a && n != b);
        let outside = common
            .filter(|&&n| self.facts(n).house != House::Ours)
            .count();
        (2.0 * outside as f64).min(6.0)
    }

    fn to_oneself(&self, a: u32, b: u32) -> f64 {
        let wrote = |x: u32, y: u32| self.correspondents.get(&x).is_some_and(|c| c.contains(&y));
        if wrote(a, b) { 4.0 } else { 0.0 }
    }

    fn phone(&self, a: u32, b: u32) -> f64 {
        match (self.phones.get(&a), self.phones.get(&b)) {
            (Some(a), Some(b)) if !a.is_disjoint(b) => 10.0,
            _ => 0.0,
        }
    }

    /// Somebody who moved stops at one firm before beginning at the next; two
    /// namesakes at two firms are in use at the same time.
    fn time(&self, a: u32, b: u32) -> f64 {
        let (x, y) = (self.facts(a), self.facts(b));
        let at_firm = |f: &Facts| matches!(f.house, House::Domain(_) | House::Ours);
        let hosts_differ =
            host(self.known.address(AddressNo(a))) != host(self.known.address(AddressNo(b)));
        let (Some(x_first), Some(y_first)) = (x.first, y.first) else {
            return 0.0;
        };
        if !at_firm(x) || !at_firm(y) || x.house == y.house || !hosts_differ {
            return 0.0;
        }
        let ends = |f: &Facts| f.last_wrote.unwrap_or(f.last);
        let overlap = ends(x).min(ends(y)).days_since(x_first.max(y_first));
        if overlap <= 30.0 {
            1.0
        } else {
            -(overlap / 60.0).min(5.0)
        }
    }
}

/// The last nine digits of a phone number, `None` where it has fewer than seven.
fn phone_key(phone: &str) -> Option<String> {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    (digits.len() >= 7).then(|| digits[digits.len().saturating_sub(9)..].iter().collect())
}
