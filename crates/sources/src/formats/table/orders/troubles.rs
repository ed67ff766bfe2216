//! Rows of a batch that are no lines, and why; many alike are told together.

use super::plan::Plan;
use crate::Bad;
use crate::item::Place;
use std::collections::BTreeMap;

/// Rows of one batch with the same trouble that are told one by one.
const SAID_MAX: usize = 5;

/// Why a row is no line.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Trouble {
    NoProduct,
    NoDate,
    /// In this column stands no number.
    NoNumber(usize),
    NoMeasure,
    TooLarge,
}

impl Trouble {
    fn words(self, plan: &Plan) -> String {
        use super::headings::Role;
        let heading = |role| {
            let at = plan.column(role);
            at.map_or("", |at| plan.headings[at].as_str())
        };
        match self {
            Trouble::NoProduct => "nothing in this row says what was bought: left out".to_owned(),
            Trouble::NoDate => format!(
                "no date that can be read under `{}`: left out; mend it there, or say with --map when=COLUMN where the date is",
                heading(Role::When)
            ),
            Trouble::NoNumber(at) => format!(
                "no number that can be read under `{}`: left out; mend it there, or say with --map what the column is",
                plan.headings.get(at).map_or("", String::as_str)
            ),
            Trouble::NoMeasure => {
                "neither a quantity nor an amount in this row: left out".to_owned()
            }
            Trouble::TooLarge => "a number beyond all measure in this row: left out".to_owned(),
        }
    }
}

/// The troubles of a batch.
#[derive(Default)]
pub(super) struct Troubles(BTreeMap<Trouble, Vec<u64>>);

impl Troubles {
    pub(super) fn add(&mut self, trouble: Trouble, row: u64) {
        self.0.entry(trouble).or_default().push(row);
    }

    /// What to tell of them; `sheet` stands before the numbers of rows.
    pub(super) fn told(self, plan: &Plan, place: &Place, sheet: &str) -> Vec<Bad> {
        let mut told = Vec::new();
        for (trouble, rows) in self.0 {
            let words = trouble.words(plan);
            let mut say = |at: String, reason: String| {
                told.push(Bad {
                    at: place.position(&format!("{sheet}{at}")),
                    reason,
                    partly: false,
                });
            };
            for row in rows.iter().take(SAID_MAX) {
                say(format!("row {row}"), words.clone());
            }
            if let [_, .., last] = rows.get(SAID_MAX..).unwrap_or_default() {
                let (first, more) = (rows[SAID_MAX], rows.len() - SAID_MAX);
                say(
                    format!("rows {first}-{last}"),
                    format!("{more} more rows like this: {words}"),
                );
            } else if let Some(row) = rows.get(SAID_MAX) {
                say(format!("row {row}"), words);
            }
        }
        told
    }
}
