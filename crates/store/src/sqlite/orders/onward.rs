//! What customers bought for others: counted apart where their lines name these. What a
//! file names of a line that another one had before is known since that file was read.

use super::count::{purchase, together};
use crate::Result;
use crate::codec::bought::{self, Purchase};
use crate::sqlite::WORKSPACE;
use bellwether_core::orders::onward::{Way, named};
use bellwether_core::time::Timestamp;
use rusqlite::{Transaction, params};
use std::collections::BTreeMap;

const LINES: &str = include_str!("../../../sql/onward.sql");

/// How a name is told, and since when where its line was known before.
type Told = (Way, Option<Timestamp>);

/// What one customer bought for each name.
#[derive(Default)]
pub(super) struct For {
    /// By way and name, with their purchases packed.
    packed: Vec<(Told, String, Vec<u8>)>,
}

impl For {
    /// From lines that no other file had before, with what they say beside their figures.
    /// `None` where a sum is too large.
    pub(super) fn of<'l>(lines: impl Iterator<Item = (Purchase, &'l str)>) -> Option<For> {
        For::told(lines.map(|(purchase, rest)| (purchase, rest, None)))
    }

    fn told<'l>(
        lines: impl Iterator<Item = (Purchase, &'l str, Option<Timestamp>)>,
    ) -> Option<For> {
        let mut names: BTreeMap<(Told, &str), Vec<Purchase>> = BTreeMap::new();
        for (purchase, rest, since) in lines {
            if let Some((way, name)) = named(rest) {
                let told = ((way, since), name);
                names.entry(told).or_default().push(purchase);
            }
        }
        let packed = names.into_iter().map(|((told, name), all)| {
            let packed = bought::pack(&together(all)?);
            Some((told, name.to_owned(), packed))
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
        let mut seen: Vec<Seen> = Vec::new();
        while let Some(row) = rows.next()? {
            seen.push(Seen {
                purchase: purchase(row)?,
                rest: row.get(8)?,
                recorded: Timestamp(row.get(9)?),
                hidden: row.get(10)?,
            });
        }
        let of = |one: &Seen| (one.purchase.line, one.purchase.stands);
        let lines = seen.chunk_by(|a, b| of(a) == of(b));
        Ok(For::told(lines.filter_map(last_word)).unwrap_or_default())
    }

    /// Puts it in the place of what was counted before.
    pub(super) fn put(&self, tx: &Transaction, owner: &str, party: i64) -> Result<()> {
        tx.prepare_cached(
            "DELETE FROM bought_for WHERE workspace_id = ?1 AND owner = ?2 AND party_id = ?3",
        )?
        .execute(params![WORKSPACE, owner, party])?;
        for (told, name, packed) in &self.packed {
            tx.prepare_cached(
                "INSERT INTO bought_for (workspace_id, owner, party_id, way, name, days)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                WORKSPACE,
                owner,
                party,
                written(*told),
                name,
                packed
            ])?;
        }
        Ok(())
    }
}

/// A line as one file has it.
struct Seen {
    purchase: Purchase,
    rest: String,
    /// When the file was read.
    recorded: Timestamp,
    /// Whether a later reading of the file took its place.
    hidden: bool,
}

/// What the file read last says of a line for whom it is, and since when that is known where
/// the line was known before; of one line's sightings, the last one first.
fn last_word(seen: &[Seen]) -> Option<(Purchase, &str, Option<Timestamp>)> {
    let first = seen.last()?.recorded;
    let speaking = || seen.iter().filter(|one| speaks(&one.rest));
    let last = speaking().find(|one| !one.hidden)?;
    let name = named(&last.rest)?;
    let older = speaking().filter(|one| one.recorded <= last.recorded);
    let same = older.take_while(|one| named(&one.rest) == Some(name));
    let since = same.last().map_or(last.recorded, |one| one.recorded);
    let later = since > first && since > last.purchase.happened;
    Some((last.purchase, last.rest.as_str(), later.then_some(since)))
}

/// Whether what a line says beside its figures has a word on for whom it is, if only that it
/// is for nobody.
pub(super) fn speaks(rest: &str) -> bool {
    let is_of = |line: &str, way: Way| {
        let value = line.strip_prefix(way.heading());
        value.is_some_and(|value| value.starts_with('='))
    };
    rest.lines()
        .any(|line| Way::ALL.into_iter().any(|way| is_of(line, way)))
}

/// `Ship-to`, and `Ship-to 1700000000` where that is known since a file was read.
fn written((way, since): Told) -> String {
    match since {
        Some(since) => format!("{} {}", way.heading(), since.0),
        None => way.heading().to_owned(),
    }
}

/// The other way round.
pub(super) fn told_by(told: &str) -> Option<Told> {
    Way::ALL.into_iter().find_map(|way| {
        let since = told.strip_prefix(way.heading())?;
        match since.strip_prefix(' ') {
            Some(since) => Some((way, Some(Timestamp(since.parse().ok()?)))),
            None => since.is_empty().then_some((way, None)),
        }
    })
}
