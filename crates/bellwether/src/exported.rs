//! The format of an export: a folder with a file of JSON Lines for each kind of
//! evidence, and `export.json`, which says what they are and is written last.
//! Described for others in `docs/concepts/export.md`.

mod lines;
mod orders;
mod words;

use crate::failure::Failure;
use bellwether_store::{Kept, Restore, Store, StoreError};
use lines::Line;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

/// What the folder says of itself.
const MANIFEST: &str = "export.json";
/// What it calls its format.
const FORMAT: &str = "bellwether-export";
/// The version of the format; a reader refuses what is newer.
const VERSION: u32 = 1;

/// The beginning of an export: what it is, and how much.
#[derive(Serialize, Deserialize, Debug)]
struct Manifest {
    format: String,
    version: u32,
    /// The program that wrote it.
    program: String,
    /// RFC 3339.
    made: String,
    /// The workspace's setting, where there is one.
    time_zone: Option<String>,
    /// Lines in each file.
    lines: BTreeMap<String, u64>,
}

/// Lines in each file, by its name without ending.
pub type Lines = BTreeMap<String, u64>;

fn file_of(dir: &Path, kind: &str) -> PathBuf {
    dir.join(format!("{kind}.jsonl"))
}

/// Writes all that a store keeps into an empty folder.
pub fn write(
    store: &dyn Store,
    dir: &Path,
    made: String,
    time_zone: Option<String>,
) -> Result<Lines, Failure> {
    let cannot = |path: &Path, cause: std::io::Error| {
        Failure::machine(format!("{} cannot be written", path.display()), cause)
            .hint("name a folder that is yours to write, with room in it")
    };
    std::fs::create_dir_all(dir).map_err(|cause| cannot(dir, cause))?;
    let mut files = BTreeMap::new();
    let mut counts = Lines::new();
    for kind in lines::KINDS {
        let path = file_of(dir, kind);
        let file = File::create_new(&path).map_err(|cause| cannot(&path, cause))?;
        files.insert(*kind, BufWriter::new(file));
        counts.insert((*kind).to_owned(), 0);
    }
    let written = store.export(&mut |kept: Kept| {
        let line = Line::of(kept);
        let kind = line.kind();
        let Some(file) = files.get_mut(kind) else {
            return Ok(());
        };
        *counts.entry(kind.to_owned()).or_default() += 1;
        let done = serde_json::to_writer(&mut *file, &line).map_err(std::io::Error::from);
        done.and_then(|()| file.write_all(b"\n"))
            .map_err(|cause| StoreError::File {
                path: file_of(dir, kind).display().to_string(),
                cause,
            })
    });
    written?;
    for (kind, file) in files {
        let path = file_of(dir, kind);
        let done = file.into_inner().map_err(|error| error.into_error());
        done.and_then(|file| file.sync_all())
            .map_err(|cause| cannot(&path, cause))?;
    }
    let manifest = Manifest {
        format: FORMAT.to_owned(),
        version: VERSION,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        made,
        time_zone,
        lines: counts.clone(),
    };
    let path = dir.join(MANIFEST);
    let text = serde_json::to_string_pretty(&manifest).map_err(std::io::Error::from);
    text.and_then(|text| std::fs::write(&path, text + "\n"))
        .map_err(|cause| cannot(&path, cause))?;
    Ok(counts)
}

/// An export to be read.
pub struct Export {
    dir: PathBuf,
    manifest: Manifest,
}

impl Export {
    /// Looks at what a folder says of itself.
    pub fn open(dir: &Path) -> Result<Export, Failure> {
        let path = dir.join(MANIFEST);
        let text = std::fs::read(&path).map_err(|cause| {
            Failure::machine(format!("{} holds no whole export", dir.display()), cause).hint(
                "name a folder that `bellwether export` wrote to its end; mailboxes and other \
                 files are read with `bellwether add`",
            )
        })?;
        let manifest: Manifest = serde_json::from_slice(&text).map_err(|error| {
            Failure::machine(format!("{} is damaged", path.display()), error)
                .hint("export again, or copy the folder again")
        })?;
        if manifest.format != FORMAT || manifest.version > VERSION {
            let says = format!(
                "{} is of format {} {}, this program reads {FORMAT} up to {VERSION}",
                path.display(),
                manifest.format,
                manifest.version
            );
            return Err(Failure::asked(says).hint("update bellwether, then try again"));
        }
        Ok(Export {
            dir: dir.to_owned(),
            manifest,
        })
    }

    /// The time zone that was set where it was made.
    pub fn time_zone(&self) -> Option<&str> {
        self.manifest.time_zone.as_deref()
    }

    /// Puts all of it into an empty store, or nothing.
    pub fn restore(&self, mut restore: Box<dyn Restore + '_>) -> Result<Lines, Failure> {
        let mut counts = Lines::new();
        for kind in lines::KINDS {
            // A kind that came later than the export.
            if lines::LATER.contains(kind) && !self.manifest.lines.contains_key(*kind) {
                continue;
            }
            let path = file_of(&self.dir, kind);
            let unreadable = |cause: std::io::Error| {
                Failure::machine(format!("{} cannot be read", path.display()), cause)
                    .hint("nothing was imported; export again, or copy the folder again")
            };
            let file = BufReader::new(File::open(&path).map_err(unreadable)?);
            let mut number = 0;
            for text in file.lines() {
                let text = text.map_err(unreadable)?;
                number += 1;
                let kept = Line::read(kind, &text).map_err(|cause| {
                    let says = format!("{}, line {number} is damaged", path.display());
                    Failure::machine(says, cause)
                        .hint("nothing was imported; export again, or copy the folder again")
                })?;
                restore.take(kept)?;
            }
            let told = self.manifest.lines.get(*kind).copied().unwrap_or(number);
            if number != told {
                let says = format!("{} has {number} lines instead of {told}", path.display());
                return Err(Failure::asked(says)
                    .hint("nothing was imported; export again, or copy the folder again"));
            }
            counts.insert((*kind).to_owned(), number);
        }
        restore.finish()?;
        Ok(counts)
    }
}
