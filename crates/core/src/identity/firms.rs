//! Firms as address books, CRMs and order books name them, brought together with the
//! domains that mail shows.
//!
//! A firm's key is its registrable domain where one is known: from the CRM's own
//! column, from the addresses of those who are said to work there, from signatures,
//! or because a domain's word is the name. Else it is `company:` and the core of its
//! name, so that two systems that name it alike mean one firm, unless they contradict
//! each other: then, and where there is no name, it is `company:` and what its system
//! calls it. Which keys may be one firm all the same is weighed (see `linkage`).

mod domains;
pub(super) mod employers;
mod facts;
mod gather;
mod ids;
mod linkage;
mod pairs;
mod places;
mod words;

pub(super) use domains::work_domain;
pub(super) use linkage::Weighed;
pub use places::is_country;

use super::company_names::{core, is_short_for};
use crate::evidence::entry::ORDERS;
use crate::evidence::entry::{Entry, EntryKind, QUOTES, party};
use crate::evidence::field;
use crate::id::Id;
use domains::own_domain;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What stands before the name of a firm of which no domain is known.
const NAMELESS: &str = "company:";

/// The key of a firm by its name alone: what it was called by before its domain was
/// known.
pub fn key_by_name(name: &str) -> Option<String> {
    let core = core(name);
    (!core.is_empty()).then(|| format!("{NAMELESS}{core}"))
}

/// The key of a firm that nothing is known of but what a system calls it, or that has
/// its name together with another.
fn key_by_record(entry: &Entry) -> String {
    format!("{NAMELESS}{}:{}", entry.system, entry.key)
}

/// The name in a key that is no domain; of a firm without a name what its system calls it.
pub fn nameless(key: &str) -> Option<&str> {
    let name = key.strip_prefix(NAMELESS)?;
    // A name's core has no colon.
    Some(name.split_once(':').map_or(name, |(_, own)| own))
}

/// Whether what stands as an owner is how a CRM numbers its users, and no name of anybody:
/// `0055g00000A1b2C`, `12345678`.
pub fn is_user_id(owner: &str) -> bool {
    let is_one_word = owner.chars().all(char::is_alphanumeric);
    is_one_word && owner.starts_with(|c: char| c.is_ascii_digit())
}

/// A firm as exports show it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Firm {
    /// Its name, best spelt; empty where no export gives one.
    pub name: String,
    /// Every spelling of it and every other name, the newest last.
    pub names: Vec<String>,
    /// Key of the firm above it.
    pub parent: Option<String>,
    /// A CRM lists it as a company, or has a deal with it: it is an account even
    /// where nobody has written.
    pub listed: bool,
    /// An address book or a CRM has somebody there: it is an account likewise.
    pub staffed: bool,
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

impl Firm {
    /// The keys it was known by while nothing but its name was: a decision may hang on them.
    pub fn earlier_keys(&self) -> BTreeSet<String> {
        self.names
            .iter()
            .filter_map(|name| key_by_name(name))
            .collect()
    }
}

/// All firms that exports name.
#[derive(Debug, Default)]
pub struct Firms {
    /// By key.
    pub by_key: BTreeMap<String, Firm>,
    /// Keys that may be one firm, by what speaks for it.
    pub(super) pairs: Vec<Weighed>,
    of_party: HashMap<String, String>,
    /// Keys by the numbers of the order book's customers without marks and leading
    /// noughts; nothing where two have the same.
    customers: HashMap<String, Option<String>>,
    /// Domains by the core of a name.
    domains: HashMap<String, String>,
    /// Cores of names with their keys, by the first word.
    by_first: HashMap<String, Vec<(String, String)>>,
    /// Firms of one core that are not one firm: the system and key of each.
    namesakes: HashMap<String, Vec<(String, String)>>,
}

impl Firms {
    /// The key of the firm that something belongs to: a contact, a deal, an activity,
    /// or the company that an entry is.
    pub fn of(&self, entry: &Entry) -> Option<String> {
        let ids = entry.all(field::COMPANY_ID);
        let by_id = ids
            .filter_map(|id| self.of_party.get(&company(&entry.system, id)))
            .next();
        if let Some(key) = by_id {
            return Some(key.clone());
        }
        // Quotes and orders count their customers alike.
        let is_quote = entry.system == QUOTES;
        if is_quote && let Some(key) = self.of_customer(entry) {
            return Some(key);
        }
        if let Some(domain) = own_domain(entry) {
            return Some(domain);
        }
        let system = if is_quote { ORDERS } else { &entry.system };
        self.named_in(system, entry.text(field::COMPANY))
    }

    /// The key of the customer of the order book that a quote is for: by its number, also
    /// where a spreadsheet took the noughts before it.
    fn of_customer(&self, quote: &Entry) -> Option<String> {
        let by_number = |id: &str| self.of_party.get(&company(ORDERS, id));
        let written = |id: &str| {
            let bare = ids::comparable(id)?;
            self.customers.get(&bare)?.as_ref()
        };
        let mut ids = quote.all(field::COMPANY_ID);
        let found = ids.find_map(|id| by_number(id).or_else(|| written(id)));
        // An order book without numbers calls its customers by their names.
        let named = || by_number(quote.get(field::COMPANY)?);
        found.or_else(named).cloned()
    }

    /// The key of the firm that a company's own entry stands for.
    pub fn of_company(&self, company: &Entry) -> Option<String> {
        self.of_party.get(&company.party()).cloned()
    }

    /// The key of the firm that stands behind a party of a system, see
    /// [`party`].
    pub fn of_party(&self, party: &str) -> Option<&str> {
        self.of_party.get(party).map(String::as_str)
    }

    /// The key of the one firm listed that may be meant by a name with one word more or less:
    /// `Dunlin Insurance` by `Dunlin Insurance Brokers`. Two words have to be the same: one
    /// alone is that of many houses.
    pub fn nearly_named(&self, name: &str) -> Option<String> {
        let core = core(name);
        let first = core.split(' ').next().unwrap_or_default();
        let alike = self.by_first.get(first).into_iter().flatten();
        let is_listed = |key: &String| self.by_key.get(key).is_some_and(|firm| firm.listed);
        let mut near = alike.filter(|(full, key)| {
            is_listed(key) && (adds_a_word(&core, full) || adds_a_word(full, &core))
        });
        match (near.next(), near.next()) {
            (Some((_, key)), None) => Some(key.clone()),
            _ => None,
        }
    }

    /// The key of the firm of a name: of the one firm listed that it may be short for,
    /// where none is called so. `None` where several are, and they are not one.
    pub fn named(&self, name: &str) -> Option<String> {
        self.named_in("", name)
    }

    /// The same, of several the one that a system means.
    fn named_in(&self, system: &str, name: &str) -> Option<String> {
        let core = core(name);
        if core.is_empty() {
            return None;
        }
        if let Some(namesakes) = self.namesakes.get(&core) {
            let mut own = namesakes.iter().filter(|(of, _)| of == system);
            return match (own.next(), own.next()) {
                (Some((_, key)), None) => Some(key.clone()),
                _ => None,
            };
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
}

/// Whether a name is another of two words or more, and one word behind it.
fn adds_a_word(long: &str, short: &str) -> bool {
    let rest = long.strip_prefix(short);
    let rest = rest.and_then(|rest| rest.strip_prefix(' '));
    short.contains(' ') && rest.is_some_and(|rest| !rest.contains(' '))
}

/// The party of a company in a system.
fn company(system: &str, id: &str) -> String {
    party(system, EntryKind::Company, id)
}
