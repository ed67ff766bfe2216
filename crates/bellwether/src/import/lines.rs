//! Lines of an order file on their way to the store: numbered among their equals, and
//! gathered until there are enough to be written together.

use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::orders::line::{self, Lines};
use bellwether_store::KeyedLine;
use std::collections::{BTreeMap, HashMap};

/// Lines written together. They go into a table that is kept in the order of their keys:
/// the more at once, the fewer of its pages are written twice. A line takes about 150
/// bytes while it waits.
const TOGETHER: usize = 1_500_000;

/// What has been read of the present file.
#[derive(Default)]
pub struct Pending {
    lines: Vec<KeyedLine>,
    /// How the user had the file read; empty where the content told.
    reading: String,
    /// How often each line has come in this file; only the first eight bytes of a hash
    /// are kept of it, 16 bytes a line in memory.
    equals: HashMap<u64, u32>,
    /// What the file says of customers and products: the first line that says so counts.
    entries: BTreeMap<(EntryKind, String, String), Entry>,
}

impl Pending {
    /// Takes what was read, and how.
    pub fn take(&mut self, read: Lines, reading: String) {
        self.reading = reading;
        for one in read.lines {
            let nth = self.equals.entry(one.content).or_default();
            let key = line::occurrence(one.content, *nth);
            *nth += 1;
            self.lines.push(KeyedLine { key, line: one });
        }
        for entry in read.customers.into_iter().chain(read.products) {
            let name = entry.label();
            let key = (entry.kind, entry.key.clone(), name);
            match self.entries.get_mut(&key) {
                Some(first) if first.known <= entry.known => {}
                Some(first) => *first = entry,
                None => {
                    self.entries.insert(key, entry);
                }
            }
        }
    }

    /// How the file is read.
    pub fn reading(&self) -> String {
        self.reading.clone()
    }

    /// Whether enough wait.
    pub fn is_full(&self) -> bool {
        self.lines.len() >= TOGETHER
    }

    /// The lines that wait; no others are kept.
    pub fn lines(&mut self) -> Vec<KeyedLine> {
        std::mem::take(&mut self.lines)
    }

    /// What the file said of customers and products, when it is through.
    pub fn end(&mut self) -> Vec<Entry> {
        self.equals = HashMap::new();
        std::mem::take(&mut self.entries).into_values().collect()
    }
}
