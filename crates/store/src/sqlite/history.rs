//! The past of what exports show, from all of a viewer's.

use super::entries::restore;
use super::write::place_id;
use super::{WORKSPACE, id, let_go, orders};
use crate::{LeftOutEntries, Result};
use bellwether_core::evidence::entry::Entry;
use bellwether_core::exports::{self, EntrySeen, FolderSays};
use bellwether_core::id::Id;
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// A reading of a file: as which kind, where that was said, and its place.
type Reading = (Option<String>, Id);

/// The places of readings in whose stead the user had the file read otherwise. One file may
/// hold a contact and a deal in each row: read as each, both hold.
fn superseded(conn: &Connection, viewer: &str) -> Result<HashSet<Id>> {
    let mut stmt = conn.prepare_cached(
        "SELECT id, source, folder, last_read FROM place
         WHERE workspace_id = ?1 AND owner = ?2 AND folder LIKE 'as of %, read as %'
         ORDER BY last_read, folder",
    )?;
    let mut held: HashMap<(String, String), Vec<Reading>> = HashMap::new();
    let mut places = HashSet::new();
    let mut rows = stmt.query(params![WORKSPACE, viewer])?;
    while let Some(row) = rows.next()? {
        let (place, source, folder): (Id, String, String) = (id(row, 0)?, row.get(1)?, row.get(2)?);
        let Some((moment, _)) = folder.split_once(", ") else {
            continue;
        };
        let kind = FolderSays::read(&folder).kind().map(str::to_owned);
        places.insert(place_id(viewer, &source, moment));
        let held = held.entry((source, moment.to_owned())).or_default();
        // What is read without a kind may be of any.
        let another = |other: &Option<String>| kind.is_some() && other.is_some() && *other != kind;
        let gone = held.extract_if(.., |(other, _)| !another(other));
        places.extend(gone.map(|(_, place)| place));
        held.push((kind, place));
    }
    places.extend(orders::hidden(conn, viewer)?);
    Ok(places)
}

/// A viewer's exports in the order in which they were first read; what was read at once,
/// by name.
fn in_order_of_reading(conn: &Connection, viewer: &str) -> Result<HashMap<Id, u32>> {
    let mut stmt = conn.prepare_cached(
        "SELECT id FROM place WHERE workspace_id = ?1 AND owner = ?2
         ORDER BY first_read, source, folder",
    )?;
    let places = stmt.query_map(params![WORKSPACE, viewer], |row| id(row, 0))?;
    let numbered = places.zip(0..).map(|(place, number)| Ok((place?, number)));
    numbered.collect()
}

/// Everything that exports showed.
type Shown = (BTreeMap<Id, Arc<Entry>>, Vec<exports::Shown>);

/// Everything a viewer's exports showed by `as_of`, put together to a history; but for
/// what was taken back.
pub(super) fn history(
    conn: &Connection,
    viewer: &str,
    as_of: Timestamp,
    taken_back: &HashSet<Id>,
) -> Result<Vec<EntrySeen>> {
    let (entries, shown) = shown(conn, viewer, as_of, taken_back)?;
    Ok(exports::history(&entries, &shown))
}

/// What the exports that were first read at a moment leave out of what others showed.
pub(super) fn left_out(
    conn: &Connection,
    viewer: &str,
    read: Timestamp,
    taken_back: &HashSet<Id>,
) -> Result<Vec<LeftOutEntries>> {
    let mut stmt = conn.prepare_cached(
        "SELECT id, source FROM place WHERE workspace_id = ?1 AND owner = ?2 AND first_read = ?3",
    )?;
    let places = stmt.query_map(params![WORKSPACE, viewer, read.0], |row| {
        Ok((id(row, 0)?, row.get(1)?))
    })?;
    let places: HashMap<Id, String> = places.collect::<rusqlite::Result<_>>()?;
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let order = in_order_of_reading(conn, viewer)?;
    let now: HashMap<u32, &String> = (places.iter())
        .filter_map(|(place, source)| Some((*order.get(place)?, source)))
        .collect();
    let (entries, shown) = shown(conn, viewer, Timestamp(i64::MAX), taken_back)?;
    let left_out = exports::left_out(&entries, &shown).into_iter();
    let with_entries = left_out.filter_map(|one| {
        let source = (*now.get(&one.export)?).clone();
        let those = one
            .evidence
            .iter()
            .filter_map(|id| entries.get(id).cloned());
        Some(LeftOutEntries {
            source,
            kind: one.kind,
            gone: one.gone,
            entries: those.collect(),
        })
    });
    Ok(with_entries.collect())
}

fn shown(
    conn: &Connection,
    viewer: &str,
    as_of: Timestamp,
    taken_back: &HashSet<Id>,
) -> Result<Shown> {
    // CROSS: entry by entry, or the planner walks the sightings of all mail.
    let mut stmt = conn.prepare_cached(
        "SELECT entry.id, kind, system, key, happened, fields, place_id, known
         FROM entry CROSS JOIN sighting
         WHERE entry.workspace_id = ?1 AND sighting.workspace_id = ?1
             AND sighting.evidence_id = entry.id AND owner = ?2 AND known <= ?3",
    )?;
    let superseded = superseded(conn, viewer)?;
    let order = in_order_of_reading(conn, viewer)?;
    let mut entries: BTreeMap<Id, Arc<Entry>> = BTreeMap::new();
    let mut shown = Vec::new();
    let mut rows = stmt.query(params![WORKSPACE, viewer, as_of.0])?;
    while let Some(row) = rows.next()? {
        let (evidence, export) = (id(row, 0)?, id(row, 6)?);
        if taken_back.contains(&evidence) || superseded.contains(&export) {
            continue;
        }
        if let std::collections::btree_map::Entry::Vacant(place) = entries.entry(evidence) {
            place.insert(Arc::new(restore(row)?));
        }
        shown.push(exports::Shown {
            export: order.get(&export).copied().unwrap_or_default(),
            known: Timestamp(row.get(7)?),
            evidence,
        });
    }
    drop(rows);
    // The past is put together without the file.
    let_go(conn)?;
    Ok((entries, shown))
}
