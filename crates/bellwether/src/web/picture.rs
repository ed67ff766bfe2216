//! The picture that pages are answered from: drawn once, on a thread that owns it with
//! the ledger beneath it, and asked by closures that are sent there.
//!
//! When the evidence changes or a new day begins, the next picture is drawn on a thread
//! of its own while the old one goes on answering; then the two are exchanged, and the
//! old one goes with the last who ask it.

mod pen;

pub use pen::{NotDone, Write};

use super::ahead::Ahead;
use super::desk::Desk;
use super::kept::Kept;
use super::pace::{Pace, Reasons};
use super::reply::sentence;
use crate::clock;
use crate::eyes::Eyes;
use crate::failure::{Failure, Kind};
use crate::sight::Scenery;
use crate::workspace::Workspace;
use bellwether_core::time::{Timestamp, Zone};
use bellwether_store::{Store, Trouble};
use pen::Pen;
use std::cell::OnceCell;
use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, TryRecvError};
use std::sync::mpsc::{channel, sync_channel};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;
use std::time::{Duration, Instant, SystemTime};
use tokio::sync::oneshot;

/// How often it is looked whether the evidence has changed.
const LOOK: Duration = Duration::from_millis(400);
/// Readers of a picture recurse over threads of mail.
pub const STACK_BYTES: usize = 16 << 20;

/// What is looked at, and whose eyes look.
#[derive(Clone, Debug)]
pub struct View {
    /// The workspace.
    pub workspace: Workspace,
    /// What `--as-of` says; else the moment of drawing.
    pub as_of: Option<Timestamp>,
    /// What `--viewer` says; else whom `me` names, or the earliest owner.
    pub viewer: Option<String>,
}

type Job = Box<dyn FnOnce(&mut Desk<'_, '_>) + Send>;

/// A drawn picture, to be asked.
#[derive(Clone, Debug)]
struct Drawn {
    jobs: Sender<Job>,
    number: u64,
    day_is_over: Timestamp,
}

/// What the keeper is asked.
enum Wish {
    /// Draw anew now, and say when that is done.
    Redraw(oneshot::Sender<()>),
}

/// Keeps a picture up to date. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Pictures {
    now: Arc<RwLock<State>>,
    wishes: Sender<Wish>,
    pen: Arc<Pen>,
}

#[derive(Debug, Default)]
struct State {
    drawn: Option<Drawn>,
    /// Why there is no newer picture.
    failed: Option<Arc<Failure>>,
}

/// Why a question was not answered.
#[derive(Debug)]
pub enum Unanswered {
    /// The first picture is still being drawn.
    NotYet,
    /// It could not be drawn.
    Failed(Arc<Failure>),
    /// The question itself broke.
    Broke,
}

impl Unanswered {
    /// As a failure, to be told.
    pub fn failure(self) -> Failure {
        match self {
            Unanswered::NotYet => Failure::new(Kind::Machine, "there is no picture to ask yet")
                .hint("ask again in a moment"),
            Unanswered::Failed(failure) => Failure {
                kind: failure.kind,
                says: failure.says.clone(),
                cause: failure.cause.clone(),
                hints: failure.hints.clone(),
                database: None,
            },
            Unanswered::Broke => Failure::new(Kind::Machine, "the question broke")
                .hint("nothing was changed by it; other questions are answered"),
        }
    }
}

impl Pictures {
    /// Begins to draw, and to look for changes. What `kept` is asked for most is made ahead.
    pub fn begin(view: View, kept: Kept) -> Result<Pictures, Failure> {
        let now = Arc::new(RwLock::new(State::default()));
        let pen = Arc::new(Pen::of(&view.workspace));
        let (wishes, wished) = channel();
        let keeper = Keeper {
            view,
            kept,
            now: Arc::clone(&now),
            number: 0,
        };
        spawn("keeper", move || keeper.keep(&wished))?;
        Ok(Pictures { now, wishes, pen })
    }

    /// Which picture answers now, and whether it should be a newer one; differs when
    /// anything may have changed.
    pub fn stamp(&self) -> String {
        let state = self.now.read().unwrap_or_else(PoisonError::into_inner);
        let number = state.drawn.as_ref().map_or(0, |drawn| drawn.number);
        let behind = if state.failed.is_some() { "-f" } else { "" };
        format!("{number}{behind}")
    }

    /// Why the picture is not the newest, where it is not.
    pub fn behind(&self) -> Option<String> {
        let state = self.now.read().unwrap_or_else(PoisonError::into_inner);
        let failed = state.failed.as_deref()?;
        let why = match &failed.cause {
            Some(cause) => format!("{} ({cause})", failed.says),
            None => failed.says.clone(),
        };
        Some(sentence(&why))
    }

    /// Looks at the picture of this moment. Who no longer waits for it is passed over, so
    /// that nobody waits behind those who have gone.
    pub async fn look<R: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Desk<'_, '_>) -> R + Send + 'static,
    ) -> Result<R, Unanswered> {
        let answered = self.put(question, true)?;
        answered.await.map_err(|_| Unanswered::Broke)
    }

    fn put<R: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Desk<'_, '_>) -> R + Send + 'static,
        pass_over: bool,
    ) -> Result<oneshot::Receiver<R>, Unanswered> {
        let jobs = {
            let state = self.now.read().unwrap_or_else(PoisonError::into_inner);
            match (&state.drawn, &state.failed) {
                (Some(drawn), _) => drawn.jobs.clone(),
                (None, Some(failed)) => return Err(Unanswered::Failed(Arc::clone(failed))),
                (None, None) => return Err(Unanswered::NotYet),
            }
        };
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |desk| {
            if pass_over && answer.is_closed() {
                return;
            }
            // Who asked may have gone away.
            let _ = answer.send(question(desk));
        });
        if jobs.send(job).is_err() {
            // The picture's thread is gone, which no question should be able to bring
            // about: the next who asks finds another one.
            let (done, _) = oneshot::channel();
            let _ = self.wishes.send(Wish::Redraw(done));
            return Err(Unanswered::Broke);
        }
        Ok(answered)
    }

    /// Draws anew; returns when the new picture answers, or could not be drawn.
    pub async fn redraw(&self) {
        let (done, is_done) = oneshot::channel();
        if self.wishes.send(Wish::Redraw(done)).is_ok() {
            let _ = is_done.await;
        }
    }
}

fn spawn(name: &str, run: impl FnOnce() + Send + 'static) -> Result<(), Failure> {
    let thread = thread::Builder::new().name(name.to_owned());
    match thread.stack_size(STACK_BYTES).spawn(run) {
        Ok(_) => Ok(()),
        Err(error) => Err(Failure::machine("the system gave no thread", error)),
    }
}

/// Of the store, and of the settings.
type Version = (Option<i64>, Option<(SystemTime, u64)>);

/// Looks for changes, and has pictures drawn.
struct Keeper {
    view: View,
    kept: Kept,
    now: Arc<RwLock<State>>,
    number: u64,
}

impl Keeper {
    /// Ends when nobody can wish for anything any more.
    fn keep(mut self, wished: &Receiver<Wish>) {
        let mut watched = None;
        let mut seen = self.version(&mut watched);
        let mut pace = Pace::new(Instant::now());
        self.draw(&mut pace);
        loop {
            let wish = match wished.recv_timeout(LOOK) {
                Ok(wish) => Some(wish),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            let waiting: Vec<Wish> = wish.into_iter().chain(wished.try_iter()).collect();
            let version = self.version(&mut watched);
            let why = Reasons {
                wished: !waiting.is_empty(),
                changed: version != seen,
                day_is_over: self.day_is_over(),
            };
            if !pace.is_due(why, Instant::now()) {
                continue;
            }
            // As it is before drawing: what is written meanwhile is seen the next time.
            seen = version;
            self.draw(&mut pace);
            for Wish::Redraw(done) in waiting {
                let _ = done.send(());
            }
        }
    }

    /// Differs when anybody has written into the workspace or its settings; none where it
    /// cannot be looked into, which may be otherwise the next time.
    fn version(&self, watched: &mut Option<Box<dyn Store>>) -> Version {
        if watched.is_none() {
            *watched = self.view.workspace.open().ok();
        }
        let version = watched.as_ref().and_then(|store| store.version().ok());
        (version, self.view.workspace.settings_version())
    }

    fn day_is_over(&self) -> bool {
        let state = self.now.read().unwrap_or_else(PoisonError::into_inner);
        let over = state.drawn.as_ref().map(|drawn| drawn.day_is_over);
        self.view.as_of.is_none() && over.is_some_and(|over| clock::now() >= over)
    }

    /// Draws the next picture and puts it in the place of the one before, which goes on
    /// answering where that fails.
    fn draw(&mut self, pace: &mut Pace) {
        self.number += 1;
        let begun = Instant::now();
        let (ready, is_ready) = sync_channel(1);
        let (view, kept, number) = (self.view.clone(), self.kept.clone(), self.number);
        let drawn = spawn("picture", move || picture(view, kept, number, &ready)).and_then(|()| {
            let broke = || Failure::new(Kind::Machine, "the picture could not be drawn");
            is_ready.recv().unwrap_or_else(|_| Err(broke()))
        });
        pace.drawn(drawn.is_ok(), begun, Instant::now());
        let mut state = self.now.write().unwrap_or_else(PoisonError::into_inner);
        match drawn {
            Ok(drawn) => (state.drawn, state.failed) = (Some(drawn), None),
            // Somebody is writing: it is tried again soon, which is no news.
            Err(failure) if state.drawn.is_some() && failure.database == Some(Trouble::Busy) => {}
            Err(failure) => {
                let failure = failure.in_workspace(&self.view.workspace);
                state.failed = Some(Arc::new(failure));
            }
        }
    }
}

/// A picture's thread: draws it, says that it is ready, answers, and takes it down.
fn picture(view: View, kept: Kept, number: u64, ready: &SyncSender<Result<Drawn, Failure>>) {
    if let Err(failure) = draw_and_answer(&view, kept, number, ready) {
        // Where the keeper has gone nobody is left to hear it.
        let _ = ready.send(Err(failure));
    }
}

fn draw_and_answer(
    view: &View,
    kept: Kept,
    number: u64,
    ready: &SyncSender<Result<Drawn, Failure>>,
) -> Result<(), Failure> {
    let begun = Instant::now();
    let mut store = view.workspace.open()?;
    match store.derive(&mut |_, _| {}) {
        // Another program is reading files in: what is derived so far is shown.
        Err(error) if error.trouble() == Some(Trouble::Busy) => {}
        derived => derived?,
    }
    let now = clock::now();
    let as_of = view.as_of.unwrap_or(now);
    let is_empty = store.owners()?.is_empty();
    let viewer = match &view.viewer {
        Some(viewer) => viewer.clone(),
        None => Eyes::unsaid(store.as_ref(), now)?.viewer,
    };
    // The settings may have changed since the program began.
    let workspace = Workspace::at(Some(view.workspace.dir.clone()))?;
    let zone = Zone(workspace.zone.clone());
    let mut scenery = Scenery::load(store.as_mut(), &viewer, as_of, now)?;
    scenery.ledger.zone = zone;
    let (_, day_is_over) = crate::answers::opportunities::days(now, &workspace.zone, 1)?;
    {
        let sight = scenery.see(store.as_mut(), as_of)?;
        let (network, doubts, sources) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        let mut desk = Desk {
            sight: &sight,
            track: &sight.track,
            store: store.as_ref(),
            viewer: &viewer,
            workspace: &workspace,
            is_empty,
            is_past: view.as_of.is_some(),
            network: &network,
            doubts: &doubts,
            sources: &sources,
        };
        if number > 1 {
            // While the one before still answers: what takes long and nearly every page,
            // or the one that shows an import, asks for. What fails here is told there.
            let _ = (desk.doubts(), desk.sources(), desk.network());
        }
        let mut ahead = Ahead::of(kept, number);
        if number > 1 {
            ahead.work(&mut desk, begun.elapsed());
        }
        let (jobs, asked) = channel();
        let drawn = Drawn {
            jobs,
            number,
            day_is_over,
        };
        if ready.send(Ok(drawn)).is_err() {
            return Ok(());
        }
        answer(&mut desk, &asked, ahead);
    }
    // A program that goes on gives back what it no longer shows.
    drop(ManuallyDrop::into_inner(scenery.ledger));
    Ok(())
}

/// Answers until the picture is replaced, and while nobody asks makes ahead what will be
/// asked for. A question that breaks breaks alone.
fn answer(desk: &mut Desk<'_, '_>, asked: &Receiver<Job>, mut ahead: Ahead) {
    loop {
        let job = match asked.try_recv() {
            Err(TryRecvError::Empty) if ahead.one(desk) => continue,
            Err(TryRecvError::Empty) => asked.recv().ok(),
            job => job.ok(),
        };
        let Some(job) = job else {
            return;
        };
        let _ = catch_unwind(AssertUnwindSafe(|| job(desk)));
    }
}
