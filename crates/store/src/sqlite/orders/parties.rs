//! Customers and products of order files, as their entries tell of them.

use crate::Result;
use crate::forgetting::{MARK, Recogniser};
use crate::sqlite::{WORKSPACE, entries};
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::field;
use bellwether_core::exports;
use bellwether_core::id::Id;
use bellwether_core::orders::line::{self, ORDERS};
use rusqlite::{Connection, Transaction, params};

/// What a viewer's order files say of one thing of a kind: the newest word on it.
pub(crate) fn named(
    conn: &Connection,
    viewer: &str,
    kind: EntryKind,
    is_it: impl Fn(&Entry) -> bool,
) -> Result<Option<Entry>> {
    let mut stmt = conn.prepare_cached(
        "SELECT id, kind, system, key, happened, fields FROM entry
         WHERE workspace_id = ?1 AND kind = ?2 AND system = ?3 AND EXISTS (
             SELECT 1 FROM sighting WHERE sighting.workspace_id = ?1
                 AND sighting.evidence_id = entry.id AND sighting.owner = ?4)
         ORDER BY recorded DESC, id",
    )?;
    let mut rows = stmt.query(params![WORKSPACE, kind.name(), ORDERS, viewer])?;
    while let Some(row) = rows.next()? {
        let entry = entries::restore(row)?;
        if is_it(&entry) {
            return Ok(Some(entry));
        }
    }
    Ok(None)
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
