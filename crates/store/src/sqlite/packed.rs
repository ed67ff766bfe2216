//! Messages as they lie in the database: fetched by the thread that has it, unpacked
//! by another.

use super::ledger::blob;
use super::{damaged, gists, id};
use crate::Result;
use crate::codec::message::{self, Packed};
use bellwether_core::evidence::Marks;
use bellwether_core::gist::{Gist, Memo};
use bellwether_core::id::Id;
use bellwether_core::ledger::{AddressNo, Message};
use bellwether_core::time::Timestamp;
use rusqlite::Rows;
use std::collections::HashMap;
use std::ops::Range;
use std::panic::resume_unwind;
use std::sync::mpsc;

/// Messages fetched at once: enough to keep two cores busy.
const AT_ONCE: usize = 2_048;

/// Messages in the order of their rows: while one thread unpacks some, this one
/// fetches the next.
pub(super) fn messages(
    rows: &mut Rows,
    kept: &mut gists::Kept,
    unpacker: &Unpacker,
) -> Result<Vec<Message>> {
    std::thread::scope(|scope| {
        let (send, fetched) = mpsc::sync_channel::<Fetched>(1);
        let (give_back, spare) = mpsc::channel();
        let unpacked = scope.spawn(move || -> Result<Vec<Message>> {
            let mut messages = Vec::new();
            for some in fetched {
                some.unpack(unpacker, &mut messages)?;
                // Nobody waits for it after the last.
                let _ = give_back.send(some);
            }
            Ok(messages)
        });
        loop {
            let mut some: Fetched = spare.try_recv().unwrap_or_default();
            some.fetch(rows, kept)?;
            // Where unpacking has failed, it says why below.
            if some.rows.is_empty() || send.send(some).is_err() {
                break;
            }
        }
        drop(send);
        unpacked.join().unwrap_or_else(|panic| resume_unwind(panic))
    })
}

/// Rows of messages as they lie in the database.
#[derive(Default)]
struct Fetched {
    rows: Vec<Packing>,
    bytes: Vec<u8>,
}

/// One row: where in the bytes its parts are.
struct Packing {
    known: Timestamp,
    id: Id,
    evidence: Id,
    packed: Range<usize>,
    gist: Option<Range<usize>>,
}

impl Fetched {
    /// Fetches the next rows in place of those it held: its memory serves again.
    fn fetch(&mut self, rows: &mut Rows, kept: &mut gists::Kept) -> Result<()> {
        self.rows.clear();
        self.bytes.clear();
        while self.rows.len() < AT_ONCE
            && let Some(row) = rows.next()?
        {
            let (known, id, evidence) = (Timestamp(row.get(0)?), id(row, 1)?, id(row, 2)?);
            let packed = self.put(blob(row, 3)?);
            let gist = kept.of(known, id)?.map(|gist| self.put(gist));
            self.rows.push(Packing {
                known,
                id,
                evidence,
                packed,
                gist,
            });
        }
        Ok(())
    }

    fn put(&mut self, bytes: &[u8]) -> Range<usize> {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(bytes);
        start..self.bytes.len()
    }

    fn unpack(&self, unpacker: &Unpacker, messages: &mut Vec<Message>) -> Result<()> {
        for row in &self.rows {
            let packed = &self.bytes[row.packed.clone()];
            let (packed, read) =
                message::unpack(packed).ok_or_else(|| damaged(format!("message {}", row.id)))?;
            let mut message = unpacker.message(row.known, row.id, row.evidence, &packed, read)?;
            // What other code has found counts for nothing.
            let gist = row.gist.clone().map(|gist| &self.bytes[gist]);
            if let Some(gist) = gist.and_then(Gist::decode) {
                message.memo = Memo::kept(gist);
            }
            messages.push(message);
        }
        Ok(())
    }
}

/// Makes messages of what is packed.
pub(super) struct Unpacker<'a> {
    pub(super) as_of: Timestamp,
    pub(super) numbers: &'a HashMap<&'a str, AddressNo>,
}

impl Unpacker<'_> {
    pub(super) fn number(&self, address: &str) -> Result<AddressNo> {
        self.numbers
            .get(address)
            .copied()
            .ok_or_else(|| damaged(format!("address {address}")))
    }

    fn message(
        &self,
        known: Timestamp,
        id: Id,
        evidence: Id,
        packed: &Packed,
        read: bellwether_core::reading::Reading,
    ) -> Result<Message> {
        let mut message = Message {
            id,
            evidence,
            known,
            happened: packed.happened.unwrap_or(known),
            subject: packed.subject.to_owned(),
            message_ids: Vec::with_capacity(packed.copies.len()),
            parents: Vec::new(),
            participants: Vec::with_capacity(packed.participants.len()),
            marks: Marks::default(),
            attachments: packed
                .attachments
                .iter()
                .map(|&name| name.to_owned())
                .collect(),
            language: read.language,
            own: packed.own.clone().into_owned(),
            own_words: read.own_words,
            print: read.print,
            quoted: read.quoted,
            answers: read.answers,
            behind: read.behind,
            utterances: read.utterances,
            memo: Memo::default(),
        };
        for copy in packed.copies.iter().filter(|copy| copy.known <= self.as_of) {
            message.marks = message.marks.with(copy.marks);
            add_new(&mut message.message_ids, copy.message_id.as_slice());
            add_new(&mut message.parents, &copy.parents);
        }
        for (role, address) in &packed.participants {
            message.participants.push((*role, self.number(address)?));
        }
        Ok(message)
    }
}

fn add_new(ids: &mut Vec<Id>, more: &[Id]) {
    for id in more {
        if !ids.contains(id) {
            ids.push(*id);
        }
    }
}
