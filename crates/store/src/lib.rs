//! Where evidence is kept: the [`Store`] trait, SQLite behind it, and the SQL.
//!
//! Three layers of derived data hang on the evidence: readings per message
//! (independent of any as-of), daily statistics per pair of addresses, and the
//! ledger that a picture is drawn from. Evidence is only ever appended;
//! everything derived can be deleted and built again to the same bytes.

mod codec;
mod error;
mod forgetting;
mod ignored;
mod kept;
mod prepared;
mod sqlite;

pub use error::{Result, StoreError, Trouble};
pub use ignored::Ignored;
pub use kept::{Kept, Restore};
pub use prepared::Prepared;
pub use sqlite::SqliteStore;

use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::{Mail, Sighting};
use bellwether_core::id::Id;
use bellwether_core::ledger::{Anchor, Decision, Ledger, Verb};
use bellwether_core::orders::line::Line;
use bellwether_core::reading::Reading;
use bellwether_core::time::Timestamp;
use std::path::Path;
use std::sync::Arc;

/// What an export leaves out of what others before it showed.
#[derive(Clone, PartialEq, Debug)]
pub struct LeftOutEntries {
    /// The file of the export.
    pub source: String,
    /// Of what.
    pub kind: EntryKind,
    /// They are taken as gone; else they stay: [`bellwether_core::exports::LeftOut`].
    pub gone: bool,
    /// The last word on each.
    pub entries: Vec<Arc<Entry>>,
}

/// One item on its way in.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The mail.
    pub mail: Mail,
    /// Where it was seen.
    pub sighting: Sighting,
    /// What was read in it; `None` leaves it to [`Store::derive`].
    pub reading: Option<Reading>,
}

/// One entry of an export on its way in.
#[derive(Clone, Debug)]
pub struct IncomingEntry {
    /// The entry.
    pub entry: Entry,
    /// Where it was seen. The store tells exports apart by the file and the
    /// moment they show; `folder` is not kept.
    pub sighting: Sighting,
}

/// A line of an order file with its key, see
/// [`occurrence`](bellwether_core::orders::line::occurrence).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeyedLine {
    /// What tells it from all other lines of its party.
    pub key: i64,
    /// The line.
    pub line: Line,
}

/// What became of some lines, for the owner they came from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct LineArrivals {
    /// Lines new to this owner.
    pub added: u64,
    /// Lines this owner had already.
    pub known: u64,
    /// Lines that were forgotten: kept out.
    pub forgotten: u64,
}

/// What became of one incoming item, for the owner it came from. What other
/// owners have is never told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arrival {
    /// New to this owner.
    Added,
    /// This owner had it already.
    Known,
    /// Its author was forgotten: kept out.
    Forgotten,
}

/// An item that could not be read, with the reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bad {
    /// The file.
    pub source: String,
    /// Where in it.
    pub at: String,
    /// What is wrong, and what to do.
    pub reason: String,
}

/// Counts over the whole workspace, for one viewer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// Pieces of evidence.
    pub evidence: u64,
    /// Distinct messages among them.
    pub distinct: u64,
}

/// A piece of evidence with all that is kept of it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Evidence id.
    pub id: Id,
    /// `mail`, `order`, `decision`, or the kind of an entry.
    pub kind: String,
    /// When it happened, was known, was recorded.
    pub happened: Option<Timestamp>,
    /// When the seller could first have known it.
    pub known: Timestamp,
    /// When it was recorded here.
    pub recorded: Timestamp,
    /// Where it was seen, by this viewer.
    pub sightings: Vec<Sighting>,
    /// The mail, where it is one.
    pub mail: Option<Mail>,
    /// The entry of an export, where it is one.
    pub entry: Option<Entry>,
    /// The line of an order file, where it is one.
    pub line: Option<Box<ShownLine>>,
    /// Evidence ids of other copies of the same message that the viewer may see.
    pub copies: Vec<Id>,
    /// The decision, where it is one.
    pub decision: Option<Decision>,
}

/// A line of an order file, with what its file said of whom and what it names.
#[derive(Clone, Debug)]
pub struct ShownLine {
    /// The line.
    pub line: Line,
    /// The customer, where the line names one.
    pub customer: Option<Entry>,
    /// The product.
    pub product: Option<Entry>,
    /// Since when it is known, where a later file put it in the place of others.
    pub since: Option<Timestamp>,
    /// When a later file that has the invoice had other lines in its place.
    pub until: Option<Timestamp>,
}

/// A hit of a full-text search.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The item.
    pub id: Id,
    /// When it was known.
    pub known: Timestamp,
    /// When it was written, or happened, where it says so and is something that happens.
    pub happened: Option<Timestamp>,
    /// Sender's address.
    pub from: String,
    /// Subject.
    pub subject: String,
    /// The words around the match.
    pub snippet: String,
}

/// How one kind fared at one cutoff, kept because it never changes again.
#[derive(Clone, PartialEq, Debug)]
pub struct Track {
    /// Kind of opportunity.
    pub kind: String,
    /// The cutoff.
    pub cutoff: Timestamp,
    /// Cases as the core encodes them.
    pub cases: String,
}

/// How far back whole messages are loaded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Depth {
    /// All of them.
    All,
    /// Those known in this many days before the moment.
    Days(i32),
}

/// What to forget.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Forget {
    /// A person, by all their addresses and all names seen with them.
    Person {
        /// Canonical addresses.
        addresses: Vec<String>,
        /// Full names as displayed.
        names: Vec<String>,
    },
    /// One item.
    Item(Id),
    /// A whole import, by the path given to `add`.
    Source(String),
}

/// What forgetting did, as far as the viewer could see it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Forgotten {
    /// Items erased.
    pub erased: u64,
    /// Items of others from which words were cut.
    pub cut: u64,
}

/// A workspace's data, as one owner at a time sees it.
///
/// Synchronous. Every write is idempotent: a commit that was reported as failed
/// may have happened, and repeating it changes nothing.
pub trait Store {
    /// Begins to load what arrives at the moment `recorded`.
    fn load(&mut self, recorded: Timestamp) -> Result<Box<dyn Load + '_>>;
    /// Writes a batch of evidence in one transaction, and leaves all that
    /// follows from it to [`Store::derive`]; the arrivals are in its order.
    fn write(&mut self, batch: &[Incoming], recorded: Timestamp) -> Result<Vec<Arrival>>;
    /// Writes a batch of entries in one transaction; the arrivals are in its order.
    fn write_entries(
        &mut self,
        batch: &[IncomingEntry],
        recorded: Timestamp,
    ) -> Result<Vec<Arrival>> {
        let mut load = self.load(recorded)?;
        let arrivals = load.entries(batch)?;
        load.commit()?;
        Ok(arrivals)
    }
    /// Keeps the reasons why items could not be read.
    fn keep_bad(&mut self, owner: &str, bad: &[Bad], recorded: Timestamp) -> Result<()> {
        let mut load = self.load(recorded)?;
        load.bad(owner, bad)?;
        load.commit()
    }
    /// The bad items kept for one owner.
    fn bad(&self, owner: &str) -> Result<Vec<Bad>>;
    /// Brings derived data up to date with the evidence. Does what is left to
    /// do, in transactions of bounded size; safe to interrupt at any moment.
    /// `progress` is told (done, total) messages.
    fn derive(&mut self, progress: &mut dyn FnMut(u64, u64)) -> Result<()>;
    /// Deletes everything derived and derives it again.
    fn rebuild(&mut self, progress: &mut dyn FnMut(u64, u64)) -> Result<()>;
    /// Hash of everything derived, equal for equal evidence.
    fn digest(&self) -> Result<Id>;
    /// Counts for a viewer.
    fn counts(&self, viewer: &str) -> Result<Counts>;
    /// [`Counts::distinct`] alone, which is quick.
    fn distinct(&self, viewer: &str) -> Result<u64>;
    /// How many order lines of a viewer a later file has corrected: they are evidence still,
    /// and count no longer.
    fn corrected(&self, viewer: &str) -> Result<u64>;
    /// All evidence ids a viewer may see, sorted.
    fn evidence_ids(&self, viewer: &str) -> Result<Vec<Id>>;
    /// Everything the viewer may see that was known by `as_of`. Decisions are
    /// those recorded by `decided_by` (the clock in a view, `as_of` in a replay).
    fn ledger(
        &self,
        viewer: &str,
        as_of: Timestamp,
        decided_by: Timestamp,
        depth: Depth,
    ) -> Result<Ledger>;
    /// The same as a ledger that was taken from it, with decisions recorded by another
    /// moment and messages of another depth. What both have in common may be shared: it is
    /// to be a ledger of this very store, which has written nothing since.
    fn ledger_beside(&self, ledger: &Ledger, decided_by: Timestamp, depth: Depth)
    -> Result<Ledger>;
    /// Records a decision by `viewer`; its id is a hash of all it says. The same twice in
    /// one second is one decision, unless the first was taken back in between.
    fn decide(
        &mut self,
        viewer: &str,
        verb: Verb,
        anchors: &[Anchor],
        words: &[(String, String)],
        recorded: Timestamp,
    ) -> Result<Decision>;
    /// The last decision of a viewer that was not undone.
    fn last_decision(&self, viewer: &str) -> Result<Option<Decision>>;
    /// One item in full, by an id or a unique beginning of one (≥ 4 digits).
    fn show(&self, viewer: &str, id: &str) -> Result<Option<Shown>>;
    /// Full-text search, best first.
    fn search(&self, viewer: &str, query: &str, as_of: Timestamp, most: usize) -> Result<Vec<Hit>>;
    /// Owners with sightings, the earliest first.
    fn owners(&self) -> Result<Vec<String>>;
    /// When each source was last read, for a viewer: path, moment, items.
    fn sources(&self, viewer: &str) -> Result<Vec<(String, Timestamp, u64)>>;
    /// When each source was last read, for a viewer: path, moment. Does not
    /// count what is in them, and so is quick.
    fn last_read(&self, viewer: &str) -> Result<Vec<(String, Timestamp)>>;
    /// What the exports of a viewer that were first read at a moment leave out of what
    /// others before them showed.
    fn left_out(&self, viewer: &str, read: Timestamp) -> Result<Vec<LeftOutEntries>>;
    /// The track records kept for a viewer.
    fn track(&self, viewer: &str) -> Result<Vec<Track>>;
    /// Keeps track records, replacing those of the same kind and cutoff.
    fn keep_track(&mut self, viewer: &str, track: &[Track]) -> Result<()>;
    /// Finds what pictures ask of the words of a ledger's messages
    /// ([`bellwether_core::gist`]), and keeps it for the next ledger. Changes nothing
    /// of what is seen.
    fn keep_gists(&mut self, ledger: &Ledger) -> Result<()>;
    /// Erases, everywhere, and keeps it from coming back. Tells only of what the
    /// viewer could see.
    fn forget(&mut self, viewer: &str, what: &Forget, recorded: Timestamp) -> Result<Forgotten>;
    /// Copies everything to a new file, as of one moment, while others may write.
    fn backup(&self, file: &Path) -> Result<()>;
    /// Hands over all that is kept and could not be made again, as of one moment,
    /// whoever it belongs to: mails first, then entries, decisions, places, sightings,
    /// bad items, and what was forgotten; each in a fixed order.
    fn export(&self, each: &mut dyn FnMut(Kept) -> Result<()>) -> Result<()>;
    /// Begins to take in what an export wrote; only where nothing is there yet.
    fn restore(&mut self) -> Result<Box<dyn Restore + '_>>;
    /// A number that changes when anybody else has committed: what was seen before may
    /// then be out of date. Says nothing of what was written through this very store.
    fn version(&self) -> Result<i64>;
    /// From now on waits so long for others who write before it gives up.
    fn wait(&mut self, at_most: std::time::Duration) -> Result<()>;
    /// Looks for damage; each line says what is wrong and what to do.
    fn check(&self) -> Result<Vec<String>>;
}

/// What arrives, written from commit to commit. What was not committed when it
/// is dropped is not there; repeating the whole loses and doubles nothing.
///
/// What follows from messages that came whole between two commits is derived
/// on the way and committed with them. The rest is left to [`Store::derive`].
pub trait Load {
    /// Takes mails and where they were seen; the arrivals are in their order.
    fn mails(&mut self, batch: Vec<(Prepared, Sighting)>) -> Result<Vec<Arrival>>;
    /// Takes entries; the arrivals are in their order.
    fn entries(&mut self, batch: &[IncomingEntry]) -> Result<Vec<Arrival>>;
    /// Takes lines of one order file, as many as fit in memory: the more at once, the
    /// quicker. They are left in the order in which they were written.
    fn lines(&mut self, batch: &mut [KeyedLine], seen: &Sighting) -> Result<LineArrivals>;
    /// Takes the reasons why items could not be read.
    fn bad(&mut self, owner: &str, bad: &[Bad]) -> Result<()>;
    /// Makes all of it stay.
    fn commit(&mut self) -> Result<()>;
}
