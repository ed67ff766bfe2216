//! One operation: its place, what may be asked, what the answer is, and what answers.

use super::param::Param;
use crate::answers::decisions::Intent;
use crate::answers::opportunities;
use crate::clock;
use crate::failure::Failure;
use crate::find;
use crate::web::{Desk, Trouble, Write, not_here};
use crate::wire::Listing;
use crate::wire::decisions::Recorded;
use axum::body::Bytes;
use bellwether_core::knowledge::AccountNo;
use bellwether_core::ledger::Verb;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use std::collections::BTreeMap;

/// Entries of a list where nothing else is asked.
const TOP: usize = 100;
/// The most that is counted to.
pub const MOST: usize = 1_000;

/// One operation, of the API and of MCP alike.
#[derive(Debug)]
pub struct Operation {
    /// `get` or `post`.
    pub method: &'static str,
    /// Below `/api/v1`; names in braces are parameters.
    pub path: &'static str,
    /// What MCP calls it.
    pub tool: &'static str,
    /// What it does, in a line.
    pub says: &'static str,
    /// What it records, in a sentence; empty where it only looks.
    pub records: &'static str,
    /// What may be asked.
    pub params: &'static [Param],
    /// What is sent along.
    pub body: &'static [Param],
    /// The shape of the answer.
    pub shape: fn(&mut SchemaGenerator) -> Schema,
    /// What answers.
    pub run: Run,
}

/// What answers an operation.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// It only looks.
    Look(fn(&mut Desk<'_, '_>, &Asked) -> Result<Answer, Trouble>),
    /// It says what is to be written.
    Write(fn(&mut Desk<'_, '_>, &Asked) -> Result<Write<Answer>, Trouble>),
}

/// What was asked, each value held against its [`Param`].
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// By name.
    pub values: BTreeMap<String, String>,
    /// Through which door, where that is not the user's own.
    pub through: Option<&'static str>,
}

/// JSON.
#[derive(Debug)]
pub struct Answer(pub Bytes);

/// The shape of an answer.
pub fn shape<T: JsonSchema>(schemas: &mut SchemaGenerator) -> Schema {
    schemas.subschema_for::<T>()
}

impl Operation {
    /// Whether it changes anything.
    pub fn writes(&self) -> bool {
        matches!(self.run, Run::Write(_))
    }

    /// The names in its path.
    pub fn in_path(&self) -> impl Iterator<Item = &'static str> {
        let parts = self.path.split('/');
        parts.filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
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
    pub fn number(&self, name: &str) -> Option<usize> {
        self.given(name)?.parse().ok()
    }

    /// Yes or no; no where nothing is said.
    pub fn flag(&self, name: &str) -> bool {
        self.given(name) == Some("true")
    }

    /// How many, after how many.
    pub fn stretch(&self) -> (usize, usize) {
        let top = self.number("top").unwrap_or(TOP).min(MOST);
        (top, self.number("skip").unwrap_or(0))
    }
}

/// A value as JSON.
pub fn answer(value: &impl Serialize) -> Result<Answer, Trouble> {
    let text = serde_json::to_string(value)
        .map_err(|error| Failure::machine("the answer could not be put in JSON", error))?;
    Ok(Answer(text.into()))
}

/// The stretch asked for; only what is in it is put in the wire's shape.
pub fn list<T, W: Serialize>(
    desk: &Desk<'_, '_>,
    asked: &Asked,
    all: Vec<T>,
    wire: impl Fn(T) -> W,
) -> Result<Answer, Trouble> {
    let (top, skip) = asked.stretch();
    let listing = Listing::of(desk.sight.knowledge.as_of, all, skip, Some(top));
    answer(&Listing {
        as_of: listing.as_of,
        items: listing.items.into_iter().map(wire).collect::<Vec<W>>(),
        next: listing.next,
    })
}

/// The account asked for, where one is.
pub fn account(desk: &Desk<'_, '_>, asked: &Asked) -> Result<Option<AccountNo>, Trouble> {
    let named = asked.given("account");
    let found = named.map(|text| find::account(&desk.sight.knowledge, text));
    found.transpose().map_err(not_here)
}

/// Records what is decided about the opportunity in the path.
pub fn about(
    desk: &mut Desk<'_, '_>,
    asked: &Asked,
    verb: Verb,
    words: Vec<(&str, String)>,
) -> Result<Write<Answer>, Trouble> {
    opportunities::one(desk.sight, asked.id()).map_err(not_here)?;
    record(asked, Intent::about(desk.sight, asked.id(), verb, words)?)
}

/// Records what is decided.
pub fn record(asked: &Asked, intent: Intent) -> Result<Write<Answer>, Trouble> {
    let intent = intent.through(asked.through);
    Ok(Box::new(move |store, viewer| {
        let decision = intent.record(store, viewer, clock::now())?;
        answer(&Recorded::of(&decision))
    }))
}
