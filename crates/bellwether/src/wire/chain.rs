//! One account's part of the chain, and accounts of whose customers nothing is known.

use super::downstream::{Edge, Outlook, Signal};
use super::{Amount, Listing, Named, Time};
use serde::Serialize;

/// What is known of one account's customers.
#[derive(Serialize, Debug)]
pub struct Chain {
    #[serde(flatten)]
    pub listing: Listing<Edge>,
    pub account: Named,
    /// Who sells to it, as far as is known.
    pub suppliers: Vec<Edge>,
    /// How its customers are doing, the newest first.
    pub signals: Vec<Signal>,
    /// What that means for the demand it sees.
    pub demand: Outlook,
}

/// An account of whose customers nothing is known.
#[derive(Serialize, Debug)]
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
