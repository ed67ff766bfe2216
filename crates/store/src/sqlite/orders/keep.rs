//! Lines on their way out and in again.

use super::places::{enter_place, number_of};
use super::row::{self, Rows};
use crate::forgetting::Recogniser;
use crate::sqlite::{WORKSPACE, damaged, id};
use crate::{Kept, KeyedLine, Result};
use bellwether_core::id::Id;
use bellwether_core::orders::line;
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, Transaction};
use std::collections::HashMap;

/// Hands over every line, by its key, and where else it was seen.
pub(crate) fn export(conn: &Connection, each: &mut dyn FnMut(Kept) -> Result<()>) -> Result<()> {
    let places = places(conn)?;
    let place = |number: i64| {
        let place = places.get(&number).copied();
        place.ok_or_else(|| damaged("an order line without a file"))
    };
    row::each(conn, |line, number, recorded| {
        each(Kept::Line {
            line: Box::new(line),
            place: place(number)?,
            recorded,
        })
    })?;
    let mut stmt = conn.prepare(
        "SELECT party_id, line, place, position, recorded, rest FROM order_seen
         WHERE workspace_id = ?1 ORDER BY party_id, line, place",
    )?;
    let mut rows = stmt.query([WORKSPACE])?;
    while let Some(row) = rows.next()? {
        each(Kept::LineSeen {
            evidence: line::evidence(row.get(0)?, row.get(1)?),
            place: place(row.get(2)?)?,
            row: row.get(3)?,
            recorded: Timestamp(row.get(4)?),
            rest: row.get(5)?,
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

/// Puts a line back, as it was kept.
pub(crate) fn restore_line(
    tx: &Transaction,
    one: &KeyedLine,
    place: Id,
    recorded: Timestamp,
) -> Result<()> {
    let nothing = Recogniser::new([0; 32], []);
    Rows::new(tx)?.line(one, number_of(place), recorded, &nothing)?;
    Ok(())
}

/// Puts back where else a line was seen.
pub(crate) fn restore_seen(
    tx: &Transaction,
    evidence: Id,
    (place, row, recorded): (Id, u64, Timestamp),
    rest: &str,
) -> Result<()> {
    let seen = (number_of(place), row, recorded);
    Rows::new(tx)?.seen(line::of_evidence(evidence), seen, rest)
}

/// Enters a place under the short number that lines carry.
pub(crate) fn restore_place(tx: &Transaction, place: Id) -> Result<()> {
    enter_place(tx, place)
}

/// Lines and sightings that do not hang together: of no file, or of no line.
pub(crate) fn lost(conn: &Connection) -> Result<u64> {
    Ok(conn.query_row(
        "SELECT (SELECT count(*) FROM order_line WHERE workspace_id = ?1 AND NOT EXISTS (
                    SELECT 1 FROM order_place WHERE order_place.workspace_id = ?1
                        AND order_place.number = order_line.place))
              + (SELECT count(*) FROM order_seen WHERE workspace_id = ?1 AND (
                    NOT EXISTS (SELECT 1 FROM order_place WHERE order_place.workspace_id = ?1
                        AND order_place.number = order_seen.place)
                    OR NOT EXISTS (SELECT 1 FROM order_line WHERE order_line.workspace_id = ?1
                        AND order_line.party_id = order_seen.party_id
                        AND order_line.line = order_seen.line)))",
        [WORKSPACE],
        |row| row.get(0),
    )?)
}
