//! What tests and the demo are made of: a seeded world, small fixture ledgers.

pub mod fixture;
pub mod ledger;
