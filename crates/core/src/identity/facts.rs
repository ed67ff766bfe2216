//! What is known of each address on its own, before any two are linked.

use super::address::{host, is_free_mail, local, registrable};
use super::cards::Cards;
use super::firms::employers::NETWORKS;
use super::machines::{self, Behaviour};
use super::names::{self, FullName};
use super::{Nature, Seller, directory, split_names};
use crate::evidence::Marks;
use crate::evidence::entry::is_party;
use crate::known::Known;
use crate::ledger::{AddressNo, NameSeen};
use crate::time::Timestamp;
use std::collections::{BTreeSet, HashMap};

/// Where an address lives. Domains and organisations by a number of their own.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub(super) enum House {
    /// The seller's side.
    Ours,
    /// A registrable domain.
    Domain(u32),
    /// A directory without internet domain.
    Directory(u32),
    /// A host that anybody can have an address at, or no real host: being there
    /// together says nothing.
    Anywhere,
}

/// One address as known by a moment.
#[derive(Clone, Debug)]
pub(super) struct Facts<'a> {
    /// When anything of it was first known; `None` where nothing is yet.
    pub first: Option<Timestamp>,
    /// When it last wrote or was written to.
    pub last: Timestamp,
    /// When it last wrote.
    pub last_wrote: Option<Timestamp>,
    /// Mail shows it: it wrote, or was written to.
    pub mailed: bool,
    /// Where a contact of an address book or a CRM works that stands behind it.
    pub employer: Option<House>,
    /// Which systems have that contact, a bit for each.
    pub systems: u64,
    /// Nothing but a name stands for it, in a book that others keep: whoever keeps a
    /// profile of their own writes where they work now.
    pub by_name: bool,
    /// Messages from it to the seller.
    pub inbound: u32,
    /// Messages to it from the seller.
    pub outbound: u32,
    /// Latest display name with a first and a last name in it.
    pub display: Option<&'a str>,
    /// Latest display name of any shape.
    pub label: &'a str,
    /// Full name, from the display name, else from the local part.
    pub name: Option<FullName>,
    /// What stands behind it.
    pub nature: Nature,
    /// Where it lives.
    pub house: House,
}

/// Gathers the facts of every address, in the order of their numbers.
pub(super) fn gather<'a>(known: &Known<'a>, seller: &Seller, cards: &Cards) -> Vec<Facts<'a>> {
    let mut all = houses(known, seller, cards);
    let mut behaviours = vec![Behaviour::default(); all.len()];
    spans(known, &mut all);
    traffic(known, seller, &mut all, &mut behaviours);
    marks(known, &mut behaviours);
    name(known, cards, &mut all, &mut behaviours);
    split_names::forget(known, seller, &mut all);
    for (number, facts) in all.iter_mut().enumerate() {
        let address = known.address(AddressNo(number as u32));
        // Who stands in an address book under no address is a person.
        if !is_party(address) {
            facts.nature = machines::nature(address, facts.name.as_ref(), &behaviours[number]);
        }
    }
    all
}

impl<'a> Facts<'a> {
    fn at(house: House) -> Facts<'a> {
        Facts {
            first: None,
            last: Timestamp(i64::MIN),
            last_wrote: None,
            mailed: false,
            employer: None,
            systems: 0,
            by_name: false,
            inbound: 0,
            outbound: 0,
            display: None,
            label: "",
            name: None,
            nature: Nature::Human,
            house,
        }
    }

    fn seen(&mut self, moment: Timestamp) {
        self.first = Some(self.first.map_or(moment, |first| first.min(moment)));
        self.last = self.last.max(moment);
    }

    /// The full name, where a human being stands behind the address.
    pub fn human_name(&self) -> Option<&FullName> {
        let known = self.first.is_some() && self.nature == Nature::Human;
        self.name.as_ref().filter(|_| known)
    }
}

/// Nothing but where each address lives, and where who is on a card works.
fn houses<'a>(known: &Known<'a>, seller: &Seller, cards: &Cards) -> Vec<Facts<'a>> {
    let mut by_host: HashMap<&str, House> = HashMap::new();
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let addresses = &known.ledger.addresses;
    let mut all: Vec<Facts<'a>> = addresses
        .iter()
        .map(|address| {
            let host = host(address);
            let house = by_host
                .entry(host)
                .or_insert_with(|| house(host, seller, &mut numbers));
            Facts::at(*house)
        })
        .collect();
    let mut systems: Vec<&str> = Vec::new();
    for (number, (facts, address)) in all.iter_mut().zip(addresses).enumerate() {
        let number = AddressNo(number as u32);
        let own = cards.of(number);
        if own.is_empty() && cards.roof(number).is_none() {
            continue;
        }
        for system in own.iter().map(|seen| seen.entry.system.as_str()) {
            let at = systems.iter().position(|known| *known == system);
            let at = at.unwrap_or_else(|| {
                systems.push(system);
                systems.len() - 1
            });
            facts.systems |= 1 << (at % 64);
        }
        let next = numbers.len() as u32;
        let roof =
            cards
                .roof(number)
                .map(|firm| match seller.domains.iter().any(|own| own == firm) {
                    true => House::Ours,
                    false => House::Domain(*numbers.entry(firm.to_owned()).or_insert(next)),
                });
        facts.employer = Some(roof.unwrap_or(facts.house));
        if is_party(address) {
            facts.house = roof.unwrap_or(facts.house);
            facts.by_name = own
                .iter()
                .all(|seen| !NETWORKS.contains(&seen.entry.system.as_str()));
        }
    }
    for own in &seller.addresses {
        if let Some(facts) = all.get_mut(own.0 as usize)
            && facts.house != House::Anywhere
        {
            facts.house = House::Ours;
        }
    }
    all
}

fn house(host: &str, seller: &Seller, numbers: &mut HashMap<String, u32>) -> House {
    let mut number = |name: &str| {
        let next = numbers.len() as u32;
        *numbers.entry(name.to_owned()).or_insert(next)
    };
    if let Some(organisation) = host.strip_suffix(directory::SUFFIX) {
        let is_ours = |domain: &String| domain.split('.').next() == Some(organisation);
        return if seller.domains.iter().any(is_ours) {
            House::Ours
        } else {
            House::Directory(number(organisation))
        };
    }
    match registrable(host) {
        Some(_) if is_free_mail(host) => House::Anywhere,
        Some(domain) if seller.domains.contains(&domain) => House::Ours,
        Some(domain) => House::Domain(number(&domain)),
        None => House::Anywhere,
    }
}

/// First and last moments. Whole messages know the second; where there are only
/// daily statistics, the day's beginning stands for it.
fn spans(known: &Known, all: &mut [Facts]) {
    let mut earliest: Vec<Option<Timestamp>> = vec![None; all.len()];
    let mut early = |number: AddressNo, moment: Timestamp| {
        if let Some(slot) = earliest.get_mut(number.0 as usize) {
            *slot = Some(slot.map_or(moment, |old| old.min(moment)));
        }
    };
    for seen in known.names() {
        early(seen.address, seen.first);
    }
    for seen in known.marks() {
        early(seen.address, seen.first);
    }
    for message in known.messages() {
        for (_, number) in &message.participants {
            early(*number, message.known);
            if let Some(facts) = all.get_mut(number.0 as usize) {
                facts.seen(message.known);
                facts.mailed = true;
            }
        }
        if let Some(facts) = message
            .sender()
            .and_then(|sender| all.get_mut(sender.0 as usize))
        {
            facts.last_wrote = facts.last_wrote.max(Some(message.known));
        }
    }
    for traffic in &known.traffic {
        let (Some(first), Some(last)) = (traffic.days().next(), traffic.days().next_back()) else {
            continue;
        };
        let (first, last) = (first.day.start(), last.day.start());
        for number in [traffic.sender, traffic.recipient] {
            if let Some(facts) = all.get_mut(number.0 as usize) {
                let known_first = facts.first.is_some_and(|f| f.day() == first.day());
                facts.mailed = true;
                facts.seen(last);
                if !known_first {
                    facts.seen(first);
                }
            }
        }
        if let Some(facts) = all.get_mut(traffic.sender.0 as usize) {
            facts.last_wrote = facts.last_wrote.max(Some(last));
        }
    }
    for (facts, earliest) in all.iter_mut().zip(earliest) {
        // A precise moment on the first day is better than the day's beginning.
        facts.first = match (facts.first, earliest) {
            (Some(day), Some(moment)) if moment.day() == day.day() => Some(moment),
            (Some(day), Some(moment)) => Some(day.min(moment)),
            (first, earliest) => first.or(earliest),
        };
        if let Some(first) = facts.first {
            facts.last = facts.last.max(first);
        }
    }
}

fn traffic(known: &Known, seller: &Seller, all: &mut [Facts], behaviours: &mut [Behaviour]) {
    let mut mine = vec![false; all.len()];
    for own in &seller.addresses {
        if let Some(slot) = mine.get_mut(own.0 as usize) {
            *slot = true;
        }
    }
    for traffic in &known.traffic {
        let (sender, recipient) = (traffic.sender.0 as usize, traffic.recipient.0 as usize);
        if sender >= all.len() || recipient >= all.len() {
            continue;
        }
        let mails = traffic.mails();
        // A message counts once for each recipient; the one who got most of an
        // address's mail shows how much it wrote at least.
        behaviours[sender].sent = behaviours[sender].sent.max(mails);
        let [from_us, to_us] =
            [sender, recipient].map(|at| all[at].house == House::Ours || mine[at]);
        if from_us {
            behaviours[recipient].answered += mails;
            behaviours[recipient].in_person[1] += traffic.personal();
        }
        if to_us {
            let came = &mut behaviours[sender].in_person[0];
            *came = traffic.personal().max(*came);
        }
        if mine[sender] {
            all[recipient].outbound += mails;
        }
        if mine[recipient] {
            all[sender].inbound += mails;
        }
    }
}

fn marks(known: &Known, behaviours: &mut [Behaviour]) {
    for seen in known.marks() {
        if let Some(behaviour) = behaviours.get_mut(seen.address.0 as usize) {
            behaviour.marks = behaviour.marks.with(seen.marks);
        }
    }
    for message in known.messages() {
        let Some(behaviour) = message
            .sender()
            .and_then(|sender| behaviours.get_mut(sender.0 as usize))
        else {
            continue;
        };
        let marked = |mark: Marks| u32::from(message.marks.any(mark));
        behaviour.read += 1;
        behaviour.list += marked(Marks::LIST);
        behaviour.bulk += marked(Marks::BULK);
        behaviour.automatic += marked(Marks::AUTO.with(Marks::BOUNCE));
    }
}

fn name<'a>(known: &Known<'a>, cards: &Cards, all: &mut [Facts<'a>], behaviours: &mut [Behaviour]) {
    let mut given: Vec<&NameSeen> = known.names().filter(|seen| !seen.name.is_empty()).collect();
    given.sort_by_key(|seen| seen.address);
    let mut given = given.into_iter().peekable();
    let mut signatures: HashMap<AddressNo, Vec<(Timestamp, &'a str)>> = HashMap::new();
    for seen in known.signatures().filter(|s| !s.facts.name.is_empty()) {
        let names = signatures.entry(seen.address).or_default();
        names.push((seen.known, &seen.facts.name));
    }
    for names in signatures.values_mut() {
        names.sort_unstable();
    }
    for (number, facts) in all.iter_mut().enumerate() {
        let number_ = AddressNo(number as u32);
        let own = FullName::of_local(local(known.address(number_)));
        let mut names: Vec<(Timestamp, &'a str)> = Vec::new();
        while let Some(seen) = given.next_if(|seen| seen.address == number_) {
            names.push((seen.first, &seen.name));
        }
        names.retain(|(_, name)| !cards.is_borrowed(number_, name));
        names.sort_unstable();
        if let Some((_, label)) = names.last() {
            facts.label = label;
        }
        let full: Vec<(FullName, &'a str)> = names
            .iter()
            .filter_map(|(_, name)| Some((FullName::of_display(name)?, *name)))
            .collect();
        let last_names: BTreeSet<&str> = full.iter().map(|(name, _)| name.last.as_str()).collect();
        behaviours[number].last_names = last_names.len() as u32;
        // The latest that fits the local part; somebody else's name comes with
        // an address when one writes on behalf of the other.
        let fits = |name: &FullName| own.as_ref().is_some_and(|own| own.may_be(name));
        let local = names::fold(local(known.address(number_)));
        let named = |name: &FullName| name.last.len() > 3 && local.contains(&name.last);
        let best = full
            .iter()
            .rev()
            .find(|(name, _)| fits(name) && !name.is_initial())
            .or_else(|| (full.iter().rev()).find(|(name, _)| named(name) && !name.is_initial()))
            .or_else(|| full.iter().rev().find(|(name, _)| !name.is_initial()))
            .or_else(|| full.last());
        facts.display = best.map(|(_, shown)| *shown);
        facts.name = match (best.map(|(name, _)| name.clone()), own) {
            (Some(name), Some(own)) if name.is_initial() && name.may_be(&own) => Some(own),
            (Some(name), _) => Some(name),
            (None, own) => own,
        };
        let known_first = facts.name.as_ref().is_some_and(|name| !name.is_initial());
        if !known_first && let Some((full, shown)) = signed(known, number_, &signatures) {
            facts.display = Some(shown);
            facts.name = Some(full);
        }
    }
}

/// The name an address signs with, where its local part spells it: many write
/// without a display name.
fn signed<'a>(
    known: &Known,
    number: AddressNo,
    signatures: &HashMap<AddressNo, Vec<(Timestamp, &'a str)>>,
) -> Option<(FullName, &'a str)> {
    let local = local(known.address(number));
    let own = FullName::of_local(local);
    let names = signatures.get(&number)?.iter().rev();
    names
        .filter_map(|(_, shown)| Some((FullName::of_display(shown)?, *shown)))
        .find(|(full, _)| {
            let spelt = own.as_ref().is_some_and(|own| own.may_be(full));
            !full.is_initial() && (spelt || names::spells(local, full))
        })
}
