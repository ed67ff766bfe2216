//! What an import did.

use crate::wire::Amount;
use crate::words::count;
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::field;
use bellwether_core::money::Money;
use bellwether_store::LeftOutEntries;
use serde::Serialize;
use std::sync::Arc;

/// What an import did, file by file and in all.
#[derive(Serialize, Debug, Default)]
pub struct Import {
    pub files: Vec<File>,
    pub totals: Totals,
    /// What was known before and is not in what was read now.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOut>,
}

/// Things of a kind that an export leaves out of what others before it showed.
#[derive(Serialize, Debug)]
pub struct LeftOut {
    /// `deal`, `contact` or `company`.
    pub kind: &'static str,
    pub number: u64,
    /// They are taken as gone since; else they stay, since it looks like a view of some.
    pub gone: bool,
    /// What they come to, where all are in one currency.
    pub amount: Option<Amount>,
    /// The first of them, by name.
    pub names: Vec<String>,
}

/// So many are named.
const NAMES: usize = 3;

impl LeftOut {
    /// Whether it is told of things of a kind: of those that people miss.
    pub fn tells_of(kind: EntryKind) -> bool {
        matches!(
            kind,
            EntryKind::Deal | EntryKind::Contact | EntryKind::Company
        )
    }

    /// What an export leaves out, where it is something that people miss.
    pub fn of(left_out: &LeftOutEntries) -> Option<LeftOut> {
        let is_missed = LeftOut::tells_of(left_out.kind);
        let entries = &left_out.entries;
        let worth = |entry: &Arc<Entry>| {
            Money::read(entry.text(field::AMOUNT), entry.text(field::CURRENCY))
        };
        let worth: Vec<Money> = entries.iter().filter_map(worth).collect();
        let one = worth
            .windows(2)
            .all(|two| two[0].currency == two[1].currency);
        let sum = worth
            .first()
            .filter(|_| one && worth.len() == entries.len())
            .map(|first| Money {
                minor: worth.iter().map(|money| money.minor).sum(),
                ..*first
            });
        is_missed.then(|| LeftOut {
            kind: left_out.kind.name(),
            number: entries.len() as u64,
            gone: left_out.gone,
            amount: sum.as_ref().map(Amount::of),
            names: (entries.iter().take(NAMES))
                .map(|entry| entry.label())
                .collect(),
        })
    }

    /// In a sentence.
    pub fn in_words(&self) -> String {
        let things = match (self.kind, self.number) {
            ("company", 2..) => format!("{} companies", self.number),
            _ => count(self.number, self.kind),
        };
        let sum =
            (self.amount.as_ref()).map_or(String::new(), |sum| format!(" ({})", sum.in_words()));
        let more = if self.names.len() < self.number as usize {
            ", …"
        } else {
            ""
        };
        let names = self.names.join("; ");
        let verb = if self.number == 1 { "is" } else { "are" };
        let what = match self.gone {
            true => {
                "taken as gone since then. Add an export with all of them, and what is still there is back"
            }
            false => "kept, since this looks like a view of some",
        };
        format!("{things}{sum} known before {verb} not in it: {names}{more}: {what}.")
    }
}

/// What came of one file, or of one folder that is read as a whole.
#[derive(Serialize, Debug, Default)]
pub struct File {
    pub path: String,
    pub kind: &'static str,
    /// Items read; bad ones are not among them.
    pub read: u64,
    /// New to this owner.
    pub added: u64,
    /// This owner had them already.
    pub known: u64,
    /// Kept out, because their author was forgotten.
    pub forgotten: u64,
    /// Left out, because the user ignores their folder, address or domain.
    pub skipped: u64,
    pub bad: Vec<Bad>,
    /// How many of the items were entries: contacts, deals, meetings …; the others
    /// were mails and lines.
    pub entries: u64,
    /// How many of the entries were documents: filings, releases, pages, items of feeds.
    pub documents: u64,
    /// How many of the entries were of those that it is told of when an export leaves
    /// them out.
    #[serde(skip)]
    pub listed: u64,
    /// How many of the entries their system shows as deleted: they end in the picture.
    pub deleted: u64,
    /// How many were lines of orders.
    pub lines: u64,
    /// The moment its entries show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// How the columns of its tables were understood.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mappings: Vec<Mapping>,
}

/// How a table was understood.
#[derive(Serialize, Debug)]
pub struct Mapping {
    /// Whose export it is, and of what.
    pub what: String,
    /// What its rows are called, counted; only for people.
    #[serde(skip)]
    pub things: &'static str,
    /// It was read as the user said of an earlier table with the same headings.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub as_before: bool,
    /// Each heading with the field it was read as; none where it is kept as it is.
    pub columns: Vec<(String, Option<&'static str>)>,
}

/// An item that could not be read, or only in part.
#[derive(Serialize, Debug)]
pub struct Bad {
    pub at: String,
    pub reason: String,
    /// It was read, but not all of it.
    pub partly: bool,
}

/// Sums over all files.
#[derive(Serialize, Debug, Default)]
pub struct Totals {
    pub read: u64,
    /// So many of those read were entries (so many of them documents), so many lines of
    /// orders, the others mails.
    pub entries: u64,
    pub documents: u64,
    pub lines: u64,
    pub added: u64,
    pub known: u64,
    /// So many lines of orders of earlier files have others in their place by now: a later
    /// file has the whole invoice, and not these.
    pub corrected: u64,
    /// Distinct messages this owner now has: copies count once.
    pub distinct: u64,
    pub bad: u64,
    /// Read, but not all of them.
    pub partly: u64,
    pub forgotten: u64,
    pub skipped: u64,
    /// So many of the entries their system shows as deleted.
    pub deleted: u64,
    /// Files met in folders that hold nothing this program reads: pictures, programs.
    pub passed_over: u64,
    /// Where they lie.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub passed_over_files: Vec<String>,
}

impl Totals {
    /// What later files have corrected, in a sentence; `None` where nothing was.
    pub fn corrected_in_words(&self) -> Option<String> {
        let lines = count(self.corrected, "line");
        let says = "corrected: a later file has the same invoice with other lines";
        (self.corrected > 0).then(|| format!("{lines} {says}"))
    }

    /// What was passed over, in a sentence; `None` where nothing was.
    pub fn passed_over_in_words(&self) -> Option<String> {
        const NAMES: usize = 3;
        let files = count(self.passed_over, "file");
        let paths = self.passed_over_files.iter();
        let names = paths.map(|path| path.rsplit(['/', '\\']).next().unwrap_or(path));
        let mut names: Vec<&str> = names.take(NAMES).collect();
        if self.passed_over_files.len() > NAMES {
            names.push("…");
        }
        let named = match names.is_empty() {
            true => String::new(),
            false => format!(" ({})", names.join(", ")),
        };
        (self.passed_over > 0).then(|| format!("Nothing to read in {files}{named}: passed over"))
    }
}

impl Import {
    /// Adds the files up. `distinct` and `corrected` are the store's to count, what was passed
    /// over that of who met them.
    pub fn sum_up(&mut self) {
        let mut totals = Totals {
            distinct: self.totals.distinct,
            corrected: self.totals.corrected,
            passed_over: self.totals.passed_over_files.len() as u64,
            passed_over_files: std::mem::take(&mut self.totals.passed_over_files),
            ..Totals::default()
        };
        for file in &self.files {
            totals.read += file.read;
            totals.entries += file.entries;
            totals.documents += file.documents;
            totals.deleted += file.deleted;
            totals.lines += file.lines;
            totals.added += file.added;
            totals.known += file.known;
            let partly = file.bad.iter().filter(|bad| bad.partly).count() as u64;
            totals.bad += file.bad.len() as u64 - partly;
            totals.partly += partly;
            totals.forgotten += file.forgotten;
            totals.skipped += file.skipped;
        }
        self.totals = totals;
    }
}
