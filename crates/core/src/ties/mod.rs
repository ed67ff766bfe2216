//! Ties: how well the seller knows each person, with named parts.

pub mod paths;

use crate::identity::{Part, Person};
use crate::knowledge::PersonNo;
use crate::ledger::Ledger;
use crate::time::Timestamp;

/// The seller's tie to one person.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Tie {
    /// Decayed strength, 0 where there was no contact.
    pub strength: f64,
    /// Probability of contact in both directions within the next 28 days.
    pub probability: f64,
    /// What `probability` is made of: log-odds that add up.
    pub parts: Vec<Part>,
    /// Messages from them, personal or not.
    pub inbound: u32,
    /// Messages to them.
    pub outbound: u32,
    /// When they last wrote.
    pub last_in: Option<Timestamp>,
    /// When the seller last wrote to them.
    pub last_out: Option<Timestamp>,
    /// The last message either way, to cite.
    pub last_proof: Option<crate::id::Id>,
    /// Days on which there was contact, oldest first, either direction.
    pub contact_days: Vec<crate::time::Day>,
    /// Probability that the rhythm of contact is still alive: near 1 right
    /// after a contact, falling as silence outlasts their own gaps.
    pub alive: f64,
}

/// Measures the seller's tie to every person, in their order.
pub fn measure(
    _ledger: &Ledger,
    _as_of: Timestamp,
    people: &[Person],
    _person_of: &[Option<PersonNo>],
) -> Vec<Tie> {
    vec![Tie::default(); people.len()]
}
