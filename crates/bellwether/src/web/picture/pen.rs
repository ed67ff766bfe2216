//! What threads that may wait do with a picture: ask it, and write.
//!
//! Somebody else may be writing for seconds. So the picture's own thread only says what is
//! to be written, which nobody waits for but who asked; it is written on the thread of who
//! asked, by a connection of its own.

use super::{Desk, Pictures, Unanswered, Wish};
use crate::web::reply::Trouble;
use crate::workspace::Workspace;
use bellwether_store::Store;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;
use tokio::sync::oneshot;

/// How long to wait for others who write: reading in a large file takes a while.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is left to do once the picture has been asked: to write, for a viewer.
pub type Write<R> = Box<dyn FnOnce(&mut dyn Store, &str) -> Result<R, Trouble> + Send>;

/// Why something was not done.
#[derive(Debug)]
pub enum NotDone {
    /// It could not be.
    Trouble(Trouble),
    /// There is nobody to ask.
    Unanswered(Unanswered),
}

/// What writes into the workspace: one after another, so that whoever writes sees what was
/// written before.
#[derive(Debug)]
pub(super) struct Pen {
    workspace: Workspace,
    turn: Mutex<()>,
}

impl Pen {
    pub(super) fn of(workspace: &Workspace) -> Pen {
        Pen {
            workspace: workspace.clone(),
            turn: Mutex::default(),
        }
    }

    fn write<R>(&self, viewer: &str, write: Write<R>) -> Result<R, Trouble> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut store = self.workspace.open()?;
        store.wait(PATIENCE)?;
        write(store.as_mut(), viewer)
    }
}

impl Pictures {
    /// Asks the picture what is to be written, writes it, and returns when a picture
    /// answers that shows it.
    pub fn write<R: 'static>(
        &self,
        make: impl FnOnce(&mut Desk<'_, '_>) -> Result<Write<R>, Trouble> + Send + 'static,
    ) -> Result<R, NotDone> {
        let made = self.ask_and_wait(|desk| Ok((make(desk)?, desk.viewer.to_owned())));
        let (write, viewer) = made
            .map_err(NotDone::Unanswered)?
            .map_err(NotDone::Trouble)?;
        let written = self.pen.write(&viewer, write).map_err(NotDone::Trouble)?;
        self.redraw_and_wait();
        Ok(written)
    }

    /// Asks from a thread that may wait.
    pub fn ask_and_wait<R: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Desk<'_, '_>) -> R + Send + 'static,
    ) -> Result<R, Unanswered> {
        let answered = self.put(question, false)?;
        answered.blocking_recv().map_err(|_| Unanswered::Broke)
    }

    /// Waits until there is a picture, or it is known why there is none.
    pub fn wait_for_the_first(&self) {
        let is_there = || {
            let state = self.now.read().unwrap_or_else(PoisonError::into_inner);
            state.drawn.is_some() || state.failed.is_some()
        };
        while !is_there() {
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// The same as [`Pictures::redraw`] for threads that may wait.
    pub fn redraw_and_wait(&self) {
        let (done, is_done) = oneshot::channel();
        if self.wishes.send(Wish::Redraw(done)).is_ok() {
            let _ = is_done.blocking_recv();
        }
    }
}
