//! Accounts: the companies on the other side, by registrable domain.
//!
//! A domain is an account when one of us has written to a human there in person or
//! was answered by one, or one keeps writing to one of us (sent mail is often
//! deleted); that is a relationship. Somebody with a full name who wrote
//! to one of us in person makes an account too, though no relationship yet: a
//! first enquiry, or somebody selling. A company that a CRM lists is an account, and
//! so is one whose people were met. Hosts that only send newsletters or were
//! only ever seen in copy are no accounts; nor are free-mail hosts, nor our own
//! domains, nor what the user set apart.

use super::address::{host, is_free_mail, local, registrable};
use super::cards::Cards;
use super::names::FullName;
use super::{Account, AccountNo, Nature, Person, PersonNo, Seller};
use super::{firms, grouping};
use crate::encounters::Encounter;
use crate::id::Id;
use crate::known::{Known, Traffic};
use crate::ledger::{AddressNo, Anchor, Verb};
use crate::time::Day;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The id of the account whose oldest domain this is.
pub fn id_of(domain: &str) -> Id {
    Id::of("account", &[domain.as_bytes()])
}

/// What is gathered of a domain before it is known whether it is an account.
#[derive(Default)]
struct Site {
    first: Option<Day>,
    hosts: BTreeSet<String>,
    /// Persons with an address there, whether or not they are there now.
    people: BTreeSet<u32>,
    met: bool,
    related: bool,
}

/// Groups people into accounts, ordered by id, and sets each person's account.
pub fn group(
    known: &Known,
    seller: &Seller,
    cards: &Cards,
    encounters: &[Encounter],
    people: &mut [Person],
) -> Vec<Account> {
    let mut by_host: HashMap<&str, Option<String>> = HashMap::new();
    for person in people.iter() {
        for number in &person.addresses {
            let host = host(known.address(*number));
            by_host.entry(host).or_insert_with(|| firm(host, seller));
        }
    }
    let domain_of = |number: AddressNo| {
        let own = by_host
            .get(host(known.address(number)))
            .and_then(Option::as_deref);
        own.or_else(|| cards.roof(number).filter(|firm| !is_ours(firm, seller)))
    };
    let met = met(known, people);
    let seen: BTreeSet<u32> = encounters
        .iter()
        .flat_map(|one| &one.people)
        .map(|p| p.0)
        .collect();
    let mut sites: BTreeMap<&str, Site> = BTreeMap::new();
    for (number, person) in people.iter().enumerate() {
        for used in &person.uses {
            let address = known.address(used.address);
            let Some(domain) = domain_of(used.address) else {
                continue;
            };
            let site = sites.entry(domain).or_default();
            let first = used.first.day();
            site.first = Some(site.first.map_or(first, |day| day.min(first)));
            if !host(address).is_empty() {
                site.hosts.insert(host(address).to_owned());
            }
            site.people.insert(number as u32);
            if person.nature == Nature::Human {
                let named = FullName::of_display(&person.name).is_some();
                site.met |= named && met.met.contains(&used.address.0);
                site.related |= met.related.contains(&used.address.0);
                // They were met as whom they are now.
                let now = person.addresses.first() == Some(&used.address);
                site.related |= now && seen.contains(&(number as u32));
            }
        }
    }
    for (key, firm) in cards.firms.by_key.iter().filter(|(_, firm)| firm.listed) {
        let site = sites.entry(key).or_default();
        site.met |= !firm.other;
        site.related |= firm.deals && !firm.other;
    }
    for firm in encounters.iter().filter_map(|one| one.firm.as_deref()) {
        if let Some(site) = sites.get_mut(firm) {
            site.related |= site.met;
        }
    }
    let apart: BTreeSet<&str> = (known.decisions())
        .filter(|decision| decision.verb == Verb::Ignore)
        .flat_map(|decision| &decision.anchors)
        .filter_map(|anchor| match anchor {
            Anchor::Domain(domain) => Some(domain.as_str()),
            _ => None,
        })
        .collect();
    let (names, merged) = merged(known, &sites);
    let mut accounts: Vec<(Account, Vec<u32>)> = merged
        .into_values()
        .filter(|domains| {
            domains.iter().any(|&at| {
                let site = &sites[names[at]];
                let firm = cards.firms.by_key.get(names[at]);
                // Set apart while only its name was known, or since.
                let by_name = firm.and_then(|firm| firms::key_by_name(&firm.name));
                let is_apart = apart.contains(names[at])
                    || by_name.is_some_and(|name| apart.contains(name.as_str()));
                (site.met || site.related) && !is_apart
            })
        })
        .map(|domains| {
            let mut domains: Vec<&str> = domains.into_iter().map(|at| names[at]).collect();
            domains.sort_by_key(|domain| (sites[domain].first, *domain));
            assemble(&domains, &sites, cards, people)
        })
        .collect();
    accounts.sort_by_key(|(account, _)| account.id);
    let mut account_of: HashMap<&str, AccountNo> = HashMap::new();
    for (number, (account, _)) in accounts.iter().enumerate() {
        for domain in &account.domains {
            if let Some((name, _)) = sites.get_key_value(domain.as_str()) {
                account_of.insert(name, AccountNo(number as u32));
            }
        }
    }
    for person in people.iter_mut().filter(|person| !person.ours) {
        // Where they write from comes before what a card says of a private address.
        let own = |number: &AddressNo| {
            !host(known.address(*number)).is_empty() && cards.roof(*number).is_none()
        };
        let (work, private): (Vec<AddressNo>, Vec<AddressNo>) =
            person.addresses.iter().copied().partition(own);
        let first = |numbers: &[AddressNo]| numbers.iter().find_map(|number| domain_of(*number));
        person.account = first(&work)
            .or_else(|| first(&private))
            .and_then(|domain| account_of.get(domain).copied());
    }
    accounts
        .into_iter()
        .enumerate()
        .map(|(number, (mut account, candidates))| {
            // Those who have gone elsewhere belong to where they are now.
            let here = |&n: &u32| people[n as usize].account == Some(AccountNo(number as u32));
            account.people = candidates.into_iter().filter(here).map(PersonNo).collect();
            account
        })
        .collect()
}

/// Whether a firm's key is a domain of ours.
fn is_ours(firm: &str, seller: &Seller) -> bool {
    seller.domains.iter().any(|domain| domain == firm)
}

/// The domain of the other side that a host belongs to.
fn firm(host: &str, seller: &Seller) -> Option<String> {
    if is_free_mail(host) {
        return None;
    }
    registrable(host).filter(|domain| !seller.domains.contains(domain))
}

/// Addresses of the other side, by what passed between them and ours.
struct Met {
    /// Mail meant for one another, in one direction at least.
    met: BTreeSet<u32>,
    /// One of us wrote to them in person, or they answered.
    related: BTreeSet<u32>,
}

/// Who had to do with us. Where sent mail was deleted, an answer still shows that
/// one of us had written.
fn met(known: &Known, people: &[Person]) -> Met {
    let mut ours = vec![false; known.ledger.addresses.len()];
    for person in people.iter().filter(|person| person.ours) {
        for number in &person.addresses {
            ours[number.0 as usize] = true;
        }
    }
    let is_ours = |n: u32| ours.get(n as usize).copied().unwrap_or(false);
    let (mut met, mut related) = (BTreeSet::new(), BTreeSet::new());
    let (mut wrote, mut got) = (BTreeSet::new(), BTreeSet::new());
    for traffic in &known.traffic {
        let (sender, recipient) = (traffic.sender.0, traffic.recipient.0);
        match (is_ours(sender), is_ours(recipient)) {
            (true, false) if traffic.personal() > 0 => {
                related.insert(recipient);
            }
            (true, false) => {
                got.insert(recipient);
            }
            (false, true) => {
                wrote.insert(sender);
                if traffic.personal() > 0 {
                    met.insert(sender);
                }
                if keeps_writing(traffic) {
                    related.insert(sender);
                }
            }
            _ => {}
        }
    }
    related.extend(wrote.intersection(&got));
    for message in known.messages() {
        if let Some(sender) = message.sender()
            && !is_ours(sender.0)
            && !related.contains(&sender.0)
            && answers(&message.subject)
            && message.recipients().count() <= 4
            && message.recipients().any(|recipient| is_ours(recipient.0))
        {
            related.insert(sender.0);
        }
    }
    Met { met, related }
}

/// Mail meant for one of us on five days, over two months at least: nobody writes
/// that long without an answer.
fn keeps_writing(traffic: &Traffic) -> bool {
    let mut personal = traffic.days().filter(|day| day.personal > 0).map(|d| d.day);
    let (first, last) = (personal.clone().next(), personal.next_back());
    let span = first.zip(last).map_or(0, |(first, last)| last.0 - first.0);
    span >= 60 && traffic.days().filter(|day| day.personal > 0).count() >= 5
}

/// Whether a subject begins with a mark that answers bear, not forwards.
fn answers(subject: &str) -> bool {
    const MARKS: &[&str] = &["re", "aw", "sv", "vs", "antw", "res", "odp", "rif", "ynt"];
    let mark = subject.split([':', '[', '(']).next().unwrap_or_default();
    subject.contains(':') && MARKS.contains(&mark.trim().to_lowercase().as_str())
}

/// Domains as merged by the user, by the one that stands for the group.
fn merged<'a>(
    known: &Known,
    sites: &BTreeMap<&'a str, Site>,
) -> (Vec<&'a str>, BTreeMap<u32, Vec<usize>>) {
    let names: Vec<&str> = sites.keys().copied().collect();
    let said = grouping::said(known, |anchor| match anchor {
        Anchor::Domain(domain) => names.binary_search(&domain.as_str()).ok().map(|n| n as u32),
        _ => None,
    });
    let mut groups = grouping::group(names.len(), &[], &BTreeSet::new(), &said);
    let mut merged: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for at in 0..names.len() {
        merged.entry(groups.find(at as u32)).or_default().push(at);
    }
    (names, merged)
}

fn assemble(
    domains: &[&str],
    sites: &BTreeMap<&str, Site>,
    cards: &Cards,
    people: &[Person],
) -> (Account, Vec<u32>) {
    let of = |domain: &&str| sites.get(*domain);
    let members: BTreeSet<u32> = domains
        .iter()
        .filter_map(of)
        .flat_map(|site| site.people.iter().copied())
        .collect();
    let hosts: BTreeSet<String> = domains
        .iter()
        .filter_map(of)
        .flat_map(|site| site.hosts.iter().cloned())
        .collect();
    let signed = members.iter().map(|&n| &people[n as usize]);
    let oldest = domains.first().copied().unwrap_or_default();
    let account = Account {
        id: id_of(oldest),
        name: (domains
            .iter()
            .filter_map(|key| cards.firms.by_key.get(*key)))
        .map(|firm| firm.name.clone())
        .find(|name| !name.is_empty())
        .unwrap_or_else(|| name(domains, signed)),
        domains: domains.iter().map(|d| (*d).to_owned()).collect(),
        hosts: hosts.into_iter().collect(),
        relationship: domains.iter().filter_map(of).any(|site| site.related),
        people: Vec::new(),
    };
    (account, members.into_iter().collect())
}

/// The company name that most signatures give and the domain bears out; else
/// the domain's own words.
fn name<'a>(domains: &[&str], people: impl Iterator<Item = &'a Person>) -> String {
    let mut votes: BTreeMap<String, (u32, crate::time::Timestamp, String)> = BTreeMap::new();
    for person in people {
        let Some(company) = company(&person.company) else {
            continue;
        };
        if domains.iter().any(|domain| fits(&company, word(domain))) {
            let vote = votes.entry(letters(&company)).or_default();
            vote.0 += 1;
            if person.last_seen >= vote.1 {
                (vote.1, vote.2) = (person.last_seen, company);
            }
        }
    }
    let best = (votes.into_values()).max_by(|a, b| (a.0, a.1, &a.2).cmp(&(b.0, b.1, &b.2)));
    match best {
        Some((_, _, name)) => name,
        None => from_domain(domains.first().copied().unwrap_or_default()),
    }
}

/// A company's name as it may be shown; `None` for what is none: the name of an
/// attachment, an address, a line of prose.
fn company(signed: &str) -> Option<String> {
    let mut parts = signed.split(',');
    let mut name = parts.next().unwrap_or_default().trim().to_owned();
    // What follows a comma is a legal form or, far more often, the street.
    if let Some(form) = parts.next().map(str::trim)
        && form.split_whitespace().count() <= 2
        && super::display_name::is_suffix(form)
    {
        name = format!("{name}, {form}");
    }
    let name = crate::words::folded(name.trim());
    // `acme.com` and `list 1.doc` have a dot inside a word; `Acme Inc.` and `A.B. Acme` have not.
    let a_file = name.split(' ').any(|word| {
        let tail = word.rsplit_once('.').map_or("", |(_, tail)| tail);
        tail.chars().count() >= 2 && tail.chars().all(|c| c.is_ascii_lowercase())
    });
    let digits = name
        .split(' ')
        .any(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit()));
    let plain = !a_file && !digits && !name.contains('@');
    (plain && name.chars().count() >= 2 && name.split(' ').count() <= 6).then_some(name)
}

/// The registrable domain's own word: `acme` of `acme.co.uk`.
fn word(domain: &str) -> &str {
    domain.split('.').next().unwrap_or(domain)
}

fn letters(text: &str) -> String {
    super::names::fold(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// Whether a company's name goes with a domain's word: one contains the other's
/// beginning, or the word is made of the initials.
fn fits(company: &str, word: &str) -> bool {
    let (company_letters, word) = (letters(company), letters(word));
    let first: String = company
        .split_whitespace()
        .next()
        .map(letters)
        .unwrap_or_default();
    let initials: String = company
        .split_whitespace()
        .filter_map(|w| letters(w).chars().next())
        .collect();
    word.len() >= 2
        && (company_letters.contains(&word)
            || (first.len() >= 3 && word.contains(&first))
            || initials.starts_with(&word))
}

/// `acme-valves.com` as `Acme Valves`. Where the domain does not show its words it
/// stays as written: `acmevalves.com` is no name, and a wrong one is worse.
fn from_domain(domain: &str) -> String {
    let words: Vec<&str> = word(domain)
        .split(['-', '_'])
        .filter(|word| !word.is_empty())
        .collect();
    if let Some(name) = firms::nameless(domain) {
        return name.to_owned();
    }
    if words.len() < 2 {
        return domain.to_owned();
    }
    let vowel = |c: char| "aeiouyäöüàáâãåèéêëìíîïòóôõøùúû".contains(c);
    let shown = |word: &&str| {
        let abbreviated = word.chars().count() <= 4 && !word.chars().any(vowel);
        let mut letters = word.chars();
        match letters.next() {
            _ if abbreviated => word.to_uppercase(),
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => String::new(),
        }
    };
    words.iter().map(shown).collect::<Vec<_>>().join(" ")
}

/// Whether an address looks like it belongs to a whole firm: `acme@acme.com`.
pub(super) fn is_house_address(address: &str) -> bool {
    registrable(host(address)).is_some_and(|domain| local(address) == word(&domain))
}
