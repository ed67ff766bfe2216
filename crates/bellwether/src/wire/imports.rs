//! What an import did.

use crate::answers::words::count;
use serde::Serialize;

/// What an import did, file by file and in all.
#[derive(Serialize, Debug, Default)]
pub struct Import {
    pub files: Vec<File>,
    pub totals: Totals,
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
}

impl Totals {
    /// What was passed over, in a sentence; `None` where nothing was.
    pub fn passed_over_in_words(&self) -> Option<String> {
        let files = count(self.passed_over, "file");
        (self.passed_over > 0).then(|| format!("Nothing to read in {files}: passed over"))
    }
}

impl Import {
    /// Adds the files up. `distinct` is the store's to count, `passed_over` that of who
    /// met them.
    pub fn sum_up(&mut self) {
        let mut totals = Totals {
            distinct: self.totals.distinct,
            passed_over: self.totals.passed_over,
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
