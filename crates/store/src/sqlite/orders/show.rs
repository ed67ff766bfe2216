//! One line in full, and how many there are.

use super::parties::named;
use super::row;
use crate::codec::bought::Span;
use crate::sqlite::WORKSPACE;
use crate::{Result, ShownLine};
use bellwether_core::evidence::Sighting;
use bellwether_core::evidence::entry::EntryKind;
use bellwether_core::id::Id;
use bellwether_core::orders::line::{self, ORDERS};
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

/// Evidence ids of a viewer's lines between two, at most two of them. A whole id leads to
/// its row, the beginning of one takes a look at all rows.
pub(crate) fn range(conn: &Connection, viewer: &str, first: Id, last: Id) -> Result<Vec<Id>> {
    let ((party, from), (party_end, to)) = (line::of_evidence(first), line::of_evidence(last));
    let mut stmt = conn.prepare_cached(
        "SELECT party_id, line FROM order_line
         WHERE workspace_id = ?1 AND party_id BETWEEN ?2 AND ?3 AND line BETWEEN ?4 AND ?5",
    )?;
    // Half of an id is a signed number; where it is not told in full it may be any.
    let (least, most) = match party == party_end {
        true => (party, party),
        false => (i64::MIN, i64::MAX),
    };
    let key = params![WORKSPACE, least, most, from.min(to), from.max(to)];
    let mut rows = stmt.query(key)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()?
        && found.len() < 2
    {
        let key = (row.get(0)?, row.get(1)?);
        let id = line::evidence(key.0, key.1);
        if (first..=last).contains(&id) && !sightings(conn, viewer, key)?.is_empty() {
            found.push(id);
        }
    }
    Ok(found)
}

/// Where a viewer saw a line: the place, when it was recorded, what only the place tells.
fn sightings(
    conn: &Connection,
    viewer: &str,
    (party, key): (i64, i64),
) -> Result<Vec<(Sighting, Timestamp, String)>> {
    let mut stmt = conn.prepare_cached(
        "SELECT place.owner, place.source, order_sighting.position, place.folder, recorded, rest
         FROM order_sighting
         JOIN place ON place.workspace_id = ?1 AND place.id = order_sighting.place_id
         WHERE order_sighting.workspace_id = ?1 AND party_id = ?2 AND line = ?3
             AND order_sighting.owner = ?4
         ORDER BY recorded, place.source, order_sighting.position",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, party, key, viewer], |row| {
        let seen = Sighting {
            owner: row.get(0)?,
            source: row.get(1)?,
            position: format!("row {}", row.get::<_, u64>(2)?),
            folder: row.get(3)?,
        };
        Ok((seen, Timestamp(row.get(4)?), row.get(5)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One line as a viewer has it: nothing of it is told that only others' files say.
pub(crate) fn shown(
    conn: &Connection,
    viewer: &str,
    item: Id,
) -> Result<Option<(ShownLine, Timestamp, Vec<Sighting>)>> {
    let key = line::of_evidence(item);
    let seen = sightings(conn, viewer, key)?;
    let (Some((_, recorded, rest)), Some(found)) = (seen.first(), row::one(conn, key)?) else {
        return Ok(None);
    };
    let mut line = found.line;
    line.rest = rest.as_str().into();
    let (party, product) = (line.party, line.product);
    let stood = stood(conn, viewer, key)?;
    let shown = ShownLine {
        customer: named(conn, viewer, EntryKind::Company, |key| {
            line::party(ORDERS, key) == party
        })?,
        product: named(conn, viewer, EntryKind::Product, |key| {
            line::product(ORDERS, key) == product
        })?,
        since: stood.known.filter(|known| *known > line.happened),
        until: stood.until,
        line,
    };
    let recorded = *recorded;
    let places = seen.into_iter().map(|(place, ..)| place).collect();
    Ok(Some((shown, recorded, places)))
}

/// From when to when a line stood; the last time, of several.
fn stood(conn: &Connection, viewer: &str, (party, key): (i64, i64)) -> Result<Span> {
    let mut stmt = conn.prepare_cached(
        "SELECT known, until FROM order_span
         WHERE workspace_id = ?1 AND owner = ?2 AND party_id = ?3 AND line = ?4
         ORDER BY known DESC LIMIT 1",
    )?;
    let span = stmt.query_row(params![WORKSPACE, viewer, party, key], |row| {
        Ok(Span::of_seconds(row.get(0)?, row.get(1)?))
    });
    Ok(span.optional()?.unwrap_or_default())
}

/// How many lines a viewer has that later files have corrected.
pub(crate) fn corrected(conn: &Connection, viewer: &str) -> Result<u64> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM (
                 SELECT party_id, line FROM order_span WHERE workspace_id = ?1 AND owner = ?2
                 GROUP BY party_id, line HAVING max(until) < ?3) AS gone",
        )?
        .query_row(params![WORKSPACE, viewer, i64::MAX], |row| row.get(0))?)
}

/// How many lines a viewer may see: those that have been counted.
pub(crate) fn counts(conn: &Connection, viewer: &str) -> Result<u64> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(lines), 0) FROM bought WHERE workspace_id = ?1 AND owner = ?2",
        )?
        .query_row(params![WORKSPACE, viewer], |row| row.get(0))?)
}

/// Evidence ids of all lines that a viewer may see.
pub(crate) fn evidence_ids(conn: &Connection, viewer: &str) -> Result<Vec<Id>> {
    let mut stmt = conn.prepare_cached(
        "SELECT DISTINCT party_id, line FROM order_sighting WHERE workspace_id = ?1 AND owner = ?2",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, viewer], |row| {
        Ok(line::evidence(row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lines of each source of a viewer, whoever else has them.
pub(crate) fn sources(conn: &Connection, viewer: &str) -> Result<Vec<(String, u64)>> {
    let mut stmt = conn.prepare_cached(
        "SELECT place.source, count(*) FROM order_sighting
         JOIN place ON place.workspace_id = ?1 AND place.id = order_sighting.place_id
         WHERE order_sighting.workspace_id = ?1 AND order_sighting.owner = ?2
         GROUP BY place.source ORDER BY place.source",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, viewer], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
