//! Somebody in the address book or the CRM sits at a customer in a chair that
//! matters, and nobody of us has ever spoken to them.

mod decoys;
mod words;

use crate::world::cast::person::PersonNo;
use crate::world::cast::titles::{Function, Level};
use crate::world::desk::account::{House, Member, listed, writes};
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};

const KIND: &str = "unspoken-contact";

const CHAIRS: &[(Function, Level)] = &[
    (Function::Engineering, Level::Director),
    (Function::Production, Level::Head),
    (Function::Maintenance, Level::Head),
    (Function::Purchasing, Level::Director),
];

pub(super) fn lay(stage: &mut Stage) {
    for (n, (function, level)) in CHAIRS.iter().enumerate() {
        let house = known(stage, listed(*function, *level));
        let person = house.people[2];
        let mut entries = vec![stage.contact_key(house.contacts[2])];
        if n % 2 == 1 {
            // In the address book too, or there alone.
            let card = stage.card_of(person);
            entries.push(stage.file_card(card));
        }
        if n == 3 {
            stage.desk.crm.contacts.pop();
            entries.remove(0);
        }
        let note = format!(
            "{}, {}, stands in our book, and none of us has ever spoken to them.",
            stage.called(person),
            stage.cast.person(person).title
        );
        let mut claim = Claim::truth(KIND, Serves::Both, person).also(&["unreached-level"]);
        for entry in entries {
            claim = claim.entry(entry);
        }
        stage.claims.push(claim.note(note));
    }
    decoys::lay(stage);
}

/// A customer where we know two, and a third of that kind, who comes last.
fn known(stage: &mut Stage, third: Member) -> House {
    let gap = stage.rng.within(34, 46);
    stage.house(&[
        writes(Function::Purchasing, Level::Staff, (gap, 300, 5)),
        writes(Function::Logistics, Level::Staff, (gap + 8, 300, 12)),
        third,
    ])
}

/// A decoy about somebody.
fn decoy(stage: &mut Stage, person: PersonNo, entries: &[String], note: &str) {
    let mut claim = Claim::decoy(KIND, person);
    for entry in entries {
        claim = claim.entry(entry.as_str());
    }
    stage.claims.push(claim.note(note));
}
