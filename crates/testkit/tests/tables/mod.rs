//! Reading a table for tests: separators, quotes, a header.

use std::collections::BTreeSet;

/// A table with its header; every row is as wide.
pub struct Table {
    pub header: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    pub fn read(text: &str) -> Table {
        Table::separated(',', text)
    }

    /// The same with another separator than the comma.
    pub fn separated(separator: char, text: &str) -> Table {
        let mut rows = vec![vec![String::new()]];
        let mut quoted = false;
        let mut chars = text.trim_start_matches('\u{feff}').chars().peekable();
        while let Some(c) = chars.next() {
            let row = rows.last_mut().expect("a row");
            let cell = row.last_mut().expect("a cell");
            match c {
                '"' if quoted && chars.peek() == Some(&'"') => {
                    chars.next();
                    cell.push('"');
                }
                '"' => quoted = !quoted,
                c if c == separator && !quoted => row.push(String::new()),
                '\r' if !quoted => {}
                '\n' if !quoted => rows.push(vec![String::new()]),
                c => cell.push(c),
            }
        }
        assert!(!quoted, "a quote stays open");
        rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
        let header = rows.remove(0);
        for row in &rows {
            assert_eq!(row.len(), header.len(), "{row:?}\n{header:?}");
        }
        Table { header, rows }
    }

    /// The values of the first of these columns that there is; none without one.
    pub fn all(&self, names: &[&str]) -> Vec<String> {
        let column = names
            .iter()
            .find_map(|name| self.header.iter().position(|h| h == name));
        let cells = column.map(|n| self.rows.iter().map(move |row| row[n].clone()));
        cells.into_iter().flatten().collect()
    }

    /// The same where no value may come twice.
    pub fn distinct(&self, names: &[&str]) -> BTreeSet<String> {
        let all = self.all(names);
        let distinct: BTreeSet<String> = all.iter().cloned().collect();
        assert_eq!(distinct.len(), all.len(), "{names:?}: one comes twice");
        assert_eq!(distinct.len(), self.rows.len(), "{names:?}: one is missing");
        distinct
    }
}
