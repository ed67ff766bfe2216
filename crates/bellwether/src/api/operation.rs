//! One operation of the API: its place, what may be asked, and how that is read.

use crate::answers::decisions::Intent;
use crate::answers::opportunities;
use crate::clock;
use crate::failure::Failure;
use crate::find;
use crate::web::{Desk, Trouble, not_here};
use crate::wire::Listing;
use crate::wire::decisions::Recorded;
use bellwether_core::knowledge::AccountNo;
use bellwether_core::ledger::Verb;
use serde::Serialize;
use std::collections::HashMap;

/// Entries of a list where nothing else is asked.
const TOP: usize = 100;
/// The most that is counted to.
pub const MOST: usize = 1_000;

/// One operation.
pub struct Operation {
    /// `get` or `post`.
    pub method: &'static str,
    /// Below `/api/v1`; names in braces are parameters.
    pub path: &'static str,
    /// What it does, in a line.
    pub says: &'static str,
    /// What may be asked.
    pub params: &'static [Param],
    /// What is sent along: names of texts, and whether they must be there.
    pub body: &'static [(&'static str, bool, &'static str)],
    /// Whether the answer is a list.
    pub list: bool,
    /// What answers.
    pub run: fn(&mut Desk<'_, '_>, &Asked) -> Result<Answer, Trouble>,
}

/// One thing that may be asked.
pub struct Param {
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub says: &'static str,
    /// What it is: `integer`, `boolean` or `string`.
    pub kind: &'static str,
}

/// What was asked.
#[derive(Debug)]
pub struct Asked {
    /// By name.
    pub values: HashMap<String, String>,
}

/// JSON.
#[derive(Debug)]
pub struct Answer(pub String);

/// A text.
pub const fn text(name: &'static str, says: &'static str) -> Param {
    Param {
        name,
        says,
        kind: "string",
    }
}

/// A number.
pub const fn number(name: &'static str, says: &'static str) -> Param {
    Param {
        name,
        says,
        kind: "integer",
    }
}

/// Yes or no.
pub const fn flag(name: &'static str, says: &'static str) -> Param {
    Param {
        name,
        says,
        kind: "boolean",
    }
}

impl Asked {
    /// A value, where there is one.
    pub fn given(&self, name: &str) -> Option<&str> {
        let value = self.values.get(name)?.trim();
        Some(value).filter(|value| !value.is_empty())
    }

    /// A value that must be there.
    pub fn sent(&self, name: &str) -> Result<&str, Failure> {
        self.given(name)
            .ok_or_else(|| Failure::asked(format!("\"{name}\" must be said")))
    }

    /// The id in the path.
    pub fn id(&self) -> &str {
        self.given("id").unwrap_or_default()
    }

    /// A number, where there is one.
    pub fn number(&self, name: &str) -> Result<Option<usize>, Failure> {
        let read = |text: &str| {
            let number = text.parse();
            number.map_err(|_| Failure::asked(format!("{name} \"{text}\" is not a number")))
        };
        self.given(name).map(read).transpose()
    }

    /// Yes or no; no where nothing is said.
    pub fn flag(&self, name: &str) -> Result<bool, Failure> {
        match self.given(name) {
            None | Some("false" | "0") => Ok(false),
            Some("true" | "1") => Ok(true),
            Some(other) => Err(Failure::asked(format!(
                "{name} \"{other}\" is neither true nor false"
            ))),
        }
    }

    /// How many, after how many.
    pub fn stretch(&self) -> Result<(usize, usize), Failure> {
        let top = self.number("top")?.unwrap_or(TOP).min(MOST);
        Ok((top, self.number("skip")?.unwrap_or(0)))
    }
}

/// A value as JSON.
pub fn answer(value: &impl Serialize) -> Result<Answer, Trouble> {
    let text = serde_json::to_string(value)
        .map_err(|error| Failure::machine("the answer could not be put in JSON", error))?;
    Ok(Answer(text))
}

/// The stretch asked for; only what is in it is put in the wire's shape.
pub fn list<T, W: Serialize>(
    desk: &Desk<'_, '_>,
    asked: &Asked,
    all: Vec<T>,
    wire: impl Fn(T) -> W,
) -> Result<Answer, Trouble> {
    let (top, skip) = asked.stretch()?;
    let listing = Listing::of(desk.sight.knowledge.as_of, all, skip, Some(top));
    answer(&Listing {
        as_of: listing.as_of,
        items: listing.items.into_iter().map(wire).collect::<Vec<W>>(),
        next: listing.next,
    })
}

/// The account asked for, where one is.
pub fn account(desk: &Desk<'_, '_>, asked: &Asked) -> Result<Option<AccountNo>, Failure> {
    let named = asked.given("account");
    named
        .map(|text| find::account(&desk.sight.knowledge, text))
        .transpose()
}

/// Records what is decided about the opportunity in the path.
pub fn about(
    desk: &mut Desk<'_, '_>,
    asked: &Asked,
    verb: Verb,
    words: Vec<(&str, String)>,
) -> Result<Answer, Trouble> {
    opportunities::one(desk.sight, asked.id()).map_err(not_here)?;
    let intent = Intent::about(desk.sight, asked.id(), verb, words)?;
    let decision = intent.record(desk.store, desk.viewer, clock::now())?;
    answer(&Recorded::of(&decision))
}
