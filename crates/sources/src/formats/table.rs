//! Tables of contacts, companies, deals, activities, products, meetings and lines of
//! orders: exports of CRMs, ERP systems, shops, address books and networks, as separated
//! text (`.csv`, `.tsv`).
//!
//! What the columns are is told by their headings, never by their order: those of
//! HubSpot, Salesforce (objects and reports), Pipedrive, Google, Outlook and
//! LinkedIn are known, and of other systems the words themselves, in English,
//! German, French, Spanish, Dutch and Italian. What cells are parted by (`,` `;`
//! tab `|`), their encoding, lines before the headings, and how a column writes its
//! dates and amounts are seen from the content. `--as` says what the rows are where
//! the headings don't, `--map FIELD=COLUMN` what a column is. Columns that no field
//! fits are kept under their own heading. What you say of a file so takes the place of
//! what was read of it without your word, when you add it again.
//!
//! Lines of orders and invoices are read whatever their layout: they need a product, a
//! date, and a quantity, a price or an amount. `--as orders` insists, and
//! `--map currency==EUR` says what the file leaves out. What was only quoted is no order:
//! tables whose number or date is that of a quote are deals, one a quote.
//!
//! A list of contracts (customer, contract, its end or renewal) is one of tasks that are to
//! be done by that day.
//!
//! Figures of companies (company, date, name of the figure, value; or company, period and
//! what it made or sold in it, counted) become one entry each;
//! `--as series` takes other layouts too: a column for each figure, each company or each
//! period (`2025`, `Q1 2025`, `March 2025`: the last day of it). They are known since the
//! file is, or as `--known` says.

mod amounts;
mod contracts;
mod dates;
mod doings;
mod encoding;
mod headings;
mod keys;
mod kinds;
mod onward;
pub(crate) mod orders;
mod plan;
pub(in crate::formats) mod quotes;
mod records;
mod report;
mod rows;
mod salesforce;
mod series;
mod shapes;
mod sites;
mod sniff;
mod special;
mod stages;
mod things;
mod told;
mod unpacked;
mod usage;
mod values;
mod vocabulary;
pub(super) mod workbook;

use super::{Format, Input, explain};
use crate::feed::Feed;
use crate::item::Place;
use crate::{Options, Stop};
use bellwether_core::evidence::entry::EntryKind;
use encoding_rs::UTF_8;
use plan::Verdict;
use records::{Record, Records};
use report::Report;
use std::io::{Cursor, Read};
use std::path::Path;
use told::Told;
use usage::Usage;

/// Bytes at the beginning of a table by which its columns are understood.
const SAMPLE_BYTES: u64 = 1 << 20;
/// Rows of them.
const SAMPLE_ROWS: usize = 5_000;

/// A table whose rows are whatever its headings say, or what the user says.
pub(crate) struct Table {
    kind: &'static str,
    rows: Option<EntryKind>,
    /// The rows are lines of orders.
    orders: bool,
}

impl Table {
    /// Whatever the headings say.
    pub(super) const ANY: Table = Table {
        kind: "table",
        rows: None,
        orders: false,
    };
    /// Lines of orders.
    pub(super) const ORDERS: Table = Table {
        kind: "orders",
        rows: None,
        orders: true,
    };
    pub(super) const CONTACTS: Table = Table::of(0);
    pub(super) const COMPANIES: Table = Table::of(1);
    pub(super) const DEALS: Table = Table::of(2);
    pub(super) const ACTIVITIES: Table = Table::of(3);
    pub(super) const PRODUCTS: Table = Table::of(4);
    /// Figures of companies.
    pub(super) const SERIES: Table = Table::of(5);

    const fn of(number: usize) -> Table {
        let (kind, rows) = kinds::KINDS[number];
        Table {
            kind,
            rows: Some(rows),
            orders: false,
        }
    }

    fn told<'a>(&self, options: &'a Options) -> Told<'a> {
        Told {
            kind: self.rows,
            orders: self.orders,
            ..Told::of(options)
        }
    }
}

impl Format for Table {
    fn kind(&self) -> &'static str {
        self.kind
    }

    fn known_by(&self) -> &'static str {
        match self.kind {
            "table" => ".csv",
            _ => "",
        }
    }

    fn recognises(&self, head: &[u8]) -> bool {
        if self.rows.is_some() || self.orders || is_binary(head) {
            return false;
        }
        let text = decoded(head);
        let found = sniff::headings(&text, Told::default());
        found.is_some_and(|found| {
            !matches!(found.verdict, Verdict::Unknown) && sniff::is_borne_out(&text, &found)
        })
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let mut input = input.reader();
        let mut sample = Vec::new();
        if let Err(error) = input.by_ref().take(SAMPLE_BYTES).read_to_end(&mut sample) {
            feed.bad(place.position(""), explain(&error))?;
        }
        // A workbook that the user calls contacts is one still.
        if workbook::is_workbook(&sample) {
            let stream = Box::new(Cursor::new(sample).chain(input));
            return workbook::read(Input::Stream(stream), (self.rows, self.orders), place, feed);
        }
        if orders::parquet::is_parquet(&sample) {
            let stream = Box::new(Cursor::new(sample).chain(input));
            return orders::parquet::Parquet.read(Input::Stream(stream), place, feed);
        }
        let (encoding, mark) = encoding::detect(&sample);
        let raw = Cursor::new(sample.split_off(mark)).chain(input);
        match encoding == UTF_8 {
            true => self.text(raw, place, feed),
            false => self.text(encoding::Decoded::new(raw, encoding), place, feed),
        }
    }
}

impl Table {
    /// Reads a table of text that is UTF-8.
    fn text(&self, mut text: impl Read, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let mut sample = Vec::new();
        // What is wrong comes up again where rows are read.
        let mut trouble = text
            .by_ref()
            .take(SAMPLE_BYTES)
            .read_to_end(&mut sample)
            .err();
        let told = self.told(feed.options);
        let found = match sniff::headings(&sample, told) {
            Some(found) => found,
            None => {
                let way = orders::Way {
                    told,
                    usage: Usage::DayFirst,
                    by_content: true,
                };
                if self.rows.is_none()
                    && orders::read_unheaded(&sample, &mut text, way, place, feed)?
                {
                    return Ok(());
                }
                let headings =
                    sniff::any_table(&sample).unwrap_or_else(|| sniff::first_line(&sample));
                return report::not_understood(&headings, place, feed);
            }
        };
        let plan = match found.verdict {
            Verdict::Read(plan) => plan,
            Verdict::Lines(_) => {
                let told = found.told;
                if let Some(columns) = told.missing(&found.headings).filter(|_| place.named) {
                    report::says_nothing(&columns, &found.headings, place, feed)?;
                }
                let is_english = report::is_english(&found.headings) && found.delimiter != b';';
                let way = orders::Way {
                    told,
                    usage: Usage::of(is_english, &feed.options.zone),
                    by_content: false,
                };
                return orders::read((sample, trouble), text, &found, way, place, feed).map(|_| ());
            }
            verdict => return report::not_read(&verdict, &found.headings, place, feed),
        };
        let looked_at = records::of_text(&sample[found.start..], found.delimiter, SAMPLE_ROWS);
        let looked_at: Vec<Vec<String>> = looked_at
            .iter()
            .skip(1)
            .map(|(_, row)| sniff::texts(row))
            .collect();
        let is_english = report::is_english(&plan.headings) && found.delimiter != b';';
        let zone = feed.options.zone.clone();
        let usage = Usage::of(is_english, &zone);
        let reader = rows::Reader::new(&plan, &zone, &looked_at, usage);
        drop(looked_at);
        let mut report = Report::new(reader, found.line, "", place, feed)?;
        if let Some(columns) = found.told.missing(&plan.headings).filter(|_| place.named) {
            report::says_nothing(&columns, &plan.headings, place, feed)?;
        }
        let rest = sample.split_off(found.start);
        let mut records = Records::new(Cursor::new(rest).chain(text), found.delimiter);
        let mut record = Record::default();
        let mut is_heading = true;
        loop {
            match records.next(&mut record) {
                Ok(true) if is_heading => is_heading = false,
                Ok(true) => report.row(&record, false, feed)?,
                Ok(false) => break,
                Err(error) => {
                    trouble = Some(error);
                    break;
                }
            }
        }
        report.finish(feed)?;
        match trouble {
            Some(error) => feed.bad(place.position(""), explain(&error)),
            None => Ok(()),
        }
    }
}

/// Content that looks like a table, and whose headings are not understood.
pub(super) struct Unknown;

impl Format for Unknown {
    fn kind(&self) -> &'static str {
        "table"
    }

    fn recognises(&self, head: &[u8]) -> bool {
        !is_binary(head) && sniff::any_table(&decoded(head)).is_some()
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        Table::ANY.read(input, place, feed)
    }
}

/// What is a table by its name, whatever it looks like.
pub(crate) fn by_name(path: &Path, head: &[u8]) -> Option<&'static dyn Format> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    let is_table = matches!(ending.as_str(), "csv" | "tsv" | "tab");
    (is_table && !head.is_empty() && !is_binary(head)).then_some(&Unknown)
}

/// What looks like a table, and is not understood.
pub(super) fn by_look(head: &[u8]) -> Option<&'static dyn Format> {
    Unknown.recognises(head).then_some(&Unknown)
}

/// Whether it cannot be text.
fn is_binary(head: &[u8]) -> bool {
    let (encoding, _) = encoding::detect(head);
    encoding == UTF_8 && head.contains(&0)
        || head.starts_with(b"PK\x03\x04")
        || head.starts_with(b"%PDF")
        || orders::parquet::is_parquet(head)
}

/// The beginning of a text as UTF-8.
fn decoded(head: &[u8]) -> Vec<u8> {
    let (encoding, mark) = encoding::detect(head);
    encoding
        .decode_without_bom_handling(&head[mark..])
        .0
        .into_owned()
        .into_bytes()
}
