//! Accounts: the companies on the other side, by registrable domain.
//!
//! A domain is an account when one of us has written to a human there in person or
//! was answered by one, or one keeps writing to one of us (sent mail is often
//! deleted); that is a relationship. Somebody with a full name who wrote
//! to one of us in person makes an account too, though no relationship yet: a
//! first enquiry, or somebody selling. A company that a CRM lists is an account, or one at
//! which a CRM or an address book has somebody, and so is one whose people were met. Hosts that only send newsletters or were
//! only ever seen in copy are no accounts; nor are free-mail hosts, nor our own
//! domains, nor what the user set apart.

use super::account_names::{self, name, word};
use super::address::{host, is_free_mail, local, registrable};
use super::cards::Cards;
use super::firms::Firm;
use super::grouping;
use super::grouping::Said;
use super::names::FullName;
use super::{Account, AccountNo, Person, PersonNo, Seller, standing};
use crate::encounters::Encounter;
use crate::evidence::{Marks, Role};
use crate::id::Id;
use crate::known::{Known, Traffic};
use crate::ledger::{AddressNo, Anchor, Verb};
use crate::time::{Day, Timestamp};
use std::cell::OnceCell;
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

/// Groups people into accounts, ordered by id, and sets each person's account and what they
/// are there.
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
    let seen: BTreeSet<u32> = (encounters.iter())
        .filter(|one| one.answered)
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
            // Who writes from a free-mail host is there by a card; the host is no site.
            if by_host.get(host(address)).is_some_and(Option::is_some) {
                site.hosts.insert(host(address).to_owned());
            }
            site.people.insert(number as u32);
            if person.nature.answers() {
                let named = FullName::of_display(&person.name).is_some();
                site.met |= named && met.met.contains(&used.address.0);
                site.related |= met.related.contains(&used.address.0);
                // They were met as whom they are now.
                let now = person.addresses.first() == Some(&used.address);
                site.related |= now && seen.contains(&(number as u32));
            }
        }
    }
    let is_named = |firm: &Firm| firm.listed || firm.staffed;
    for (key, firm) in cards.firms.by_key.iter().filter(|(_, firm)| is_named(firm)) {
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
    let (names, merged) = merged(known, cards, &sites);
    let mut accounts: Vec<(Account, Vec<u32>)> = merged
        .into_values()
        .filter(|domains| {
            domains.iter().any(|&at| {
                let site = &sites[names[at]];
                let firm = cards.firms.by_key.get(names[at]);
                // Set apart while only its name was known, or since.
                let mut by_name = firm.into_iter().flat_map(Firm::earlier_keys);
                let is_apart = apart.contains(names[at])
                    || !apart.is_empty() && by_name.any(|name| apart.contains(name.as_str()));
                (site.met || site.related) && !is_apart
            })
        })
        .map(|domains| {
            let mut domains: Vec<&str> = domains.into_iter().map(|at| names[at]).collect();
            domains.sort_by_key(|domain| (sites[domain].first, *domain));
            assemble(&domains, &sites)
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
    let wrote = wrote_by_hand(known, people);
    let met: BTreeSet<PersonNo> = (encounters.iter())
        .flat_map(|one| one.people.iter().chain(&one.named))
        .copied()
        .collect();
    let theirs = (0..).map(PersonNo).zip(people.iter_mut());
    for (number, person) in theirs.filter(|(_, person)| !person.ours) {
        // Of whom a CRM shows no more, and of whom nothing else ever was known, is nowhere.
        if !person.has_mail() && !met.contains(&number) && cards.are_gone(&person.addresses) {
            continue;
        }
        // Where they write from comes before what a card says of a private address.
        let own = |number: &AddressNo| {
            !host(known.address(*number)).is_empty() && cards.roof(*number).is_none()
        };
        let (work, private): (Vec<AddressNo>, Vec<AddressNo>) =
            person.addresses.iter().copied().partition(own);
        let first = |numbers: &[AddressNo]| numbers.iter().find_map(|number| domain_of(*number));
        // Of who has moved by their own record the new place is known before any address there.
        let moved = person
            .addresses
            .first()
            .filter(|to| cards.is_moved_to(**to));
        person.account = moved
            .and_then(|to| domain_of(*to))
            .or_else(|| first(&work))
            .or_else(|| first(&private))
            .and_then(|domain| account_of.get(domain).copied());
        let of = |number| account_of.get(domain_of(number)?).copied();
        person.also = at_the_same_time(person, of, &wrote, known.as_of).into();
    }
    standing::settle(
        known,
        cards,
        accounts.iter().map(|(account, _)| account),
        people,
    );
    let mut accounts: Vec<Account> = accounts
        .into_iter()
        .enumerate()
        .map(|(number, (mut account, candidates))| {
            let domains: Vec<&str> = account.domains.iter().map(String::as_str).collect();
            let signed = candidates.iter().map(|&n| &people[n as usize]);
            account.name = name(&domains, cards, signed);
            // Those who have gone elsewhere belong to where they are now.
            let here = |&n: &u32| people[n as usize].is_at(AccountNo(number as u32));
            account.people = candidates.into_iter().filter(here).map(PersonNo).collect();
            account
        })
        .collect();
    account_names::without_places(&mut accounts);
    accounts
}

/// Who writes from two houses for longer than this is at both, in days …
const AT_ONCE_DAYS: f64 = 30.0;
/// … as long as they have written from the other within these.
const LATELY_DAYS: i32 = 180;

/// The accounts besides the first at which somebody is at the same time. Who moves stops at
/// one house before they begin at the next, and a card that shows the move says so.
fn at_the_same_time(
    person: &Person,
    account_of: impl Fn(AddressNo) -> Option<AccountNo>,
    wrote: &BTreeMap<AddressNo, (Timestamp, Timestamp)>,
    now: Timestamp,
) -> Vec<AccountNo> {
    let Some(first) = person.account.filter(|_| person.uses.len() > 1) else {
        return Vec::new();
    };
    // From when until when they wrote from each house.
    let mut spans: BTreeMap<AccountNo, (Timestamp, Timestamp)> = BTreeMap::new();
    for used in &person.uses {
        if let (Some(account), Some(own)) = (account_of(used.address), wrote.get(&used.address)) {
            let span = spans.entry(account).or_insert(*own);
            *span = (span.0.min(own.0), span.1.max(own.1));
        }
    }
    let Some(own) = spans.remove(&first) else {
        return Vec::new();
    };
    let lately = now.plus_days(-LATELY_DAYS);
    spans.retain(|_, (begun, wrote)| {
        let overlap = own.1.min(*wrote).days_since(own.0.max(*begun));
        overlap > AT_ONCE_DAYS && *wrote > lately
    });
    spans.into_keys().collect()
}

/// From which day until which each address of those who have several wrote in person. The
/// mailbox of who has left goes on answering by itself, and is no sign of them.
fn wrote_by_hand(known: &Known, people: &[Person]) -> BTreeMap<AddressNo, (Timestamp, Timestamp)> {
    let several: BTreeSet<AddressNo> = (people.iter())
        .filter(|person| !person.ours && person.uses.len() > 1)
        .flat_map(|person| person.addresses.iter().copied())
        .collect();
    let machine = Marks::AUTO.with(Marks::BOUNCE);
    let mut by_hand: BTreeMap<(AddressNo, Day), bool> = BTreeMap::new();
    for message in known.messages() {
        if let Some(sender) = message.sender().filter(|sender| several.contains(sender)) {
            let day = by_hand.entry((sender, message.known.day())).or_default();
            *day |= !message.marks.any(machine);
        }
    }
    let mut spans: BTreeMap<AddressNo, (Timestamp, Timestamp)> = BTreeMap::new();
    for traffic in (known.traffic.iter()).filter(|one| several.contains(&one.sender)) {
        let days = traffic.days().filter(|day| day.personal > 0);
        for day in days.map(|day| day.day) {
            if by_hand.get(&(traffic.sender, day)) != Some(&false) {
                let span = spans.entry(traffic.sender);
                let span = span.or_insert((day.start(), day.start()));
                *span = (span.0.min(day.start()), span.1.max(day.start()));
            }
        }
    }
    spans
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

/// To so many people a mail is meant for each of them …
const FEW: usize = 4;
/// … and to so many where it names one of us as the one it is to.
const CROWD: usize = 12;

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
    let machine = (Marks::LIST.with(Marks::BULK)).with(Marks::AUTO.with(Marks::BOUNCE));
    for message in known.messages() {
        if let Some(sender) = message.sender()
            && !is_ours(sender.0)
            && !related.contains(&sender.0)
            && !message.marks.any(machine)
        {
            let count = message.recipients().count();
            let any = || message.recipients().any(|recipient| is_ours(recipient.0));
            // Many may have it in copy; then it has to be written to one of us.
            let directly = || {
                let mut to = message.participants.iter();
                to.any(|(role, number)| *role == Role::To && is_ours(number.0))
            };
            if count <= FEW && any() || count <= CROWD && directly() {
                met.insert(sender.0);
                if answers(&message.subject) {
                    related.insert(sender.0);
                }
            }
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
pub(super) fn answers(subject: &str) -> bool {
    const MARKS: &[&str] = &["re", "aw", "sv", "vs", "antw", "res", "odp", "rif", "ynt"];
    let mark = subject.split([':', '[', '(']).next().unwrap_or_default();
    subject.contains(':') && MARKS.contains(&mark.trim().to_lowercase().as_str())
}

/// Domains by the one that stands for their group: as the user merged them, else as
/// what exports say of them surely means one firm.
fn merged<'a>(
    known: &Known,
    cards: &Cards,
    sites: &BTreeMap<&'a str, Site>,
) -> (Vec<&'a str>, BTreeMap<u32, Vec<usize>>) {
    let names: Vec<&str> = sites.keys().copied().collect();
    let number = |key: &str| names.binary_search(&key).ok().map(|at| at as u32);
    let said = said_of_accounts(known, cards, number);
    let sure = cards.firms.pairs.iter().filter(|pair| pair.is_sure());
    let links: Vec<(u32, u32)> = sure
        .filter_map(|pair| Some((number(&pair.a)?, number(&pair.b)?)))
        .filter(|(a, b)| !said.about(*a, *b))
        .collect();
    let mut groups = grouping::group(names.len(), &links, &BTreeSet::new(), &said);
    let mut merged: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for at in 0..names.len() {
        merged.entry(groups.find(at as u32)).or_default().push(at);
    }
    (names, merged)
}

/// What the user said about which keys are one account, by the numbers of keys. A
/// decision made while only a firm's name was known still holds.
pub(super) fn said_of_accounts(
    known: &Known,
    cards: &Cards,
    number: impl Fn(&str) -> Option<u32>,
) -> Said {
    let by_name: OnceCell<BTreeMap<String, u32>> = OnceCell::new();
    grouping::said(known, |anchor| {
        let Anchor::Domain(key) = anchor else {
            return None;
        };
        let earlier = || {
            let by_name = by_name.get_or_init(|| earlier_keys(cards, &number));
            by_name.get(key).copied()
        };
        number(key).or_else(earlier)
    })
}

fn earlier_keys(cards: &Cards, number: &impl Fn(&str) -> Option<u32>) -> BTreeMap<String, u32> {
    let mut by_name = BTreeMap::new();
    for (key, firm) in &cards.firms.by_key {
        if let Some(number) = number(key) {
            for earlier in firm.earlier_keys() {
                by_name.entry(earlier).or_insert(number);
            }
        }
    }
    by_name
}

/// An account without a name, and everybody who has an address there.
fn assemble(domains: &[&str], sites: &BTreeMap<&str, Site>) -> (Account, Vec<u32>) {
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
    let oldest = domains.first().copied().unwrap_or_default();
    let account = Account {
        id: id_of(oldest),
        name: String::new(),
        domains: domains.iter().map(|d| (*d).to_owned()).collect(),
        hosts: hosts.into_iter().collect(),
        relationship: domains.iter().filter_map(of).any(|site| site.related),
        people: Vec::new(),
    };
    (account, members.into_iter().collect())
}

/// Whether an address looks like it belongs to a whole firm: `acme@acme.com`.
pub(super) fn is_house_address(address: &str) -> bool {
    registrable(host(address)).is_some_and(|domain| local(address) == word(&domain))
}
