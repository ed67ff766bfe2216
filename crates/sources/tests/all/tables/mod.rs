//! Tables: exports of CRMs, address books and networks.

mod broken;
mod doings;
mod exports;
mod headings;
mod oddities;
mod quotes;
mod real;
mod series;
mod values;
mod workbooks;

use super::*;
use bellwether_core::evidence::entry::{Entry, EntryKind};

fn entries(kept: &Kept) -> Vec<&Entry> {
    let mut entries = Vec::new();
    for found in &kept.found {
        if let Record::Entry(entry) = &found.record {
            entries.push(&**entry);
        }
    }
    entries
}

/// What the table is taken for.
fn what(kept: &Kept) -> &str {
    kept.mapped.first().map_or("", |mapping| &mapping.what)
}

/// The field a column is read as.
fn field_of<'a>(kept: &'a Kept, heading: &str) -> Option<&'a str> {
    let mut columns = kept.mapped.iter().flat_map(|mapping| &mapping.columns);
    let found = columns.find(|(known, _)| known == heading);
    found.and_then(|(_, field)| *field)
}

/// Reads a table without any complaint.
fn read_table(name: &str, text: &str) -> Kept {
    let kept = read_bytes(name, text.as_bytes());
    assert_eq!(kept.complaints(), Vec::<String>::new(), "{name}");
    kept
}

/// Reads a table with what the user says of it.
fn read_told(text: &str, kind: Option<&str>, map: &[(&str, &str)]) -> Kept {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("table.csv");
    std::fs::write(&path, text).expect("a file");
    let options = Options {
        kind: kind.map(str::to_owned),
        map: map
            .iter()
            .map(|(field, column)| ((*field).to_owned(), (*column).to_owned()))
            .collect(),
        ..options()
    };
    read_with(&[path], &options)
}
