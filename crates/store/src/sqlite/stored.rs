//! Reading one stored mail back as a source gave it.

use super::write::known_from_of;
use super::{WORKSPACE, damaged, id};
use crate::codec::message::role_of;
use crate::{Result, StoreError};
use bellwether_core::evidence::{Attachment, KnownFrom, Mail, Marks, Participant};
use bellwether_core::id::Id;
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

/// A mail as it is stored.
pub(super) struct Stored {
    pub(super) mail: Mail,
    pub(super) message: Id,
    pub(super) recorded: Timestamp,
}

/// Reads one mail. When it was known, and whether it lay among sent mail, is
/// for its sightings to say: see [`told_by_sightings`].
pub(super) fn mail(conn: &Connection, item: Id) -> Result<Option<Stored>> {
    let found = conn
        .prepare_cached(
            "SELECT e.message, e.happened, e.recorded, e.subject, e.marks, e.message_id,
                 e.in_reply_to, e.parents, body.text
             FROM evidence e
             JOIN body ON body.workspace_id = e.workspace_id AND body.hash = e.body
             WHERE e.workspace_id = ?1 AND e.id = ?2",
        )?
        .query_row(params![WORKSPACE, item.0], |row| {
            let references: String = row.get(7)?;
            let mail = Mail {
                id: item,
                message_id: row.get(5)?,
                in_reply_to: row.get(6)?,
                references: references.lines().map(str::to_owned).collect(),
                happened: row.get::<_, Option<i64>>(1)?.map(Timestamp),
                known: None,
                known_from: KnownFrom::Recorded,
                subject: row.get(3)?,
                participants: Vec::new(),
                body: row.get(8)?,
                attachments: Vec::new(),
                invitations: Vec::new(),
                marks: Marks(row.get(4)?),
            };
            Ok(Stored {
                mail,
                message: id(row, 0)?,
                recorded: Timestamp(row.get(2)?),
            })
        })
        .optional()?;
    let Some(mut stored) = found else {
        return Ok(None);
    };
    stored.mail.participants = participants(conn, item)?;
    stored.mail.attachments = attachments(conn, item)?;
    stored.mail.invitations = invitations(conn, item)?;
    Ok(Some(stored))
}

/// Fills in what one owner's sightings tell of a mail; `false` where that
/// owner has none.
pub(super) fn told_by_sightings(conn: &Connection, mail: &mut Mail, owner: &str) -> Result<bool> {
    let mut stmt = conn.prepare_cached(
        "SELECT known, known_from, sent FROM sighting
         WHERE workspace_id = ?1 AND evidence_id = ?2 AND owner = ?3 ORDER BY known, known_from",
    )?;
    let mut rows = stmt.query(params![WORKSPACE, mail.id.0, owner])?;
    while let Some(row) = rows.next()? {
        if mail.known.is_none() {
            mail.known = Some(Timestamp(row.get(0)?));
            mail.known_from = known_from_of(row.get(1)?).ok_or_else(|| damage(mail.id))?;
        }
        if row.get(2)? {
            mail.marks = mail.marks.with(Marks::SENT);
        }
    }
    Ok(mail.known.is_some())
}

fn damage(item: Id) -> StoreError {
    damaged(format!("evidence {item}"))
}

fn participants(conn: &Connection, item: Id) -> Result<Vec<Participant>> {
    let mut stmt = conn.prepare_cached(
        "SELECT role, address, name FROM participation
         WHERE workspace_id = ?1 AND evidence_id = ?2 ORDER BY seq",
    )?;
    let mut rows = stmt.query(params![WORKSPACE, item.0])?;
    let mut participants = Vec::new();
    while let Some(row) = rows.next()? {
        participants.push(Participant {
            role: role_of(row.get(0)?).ok_or_else(|| damage(item))?,
            address: row.get(1)?,
            name: row.get(2)?,
        });
    }
    Ok(participants)
}

fn attachments(conn: &Connection, item: Id) -> Result<Vec<Attachment>> {
    let mut stmt = conn.prepare_cached(
        "SELECT name, mime, size_bytes, hash FROM attachment
         WHERE workspace_id = ?1 AND evidence_id = ?2 ORDER BY seq",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, item.0], |row| {
        Ok(Attachment {
            name: row.get(0)?,
            mime: row.get(1)?,
            bytes: row.get(2)?,
            hash: id(row, 3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn invitations(conn: &Connection, item: Id) -> Result<Vec<String>> {
    let mut stmt = conn.prepare_cached(
        "SELECT text FROM invitation WHERE workspace_id = ?1 AND evidence_id = ?2 ORDER BY seq",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, item.0], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
