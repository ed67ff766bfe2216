//! Readers of what a seller arrives with.
//!
//! One file per format under `formats`, and one list of them; records are
//! pushed into a [`Sink`], so that a file of any size passes through bounded
//! memory and tests swap the sink. A format is detected by content, never by
//! name alone.
//!
//! ```text
//! walk ─► format (splits) ─► workers (parse, refine, all cores) ─► sink, in file order
//! ```

mod feed;
mod fingerprint;
mod formats;
mod guard;
mod item;
mod mail;
mod walk;

pub use formats::filing;

use bellwether_core::evidence::Mail;
use bellwether_core::evidence::entry::Entry;
use bellwether_core::exports::READ_AS;
use bellwether_core::orders::line::Lines;
use bellwether_core::time::{Timestamp, Zone};
use std::path::{Path, PathBuf};

/// A record as a format read it.
#[derive(Clone, Debug)]
pub enum Record {
    /// A mail.
    Mail(Box<Mail>),
    /// An entry of a calendar, an address book, a CRM export, or a note.
    Entry(Box<Entry>),
    /// Some lines of an order file, with what they say of customers and products.
    Orders(Box<Lines>),
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
    /// The item was read, but not all of it.
    pub partly: bool,
}

/// What a run is told while it reads one source file. `T` is what its records
/// have become: see [`read_refined`].
pub trait Sink<T = Found> {
    /// A file or folder begins: its path, its kind, its size. What comes next
    /// belongs to it. The kind `skipped` is a file that holds
    /// nothing this program reads, met while walking a folder.
    fn file(&mut self, path: &Path, kind: &'static str, size: Size);
    /// Some records, in the order of the file. Called from one thread.
    fn found(&mut self, batch: Vec<T>) -> Result<(), Stop>;
    /// An item that could not be read, or only in part. The import goes on.
    fn bad(&mut self, bad: Bad);
    /// How much of the present file has been read, in the unit of its size.
    fn progress(&mut self, read: u64);
    /// The file holds nothing that this program reads: it is one of the kind `skipped`,
    /// though it began like one of another.
    fn passed_over(&mut self) {}
    /// So many items were left out because their folder is ignored.
    fn ignored(&mut self, _items: u64) {}
    /// How the columns of a table are understood. What comes next of this file is
    /// read that way.
    fn mapped(&mut self, _mapping: Mapping) {}
}

/// How a table is understood: what its rows are, and what each column says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mapping {
    /// Whose export it is, and of what: `hubspot contacts`.
    pub what: String,
    /// What its rows are called, counted: `contacts`.
    pub things: &'static str,
    /// Each heading with the field it is read as, see
    /// [`field`](bellwether_core::evidence::field); `None` where no field fits and
    /// the column is kept under its own heading.
    pub columns: Vec<(String, Option<&'static str>)>,
}

/// How much there is to read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size {
    /// Bytes of a file.
    Bytes(u64),
    /// Mails of a folder: to add up their bytes, each would have to be looked at
    /// before the first is read.
    Mails(u64),
}

/// The sink wants no more (its store failed, the user interrupted).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stop;

/// How the user said a table is to be read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Layout {
    /// Its headings, in any order.
    pub headings: Vec<String>,
    /// What its rows are: one of [`kinds`]; `None` where the headings say it.
    pub kind: Option<String>,
    /// What its columns are, see [`Options::map`].
    pub map: Vec<(String, String)>,
}

/// What to read and what to leave out.
#[derive(Clone, Debug)]
pub struct Options {
    /// Read as this kind, whatever the content looks like: one of [`kinds`].
    pub kind: Option<String>,
    /// Folder names to leave out, without regard to case.
    pub ignored_folders: Vec<String>,
    /// What everything is known from, where the user says so.
    pub known: Option<Timestamp>,
    /// What the user says of columns: field and heading, see
    /// [`field`](bellwether_core::evidence::field). Comes before what headings say. A
    /// heading that begins with `=` is the value itself, for all rows (`=EUR`).
    pub map: Vec<(String, String)>,
    /// What the user said of earlier tables: one with the same headings of which nothing is
    /// said is read so, too. Of several the last counts.
    pub layouts: Vec<Layout>,
    /// Where the seller lives: dates without a time zone are of there.
    pub zone: Zone,
    /// Threads that parse; 0 for all cores.
    pub threads: usize,
    /// The moment of import: no mail can be from later.
    pub now: Timestamp,
}

impl Default for Options {
    fn default() -> Options {
        /// 2100-01-01, for callers without a clock.
        const FAR: Timestamp = Timestamp(4_102_444_800);
        Options {
            kind: None,
            ignored_folders: Vec::new(),
            known: None,
            map: Vec::new(),
            layouts: Vec::new(),
            zone: Zone::default(),
            threads: 0,
            now: FAR,
        }
    }
}

impl Options {
    /// How the user has files read, as the folder of a sighting tells it; empty where the
    /// content is to tell. See [`READ_AS`].
    pub(crate) fn reading(&self) -> String {
        let columns = (self.map.iter()).map(|(field, heading)| format!("{field}={heading}"));
        let says: Vec<String> = self.kind.iter().cloned().chain(columns).collect();
        match says.is_empty() {
            true => String::new(),
            false => format!("{READ_AS}{}", says.join(", ")),
        }
    }
}

/// What [`Options::kind`] may be.
pub fn kinds() -> Vec<&'static str> {
    walk::kinds()
}

/// Reads files and folders (walked, sorted by name) into a sink. Parses on all
/// cores, hands over in order.
pub fn read(paths: &[PathBuf], options: &Options, sink: &mut dyn Sink) -> Result<(), Stop> {
    read_refined(paths, options, &|found| found, sink)
}

/// The same, with something done to each record by the thread that parsed it:
/// what can be worked out there need not wait for the one that receives.
pub fn read_refined<T: Send>(
    paths: &[PathBuf],
    options: &Options,
    refine: &(dyn Fn(Found) -> T + Sync),
    sink: &mut dyn Sink<T>,
) -> Result<(), Stop> {
    feed::run(options, refine, sink, |feed| {
        walk::walk(paths, options, feed)
    })
}
