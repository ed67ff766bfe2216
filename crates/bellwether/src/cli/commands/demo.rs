use super::{add, brief};
use crate::cli::{Done, Scene};
use crate::failure::{Failure, Kind};
use crate::import::Job;
use crate::workspace::{self, DATABASE, Workspace};
use bellwether_core::time::{Timestamp, Zone};
use bellwether_store::Ignored;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

/// Make up a salesperson's files and look at them
///
/// Writes the mailbox, calendar, address book, CRM exports, notes and order book of a
/// fictional seller into DIR/files, imports them like any other into the workspace DIR, and
/// prints the brief. A demo that is there
/// already is written anew; a workspace that is no demo is never touched.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Where to put it [default: bellwether-demo in the platform's data folder]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Which world to make up
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

/// Where the demo's files lie in its folder.
const FILES: &str = "files";
/// The file that says a folder is a demo's, and may be written anew.
const MARK: &str = "DEMO.txt";

/// Writes the demo, imports it, prints its brief.
pub fn run(args: Args, mut scene: Scene) -> Result<Done, Failure> {
    let dir = match args.dir.or(scene.named.take()) {
        Some(dir) => dir,
        None => workspace::default_dir("bellwether-demo")?,
    };
    clear(&dir)?;
    let world = bellwether_testkit::world::chain_world(args.seed);
    let mark = format!(
        "A fictional seller's files (seed {}). `bellwether demo` writes this folder anew.\n",
        args.seed
    );
    write(&dir.join(MARK), mark.as_bytes())?;
    let files = dir.join(FILES);
    for file in &world.files {
        write(&files.join(&file.path), &file.bytes)?;
    }
    for export in &world.exports {
        for file in &export.files {
            let path = files.join(&file.path);
            write(&path, &file.bytes)?;
            date(&path, export.known)?;
        }
    }
    scene.printer.note(&format!(
        "A made-up salesperson's mailbox, calendar, address book, CRM exports, notes, order book \
         and what is published are in {}.",
        files.display()
    ));
    scene.workspace = Workspace::at(Some(dir.clone()))?;
    scene.as_of = Some(scene.as_of.unwrap_or(world.as_of));
    let mut session = scene.open()?;
    let job = Job {
        paths: vec![files],
        named: None,
        owner: world.seller.address,
        kind: None,
        known: None,
        map: Vec::new(),
        zone: Zone(session.workspace.zone.clone()),
        recorded: session.now,
        ignored: Ignored::default(),
    };
    if add::perform(&mut session, &job)?.interrupted {
        return Err(Failure::new(Kind::Interrupted, "the demo was interrupted")
            .hint("repeat the command to make it anew"));
    }
    session.viewer = job.owner;
    brief::show(&mut session, bellwether_core::brief::CARDS)?;
    let day = session.as_of.day();
    session.printer.hint(&format!(
        "look around in the browser with `bellwether --workspace {0} --as-of {day} serve --open`, \
         or with `opportunities`, `people`, `accounts` … in its place",
        dir.display()
    ));
    Ok(Done::Well)
}

/// Makes room for a demo: where there is one it goes, where there is anything
/// else nothing is touched.
fn clear(dir: &Path) -> Result<(), Failure> {
    let is_empty = match std::fs::read_dir(dir) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => true,
        Err(error) => return Err(unusable(dir, &error)),
    };
    if is_empty {
        return Ok(());
    }
    if !dir.join(MARK).exists() {
        return Err(
            Failure::asked(format!("{} is in use, and not by a demo", dir.display()))
                .hint("name an empty folder with `--dir DIR`"),
        );
    }
    let files = dir.join(FILES);
    if files.exists() {
        std::fs::remove_dir_all(&files).map_err(|error| unusable(&files, &error))?;
    }
    for end in ["", "-wal", "-shm"] {
        let file = dir.join(format!("{DATABASE}{end}"));
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(unusable(&file, &error));
            }
            _ => {}
        }
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    workspace::make(folder)
        .and_then(|()| std::fs::write(path, bytes))
        .map_err(|error| unusable(path, &error))
}

/// Gives a file the date of its export, as a download would have it: an export shows
/// its world as of then.
fn date(path: &Path, known: Timestamp) -> Result<(), Failure> {
    let moment = UNIX_EPOCH + Duration::from_secs(known.0.max(0) as u64);
    std::fs::File::options()
        .write(true)
        .open(path)
        .and_then(|file| file.set_modified(moment))
        .map_err(|error| unusable(path, &error))
}

fn unusable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::machine(format!("{} cannot be written", path.display()), error)
        .hint("name another folder with `--dir DIR`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_demo_is_written_anew() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let dir = dir.path().join("demo");
        clear(&dir).expect("what is not there is in nobody's way");

        write(&dir.join(DATABASE), b"a year's work").expect("written");
        assert!(clear(&dir).is_err());
        assert!(dir.join(DATABASE).exists());

        write(&dir.join(MARK), b"").expect("written");
        write(&dir.join(FILES).join("Inbox.mbox"), b"").expect("written");
        write(&dir.join("notes.txt"), b"somebody's").expect("written");
        clear(&dir).expect("a demo goes");
        assert!(!dir.join(DATABASE).exists() && !dir.join(FILES).exists());
        assert!(
            dir.join("notes.txt").exists(),
            "what we did not write stays"
        );
    }
}
