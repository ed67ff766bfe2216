//! The workspace in one SQLite file.
//!
//! Each part of the trait has its file; this one opens the database and joins
//! them. The statistics are the named files under `sql/`.

mod backup;
mod check;
mod decide;
mod decisions;
mod derive;
mod digest;
mod entries;
mod export;
mod forget;
mod gists;
mod history;
mod index;
mod keep;
mod ledger;
mod load;
mod migrate;
mod orders;
mod packed;
mod restore;
mod search;
mod show;
mod stored;
mod write;

use crate::forgetting::Recogniser;
use crate::{
    Arrival, Bad, Counts, Depth, Forget, Forgotten, Hit, Incoming, Kept, LeftOutEntries, Load,
    Restore, Result, Shown, Store, StoreError, Track,
};
use bellwether_core::id::Id;
use bellwether_core::ledger::{Anchor, Decision, Ledger, Verb};
use bellwether_core::time::Timestamp;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, Row};
use std::path::Path;

/// One file is one workspace. The keys begin with its number nevertheless, so
/// that the same tables hold many on a server.
const WORKSPACE: i64 = 1;

/// How long to wait for another process that writes.
const BUSY: std::time::Duration = std::time::Duration::from_secs(10);

/// A workspace in one SQLite file, with its write-ahead log beside it; a first load
/// keeps a rollback journal instead until it is through.
#[derive(Debug)]
pub struct SqliteStore {
    conn: Connection,
}

impl SqliteStore {
    /// Opens the workspace's database, creating it or bringing it to this
    /// build's schema where needed.
    pub fn open(path: impl AsRef<Path>) -> Result<SqliteStore> {
        let mut conn = Connection::open(path)?;
        configure(&conn)?;
        migrate::migrate(&mut conn)?;
        conn.set_prepared_statement_cache_capacity(128);
        make_key(&conn)?;
        Ok(SqliteStore { conn })
    }
}

/// Changes when another connection has committed.
fn data_version(conn: &Connection) -> Result<i64> {
    Ok(conn.pragma_query_value(None, "data_version", |row| row.get(0))?)
}

/// How much of the file is read in place, not through the cache, in bytes.
const MAPPED: i64 = 256 << 20;

/// Lets go of the pages that were read or written. A ledger reads much of the file once, and
/// all of it that is mapped or in the cache counts as memory of ours.
fn let_go(conn: &Connection) -> Result<()> {
    for bytes in [0, MAPPED] {
        conn.pragma_update(None, "mmap_size", bytes)?;
    }
    Ok(conn.execute_batch("PRAGMA shrink_memory")?)
}

fn configure(conn: &Connection) -> Result<()> {
    conn.busy_timeout(BUSY)?;
    // A statement is planned once, not for each value it is run with.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    for (name, value) in [
        // Rows of derived data run to a kilobyte or two; on larger pages they
        // need no overflow pages, and a ledger's scan reads fewer of them.
        ("page_size", "8192"),
        // A power cut may lose the last commits, never the database: what is
        // lost is imported again.
        ("synchronous", "NORMAL"),
        ("cache_size", "-65536"),
        ("wal_autocheckpoint", "8000"),
        // What is deleted is overwritten: `forget` relies on it.
        ("secure_delete", "ON"),
    ] {
        conn.pragma_update(None, name, value)?;
    }
    conn.pragma_update(None, "mmap_size", MAPPED)?;
    // Not while another process makes its first load.
    load::set_journal(conn, "WAL")?;
    Ok(())
}

/// Makes the key of the tombstones, once per workspace.
fn make_key(conn: &Connection) -> Result<()> {
    let made = conn
        .prepare("SELECT 1 FROM secret WHERE workspace_id = ?1 AND name = 'tombstones'")?
        .exists([WORKSPACE])?;
    if !made {
        conn.execute(
            "INSERT INTO secret (workspace_id, name, value) VALUES (?1, 'tombstones', randomblob(32))
             ON CONFLICT DO NOTHING",
            [WORKSPACE],
        )?;
    }
    Ok(())
}

/// The recogniser of what was forgotten here.
fn recogniser(conn: &Connection) -> Result<Recogniser> {
    let key = conn
        .prepare_cached("SELECT value FROM secret WHERE workspace_id = ?1 AND name = 'tombstones'")?
        .query_row([WORKSPACE], |row| row.get::<_, [u8; 32]>(0))?;
    let mut stmt =
        conn.prepare_cached("SELECT kind, mac FROM tombstone WHERE workspace_id = ?1")?;
    let macs = stmt
        .query_map([WORKSPACE], |row| Ok((row.get::<_, u8>(0)?, id(row, 1)?)))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Recogniser::new(key, macs))
}

/// The id in a column.
fn id(row: &Row, column: usize) -> rusqlite::Result<Id> {
    row.get::<_, [u8; 16]>(column).map(Id)
}

/// A stored value that cannot be understood.
fn damaged(at: impl Into<String>) -> StoreError {
    StoreError::Damaged { at: at.into() }
}

impl Store for SqliteStore {
    fn load(&mut self, recorded: Timestamp) -> Result<Box<dyn Load + '_>> {
        Ok(Box::new(load::SqliteLoad::new(&mut self.conn, recorded)?))
    }

    fn write(&mut self, batch: &[Incoming], recorded: Timestamp) -> Result<Vec<Arrival>> {
        write::write(&mut self.conn, batch, recorded)
    }

    fn bad(&self, owner: &str) -> Result<Vec<Bad>> {
        keep::bad(&self.conn, owner)
    }

    fn derive(&mut self, progress: &mut dyn FnMut(u64, u64)) -> Result<()> {
        derive::derive(&mut self.conn, progress)
    }

    fn rebuild(&mut self, progress: &mut dyn FnMut(u64, u64)) -> Result<()> {
        derive::rebuild(&mut self.conn, progress)
    }

    fn digest(&self) -> Result<Id> {
        digest::digest(&self.conn)
    }

    fn counts(&self, viewer: &str) -> Result<Counts> {
        show::counts(&self.conn, viewer)
    }

    fn distinct(&self, viewer: &str) -> Result<u64> {
        show::distinct(&self.conn, viewer)
    }

    fn corrected(&self, viewer: &str) -> Result<u64> {
        orders::corrected(&self.conn, viewer)
    }

    fn evidence_ids(&self, viewer: &str) -> Result<Vec<Id>> {
        show::evidence_ids(&self.conn, viewer)
    }

    fn ledger(
        &self,
        viewer: &str,
        as_of: Timestamp,
        decided_by: Timestamp,
        depth: Depth,
    ) -> Result<Ledger> {
        let ledger = ledger::ledger(&self.conn, viewer, as_of, decided_by, depth, None)?;
        let_go(&self.conn)?;
        Ok(ledger)
    }

    fn ledger_beside(
        &self,
        ledger: &Ledger,
        decided_by: Timestamp,
        depth: Depth,
    ) -> Result<Ledger> {
        let (viewer, as_of) = (&ledger.viewer, ledger.until);
        let beside = ledger::ledger(&self.conn, viewer, as_of, decided_by, depth, Some(ledger))?;
        let_go(&self.conn)?;
        Ok(beside)
    }

    fn decide(
        &mut self,
        viewer: &str,
        verb: Verb,
        anchors: &[Anchor],
        words: &[(String, String)],
        recorded: Timestamp,
    ) -> Result<Decision> {
        decide::decide(&mut self.conn, viewer, verb, anchors, words, recorded)
    }

    fn last_decision(&self, viewer: &str) -> Result<Option<Decision>> {
        let mut decisions = decisions::in_force(&self.conn, viewer, Timestamp(i64::MAX))?;
        Ok(decisions.pop())
    }

    fn show(&self, viewer: &str, id: &str) -> Result<Option<Shown>> {
        show::show(&self.conn, viewer, id)
    }

    fn search(&self, viewer: &str, query: &str, as_of: Timestamp, most: usize) -> Result<Vec<Hit>> {
        search::search(&self.conn, viewer, query, as_of, most)
    }

    fn owners(&self) -> Result<Vec<String>> {
        keep::owners(&self.conn)
    }

    fn sources(&self, viewer: &str) -> Result<Vec<(String, Timestamp, u64)>> {
        keep::sources(&self.conn, viewer)
    }

    fn left_out(&self, viewer: &str, read: Timestamp) -> Result<Vec<LeftOutEntries>> {
        let taken_back = decisions::taken_back(&self.conn, viewer, Timestamp(i64::MAX))?;
        history::left_out(&self.conn, viewer, read, &taken_back)
    }

    fn last_read(&self, viewer: &str) -> Result<Vec<(String, Timestamp)>> {
        keep::last_read(&self.conn, viewer)
    }

    fn track(&self, viewer: &str) -> Result<Vec<Track>> {
        keep::track(&self.conn, viewer)
    }

    fn keep_track(&mut self, viewer: &str, track: &[Track]) -> Result<()> {
        keep::keep_track(&mut self.conn, viewer, track)
    }

    fn keep_gists(&mut self, ledger: &Ledger) -> Result<()> {
        gists::keep(&mut self.conn, ledger)
    }

    fn forget(&mut self, viewer: &str, what: &Forget, recorded: Timestamp) -> Result<Forgotten> {
        forget::forget(&mut self.conn, viewer, what, recorded)
    }

    fn backup(&self, file: &Path) -> Result<()> {
        backup::backup(&self.conn, file)
    }

    fn export(&self, each: &mut dyn FnMut(Kept) -> Result<()>) -> Result<()> {
        export::export(&self.conn, each)
    }

    fn restore(&mut self) -> Result<Box<dyn Restore + '_>> {
        Ok(Box::new(restore::SqliteRestore::new(&self.conn)?))
    }

    fn version(&self) -> Result<i64> {
        data_version(&self.conn)
    }

    fn wait(&mut self, at_most: std::time::Duration) -> Result<()> {
        Ok(self.conn.busy_timeout(at_most)?)
    }

    fn check(&self) -> Result<Vec<String>> {
        check::check(&self.conn)
    }
}
