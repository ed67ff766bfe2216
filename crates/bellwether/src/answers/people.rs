//! People: the list, one of them, and who can introduce us.

use crate::wire::Hex;
use crate::wire::deals::PartIn;
use crate::wire::hand::Remark;
use crate::wire::paths::Path;
use crate::wire::people::{Person, Portrait};
use crate::wire::preparations::Noted;
use bellwether_core::hand;
use bellwether_core::identity::Nature;
use bellwether_core::knowledge::network::Network;
use bellwether_core::knowledge::{AccountNo, Knowledge, PersonNo};
use bellwether_core::reminders;

/// Everybody but the seller, at one account or anywhere, the best known first. Lists,
/// robots and newsletters only where `all` are wanted.
pub fn list(knowledge: &Knowledge, account: Option<AccountNo>, all: bool) -> Vec<PersonNo> {
    let mut numbers: Vec<PersonNo> = (0..)
        .map(PersonNo)
        .zip(&knowledge.people)
        .filter(|(_, person)| !person.me)
        .filter(|(_, person)| all || person.nature.answers() || person.nature == Nature::Shared)
        .filter(|(number, person)| {
            let has_gone = || knowledge.cards.are_gone(&person.addresses);
            let met = || knowledge.contact(*number).last().is_some();
            all || person.has_mail() || met() || !has_gone()
        })
        .filter(|(_, person)| account.is_none_or(|one| person.is_at(one)))
        .map(|(number, _)| number)
        .collect();
    by_tie(knowledge, &mut numbers);
    numbers
}

/// The best known first: by strength, then by last contact, then by name.
pub fn by_tie(knowledge: &Knowledge, numbers: &mut [PersonNo]) {
    numbers.sort_by(|a, b| {
        let (tie_a, tie_b) = (knowledge.tie(*a), knowledge.tie(*b));
        let (person_a, person_b) = (knowledge.person(*a), knowledge.person(*b));
        tie_b
            .strength
            .total_cmp(&tie_a.strength)
            .then(person_b.last_seen.cmp(&person_a.last_seen))
            .then_with(|| person_a.name.cmp(&person_b.name))
            .then(person_a.id.cmp(&person_b.id))
    });
}

/// One person with what was put in by hand.
pub fn portrait(knowledge: &Knowledge, number: PersonNo) -> Portrait {
    let told = hand::told(knowledge);
    let about = told.iter().filter(|one| one.people.contains(&number));
    Portrait {
        person: Person::of(knowledge, number),
        decides: hand::decides(&told, number).map(Hex),
        deals: PartIn::of(knowledge, number),
        by_hand: about.map(|one| Remark::of(knowledge, one)).collect(),
        notes: (reminders::of(knowledge, None, &[number]).iter())
            .map(|one| Noted::reminded(knowledge, one))
            .collect(),
    }
}

/// The best ways to somebody.
pub fn paths(knowledge: &Knowledge, network: &Network, to: PersonNo, top: usize) -> Vec<Path> {
    (network.paths(to, top).iter())
        .map(|path| Path::of(knowledge, path))
        .collect()
}
