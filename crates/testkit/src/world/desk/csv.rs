//! Tables as programs write them.

/// When a cell stands in quotes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Quotes {
    /// Where it must.
    Needed,
    /// Always.
    All,
}

/// A table with its header.
pub(crate) struct Table {
    out: String,
    quotes: Quotes,
    separator: char,
    width: usize,
}

impl Table {
    pub(crate) fn new(quotes: Quotes, header: &[&str]) -> Table {
        Table::separated(',', quotes, header)
    }

    /// The same with another separator than the comma.
    pub(crate) fn separated(separator: char, quotes: Quotes, header: &[&str]) -> Table {
        let mut table = Table {
            out: String::new(),
            quotes,
            separator,
            width: header.len(),
        };
        table.line(header.iter().copied());
        table
    }

    /// Adds a row, which has as many cells as the header.
    pub(crate) fn row(&mut self, cells: &[String]) {
        debug_assert_eq!(cells.len(), self.width, "{cells:?}");
        self.line(cells.iter().map(String::as_str));
    }

    fn line<'a>(&mut self, cells: impl Iterator<Item = &'a str>) {
        for (n, cell) in cells.enumerate() {
            if n > 0 {
                self.out.push(self.separator);
            }
            let must = cell.contains([self.separator, '"', '\n', '\r']);
            if must || self.quotes == Quotes::All {
                self.out.push('"');
                self.out.push_str(&cell.replace('"', "\"\""));
                self.out.push('"');
            } else {
                self.out.push_str(cell);
            }
        }
        self.out.push_str("\r\n");
    }

    /// What it holds.
    pub(crate) fn text(self) -> String {
        self.out
    }

    /// The file, with a byte order mark before it where the program sets one.
    pub(crate) fn bytes(self, marked: bool) -> Vec<u8> {
        let mark = if marked { "\u{feff}" } else { "" };
        format!("{mark}{}", self.out).into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must() {
        let mut table = Table::new(Quotes::Needed, &["a", "b"]);
        table.row(&["x, y".to_owned(), "say \"no\"".to_owned()]);
        let text = String::from_utf8(table.bytes(false));
        assert_eq!(
            text.as_deref(),
            Ok("a,b\r\n\"x, y\",\"say \"\"no\"\"\"\r\n")
        );
    }
}
