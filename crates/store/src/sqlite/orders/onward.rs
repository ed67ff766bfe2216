//! What customers bought for others: counted apart where their lines name these.

use super::count::together;
use crate::Result;
use crate::codec::bought::{self, Purchase};
use crate::sqlite::WORKSPACE;
use bellwether_core::money::NO_CURRENCY;
use bellwether_core::orders::onward::{Way, named};
use bellwether_core::time::Timestamp;
use rusqlite::{Transaction, params};
use std::collections::BTreeMap;

const LINES: &str = include_str!("../../../sql/onward.sql");

/// What one customer bought for each name.
#[derive(Default)]
pub(super) struct For {
    /// By way and name, with their purchases packed.
    packed: Vec<(Way, String, Vec<u8>)>,
}

impl For {
    /// From lines with what they say beside their figures. `None` where a sum is too large.
    pub(super) fn of<'l>(lines: impl Iterator<Item = (Purchase, &'l str)>) -> Option<For> {
        let mut names: BTreeMap<(Way, &str), Vec<Purchase>> = BTreeMap::new();
        for (purchase, rest) in lines {
            if let Some(of) = named(rest) {
                names.entry(of).or_default().push(purchase);
            }
        }
        let packed = names.into_iter().map(|((way, name), all)| {
            let packed = bought::pack(&together(all)?);
            Some((way, name.to_owned(), packed))
        });
        Some(For {
            packed: packed.collect::<Option<_>>()?,
        })
    }

    /// Whether there is nobody.
    pub(super) fn is_empty(&self) -> bool {
        self.packed.is_empty()
    }

    /// Counts one customer's lines for one owner.
    pub(super) fn count(tx: &Transaction, owner: &str, party: i64) -> Result<For> {
        let mut stmt = tx.prepare_cached(LINES)?;
        let mut rows = stmt.query(params![WORKSPACE, owner, party])?;
        let mut lines: Vec<(Purchase, String)> = Vec::new();
        while let Some(row) = rows.next()? {
            let currency = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
            let purchase = Purchase {
                happened: Timestamp(row.get(0)?),
                product: row.get(1)?,
                currency: currency.as_bytes().try_into().unwrap_or(NO_CURRENCY),
                quantity: row.get(3)?,
                amount: row.get(4)?,
                line: row.get(5)?,
            };
            // Of several files that have the line, the one read last counts.
            if lines
                .last()
                .is_none_or(|(last, _)| last.line != purchase.line)
            {
                lines.push((purchase, row.get(6)?));
            }
        }
        let lines = lines.iter().map(|(one, rest)| (*one, rest.as_str()));
        Ok(For::of(lines).unwrap_or_default())
    }

    /// Puts it in the place of what was counted before.
    pub(super) fn put(&self, tx: &Transaction, owner: &str, party: i64) -> Result<()> {
        tx.prepare_cached(
            "DELETE FROM bought_for WHERE workspace_id = ?1 AND owner = ?2 AND party_id = ?3",
        )?
        .execute(params![WORKSPACE, owner, party])?;
        for (way, name, packed) in &self.packed {
            tx.prepare_cached(
                "INSERT INTO bought_for (workspace_id, owner, party_id, way, name, days)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                WORKSPACE,
                owner,
                party,
                way.heading(),
                name,
                packed
            ])?;
        }
        Ok(())
    }
}
