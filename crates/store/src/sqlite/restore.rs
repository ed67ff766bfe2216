//! Taking in what an export wrote, exactly as it was kept.

use super::decisions::anchor_text;
use super::write::{Keeper, known_from_code};
use super::{WORKSPACE, derive, entries, load, orders};
use crate::prepared::clean;
use crate::{Kept, Prepared, Restore, Result, StoreError};
use bellwether_core::id::Id;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use std::collections::BTreeSet;

/// An import into an empty database: one transaction.
pub(super) struct SqliteRestore<'c> {
    keeper: Keeper<'c>,
    /// Places of order files.
    order_places: BTreeSet<Id>,
    /// After the statements, which go before it.
    tx: Transaction<'c>,
}

impl<'c> SqliteRestore<'c> {
    pub(super) fn new(conn: &'c Connection) -> Result<SqliteRestore<'c>> {
        let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
        let told = "SELECT 1 FROM decision UNION ALL SELECT 1 FROM tombstone";
        if !load::is_empty(conn)? || conn.prepare(told)?.exists([])? {
            return Err(StoreError::NotEmpty);
        }
        Ok(SqliteRestore {
            keeper: Keeper::new(conn)?,
            order_places: BTreeSet::new(),
            tx,
        })
    }
}

impl Restore for SqliteRestore<'_> {
    fn take(&mut self, kept: Kept) -> Result<()> {
        let tx = &self.tx;
        match kept {
            Kept::Mail {
                mail,
                message,
                recorded,
            } => {
                let mut prepared = Prepared::new(*mail);
                prepared.message = message;
                self.keeper.keep(&prepared, recorded)?;
            }
            Kept::Entry {
                id,
                entry,
                recorded,
            } => {
                entries::insert(tx, &entry, id, recorded)?;
            }
            Kept::Line {
                line,
                place,
                recorded,
            } => {
                orders::restore_line(tx, &line, place, recorded)?;
                self.order_places.insert(place);
            }
            Kept::LineSeen {
                evidence,
                place,
                row,
                recorded,
                rest,
            } => {
                orders::restore_seen(tx, evidence, (place, row, recorded), &rest)?;
                self.order_places.insert(place);
            }
            Kept::Place {
                id,
                owner,
                source,
                folder,
                first_read,
                last_read,
            } => {
                tx.prepare_cached(
                    "INSERT INTO place
                     (workspace_id, id, owner, source, folder, first_read, last_read)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
                )?
                .execute(params![
                    WORKSPACE,
                    id.0,
                    clean(&owner),
                    clean(&source),
                    clean(&folder),
                    first_read.0,
                    last_read.0
                ])?;
            }
            Kept::Seen {
                evidence,
                place,
                owner,
                position,
                known,
                known_from,
                sent,
            } => {
                tx.prepare_cached(
                    "INSERT INTO sighting
                     (workspace_id, evidence_id, owner, place_id, position, known, known_from, sent)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING",
                )?
                .execute(params![
                    WORKSPACE,
                    evidence.0,
                    clean(&owner),
                    place.0,
                    clean(&position),
                    known.0,
                    known_from_code(known_from),
                    sent
                ])?;
            }
            Kept::Decision { owner, decision } => {
                let new = tx.execute(
                    "INSERT INTO decision (workspace_id, id, owner, recorded, verb)
                     VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
                    params![
                        WORKSPACE,
                        decision.id.0,
                        clean(&owner),
                        decision.recorded.0,
                        decision.verb.name()
                    ],
                )?;
                if new == 0 {
                    return Ok(());
                }
                for (seq, anchor) in decision.anchors.iter().enumerate() {
                    let (kind, value) = anchor_text(anchor);
                    tx.prepare_cached("INSERT INTO decision_anchor VALUES (?1, ?2, ?3, ?4, ?5)")?
                        .execute(params![WORKSPACE, decision.id.0, seq, kind, clean(&value)])?;
                }
                for (seq, (name, value)) in decision.words.iter().enumerate() {
                    let (name, value) = (clean(name), clean(value));
                    tx.prepare_cached("INSERT INTO decision_word VALUES (?1, ?2, ?3, ?4, ?5)")?
                        .execute(params![WORKSPACE, decision.id.0, seq, name, value])?;
                }
            }
            Kept::Bad {
                owner,
                bad,
                recorded,
            } => {
                tx.prepare_cached(
                    "INSERT INTO bad (workspace_id, owner, source, at, reason, recorded)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
                )?
                .execute(params![
                    WORKSPACE,
                    clean(&owner),
                    clean(&bad.source),
                    clean(&bad.at),
                    clean(&bad.reason),
                    recorded.0
                ])?;
            }
            Kept::Key(key) => {
                tx.execute(
                    "UPDATE secret SET value = ?2 WHERE workspace_id = ?1 AND name = 'tombstones'",
                    params![WORKSPACE, key],
                )?;
            }
            Kept::Forgotten {
                kind,
                mac,
                recorded,
            } => {
                tx.prepare_cached(
                    "INSERT INTO tombstone (workspace_id, kind, mac, recorded)
                     VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
                )?
                .execute(params![WORKSPACE, kind, mac.0, recorded.0])?;
            }
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<()> {
        let SqliteRestore {
            keeper,
            order_places,
            tx,
        } = *self;
        drop(keeper);
        for place in order_places {
            orders::restore_place(&tx, place)?;
        }
        // Whether it hangs together is for the whole to say, whatever the order.
        let lost: u64 = tx.query_row(
            "SELECT count(*) FROM sighting WHERE workspace_id = ?1 AND (
                 NOT EXISTS (SELECT 1 FROM place
                     WHERE place.workspace_id = ?1 AND place.id = sighting.place_id)
                 OR NOT EXISTS (SELECT 1 FROM evidence
                     WHERE evidence.workspace_id = ?1 AND evidence.id = sighting.evidence_id)
                 AND NOT EXISTS (SELECT 1 FROM entry
                     WHERE entry.workspace_id = ?1 AND entry.id = sighting.evidence_id))",
            [WORKSPACE],
            |row| row.get(0),
        )?;
        let lost = lost + orders::lost(&tx)?;
        if lost > 0 {
            return Err(StoreError::Damaged {
                at: format!("{lost} sightings, whose items or places are missing"),
            });
        }
        derive::all_pending(&tx)?;
        orders::all_dirty(&tx)?;
        tx.commit()?;
        Ok(())
    }
}
