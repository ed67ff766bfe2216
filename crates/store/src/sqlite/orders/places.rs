//! Readings of order files: the places at which lines are seen.

use crate::Result;
use crate::prepared::clean;
use crate::sqlite::entries::put_place;
use crate::sqlite::write::place_id;
use crate::sqlite::{WORKSPACE, id};
use bellwether_core::evidence::Sighting;
use bellwether_core::exports::{self, FolderSays};
use bellwether_core::id::Id;
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, Transaction, params};
use std::collections::{BTreeMap, BTreeSet};

/// The short number of a place.
pub(super) fn number_of(place: Id) -> i64 {
    let mut eight = [0; 8];
    eight.copy_from_slice(&place.0[..8]);
    i64::from_be_bytes(eight)
}

/// A file that is being read.
pub(super) struct Place {
    /// Its short number.
    pub(super) number: i64,
    /// Whether later readings of it took the place of this one.
    pub(super) hidden: bool,
    /// The places at which the same reading of the file has put its lines, this one included;
    /// this one alone where the user says since when the file is known.
    pub(super) same: BTreeSet<i64>,
    /// Whether it was read before, so that what it has to say of invoices may have changed.
    pub(super) again: bool,
}

impl Place {
    /// Enters it where it is new.
    pub(super) fn enter(tx: &Transaction, seen: &Sighting, recorded: Timestamp) -> Result<Place> {
        let number = put(tx, seen, &seen.folder, recorded)?;
        let says = FolderSays::read(&seen.folder);
        let mut stmt = tx.prepare_cached(
            "SELECT order_place.number, place.folder, first_read, hidden FROM order_place
             JOIN place ON place.workspace_id = ?1 AND place.id = order_place.place_id
             WHERE order_place.workspace_id = ?1 AND place.owner = ?2 AND place.source = ?3",
        )?;
        let mut rows = stmt.query(params![WORKSPACE, seen.owner, clean(&seen.source)])?;
        let mut place = Place {
            number,
            hidden: false,
            same: BTreeSet::from([number]),
            again: false,
        };
        while let Some(row) = rows.next()? {
            let other: i64 = row.get(0)?;
            let folder = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            if other == number {
                place.hidden = row.get(3)?;
            }
            if says.told.is_none() && FolderSays::read(folder).reading == says.reading {
                place.same.insert(other);
                place.again |= Timestamp(row.get(2)?) < recorded;
            }
        }
        Ok(place)
    }
}

/// The place for what has changed in a file that was read before.
pub(super) fn again(tx: &Transaction, seen: &Sighting, recorded: Timestamp) -> Result<i64> {
    let reading = FolderSays::read(&seen.folder).reading;
    put(
        tx,
        seen,
        &exports::folder_again(recorded, reading),
        recorded,
    )
}

fn put(tx: &Transaction, seen: &Sighting, folder: &str, recorded: Timestamp) -> Result<i64> {
    let (source, folder) = (clean(&seen.source), clean(folder));
    let id = place_id(&seen.owner, &source, &folder);
    put_place(tx, id, [&seen.owner, &source, &folder], recorded)?;
    enter_place(tx, id)?;
    Ok(number_of(id))
}

/// Enters a reading of an order file under the short number that its lines carry, and
/// hides the readings of the same file, known since the same moment, that it takes the place
/// of: the last one counts, of one second the one of which the user said something.
pub(super) fn enter_place(conn: &Connection, place: Id) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO order_place (workspace_id, number, place_id, owner, hidden)
         SELECT workspace_id, ?3, id, owner, 0 FROM place WHERE workspace_id = ?1 AND id = ?2
         ON CONFLICT DO NOTHING",
    )?
    .execute(params![WORKSPACE, place.0, number_of(place)])?;
    let mut stmt = conn.prepare_cached(
        "SELECT order_place.number, order_place.hidden, other.folder FROM place
         JOIN place AS other ON other.workspace_id = ?1 AND other.owner = place.owner
             AND other.source = place.source
         JOIN order_place ON order_place.workspace_id = ?1 AND order_place.place_id = other.id
         WHERE place.workspace_id = ?1 AND place.id = ?2
         ORDER BY other.last_read DESC, other.folder DESC",
    )?;
    let readings: Vec<(i64, bool, String)> = stmt
        .query_map(params![WORKSPACE, place.0], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    // How the file was read last, by since when it is known.
    let mut last: BTreeMap<Option<Timestamp>, &str> = BTreeMap::new();
    for (.., folder) in &readings {
        let says = FolderSays::read(folder);
        if says.again.is_none() {
            last.entry(says.told).or_insert(says.reading);
        }
    }
    for (number, was, folder) in &readings {
        let says = FolderSays::read(folder);
        let hidden = last.get(&says.told) != Some(&says.reading);
        if hidden == *was {
            continue;
        }
        conn.execute(
            "UPDATE order_place SET hidden = ?3 WHERE workspace_id = ?1 AND number = ?2",
            params![WORKSPACE, number, hidden],
        )?;
        conn.execute(
            "INSERT INTO order_dirty (workspace_id, party_id)
             SELECT DISTINCT workspace_id, party_id FROM order_sighting
             WHERE workspace_id = ?1 AND place = ?2
             ON CONFLICT DO NOTHING",
            params![WORKSPACE, number],
        )?;
    }
    Ok(())
}

/// A viewer's readings of order files that later ones took the place of.
pub(crate) fn hidden(conn: &Connection, viewer: &str) -> Result<Vec<Id>> {
    let mut stmt = conn.prepare_cached(
        "SELECT place_id FROM order_place WHERE workspace_id = ?1 AND owner = ?2 AND hidden = 1",
    )?;
    let places = stmt.query_map(params![WORKSPACE, viewer], |row| id(row, 0))?;
    Ok(places.collect::<rusqlite::Result<_>>()?)
}
