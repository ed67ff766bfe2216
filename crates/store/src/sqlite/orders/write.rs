//! Writing lines.

use super::count::{Counted, counted};
use super::onward::speaks;
use super::places::{self, Place};
use super::row::{Rows, out_of_date};
use crate::forgetting::{Kind, Recogniser};
use crate::sqlite::WORKSPACE;
use crate::{KeyedLine, LineArrivals, Result};
use bellwether_core::evidence::Sighting;
use bellwether_core::orders::line::{self, Line};
use bellwether_core::time::{Day, Timestamp};
use rayon::slice::ParallelSliceMut;
use rusqlite::{CachedStatement, Transaction, params};
use std::collections::BTreeSet;
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
    seen: &'t Sighting,
    recorded: Timestamp,
    forgotten: &'t Recogniser,
    place: Place,
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
        Ok(Writer {
            tx,
            seen,
            recorded,
            forgotten,
            place: Place::enter(tx, seen, recorded)?,
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
        let mut is_whole =
            !self.place.hidden && !self.has_lines.exists(params![WORKSPACE, party])?;
        let mut changes = false;
        let corrected = self.corrected(lines)?;
        // What it says of them now is told apart from what it said.
        let again = match corrected.is_empty() {
            true => self.place.number,
            false => places::again(self.tx, self.seen, self.recorded)?,
        };
        for one in lines {
            if self.keeps_out(one) {
                arrivals.forgotten += 1;
                is_whole = false;
                continue;
            }
            let place = match corrected.contains(&invoice(&one.line)) {
                true => again,
                false => self.place.number,
            };
            let put = self.put(one, place)?;
            arrivals.added += u64::from(put.is_new);
            arrivals.known += u64::from(!put.is_new);
            is_whole &= put.is_row;
            changes |= put.changes;
        }
        // What was forgotten is cut out of the rows, not of what was counted from memory.
        let is_kept = |one: &Counted| self.forgotten.is_empty() || one.is_for_nobody();
        match counted.filter(|one| is_whole && is_kept(one)) {
            Some(counted) => counted.put(self.tx, &self.seen.owner, party),
            None if changes => out_of_date(self.tx, party),
            None => Ok(()),
        }
    }

    fn keeps_out(&self, one: &KeyedLine) -> bool {
        if self.forgotten.is_empty() {
            return false;
        }
        let evidence = line::evidence(one.line.party, one.key);
        let held = self.forgotten.held(&self.seen.owner, evidence);
        self.forgotten.knows(Kind::Item, &evidence.0)
            || self.forgotten.holds(Kind::Held, held)
            || self
                .forgotten
                .knows(Kind::Customer, &one.line.party.to_be_bytes())
    }

    /// The invoices of a customer that are known, and of which a file that was read before
    /// has lines now that it did not have.
    fn corrected<'l>(&mut self, lines: &'l [KeyedLine]) -> Result<BTreeSet<(&'l str, Day)>> {
        if !self.place.again {
            return Ok(BTreeSet::new());
        }
        let mut new = Vec::new();
        for one in lines.iter().filter(|one| !one.line.invoice.is_empty()) {
            let sighted = self.sighted(one)?;
            if !sighted
                .iter()
                .any(|(place, _)| self.place.same.contains(place))
            {
                new.push(invoice(&one.line));
            }
        }
        let (Some(first), false) = (lines.first(), new.is_empty()) else {
            return Ok(BTreeSet::new());
        };
        new.sort_unstable();
        let mut stmt = self.tx.prepare_cached(
            "SELECT invoice, happened FROM order_line WHERE workspace_id = ?1 AND party_id = ?2",
        )?;
        let mut rows = stmt.query(params![WORKSPACE, first.line.party])?;
        let mut known = BTreeSet::new();
        while let Some(row) = rows.next()? {
            let number = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
            let one = (number, Timestamp(row.get(1)?).day());
            if let Ok(at) = new.binary_search_by(|new| new.cmp(&one)) {
                known.insert(new[at]);
            }
        }
        Ok(known)
    }

    /// Where the owner has seen a line, and whether that counts.
    fn sighted(&mut self, one: &KeyedLine) -> Result<Vec<(i64, bool)>> {
        let key = params![WORKSPACE, one.line.party, one.key, self.seen.owner];
        let sighted = self
            .sighted
            .query_map(key, |row| Ok((row.get(0)?, !row.get::<_, bool>(1)?)))?;
        Ok(sighted.collect::<rusqlite::Result<_>>()?)
    }

    /// Writes a line.
    fn put(&mut self, one: &KeyedLine, place: i64) -> Result<Put> {
        let line = &one.line;
        if self.rows.line(one, place, self.recorded, self.forgotten)? {
            return Ok(Put {
                is_row: true,
                is_new: true,
                changes: true,
            });
        }
        let sighted = self.sighted(one)?;
        let is_here = |other: &i64| match place == self.place.number {
            true => self.place.same.contains(other),
            false => *other == place,
        };
        let here = sighted.iter().any(|(other, _)| is_here(other));
        if !here {
            let rest = self.forgotten.cut(&line.rest);
            let seen = (place, line.row, self.recorded);
            self.rows.seen((line.party, one.key), seen, &rest)?;
        }
        // Another file may say for whom a line is that was counted, or correct its invoice.
        let says_more = !line.invoice.is_empty() || speaks(&line.rest);
        Ok(Put {
            is_row: false,
            is_new: sighted.is_empty(),
            changes: !sighted.iter().any(|(_, counts)| *counts) || !here && says_more,
        })
    }
}

/// What makes a customer's invoice the same in two files.
fn invoice(line: &Line) -> (&str, Day) {
    (&line.invoice, line.happened.day())
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
