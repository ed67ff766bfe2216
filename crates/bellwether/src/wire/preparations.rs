//! What to know before a meeting.

use super::deals::Deal;
use super::hand::{Fact, Remark};
use super::meetings::{Attendee, Meeting};
use super::{Hex, Named, Time};
use schemars::JsonSchema;
use serde::Serialize;

/// What to know before meeting an account.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Preparation {
    /// Null where nobody who comes belongs to one.
    pub account: Option<Named>,
    /// The next meeting; null where no calendar shows one.
    pub meeting: Option<Meeting>,
    /// Those who come; where no meeting is known, whom you know there.
    pub people: Vec<Attendee>,
    /// Opportunities there: what is asked, promised, offered and not done.
    pub open: Vec<Open>,
    /// When you last met, or else talked.
    pub last_met: Option<Time>,
    pub last_met_evidence: Option<Hex>,
    /// From when on `changed` tells.
    pub since: Time,
    /// The newest first.
    pub changed: Vec<Changed>,
    /// How many more changes there are.
    pub more_changes: usize,
    /// Open deals.
    pub deals: Vec<Deal>,
    /// Put in by hand, the newest first.
    pub by_hand: Vec<Remark>,
    pub competitors: Vec<Fact>,
    /// Our share there, 0 to 100.
    pub share: Option<Fact>,
    /// Levels above the highest known, at which nobody has been reached.
    pub missing_levels: Vec<&'static str>,
    /// Functions in which nobody has been reached.
    pub missing_functions: Vec<&'static str>,
}

/// Something open at an account.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Open {
    /// The opportunity.
    pub id: Hex,
    pub kind: &'static str,
    pub title: String,
    pub status: &'static str,
    pub person: Option<Named>,
    pub evidence: Vec<Hex>,
}

/// Something that changed.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Changed {
    pub at: Time,
    /// `new`, `moved`, `deal`, `contact` or `mail`.
    pub sort: &'static str,
    pub says: String,
    pub evidence: Hex,
}
