//! Cards: what address books and CRMs say of each person, joined to the addresses
//! that stand for them.
//!
//! A contact with addresses stands behind each of them; one without stands for
//! itself, under the handle of its party. A card tells where such a one works, what
//! their title is, and that its addresses are one person's.

use super::Seller;
use super::address::{host, is_free_mail};
use super::display_name;
use super::firms::Firms;
use super::lent::{self, Lent};
use super::mentions::{by_name, deal_of};
use super::names::fold;
use crate::evidence::entry::{Entry, EntryKind, is_party, party};
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::id::Id;
use crate::known::Known;
use crate::ledger::AddressNo;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Everything that exports say of people and firms by a moment.
#[derive(Debug, Default)]
pub struct Cards<'a> {
    /// The firms.
    pub firms: Firms,
    /// Pairs of addresses that stand on one card, or on one record before and after.
    pub(super) same: Vec<(u32, u32)>,
    /// From the address that a record showed to the one it shows now.
    moved: BTreeSet<(AddressNo, AddressNo)>,
    /// The latter of those.
    moved_to: HashSet<AddressNo>,
    /// Cards of those known otherwise that their system no longer shows, oldest first.
    former: HashMap<AddressNo, Vec<&'a EntrySeen>>,
    /// Addresses that stand on the cards of two people.
    lent: Lent<'a>,
    /// Names of those on whose cards a lent address stands, folded. Never iterated.
    borrowers: HashMap<AddressNo, BTreeSet<String>>,
    /// Addresses with cards, as often as they have some, in order, and their cards beside
    /// them, oldest first.
    carded: Vec<AddressNo>,
    cards: Vec<&'a EntrySeen>,
    /// The firm of those whose address does not tell it.
    roofs: HashMap<AddressNo, String>,
    /// The address that stands for a contact, by its party.
    handles: Found,
    /// Contacts without an id for whom something speaks, by name and firm.
    names: Found,
}

/// Addresses by what they are found by, sorted: a map takes twice the room.
type Found = Vec<(Id, AddressNo)>;

/// What cards are found by while they are gathered.
#[derive(Default)]
struct Gathering<'a> {
    /// The cards of each address, in the order in which they came.
    cards: Vec<(AddressNo, &'a EntrySeen)>,
    /// Who has a name and a phone number: two cards with both are one person's.
    phones: HashMap<Id, AddressNo>,
    handles: HashMap<Id, AddressNo>,
    /// `None` where two are called so.
    names: HashMap<Id, Option<AddressNo>>,
}

impl<'a> Cards<'a> {
    /// Gathers the cards known by a moment.
    pub fn gather(known: &Known<'a>, seller: &Seller) -> Cards<'a> {
        let mut cards = Cards {
            firms: Firms::gather(known, seller),
            lent: Lent::of(known.versions(EntryKind::Contact)),
            ..Cards::default()
        };
        let mut gathering = Gathering::default();
        for seen in known
            .entries()
            .filter(|seen| seen.entry.kind == EntryKind::Contact)
        {
            cards.take(known, seen, &mut gathering);
        }
        cards.take_named(known, &mut gathering);
        gathering.cards.sort_by_key(|(address, _)| *address);
        (cards.carded, cards.cards) = gathering.cards.into_iter().unzip();
        cards.handles = sorted(gathering.handles);
        let named = gathering.names.into_iter();
        cards.names = sorted(named.filter_map(|(name, one)| Some((name, one?))));
        cards.take_former(known);
        cards
    }

    /// What records showed before: one with another address now is of somebody who moved,
    /// and of whom the system shows no longer the last word still says who they are.
    fn take_former(&mut self, known: &Known<'a>) {
        let mut records: BTreeMap<(&str, &str), Vec<&'a EntrySeen>> = BTreeMap::new();
        for seen in known.versions(EntryKind::Contact) {
            let key = (seen.entry.system.as_str(), seen.entry.key.as_str());
            records.entry(key).or_default().push(seen);
        }
        let shared = std::mem::take(&mut self.lent);
        let numbers = |seen: &EntrySeen| -> Vec<AddressNo> {
            let entry = &seen.entry;
            let own = entry
                .all(field::EMAIL)
                .filter(|one| shared.since(seen, one).is_none());
            let own: Vec<AddressNo> = own.filter_map(|email| known.number(email)).collect();
            match own.is_empty() {
                true => alone(known, entry).into_iter().collect(),
                false => own,
            }
        };
        for versions in records.into_values() {
            for pair in versions.windows(2) {
                let [before, now] = [pair[0], pair[1]].map(&numbers);
                let [was, is] = [pair[0], pair[1]].map(|seen| fold(&seen.entry.shown_name()));
                if was != is || !is.contains(' ') || before.iter().any(|one| now.contains(one)) {
                    continue;
                }
                if let (Some(&from), Some(&to)) = (before.first(), now.first()) {
                    self.same.push((from.0, to.0));
                    self.moved.insert((from, to));
                    self.moved_to.insert(to);
                }
            }
            let gone = versions.iter().all(|seen| !seen.holds(known.as_of));
            let last = versions.last().filter(|_| gone);
            for (number, seen) in last.into_iter().flat_map(|seen| {
                let numbers = numbers(seen).into_iter();
                numbers.map(move |number| (number, *seen))
            }) {
                self.former.entry(number).or_default().push(seen);
            }
        }
    }

    /// Whom deals and roles name is at the account of the deal.
    fn take_named(&mut self, known: &Known<'a>, gathering: &mut Gathering<'a>) {
        let mut firms: HashMap<String, Option<String>> = HashMap::new();
        for deal in known
            .entries()
            .filter(|seen| seen.entry.kind == EntryKind::Deal)
        {
            let firm = self.firms.of(&deal.entry);
            for called in [deal.entry.party(), by_name(deal)] {
                // Two deals of one name may be with two firms.
                (firms.entry(called))
                    .and_modify(|one| *one = one.take().filter(|one| Some(one) == firm.as_ref()))
                    .or_insert_with(|| firm.clone());
            }
        }
        for seen in known.entries() {
            let named = seen.entry.named_contacts();
            if named.is_empty() {
                continue;
            }
            let told = self.firms.of(&seen.entry);
            let of_deal = || firms.get(&deal_of(seen)).cloned().flatten();
            let firm = told.clone().or_else(of_deal);
            for (party, name) in named {
                let Some(number) = known.number(&party) else {
                    continue;
                };
                let handle = gathering.handles.entry(hashed(&[&party]));
                handle.or_insert(number);
                for at in [&firm, &told] {
                    let name = by_name_at(&name, at.as_deref());
                    let roofs = &self.roofs;
                    // Where no firm is told, two at two firms are told apart by nothing.
                    let same = |one: &AddressNo| {
                        at.is_some()
                            || *one == number
                            || firm.is_some() && roofs.get(one) == firm.as_ref()
                    };
                    (gathering.names.entry(name))
                        .and_modify(|one| *one = one.filter(same))
                        .or_insert(Some(number));
                }
                if let Some(firm) = &firm {
                    self.roofs.entry(number).or_insert_with(|| firm.clone());
                }
            }
        }
    }

    fn take(&mut self, known: &Known<'a>, seen: &'a EntrySeen, gathering: &mut Gathering<'a>) {
        let entry = &seen.entry;
        let (lent, held): (Vec<&str>, Vec<&str>) =
            (entry.all(field::EMAIL)).partition(|one| self.lent.since(seen, one).is_some());
        for number in lent.into_iter().filter_map(|email| known.number(email)) {
            let names = self.borrowers.entry(number).or_default();
            names.insert(fold(&entry.shown_name()));
        }
        let mut numbers = held.into_iter().filter_map(|email| known.number(email));
        let own = entry.party();
        let alone = || alone(known, entry);
        let Some(first) = numbers.next().or_else(alone) else {
            return;
        };
        gathering.handles.insert(hashed(&[&own]), first);
        let handle = known.address(first);
        if is_party(handle) {
            gathering.handles.insert(hashed(&[handle]), first);
        }
        let firm = self.firms.of(entry);
        let shown = entry.shown_name();
        // Two of one name at one firm are told apart by nothing.
        (gathering.names)
            .entry(by_name_at(&shown, firm.as_deref()))
            .and_modify(|one| *one = one.filter(|one| *one == first))
            .or_insert(Some(first));
        for phone in entry.all(field::PHONE).filter_map(phone_key) {
            let key = by_name_at(&shown, Some(&phone));
            let other = *gathering.phones.entry(key).or_insert(first);
            if other != first {
                self.same.push((other.0, first.0));
            }
        }
        for number in std::iter::once(first).chain(numbers) {
            if number != first {
                self.same.push((first.0, number.0));
            }
            gathering.cards.push((number, seen));
            let address = known.address(number);
            if (is_party(address) || is_free_mail(host(address)))
                && let Some(firm) = &firm
            {
                self.roofs.insert(number, firm.clone());
            }
        }
    }

    /// The key of the firm that an address belongs to by its card, where the address
    /// itself does not tell.
    pub fn roof(&self, address: AddressNo) -> Option<&str> {
        self.roofs.get(&address).map(String::as_str)
    }

    /// The cards of an address, oldest first.
    pub fn of(&self, address: AddressNo) -> &[&'a EntrySeen] {
        let from = self.carded.partition_point(|other| *other < address);
        let to = self.carded.partition_point(|other| *other <= address);
        &self.cards[from..to]
    }

    /// Whether a name that came with an address is of somebody who only shares it.
    pub(super) fn is_borrowed(&self, address: AddressNo, name: &str) -> bool {
        let names = self.borrowers.get(&address);
        names.is_some_and(|names| names.contains(&fold(name)))
    }

    /// The cards of an address that their systems no longer show, oldest first.
    pub fn former(&self, address: AddressNo) -> &[&'a EntrySeen] {
        self.former.get(&address).map_or(&[], Vec::as_slice)
    }

    /// Whether systems showed somebody of these addresses, and none does any more.
    pub fn are_gone(&self, addresses: &[AddressNo]) -> bool {
        let mut addresses = addresses.iter();
        let shown = |one: &AddressNo| !self.of(*one).is_empty();
        !addresses.clone().any(shown) && addresses.any(|one| !self.former(*one).is_empty())
    }

    /// Whether a record shows somebody here who stood elsewhere on it before.
    pub fn is_moved_to(&self, address: AddressNo) -> bool {
        self.moved_to.contains(&address)
    }

    /// Whether the record that showed one address shows another now, under the same name.
    pub fn has_moved(&self, from: AddressNo, to: AddressNo) -> bool {
        self.moved.contains(&(from, to))
    }

    /// The address that stands for a contact or a user of a system, by its key there.
    pub fn handle(&self, system: &str, key: &str) -> Option<AddressNo> {
        found(
            &self.handles,
            hashed(&[&party(system, EntryKind::Contact, key)]),
        )
    }

    /// Everybody an entry speaks of: who came, who wrote, whom a CRM names as its
    /// contacts.
    pub fn people_in(&self, known: &Known, entry: &Entry) -> Vec<AddressNo> {
        let mut people = written_in(known, entry);
        let by_id = entry.all(field::CONTACT_ID).filter_map(|id| {
            let party = party(&entry.system, EntryKind::Contact, id);
            // What is put in by hand may name another system's contact by its party.
            let by = |handle: &str| found(&self.handles, hashed(&[handle]));
            by(&party).or_else(|| by(id))
        });
        people.extend(by_id);
        if people.is_empty() {
            let firm = self.firms.of(entry);
            let own = entry.named_contacts();
            people.extend(entry.all(field::CONTACT).filter_map(|name| {
                let named = self.named(name, &firm);
                let name = display_name::clean(name, "");
                let own = (own.iter().find(|(_, other)| *other == name))
                    .and_then(|(party, _)| found(&self.handles, hashed(&[party])));
                // Without a firm a name may mean another's contact: the row's own comes first.
                match &firm {
                    Some(_) => named.or(own),
                    None => own.or(named),
                }
            }));
        }
        people.sort_unstable();
        people.dedup();
        people
    }

    /// Of the addresses that stand for those an entry speaks of, the ones that tell where
    /// they were then: not the one that a record shows only since they moved, unless the
    /// entry writes it itself.
    pub fn through(
        &self,
        known: &Known,
        entry: &Entry,
        mut people: Vec<AddressNo>,
    ) -> Vec<AddressNo> {
        if people.iter().any(|one| self.is_moved_to(*one)) {
            let written = written_in(known, entry);
            people.retain(|one| written.contains(one) || !self.is_moved_to(*one));
        }
        people
    }

    /// The one contact of a name at a firm.
    fn named(&self, name: &str, firm: &Option<String>) -> Option<AddressNo> {
        let name = display_name::clean(name, "");
        found(&self.names, by_name_at(&name, firm.as_deref()))
    }
}

fn sorted(found: impl IntoIterator<Item = (Id, AddressNo)>) -> Found {
    let mut found: Found = found.into_iter().collect();
    found.sort_unstable();
    found
}

fn found(all: &Found, by: Id) -> Option<AddressNo> {
    let at = all.binary_search_by_key(&by, |(own, _)| *own).ok()?;
    Some(all[at].1)
}

/// What texts are found by: there are as many as contacts, and they take more room than that.
fn hashed(texts: &[&str]) -> Id {
    let parts: Vec<&[u8]> = texts.iter().map(|text| text.as_bytes()).collect();
    Id::of("card", &parts)
}

/// What somebody of a name is found by, at a firm or with a phone number.
fn by_name_at(name: &str, at: Option<&str>) -> Id {
    match at {
        Some(at) => hashed(&[&fold(name), at]),
        None => hashed(&[&fold(name)]),
    }
}

/// What stands for a contact without an address of its own.
fn alone(known: &Known, contact: &Entry) -> Option<AddressNo> {
    match contact.get(field::EMAIL) {
        None => known.number(&contact.party()),
        Some(_) => known.number(&lent::handle(contact)),
    }
}

/// The addresses that an entry itself writes.
fn written_in(known: &Known, entry: &Entry) -> Vec<AddressNo> {
    let mentions = entry.mentions();
    let addresses = mentions.iter().map(|(address, _)| address.as_str());
    let all = addresses.chain(entry.all(field::EMAIL));
    all.filter_map(|address| known.number(address)).collect()
}

/// The last nine digits of a phone number, `None` where it has fewer than seven.
pub(super) fn phone_key(phone: &str) -> Option<String> {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    (digits.len() >= 7).then(|| digits[digits.len().saturating_sub(9)..].iter().collect())
}
