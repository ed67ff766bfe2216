//! Firms at which an address book or a CRM has somebody, though none lists them.

use super::super::Seller;
use super::super::company_names::core;
use super::domains::work_domain;
use super::{Firm, Firms};
use crate::evidence::entry::EntryKind;
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::words::one_line;
use std::collections::BTreeMap;

/// Where somebody works who works at no firm, as the core of a name.
const NO_FIRM: &[&str] = &[
    "bekannte",
    "familie",
    "family",
    "freelance",
    "freelancer",
    "freiberuflich",
    "freiberufler",
    "freunde",
    "friends",
    "home",
    "in rente",
    "independant",
    "none",
    "privat",
    "private",
    "retired",
    "selbstandig",
    "self",
    "self employed",
    "student",
    "unbekannt",
    "unemployed",
    "unknown",
];

/// Lists of whom somebody knows: who stands on one need be nobody's customer, and says
/// where they work themselves.
pub(in crate::identity) const NETWORKS: &[&str] = &["linkedin"];

impl Firms {
    /// Takes the firms that contacts name, each under the name that most give it.
    pub(super) fn take_employers(&mut self, entries: &[&EntrySeen], seller: &Seller) {
        let mut names: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
        for seen in (entries.iter()).filter(|seen| seen.entry.kind == EntryKind::Contact) {
            let entry = &seen.entry;
            let name = one_line(entry.text(field::COMPANY));
            if !is_firm(&name) || NETWORKS.contains(&entry.system.as_str()) {
                continue;
            }
            let named = self.of(entry);
            let is_listed = |key| self.by_key.get(key).is_some_and(|firm: &Firm| firm.listed);
            // Who writes from a domain is there, whatever the firm is called.
            let mut keys: Vec<String> = entry.all(field::EMAIL).filter_map(work_domain).collect();
            if keys.is_empty() || named.as_ref().is_some_and(is_listed) {
                keys = named.iter().cloned().collect();
            }
            for key in keys.into_iter().filter(|key| !seller.domains.contains(key)) {
                let names = names.entry(key.clone()).or_default();
                if named.as_ref() == Some(&key) {
                    *names.entry(name.clone()).or_default() += 1;
                }
            }
        }
        for (key, names) in names {
            let firm = self.by_key.entry(key).or_default();
            firm.staffed = true;
            let best = names.iter().max_by_key(|(_, times)| **times);
            if let Some((best, _)) = best.filter(|_| firm.name.is_empty()) {
                best.clone_into(&mut firm.name);
            }
            // What a company's own row says comes before it.
            for name in names.into_keys() {
                if !firm.names.contains(&name) {
                    firm.names.insert(0, name);
                }
            }
        }
    }
}

/// Whether what stands in a column of companies names one.
fn is_firm(name: &str) -> bool {
    let core = core(name);
    core.chars().any(char::is_alphabetic) && !NO_FIRM.contains(&core.as_str())
}
