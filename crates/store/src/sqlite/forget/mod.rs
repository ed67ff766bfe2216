//! Forgetting: the only way out.
//!
//! What is erased goes in one transaction, with tombstones that keep it out.
//! What is derived is derived again; then the file is written anew, so that
//! nothing lingers in free pages, in the index or in the log.

mod cut;
mod whose;

use super::orders::forget::Lost;
use super::{WORKSPACE, derive, entries, id, orders, recogniser};
use crate::forgetting::{Kind, Recogniser};
use crate::{Forget, Forgotten, Result, StoreError};
use bellwether_core::id::Id;
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use std::collections::{BTreeMap, HashSet};

pub(super) fn forget(
    conn: &mut Connection,
    viewer: &str,
    what: &Forget,
    recorded: Timestamp,
) -> Result<Forgotten> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut work = Work {
        forgotten: recogniser(&tx)?,
        tx: &tx,
        viewer,
        recorded,
        visible: visible(&tx, viewer)?,
        touched: Vec::new(),
    };
    let done = match what {
        Forget::Person { addresses, names } => work.person(addresses, names)?,
        Forget::Item(id) => work.item(*id)?,
        Forget::Source(path) => work.source(path)?,
    };
    derive::see_all_anew(&tx, &work.touched)?;
    // A text may be shared; it goes with the last item that has it.
    tx.execute(
        "DELETE FROM body WHERE workspace_id = ?1 AND hash NOT IN (
             SELECT body FROM evidence WHERE workspace_id = ?1)",
        [WORKSPACE],
    )?;
    tx.execute(
        "DELETE FROM place WHERE workspace_id = ?1 AND id NOT IN (
             SELECT place_id FROM sighting WHERE workspace_id = ?1
             UNION ALL SELECT place_id FROM order_place WHERE workspace_id = ?1)",
        [WORKSPACE],
    )?;
    tx.commit()?;
    derive::derive(conn, &mut |_, _| {})?;
    scrub(conn)?;
    Ok(done)
}

fn visible(tx: &Transaction, viewer: &str) -> Result<HashSet<Id>> {
    let mut stmt = tx.prepare(
        "SELECT DISTINCT evidence_id FROM sighting WHERE workspace_id = ?1 AND owner = ?2",
    )?;
    let rows = stmt.query_map(params![WORKSPACE, viewer], |row| id(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Writes the index and the file anew, and empties the log.
fn scrub(conn: &Connection) -> Result<()> {
    conn.execute("INSERT INTO search (search) VALUES ('optimize')", [])?;
    conn.execute_batch("VACUUM")?;
    let busy: bool = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy {
        return Err(StoreError::Watched);
    }
    Ok(())
}

struct Work<'t> {
    tx: &'t Transaction<'t>,
    viewer: &'t str,
    forgotten: Recogniser,
    recorded: Timestamp,
    /// What the viewer could see: only of this is anything told.
    visible: HashSet<Id>,
    /// Messages to be read and indexed again, or no more.
    touched: Vec<Id>,
}

impl Work<'_> {
    fn person(&mut self, addresses: &[String], names: &[String]) -> Result<Forgotten> {
        for (kind, mac) in self.forgotten.person(addresses, names) {
            self.bury(kind, mac)?;
        }
        self.forgotten = recogniser(self.tx)?;
        let mut written = BTreeMap::new();
        let mut stmt = self
            .tx
            .prepare("SELECT id, message, sender FROM evidence WHERE workspace_id = ?1")?;
        let mut rows = stmt.query([WORKSPACE])?;
        while let Some(row) = rows.next()? {
            let sender = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
            if self.forgotten.is_address(sender) {
                written.insert(id(row, 0)?, id(row, 1)?);
            }
        }
        for item in written.keys() {
            self.bury(Kind::Item, self.forgotten.mac(Kind::Item, &item.0))?;
        }
        for last in whose::last_names(self.tx, &self.forgotten, names)? {
            for (kind, mac) in self.forgotten.last_name(addresses, names, &last) {
                self.bury(kind, mac)?;
            }
        }
        self.forgotten = recogniser(self.tx)?;
        let mut erased = self.erase_with_words(&written)?;
        erased.extend(self.mailboxes_of_forgotten_owners()?);
        let cards = entries::of_forgotten(self.tx, &self.forgotten)?;
        for card in &cards {
            self.bury(Kind::Item, self.forgotten.mac(Kind::Item, &card.0))?;
        }
        entries::erase(self.tx, &cards)?;
        erased.extend(cards);
        let lines = self.customers(&mut erased)?;
        let cut = self.cut()?;
        let mut told = self.told(&erased, &cut);
        told.erased += self.of_viewer(&lines);
        Ok(told)
    }

    /// Erases items, and remembers what is written in them so that it is
    /// recognised where it is quoted.
    fn erase_with_words(&mut self, items: &BTreeMap<Id, Id>) -> Result<Vec<Id>> {
        let written = whose::written_in(self.tx, &self.forgotten, items.keys())?;
        self.erase(items)?;
        for mac in whose::own_words(self.tx, &self.forgotten, written)? {
            self.bury(Kind::Words, mac)?;
        }
        self.forgotten = recogniser(self.tx)?;
        Ok(items.keys().copied().collect())
    }

    /// Cuts what was forgotten out of all that stays.
    fn cut(&mut self) -> Result<Vec<Id>> {
        let mut cut = entries::cut(self.tx, &self.forgotten)?;
        cut.extend(orders::forget::cut(self.tx, &self.forgotten)?);
        cut.extend(cut::everywhere(
            self.tx,
            &self.forgotten,
            &mut self.touched,
        )?);
        Ok(cut)
    }

    /// Erases what was ordered by customers who are forgotten people.
    fn customers(&mut self, erased: &mut Vec<Id>) -> Result<Vec<Lost>> {
        let mut lines = Vec::new();
        for (entry, party) in orders::forgotten_customers(self.tx, &self.forgotten)? {
            let customer = self.forgotten.mac(Kind::Customer, &party.to_be_bytes());
            self.bury(Kind::Customer, customer)?;
            self.bury(Kind::Item, self.forgotten.mac(Kind::Item, &entry.0))?;
            entries::erase(self.tx, &[entry])?;
            erased.push(entry);
            lines.extend(orders::forget::customer(self.tx, party)?);
        }
        Ok(lines)
    }

    /// How many of some lines the viewer had.
    fn of_viewer(&self, lines: &[Lost]) -> u64 {
        let theirs = lines.iter().filter(|(_, owner)| *owner == self.viewer);
        theirs.count() as u64
    }

    /// What the viewer is told: what lies in another's mailbox only is none of
    /// their business.
    fn told(&self, erased: &[Id], cut: &[Id]) -> Forgotten {
        let count = |items: &[Id]| {
            let seen = items.iter().filter(|item| self.visible.contains(*item));
            seen.count() as u64
        };
        Forgotten {
            erased: count(erased),
            cut: count(cut),
        }
    }

    /// The owner of a mailbox was forgotten: so is what only they had.
    fn mailboxes_of_forgotten_owners(&mut self) -> Result<Vec<Id>> {
        let owners: Vec<String> = self
            .tx
            .prepare("SELECT DISTINCT owner FROM place WHERE workspace_id = ?1")?
            .query_map([WORKSPACE], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for owner in owners.iter().filter(|o| self.forgotten.is_address(o)) {
            let places = orders::forget::places_of(self.tx, owner)?;
            orders::forget::places(self.tx, &places)?;
            for table in ["sighting", "place", "bad", "track"] {
                self.tx.execute(
                    &format!("DELETE FROM {table} WHERE workspace_id = ?1 AND owner = ?2"),
                    params![WORKSPACE, owner],
                )?;
            }
        }
        self.erase_unseen()
    }

    fn item(&mut self, item: Id) -> Result<Forgotten> {
        if entries::entry(self.tx, item)?.is_some() {
            self.bury(Kind::Item, self.forgotten.mac(Kind::Item, &item.0))?;
            entries::erase(self.tx, &[item])?;
            return Ok(self.told(&[item], &[]));
        }
        let lines = orders::forget::item(self.tx, item)?;
        if !lines.is_empty() {
            self.bury(Kind::Item, self.forgotten.mac(Kind::Item, &item.0))?;
            let erased = self.of_viewer(&lines);
            return Ok(Forgotten { erased, cut: 0 });
        }
        let mut stmt = self.tx.prepare(
            "SELECT id, message FROM evidence
             WHERE workspace_id = ?1 AND message IN (
                 SELECT message FROM evidence WHERE workspace_id = ?1 AND (id = ?2 OR message = ?2))",
        )?;
        let copies: BTreeMap<Id, Id> = stmt
            .query_map(params![WORKSPACE, item.0], |row| {
                Ok((id(row, 0)?, id(row, 1)?))
            })?
            .collect::<rusqlite::Result<_>>()?;
        for (copy, message) in &copies {
            self.bury(Kind::Item, self.forgotten.mac(Kind::Item, &copy.0))?;
            self.bury(Kind::Message, self.forgotten.mac(Kind::Message, &message.0))?;
        }
        if copies.is_empty() {
            return Ok(Forgotten::default());
        }
        let erased = self.erase_with_words(&copies)?;
        let cut = self.cut()?;
        Ok(self.told(&erased, &cut))
    }

    /// Takes a whole import out of the mailbox it went into. What lies in other
    /// sources too stays.
    fn source(&mut self, path: &str) -> Result<Forgotten> {
        let below = format!("{}/", path.trim_end_matches('/'));
        let mut stmt = self.tx.prepare(
            "SELECT DISTINCT sighting.evidence_id, sighting.owner, place.id FROM sighting
             JOIN place ON place.workspace_id = sighting.workspace_id AND place.id = place_id
             WHERE sighting.workspace_id = ?1
                 AND (place.source = ?2 OR substr(place.source, 1, length(?3)) = ?3)",
        )?;
        let found = stmt
            .query_map(params![WORKSPACE, path, below], |row| {
                Ok((id(row, 0)?, row.get::<_, String>(1)?, id(row, 2)?))
            })?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        for (item, _, place) in &found {
            self.tx
                .prepare_cached(
                    "DELETE FROM sighting
                     WHERE workspace_id = ?1 AND evidence_id = ?2 AND place_id = ?3",
                )?
                .execute(params![WORKSPACE, item.0, place.0])?;
        }
        for (item, owner, _) in &found {
            let elsewhere = self
                .tx
                .prepare_cached(
                    "SELECT 1 FROM sighting
                     WHERE workspace_id = ?1 AND evidence_id = ?2 AND owner = ?3",
                )?
                .exists(params![WORKSPACE, item.0, owner])?;
            if !elsewhere {
                self.bury(Kind::Held, self.forgotten.held(owner, *item))?;
            }
        }
        let order_files: Vec<Id> = self
            .tx
            .prepare(
                "SELECT place.id FROM place
                 JOIN order_place ON order_place.workspace_id = ?1 AND place_id = place.id
                 WHERE place.workspace_id = ?1
                     AND (place.source = ?2 OR substr(place.source, 1, length(?3)) = ?3)",
            )?
            .query_map(params![WORKSPACE, path, below], |row| id(row, 0))?
            .collect::<rusqlite::Result<_>>()?;
        let lines = orders::forget::places(self.tx, &order_files)?;
        for (line, owner) in &lines {
            self.bury(Kind::Held, self.forgotten.held(owner, *line))?;
        }
        self.tx.execute(
            "DELETE FROM bad WHERE workspace_id = ?1
                 AND (source = ?2 OR substr(source, 1, length(?3)) = ?3)",
            params![WORKSPACE, path, below],
        )?;
        let erased = self.erase_unseen()?;
        let mut told = self.told(&erased, &[]);
        told.erased += self.of_viewer(&lines);
        Ok(told)
    }

    fn bury(&self, kind: Kind, mac: Id) -> Result<()> {
        self.tx
            .prepare_cached(
                "INSERT INTO tombstone (workspace_id, kind, mac, recorded) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT DO NOTHING",
            )?
            .execute(params![WORKSPACE, kind as u8, mac.0, self.recorded.0])?;
        Ok(())
    }

    /// Erases the items that nobody has any more.
    fn erase_unseen(&mut self) -> Result<Vec<Id>> {
        let mut stmt = self.tx.prepare(
            "SELECT id, message FROM evidence WHERE workspace_id = ?1 AND NOT EXISTS (
                 SELECT 1 FROM sighting
                 WHERE sighting.workspace_id = ?1 AND sighting.evidence_id = evidence.id)",
        )?;
        let items: BTreeMap<Id, Id> = stmt
            .query_map([WORKSPACE], |row| Ok((id(row, 0)?, id(row, 1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        self.erase(&items)?;
        let entries = entries::unseen(self.tx)?;
        entries::erase(self.tx, &entries)?;
        Ok(items.into_keys().chain(entries).collect())
    }

    fn erase(&mut self, items: &BTreeMap<Id, Id>) -> Result<()> {
        for table in ["participation", "attachment", "invitation", "sighting"] {
            let sql = format!("DELETE FROM {table} WHERE workspace_id = ?1 AND evidence_id = ?2");
            let mut stmt = self.tx.prepare(&sql)?;
            for item in items.keys() {
                stmt.execute(params![WORKSPACE, item.0])?;
            }
        }
        for (item, message) in items {
            self.tx
                .prepare_cached("DELETE FROM evidence WHERE workspace_id = ?1 AND id = ?2")?
                .execute(params![WORKSPACE, item.0])?;
            self.touched.push(*message);
        }
        Ok(())
    }
}
