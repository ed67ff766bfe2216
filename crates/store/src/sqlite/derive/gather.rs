//! Gathering a chunk of pending messages with all their copies.

use super::view::Sight;
use crate::Result;
use crate::codec::message::role_of;
use crate::codec::reading;
use crate::sqlite::{WORKSPACE, damaged, data_version, id};
use bellwether_core::evidence::{Marks, Role};
use bellwether_core::id::Id;
use bellwether_core::reading::{Reading, VERSION};
use bellwether_core::time::Timestamp;
use rusqlite::{CachedStatement, Connection, OptionalExtension, Statement, params};
use std::collections::BTreeSet;

/// Messages in a chunk at most, and bytes of text after which it is closed.
const MESSAGES: usize = 2_000;
const TEXT_BYTES: usize = 16 << 20;

/// Pending messages, by id.
pub(super) struct Chunk {
    pub(super) groups: Vec<Group>,
    /// The bounds: after which message it begins, with which it ends.
    pub(super) after: Option<Id>,
    pub(super) last: Id,
    /// Changes when another connection commits.
    pub(super) version: i64,
}

/// A message with all its copies, whoever has them.
pub(super) struct Group {
    pub(super) message: Id,
    /// By id; none where all were forgotten.
    pub(super) items: Vec<Item>,
    /// The text of the first copy.
    pub(super) text: Option<String>,
    pub(super) reading: Option<Reading>,
    /// The reading is stored as it is.
    pub(super) is_read: bool,
    pub(super) is_indexed: bool,
    /// Nothing was entered for anybody so far.
    pub(super) is_new: bool,
    /// As each owner may see it, once it has been read.
    pub(super) sights: Vec<Sight>,
}

/// One copy.
pub(super) struct Item {
    pub(super) id: Id,
    pub(super) happened: Option<Timestamp>,
    pub(super) sender: String,
    pub(super) subject: String,
    pub(super) marks: Marks,
    pub(super) body: Id,
    pub(super) message_id: Option<String>,
    pub(super) in_reply_to: Option<String>,
    pub(super) references: String,
    pub(super) sightings: Vec<Seen>,
    pub(super) participants: Vec<Participant>,
    pub(super) attachments: Vec<String>,
}

/// Where a copy was seen, as far as derived data cares.
pub(in crate::sqlite) struct Seen {
    pub(in crate::sqlite) owner: String,
    pub(in crate::sqlite) place: Id,
    pub(in crate::sqlite) known: Timestamp,
    pub(in crate::sqlite) sent: bool,
}

/// A participation.
pub(super) struct Participant {
    pub(super) role: Role,
    pub(super) address: String,
    pub(super) name: String,
    /// Not the first time among the recipients.
    pub(super) again: bool,
}

impl Group {
    /// Everybody who has a copy.
    pub(super) fn owners(&self) -> BTreeSet<&str> {
        let sightings = self.items.iter().flat_map(|item| &item.sightings);
        sightings.map(|seen| seen.owner.as_str()).collect()
    }
}

impl Item {
    /// The display name of the sender.
    pub(super) fn sender_name(&self) -> &str {
        self.participants
            .iter()
            .find(|p| p.role == Role::From)
            .map_or("", |p| &p.name)
    }

    /// Recipients, each once.
    pub(super) fn recipients(&self) -> impl Iterator<Item = &Participant> {
        self.participants
            .iter()
            .filter(|p| p.role != Role::From && !p.again)
    }
}

/// The next pending messages after one. Nothing is missing from what it
/// returns but readings that are yet to be made.
pub(super) fn next(conn: &Connection, after: Option<Id>) -> Result<Option<Chunk>> {
    let mut gatherer = Gatherer::new(conn)?;
    let mut groups = Vec::new();
    let mut text_bytes = 0;
    for message in pending(conn, after)? {
        let group = gatherer.group(message)?;
        text_bytes += group.text.as_ref().map_or(0, String::len);
        groups.push(group);
        if text_bytes > TEXT_BYTES {
            break;
        }
    }
    let Some(last) = groups.last().map(|group| group.message) else {
        return Ok(None);
    };
    Ok(Some(Chunk {
        groups,
        after,
        last,
        version: data_version(conn)?,
    }))
}

fn pending(conn: &Connection, after: Option<Id>) -> Result<Vec<Id>> {
    let mut stmt = conn.prepare_cached(
        "SELECT message FROM pending WHERE workspace_id = ?1 AND message > ?2
         ORDER BY message LIMIT ?3",
    )?;
    // An empty blob sorts before every id.
    let after: &[u8] = after.as_ref().map_or(&[], |id| &id.0);
    let rows = stmt.query_map(params![WORKSPACE, after, MESSAGES], |row| id(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One look-up per part: joined in one statement, some planners walk whole
/// tables for a chunk.
struct Gatherer<'c> {
    items: CachedStatement<'c>,
    sightings: CachedStatement<'c>,
    participants: CachedStatement<'c>,
    attachments: CachedStatement<'c>,
    reading: CachedStatement<'c>,
    indexed: CachedStatement<'c>,
    text: CachedStatement<'c>,
}

impl<'c> Gatherer<'c> {
    fn new(conn: &'c Connection) -> Result<Gatherer<'c>> {
        Ok(Gatherer {
            items: conn.prepare_cached(
                "SELECT id, happened, sender, subject, marks, body, message_id, in_reply_to, parents
                 FROM evidence WHERE workspace_id = ?1 AND message = ?2 ORDER BY id",
            )?,
            sightings: conn.prepare_cached(
                "SELECT owner, place_id, known, sent FROM sighting
                 WHERE workspace_id = ?1 AND evidence_id = ?2",
            )?,
            participants: conn.prepare_cached(
                "SELECT role, address, name, nth FROM participation
                 WHERE workspace_id = ?1 AND evidence_id = ?2 ORDER BY seq",
            )?,
            attachments: conn.prepare_cached(
                "SELECT name FROM attachment
                 WHERE workspace_id = ?1 AND evidence_id = ?2 ORDER BY seq",
            )?,
            reading: conn.prepare_cached(
                "SELECT packed FROM reading
                 WHERE workspace_id = ?1 AND message = ?2 AND version = ?3 AND evidence_id = ?4",
            )?,
            indexed: conn.prepare_cached(
                "SELECT 1 FROM document WHERE workspace_id = ?1 AND message = ?2",
            )?,
            text: conn
                .prepare_cached("SELECT text FROM body WHERE workspace_id = ?1 AND hash = ?2")?,
        })
    }

    fn group(&mut self, message: Id) -> Result<Group> {
        let mut group = Group {
            message,
            items: self.items(message)?,
            text: None,
            reading: None,
            is_read: false,
            is_indexed: self.indexed.exists(params![WORKSPACE, message.0])?,
            is_new: false,
            sights: Vec::new(),
        };
        if let Some(first) = group.items.first() {
            group.text = Some(self.text(first.body)?);
            group.reading = self.reading(message, first.id)?;
            group.is_read = group.reading.is_some();
        }
        Ok(group)
    }

    fn items(&mut self, message: Id) -> Result<Vec<Item>> {
        let mut items = Vec::new();
        let mut rows = self.items.query(params![WORKSPACE, message.0])?;
        while let Some(row) = rows.next()? {
            let item = id(row, 0)?;
            items.push(Item {
                id: item,
                happened: row.get::<_, Option<i64>>(1)?.map(Timestamp),
                sender: row.get(2)?,
                subject: row.get(3)?,
                marks: Marks(row.get(4)?),
                body: id(row, 5)?,
                message_id: row.get(6)?,
                in_reply_to: row.get(7)?,
                references: row.get(8)?,
                sightings: sightings(&mut self.sightings, item)?,
                participants: participants(&mut self.participants, item)?,
                attachments: attachments(&mut self.attachments, item)?,
            });
        }
        Ok(items)
    }

    /// The reading, where it still holds: of this version, and of this copy.
    fn reading(&mut self, message: Id, copy: Id) -> Result<Option<Reading>> {
        let mut rows = self
            .reading
            .query(params![WORKSPACE, message.0, VERSION, copy.0])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let packed = row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?;
        reading::unpack(packed)
            .map(Some)
            .ok_or_else(|| damaged(format!("reading {message}")))
    }

    fn text(&mut self, body: Id) -> Result<String> {
        self.text
            .query_row(params![WORKSPACE, body.0], |row| row.get(0))
            .optional()?
            .ok_or_else(|| damaged(format!("body {body}")))
    }
}

fn sightings(stmt: &mut Statement, item: Id) -> Result<Vec<Seen>> {
    let rows = stmt.query_map(params![WORKSPACE, item.0], |row| {
        Ok(Seen {
            owner: row.get(0)?,
            place: id(row, 1)?,
            known: Timestamp(row.get(2)?),
            sent: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn participants(stmt: &mut Statement, item: Id) -> Result<Vec<Participant>> {
    let mut participants = Vec::new();
    let mut rows = stmt.query(params![WORKSPACE, item.0])?;
    while let Some(row) = rows.next()? {
        participants.push(Participant {
            role: role_of(row.get(0)?).ok_or_else(|| damaged(format!("evidence {item}")))?,
            address: row.get(1)?,
            name: row.get(2)?,
            again: row.get::<_, i64>(3)? > 0,
        });
    }
    Ok(participants)
}

fn attachments(stmt: &mut Statement, item: Id) -> Result<Vec<String>> {
    let rows = stmt.query_map(params![WORKSPACE, item.0], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
