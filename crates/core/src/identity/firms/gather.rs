//! Gathering what is said of firms by a moment.

use super::super::Seller;
use super::super::company_names::core;
use super::super::spelling;
use super::domains::{domains, own_domain, written_domain};
use super::{Firms, company, ids, key_by_record, linkage, places};
use crate::evidence::entry::ORDERS;
use crate::evidence::entry::{Entry, EntryKind};
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::known::Known;
use crate::words::one_line;
use std::collections::{BTreeSet, HashMap, HashSet};

/// The entries of companies at each key.
pub(super) type Seats<'a> = HashMap<String, Vec<&'a Entry>>;

/// Firms of one name beyond which the name tells nothing.
const MOST: usize = 40;

impl Firms {
    /// Gathers what is said of firms by a moment.
    pub fn gather(known: &Known, seller: &Seller) -> Firms {
        let entries: Vec<&EntrySeen> = known.entries().collect();
        let mut firms = Firms::default();
        if entries.is_empty() {
            return firms;
        }
        firms.domains = domains(known, &entries);
        if let Some(own) = seller.domains.first() {
            firms.domains.insert(core(&seller.company), own.clone());
        }
        let companies: Vec<&EntrySeen> = (entries.iter().copied())
            .filter(|seen| seen.entry.kind == EntryKind::Company)
            .collect();
        let seats = firms.seat(&companies, seller);
        for seen in &companies {
            firms.take_company(seen);
        }
        firms.name_owners(&entries, &companies);
        firms.name();
        for seen in &companies {
            firms.take_parent(&seen.entry);
        }
        firms.take_deals(&entries, seller);
        firms.take_employers(&entries, seller);
        firms.pairs = linkage::weigh(known, seller, &firms, &seats, &entries);
        if firms.settle_namesakes() {
            firms.take_deals(&entries, seller);
            firms.take_employers(&entries, seller);
        }
        firms
    }

    /// Finds the key of each company, and who is at each key. Our own house has none.
    fn seat<'a>(&mut self, companies: &[&'a EntrySeen], seller: &Seller) -> Seats<'a> {
        let mut seats = Seats::new();
        let theirs = |domain: &String| !seller.domains.contains(domain);
        let by_domain = |firms: &Firms, entry: &Entry| {
            own_domain(entry)
                .or_else(|| written_domain(entry).filter(theirs))
                .or_else(|| firms.domains.get(&entry.party()).cloned())
        };
        let contested = contested(companies);
        for entry in companies.iter().map(|seen| &seen.entry) {
            let core = core(entry.text(field::NAME));
            let by_name = || match contested.contains(&core) {
                true => None,
                false => self.named(entry.text(field::NAME)),
            };
            let key = by_domain(self, entry)
                .or_else(|| self.of_party.get(&entry.party()).cloned())
                .or_else(by_name)
                .unwrap_or_else(|| key_by_record(entry));
            if !theirs(&key) {
                continue;
            }
            if contested.contains(&core) {
                let sakes = self.namesakes.entry(core).or_default();
                sakes.push((entry.system.clone(), key.clone()));
            }
            if entry.system == ORDERS
                && let Some(number) = ids::comparable(&entry.key)
            {
                let known = self.customers.entry(number);
                let known = known.or_insert_with(|| Some(key.clone()));
                if known.as_ref() != Some(&key) {
                    *known = None;
                }
            }
            seats.entry(key.clone()).or_default().push(entry);
            self.of_party.insert(entry.party(), key);
        }
        seats
    }

    fn take_company(&mut self, seen: &EntrySeen) {
        let entry = &seen.entry;
        let Some(key) = self.of_party.get(&entry.party()) else {
            return;
        };
        let firm = self.by_key.entry(key.clone()).or_default();
        firm.listed = true;
        let called = entry.all(field::TYPE).chain(entry.all(field::LABEL));
        firm.other |= called.into_iter().any(is_other);
        for (place, name) in [
            (&mut firm.industry, field::INDUSTRY),
            (&mut firm.owner, field::OWNER),
        ] {
            if let Some(says) = entry.get(name) {
                says.clone_into(place);
            }
        }
        if let Some(name) = entry.get(field::NAME).map(one_line) {
            firm.names.retain(|other| *other != name);
            // A site that has the domain from its people's addresses does not name the house.
            let is_site = own_domain(entry).is_none()
                && [field::PARENT, field::PARENT_ID]
                    .into_iter()
                    .any(|of| entry.get(of).is_some());
            match is_site {
                true => firm.names.insert(0, name),
                false => firm.names.push(name),
            }
        }
        firm.evidence.push(seen.evidence);
    }

    /// A CRM may name its users by their ids.
    fn name_owners(&mut self, entries: &[&EntrySeen], companies: &[&EntrySeen]) {
        let users: HashMap<(&str, &str), String> = (entries.iter())
            .filter(|seen| seen.entry.text(field::TYPE) == "user")
            .map(|seen| {
                let entry = &seen.entry;
                let user = (entry.system.as_str(), entry.key.as_str());
                (user, entry.person_name())
            })
            .collect();
        for entry in companies.iter().map(|seen| &seen.entry) {
            let user = users.get(&(entry.system.as_str(), entry.text(field::OWNER)));
            if let Some(name) = user
                && let Some(key) = self.of_party.get(&entry.party())
                && let Some(firm) = self.by_key.get_mut(key)
            {
                name.clone_into(&mut firm.owner);
            }
        }
    }

    /// Gives each firm the best of its names, by which others may be short for it.
    fn name(&mut self) {
        for (key, firm) in &mut self.by_key {
            let lead = firm.names.last().map_or("", String::as_str);
            firm.name = spelling::best(lead, firm.names.iter().map(String::as_str)).to_owned();
            let core = core(&firm.name);
            if core.is_empty() {
                continue;
            }
            let first = core.split(' ').next().unwrap_or_default().to_owned();
            let of_first = self.by_first.entry(first).or_default();
            of_first.push((core, key.clone()));
        }
    }

    fn take_parent(&mut self, entry: &Entry) {
        let Some(key) = self.of_party.get(&entry.party()).cloned() else {
            return;
        };
        let above = entry.get(field::PARENT_ID);
        let above = above.and_then(|id| self.of_party.get(&company(&entry.system, id)).cloned());
        let above = above.or_else(|| self.named(entry.get(field::PARENT)?));
        if let Some(firm) = self.by_key.get_mut(&key)
            && above.as_ref() != Some(&key)
        {
            firm.parent = above.or(firm.parent.take());
        }
    }

    fn take_deals(&mut self, entries: &[&EntrySeen], seller: &Seller) {
        for seen in (entries.iter()).filter(|seen| seen.entry.kind == EntryKind::Deal) {
            let key = self.of(&seen.entry);
            let Some(key) = key.filter(|key| !seller.domains.contains(key)) else {
                continue;
            };
            let firm = self.by_key.entry(key).or_default();
            firm.listed = true;
            firm.deals |= seen.entry.text(field::STATUS) != "lost";
            let Some(name) = seen.entry.get(field::COMPANY).map(one_line) else {
                continue;
            };
            if firm.name.is_empty() {
                name.clone_into(&mut firm.name);
                firm.evidence.push(seen.evidence);
            }
            // What a company's own row says comes before it.
            if !firm.names.contains(&name) {
                firm.names.insert(0, name);
            }
        }
    }

    /// Forgets of namesakes that turned out to be one firm; whether there were any.
    fn settle_namesakes(&mut self) -> bool {
        let one = linkage::sure(&self.pairs);
        let before = self.namesakes.len();
        self.namesakes.retain(|_, sakes| {
            let keys = sakes.iter().map(|(_, key)| key.as_str());
            let firms = keys.map(|key| one.get(key).copied().unwrap_or(key));
            firms.collect::<BTreeSet<_>>().len() > 1
        });
        self.namesakes.len() < before
    }
}

/// The cores of names under which systems have companies that something tells apart:
/// which of them another means by the name has to be weighed.
fn contested(companies: &[&EntrySeen]) -> HashSet<String> {
    let mut of: HashMap<String, Vec<&Entry>> = HashMap::new();
    for entry in companies.iter().map(|seen| &seen.entry) {
        of.entry(core(entry.text(field::NAME)))
            .or_default()
            .push(entry);
    }
    let are_several = |all: &[&Entry]| {
        let mut pairs = (1..all.len()).flat_map(|at| all[..at].iter().map(move |a| (*a, all[at])));
        all.len() > MOST || pairs.any(|(a, b)| are_two(a, b))
    };
    of.retain(|core, all| !core.is_empty() && are_several(all));
    of.into_keys().collect()
}

/// Whether two companies of one name are told apart by what their systems say: both
/// stand in one, or they are in two places.
fn are_two(a: &Entry, b: &Entry) -> bool {
    match a.system == b.system {
        true => a.key != b.key,
        false => {
            places::differ(&places::countries(a), &places::countries(b))
                || places::differ(&places::cities(a), &places::cities(b))
        }
    }
}

/// Whether a firm is said to be something else than a customer.
fn is_other(kind: &str) -> bool {
    const OTHERS: &[&str] = &[
        "supplier",
        "vendor",
        "partner",
        "competitor",
        "lieferant",
        "wettbewerber",
        "mitbewerber",
        "fournisseur",
        "concurrent",
        "proveedor",
        "leverancier",
    ];
    let kind = kind.to_lowercase();
    OTHERS.iter().any(|other| kind.contains(other))
}
