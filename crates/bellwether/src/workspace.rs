//! The workspace: one folder that can be copied, with the database and the
//! settings in it.

use crate::env;
use crate::failure::Failure;
use bellwether_store::{SqliteStore, Store};
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The database's name in the folder.
pub const DATABASE: &str = "bellwether.db";
/// The settings' name in the folder.
pub const SETTINGS: &str = "settings.toml";
/// Whose mailbox it is while nobody said.
pub const ME: &str = "me";

/// A workspace folder.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// The folder.
    pub dir: PathBuf,
    /// The time zone in which days begin and end.
    pub zone: TimeZone,
}

/// What the settings file may say.
#[derive(Deserialize, Default, Debug)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// IANA name such as `Europe/Berlin`; the system's where it is silent.
    pub time_zone: Option<String>,
    /// Agents may write through MCP; they may only look where it is silent.
    pub agents_write: Option<bool>,
}

impl Settings {
    /// The time zone they name, or the system's.
    pub fn zone(&self) -> Result<TimeZone, Failure> {
        match &self.time_zone {
            None => Ok(TimeZone::system()),
            Some(name) => TimeZone::get(name).map_err(|error| {
                Failure::machine(format!("there is no time zone \"{name}\""), error)
                    .hint("it is called as in Europe/Berlin or America/New_York")
            }),
        }
    }

    /// Whether agents may write. What they read was written by strangers, so it is off
    /// until somebody switches it on.
    pub fn agents_may_write(&self) -> bool {
        self.agents_write.unwrap_or(false)
    }

    fn written(&self) -> String {
        let zone = self.time_zone.as_ref();
        let zone = zone.map(|zone| format!("time_zone = \"{zone}\"\n"));
        let write = (self.agents_write).map(|may| format!("agents_write = {may}\n"));
        zone.into_iter().chain(write).collect()
    }
}

impl Workspace {
    /// The workspace in `dir`, or in the platform's data folder. Nothing is
    /// created yet.
    pub fn at(dir: Option<PathBuf>) -> Result<Workspace, Failure> {
        let dir = match dir {
            Some(dir) => dir,
            None => default_dir("bellwether")?,
        };
        if dir.is_file() {
            let says = format!("{} is a file, and a workspace is a folder", dir.display());
            return Err(Failure::asked(says).hint("name a folder with `--workspace DIR`"));
        }
        let zone = zone(&dir.join(SETTINGS))?;
        Ok(Workspace { dir, zone })
    }

    /// What is set for it.
    pub fn settings(&self) -> Result<Settings, Failure> {
        settings(&self.dir.join(SETTINGS))
    }

    /// Differs when what is set may have changed; none where nothing is.
    pub fn settings_version(&self) -> Option<(SystemTime, u64)> {
        let file = std::fs::metadata(self.dir.join(SETTINGS)).ok()?;
        Some((file.modified().ok()?, file.len()))
    }

    /// Sets it; refuses what cannot be used.
    pub fn set(&self, settings: &Settings) -> Result<(), Failure> {
        settings.zone()?;
        let file = self.dir.join(SETTINGS);
        let written = make(&self.dir).and_then(|()| std::fs::write(&file, settings.written()));
        written.map_err(|cause| {
            Failure::machine(format!("{} cannot be written", file.display()), cause)
                .hint("check that the folder is there, and yours")
        })
    }

    /// Opens its store; makes the folder if it is not there yet.
    pub fn open(&self) -> Result<Box<dyn Store>, Failure> {
        make(&self.dir).map_err(|cause| {
            Failure::machine(
                format!("the workspace folder {} cannot be made", self.dir.display()),
                cause,
            )
            .hint("name another folder with `--workspace DIR`")
        })?;
        Ok(Box::new(SqliteStore::open(self.dir.join(DATABASE))?))
    }

    /// Whether anything was ever put into it.
    pub fn exists(&self) -> bool {
        // Where that may not be looked up, opening says why.
        self.dir.join(DATABASE).try_exists().unwrap_or(true)
    }
}

/// Makes a folder that only its owner may look into, where it is not there yet: mail lies
/// in it.
pub fn make(dir: &Path) -> std::io::Result<()> {
    let mut folder = std::fs::DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(dir)
}

/// Whether others on this computer may look into a folder, as far as the system tells.
pub fn is_open_to_others(dir: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(dir).map(|meta| meta.permissions().mode());
        mode.is_ok_and(|mode| mode & 0o077 != 0)
    }
    #[cfg(not(unix))]
    {
        let _ = dir;
        false
    }
}

/// A folder of ours among the platform's application data.
pub fn default_dir(name: &str) -> Result<PathBuf, Failure> {
    env::data_home().map(|home| home.join(name)).ok_or_else(|| {
        Failure::asked("there is no home folder to keep a workspace in").hint(format!(
            "name a folder with `--workspace DIR`, or set {}",
            env::WORKSPACE
        ))
    })
}

/// The time zone the settings name, or the system's.
fn zone(file: &Path) -> Result<TimeZone, Failure> {
    let zone = settings(file)?.zone();
    zone.map_err(|failure| refused(file, failure.cause.unwrap_or(failure.says)))
}

/// What the settings file says; nothing where there is none.
fn settings(file: &Path) -> Result<Settings, Failure> {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(refused(file, error.to_string())),
    };
    toml::from_str(&text).map_err(|error| refused(file, error.to_string()))
}

fn refused(file: &Path, cause: String) -> Failure {
    Failure::machine(format!("{} cannot be used", file.display()), cause)
        .hint("it may hold two lines: time_zone = \"Europe/Berlin\" and agents_write = false")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_name_the_time_zone() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let file = dir.path().join(SETTINGS);
        std::fs::write(&file, "time_zone = \"Asia/Tokyo\"\n").expect("written");
        let zone = zone(&file).expect("a zone");
        assert_eq!(zone.iana_name(), Some("Asia/Tokyo"));
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_looks_into_a_workspace() {
        let temp = tempfile::tempdir().expect("a temporary folder");
        let workspace = |name: &str| {
            let dir = temp.path().join(name);
            Workspace::at(Some(dir)).expect("a workspace")
        };
        let (opened, set) = (workspace("a/opened"), workspace("set"));
        drop(opened.open().expect("opened"));
        set.set(&Settings::default()).expect("set");
        for new in [&opened, &set] {
            assert!(!is_open_to_others(&new.dir), "{}", new.dir.display());
        }
        let old = workspace("old");
        std::fs::create_dir(&old.dir).expect("made");
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        std::fs::set_permissions(&old.dir, mode).expect("set");
        drop(old.open().expect("opened"));
        assert!(is_open_to_others(&old.dir), "what is there stays as it is");
    }

    #[test]
    fn what_is_set_is_read_again() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let workspace = Workspace::at(Some(dir.path().to_owned())).expect("a workspace");
        assert!(!workspace.settings().expect("none").agents_may_write());
        let set = Settings {
            time_zone: Some("Asia/Tokyo".to_owned()),
            agents_write: Some(true),
        };
        workspace.set(&set).expect("written");
        let read = workspace.settings().expect("read");
        assert_eq!(read.time_zone.as_deref(), Some("Asia/Tokyo"));
        assert!(read.agents_may_write());
    }

    #[test]
    fn a_wrong_setting_is_refused_with_words() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let file = dir.path().join(SETTINGS);
        for text in ["time_zone = \"Mars/Olympus\"", "colour = \"red\"", "= ="] {
            std::fs::write(&file, text).expect("written");
            let failure = zone(&file).expect_err(text);
            assert!(failure.cause.is_some() && !failure.hints.is_empty());
        }
    }
}
