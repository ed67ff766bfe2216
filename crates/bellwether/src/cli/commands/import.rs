use crate::cli::page::{Page, thousands};
use crate::cli::session::Session;
use crate::cli::{Done, Scene};
use crate::exported::Export;
use crate::failure::Failure;
use crate::wire::Hex;
use crate::wire::health::Imported;
use bellwether_store::StoreError;
use std::path::PathBuf;

/// Make a workspace of what `export` wrote
///
/// The same evidence under the same ids, seen in the same places, with the same
/// decisions; what was forgotten stays forgotten. The workspace must be new. Mailboxes
/// and other files are read with `add`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The folder that `export` wrote
    #[arg(value_name = "DIR")]
    dir: PathBuf,
}

/// Reads the folder.
pub fn run(args: Args, scene: Scene) -> Result<Done, Failure> {
    let export = Export::open(&args.dir)?;
    let workspace = scene.workspace.clone();
    let (printer, now, as_of, viewer) =
        (scene.printer.clone(), scene.now, scene.as_of, scene.viewer);
    let mut store = workspace.open()?;
    let restore = store.restore().map_err(|error| match error {
        StoreError::NotEmpty => Failure::asked(format!(
            "there is something in the workspace {} already",
            workspace.dir.display()
        ))
        .hint("an export is imported into a new one: name it with `--workspace DIR`"),
        error => error.into(),
    })?;
    let lines = export.restore(restore)?;
    drop(store);
    let mut settings = workspace.settings()?;
    if let (None, Some(zone)) = (&settings.time_zone, export.time_zone()) {
        settings.time_zone = Some(zone.to_owned());
        workspace.set(&settings)?;
    }
    // Opening it works out what follows from the evidence, and says how far it is.
    let session = Session::open(printer, workspace, now, as_of, viewer)?;
    let imported = Imported {
        dir: args.dir.display().to_string(),
        lines,
        digest: Hex(session.store.digest()?),
    };
    session
        .printer
        .answer(&imported, |imported| text(imported, session.page()))?;
    Ok(Done::Well)
}

fn text(imported: &Imported, mut page: Page) -> String {
    page.line(&format!("The evidence of {} is in.", imported.dir));
    for (kind, lines) in &imported.lines {
        page.field(kind, &thousands(*lines));
    }
    page.field("digest", &imported.digest.to_string());
    page.finish()
}
