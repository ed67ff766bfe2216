//! All that a workspace keeps and could not make again, piece by piece: what an
//! export writes and an import reads.

use crate::KeyedLine;
use bellwether_core::evidence::entry::Entry;
use bellwether_core::evidence::{KnownFrom, Mail};
use bellwether_core::id::Id;
use bellwether_core::ledger::Decision;
use bellwether_core::time::Timestamp;

/// One piece.
#[derive(Clone, Debug)]
pub enum Kept {
    /// A mail, without what its sightings tell of it.
    Mail {
        /// The mail.
        mail: Box<Mail>,
        /// The message it is a copy of. Not to be worked out from the mail: parts of
        /// it may have been forgotten.
        message: Id,
        /// When it was recorded.
        recorded: Timestamp,
    },
    /// An entry.
    Entry {
        /// Its id, for the same reason.
        id: Id,
        /// The entry.
        entry: Box<Entry>,
        /// When it was recorded.
        recorded: Timestamp,
    },
    /// A line of an order file.
    Line {
        /// The line.
        line: Box<KeyedLine>,
        /// Where it was first seen.
        place: Id,
        /// When it was recorded.
        recorded: Timestamp,
    },
    /// Where else a line was seen.
    LineSeen {
        /// The line.
        evidence: Id,
        /// The place.
        place: Id,
        /// The row there.
        row: u64,
        /// When it was recorded.
        recorded: Timestamp,
        /// What only that place tells of it.
        rest: String,
    },
    /// A place where items were seen.
    Place {
        /// Its id.
        id: Id,
        /// Whose it is.
        owner: String,
        /// The file or folder.
        source: String,
        /// The folder in it; of an export, the moment it shows.
        folder: String,
        /// When it was first read.
        first_read: Timestamp,
        /// When it was last read.
        last_read: Timestamp,
    },
    /// That an item was seen at a place.
    Seen {
        /// The item.
        evidence: Id,
        /// The place.
        place: Id,
        /// Whose it is.
        owner: String,
        /// Where in the source.
        position: String,
        /// When it could first be known there.
        known: Timestamp,
        /// By which clock.
        known_from: KnownFrom,
        /// It lay among sent mail.
        sent: bool,
    },
    /// What an owner decided. Those of one second come in the order they were made.
    Decision {
        /// Whose it is.
        owner: String,
        /// The decision.
        decision: Decision,
    },
    /// An item that could not be read.
    Bad {
        /// Whose it is.
        owner: String,
        /// What is the matter.
        bad: crate::Bad,
        /// When it was met.
        recorded: Timestamp,
    },
    /// The key under which what was forgotten is remembered. Comes before the first
    /// of [`Kept::Forgotten`], and only with one.
    Key([u8; 32]),
    /// Something that was forgotten, as a hash under that key.
    Forgotten {
        /// What it was: a code.
        kind: u8,
        /// The hash.
        mac: Id,
        /// When it was forgotten.
        recorded: Timestamp,
    },
}

/// An import of what an export wrote. All of it is there after
/// [`Restore::finish`], nothing where it is dropped before.
pub trait Restore {
    /// Takes a piece. The order does not count, but for that of decisions.
    fn take(&mut self, kept: Kept) -> crate::Result<()>;
    /// Makes all of it stay; what follows from it is left to
    /// [`Store::derive`](crate::Store::derive).
    fn finish(self: Box<Self>) -> crate::Result<()>;
}
