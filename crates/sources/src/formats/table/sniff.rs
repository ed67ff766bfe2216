//! Where a table begins in a text, and what parts its cells.

use super::plan::{Plan, Verdict, verdict};
use super::records::{self, Record};
use super::sites;
use super::told::Told;
use bellwether_core::evidence::entry::EntryKind;

/// What parts cells; the likeliest first.
const DELIMITERS: &[u8] = b",;\t|";
/// Lines before the headings that are looked at.
const PREAMBLE_LINES: usize = 25;

/// The headings of a table.
#[derive(Clone, Debug)]
pub(super) struct Found<'a> {
    pub delimiter: u8,
    /// Where the line of headings begins.
    pub start: usize,
    /// Which line of the file that is, from 1.
    pub line: usize,
    pub verdict: Verdict,
    pub headings: Vec<String>,
    /// What is said of it, now or before.
    pub told: Told<'a>,
}

/// Finds the headings that can be understood best.
pub(super) fn headings<'a>(text: &[u8], told: Told<'a>) -> Option<Found<'a>> {
    let (said, after) = said_delimiter(text);
    let mut best: Option<(usize, Found<'a>)> = None;
    for &delimiter in said.as_ref().map_or(DELIMITERS, std::slice::from_ref) {
        let mut start = after;
        let mut line = 1 + usize::from(after > 0);
        while start < text.len() && line <= PREAMBLE_LINES {
            if let Some(headings) = candidate(&text[start..], delimiter, told) {
                let rows = || {
                    let rows = records::of_text(&text[start..], delimiter, sites::ROWS);
                    rows.iter().skip(1).map(|(_, row)| texts(row)).collect()
                };
                let told = told.or_before(&headings);
                let map = sites::mapped(&headings, rows, told.map);
                let verdict = verdict(&headings, Told { map: &map, ..told });
                let score = match &verdict {
                    Verdict::Read(plan) => 2 * plan.understood() + 1,
                    Verdict::Lines(understood) => 2 * understood + 1,
                    Verdict::Orders => 2 * headings.len().min(4),
                    Verdict::Unknown => 0,
                };
                if score > best.as_ref().map_or(0, |(score, _)| *score) {
                    let found = Found {
                        delimiter,
                        start,
                        line,
                        verdict,
                        headings,
                        told,
                    };
                    best = Some((score, found));
                }
            }
            let Some(length) = memchr::memchr(b'\n', &text[start..]) else {
                break;
            };
            start += length + 1;
            line += 1;
        }
    }
    best.map(|(_, found)| found)
}

/// `sep=;` in the first line tells spreadsheets what parts cells.
fn said_delimiter(text: &[u8]) -> (Option<u8>, usize) {
    let end = memchr::memchr(b'\n', text).map_or(text.len(), |at| at + 1);
    let line = text[..end].trim_ascii_end();
    let line = line.strip_prefix(b"\"").unwrap_or(line);
    let line = line.strip_suffix(b"\"").unwrap_or(line);
    match line.get(..4) {
        Some(word) if word.eq_ignore_ascii_case(b"sep=") => match &line[4..] {
            [delimiter] => (Some(*delimiter), end),
            // The tab went with the blanks at the end.
            [] => (Some(b'\t'), end),
            _ => (None, 0),
        },
        _ => (None, 0),
    }
}

/// The cells of the first record, where they may be headings: words, not data.
fn candidate(text: &[u8], delimiter: u8, told: Told<'_>) -> Option<Vec<String>> {
    const LONGEST: usize = 120;
    let line = &text[..memchr::memchr(b'\n', text).unwrap_or(text.len())];
    let several = line.contains(&delimiter);
    if !several && told.kind.is_none() && told.map.is_empty() {
        return None;
    }
    let (_, record) = records::of_text(&text[..text.len().min(64 * 1024)], delimiter, 1).pop()?;
    let headings = texts(&record);
    let is_series = told.kind == Some(EntryKind::Figure);
    let is_word = |heading: &&String| {
        let letters = heading.chars().filter(|c| c.is_alphabetic()).count();
        (letters > 0 || is_series && super::series::is_period(heading))
            && heading.len() <= LONGEST
            && !heading.contains('@')
            && !heading.contains("://")
    };
    let words = headings.iter().filter(is_word).count();
    let filled = headings
        .iter()
        .filter(|heading| !heading.trim().is_empty())
        .count();
    (!record.torn && words > 0 && words * 10 >= filled * 9).then_some(headings)
}

/// The cells of a record as texts.
pub(super) fn texts(record: &Record) -> Vec<String> {
    let text = |cell| super::encoding::cell(cell).0.trim().to_owned();
    record.cells().map(text).collect()
}

/// Whether what follows the headings is a table, as far as it can be seen: prose
/// with commas in its first line is none.
pub(super) fn is_borne_out(text: &[u8], found: &Found<'_>) -> bool {
    let plan: Option<&Plan> = match &found.verdict {
        Verdict::Read(plan) => Some(plan),
        _ => None,
    };
    let rows = records::of_text(&text[found.start..], found.delimiter, 12);
    let rows: Vec<&Record> = rows
        .iter()
        .skip(1)
        .map(|(_, row)| row)
        .filter(|row| !row.is_blank())
        .collect();
    let wide = rows
        .iter()
        .filter(|row| row.len() * 2 >= found.headings.len().min(8))
        .count();
    let narrow_heading = plan.is_some_and(|plan| plan.headings.len() < 2);
    narrow_heading || wide * 2 >= rows.len()
}

/// The headings of something that looks like a table, whatever they mean.
pub(super) fn any_table(text: &[u8]) -> Option<Vec<String>> {
    let (said, after) = said_delimiter(text);
    let text = &text[after..];
    let text = &text[..text.len().min(64 * 1024)];
    let delimiters = said.as_ref().map_or(DELIMITERS, std::slice::from_ref);
    delimiters.iter().find_map(|&delimiter| {
        let mut rows = records::of_text(text, delimiter, 30);
        // The last may be cut off.
        if rows.len() > 3 {
            rows.pop();
        }
        rows.retain(|(_, row)| !row.is_blank());
        let width = rows.iter().map(|(_, row)| row.len()).max()?;
        let same = rows.iter().filter(|(_, row)| row.len() == width).count();
        let is_table = match width {
            0 | 1 => false,
            2 => same >= 6 && same * 10 >= rows.len() * 9,
            _ => same >= 2 && same * 10 >= rows.len() * 7,
        };
        let (_, first) = rows.iter().find(|(_, row)| row.len() == width)?;
        is_table.then(|| texts(first))
    })
}

/// A table of which only its shape is known: its first row of full width is taken for
/// the headings.
pub(super) fn plainest(text: &[u8]) -> Option<Found<'static>> {
    let (said, after) = said_delimiter(text);
    let rest = &text[after..];
    let delimiters = said.as_ref().map_or(DELIMITERS, std::slice::from_ref);
    delimiters.iter().find_map(|&delimiter| {
        let rows = records::of_text(&rest[..rest.len().min(64 * 1024)], delimiter, 60);
        let width = rows.iter().map(|(_, row)| row.len()).max()?;
        let wide = rows.iter().filter(|(_, row)| row.len() == width).count();
        if width < 4 || wide * 10 < rows.len() * 7 {
            return None;
        }
        let (at, row) =
            rows.iter()
                .take(PREAMBLE_LINES)
                .enumerate()
                .find_map(|(at, (start, row))| {
                    (row.len() == width && row.cells().all(|cell| !cell.trim_ascii().is_empty()))
                        .then_some((at, (*start, row)))
                })?;
        Some(Found {
            delimiter,
            start: after + row.0,
            line: at + 1 + usize::from(after > 0),
            verdict: Verdict::Unknown,
            headings: texts(row.1),
            told: Told::default(),
        })
    })
}

/// The cells of the first line, for the words about a table that is not understood.
pub(super) fn first_line(text: &[u8]) -> Vec<String> {
    let (said, after) = said_delimiter(text);
    let rest = &text[after..];
    let rest = &rest[..rest.len().min(64 * 1024)];
    let delimiters = said.as_ref().map_or(DELIMITERS, std::slice::from_ref);
    let lines = delimiters.iter().filter_map(|&delimiter| {
        let mut records = records::of_text(rest, delimiter, 10).into_iter();
        records.find(|(_, record)| !record.is_blank())
    });
    let widest = lines.max_by_key(|(_, record)| record.len());
    widest.map(|(_, record)| texts(&record)).unwrap_or_default()
}
