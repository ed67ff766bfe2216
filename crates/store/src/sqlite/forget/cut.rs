//! Cutting a forgotten person out of what others wrote, and out of what the
//! store keeps beside it.

use crate::Result;
use crate::forgetting::Recogniser;
use crate::prepared::Prepared;
use crate::sqlite::write::{Details, place_id};
use crate::sqlite::{WORKSPACE, id, stored};
use bellwether_core::evidence::Mail;
use bellwether_core::id::Id;
use bellwether_core::ledger::Verb;
use rayon::prelude::*;
use rusqlite::{Transaction, params};
use std::collections::{BTreeSet, HashMap};

/// Items taken together, on all cores.
const CHUNK: usize = 500;

/// Cuts everywhere; returns which items of others were changed. The messages
/// whose words changed are added to `touched`.
pub(super) fn everywhere(
    tx: &Transaction,
    forgotten: &Recogniser,
    touched: &mut Vec<Id>,
) -> Result<Vec<Id>> {
    let cut = items(tx, forgotten, touched)?;
    positions(tx, forgotten)?;
    places(tx, forgotten)?;
    bad(tx, forgotten)?;
    decisions(tx, forgotten)?;
    // Track records name cases in the core's own way; they are made again.
    tx.execute("DELETE FROM track WHERE workspace_id = ?1", [WORKSPACE])?;
    Ok(cut)
}

fn items(tx: &Transaction, forgotten: &Recogniser, touched: &mut Vec<Id>) -> Result<Vec<Id>> {
    let all: Vec<Id> = tx
        .prepare("SELECT id FROM evidence WHERE workspace_id = ?1 ORDER BY rowid")?
        .query_map([WORKSPACE], |row| id(row, 0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut details = Details::new(tx)?;
    let mut parties = HashMap::new();
    let mut changed = Vec::new();
    for chunk in all.chunks(CHUNK) {
        let mut read = Vec::with_capacity(chunk.len());
        for item in chunk {
            read.extend(stored::mail(tx, *item)?);
        }
        let cut: Vec<(Id, Mail)> = read
            .par_iter()
            .map(|stored| (stored, forgotten.redact(&stored.mail)))
            .filter(|(stored, cut)| *cut != stored.mail)
            .map(|(stored, cut)| (stored.message, cut))
            .collect();
        for (message, cut) in cut {
            changed.push(cut.id);
            touched.push(message);
            for table in ["participation", "attachment", "invitation"] {
                tx.prepare_cached(&format!(
                    "DELETE FROM {table} WHERE workspace_id = ?1 AND evidence_id = ?2"
                ))?
                .execute(params![WORKSPACE, cut.id.0])?;
            }
            let cut = Prepared::of(cut, message);
            rewrite(tx, &cut)?;
            details.write(&cut, &mut parties)?;
        }
    }
    Ok(changed)
}

fn rewrite(tx: &Transaction, cut: &Prepared) -> Result<()> {
    let mail = &cut.mail;
    tx.prepare_cached(
        "UPDATE evidence SET subject = ?3, body = ?4, message_id = ?5, in_reply_to = ?6,
             parents = ?7
         WHERE workspace_id = ?1 AND id = ?2",
    )?
    .execute(params![
        WORKSPACE,
        mail.id.0,
        mail.subject,
        cut.body.0,
        mail.message_id,
        mail.in_reply_to,
        mail.references.join("\n")
    ])?;
    Ok(())
}

fn positions(tx: &Transaction, forgotten: &Recogniser) -> Result<()> {
    let mut stmt = tx.prepare(
        "SELECT evidence_id, owner, place_id, position FROM sighting WHERE workspace_id = ?1",
    )?;
    let mut rows = stmt.query([WORKSPACE])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        let position: String = row.get(3)?;
        let cut = forgotten.cut_path(&position);
        if cut != position {
            let key = (id(row, 0)?, row.get::<_, String>(1)?, id(row, 2)?);
            changes.push((key, cut.into_owned(), position));
        }
    }
    for ((item, owner, place), cut, position) in changes {
        tx.execute(
            "UPDATE OR REPLACE sighting SET position = ?6
             WHERE workspace_id = ?1 AND evidence_id = ?2 AND owner = ?3 AND place_id = ?4
                 AND position = ?5",
            params![WORKSPACE, item.0, owner, place.0, position, cut],
        )?;
    }
    Ok(())
}

fn places(tx: &Transaction, forgotten: &Recogniser) -> Result<()> {
    let rows: Vec<(Id, String, String, String)> = tx
        .prepare("SELECT id, owner, source, folder FROM place WHERE workspace_id = ?1")?
        .query_map([WORKSPACE], |row| {
            Ok((id(row, 0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    for (old, owner, source, folder) in rows {
        let (new_source, new_folder) = (forgotten.cut_path(&source), forgotten.cut_path(&folder));
        if new_source == source && new_folder == folder {
            continue;
        }
        let new = place_id(&owner, &new_source, &new_folder);
        tx.execute(
            "INSERT INTO place (workspace_id, id, owner, source, folder, first_read, last_read)
             SELECT workspace_id, ?3, owner, ?4, ?5, first_read, last_read FROM place
             WHERE workspace_id = ?1 AND id = ?2
             ON CONFLICT DO NOTHING",
            params![WORKSPACE, old.0, new.0, new_source, new_folder],
        )?;
        tx.execute(
            "UPDATE OR REPLACE sighting SET place_id = ?3 WHERE workspace_id = ?1 AND place_id = ?2",
            params![WORKSPACE, old.0, new.0],
        )?;
        tx.execute(
            "DELETE FROM place WHERE workspace_id = ?1 AND id = ?2",
            params![WORKSPACE, old.0],
        )?;
    }
    Ok(())
}

fn bad(tx: &Transaction, forgotten: &Recogniser) -> Result<()> {
    let rows: Vec<[String; 4]> = tx
        .prepare("SELECT owner, source, at, reason FROM bad WHERE workspace_id = ?1")?
        .query_map([WORKSPACE], |row| {
            Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?])
        })?
        .collect::<rusqlite::Result<_>>()?;
    for [owner, source, at, reason] in rows {
        let cut = [&source, &at, &reason].map(|text| forgotten.cut_path(text));
        if cut == [&source, &at, &reason].map(|text| text.as_str()) {
            continue;
        }
        tx.execute(
            "UPDATE OR REPLACE bad SET source = ?5, at = ?6, reason = ?7
             WHERE workspace_id = ?1 AND owner = ?2 AND source = ?3 AND at = ?4",
            params![WORKSPACE, owner, source, at, cut[0], cut[1], cut[2]],
        )?;
    }
    Ok(())
}

/// A decision about somebody who was forgotten goes with them. What the seller
/// said of themselves stays, without the address.
fn decisions(tx: &Transaction, forgotten: &Recogniser) -> Result<()> {
    let mut gone = BTreeSet::new();
    for (decision, seq, kind, value) in parts(tx, "decision_anchor", "kind")? {
        if kind == "address" && forgotten.is_address(&value) {
            let verb: String = tx.query_row(
                "SELECT verb FROM decision WHERE workspace_id = ?1 AND id = ?2",
                params![WORKSPACE, decision.0],
                |row| row.get(0),
            )?;
            if verb == Verb::Me.name() {
                tx.execute(
                    "DELETE FROM decision_anchor
                     WHERE workspace_id = ?1 AND decision_id = ?2 AND seq = ?3",
                    params![WORKSPACE, decision.0, seq],
                )?;
            } else {
                gone.insert(decision);
            }
        } else {
            put(tx, "decision_anchor", forgotten, decision, seq, &value)?;
        }
    }
    for (decision, seq, _, value) in parts(tx, "decision_word", "name")? {
        put(tx, "decision_word", forgotten, decision, seq, &value)?;
    }
    let mut stmt = tx.prepare("SELECT id, owner FROM decision WHERE workspace_id = ?1")?;
    let mut rows = stmt.query([WORKSPACE])?;
    while let Some(row) = rows.next()? {
        if forgotten.is_address(&row.get::<_, String>(1)?) {
            gone.insert(id(row, 0)?);
        }
    }
    for decision in gone {
        for (table, key) in [
            ("decision_anchor", "decision_id"),
            ("decision_word", "decision_id"),
            ("decision", "id"),
        ] {
            tx.execute(
                &format!("DELETE FROM {table} WHERE workspace_id = ?1 AND {key} = ?2"),
                params![WORKSPACE, decision.0],
            )?;
        }
    }
    Ok(())
}

fn parts(tx: &Transaction, table: &str, label: &str) -> Result<Vec<(Id, i64, String, String)>> {
    let mut stmt = tx.prepare(&format!(
        "SELECT decision_id, seq, {label}, value FROM {table} WHERE workspace_id = ?1"
    ))?;
    let rows = stmt.query_map([WORKSPACE], |row| {
        Ok((id(row, 0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn put(
    tx: &Transaction,
    table: &str,
    forgotten: &Recogniser,
    decision: Id,
    seq: i64,
    value: &str,
) -> Result<()> {
    let cut = forgotten.cut(value);
    if cut != value {
        tx.execute(
            &format!(
                "UPDATE {table} SET value = ?4
                 WHERE workspace_id = ?1 AND decision_id = ?2 AND seq = ?3"
            ),
            params![WORKSPACE, decision.0, seq, cut],
        )?;
    }
    Ok(())
}
