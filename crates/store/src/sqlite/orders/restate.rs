//! What a later file makes of an invoice that an earlier one has: the same, more of it, or a
//! correction.

use crate::Result;
use crate::codec::bought::Span;
use crate::sqlite::WORKSPACE;
use bellwether_core::exports::FolderSays;
use bellwether_core::time::{Day, Timestamp};
use rusqlite::{Connection, Transaction, params};
use std::collections::{BTreeMap, BTreeSet, HashMap};

const RESTATED: &str = include_str!("../../../sql/restated.sql");

/// The order files of one owner in the order in which they count: by when they were known,
/// then by when they were read; of those read at once by name.
pub(super) struct Files {
    /// Their place in that order, and since when they are known, by their number.
    by_number: HashMap<i64, (usize, Timestamp)>,
}

/// A line as one file states it.
#[derive(Clone, Copy)]
struct Stated {
    product: i64,
    line: i64,
    /// The file, see [`Files`].
    file: (usize, Timestamp),
}

/// When each line stood, of those that did not stand since they happened and for good.
type Spans = BTreeMap<i64, Vec<Span>>;

impl Files {
    /// Those that count.
    pub(super) fn of(conn: &Connection, owner: &str) -> Result<Files> {
        let mut stmt = conn.prepare_cached(
            "SELECT order_place.number, place.folder, place.first_read, place.source
             FROM order_place
             JOIN place ON place.workspace_id = order_place.workspace_id
                 AND place.id = order_place.place_id
             WHERE order_place.workspace_id = ?1 AND order_place.owner = ?2
                 AND order_place.hidden = 0",
        )?;
        let mut rows = stmt.query(params![WORKSPACE, owner])?;
        let mut files: Vec<(Timestamp, Timestamp, String, i64)> = Vec::new();
        while let Some(row) = rows.next()? {
            let read = Timestamp(row.get(2)?);
            let folder = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            let says = FolderSays::read(folder);
            let known = says.told.or(says.again).unwrap_or(read);
            files.push((known, read, row.get(3)?, row.get(0)?));
        }
        files.sort_unstable();
        let numbered = files.into_iter().enumerate();
        Ok(Files {
            by_number: numbered
                .map(|(at, (known, .., number))| (number, (at, known)))
                .collect(),
        })
    }

    /// Finds anew which lines of a customer stood when. How many more times there are than
    /// lines: one that went and came back stood at two.
    pub(super) fn restate(&self, tx: &Transaction, owner: &str, party: i64) -> Result<u64> {
        tx.prepare_cached(
            "DELETE FROM order_span WHERE workspace_id = ?1 AND owner = ?2 AND party_id = ?3",
        )?
        .execute(params![WORKSPACE, owner, party])?;
        if self.by_number.len() < 2 {
            return Ok(0);
        }
        let spans = self.spans(tx, owner, party)?;
        let mut put = tx.prepare_cached(
            "INSERT INTO order_span (workspace_id, owner, party_id, line, known, until)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        for (line, spans) in &spans {
            for span in spans.iter().filter(|span| !span.is_all()) {
                let (known, until) = span.seconds();
                put.execute(params![WORKSPACE, owner, party, line, known, until])?;
            }
        }
        Ok(spans.values().map(|spans| spans.len() as u64 - 1).sum())
    }

    fn spans(&self, tx: &Transaction, owner: &str, party: i64) -> Result<Spans> {
        let mut stmt = tx.prepare_cached(RESTATED)?;
        let mut rows = stmt.query(params![WORKSPACE, owner, party])?;
        let mut spans = Spans::new();
        let mut invoice: (String, Day) = Default::default();
        let mut stated = Vec::new();
        while let Some(row) = rows.next()? {
            let day = Timestamp(row.get(1)?).day();
            let number = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
            if (number, day) != (invoice.0.as_str(), invoice.1) {
                restate(&mut stated, &mut spans);
                invoice = (number.to_owned(), day);
            }
            if let Some(file) = self.by_number.get(&row.get(4)?) {
                stated.push(Stated {
                    product: row.get(2)?,
                    line: row.get(3)?,
                    file: *file,
                });
            }
        }
        restate(&mut stated, &mut spans);
        Ok(spans)
    }
}

/// Goes through the files that state one invoice. One that has every article of what stood
/// before has the whole invoice: what it no longer has is corrected, from the moment that it
/// was known, and what it has instead is known since then. One that lacks an article goes on
/// with the invoice, or was cut within it: both stand.
fn restate(stated: &mut Vec<Stated>, spans: &mut Spans) {
    stated.sort_unstable_by_key(|one| (one.file, one.line));
    // Lines that stand, with their articles.
    let mut standing: BTreeMap<i64, i64> = BTreeMap::new();
    for of_file in stated.chunk_by(|a, b| a.file == b.file) {
        let articles: BTreeSet<i64> = of_file.iter().map(|one| one.product).collect();
        let lines: BTreeMap<i64, i64> =
            (of_file.iter().map(|one| (one.line, one.product))).collect();
        let is_whole = standing.values().all(|article| articles.contains(article));
        let gone = |line: &&i64| is_whole && !lines.contains_key(line);
        let gone: Vec<i64> = standing.keys().filter(gone).copied().collect();
        let Some((_, moment)) = of_file.first().map(|one| one.file) else {
            continue;
        };
        let known = Some(moment);
        for line in &gone {
            standing.remove(line);
            let spans = spans.entry(*line).or_default();
            match spans.last_mut().filter(|last| last.until.is_none()) {
                Some(last) => last.until = known,
                None => spans.push(Span {
                    known: None,
                    until: known,
                }),
            }
        }
        for (line, article) in lines {
            let is_new = standing.insert(line, article).is_none();
            // What went and comes back stands again since now.
            let came_back = is_new && spans.contains_key(&line);
            if came_back || is_new && !gone.is_empty() {
                let spans = spans.entry(line).or_default();
                match spans.last_mut().filter(|last| last.until == known) {
                    Some(last) => last.until = None,
                    None => spans.push(Span { known, until: None }),
                }
            }
        }
    }
    stated.clear();
}
