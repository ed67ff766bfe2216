//! Encounters: meetings, calls, visits and messages that no mail holds, as calendars,
//! CRMs, notes and the seller's own hand record them. They count as contact everywhere.

mod answers;
mod book;
mod called_off;
mod guests;
mod presence;
mod took_place;
mod transcripts;

use crate::evidence::entry::{Entry, EntryKind};
use crate::evidence::field;
use crate::evidence::transcript::is_transcript;
use crate::exports::EntrySeen;
use crate::id::Id;
use crate::identity::cards::Cards;
use crate::identity::{Person, PersonNo};
use crate::known::Known;
use crate::ledger::AddressNo;
use crate::time::Timestamp;
pub(crate) use called_off::calls_off;
pub(crate) use guests::{Guests, Rolls};
use std::collections::BTreeSet;
pub(crate) use took_place::{is_denied, told};
pub use transcripts::Transcript;

/// What sort of encounter it was.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Sort {
    /// A meeting of a calendar.
    Meeting,
    /// A visit, or a meeting that somebody logged.
    Visit,
    /// A call.
    Call,
    /// A message by another way than mail, or a mail that a CRM logged.
    Message,
    /// A note that speaks of somebody.
    Note,
    /// A call or a visit that reached nobody.
    Attempt,
}

impl Sort {
    /// How many mails it counts for, in each direction: what was said face to face
    /// counts for three; a note is nobody's contact, nor is who was not reached.
    pub fn weight(self) -> u32 {
        match self {
            Sort::Meeting | Sort::Visit => 3,
            Sort::Call => 2,
            Sort::Message => 1,
            Sort::Note | Sort::Attempt => 0,
        }
    }
}

/// Whose words the text of an encounter is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Voice {
    /// The seller's own: put in by hand, a note of a day, a message that one of us sent.
    Ours,
    /// Somebody's of the other side: a message that they sent.
    Theirs(PersonNo),
    /// The same among several, where nothing says that it is meant for our side.
    Among(PersonNo),
    /// Nobody says: an invitation, what a CRM holds.
    Unknown,
}

/// Two sides in touch.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Encounter<'a> {
    /// When.
    pub at: Timestamp,
    /// What it was.
    pub sort: Sort,
    /// Those of the other side, by number: who was there, or whom a note speaks of.
    pub people: Vec<PersonNo>,
    /// Those of the other side of whom a visit or a call only speaks.
    pub named: Vec<PersonNo>,
    /// Those of our side who are named.
    pub ours: Vec<PersonNo>,
    /// The addresses by which it names people, where they tell where those were then.
    pub through: Vec<AddressNo>,
    /// The key of the firm that a visit, a call or a note is about, where it names nobody
    /// by themselves: it is one with the firm.
    pub firm: Option<String>,
    /// The party of the entry that tells of it: stays when the entry changes.
    pub party: String,
    /// What says so.
    pub evidence: Id,
    /// Whether it is over and nothing says that none of the other side came.
    pub held: bool,
    /// Whether anybody of the other side called it, accepted it, or may have: an invitation
    /// that all of them left unanswered may have been no meeting, and is no contact.
    pub answered: bool,
    /// What it was called; may be empty.
    pub title: &'a str,
    /// What was noted; may be empty.
    pub text: &'a str,
    /// Whose words that is.
    pub voice: Voice,
    /// What was said, where that was written down. It is nobody's note.
    pub transcript: Option<Transcript<'a>>,
}

impl Encounter<'_> {
    /// Whether the two sides were in contact, as far as is known.
    pub fn is_contact(&self) -> bool {
        self.sort.weight() > 0 && self.answered
    }

    /// Whether it shows that our side had to do with them: contact, or a note that tells more
    /// than what has not been.
    pub fn is_touch(&self) -> bool {
        self.is_contact() || self.sort == Sort::Note && !took_place::only_denies(self.text)
    }

    /// Everything that is known to have been said there, or of it.
    pub fn said(&self) -> String {
        let spoken = self.transcript.as_ref().map_or("", |one| one.text);
        [self.title, self.text, spoken].join("\n")
    }

    /// Whether it was contact with a house whose people it does not name: then it cannot be
    /// said who of them was never met.
    pub fn is_unnamed(&self) -> bool {
        self.people.is_empty() && self.is_contact()
    }
}

/// More people than this are an audience.
const AUDIENCE: usize = 25;

/// All encounters by a moment, oldest first.
pub(crate) fn gather<'a>(
    known: &Known<'a>,
    cards: &Cards<'a>,
    people: &[Person],
    person_of: &[Option<PersonNo>],
    rolls: &Rolls,
) -> Vec<Encounter<'a>> {
    let mut encounters = Vec::new();
    let guests = Guests::of(known, cards, people, person_of, rolls);
    meetings(known, cards, people, &guests, &mut encounters);
    // Notes come last: a first name in one may mean who was met before.
    let met = encounters.len();
    let mut spoken = transcripts::Spoken::default();
    for seen in known
        .happenings()
        .filter(|seen| seen.entry.kind != EntryKind::Meeting)
    {
        let entry = &seen.entry;
        if is_transcript(entry) {
            let firm = cards.firms.of(entry);
            let held = moments(known, seen).into_iter();
            for at in held {
                let one = transcripts::encounter(seen, at, firm.clone(), &guests, people);
                let same_day = |other: Timestamp| known.ledger.zone.day(other);
                spoken.add(one, &mut encounters, met, same_day);
            }
            continue;
        }
        let Some(sort) = sort(entry) else { continue };
        let told = cards.people_in(known, entry);
        let mut all: BTreeSet<PersonNo> = (told.iter())
            .filter_map(|address| person_of.get(address.0 as usize).copied()?)
            .collect();
        let through = cards.through(known, entry, told);
        let mut firm = None;
        let noted = matches!(entry.kind, EntryKind::Note | EntryKind::Activity);
        let by_words = noted && !all.iter().any(|who| !people[who.0 as usize].ours);
        if by_words {
            let us = std::mem::take(&mut all);
            let book = guests.book();
            let at = moments(known, seen).into_iter().next();
            let at = at.unwrap_or(seen.known);
            (all, firm) = book.read(entry, cards.firms.of(entry), at);
            if all.is_empty() && firm.is_none() {
                all.extend(book.met_lately(entry, at, &encounters[..met]));
            }
            all.extend(us);
        }
        let (ours, mut theirs): (Vec<PersonNo>, Vec<PersonNo>) =
            all.into_iter().partition(|who| people[who.0 as usize].ours);
        let mut named = Vec::new();
        if by_words {
            let name = |who: PersonNo| people[who.0 as usize].name.as_str();
            (theirs, named) = match sort {
                Sort::Visit | Sort::Call => presence::apart(entry, theirs, name),
                Sort::Message => presence::written_to(entry, theirs, name),
                Sort::Meeting | Sort::Note | Sort::Attempt => (theirs, named),
            };
        }
        if theirs.is_empty() && firm.is_none() || theirs.len() > AUDIENCE {
            continue;
        }
        let name = |who: PersonNo| people[who.0 as usize].name.as_str();
        let voice = presence::voice(entry, sort, (&theirs, &ours), name);
        for at in moments(known, seen) {
            encounters.push(Encounter {
                at,
                sort,
                people: theirs.clone(),
                named: named.clone(),
                ours: ours.clone(),
                through: through.clone(),
                firm: firm.clone(),
                party: entry.party(),
                evidence: seen.evidence,
                held: true,
                answered: true,
                title: entry.text(field::NAME),
                text: entry.text(field::TEXT),
                voice,
                transcript: None,
            });
        }
    }
    encounters.sort_by_key(|one| (one.at, one.evidence));
    encounters
}

/// The meetings of calendars, each time by the version that held then.
fn meetings<'a>(
    known: &Known<'a>,
    cards: &Cards<'a>,
    people: &[Person],
    guests: &Guests,
    encounters: &mut Vec<Encounter<'a>>,
) {
    let mut held: BTreeSet<(String, Timestamp)> = BTreeSet::new();
    for (seen, until) in known.meetings() {
        let entry = &seen.entry;
        if sort(entry).is_none() {
            continue;
        }
        let differ = guests.differ(entry);
        let through = cards.through(known, entry, cards.people_in(known, entry));
        let first = entry.occurrences().next();
        let mut came = first.and_then(|(at, _)| guests.came(seen, at));
        for (at, end) in entry.occurrences().filter(|(at, _)| *at <= until) {
            if differ {
                came = guests.came(seen, at);
            }
            let came = came.iter().flatten().copied();
            let (ours, theirs): (Vec<PersonNo>, Vec<PersonNo>) =
                came.partition(|who| people[who.0 as usize].ours);
            if theirs.is_empty() || theirs.len() > AUDIENCE || !held.insert((entry.party(), at)) {
                continue;
            }
            let answered = guests.answered(seen, at);
            encounters.push(Encounter {
                at,
                sort: Sort::Meeting,
                people: theirs,
                named: Vec::new(),
                ours,
                through: through.clone(),
                firm: None,
                party: entry.party(),
                evidence: seen.evidence,
                held: end <= known.as_of && answered,
                answered,
                title: entry.text(field::NAME),
                text: entry.text(field::TEXT),
                voice: Voice::Unknown,
                transcript: None,
            });
        }
    }
    encounters.sort_by_key(|one| (one.at, one.evidence));
}

/// What sort of encounter an entry tells of; `None` where it tells of none.
fn sort(entry: &Entry) -> Option<Sort> {
    match entry.kind {
        EntryKind::Meeting => (entry.text(field::STATUS) != "cancelled").then_some(Sort::Meeting),
        EntryKind::Note => Some(presence::of_note(entry)),
        // What is still to be done has not been.
        EntryKind::Activity if entry.text(field::STATUS) == "open" => None,
        EntryKind::Activity => {
            const CALLS: &[&str] = &["call", "phone", "anruf", "telefon", "appel", "llamada"];
            const VISITS: &[&str] = &[
                "meeting",
                "visit",
                "met",
                "demo",
                "lunch",
                "dinner",
                "event",
                "besuch",
                "treffen",
                "termin",
                "besprechung",
                "rendez",
                "réunion",
                "reunión",
                "vergadering",
                "bezoek",
            ];
            const PLANS: &[&str] = &[
                "task", "todo", "to do", "aufgabe", "deadline", "tâche", "reply",
            ];
            let what = entry.text(field::TYPE).to_lowercase();
            let is = |words: &[&str]| words.iter().any(|word| what.contains(word));
            let reached = |sort| {
                let said = [entry.text(field::NAME), entry.text(field::TEXT)].join("\n");
                Some(presence::reached(sort, &said))
            };
            if is(PLANS) {
                None
            } else if is(CALLS) {
                reached(Sort::Call)
            } else if is(VISITS) {
                reached(Sort::Visit)
            } else if what.contains("note") || what.contains("notiz") {
                Some(presence::of_note(entry))
            } else {
                Some(Sort::Message)
            }
        }
        _ => None,
    }
}

/// When an entry happened, as far as that is over.
fn moments(known: &Known, seen: &EntrySeen) -> Vec<Timestamp> {
    let entry = &seen.entry;
    let at = entry
        .happened
        .or(entry.moment(field::WHEN))
        .unwrap_or(seen.known);
    (at <= known.as_of).then_some(at).into_iter().collect()
}
