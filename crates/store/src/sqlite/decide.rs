//! Recording what the user told the program.

use super::decisions::{all, anchor_text, undone};
use super::{WORKSPACE, derive, recogniser};
use crate::Result;
use bellwether_core::id::Id;
use bellwether_core::ledger::{Anchor, Decision, Verb};
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, TransactionBehavior, params};

pub(super) fn decide(
    conn: &mut Connection,
    viewer: &str,
    verb: Verb,
    anchors: &[Anchor],
    words: &[(String, String)],
    recorded: Timestamp,
) -> Result<Decision> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let forgotten = recogniser(&tx)?;
    let decision = Decision {
        id: free_id(&tx, viewer, verb, anchors, words, recorded)?,
        recorded,
        verb,
        anchors: anchors
            .iter()
            .filter(|a| !matches!(a, Anchor::Address(address) if forgotten.is_address(address)))
            .cloned()
            .collect(),
        words: words
            .iter()
            .map(|(name, value)| (name.clone(), forgotten.cut(value).into_owned()))
            .collect(),
    };
    let new = tx.execute(
        "INSERT INTO decision (workspace_id, id, owner, recorded, verb)
         VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
        params![WORKSPACE, decision.id.0, viewer, recorded.0, verb.name()],
    )?;
    if new > 0 {
        for (seq, anchor) in decision.anchors.iter().enumerate() {
            let (kind, value) = anchor_text(anchor);
            tx.prepare_cached("INSERT INTO decision_anchor VALUES (?1, ?2, ?3, ?4, ?5)")?
                .execute(params![WORKSPACE, decision.id.0, seq, kind, value])?;
        }
        for (seq, (name, value)) in decision.words.iter().enumerate() {
            tx.prepare_cached("INSERT INTO decision_word VALUES (?1, ?2, ?3, ?4, ?5)")?
                .execute(params![WORKSPACE, decision.id.0, seq, name, value])?;
        }
    }
    let changes_what_is_seen = new > 0 && hides_or_shows(&tx, viewer, &decision)?;
    if changes_what_is_seen {
        derive::see_anew(&tx, viewer)?;
    }
    tx.commit()?;
    if changes_what_is_seen {
        derive::derive(conn, &mut |_, _| {})?;
    }
    Ok(decision)
}

/// Whether a decision leaves something out, or takes such a decision back.
fn hides_or_shows(conn: &Connection, viewer: &str, decision: &Decision) -> Result<bool> {
    Ok(match decision.verb {
        Verb::Ignore => true,
        Verb::Undo => {
            let undone = decision.word("of").and_then(|of| of.parse::<Id>().ok());
            all(conn, viewer, Timestamp(i64::MAX))?
                .iter()
                .any(|d| d.verb == Verb::Ignore && Some(d.id) == undone)
        }
        _ => false,
    })
}

/// The id of a decision. The same twice in one second is one decision, unless the first
/// was taken back in between.
fn free_id(
    conn: &Connection,
    viewer: &str,
    verb: Verb,
    anchors: &[Anchor],
    words: &[(String, String)],
    recorded: Timestamp,
) -> Result<Id> {
    let taken_back = undone(&all(conn, viewer, Timestamp(i64::MAX))?);
    let mut again = 0;
    loop {
        let id = decision_id(viewer, verb, anchors, words, recorded, again);
        if !taken_back.contains(&id) {
            return Ok(id);
        }
        again += 1;
    }
}

fn decision_id(
    viewer: &str,
    verb: Verb,
    anchors: &[Anchor],
    words: &[(String, String)],
    recorded: Timestamp,
    again: u64,
) -> Id {
    let recorded = recorded.0.to_le_bytes();
    let anchors: Vec<(&str, String)> = anchors.iter().map(anchor_text).collect();
    let count = (anchors.len() as u64).to_le_bytes();
    let mut parts: Vec<&[u8]> = vec![viewer.as_bytes(), verb.name().as_bytes(), &recorded, &count];
    for (kind, value) in &anchors {
        parts.extend([kind.as_bytes(), value.as_bytes()]);
    }
    for (name, value) in words {
        parts.extend([name.as_bytes(), value.as_bytes()]);
    }
    let again_bytes = again.to_le_bytes();
    if again > 0 {
        parts.push(&again_bytes);
    }
    Id::of("decision", &parts)
}
