//! Writing lines.

use crate::forgetting::{Kind, Recogniser};
use crate::prepared::clean;
use crate::sqlite::WORKSPACE;
use crate::sqlite::write::place_id;
use crate::{KeyedLine, LineArrivals, Result};
use bellwether_core::evidence::Sighting;
use bellwether_core::id::Id;
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
        let evidence = line::evidence(one.line.party, one.key);
        if !forgotten.is_empty()
            && (forgotten.knows(Kind::Item, &evidence.0)
                || forgotten.holds(Kind::Held, forgotten.held(&seen.owner, evidence)))
        {
            arrivals.forgotten += 1;
        } else if writer.put(one)? {
            arrivals.added += 1;
        } else {
            arrivals.known += 1;
        }
    }
    Ok(arrivals)
}

/// The statements that write lines of one file.
struct Writer<'t> {
    owner: &'t str,
    recorded: Timestamp,
    forgotten: &'t Recogniser,
    place: i64,
    /// The customer whose turn it is, noted as out of date.
    dirty: Option<i64>,
    line: CachedStatement<'t>,
    first: CachedStatement<'t>,
    known: CachedStatement<'t>,
    again: CachedStatement<'t>,
    mark: CachedStatement<'t>,
}

impl<'t> Writer<'t> {
    fn new(
        tx: &'t Transaction,
        seen: &'t Sighting,
        recorded: Timestamp,
        forgotten: &'t Recogniser,
    ) -> Result<Writer<'t>> {
        Ok(Writer {
            owner: &seen.owner,
            recorded,
            forgotten,
            place: place(tx, seen, recorded)?,
            dirty: None,
            line: tx.prepare_cached(
                "INSERT INTO order_line
                 (workspace_id, party_id, line, place, position, recorded, happened,
                  product_id, quantity, amount, currency, invoice, rest)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
                 ON CONFLICT DO NOTHING",
            )?,
            first: tx.prepare_cached(
                "SELECT order_line.place, order_place.owner = ?4 FROM order_line
                 JOIN order_place ON order_place.workspace_id = order_line.workspace_id
                     AND order_place.number = order_line.place
                 WHERE order_line.workspace_id = ?1 AND party_id = ?2 AND line = ?3",
            )?,
            known: tx.prepare_cached(
                "SELECT 1 FROM order_seen
                 JOIN order_place ON order_place.workspace_id = order_seen.workspace_id
                     AND order_place.number = order_seen.place
                 WHERE order_seen.workspace_id = ?1 AND party_id = ?2 AND line = ?3
                     AND order_place.owner = ?4",
            )?,
            again: tx.prepare_cached(
                "INSERT INTO order_seen (workspace_id, party_id, line, place, position)
                 VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
            )?,
            mark: tx.prepare_cached(
                "INSERT INTO order_dirty (workspace_id, party_id) VALUES (?1, ?2)
                 ON CONFLICT DO NOTHING",
            )?,
        })
    }

    /// Writes a line; whether it is new to the owner.
    fn put(&mut self, one: &KeyedLine) -> Result<bool> {
        let line = &one.line;
        let currency = std::str::from_utf8(&line.currency).unwrap_or("XXX");
        let inserted = self.line.execute(params![
            WORKSPACE,
            line.party,
            one.key,
            self.place,
            line.row,
            self.recorded.0,
            line.happened.0,
            line.product,
            line.quantity_milli,
            line.amount_minor,
            currency,
            clean(&line.invoice),
            clean(&self.forgotten.cut(&line.rest)),
        ])?;
        if inserted > 0 {
            self.out_of_date(line.party)?;
            return Ok(true);
        }
        let key = params![WORKSPACE, line.party, one.key, self.owner];
        let (place, is_owners): (i64, bool) = self
            .first
            .query_row(key, |row| Ok((row.get(0)?, row.get(1)?)))?;
        if place == self.place {
            return Ok(false);
        }
        let known = is_owners || self.known.exists(key)?;
        self.again.execute(params![
            WORKSPACE, line.party, one.key, self.place, line.row
        ])?;
        if !known {
            self.out_of_date(line.party)?;
        }
        Ok(!known)
    }

    fn out_of_date(&mut self, party: i64) -> Result<()> {
        if self.dirty != Some(party) {
            self.mark.execute(params![WORKSPACE, party])?;
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
    let number = number_of(id);
    tx.prepare_cached(
        "INSERT INTO order_place (workspace_id, number, place_id, owner)
         VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
    )?
    .execute(params![WORKSPACE, number, id.0, seen.owner])?;
    Ok(number)
}

/// The short number of a place.
pub(super) fn number_of(place: Id) -> i64 {
    let mut eight = [0; 8];
    eight.copy_from_slice(&place.0[..8]);
    i64::from_be_bytes(eight)
}
