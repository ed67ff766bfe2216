//! Accounts: the companies on the other side.

use super::people::{function, level};
use super::{Amount, Hex, Named, Time};
use bellwether_core::knowledge::reach::{self, Reach};
use bellwether_core::knowledge::{AccountNo, Knowledge};
use serde::Serialize;

/// A company on the other side.
#[derive(Serialize, Debug)]
pub struct Account {
    pub id: Hex,
    pub name: String,
    /// Oldest first.
    pub domains: Vec<String>,
    /// Human beings seen there.
    pub people: usize,
    /// When our side last heard from or wrote to anybody there.
    pub last_contact: Option<Time>,
    pub reach: Whom,
    /// What it is worth; null as long as no order or deal says so.
    pub value: Option<Amount>,
    /// Full hosts seen under its domains.
    pub hosts: Vec<String>,
    /// Whether people there and our side have written to each other.
    pub relationship: bool,
}

/// Whom our side knows there.
#[derive(Serialize, Debug)]
pub struct Whom {
    /// How many have written with us, both ways.
    pub known: usize,
    /// How many there are, as far as has been seen.
    pub people: usize,
    /// The highest level among those known.
    pub highest: Option<&'static str>,
    /// Every level and function that occurs, the highest first.
    pub cells: Vec<Cell>,
    /// Levels above the highest.
    pub missing_levels: Vec<&'static str>,
    /// Functions in which nobody is known.
    pub missing_functions: Vec<&'static str>,
}

/// People of one level and function; null where their titles don't say.
#[derive(Serialize, Debug)]
pub struct Cell {
    pub level: Option<&'static str>,
    pub function: Option<&'static str>,
    /// The best known first.
    pub known: Vec<Named>,
    pub seen: usize,
}

impl Account {
    /// The account with this number.
    pub fn of(knowledge: &Knowledge, number: AccountNo) -> Account {
        let account = knowledge.account(number);
        let reach = reach::of(knowledge, number);
        let last_contact = account
            .people
            .iter()
            .filter_map(|person| knowledge.contact(*person).last())
            .max();
        Account {
            id: Hex(account.id),
            name: account.name.clone(),
            domains: account.domains.clone(),
            people: reach.known + reach.seen,
            last_contact: last_contact.map(Time),
            reach: Whom::of(knowledge, &reach),
            value: None,
            hosts: account.hosts.clone(),
            relationship: account.relationship,
        }
    }
}

impl Whom {
    fn of(knowledge: &Knowledge, reach: &Reach) -> Whom {
        let cell = |cell: &reach::Cell| Cell {
            level: cell.level.map(level),
            function: cell.function.map(function),
            known: cell
                .known
                .iter()
                .map(|number| Named::person(knowledge.person(*number)))
                .collect(),
            seen: cell.seen.len(),
        };
        Whom {
            known: reach.known,
            people: reach.known + reach.seen,
            highest: reach.highest.map(level),
            cells: reach.cells.iter().map(cell).collect(),
            missing_levels: reach.missing_levels.iter().copied().map(level).collect(),
            missing_functions: reach
                .missing_functions
                .iter()
                .copied()
                .map(function)
                .collect(),
        }
    }
}
