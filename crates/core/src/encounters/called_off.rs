//! Meetings called off in so many words: `I have to cancel our meeting on Thursday`. The
//! calendar of whoever called it need not have been told.

use crate::evidence::entry::{EntryKind, parts};
use crate::evidence::{Marks, field};
use crate::identity::{Person, PersonNo};
use crate::known::Known;
use crate::ledger::{AddressNo, Message};
use crate::opportunities::talk::appointed::last_day;
use crate::opportunities::talk::mentions::sentences;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::{Day, Timestamp};
use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

/// A meeting called off without a day is one of these days.
const NEXT_DAYS: i32 = 4;
/// A longer mail calls off nothing in passing, in words.
const LONG: u32 = 200;
/// Who calls off a meeting writes to few.
const FEW: usize = 6;

/// Parts of words without which nothing is called off: most mails need not be read further.
const STEMS: &[&str] = &[
    "cancel",
    "call off",
    "calling off",
    "called off",
    "it off",
    "this off",
    "postpon",
    "reschedul",
    "make it",
    "absag",
    "abgesagt",
    "abzusagen",
    "verschieb",
    "verschob",
    "verleg",
    "fällt",
    "fallen",
    "klappt",
    "annul",
    "reporter",
    "reporté",
    "décal",
];

/// What a phrase says of the sentence it stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// Something is called off.
    Off,
    /// Somebody does not come.
    Away,
    /// It is a meeting.
    Meeting,
    /// It is something else, or only a matter of hours.
    Other,
    /// It is not so, or not yet.
    Not,
}

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let off = [
        "cancel|cancelled|canceled|cancelling|canceling|postpone|postponed|postponing|reschedule|rescheduling",
        "call|called|calling off",
        "call|calling it|this off",
        "absagen|abzusagen|abgesagt|verschieben|verschoben|verlegen|verlegt",
        "fällt|fallen .. aus",
        "annuler|annulé|annulée|reporter|reporté|décaler|décalé",
    ];
    let away = [
        "not|cannot|t|won .. make it|thursday|monday|tuesday|wednesday|friday|tomorrow",
        "klappt .. nicht",
    ];
    let meeting = [
        "meeting|appointment|call|visit|lunch|dinner|demo|review|session|workshop|date",
        "termin|besuch|treffen|besprechung|gespräch|telefonat|mittagessen|rundgang",
        "rendez|rdv|réunion|visite|appel|déjeuner",
    ];
    let other = [
        "order|orders|contract|subscription|invoice|delivery|deliveries|shipment|flight|booking|trial",
        "bestellung|auftrag|lieferung|vertrag|rechnung|abo|flug|commande|livraison|contrat|facture",
        "hour|hours|minutes|pm|clock|stunde|stunden|minuten|uhr|heure|heures",
    ];
    let not = [
        "if|unless|whether|don|doesn|didn|without|never|wenn|falls|ob|ohne|si",
        "not|no|nicht|kein|keine need|have|want|going|plan|reason|intend",
        "muss|müssen|brauchen nicht",
    ];
    let each = |phrases: &[&'static str], sign| {
        let signed = phrases.iter().map(move |phrase| (*phrase, sign));
        signed.collect::<Vec<_>>()
    };
    Phrases::new(
        [
            each(&off, Sign::Off),
            each(&away, Sign::Away),
            each(&meeting, Sign::Meeting),
            each(&other, Sign::Other),
            each(&not, Sign::Not),
        ]
        .concat(),
    )
});

/// A word by which a meeting was called off.
#[derive(Clone, Debug)]
struct Word {
    /// When.
    at: Timestamp,
    /// For which day, if it says one.
    days: Vec<Day>,
    /// For all of the house, not for whoever wrote it.
    all: bool,
}

/// Who called meetings off, or with whom one of us did.
#[derive(Debug, Default)]
pub(crate) struct CalledOff(BTreeMap<PersonNo, Vec<Word>>);

impl CalledOff {
    /// What mails of late say, those to come and past alike.
    pub(super) fn of(
        known: &Known,
        people: &[Person],
        person_of: &[Option<PersonNo>],
    ) -> CalledOff {
        let behind = |number: AddressNo| {
            let who = person_of.get(number.0 as usize).copied().flatten()?;
            Some((who, people[who.0 as usize].ours))
        };
        let guests = guests(known);
        let among = |number: &AddressNo| guests.contains(known.address(*number));
        let concerns = |message: &Message| (message.participants.iter()).any(|(_, one)| among(one));
        let mut all: BTreeMap<PersonNo, Vec<Word>> = BTreeMap::new();
        let mails = known.messages().iter();
        for message in mails.filter(|one| concerns(one) && may_call_off(one)) {
            let Some((author, ours)) = message.sender().and_then(behind) else {
                continue;
            };
            let recipients: Vec<_> = message.recipients().filter_map(behind).collect();
            let theirs: Vec<PersonNo> = match ours {
                true => recipients
                    .iter()
                    .filter(|(_, ours)| !ours)
                    .map(|(who, _)| *who)
                    .collect(),
                false if recipients.iter().any(|(_, ours)| *ours) => vec![author],
                false => continue,
            };
            let said = sentences(&message.own).filter_map(|one| days_off(&one, message.known));
            for (days, whole) in said {
                for who in &theirs {
                    let word = Word {
                        at: message.known,
                        days: days.clone(),
                        all: whole,
                    };
                    all.entry(*who).or_default().push(word);
                }
            }
        }
        CalledOff(all)
    }

    /// Whether anything was called off with somebody.
    pub(super) fn concerns(&self, who: PersonNo) -> bool {
        self.0.contains_key(&who)
    }

    /// Whether a meeting with somebody that begins at a moment was called off before, and if
    /// so, whether for all of their house.
    pub(super) fn says(&self, who: PersonNo, begin: Timestamp) -> Option<bool> {
        let words = self.0.get(&who).into_iter().flatten();
        let about_it = words.filter(|word| {
            let soon = begin <= word.at.plus_days(NEXT_DAYS);
            word.at <= begin && (word.days.contains(&begin.day()) || word.days.is_empty() && soon)
        });
        about_it.map(|word| word.all).max()
    }
}

/// The addresses that meetings list. Never iterated.
fn guests<'a>(known: &Known<'a>) -> HashSet<&'a str> {
    let meetings = known.versions(EntryKind::Meeting).map(|seen| &seen.entry);
    let listed = meetings.flat_map(|entry| {
        let organisers = entry.all(field::ORGANISER);
        organisers.chain(entry.all(field::ATTENDEE))
    });
    listed
        .map(|value| parts(value).0)
        .filter(|address| !address.is_empty())
        .collect()
}

fn may_call_off(message: &Message) -> bool {
    let machine = (Marks::LIST.with(Marks::BULK)).with(Marks::AUTO.with(Marks::BOUNCE));
    if message.own_words > LONG || message.marks.any(machine) || message.recipients().count() > FEW
    {
        return false;
    }
    let own = message.own.to_lowercase();
    STEMS.iter().any(|stem| own.contains(stem))
}

/// The days on which a sentence calls off a meeting, none where it says none, and whether for
/// all; nothing where it calls off no meeting. A question only asks for it.
fn days_off(sentence: &str, at: Timestamp) -> Option<(Vec<Day>, bool)> {
    if sentence.trim_end().ends_with('?') {
        return None;
    }
    let found = SIGNS.find(&Words::of(sentence));
    let has = |sign| found.iter().any(|one| *one.meaning == sign);
    if !(has(Sign::Off) || has(Sign::Away)) || has(Sign::Not) || has(Sign::Other) {
        return None;
    }
    // `From Thursday to 3 December` names the old day before the new one.
    let lower = sentence.to_lowercase();
    let marks = [" to ", " until ", " auf ", " instead", " au "];
    let before = marks.iter().filter_map(|mark| lower.split_once(mark));
    let parts = before.map(|(front, _)| front).chain([lower.as_str()]);
    let days: Vec<Day> = parts
        .filter_map(|part| last_day(part, at))
        .map(|days| Day(at.day().0 + days))
        .collect();
    (has(Sign::Meeting) || !days.is_empty()).then_some((days, has(Sign::Off)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tuesday, 24 November 2026.
    const AT: Timestamp = Timestamp(1_795_510_800);

    #[test]
    fn what_calls_a_meeting_off() {
        let thursday = vec![Day(AT.day().0 + 2)];
        for sentence in [
            "I have to cancel our meeting on Thursday 26 November, sorry.",
            "We have to call off Thursday, half the team is ill.",
            "Sorry, I can't make it on Thursday.",
            "Leider muss ich unseren Termin am Donnerstag absagen.",
            "Der Termin am 26. November fällt leider aus.",
            "I must postpone our meeting on Thursday to 3 December.",
        ] {
            let (days, _) = days_off(sentence, AT).unwrap_or_else(|| panic!("{sentence}"));
            assert!(days.contains(&thursday[0]), "{sentence}: {days:?}");
        }
        assert_eq!(
            days_off("I have to cancel our meeting.", AT),
            Some((vec![], true))
        );
        for sentence in [
            "Please cancel the order for Thursday.",
            "Could we postpone our meeting on Thursday?",
            "If you have to cancel the meeting, tell me by Thursday.",
            "We don't need to cancel our meeting on Thursday.",
            "Can we put our meeting on Thursday off by an hour?",
            "I must postpone our meeting on Thursday by an hour.",
            "I will call you on Thursday.",
            "See you at the meeting on Thursday.",
            "The meeting with the board was cancelled by them, so we order on 1 June at 2 pm.",
        ] {
            assert_eq!(days_off(sentence, AT), None, "{sentence}");
        }
    }
}
