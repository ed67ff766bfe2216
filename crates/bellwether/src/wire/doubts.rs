//! Doubts: what the user should decide, because the evidence does not.

use super::{Hex, Part, parts, rounded};
use bellwether_core::identity;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::AddressNo;
use serde::Serialize;

/// Two addresses that may be one person.
#[derive(Serialize, Debug)]
pub struct Doubt {
    pub id: Hex,
    /// What is in doubt: `person`.
    pub kind: &'static str,
    pub a: Side,
    pub b: Side,
    /// Sum of the parts: log₂ of the odds that the two are one.
    pub weight: f64,
    pub parts: Vec<Part>,
}

/// One of the two.
#[derive(Serialize, Debug)]
pub struct Side {
    /// The person it is taken to be now.
    pub id: Option<Hex>,
    pub name: String,
    pub address: String,
}

impl Doubt {
    /// The doubt as the core weighed it.
    pub fn of(knowledge: &Knowledge, doubt: &identity::Doubt) -> Doubt {
        Doubt {
            id: Hex(doubt.id),
            kind: "person",
            a: Side::of(knowledge, doubt.a),
            b: Side::of(knowledge, doubt.b),
            weight: rounded(doubt.weight),
            parts: parts(&doubt.parts),
        }
    }
}

impl Side {
    fn of(knowledge: &Knowledge, number: AddressNo) -> Side {
        let address = knowledge.ledger.addresses.get(number.0 as usize);
        let address = address.cloned().unwrap_or_default();
        let person = knowledge.person_at(number).map(|no| knowledge.person(no));
        Side {
            id: person.map(|person| Hex(person.id)),
            name: person.map_or_else(|| address.clone(), |person| person.name.clone()),
            address,
        }
    }
}
