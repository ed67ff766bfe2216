//! The way of a table's rows to the feed, and what is said of them.

use super::dates::Order;
use super::encoding;
use super::plan::Verdict;
use super::quotes::merge::Quotes;
use super::records::Record;
use super::rows::Reader;
use super::told::Told;
use crate::Stop;
use crate::feed::Feed;
use crate::item::Place;
use bellwether_core::evidence::entry::Entry;
use bellwether_core::evidence::field;
use bellwether_core::identity::names;
use bellwether_core::words::shorten;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Entries that are handed on together.
const BATCH: usize = 500;
/// Troubles of one kind that are said one by one.
const SAID_MAX: u64 = 100;

/// Reads rows and hands on what they say.
pub(super) struct Report<'a> {
    reader: Reader<'a>,
    place: &'a Place,
    /// What stands before the number of a row: the sheet.
    sheet: &'a str,
    row: usize,
    batch: Vec<(Entry, String)>,
    /// Rows that wait for others of theirs.
    quotes: Option<Quotes>,
    /// How often each kind of trouble came, and its last words.
    troubles: BTreeMap<String, (u64, String)>,
    /// Rows of one cell: a footer, unless more rows follow.
    short: Vec<usize>,
}

impl<'a> Report<'a> {
    /// Says how the columns are understood, and begins. The headings stand in row
    /// `heading`.
    pub(super) fn new(
        mut reader: Reader<'a>,
        heading: usize,
        sheet: &'a str,
        place: &'a Place,
        feed: &mut Feed<'_>,
    ) -> Result<Report<'a>, Stop> {
        let remark = match reader.guessed_order {
            Some(Order::DayFirst) => " (its dates are read day first: nothing in them tells)",
            Some(Order::MonthFirst) => " (its dates are read month first: nothing in them tells)",
            None => "",
        };
        // Several tables of one file are told apart.
        let whence = match place.position(sheet) {
            at if at.is_empty() => String::new(),
            at => format!(" in {at}"),
        };
        let stem = place.file.file_stem().unwrap_or_default();
        reader.file = stem.to_string_lossy().into_owned();
        let plan = reader.plan;
        feed.mapped(plan.mapping(&format!("{whence}{remark}")))?;
        Ok(Report {
            reader,
            place,
            sheet,
            row: heading,
            batch: Vec::new(),
            quotes: plan.is_of_quotes().then(|| Quotes::new(&plan.currency)),
            troubles: BTreeMap::new(),
            short: Vec::new(),
        })
    }

    /// Reads the next row. Cells that are missing at its end are none in a sheet.
    pub(super) fn row(
        &mut self,
        record: &Record,
        is_sheet: bool,
        feed: &mut Feed<'_>,
    ) -> Result<(), Stop> {
        self.row += 1;
        if record.is_blank() {
            return Ok(());
        }
        let width = self.reader.plan.headings.len();
        if record.len() == 1 && width > 2 {
            self.short.push(self.row);
            return Ok(());
        }
        for row in std::mem::take(&mut self.short) {
            let words = "a line that is no row of the table: passed over; where it is one, give it as many cells as there are headings";
            self.trouble("short", words.to_owned(), row, false, feed)?;
        }
        let mut all_well = true;
        let cells: Vec<Cow<str>> = record
            .cells()
            .map(|bytes| {
                let (text, is_well) = encoding::cell(bytes);
                all_well &= is_well;
                text
            })
            .collect();
        let cells: Vec<&str> = cells.iter().map(Cow::as_ref).collect();
        if self.repeats_headings(&cells) || is_total(&cells) {
            return Ok(());
        }
        if !all_well {
            let words = "letters in another encoding than the rest of the file: read as Western European; export it as UTF-8 where they came out wrong";
            self.trouble("encoding", words.to_owned(), self.row, true, feed)?;
        }
        if record.torn {
            let words = "a quote is opened and never closed: read as a letter; close it where text was torn apart";
            self.trouble("quote", words.to_owned(), self.row, true, feed)?;
        }
        let filled = cells
            .iter()
            .rposition(|cell| !cell.trim().is_empty())
            .map_or(0, |at| at + 1);
        if filled > width {
            let words = format!(
                "{filled} cells under {width} headings: what is over is kept; where a separator stands in its text, quote that text"
            );
            self.trouble("wide", words, self.row, true, feed)?;
        } else if !is_sheet && cells.len() < width {
            let words = format!(
                "{} cells under {width} headings: kept with what it has; was it cut off, export it once more",
                cells.len()
            );
            self.trouble("narrow", words, self.row, true, feed)?;
        }
        let mut read = self.reader.read(&cells, self.row);
        for (kind, words) in std::mem::take(&mut read.troubles) {
            self.trouble(&kind, words, self.row, true, feed)?;
        }
        // What the row speaks of besides, such as the account of a deal, is still there.
        if self.is_deleted(&cells)
            && let Some(own) = read.entries.first_mut()
            && own.kind == self.reader.plan.kind
        {
            own.put(field::DELETED, "yes");
        }
        let position = self.at(self.row);
        if let Some(quotes) = &mut self.quotes {
            let row = read.entries.remove(0);
            read.nameless = !quotes.take(row, position.clone());
        }
        if read.nameless {
            let words = "nothing in this row says what it is about (no id, no name, no address): passed over";
            return self.trouble("nameless", words.to_owned(), self.row, false, feed);
        }
        self.batch.extend(
            read.entries
                .into_iter()
                .map(|entry| (entry, position.clone())),
        );
        if self.batch.len() >= BATCH {
            self.flush(feed)?;
        }
        Ok(())
    }

    /// Passes over empty rows.
    pub(super) fn skip(&mut self, rows: usize) {
        self.row += rows;
    }

    fn at(&self, row: usize) -> String {
        match self.sheet {
            "" => format!("row {row}"),
            sheet => format!("{sheet} row {row}"),
        }
    }

    /// Files put one behind the other have their headings several times.
    fn repeats_headings(&self, cells: &[&str]) -> bool {
        let headings = &self.reader.plan.headings;
        cells.len() == headings.len()
            && cells
                .iter()
                .zip(headings)
                .all(|(cell, heading)| cell.trim() == heading)
    }

    /// Whether an export marks a row as deleted.
    fn is_deleted(&self, cells: &[&str]) -> bool {
        let headings = &self.reader.plan.headings;
        let column = headings
            .iter()
            .position(|heading| heading.eq_ignore_ascii_case("IsDeleted"));
        let cell = column.and_then(|at| cells.get(at));
        cell.is_some_and(|cell| super::amounts::is_yes(cell) == Some(true))
    }

    fn trouble(
        &mut self,
        kind: &str,
        words: String,
        row: usize,
        partly: bool,
        feed: &mut Feed<'_>,
    ) -> Result<(), Stop> {
        let (count, last) = self.troubles.entry(kind.to_owned()).or_default();
        *count += 1;
        if *count > SAID_MAX {
            *last = words;
            return Ok(());
        }
        // What was found before is in the file before it.
        let at = self.place.position(&self.at(row));
        self.flush(feed)?;
        match partly {
            true => feed.partly(at, words),
            false => feed.bad(at, words),
        }
    }

    fn flush(&mut self, feed: &mut Feed<'_>) -> Result<(), Stop> {
        match self.batch.is_empty() {
            true => Ok(()),
            false => feed.entries(self.place, std::mem::take(&mut self.batch)),
        }
    }

    /// Hands on the rest.
    pub(super) fn finish(mut self, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let quotes = self.quotes.take();
        self.batch
            .extend(quotes.into_iter().flat_map(Quotes::finish));
        self.flush(feed)?;
        for (count, words) in self
            .troubles
            .values()
            .filter(|(count, _)| *count > SAID_MAX)
        {
            let more = count - SAID_MAX;
            let words = format!("{more} more rows like this, the last: {words}");
            feed.partly(self.place.position(self.sheet), words)?;
        }
        Ok(())
    }
}

/// Endings of files that are tables and nothing else.
const TABLES: &[&str] = &["csv", "tsv", "tab", "xlsx", "xlsm"];

/// Says that a table is not understood, where the user wanted it read, or where its name
/// says that it is one. Of another file that merely looks like one it is not worth a word.
pub(super) fn not_understood(
    headings: &[String],
    place: &Place,
    feed: &mut Feed<'_>,
) -> Result<(), Stop> {
    let is_wanted = place.named || feed.options.kind.is_some() || !feed.options.map.is_empty();
    let ending = place.file.extension().unwrap_or_default().to_string_lossy();
    let is_called_so = TABLES.iter().any(|one| ending.eq_ignore_ascii_case(one));
    if !is_wanted && !is_called_so {
        return Ok(());
    }
    let is_text = |heading: &String| !heading.contains(|c: char| c.is_control() || c == '\u{fffd}');
    let words = if headings.is_empty() {
        "no line of headings was found: a table needs one, with a name for each column".to_owned()
    } else if !headings.iter().all(is_text) {
        "no text, though it is called a table: open it where it came from, and export it as CSV"
            .to_owned()
    } else {
        format!(
            "a table whose headings say too little: {}. Add it by itself and say what they are, such as `--as contacts --map name=\"{}\"` \
             (contacts, companies, deals, activities, products or orders; a --map FIELD=COLUMN for each column that matters)",
            list(headings),
            headings
                .iter()
                .find(|heading| !heading.is_empty() && shown(heading) == **heading)
                .map_or("", String::as_str)
        )
    };
    feed.bad(place.position(""), words)
}

/// Says that nothing the user says of columns is about this table.
pub(super) fn says_nothing(
    columns: &str,
    headings: &[String],
    place: &Place,
    feed: &mut Feed<'_>,
) -> Result<(), Stop> {
    let words = format!(
        "there is no column {columns} that --map speaks of: read by its headings alone, which are {}",
        list(headings)
    );
    feed.partly(place.position(""), words)
}

/// Whether a row only sums up those above it: `Total;;41.200,00`.
fn is_total(cells: &[&str]) -> bool {
    const TOTALS: &[&str] = &[
        "total",
        "totals",
        "grand total",
        "sum",
        "summe",
        "gesamt",
        "gesamtsumme",
        "gesamtergebnis",
        "insgesamt",
        "total general",
        "total général",
        "totale",
        "totaal",
        "suma",
    ];
    let mut filled = cells
        .iter()
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty());
    let first = filled
        .next()
        .unwrap_or_default()
        .trim_end_matches(':')
        .to_lowercase();
    let is_figure = |cell: &str| {
        cell.bytes().any(|b| b.is_ascii_digit())
            && cell.chars().filter(|c| c.is_alphabetic()).count() <= 3
    };
    TOTALS.contains(&first.as_str()) && filled.all(is_figure)
}

/// Says why a table that is recognised is not read.
pub(super) fn not_read(
    verdict: &Verdict,
    headings: &[String],
    place: &Place,
    feed: &mut Feed<'_>,
) -> Result<(), Stop> {
    match verdict {
        Verdict::Orders => {
            let told = Told::of(feed.options);
            let words = format!(
                "this looks like orders or invoices, but {}. Their lines may be in another file: add that; where it is \
                 something else, say so with `--as deals`, `--as products` …",
                super::orders::lack(headings, told)
            );
            feed.bad(place.position(""), words)
        }
        Verdict::Unknown | Verdict::Read(_) | Verdict::Lines(_) => {
            not_understood(headings, place, feed)
        }
    }
}

pub(super) fn list(headings: &[String]) -> String {
    const MOST: usize = 30;
    let named: Vec<String> = headings
        .iter()
        .take(MOST)
        .map(|heading| format!("`{}`", shown(heading)))
        .collect();
    match headings.len().checked_sub(MOST) {
        Some(more) if more > 0 => format!("{} and {more} more", named.join(", ")),
        _ => named.join(", "),
    }
}

/// A heading as it is said: a line that is no heading may be as long as a page.
fn shown(heading: &str) -> String {
    const CHARS: usize = 60;
    shorten(heading, CHARS)
}

/// Whether headings are English as far as can be told: dates with slashes then
/// mostly have the month first.
pub(super) fn is_english(headings: &[String]) -> bool {
    const OTHERS: &[&str] = &[
        "datum",
        "erstellt",
        "betrag",
        "phase",
        "nachname",
        "vorname",
        "firma",
        "abschlussdatum",
        "montant",
        "nom",
        "prenom",
        "date de",
        "fecha",
        "apellidos",
        "nombre",
        "etapa",
        "importe",
        "data",
        "achternaam",
        "bedrag",
        "betreff",
        "objet",
        "beginnt",
        "debut",
        "cognome",
        "importo",
    ];
    !headings.iter().any(|heading| {
        let folded = names::fold(heading);
        OTHERS
            .iter()
            .any(|word| folded == *word || folded.starts_with(&format!("{word} ")))
    })
}
