//! Rows of lines and of where they were seen: written and read in one place.

use crate::forgetting::Recogniser;
use crate::prepared::clean;
use crate::sqlite::WORKSPACE;
use crate::{KeyedLine, Result};
use bellwether_core::money::NO_CURRENCY;
use bellwether_core::orders::line::Line;
use bellwether_core::time::Timestamp;
use rusqlite::{CachedStatement, Connection, OptionalExtension, Row, params};

/// The statements that put lines and sightings into their tables; a row that is there
/// stays as it is.
pub(super) struct Rows<'t> {
    line: CachedStatement<'t>,
    seen: CachedStatement<'t>,
}

impl<'t> Rows<'t> {
    pub(super) fn new(tx: &'t Connection) -> Result<Rows<'t>> {
        Ok(Rows {
            line: tx.prepare_cached(
                "INSERT INTO order_line
                 (workspace_id, party_id, line, happened, product_id, quantity, amount,
                  currency, invoice, place, position, recorded, rest)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
                 ON CONFLICT DO NOTHING",
            )?,
            seen: tx.prepare_cached(
                "INSERT INTO order_seen
                 (workspace_id, party_id, line, place, position, recorded, rest)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
            )?,
        })
    }

    /// Puts a line, first seen at a place; whether it was new.
    pub(super) fn line(
        &mut self,
        one: &KeyedLine,
        place: i64,
        recorded: Timestamp,
        forgotten: &Recogniser,
    ) -> Result<bool> {
        let line = &one.line;
        let inserted = self.line.execute(params![
            WORKSPACE,
            line.party,
            one.key,
            line.happened.0,
            line.product,
            line.quantity_milli,
            line.amount_minor,
            std::str::from_utf8(&line.currency).unwrap_or_default(),
            clean(&forgotten.cut(&line.invoice)),
            place,
            line.row,
            recorded.0,
            clean(&forgotten.cut(&line.rest)),
        ])?;
        Ok(inserted > 0)
    }

    /// Puts where else a line was seen.
    pub(super) fn seen(
        &mut self,
        (party, key): (i64, i64),
        seen: (i64, u64, Timestamp),
        rest: &str,
    ) -> Result<()> {
        let (place, row, recorded) = seen;
        let rest = clean(rest);
        self.seen
            .execute(params![WORKSPACE, party, key, place, row, recorded.0, rest])?;
        Ok(())
    }
}

/// The columns of [`line`], beside the party and the key that are asked for.
const COLUMNS: &str = "party_id, line, happened, product_id, quantity, amount, currency,
    invoice, place, position, recorded, rest";

/// Reads every line in the order of its key: the line, its first place, when it was
/// recorded.
pub(super) fn each(
    conn: &Connection,
    mut each: impl FnMut(KeyedLine, i64, Timestamp) -> Result<()>,
) -> Result<()> {
    let sql =
        format!("SELECT {COLUMNS} FROM order_line WHERE workspace_id = ?1 ORDER BY party_id, line");
    let mut stmt = conn.prepare(&sql)?;
    let mut rows = stmt.query([WORKSPACE])?;
    while let Some(row) = rows.next()? {
        let (line, place, recorded) = line(row)?;
        each(line, place, recorded)?;
    }
    Ok(())
}

/// One line.
pub(super) fn one(conn: &Connection, (party, key): (i64, i64)) -> Result<Option<KeyedLine>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM order_line WHERE workspace_id = ?1 AND party_id = ?2 AND line = ?3"
    );
    let mut stmt = conn.prepare_cached(&sql)?;
    let found = stmt.query_row(params![WORKSPACE, party, key], line);
    Ok(found.optional()?.map(|(line, ..)| line))
}

fn line(row: &Row) -> rusqlite::Result<(KeyedLine, i64, Timestamp)> {
    let currency: String = row.get(6)?;
    let line = Line {
        party: row.get(0)?,
        product: row.get(3)?,
        happened: Timestamp(row.get(2)?),
        quantity_milli: row.get(4)?,
        amount_minor: row.get(5)?,
        currency: currency.as_bytes().try_into().unwrap_or(NO_CURRENCY),
        invoice: row.get::<_, String>(7)?.into(),
        rest: row.get::<_, String>(11)?.into(),
        row: row.get(9)?,
        content: 0,
    };
    let key = row.get(1)?;
    let recorded = Timestamp(row.get(10)?);
    Ok((KeyedLine { key, line }, row.get(8)?, recorded))
}

/// Notes that a customer is to be counted again.
pub(super) fn out_of_date(conn: &Connection, party: i64) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO order_dirty (workspace_id, party_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
    )?
    .execute(params![WORKSPACE, party])?;
    Ok(())
}
