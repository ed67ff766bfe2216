//! One line in full, and how many there are.

use crate::sqlite::{WORKSPACE, entries};
use crate::{KeyedLine, Result, ShownLine};
use bellwether_core::evidence::Sighting;
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::id::Id;
use bellwether_core::orders::line::{self, Line};
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Lines whose place, or a later one, is of the owner `?`.
macro_rules! seen_by {
    ($owner:literal) => {
        concat!(
            "(EXISTS (SELECT 1 FROM order_place
                WHERE order_place.workspace_id = order_line.workspace_id
                    AND order_place.number = order_line.place AND owner = ",
            $owner,
            ") OR EXISTS (SELECT 1 FROM order_seen
                JOIN order_place ON order_place.workspace_id = order_seen.workspace_id
                    AND order_place.number = order_seen.place
                WHERE order_seen.workspace_id = order_line.workspace_id
                    AND order_seen.party_id = order_line.party_id
                    AND order_seen.line = order_line.line AND owner = ",
            $owner,
            "))"
        )
    };
}

/// Evidence ids of a viewer's lines between two, at most two of them.
pub(crate) fn range(conn: &Connection, viewer: &str, first: Id, last: Id) -> Result<Vec<Id>> {
    let ((party, from), (party_end, to)) = (line::of_evidence(first), line::of_evidence(last));
    // A whole id leads to its row, the beginning of one takes a look at all rows.
    let sql = concat!(
        "SELECT party_id, line FROM order_line
         WHERE workspace_id = ?1 AND party_id BETWEEN ?2 AND ?3 AND line BETWEEN ?4 AND ?5 AND ",
        seen_by!("?6"),
        " LIMIT 2"
    );
    let mut stmt = conn.prepare_cached(sql)?;
    // Half of an id is a signed number; where it is not told it may be any.
    let (least, most) = match party == party_end {
        true => (party, party),
        false => (i64::MIN, i64::MAX),
    };
    let key = params![WORKSPACE, least, most, from.min(to), from.max(to), viewer];
    let rows = stmt.query_map(key, |row| Ok(line::evidence(row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The columns of [`keyed`].
pub(super) const COLUMNS: &str = "party_id, line, place, position, recorded, happened,
    product_id, quantity, amount, currency, invoice, rest";

/// A line as it lies in the table, its place and when it was recorded.
pub(super) fn keyed(row: &Row) -> rusqlite::Result<(KeyedLine, i64, Timestamp)> {
    let currency: String = row.get(9)?;
    let line = Line {
        party: row.get(0)?,
        product: row.get(6)?,
        happened: Timestamp(row.get(5)?),
        quantity_milli: row.get(7)?,
        amount_minor: row.get(8)?,
        currency: currency.as_bytes().try_into().unwrap_or(*b"XXX"),
        invoice: row.get::<_, String>(10)?.into(),
        rest: row.get::<_, String>(11)?.into(),
        row: row.get(3)?,
        content: 0,
    };
    let key = row.get(1)?;
    Ok((KeyedLine { key, line }, row.get(2)?, Timestamp(row.get(4)?)))
}

/// One line, where the viewer may see it.
pub(crate) fn shown(
    conn: &Connection,
    viewer: &str,
    item: Id,
) -> Result<Option<(ShownLine, Timestamp, Vec<Sighting>)>> {
    let (party, key) = line::of_evidence(item);
    let sql = format!(
        "SELECT {COLUMNS} FROM order_line WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3"
    );
    let found = conn
        .prepare_cached(&sql)?
        .query_row(params![WORKSPACE, party, key], keyed)
        .optional()?;
    let Some((found, place, recorded)) = found else {
        return Ok(None);
    };
    let mut stmt = conn.prepare_cached(
        "SELECT place.owner, place.source, seen.position, place.folder
         FROM (SELECT ?2 AS number, ?3 AS position
               UNION ALL SELECT place, position FROM order_seen
               WHERE workspace_id = ?1 AND party_id = ?4 AND line = ?5) AS seen
         JOIN order_place ON order_place.workspace_id = ?1 AND order_place.number = seen.number
         JOIN place ON place.workspace_id = ?1 AND place.id = order_place.place_id
         WHERE place.owner = ?6 ORDER BY place.source, seen.position",
    )?;
    let key = params![WORKSPACE, place, found.line.row, party, key, viewer];
    let sightings: Vec<Sighting> = stmt
        .query_map(key, |row| {
            Ok(Sighting {
                owner: row.get(0)?,
                source: row.get(1)?,
                position: format!("row {}", row.get::<_, u64>(2)?),
                folder: row.get(3)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    if sightings.is_empty() {
        return Ok(None);
    }
    let (party, product) = (found.line.party, found.line.product);
    let shown = ShownLine {
        customer: named(conn, EntryKind::Company, |of| {
            line::party(&of.system, &of.key) == party
        })?,
        product: named(conn, EntryKind::Product, |of| {
            line::product(&of.system, &of.key) == product
        })?,
        line: found.line,
    };
    Ok(Some((shown, recorded, sightings)))
}

/// What order files say of a customer or product: one of the entries that are it.
fn named(
    conn: &Connection,
    kind: EntryKind,
    is_it: impl Fn(&Entry) -> bool,
) -> Result<Option<Entry>> {
    Ok(entries::of_orders(conn, kind)?.into_iter().find(is_it))
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
    let sql = concat!(
        "SELECT party_id, line FROM order_line WHERE workspace_id = ?1 AND ",
        seen_by!("?2")
    );
    let mut stmt = conn.prepare_cached(sql)?;
    let rows = stmt.query_map(params![WORKSPACE, viewer], |row| {
        Ok(line::evidence(row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lines of each source of a viewer.
pub(crate) fn sources(conn: &Connection, viewer: &str) -> Result<Vec<(String, u64)>> {
    let mut stmt = conn.prepare_cached(
        "SELECT place.source, (
             SELECT count(*) FROM order_line
             WHERE order_line.workspace_id = ?1 AND order_line.place = order_place.number)
         FROM order_place
         JOIN place ON place.workspace_id = ?1 AND place.id = order_place.place_id
         WHERE order_place.workspace_id = ?1 AND order_place.owner = ?2 ORDER BY place.source",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, viewer], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
