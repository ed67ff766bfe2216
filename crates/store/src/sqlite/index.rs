//! The index of words: which messages and entries are in it, and their text.

use super::WORKSPACE;
use crate::Result;
use bellwether_core::id::Id;
use rusqlite::{Connection, OptionalExtension, params};

/// Bytes of a text that are indexed: a search for what comes later than this
/// in one mail finds nothing.
const INDEXED_BYTES: usize = 200_000;

/// Enters the words of a message, or of an entry, that is not there yet.
pub(super) fn add(
    tx: &Connection,
    item: Id,
    subject: &str,
    sender: &str,
    text: &str,
) -> Result<()> {
    tx.prepare_cached("INSERT INTO document (workspace_id, message) VALUES (?1, ?2)")?
        .execute(params![WORKSPACE, item.0])?;
    // Rising numbers: the index would write itself out at every step back.
    let no = tx.last_insert_rowid();
    tx.prepare_cached("INSERT INTO search (rowid, subject, sender, body) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![no, subject, sender, up_to(text, INDEXED_BYTES)])?;
    Ok(())
}

/// Whether the words of a message, or of an entry, are there.
pub(super) fn holds(conn: &Connection, item: Id) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT 1 FROM document WHERE workspace_id = ?1 AND message = ?2")?
        .exists(params![WORKSPACE, item.0])?)
}

/// Removes the words of a message, or of an entry.
pub(super) fn remove(conn: &Connection, item: Id) -> Result<()> {
    let no: Option<i64> = conn
        .prepare_cached(
            "DELETE FROM document WHERE workspace_id = ?1 AND message = ?2 RETURNING no",
        )?
        .query_row(params![WORKSPACE, item.0], |row| row.get(0))
        .optional()?;
    if let Some(no) = no {
        conn.prepare_cached("DELETE FROM search WHERE rowid = ?1")?
            .execute([no])?;
    }
    Ok(())
}

/// The beginning of a text, at most `bytes` long, no letter cut in half.
fn up_to(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
