//! What is said of tables that were read: how their columns were understood.

use crate::cli::page::{count, thousands};
use crate::wire::imports::{File, Mapping};
use bellwether_core::words::listed;
use std::collections::BTreeMap;
use std::path::Path;

/// Columns of which it is shown what they were understood as.
const SHOWN_MAX: usize = 6;

/// What was read, of all: entries with the documents among them, lines of orders, and
/// mails.
pub fn read(all: u64, (of_entries, documents): (u64, u64), lines: u64) -> String {
    let mails = all.saturating_sub(of_entries + lines);
    let mut said = Vec::new();
    if mails > 0 || of_entries + lines == 0 {
        said.push(count(mails, "mail"));
    }
    if of_entries > documents {
        said.push(entries(of_entries - documents));
    }
    if documents > 0 {
        said.push(count(documents, "document"));
    }
    if lines > 0 {
        said.push(count(lines, "order line"));
    }
    listed(&said)
}

/// What was read of one file: of a table without rows, what its rows would have been.
pub fn of_file(file: &File) -> String {
    if file.read == 0 && !file.bad.is_empty() && file.mappings.is_empty() {
        return "nothing read".to_owned();
    }
    let (0, [table]) = (file.read, file.mappings.as_slice()) else {
        return read(file.read, (file.entries, file.documents), file.lines);
    };
    format!("0 {}", table.things)
}

/// So many entries.
fn entries(number: u64) -> String {
    match number {
        1 => "1 entry".to_owned(),
        number => format!("{} entries", thousands(number)),
    }
}

/// Tables of which each has a line of its own; of more there is one for each sort.
const TABLES_MAX: usize = 10;

/// A line for each table that was read.
pub fn lines(files: &[File]) -> Vec<String> {
    let tables = files
        .iter()
        .flat_map(|file| file.mappings.iter().map(move |mapping| (file, mapping)));
    let tables: Vec<(&File, &Mapping)> = tables.collect();
    if tables.len() <= TABLES_MAX {
        return tables
            .iter()
            .map(|(file, mapping)| line(file, mapping))
            .collect();
    }
    let mut sorts: BTreeMap<&str, Vec<&Mapping>> = BTreeMap::new();
    for (_, mapping) in tables {
        // Without the place in the file.
        let what = mapping.what.split(" in ").next().unwrap_or_default();
        sorts.entry(what).or_default().push(mapping);
    }
    let sort = |(what, mappings): (&str, Vec<&Mapping>)| {
        let columns = mappings
            .iter()
            .map(|mapping| mapping.columns.len())
            .sum::<usize>();
        let known = mappings
            .iter()
            .flat_map(|mapping| &mapping.columns)
            .filter(|(_, field)| field.is_some())
            .count();
        let tables = count(mappings.len() as u64, "table");
        format!("{what}: {tables}; {known} of {columns} columns understood (`--json` shows each).")
    };
    sorts.into_iter().map(sort).collect()
}

fn line(file: &File, mapping: &Mapping) -> String {
    let name = Path::new(&file.path).file_name().unwrap_or_default();
    let understood: Vec<String> = mapping
        .columns
        .iter()
        .filter_map(|(heading, field)| Some(format!("{} ← {heading}", (*field)?)))
        .collect();
    let (all, known) = (mapping.columns.len(), understood.len());
    let mut columns = understood[..known.min(SHOWN_MAX)].join(", ");
    if known > SHOWN_MAX {
        columns.push_str(", …");
    }
    let kept = match all - known {
        0 => String::new(),
        kept => format!(", {kept} kept as they are"),
    };
    let since = match &file.as_of {
        Some(known) => format!("; as of {}", known.get(..10).unwrap_or(known)),
        None => String::new(),
    };
    let before = match mapping.as_before {
        true => ", as you said of one with these headings (`--as` or `--map` says it anew)",
        false => "",
    };
    format!(
        "{}: {}; {known} of {all} columns understood ({columns}){kept}{since}{before}.",
        name.to_string_lossy(),
        mapping.what
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_what_a_table_was_taken_for() {
        let mapping = Mapping {
            what: "HubSpot contacts".to_owned(),
            things: "contacts",
            as_before: false,
            columns: vec![
                ("Email".to_owned(), Some("email")),
                ("Shoe size".to_owned(), None),
            ],
        };
        let file = File {
            path: "exports/contacts.csv".to_owned(),
            as_of: Some("2024-03-01T00:00:00Z".to_owned()),
            mappings: vec![mapping],
            ..File::default()
        };
        assert_eq!(
            lines(&[file]),
            [
                "contacts.csv: HubSpot contacts; 1 of 2 columns understood (email ← Email), 1 kept as \
              they are; as of 2024-03-01."
            ]
        );
    }

    #[test]
    fn many_tables_are_told_by_their_sort() {
        let file = |number| File {
            path: format!("{number}.csv"),
            mappings: vec![Mapping {
                what: "Salesforce accounts".to_owned(),
                things: "companies",
                as_before: false,
                columns: vec![("Id".to_owned(), Some("id")), ("x".to_owned(), None)],
            }],
            ..File::default()
        };
        let files: Vec<File> = (0..12).map(file).collect();
        assert_eq!(
            lines(&files),
            ["Salesforce accounts: 12 tables; 12 of 24 columns understood (`--json` shows each)."]
        );
    }
}
