use crate::cli::page::{Page, count, thousands};
use crate::cli::{Done, Scene};
use crate::failure::Failure;
use crate::wire::health::BackedUp;
use crate::workspace::{DATABASE, SETTINGS};
use std::path::{Path, PathBuf};

/// Copy the workspace to a file, also while it is in use
///
/// The copy is of one moment and is looked through before it counts. To use it,
/// put it as `bellwether.db` into a folder of its own and name that folder with
/// `--workspace`. Settings are copied beside it, to FILE.settings.toml: they go into
/// that folder as `settings.toml`. What was forgotten is not in it.
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
    let own_settings = scene.workspace.dir.join(SETTINGS);
    let settings = own_settings.is_file().then(|| with(&file, "settings.toml"));
    for there in [Some(&file), settings.as_ref()].into_iter().flatten() {
        if there.exists() && !args.replace {
            let says = format!("{} is there already", there.display());
            return Err(Failure::asked(says).hint("name another file, or add `--replace`"));
        }
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
    let half = unused(&file);
    if let Err(error) = store.backup(&half) {
        let _ = std::fs::remove_file(&half);
        // It is the copy that could not be written, not the workspace.
        return Err(Failure {
            database: None,
            ..Failure::machine(format!("{} cannot be written", file.display()), error)
        }
        .hint("name a file in a folder that is there, yours, and has room"));
    }
    let settled = match &settings {
        Some(copy) => std::fs::copy(&own_settings, copy).map(|_| ()),
        None => Ok(()),
    };
    if let Err(cause) = settled.and_then(|()| std::fs::rename(&half, &file)) {
        let _ = std::fs::remove_file(&half);
        return Err(cannot(cause));
    }
    let bytes = std::fs::metadata(&file).map_err(cannot)?.len();
    let backed_up = BackedUp {
        file: file.display().to_string(),
        bytes,
        settings: settings.map(|copy| copy.display().to_string()),
    };
    let page = Page::new(&scene.workspace.zone, scene.now);
    scene
        .printer
        .answer(&backed_up, |backed_up| text(backed_up, page))?;
    Ok(Done::Well)
}

/// A file's name with an ending more.
fn with(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// A name beside it that nothing has yet: what is there may be somebody's.
fn unused(file: &Path) -> PathBuf {
    let process = std::process::id();
    let mut names = (0_u32..).map(|number| with(file, &format!("{process}-{number}.part")));
    let unused = names.find(|name| !name.exists());
    unused.unwrap_or_else(|| with(file, "part"))
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
    let too = match &backed_up.settings {
        Some(copy) => {
            page.line(&format!("{copy} holds the settings."));
            ", the settings as settings.toml beside it,"
        }
        None => "",
    };
    page.faint(&format!(
        "To use it, put it as bellwether.db into a folder{too} and name that with --workspace."
    ));
    page.finish()
}
