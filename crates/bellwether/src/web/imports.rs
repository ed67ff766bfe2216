//! What is read in from a page: one import at a time, on a thread of its own, by the
//! ordinary door.

use super::picture::Pictures;
use super::uploads::Landing;
use crate::clock;
use crate::failure::Failure;
use crate::import::{self, Job, Watch};
use crate::sight;
use crate::wire::imports::{File, Import};
use crate::words;
use crate::workspace::{ME, Workspace};
use bellwether_core::time::Zone;
use bellwether_sources::Size;
use bellwether_store::Ignored;
use serde::Serialize;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

/// Imports remembered.
const REMEMBERED: usize = 8;
/// Imports that may wait for the one that is under way.
const WAITING: usize = 8;

/// What is read in, and what was; cheap to clone.
#[derive(Clone, Debug)]
pub struct Imports {
    state: Arc<Mutex<State>>,
    pictures: Pictures,
}

#[derive(Default, Debug)]
struct State {
    running: Option<Shown>,
    waiting: VecDeque<Wanted>,
    last: Vec<Shown>,
    thread: Option<JoinHandle<()>>,
}

/// An import as pages show it.
#[derive(Serialize, Clone, Default, PartialEq, Debug)]
pub struct Shown {
    /// What is read.
    pub name: String,
    /// How far it is, 0 to 100.
    pub share: u32,
    /// What came of it, or is being done.
    pub says: String,
}

/// What to read.
#[derive(Debug)]
pub struct Wanted {
    /// The workspace.
    pub workspace: Workspace,
    /// Whose mailbox it is; the only owner's, or nobody's yet.
    pub owner: Option<String>,
    /// Files and folders.
    pub paths: Vec<PathBuf>,
    /// What to call it.
    pub name: String,
    /// Where the files lie that are only there to be read; it goes with this.
    pub landing: Option<Landing>,
}

impl Imports {
    /// Nothing is read yet.
    pub fn new(pictures: Pictures) -> Imports {
        Imports {
            state: Arc::default(),
            pictures,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether anything is being read.
    pub fn is_running(&self) -> bool {
        self.state().running.is_some()
    }

    /// What is being read, what waits to be, and what was.
    pub fn shown(&self) -> (Option<Shown>, Vec<String>, Vec<Shown>) {
        let state = self.state();
        let waiting = state.waiting.iter().map(|wanted| wanted.name.clone());
        let waiting = waiting.collect();
        (state.running.clone(), waiting, state.last.clone())
    }

    /// Whether no more may wait.
    pub fn is_full(&self) -> bool {
        self.state().waiting.len() >= WAITING
    }

    /// Begins to read, after what is being read already.
    pub fn begin(&self, wanted: Wanted) -> Result<(), Failure> {
        let mut state = self.state();
        if state.running.is_some() {
            if state.waiting.len() >= WAITING {
                return Err(full());
            }
            state.waiting.push_back(wanted);
            return Ok(());
        }
        state.running = Some(begun(&wanted));
        let this = self.clone();
        let thread = std::thread::Builder::new().name("import".to_owned());
        let spawned = thread.spawn(move || this.run_all(wanted));
        match spawned {
            Ok(thread) => state.thread = Some(thread),
            Err(error) => {
                state.running = None;
                return Err(Failure::machine("the system gave no thread", error));
            }
        }
        Ok(())
    }

    /// Lets what is read now come to a good end, the batch that is under way.
    pub fn finish(&self) {
        let (thread, waiting) = {
            let mut state = self.state();
            (state.thread.take(), std::mem::take(&mut state.waiting))
        };
        drop(waiting);
        if let Some(thread) = thread.filter(|thread| !thread.is_finished()) {
            import::interrupt();
            // A thread that broke has nothing to say any more.
            let _ = thread.join();
        }
    }

    fn run_all(&self, wanted: Wanted) {
        let mut next = Some(wanted);
        while let Some(wanted) = next {
            // What breaks is told as any failure is: the next must not wait for it forever.
            let ended = catch_unwind(AssertUnwindSafe(|| self.run(&wanted)));
            let says = ended.unwrap_or_else(|_| "it broke while it was being read".to_owned());
            let name = wanted.name.clone();
            // Before it is said that it is done: files that were only to be read are gone then.
            drop(wanted);
            let mut state = self.state();
            let done = Shown {
                name,
                share: 100,
                says,
            };
            state.last.insert(0, done);
            state.last.truncate(REMEMBERED);
            next = state.waiting.pop_front();
            state.running = next.as_ref().map(begun);
        }
    }

    /// Reads, and has the new picture drawn. What came of it.
    fn run(&self, wanted: &Wanted) -> String {
        let ended = read(
            wanted,
            &mut Watching {
                imports: self,
                size: 0,
            },
        );
        let says = match ended {
            Ok(import) => in_words(&import),
            Err(failure) => match failure.cause {
                Some(cause) => format!("{}: {cause}", failure.says),
                None => failure.says,
            },
        };
        if let Some(shown) = &mut self.state().running {
            (shown.share, shown.says) = (100, "drawing the new picture".to_owned());
        }
        self.pictures.redraw_and_wait();
        says
    }
}

/// What is said where too much waits already.
pub fn full() -> Failure {
    Failure::asked("much waits to be read already: wait until some of it is done")
}

fn begun(wanted: &Wanted) -> Shown {
    Shown {
        name: wanted.name.clone(),
        share: 0,
        says: "begins".to_owned(),
    }
}

fn read(wanted: &Wanted, watch: &mut Watching<'_>) -> Result<Import, Failure> {
    let mut store = wanted.workspace.open()?;
    let owners = store.owners()?;
    let owner = match (&wanted.owner, owners.as_slice()) {
        (Some(owner), _) => owner.clone(),
        (None, []) => ME.to_owned(),
        (None, [only]) => only.clone(),
        (None, _) => {
            return Err(Failure::asked(
                "several people share this workspace: start with `--viewer EMAIL` to say whose files these are",
            ));
        }
    };
    let now = clock::now();
    let job = Job {
        paths: wanted.paths.clone(),
        named: wanted.landing.as_ref().map(Landing::named),
        kind: None,
        known: None,
        map: Vec::new(),
        zone: Zone(wanted.workspace.zone.clone()),
        recorded: now,
        ignored: Ignored::by(&sight::decisions(store.as_ref(), &owner, now)?),
        owner,
    };
    Ok(import::run(store.as_mut(), &job, watch)?.import)
}

/// What came of it, in a sentence or two, without the last full stop.
fn in_words(import: &Import) -> String {
    let mut says = read_in_words(import);
    if let Some(also) = import.totals.passed_over_in_words() {
        says.push_str(&format!(". {also}"));
    }
    says
}

fn read_in_words(import: &Import) -> String {
    let totals = &import.totals;
    if totals.read + totals.bad == 0 {
        return "nothing was found there that can be read".to_owned();
    }
    let kinds: Vec<&str> = {
        let mut kinds: Vec<&str> = import.files.iter().map(|file| file.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    };
    let mut says = format!(
        "{} read ({}): {} new, {} known already",
        words::count(totals.read, "item"),
        kinds.join(", "),
        words::thousands(totals.added),
        words::thousands(totals.known)
    );
    let mut say = |number: u64, what: &str| {
        if number > 0 {
            says.push_str(&format!(", {} {what}", words::thousands(number)));
        }
    };
    say(totals.skipped, "left out because you ignore them");
    say(totals.forgotten, "kept out because they were forgotten");
    say(totals.corrected, "corrected by a later file");
    say(totals.deleted, "marked as deleted there");
    say(totals.partly, "of them not to the end");
    say(totals.bad, "that could not be read");
    says
}

/// Tells pages how far an import is.
struct Watching<'a> {
    imports: &'a Imports,
    /// The size of the file being read, in bytes or mails.
    size: u64,
}

impl Watching<'_> {
    fn say(&self, share: Option<u32>, says: String) {
        if let Some(shown) = &mut self.imports.state().running {
            shown.share = share.unwrap_or(shown.share);
            shown.says = says;
        }
    }
}

impl Watch for Watching<'_> {
    fn begins(&mut self, path: &str, size: Size) {
        let (Size::Bytes(size) | Size::Mails(size)) = size;
        self.size = size;
        let name = Path::new(path).file_name();
        let name = name.map_or_else(
            || path.to_owned(),
            |name| name.to_string_lossy().into_owned(),
        );
        self.say(Some(0), name);
    }

    fn reads(&mut self, read: u64) {
        let share = (read * 100).checked_div(self.size).unwrap_or(0).min(100);
        if let Some(shown) = &mut self.imports.state().running {
            shown.share = share as u32;
        }
    }

    fn ends(&mut self, file: &File) {
        self.say(None, format!("{} items of {} read", file.read, file.kind));
    }

    fn derives(&mut self, done: u64, total: u64) {
        let share = (done * 100).checked_div(total).unwrap_or(100) as u32;
        let says = format!(
            "{} of {} looked into",
            words::thousands(done),
            words::count(total, "message")
        );
        self.say(Some(share), says);
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;
    use crate::wire::imports::Import;

    #[test]
    fn files_that_were_passed_over_are_told() {
        let mut import = Import::default();
        let nothing = "nothing was found there that can be read";
        assert_eq!(in_words(&import), nothing);
        import.totals.passed_over = 2;
        let says = in_words(&import);
        assert_eq!(
            says,
            format!("{nothing}. Nothing to read in 2 files: passed over")
        );
        (import.totals.read, import.totals.passed_over) = (1, 1);
        let says = in_words(&import);
        assert!(
            says.ends_with(". Nothing to read in 1 file: passed over"),
            "{says}"
        );
    }
}
