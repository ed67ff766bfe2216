//! What bellwether knows, and how it sees.
//!
//! The core is pure: it has no I/O, no clock, no environment and no unseeded
//! randomness. Time comes in as an argument; evidence comes in as a
//! [`ledger::Ledger`] and leaves as opportunities with their proof.
//!
//! Data flows one way:
//!
//! ```text
//! evidence ─► reading ─► talk ─► identity, encounters, ties ─► knowledge ─► opportunities ─► brief
//! ```

mod abreast;
pub mod brief;
pub mod calendar;
mod cutoffs;
pub mod deals;
pub mod downstream;
pub mod encounters;
pub mod evidence;
pub mod exports;
pub mod gist;
pub mod hand;
pub mod id;
pub mod identity;
pub mod knowledge;
pub mod known;
pub mod ledger;
pub mod meetings;
pub mod money;
pub mod opportunities;
pub mod orders;
pub mod preparation;
pub mod reading;
pub mod reminders;
mod sparse;
pub mod talk;
pub mod threads;
pub mod ties;
pub mod time;
pub mod topics;
pub mod words;
