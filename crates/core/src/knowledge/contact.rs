//! Contact between our whole side and each person, as far as the viewer sees it.

use crate::encounters::Encounter;
use crate::id::Id;
use crate::identity::{Person, PersonNo};
use crate::knowledge::Knowledge;
use crate::known::Known;
use crate::ledger::AddressNo;
use crate::sparse::Sparse;
use crate::time::{DAY, Timestamp};
use std::collections::BTreeSet;

/// What passed between our side (the seller and colleagues) and one person.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Contact {
    /// Mails from them to one of us, openly or in copy; and encounters.
    pub inbound: u32,
    /// Mails from one of us to them; and encounters.
    pub outbound: u32,
    /// Of `outbound`, those meant for them (few recipients).
    pub outbound_personal: u32,
    /// Encounters, which are in each of these.
    pub encounters: u32,
    /// First and last day on which they wrote to us, as moments.
    pub first_in: Option<Timestamp>,
    /// Last time they wrote.
    pub last_in: Option<Timestamp>,
    /// First time one of us wrote to them.
    pub first_out: Option<Timestamp>,
    /// Last time one of us wrote to them.
    pub last_out: Option<Timestamp>,
    /// The last mail either way, to cite.
    pub proof: Option<Id>,
    /// Who of us was in contact.
    pub ours: BTreeSet<PersonNo>,
}

impl Contact {
    /// Whether both sides have written.
    pub fn both_ways(&self) -> bool {
        self.inbound > 0 && self.outbound > 0
    }

    /// Mails either way, and nothing else.
    pub fn mails(&self) -> u32 {
        self.inbound + self.outbound - 2 * self.encounters
    }

    /// Counts an encounter, as a mail each way.
    fn meet(&mut self, one: &Encounter) {
        let at = Some(one.at);
        if (at, Some(one.evidence)) > (self.last(), self.proof) {
            self.proof = Some(one.evidence);
        }
        self.ours.extend(&one.ours);
        self.encounters += 1;
        self.inbound += 1;
        self.outbound += 1;
        self.outbound_personal += 1;
        self.first_in = self.first_in.map_or(at, |first| Some(first.min(one.at)));
        self.first_out = self.first_out.map_or(at, |first| Some(first.min(one.at)));
        (self.last_in, self.last_out) = (self.last_in.max(at), self.last_out.max(at));
    }

    /// The last contact either way.
    pub fn last(&self) -> Option<Timestamp> {
        self.last_in.max(self.last_out)
    }
}

impl Knowledge<'_> {
    /// A moment of contact as exactly as is known, to be shown: statistics count UTC days
    /// and stand at their end. What a whole message or an encounter proves is its moment;
    /// else it is the middle of the day, which lies on that day nearly everywhere.
    pub fn exactly(&self, at: Timestamp, proof: Option<Id>) -> Timestamp {
        let day = at.day();
        if at != day.end() && at != self.as_of {
            return at;
        }
        let moments = self.index.moments.get_or_init(|| {
            let mails = self.messages().iter();
            let mails = mails.map(|message| (message.evidence, message.known));
            let met = self.encounters.iter().map(|one| (one.evidence, one.at));
            let moments = mails.chain(met).map(|(proof, at)| ((proof, at.day()), at));
            moments.collect()
        });
        let known = proof.and_then(|proof| moments.get(&(proof, day)).copied());
        known.unwrap_or(Timestamp(day.start().0 + DAY / 2).min(self.as_of))
    }
}

/// Measures contact with every person, in their order.
pub(crate) fn measure(
    known: &Known,
    people: &[Person],
    person_of: &[Option<PersonNo>],
    encounters: &[Encounter],
) -> Sparse<Contact> {
    let mut contacts: Sparse<Contact> = Sparse::of(people.len());
    let of = |address: AddressNo| person_of.get(address.0 as usize).copied().flatten();
    for traffic in &known.traffic {
        let (Some(sender), Some(recipient)) = (of(traffic.sender), of(traffic.recipient)) else {
            continue;
        };
        let from_us = people[sender.0 as usize].ours;
        if from_us == people[recipient.0 as usize].ours {
            continue;
        }
        let (us, them) = if from_us {
            (sender, recipient)
        } else {
            (recipient, sender)
        };
        let contact = contacts.get_mut(them.0);
        contact.ours.insert(us);
        for day in traffic.days() {
            let at = day.day.end().min(known.as_of);
            // On one day the larger id, so that no order of addresses shows.
            if (Some(at), Some(day.proof)) > (contact.last(), contact.proof) {
                contact.proof = Some(day.proof);
            }
            if from_us {
                contact.outbound += day.mails;
                contact.outbound_personal += day.personal;
                contact.first_out = Some(contact.first_out.map_or(at, |first| first.min(at)));
                contact.last_out = contact.last_out.max(Some(at));
            } else {
                contact.inbound += day.mails;
                contact.first_in = Some(contact.first_in.map_or(at, |first| first.min(at)));
                contact.last_in = contact.last_in.max(Some(at));
            }
        }
    }
    for one in encounters.iter().filter(|one| one.is_contact()) {
        for who in &one.people {
            contacts.get_mut(who.0).meet(one);
        }
    }
    contacts
}
