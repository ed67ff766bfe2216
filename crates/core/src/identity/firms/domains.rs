//! Which domain a firm has, as far as those who tell agree: the column of a CRM, the
//! addresses of those who are said to work there, signatures, and a domain's own word.

use super::super::address::{host, is_free_mail, registrable};
use super::super::company_names::{core, run_together};
use crate::evidence::entry::{Entry, EntryKind, party};
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::known::Known;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Share of those who tell a firm's domain that must tell the same.
const AGREED: f64 = 0.6;

/// The registrable domain that an entry gives itself.
pub(super) fn own_domain(entry: &Entry) -> Option<String> {
    let mut domains = entry
        .all(field::DOMAIN)
        .filter(|domain| !is_free_mail(domain));
    domains.find_map(registrable)
}

/// The registrable domain of an address that a company is written to at.
pub(super) fn written_domain(company: &Entry) -> Option<String> {
    company.all(field::EMAIL).find_map(work_domain)
}

/// The domain of an address where it tells a firm, our own included: who is said to work
/// at a firm of our name is one of us.
pub(in crate::identity) fn work_domain(address: &str) -> Option<String> {
    let host = host(address);
    if host.is_empty() || is_free_mail(host) {
        return None;
    }
    registrable(host)
}

/// Which domain goes with each name's core, and with each company of a CRM (by its
/// party), as far as those who tell agree.
pub(super) fn domains(known: &Known, entries: &[&EntrySeen]) -> HashMap<String, String> {
    let mut votes: BTreeMap<String, BTreeMap<String, f64>> = BTreeMap::new();
    let mut vote = |name: String, domain: String, weight: f64| {
        if !name.is_empty() {
            let votes = votes.entry(name).or_default();
            *votes.entry(domain).or_default() += weight;
        }
    };
    let mut names: BTreeSet<String> = BTreeSet::new();
    for seen in entries {
        let entry = &seen.entry;
        let name = match entry.kind {
            EntryKind::Company => core(entry.text(field::NAME)),
            _ => core(entry.text(field::COMPANY)),
        };
        if let Some(domain) = own_domain(entry).filter(|_| entry.kind == EntryKind::Company) {
            vote(name.clone(), domain, 5.0);
        }
        if entry.kind == EntryKind::Contact {
            for domain in entry.all(field::EMAIL).filter_map(work_domain) {
                vote(name.clone(), domain.clone(), 1.0);
                for id in entry.all(field::COMPANY_ID) {
                    let company = party(&entry.system, EntryKind::Company, id);
                    vote(company, domain.clone(), 1.0);
                }
            }
        }
        names.insert(name);
    }
    for signed in known.signatures() {
        let name = core(&signed.facts.company);
        if names.contains(&name)
            && let Some(domain) = work_domain(known.address(signed.address))
        {
            vote(name, domain, 0.2);
        }
    }
    // A domain's word that is the name, where only one domain has it.
    let mut by_word: HashMap<String, BTreeSet<String>> = HashMap::new();
    // Of what is known by then only: a replay must not see later addresses.
    let present = known
        .ledger
        .addresses
        .iter()
        .filter(|address| known.number(address).is_some());
    for address in present {
        if let Some(domain) = work_domain(address) {
            let word = domain
                .split('.')
                .next()
                .unwrap_or_default()
                .replace('-', "");
            by_word.entry(word).or_default().insert(domain);
        }
    }
    for name in names.iter().filter(|name| !name.is_empty()) {
        if let Some(found) = by_word.get(&run_together(name))
            && let (Some(domain), 1) = (found.first(), found.len())
        {
            vote(name.clone(), domain.clone(), 1.0);
        }
    }
    let agreed = |(name, votes): (String, BTreeMap<String, f64>)| {
        let sum: f64 = votes.values().sum();
        let best = votes
            .into_iter()
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))?;
        (best.1 >= AGREED * sum).then_some((name, best.0))
    };
    votes.into_iter().filter_map(agreed).collect()
}
