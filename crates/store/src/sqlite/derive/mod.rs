//! Bringing derived data up to date with the evidence.
//!
//! Two passes, both in transactions of bounded size, both safe to interrupt:
//! pending messages are read and entered as each owner may see them, which
//! marks days of a sender's mail as dirty; then dirty days are counted again.
//! While one chunk is written, the next is read on the other cores.

mod ahead;
mod count;
mod gather;
mod record;
mod round;
mod statistics;
mod view;

pub(super) use gather::Seen;
pub(super) use round::Round;

use super::{WORKSPACE, data_version, entries, load, orders};
use crate::Result;
use bellwether_core::id::Id;
use bellwether_core::reading::VERSION;
use gather::{Chunk, Group};
use rayon::prelude::*;
use record::Recorder;
use rusqlite::{Connection, TransactionBehavior, params};

/// Everything derived besides the search index, in the order it is deleted.
const DERIVED: &[&str] = &[
    "dirty",
    "pair",
    "sent",
    "name_seen",
    "mark_seen",
    "signature_seen",
    "gist",
    "seen",
    "reading",
    "document",
    "order_dirty",
    "order_span",
    "bought",
    "bought_for",
];

/// What is derived for each owner.
const PER_OWNER: &[&str] = &[
    "dirty",
    "pair",
    "sent",
    "name_seen",
    "mark_seen",
    "signature_seen",
    "gist",
    "seen",
];

pub(super) fn derive(conn: &mut Connection, progress: &mut dyn FnMut(u64, u64)) -> Result<()> {
    if is_up_to_date(conn)? {
        return Ok(());
    }
    renew_readings(conn)?;
    entries::settle(conn)?;
    let total = conn.query_row(
        "SELECT count(*) FROM pending WHERE workspace_id = ?1",
        [WORKSPACE],
        |row| row.get::<_, u64>(0),
    )?;
    let mut done = 0;
    let mut next = read_next(conn, None)?;
    while let Some(chunk) = next {
        // Nothing can change from here to the commit. If another process wrote
        // after the chunk was gathered, it is gathered again.
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let views = view::views(&tx)?;
        let chunk = if chunk.version == data_version(&tx)? {
            chunk
        } else {
            let Some(mut chunk) = gather::next(&tx, chunk.after)? else {
                break;
            };
            look(&mut chunk.groups, &views);
            chunk
        };
        let mut following = gather::next(&tx, Some(chunk.last))?;
        std::thread::scope(|scope| -> Result<()> {
            if let Some(following) = &mut following {
                scope.spawn(|| look(&mut following.groups, &views));
            }
            let mut recorder = Recorder::new(&tx);
            recorder.add(&chunk.groups)?;
            recorder.finish()
        })?;
        tx.commit()?;
        done += chunk.groups.len() as u64;
        progress(done, total.max(done));
        next = match following {
            Some(following) => Some(following),
            // What another process wrote meanwhile, before the place we are at.
            None => read_next(conn, None)?,
        };
    }
    statistics::settle(conn)?;
    orders::settle(conn)
}

fn read_next(conn: &mut Connection, after: Option<Id>) -> Result<Option<Chunk>> {
    // A transaction, so that all parts of the chunk are of one moment.
    let tx = conn.transaction()?;
    let mut chunk = gather::next(&tx, after)?;
    if let Some(chunk) = &mut chunk {
        look(&mut chunk.groups, &view::views(&tx)?);
    }
    tx.finish()?;
    Ok(chunk)
}

/// Looks at messages on all cores: reads those that have no reading yet, and
/// shows each to those who may see it.
fn look(groups: &mut [Group], views: &view::Views) {
    groups
        .par_iter_mut()
        .for_each(|group| view::look(group, views));
}

/// Whether messages that come now can be derived at once: their readings would
/// be of the version that all others are of.
pub(super) fn begin_direct(conn: &Connection) -> Result<bool> {
    if readers_are_current(conn)? {
        return Ok(true);
    }
    let is_empty = load::is_empty(conn)?;
    if is_empty {
        readers_become_current(conn)?;
    }
    Ok(is_empty)
}

/// Told without taking the lock that an import in another process may hold.
fn is_up_to_date(conn: &Connection) -> Result<bool> {
    Ok(readers_are_current(conn)?
        && !conn
            .prepare_cached(
                "SELECT 1 FROM pending WHERE workspace_id = ?1
                 UNION ALL SELECT 1 FROM dirty WHERE workspace_id = ?1
                 UNION ALL SELECT 1 FROM order_dirty WHERE workspace_id = ?1",
            )?
            .exists([WORKSPACE])?)
}

fn readers_are_current(conn: &Connection) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT 1 FROM setting WHERE workspace_id = ?1 AND name = 'readers' AND value = ?2",
        )?
        .exists(params![WORKSPACE, VERSION])?)
}

/// After the readers have changed, everything is pending.
fn renew_readings(conn: &mut Connection) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if !readers_are_current(&tx)? {
        all_pending(&tx)?;
        readers_become_current(&tx)?;
    }
    tx.commit()?;
    Ok(())
}

fn readers_become_current(conn: &Connection) -> Result<()> {
    conn.execute(
        "INSERT INTO setting (workspace_id, name, value) VALUES (?1, 'readers', ?2)
         ON CONFLICT (workspace_id, name) DO UPDATE SET value = excluded.value",
        params![WORKSPACE, VERSION],
    )?;
    Ok(())
}

/// Notes that everything must be brought up to date.
pub(super) fn all_pending(conn: &Connection) -> Result<()> {
    conn.execute(
        "INSERT INTO pending (workspace_id, message)
         SELECT DISTINCT workspace_id, message FROM evidence WHERE workspace_id = ?1
         UNION ALL SELECT workspace_id, id FROM entry WHERE workspace_id = ?1
         ON CONFLICT DO NOTHING",
        [WORKSPACE],
    )?;
    Ok(())
}

/// Deletes everything derived and derives it again.
pub(super) fn rebuild(conn: &mut Connection, progress: &mut dyn FnMut(u64, u64)) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for table in DERIVED {
        tx.execute(&format!("DELETE FROM {table}"), [])?;
    }
    tx.execute("INSERT INTO search (search) VALUES ('delete-all')", [])?;
    all_pending(&tx)?;
    orders::all_dirty(&tx)?;
    tx.commit()?;
    derive(conn, progress)
}

/// Deletes what is derived for one owner, to be derived again: what they want
/// to see has changed. Names and marks only know their first moment, so taking
/// something away means starting over.
pub(super) fn see_anew(conn: &Connection, owner: &str) -> Result<()> {
    for table in PER_OWNER {
        conn.execute(
            &format!("DELETE FROM {table} WHERE workspace_id = ?1 AND owner = ?2"),
            params![WORKSPACE, owner],
        )?;
    }
    conn.execute(
        "INSERT INTO pending (workspace_id, message)
         SELECT DISTINCT evidence.workspace_id, evidence.message FROM sighting
         JOIN evidence ON evidence.workspace_id = sighting.workspace_id
             AND evidence.id = sighting.evidence_id
         WHERE sighting.workspace_id = ?1 AND sighting.owner = ?2
         ON CONFLICT DO NOTHING",
        params![WORKSPACE, owner],
    )?;
    Ok(())
}

/// The same for every owner, and what was read in the given messages.
pub(super) fn see_all_anew(conn: &Connection, reread: &[Id]) -> Result<()> {
    for table in PER_OWNER {
        conn.execute(&format!("DELETE FROM {table}"), [])?;
    }
    for message in reread {
        record::unread(conn, *message)?;
    }
    all_pending(conn)
}
