//! Firms as address books and CRMs name them, brought together with the domains that
//! mail shows.
//!
//! A firm's key is its registrable domain where one is known: from the CRM's own
//! column, from the addresses of those who are said to work there, from signatures,
//! or because a domain's word is the name. Else it is `company:` and the core of its
//! name, so that two systems that name it alike mean one firm.

use super::Seller;
use super::address::{host, is_free_mail, registrable};
use super::company_names::{core, run_together};
use crate::evidence::entry::{Entry, EntryKind, party};
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::id::Id;
use crate::known::Known;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What stands before the name of a firm of which no domain is known.
const NAMELESS: &str = "company:";

/// Share of those who tell a firm's domain that must tell the same.
const AGREED: f64 = 0.6;

/// The key of a firm by its name alone: what it was called by before its domain was
/// known.
pub fn key_by_name(name: &str) -> Option<String> {
    let core = core(name);
    (!core.is_empty()).then(|| format!("{NAMELESS}{core}"))
}

/// The name in a key that is no domain.
pub fn nameless(key: &str) -> Option<&str> {
    key.strip_prefix(NAMELESS)
}

/// A firm as exports show it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Firm {
    /// Its name, as the newest export writes it.
    pub name: String,
    /// Key of the firm above it.
    pub parent: Option<String>,
    /// A CRM lists it as a company, or has a deal with it: it is an account even
    /// where nobody has written.
    pub listed: bool,
    /// It is said to be something else than a customer: a supplier, a partner, a
    /// competitor.
    pub other: bool,
    /// A deal with it is open or was won.
    pub deals: bool,
    /// Industry or sector, as worded.
    pub industry: String,
    /// Who of the seller's side looks after it, as worded.
    pub owner: String,
    /// What says so, oldest first.
    pub evidence: Vec<Id>,
}

/// All firms that exports name.
#[derive(Debug, Default)]
pub struct Firms {
    /// By key.
    pub by_key: BTreeMap<String, Firm>,
    of_party: HashMap<String, String>,
    /// Domains by the core of a name.
    domains: HashMap<String, String>,
    /// Cores of names with their keys, by the first word.
    by_first: HashMap<String, Vec<(String, String)>>,
}

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
        let users: HashMap<(&str, &str), String> = (entries.iter())
            .filter(|seen| seen.entry.text(field::TYPE) == "user")
            .map(|seen| {
                let entry = &seen.entry;
                (
                    (entry.system.as_str(), entry.key.as_str()),
                    entry.person_name(),
                )
            })
            .collect();
        let of_kind = |kind| entries.iter().filter(move |seen| seen.entry.kind == kind);
        for seen in of_kind(EntryKind::Company) {
            firms.take_company(seen, seller);
        }
        for seen in of_kind(EntryKind::Company) {
            let entry = &seen.entry;
            let user = users.get(&(entry.system.as_str(), entry.text(field::OWNER)));
            if let Some(name) = user
                && let Some(key) = firms.of_party.get(&entry.party())
                && let Some(firm) = firms.by_key.get_mut(key)
            {
                name.clone_into(&mut firm.owner);
            }
        }
        for (key, firm) in &firms.by_key {
            let core = core(&firm.name);
            let first = core.split(' ').next().unwrap_or_default().to_owned();
            firms
                .by_first
                .entry(first)
                .or_default()
                .push((core, key.clone()));
        }
        for seen in of_kind(EntryKind::Company) {
            firms.take_parent(&seen.entry);
        }
        for seen in of_kind(EntryKind::Deal) {
            let key = firms.of(&seen.entry);
            let Some(key) = key.filter(|key| !seller.domains.contains(key)) else {
                continue;
            };
            let firm = firms.by_key.entry(key).or_default();
            firm.listed = true;
            firm.deals |= seen.entry.text(field::STATUS) != "lost";
            if firm.name.is_empty() {
                firm.name = seen.entry.text(field::COMPANY).to_owned();
                firm.evidence.push(seen.evidence);
            }
        }
        firms
    }

    /// The key of the firm that something belongs to: a contact, a deal, an activity,
    /// or the company that an entry is.
    pub fn of(&self, entry: &Entry) -> Option<String> {
        let ids = entry.all(field::COMPANY_ID);
        let by_id = ids
            .filter_map(|id| {
                self.of_party
                    .get(&party(&entry.system, EntryKind::Company, id))
            })
            .next();
        if let Some(key) = by_id {
            return Some(key.clone());
        }
        if let Some(domain) = own_domain(entry) {
            return Some(domain);
        }
        self.named(entry.text(field::COMPANY))
    }

    /// The key of the firm that a company's own entry stands for.
    pub fn of_company(&self, company: &Entry) -> Option<String> {
        self.of_party.get(&company.party()).cloned()
    }

    /// The key of the firm of a name: of the one firm listed that it may be short for,
    /// where none is called so.
    pub fn named(&self, name: &str) -> Option<String> {
        let core = core(name);
        if core.is_empty() {
            return None;
        }
        if let Some(domain) = self.domains.get(&core) {
            return Some(domain.clone());
        }
        let own = format!("{NAMELESS}{core}");
        if self.by_key.contains_key(&own) {
            return Some(own);
        }
        let first = core.split(' ').next().unwrap_or_default();
        let alike = self.by_first.get(first).into_iter().flatten();
        let mut alike = alike.filter(|(full, _)| is_short_for(&core, full));
        match (alike.next(), alike.next()) {
            (Some((_, key)), None) => Some(key.clone()),
            _ => Some(own),
        }
    }

    fn take_company(&mut self, seen: &EntrySeen, seller: &Seller) {
        let entry = &seen.entry;
        let key = own_domain(entry)
            .or_else(|| self.agreed_domain(entry))
            .or_else(|| self.named(entry.text(field::NAME)));
        let Some(key) = key.filter(|key| !seller.domains.contains(key)) else {
            return;
        };
        self.of_party.insert(entry.party(), key.clone());
        let firm = self.by_key.entry(key).or_default();
        firm.listed = true;
        let called = entry.all(field::TYPE).chain(entry.all(field::LABEL));
        firm.other |= called.into_iter().any(is_other);
        for (place, name) in [
            (&mut firm.name, field::NAME),
            (&mut firm.industry, field::INDUSTRY),
            (&mut firm.owner, field::OWNER),
        ] {
            if let Some(says) = entry.get(name) {
                says.clone_into(place);
            }
        }
        firm.evidence.push(seen.evidence);
    }

    /// The domain that most of those who are said to work there have.
    fn agreed_domain(&self, company: &Entry) -> Option<String> {
        self.domains.get(&company.party()).cloned()
    }

    fn take_parent(&mut self, company: &Entry) {
        let Some(key) = self.of_party.get(&company.party()).cloned() else {
            return;
        };
        let above = company.get(field::PARENT_ID).and_then(|id| {
            let party = party(&company.system, EntryKind::Company, id);
            self.of_party.get(&party).cloned()
        });
        let above = above.or_else(|| self.named(company.get(field::PARENT)?));
        if let Some(firm) = self.by_key.get_mut(&key)
            && above.as_ref() != Some(&key)
        {
            firm.parent = above.or(firm.parent.take());
        }
    }
}

/// Whether a name may be another cut short, word by word: `marrow water serv` and `marrow
/// water services`.
fn is_short_for(short: &str, full: &str) -> bool {
    const LEAST: usize = 3;
    let (short, full): (Vec<&str>, Vec<&str>) =
        (short.split(' ').collect(), full.split(' ').collect());
    let cut = |(short, full): (&&str, &&str)| {
        short == full || short.len() >= LEAST && full.starts_with(*short)
    };
    short.len() > 1 && short.len() == full.len() && short.iter().zip(&full).all(cut)
}

/// The registrable domain that an entry gives itself.
fn own_domain(entry: &Entry) -> Option<String> {
    let mut domains = entry
        .all(field::DOMAIN)
        .filter(|domain| !is_free_mail(domain));
    domains.find_map(registrable)
}

/// The domain of an address where it tells a firm, our own included: who is said to work
/// at a firm of our name is one of us.
fn work_domain(address: &str) -> Option<String> {
    let host = host(address);
    if host.is_empty() || is_free_mail(host) {
        return None;
    }
    registrable(host)
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

/// Which domain goes with each name's core, and with each company of a CRM (by its
/// party), as far as those who tell agree.
fn domains(known: &Known, entries: &[&EntrySeen]) -> HashMap<String, String> {
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
