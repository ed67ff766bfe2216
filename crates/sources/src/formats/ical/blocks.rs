//! A calendar taken apart: its lines put together again where they were folded,
//! and its events and time zones each on their own, so that one broken event
//! breaks no other and a long calendar is never in memory as a whole.

use std::io::{BufRead, ErrorKind};

/// The longest line that is kept, in bytes; of a longer one the beginning is.
/// Only files put into a calendar are that long.
const LINE_BYTES_MAX: usize = 256 << 10;

/// The largest component that is kept, in bytes.
const BLOCK_BYTES_MAX: usize = 1 << 20;

/// A component that is read, as text that a parser takes.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// `VEVENT` or `VTIMEZONE`.
    pub name: &'static str,
    /// Its lines, unfolded, from `BEGIN` to `END`, in the file's charset.
    pub bytes: Vec<u8>,
    /// Where it begins, in bytes from the beginning of the content.
    pub at: u64,
    /// What the calendar around it is for (`REQUEST`, `CANCEL` …), in upper case;
    /// empty where it does not say.
    pub method: String,
    /// The file ended before it did.
    pub cut: bool,
    /// It was longer than what is kept of it.
    pub long: bool,
}

/// Components that are read. What lies in them otherwise (alarms) is passed over.
const READ: &[&str] = &["VEVENT", "VTIMEZONE"];

/// Components that never lie in an event: where one begins, the event has ended,
/// whether it says so or not.
const OUTER: &[&str] = &[
    "VCALENDAR",
    "VEVENT",
    "VTODO",
    "VJOURNAL",
    "VFREEBUSY",
    "VTIMEZONE",
];

/// Parts of a time zone.
const ZONE_PARTS: &[&str] = &["STANDARD", "DAYLIGHT"];

/// Takes a calendar apart.
pub(super) struct Blocks<R> {
    lines: Lines<R>,
    /// The component that is being read.
    open: Option<Block>,
    /// Components within it that are passed over.
    passing: Vec<Vec<u8>>,
    /// `METHOD` of the calendar.
    method: String,
    /// Lines that are no lines of a calendar.
    pub strange: u64,
    /// Whether anything of a calendar was met.
    pub any: bool,
}

impl<R: BufRead> Blocks<R> {
    pub(super) fn new(input: R) -> Blocks<R> {
        Blocks {
            lines: Lines {
                input,
                at: 0,
                ahead: None,
            },
            open: None,
            passing: Vec::new(),
            method: String::new(),
            strange: 0,
            any: false,
        }
    }

    /// The next component, `None` at the end. What was read before an error is
    /// handed over first.
    pub(super) fn next(&mut self) -> std::io::Result<Option<Block>> {
        loop {
            let line = match self.lines.next() {
                Ok(Some(line)) => line,
                end => {
                    if let Some(mut block) = self.open.take() {
                        block.cut = true;
                        return Ok(Some(closed(block)));
                    }
                    return end.map(|_| None);
                }
            };
            if let Some(done) = self.take(line) {
                return Ok(Some(closed(done)));
            }
        }
    }

    /// Takes a line; returns the component that ends with it.
    fn take(&mut self, (line, at): (Vec<u8>, u64)) -> Option<Block> {
        let begins = value_of(&line, b"BEGIN").map(upper);
        if let Some(name) = begins {
            return self.begin(&name, line, at);
        }
        if let Some(name) = value_of(&line, b"END").map(upper) {
            return self.end(&name, line);
        }
        if !self.passing.is_empty() {
            return None;
        }
        let colon = memchr::memchr2(b':', b';', &line);
        if colon.is_none_or(|at| at == 0) {
            self.strange += 1;
            return None;
        }
        match &mut self.open {
            Some(block) => keep(block, &line),
            None => {
                if let Some(method) = value_of(&line, b"METHOD") {
                    self.method = String::from_utf8_lossy(&upper(method)).into_owned();
                }
            }
        }
        None
    }

    fn begin(&mut self, name: &[u8], line: Vec<u8>, at: u64) -> Option<Block> {
        self.any = true;
        let is_one_of = |names: &[&str]| names.iter().any(|n| n.as_bytes() == name);
        let mut done = None;
        if is_one_of(OUTER) {
            self.passing.clear();
            done = self.open.take();
        }
        if name == b"VCALENDAR" {
            self.method.clear();
        }
        let read = READ.iter().find(|read| read.as_bytes() == name);
        match (&mut self.open, read) {
            (None, Some(read)) => {
                self.open = Some(Block {
                    name: read,
                    at,
                    method: self.method.clone(),
                    bytes: line_of(b"BEGIN:", name),
                    ..Block::default()
                });
            }
            (Some(block), _) if block.name == "VTIMEZONE" && is_one_of(ZONE_PARTS) => {
                keep(block, &line);
            }
            (Some(_), _) => self.passing.push(name.to_vec()),
            (None, None) => {}
        }
        done
    }

    fn end(&mut self, name: &[u8], line: Vec<u8>) -> Option<Block> {
        let block = self.open.as_mut()?;
        if block.name.as_bytes() == name || name == b"VCALENDAR" {
            self.passing.clear();
            return self.open.take();
        }
        match self.passing.iter().rposition(|passing| passing == name) {
            Some(within) => self.passing.truncate(within),
            None if ZONE_PARTS.iter().any(|part| part.as_bytes() == name) => keep(block, &line),
            None => {}
        }
        None
    }
}

fn line_of(start: &[u8], name: &[u8]) -> Vec<u8> {
    [start, name, b"\r\n"].concat()
}

/// Keeps a line of a component, unless it holds a file.
fn keep(block: &mut Block, line: &[u8]) {
    let is = |name: &[u8]| {
        line.get(..name.len())
            .is_some_and(|l| l.eq_ignore_ascii_case(name))
    };
    if is(b"ATTACH") || is(b"IMAGE") || is(b"STRUCTURED-DATA") {
        return;
    }
    if block.bytes.len() + line.len() > BLOCK_BYTES_MAX {
        block.long = true;
        return;
    }
    block.bytes.extend_from_slice(line);
    block.bytes.extend_from_slice(b"\r\n");
}

fn closed(mut block: Block) -> Block {
    let end = line_of(b"END:", block.name.as_bytes());
    block.bytes.extend_from_slice(&end);
    block
}

/// What stands behind `NAME:`, without blanks around it.
fn value_of<'a>(line: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let (start, rest) = line.split_at_checked(name.len())?;
    let value = rest.trim_ascii_start().strip_prefix(b":")?;
    start
        .eq_ignore_ascii_case(name)
        .then_some(value.trim_ascii())
}

fn upper(bytes: &[u8]) -> Vec<u8> {
    bytes.to_ascii_uppercase()
}

/// Lines of a calendar, put together where they were folded.
struct Lines<R> {
    input: R,
    /// Bytes read so far.
    at: u64,
    /// A line that was read to see whether it goes on the one before.
    ahead: Option<(Vec<u8>, u64)>,
}

impl<R: BufRead> Lines<R> {
    /// The next line that is not empty, with where it begins.
    fn next(&mut self) -> std::io::Result<Option<(Vec<u8>, u64)>> {
        let (mut line, at) = loop {
            match self.ahead.take() {
                Some(line) if line.0.is_empty() => {}
                Some(line) => break line,
                None => {}
            }
            match self.physical()? {
                Some(line) => self.ahead = Some(line),
                None => return Ok(None),
            }
        };
        if at == 0 && line.starts_with(b"\xef\xbb\xbf") {
            line.drain(..3);
        }
        // What comes before an error is a line too; the error comes again.
        while let Ok(Some(next)) = self.physical() {
            match next.0.split_first() {
                Some((b' ' | b'\t', more)) => {
                    let room = LINE_BYTES_MAX.saturating_sub(line.len());
                    line.extend_from_slice(&more[..more.len().min(room)]);
                }
                // Some programs break lines twice.
                None => {}
                Some(_) => {
                    self.ahead = Some(next);
                    break;
                }
            }
        }
        Ok(Some((line, at)))
    }

    /// A line as it stands in the file, whether it ends with CR LF, LF or CR.
    fn physical(&mut self) -> std::io::Result<Option<(Vec<u8>, u64)>> {
        let at = self.at;
        let mut line = Vec::new();
        loop {
            let buffer = match self.input.fill_buf() {
                Ok(buffer) => buffer,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if buffer.is_empty() {
                let ended = self.at == at;
                return Ok((!ended).then_some((line, at)));
            }
            let end = memchr::memchr2(b'\n', b'\r', buffer);
            let count = end.unwrap_or(buffer.len());
            let room = LINE_BYTES_MAX.saturating_sub(line.len());
            line.extend_from_slice(&buffer[..count.min(room)]);
            let used = count + usize::from(end.is_some());
            self.input.consume(used);
            self.at += used as u64;
            if end.is_some() {
                // The LF of a CR LF is an empty line more, which nobody minds.
                return Ok(Some((line, at)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<(String, bool)> {
        let mut blocks = Blocks::new(text.as_bytes());
        let mut all = Vec::new();
        while let Some(block) = blocks.next().expect("no error in memory") {
            let text = String::from_utf8_lossy(&block.bytes).replace("\r\n", "|");
            all.push((text, block.cut));
        }
        all
    }

    #[test]
    fn events_come_apart_whether_they_end_or_not() {
        let text = "BEGIN:VCALENDAR\rBEGIN:VEVENT\rUID:1\rBEGIN:VALARM\rACTION:x\r\
                    BEGIN:VEVENT\r\nUID\r\n :2\nBEGIN:VALARM\nTRIGGER:y\nEND:VALARM\nSUMMARY:s\n\
                    END:VEVENT\nBEGIN:VTODO\nSUMMARY:t\nEND:VTODO\nBEGIN:VEVENT\nUID:3";
        assert_eq!(
            blocks(text),
            [
                ("BEGIN:VEVENT|UID:1|END:VEVENT|".to_owned(), false),
                ("BEGIN:VEVENT|UID:2|SUMMARY:s|END:VEVENT|".to_owned(), false),
                ("BEGIN:VEVENT|UID:3|END:VEVENT|".to_owned(), true),
            ]
        );
    }

    #[test]
    fn a_time_zone_keeps_its_parts() {
        let text =
            "BEGIN:VTIMEZONE\nTZID:A\nBEGIN:STANDARD\nTZNAME:S\nEND:STANDARD\nEND:VTIMEZONE\n";
        let expected = "BEGIN:VTIMEZONE|TZID:A|BEGIN:STANDARD|TZNAME:S|END:STANDARD|END:VTIMEZONE|";
        assert_eq!(blocks(text), [(expected.to_owned(), false)]);
    }
}
