//! The import: from files to the store, and derived data brought up to date.
//!
//! Sources parse on all cores and hand records over in order; here they get
//! their sighting and are written by the one writer, in transactions of bounded
//! size across files. What was not committed when an import was cut off is
//! written when it is repeated.

mod job;
mod layouts;
mod left_out;
mod lines;
mod priority;

pub use job::{Job, Outcome, Watch};
pub use layouts::is_called;

use crate::failure::Failure;
use crate::sight;
use crate::wire::imports::{Bad, File, Import, LeftOut, Mapping};
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::{Mail, Role, Sighting, field};
use bellwether_core::exports;
use bellwether_core::ledger::Verb;
use bellwether_core::orders::line::Lines;
use bellwether_sources::{self as sources, Found, Options, Record, Sink, Size, Stop};
use bellwether_store::{
    self as store, Arrival, Ignored, IncomingEntry, Load, Prepared, Store, StoreError,
};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// What was read is committed after this many items …
const COMMIT_ITEMS: usize = 16_000;
/// … or this much text …
const COMMIT_BYTES: usize = 32 << 20;
/// … or this long, whichever comes first. Memory holds what is not committed,
/// and others who want to write wait for it.
const COMMIT_AFTER: Duration = Duration::from_secs(4);

/// Set when the user wants the import to end.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);
/// Set while files are being read.
static READING: AtomicBool = AtomicBool::new(false);

/// Asks the import to end. Whether it will do so by itself, with the present
/// batch finished: not when it was asked before, or is not reading files.
pub fn interrupt() -> bool {
    !INTERRUPTED.swap(true, Ordering::Relaxed) && READING.load(Ordering::Relaxed)
}

/// Runs an import.
pub fn run(store: &mut dyn Store, job: &Job, watch: &mut dyn Watch) -> Result<Outcome, Failure> {
    let layouts = layouts::of(&sight::decisions(store, &job.owner, job.recorded)?);
    let options = Options {
        kind: job.kind.clone(),
        ignored_folders: job.ignored.folders().to_vec(),
        known: job.known,
        map: job.map.clone(),
        layouts: layouts.clone(),
        zone: job.zone.clone(),
        threads: 0,
        now: job.recorded,
    };
    priority::give_way();
    let is_first = store.last_read(&job.owner)?.is_empty();
    let corrected = store.corrected(&job.owner)?;
    let mut load = store.load(job.recorded)?;
    let mut intake = Intake::new(load.as_mut(), job, watch);
    READING.store(true, Ordering::Relaxed);
    let refine = |found| refined(found, &job.ignored);
    let read = sources::read_refined(&job.paths, &options, &refine, &mut intake);
    intake.end_file();
    // A stop is remembered.
    let _ = intake.commit();
    READING.store(false, Ordering::Relaxed);
    let (mut import, failed) = (intake.import, intake.failed);
    drop(load);
    if let Some(error) = failed {
        return Err(error.into());
    }
    let interrupted = read.is_err();
    if !interrupted {
        store.derive(&mut |done, total| watch.derives(done, total))?;
    }
    layouts::mark(&mut import, job, &layouts);
    for layout in layouts::said(job, &import, &layouts) {
        let (anchor, words) = layouts::told(&layout);
        store.decide(&job.owner, Verb::Read, &[anchor], &words, job.recorded)?;
    }
    import.totals.distinct = store.distinct(&job.owner)?;
    import.totals.corrected = store.corrected(&job.owner)?.saturating_sub(corrected);
    import.sum_up();
    import.left_out = left_out::of(store, job, &import.files, is_first)?;
    Ok(Outcome {
        import,
        interrupted,
    })
}

/// A record with what can be worked out before it is written.
struct Refined {
    what: What,
    position: String,
    folder: String,
}

enum What {
    Mail(Box<Prepared>),
    Entry(Box<Entry>),
    Orders(Box<Lines>),
    /// The user wants nothing of its people.
    LeftOut,
}

fn refined(found: Found, ignored: &Ignored) -> Refined {
    let what = match found.record {
        Record::Mail(mail) if leaves_out(ignored, &mail) => What::LeftOut,
        Record::Mail(mail) => What::Mail(Box::new(Prepared::new(*mail))),
        Record::Entry(entry) => What::Entry(entry),
        Record::Orders(lines) => What::Orders(lines),
    };
    Refined {
        what,
        position: found.position,
        folder: found.folder,
    }
}

/// The sink that writes to the store.
struct Intake<'a> {
    load: &'a mut dyn Load,
    job: &'a Job,
    watch: &'a mut dyn Watch,
    /// The files that are done.
    import: Import,
    /// The file that is being read.
    file: Option<File>,
    source: String,
    /// Lines of it that wait to be written together.
    lines: lines::Pending,
    failed: Option<StoreError>,
    /// What was written since the last commit, and when it began.
    items: usize,
    bytes: usize,
    since: Option<Instant>,
}

impl<'a> Intake<'a> {
    fn new(load: &'a mut dyn Load, job: &'a Job, watch: &'a mut dyn Watch) -> Intake<'a> {
        Intake {
            load,
            job,
            watch,
            import: Import::default(),
            file: None,
            source: String::new(),
            lines: lines::Pending::default(),
            failed: None,
            items: 0,
            bytes: 0,
            since: None,
        }
    }

    /// Writes a batch. Remembers a failure, and stops the reading.
    fn write(
        &mut self,
        mails: Vec<(Prepared, Sighting)>,
        entries: &[IncomingEntry],
    ) -> Result<(), Stop> {
        if self.failed.is_some() {
            return Err(Stop);
        }
        self.since.get_or_insert_with(Instant::now);
        self.items += mails.len() + entries.len();
        if !mails.is_empty() {
            let arrivals = self.load.mails(mails);
            self.count(arrivals)?;
        }
        if !entries.is_empty() {
            let arrivals = self.load.entries(entries);
            self.count(arrivals)?;
        }
        let is_late = self
            .since
            .is_some_and(|since| since.elapsed() >= COMMIT_AFTER);
        if self.items >= COMMIT_ITEMS || self.bytes >= COMMIT_BYTES || is_late {
            self.commit()?;
        }
        if INTERRUPTED.load(Ordering::Relaxed) {
            return Err(Stop);
        }
        Ok(())
    }

    /// Writes the lines that wait, and makes them stay.
    fn write_lines(&mut self) -> Result<(), Stop> {
        let mut batch = self.lines.lines();
        if batch.is_empty() || self.failed.is_some() {
            return Ok(());
        }
        let arrivals = self.load.lines(&mut batch, &self.order_file());
        let arrivals = self.noted(arrivals)?;
        if let Some(file) = &mut self.file {
            file.added += arrivals.added;
            file.known += arrivals.known;
            file.forgotten += arrivals.forgotten;
        }
        self.commit()
    }

    /// Writes what the lines of a file said of customers and products.
    fn write_parties(&mut self) -> Result<(), Stop> {
        let sighting = self.order_file();
        let entries: Vec<IncomingEntry> = (self.lines.end().into_iter())
            .map(|entry| IncomingEntry {
                entry,
                sighting: sighting.clone(),
            })
            .collect();
        if entries.is_empty() || self.failed.is_some() {
            return Ok(());
        }
        let written = self.load.entries(&entries);
        self.noted(written)?;
        self.commit()
    }

    /// The order file that is being read, as a whole.
    fn order_file(&self) -> Sighting {
        let mut sighting = self.sighting(String::new());
        sighting.folder = self.lines.reading();
        sighting
    }

    fn sighting(&self, position: String) -> Sighting {
        Sighting {
            owner: self.job.owner.clone(),
            source: self.source.clone(),
            position,
            folder: String::new(),
        }
    }

    fn commit(&mut self) -> Result<(), Stop> {
        if self.failed.is_some() {
            return Err(Stop);
        }
        (self.items, self.bytes, self.since) = (0, 0, None);
        let committed = self.load.commit();
        self.noted(committed)
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
        // A stop is remembered.
        let _ = self.write_lines().and_then(|()| self.write_parties());
        let Some(file) = self.file.take() else {
            return;
        };
        if !file.bad.is_empty() && self.failed.is_none() {
            let bad: Vec<store::Bad> = file.bad.iter().map(|bad| self.to_keep(bad)).collect();
            let kept = self.load.bad(&self.job.owner, &bad);
            // A stop is remembered, or will be met again at the next record.
            let _ = self.noted(kept);
        }
        // What holds nothing we read is no news, unless there is more to say.
        if file.kind == SKIPPED && file.bad.is_empty() {
            self.import.totals.passed_over_files.push(file.path);
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

impl Sink<Refined> for Intake<'_> {
    fn file(&mut self, path: &Path, kind: &'static str, size: Size) {
        self.end_file();
        let moved = self.job.named.as_ref().and_then(|(from, to)| {
            let rest = path.strip_prefix(from).ok()?;
            Some(to.join(rest))
        });
        let path = moved.as_deref().unwrap_or(path);
        let shown = path.display().to_string();
        self.watch.begins(&shown, size);
        self.source = source_name(path);
        self.file = Some(File {
            path: shown,
            kind,
            ..File::default()
        });
    }

    fn found(&mut self, batch: Vec<Refined>) -> Result<(), Stop> {
        let (mut mails, mut entries) = (Vec::with_capacity(batch.len()), Vec::new());
        for refined in batch {
            let mut sighting = self.sighting(refined.position);
            sighting.folder = refined.folder;
            let file = self.file.get_or_insert_default();
            file.read += match &refined.what {
                What::Orders(lines) => lines.lines.len() as u64,
                _ => 1,
            };
            match refined.what {
                What::Mail(mail) => {
                    self.bytes += mail.text_bytes();
                    mails.push((*mail, sighting));
                }
                What::Entry(entry) => {
                    file.entries += 1;
                    file.documents += u64::from(entry.kind == EntryKind::Document);
                    file.deleted += u64::from(entry.get(field::DELETED).is_some());
                    file.listed += u64::from(LeftOut::tells_of(entry.kind));
                    let as_of = || entry.known.map(|known| known.to_string());
                    file.as_of = file.as_of.take().or_else(as_of);
                    let bytes = |(name, value): (&str, &str)| name.len() + value.len();
                    self.bytes += entry.fields().map(bytes).sum::<usize>();
                    entries.push(IncomingEntry {
                        entry: *entry,
                        sighting,
                    });
                }
                What::Orders(lines) => {
                    file.lines += lines.lines.len() as u64;
                    file.as_of = self.job.known.map(|known| known.to_string());
                    let folder = exports::folder(self.job.known, &sighting.folder);
                    self.lines.take(*lines, folder);
                }
                What::LeftOut => file.skipped += 1,
            }
        }
        if self.lines.is_full() {
            self.write_lines()?;
        }
        self.write(mails, &entries)
    }

    fn bad(&mut self, bad: sources::Bad) {
        if self.file.is_none() {
            self.file(Path::new(&bad.at), "unknown", Size::Bytes(0));
        }
        if let Some(file) = &mut self.file {
            file.bad.push(Bad {
                at: bad.at,
                reason: bad.reason,
                partly: bad.partly,
            });
        }
    }

    fn mapped(&mut self, mapping: sources::Mapping) {
        if let Some(file) = &mut self.file {
            file.mappings.push(Mapping {
                what: mapping.what,
                things: mapping.things,
                as_before: false,
                columns: mapping.columns,
            });
        }
    }

    fn passed_over(&mut self) {
        if let Some(file) = &mut self.file {
            file.kind = SKIPPED;
        }
    }

    fn progress(&mut self, read: u64) {
        self.watch.reads(read);
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
