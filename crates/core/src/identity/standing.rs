//! What somebody is where they work: title, level, function, company and phone, by the
//! newest signature or card.
//!
//! Who moved has cards and signatures of two places; what is shown of them is to be of
//! one, that of the account they belong to now.

use super::cards::Cards;
use super::firms::{nameless, work_domain};
use super::names::FullName;
use super::{Account, Person};
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::id::Id;
use crate::known::Known;
use crate::ledger::{AddressNo, SignatureSeen};
use crate::reading::{SignatureFacts, titles};
use crate::time::Timestamp;
use crate::words::one_line;
use std::cmp::Reverse;
use std::collections::HashMap;

/// Signatures per address, latest first.
pub(super) struct Signatures<'a>(HashMap<u32, Vec<&'a SignatureSeen>>);

impl<'a> Signatures<'a> {
    /// Those known by a moment.
    pub fn gather(known: &Known<'a>) -> Signatures<'a> {
        let mut by_address: HashMap<u32, Vec<&SignatureSeen>> = HashMap::new();
        for signed in known.signatures() {
            by_address.entry(signed.address.0).or_default().push(signed);
        }
        for signed in by_address.values_mut() {
            signed.sort_by_key(|s| Reverse((s.known, s.evidence)));
        }
        Signatures(by_address)
    }

    fn of(&self, address: AddressNo) -> &[&'a SignatureSeen] {
        self.0.get(&address.0).map_or(&[], Vec::as_slice)
    }
}

/// Sets what somebody is by everything that speaks of them.
pub(super) fn set(person: &mut Person, signatures: &Signatures, cards: &Cards) {
    set_by(person, signatures, cards, |_| true, |_| true);
}

/// Sets what those are who have signatures or cards of another place than the account they
/// belong to, by what speaks of that account.
pub(super) fn settle<'a>(
    known: &Known,
    cards: &Cards,
    accounts: impl Iterator<Item = &'a Account>,
    people: &mut [Person],
) {
    let signatures = Signatures::gather(known);
    let accounts: Vec<&Account> = accounts.collect();
    for person in people {
        let Some(account) = person.account.and_then(|no| accounts.get(no.0 as usize)) else {
            continue;
        };
        let is_theirs = |key: &str| account.domains.iter().any(|own| own == key);
        let signs = |signed: &SignatureSeen| {
            work_domain(known.address(signed.address)).is_none_or(|domain| is_theirs(&domain))
        };
        let names = |card: &EntrySeen| {
            let entry = &card.entry;
            let mut emails = entry.all(field::EMAIL).filter_map(work_domain);
            let Some(key) = cards.firms.of(entry) else {
                // A card without a firm is of the place its address is at.
                let mut emails = emails.peekable();
                return emails.peek().is_none() || emails.any(|domain| is_theirs(&domain));
            };
            // A name of their own firm may be one that nobody else uses.
            is_theirs(&key) || nameless(&key).is_some() && emails.any(|domain| is_theirs(&domain))
        };
        let addresses = person.addresses.iter();
        let all_signed = addresses
            .clone()
            .flat_map(|a| signatures.of(*a))
            .all(|s| signs(s));
        let all_named = addresses
            .flat_map(|a| cards.of(*a).iter().chain(cards.former(*a)))
            .all(|card| names(card));
        if !(all_signed && all_named) {
            set_by(person, &signatures, cards, signs, names);
        }
    }
}

fn set_by(
    person: &mut Person,
    signatures: &Signatures,
    cards: &Cards,
    signs: impl Fn(&SignatureSeen) -> bool,
    names: impl Fn(&EntrySeen) -> bool,
) {
    let signed = newest_fitting(person, signatures, signs);
    let mut facts = signed.map(|s| s.facts.clone()).unwrap_or_default();
    let own = person
        .addresses
        .iter()
        .flat_map(|address| cards.of(*address));
    let mut own: Vec<&EntrySeen> = own.copied().filter(|card| names(card)).collect();
    if own.is_empty() {
        // What a CRM said of who is left out of it since is the last that is known.
        let former = (person.addresses.iter()).flat_map(|address| cards.former(*address));
        own.extend(former.copied().filter(|card| names(card)));
    }
    let carded = card_facts(own, signed.map(|s| s.known), &mut facts);
    person.level = titles::level(&facts.title);
    person.function = titles::function(&facts.title);
    person.title = facts.title.into();
    person.company = facts.company.into();
    person.phone = facts.phones.into_iter().next().unwrap_or_default().into();
    person.signed = carded.or(signed.map(|s| s.evidence));
}

/// Lets cards say what no signature says, or what a newer one would. Returns the card
/// that gives the title, to cite.
fn card_facts(
    mut cards: Vec<&EntrySeen>,
    signed: Option<Timestamp>,
    facts: &mut SignatureFacts,
) -> Option<Id> {
    cards.sort_by_key(|seen| (seen.known, seen.evidence));
    let mut cited = None;
    for seen in cards {
        let card = &seen.entry;
        let newer = signed.is_none_or(|signed| seen.known >= signed);
        for (place, name) in [
            (&mut facts.title, field::TITLE),
            (&mut facts.company, field::COMPANY),
        ] {
            if let Some(says) = card.get(name).filter(|_| newer || place.is_empty()) {
                let says = one_line(says);
                if name == field::TITLE && *place != says {
                    cited = Some(seen.evidence);
                }
                *place = says;
            }
        }
        if facts.phones.is_empty() {
            facts
                .phones
                .extend(card.all(field::PHONE).map(str::to_owned));
        }
    }
    cited
}

/// The newest signature whose name, if it gives one, is this person's: a
/// secretary signs under the chief's address, and a forwarded block survives.
fn newest_fitting<'a>(
    person: &Person,
    signatures: &Signatures<'a>,
    signs: impl Fn(&SignatureSeen) -> bool,
) -> Option<&'a SignatureSeen> {
    let full = FullName::of_display(&person.name).filter(|name| !name.is_initial());
    let fits = |signed: &&&SignatureSeen| {
        let name = FullName::of_display(&signed.facts.name);
        let is_own = match (name, &full) {
            (Some(signed), Some(own)) => signed.may_be(own),
            _ => true,
        };
        is_own && signs(signed)
    };
    (person.addresses.iter())
        .filter_map(|address| signatures.of(*address).iter().find(fits))
        .max_by_key(|signed| (signed.known, Reverse(signed.evidence)))
        .copied()
}
