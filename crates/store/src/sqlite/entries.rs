//! Entries: writing them, and reading them back.

use super::write::{known_from_code, place_id};
use super::{WORKSPACE, damaged, id, index, orders};
use crate::codec::entry::{pack, unpack};
use crate::forgetting::{Kind, Recogniser};
use crate::prepared::clean;
use crate::{Arrival, IncomingEntry, Result};
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::{KnownFrom, Sighting, field};
use bellwether_core::exports;
use bellwether_core::id::Id;
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, TransactionBehavior, params};
use std::collections::HashSet;

/// Writes a batch; the arrivals are in its order.
pub(super) fn write(
    tx: &Transaction,
    batch: &[IncomingEntry],
    recorded: Timestamp,
    forgotten: &Recogniser,
) -> Result<Vec<Arrival>> {
    let mut places = HashSet::new();
    let mut arrivals = Vec::with_capacity(batch.len());
    for incoming in batch {
        // The id is that of the entry as it came, cut or not.
        let id = incoming.entry.id();
        let arrival = if forgotten.is_empty() {
            let sighting = &incoming.sighting;
            write_one(tx, &incoming.entry, id, sighting, recorded, &mut places)?
        } else if keeps_out(forgotten, incoming) {
            Arrival::Forgotten
        } else {
            let entry = redacted(forgotten, &incoming.entry);
            let sighting = forgotten.redact_sighting(&incoming.sighting);
            write_one(tx, &entry, id, &sighting, recorded, &mut places)?
        };
        arrivals.push(arrival);
    }
    Ok(arrivals)
}

fn keeps_out(forgotten: &Recogniser, incoming: &IncomingEntry) -> bool {
    let id = incoming.entry.id();
    let owner = &incoming.sighting.owner;
    forgotten.knows(Kind::Item, &id.0)
        || forgotten.holds(Kind::Held, forgotten.held(owner, id))
        || forgotten.is_address(owner)
        || is_of(forgotten, &incoming.entry)
        || orders::is_customer(forgotten, &incoming.entry)
}

/// Whether an entry is a forgotten person's own card.
pub(super) fn is_of(forgotten: &Recogniser, entry: &Entry) -> bool {
    let mut addresses = entry.all(field::EMAIL);
    entry.kind == EntryKind::Contact
        && (addresses.any(|address| forgotten.is_address(address))
            || forgotten.is_address(&entry.party()))
}

/// An entry without the people who were forgotten.
pub(super) fn redacted(forgotten: &Recogniser, entry: &Entry) -> Entry {
    let fields = entry
        .fields()
        .map(|(name, value)| (name, forgotten.cut(value)))
        .collect();
    let mut cut = Entry::restored(
        entry.kind,
        entry.system.clone(),
        forgotten.cut(&entry.key).into_owned(),
        entry.happened,
        fields,
    );
    (cut.known, cut.known_from) = (entry.known, entry.known_from);
    cut
}

/// Keeps that a place, by its owner, source and folder, was read at a moment.
pub(super) fn put_place(
    tx: &Transaction,
    place: Id,
    [owner, source, folder]: [&str; 3],
    recorded: Timestamp,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO place (workspace_id, id, owner, source, folder, first_read, last_read)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
         ON CONFLICT (workspace_id, id) DO UPDATE SET
             first_read = min(first_read, excluded.first_read),
             last_read = max(last_read, excluded.last_read)",
    )?
    .execute(params![
        WORKSPACE, place.0, owner, source, folder, recorded.0
    ])?;
    Ok(())
}

/// Puts an entry into its table; how many rows that made: none where it stood there.
pub(super) fn insert(
    tx: &Transaction,
    entry: &Entry,
    id: Id,
    recorded: Timestamp,
) -> Result<usize> {
    Ok(tx
        .prepare_cached(
            "INSERT INTO entry (workspace_id, id, kind, system, key, happened, recorded, fields)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING",
        )?
        .execute(params![
            WORKSPACE,
            id.0,
            entry.kind.name(),
            clean(&entry.system),
            clean(&entry.key),
            entry.happened.map(|t| t.0),
            recorded.0,
            pack(entry),
        ])?)
}

fn write_one(
    tx: &Transaction,
    entry: &Entry,
    id: Id,
    sighting: &Sighting,
    recorded: Timestamp,
    places: &mut HashSet<Id>,
) -> Result<Arrival> {
    let known = entry.known.unwrap_or(recorded);
    let inserted = insert(tx, entry, id, recorded)?;
    let known_before = inserted == 0
        && tx
            .prepare_cached(
                "SELECT 1 FROM sighting
                 WHERE workspace_id = ?1 AND evidence_id = ?2 AND owner = ?3",
            )?
            .exists(params![WORKSPACE, id.0, sighting.owner])?;
    // An export is a file at one moment: the same file may show another later.
    // What an order file says of customers is of the moments of their lines.
    let moment = match exports::is_of_orders(entry) {
        true => clean(&sighting.folder).into_owned(),
        false => exports::folder(Some(known), &clean(&sighting.folder)),
    };
    let source = clean(&sighting.source);
    let place = place_id(&sighting.owner, &source, &moment);
    if places.insert(place) {
        put_place(tx, place, [&sighting.owner, &source, &moment], recorded)?;
    }
    let known_from = match entry.known {
        Some(_) => entry.known_from,
        None => KnownFrom::Recorded,
    };
    tx.prepare_cached(
        "INSERT INTO sighting
         (workspace_id, evidence_id, owner, place_id, position, known, known_from, sent)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0) ON CONFLICT DO NOTHING",
    )?
    .execute(params![
        WORKSPACE,
        id.0,
        sighting.owner,
        place.0,
        clean(&sighting.position),
        known.0,
        known_from_code(known_from)
    ])?;
    // Nothing about an entry has to be worked out: its words are indexed at once.
    if inserted > 0 && !index::holds(tx, id)? {
        index::add(tx, id, &entry.label(), &entry.system, &text(entry))?;
    }
    Ok(if known_before {
        Arrival::Known
    } else {
        Arrival::Added
    })
}

/// Every entry there is.
pub(super) fn all(tx: &Transaction) -> Result<Vec<(Id, Entry)>> {
    let mut stmt = tx.prepare(
        "SELECT id, kind, system, key, happened, fields FROM entry WHERE workspace_id = ?1",
    )?;
    let mut rows = stmt.query([WORKSPACE])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push((id(row, 0)?, restore(row)?));
    }
    Ok(all)
}

/// The cards of forgotten people.
pub(super) fn of_forgotten(tx: &Transaction, forgotten: &Recogniser) -> Result<Vec<Id>> {
    let mut cards = all(tx)?;
    cards.retain(|(_, entry)| is_of(forgotten, entry));
    Ok(cards.into_iter().map(|(item, _)| item).collect())
}

/// Cuts forgotten people out of every entry; returns which were changed.
pub(super) fn cut(tx: &Transaction, forgotten: &Recogniser) -> Result<Vec<Id>> {
    let mut changed = Vec::new();
    for (item, entry) in all(tx)? {
        let without = redacted(forgotten, &entry);
        if without == entry {
            continue;
        }
        tx.prepare_cached(
            "UPDATE entry SET key = ?3, fields = ?4 WHERE workspace_id = ?1 AND id = ?2",
        )?
        .execute(params![WORKSPACE, item.0, without.key, pack(&without)])?;
        index::remove(tx, item)?;
        changed.push(item);
    }
    Ok(changed)
}

/// Erases entries with their sightings and their words in the index.
pub(super) fn erase(tx: &Transaction, items: &[Id]) -> Result<()> {
    for item in items {
        for sql in [
            "DELETE FROM entry WHERE workspace_id = ?1 AND id = ?2",
            "DELETE FROM sighting WHERE workspace_id = ?1 AND evidence_id = ?2",
            "DELETE FROM pending WHERE workspace_id = ?1 AND message = ?2",
        ] {
            tx.prepare_cached(sql)?
                .execute(params![WORKSPACE, item.0])?;
        }
        index::remove(tx, *item)?;
    }
    Ok(())
}

/// Entries that no export shows any more.
pub(super) fn unseen(tx: &Transaction) -> Result<Vec<Id>> {
    let mut stmt = tx.prepare(
        "SELECT id FROM entry WHERE workspace_id = ?1 AND NOT EXISTS (
             SELECT 1 FROM sighting
             WHERE sighting.workspace_id = ?1 AND sighting.evidence_id = entry.id)",
    )?;
    let rows = stmt.query_map([WORKSPACE], |row| id(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// An entry from the columns id, kind, system, key, happened, fields.
pub(super) fn restore(row: &Row) -> Result<Entry> {
    let at = || damaged(format!("entry {}", id(row, 0).unwrap_or_default()));
    let kind = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
    let fields = row.get_ref(5)?.as_blob().map_err(rusqlite::Error::from)?;
    Ok(Entry::restored(
        EntryKind::named(kind).ok_or_else(at)?,
        row.get(2)?,
        row.get(3)?,
        row.get::<_, Option<i64>>(4)?.map(Timestamp),
        unpack(fields).ok_or_else(at)?,
    ))
}

/// One entry and when it was recorded.
pub(super) fn entry(conn: &Connection, item: Id) -> Result<Option<(Entry, Timestamp)>> {
    let mut stmt = conn.prepare_cached(
        "SELECT id, kind, system, key, happened, fields, recorded FROM entry
         WHERE workspace_id = ?1 AND id = ?2",
    )?;
    let mut rows = stmt.query(params![WORKSPACE, item.0])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    Ok(Some((restore(row)?, Timestamp(row.get(6)?))))
}

/// When a viewer first knew an entry, and by which clock; `None` where they
/// have never seen it.
pub(super) fn first_known(conn: &Connection, viewer: &str, item: Id) -> Result<Option<Timestamp>> {
    Ok(conn
        .prepare_cached(
            "SELECT min(known) FROM sighting
             WHERE workspace_id = ?1 AND evidence_id = ?2 AND owner = ?3",
        )?
        .query_row(params![WORKSPACE, item.0, viewer], |row| {
            Ok(row.get::<_, Option<i64>>(0)?.map(Timestamp))
        })
        .optional()?
        .flatten())
}

/// Everything an entry says, as text to be searched; but for its moments, which are
/// numbers that nobody searches for.
pub(super) fn text(entry: &Entry) -> String {
    const MOMENTS: &[&str] = &[
        field::WHEN,
        field::CREATED,
        field::CHANGED,
        field::LAST_ACTIVITY,
        field::OCCURRENCE,
    ];
    let words = (entry.fields()).filter(|(name, _)| !MOMENTS.contains(name));
    let values: Vec<&str> = words.map(|(_, value)| value).collect();
    values.join("\n")
}

/// Takes the entries off what is pending, as they are after everything derived was
/// deleted: their words go into the index.
pub(super) fn settle(conn: &mut Connection) -> Result<()> {
    const CHUNK: usize = 5_000;
    loop {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let pending: Vec<Id> = tx
            .prepare_cached(
                "SELECT message FROM pending
                 JOIN entry ON entry.workspace_id = pending.workspace_id AND entry.id = message
                 WHERE pending.workspace_id = ?1 LIMIT ?2",
            )?
            .query_map(params![WORKSPACE, CHUNK], |row| id(row, 0))?
            .collect::<rusqlite::Result<_>>()?;
        for item in &pending {
            if !index::holds(&tx, *item)?
                && let Some((entry, _)) = entry(&tx, *item)?
            {
                index::add(&tx, *item, &entry.label(), &entry.system, &text(&entry))?;
            }
            tx.prepare_cached("DELETE FROM pending WHERE workspace_id = ?1 AND message = ?2")?
                .execute(params![WORKSPACE, item.0])?;
        }
        tx.commit()?;
        if pending.len() < CHUNK {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_no_words() {
        let mut meeting = Entry::new(EntryKind::Meeting, "ical", "u1");
        meeting.put(field::NAME, "Pump review");
        meeting.put(field::OCCURRENCE, "1709546700/1709550300");
        for name in [
            field::WHEN,
            field::CREATED,
            field::CHANGED,
            field::LAST_ACTIVITY,
        ] {
            meeting.put_moment(name, Timestamp(1_709_546_700));
        }
        meeting.put(field::CLOSES, "2024-06-01");
        assert_eq!(text(&meeting), "Pump review\n2024-06-01");
    }
}
