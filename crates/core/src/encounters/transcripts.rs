//! Meetings of which a transcript tells: those who spoke were there.

use super::{AUDIENCE, Encounter, Guests, Sort, Voice};
use crate::evidence::entry::parts;
use crate::evidence::field;
use crate::evidence::transcript::{Turn, turns_of};
use crate::exports::EntrySeen;
use crate::id::Id;
use crate::identity::{Person, PersonNo};
use crate::time::{Day, Timestamp};
use crate::words::{content_words, coverage};
use std::collections::{BTreeMap, BTreeSet};

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

impl<'a> Transcript<'a> {
    /// Its turns, in order.
    pub fn turns(&self) -> impl Iterator<Item = Turn<'a>> + use<'a> {
        turns_of(self.text)
    }

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

/// The meetings of which there are transcripts, by day and place among all.
#[derive(Debug, Default)]
pub(super) struct Spoken(BTreeMap<Day, Vec<usize>>);

impl Spoken {
    /// Adds such a meeting. Where one of the first `meetings`, those of calendars by their
    /// moments, was on its day with one of those who spoke, it is that one: it was held, and
    /// with whoever spoke. What two programs wrote down of the same talk counts once.
    pub(super) fn add<'a>(
        &mut self,
        one: Option<Encounter<'a>>,
        encounters: &mut Vec<Encounter<'a>>,
        meetings: usize,
        day: impl Fn(Timestamp) -> Day,
    ) {
        /// On one day are at most moments so far apart, in days.
        const APART_DAYS: i32 = 2;
        let Some(one) = one else { return };
        let today = day(one.at);
        let told = self.0.entry(today).or_default();
        if told.iter().any(|at| is_same(&encounters[*at], &one)) {
            return;
        }
        let from = one.at.plus_days(-APART_DAYS);
        let until = one.at.plus_days(APART_DAYS);
        let start = encounters[..meetings].partition_point(|other| other.at < from);
        let near = (start..meetings).take_while(|at| encounters[*at].at <= until);
        let same = near.filter(|at| {
            let other = &encounters[*at];
            other.transcript.is_none()
                && other.people.iter().any(|who| one.people.contains(who))
                && day(other.at) == today
        });
        let Some(same) = same.min_by_key(|at| encounters[*at].at.0.abs_diff(one.at.0)) else {
            told.push(encounters.len());
            encounters.push(one);
            return;
        };
        told.push(same);
        let same = &mut encounters[same];
        for (there, spoke) in [(&mut same.people, one.people), (&mut same.ours, one.ours)] {
            there.extend(spoke);
            there.sort_unstable();
            there.dedup();
        }
        (same.held, same.answered) = (true, true);
        same.transcript = one.transcript;
    }
}

/// Whether two transcripts of a day are of one talk: with one of the same people, or at one
/// house, and mostly in the same words.
fn is_same(told: &Encounter, one: &Encounter) -> bool {
    const MOSTLY: f64 = 0.6;
    let with = told.people.iter().any(|who| one.people.contains(who))
        || one.firm.is_some() && told.firm == one.firm;
    let words = |one: &Encounter| {
        let said = one.transcript.as_ref().map_or("", |said| said.text);
        content_words(said)
    };
    with && {
        let (told, one) = (words(told), words(one));
        coverage(&told, &one) >= MOSTLY && coverage(&one, &told) >= MOSTLY
    }
}
