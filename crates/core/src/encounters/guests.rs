//! Who comes to a meeting: those whom its calendar names by an address, and those it
//! names by name alone, where the name can mean only one.

use super::answers::{Answers, DECLINED};
use super::book::{Book, firms_of};
use super::called_off::CalledOff;
use crate::evidence::entry::{Entry, parts};
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::identity::cards::Cards;
use crate::identity::{Person, PersonNo};
use crate::known::Known;
use crate::time::Timestamp;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// The answer of somebody who gave none.
const UNANSWERED: &str = "needs-action";

/// Whether somebody declined this occurrence of a meeting only.
fn declined_once(entry: &Entry, address: &str, at: Timestamp) -> bool {
    entry.all(field::DECLINED).any(|value| {
        let (who, _, begin) = parts(value);
        who == address && begin.parse() == Ok(at.0)
    })
}

/// Who is behind an address.
fn behind(known: &Known, person_of: &[Option<PersonNo>], address: &str) -> Option<PersonNo> {
    let number = known.number(address)?;
    person_of.get(number.0 as usize).copied().flatten()
}

/// What is asked for only where a calendar leaves something out, and then once for a picture.
#[derive(Debug, Default)]
pub(crate) struct Rolls {
    /// Who is called what, where a calendar or a note gives no addresses.
    book: OnceLock<Book>,
    /// What was called off by mail.
    called_off: OnceLock<CalledOff>,
}

/// Reads the guests of meetings.
pub(crate) struct Guests<'k, 'a> {
    known: &'k Known<'a>,
    cards: &'k Cards<'a>,
    people: &'k [Person],
    person_of: &'k [Option<PersonNo>],
    rolls: &'k Rolls,
    /// The answers that came by mail.
    answers: Answers<'a>,
}

impl<'k, 'a> Guests<'k, 'a> {
    pub(crate) fn of(
        known: &'k Known<'a>,
        cards: &'k Cards<'a>,
        people: &'k [Person],
        person_of: &'k [Option<PersonNo>],
        rolls: &'k Rolls,
    ) -> Self {
        Guests {
            known,
            cards,
            people,
            person_of,
            rolls,
            answers: Answers::of(known, |address| behind(known, person_of, address)),
        }
    }

    /// Who is called what.
    pub(super) fn book(&self) -> &'k Book {
        (self.rolls.book).get_or_init(|| Book::of(self.known, self.cards, self.people))
    }

    fn called_off(&self) -> &'k CalledOff {
        let read = || CalledOff::of(self.known, self.people, self.person_of);
        self.rolls.called_off.get_or_init(read)
    }

    /// Whether not the same people come to each of a meeting's times, as far as can be told.
    pub(crate) fn differ(&self, entry: &Entry) -> bool {
        let mut guests = (entry.all(field::ORGANISER)).chain(entry.all(field::ATTENDEE));
        entry.get(field::DECLINED).is_some()
            || self.answers.are_of(entry)
            || guests.any(|value| {
                let who = behind(self.known, self.person_of, parts(value).0);
                who.is_some_and(|who| self.called_off().concerns(who))
            })
    }

    /// Those who were to come to a meeting at one of its times and did not decline, as its
    /// calendar has it or as they wrote; `None` where the seller declined, or where it was
    /// called off with all of them.
    pub(crate) fn came(&self, seen: &EntrySeen, at: Timestamp) -> Option<BTreeSet<PersonNo>> {
        let mut came = self.listed(seen, at)?;
        let theirs = |came: &BTreeSet<PersonNo>| came.iter().any(|who| !self.person(*who).ours);
        if !theirs(&came) {
            came.extend(self.in_title(&seen.entry));
        }
        if theirs(&came) {
            self.take_out(&mut came, at);
            return theirs(&came).then_some(came);
        }
        Some(came)
    }

    /// Leaves out those who called it off, and others of a house that did.
    fn take_out(&self, came: &mut BTreeSet<PersonNo>, at: Timestamp) {
        let firms = |who: PersonNo| firms_of(self.known, self.cards, self.person(who));
        let day = self.known.ledger.zone.day(at);
        let mut off = BTreeSet::new();
        came.retain(|who| {
            let said = self.called_off().says(*who, at, day);
            if said == Some(true) {
                off.extend(firms(*who));
            }
            said.is_none()
        });
        if off.is_empty() {
            return;
        }
        came.retain(|who| self.person(*who).ours || !firms(*who).any(|firm| off.contains(&firm)));
    }

    /// Whom the title of an appointment names that lists nobody of the other side.
    fn in_title(&self, entry: &Entry) -> Vec<PersonNo> {
        let mut guests = (entry.all(field::ORGANISER)).chain(entry.all(field::ATTENDEE));
        let lists_others = guests.any(|value| {
            let who = behind(self.known, self.person_of, parts(value).0);
            who.is_none_or(|who| !self.person(who).ours)
        });
        match lists_others {
            true => Vec::new(),
            false => self.book().in_title(entry.text(field::NAME)),
        }
    }

    /// Those whom the calendar lists.
    fn listed(&self, seen: &EntrySeen, at: Timestamp) -> Option<BTreeSet<PersonNo>> {
        let entry = &seen.entry;
        let mut came = BTreeSet::new();
        let mut names = Vec::new();
        let mut at_home = false;
        for value in entry
            .all(field::ORGANISER)
            .chain(entry.all(field::ATTENDEE))
        {
            let (address, name, answer) = parts(value);
            if address.is_empty() {
                if answer != DECLINED {
                    names.push(name);
                }
                continue;
            }
            let Some(who) = behind(self.known, self.person_of, address) else {
                continue;
            };
            // What was written after the calendar showed an answer is the last word.
            let open = matches!(answer, "" | UNANSWERED);
            let wrote =
                (self.answers.last(entry, who, at)).filter(|(when, _)| open || *when > seen.known);
            let declines = wrote.map_or(answer == DECLINED, |(_, declines)| declines);
            if declines || declined_once(entry, address, at) {
                at_home |= self.person(who).me;
            } else {
                came.insert(who);
            }
        }
        if !names.is_empty() {
            let by_address = came.clone();
            self.add_named(entry, &names, &mut came);
            let declined = |who| matches!(self.answers.last(entry, who, at), Some((_, true)));
            came.retain(|who| by_address.contains(who) || !declined(*who));
        }
        (!at_home).then_some(came)
    }

    /// Whether anybody of the other side called a meeting, accepted it, or may have: only an
    /// invitation to an address shows that it was left unanswered.
    pub(crate) fn answered(&self, seen: &EntrySeen, at: Timestamp) -> bool {
        let entry = &seen.entry;
        if !self.in_title(entry).is_empty() {
            return true;
        }
        let mut guests = (entry.all(field::ORGANISER)).chain(entry.all(field::ATTENDEE));
        guests.any(|value| {
            let (address, _, answer) = parts(value);
            if address.is_empty() {
                return answer != UNANSWERED;
            }
            let Some(who) = behind(self.known, self.person_of, address) else {
                return false;
            };
            let wrote = || self.answers.last(entry, who, at);
            !self.person(who).ours
                && match answer {
                    UNANSWERED => wrote().is_some_and(|(_, declines)| !declines),
                    _ => answer != DECLINED,
                }
        })
    }

    /// Adds those of whom only the name is given.
    fn add_named(&self, entry: &Entry, names: &[&str], came: &mut BTreeSet<PersonNo>) {
        let named = self.named(entry, names, came);
        came.extend(named.into_iter().flatten());
    }

    /// Who is meant by each of an entry's values of address and name, where that is sure.
    pub(super) fn who(&self, entry: &Entry, values: &[&str]) -> Vec<Option<PersonNo>> {
        let by_address = |value: &&str| behind(self.known, self.person_of, parts(value).0);
        let mut who: Vec<Option<PersonNo>> = values.iter().map(by_address).collect();
        let came = who.iter().copied().flatten().collect();
        let names: Vec<&str> = values.iter().map(|value| parts(value).1).collect();
        for (who, named) in who.iter_mut().zip(self.named(entry, &names, &came)) {
            *who = who.or(named);
        }
        who
    }

    /// Who is meant by names. A name that several bear means the one at a firm that the
    /// meeting names, or that another guest is of; else nobody.
    fn named(
        &self,
        entry: &Entry,
        names: &[&str],
        came: &BTreeSet<PersonNo>,
    ) -> Vec<Option<PersonNo>> {
        let book = self.book();
        let bearers: Vec<Vec<PersonNo>> = names.iter().map(|name| book.bearers(name)).collect();
        let only = |bearers: &Vec<PersonNo>| match bearers.as_slice() {
            [only] => Some(*only),
            _ => None,
        };
        let mut named: Vec<Option<PersonNo>> = bearers.iter().map(only).collect();
        if bearers.iter().all(|bearers| bearers.len() < 2) {
            return named;
        }
        let others = came.iter().copied().chain(named.iter().copied().flatten());
        let others = others.map(|who| self.person(who));
        let mut firms: BTreeSet<String> = others
            .filter(|person| !person.ours)
            .flat_map(|person| firms_of(self.known, self.cards, person))
            .collect();
        firms.extend(book.firm_in(entry.text(field::NAME)));
        for (named, bearers) in named.iter_mut().zip(&bearers) {
            let at_firm = bearers.iter().filter(|who| {
                let mut own = firms_of(self.known, self.cards, self.person(**who));
                own.any(|firm| firms.contains(&firm))
            });
            if let [only] = at_firm.collect::<Vec<_>>().as_slice() {
                *named = named.or(Some(**only));
            }
        }
        named
    }

    fn person(&self, number: PersonNo) -> &Person {
        &self.people[number.0 as usize]
    }
}
