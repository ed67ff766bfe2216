//! People: addresses that belong together, under one name.

use super::address::local;
use super::cards::Cards;
use super::facts::{self, Facts, House};
use super::names::{self, FullName};
use super::standing::{self, Signatures};
use super::{AddressUse, Nature, Person, PersonNo, Seller};
use super::{bridges, directory, grouping, linkage, links, machines};
use crate::id::Id;
use crate::known::Known;
use crate::ledger::AddressNo;
use crate::time::Timestamp;
use std::cmp::Reverse;

/// The id of the person whose oldest anchor is this address.
pub fn id_of(address: &str) -> Id {
    Id::of("person", &[address.as_bytes()])
}

/// Groups the addresses known by then into people. Returns the people, ordered
/// by id, and the person behind each address of the ledger.
pub fn resolve(
    known: &Known,
    seller: &Seller,
    cards: &Cards,
) -> (Vec<Person>, Vec<Option<PersonNo>>) {
    let all = facts::gather(known, seller, cards);
    let said = grouping::said_of_addresses(known);
    let mut links = links::find(known, &all, cards);
    let applied = linkage::applied(known, &all, &links, &said);
    let applied = bridges::uncontested(&all, &mut links, &said, applied);
    let mut pairs = links.sure.clone();
    pairs.extend(applied);
    // The seller's own addresses are one person, whatever their names.
    if let Some((first, rest)) = seller.addresses.split_first() {
        pairs.splice(0..0, rest.iter().map(|own| (first.0, own.0)));
    }
    let mut groups = grouping::group(all.len(), &pairs, &links.apart, &said);
    // Each with the one that stands for the group: nearly everybody is alone.
    let mut members: Vec<(u32, u32)> = (0..)
        .zip(&all)
        .filter(|(_, facts)| facts.first.is_some())
        .map(|(number, _)| (groups.find(number), number))
        .collect();
    members.sort_unstable();
    let signatures = Signatures::gather(known);
    let mut people: Vec<Person> = Vec::with_capacity(members.len());
    people.extend(members.chunk_by(|a, b| a.0 == b.0).map(|group| {
        let numbers: Vec<u32> = group.iter().map(|(_, number)| *number).collect();
        assemble(known, seller, &all, &numbers)
    }));
    drop(all);
    for person in &mut people {
        standing::set(person, &signatures, cards);
    }
    // Ids are not alike, and to keep the order of those would take half as much room again.
    people.sort_unstable_by_key(|person| person.id);
    let mut person_of = vec![None; known.ledger.addresses.len()];
    for (number, person) in people.iter().enumerate() {
        for address in &person.addresses {
            person_of[address.0 as usize] = Some(PersonNo(number as u32));
        }
    }
    (people, person_of)
}

fn assemble(known: &Known, seller: &Seller, all: &[Facts], numbers: &[u32]) -> Person {
    let text = |number: u32| known.address(AddressNo(number));
    let first = |number: u32| all[number as usize].first.unwrap_or(Timestamp(i64::MAX));
    let oldest = numbers
        .iter()
        .min_by_key(|&&n| (first(n).day(), text(n)))
        .copied()
        .unwrap_or_default();
    let mut uses: Vec<AddressUse> = numbers
        .iter()
        .map(|&number| {
            let facts = &all[number as usize];
            AddressUse {
                address: AddressNo(number),
                first: first(number),
                last: facts.last,
                last_wrote: facts.last_wrote,
                mailed: facts.mailed,
                inbound: facts.inbound,
                outbound: facts.outbound,
            }
        })
        .collect();
    let me = numbers
        .iter()
        .any(|n| seller.addresses.contains(&AddressNo(*n)));
    let lent = !me && has_lent_address(known, all, numbers);
    // An address that never wrote counts from when it turned up: somebody who has
    // moved is in copy there before they write, and mail goes to the old address
    // long after.
    uses.sort_by_key(|u| {
        let used = u.last_wrote.unwrap_or(u.first);
        let ours = all[u.address.0 as usize].house == House::Ours;
        let address = text(u.address.0);
        (lent && ours, Reverse((used, u.last)), ours, address)
    });
    let addresses: Vec<AddressNo> = uses.iter().map(|u| u.address).collect();
    uses.sort_by_key(|u| (u.first.day(), text(u.address.0)));
    Person {
        id: id_of(text(oldest)),
        name: best_name(known, all, &addresses),
        nature: nature(all, &addresses),
        me,
        ours: me || is_ours(all, &addresses),
        account: None,
        also: Box::default(),
        level: None,
        function: None,
        title: Box::default(),
        company: Box::default(),
        phone: Box::default(),
        signed: None,
        first_seen: first(oldest),
        last_seen: uses.iter().map(|u| u.last).max().unwrap_or_default(),
        addresses: addresses.into(),
        uses: uses.into(),
    }
}

/// The latest display name with a first and a last name; else one made from a
/// local part; else whatever name there is; else the address.
fn best_name(known: &Known, all: &[Facts], addresses: &[AddressNo]) -> String {
    let facts = || addresses.iter().map(|a| &all[a.0 as usize]);
    let texts = || addresses.iter().map(|a| known.address(*a));
    let nature = nature(all, addresses);
    let human = nature == Nature::Human;
    let displayed = || facts().filter_map(|f| f.display);
    if let Some(name) = displayed().next() {
        let full = FullName::of_display(name);
        let initial = full.filter(FullName::is_initial);
        // `M. Hollis` of a card is Marta Hollis of the mails.
        let fuller = initial.and_then(|initial| {
            displayed().find(|other| {
                let other = FullName::of_display(other);
                other.is_some_and(|other| !other.is_initial() && other.may_be(&initial))
            })
        });
        return names::shown(fuller.unwrap_or(name));
    }
    if human && let Some(name) = texts().find_map(|t| names::shown_from_local(local(t))) {
        return name;
    }
    let says_who = |label: &&str| !(nature == Nature::Desk && machines::names_a_mailbox(label));
    let mut labels = facts().map(|f| f.label).filter(|l| !l.is_empty());
    let label = labels.find(says_who);
    label
        .or_else(|| texts().next())
        .unwrap_or_default()
        .to_owned()
}

/// A human where any of the addresses is a human's, likewise a desk; else the first address's.
fn nature(all: &[Facts], addresses: &[AddressNo]) -> Nature {
    let natures = addresses.iter().map(|a| all[a.0 as usize].nature);
    let first = natures.clone().next().unwrap_or_default();
    let surest = [Nature::Human, Nature::Desk].into_iter();
    let mut surest = surest.filter(|which| natures.clone().any(|nature| nature == *which));
    surest.next().unwrap_or(first)
}

/// Whether somebody of another house has an address under our roof that is none of
/// theirs: mail systems make one up for whom they find in no directory, of a name in a
/// header or of an entry in an address book. It never writes, and its owner goes on
/// writing from home; else it must look made up, since a new colleague who came from a
/// customer is in copy here before they write.
fn has_lent_address(known: &Known, all: &[Facts], numbers: &[u32]) -> bool {
    let facts = || (numbers.iter()).map(|number| (*number, &all[*number as usize]));
    let ours = || facts().filter(|(_, f)| f.house == House::Ours);
    let turned_up = ours().filter_map(|(_, f)| f.first).min();
    let wrote_last = (facts().filter(|(_, f)| matches!(f.house, House::Domain(_))))
        .map(|(_, f)| f.last_wrote)
        .max();
    let (Some(turned_up), Some(wrote_last)) = (turned_up, wrote_last) else {
        return false;
    };
    let names: Vec<&FullName> = facts().filter_map(|(_, f)| f.name.as_ref()).collect();
    let made_up = |number| is_made_up(known.address(AddressNo(number)), &names);
    ours().all(|(_, f)| f.last_wrote.is_none())
        && (wrote_last.is_some_and(|wrote| wrote >= turned_up)
            || ours().all(|(number, _)| made_up(number)))
}

/// Whether a directory made an address of an entry: it is a path of one, lacks a part, or
/// has the last name of its owner before the first, as entries do.
fn is_made_up(address: &str, names: &[&FullName]) -> bool {
    let local = local(address);
    let lacks = local.starts_with(|c: char| !c.is_alphanumeric()) || local.contains("..");
    let turned = FullName::of_local(local)
        .is_some_and(|spelt| names.iter().any(|name| spelt.first == name.last));
    address.ends_with(directory::SUFFIX) || lacks || turned
}

/// By the firm they wrote from last; a private address says nothing.
fn is_ours(all: &[Facts], addresses: &[AddressNo]) -> bool {
    addresses
        .iter()
        .map(|a| &all[a.0 as usize].house)
        .find(|house| matches!(house, House::Ours | House::Domain(_)))
        .is_some_and(|house| *house == House::Ours)
}
