//! Gathering a chunk of pending messages with all their copies.

use crate::Result;
use crate::codec::message::role_of;
use crate::codec::reading;
use crate::sqlite::{WORKSPACE, damaged, id};
use bellwether_core::evidence::{Marks, Role};
use bellwether_core::id::Id;
use bellwether_core::reading::{Reading, VERSION};
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, Row, params};

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
pub(super) struct Seen {
    pub(super) owner: String,
    pub(super) place: Id,
    pub(super) known: Timestamp,
    pub(super) sent: bool,
}

/// A participation.
pub(super) struct Participant {
    pub(super) role: Role,
    pub(super) address: String,
    pub(super) name: String,
    /// Not the first time among the recipients.
    pub(super) again: bool,
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

/// Changes when another connection has committed.
pub(super) fn data_version(conn: &Connection) -> Result<i64> {
    Ok(conn.pragma_query_value(None, "data_version", |row| row.get(0))?)
}

/// The next pending messages after one. Nothing is missing from what it
/// returns but readings that are yet to be made.
pub(super) fn next(conn: &Connection, after: Option<Id>) -> Result<Option<Chunk>> {
    let messages = pending(conn, after)?;
    let (Some(first), Some(last)) = (messages.first().copied(), messages.last().copied()) else {
        return Ok(None);
    };
    let mut groups: Vec<Group> = messages.into_iter().map(Group::empty).collect();
    let bounds = (first, last);
    items(conn, bounds, &mut groups)?;
    sightings(conn, bounds, &mut groups)?;
    participants(conn, bounds, &mut groups)?;
    attachments(conn, bounds, &mut groups)?;
    readings(conn, bounds, &mut groups)?;
    indexed(conn, bounds, &mut groups)?;
    texts(conn, &mut groups)?;
    let last = groups.last().map_or(last, |group| group.message);
    Ok(Some(Chunk {
        groups,
        after,
        last,
        version: data_version(conn)?,
    }))
}

impl Group {
    fn empty(message: Id) -> Group {
        Group {
            message,
            items: Vec::new(),
            text: None,
            reading: None,
            is_read: false,
            is_indexed: false,
        }
    }
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

/// Walks rows that begin with a message and come in the order of the groups.
fn walk(
    conn: &Connection,
    sql: &str,
    (first, last): (Id, Id),
    groups: &mut [Group],
    mut each: impl FnMut(&mut Group, &Row) -> Result<()>,
) -> Result<()> {
    let mut stmt = conn.prepare_cached(sql)?;
    let mut rows = stmt.query(params![WORKSPACE, first.0, last.0])?;
    let mut at = 0;
    while let Some(row) = rows.next()? {
        let message = id(row, 0)?;
        while groups.get(at).is_some_and(|group| group.message < message) {
            at += 1;
        }
        match groups.get_mut(at) {
            Some(group) if group.message == message => each(group, row)?,
            _ => {}
        }
    }
    Ok(())
}

/// The copy of a group that a row is about; rows come in the order of copies.
fn item_of<'g>(group: &'g mut Group, row: &Row) -> Result<&'g mut Item> {
    let item = id(row, 1)?;
    group
        .items
        .binary_search_by_key(&item, |i| i.id)
        .map(|at| &mut group.items[at])
        .map_err(|_| damaged(format!("evidence {item}")))
}

fn items(conn: &Connection, bounds: (Id, Id), groups: &mut [Group]) -> Result<()> {
    let sql = "SELECT pending.message, e.id, e.happened, e.sender, e.subject, e.marks, e.body,
                   e.message_id, e.in_reply_to, e.parents
               FROM pending
               JOIN evidence e ON e.workspace_id = pending.workspace_id
                   AND e.message = pending.message
               WHERE pending.workspace_id = ?1 AND pending.message BETWEEN ?2 AND ?3
               ORDER BY pending.message, e.id";
    walk(conn, sql, bounds, groups, |group, row| {
        group.items.push(Item {
            id: id(row, 1)?,
            happened: row.get::<_, Option<i64>>(2)?.map(Timestamp),
            sender: row.get(3)?,
            subject: row.get(4)?,
            marks: Marks(row.get(5)?),
            body: id(row, 6)?,
            message_id: row.get(7)?,
            in_reply_to: row.get(8)?,
            references: row.get(9)?,
            sightings: Vec::new(),
            participants: Vec::new(),
            attachments: Vec::new(),
        });
        Ok(())
    })
}

fn sightings(conn: &Connection, bounds: (Id, Id), groups: &mut [Group]) -> Result<()> {
    let sql = "SELECT pending.message, e.id, s.owner, s.place_id, s.known, s.sent
               FROM pending
               JOIN evidence e ON e.workspace_id = pending.workspace_id
                   AND e.message = pending.message
               JOIN sighting s ON s.workspace_id = e.workspace_id AND s.evidence_id = e.id
               WHERE pending.workspace_id = ?1 AND pending.message BETWEEN ?2 AND ?3
               ORDER BY pending.message, e.id";
    walk(conn, sql, bounds, groups, |group, row| {
        item_of(group, row)?.sightings.push(Seen {
            owner: row.get(2)?,
            place: id(row, 3)?,
            known: Timestamp(row.get(4)?),
            sent: row.get(5)?,
        });
        Ok(())
    })
}

fn participants(conn: &Connection, bounds: (Id, Id), groups: &mut [Group]) -> Result<()> {
    let sql = "SELECT pending.message, e.id, p.role, p.address, p.name, p.nth
               FROM pending
               JOIN evidence e ON e.workspace_id = pending.workspace_id
                   AND e.message = pending.message
               JOIN participation p ON p.workspace_id = e.workspace_id AND p.evidence_id = e.id
               WHERE pending.workspace_id = ?1 AND pending.message BETWEEN ?2 AND ?3
               ORDER BY pending.message, e.id, p.seq";
    walk(conn, sql, bounds, groups, |group, row| {
        let item = item_of(group, row)?;
        let role = role_of(row.get(2)?).ok_or_else(|| damaged(format!("evidence {}", item.id)))?;
        item.participants.push(Participant {
            role,
            address: row.get(3)?,
            name: row.get(4)?,
            again: row.get::<_, i64>(5)? > 0,
        });
        Ok(())
    })
}

fn attachments(conn: &Connection, bounds: (Id, Id), groups: &mut [Group]) -> Result<()> {
    let sql = "SELECT pending.message, e.id, a.name
               FROM pending
               JOIN evidence e ON e.workspace_id = pending.workspace_id
                   AND e.message = pending.message
               JOIN attachment a ON a.workspace_id = e.workspace_id AND a.evidence_id = e.id
               WHERE pending.workspace_id = ?1 AND pending.message BETWEEN ?2 AND ?3
               ORDER BY pending.message, e.id, a.seq";
    walk(conn, sql, bounds, groups, |group, row| {
        item_of(group, row)?.attachments.push(row.get(2)?);
        Ok(())
    })
}

/// Readings that still hold: of this version, and of the first copy.
fn readings(conn: &Connection, bounds: (Id, Id), groups: &mut [Group]) -> Result<()> {
    let sql = "SELECT pending.message, r.version, r.evidence_id, r.packed
               FROM pending
               JOIN reading r ON r.workspace_id = pending.workspace_id
                   AND r.message = pending.message
               WHERE pending.workspace_id = ?1 AND pending.message BETWEEN ?2 AND ?3
               ORDER BY pending.message";
    walk(conn, sql, bounds, groups, |group, row| {
        let first = group.items.first().map(|item| item.id);
        if row.get::<_, u32>(1)? == VERSION && Some(id(row, 2)?) == first {
            let packed = row.get_ref(3)?.as_blob().map_err(rusqlite::Error::from)?;
            let reading = reading::unpack(packed)
                .ok_or_else(|| damaged(format!("reading {}", group.message)))?;
            group.reading = Some(reading);
            group.is_read = true;
        }
        Ok(())
    })
}

fn indexed(conn: &Connection, bounds: (Id, Id), groups: &mut [Group]) -> Result<()> {
    let sql = "SELECT pending.message
               FROM pending
               JOIN document d ON d.workspace_id = pending.workspace_id
                   AND d.message = pending.message
               WHERE pending.workspace_id = ?1 AND pending.message BETWEEN ?2 AND ?3
               ORDER BY pending.message";
    walk(conn, sql, bounds, groups, |group, _| {
        group.is_indexed = true;
        Ok(())
    })
}

/// The text of each; the groups are cut off where the texts get too big.
fn texts(conn: &Connection, groups: &mut Vec<Group>) -> Result<()> {
    let mut stmt =
        conn.prepare_cached("SELECT text FROM body WHERE workspace_id = ?1 AND hash = ?2")?;
    let mut bytes = 0;
    let mut whole = groups.len();
    for (at, group) in groups.iter_mut().enumerate() {
        let Some(item) = group.items.first() else {
            continue;
        };
        let text: String = stmt
            .query_row(params![WORKSPACE, item.body.0], |row| row.get(0))
            .map_err(|cause| match cause {
                rusqlite::Error::QueryReturnedNoRows => damaged(format!("body {}", item.body)),
                cause => cause.into(),
            })?;
        bytes += text.len();
        group.text = Some(text);
        if bytes > TEXT_BYTES {
            whole = at + 1;
            break;
        }
    }
    groups.truncate(whole);
    Ok(())
}
