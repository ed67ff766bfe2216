//! The way from the thread that splits to the workers that parse and on to the
//! sink, in the order of the files and bounded in memory.
//!
//! One thread walks and splits. Each batch of raw items becomes a job for the
//! workers and, at the same time, a place in the queue of events; the calling
//! thread takes events in order and waits at each place for its outcome.

use crate::item::{Job, Outcome};
use crate::mail::Reader;
use crate::{Bad, Options, Sink, Stop};
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

/// A batch for a worker, with the place its outcome goes to.
type Order = (Job, SyncSender<Outcome>);

/// What the calling thread tells the sink, in order.
enum Event {
    File {
        path: PathBuf,
        kind: &'static str,
        bytes: u64,
    },
    Bad(Bad),
    /// A batch, with the bytes of the file read so far.
    Batch(Receiver<Outcome>, u64),
}

/// What the walk and the formats hand their finds to.
pub(crate) struct Feed<'a> {
    /// For what is too large to hand on.
    reader: Reader<'a>,
    events: SyncSender<Event>,
    jobs: SyncSender<Order>,
    /// Bytes of the present file read so far; readers of files count here.
    pub read: Rc<Cell<u64>>,
}

/// Runs `produce` on a thread of its own and hands what it feeds to the sink.
pub(crate) fn run<P>(options: &Options, sink: &mut dyn Sink, produce: P) -> Result<(), Stop>
where
    P: FnOnce(&mut Feed<'_>) -> Result<(), Stop> + Send,
{
    let workers = match options.threads {
        0 => std::thread::available_parallelism().map_or(1, usize::from),
        threads => threads,
    };
    let (jobs, orders) = sync_channel::<Order>(workers * BATCHES_PER_WORKER);
    let (events, delivered) = sync_channel(workers * BATCHES_PER_WORKER);
    let orders = Mutex::new(orders);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| work(&orders, options));
        }
        scope.spawn(move || {
            let read = Rc::default();
            let mut feed = Feed {
                reader: Reader::new(options),
                events,
                jobs,
                read,
            };
            // Stopped by the sink, which knows it already.
            produce(&mut feed).ok()
        });
        let result = delivered.iter().try_for_each(|event| deliver(event, sink));
        // Nobody receives any more: the others stop at their next send.
        drop(delivered);
        result
    })
}

fn work(orders: &Mutex<Receiver<Order>>, options: &Options) {
    let mut reader = Reader::new(options);
    loop {
        let order = orders.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((job, place)) = order else { return };
        // Nobody waits for it any more once the sink has stopped.
        place.send(job.run(&mut reader)).ok();
    }
}

fn deliver(event: Event, sink: &mut dyn Sink) -> Result<(), Stop> {
    match event {
        Event::File { path, kind, bytes } => sink.file(&path, kind, bytes),
        Event::Bad(bad) => sink.bad(bad),
        Event::Batch(place, read) => {
            let outcome = place.recv().unwrap_or_default();
            if !outcome.found.is_empty() {
                sink.found(outcome.found)?;
            }
            outcome.bad.into_iter().for_each(|bad| sink.bad(bad));
            if outcome.ignored > 0 {
                sink.ignored(outcome.ignored);
            }
            sink.progress(read);
        }
    }
    Ok(())
}

impl Feed<'_> {
    /// A file or folder begins.
    pub(crate) fn file(&mut self, path: &Path, kind: &'static str, bytes: u64) -> Result<(), Stop> {
        self.read.set(0);
        self.send(Event::File {
            path: path.to_owned(),
            kind,
            bytes,
        })
    }

    /// Something could not be read, or only in part.
    pub(crate) fn bad(&mut self, at: String, reason: String) -> Result<(), Stop> {
        let partly = false;
        self.send(Event::Bad(Bad { at, reason, partly }))
    }

    /// Items to parse.
    pub(crate) fn job(&mut self, job: Job) -> Result<(), Stop> {
        let (outcome, place) = sync_channel(1);
        if matches!(&job, Job::Pieces { bytes, .. } if bytes.len() > LARGE_JOB_BYTES) {
            outcome.send(job.run(&mut self.reader)).map_err(|_| Stop)?;
        } else {
            self.jobs.send((job, outcome)).map_err(|_| Stop)?;
        }
        self.send(Event::Batch(place, self.read.get()))
    }

    fn send(&mut self, event: Event) -> Result<(), Stop> {
        self.events.send(event).map_err(|_| Stop)
    }
}
