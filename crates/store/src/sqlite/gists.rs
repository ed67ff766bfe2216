//! Gists of messages: kept when they were first needed, as they are only needed of
//! recent mail. Whatever takes a message out of `seen` takes its gist, too.

use super::{BUSY, WORKSPACE, data_version, id};
use crate::{Result, Trouble};
use bellwether_core::id::Id;
use bellwether_core::ledger::{Ledger, Message};
use bellwether_core::time::Timestamp;
use rayon::prelude::*;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::{CachedStatement, Connection, Rows, TransactionBehavior, params};
use std::time::Duration;

/// Finds the gists that a ledger came without, on all cores, and keeps them, unless
/// the database cannot be written to now: they can be found again.
pub(super) fn keep(conn: &mut Connection, ledger: &Ledger) -> Result<()> {
    conn.busy_timeout(Duration::ZERO)?;
    let kept = try_to_keep(conn, ledger);
    conn.busy_timeout(BUSY)?;
    match kept {
        Err(error) if error.trouble().is_some_and(Trouble::passes) => Ok(()),
        kept => kept,
    }
}

fn try_to_keep(conn: &mut Connection, ledger: &Ledger) -> Result<()> {
    let lacking = |message: &&Message| !message.memo.is_kept();
    let fresh: Vec<&Message> = ledger.messages.iter().filter(lacking).collect();
    if fresh.is_empty() {
        return Ok(());
    }
    let packed: Vec<Vec<u8>> = (fresh.par_iter())
        .map(|message| message.gist().encode())
        .collect();
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // A message that another process has entered anew since may say something else.
    if ledger.stamp == Some(data_version(&tx)?) {
        let mut stmt = tx.prepare_cached(
            "INSERT INTO gist (workspace_id, owner, known, message, packed)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (workspace_id, owner, known, message)
             DO UPDATE SET packed = excluded.packed",
        )?;
        for (message, packed) in fresh.iter().zip(packed) {
            let (known, id) = (message.known.0, message.id.0);
            stmt.execute(params![WORKSPACE, ledger.viewer, known, id, packed])?;
        }
    }
    tx.commit()?;
    Ok(())
}

/// Removes the gist of a message, as it was entered for one owner.
pub(super) fn remove(conn: &Connection, owner: &str, known: i64, message: Id) -> Result<()> {
    conn.prepare_cached(
        "DELETE FROM gist WHERE workspace_id = ?1 AND owner = ?2 AND known = ?3 AND message = ?4",
    )?
    .execute(params![WORKSPACE, owner, known, message.0])?;
    Ok(())
}

/// The gists kept of one owner's messages.
pub(super) fn statement(conn: &Connection) -> Result<CachedStatement<'_>> {
    Ok(conn.prepare_cached(
        "SELECT known, message, packed FROM gist
         WHERE workspace_id = ?1 AND owner = ?2 AND known BETWEEN ?3 AND ?4
         ORDER BY known, message",
    )?)
}

/// Kept gists in the order of messages, beside which they are read.
pub(super) struct Kept<'s> {
    rows: Rows<'s>,
    key: Option<(Timestamp, Id)>,
}

impl<'s> Kept<'s> {
    pub(super) fn new(rows: Rows<'s>) -> Result<Kept<'s>> {
        let mut kept = Kept { rows, key: None };
        kept.advance()?;
        Ok(kept)
    }

    fn advance(&mut self) -> Result<()> {
        self.key = match self.rows.next()? {
            Some(row) => Some((Timestamp(row.get(0)?), id(row, 1)?)),
            None => None,
        };
        Ok(())
    }

    /// The gist of a message, packed; those asked for come in their order.
    pub(super) fn of(&mut self, known: Timestamp, message: Id) -> Result<Option<&[u8]>> {
        let wanted = (known, message);
        while self.key.is_some_and(|key| key < wanted) {
            self.advance()?;
        }
        let row = self.rows.get().filter(|_| self.key == Some(wanted));
        let packed = row.map(|row| row.get_ref(2)).transpose()?;
        Ok(packed
            .map(|packed| packed.as_blob())
            .transpose()
            .map_err(rusqlite::Error::from)?)
    }
}
