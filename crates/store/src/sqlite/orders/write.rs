//! Writing lines.

use super::row::{Rows, enter_place, number_of, out_of_date};
use crate::forgetting::{Kind, Recogniser};
use crate::prepared::clean;
use crate::sqlite::WORKSPACE;
use crate::sqlite::write::place_id;
use crate::{KeyedLine, LineArrivals, Result};
use bellwether_core::evidence::Sighting;
use bellwether_core::orders::line;
use bellwether_core::time::Timestamp;
use rusqlite::{CachedStatement, Transaction, params};

/// Writes lines in the order of their keys, so that the table grows where the last row
/// was put: it is kept in that order, and a row at a random place would cost the reading
/// and writing of a page.
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
    lines.sort_unstable_by_key(|one| (one.line.party, one.key));
    let mut writer = Writer::new(tx, seen, recorded, forgotten)?;
    for one in lines.iter() {
        if writer.keeps_out(one) {
            arrivals.forgotten += 1;
        } else if writer.put(one)? {
            arrivals.added += 1;
        } else {
            arrivals.known += 1;
        }
    }
    Ok(arrivals)
}

/// What it takes to write lines of one file.
struct Writer<'t> {
    tx: &'t Transaction<'t>,
    owner: &'t str,
    recorded: Timestamp,
    forgotten: &'t Recogniser,
    place: i64,
    /// The customer whose turn it is, noted as out of date.
    dirty: Option<i64>,
    rows: Rows<'t>,
    sighted: CachedStatement<'t>,
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
            owner: &seen.owner,
            recorded,
            forgotten,
            place: place(tx, seen, recorded)?,
            dirty: None,
            rows: Rows::new(tx)?,
            sighted: tx.prepare_cached(
                "SELECT place, hidden FROM order_sighting
                 WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3 AND owner = ?4",
            )?,
        })
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

    /// Writes a line; whether it is new to the owner.
    fn put(&mut self, one: &KeyedLine) -> Result<bool> {
        let line = &one.line;
        if self
            .rows
            .line(one, self.place, self.recorded, self.forgotten)?
        {
            self.out_of_date(line.party)?;
            return Ok(true);
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
        if !counts {
            self.out_of_date(line.party)?;
        }
        Ok(!known)
    }

    fn out_of_date(&mut self, party: i64) -> Result<()> {
        if self.dirty != Some(party) {
            out_of_date(self.tx, party)?;
            self.dirty = Some(party);
        }
        Ok(())
    }
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
