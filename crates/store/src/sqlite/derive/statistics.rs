//! Counting dirty days again: mail per pair, sent mail, changes of signature.

use crate::Result;
use crate::codec::{reading, series};
use crate::sqlite::{WORKSPACE, damaged, id};
use bellwether_core::id::Id;
use bellwether_core::ledger::PairDay;
use bellwether_core::time::{Day, Timestamp};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use std::collections::{BTreeMap, BTreeSet};

const PAIR_DAYS: &str = include_str!("../../../sql/pair_days.sql");
const SENT_DAYS: &str = include_str!("../../../sql/sent_days.sql");
const SIGNATURE_CHANGES: &str = include_str!("../../../sql/signature_changes.sql");

/// Dirty days counted in one transaction, at least: all of one sender's go
/// together.
const DAYS: usize = 10_000;

/// Counts every dirty day again.
pub(super) fn settle(conn: &mut Connection) -> Result<()> {
    loop {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut days = 0;
        while days < DAYS {
            let Some((owner, address, dirty)) = next(&tx)? else {
                break;
            };
            let sender = Sender {
                conn: &tx,
                owner: &owner,
                address: &address,
            };
            sender.count_pairs(&dirty)?;
            sender.count_sent(&dirty)?;
            sender.follow_signatures()?;
            sender.delete("dirty")?;
            days += dirty.len();
        }
        tx.commit()?;
        if days == 0 {
            return Ok(());
        }
    }
}

/// The next sender with dirty days.
fn next(tx: &Transaction) -> Result<Option<(String, String, BTreeSet<Day>)>> {
    let mut stmt = tx.prepare_cached(
        "SELECT owner, sender, day FROM dirty WHERE workspace_id = ?1
         ORDER BY owner, sender, day",
    )?;
    let mut rows = stmt.query([WORKSPACE])?;
    let mut found: Option<(String, String, BTreeSet<Day>)> = None;
    while let Some(row) = rows.next()? {
        let owner = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        let sender = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
        let day = Day(row.get(2)?);
        match &mut found {
            None => found = Some((owner.to_owned(), sender.to_owned(), BTreeSet::from([day]))),
            Some((o, s, days)) if o == owner && s == sender => {
                days.insert(day);
            }
            Some(_) => break,
        }
    }
    Ok(found)
}

/// A sender of mail, for one owner.
pub(super) struct Sender<'a> {
    pub(super) conn: &'a Connection,
    pub(super) owner: &'a str,
    pub(super) address: &'a str,
}

impl Sender<'_> {
    fn key(&self) -> (i64, &str, &str) {
        (WORKSPACE, self.owner, self.address)
    }

    fn count_pairs(&self, dirty: &BTreeSet<Day>) -> Result<()> {
        let mut pairs = self.clean_pairs(dirty)?;
        let mut stmt = self.conn.prepare_cached(PAIR_DAYS)?;
        let mut rows = stmt.query(self.key())?;
        while let Some(row) = rows.next()? {
            let recipient: String = row.get(0)?;
            pairs.entry(recipient).or_default().push(PairDay {
                day: Day(row.get(1)?),
                mails: row.get(2)?,
                personal: row.get(3)?,
                proof: id(row, 4)?,
            });
        }
        pairs.retain(|_, days| !days.is_empty());
        for days in pairs.values_mut() {
            days.sort_by_key(|entry| entry.day);
        }
        self.put_pairs(&pairs)
    }

    /// Writes all pairs of the sender.
    pub(super) fn put_pairs<A: AsRef<str>>(&self, pairs: &BTreeMap<A, Vec<PairDay>>) -> Result<()> {
        if pairs.is_empty() {
            return self.delete("pair");
        }
        let packed = series::pack_pairs(pairs.iter().map(|(to, days)| (to.as_ref(), &days[..])));
        self.conn
            .prepare_cached(
                "INSERT INTO pair (workspace_id, owner, sender, recipients)
                 VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (workspace_id, owner, sender)
                 DO UPDATE SET recipients = excluded.recipients",
            )?
            .execute(params![WORKSPACE, self.owner, self.address, packed])?;
        Ok(())
    }

    /// The pairs as they stand, without the dirty days.
    fn clean_pairs(&self, dirty: &BTreeSet<Day>) -> Result<BTreeMap<String, Vec<PairDay>>> {
        let mut stmt = self.conn.prepare_cached(
            "SELECT recipients FROM pair WHERE workspace_id = ?1 AND owner = ?2 AND sender = ?3",
        )?;
        let mut rows = stmt.query(self.key())?;
        let mut pairs = BTreeMap::new();
        if let Some(row) = rows.next()? {
            let packed = row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?;
            series::unpack_pairs(packed, Day(i32::MAX), |recipient, mut days| {
                days.retain(|entry| !dirty.contains(&entry.day));
                pairs.insert(recipient.to_owned(), days);
            })
            .ok_or_else(|| damaged(format!("pairs of {}", self.address)))?;
        }
        Ok(pairs)
    }

    fn count_sent(&self, dirty: &BTreeSet<Day>) -> Result<()> {
        let mut stmt = self.conn.prepare_cached(
            "SELECT days FROM sent WHERE workspace_id = ?1 AND owner = ?2 AND sender = ?3",
        )?;
        let mut rows = stmt.query(self.key())?;
        let mut days = match rows.next()? {
            Some(row) => {
                let packed = row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?;
                series::unpack_counts(packed, Day(i32::MAX))
                    .ok_or_else(|| damaged(format!("sent mail of {}", self.address)))?
            }
            None => Vec::new(),
        };
        drop(rows);
        days.retain(|(day, _)| !dirty.contains(day));
        let mut stmt = self.conn.prepare_cached(SENT_DAYS)?;
        let counted = stmt.query_map(self.key(), |row| Ok((Day(row.get(0)?), row.get(1)?)))?;
        for entry in counted {
            days.push(entry?);
        }
        days.sort();
        self.put_sent(&days)
    }

    /// Writes the days with mail among sent mail.
    pub(super) fn put_sent(&self, days: &[(Day, u32)]) -> Result<()> {
        if days.is_empty() {
            return self.delete("sent");
        }
        self.conn
            .prepare_cached(
                "INSERT INTO sent (workspace_id, owner, sender, days) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (workspace_id, owner, sender) DO UPDATE SET days = excluded.days",
            )?
            .execute(params![
                WORKSPACE,
                self.owner,
                self.address,
                series::pack_counts(days)
            ])?;
        Ok(())
    }

    fn follow_signatures(&self) -> Result<()> {
        self.delete("signature_seen")?;
        let mut changes = self.conn.prepare_cached(SIGNATURE_CHANGES)?;
        let mut rows = changes.query(self.key())?;
        while let Some(row) = rows.next()? {
            let (known, message, evidence) = (Timestamp(row.get(0)?), id(row, 1)?, id(row, 2)?);
            let facts = self
                .conn
                .prepare_cached(
                    "SELECT packed FROM reading WHERE workspace_id = ?1 AND message = ?2",
                )?
                .query_row(params![WORKSPACE, message.0], |row| {
                    row.get::<_, Vec<u8>>(0)
                })?;
            let facts = reading::unpack(&facts)
                .and_then(|read| read.signature)
                .ok_or_else(|| damaged(format!("reading {message}")))?;
            self.put_signature(known, message, evidence, &reading::pack_facts(&facts))?;
        }
        Ok(())
    }

    /// Writes a signature that says something new.
    pub(super) fn put_signature(
        &self,
        known: Timestamp,
        message: Id,
        evidence: Id,
        facts: &[u8],
    ) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT INTO signature_seen
                 (workspace_id, owner, sender, known, message, evidence_id, facts)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                WORKSPACE,
                self.owner,
                self.address,
                known.0,
                message.0,
                evidence.0,
                facts
            ])?;
        Ok(())
    }

    pub(super) fn delete(&self, table: &str) -> Result<()> {
        self.conn
            .prepare_cached(&format!(
                "DELETE FROM {table} WHERE workspace_id = ?1 AND owner = ?2 AND sender = ?3"
            ))?
            .execute(self.key())?;
        Ok(())
    }
}
