//! How each owner sees a message: what a row of `seen` holds.

use super::gather::{Group, Item, Seen};
use crate::Result;
use crate::codec::message::{self, Copy, Packed};
use crate::codec::reading;
use crate::ignored::Ignored;
use crate::sqlite::{WORKSPACE, decisions, id};
use bellwether_core::evidence::{Marks, Role, folders};
use bellwether_core::id::Id;
use bellwether_core::ledger::{OWN_CHARS, message_id_hash};
use bellwether_core::reading::{self as readers, Reading};
use bellwether_core::time::Timestamp;
use rusqlite::Connection;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

/// A message with at most this many recipients is meant for each of them.
const PERSONAL: usize = 4;

/// A message as one owner may see it.
pub(super) struct Sight {
    pub(super) owner: String,
    /// The copies they have, as places in the group, and since when; the one
    /// known first in front.
    pub(super) copies: Vec<(usize, Timestamp)>,
    pub(super) personal: bool,
    /// It lay among their sent mail on the day it was known.
    pub(super) sent: bool,
    /// What the signature says, packed, and its hash.
    pub(super) signature: Option<(Id, Vec<u8>)>,
    pub(super) packed: Vec<u8>,
}

/// What every owner wants to see.
pub(super) type Views = BTreeMap<String, View>;

/// Reads a message, where that is yet to be done, and shows it to those who
/// may see it.
pub(super) fn look(group: &mut Group, views: &Views) {
    if let Some(text) = &group.text
        && group.reading.is_none()
        && let Some(item) = group.items.first()
    {
        let name = item.sender_name();
        group.reading = Some(readers::read(text, name, &item.sender, &item.subject));
    }
    group.sights = group
        .owners()
        .into_iter()
        .filter_map(|owner| views.get(owner)?.sight(owner, group))
        .collect();
}

/// What one owner wants to see.
pub(super) struct View {
    ignored: Ignored,
    ignored_places: HashSet<Id>,
    /// Folders whose names say that what lies there is private.
    private_places: HashSet<Id>,
}

pub(super) fn views(conn: &Connection) -> Result<Views> {
    let mut views = BTreeMap::new();
    let mut stmt =
        conn.prepare_cached("SELECT owner, id, folder FROM place WHERE workspace_id = ?1")?;
    let mut rows = stmt.query([WORKSPACE])?;
    while let Some(row) = rows.next()? {
        let owner: String = row.get(0)?;
        if !views.contains_key(&owner) {
            let ignored = decisions::ignored(conn, &owner)?;
            views.insert(
                owner.clone(),
                View {
                    ignored,
                    ignored_places: HashSet::new(),
                    private_places: HashSet::new(),
                },
            );
        }
        if let Some(view) = views.get_mut(&owner) {
            let folder = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
            if view.ignored.folder(folder) {
                view.ignored_places.insert(id(row, 1)?);
            }
            if folders::is_private(folder) {
                view.private_places.insert(id(row, 1)?);
            }
        }
    }
    Ok(views)
}

/// A copy as one owner has it.
struct Held<'g> {
    /// Its place in the group.
    no: usize,
    item: &'g Item,
    /// When the owner could first know it.
    known: Timestamp,
    /// When they could first know that it lies among their sent mail.
    sent: Option<Timestamp>,
    /// … or in a folder whose name says that it is private.
    private: Option<Timestamp>,
}

impl View {
    /// The message as this owner sees it; `None` if they do not.
    fn sight(&self, owner: &str, group: &Group) -> Option<Sight> {
        let copies = self.copies(owner, group);
        let first = copies.first()?;
        let nothing = Reading::default();
        let read = group.reading.as_ref().unwrap_or(&nothing);
        let text = group.text.as_deref().unwrap_or_default();
        let day = first.known.day();
        Some(Sight {
            owner: owner.to_owned(),
            personal: first.item.recipients().count() <= PERSONAL,
            sent: copies
                .iter()
                .any(|copy| copy.sent.is_some_and(|sent| sent.day() == day)),
            signature: signature(read),
            packed: pack(&copies, first.item, text, read),
            copies: copies.iter().map(|copy| (copy.no, copy.known)).collect(),
        })
    }

    /// The copies of a message that an owner may and wants to see, the one
    /// known first in front.
    fn copies<'g>(&self, owner: &str, group: &'g Group) -> Vec<Held<'g>> {
        let mut copies: Vec<Held> = group
            .items
            .iter()
            .enumerate()
            .filter_map(|(no, item)| {
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
                    no,
                    item,
                    known: sightings.iter().map(|s| s.known).min()?,
                    sent: sightings.iter().filter(|s| s.sent).map(|s| s.known).min(),
                    private: (sightings.iter())
                        .filter(|s| self.private_places.contains(&s.place))
                        .map(|s| s.known)
                        .min(),
                })
            })
            .collect();
        copies.sort_by_key(|copy| (copy.known, copy.item.id));
        copies
    }
}

fn signature(read: &Reading) -> Option<(Id, Vec<u8>)> {
    let facts = reading::pack_facts(read.signature.as_ref()?);
    Some((Id::of("signature", &[&facts]), facts))
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
        // Where it lay was not known before it lay there.
        for (lay, marks) in [(copy.sent, Marks::SENT), (copy.private, Marks::PRIVATE)] {
            contributions.extend(lay.map(|known| Copy {
                known,
                marks,
                message_id: None,
                parents: Vec::new(),
            }));
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
