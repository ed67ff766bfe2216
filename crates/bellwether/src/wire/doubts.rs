//! Doubts: what the user should decide, because the evidence does not.

use super::{Hex, Part};
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
