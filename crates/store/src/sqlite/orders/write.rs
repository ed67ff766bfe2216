//! Writing lines.

use super::count::{Counted, counted};
use super::onward::speaks;
use super::row::{Rows, enter_place, number_of, out_of_date};
use crate::forgetting::{Kind, Recogniser};
use crate::prepared::clean;
use crate::sqlite::WORKSPACE;
use crate::sqlite::write::place_id;
use crate::{KeyedLine, LineArrivals, Result};
use bellwether_core::evidence::Sighting;
use bellwether_core::orders::line;
use bellwether_core::time::Timestamp;
use rayon::slice::ParallelSliceMut;
use rusqlite::{CachedStatement, Transaction, params};
use std::sync::mpsc::sync_channel;

/// Customers counted ahead of the one whose lines are being written.
const AHEAD: usize = 64;

/// Writes lines in the order of their keys, so that the table grows where the last row
/// was put: it is kept in that order, and a row at a random place would cost the reading
/// and writing of a page. Of customers that are new, what they bought is counted meanwhile
/// from what is in memory; of the others it is noted that it is out of date.
pub(crate) fn write(
    tx: &Transaction,
    lines: &mut [KeyedLine],
    seen: &Sighting,
    recorded: Timestamp,
    forgotten: &Recogniser,
) -> Result<LineArrivals> {
    let mut arrivals = LineArrivals::default();
    if forgotten.is_address(&seen.owner) {
        arrivals.forgotten = lines.len() as u64;
        return Ok(arrivals);
    }
    lines.par_sort_unstable_by_key(|one| (one.line.party, one.key));
    let customers = || lines.chunk_by(|a, b| a.line.party == b.line.party);
    let mut writer = Writer::new(tx, seen, recorded, forgotten)?;
    std::thread::scope(|scope| {
        let (send, ahead) = sync_channel(AHEAD);
        // It ends early where writing does.
        scope.spawn(move || customers().try_for_each(|lines| send.send(counted(lines))));
        for (lines, counted) in customers().zip(ahead) {
            writer.customer(lines, counted, &mut arrivals)?;
        }
        Ok(arrivals)
    })
}

/// What it takes to write lines of one file.
struct Writer<'t> {
    tx: &'t Transaction<'t>,
    owner: &'t str,
    recorded: Timestamp,
    forgotten: &'t Recogniser,
    place: i64,
    /// Whether later readings of the file took the place of this one.
    hidden: bool,
    rows: Rows<'t>,
    sighted: CachedStatement<'t>,
    has_lines: CachedStatement<'t>,
}

impl<'t> Writer<'t> {
    fn new(
        tx: &'t Transaction<'t>,
        seen: &'t Sighting,
        recorded: Timestamp,
        forgotten: &'t Recogniser,
    ) -> Result<Writer<'t>> {
        let place = place(tx, seen, recorded)?;
        Ok(Writer {
            tx,
            owner: &seen.owner,
            recorded,
            forgotten,
            place,
            hidden: is_hidden(tx, place)?,
            rows: Rows::new(tx)?,
            sighted: tx.prepare_cached(
                "SELECT place, hidden FROM order_sighting
                 WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3 AND owner = ?4",
            )?,
            has_lines: tx.prepare_cached(
                "SELECT 1 FROM order_line WHERE workspace_id = ?1 AND party_id = ?2",
            )?,
        })
    }

    /// Writes lines of one customer, with what they come to.
    fn customer(
        &mut self,
        lines: &[KeyedLine],
        counted: Option<Counted>,
        arrivals: &mut LineArrivals,
    ) -> Result<()> {
        let Some(party) = lines.first().map(|one| one.line.party) else {
            return Ok(());
        };
        // All that there is of it are these lines, if all of them are put.
        let mut is_whole = !self.hidden && !self.has_lines.exists(params![WORKSPACE, party])?;
        let mut changes = false;
        for one in lines {
            if self.keeps_out(one) {
                arrivals.forgotten += 1;
                is_whole = false;
                continue;
            }
            let put = self.put(one)?;
            arrivals.added += u64::from(put.is_new);
            arrivals.known += u64::from(!put.is_new);
            is_whole &= put.is_row;
            changes |= put.changes;
        }
        // What was forgotten is cut out of the rows, not of what was counted from memory.
        let is_kept = |one: &Counted| self.forgotten.is_empty() || one.is_for_nobody();
        match counted.filter(|one| is_whole && is_kept(one)) {
            Some(counted) => counted.put(self.tx, self.owner, party),
            None if changes => out_of_date(self.tx, party),
            None => Ok(()),
        }
    }

    fn keeps_out(&self, one: &KeyedLine) -> bool {
        if self.forgotten.is_empty() {
            return false;
        }
        let evidence = line::evidence(one.line.party, one.key);
        let held = self.forgotten.held(self.owner, evidence);
        self.forgotten.knows(Kind::Item, &evidence.0)
            || self.forgotten.holds(Kind::Held, held)
            || self
                .forgotten
                .knows(Kind::Customer, &one.line.party.to_be_bytes())
    }

    /// Writes a line.
    fn put(&mut self, one: &KeyedLine) -> Result<Put> {
        let line = &one.line;
        if self
            .rows
            .line(one, self.place, self.recorded, self.forgotten)?
        {
            return Ok(Put {
                is_row: true,
                is_new: true,
                changes: true,
            });
        }
        let mut sighted = self
            .sighted
            .query(params![WORKSPACE, line.party, one.key, self.owner])?;
        let (mut known, mut counts, mut here) = (false, false, false);
        while let Some(row) = sighted.next()? {
            known = true;
            here |= row.get::<_, i64>(0)? == self.place;
            counts |= !row.get::<_, bool>(1)?;
        }
        drop(sighted);
        if !here {
            let rest = self.forgotten.cut(&line.rest);
            let seen = (self.place, line.row, self.recorded);
            self.rows.seen((line.party, one.key), seen, &rest)?;
        }
        Ok(Put {
            is_row: false,
            is_new: !known,
            // Another file may say for whom a line is that was counted.
            changes: !counts || !here && speaks(&line.rest),
        })
    }
}

/// What became of a line.
struct Put {
    /// It is a row that was not there.
    is_row: bool,
    /// The owner did not have it.
    is_new: bool,
    /// What its customer bought has changed for the owner.
    changes: bool,
}

/// Whether a reading of a file is one that others took the place of.
fn is_hidden(tx: &Transaction, place: i64) -> Result<bool> {
    let mut stmt = tx.prepare_cached(
        "SELECT 1 FROM order_place WHERE workspace_id = ?1 AND number = ?2 AND hidden = 1",
    )?;
    Ok(stmt.exists(params![WORKSPACE, place])?)
}

/// The short number of a file's place, which is entered where it is new.
fn place(tx: &Transaction, seen: &Sighting, recorded: Timestamp) -> Result<i64> {
    let (source, folder) = (clean(&seen.source), clean(&seen.folder));
    let id = place_id(&seen.owner, &source, &folder);
    tx.prepare_cached(
        "INSERT INTO place (workspace_id, id, owner, source, folder, first_read, last_read)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
         ON CONFLICT (workspace_id, id) DO UPDATE SET
             first_read = min(first_read, excluded.first_read),
             last_read = max(last_read, excluded.last_read)",
    )?
    .execute(params![
        WORKSPACE, id.0, seen.owner, source, folder, recorded.0
    ])?;
    enter_place(tx, id)?;
    Ok(number_of(id))
}
