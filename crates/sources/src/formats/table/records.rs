//! Records of separated text: split while it streams, whatever its quotes.
//!
//! A quote opens a cell only at its beginning. One that is never closed would
//! swallow the rest of the file: a cell that grows beyond all measure, or to the
//! end of the file, is read once more as if its quote were a letter.

use std::io::Read;

/// Bytes a quoted cell may have.
const CELL_BYTES_MAX: usize = 1 << 20;
/// Bytes a record may have; what is longer is cut there.
const RECORD_BYTES_MAX: usize = 8 << 20;
/// Cells a record may have; more are no table of anybody's.
const CELLS_MAX: usize = 4096;

/// One record: its cells, one after the other in one buffer.
#[derive(Default, Debug)]
pub(super) struct Record {
    text: Vec<u8>,
    ends: Vec<usize>,
    /// A quote was opened and never closed.
    pub torn: bool,
}

impl Record {
    /// How many cells it has.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// A cell, empty where there is none.
    pub(super) fn cell(&self, number: usize) -> &[u8] {
        let Some(&end) = self.ends.get(number) else {
            return &[];
        };
        let start = match number {
            0 => 0,
            _ => self.ends[number - 1],
        };
        &self.text[start..end]
    }

    /// All cells.
    pub(super) fn cells(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.len()).map(|number| self.cell(number))
    }

    /// Whether nothing stands in it.
    pub(super) fn is_blank(&self) -> bool {
        self.text.iter().all(u8::is_ascii_whitespace)
    }

    fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.torn = false;
    }

    fn end_cell(&mut self) {
        if self.ends.len() < CELLS_MAX {
            self.ends.push(self.text.len());
        }
    }

    /// Adds a cell, for records that come from elsewhere than separated text.
    pub(super) fn push(&mut self, cell: &str) {
        self.push_bytes(cell.as_bytes());
    }

    /// The same, of bytes.
    pub(super) fn push_bytes(&mut self, cell: &[u8]) {
        self.text.extend(cell.iter().filter(|byte| **byte != 0));
        self.end_cell();
    }

    /// Leaves out NUL, which no text has and no database keeps.
    fn without_nul(&mut self) {
        if memchr::memchr(0, &self.text).is_none() {
            return;
        }
        let text = std::mem::take(&mut self.text);
        let mut start = 0;
        for end in &mut self.ends {
            let cell = text[start..*end].iter();
            self.text.extend(cell.filter(|byte| **byte != 0));
            start = std::mem::replace(end, self.text.len());
        }
    }
}

/// Takes one record off the beginning of `bytes`; returns how many bytes it took.
/// `None` where more bytes are needed to see its end.
fn split(bytes: &[u8], delimiter: u8, at_end: bool, into: &mut Record) -> Option<usize> {
    let taken = split_raw(bytes, delimiter, at_end, into)?;
    into.without_nul();
    Some(taken)
}

/// The same, with whatever stands in it.
fn split_raw(bytes: &[u8], delimiter: u8, at_end: bool, into: &mut Record) -> Option<usize> {
    into.clear();
    let mut at = 0;
    loop {
        // At the beginning of a cell.
        if bytes.get(at) == Some(&b'"') {
            match quoted(bytes, at, at_end, into) {
                Quoted::Closed(next) => at = next,
                Quoted::More => return None,
                Quoted::Never => into.torn = true,
            }
        }
        let rest = &bytes[at..];
        let length = memchr::memchr3(delimiter, b'\n', b'\r', rest);
        let Some(length) = length else {
            if !at_end && bytes.len() < RECORD_BYTES_MAX {
                return None;
            }
            into.text.extend_from_slice(rest);
            into.end_cell();
            return Some(bytes.len());
        };
        into.text.extend_from_slice(&rest[..length]);
        into.end_cell();
        at += length + 1;
        match rest[length] {
            b'\r' if bytes.get(at) == Some(&b'\n') => return Some(at + 1),
            // The other half of the line's end may be still to come.
            b'\r' if at == bytes.len() && !at_end => return None,
            b'\r' | b'\n' => return Some(at),
            _ => {}
        }
    }
}

enum Quoted {
    /// Up to after the closing quote.
    Closed(usize),
    /// More bytes are needed.
    More,
    /// It is never closed.
    Never,
}

fn quoted(bytes: &[u8], open: usize, at_end: bool, into: &mut Record) -> Quoted {
    let before = into.text.len();
    let mut from = open + 1;
    while let Some(length) = memchr::memchr(b'"', &bytes[from..]) {
        let close = from + length;
        if close - open > CELL_BYTES_MAX {
            break;
        }
        into.text.extend_from_slice(&bytes[from..close]);
        match bytes.get(close + 1) {
            Some(b'"') => {
                into.text.push(b'"');
                from = close + 2;
            }
            None if !at_end => return Quoted::More,
            _ => return Quoted::Closed(close + 1),
        }
    }
    into.text.truncate(before);
    if at_end || bytes.len() - open > CELL_BYTES_MAX {
        Quoted::Never
    } else {
        Quoted::More
    }
}

/// Splits a whole text, as far as `most` records; each with the place it begins.
pub(super) fn of_text(text: &[u8], delimiter: u8, most: usize) -> Vec<(usize, Record)> {
    let mut records = Vec::new();
    let mut at = 0;
    while at < text.len() && records.len() < most {
        let mut record = Record::default();
        let Some(length) = split(&text[at..], delimiter, true, &mut record) else {
            break;
        };
        records.push((at, record));
        at += length;
    }
    records
}

/// Takes the next record off bytes that end with one; returns how many bytes it took.
pub(super) fn next_of(bytes: &[u8], delimiter: u8, into: &mut Record) -> Option<usize> {
    match bytes.is_empty() {
        true => None,
        false => split(bytes, delimiter, true, into),
    }
}

/// How many bytes at the beginning are whole records, and how many those are.
pub(super) fn whole(bytes: &[u8], delimiter: u8, at_end: bool) -> (usize, u64) {
    if !at_end && memchr::memchr(b'"', bytes).is_none() {
        let feeds = memchr::memrchr(b'\n', bytes).map_or(&[][..], |last| &bytes[..=last]);
        // A line may end with a return alone.
        let mut returns = memchr::memchr_iter(b'\r', feeds);
        if !feeds.is_empty() && returns.all(|at| feeds.get(at + 1) == Some(&b'\n')) {
            return (
                feeds.len(),
                memchr::memchr_iter(b'\n', feeds).count() as u64,
            );
        }
    }
    let mut record = Record::default();
    let (mut at, mut count) = (0, 0);
    while at < bytes.len()
        && let Some(length) = split(&bytes[at..], delimiter, at_end, &mut record)
    {
        at += length;
        count += 1;
    }
    (at, count)
}

/// Records off a stream.
pub(super) struct Records<R> {
    input: R,
    delimiter: u8,
    buffer: Vec<u8>,
    at: usize,
    ended: bool,
}

impl<R: Read> Records<R> {
    pub(super) fn new(input: R, delimiter: u8) -> Records<R> {
        Records {
            input,
            delimiter,
            buffer: Vec::new(),
            at: 0,
            ended: false,
        }
    }

    /// The next record; `false` at the end.
    pub(super) fn next(&mut self, into: &mut Record) -> std::io::Result<bool> {
        // How much has to be there before it is worth another try.
        let mut wanted = 1;
        loop {
            let there = self.buffer.len() - self.at;
            if there >= wanted || self.ended {
                if there == 0 {
                    return Ok(false);
                }
                let rest = &self.buffer[self.at..];
                if let Some(length) = split(rest, self.delimiter, self.ended, into) {
                    self.at += length;
                    return Ok(true);
                }
                wanted = 2 * there;
            }
            self.fill()?;
        }
    }

    fn fill(&mut self) -> std::io::Result<()> {
        const CHUNK: usize = 64 * 1024;
        self.buffer.drain(..self.at);
        self.at = 0;
        let before = self.buffer.len();
        self.buffer.resize(before + CHUNK, 0);
        let read = self.input.read(&mut self.buffer[before..]);
        self.buffer.truncate(before + *read.as_ref().unwrap_or(&0));
        if read? == 0 {
            self.ended = true;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let mut records = Records::new(text.as_bytes(), b',');
        let mut record = Record::default();
        let mut all = Vec::new();
        while records.next(&mut record).expect("it is text") {
            let text = |cell: &[u8]| String::from_utf8_lossy(cell).into_owned();
            all.push(record.cells().map(text).collect());
        }
        all
    }

    #[test]
    fn quotes_hold_separators_lines_and_quotes() {
        let text = "a,\"b,\"\"c\"\"\nd\",e\r\n\"\",x \"y\" z\rlast";
        let expected = [
            vec!["a", "b,\"c\"\nd", "e"],
            vec!["", "x \"y\" z"],
            vec!["last"],
        ];
        assert_eq!(cells(text), expected);
    }

    #[test]
    fn nul_is_left_out() {
        assert_eq!(
            cells("a\0,\0,b\n\"\0c,\",d"),
            [vec!["a", "", "b"], vec!["c,", "d"]]
        );
    }

    #[test]
    fn whole_records_are_the_same_however_they_are_cut() {
        for text in [
            "a,b\nc,d\ne",
            "a,\"b\nc\",d\r\ne,f\r\n",
            "a\rb\rc",
            "\"a\nb,c\nd,e\n",
            "a,b\n\n\nc\"d,e\n",
        ] {
            let bytes = text.as_bytes();
            for cut in 0..=bytes.len() {
                let (first, some) = whole(&bytes[..cut], b',', false);
                let (second, others) = whole(&bytes[first..], b',', true);
                assert_eq!(first + second, bytes.len(), "{text:?} at {cut}");
                let all = of_text(bytes, b',', 99).len() as u64;
                assert_eq!(some + others, all, "{text:?} at {cut}");
            }
        }
    }

    #[test]
    fn a_quote_that_is_never_closed_costs_its_own_cell_only() {
        assert_eq!(cells("a,\"b\nc,d\n"), [["a", "\"b"], ["c", "d"]]);
        let long = format!("\"a,b\n{}\"c\",d\n", "x,y\n".repeat(400_000));
        let all = cells(&long);
        assert_eq!(all.len(), 400_002);
        assert_eq!(all[0], ["\"a", "b"]);
        assert_eq!(all[400_001], ["c", "d"]);
    }
}
