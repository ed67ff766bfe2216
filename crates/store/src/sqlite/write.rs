//! Writing evidence: a batch in one transaction, every insert idempotent.

use super::derive::Seen;
use super::{WORKSPACE, recogniser};
use crate::codec::{message::role_code, reading};
use crate::forgetting::Recogniser;
use crate::prepared::clean;
use crate::{Arrival, Incoming, Prepared, Result};
use bellwether_core::evidence::{KnownFrom, Marks, Sighting};
use bellwether_core::id::Id;
use bellwether_core::identity::address::party;
use bellwether_core::reading::{Reading, VERSION};
use bellwether_core::time::Timestamp;
use rusqlite::{CachedStatement, Connection, TransactionBehavior, params};
use std::collections::{HashMap, HashSet};

pub(super) fn write(
    conn: &mut Connection,
    batch: &[Incoming],
    recorded: Timestamp,
) -> Result<Vec<Arrival>> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let forgotten = recogniser(&tx)?;
    let mut writer = Writer::new(&tx, recorded)?;
    let mut arrivals = Vec::with_capacity(batch.len());
    for incoming in batch {
        let prepared = Prepared::new(incoming.mail.clone());
        let arrival = writer.and_pending(&prepared, &incoming.sighting, &forgotten)?;
        // A reading made of an uncut text would bring back what was cut.
        if let (Some(read), true) = (&incoming.reading, forgotten.is_empty()) {
            keep_reading(&tx, &prepared, read)?;
        }
        arrivals.push(arrival);
    }
    drop(writer);
    tx.commit()?;
    Ok(arrivals)
}

/// Keeps a reading, unless there is one of a copy with a smaller id.
fn keep_reading(conn: &Connection, prepared: &Prepared, read: &Reading) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO reading (workspace_id, message, version, evidence_id, packed)
         VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (workspace_id, message) DO UPDATE SET
             version = excluded.version,
             evidence_id = excluded.evidence_id,
             packed = excluded.packed
         WHERE reading.version <> excluded.version
             OR excluded.evidence_id < reading.evidence_id",
    )?
    .execute(params![
        WORKSPACE,
        prepared.message.0,
        VERSION,
        prepared.mail.id.0,
        reading::pack(read)
    ])?;
    Ok(())
}

/// What became of one item.
pub(super) struct Written {
    pub(super) arrival: Arrival,
    /// It was not in the store, whoever has it.
    pub(super) is_new: bool,
    /// Where it lay, if it was not known to lie there or known so early.
    pub(super) seen: Option<Seen>,
}

/// The statements that write one item, prepared once per transaction.
pub(super) struct Writer<'t> {
    recorded: Timestamp,
    /// Places written and parties hashed in this batch: it has few.
    places: HashSet<Id>,
    parties: HashMap<String, Id>,
    place: CachedStatement<'t>,
    has_sighting: CachedStatement<'t>,
    sighting: CachedStatement<'t>,
    evidence: CachedStatement<'t>,
    pending: CachedStatement<'t>,
    details: Details<'t>,
}

impl<'t> Writer<'t> {
    pub(super) fn new(tx: &'t Connection, recorded: Timestamp) -> Result<Writer<'t>> {
        Ok(Writer {
            recorded,
            places: HashSet::new(),
            parties: HashMap::new(),
            place: tx.prepare_cached(
                "INSERT INTO place (workspace_id, id, owner, source, folder, first_read, last_read)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
                 ON CONFLICT (workspace_id, id) DO UPDATE SET
                     first_read = min(first_read, excluded.first_read),
                     last_read = max(last_read, excluded.last_read)",
            )?,
            has_sighting: tx.prepare_cached(
                "SELECT 1 FROM sighting WHERE workspace_id = ?1 AND evidence_id = ?2 AND owner = ?3",
            )?,
            // Seen at one place twice, it was known at the earlier of the two
            // moments, in whichever order they are read.
            sighting: tx.prepare_cached(
                "INSERT INTO sighting
                 (workspace_id, evidence_id, owner, place_id, position, known, known_from, sent)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                 ON CONFLICT (workspace_id, evidence_id, owner, place_id, position) DO UPDATE SET
                     known = excluded.known,
                     known_from = excluded.known_from
                 WHERE (excluded.known, excluded.known_from)
                     < (sighting.known, sighting.known_from)",
            )?,
            evidence: tx.prepare_cached(
                "INSERT INTO evidence
                 (workspace_id, id, message, happened, recorded, sender, subject, marks, body,
                  message_id, in_reply_to, parents)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT DO NOTHING",
            )?,
            pending: tx.prepare_cached(
                "INSERT INTO pending (workspace_id, message) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            )?,
            details: Details::new(tx)?,
        })
    }

    /// Writes an item, without the people who were forgotten, and leaves all
    /// that follows from it for later.
    pub(super) fn and_pending(
        &mut self,
        prepared: &Prepared,
        sighting: &Sighting,
        forgotten: &Recogniser,
    ) -> Result<Arrival> {
        let message = prepared.message;
        let written = if forgotten.is_empty() {
            self.item(prepared, sighting)?
        } else if forgotten.keeps_out(&prepared.mail, message, &sighting.owner) {
            return Ok(Arrival::Forgotten);
        } else {
            let cut = Prepared::of(forgotten.redact(&prepared.mail), message);
            self.item(&cut, &forgotten.redact_sighting(sighting))?
        };
        if written.seen.is_some() {
            self.pending(message)?;
        }
        Ok(written.arrival)
    }

    /// Notes that what follows from a message must be brought up to date.
    pub(super) fn pending(&mut self, message: Id) -> Result<()> {
        self.pending.execute(params![WORKSPACE, message.0])?;
        Ok(())
    }

    /// Writes an item.
    pub(super) fn item(&mut self, prepared: &Prepared, sighting: &Sighting) -> Result<Written> {
        let mail = &prepared.mail;
        let is_new = self.evidence(prepared)?;
        let known_before = !is_new
            && self
                .has_sighting
                .exists(params![WORKSPACE, mail.id.0, sighting.owner])?;
        let place = self.place(sighting)?;
        let known = mail.known.unwrap_or(self.recorded);
        let known_from = match mail.known {
            Some(_) => mail.known_from,
            None => KnownFrom::Recorded,
        };
        let sent = mail.marks.any(Marks::SENT);
        let seen_anew = self.sighting.execute(params![
            WORKSPACE,
            mail.id.0,
            sighting.owner,
            place.0,
            clean(&sighting.position),
            known.0,
            known_from_code(known_from),
            sent,
        ])?;
        if is_new {
            self.details.write(prepared, &mut self.parties)?;
        }
        let seen = (seen_anew > 0).then(|| Seen {
            owner: sighting.owner.clone(),
            place,
            known,
            sent,
        });
        let arrival = match known_before {
            true => Arrival::Known,
            false => Arrival::Added,
        };
        Ok(Written {
            arrival,
            is_new,
            seen,
        })
    }

    /// Whether the item is new to the store, whoever has it.
    fn evidence(&mut self, prepared: &Prepared) -> Result<bool> {
        let mail = &prepared.mail;
        // Lying among sent mail is for the sighting to say.
        let marks = mail.marks.0 & !Marks::SENT.0;
        let inserted = self.evidence.execute(params![
            WORKSPACE,
            mail.id.0,
            prepared.message.0,
            mail.happened.map(|t| t.0),
            self.recorded.0,
            mail.sender().map_or("", |p| &p.address),
            mail.subject,
            marks,
            prepared.body.0,
            mail.message_id,
            mail.in_reply_to,
            mail.references.join("\n"),
        ])?;
        Ok(inserted > 0)
    }

    fn place(&mut self, sighting: &Sighting) -> Result<Id> {
        let (source, folder) = (clean(&sighting.source), clean(&sighting.folder));
        let id = place_id(&sighting.owner, &source, &folder);
        if self.places.insert(id) {
            self.place.execute(params![
                WORKSPACE,
                id.0,
                sighting.owner,
                source,
                folder,
                self.recorded.0
            ])?;
        }
        Ok(id)
    }
}

/// Writes mails that were kept before, as they were: where they were seen comes
/// separately.
pub(super) struct Keeper<'t>(Writer<'t>);

impl<'t> Keeper<'t> {
    pub(super) fn new(tx: &'t Connection) -> Result<Keeper<'t>> {
        Ok(Keeper(Writer::new(tx, Timestamp(0))?))
    }

    pub(super) fn keep(&mut self, prepared: &Prepared, recorded: Timestamp) -> Result<()> {
        let writer = &mut self.0;
        writer.recorded = recorded;
        if writer.evidence(prepared)? {
            writer.details.write(prepared, &mut writer.parties)?;
        }
        Ok(())
    }
}

/// The statements for what hangs on an item: its text, its people, its files.
pub(super) struct Details<'t> {
    bodies: HashSet<Id>,
    body: CachedStatement<'t>,
    participation: CachedStatement<'t>,
    attachment: CachedStatement<'t>,
    invitation: CachedStatement<'t>,
}

impl<'t> Details<'t> {
    pub(super) fn new(tx: &'t Connection) -> Result<Details<'t>> {
        Ok(Details {
            bodies: HashSet::new(),
            body: tx.prepare_cached(
                "INSERT INTO body (workspace_id, hash, text) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            )?,
            participation: tx.prepare_cached(
                "INSERT INTO participation
                 (workspace_id, evidence_id, seq, party_id, role, nth, address, name)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING",
            )?,
            attachment: tx.prepare_cached(
                "INSERT INTO attachment
                 (workspace_id, evidence_id, seq, name, mime, size_bytes, hash)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
            )?,
            invitation: tx.prepare_cached(
                "INSERT INTO invitation (workspace_id, evidence_id, seq, text)
                 VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
            )?,
        })
    }

    pub(super) fn write(
        &mut self,
        prepared: &Prepared,
        parties: &mut HashMap<String, Id>,
    ) -> Result<()> {
        let (mail, body) = (&prepared.mail, prepared.body);
        if self.bodies.insert(body) {
            self.body.execute(params![WORKSPACE, body.0, mail.body])?;
        }
        let people = mail.participants.iter().zip(&prepared.again);
        for (seq, (person, again)) in people.enumerate() {
            let party = match parties.get(&person.address) {
                Some(party) => *party,
                None => {
                    let id = Id::of("party", &[party(&person.address).as_bytes()]);
                    parties.insert(person.address.clone(), id);
                    id
                }
            };
            self.participation.execute(params![
                WORKSPACE,
                mail.id.0,
                seq,
                party.0,
                role_code(person.role),
                again,
                person.address,
                person.name
            ])?;
        }
        for (seq, file) in mail.attachments.iter().enumerate() {
            self.attachment.execute(params![
                WORKSPACE,
                mail.id.0,
                seq,
                file.name,
                file.mime,
                i64::try_from(file.bytes).unwrap_or(i64::MAX),
                file.hash.0
            ])?;
        }
        for (seq, text) in mail.invitations.iter().enumerate() {
            self.invitation
                .execute(params![WORKSPACE, mail.id.0, seq, text])?;
        }
        Ok(())
    }
}

/// The key of a place.
pub(super) fn place_id(owner: &str, source: &str, folder: &str) -> Id {
    let parts = [owner, source, folder].map(str::as_bytes);
    Id::of("place", &parts)
}

/// The codes are part of the stored format.
pub(super) fn known_from_code(from: KnownFrom) -> u8 {
    match from {
        KnownFrom::Received => 0,
        KnownFrom::Date => 1,
        KnownFrom::Envelope => 2,
        KnownFrom::Recorded => 3,
        KnownFrom::File => 4,
        KnownFrom::Told => 5,
    }
}

pub(super) fn known_from_of(code: u8) -> Option<KnownFrom> {
    Some(match code {
        0 => KnownFrom::Received,
        1 => KnownFrom::Date,
        2 => KnownFrom::Envelope,
        3 => KnownFrom::Recorded,
        4 => KnownFrom::File,
        5 => KnownFrom::Told,
        _ => return None,
    })
}
