//! One hash over everything derived.

use super::WORKSPACE;
use crate::Result;
use bellwether_core::id::Id;
use rusqlite::Connection;
use rusqlite::types::ValueRef;

/// Every derived table in the order of its key. The search index has no order
/// of its own; the messages in it stand for it.
const TABLES: &[(&str, &str)] = &[
    (
        "reading",
        "SELECT message, version, evidence_id, packed FROM reading WHERE workspace_id = ?1 ORDER BY message",
    ),
    (
        "document",
        "SELECT message FROM document WHERE workspace_id = ?1 ORDER BY message",
    ),
    (
        "seen",
        "SELECT * FROM seen WHERE workspace_id = ?1 ORDER BY owner, known, message",
    ),
    (
        "pair",
        "SELECT * FROM pair WHERE workspace_id = ?1 ORDER BY owner, sender",
    ),
    (
        "order_span",
        "SELECT * FROM order_span WHERE workspace_id = ?1 ORDER BY owner, party_id, line, known",
    ),
    (
        "bought",
        "SELECT * FROM bought WHERE workspace_id = ?1 ORDER BY owner, party_id",
    ),
    (
        "bought_for",
        "SELECT * FROM bought_for WHERE workspace_id = ?1 ORDER BY owner, party_id, way, name",
    ),
    (
        "sent",
        "SELECT * FROM sent WHERE workspace_id = ?1 ORDER BY owner, sender",
    ),
    (
        "name_seen",
        "SELECT * FROM name_seen WHERE workspace_id = ?1 ORDER BY owner, address, name",
    ),
    (
        "mark_seen",
        "SELECT * FROM mark_seen WHERE workspace_id = ?1 ORDER BY owner, address, marks",
    ),
    (
        "signature_seen",
        "SELECT * FROM signature_seen WHERE workspace_id = ?1 ORDER BY owner, sender, known, message",
    ),
];

/// Hash of everything derived. It depends on when an item was recorded only
/// where the item says nothing of when it could be known.
pub(super) fn digest(conn: &Connection) -> Result<Id> {
    let tx = conn.unchecked_transaction()?;
    let mut hasher = blake3::Hasher::new();
    for (name, sql) in TABLES {
        put(&mut hasher, 0, name.as_bytes());
        let mut stmt = tx.prepare(sql)?;
        let columns = stmt.column_count();
        let mut rows = stmt.query([WORKSPACE])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                match row.get_ref(column)? {
                    ValueRef::Null => put(&mut hasher, 1, &[]),
                    ValueRef::Integer(value) => put(&mut hasher, 2, &value.to_le_bytes()),
                    ValueRef::Real(value) => put(&mut hasher, 3, &value.to_le_bytes()),
                    ValueRef::Text(value) => put(&mut hasher, 4, value),
                    ValueRef::Blob(value) => put(&mut hasher, 5, value),
                }
            }
        }
    }
    Ok(Id::from_hash(&hasher.finalize()))
}

fn put(hasher: &mut blake3::Hasher, kind: u8, bytes: &[u8]) {
    hasher.update(&[kind]);
    hasher.update(&(bytes.len() as u64).to_le_bytes());
    hasher.update(bytes);
}
