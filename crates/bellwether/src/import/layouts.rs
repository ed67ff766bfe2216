//! Tables whose columns the user has explained: the next export with the same headings is
//! read the same way, without being told again.

use super::Job;
use crate::wire::imports::{Import, Mapping};
use bellwether_core::ledger::{Anchor, Decision, Verb};
use bellwether_sources::Layout;

/// Parts the headings of a table in an anchor: no heading has one.
const BETWEEN: char = '\t';
/// The words of such a decision.
const KIND: &str = "as";
const MAP: &str = "map";

/// What the decisions in force say of tables, the earliest first.
pub fn of(decisions: &[Decision]) -> Vec<Layout> {
    let read = decisions.iter().filter(|one| one.verb == Verb::Read);
    let layout = |one: &Decision| {
        let Some(Anchor::Topic(headings)) = one.anchors.first() else {
            return None;
        };
        let map = one.words.iter().filter(|(name, _)| name == MAP);
        let map = map.filter_map(|(_, said)| said.split_once('='));
        Some(Layout {
            headings: headings.split(BETWEEN).map(str::to_owned).collect(),
            kind: one.word(KIND).map(str::to_owned),
            map: map.map(|(f, c)| (f.to_owned(), c.to_owned())).collect(),
        })
    };
    read.filter_map(layout).collect()
}

/// Marks the tables that were read as was said of earlier ones.
pub fn mark(import: &mut Import, job: &Job, known: &[Layout]) {
    if says_something(job) {
        return;
    }
    for mapping in import.files.iter_mut().flat_map(|file| &mut file.mappings) {
        let headings = headings(mapping);
        mapping.as_before = known.iter().any(|one| one.is_of(&headings));
    }
}

fn says_something(job: &Job) -> bool {
    job.kind.is_some() || !job.map.is_empty()
}

fn headings(mapping: &Mapping) -> Vec<String> {
    mapping.columns.iter().map(|one| one.0.clone()).collect()
}

/// What a job says of the tables it read that nobody had said of them yet.
pub fn said(job: &Job, import: &Import, known: &[Layout]) -> Vec<Layout> {
    if !says_something(job) {
        return Vec::new();
    }
    let mut new: Vec<Layout> = Vec::new();
    for mapping in import.files.iter().flat_map(|file| &file.mappings) {
        let layout = Layout {
            headings: headings(mapping),
            kind: job.kind.clone(),
            map: job.map.clone(),
        };
        let before = known.iter().chain(&new);
        let before = before.rev().find(|one| one.is_of(&layout.headings));
        let same = before.is_some_and(|one| one.kind == layout.kind && one.map == layout.map);
        if !same && names_its_columns(&layout) {
            new.push(layout);
        }
    }
    new
}

/// Whether a heading is the column that a user names, by its letters and digits.
pub fn is_called(heading: &str, column: &str) -> bool {
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    letters(heading) == letters(column)
}

/// Whether every column that the user named is there: a slip is not to be remembered.
fn names_its_columns(layout: &Layout) -> bool {
    let there = |column: &str| layout.headings.iter().any(|one| is_called(one, column));
    // `currency==EUR` is a value, and names no column.
    let mut columns = layout.map.iter().map(|(_, column)| column);
    columns.all(|column| column.starts_with('=') || there(column))
}

/// A layout as a decision says it: its anchor and its words.
pub fn told(layout: &Layout) -> (Anchor, Vec<(String, String)>) {
    let headings = layout.headings.join(&BETWEEN.to_string());
    let kind = layout
        .kind
        .iter()
        .map(|kind| (KIND.to_owned(), kind.clone()));
    let map = layout.map.iter();
    let map = map.map(|(field, column)| (MAP.to_owned(), format!("{field}={column}")));
    (Anchor::Topic(headings), kind.chain(map).collect())
}
