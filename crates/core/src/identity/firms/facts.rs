//! What is known of each firm by its key, before any two are linked.

use super::super::Seller;
use super::super::address::{is_free_mail, registrable};
use super::super::cards::phone_key;
use super::super::names::{FullName, fold};
use super::domains::work_domain;
use super::gather::Seats;
use super::ids::{self, OwnId};
use super::words::{Name, Words};
use super::{Firms, nameless, places};
use crate::evidence::entry::EntryKind;
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::known::Known;
use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};

/// Names of a firm that are compared.
const NAMES: usize = 6;

/// Firms at which a person's name is found beyond which it tells of none of them.
const FEW: usize = 3;

/// One firm.
#[derive(Debug, Default)]
pub(super) struct Facts<'a> {
    /// Its key.
    pub key: &'a str,
    /// An export lists it.
    pub listed: bool,
    /// Its names.
    pub names: Vec<Name>,
    /// System and key of each entry that shows it.
    pub records: Vec<(&'a str, &'a str)>,
    /// Its ids there and elsewhere.
    pub ids: Vec<OwnId>,
    /// Where it is.
    pub countries: Vec<String>,
    /// Likewise.
    pub cities: Vec<String>,
    /// Its phone numbers.
    pub phones: Vec<String>,
    /// Its people whose full names few firms have, each by a hash, sorted.
    pub people: Vec<u64>,
    /// Key of the firm above it.
    pub parent: Option<&'a str>,
}

impl Facts<'_> {
    /// Whether the key is a domain.
    pub fn has_domain(&self) -> bool {
        nameless(self.key).is_none()
    }
}

/// The facts of all firms, in the order of their keys, and the words of their names.
pub(super) fn gather<'a>(
    known: &Known<'a>,
    seller: &Seller,
    firms: &'a Firms,
    seats: &Seats<'a>,
    entries: &[&'a EntrySeen],
    domains: &'a BTreeSet<String>,
) -> (Vec<Facts<'a>>, Words) {
    let mut words = Words::default();
    let mut all: BTreeMap<&str, Facts> = BTreeMap::new();
    for (key, firm) in &firms.by_key {
        let facts = all.entry(key).or_default();
        (facts.key, facts.listed) = (key, firm.listed);
        facts.parent = firm.parent.as_deref();
        name(
            facts,
            &mut words,
            firm.names.iter().rev().map(String::as_str),
        );
        for entry in seats.get(key).into_iter().flatten() {
            facts.records.push((&entry.system, &entry.key));
            facts.ids.extend(ids::of(entry));
            facts.countries.extend(places::countries(entry));
            facts.cities.extend(places::cities(entry));
            facts
                .phones
                .extend(entry.all(field::PHONE).filter_map(phone_key));
        }
    }
    for domain in domains
        .iter()
        .filter(|domain| !seller.domains.contains(domain))
    {
        let facts = all.entry(domain).or_default();
        facts.key = domain;
        let word = domain.split('.').next().unwrap_or_default();
        name(facts, &mut words, [word.replace('_', "-").as_str()]);
    }
    for signed in known.signatures() {
        let company = signed.facts.company.as_str();
        let domain = work_domain(known.address(signed.address)).filter(|_| !company.is_empty());
        if let Some(facts) = domain.and_then(|domain| all.get_mut(domain.as_str())) {
            name(facts, &mut words, [company]);
        }
    }
    for seen in known.names() {
        let domain = work_domain(known.address(seen.address));
        employ(&mut all, domain.as_deref(), &seen.name);
    }
    for seen in (entries.iter()).filter(|seen| seen.entry.kind == EntryKind::Contact) {
        let key = firms.of(&seen.entry);
        employ(&mut all, key.as_deref(), &seen.entry.shown_name());
    }
    let mut all: Vec<Facts> = all.into_values().collect();
    keep_the_telling(&mut all);
    (all, words)
}

/// Leaves of the people of firms those whose names are rare here.
fn keep_the_telling(all: &mut [Facts]) {
    for facts in all.iter_mut() {
        facts.people.sort_unstable();
        facts.people.dedup();
    }
    let mut names: Vec<u64> = all
        .iter()
        .flat_map(|facts| &facts.people)
        .copied()
        .collect();
    names.sort_unstable();
    let bearers = |name: &u64| {
        let from = names.partition_point(|other| other < name);
        names[from..].partition_point(|other| other == name)
    };
    for facts in all {
        facts.people.retain(|name| bearers(name) <= FEW);
    }
}

/// The domains that mail and address books show.
pub(super) fn domains(known: &Known) -> BTreeSet<String> {
    let addresses = known.ledger.addresses.iter();
    let present = addresses.filter(|address| known.number(address).is_some());
    let mut hosts: BTreeSet<&str> = present
        .filter_map(|a| Some(a.rsplit_once('@')?.1))
        .collect();
    hosts.retain(|host| !is_free_mail(host));
    hosts.into_iter().filter_map(registrable).collect()
}

fn name<'n>(facts: &mut Facts, words: &mut Words, names: impl IntoIterator<Item = &'n str>) {
    for text in names {
        if facts.names.len() >= NAMES {
            return;
        }
        let name = words.take(text);
        if !name.is_empty() && !facts.names.contains(&name) {
            facts.names.push(name);
        }
    }
}

fn employ(all: &mut BTreeMap<&str, Facts>, key: Option<&str>, name: &str) {
    let facts = key.and_then(|key| all.get_mut(key));
    if let Some(facts) = facts
        && FullName::of_display(name).is_some()
    {
        let mut hasher = DefaultHasher::new();
        fold(name).hash(&mut hasher);
        facts.people.push(hasher.finish());
    }
}
