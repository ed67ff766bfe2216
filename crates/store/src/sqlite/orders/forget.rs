//! Lines that are forgotten: one, a customer's, a file's; and words cut out of others.

use super::places::number_of;
use super::row::out_of_date;
use crate::Result;
use crate::forgetting::Recogniser;
use crate::sqlite::{WORKSPACE, id};
use bellwether_core::id::Id;
use bellwether_core::orders::line;
use rusqlite::{Transaction, params};

/// A line with an owner who had it.
pub(crate) type Lost = (Id, String);

/// The places of an owner's order files.
pub(crate) fn places_of(tx: &Transaction, owner: &str) -> Result<Vec<Id>> {
    let mut stmt =
        tx.prepare("SELECT place_id FROM order_place WHERE workspace_id = ?1 AND owner = ?2")?;
    let rows = stmt.query_map(params![WORKSPACE, owner], |row| id(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Cuts forgotten people out of numbers of invoices and of what rows say beside their
/// figures; returns which lines were changed.
pub(crate) fn cut(tx: &Transaction, forgotten: &Recogniser) -> Result<Vec<Id>> {
    let mut changed = Vec::new();
    for (table, column) in [
        ("order_line", "rest"),
        ("order_line", "invoice"),
        ("order_seen", "rest"),
    ] {
        let mut stmt = tx.prepare(&format!(
            "SELECT DISTINCT {column} FROM {table} WHERE workspace_id = ?1 AND {column} <> ''"
        ))?;
        let texts = stmt.query_map([WORKSPACE], |row| row.get::<_, String>(0))?;
        let texts: Vec<String> = texts.collect::<rusqlite::Result<_>>()?;
        for text in texts {
            let without = forgotten.cut(&text);
            if without == text {
                continue;
            }
            let mut stmt = tx.prepare_cached(&format!(
                "UPDATE {table} SET {column} = ?3 WHERE workspace_id = ?1 AND {column} = ?2
                 RETURNING party_id, line"
            ))?;
            let mut rows = stmt.query(params![WORKSPACE, text, without])?;
            while let Some(row) = rows.next()? {
                let party = row.get(0)?;
                changed.push(line::evidence(party, row.get(1)?));
                // For whom it was bought may stand there.
                out_of_date(tx, party)?;
            }
        }
    }
    changed.sort_unstable();
    changed.dedup();
    Ok(changed)
}

/// Erases all lines of a customer.
pub(crate) fn customer(tx: &Transaction, party: i64) -> Result<Vec<Lost>> {
    erase(tx, "party_id = ?2", party, party)
}

/// Erases one line.
pub(crate) fn item(tx: &Transaction, item: Id) -> Result<Vec<Lost>> {
    let (party, key) = line::of_evidence(item);
    erase(tx, "party_id = ?2 AND line = ?3", party, key)
}

fn erase(tx: &Transaction, which: &str, party: i64, key: i64) -> Result<Vec<Lost>> {
    // Whichever of the two it is about, both are given.
    let which = format!("workspace_id = ?1 AND {which} AND ?3 = ?3");
    let mut stmt = tx.prepare(&format!(
        "SELECT DISTINCT party_id, line, owner FROM order_sighting WHERE {which}"
    ))?;
    let lost: Vec<Lost> = stmt
        .query_map(params![WORKSPACE, party, key], |row| {
            Ok((line::evidence(row.get(0)?, row.get(1)?), row.get(2)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    for table in ["order_seen", "order_line"] {
        tx.execute(
            &format!("DELETE FROM {table} WHERE {which}"),
            params![WORKSPACE, party, key],
        )?;
    }
    out_of_date(tx, party)?;
    Ok(lost)
}

/// Takes the lines of some places out of their owner's sight, and what nobody sees any
/// more out of the table. Returns what owners lost.
pub(crate) fn places(tx: &Transaction, gone: &[Id]) -> Result<Vec<Lost>> {
    let mut lost = Vec::new();
    for place in gone {
        let number = number_of(*place);
        let here: Vec<(i64, i64, String)> = tx
            .prepare(
                "SELECT party_id, line, owner FROM order_sighting
                 WHERE workspace_id = ?1 AND place = ?2",
            )?
            .query_map(params![WORKSPACE, number], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?
            .collect::<rusqlite::Result<_>>()?;
        for (party, key, owner) in here {
            leave(tx, party, key, number)?;
            let still = tx
                .prepare_cached(
                    "SELECT 1 FROM order_sighting
                     WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3 AND owner = ?4",
                )?
                .exists(params![WORKSPACE, party, key, owner])?;
            if !still {
                lost.push((line::evidence(party, key), owner));
            }
        }
        tx.execute(
            "DELETE FROM order_place WHERE workspace_id = ?1 AND number = ?2",
            params![WORKSPACE, number],
        )?;
    }
    Ok(lost)
}

/// A line is no longer seen at a place. Where that was the first, the next one takes its
/// place, with what it tells; where there is none, the line goes.
fn leave(tx: &Transaction, party: i64, key: i64, number: i64) -> Result<()> {
    let here = params![WORKSPACE, party, key, number];
    let elsewhere = tx
        .prepare_cached(
            "DELETE FROM order_seen
             WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3 AND place = ?4",
        )?
        .execute(here)?;
    out_of_date(tx, party)?;
    if elsewhere > 0 {
        return Ok(());
    }
    let moved = tx
        .prepare_cached(
            "UPDATE order_line SET (place, position, recorded, rest) = (
                 SELECT place, position, recorded, rest FROM order_seen
                 WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3
                 ORDER BY place LIMIT 1)
             WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3 AND place = ?4 AND EXISTS (
                 SELECT 1 FROM order_seen
                 WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3)",
        )?
        .execute(here)?;
    let rest = match moved {
        0 => {
            "DELETE FROM order_line
              WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3 AND place = ?4"
        }
        _ => {
            "DELETE FROM order_seen
              WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3 AND ?4 = ?4 AND place = (
                  SELECT place FROM order_line
                  WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3)"
        }
    };
    tx.prepare_cached(rest)?.execute(here)?;
    Ok(())
}
