//! Meetings called off in so many words: `I have to cancel our meeting on Thursday`. The
//! calendar of whoever called it need not have been told.

use crate::evidence::entry::{EntryKind, parts};
use crate::evidence::{Marks, field};
use crate::identity::{Person, PersonNo};
use crate::known::Known;
use crate::ledger::{AddressNo, Message};
use crate::reading::phrases::{Match, Phrases};
use crate::reading::words::Words;
use crate::talk::appointed::last_day;
use crate::talk::sentences;
use crate::time::{Day, Timestamp};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

/// A meeting called off without a day is one of these days.
const NEXT_DAYS: i32 = 4;
/// A longer mail calls off nothing in passing, in words.
const LONG: u32 = 200;
/// Who calls off a meeting writes to few.
const FEW: usize = 6;
/// A meeting is named before what calls it off, or so many words behind it.
const NEAR: usize = 4;
/// What stands between the old day and the new one.
const MARKS: &[&str] = &[" to ", " until ", " auf ", " au "];

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
    " move ",
    " shift ",
    " push ",
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
    /// A day is, by whoever writes.
    Mine,
    /// Whoever writes does not come.
    Away,
    /// Somebody comes in their place.
    Another,
    /// It is a meeting.
    Meeting,
    /// It is something else, or only a matter of hours.
    Other,
    /// What is behind is not so yet.
    If,
    /// It is not so, or not yet.
    Not,
}

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let off = [
        "cancel|cancelled|canceled|cancelling|canceling|postpone|postponed|postponing|reschedule|rescheduling",
        "call|called|calling off",
        "call|calling it|this|monday|tuesday|wednesday|thursday|friday|tomorrow off",
        "absagen|abzusagen|abgesagt|verschieben|verschoben|verlegen|verlegt",
        "fällt|fallen .. aus",
        "klappt .. nicht",
        "annuler|annulé|annulée|reporter|reporté|décaler|décalé",
    ];
    let mine = [
        "i|we cancel|cancelled|canceled|postpone|postponed monday|tuesday|wednesday|thursday|friday|tomorrow",
        "i|we have|had|need|must|will|ll|ve|unfortunately .. cancel|postpone|reschedule it|monday|tuesday|wednesday|thursday|friday|tomorrow|on|this|next",
        "i|we have|had|need|must|will|ll .. move|shift|push our|the|your|this .. meeting|appointment|visit|call|lunch|workshop",
        "i|we have|had|need|must|will|ll|ve|unfortunately .. call off it|monday|tuesday|wednesday|thursday|friday|tomorrow|this|next",
        "i|we have|had|need|must|will|ll|ve|unfortunately .. call it|monday|tuesday|wednesday|thursday|friday|tomorrow off",
        "ich|wir .. montag|dienstag|mittwoch|donnerstag|freitag|morgen .. absagen|abzusagen|verschieben|verlegen",
        "je|nous dois|devons annuler|reporter|décaler lundi|mardi|mercredi|jeudi|vendredi|demain",
    ];
    let away = [
        "i|we can|won|couldn t .. make it|monday|tuesday|wednesday|thursday|friday|tomorrow",
        "i|we unfortunately|sadly|really can|won t .. make it|monday|tuesday|wednesday|thursday|friday|tomorrow",
        "i|we cannot .. make it|monday|tuesday|wednesday|thursday|friday|tomorrow",
        "i|we can|will|could not .. make it|monday|tuesday|wednesday|thursday|friday|tomorrow",
        "klappt .. bei mir|uns .. nicht",
        "bei mir|uns klappt .. nicht",
    ];
    let another = [
        "instead|comes|joins|attends|kommt|vertritt|stattdessen",
        "will|ll come|join|attend|represent",
        "in my|our place|stead",
        "be there",
    ];
    let meeting = [
        "meeting|appointment|lunch|dinner|workshop",
        "our|the|your|my|this|s|monday|tuesday|wednesday|thursday|friday|tomorrow|phone|video|weekly|next call|visit|demo|review|session",
        "termin|besuch|treffen|besprechung|gespräch|telefonat|mittagessen|rundgang",
        "rendez|rdv|réunion|visite|appel|déjeuner",
    ];
    let other = [
        "order|orders|contract|subscription|invoice|delivery|deliveries|shipment|flight|booking|trial",
        "bestellung|auftrag|lieferung|vertrag|rechnung|abo|flug|commande|livraison|contrat|facture",
        "by|um .. hour|hours|minutes|stunde|stunden|minuten",
        "hour|hours|minutes|stunde|stunden|minuten later|earlier|später|früher",
        "to|until|auf 1*|2*|3*|4*|5*|6*|7*|8*|9* pm|am|uhr",
        "to|until|auf 1*|2*|3*|4*|5*|6*|7*|8*|9* 00|15|30|45 pm|am|uhr",
        // What is moved is a room or a thing, or goes to another room.
        "meeting|conference|workshop room|rooms|machine|unit|table",
        "to|into .. room|hall|office|floor|building",
        "in .. raum|halle|büro|saal",
        "d une heure|demi",
        "de deux|2 heures",
        "de 10|15|20|30|45 minutes",
    ];
    let condition = ["if|whether|wenn|ob|si"];
    let not = [
        "unless|don|doesn|didn|without|never|falls|ohne",
        "will|would|may|might|could cancel|postpone|call .. .. if",
        "not|no|nicht|kein|keine need|have|want|going|plan|reason|intend",
        "muss|müssen|brauchen nicht",
        "stands|steht",
        "as|wie planned|geplant",
    ];
    let each = |phrases: &[&'static str], sign| {
        let signed = phrases.iter().map(move |phrase| (*phrase, sign));
        signed.collect::<Vec<_>>()
    };
    Phrases::new(
        [
            each(&off, Sign::Off),
            each(&mine, Sign::Mine),
            each(&away, Sign::Away),
            each(&another, Sign::Another),
            each(&meeting, Sign::Meeting),
            each(&other, Sign::Other),
            each(&condition, Sign::If),
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
            // Days are those of whoever is here: at noon it is the same day in UTC.
            let zone = &known.ledger.zone;
            let here = zone.noon(zone.day(message.known));
            let said = sentences(&message.own).filter_map(|one| days_off(&one, here));
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

    /// Whether a meeting with somebody that begins at a moment of a `day` was called off
    /// before, and if so, whether for all of their house.
    pub(super) fn says(&self, who: PersonNo, begin: Timestamp, day: Day) -> Option<bool> {
        let words = self.0.get(&who).into_iter().flatten();
        let about_it = words.filter(|word| {
            let soon = begin <= word.at.plus_days(NEXT_DAYS);
            word.at <= begin && (word.days.contains(&day) || word.days.is_empty() && soon)
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

/// Whether a sentence of a mail of the moment `at` calls off a meeting on the day that is so
/// many `days` ahead.
pub(crate) fn calls_off(sentence: &str, at: Timestamp, days: Option<i32>) -> bool {
    days_off(sentence, at).is_some_and(|(off, _)| {
        let day = days.map(|days| Day(at.day().0 + days));
        off.is_empty() || day.is_none_or(|day| off.contains(&day))
    })
}

/// What a sentence calls off, see [`called_off`]: where one of its clauses does so by itself
/// and says a day, that day, for the rest may speak of another.
fn days_off(sentence: &str, at: Timestamp) -> Option<(Vec<Day>, bool)> {
    let whole = called_off(sentence, at)?;
    let mut parts: Vec<String> = Vec::new();
    for part in sentence.split(", ") {
        match parts.last_mut() {
            // `on Thursday, 26 November`
            Some(last) if begins_with_day(&part.to_lowercase(), at) => {
                last.push_str(", ");
                last.push_str(part);
            }
            _ => parts.push(part.to_owned()),
        }
    }
    let mut alone = parts.iter().filter_map(|part| called_off(part, at));
    Some(alone.find(|(days, _)| !days.is_empty()).unwrap_or(whole))
}

/// The days on which a sentence calls off a meeting, none where it says none, and whether for
/// all; nothing where it calls off no meeting. A question only asks for it.
fn called_off(sentence: &str, at: Timestamp) -> Option<(Vec<Day>, bool)> {
    if sentence.trim_end().ends_with('?') {
        return None;
    }
    let found = SIGNS.find(&Words::of(sentence));
    let of = |sign: Sign| found.iter().filter(move |one| *one.meaning == sign);
    let has = |sign: Sign| of(sign).next().is_some();
    let meets = |off: &Match<'_, Sign>| of(Sign::Meeting).any(|one| is_of(off, one));
    let off = has(Sign::Mine) || of(Sign::Off).any(meets);
    let away = has(Sign::Away) && !has(Sign::Another);
    if !(off || away) || has(Sign::Not) || has(Sign::Other) {
        return None;
    }
    let first = (of(Sign::Off).chain(of(Sign::Away)))
        .map(|one| one.start)
        .min();
    if of(Sign::If).any(|one| Some(one.start) < first) {
        return None;
    }
    let lower = sentence.to_lowercase();
    let days: Vec<Day> = old_day(&lower, at)?
        .map(|days| Day(at.day().0 + days))
        .into_iter()
        .collect();
    (has(Sign::Meeting) || !days.is_empty()).then_some((days, off))
}

/// Whether a meeting is what is called off.
fn is_of(off: &Match<'_, Sign>, meeting: &Match<'_, Sign>) -> bool {
    meeting.end <= off.start || (off.end..=off.end + NEAR).contains(&meeting.start)
}

/// Days until the day that a sentence in lower case takes back, if it names one; nothing
/// where it only says to which day something is put off. `From Thursday to 3 December` names
/// the old day before the new one.
fn old_day(lower: &str, at: Timestamp) -> Option<Option<i32>> {
    let mut cuts: Vec<(&str, &str)> = Vec::new();
    for mark in MARKS {
        let places = lower.match_indices(*mark);
        cuts.extend(places.map(|(begin, found)| (&lower[..begin], &lower[begin + found.len()..])));
    }
    cuts.sort_by_key(|(front, _)| Reverse(front.len()));
    // `I now have to` is no day.
    let is_day = |front: &str, days: i32| {
        days > 0 || ["today", "heute"].iter().any(|word| front.contains(word))
    };
    let old = (cuts.iter())
        .filter(|(_, behind)| last_day(behind, at).is_some())
        .find_map(|(front, _)| last_day(front, at).filter(|days| is_day(front, *days)));
    if old.is_some() {
        return Some(old);
    }
    let only_new = cuts.iter().any(|(_, behind)| begins_with_day(behind, at));
    (!only_new).then(|| last_day(lower, at))
}

/// Whether a day is the first thing a text says: `3 December`, `next week`.
fn begins_with_day(text: &str, at: Timestamp) -> bool {
    const BEFORE: &[&str] = &["next", "the", "den", "nächste", "nächsten", "kommende"];
    let words: Vec<&str> = text.split_whitespace().take(3).collect();
    let names = |most: usize| {
        let few: Vec<&str> = words.iter().copied().take(most).collect();
        last_day(&few.join(" "), at).is_some_and(|days| days > 0)
    };
    let is_figure = |place: usize| {
        let word = words.get(place).copied().unwrap_or_default();
        word.starts_with(|c: char| c.is_ascii_digit())
    };
    let led = words.first().is_some_and(|word| BEFORE.contains(word));
    names(1) || (led || is_figure(0)) && names(3) || is_figure(1) && names(2)
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
            "I have to postpone our meeting on Thursday to 3 December.",
            "I have to cancel our meeting on Thursday at 2 pm.",
            "I am afraid I have to move our meeting on Thursday, the auditors are in.",
            "Leider muss ich unseren Termin am Donnerstag um 14 Uhr absagen.",
            "I have to cancel our meeting on Thursday, sorry if this causes any trouble.",
            "I have to cancel our meeting on Thursday, 26 November.",
            "Our visit on Thursday is cancelled, the works fair on 5 December takes place.",
        ] {
            let (days, _) = days_off(sentence, AT).unwrap_or_else(|| panic!("{sentence}"));
            assert_eq!(days, thursday, "{sentence}");
        }
        let both =
            "The visit on 3 December is cancelled, the works fair on 5 December takes place.";
        for (days, off) in [(Some(9), true), (Some(11), false), (None, true)] {
            assert_eq!(calls_off(both, AT, days), off, "{days:?}");
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
            "I have to postpone our meeting to Thursday.",
            "I have to postpone our meeting on Thursday from 2 to 3 pm.",
            "The trains are cancelled on Thursday, so I come by car.",
            "The trains are cancelled on Thursday, so I come to our meeting by car.",
            "They called off the strike on Thursday.",
            "Tom can't make it on Thursday, but I will be there.",
            "I can't make it on Thursday, Bob comes instead.",
            "Postpone the launch date to Thursday.",
            "Before our meeting on Thursday we have to move the press.",
            "We had to move our meeting on Thursday to the big room.",
            "On Thursday we will move the demo machine to hall 3.",
            "We will cancel our meeting on Thursday if it rains.",
            "I will call you on Thursday.",
            "See you at the meeting on Thursday.",
            "The meeting with the board was cancelled by them, so we order on 1 June at 2 pm.",
        ] {
            assert_eq!(days_off(sentence, AT), None, "{sentence}");
        }
    }
}
