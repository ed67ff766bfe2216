//! The shapes of the answers: what JSON says, field by field, for every face.
//!
//! Core types don't serialise; these do, and nothing else. Field names are a
//! contract: more may be added, none renamed without a changelog entry.

pub mod accounts;
pub mod deals;
pub mod decisions;
pub mod doubts;
pub mod downstream;
pub mod evidence;
pub mod hand;
pub mod health;
pub mod imports;
pub mod meetings;
pub mod opportunities;
pub mod orders;
pub mod paths;
pub mod people;
pub mod preparations;
pub mod served;
pub mod untold;
pub mod whitespace;

use bellwether_core::id::Id;
use bellwether_core::identity::{self, Account, Person};
use bellwether_core::money::Money;
use bellwether_core::time::Timestamp;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// A list, or a stretch of one.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Listing<T> {
    /// The moment it speaks of.
    pub as_of: Time,
    /// The items, best first.
    pub items: Vec<T>,
    /// What `--skip` takes to get the items after these; null at the end.
    pub next: Option<usize>,
}

impl<T> Listing<T> {
    /// The stretch of `all` that begins after `skip` items, of at most `top`.
    pub fn of(as_of: Timestamp, all: Vec<T>, skip: usize, top: Option<usize>) -> Listing<T> {
        let total = all.len();
        let end = skip.saturating_add(top.unwrap_or(total)).min(total);
        let next = (end < total).then_some(end);
        let items = all.into_iter().take(end).skip(skip).collect();
        Listing {
            as_of: Time(as_of),
            items,
            next,
        }
    }
}

/// A moment: RFC 3339 in UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Time(pub Timestamp);

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

/// An id: 32 hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Hex(pub Id);

impl Serialize for Hex {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

impl JsonSchema for Time {
    fn schema_name() -> Cow<'static, str> {
        "Time".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date-time" })
    }
}

impl JsonSchema for Hex {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^[0-9a-f]{32}$",
            "description": "An id: 32 hexadecimal digits",
        })
    }
}

impl Hex {
    /// The beginning of an id, long enough to type and nearly always unique.
    pub fn short(&self) -> String {
        let mut text = self.0.to_string();
        text.truncate(8);
        text
    }
}

impl fmt::Display for Hex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A named part of a weight or a score.
#[derive(JsonSchema, Serialize, Clone, PartialEq, Debug)]
pub struct Part {
    /// What it stands for.
    pub name: String,
    /// Its value.
    pub value: f64,
}

/// Parts as the core names them.
pub fn parts(parts: &[identity::Part]) -> Vec<Part> {
    let part = |part: &identity::Part| Part {
        name: part.name.clone(),
        value: rounded(part.value),
    };
    parts.iter().map(part).collect()
}

/// A figure without the last digits, which differ between machines.
pub fn rounded(value: f64) -> f64 {
    const DIGITS: f64 = 1e6;
    let rounded = (value * DIGITS).round() / DIGITS;
    // JSON knows no infinity; -0 would be a riddle.
    if rounded.is_finite() {
        rounded + 0.0
    } else {
        0.0
    }
}

/// A person or an account, to follow up.
#[derive(JsonSchema, Serialize, Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// Its id.
    pub id: Hex,
    /// Its name.
    pub name: String,
}

impl Named {
    /// A person by name.
    pub fn person(person: &Person) -> Named {
        Named {
            id: Hex(person.id),
            name: person.name.clone(),
        }
    }

    /// An account by name.
    pub fn account(account: &Account) -> Named {
        Named {
            id: Hex(account.id),
            name: account.name.clone(),
        }
    }
}

/// An amount of money: minor units and an ISO 4217 code.
#[derive(JsonSchema, Serialize, Clone, PartialEq, Eq, Debug)]
pub struct Amount {
    /// Cents, pence, öre.
    pub minor: i64,
    /// Three capital letters; `XXX`, which ISO 4217 has for none, where nothing said it.
    pub currency: String,
}

impl Amount {
    /// An amount as the core has it.
    pub fn of(money: &Money) -> Amount {
        Amount {
            minor: money.minor,
            currency: money.code().to_owned(),
        }
    }
}

/// Text, or nothing where it is empty.
pub fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_on_where_it_was_left() {
        let now = Timestamp(0);
        let first = Listing::of(now, vec![1, 2, 3], 0, Some(2));
        assert_eq!((first.items, first.next), (vec![1, 2], Some(2)));
        let rest = Listing::of(now, vec![1, 2, 3], 2, Some(2));
        assert_eq!((rest.items, rest.next), (vec![3], None));
        let beyond = Listing::of(now, vec![1, 2, 3], 9, None);
        assert!(beyond.items.is_empty() && beyond.next.is_none());
    }

    #[test]
    fn figures_are_plain() {
        assert_eq!(rounded(0.123_456_789), 0.123_457);
        assert_eq!(rounded(f64::NAN), 0.0);
        assert!(rounded(-0.0).is_sign_positive());
    }
}
