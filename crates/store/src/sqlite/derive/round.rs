//! Messages of which every copy came since the last commit: what follows from
//! them is derived at once, without reading back what was just written.

use super::gather::{Group, Item, Participant};
use super::record::Recorder;
use super::{Seen, ahead, view};
use crate::Result;
use crate::prepared::Prepared;
use bellwether_core::evidence::Marks;
use bellwether_core::id::Id;
use bellwether_core::time::Timestamp;
use rusqlite::Connection;
use std::collections::HashMap;

/// Messages that are looked at in one go: few, so that nobody waits long.
const AT_A_TIME: usize = 32;

/// The messages.
#[derive(Default)]
pub(in crate::sqlite) struct Round {
    groups: HashMap<Id, Group>,
}

impl Round {
    /// Whether a message is among them.
    pub(in crate::sqlite) fn has(&self, message: Id) -> bool {
        self.groups.contains_key(&message)
    }

    /// Takes an item that was written, the first of its message or another copy.
    pub(in crate::sqlite) fn add(&mut self, prepared: Prepared, seen: Seen) {
        let Prepared {
            mail,
            message,
            body,
            again,
        } = prepared;
        let marks = Marks(mail.marks.0 & !Marks::SENT.0);
        let item = Item {
            id: mail.id,
            happened: mail.happened,
            sender: mail.sender().map_or("", |p| &p.address).to_owned(),
            subject: mail.subject,
            marks,
            body,
            message_id: mail.message_id,
            in_reply_to: mail.in_reply_to,
            references: mail.references.join("\n"),
            sightings: vec![seen],
            participants: mail
                .participants
                .into_iter()
                .zip(again)
                .map(|(person, again)| Participant {
                    role: person.role,
                    address: person.address,
                    name: person.name,
                    again: again > 0,
                })
                .collect(),
            attachments: mail.attachments.into_iter().map(|a| a.name).collect(),
        };
        let group = self.groups.entry(message).or_insert_with(|| Group {
            message,
            items: Vec::new(),
            text: None,
            reading: None,
            is_read: false,
            is_indexed: false,
            is_new: true,
            sights: Vec::new(),
        });
        // A message is read from the copy with the smallest id.
        if group.items.iter().all(|other| other.id > item.id) {
            group.text = Some(mail.body);
        }
        group.items.push(item);
    }

    /// Another place where an item lies; `false` if it is not among them.
    pub(in crate::sqlite) fn see(&mut self, message: Id, item: Id, seen: Seen) -> Option<Seen> {
        let group = self.groups.get_mut(&message);
        let items = group.map(|group| group.items.iter_mut());
        match items.and_then(|mut items| items.find(|other| other.id == item)) {
            Some(item) => item.sightings.push(seen),
            None => return Some(seen),
        }
        None
    }

    /// Enters them, for everybody who may see them.
    pub(in crate::sqlite) fn record(self, conn: &Connection) -> Result<()> {
        let mut groups: Vec<Group> = self.groups.into_values().collect();
        for group in &mut groups {
            group.items.sort_by_key(|item| item.id);
        }
        // They lie in the order of time: the table grows at its end.
        groups.sort_by_cached_key(|group| (known(group), group.message));
        let views = view::views(conn)?;
        let mut recorder = Recorder::new(conn);
        ahead::each(
            groups.chunks_mut(AT_A_TIME),
            |chunk| chunk.iter_mut().for_each(|group| view::look(group, &views)),
            |chunk| recorder.add(chunk),
        )?;
        recorder.finish()?;
        // Many small pieces: there is a commit to be made meanwhile.
        rayon::spawn(move || drop(groups));
        Ok(())
    }
}

fn known(group: &Group) -> Option<Timestamp> {
    let sightings = group.items.iter().flat_map(|item| &item.sightings);
    sightings.map(|seen| seen.known).min()
}
