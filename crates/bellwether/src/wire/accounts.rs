//! Accounts: the companies on the other side.

use super::deals::Deal;
use super::hand::{Fact, Remark};
use super::orders::Orders;
use super::people::{Person, function, level};
use super::whitespace::Gap;
use super::{Amount, Hex, Named, Time, deals, downstream, filled};
use crate::find;
use bellwether_core::downstream::picture::Role;
use bellwether_core::identity::firms::{Firm, nameless};
use bellwether_core::identity::{self as account, accounts};
use bellwether_core::knowledge::reach::{self, Reach};
use bellwether_core::knowledge::{AccountNo, Knowledge};
use schemars::JsonSchema;
use serde::Serialize;

/// A company on the other side.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Account {
    pub id: Hex,
    pub name: String,
    /// Oldest first; none where only a CRM or a card names the firm.
    pub domains: Vec<String>,
    /// Human beings seen there.
    pub people: usize,
    /// When our side last heard from or wrote to anybody there.
    pub last_contact: Option<Time>,
    pub reach: Whom,
    /// What it is worth by its open deals, in the currency of most of them; null as long as
    /// none says so.
    pub value: Option<Amount>,
    /// Full hosts seen under its domains.
    pub hosts: Vec<String>,
    /// Whether people there and our side have written to each other.
    pub relationship: bool,
    /// `customer` where people tell that it buys from us, or its orders are read; `supplier`
    /// where it takes our orders, or people tell that it supplies us; `both`; `service` where
    /// its trade serves a seller rather than buys (lawyers, recruiters, schools, papers); null
    /// where nothing tells.
    pub role: Option<&'static str>,
    pub industry: Option<String>,
    /// Who of your side looks after it, as its CRM words it.
    pub owner: Option<String>,
}

/// An account with its people.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Profile {
    #[serde(flatten)]
    pub account: Account,
    /// The human beings there, the best known first.
    pub contacts: Vec<Person>,
    /// The firm above it.
    pub parent: Option<Named>,
    /// Other firms under the same one.
    pub sisters: Vec<Named>,
    /// Firms under this one.
    pub subsidiaries: Vec<Named>,
    /// Open ones first, then the latest.
    pub deals: Vec<Deal>,
    /// Its orders; null where it has none.
    pub orders: Option<Orders>,
    /// What it does not buy yet though its like do, the likeliest first.
    pub not_buying_yet: Vec<Gap>,
    /// To whom it sells, the greatest share first.
    pub their_customers: Vec<downstream::Edge>,
    /// How those are doing, the newest first.
    pub their_news: Vec<downstream::Signal>,
    /// Put in by hand, the newest first.
    pub by_hand: Vec<Remark>,
    pub competitors: Vec<Fact>,
    /// Our share there, 0 to 100.
    pub share: Option<Fact>,
    /// Those who decide, by what was put in by hand.
    pub decide: Vec<Decider>,
}

/// Somebody who decides, with what says so.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Decider {
    pub person: Named,
    pub evidence: Hex,
}

/// Whom our side knows there.
#[derive(JsonSchema, Serialize, Debug)]
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
#[derive(JsonSchema, Serialize, Debug)]
pub struct Cell {
    pub level: Option<&'static str>,
    pub function: Option<&'static str>,
    /// The best known first.
    pub known: Vec<Named>,
    pub seen: usize,
}

impl Cell {
    /// Whether titles say anything about these people.
    pub fn is_titled(&self) -> bool {
        self.level.is_some() || self.function.is_some()
    }
}

/// Where nobody is known: levels above the highest, and functions. Nothing as
/// long as no title of anybody known has been read.
pub fn missing(reach: &Whom) -> Vec<&'static str> {
    let told = |cell: &Cell| cell.is_titled() && !cell.known.is_empty();
    if !reach.cells.iter().any(told) {
        return Vec::new();
    }
    let missing = reach.missing_levels.iter().chain(&reach.missing_functions);
    missing.copied().collect()
}

/// What an account is to us, in a word.
fn role(knowledge: &Knowledge, number: AccountNo) -> Option<&'static str> {
    if knowledge.is_vendor(number) {
        return Some("supplier");
    }
    let buyers = &knowledge.orders().buyers;
    let ordered = buyers.binary_search_by_key(&number, |buyer| buyer.account);
    match (ordered.is_ok(), knowledge.downstream().role(number)) {
        (true, Some(Role::Supplier)) | (_, Some(Role::Both)) => Some("both"),
        (true, _) | (_, Some(Role::Customer)) => Some("customer"),
        _ if knowledge.is_service(number) => Some("service"),
        (false, Some(Role::Supplier)) => Some("supplier"),
        (false, None) => None,
    }
}

impl Account {
    /// Whether it is of those that sell or serve, and buy nothing that is known.
    pub fn only_serves(&self) -> bool {
        matches!(self.role, Some("supplier" | "service"))
    }

    /// The account with this number.
    pub fn of(knowledge: &Knowledge, number: AccountNo) -> Account {
        let account = knowledge.account(number);
        let reach = reach::of(knowledge, number);
        let firms = &knowledge.cards.firms.by_key;
        let said = |what: fn(&Firm) -> &String| {
            let known = account.domains.iter().filter_map(|key| firms.get(key));
            known.map(what).find_map(|text| filled(text))
        };
        Account {
            id: Hex(account.id),
            name: account.name.clone(),
            domains: find::domains(account),
            people: reach.known + reach.seen,
            last_contact: knowledge.last_contact(number).map(Time),
            reach: Whom::of(knowledge, &reach),
            value: deals::value(knowledge, number),
            hosts: account.hosts.clone(),
            relationship: account.relationship,
            role: role(knowledge, number),
            industry: said(|firm| &firm.industry),
            owner: said(|firm| &firm.owner),
        }
    }
}

/// An account among its firms, as CRMs tell.
pub struct Family {
    /// The firm above it.
    pub parent: Option<Named>,
    /// Other firms under the same one.
    pub sisters: Vec<Named>,
    /// Firms under this one.
    pub subsidiaries: Vec<Named>,
}

/// The firm above an account, those beside it and those under it.
pub fn family(knowledge: &Knowledge, number: AccountNo) -> Family {
    let firms = &knowledge.cards.firms.by_key;
    let parent = |account: &account::Account| {
        let parents = account
            .domains
            .iter()
            .filter_map(|key| firms.get(key)?.parent.as_ref());
        let mut others = parents.filter(|parent| !account.domains.contains(parent));
        others.next().cloned()
    };
    let own = knowledge.account(number);
    let above = parent(own);
    let (mut sisters, mut subsidiaries) = (Vec::new(), Vec::new());
    for other in knowledge.accounts.iter().filter(|other| other.id != own.id) {
        let Some(over) = parent(other) else { continue };
        if own.domains.contains(&over) {
            subsidiaries.push(Named::account(other));
        } else if above.as_ref() == Some(&over) {
            sisters.push(Named::account(other));
        }
    }
    let above = above.map(|key| match knowledge.account_of_key(&key) {
        Some(number) => Named::account(knowledge.account(number)),
        // Of the firm above nothing may be known but its name.
        None => Named {
            id: Hex(accounts::id_of(&key)),
            name: firms.get(&key).map_or_else(
                || nameless(&key).unwrap_or(&key).to_owned(),
                |firm| firm.name.clone(),
            ),
        },
    });
    Family {
        parent: above,
        sisters,
        subsidiaries,
    }
}

impl Whom {
    /// As the picture has it.
    pub fn of(knowledge: &Knowledge, reach: &Reach) -> Whom {
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
