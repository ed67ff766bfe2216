//! The way from the thread that splits to the workers that parse and on to the
//! sink, in the order of the files and bounded in memory.
//!
//! One thread walks and splits. Each batch of raw items becomes a job for the
//! workers and, at the same time, a place in the queue of events; the calling
//! thread takes events in order and waits at each place for its outcome.
//!
//! What readers trip over is caught for each item ([`guarded`]), so that no thread ends
//! before its work does and nobody waits for an outcome that never comes.

use crate::guard::{TRIPPED, guarded};
use crate::item::{Job, Outcome, Place};
use crate::mail::Reader;
use crate::{Bad, Found, Mapping, Options, Record, Sink, Size, Stop};
use bellwether_core::evidence::KnownFrom;
use bellwether_core::evidence::entry::Entry;
use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};

/// Batches under way per worker: enough to keep all busy while one is slow.
const BATCHES_PER_WORKER: usize = 4;

/// A job larger than this is parsed by the thread that split it, so that there
/// is only ever one of its size in memory.
const LARGE_JOB_BYTES: usize = 4 << 20;

/// What becomes of a record on the thread that parsed it.
pub(crate) type Refine<'a, T> = &'a (dyn Fn(Found) -> T + Sync);

/// A batch for a worker, with the place its outcome goes to.
type Order<T> = (Job, SyncSender<Refined<T>>);

/// What became of a batch.
struct Refined<T> {
    found: Vec<T>,
    bad: Vec<Bad>,
    ignored: u64,
}

/// What the calling thread tells the sink, in order.
enum Event<T> {
    File {
        path: PathBuf,
        kind: &'static str,
        size: Size,
    },
    Bad(Bad),
    PassedOver,
    Mapped(Mapping),
    /// A batch, with how much of the file has been read so far.
    Batch(Receiver<Refined<T>>, u64),
}

/// What the walk and the formats hand their finds to.
pub(crate) struct Feed<'a> {
    line: &'a mut dyn Line,
    /// What the user wants.
    pub options: &'a Options,
    /// How much of the present file has been read so far, in the unit of its
    /// size; readers of files count here.
    pub read: Rc<Cell<u64>>,
}

/// Where a feed leads, whatever records become on the way.
trait Line {
    fn file(&mut self, path: &Path, kind: &'static str, size: Size) -> Result<(), Stop>;
    fn bad(&mut self, bad: Bad) -> Result<(), Stop>;
    fn passed_over(&mut self) -> Result<(), Stop>;
    fn mapped(&mut self, mapping: Mapping) -> Result<(), Stop>;
    fn job(&mut self, job: Job, read: u64) -> Result<(), Stop>;
}

/// The line to the workers and to the calling thread.
struct Belt<'a, T> {
    /// For what is too large to hand on.
    reader: Reader<'a>,
    refine: Refine<'a, T>,
    events: SyncSender<Event<T>>,
    jobs: SyncSender<Order<T>>,
}

/// Runs `produce` on a thread of its own and hands what it feeds to the sink.
pub(crate) fn run<T, P>(
    options: &Options,
    refine: Refine<'_, T>,
    sink: &mut dyn Sink<T>,
    produce: P,
) -> Result<(), Stop>
where
    T: Send,
    P: FnOnce(&mut Feed<'_>) -> Result<(), Stop> + Send,
{
    let workers = match options.threads {
        0 => std::thread::available_parallelism().map_or(1, usize::from),
        threads => threads,
    };
    let (jobs, orders) = sync_channel::<Order<T>>(workers * BATCHES_PER_WORKER);
    let (events, delivered) = sync_channel(workers * BATCHES_PER_WORKER);
    let orders = Mutex::new(orders);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| work(&orders, options, refine));
        }
        scope.spawn(move || {
            let mut belt = Belt {
                reader: Reader::new(options),
                refine,
                events,
                jobs,
            };
            let mut feed = Feed {
                line: &mut belt,
                options,
                read: Rc::default(),
            };
            let walked = guarded(|| produce(&mut feed));
            // Stopped by the sink, which knows it already.
            walked.unwrap_or_else(|| feed.tripped(String::new())).ok()
        });
        let result = delivered.iter().try_for_each(|event| deliver(event, sink));
        // Nobody receives any more: the others stop at their next send.
        drop(delivered);
        result
    })
}

fn work<T>(orders: &Mutex<Receiver<Order<T>>>, options: &Options, refine: Refine<'_, T>) {
    let mut reader = Reader::new(options);
    loop {
        let order = orders.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((job, place)) = order else { return };
        // Nobody waits for it any more once the sink has stopped.
        place.send(refined(job.run(&mut reader), refine)).ok();
    }
}

fn refined<T>(outcome: Outcome, refine: Refine<'_, T>) -> Refined<T> {
    let mut bad = outcome.bad;
    let refine = |found: Found| {
        let at = found.position.clone();
        let refined = guarded(|| refine(found));
        if refined.is_none() {
            bad.push(Bad::tripped(at));
        }
        refined
    };
    let found = outcome.found.into_iter().filter_map(refine).collect();
    Refined {
        found,
        bad,
        ignored: outcome.ignored,
    }
}

fn deliver<T>(event: Event<T>, sink: &mut dyn Sink<T>) -> Result<(), Stop> {
    match event {
        Event::File { path, kind, size } => sink.file(&path, kind, size),
        Event::Bad(bad) => sink.bad(bad),
        Event::PassedOver => sink.passed_over(),
        Event::Mapped(mapping) => sink.mapped(mapping),
        Event::Batch(place, read) => {
            match place.recv() {
                Ok(outcome) => {
                    if !outcome.found.is_empty() {
                        sink.found(outcome.found)?;
                    }
                    outcome.bad.into_iter().for_each(|bad| sink.bad(bad));
                    if outcome.ignored > 0 {
                        sink.ignored(outcome.ignored);
                    }
                }
                // A worker always answers; should one not, that is no silence either.
                Err(_) => sink.bad(Bad::tripped(String::new())),
            }
            sink.progress(read);
        }
    }
    Ok(())
}

impl Bad {
    /// What a reader tripped over.
    pub(crate) fn tripped(at: String) -> Bad {
        Bad {
            at,
            reason: TRIPPED.to_owned(),
            partly: false,
        }
    }
}

impl<T> Belt<'_, T> {
    fn send(&mut self, event: Event<T>) -> Result<(), Stop> {
        self.events.send(event).map_err(|_| Stop)
    }
}

impl<T> Line for Belt<'_, T> {
    fn file(&mut self, path: &Path, kind: &'static str, size: Size) -> Result<(), Stop> {
        self.send(Event::File {
            path: path.to_owned(),
            kind,
            size,
        })
    }

    fn bad(&mut self, bad: Bad) -> Result<(), Stop> {
        self.send(Event::Bad(bad))
    }

    fn passed_over(&mut self) -> Result<(), Stop> {
        self.send(Event::PassedOver)
    }

    fn mapped(&mut self, mapping: Mapping) -> Result<(), Stop> {
        self.send(Event::Mapped(mapping))
    }

    fn job(&mut self, job: Job, read: u64) -> Result<(), Stop> {
        let (outcome, place) = sync_channel(1);
        if matches!(&job, Job::Pieces { bytes, .. } if bytes.len() > LARGE_JOB_BYTES) {
            let done = refined(job.run(&mut self.reader), self.refine);
            outcome.send(done).map_err(|_| Stop)?;
        } else {
            self.jobs.send((job, outcome)).map_err(|_| Stop)?;
        }
        self.send(Event::Batch(place, read))
    }
}

impl Feed<'_> {
    /// A file or folder begins.
    pub(crate) fn file(&mut self, path: &Path, kind: &'static str, size: Size) -> Result<(), Stop> {
        self.read.set(0);
        self.line.file(path, kind, size)
    }

    /// Something could not be read, or only in part.
    pub(crate) fn bad(&mut self, at: String, reason: String) -> Result<(), Stop> {
        let partly = false;
        self.line.bad(Bad { at, reason, partly })
    }

    /// A reader tripped over something.
    pub(crate) fn tripped(&mut self, at: String) -> Result<(), Stop> {
        self.line.bad(Bad::tripped(at))
    }

    /// The present file holds nothing that this program reads, as its content showed.
    pub(crate) fn passed_over(&mut self) -> Result<(), Stop> {
        self.line.passed_over()
    }

    /// Items to parse.
    pub(crate) fn job(&mut self, job: Job) -> Result<(), Stop> {
        self.line.job(job, self.read.get())
    }

    /// An item was read, but not all of it.
    pub(crate) fn partly(&mut self, at: String, reason: String) -> Result<(), Stop> {
        let partly = true;
        self.line.bad(Bad { at, reason, partly })
    }

    /// How the columns of a table are understood.
    pub(crate) fn mapped(&mut self, mapping: Mapping) -> Result<(), Stop> {
        self.line.mapped(mapping)
    }

    /// Entries, each with its position in the member. An entry that does not know
    /// since when it was so has it from the user, else from the file's date.
    pub(crate) fn entries(
        &mut self,
        place: &Place,
        entries: Vec<(Entry, String)>,
    ) -> Result<(), Stop> {
        let (known, known_from) = match (self.options.known, place.dated) {
            (Some(told), _) => (Some(told), KnownFrom::Told),
            (None, Some(dated)) => (Some(dated), KnownFrom::File),
            (None, None) => (None, KnownFrom::Recorded),
        };
        let reading = self.options.reading();
        let found = |(mut entry, at): (Entry, String)| {
            if entry.known.is_none() {
                (entry.known, entry.known_from) = (known, known_from);
            }
            Found {
                record: Record::Entry(Box::new(entry)),
                position: place.position(&at),
                folder: reading.clone(),
            }
        };
        let found = entries.into_iter().map(found).collect();
        self.job(Job::Done { found })
    }
}
