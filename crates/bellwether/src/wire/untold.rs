//! Accounts of whose customers nothing is known.

use super::{Amount, Named, Time};
use schemars::JsonSchema;
use serde::Serialize;

/// An account of whose customers nothing is known.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Untold {
    pub account: Named,
    /// What it ordered for within the last year of the order book; null without orders.
    pub bought: Option<Amount>,
    pub last_contact: Option<Time>,
    /// Whom to ask; null where nobody there knows us.
    pub ask: Option<Named>,
    /// What they are there.
    pub title: Option<String>,
    pub question: &'static str,
}
