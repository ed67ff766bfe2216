//! Counting the mail of senders whom an owner had never seen before: all of it
//! is at hand, and nothing need be read back.
//!
//! It must come to what the statistics under `sql/` come to for other senders.

use super::gather::{Group, Item};
use super::record::first;
use super::statistics::Sender;
use super::view::Sight;
use crate::Result;
use crate::sqlite::WORKSPACE;
use bellwether_core::id::Id;
use bellwether_core::ledger::PairDay;
use bellwether_core::time::{Day, Timestamp};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// A message of a sender, as an owner sees it.
struct Mail<'g> {
    known: Timestamp,
    message: Id,
    item: &'g Item,
    sight: &'g Sight,
}

/// Messages by owner and sender; none of senders who are counted elsewhere.
#[derive(Default)]
pub(super) struct Count<'g> {
    senders: BTreeMap<(&'g str, &'g str), Option<Vec<Mail<'g>>>>,
}

impl<'g> Count<'g> {
    /// Takes a message that is about to be entered for an owner; `false` if
    /// its day must be counted elsewhere.
    pub(super) fn add(
        &mut self,
        conn: &Connection,
        group: &'g Group,
        sight: &'g Sight,
    ) -> Result<bool> {
        let Some((item, known)) = first(group, sight) else {
            return Ok(true);
        };
        if item.sender.is_empty() {
            return Ok(true);
        }
        let mails = match self.senders.entry((&sight.owner, &item.sender)) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => {
                let was_there = conn
                    .prepare_cached(
                        "SELECT 1 FROM seen WHERE workspace_id = ?1 AND owner = ?2 AND sender = ?3",
                    )?
                    .exists(params![WORKSPACE, sight.owner, item.sender])?;
                entry.insert((!was_there).then(Vec::new))
            }
        };
        if let Some(mails) = mails {
            mails.push(Mail {
                known,
                message: group.message,
                item,
                sight,
            });
        }
        Ok(mails.is_some())
    }

    /// Writes what was counted.
    pub(super) fn write(self, conn: &Connection) -> Result<()> {
        for ((owner, address), mails) in self.senders {
            let Some(mut mails) = mails else { continue };
            let sender = Sender {
                conn,
                owner,
                address,
            };
            mails.sort_by_key(|mail| (mail.known, mail.item.id));
            sender.put_pairs(&pairs(&mails))?;
            sender.put_sent(&sent(&mails))?;
            mails.sort_by_key(|mail| (mail.known, mail.message));
            put_signatures(&sender, &mails)?;
        }
        Ok(())
    }
}

/// Mail to each recipient and day, of mails in the order of time.
fn pairs<'g>(mails: &[Mail<'g>]) -> BTreeMap<&'g str, Vec<PairDay>> {
    let mut pairs: BTreeMap<&str, Vec<PairDay>> = BTreeMap::new();
    for mail in mails {
        let day = mail.known.day();
        for recipient in mail.item.recipients() {
            let days = pairs.entry(&recipient.address).or_default();
            if days.last().is_none_or(|last| last.day != day) {
                days.push(PairDay {
                    day,
                    mails: 0,
                    personal: 0,
                    proof: mail.item.id,
                });
            }
            if let Some(last) = days.last_mut() {
                last.mails += 1;
                last.personal += u32::from(mail.sight.personal);
                last.proof = mail.item.id;
            }
        }
    }
    pairs
}

/// Mail among sent mail on each day, of mails in the order of time.
fn sent(mails: &[Mail]) -> Vec<(Day, u32)> {
    let mut days: Vec<(Day, u32)> = Vec::new();
    for mail in mails.iter().filter(|mail| mail.sight.sent) {
        let day = mail.known.day();
        match days.last_mut() {
            Some((last, count)) if *last == day => *count += 1,
            _ => days.push((day, 1)),
        }
    }
    days
}

/// Signatures that say something else than the one before.
fn put_signatures(sender: &Sender, mails: &[Mail]) -> Result<()> {
    sender.delete("signature_seen")?;
    let mut before = None;
    for mail in mails {
        if let Some((signature, facts)) = &mail.sight.signature
            && before != Some(signature)
        {
            sender.put_signature(mail.known, mail.message, mail.item.id, facts)?;
            before = Some(signature);
        }
    }
    Ok(())
}
