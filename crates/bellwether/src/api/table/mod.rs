//! The table of operations.

mod chain;
mod contacts;
mod evidence;
mod opportunities;
mod trade;
mod writes;

use super::operation::Operation;
use super::param::{Param, number, text};
use crate::wire::Listing;
use bellwether_core::opportunities::detectors;

const TOP: Param = number("top", "How many, at most 1000; 100 by itself");
const SKIP: Param = number(
    "skip",
    "How many to pass over: what next said of the list before",
);
const ACCOUNT: Param = text(
    "account",
    "Only this account: its id, domain, name or customer number",
);

/// A list of these.
type ListOf<T> = Listing<T>;

/// Every operation.
pub fn all() -> impl Iterator<Item = &'static Operation> {
    [
        opportunities::ALL,
        contacts::ALL,
        trade::ALL,
        chain::ALL,
        evidence::ALL,
        writes::ALL,
    ]
    .into_iter()
    .flatten()
}

/// The kinds of opportunity.
fn kinds() -> Vec<&'static str> {
    detectors::ALL
        .iter()
        .map(|detector| detector.kind)
        .collect()
}
