//! Lines of an order file on their way to the store: numbered among their equals, and
//! gathered until there are enough to be written together.

use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::orders::line::{self, Lines};
use bellwether_store::KeyedLine;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

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
    equals: HashMap<u64, u32, BuildHasherDefault<Hashed>>,
    /// What the file says of customers and products, by key: the first line that says so
    /// counts. Never iterated before it is sorted.
    entries: HashMap<String, Vec<Said>>,
}

/// What a file says of a customer or a product by one name.
struct Said {
    label: String,
    entry: Entry,
}

impl Said {
    fn of(&self) -> (EntryKind, &str, &str) {
        (self.entry.kind, &self.entry.key, &self.label)
    }
}

/// Hashes what is a hash already.
#[derive(Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn finish(&self) -> u64 {
        self.0
    }
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
            let new = Said {
                label: entry.label(),
                entry,
            };
            let Some(said) = self.entries.get_mut(&new.entry.key) else {
                self.entries.insert(new.entry.key.clone(), vec![new]);
                continue;
            };
            match said.iter_mut().find(|said| said.of() == new.of()) {
                Some(first) if first.entry.known <= new.entry.known => {}
                Some(first) => *first = new,
                None => said.push(new),
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
        self.equals = HashMap::default();
        let entries = std::mem::take(&mut self.entries);
        let mut said: Vec<Said> = entries.into_values().flatten().collect();
        said.sort_unstable_by(|a, b| a.of().cmp(&b.of()));
        said.into_iter().map(|said| said.entry).collect()
    }
}
