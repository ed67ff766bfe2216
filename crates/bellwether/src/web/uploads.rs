//! Files that a browser sends. Each sending lies in a folder of its own in the workspace
//! while it arrives and is read, and is gone afterwards, whatever happens: also when it
//! breaks off, when reading fails, and, at the next start, when the power did.

use super::app::App;
use super::imports;
use super::reply::{self, Trouble};
use super::routes;
use crate::access::{hex, random};
use crate::failure::Failure;
use crate::workspace::{self, Workspace};
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, Query as Asked, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

/// Files that came by a page lie here while they are read.
const FOLDER: &str = "uploads";
/// Held by whoever uses a sending's folder.
const LOCK: &str = ".in-use";
/// The most that may be sent at once: what is larger is named by its path.
pub const MOST_BYTES: u64 = 4 << 30;
/// Files sent at once.
const MOST_FILES: usize = 1000;
/// What stands around files in what is sent.
const AROUND_BYTES: u64 = 1 << 20;
/// A number of milliseconds is not longer.
const NUMBER_BYTES: usize = 20;
/// The longest name, in bytes: file systems take 255, with what is put before it.
const NAME_BYTES: usize = 120;

/// Where one sending lies. It goes when this goes.
#[derive(Debug)]
pub struct Landing {
    dir: PathBuf,
    /// What its files are called: as if there had only ever been one sending.
    called: PathBuf,
    /// Tells others that it is in use.
    lock: Option<File>,
}

impl Drop for Landing {
    fn drop(&mut self) {
        self.lock = None;
        // What cannot be taken away now is taken away at the next start.
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}

impl Landing {
    fn new(workspace: &Workspace) -> Result<Landing, Failure> {
        let called = workspace.dir.join(FOLDER);
        let dir = called.join(hex(&random::<8>()?));
        let made = workspace::make(&dir)
            .and_then(|()| File::create(dir.join(LOCK)))
            .and_then(|lock| lock.lock().map(|()| lock));
        match made {
            Ok(lock) => Ok(Landing {
                dir,
                called,
                lock: Some(lock),
            }),
            Err(error) => {
                let _ = std::fs::remove_dir_all(&dir);
                Err(unwritable(&dir, &error))
            }
        }
    }

    /// Where its files lie, and where they are said to lie.
    pub fn named(&self) -> (PathBuf, PathBuf) {
        (self.dir.clone(), self.called.clone())
    }

    /// A path for a file of that name: of several with one name each has its own.
    fn path(&self, name: &str) -> PathBuf {
        let path = self.dir.join(name);
        let mut more = (2..).map(|number| self.dir.join(number.to_string()).join(name));
        match path.exists() {
            false => path,
            true => more.find(|path| !path.exists()).unwrap_or(path),
        }
    }
}

/// Takes away what earlier runs left, if nobody uses it.
pub fn sweep(workspace: &Workspace) {
    let Ok(entries) = std::fs::read_dir(workspace.dir.join(FOLDER)) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        // A folder without a lock is of a run that ended between the two, or no sending.
        let lock = File::open(path.join(LOCK));
        let in_use = lock.is_ok_and(|lock| lock.try_lock().is_err());
        if path.is_dir() && !in_use {
            // What stays is nobody's harm.
            let _ = std::fs::remove_dir_all(&path);
        } else if path.is_file() {
            let _ = std::fs::remove_file(&path);
        }
    }
}

/// The most that is read of a request, whether or not it says how long it is.
pub fn most_sent() -> usize {
    usize::try_from(MOST_BYTES + AROUND_BYTES).unwrap_or(usize::MAX)
}

/// Files that a browser sends.
pub async fn upload(
    State(app): State<App>,
    Asked(asked): Asked<routes::Sent>,
    headers: HeaderMap,
    parts: Multipart,
) -> Response {
    if !routes::is_ours(&app, routes::said(&asked, "token")) {
        return reply::stale();
    }
    // Before anything is read, where it is known beforehand.
    let told = headers.get(header::CONTENT_LENGTH);
    let told = told.and_then(|told| told.to_str().ok()?.parse::<u64>().ok());
    let received = match told {
        Some(bytes) if bytes > MOST_BYTES + AROUND_BYTES => Err(too_large(MOST_BYTES)),
        _ if app.imports.is_full() => Err(imports::full()),
        _ => receive(&app.view.workspace, parts, MOST_BYTES).await,
    };
    match received {
        Ok((landing, paths)) => {
            let names: Vec<String> = (paths.iter())
                .filter_map(|path| path.file_name())
                .map(|name| name.to_string_lossy().into_owned())
                .collect();
            routes::begin(&app, paths, short(&names), Some(landing)).await
        }
        Err(failure) => {
            let large = failure.says.starts_with(TOO_LARGE);
            let mut response = app
                .page("sources", |_, _| Err(Trouble::Failed(failure)))
                .await;
            if large {
                *response.status_mut() = StatusCode::PAYLOAD_TOO_LARGE;
            }
            response
        }
    }
}

/// `one.mbox, two.mbox and 3 more`
fn short(names: &[String]) -> String {
    const SHOWN: usize = 5;
    match names.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        Some(more) => format!("{} and {more} more", names[..SHOWN].join(", ")),
        None => names.join(", "),
    }
}

const TOO_LARGE: &str = "these files are too large to be sent";

fn too_large(most: u64) -> Failure {
    let gib = most as f64 / f64::from(1 << 30);
    Failure::asked(format!(
        "{TOO_LARGE}: at most {gib:.0} GiB at once; name them by their path instead"
    ))
}

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::machine(format!("{} cannot be written", path.display()), error)
}

/// Writes what a browser sends into the workspace, piece by piece.
async fn receive(
    workspace: &Workspace,
    mut parts: Multipart,
    most: u64,
) -> Result<(Landing, Vec<PathBuf>), Failure> {
    let broken = |error: MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => too_large(most),
        _ => Failure::machine("the files did not arrive whole", error).hint("try again"),
    };
    let landing = Landing::new(workspace)?;
    let (mut paths, mut bytes, mut modified) = (Vec::new(), 0, None);
    let mut around = 0;
    while let Some(mut part) = parts.next_field().await.map_err(broken)? {
        let Some(name) = part.file_name().map(safe_name) else {
            // When a file was changed last comes before it.
            let is_moment = part.name() == Some("modified");
            let mut text = Vec::new();
            while let Some(piece) = part.chunk().await.map_err(broken)? {
                around += piece.len() as u64;
                if around > AROUND_BYTES {
                    return Err(too_large(most));
                }
                if text.len() <= NUMBER_BYTES {
                    text.extend_from_slice(&piece[..piece.len().min(NUMBER_BYTES + 1)]);
                }
            }
            if is_moment {
                modified = std::str::from_utf8(&text)
                    .ok()
                    .and_then(|text| text.parse().ok());
            }
            continue;
        };
        if paths.len() >= MOST_FILES {
            let says = format!("at most {MOST_FILES} files are taken at once");
            return Err(Failure::asked(says));
        }
        let path = landing.path(&name);
        let file = (path.parent())
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| File::create_new(&path));
        let mut file = file.map_err(|error| unwritable(&path, &error))?;
        while let Some(piece) = part.chunk().await.map_err(broken)? {
            bytes += piece.len() as u64;
            if bytes > most {
                return Err(too_large(most));
            }
            file.write_all(&piece)
                .map_err(|error| unwritable(&path, &error))?;
        }
        if let Some(millis) = modified.take() {
            // An export shows its world as of its file's date. Where that cannot be kept
            // it is of today.
            let at = UNIX_EPOCH.checked_add(Duration::from_millis(millis));
            let _ = at.map(|at| file.set_modified(at));
        }
        paths.push(path);
    }
    match paths.is_empty() || bytes == 0 {
        true => Err(Failure::asked("no file was chosen")),
        false => Ok((landing, paths)),
    }
}

/// Names that some systems keep for machines.
const MACHINES: &[&str] = &["con", "prn", "aux", "nul", "com", "lpt"];

/// A name under which an uploaded file may lie in a folder: without ways to other places.
fn safe_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let safe: String = (last.chars())
        .map(|c| match c {
            c if c.is_control() || "<>:\"|?*".contains(c) => '_',
            c => c,
        })
        .collect();
    let safe = safe.trim_matches(['.', ' ']);
    let stem = safe.split('.').next().unwrap_or_default().to_lowercase();
    let is_machine = MACHINES.contains(&stem.trim_end_matches(|c: char| c.is_ascii_digit()));
    match safe {
        "" => "upload".to_owned(),
        safe if is_machine => format!("_{}", cut(safe)),
        safe => cut(safe),
    }
}

/// A long name without its middle: its ending stays.
fn cut(name: &str) -> String {
    if name.len() <= NAME_BYTES {
        return name.to_owned();
    }
    let ending = name.rfind('.').filter(|at| name.len() - at <= 16);
    let ending = ending.map_or("", |at| &name[at..]);
    let room = NAME_BYTES - ending.len();
    let end = (0..=room).rev().find(|at| name.is_char_boundary(*at));
    format!("{}{ending}", &name[..end.unwrap_or(0)])
}

#[cfg(test)]
mod tests;
