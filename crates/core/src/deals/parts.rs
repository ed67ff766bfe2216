//! Who has which part in a deal, as CRMs say: the roles of contacts, and the contacts that
//! a deal names.

use crate::evidence::entry::EntryKind;
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::id::Id;
use crate::identity::mentions::deal_of;
use crate::knowledge::{Knowledge, PersonNo};
use crate::words::one_line;
use std::collections::BTreeMap;

/// The part that somebody of the other side has in a deal.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Part {
    /// Who.
    pub person: PersonNo,
    /// Which, as their CRM words it; empty where it only says that they have one.
    pub role: String,
    /// What says so.
    pub evidence: Id,
}

/// The parts that rows of contact roles give, by what their deal is found by.
pub(super) fn roles(k: &Knowledge) -> BTreeMap<String, Vec<Part>> {
    let mut roles: BTreeMap<String, Vec<Part>> = BTreeMap::new();
    for seen in (k.known.entries()).filter(|seen| seen.entry.kind == EntryKind::Role) {
        let role = in_words(seen.entry.text(field::ROLE));
        let of = roles.entry(deal_of(seen)).or_default();
        of.extend(named_in(k, seen).map(|person| Part {
            person,
            role: role.clone(),
            evidence: seen.evidence,
        }));
    }
    roles
}

/// Everybody's part in a deal, by person: what rows of roles say, else what the newest
/// card of whom the rows of the deal name says.
pub(super) fn of(k: &Knowledge, rows: &[&EntrySeen], roles: &[Part]) -> Vec<Part> {
    let mut parts = roles.to_vec();
    let is_said = |who| (roles.iter()).any(|part| part.person == who && !part.role.is_empty());
    let named = (rows.iter()).flat_map(|row| named_in(k, row).map(|person| (person, row.evidence)));
    for (person, deal) in named.filter(|(person, _)| !is_said(*person)) {
        let cards = (k.person(person).addresses.iter()).flat_map(|a| k.cards.of(*a));
        let card = cards
            .filter(|card| card.entry.get(field::ROLE).is_some())
            .max_by_key(|card| card.known);
        parts.push(Part {
            person,
            role: card.map_or_else(String::new, |card| in_words(card.entry.text(field::ROLE))),
            evidence: card.map_or(deal, |card| card.evidence),
        });
    }
    parts.retain(|part| !k.person(part.person).ours);
    parts.sort_by(|a, b| (a.person, a.role.is_empty(), a).cmp(&(b.person, b.role.is_empty(), b)));
    parts.dedup_by(|later, first| {
        let said = later.role.is_empty() || later.role == first.role;
        later.person == first.person && said
    });
    parts.shrink_to_fit();
    parts
}

fn named_in<'k>(k: &'k Knowledge, seen: &EntrySeen) -> impl Iterator<Item = PersonNo> + 'k {
    let addresses = k.cards.people_in(&k.known, &seen.entry).into_iter();
    addresses.filter_map(|address| k.person_at(address))
}

/// `DECISION_MAKER;CHAMPION`, as programs write it, as `Decision maker, Champion`. A short
/// word in capitals is an abbreviation: `CEO`, `IT manager`.
fn in_words(role: &str) -> String {
    let roles = role
        .split(';')
        .map(one_line)
        .filter(|role| !role.is_empty());
    let shown = roles.map(|role| match role.chars().any(char::is_lowercase) {
        true => role,
        false => {
            const WORD: usize = 5;
            let is_code = role.contains('_');
            let role = role.replace('_', " ");
            let words = role.split(' ').map(|word| {
                let is_word = is_code || word.chars().count() >= WORD;
                if is_word {
                    word.to_lowercase()
                } else {
                    word.to_owned()
                }
            });
            let small = words.collect::<Vec<String>>().join(" ");
            let mut letters = small.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            first.chain(letters).collect()
        }
    });
    shown.collect::<Vec<String>>().join(", ")
}
