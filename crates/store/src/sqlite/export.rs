//! Everything kept, piece by piece, as of one moment.

use super::write::known_from_of;
use super::{WORKSPACE, damaged, decisions, entries, id, orders, stored};
use crate::{Bad, Kept, Result};
use bellwether_core::id::Id;
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, Row, params};

/// Hands over all pieces, in an order that is the same for the same evidence.
pub(super) fn export(conn: &Connection, each: &mut dyn FnMut(Kept) -> Result<()>) -> Result<()> {
    // One look: what others write meanwhile is not in it.
    let tx = conn.unchecked_transaction()?;
    mails(&tx, each)?;
    all_entries(&tx, each)?;
    orders::export(&tx, each)?;
    decided(&tx, each)?;
    rows(
        &tx,
        "SELECT id, owner, source, folder, first_read, last_read FROM place
         WHERE workspace_id = ?1 ORDER BY id",
        each,
        |row| {
            Ok(Kept::Place {
                id: id(row, 0)?,
                owner: row.get(1)?,
                source: row.get(2)?,
                folder: row.get(3)?,
                first_read: Timestamp(row.get(4)?),
                last_read: Timestamp(row.get(5)?),
            })
        },
    )?;
    rows(
        &tx,
        "SELECT evidence_id, place_id, owner, position, known, known_from, sent FROM sighting
         WHERE workspace_id = ?1 ORDER BY evidence_id, owner, place_id, position",
        each,
        |row| {
            let evidence = id(row, 0)?;
            Ok(Kept::Seen {
                evidence,
                place: id(row, 1)?,
                owner: row.get(2)?,
                position: row.get(3)?,
                known: Timestamp(row.get(4)?),
                known_from: known_from_of(row.get(5)?)
                    .ok_or_else(|| damaged(format!("sighting {evidence}")))?,
                sent: row.get(6)?,
            })
        },
    )?;
    rows(
        &tx,
        "SELECT owner, source, at, reason, recorded FROM bad
         WHERE workspace_id = ?1 ORDER BY owner, source, at",
        each,
        |row| {
            Ok(Kept::Bad {
                owner: row.get(0)?,
                bad: Bad {
                    source: row.get(1)?,
                    at: row.get(2)?,
                    reason: row.get(3)?,
                },
                recorded: Timestamp(row.get(4)?),
            })
        },
    )?;
    forgotten(&tx, each)
}

fn rows(
    conn: &Connection,
    sql: &str,
    each: &mut dyn FnMut(Kept) -> Result<()>,
    read: impl Fn(&Row) -> Result<Kept>,
) -> Result<()> {
    let mut stmt = conn.prepare(sql)?;
    let mut rows = stmt.query([WORKSPACE])?;
    while let Some(row) = rows.next()? {
        each(read(row)?)?;
    }
    Ok(())
}

/// The ids in a table, sorted.
fn ids(conn: &Connection, sql: &str) -> Result<Vec<Id>> {
    let mut stmt = conn.prepare(sql)?;
    let ids = stmt.query_map([WORKSPACE], |row| id(row, 0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

fn mails(conn: &Connection, each: &mut dyn FnMut(Kept) -> Result<()>) -> Result<()> {
    for item in ids(
        conn,
        "SELECT id FROM evidence WHERE workspace_id = ?1 ORDER BY id",
    )? {
        let stored = stored::mail(conn, item)?;
        let stored = stored.ok_or_else(|| damaged(format!("evidence {item}")))?;
        each(Kept::Mail {
            mail: Box::new(stored.mail),
            message: stored.message,
            recorded: stored.recorded,
        })?;
    }
    Ok(())
}

fn all_entries(conn: &Connection, each: &mut dyn FnMut(Kept) -> Result<()>) -> Result<()> {
    for item in ids(
        conn,
        "SELECT id FROM entry WHERE workspace_id = ?1 ORDER BY id",
    )? {
        if let Some((entry, recorded)) = entries::entry(conn, item)? {
            each(Kept::Entry {
                id: item,
                entry: Box::new(entry),
                recorded,
            })?;
        }
    }
    Ok(())
}

fn decided(conn: &Connection, each: &mut dyn FnMut(Kept) -> Result<()>) -> Result<()> {
    let mut stmt =
        conn.prepare("SELECT DISTINCT owner FROM decision WHERE workspace_id = ?1 ORDER BY owner")?;
    let owners = stmt.query_map([WORKSPACE], |row| row.get::<_, String>(0))?;
    for owner in owners.collect::<rusqlite::Result<Vec<_>>>()? {
        for decision in decisions::all(conn, &owner, Timestamp(i64::MAX))? {
            each(Kept::Decision {
                owner: owner.clone(),
                decision,
            })?;
        }
    }
    Ok(())
}

fn forgotten(conn: &Connection, each: &mut dyn FnMut(Kept) -> Result<()>) -> Result<()> {
    let any = conn
        .prepare("SELECT 1 FROM tombstone WHERE workspace_id = ?1")?
        .exists([WORKSPACE])?;
    if !any {
        return Ok(());
    }
    let key = conn.query_row(
        "SELECT value FROM secret WHERE workspace_id = ?1 AND name = 'tombstones'",
        params![WORKSPACE],
        |row| row.get(0),
    )?;
    each(Kept::Key(key))?;
    rows(
        conn,
        "SELECT kind, mac, recorded FROM tombstone WHERE workspace_id = ?1 ORDER BY kind, mac",
        each,
        |row| {
            Ok(Kept::Forgotten {
                kind: row.get(0)?,
                mac: id(row, 1)?,
                recorded: Timestamp(row.get(2)?),
            })
        },
    )
}
