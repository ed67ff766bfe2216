//! Every environment variable the program reads, in one place.

use std::path::PathBuf;

/// Folder of the workspace, where `--workspace` does not say.
pub const WORKSPACE: &str = "BELLWETHER_WORKSPACE";

/// The folder in which the platform keeps an application's data: on Linux
/// `XDG_DATA_HOME` or `~/.local/share`, on macOS `~/Library/Application
/// Support`, on Windows `%APPDATA%`. `None` where the account has no home.
pub fn data_home() -> Option<PathBuf> {
    if cfg!(windows) {
        return absolute("APPDATA");
    }
    if cfg!(target_os = "macos") {
        return absolute("HOME").map(|home| home.join("Library/Application Support"));
    }
    absolute("XDG_DATA_HOME").or_else(|| absolute("HOME").map(|home| home.join(".local/share")))
}

/// A folder named by a variable; a relative one is no home, and is passed over.
fn absolute(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
}
