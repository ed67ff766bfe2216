//! Workbooks (`.xlsx`): every sheet whose headings are understood is a table.
//!
//! Dates are numbers there that only their format tells; cells come one by one, so
//! that a large sheet need not be held in memory.

use super::orders;
use super::plan::{Plan, Verdict, verdict};
use super::records::Record;
use super::report::{self, Report};
use super::told::Told;
use super::usage::Usage;
use super::{rows, sites, unpacked};
use crate::Stop;
use crate::feed::Feed;
use crate::formats::{Format, Input, explain};
use crate::guard::guarded;
use crate::item::Place;
use bellwether_core::evidence::entry::EntryKind;
use calamine::{DataRef, Reader, Xlsx, XlsxError};
use std::io::{BufReader, Cursor, Read, Seek};

/// Bytes of a workbook inside an archive, which is unpacked in memory.
const INNER_BYTES_MAX: u64 = 256 << 20;
/// Rows before the headings that are looked at, and those after them by which
/// columns are understood.
const SAMPLE_ROWS: usize = 2_000;
/// Rows at the top among which the headings are looked for.
const PREAMBLE_ROWS: usize = 25;
/// Columns of a sheet; what stands further right is no part of a table.
const COLUMNS_MAX: u32 = 1_000;

pub(crate) struct Workbook;

impl Format for Workbook {
    fn kind(&self) -> &'static str {
        "xlsx"
    }

    fn known_by(&self) -> &'static str {
        ".xlsx"
    }

    fn recognises(&self, head: &[u8]) -> bool {
        is_workbook(head)
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        read(input, (None, false), place, feed)
    }
}

/// A zip that begins as workbooks do, with a folder `xl`.
pub(super) fn is_workbook(head: &[u8]) -> bool {
    const FIRST: &[&[u8]] = &[b"[Content_Types].xml", b"_rels/", b"docProps/", b"xl/"];
    let first = head.get(30..).unwrap_or_default();
    let has = |name: &[u8]| memchr::memmem::find(head, name).is_some();
    head.starts_with(b"PK\x03\x04")
        && FIRST.iter().any(|name| first.starts_with(name))
        && has(b"xl/")
        && !has(b"word/")
        && !has(b"ppt/")
}

/// Reads all sheets of a workbook.
pub(super) fn read(
    input: Input<'_>,
    rows: (Option<EntryKind>, bool),
    place: &Place,
    feed: &mut Feed<'_>,
) -> Result<(), Stop> {
    match input {
        Input::File(file) => sheets(BufReader::new(file), rows, place, feed),
        Input::Stream(stream) => {
            let mut bytes = Vec::new();
            if let Err(error) = stream.take(INNER_BYTES_MAX + 1).read_to_end(&mut bytes) {
                feed.bad(place.position(""), explain(&error))?;
            }
            if bytes.len() as u64 > INNER_BYTES_MAX {
                let words = "a very large workbook inside a packed file: unpack it first";
                return feed.bad(place.position(""), words.to_owned());
            }
            sheets(Cursor::new(bytes), rows, place, feed)
        }
    }
}

fn sheets<R: Read + Seek>(
    mut file: R,
    rows: (Option<EntryKind>, bool),
    place: &Place,
    feed: &mut Feed<'_>,
) -> Result<(), Stop> {
    if let Some(words) = unpacked::too_large(&mut file) {
        return feed.bad(place.position(""), words.to_owned());
    }
    let opened = tried(|| {
        file.rewind().map_err(XlsxError::Io)?;
        Xlsx::new(file)
    });
    let mut book = match opened {
        Ok(book) => book,
        Err(words) => {
            let words = format!(
                "a workbook that cannot be opened ({words}): save it once more as .xlsx without a password, or as .csv"
            );
            return feed.bad(place.position(""), words);
        }
    };
    let mut seen: Vec<Vec<String>> = Vec::new();
    let mut any = false;
    for name in book.sheet_names() {
        let told = Told {
            kind: rows.0,
            orders: rows.1,
            ..Told::of(feed.options)
        };
        match sheet(&mut book, &name, told, place, feed)? {
            Sheet::Read => any = true,
            Sheet::Unread(headings) => {
                if !headings.is_empty() {
                    seen.push(headings);
                }
            }
        }
    }
    match any {
        true => Ok(()),
        false => report::not_understood(seen.first().map_or(&[], Vec::as_slice), place, feed),
    }
}

enum Sheet {
    Read,
    /// Not understood, with what its headings seem to be.
    Unread(Vec<String>),
}

/// Reads one sheet: its first rows are held back until its headings are found.
fn sheet<R: Read + Seek>(
    book: &mut Xlsx<R>,
    name: &str,
    told: Told<'_>,
    place: &Place,
    feed: &mut Feed<'_>,
) -> Result<Sheet, Stop> {
    let cells = tried(|| book.worksheet_cells_reader(name));
    let mut cells = match cells {
        Ok(cells) => cells,
        // A sheet with a diagram in it has no cells.
        Err(_) => return Ok(Sheet::Unread(Vec::new())),
    };
    let mut held = Lines::default();
    let mut sample: Vec<(usize, Vec<String>)> = Vec::new();
    let mut trouble = None;
    let mut ended = false;
    let mut next = |lines: &mut Lines| loop {
        if ended {
            return Ok(None);
        }
        match tried(|| cells.next_cell()) {
            Ok(Some(cell)) => {
                let (row, column) = cell.get_position();
                if column < COLUMNS_MAX
                    && let Some(done) =
                        lines.take(row as usize, column as usize, text(cell.get_value()))
                {
                    return Ok(Some(done));
                }
            }
            Ok(None) => {
                ended = true;
                return Ok(lines.rest());
            }
            Err(words) => return Err(words),
        }
    };
    while sample.len() < SAMPLE_ROWS {
        match next(&mut held) {
            Ok(Some(line)) => sample.push(line),
            Ok(None) => break,
            Err(words) => {
                trouble = Some(words);
                break;
            }
        }
    }
    let understood = headings(&sample, told, place, feed)?;
    let lines = match &understood {
        Some((at, Understood::Lines)) => Some((*at, false)),
        Some((_, Understood::Entries(_))) => None,
        // Nobody else wants it: what stands in it may tell.
        None if told.kind.is_none() => widest(&sample).map(|at| (at, true)),
        None => None,
    };
    if let Some((at, by_content)) = lines {
        let rows = sample.iter().skip(at + 1).map(|(_, line)| line.clone());
        let rows: Vec<Vec<String>> = rows.collect();
        let heading = &sample[at].1;
        let way = orders::Way {
            told: told.or_before(heading),
            usage: Usage::of(report::is_english(heading), &feed.options.zone),
            by_content,
        };
        match orders::of_sheet(heading, &rows, way, (place, name), feed)? {
            Some(mut cells) => {
                let below = &sample[at + 1..];
                let rest = || next(&mut held);
                trouble = below_heading(below, trouble, rest, |row, line| {
                    cells.row(row as u64 + 1, record(line), feed)
                })?;
                cells.finish(feed)?;
                if let Some(words) = trouble {
                    feed.bad(place.position(name), damaged(&words))?;
                }
                return Ok(Sheet::Read);
            }
            // What is lacking was said.
            None if !by_content => return Ok(Sheet::Read),
            None => {}
        }
    }
    let Some((at, Understood::Entries(plan))) = understood else {
        let widest = sample
            .iter()
            .take(PREAMBLE_ROWS)
            .max_by_key(|(_, line)| line.iter().filter(|cell| !cell.is_empty()).count());
        return Ok(Sheet::Unread(
            widest.map(|(_, line)| line.clone()).unwrap_or_default(),
        ));
    };
    let looked_at: Vec<Vec<String>> = sample
        .iter()
        .skip(at + 1)
        .map(|(_, line)| line.clone())
        .collect();
    let zone = feed.options.zone.clone();
    let usage = Usage::of(report::is_english(&plan.headings), &zone);
    let reader = rows::Reader::new(&plan, &zone, &looked_at, usage);
    drop(looked_at);
    let heading_row = sample[at].0;
    let mut report = Report::new(reader, heading_row + 1, name, place, feed)?;
    let mut last = heading_row;
    let rest = || next(&mut held);
    trouble = below_heading(&sample[at + 1..], trouble, rest, |row, line| {
        report.skip(row.saturating_sub(last + 1));
        last = row;
        report.row(&record(line), true, feed)
    })?;
    report.finish(feed)?;
    if let Some(words) = trouble {
        feed.bad(place.position(name), damaged(&words))?;
    }
    Ok(Sheet::Read)
}

/// Hands on each row below a heading: those that were held back, then the rest, up to
/// where the sheet breaks off. Returns what broke it.
fn below_heading(
    held_back: &[(usize, Vec<String>)],
    trouble: Option<String>,
    mut rest: impl FnMut() -> Result<Option<(usize, Vec<String>)>, String>,
    mut each: impl FnMut(usize, &[String]) -> Result<(), Stop>,
) -> Result<Option<String>, Stop> {
    for (row, line) in held_back {
        each(*row, line)?;
    }
    if trouble.is_some() {
        return Ok(trouble);
    }
    loop {
        match rest() {
            Ok(Some((row, line))) => each(row, &line)?,
            Ok(None) => return Ok(None),
            Err(words) => return Ok(Some(words)),
        }
    }
}

fn record(line: &[String]) -> Record {
    let mut record = Record::default();
    line.iter().for_each(|cell| record.push(cell));
    record
}

fn damaged(words: &str) -> String {
    format!("the sheet is damaged ({words}): what came before is read; save it once more")
}

/// What a sheet is understood as.
enum Understood {
    Entries(Plan),
    /// Lines of orders.
    Lines,
}

/// The first of the top rows that is as wide as any and has no gaps.
fn widest(sample: &[(usize, Vec<String>)]) -> Option<usize> {
    let width = sample.iter().map(|(_, line)| line.len()).max()?;
    let is_whole = |(_, line): &(usize, Vec<String>)| {
        line.len() == width && width >= 4 && line.iter().all(|cell| !cell.trim().is_empty())
    };
    sample.iter().take(PREAMBLE_ROWS).position(is_whole)
}

/// The row of headings that is understood best. Orders without lines are said here.
fn headings(
    sample: &[(usize, Vec<String>)],
    told: Told<'_>,
    place: &Place,
    feed: &mut Feed<'_>,
) -> Result<Option<(usize, Understood)>, Stop> {
    let mut best: Option<(usize, Understood)> = None;
    let mut most = 0;
    for (at, (_, line)) in sample.iter().take(PREAMBLE_ROWS).enumerate() {
        let rows = || {
            let rows = sample[at + 1..].iter().take(sites::ROWS);
            rows.map(|(_, row)| row.clone()).collect()
        };
        let told = told.or_before(line);
        let map = sites::mapped(line, rows, told.map);
        let told = Told { map: &map, ..told };
        let (score, understood) = match verdict(line, told) {
            Verdict::Read(plan) => (plan.understood(), Understood::Entries(plan)),
            Verdict::Lines(understood) => (understood, Understood::Lines),
            Verdict::Orders if best.is_none() => {
                report::not_read(&Verdict::Orders, line, place, feed)?;
                return Ok(None);
            }
            _ => continue,
        };
        if score > most {
            (most, best) = (score, Some((at, understood)));
        }
    }
    Ok(best)
}

/// Cells on their way to rows.
#[derive(Default)]
struct Lines {
    row: usize,
    cells: Vec<String>,
}

impl Lines {
    /// Takes a cell; gives the row before where it begins a new one.
    fn take(&mut self, row: usize, column: usize, text: String) -> Option<(usize, Vec<String>)> {
        let done = (row != self.row).then(|| self.rest()).flatten();
        self.row = row;
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = text;
        done
    }

    fn rest(&mut self) -> Option<(usize, Vec<String>)> {
        let cells = std::mem::take(&mut self.cells);
        (!cells.is_empty()).then_some((self.row, cells))
    }
}

/// What a cell says, as text.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(date) => {
            let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
            // A time of day alone is of the day from which spreadsheets count.
            if date.is_duration() || (0.0..1.0).contains(&date.as_f64()) {
                format!("{hour:02}:{minute:02}:{second:02}")
            } else if (hour, minute, second) == (0, 0, 0) {
                format!("{year:04}-{month:02}-{day:02}")
            } else {
                format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
            }
        }
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// Runs a step of the reader of workbooks. Broken ones may trip it.
fn tried<T>(step: impl FnOnce() -> Result<T, XlsxError>) -> Result<T, String> {
    match guarded(step) {
        Some(result) => result.map_err(|error| error.to_string()),
        None => Err("its parts do not fit together".to_owned()),
    }
}
