//! The import: from files to the store, and derived data brought up to date.
//!
//! Sources parse on all cores and hand records over in order; here they get
//! their sighting, are gathered into batches and written by the one writer.
//! Each batch is one transaction, so an import that was cut off at any moment is
//! finished by repeating it.

use crate::failure::Failure;
use crate::wire::imports::{Bad, File, Import};
use bellwether_core::evidence::entry::Entry;
use bellwether_core::evidence::{Mail, Role, Sighting};
use bellwether_core::time::Timestamp;
use bellwether_sources::{self as sources, Found, Options, Record, Sink, Stop};
use bellwether_store::{
    self as store, Arrival, Ignored, Incoming, IncomingEntry, Store, StoreError,
};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// A batch is written when it has this many items …
const BATCH_ITEMS: usize = 8_000;
/// … or this much text, whichever comes first. It bounds what memory holds.
const BATCH_BYTES: usize = 32 << 20;

/// Set when the user wants the import to end.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);
/// Set while files are being read.
static READING: AtomicBool = AtomicBool::new(false);

/// Asks the import to end. Whether it will do so by itself, with the present
/// batch finished: not when it was asked before, or is not reading files.
pub fn interrupt() -> bool {
    !INTERRUPTED.swap(true, Ordering::Relaxed) && READING.load(Ordering::Relaxed)
}

/// Who watches an import go on.
pub trait Watch {
    /// A file begins: its path and its size in bytes.
    fn begins(&mut self, path: &str, bytes: u64);
    /// So many bytes of it have been read.
    fn reads(&mut self, bytes: u64);
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
    /// Whose mailbox it is.
    pub owner: String,
    /// Read as this kind, whatever it looks like.
    pub kind: Option<String>,
    /// Since when all of it was known, where the user says so.
    pub known: Option<Timestamp>,
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

/// Runs an import.
pub fn run(store: &mut dyn Store, job: &Job, watch: &mut dyn Watch) -> Result<Outcome, Failure> {
    let options = Options {
        kind: job.kind.clone(),
        ignored_folders: job.ignored.folders().to_vec(),
        known: job.known,
        threads: 0,
        now: job.recorded,
    };
    let mut intake = Intake::new(store, job, watch);
    READING.store(true, Ordering::Relaxed);
    let read = sources::read(&job.paths, &options, &mut intake);
    intake.end_file();
    READING.store(false, Ordering::Relaxed);
    let (mut import, failed) = (intake.import, intake.failed);
    if let Some(error) = failed {
        return Err(error.into());
    }
    let interrupted = read.is_err();
    if !interrupted {
        store.derive(&mut |done, total| watch.derives(done, total))?;
    }
    import.totals.distinct = store.distinct(&job.owner)?;
    import.sum_up();
    Ok(Outcome {
        import,
        interrupted,
    })
}

/// The sink that writes to the store.
struct Intake<'a> {
    store: &'a mut dyn Store,
    job: &'a Job,
    watch: &'a mut dyn Watch,
    /// The files that are done.
    import: Import,
    /// The file that is being read.
    file: Option<File>,
    /// Read but not yet written; all from `file`.
    batch: Vec<Incoming>,
    entries: Vec<IncomingEntry>,
    batch_bytes: usize,
    source: String,
    failed: Option<StoreError>,
}

impl<'a> Intake<'a> {
    fn new(store: &'a mut dyn Store, job: &'a Job, watch: &'a mut dyn Watch) -> Intake<'a> {
        Intake {
            store,
            job,
            watch,
            import: Import::default(),
            file: None,
            batch: Vec::new(),
            entries: Vec::new(),
            batch_bytes: 0,
            source: String::new(),
            failed: None,
        }
    }

    /// Writes what was gathered. Remembers a failure, and stops the reading.
    fn write(&mut self) -> Result<(), Stop> {
        if self.failed.is_some() {
            return Err(Stop);
        }
        let batch = std::mem::take(&mut self.batch);
        let entries = std::mem::take(&mut self.entries);
        self.batch_bytes = 0;
        if !batch.is_empty() {
            let arrivals = self.store.write(&batch, self.job.recorded);
            self.count(arrivals)?;
        }
        if !entries.is_empty() {
            let arrivals = self.store.write_entries(&entries, self.job.recorded);
            self.count(arrivals)?;
        }
        if INTERRUPTED.load(Ordering::Relaxed) {
            return Err(Stop);
        }
        Ok(())
    }

    fn mail(&mut self, mail: Mail, sighting: Sighting) -> Result<(), Stop> {
        if leaves_out(&self.job.ignored, &mail) {
            if let Some(file) = &mut self.file {
                file.skipped += 1;
            }
            return Ok(());
        }
        self.batch_bytes += mail.body.len() + mail.subject.len();
        self.batch.push(Incoming {
            mail,
            sighting,
            reading: None,
        });
        self.write_if_full()
    }

    fn entry(&mut self, entry: Entry, sighting: Sighting) -> Result<(), Stop> {
        let bytes = |(name, value): &(String, String)| name.len() + value.len();
        self.batch_bytes += entry.fields().iter().map(bytes).sum::<usize>();
        self.entries.push(IncomingEntry { entry, sighting });
        self.write_if_full()
    }

    fn write_if_full(&mut self) -> Result<(), Stop> {
        let items = self.batch.len() + self.entries.len();
        if items >= BATCH_ITEMS || self.batch_bytes >= BATCH_BYTES {
            self.write()?;
        }
        Ok(())
    }

    fn count(&mut self, arrivals: store::Result<Vec<Arrival>>) -> Result<(), Stop> {
        let arrivals = self.noted(arrivals)?;
        if let Some(file) = &mut self.file {
            for arrival in arrivals {
                match arrival {
                    Arrival::Added => file.added += 1,
                    Arrival::Known => file.known += 1,
                    Arrival::Forgotten => file.forgotten += 1,
                }
            }
        }
        Ok(())
    }

    fn noted<T>(&mut self, result: store::Result<T>) -> Result<T, Stop> {
        result.map_err(|error| {
            self.failed = Some(error);
            Stop
        })
    }

    fn end_file(&mut self) {
        // A stop is remembered, or will be met again at the next record.
        let _ = self.write();
        let Some(file) = self.file.take() else {
            return;
        };
        if !file.bad.is_empty() && self.failed.is_none() {
            let bad: Vec<store::Bad> = file.bad.iter().map(|bad| self.to_keep(bad)).collect();
            let kept = self
                .store
                .keep_bad(&self.job.owner, &bad, self.job.recorded);
            let _ = self.noted(kept);
        }
        // What holds nothing we read is no news, unless there is more to say.
        if file.kind == SKIPPED && file.bad.is_empty() {
            return;
        }
        self.watch.ends(&file);
        self.import.files.push(file);
    }

    fn to_keep(&self, bad: &Bad) -> store::Bad {
        store::Bad {
            source: self.source.clone(),
            at: bad.at.clone(),
            reason: bad.reason.clone(),
        }
    }
}

/// How sources call a file in a folder that holds nothing this program reads.
const SKIPPED: &str = "skipped";

impl Sink for Intake<'_> {
    fn file(&mut self, path: &Path, kind: &'static str, bytes: u64) {
        self.end_file();
        let shown = path.display().to_string();
        self.watch.begins(&shown, bytes);
        self.source = source_name(path);
        self.file = Some(File {
            path: shown,
            kind,
            ..File::default()
        });
    }

    fn found(&mut self, batch: Vec<Found>) -> Result<(), Stop> {
        for found in batch {
            let sighting = Sighting {
                owner: self.job.owner.clone(),
                source: self.source.clone(),
                position: found.position,
                folder: found.folder,
            };
            if let Some(file) = &mut self.file {
                file.read += 1;
            }
            match found.record {
                Record::Mail(mail) => self.mail(*mail, sighting)?,
                Record::Entry(entry) => self.entry(*entry, sighting)?,
            }
        }
        if INTERRUPTED.load(Ordering::Relaxed) {
            self.write()?;
        }
        Ok(())
    }

    fn bad(&mut self, bad: sources::Bad) {
        if self.file.is_none() {
            self.file(Path::new(&bad.at), "unknown", 0);
        }
        if let Some(file) = &mut self.file {
            file.bad.push(Bad {
                at: bad.at,
                reason: bad.reason,
                partly: bad.partly,
            });
        }
    }

    fn progress(&mut self, bytes: u64) {
        self.watch.reads(bytes);
    }

    fn ignored(&mut self, items: u64) {
        if let Some(file) = &mut self.file {
            file.skipped += items;
        }
    }
}

/// Whether a mail stays out for its people. Its folder is the sources' business.
fn leaves_out(ignored: &Ignored, mail: &Mail) -> bool {
    let sender = mail.sender().map_or("", |sender| sender.address.as_str());
    let others = mail.participants.iter().filter(|p| p.role != Role::From);
    ignored.people(sender, others.map(|p| p.address.as_str()))
}

/// The name under which a sighting keeps its file: absolute, so that the same
/// file is the same source from wherever it is imported.
pub fn source_name(path: &Path) -> String {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    absolute.display().to_string()
}
