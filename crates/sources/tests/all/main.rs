//! What is read of each oddity that mail comes in, and that nothing stops it.

mod broken;
mod calendar_files;
mod calendars;
mod cards;
mod containers;
mod content;
mod documents;
mod feeds;
mod filings;
mod headers;
mod invitations;
mod mailboxes;
mod notes;
mod odd_files;
mod orders;
mod outlook;
mod printed;
mod properties;
mod published;
mod tables;
mod transcripts;

use bellwether_core::evidence::Mail;
use bellwether_core::evidence::entry::Entry;
use bellwether_core::id::Id;
use bellwether_core::time::Timestamp;
use bellwether_sources::{Bad, Found, Mapping, Options, Record, Sink, Size, Stop, read};
use std::path::{Path, PathBuf};

/// 2024-07-01T12:00:00Z.
const NOW: Timestamp = Timestamp(1_719_835_200);

/// A file of the data that lies beside the project; says so where it is not there.
#[allow(clippy::print_stderr, reason = "a skipped test says so")]
fn shared(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data")
        .join(name);
    if !path.exists() {
        eprintln!("SKIPPED: {} is not there", path.display());
        return None;
    }
    Some(path)
}

/// A sink that keeps everything.
#[derive(Default, Debug)]
struct Kept {
    /// Path and kind of each file.
    files: Vec<(PathBuf, &'static str)>,
    found: Vec<Found>,
    bad: Vec<Bad>,
    ignored: u64,
    passed_over: u64,
    mapped: Vec<Mapping>,
}

impl Sink for Kept {
    fn file(&mut self, path: &Path, kind: &'static str, _size: Size) {
        self.files.push((path.to_owned(), kind));
    }

    fn found(&mut self, batch: Vec<Found>) -> Result<(), Stop> {
        self.found.extend(batch);
        Ok(())
    }

    fn bad(&mut self, bad: Bad) {
        self.bad.push(bad);
    }

    fn progress(&mut self, _bytes: u64) {}

    fn ignored(&mut self, items: u64) {
        self.ignored += items;
    }

    fn passed_over(&mut self) {
        self.passed_over += 1;
    }

    fn mapped(&mut self, mapping: Mapping) {
        self.mapped.push(mapping);
    }
}

impl Kept {
    fn mails(&self) -> impl Iterator<Item = &Mail> {
        self.found.iter().filter_map(|found| match &found.record {
            Record::Mail(mail) => Some(&**mail),
            Record::Entry(_) | Record::Orders(_) => None,
        })
    }

    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.found.iter().filter_map(|found| match &found.record {
            Record::Mail(_) | Record::Orders(_) => None,
            Record::Entry(entry) => Some(&**entry),
        })
    }

    fn entry(&self, at: usize) -> &Entry {
        self.entries().nth(at).expect("so many entries")
    }

    fn mail(&self) -> &Mail {
        assert_eq!(self.mails().count(), 1, "one mail: {:?}", self.bad);
        self.mails().next().expect("one mail")
    }

    fn ids(&self) -> Vec<Id> {
        self.mails().map(|mail| mail.id).collect()
    }

    fn subjects(&self) -> Vec<&str> {
        self.mails().map(|mail| mail.subject.as_str()).collect()
    }

    fn folders(&self) -> Vec<&str> {
        self.found
            .iter()
            .map(|found| found.folder.as_str())
            .collect()
    }

    fn kinds(&self) -> Vec<&'static str> {
        self.files.iter().map(|(_, kind)| *kind).collect()
    }

    /// Reasons, with where.
    fn complaints(&self) -> Vec<String> {
        let words = |bad: &Bad| format!("{}: {}", bad.at, bad.reason);
        self.bad.iter().map(words).collect()
    }
}

fn options() -> Options {
    Options {
        now: NOW,
        ..Options::default()
    }
}

fn read_with(paths: &[PathBuf], options: &Options) -> Kept {
    let mut kept = Kept::default();
    assert_eq!(read(paths, options, &mut kept), Ok(()));
    kept
}

fn read_path(path: &Path) -> Kept {
    read_with(&[path.to_owned()], &options())
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../fixtures/mail")
        .join(name)
}

fn fixture_bytes(name: &str) -> Vec<u8> {
    std::fs::read(fixture(name)).expect("the fixture is there")
}

/// Reads a fixture without any complaint.
fn read_fixture(name: &str) -> Kept {
    let kept = read_path(&fixture(name));
    assert_eq!(kept.bad, [], "{name}");
    kept
}

/// Reads `bytes` as a file called `name`.
fn read_bytes(name: &str, bytes: &[u8]) -> Kept {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("a file");
    read_path(&path)
}
