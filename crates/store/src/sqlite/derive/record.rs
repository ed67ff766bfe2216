//! Entering a chunk of messages as each owner may see them.

use super::gather::{Chunk, Group, Item, Seen};
use super::nothing_read;
use crate::Result;
use crate::codec::message::{self, Copy, Packed};
use crate::codec::reading;
use crate::ignored::Ignored;
use crate::sqlite::{WORKSPACE, decisions, gists, id, index};
use bellwether_core::evidence::{Marks, Role};
use bellwether_core::id::Id;
use bellwether_core::ledger::{OWN_CHARS, message_id_hash};
use bellwether_core::reading::{Reading, VERSION};
use bellwether_core::time::{Day, Timestamp};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

/// A message with at most this many recipients is meant for each of them.
const PERSONAL: usize = 4;

/// Writes what follows from a chunk, and takes it off what is pending.
pub(super) fn record(tx: &Transaction, chunk: &Chunk) -> Result<()> {
    let views = views(tx)?;
    let mut firsts = Firsts::default();
    for group in &chunk.groups {
        keep_reading(tx, group)?;
        index(tx, group)?;
        for owner in group.owners() {
            let Some(view) = views.get(owner) else {
                continue;
            };
            let copies = view.copies(owner, group);
            see(tx, owner, group, &copies)?;
            firsts.add(owner, &copies);
        }
        tx.prepare_cached("DELETE FROM pending WHERE workspace_id = ?1 AND message = ?2")?
            .execute(params![WORKSPACE, group.message.0])?;
    }
    firsts.write(tx)
}

/// Removes what was read in a message, and its words from the index.
pub(super) fn unread(conn: &Connection, message: Id) -> Result<()> {
    conn.prepare_cached("DELETE FROM reading WHERE workspace_id = ?1 AND message = ?2")?
        .execute(params![WORKSPACE, message.0])?;
    index::remove(conn, message)
}

fn keep_reading(tx: &Transaction, group: &Group) -> Result<()> {
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

fn index(tx: &Transaction, group: &Group) -> Result<()> {
    if let (false, Some(text), Some(item)) = (group.is_indexed, &group.text, group.items.first()) {
        let sender = format!("{} {}", item.sender_name(), item.sender);
        index::add(tx, group.message, &item.subject, &sender, text)?;
    }
    Ok(())
}

/// What one owner wants to see.
struct View {
    ignored: Ignored,
    ignored_places: HashSet<Id>,
}

fn views(conn: &Connection) -> Result<BTreeMap<String, View>> {
    let mut views = BTreeMap::new();
    let mut stmt =
        conn.prepare_cached("SELECT owner, id, folder FROM place WHERE workspace_id = ?1")?;
    let mut rows = stmt.query([WORKSPACE])?;
    while let Some(row) = rows.next()? {
        let owner: String = row.get(0)?;
        if !views.contains_key(&owner) {
            let ignored = decisions::ignored(conn, &owner)?;
            let ignored_places = HashSet::new();
            views.insert(
                owner.clone(),
                View {
                    ignored,
                    ignored_places,
                },
            );
        }
        if let Some(view) = views.get_mut(&owner)
            && view
                .ignored
                .folder(row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?)
        {
            view.ignored_places.insert(id(row, 1)?);
        }
    }
    Ok(views)
}

/// A copy as one owner has it.
struct Held<'g> {
    item: &'g Item,
    /// When the owner could first know it.
    known: Timestamp,
    /// When they could first know that it lies among their sent mail.
    sent: Option<Timestamp>,
}

impl View {
    /// The copies of a message that an owner may and wants to see, the one
    /// known first in front.
    fn copies<'g>(&self, owner: &str, group: &'g Group) -> Vec<Held<'g>> {
        let mut copies: Vec<Held> = group
            .items
            .iter()
            .filter_map(|item| {
                let recipients = item.recipients().map(|p| p.address.as_str());
                if self.ignored.people(&item.sender, recipients) {
                    return None;
                }
                let sightings: Vec<&Seen> = item
                    .sightings
                    .iter()
                    .filter(|s| s.owner == owner && !self.ignored_places.contains(&s.place))
                    .collect();
                Some(Held {
                    item,
                    known: sightings.iter().map(|s| s.known).min()?,
                    sent: sightings.iter().filter(|s| s.sent).map(|s| s.known).min(),
                })
            })
            .collect();
        copies.sort_by_key(|copy| (copy.known, copy.item.id));
        copies
    }
}

/// Enters a message for one owner. What it was entered as before goes, and
/// both days are to be counted again.
fn see(tx: &Transaction, owner: &str, group: &Group, copies: &[Held]) -> Result<()> {
    let before: Option<(i64, String)> = tx
        .prepare_cached(
            "SELECT known, sender FROM seen WHERE workspace_id = ?1 AND owner = ?2 AND message = ?3",
        )?
        .query_row(params![WORKSPACE, owner, group.message.0], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    if let Some((known, sender)) = before {
        tx.prepare_cached(
            "DELETE FROM seen WHERE workspace_id = ?1 AND owner = ?2 AND known = ?3 AND message = ?4",
        )?
        .execute(params![WORKSPACE, owner, known, group.message.0])?;
        gists::remove(tx, owner, known, group.message)?;
        soil(tx, owner, &sender, Timestamp(known).day())?;
    }
    let Some(first) = copies.first() else {
        return Ok(());
    };
    let read = group.reading.as_ref().unwrap_or(nothing_read());
    let day = first.known.day();
    let sent = copies
        .iter()
        .any(|copy| copy.sent.is_some_and(|sent| sent.day() == day));
    tx.prepare_cached(
        "INSERT INTO seen (workspace_id, owner, known, message, evidence_id, sender, personal,
             sent, signature, packed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        WORKSPACE,
        owner,
        first.known.0,
        group.message.0,
        first.item.id.0,
        first.item.sender,
        first.item.recipients().count() <= PERSONAL,
        sent,
        signature(read).map(|id| id.0),
        pack(
            copies,
            first.item,
            group.text.as_deref().unwrap_or_default(),
            read
        ),
    ])?;
    soil(tx, owner, &first.item.sender, day)
}

fn soil(tx: &Transaction, owner: &str, sender: &str, day: Day) -> Result<()> {
    if !sender.is_empty() {
        tx.prepare_cached(
            "INSERT INTO dirty (workspace_id, owner, sender, day) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![WORKSPACE, owner, sender, day.0])?;
    }
    Ok(())
}

fn signature(read: &Reading) -> Option<Id> {
    let facts = read.signature.as_ref()?;
    Some(Id::of("signature", &[&reading::pack_facts(facts)]))
}

fn pack(copies: &[Held], first: &Item, text: &str, read: &Reading) -> Vec<u8> {
    let packed = Packed {
        happened: first.happened,
        subject: &first.subject,
        copies: contributions(copies),
        participants: participants(first),
        attachments: first.attachments.iter().map(String::as_str).collect(),
        own: own(text, read),
    };
    message::pack(&packed, read)
}

/// Everybody in the headers, the sender first, nobody twice in one part.
fn participants(item: &Item) -> Vec<(Role, &str)> {
    let mut participants: Vec<(Role, &str)> = Vec::with_capacity(item.participants.len());
    let mut there = HashSet::new();
    for person in &item.participants {
        let entry = (person.role, person.address.as_str());
        if there.insert(entry) {
            participants.push(entry);
        }
    }
    participants.sort_by_key(|(role, _)| *role != Role::From);
    participants
}

/// What the sender wrote themselves, as much of it as a ledger carries.
fn own<'t>(text: &'t str, read: &Reading) -> Cow<'t, str> {
    let mut parts = read.own.iter().filter_map(|range| text.get(range.clone()));
    let first = parts.next().unwrap_or_default();
    let rest: String = parts.collect();
    let own = if rest.is_empty() {
        Cow::Borrowed(first)
    } else {
        Cow::Owned(format!("{first}{rest}"))
    };
    match own.char_indices().nth(OWN_CHARS) {
        Some((end, _)) => Cow::Owned(own[..end].to_owned()),
        None => own,
    }
}

/// What each copy adds, by the moment from which it does.
fn contributions(copies: &[Held]) -> Vec<Copy> {
    let mut contributions = Vec::with_capacity(copies.len());
    for copy in copies {
        contributions.push(Copy {
            known: copy.known,
            marks: copy.item.marks,
            message_id: copy.item.message_id.as_deref().map(message_id_hash),
            parents: parents(copy.item),
        });
        // That it lay among sent mail was not known before it lay there.
        if let Some(sent) = copy.sent {
            contributions.push(Copy {
                known: sent,
                marks: Marks::SENT,
                message_id: None,
                parents: Vec::new(),
            });
        }
    }
    contributions.sort_by_key(|copy| copy.known);
    contributions
}

/// The ids an item answers, newest first, each once.
fn parents(item: &Item) -> Vec<Id> {
    let references = item.references.lines().rev();
    let mut parents = Vec::new();
    for id in item.in_reply_to.as_deref().into_iter().chain(references) {
        let hash = message_id_hash(id);
        if !id.is_empty() && !parents.contains(&hash) {
            parents.push(hash);
        }
    }
    parents
}

/// First moments of names and marks, gathered over a chunk: most of them recur
/// from message to message.
#[derive(Default)]
struct Firsts<'g> {
    names: BTreeMap<(&'g str, &'g str, &'g str), Timestamp>,
    marks: BTreeMap<(&'g str, &'g str, u8), Timestamp>,
}

impl<'g> Firsts<'g> {
    fn add(&mut self, owner: &'g str, copies: &[Held<'g>]) {
        for copy in copies {
            for person in &copy.item.participants {
                let key = (owner, person.address.as_str(), person.name.as_str());
                let first = self.names.entry(key).or_insert(copy.known);
                *first = copy.known.min(*first);
            }
            let marks = copy.item.marks;
            if marks != Marks::default() && !copy.item.sender.is_empty() {
                let key = (owner, copy.item.sender.as_str(), marks.0);
                let first = self.marks.entry(key).or_insert(copy.known);
                *first = copy.known.min(*first);
            }
        }
    }

    fn write(&self, tx: &Transaction) -> Result<()> {
        let mut name = tx.prepare_cached(
            "INSERT INTO name_seen (workspace_id, owner, address, name, first_known)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (workspace_id, owner, address, name)
             DO UPDATE SET first_known = excluded.first_known
             WHERE excluded.first_known < name_seen.first_known",
        )?;
        for ((owner, address, text), first) in &self.names {
            name.execute(params![WORKSPACE, owner, address, text, first.0])?;
        }
        let mut mark = tx.prepare_cached(
            "INSERT INTO mark_seen (workspace_id, owner, address, marks, first_known)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (workspace_id, owner, address, marks)
             DO UPDATE SET first_known = excluded.first_known
             WHERE excluded.first_known < mark_seen.first_known",
        )?;
        for ((owner, address, marks), first) in &self.marks {
            mark.execute(params![WORKSPACE, owner, address, marks, first.0])?;
        }
        Ok(())
    }
}
