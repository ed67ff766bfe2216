//! What passed between the seller and one person, day by day.

use crate::encounters::Encounter;
use crate::id::Id;
use crate::identity::Person;
use crate::identity::PersonNo;
use crate::known::Known;
use crate::time::Day;

/// One day of contact between the seller and a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ContactDay {
    /// The day.
    pub day: Day,
    /// Messages from the person, and what encounters count for.
    pub inbound: u32,
    /// Messages from the seller, likewise.
    pub outbound: u32,
    /// What encounters count for in each of these.
    pub met: u32,
    /// The last message of the day, to cite.
    pub proof: Id,
}

/// All days of contact with each person, oldest first, in the order of `people`.
/// A seller with several addresses is one person here, and so is whom they write
/// to. Encounters count in both directions. Empty for the seller.
pub fn histories(
    known: &Known,
    people: &[Person],
    person_of: &[Option<PersonNo>],
    encounters: &[Encounter],
) -> Vec<Vec<ContactDay>> {
    let mut histories: Vec<Vec<ContactDay>> = vec![Vec::new(); people.len()];
    let of = |number: u32| person_of.get(number as usize).copied().flatten();
    for traffic in &known.traffic {
        let (Some(sender), Some(recipient)) = (of(traffic.sender.0), of(traffic.recipient.0))
        else {
            continue;
        };
        let out = people[sender.0 as usize].me;
        if out == people[recipient.0 as usize].me {
            continue;
        }
        let them = if out { recipient } else { sender };
        let days = traffic.days().map(|day| ContactDay {
            day: day.day,
            inbound: if out { 0 } else { day.mails },
            outbound: if out { day.mails } else { 0 },
            met: 0,
            proof: day.proof,
        });
        histories[them.0 as usize].extend(days);
    }
    for one in encounters.iter().filter(|one| one.is_contact()) {
        let weight = one.sort.weight();
        for who in &one.people {
            histories[who.0 as usize].push(ContactDay {
                day: one.at.day(),
                inbound: weight,
                outbound: weight,
                met: weight,
                proof: one.evidence,
            });
        }
    }
    for history in &mut histories {
        history.sort_by_key(|day| (day.day, day.proof));
        // One message to two of the seller's addresses is one message, and so is
        // one to two of theirs: where the last of the day is the same, so are the
        // rest, as far as daily numbers can tell.
        history.dedup_by(|later, day| {
            let same = (later.day, later.proof) == (day.day, day.proof);
            if same {
                day.inbound = day.inbound.max(later.inbound);
                day.outbound = day.outbound.max(later.outbound);
                day.met = day.met.max(later.met);
            }
            same
        });
        history.dedup_by(|later, day| {
            let same = later.day == day.day;
            if same {
                day.inbound += later.inbound;
                day.outbound += later.outbound;
                day.met += later.met;
                day.proof = later.proof;
            }
            same
        });
    }
    histories
}
