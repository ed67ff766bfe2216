//! What is read in from a page: one import at a time, on a thread of its own, by the
//! ordinary door.

use super::picture::Pictures;
use crate::answers::words;
use crate::clock;
use crate::failure::Failure;
use crate::import::{self, Job, Watch};
use crate::sight;
use crate::wire::imports::{File, Import};
use crate::workspace::{ME, Workspace};
use bellwether_core::time::Zone;
use bellwether_sources::Size;
use bellwether_store::Ignored;
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

/// Files that came by a page lie here while they are read.
pub const FOLDER: &str = "uploads";
/// Imports remembered.
const REMEMBERED: usize = 8;

/// What is read in, and what was; cheap to clone.
#[derive(Clone, Debug)]
pub struct Imports {
    state: Arc<Mutex<State>>,
    pictures: Pictures,
}

#[derive(Default, Debug)]
struct State {
    running: Option<Shown>,
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
    /// Whether the files are only there to be read.
    pub take_away: bool,
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

    /// What is being read, and what was.
    pub fn shown(&self) -> (Option<Shown>, Vec<Shown>) {
        let state = self.state();
        (state.running.clone(), state.last.clone())
    }

    /// Begins to read; refuses while something else is being read.
    pub fn begin(&self, wanted: Wanted) -> Result<(), Failure> {
        let mut state = self.state();
        if state.running.is_some() {
            return Err(Failure::asked(
                "something is being read already: wait until it is done",
            ));
        }
        state.running = Some(Shown {
            name: wanted.name.clone(),
            share: 0,
            says: "begins".to_owned(),
        });
        let this = self.clone();
        let thread = std::thread::Builder::new().name("import".to_owned());
        let spawned = thread.spawn(move || this.run(&wanted));
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
        let thread = self.state().thread.take();
        if let Some(thread) = thread.filter(|thread| !thread.is_finished()) {
            import::interrupt();
            // A thread that broke has nothing to say any more.
            let _ = thread.join();
        }
    }

    fn run(&self, wanted: &Wanted) {
        let ended = read(
            wanted,
            &mut Watching {
                imports: self,
                size: 0,
            },
        );
        if wanted.take_away {
            for path in &wanted.paths {
                // What cannot be taken away now is written over the next time.
                let _ = std::fs::remove_file(path);
            }
        }
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
        let mut state = self.state();
        let name = wanted.name.clone();
        let done = Shown {
            name,
            share: 100,
            says,
        };
        state.last.insert(0, done);
        state.last.truncate(REMEMBERED);
        state.running = None;
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

/// What came of it, in a sentence.
fn in_words(import: &Import) -> String {
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

/// A name under which an uploaded file may lie in a folder: without ways to other places.
pub fn safe_name(name: &str) -> String {
    const MOST_CHARS: usize = 120;
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let safe: String = (last.chars())
        .map(|c| match c {
            c if c.is_control() || "<>:\"|?*".contains(c) => '_',
            c => c,
        })
        .take(MOST_CHARS)
        .collect();
    match safe.trim_matches(['.', ' ']) {
        "" => "upload".to_owned(),
        safe => safe.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::safe_name;

    #[test]
    fn a_name_leads_nowhere_else() {
        assert_eq!(safe_name("Inbox.mbox"), "Inbox.mbox");
        assert_eq!(safe_name("../../etc/passwd"), "passwd");
        assert_eq!(safe_name("C:\\mail\\old.pst"), "old.pst");
        assert_eq!(safe_name(".."), "upload");
        assert_eq!(safe_name(""), "upload");
        assert_eq!(safe_name("a\0b?.csv"), "a_b_.csv");
        assert_eq!(safe_name(".hidden"), "hidden");
    }
}
