//! Customers and products of order files, as their entries tell of them.

use crate::Result;
use crate::forgetting::{MARK, Recogniser};
use crate::sqlite::{WORKSPACE, entries, id};
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::field;
use bellwether_core::exports;
use bellwether_core::id::Id;
use bellwether_core::orders::line::{self, ORDERS};
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, Transaction, params};
use std::cmp::Reverse;

/// What a viewer's order files say of one thing of a kind, known by its key: the newest word
/// on it. A page cites several lines of thousands of products: of all entries only the keys
/// are read, and in full those that are meant.
pub(crate) fn named(
    conn: &Connection,
    viewer: &str,
    kind: EntryKind,
    is_it: impl Fn(&str) -> bool,
) -> Result<Option<Entry>> {
    let mut all = conn.prepare_cached(
        "SELECT id, key FROM entry WHERE workspace_id = ?1 AND kind = ?2 AND system = ?3",
    )?;
    let mut rows = all.query(params![WORKSPACE, kind.name(), ORDERS])?;
    let mut meant = Vec::new();
    while let Some(row) = rows.next()? {
        if is_it(row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?) {
            meant.push(id(row, 0)?);
        }
    }
    let mut seen = conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM sighting
             WHERE workspace_id = ?1 AND evidence_id = ?2 AND owner = ?3)",
    )?;
    let mut newest: Option<(Timestamp, Id, Entry)> = None;
    for item in meant {
        if !seen.query_row(params![WORKSPACE, item.0, viewer], |row| row.get(0))? {
            continue;
        }
        let Some((entry, recorded)) = entries::entry(conn, item)? else {
            continue;
        };
        let is_newer = (newest.as_ref())
            .is_none_or(|(last, id, _)| (recorded, Reverse(item)) > (*last, Reverse(*id)));
        if is_newer {
            newest = Some((recorded, item, entry));
        }
    }
    Ok(newest.map(|(.., entry)| entry))
}

/// The customers of order files who are forgotten people, with their party.
pub(crate) fn forgotten_customers(
    tx: &Transaction,
    forgotten: &Recogniser,
) -> Result<Vec<(Id, i64)>> {
    let mut found = Vec::new();
    for (item, entry) in entries::all(tx)? {
        if is_customer(forgotten, &entry) {
            found.push((item, line::party(&entry.system, &entry.key)));
        }
    }
    Ok(found)
}

/// Whether a customer of an order file is a forgotten person: called by nothing else than
/// their address or their name.
pub(crate) fn is_customer(forgotten: &Recogniser, entry: &Entry) -> bool {
    let is_them = |text: &str| {
        forgotten.is_address(text) || !text.is_empty() && forgotten.cut(text).trim() == MARK
    };
    entry.kind == EntryKind::Company
        && exports::is_of_orders(entry)
        && (is_them(&entry.key) || entry.get(field::NAME).is_some_and(is_them))
}
