//! Accounts: the companies on the other side.

use super::people::{function, level};
use super::{Amount, Hex, Time};
use crate::reach::{self, Reach};
use bellwether_core::knowledge::{AccountNo, Knowledge};
use serde::Serialize;
use std::collections::BTreeMap;

/// A company on the other side.
#[derive(Serialize, Debug)]
pub struct Account {
    pub id: Hex,
    pub name: String,
    /// Oldest first.
    pub domains: Vec<String>,
    /// Human beings seen there.
    pub people: usize,
    /// When the seller last heard from or wrote to anybody there.
    pub last_contact: Option<Time>,
    pub reach: Whom,
    /// What it is worth; null as long as no order or deal says so.
    pub value: Option<Amount>,
    /// Full hosts seen under its domains.
    pub hosts: Vec<String>,
}

/// Whom the seller knows there.
#[derive(Serialize, Debug)]
pub struct Whom {
    /// How many wrote to the seller and were written to.
    pub known: usize,
    /// How many there are, as far as is known.
    pub people: usize,
    pub levels: BTreeMap<&'static str, Cell>,
    pub functions: BTreeMap<&'static str, Cell>,
}

/// Known among those seen.
#[derive(Serialize, Debug)]
pub struct Cell {
    pub known: usize,
    pub people: usize,
}

impl Account {
    /// The account with this number.
    pub fn of(knowledge: &Knowledge, number: AccountNo) -> Account {
        let account = knowledge.account(number);
        let reach = reach::at(knowledge, number);
        let last_contact = account
            .people
            .iter()
            .map(|person| knowledge.tie(*person))
            .filter_map(|tie| tie.last_in.max(tie.last_out))
            .max();
        Account {
            id: Hex(account.id),
            name: account.name.clone(),
            domains: account.domains.clone(),
            people: reach.people,
            last_contact: last_contact.map(Time),
            reach: Whom::of(&reach),
            value: None,
            hosts: account.hosts.clone(),
        }
    }
}

impl Whom {
    fn of(reach: &Reach) -> Whom {
        let cell = |(known, people): (usize, usize)| Cell { known, people };
        Whom {
            known: reach.known,
            people: reach.people,
            levels: reach
                .levels
                .iter()
                .map(|(key, counts)| (level(*key), cell(*counts)))
                .collect(),
            functions: reach
                .functions
                .iter()
                .map(|(key, counts)| (function(*key), cell(*counts)))
                .collect(),
        }
    }
}
