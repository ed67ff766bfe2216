//! Lines on their way out and in again, and lines of a mistaken import.

use super::show::{COLUMNS, keyed};
use super::write::number_of;
use crate::forgetting::Recogniser;
use crate::sqlite::{WORKSPACE, id};
use crate::{Kept, KeyedLine, Result};
use bellwether_core::id::Id;
use bellwether_core::orders::line;
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, Transaction, params};
use std::collections::HashMap;

/// Hands over every line, by its key, and where else it was seen.
pub(crate) fn export(conn: &Connection, each: &mut dyn FnMut(Kept) -> Result<()>) -> Result<()> {
    let places = places(conn)?;
    let place = |number: i64| places.get(&number).copied().unwrap_or_default();
    let sql =
        format!("SELECT {COLUMNS} FROM order_line WHERE workspace_id = ?1 ORDER BY party_id, line");
    let mut stmt = conn.prepare(&sql)?;
    let mut rows = stmt.query([WORKSPACE])?;
    while let Some(row) = rows.next()? {
        let (line, number, recorded) = keyed(row)?;
        each(Kept::Line {
            line: Box::new(line),
            place: place(number),
            recorded,
        })?;
    }
    let mut stmt = conn.prepare(
        "SELECT party_id, line, place, position FROM order_seen
         WHERE workspace_id = ?1 ORDER BY party_id, line, place",
    )?;
    let mut rows = stmt.query([WORKSPACE])?;
    while let Some(row) = rows.next()? {
        each(Kept::LineSeen {
            evidence: line::evidence(row.get(0)?, row.get(1)?),
            place: place(row.get(2)?),
            row: row.get(3)?,
        })?;
    }
    Ok(())
}

fn places(conn: &Connection) -> Result<HashMap<i64, Id>> {
    let mut stmt =
        conn.prepare("SELECT number, place_id FROM order_place WHERE workspace_id = ?1")?;
    let rows = stmt.query_map([WORKSPACE], |row| Ok((row.get(0)?, id(row, 1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Puts a line back.
pub(crate) fn restore_line(
    tx: &Transaction,
    one: &KeyedLine,
    place: Id,
    recorded: Timestamp,
) -> Result<()> {
    let line = &one.line;
    tx.prepare_cached(
        "INSERT INTO order_line
         (workspace_id, party_id, line, place, position, recorded, happened,
          product_id, quantity, amount, currency, invoice, rest)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
         ON CONFLICT DO NOTHING",
    )?
    .execute(params![
        WORKSPACE,
        line.party,
        one.key,
        number_of(place),
        line.row,
        recorded.0,
        line.happened.0,
        line.product,
        line.quantity_milli,
        line.amount_minor,
        std::str::from_utf8(&line.currency).unwrap_or("XXX"),
        line.invoice,
        line.rest,
    ])?;
    Ok(())
}

/// Puts back where else a line was seen.
pub(crate) fn restore_seen(tx: &Transaction, evidence: Id, place: Id, row: u64) -> Result<()> {
    let (party, key) = line::of_evidence(evidence);
    tx.prepare_cached(
        "INSERT INTO order_seen (workspace_id, party_id, line, place, position)
         VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
    )?
    .execute(params![WORKSPACE, party, key, number_of(place), row])?;
    Ok(())
}

/// Enters a place under the short number that lines carry.
pub(crate) fn restore_place(tx: &Transaction, place: Id) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO order_place (workspace_id, number, place_id, owner)
         SELECT workspace_id, ?3, id, owner FROM place WHERE workspace_id = ?1 AND id = ?2
         ON CONFLICT DO NOTHING",
    )?
    .execute(params![WORKSPACE, place.0, number_of(place)])?;
    Ok(())
}

/// The places of an owner's order files.
pub(crate) fn places_of(tx: &Transaction, owner: &str) -> Result<Vec<Id>> {
    let mut stmt =
        tx.prepare("SELECT place_id FROM order_place WHERE workspace_id = ?1 AND owner = ?2")?;
    let rows = stmt.query_map(params![WORKSPACE, owner], |row| id(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Cuts forgotten people out of what rows say beside their numbers; returns which lines
/// were changed.
pub(crate) fn cut(tx: &Transaction, forgotten: &Recogniser) -> Result<Vec<Id>> {
    let mut stmt = tx.prepare(
        "SELECT party_id, line, rest FROM order_line WHERE workspace_id = ?1 AND rest <> ''",
    )?;
    let mut rows = stmt.query([WORKSPACE])?;
    let mut without = Vec::new();
    while let Some(row) = rows.next()? {
        let rest = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
        let cut = forgotten.cut(rest);
        if cut != rest {
            without.push((row.get(0)?, row.get(1)?, cut.into_owned()));
        }
    }
    let mut changed = Vec::new();
    for (party, key, rest) in without {
        tx.prepare_cached(
            "UPDATE order_line SET rest = ?4
             WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3",
        )?
        .execute(params![WORKSPACE, party, key, rest])?;
        changed.push(line::evidence(party, key));
    }
    Ok(changed)
}

/// Takes the lines of some places out of their owner's sight, and what nobody sees any
/// more out of the table. Returns evidence and owner of each line that an owner lost.
pub(crate) fn forget_source(tx: &Transaction, gone: &[Id]) -> Result<Vec<(Id, String)>> {
    let mut lost = Vec::new();
    for place in gone {
        let number = number_of(*place);
        let owner = tx
            .prepare_cached(
                "SELECT owner FROM order_place WHERE workspace_id = ?1 AND number = ?2",
            )?
            .query_map(params![WORKSPACE, number], |row| row.get::<_, String>(0))?
            .next()
            .transpose()?;
        let Some(owner) = owner else { continue };
        let seen_here: Vec<(i64, i64)> = tx
            .prepare(
                "SELECT party_id, line FROM order_line WHERE workspace_id = ?1 AND place = ?2
                 UNION SELECT party_id, line FROM order_seen
                 WHERE workspace_id = ?1 AND place = ?2",
            )?
            .query_map(params![WORKSPACE, number], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?
            .collect::<rusqlite::Result<_>>()?;
        for (party, key) in seen_here {
            if leave(tx, party, key, number, &owner)? {
                lost.push((line::evidence(party, key), owner.clone()));
            }
        }
        tx.execute(
            "DELETE FROM order_place WHERE workspace_id = ?1 AND number = ?2",
            params![WORKSPACE, number],
        )?;
    }
    Ok(lost)
}

/// A line is no longer seen at a place; whether its owner has it nowhere else.
fn leave(tx: &Transaction, party: i64, key: i64, number: i64, owner: &str) -> Result<bool> {
    let here = params![WORKSPACE, party, key, number];
    tx.prepare_cached(
        "DELETE FROM order_seen
         WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3 AND place = ?4",
    )?
    .execute(here)?;
    let first: i64 = tx
        .prepare_cached(
            "SELECT place FROM order_line
             WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3",
        )?
        .query_row(params![WORKSPACE, party, key], |row| row.get(0))?;
    if first == number {
        // The next place where it was seen is the first from now on.
        let moved = tx
            .prepare_cached(
                "UPDATE order_line SET (place, position) = (
                     SELECT place, position FROM order_seen
                     WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3
                     ORDER BY place LIMIT 1)
                 WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3 AND EXISTS (
                     SELECT 1 FROM order_seen
                     WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3)",
            )?
            .execute(params![WORKSPACE, party, key])?;
        if moved > 0 {
            tx.prepare_cached(
                "DELETE FROM order_seen
                 WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3 AND place = (
                     SELECT place FROM order_line
                     WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3)",
            )?
            .execute(params![WORKSPACE, party, key])?;
        } else {
            tx.prepare_cached(
                "DELETE FROM order_line
                 WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3",
            )?
            .execute(params![WORKSPACE, party, key])?;
        }
    }
    tx.prepare_cached(
        "INSERT INTO order_dirty (workspace_id, party_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
    )?
    .execute(params![WORKSPACE, party])?;
    let still = tx
        .prepare_cached(
            "SELECT 1 FROM order_line
             JOIN order_place ON order_place.workspace_id = ?1
                 AND order_place.number = order_line.place
             WHERE order_line.workspace_id = ?1 AND party_id = ?2 AND line = ?3 AND owner = ?4
             UNION ALL
             SELECT 1 FROM order_seen
             JOIN order_place ON order_place.workspace_id = ?1
                 AND order_place.number = order_seen.place
             WHERE order_seen.workspace_id = ?1 AND party_id = ?2 AND line = ?3 AND owner = ?4",
        )?
        .exists(params![WORKSPACE, party, key, owner])?;
    Ok(!still)
}
