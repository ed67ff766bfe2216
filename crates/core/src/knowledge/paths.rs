//! Warm paths: who can introduce the seller to whom. They are found in a
//! [`Network`](super::network::Network).

use crate::id::Id;
use crate::identity::PersonNo;

/// One hop of a path.
#[derive(Clone, PartialEq, Debug)]
pub struct Hop {
    /// Who would ask.
    pub from: PersonNo,
    /// Who would be asked.
    pub to: PersonNo,
    /// Probability that it works: the share of `to`'s attention that `from` has.
    pub probability: f64,
    /// A message that shows the two in contact.
    pub evidence: Option<Id>,
    /// Whether the share is a guess, because `to`'s mailbox cannot be seen.
    pub estimated: bool,
}

/// A way from the seller to somebody.
#[derive(Clone, PartialEq, Debug)]
pub struct Path {
    /// Product of the hops' probabilities.
    pub probability: f64,
    /// At most three hops.
    pub hops: Vec<Hop>,
}
