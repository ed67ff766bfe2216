use crate::cli::page::{Page, thousands};
use crate::cli::{Done, Scene};
use crate::exported;
use crate::failure::Failure;
use crate::wire::health::Exported;
use std::path::PathBuf;

/// Write all evidence to files that any program can read
///
/// A folder with a file of JSON Lines for each kind: mails, entries, decisions,
/// places, sightings, what could not be read, and what was forgotten (hashes only).
/// It is everything the workspace keeps, of all its owners; `import` makes the same
/// workspace of it.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The folder to write: a new or an empty one
    #[arg(value_name = "DIR")]
    dir: PathBuf,
}

/// Writes the folder.
pub fn run(args: Args, scene: Scene) -> Result<Done, Failure> {
    let store = scene.looked_into()?;
    let dir = args.dir;
    let occupied = std::fs::read_dir(&dir).is_ok_and(|mut files| files.next().is_some());
    if dir.is_file() || occupied {
        let says = format!("there is something in {} already", dir.display());
        return Err(Failure::asked(says).hint("name a new folder"));
    }
    let time_zone = scene.workspace.settings()?.time_zone;
    let made = scene.now.to_string();
    let exported = Exported {
        lines: exported::write(store.as_ref(), &dir, made, time_zone)?,
        dir: dir.display().to_string(),
    };
    let page = Page::new(&scene.workspace.zone, scene.now);
    scene
        .printer
        .answer(&exported, |exported| text(exported, page))?;
    Ok(Done::Well)
}

fn text(exported: &Exported, mut page: Page) -> String {
    page.line(&format!("All evidence is in {}.", exported.dir));
    for (kind, lines) in &exported.lines {
        page.field(kind, &thousands(*lines));
    }
    page.finish()
}
