//! The evidence itself: one item in full, and how much there is.

use super::{WORKSPACE, decisions, entries, id, orders, stored};
use crate::{Counts, Result, Shown};
use bellwether_core::evidence::Sighting;
use bellwether_core::id::Id;
use bellwether_core::ledger::Decision;
use bellwether_core::orders::line::ORDERS;
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

/// The shortest beginning of an id that is looked up, in hex digits.
const PREFIX_DIGITS: usize = 4;

pub(super) fn show(conn: &Connection, viewer: &str, prefix: &str) -> Result<Option<Shown>> {
    let Some((first, last)) = range(prefix) else {
        return Ok(None);
    };
    let told = decisions::all(conn, viewer, Timestamp(i64::MAX))?;
    let mut decided = told.into_iter().filter(|d| (first..=last).contains(&d.id));
    let mut items = items(conn, viewer, first, last)?;
    items.extend(orders::range(conn, viewer, first, last)?);
    match (items.as_slice(), decided.next(), decided.next()) {
        ([item], None, None) => show_mail(conn, viewer, *item),
        ([], Some(decision), None) => Ok(Some(show_decision(decision))),
        ([], None, None) => match messages(conn, viewer, first, last)?.as_slice() {
            [item] => show_mail(conn, viewer, *item),
            _ => Ok(None),
        },
        _ => Ok(None),
    }
}

/// The smallest and the largest id that begin with these hex digits.
fn range(prefix: &str) -> Option<(Id, Id)> {
    let digits = prefix.trim();
    if !(PREFIX_DIGITS..=32).contains(&digits.len()) || !digits.is_ascii() {
        return None;
    }
    let first = format!("{digits:0<32}").parse().ok()?;
    let last = format!("{digits:f<32}").parse().ok()?;
    Some((first, last))
}

fn items(conn: &Connection, viewer: &str, first: Id, last: Id) -> Result<Vec<Id>> {
    let mut stmt = conn.prepare_cached(
        "SELECT DISTINCT evidence_id FROM sighting
         WHERE workspace_id = ?1 AND evidence_id BETWEEN ?2 AND ?3 AND owner = ?4 LIMIT 2",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, first.0, last.0, viewer], |row| {
        id(row, 0)
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The copies to cite of the messages whose id begins so.
fn messages(conn: &Connection, viewer: &str, first: Id, last: Id) -> Result<Vec<Id>> {
    let mut stmt = conn.prepare_cached(
        "SELECT evidence_id FROM seen
         WHERE workspace_id = ?1 AND owner = ?4 AND message BETWEEN ?2 AND ?3 LIMIT 2",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, first.0, last.0, viewer], |row| {
        id(row, 0)
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn show_mail(conn: &Connection, viewer: &str, item: Id) -> Result<Option<Shown>> {
    let Some(mut stored) = stored::mail(conn, item)? else {
        return show_entry(conn, viewer, item);
    };
    stored::told_by_sightings(conn, &mut stored.mail, viewer)?;
    let Some(known) = stored.mail.known else {
        return Ok(None);
    };
    Ok(Some(Shown {
        id: item,
        kind: "mail".to_owned(),
        happened: stored.mail.happened,
        known,
        recorded: stored.recorded,
        sightings: sightings(conn, viewer, item)?,
        copies: copies(conn, viewer, stored.message, item)?,
        mail: Some(stored.mail),
        entry: None,
        line: None,
        decision: None,
    }))
}

fn show_entry(conn: &Connection, viewer: &str, item: Id) -> Result<Option<Shown>> {
    let Some((entry, recorded)) = entries::entry(conn, item)? else {
        return show_line(conn, viewer, item);
    };
    let Some(known) = entries::first_known(conn, viewer, item)? else {
        return Ok(None);
    };
    Ok(Some(Shown {
        id: item,
        kind: entry.kind.name().to_owned(),
        happened: entry.happened,
        known,
        recorded,
        sightings: sightings(conn, viewer, item)?,
        mail: None,
        entry: Some(entry),
        line: None,
        copies: Vec::new(),
        decision: None,
    }))
}

fn show_line(conn: &Connection, viewer: &str, item: Id) -> Result<Option<Shown>> {
    let found = orders::shown(conn, viewer, item)?;
    Ok(found.map(|(line, recorded, sightings)| Shown {
        id: item,
        kind: "order".to_owned(),
        happened: Some(line.line.happened),
        known: line.since.unwrap_or(line.line.happened),
        recorded,
        sightings,
        mail: None,
        entry: None,
        line: Some(Box::new(line)),
        copies: Vec::new(),
        decision: None,
    }))
}

fn show_decision(decision: Decision) -> Shown {
    Shown {
        id: decision.id,
        kind: "decision".to_owned(),
        happened: Some(decision.recorded),
        known: decision.recorded,
        recorded: decision.recorded,
        sightings: Vec::new(),
        mail: None,
        entry: None,
        line: None,
        copies: Vec::new(),
        decision: Some(decision),
    }
}

fn sightings(conn: &Connection, viewer: &str, item: Id) -> Result<Vec<Sighting>> {
    let mut stmt = conn.prepare_cached(
        "SELECT place.owner, place.source, sighting.position, place.folder
         FROM sighting
         JOIN place ON place.workspace_id = sighting.workspace_id AND place.id = sighting.place_id
         WHERE sighting.workspace_id = ?1 AND evidence_id = ?2 AND sighting.owner = ?3
         ORDER BY place.source, place.folder, sighting.position",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, item.0, viewer], |row| {
        Ok(Sighting {
            owner: row.get(0)?,
            source: row.get(1)?,
            position: row.get(2)?,
            folder: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn copies(conn: &Connection, viewer: &str, message: Id, shown: Id) -> Result<Vec<Id>> {
    let mut stmt = conn.prepare_cached(
        "SELECT DISTINCT evidence.id FROM evidence
         JOIN sighting ON sighting.workspace_id = evidence.workspace_id
             AND sighting.evidence_id = evidence.id
         WHERE evidence.workspace_id = ?1 AND evidence.message = ?2 AND evidence.id <> ?3
             AND sighting.owner = ?4
         ORDER BY evidence.id",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, message.0, shown.0, viewer], |row| {
        id(row, 0)
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn evidence_ids(conn: &Connection, viewer: &str) -> Result<Vec<Id>> {
    let mut stmt = conn.prepare_cached(
        "SELECT evidence_id FROM sighting WHERE workspace_id = ?1 AND owner = ?2
         UNION SELECT id FROM decision WHERE workspace_id = ?1 AND owner = ?2",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, viewer], |row| id(row, 0))?;
    let mut ids: BTreeSet<Id> = rows.collect::<rusqlite::Result<_>>()?;
    ids.extend(orders::evidence_ids(conn, viewer)?);
    Ok(ids.into_iter().collect())
}

pub(super) fn counts(conn: &Connection, viewer: &str) -> Result<Counts> {
    let items: u64 = conn
        .prepare_cached(
            "SELECT (SELECT count(DISTINCT evidence_id) FROM sighting
                     WHERE workspace_id = ?1 AND owner = ?2)
                  + (SELECT count(*) FROM decision WHERE workspace_id = ?1 AND owner = ?2)",
        )?
        .query_row(params![WORKSPACE, viewer], |row| row.get(0))?;
    Ok(Counts {
        evidence: items + orders::counts(conn, viewer)?,
        distinct: distinct(conn, viewer)?,
    })
}

pub(super) fn distinct(conn: &Connection, viewer: &str) -> Result<u64> {
    // CROSS: entry by entry, or the planner walks the sightings of all mail. What lines of
    // an order file say of customers and products is not counted beside them.
    let entries: u64 = conn
        .prepare_cached(
            "SELECT count(DISTINCT evidence_id) FROM entry CROSS JOIN sighting
             WHERE entry.workspace_id = ?1 AND sighting.workspace_id = ?1
                 AND sighting.evidence_id = entry.id AND owner = ?2
                 AND entry.system <> ?3",
        )?
        .query_row(params![WORKSPACE, viewer, ORDERS], |row| row.get(0))?;
    // Messages that are still pending count as they stand: nothing of an
    // import is missing from the count, whether or not it was derived yet.
    let messages: u64 = conn
        .prepare_cached(
            "SELECT (SELECT count(*) FROM seen WHERE workspace_id = ?1 AND owner = ?2)
                  + (SELECT count(*) FROM pending
                     WHERE workspace_id = ?1
                         AND EXISTS (
                             SELECT 1 FROM evidence
                             JOIN sighting ON sighting.workspace_id = evidence.workspace_id
                                 AND sighting.evidence_id = evidence.id
                             WHERE evidence.workspace_id = ?1
                                 AND evidence.message = pending.message AND sighting.owner = ?2)
                         AND NOT EXISTS (
                             SELECT 1 FROM seen
                             WHERE seen.workspace_id = ?1 AND seen.owner = ?2
                                 AND seen.message = pending.message))",
        )?
        .query_row(params![WORKSPACE, viewer], |row| row.get(0))?;
    Ok(messages + entries + orders::counts(conn, viewer)?)
}
