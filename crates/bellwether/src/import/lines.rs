//! Lines of an order file on their way to the store: numbered among their equals, and
//! gathered until there are enough to be written together.

use bellwether_core::evidence::entry::Entry;
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
    /// What the file says of customers and products, by key and name: the first line that
    /// says so counts. Never iterated before it is sorted.
    entries: HashMap<String, HashMap<String, Vec<Entry>>>,
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
            let label = entry.label();
            let Some(named) = self.entries.get_mut(&entry.key) else {
                let key = entry.key.clone();
                self.entries
                    .insert(key, HashMap::from([(label, vec![entry])]));
                continue;
            };
            let said = named.entry(label).or_default();
            match said.iter_mut().find(|first| first.kind == entry.kind) {
                Some(first) if first.known <= entry.known => {}
                Some(first) => *first = entry,
                None => said.push(entry),
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
        let mut said: Vec<(String, Entry)> = Vec::new();
        for (label, entries) in std::mem::take(&mut self.entries).into_values().flatten() {
            said.extend(entries.into_iter().map(|entry| (label.clone(), entry)));
        }
        let of = |one: &(String, Entry)| (one.1.kind, one.1.key.clone(), one.0.clone());
        said.sort_by_cached_key(of);
        said.into_iter().map(|(_, entry)| entry).collect()
    }
}
