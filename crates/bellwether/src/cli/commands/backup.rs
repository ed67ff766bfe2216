use crate::cli::page::{Page, count, thousands};
use crate::cli::{Done, Scene};
use crate::failure::Failure;
use crate::wire::health::BackedUp;
use crate::workspace::DATABASE;
use std::path::{Path, PathBuf};

/// Copy the workspace to a file, also while it is in use
///
/// The copy is of one moment and is looked through before it counts. To use it,
/// put it as `bellwether.db` into a folder of its own and name that folder with
/// `--workspace`. What was forgotten is not in it.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The file to write
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Replace a file that is there already
    #[arg(long)]
    replace: bool,
}

/// Writes the copy.
pub fn run(args: Args, scene: Scene) -> Result<Done, Failure> {
    let store = scene.looked_into()?;
    let file = args.file;
    if file.is_dir() {
        let says = format!("{} is a folder, and a backup is a file", file.display());
        return Err(Failure::asked(says).hint("name a file, such as bellwether-monday.db"));
    }
    if file.exists() && !args.replace {
        let says = format!("{} is there already", file.display());
        return Err(Failure::asked(says).hint("name another file, or add `--replace`"));
    }
    if is_database(&scene.workspace.dir.join(DATABASE), &file) {
        return Err(
            Failure::asked("a backup cannot replace the workspace itself")
                .hint("name another file"),
        );
    }
    let cannot = |cause: std::io::Error| {
        Failure::machine(format!("{} cannot be written", file.display()), cause)
            .hint("name a file in a folder that is there, yours, and has room")
    };
    // Beside it until it is whole: half a backup must not look like one.
    let mut half = file.clone().into_os_string();
    half.push(".part");
    let half = PathBuf::from(half);
    if half.exists() {
        std::fs::remove_file(&half).map_err(cannot)?;
    }
    if let Err(error) = store.backup(&half) {
        let _ = std::fs::remove_file(&half);
        // It is the copy that could not be written, not the workspace.
        return Err(Failure {
            database: None,
            ..Failure::machine(format!("{} cannot be written", file.display()), error)
        }
        .hint("name a file in a folder that is there, yours, and has room"));
    }
    std::fs::rename(&half, &file).map_err(cannot)?;
    let bytes = std::fs::metadata(&file).map_err(cannot)?.len();
    let backed_up = BackedUp {
        file: file.display().to_string(),
        bytes,
    };
    let page = Page::new(&scene.workspace.zone, scene.now);
    scene
        .printer
        .answer(&backed_up, |backed_up| text(backed_up, page))?;
    Ok(Done::Well)
}

/// Whether a file is the database itself, however it is named.
fn is_database(database: &Path, file: &Path) -> bool {
    match (database.canonicalize(), file.canonicalize()) {
        (Ok(database), Ok(file)) => database == file,
        _ => false,
    }
}

fn text(backed_up: &BackedUp, mut page: Page) -> String {
    let size = match backed_up.bytes >> 20 {
        0 => count(backed_up.bytes, "byte"),
        megabytes => format!("{} MB", thousands(megabytes)),
    };
    page.line(&format!("{} holds all of it ({size}).", backed_up.file));
    page.faint("To use it, put it as bellwether.db into a folder and name that with --workspace.");
    page.finish()
}
