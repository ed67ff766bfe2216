//! Opportunities: what a seller could do today that nobody has seen yet.
//!
//! A detector is one file: a header comment that says what it sees (with a
//! worked example that is also a test), a [`Detector`] that states population,
//! outcome and horizon, and one function from [`Knowledge`] to [`Finding`]s.
//! [`detectors::ALL`] is the only list of them.

pub mod detectors;

use crate::id::Id;
use crate::identity::Part;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;

/// Whether something is to be built or to be kept.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Stance {
    /// Something new.
    Build,
    /// Something that could be lost.
    Protect,
}

/// Whom an opportunity serves.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Serves {
    /// The customer.
    Them,
    /// The seller.
    Us,
    /// Both.
    Both,
}

/// A line of proof.
#[derive(Clone, PartialEq, Debug)]
pub struct Proof {
    /// The item.
    pub evidence: Id,
    /// What in it proves the point: the sentence, or what happened.
    pub says: String,
}

/// Whom to ask what.
#[derive(Clone, PartialEq, Debug)]
pub struct Ask {
    /// The person.
    pub person: PersonNo,
    /// The question.
    pub question: String,
}

/// What a detector saw.
#[derive(Clone, PartialEq, Debug)]
pub struct Finding {
    /// What it hangs on: with the kind they make the opportunity's id.
    pub anchors: Vec<Anchor>,
    /// One line.
    pub title: String,
    /// The account it is at.
    pub account: Option<AccountNo>,
    /// The person it is about.
    pub person: Option<PersonNo>,
    /// Why now, in a sentence or two.
    pub why: String,
    /// What changes if the seller acts.
    pub if_you_act: String,
    /// What happens if nobody does.
    pub if_you_wait: String,
    /// Who else can know.
    pub who_else_knows: String,
    /// What speaks for it.
    pub evidence: Vec<Proof>,
    /// What speaks against it.
    pub against: Vec<Proof>,
    /// Whom to ask, and what.
    pub ask: Option<Ask>,
    /// Factors of the score, each named; their product is the strength of the
    /// finding among its kind, 0 to 1.
    pub parts: Vec<Part>,
    /// Whether somebody on the seller's side is already on it.
    pub seen: bool,
}

/// A kind of opportunity.
pub struct Detector {
    /// Stable name, in words joined by hyphens; part of ids and of the contract.
    pub kind: &'static str,
    /// The kind in plain words.
    pub name: &'static str,
    /// Build or protect.
    pub stance: Stance,
    /// Whom it serves.
    pub serves: Serves,
    /// What it sees in a picture.
    pub detect: fn(&Knowledge) -> Vec<Finding>,
}
