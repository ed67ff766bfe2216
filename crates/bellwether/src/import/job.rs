//! What an import is to do, who watches it, and what came of it.

use crate::wire::imports::{File, Import};
use bellwether_core::time::{Timestamp, Zone};
use bellwether_sources::Size;
use bellwether_store::Ignored;
use std::path::PathBuf;

/// Who watches an import go on.
pub trait Watch {
    /// A file begins: its path and its size.
    fn begins(&mut self, path: &str, size: Size);
    /// So much of it has been read, in the unit of its size.
    fn reads(&mut self, read: u64);
    /// A file is done.
    fn ends(&mut self, file: &File);
    /// So many of the new messages have been looked into.
    fn derives(&mut self, done: u64, total: u64);
}

/// What to import, for whom.
#[derive(Clone, Debug)]
pub struct Job {
    /// Files and folders, which are there.
    pub paths: Vec<PathBuf>,
    /// What lies in the first folder is called as if it lay in the second: files that came
    /// by a page lie in another folder each time, and are the same source all the same.
    pub named: Option<(PathBuf, PathBuf)>,
    /// Whose mailbox it is.
    pub owner: String,
    /// Read as this kind, whatever it looks like.
    pub kind: Option<String>,
    /// Since when all of it was known, where the user says so.
    pub known: Option<Timestamp>,
    /// What the user says of columns: field and heading.
    pub map: Vec<(String, String)>,
    /// Where the seller lives.
    pub zone: Zone,
    /// The moment of import.
    pub recorded: Timestamp,
    /// What to leave out.
    pub ignored: Ignored,
}

/// What came of an import.
#[derive(Debug)]
pub struct Outcome {
    /// The report.
    pub import: Import,
    /// The user ended it early.
    pub interrupted: bool,
}
