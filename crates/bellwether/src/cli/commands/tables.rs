//! What is said of tables that were read: how their columns were understood.

use crate::cli::page::{count, thousands};
use crate::wire::imports::{File, Mapping};
use std::path::Path;

/// Columns of which it is shown what they were understood as.
const SHOWN_MAX: usize = 6;

/// What was read: mails, entries, or both.
pub fn read(all: u64, of_entries: u64) -> String {
    let mails = all.saturating_sub(of_entries);
    match (mails, of_entries) {
        (mails, 0) => count(mails, "mail"),
        (0, of_entries) => entries(of_entries),
        (mails, of_entries) => format!("{} and {}", count(mails, "mail"), entries(of_entries)),
    }
}

/// So many entries.
fn entries(number: u64) -> String {
    match number {
        1 => "1 entry".to_owned(),
        number => format!("{} entries", thousands(number)),
    }
}

/// A line for each table of a file.
pub fn lines(file: &File) -> Vec<String> {
    let table = |mapping| line(file, mapping);
    file.mappings.iter().map(table).collect()
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
    format!(
        "{}: {}; {known} of {all} columns understood ({columns}){kept}{since}.",
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
            lines(&file),
            [
                "contacts.csv: HubSpot contacts; 1 of 2 columns understood (email ← Email), 1 kept as \
              they are; as of 2024-03-01."
            ]
        );
    }
}
