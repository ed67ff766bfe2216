//! A copy of the database while others write.

use crate::{Result, StoreError};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// Writes the database as of one moment to a new file, and looks whether the copy
/// is whole. Writers need not wait: it reads the write-ahead log as of its
/// beginning. What was deleted is not in the copy.
pub(super) fn backup(conn: &Connection, file: &Path) -> Result<()> {
    let trouble = |cause: std::io::Error| StoreError::File {
        path: file.display().to_string(),
        cause,
    };
    let name = file.to_str().ok_or_else(|| {
        let words = "its name is not UTF-8, which the database cannot write to";
        trouble(std::io::Error::new(std::io::ErrorKind::InvalidInput, words))
    })?;
    conn.execute("VACUUM INTO ?1", [name])?;
    std::fs::File::open(file)
        .and_then(|file| file.sync_all())
        .map_err(trouble)?;
    let copy = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let says: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    match says.as_str() {
        "ok" => Ok(()),
        _ => Err(StoreError::Damaged {
            at: format!("{}: {says}", file.display()),
        }),
    }
}
