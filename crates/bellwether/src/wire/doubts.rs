//! Doubts: what the user should decide, because the evidence does not.

use super::{Hex, Part, parts, rounded};
use bellwether_core::downstream::claims::Claim;
use bellwether_core::downstream::edges::Edge;
use bellwether_core::identity::firms::nameless;
use bellwether_core::identity::{self, Pair};
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::AddressNo;
use schemars::JsonSchema;
use serde::Serialize;

/// Two addresses that may be one person, or two domains that may be one account.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Doubt {
    pub id: Hex,
    /// What is in doubt: `person` or `account`: whether two are one; `downstream`:
    /// whether the first supplies the second.
    pub kind: &'static str,
    pub a: Side,
    pub b: Side,
    /// Sum of the parts: log₂ of the odds that the two are one.
    pub weight: f64,
    pub parts: Vec<Part>,
}

/// One of the two.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Side {
    /// The person or account it is taken to be now.
    pub id: Option<Hex>,
    pub name: String,
    /// The address, or the domain; of an account without one, what its system calls it.
    pub address: String,
}

impl Doubt {
    /// The doubt as the core weighed it.
    pub fn of(knowledge: &Knowledge, doubt: &identity::Doubt) -> Doubt {
        let (kind, [a, b]) = match &doubt.pair {
            Pair::People(a, b) => ("person", [a, b].map(|no| Side::of(knowledge, *no))),
            Pair::Accounts(a, b) => ("account", [a, b].map(|key| Side::of_key(knowledge, key))),
        };
        Doubt {
            id: Hex(doubt.id),
            kind,
            a,
            b,
            weight: rounded(doubt.weight),
            parts: parts(&doubt.parts),
        }
    }
}

impl Doubt {
    /// Whether one company supplies another.
    pub fn of_edge(knowledge: &Knowledge, edge: &Edge) -> Doubt {
        let companies = &knowledge.downstream().companies;
        let side = |number| {
            let company = companies.get(number);
            let account = company.account.map(|no| knowledge.account(no));
            Side {
                id: account.map(|account| Hex(account.id)),
                name: company.name.clone(),
                address: nameless(&company.key).unwrap_or(&company.key).to_owned(),
            }
        };
        let odds = |sure: f64| (sure / (1.0 - sure)).log2();
        let part = |claim: &Claim| Part {
            name: format!("{} says “{}”", claim.quote.by, claim.quote.says),
            value: rounded(odds(claim.confidence.clamp(0.01, 0.99))),
        };
        Doubt {
            id: Hex(edge.id(companies)),
            kind: "downstream",
            a: side(edge.supplier),
            b: side(edge.customer),
            weight: rounded(odds(edge.confidence.clamp(0.01, 0.99))),
            parts: edge.claims.iter().map(part).collect(),
        }
    }
}

impl Side {
    fn of(knowledge: &Knowledge, number: AddressNo) -> Side {
        let address = knowledge.ledger.addresses.get(number.0 as usize);
        let address = address.cloned().unwrap_or_default();
        let person = knowledge.person_at(number).map(|no| knowledge.person(no));
        Side {
            id: person.map(|person| Hex(person.id)),
            name: person.map_or_else(|| address.clone(), |person| person.name.clone()),
            address,
        }
    }

    fn of_key(knowledge: &Knowledge, key: &str) -> Side {
        let address = nameless(key).unwrap_or(key).to_owned();
        let account = knowledge
            .account_of_key(key)
            .map(|no| knowledge.account(no));
        Side {
            id: account.map(|account| Hex(account.id)),
            name: account.map_or_else(|| address.clone(), |account| account.name.clone()),
            address,
        }
    }
}
