//! Ways to somebody through people the seller knows.

use super::{Hex, Named, rounded};
use bellwether_core::knowledge::Knowledge;
use bellwether_core::knowledge::paths;
use schemars::JsonSchema;
use serde::Serialize;

/// A way from the seller to somebody.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Path {
    /// Product of the hops' probabilities.
    pub probability: f64,
    pub hops: Vec<Hop>,
}

/// One introduction.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Hop {
    pub from: Named,
    pub to: Named,
    pub probability: f64,
    /// A message that shows the two in contact.
    pub evidence: Option<Hex>,
    /// A guess, because the other's mailbox cannot be seen.
    pub estimated: bool,
}

impl Path {
    /// The path as the core found it.
    pub fn of(knowledge: &Knowledge, path: &paths::Path) -> Path {
        Path {
            probability: rounded(path.probability),
            hops: hops(knowledge, path),
        }
    }
}

/// The hops of a path, from the seller on.
pub fn hops(knowledge: &Knowledge, path: &paths::Path) -> Vec<Hop> {
    let hop = |hop: &paths::Hop| Hop {
        from: Named::person(knowledge.person(hop.from)),
        to: Named::person(knowledge.person(hop.to)),
        probability: rounded(hop.probability),
        evidence: hop.evidence.map(Hex),
        estimated: hop.estimated,
    };
    path.hops.iter().map(hop).collect()
}
