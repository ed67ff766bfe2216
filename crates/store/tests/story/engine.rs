//! What a story needs of an engine.

use bellwether_store::{SqliteStore, Store};
use std::path::PathBuf;

/// A place where a workspace can be opened, closed and opened again.
pub trait Engine {
    type Store: Store;
    /// A new, empty one.
    fn fresh() -> Self;
    /// Opens it.
    fn open(&self) -> Self::Store;
    /// All files that hold its data.
    fn files(&self) -> Vec<PathBuf>;
}

/// SQLite in a temporary folder.
pub struct Sqlite(tempfile::TempDir);

impl Engine for Sqlite {
    type Store = SqliteStore;

    fn fresh() -> Sqlite {
        Sqlite(tempfile::tempdir().unwrap())
    }

    fn open(&self) -> SqliteStore {
        SqliteStore::open(self.0.path().join("workspace.db")).unwrap()
    }

    fn files(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(self.0.path()).unwrap();
        entries.map(|entry| entry.unwrap().path()).collect()
    }
}
