//! What is kept beside the evidence: bad items, track records, what was read.

use super::{WORKSPACE, orders};
use crate::forgetting::Recogniser;
use crate::{Bad, Result, Track};
use bellwether_core::orders::line::ORDERS;
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};

pub(super) fn keep_bad(
    tx: &Transaction,
    owner: &str,
    bad: &[Bad],
    recorded: Timestamp,
    forgotten: &Recogniser,
) -> Result<()> {
    if forgotten.is_address(owner) {
        return Ok(());
    }
    let mut stmt = tx.prepare_cached(
        "INSERT INTO bad (workspace_id, owner, source, at, reason, recorded)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (workspace_id, owner, source, at) DO UPDATE SET reason = excluded.reason",
    )?;
    for Bad { source, at, reason } in bad {
        stmt.execute(params![
            WORKSPACE,
            owner,
            forgotten.cut_path(source),
            forgotten.cut_path(at),
            forgotten.cut_path(reason),
            recorded.0
        ])?;
    }
    Ok(())
}

pub(super) fn bad(conn: &Connection, owner: &str) -> Result<Vec<Bad>> {
    let mut stmt = conn.prepare_cached(
        "SELECT source, at, reason FROM bad
         WHERE workspace_id = ?1 AND owner = ?2 ORDER BY source, at",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, owner], |row| {
        Ok(Bad {
            source: row.get(0)?,
            at: row.get(1)?,
            reason: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn keep_track(conn: &mut Connection, viewer: &str, track: &[Track]) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut stmt = tx.prepare_cached(
        "INSERT INTO track (workspace_id, owner, kind, cutoff, cases) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (workspace_id, owner, kind, cutoff) DO UPDATE SET cases = excluded.cases",
    )?;
    for record in track {
        stmt.execute(params![
            WORKSPACE,
            viewer,
            record.kind,
            record.cutoff.0,
            record.cases
        ])?;
    }
    drop(stmt);
    tx.commit()?;
    Ok(())
}

pub(super) fn track(conn: &Connection, viewer: &str) -> Result<Vec<Track>> {
    let mut stmt = conn.prepare_cached(
        "SELECT kind, cutoff, cases FROM track
         WHERE workspace_id = ?1 AND owner = ?2 ORDER BY kind, cutoff",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, viewer], |row| {
        Ok(Track {
            kind: row.get(0)?,
            cutoff: Timestamp(row.get(1)?),
            cases: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn owners(conn: &Connection) -> Result<Vec<String>> {
    let mut stmt = conn.prepare_cached(
        "SELECT owner FROM place WHERE workspace_id = ?1
         GROUP BY owner ORDER BY min(first_read), owner",
    )?;
    let rows = stmt.query_map([WORKSPACE], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn last_read(conn: &Connection, viewer: &str) -> Result<Vec<(String, Timestamp)>> {
    let mut stmt = conn.prepare_cached(
        "SELECT source, max(last_read) FROM place
         WHERE workspace_id = ?1 AND owner = ?2 GROUP BY source ORDER BY source",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, viewer], |row| {
        Ok((row.get(0)?, Timestamp(row.get(1)?)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn sources(conn: &Connection, viewer: &str) -> Result<Vec<(String, Timestamp, u64)>> {
    let mut stmt = conn.prepare_cached(
        "SELECT place.source, max(place.last_read), count(sighting.evidence_id)
         FROM place
         LEFT JOIN sighting
             ON sighting.workspace_id = place.workspace_id AND sighting.place_id = place.id
             AND NOT EXISTS (
                 SELECT 1 FROM entry WHERE entry.workspace_id = place.workspace_id
                     AND entry.id = sighting.evidence_id AND entry.system = ?3)
         WHERE place.workspace_id = ?1 AND place.owner = ?2
         GROUP BY place.source ORDER BY place.source",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, viewer, ORDERS], |row| {
        Ok((row.get(0)?, Timestamp(row.get(1)?), row.get(2)?))
    })?;
    let mut sources: Vec<(String, Timestamp, u64)> = rows.collect::<rusqlite::Result<_>>()?;
    for (source, lines) in orders::sources(conn, viewer)? {
        if let Some(found) = sources.iter_mut().find(|(name, ..)| *name == source) {
            found.2 += lines;
        }
    }
    Ok(sources)
}
