//! Filling a ledger for one viewer, cut at one moment.
//!
//! Everything is loaded in the order of its key and numbered on the way;
//! addresses are numbered in the order of the alphabet, so that what sorts by
//! address in the database sorts by number in the ledger.

use super::packed::{self, Unpacker};
use super::{WORKSPACE, damaged, data_version, decisions, gists, history, id, orders};
use crate::codec::{reading, series};
use crate::{Depth, Result};
use bellwether_core::evidence::Marks;
use bellwether_core::exports::EntrySeen;
use bellwether_core::id::Id;
use bellwether_core::identity::mentions;
use bellwether_core::ledger::{
    AddressNo, Ledger, MarksSeen, Message, NameSeen, Pair, PairDay, SentSeen, SignatureSeen,
};
use bellwether_core::time::{Day, Timestamp, Zone};
use rusqlite::{Connection, Row, params};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// A message with at most this many recipients is meant for each of them.
const PERSONAL: usize = 4;

/// Loads a ledger; `beside` one of the same viewer and moment.
pub(super) fn ledger(
    conn: &Connection,
    viewer: &str,
    as_of: Timestamp,
    decided_by: Timestamp,
    depth: Depth,
    beside: Option<&Ledger>,
) -> Result<Ledger> {
    // A transaction, so that all parts are of one moment.
    let tx = conn.unchecked_transaction()?;
    let taken_back = decisions::taken_back(&tx, viewer, decided_by)?;
    let entries = history::history(&tx, viewer, as_of, &taken_back)?;
    let (addresses, names) = names(&tx, viewer, as_of, &entries)?;
    let cut = Cut {
        conn: &tx,
        viewer,
        as_of,
        numbers: (0..)
            .zip(&addresses)
            .map(|(n, a)| (a.as_str(), AddressNo(n)))
            .collect(),
    };
    let messages_since = match depth {
        Depth::All => Timestamp(i64::MIN),
        Depth::Days(days) => as_of.plus_days(-days),
    };
    // The last day's statistics are counted from its messages, up to the moment.
    let last_day = as_of.day().start();
    let mut messages = cut.messages(messages_since.min(last_day))?;
    let today = &messages[messages.partition_point(|m| m.known < last_day)..];
    let pairs = cut.pairs(pairs_of(today))?;
    let sent = cut.sent(sent_of(today))?;
    messages.drain(..messages.partition_point(|m| m.known < messages_since));
    let (marks, signatures) = (cut.marks()?, cut.signatures()?);
    let decisions = decisions::in_force(&tx, viewer, decided_by)?;
    let stamp = data_version(&tx)?;
    let orders = match beside.filter(|other| other.stamp == Some(stamp)) {
        Some(other) => other.orders.clone(),
        None => Arc::new(orders::book(&tx, viewer, as_of)?),
    };
    Ok(Ledger {
        viewer: viewer.to_owned(),
        until: as_of,
        zone: Zone::default(),
        addresses,
        names,
        pairs,
        sent,
        marks,
        signatures,
        messages,
        messages_since,
        entries,
        orders,
        decisions,
        stamp: Some(stamp),
        shelf: Default::default(),
    })
}

fn text<'r>(row: &'r Row, column: usize) -> Result<&'r str> {
    Ok(row
        .get_ref(column)?
        .as_str()
        .map_err(rusqlite::Error::from)?)
}

pub(super) fn blob<'r>(row: &'r Row, column: usize) -> Result<&'r [u8]> {
    Ok(row
        .get_ref(column)?
        .as_blob()
        .map_err(rusqlite::Error::from)?)
}

/// All addresses known by then, in order, and the names they came with: in mail,
/// and in the entries of exports.
fn names(
    conn: &Connection,
    viewer: &str,
    as_of: Timestamp,
    entries: &[EntrySeen],
) -> Result<(Vec<String>, Vec<NameSeen>)> {
    let mut stmt = conn.prepare_cached(
        "SELECT address, name, first_known FROM name_seen
         WHERE workspace_id = ?1 AND owner = ?2 AND first_known <= ?3 ORDER BY address, name",
    )?;
    let mut rows = stmt.query(params![WORKSPACE, viewer, as_of.0])?;
    let mut seen: Vec<(String, String, Timestamp)> = Vec::new();
    while let Some(row) = rows.next()? {
        seen.push((row.get(0)?, row.get(1)?, Timestamp(row.get(2)?)));
    }
    if !entries.is_empty() {
        seen.extend(mentions::of_all(entries));
        // Of one name the first moment stays.
        seen.sort();
        seen.dedup_by(|later, first| (&later.0, &later.1) == (&first.0, &first.1));
    }
    let mut addresses: Vec<String> = Vec::new();
    let mut names = Vec::new();
    for (address, name, first) in seen {
        if addresses.last() != Some(&address) {
            addresses.push(address);
        }
        names.push(NameSeen {
            address: AddressNo(addresses.len() as u32 - 1),
            name,
            first,
        });
    }
    // By address and name already: a stable sort leaves names in order.
    names.sort_by_key(|seen| (seen.address, seen.first));
    Ok((addresses, names))
}

/// What one viewer may see by one moment.
struct Cut<'a> {
    conn: &'a Connection,
    viewer: &'a str,
    as_of: Timestamp,
    numbers: HashMap<&'a str, AddressNo>,
}

impl Cut<'_> {
    fn number(&self, address: &str) -> Result<AddressNo> {
        self.unpacker().number(address)
    }

    fn messages(&self, since: Timestamp) -> Result<Vec<Message>> {
        let mut stmt = self.conn.prepare_cached(
            "SELECT known, message, evidence_id, packed FROM seen
             WHERE workspace_id = ?1 AND owner = ?2 AND known BETWEEN ?3 AND ?4
             ORDER BY known, message",
        )?;
        let mut rows = stmt.query(params![WORKSPACE, self.viewer, since.0, self.as_of.0])?;
        let mut kept = gists::statement(self.conn)?;
        let kept = kept.query(params![WORKSPACE, self.viewer, since.0, self.as_of.0])?;
        let mut kept = gists::Kept::new(kept)?;
        packed::messages(&mut rows, &mut kept, &self.unpacker())
    }

    fn unpacker(&self) -> Unpacker<'_> {
        Unpacker {
            as_of: self.as_of,
            numbers: &self.numbers,
        }
    }

    fn pairs(&self, mut today: BTreeMap<(AddressNo, AddressNo), PairDay>) -> Result<Vec<Pair>> {
        // Nobody known by then: no mail of anybody either.
        if self.numbers.is_empty() {
            return Ok(Vec::new());
        }
        let mut stmt = self.conn.prepare_cached(
            "SELECT sender, recipients FROM pair
             WHERE workspace_id = ?1 AND owner = ?2 ORDER BY sender",
        )?;
        let mut rows = stmt.query(params![WORKSPACE, self.viewer])?;
        let mut pairs = Vec::new();
        while let Some(row) = rows.next()? {
            let from = text(row, 0)?;
            // Not known by then: neither is any mail of theirs.
            let Some(&sender) = self.numbers.get(from) else {
                continue;
            };
            series::unpack_pairs(blob(row, 1)?, self.as_of.day(), |to, mut days| {
                if let Some(&recipient) = self.numbers.get(to) {
                    days.extend(today.remove(&(sender, recipient)));
                    if !days.is_empty() {
                        pairs.push(Pair {
                            sender,
                            recipient,
                            days,
                        });
                    }
                }
            })
            .ok_or_else(|| damaged(format!("pairs of {from}")))?;
        }
        // Only where counting lags behind the messages.
        if !today.is_empty() {
            pairs.extend(today.into_iter().map(|((sender, recipient), day)| Pair {
                sender,
                recipient,
                days: vec![day],
            }));
            pairs.sort_by_key(|pair| (pair.sender, pair.recipient));
        }
        Ok(pairs)
    }

    fn sent(&self, mut today: BTreeMap<AddressNo, u32>) -> Result<Vec<SentSeen>> {
        let mut stmt = self.conn.prepare_cached(
            "SELECT sender, days FROM sent WHERE workspace_id = ?1 AND owner = ?2 ORDER BY sender",
        )?;
        let mut rows = stmt.query(params![WORKSPACE, self.viewer])?;
        let mut sent = Vec::new();
        while let Some(row) = rows.next()? {
            let from = text(row, 0)?;
            let Some(&address) = self.numbers.get(from) else {
                continue;
            };
            let mut days = series::unpack_counts(blob(row, 1)?, self.as_of.day())
                .ok_or_else(|| damaged(format!("sent mail of {from}")))?;
            days.extend(
                today
                    .remove(&address)
                    .map(|count| (self.as_of.day(), count)),
            );
            if !days.is_empty() {
                sent.push(SentSeen { address, days });
            }
        }
        if !today.is_empty() {
            let day = self.as_of.day();
            sent.extend(today.into_iter().map(|(address, count)| SentSeen {
                address,
                days: vec![(day, count)],
            }));
            sent.sort_by_key(|seen| seen.address);
        }
        Ok(sent)
    }

    fn marks(&self) -> Result<Vec<MarksSeen>> {
        let mut stmt = self.conn.prepare_cached(
            "SELECT address, marks, first_known FROM mark_seen
             WHERE workspace_id = ?1 AND owner = ?2 AND first_known <= ?3
             ORDER BY address, first_known, marks",
        )?;
        let mut rows = stmt.query(params![WORKSPACE, self.viewer, self.as_of.0])?;
        let mut marks = Vec::new();
        while let Some(row) = rows.next()? {
            marks.push(MarksSeen {
                address: self.number(text(row, 0)?)?,
                marks: Marks(row.get(1)?),
                first: Timestamp(row.get(2)?),
            });
        }
        Ok(marks)
    }

    fn signatures(&self) -> Result<Vec<SignatureSeen>> {
        let mut stmt = self.conn.prepare_cached(
            "SELECT sender, evidence_id, known, facts FROM signature_seen
             WHERE workspace_id = ?1 AND owner = ?2 AND known <= ?3 ORDER BY known, message",
        )?;
        let mut rows = stmt.query(params![WORKSPACE, self.viewer, self.as_of.0])?;
        let mut signatures = Vec::new();
        while let Some(row) = rows.next()? {
            let evidence = id(row, 1)?;
            signatures.push(SignatureSeen {
                address: self.number(text(row, 0)?)?,
                evidence,
                known: Timestamp(row.get(2)?),
                facts: reading::unpack_facts(blob(row, 3)?)
                    .ok_or_else(|| damaged(format!("signature in {evidence}")))?,
            });
        }
        Ok(signatures)
    }
}

/// The statistics of one day's messages, as `pair_days.sql` counts them.
fn pairs_of(messages: &[Message]) -> BTreeMap<(AddressNo, AddressNo), PairDay> {
    let mut pairs: BTreeMap<(AddressNo, AddressNo), (PairDay, Timestamp)> = BTreeMap::new();
    for message in messages {
        let Some(sender) = message.sender() else {
            continue;
        };
        let recipients: HashSet<AddressNo> = message.recipients().collect();
        let personal = u32::from(recipients.len() <= PERSONAL);
        for recipient in recipients {
            let fresh = PairDay {
                day: Day(0),
                mails: 0,
                personal: 0,
                proof: Id::default(),
            };
            let (entry, last) = pairs
                .entry((sender, recipient))
                .or_insert((fresh, Timestamp(i64::MIN)));
            entry.day = message.known.day();
            entry.mails += 1;
            entry.personal += personal;
            if (message.known, message.evidence) > (*last, entry.proof) {
                (*last, entry.proof) = (message.known, message.evidence);
            }
        }
    }
    pairs
        .into_iter()
        .map(|(key, (day, _))| (key, day))
        .collect()
}

/// Messages of one day among sent mail, as `sent_days.sql` counts them.
fn sent_of(messages: &[Message]) -> BTreeMap<AddressNo, u32> {
    let mut sent = BTreeMap::new();
    for message in messages.iter().filter(|m| m.marks.any(Marks::SENT)) {
        if let Some(sender) = message.sender() {
            *sent.entry(sender).or_default() += 1;
        }
    }
    sent
}
