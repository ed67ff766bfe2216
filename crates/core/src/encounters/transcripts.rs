//! Meetings of which a transcript tells: those who spoke were there.

use super::{AUDIENCE, Encounter, Guests, Sort, Voice};
use crate::evidence::entry::parts;
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::id::Id;
use crate::identity::{Person, PersonNo};
use crate::time::{Day, Timestamp};
use std::collections::BTreeSet;

/// What was said at a meeting, word for word.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Transcript<'a> {
    /// The item.
    pub evidence: Id,
    /// Its turns, see [`turns`](crate::evidence::transcript::turns).
    pub text: &'a str,
    /// Those of its speakers who are known, by the name it gives them.
    pub speakers: Vec<(&'a str, PersonNo)>,
}

impl Transcript<'_> {
    /// Who a speaker is, where that is known.
    pub fn speaker(&self, name: &str) -> Option<PersonNo> {
        let mut speakers = self.speakers.iter();
        speakers.find(|(own, _)| *own == name).map(|(_, who)| *who)
    }
}

/// The meeting that a transcript tells of; `None` where nobody of the other side is known
/// among those who spoke, nor the `firm` it was with.
pub(super) fn encounter<'a>(
    seen: &'a EntrySeen,
    at: Timestamp,
    firm: Option<String>,
    guests: &Guests,
    people: &[Person],
) -> Option<Encounter<'a>> {
    let entry = &seen.entry;
    let said: Vec<&str> = entry.all(field::ATTENDEE).collect();
    let known = said.iter().zip(guests.who(entry, &said));
    let speakers: Vec<(&str, PersonNo)> = known
        .filter_map(|(value, who)| Some((parts(value).1, who?)))
        .collect();
    let all: BTreeSet<PersonNo> = speakers.iter().map(|(_, who)| *who).collect();
    let (ours, theirs): (Vec<PersonNo>, Vec<PersonNo>) =
        all.into_iter().partition(|who| people[who.0 as usize].ours);
    if theirs.is_empty() && firm.is_none() || theirs.len() > AUDIENCE {
        return None;
    }
    Some(Encounter {
        at,
        sort: Sort::Meeting,
        firm: firm.filter(|_| theirs.is_empty()),
        people: theirs,
        named: Vec::new(),
        ours,
        through: Vec::new(),
        party: entry.party(),
        evidence: seen.evidence,
        held: true,
        answered: true,
        title: entry.text(field::NAME),
        text: "",
        voice: Voice::Unknown,
        transcript: Some(Transcript {
            evidence: seen.evidence,
            text: entry.text(field::TEXT),
            speakers,
        }),
    })
}

/// Adds such a meeting. Where one of the first `meetings`, those of calendars, was on its day
/// with one of those who spoke, it is that one: it was held, and with whoever spoke.
pub(super) fn add<'a>(
    one: Option<Encounter<'a>>,
    encounters: &mut Vec<Encounter<'a>>,
    meetings: usize,
    day: impl Fn(Timestamp) -> Day,
) {
    let Some(one) = one else { return };
    let same = encounters[..meetings].iter_mut().filter(|other| {
        other.transcript.is_none()
            && day(other.at) == day(one.at)
            && other.people.iter().any(|who| one.people.contains(who))
    });
    let Some(same) = same.min_by_key(|other| other.at.0.abs_diff(one.at.0)) else {
        encounters.push(one);
        return;
    };
    for (there, spoke) in [(&mut same.people, one.people), (&mut same.ours, one.ours)] {
        there.extend(spoke);
        there.sort_unstable();
        there.dedup();
    }
    (same.held, same.answered) = (true, true);
    same.transcript = one.transcript;
}
