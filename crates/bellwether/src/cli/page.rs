//! Pages of text: short lines, aligned, calm; and safe to print.
//!
//! Everything on a page passes through [`plain`]: mail is written by strangers,
//! and a terminal obeys control characters.

use super::style::{FAINT, STRONG};
use crate::words;
pub use crate::words::{count, percent, thousands};
use bellwether_core::time::Timestamp;
use console::measure_text_width;
use jiff::tz::TimeZone;
use std::borrow::Cow;
use std::fmt::Write;

/// Lines longer than this are hard to read, however wide the terminal is.
const WIDEST: usize = 96;
/// Room for the name of a field.
const FIELD: usize = 15;
/// Room for the id of an item, and what is set below it.
pub const ITEM: usize = 10;

/// A page in the making.
#[derive(Debug)]
pub struct Page {
    text: String,
    width: usize,
    /// Whether cells too wide for the page are cut: not where a program reads.
    cut: bool,
    zone: TimeZone,
    as_of: Timestamp,
}

impl Page {
    /// An empty page about the moment `as_of`, with days in `zone`, as wide as
    /// the terminal; where there is none, for a program to read.
    pub fn new(zone: &TimeZone, as_of: Timestamp) -> Page {
        let columns = console::Term::stdout().size_checked().map(|size| size.1);
        Page::of_width(zone, as_of, columns.map(usize::from))
    }

    /// An empty page of so many columns.
    pub fn of_width(zone: &TimeZone, as_of: Timestamp, columns: Option<usize>) -> Page {
        Page {
            text: String::new(),
            width: columns.map_or(WIDEST, |columns| columns.clamp(40, WIDEST)),
            cut: columns.is_some(),
            zone: zone.clone(),
            as_of,
        }
    }

    /// The finished text.
    pub fn finish(self) -> String {
        self.text
    }

    /// A heading, set off from what is above it.
    pub fn heading(&mut self, text: &str) {
        self.gap();
        for line in wrap(&plain(text), self.width) {
            let _ = writeln!(self.text, "{STRONG}{line}{STRONG:#}");
        }
    }

    /// An empty line, unless the page is empty or has one already.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// Text, wrapped at words.
    pub fn line(&mut self, text: &str) {
        self.indented(0, text);
    }

    /// Text, wrapped at words and moved to the right.
    pub fn indented(&mut self, indent: usize, text: &str) {
        for line in wrap(&plain(text), self.width.saturating_sub(indent).max(20)) {
            let _ = writeln!(self.text, "{:indent$}{line}", "");
        }
    }

    /// Text that may be passed over.
    pub fn faint(&mut self, text: &str) {
        for line in wrap(&plain(text), self.width) {
            let _ = writeln!(self.text, "{FAINT}{line}{FAINT:#}");
        }
    }

    /// Text as it stands, line for line: somebody else's words.
    pub fn verbatim(&mut self, text: &str) {
        for line in plain(text).lines() {
            let _ = writeln!(self.text, "{}", line.trim_end());
        }
    }

    /// A name with its value; nothing at all where the value is empty.
    pub fn field(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.hang(FIELD, name, value);
        }
    }

    /// An item of a list: its id, and what it says.
    pub fn item(&mut self, id: &str, says: &str) {
        self.hang(ITEM, id, says);
    }

    /// Text beside a mark that has `room` columns to itself.
    fn hang(&mut self, room: usize, mark: &str, text: &str) {
        let mark = plain(mark);
        let mut mark = mark.as_ref();
        // A mark too long for its room gets a line to itself.
        if measure_text_width(mark) >= room {
            let _ = writeln!(self.text, "{FAINT}{mark}{FAINT:#}");
            mark = "";
        }
        for line in wrap(&plain(text), self.width.saturating_sub(room).max(20)) {
            let _ = writeln!(self.text, "{FAINT}{mark:<room$}{FAINT:#}{line}");
            mark = "";
        }
    }

    /// Rows in aligned columns under `titles`; a title that begins with `>` is
    /// of a column set flush right. Cells too wide for the page are cut.
    pub fn table(&mut self, titles: &[&str], rows: &[Vec<String>]) {
        let rows: Vec<Vec<Cow<'_, str>>> = rows
            .iter()
            .map(|row| row.iter().map(|cell| one_line(cell)).collect())
            .collect();
        let widths = column_widths(
            titles,
            &rows,
            if self.cut { self.width } else { usize::MAX },
        );
        let right: Vec<bool> = titles.iter().map(|t| t.starts_with('>')).collect();
        let head: Vec<Cow<'_, str>> = titles
            .iter()
            .map(|title| Cow::from(title.trim_start_matches('>')))
            .collect();
        let head = table_row(&head, &widths, &right);
        let _ = writeln!(self.text, "{FAINT}{head}{FAINT:#}");
        for row in &rows {
            let _ = writeln!(self.text, "{}", table_row(row, &widths, &right));
        }
    }

    /// The workspace's time zone.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// A day in the workspace's time zone, and how long ago it was.
    pub fn day_ago(&self, moment: Timestamp) -> String {
        let ago = words::ago(&self.zone, moment, self.as_of);
        format!("{} ({ago})", self.day(moment))
    }

    /// A day in the workspace's time zone, empty where there is none.
    pub fn day_or_blank(&self, moment: Option<Timestamp>) -> String {
        moment.map_or_else(String::new, |moment| self.day(moment))
    }

    /// A day in the workspace's time zone: `14 Nov 2001`.
    pub fn day(&self, moment: Timestamp) -> String {
        self.written(moment, words::DAY)
    }

    /// A day with its weekday in the workspace's time zone: `Wednesday, 14 Nov 2001`.
    pub fn weekday(&self, moment: Timestamp) -> String {
        self.written(moment, words::WEEKDAY)
    }

    /// A day and time in the workspace's time zone: `14 Nov 2001 09:30`.
    pub fn time(&self, moment: Timestamp) -> String {
        self.written(moment, words::TIME)
    }

    fn written(&self, moment: Timestamp, form: &str) -> String {
        words::written(&self.zone, moment, form)
    }
}

/// The text without what a terminal might obey: control characters become
/// spaces, direction overrides go. Line breaks stay.
pub fn plain(text: &str) -> Cow<'_, str> {
    let harmless = |c: char| c == '\n' || !(c.is_control() || is_override(c));
    if text.chars().all(harmless) {
        return Cow::Borrowed(text);
    }
    let kept = text
        .chars()
        .filter(|c| !is_override(*c) && *c != '\r')
        .map(|c| if harmless(c) { c } else { ' ' });
    Cow::Owned(kept.collect())
}

/// Characters that turn the reading direction and so can make text lie.
fn is_override(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// One line, without what a terminal might obey.
fn one_line(text: &str) -> Cow<'_, str> {
    match plain(text) {
        Cow::Borrowed(text) if !text.contains('\n') => Cow::Borrowed(text),
        text => Cow::Owned(text.replace('\n', " ")),
    }
}

/// Breaks text at words; line breaks in it stay. Always at least one line.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        if measure_text_width(paragraph) <= width {
            lines.push(paragraph.trim_end().to_owned());
            continue;
        }
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            let full = measure_text_width(&line) + 1 + measure_text_width(word) > width;
            if full && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}

/// Each column as wide as its widest cell; where that is too much for the page
/// the widest columns give way.
fn column_widths(titles: &[&str], rows: &[Vec<Cow<'_, str>>], page: usize) -> Vec<usize> {
    const GAP: usize = 2;
    const LEAST: usize = 12;
    let mut widths: Vec<usize> = titles
        .iter()
        .map(|title| measure_text_width(title.trim_start_matches('>')))
        .collect();
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(measure_text_width(cell));
        }
    }
    loop {
        let used = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
        let Some(widest) = widths.iter_mut().max() else {
            break;
        };
        if used <= page || *widest <= LEAST {
            break;
        }
        *widest -= 1;
    }
    widths
}

fn table_row(cells: &[Cow<'_, str>], widths: &[usize], right: &[bool]) -> String {
    let mut line = String::new();
    for ((cell, width), right) in cells.iter().zip(widths).zip(right) {
        let cell = console::truncate_str(cell, *width, "…");
        let room = width.saturating_sub(measure_text_width(&cell));
        let (before, after) = if *right { (room, 0) } else { (0, room) };
        let _ = write!(line, "{:before$}{cell}{:after$}  ", "", "");
    }
    line.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_has_nothing_to_obey() {
        assert_eq!(
            plain("Offer\x1b[2J \u{202e}gnp.exe\r\nyes"),
            "Offer [2J gnp.exe\nyes"
        );
        assert_eq!(one_line("a\nb"), "a b");
        assert!(matches!(plain("unchanged — ü"), Cow::Borrowed(_)));
    }

    #[test]
    fn text_wraps_at_words_and_keeps_its_lines() {
        assert_eq!(wrap("one two three\nfour", 9), ["one two", "three", "four"]);
        assert_eq!(wrap("", 9), [""]);
        assert_eq!(wrap("as  it is", 9), ["as  it is"]);
        assert_eq!(wrap("unbreakablylong", 4), ["unbreakablylong"]);
    }

    #[test]
    fn wide_columns_give_way() {
        let rows = [vec![Cow::from("x".repeat(200)), Cow::from("y".repeat(15))]];
        let widths = column_widths(&["a", ">b"], &rows, 60);
        assert_eq!(widths, [43, 15]);
    }
}
