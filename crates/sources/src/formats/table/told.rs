//! What the user says of a table: what its rows are, what its columns, now or of an earlier one
//! with the same headings.

use super::headings::{clean, plain};
use crate::{Layout, Options};
use bellwether_core::evidence::entry::EntryKind;
use bellwether_core::evidence::field;

/// What the user says: the kind of all rows, and columns by their headings.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told<'a> {
    pub kind: Option<EntryKind>,
    /// The rows are lines of orders.
    pub orders: bool,
    pub map: &'a [(String, String)],
    /// What was said of earlier tables.
    pub layouts: &'a [Layout],
}

impl<'a> Told<'a> {
    /// What is said of all tables of a run.
    pub(super) fn of(options: &'a Options) -> Self {
        Told {
            map: &options.map,
            // Who says what a file is wants it read so, whatever was said before.
            layouts: match options.kind {
                Some(_) => &[],
                None => &options.layouts,
            },
            ..Told::default()
        }
    }

    /// What was said of an earlier table with the same headings, where nothing is of this one.
    pub(super) fn or_before(self, headings: &[String]) -> Self {
        if self.kind.is_some() || self.orders || !self.map.is_empty() {
            return self;
        }
        let before = self.layouts.iter().rfind(|one| one.is_of(headings));
        let Some(before) = before else {
            return self;
        };
        let kind = before.kind.as_deref();
        let mut kinds = super::kinds::KINDS.iter();
        Told {
            kind: kinds.find(|one| Some(one.0) == kind).map(|one| one.1),
            orders: kind == Some("orders"),
            map: &before.map,
            ..self
        }
    }
}

impl Layout {
    /// Whether a table has these headings, in whichever order.
    pub fn is_of(&self, headings: &[String]) -> bool {
        let key = |headings: &[String]| -> Vec<String> {
            let mut all: Vec<String> = headings.iter().map(|one| plain(&clean(one))).collect();
            all.sort();
            all
        };
        self.headings.len() == headings.len() && key(&self.headings) == key(headings)
    }
}

impl Told<'_> {
    /// The field the user says a column is.
    pub(super) fn field(&self, heading: &str) -> Option<&'static str> {
        let named = |(_, column): &&(String, String)| {
            column.trim() == heading || plain(column) == plain(heading)
        };
        let (name, _) = self.map.iter().find(named)?;
        field::ALL.iter().find(|field| *field == name).copied()
    }

    /// The columns the user speaks of, where a table has none of them.
    pub(super) fn missing(&self, headings: &[String]) -> Option<String> {
        let is_there = |heading: &String| self.field(heading).is_some();
        // `currency==EUR` is a value, and names no column.
        let columns = self.map.iter().map(|(_, column)| column);
        let columns = columns.filter(|column| !column.starts_with('='));
        let named: Vec<String> = columns.map(|column| format!("`{column}`")).collect();
        (!named.is_empty() && !headings.iter().any(is_there)).then(|| named.join(", "))
    }
}
