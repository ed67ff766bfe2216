//! Which keys may be one firm, weighed after Fellegi and Sunter (1969) as pairs of
//! addresses are (see `identity::linkage`): each agreement or disagreement adds log₂ of
//! how much likelier it is for one firm than for two. Names weigh by the rarity of their
//! words, ids by what they look like, and what is observed of nearly every pair (the
//! country, the city, whether two systems show them) as the ledger itself shows.

use super::super::doubts::DOUBTFUL;
use super::super::grouping::Partition;
use super::super::linkage::APPLIED;
use super::super::odds::{KINDS, Observed, Odds, Seen, Shares};
use super::super::{Part, Seller};
use super::facts::{self, Facts};
use super::gather::Seats;
use super::ids::Telling;
use super::words::Words;
use super::{Firms, pairs, places};
use crate::exports::EntrySeen;
use crate::known::Known;
use std::collections::{BTreeMap, BTreeSet};

/// Kinds of observation that are weighed by the ledger itself, see [`Odds`].
const COUNTRY: usize = 0;
const CITY: usize = 1;
const SYSTEM: usize = 2;

/// How often one firm's two keys look so, before a ledger has shown it: in one country or
/// two; in one city or two, as sites and postal addresses differ; in two systems, or
/// twice in one.
const ONE: [Shares; KINDS] = [[0.95, 0.05, 0.0], [0.75, 0.25, 0.0], [0.9, 0.1, 0.0]];

/// How often two firms have one country, one city, one system.
const TWO: [f64; KINDS] = [0.5, 0.1, 0.5];

/// Firms that these count for.
const USUAL_FIRMS: f64 = 100.0;

/// Most that names tell beyond what it takes to find one among all firms: sisters in other
/// countries share theirs.
const NAME_BITS: f64 = 10.0;

/// What an id in two systems tells beyond what it takes to find one among all firms: that
/// a column says it is the customer's number, that it is mixed, that it is long; and in
/// all, where it is a bare number beside a name that agrees.
const SAID_BITS: f64 = 10.0;
const SPECIFIC_BITS: f64 = 12.0;
const UNIQUE_BITS: f64 = 22.0;
const NUMBER_BITS: f64 = 5.0;

/// A phone number that two share; each person, and two of them at most.
const PHONE_BITS: f64 = 10.0;
const PERSON_BITS: f64 = 4.0;

/// Two domains, of which each is a firm's own; one above the other, or both under a third.
const TWO_DOMAINS_BITS: f64 = -8.0;
const FAMILY_BITS: f64 = -12.0;

/// Lighter pairs are not kept, nor weighed as rivals.
const LEAST: f64 = -4.0;

/// A pair that would be sure but for others that fit as well is asked about down to this
/// weight: one in four.
const ONE_OF_FEW: f64 = -2.0;

/// What speaks for or against a pair, and by how much.
type Says = (&'static str, f64);

/// A weighed pair of keys, in their order.
#[derive(Clone, PartialEq, Debug)]
pub struct Weighed {
    /// One key.
    pub a: String,
    /// The other.
    pub b: String,
    /// log₂ of the odds that they are one firm.
    pub weight: f64,
    says: Vec<Says>,
}

impl Weighed {
    /// The parts of the weight, to be shown.
    pub fn parts(&self) -> Vec<Part> {
        let part = |&(name, value): &Says| Part {
            name: name.to_owned(),
            value,
        };
        self.says.iter().map(part).collect()
    }

    /// Whether it is applied unless the user says otherwise.
    pub fn is_sure(&self) -> bool {
        self.weight >= APPLIED
    }
}

/// A pair while it is weighed.
struct Pair {
    a: u32,
    b: u32,
    weight: f64,
    /// What the weight is without rivals.
    alone: f64,
    says: Vec<Says>,
}

/// Weighs every pair worth weighing; those that may be one, the heaviest first.
pub(super) fn weigh<'a>(
    known: &Known<'a>,
    seller: &Seller,
    firms: &Firms,
    seats: &Seats<'a>,
    entries: &[&'a EntrySeen],
) -> Vec<Weighed> {
    if firms.by_key.is_empty() {
        return Vec::new();
    }
    let domains = facts::domains(known);
    let (all, words) = facts::gather(known, seller, firms, seats, entries, &domains);
    let found = pairs::find(&all, &words);
    let (says, observed): (Vec<Vec<Says>>, Vec<Observed>) = (found.iter())
        .map(|&(a, b)| {
            let (a, b) = (&all[a as usize], &all[b as usize]);
            let says = says(a, b, &words, all.len() as f64);
            let other = says.iter().map(|(_, value)| value).sum();
            let seen = seen(a, b);
            (says, Observed { other, seen })
        })
        .unzip();
    let odds = Odds::estimate(&observed, all.len() as f64, &ONE, &two(&all));
    let weighed = found.into_iter().zip(says).zip(&observed);
    let mut pairs: Vec<Pair> = weighed
        .map(|(((a, b), mut says), observed)| {
            says.insert(
                0,
                ("before looking: few firms go by two names", odds.before),
            );
            for (kind, name) in [
                (COUNTRY, "country"),
                (CITY, "city"),
                (SYSTEM, "shown by two systems or by one"),
            ] {
                says.push((name, odds.kind(kind, &observed.seen)));
            }
            says.retain(|(_, value)| *value != 0.0);
            let weight = says.iter().map(|(_, value)| value).sum();
            Pair {
                a,
                b,
                weight,
                alone: weight,
                says,
            }
        })
        .filter(|pair| pair.weight >= LEAST)
        .collect();
    against_rivals(&all, &mut pairs);
    let mut pairs: Vec<Weighed> = (pairs.into_iter())
        .filter(|pair| {
            pair.weight >= DOUBTFUL || pair.alone >= APPLIED && pair.weight >= ONE_OF_FEW
        })
        .map(|pair| Weighed {
            a: all[pair.a as usize].key.to_owned(),
            b: all[pair.b as usize].key.to_owned(),
            weight: pair.weight,
            says: pair.says,
        })
        .collect();
    pairs.sort_by(|x, y| (y.weight.total_cmp(&x.weight)).then((&x.a, &x.b).cmp(&(&y.a, &y.b))));
    pairs
}

/// The key that stands for each that is surely one firm with others.
pub(super) fn sure(pairs: &[Weighed]) -> BTreeMap<&str, &str> {
    let links = || pairs.iter().filter(|pair| pair.is_sure());
    let keys: BTreeSet<&str> = links().flat_map(|pair| [&*pair.a, &*pair.b]).collect();
    let keys: Vec<&str> = keys.into_iter().collect();
    let number = |key: &str| keys.binary_search(&key).map_or(0, |at| at as u32);
    let mut groups = Partition::of(keys.len());
    for pair in links() {
        groups.join(number(&pair.a), number(&pair.b));
    }
    let mut first = BTreeMap::new();
    for (at, key) in (0..).zip(&keys) {
        first.insert(*key, keys[groups.find(at) as usize]);
    }
    first
}

/// What speaks for or against a pair by fixed or counted weights.
fn says(a: &Facts, b: &Facts, words: &Words, firms: f64) -> Vec<Says> {
    let to_find = firms.max(64.0).log2();
    let [name, missing] = names(a, b, words);
    let name = name.min(to_find + NAME_BITS);
    let shared = a
        .people
        .iter()
        .filter(|who| b.people.binary_search(who).is_ok())
        .take(2)
        .count();
    let phone = a.phones.iter().any(|phone| b.phones.contains(phone));
    let when = |is: bool, bits: f64| if is { bits } else { 0.0 };
    let family = a.parent.is_some() && a.parent == b.parent
        || a.parent == Some(b.key)
        || b.parent == Some(a.key);
    let bits = match id(a, b) {
        Some(Telling::Said) => to_find + SAID_BITS,
        Some(Telling::Unique) => to_find + UNIQUE_BITS,
        Some(Telling::Specific) => to_find + SPECIFIC_BITS,
        Some(Telling::Number) if name > 0.0 => NUMBER_BITS,
        _ => 0.0,
    };
    let two_domains = a.has_domain() && b.has_domain();
    let says = [
        ("words of the name, by their rarity here", name),
        ("words that only one name has", missing),
        ("same number or id in two systems", bits),
        ("same phone number", when(phone, PHONE_BITS)),
        ("people of one name at both", shared as f64 * PERSON_BITS),
        ("two domains", when(two_domains, TWO_DOMAINS_BITS)),
        (
            "one firm above the other, or one above both",
            when(family, FAMILY_BITS),
        ),
    ];
    let says = says.map(|(name, bits)| (name, rounded(bits)));
    says.into_iter().filter(|(_, bits)| *bits != 0.0).collect()
}

/// What names say for and against: those two that agree best.
fn names(a: &Facts, b: &Facts, words: &Words) -> [f64; 2] {
    let both = a
        .names
        .iter()
        .flat_map(|x| b.names.iter().map(move |y| (x, y)));
    let agreed = both.map(|(x, y)| words.agree(x, y));
    let best = agreed.max_by(|x, y| (x[0] + x[1]).total_cmp(&(y[0] + y[1])));
    best.unwrap_or_default()
}

/// The most telling id that stands at both, in two systems.
fn id(a: &Facts, b: &Facts) -> Option<Telling> {
    if seen(a, b)[SYSTEM] != Some(0) {
        return None;
    }
    let shared = a.ids.iter().flat_map(|x| {
        let same = b.ids.iter().filter(move |y| x.id == y.id);
        same.map(|y| x.tells.max(y.tells))
    });
    shared.max()
}

/// The outcomes that the ledger itself gives the weights of.
fn seen(a: &Facts, b: &Facts) -> Seen {
    let places = |a: &[String], b: &[String]| {
        let said = !a.is_empty() && !b.is_empty();
        said.then(|| u8::from(places::differ(a, b)))
    };
    let mut seen = [None; KINDS];
    seen[COUNTRY] = places(&a.countries, &b.countries);
    seen[CITY] = places(&a.cities, &b.cities);
    if !a.records.is_empty() && !b.records.is_empty() {
        seen[SYSTEM] = Some(u8::from(share_system(a, b)));
    }
    seen
}

fn share_system(a: &Facts, b: &Facts) -> bool {
    (a.records.iter()).any(|(system, _)| b.records.iter().any(|(other, _)| system == other))
}

/// How often two firms look so: by how many there are of each kind.
fn two(all: &[Facts]) -> [Shares; KINDS] {
    let share = |kind: usize, of: &dyn Fn(&Facts) -> Option<String>| {
        let mut counts: BTreeMap<String, f64> = BTreeMap::new();
        all.iter()
            .filter_map(of)
            .for_each(|what| *counts.entry(what).or_default() += 1.0);
        let total: f64 = counts.values().sum();
        let alike: f64 = counts.values().map(|count| count * count).sum::<f64>() / total.max(1.0);
        (alike + TWO[kind] * USUAL_FIRMS) / (total + USUAL_FIRMS)
    };
    let [country, city, system] = [
        share(COUNTRY, &|one| one.countries.first().cloned()),
        share(CITY, &|one| one.cities.first().cloned()),
        share(SYSTEM, &|one| {
            one.records.first().map(|(system, _)| (*system).to_owned())
        }),
    ];
    [
        [country, 1.0 - country, 0.0],
        [city, 1.0 - city, 0.0],
        [1.0 - system, system, 0.0],
    ]
}

/// Of several in one system that a firm may be, it is one: each is the less likely for
/// the others.
fn against_rivals(all: &[Facts], pairs: &mut [Pair]) {
    let mut of: BTreeMap<u32, Vec<(u32, f64)>> = BTreeMap::new();
    let mut sure: BTreeSet<(u32, u32)> = BTreeSet::new();
    for pair in pairs.iter() {
        of.entry(pair.a).or_default().push((pair.b, pair.weight));
        of.entry(pair.b).or_default().push((pair.a, pair.weight));
        if pair.weight >= APPLIED {
            sure.insert((pair.a, pair.b));
        }
    }
    let odds = |one: u32, other: u32| -> f64 {
        let rivals = of.get(&one).into_iter().flatten().filter(|(rival, _)| {
            *rival != other
                && share_system(&all[*rival as usize], &all[other as usize])
                && !sure.contains(&(other.min(*rival), other.max(*rival)))
        });
        rivals.map(|(_, weight)| weight.min(60.0).exp2()).sum()
    };
    for pair in pairs.iter_mut() {
        let rivals = odds(pair.a, pair.b) + odds(pair.b, pair.a);
        let bits = -(1.0 + rivals).log2();
        // What would not be shown is not said.
        if bits < -0.1 {
            let bits = rounded(bits);
            pair.says.push(("another fits as well", bits));
            pair.weight += bits;
        }
    }
}

fn rounded(bits: f64) -> f64 {
    (bits * 100.0).round() / 100.0
}
