//! Loading: evidence and what follows from it, written from commit to commit.

use super::derive::{Round, begin_direct};
use super::write::Writer;
use super::{WORKSPACE, entries, keep, orders, recogniser};
use crate::forgetting::Recogniser;
use crate::{Arrival, Bad, IncomingEntry, KeyedLine, LineArrivals, Load, Prepared, Result};
use bellwether_core::evidence::Sighting;
use bellwether_core::id::Id;
use bellwether_core::time::Timestamp;
use rusqlite::{CachedStatement, Connection, ErrorCode, Transaction, TransactionBehavior, params};

/// A load into one SQLite file. It holds the lock from the first thing that
/// arrives to the commit.
pub(super) struct SqliteLoad<'c> {
    conn: &'c Connection,
    recorded: Timestamp,
    /// The first load writes its pages to their places at once: through the
    /// write-ahead log they would be written twice. Others who look meanwhile wait;
    /// there is nothing yet for them to see.
    without_log: bool,
    open: Option<Open<'c>>,
}

/// What was taken since the last commit.
struct Open<'c> {
    writer: Writer<'c>,
    has_message: CachedStatement<'c>,
    forgotten: Recogniser,
    /// Messages can be derived at once.
    direct: bool,
    round: Round,
    /// Last, so that the statements go before it.
    tx: Transaction<'c>,
}

impl<'c> SqliteLoad<'c> {
    pub(super) fn new(conn: &'c mut Connection, recorded: Timestamp) -> Result<SqliteLoad<'c>> {
        // A load touches every page, and so does what follows it: all that is
        // mapped would stay in memory.
        conn.pragma_update(None, "mmap_size", 0)?;
        Ok(SqliteLoad {
            conn,
            recorded,
            without_log: false,
            open: None,
        })
    }

    fn open(&mut self) -> Result<&mut Open<'c>> {
        let open = match self.open.take() {
            Some(open) => open,
            None => {
                if !self.without_log {
                    self.without_log = is_empty(self.conn)? && set_journal(self.conn, "TRUNCATE")?;
                }
                Open::begin(self.conn, self.recorded)?
            }
        };
        Ok(self.open.insert(open))
    }
}

impl<'c> Open<'c> {
    fn begin(conn: &'c Connection, recorded: Timestamp) -> Result<Open<'c>> {
        let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
        let forgotten = recogniser(conn)?;
        Ok(Open {
            writer: Writer::new(conn, recorded)?,
            has_message: conn.prepare_cached(
                "SELECT 1 FROM evidence WHERE workspace_id = ?1 AND message = ?2 AND id <> ?3",
            )?,
            direct: forgotten.is_empty() && begin_direct(conn)?,
            forgotten,
            round: Round::default(),
            tx,
        })
    }

    fn mail(&mut self, prepared: Prepared, sighting: &Sighting) -> Result<Arrival> {
        if !self.direct {
            return self
                .writer
                .and_pending(&prepared, sighting, &self.forgotten);
        }
        let (message, item) = (prepared.message, prepared.mail.id);
        let written = self.writer.item(&prepared, sighting)?;
        let Some(seen) = written.seen else {
            return Ok(written.arrival);
        };
        if written.is_new && self.is_whole(message, item)? {
            self.round.add(prepared, seen);
        } else if self.round.see(message, item, seen).is_some() {
            self.writer.pending(message)?;
        }
        Ok(written.arrival)
    }

    /// Whether all copies of a message came since the last commit; the one
    /// given is new.
    fn is_whole(&mut self, message: Id, item: Id) -> Result<bool> {
        let key = params![WORKSPACE, message.0, item.0];
        Ok(self.round.has(message) || !self.has_message.exists(key)?)
    }
}

impl Load for SqliteLoad<'_> {
    fn mails(&mut self, batch: Vec<(Prepared, Sighting)>) -> Result<Vec<Arrival>> {
        let open = self.open()?;
        batch
            .into_iter()
            .map(|(prepared, sighting)| open.mail(prepared, &sighting))
            .collect()
    }

    fn entries(&mut self, batch: &[IncomingEntry]) -> Result<Vec<Arrival>> {
        let recorded = self.recorded;
        let open = self.open()?;
        entries::write(&open.tx, batch, recorded, &open.forgotten)
    }

    fn lines(&mut self, batch: &mut [KeyedLine], seen: &Sighting) -> Result<LineArrivals> {
        let recorded = self.recorded;
        let open = self.open()?;
        orders::write(&open.tx, batch, seen, recorded, &open.forgotten)
    }

    fn bad(&mut self, owner: &str, bad: &[Bad]) -> Result<()> {
        let recorded = self.recorded;
        let open = self.open()?;
        keep::keep_bad(&open.tx, owner, bad, recorded, &open.forgotten)
    }

    fn commit(&mut self) -> Result<()> {
        if let Some(open) = self.open.take() {
            open.round.record(&open.tx)?;
            drop((open.writer, open.has_message));
            open.tx.commit()?;
        }
        self.with_log()
    }
}

impl SqliteLoad<'_> {
    fn with_log(&mut self) -> Result<()> {
        // Where another process reads just now, the next commit tries again, and
        // whoever opens the workspace next.
        if self.without_log && set_journal(self.conn, "WAL")? {
            self.without_log = false;
        }
        Ok(())
    }
}

impl Drop for SqliteLoad<'_> {
    fn drop(&mut self) {
        // What was not committed goes. There is nobody to tell of a failure.
        self.open = None;
        let _ = self.with_log();
    }
}

/// Whether there is nothing yet.
pub(super) fn is_empty(conn: &Connection) -> Result<bool> {
    let mut stmt = conn.prepare(
        "SELECT 1 FROM evidence UNION ALL SELECT 1 FROM entry UNION ALL SELECT 1 FROM order_line",
    )?;
    Ok(!stmt.exists([])?)
}

/// Whether the journal is now of a kind: it stays as it was while another
/// connection is open.
pub(super) fn set_journal(conn: &Connection, kind: &str) -> Result<bool> {
    let answer =
        conn.pragma_update_and_check(None, "journal_mode", kind, |row| row.get::<_, String>(0));
    match answer {
        Ok(now) => Ok(now.eq_ignore_ascii_case(kind)),
        Err(error) if is_busy(&error) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)
    )
}
