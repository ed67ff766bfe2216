//! Entering messages as each owner may see them.

use super::count::Count;
use super::gather::{Group, Item};
use super::view::Sight;
use crate::Result;
use crate::codec::reading;
use crate::sqlite::{WORKSPACE, gists, index};
use bellwether_core::evidence::Marks;
use bellwether_core::id::Id;
use bellwether_core::reading::VERSION;
use bellwether_core::time::{Day, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;

/// Writes what follows from messages that were looked at.
pub(super) struct Recorder<'g> {
    tx: &'g Connection,
    firsts: Firsts<'g>,
    count: Count<'g>,
}

impl<'g> Recorder<'g> {
    pub(super) fn new(tx: &'g Connection) -> Recorder<'g> {
        Recorder {
            tx,
            firsts: Firsts::default(),
            count: Count::default(),
        }
    }

    /// Enters some, and takes them off what is pending.
    pub(super) fn add(&mut self, groups: &'g [Group]) -> Result<()> {
        for group in groups {
            self.group(group)?;
        }
        Ok(())
    }

    fn group(&mut self, group: &'g Group) -> Result<()> {
        let tx = self.tx;
        keep_reading(tx, group)?;
        index(tx, group)?;
        if !group.is_new {
            for owner in group.owners() {
                unsee(tx, owner, group.message)?;
            }
            tx.prepare_cached("DELETE FROM pending WHERE workspace_id = ?1 AND message = ?2")?
                .execute(params![WORKSPACE, group.message.0])?;
        }
        for sight in &group.sights {
            let counted = self.count.add(tx, group, sight)?;
            see(tx, group, sight)?;
            if !counted && let Some((item, known)) = first(group, sight) {
                soil(tx, &sight.owner, &item.sender, known.day())?;
            }
            self.firsts.add(group, sight);
        }
        Ok(())
    }

    /// Writes what was gathered over all of them.
    pub(super) fn finish(self) -> Result<()> {
        self.firsts.write(self.tx)?;
        self.count.write(self.tx)
    }
}

/// The copy that an owner knew first, and since when.
pub(super) fn first<'g>(group: &'g Group, sight: &Sight) -> Option<(&'g Item, Timestamp)> {
    let &(no, known) = sight.copies.first()?;
    Some((group.items.get(no)?, known))
}

/// Removes what was read in a message, and its words from the index.
pub(super) fn unread(conn: &Connection, message: Id) -> Result<()> {
    conn.prepare_cached("DELETE FROM reading WHERE workspace_id = ?1 AND message = ?2")?
        .execute(params![WORKSPACE, message.0])?;
    index::remove(conn, message)
}

fn keep_reading(tx: &Connection, group: &Group) -> Result<()> {
    if let (false, Some(read), Some(item)) = (group.is_read, &group.reading, group.items.first()) {
        tx.prepare_cached(
            "INSERT INTO reading (workspace_id, message, version, evidence_id, packed)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (workspace_id, message) DO UPDATE SET version = excluded.version,
                 evidence_id = excluded.evidence_id, packed = excluded.packed",
        )?
        .execute(params![
            WORKSPACE,
            group.message.0,
            VERSION,
            item.id.0,
            reading::pack(read)
        ])?;
    }
    Ok(())
}

/// Enters the words of the copy that a message is read from. Where that is another
/// than before, it is read anew and found by its own words.
fn index(tx: &Connection, group: &Group) -> Result<()> {
    let is_current = group.is_indexed && group.is_read;
    if let (false, Some(text), Some(item)) = (is_current, &group.text, group.items.first()) {
        if group.is_indexed {
            index::remove(tx, group.message)?;
        }
        let sender = format!("{} {}", item.sender_name(), item.sender);
        index::add(tx, group.message, &item.subject, &sender, text)?;
    }
    Ok(())
}

/// Takes away what a message was entered as for one owner: its day is to be
/// counted again.
fn unsee(tx: &Connection, owner: &str, message: Id) -> Result<()> {
    let before: Option<(i64, String)> = tx
        .prepare_cached(
            "SELECT known, sender FROM seen WHERE workspace_id = ?1 AND owner = ?2 AND message = ?3",
        )?
        .query_row(params![WORKSPACE, owner, message.0], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    if let Some((known, sender)) = before {
        tx.prepare_cached(
            "DELETE FROM seen WHERE workspace_id = ?1 AND owner = ?2 AND known = ?3 AND message = ?4",
        )?
        .execute(params![WORKSPACE, owner, known, message.0])?;
        gists::remove(tx, owner, known, message)?;
        soil(tx, owner, &sender, Timestamp(known).day())?;
    }
    Ok(())
}

/// Enters a message for one owner.
fn see(tx: &Connection, group: &Group, sight: &Sight) -> Result<()> {
    let Some((item, known)) = first(group, sight) else {
        return Ok(());
    };
    tx.prepare_cached(
        "INSERT INTO seen (workspace_id, owner, known, message, evidence_id, sender, personal,
             sent, signature, packed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        WORKSPACE,
        sight.owner,
        known.0,
        group.message.0,
        item.id.0,
        item.sender,
        sight.personal,
        sight.sent,
        sight.signature.as_ref().map(|(id, _)| id.0),
        sight.packed,
    ])?;
    Ok(())
}

/// A day of a sender's mail is to be counted again.
fn soil(tx: &Connection, owner: &str, sender: &str, day: Day) -> Result<()> {
    if !sender.is_empty() {
        tx.prepare_cached(
            "INSERT INTO dirty (workspace_id, owner, sender, day) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![WORKSPACE, owner, sender, day.0])?;
    }
    Ok(())
}

/// First moments of names and marks, gathered over many messages: most of them
/// recur from one to the next.
#[derive(Default)]
struct Firsts<'g> {
    names: HashMap<(&'g str, &'g str, &'g str), Timestamp>,
    marks: HashMap<(&'g str, &'g str, u8), Timestamp>,
}

impl<'g> Firsts<'g> {
    fn add(&mut self, group: &'g Group, sight: &'g Sight) {
        let owner = sight.owner.as_str();
        for &(no, known) in &sight.copies {
            let item = &group.items[no];
            for person in &item.participants {
                let key = (owner, person.address.as_str(), person.name.as_str());
                let first = self.names.entry(key).or_insert(known);
                *first = known.min(*first);
            }
            let marks = item.marks;
            if marks != Marks::default() && !item.sender.is_empty() {
                let key = (owner, item.sender.as_str(), marks.0);
                let first = self.marks.entry(key).or_insert(known);
                *first = known.min(*first);
            }
        }
    }

    /// Writes them in the order of their keys.
    fn write(self, tx: &Connection) -> Result<()> {
        let mut name = tx.prepare_cached(
            "INSERT INTO name_seen (workspace_id, owner, address, name, first_known)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (workspace_id, owner, address, name)
             DO UPDATE SET first_known = excluded.first_known
             WHERE excluded.first_known < name_seen.first_known",
        )?;
        for ((owner, address, text), first) in sorted(self.names) {
            name.execute(params![WORKSPACE, owner, address, text, first.0])?;
        }
        let mut mark = tx.prepare_cached(
            "INSERT INTO mark_seen (workspace_id, owner, address, marks, first_known)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (workspace_id, owner, address, marks)
             DO UPDATE SET first_known = excluded.first_known
             WHERE excluded.first_known < mark_seen.first_known",
        )?;
        for ((owner, address, marks), first) in sorted(self.marks) {
            mark.execute(params![WORKSPACE, owner, address, marks, first.0])?;
        }
        Ok(())
    }
}

fn sorted<K: Ord, V: Ord>(map: HashMap<K, V>) -> Vec<(K, V)> {
    let mut pairs: Vec<(K, V)> = map.into_iter().collect();
    pairs.sort_unstable();
    pairs
}
