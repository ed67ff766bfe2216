//! Decisions read back: what the user told the program, and what is in force.

use super::{WORKSPACE, id};
use crate::ignored::Ignored;
use crate::{Result, StoreError};
use bellwether_core::id::Id;
use bellwether_core::ledger::{Anchor, Decision, Verb};
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, params};
use std::collections::{HashMap, HashSet};

/// The decisions a viewer made by `decided_by` and did not take back by then,
/// oldest first, without the taking back.
pub(super) fn in_force(
    conn: &Connection,
    viewer: &str,
    decided_by: Timestamp,
) -> Result<Vec<Decision>> {
    let mut decisions = all(conn, viewer, decided_by)?;
    let undone = undone(&decisions);
    decisions.retain(|d| d.verb != Verb::Undo && !undone.contains(&d.id));
    Ok(decisions)
}

/// Which of these decisions others of them take back.
pub(super) fn undone(decisions: &[Decision]) -> HashSet<Id> {
    let undos = decisions.iter().filter(|d| d.verb == Verb::Undo);
    undos.filter_map(|d| d.word("of")?.parse().ok()).collect()
}

/// The evidence that a viewer put in by hand and took back by `decided_by`.
pub(super) fn taken_back(
    conn: &Connection,
    viewer: &str,
    decided_by: Timestamp,
) -> Result<HashSet<Id>> {
    let decisions = all(conn, viewer, decided_by)?;
    let undone = undone(&decisions);
    let (mut gone, mut there) = (HashSet::new(), HashSet::new());
    for decision in decisions.iter().filter(|d| d.verb == Verb::Note) {
        let side = match undone.contains(&decision.id) {
            true => &mut gone,
            false => &mut there,
        };
        side.extend(decision.anchors.iter().filter_map(|anchor| match anchor {
            Anchor::Evidence(id) => Some(*id),
            _ => None,
        }));
    }
    // The same words may have been put in again.
    Ok(gone.difference(&there).copied().collect())
}

/// What an owner asked to leave out.
pub(super) fn ignored(conn: &Connection, owner: &str) -> Result<Ignored> {
    Ok(Ignored::by(&in_force(conn, owner, Timestamp(i64::MAX))?))
}

/// Every decision of a viewer by `decided_by`, in the order they were made.
pub(super) fn all(conn: &Connection, viewer: &str, decided_by: Timestamp) -> Result<Vec<Decision>> {
    let mut stmt = conn.prepare_cached(
        // Within a second, the order of arrival is the order of deciding.
        "SELECT id, recorded, verb FROM decision
         WHERE workspace_id = ?1 AND owner = ?2 AND recorded <= ?3
         ORDER BY recorded, rowid",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, viewer, decided_by.0], |row| {
        Ok((id(row, 0)?, row.get::<_, i64>(1)?, row.get::<_, String>(2)?))
    })?;
    let mut decisions = Vec::new();
    for row in rows {
        let (id, recorded, verb) = row?;
        decisions.push(Decision {
            id,
            recorded: Timestamp(recorded),
            verb: Verb::named(&verb).ok_or_else(|| damaged_at(id))?,
            anchors: Vec::new(),
            words: Vec::new(),
        });
    }
    drop(stmt);
    fill(conn, viewer, &mut decisions)?;
    Ok(decisions)
}

fn fill(conn: &Connection, viewer: &str, decisions: &mut [Decision]) -> Result<()> {
    let place: HashMap<Id, usize> = decisions
        .iter()
        .enumerate()
        .map(|(i, d)| (d.id, i))
        .collect();
    let mut anchors = conn.prepare_cached(
        "SELECT decision_id, kind, value FROM decision_anchor
         JOIN decision ON decision.workspace_id = decision_anchor.workspace_id
             AND decision.id = decision_id
         WHERE decision.workspace_id = ?1 AND owner = ?2 ORDER BY decision_id, seq",
    )?;
    let mut rows = anchors.query(params![WORKSPACE, viewer])?;
    while let Some(row) = rows.next()? {
        let (id, kind, value) = (id(row, 0)?, row.get::<_, String>(1)?, row.get(2)?);
        if let Some(&i) = place.get(&id) {
            let anchor = anchor_of(&kind, value).ok_or_else(|| damaged_at(id))?;
            decisions[i].anchors.push(anchor);
        }
    }
    let mut words = conn.prepare_cached(
        "SELECT decision_id, name, value FROM decision_word
         JOIN decision ON decision.workspace_id = decision_word.workspace_id
             AND decision.id = decision_id
         WHERE decision.workspace_id = ?1 AND owner = ?2 ORDER BY decision_id, seq",
    )?;
    let mut rows = words.query(params![WORKSPACE, viewer])?;
    while let Some(row) = rows.next()? {
        if let Some(&i) = place.get(&id(row, 0)?) {
            decisions[i].words.push((row.get(1)?, row.get(2)?));
        }
    }
    Ok(())
}

fn damaged_at(id: Id) -> StoreError {
    super::damaged(format!("decision {id}"))
}

/// The kinds are part of the stored format.
pub(super) fn anchor_text(anchor: &Anchor) -> (&'static str, String) {
    match anchor {
        Anchor::Address(address) => ("address", address.clone()),
        Anchor::Domain(domain) => ("domain", domain.clone()),
        Anchor::Evidence(id) => ("evidence", id.to_string()),
        Anchor::Party(party) => ("party", party.clone()),
        Anchor::Topic(topic) => ("topic", topic.clone()),
    }
}

fn anchor_of(kind: &str, value: String) -> Option<Anchor> {
    Some(match kind {
        "address" => Anchor::Address(value),
        "domain" => Anchor::Domain(value),
        "evidence" => Anchor::Evidence(value.parse().ok()?),
        "party" => Anchor::Party(value),
        "topic" => Anchor::Topic(value),
        _ => return None,
    })
}
