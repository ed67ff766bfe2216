//! What a note tells of: a call, a visit, or nothing that passed between the two sides. And
//! who of those it names was there: `Met Ann. She says that Bo leaves` met Ann.

use super::took_place::{is_attempt, is_unreal};
use super::{Sort, Voice};
use crate::evidence::entry::{Entry, EntryKind, HAND, NOTES};
use crate::evidence::field;
use crate::identity::PersonNo;
use crate::identity::names::{called, fold, untitled};
use crate::reading::words::Words;

const CALLS: &[&str] = &[
    "call",
    "called",
    "calls",
    "phone",
    "phoned",
    "rang",
    "spoke",
    "spoken",
    "telephone",
    "telephoned",
    "anruf",
    "angerufen",
    "gesprochen",
    "telefon",
    "telefonat",
    "telefoniert",
    "telefonnotiz",
    "appelé",
    "téléphoné",
    "téléphonique",
];
const VISITS: &[&str] = &[
    "visit",
    "visited",
    "met",
    "meeting",
    "talk",
    "talked",
    "tour",
    "lunch",
    "fair",
    "report",
    "besuch",
    "besucht",
    "treffen",
    "getroffen",
    "gespräch",
    "besprechung",
    "messe",
    "showed",
    "kundenbesuch",
    "visite",
    "visité",
    "rencontre",
    "rencontré",
    "réunion",
];
/// German runs the two together: `Besuchsbericht`, `Gesprächsnotiz`.
const VISIT_OF: &[&str] = &["besuchs", "gesprächs", "besprechungs"];
const REPORT: &[&str] = &["bericht", "rapport", "protokoll", "notiz", "notizen"];
/// Further words beside those who were there.
const THERE: &[&str] = &[
    "present",
    "attendees",
    "participants",
    "attended",
    "sat",
    "discussed",
    "introduced",
    "together",
    "besprochen",
    "zusammen",
    "gemeinsam",
    "anwesend",
    "teilnehmer",
    "teilnehmerin",
    "dabei",
    "présent",
    "présente",
    "présents",
    "présentes",
];
/// Before a name: their dot ends no sentence.
const TITLES: &[&str] = &[
    "dr", "mr", "mrs", "ms", "prof", "hr", "fr", "ing", "dipl", "st",
];
/// What a title may begin with.
const SUBJECT: &[&str] = &["re", "aw", "fw", "fwd", "wg"];
/// What follows these was told.
const TOLD: &[&str] = &[
    "says",
    "said",
    "told",
    "tells",
    "mentioned",
    "thinks",
    "wants",
    "heard",
    "that",
    "who",
    "because",
    "sagt",
    "sagte",
    "meint",
    "meinte",
    "erzählt",
    "erzählte",
    "dass",
    "weil",
];
/// What follows these is what it was about, as far as no `with` follows.
const ABOUT: &[&str] = &["about", "regarding", "re", "über", "wegen"];
const WITH: &[&str] = &["with", "mit"];

/// Words of the past: what they tell of is not still to come.
const PAST: &[&str] = &[
    "called",
    "phoned",
    "rang",
    "spoke",
    "spoken",
    "telephoned",
    "visited",
    "met",
    "talked",
    "showed",
    "angerufen",
    "gesprochen",
    "telefoniert",
    "besucht",
    "getroffen",
    "appelé",
    "téléphoné",
    "visité",
    "rencontré",
];

/// What a note tells of, by how it begins: a call or a visit that took place.
pub(super) fn of_note(entry: &Entry) -> Sort {
    const BEGINNING: usize = 40;
    let text = format!("{}\n{}", entry.text(field::NAME), entry.text(field::TEXT));
    let mut read = 0;
    for clause in text.split(['.', '!', '?', ';', ',', '\n']) {
        let clause = Words::of(clause);
        let sort = takes_place(&clause, BEGINNING.saturating_sub(read));
        if let Some(sort) = sort {
            return reached(sort, &text);
        }
        read += clause.len();
    }
    Sort::Note
}

/// What a call or a visit was, as far as its words say that somebody was reached.
pub(super) fn reached(sort: Sort, text: &str) -> Sort {
    match is_attempt(text) {
        true => Sort::Attempt,
        false => sort,
    }
}

/// Whether a word names the report of a visit.
fn reports(word: &str) -> bool {
    let kind = VISIT_OF.iter().find_map(|of| word.strip_prefix(*of));
    kind.is_some_and(|kind| REPORT.contains(&kind))
}

/// The call or the visit that the first words of a clause tell of.
fn takes_place(clause: &Words, first: usize) -> Option<Sort> {
    let cues = clause.iter().take(first).enumerate();
    let mut cues = cues.filter_map(|(at, word)| match word {
        word if CALLS.contains(&word) => Some((at, word, Sort::Call)),
        word if VISITS.contains(&word) || reports(word) => Some((at, word, Sort::Visit)),
        _ => None,
    });
    let real = cues.find(|(at, word, _)| !is_unreal(clause, *at, !PAST.contains(word)));
    real.map(|(.., sort)| sort)
}

/// Of those whom a visit or a call names: who was there, and of whom it only speaks. Where
/// no words say who was there, it is whom it names first.
pub(super) fn apart<'p>(
    entry: &Entry,
    people: Vec<PersonNo>,
    name: impl Fn(PersonNo) -> &'p str,
) -> (Vec<PersonNo>, Vec<PersonNo>) {
    if people.len() < 2 {
        return (people, Vec::new());
    }
    let names: Vec<Vec<String>> = people.iter().map(|who| folded(name(*who))).collect();
    // `Dr. Brandt` is told by the title, and by the first name without it.
    let plain = |who: &PersonNo| folded(untitled(name(*who)));
    let plain: Vec<Vec<String>> = people.iter().map(plain).collect();
    let place = |text: &[String], at: usize| {
        position(text, &names[at], &names).or_else(|| position(text, &plain[at], &plain))
    };
    let text = entry.text(field::TEXT);
    let met = clauses(text).into_iter().filter(|clause| {
        // `With Ann and Bo, two hours.`
        let begins = words(clause).next();
        begins.is_some_and(|word| word == "w" || WITH.contains(&word.as_str()))
            || words(clause).any(|word| THERE.contains(&word.as_str()))
            || takes_place(&Words::of(clause), usize::MAX).is_some()
    });
    let title = entry.text(field::NAME);
    let told: Vec<Vec<String>> = std::iter::once(happened(title, &names))
        .chain(entry.all(field::CONTACT).map(folded))
        .chain(met.map(|clause| happened(&clause, &names)))
        .collect();
    let is_told = |at: usize| told.iter().any(|told| place(told, at).is_some());
    let is_there: Vec<bool> = (0..people.len()).map(is_told).collect();
    let all = folded(text);
    let at: Vec<Option<usize>> = (0..people.len()).map(|at| place(&all, at)).collect();
    let some = is_there.contains(&true);
    let earliest = at.iter().flatten().min();
    let (mut there, mut named) = (Vec::new(), Vec::new());
    for ((who, is_there), at) in people.into_iter().zip(is_there).zip(&at) {
        match is_there || !some && at.as_ref() == earliest {
            true => there.push(who),
            false => named.push(who),
        }
    }
    (there, named)
}

/// Of those whom the words of a message give: whose contact it was, and of whom its text
/// only speaks.
pub(super) fn written_to<'p>(
    entry: &Entry,
    people: Vec<PersonNo>,
    name: impl Fn(PersonNo) -> &'p str,
) -> (Vec<PersonNo>, Vec<PersonNo>) {
    let contacts: Vec<String> = entry.all(field::CONTACT).flat_map(folded).collect();
    people.into_iter().partition(|who| {
        let first = folded(untitled(name(*who))).into_iter().next();
        first.is_some_and(|first| contacts.contains(&first))
    })
}

/// Systems whose messages are what people write to each other, and no mail that is logged.
const CHATS: &[&str] = &["linkedin", "whatsapp"];

/// Whose words the text of an entry is that tells of some of theirs and of ours.
pub(super) fn voice<'p>(
    entry: &Entry,
    sort: Sort,
    (theirs, ours): (&[PersonNo], &[PersonNo]),
    name: impl Fn(PersonNo) -> &'p str,
) -> Voice {
    if sort == Sort::Message && CHATS.contains(&entry.system.as_str()) {
        let from = folded(entry.text(field::FROM));
        let sent = |who: &&PersonNo| is_name_of(&from, name(**who));
        let contacts: Vec<Vec<String>> = entry.all(field::CONTACT).map(folded).collect();
        return match (theirs.iter().find(sent), ours.iter().any(|who| sent(&who))) {
            (Some(who), false) => {
                let is_ours =
                    |one: &&Vec<String>| ours.iter().any(|who| is_name_of(one, name(*who)));
                let others = contacts.len() - contacts.iter().filter(is_ours).count();
                let text = folded(entry.text(field::TEXT));
                let called = |who: &PersonNo| folded(called(name(*who))).first().cloned();
                let mut called = ours.iter().filter_map(called);
                let group = entry.text(field::TYPE).contains("group");
                let to_us = contacts.len() <= 2 || others <= 1;
                match to_us && !group || called.any(|first| text.contains(&first)) {
                    true => Voice::Theirs(*who),
                    false => Voice::Among(*who),
                }
            }
            (None, true) => Voice::Ours,
            // Of two whoever is not the other one.
            (None, false) => match (theirs, contacts.as_slice()) {
                ([who], [one, other]) if !from.is_empty() => {
                    let them = |contact: &[String]| is_name_of(contact, name(*who));
                    let sent = |contact: &[String]| from.iter().all(|word| contact.contains(word));
                    match sent(one) && them(other) || sent(other) && them(one) {
                        true => Voice::Ours,
                        false => Voice::Unknown,
                    }
                }
                _ => Voice::Unknown,
            },
            _ => Voice::Unknown,
        };
    }
    if sort == Sort::Message {
        return Voice::Unknown;
    }
    let dated = entry.happened.is_some() || entry.moment(field::WHEN).is_some();
    let own = match entry.kind {
        EntryKind::Note => entry.system == NOTES && dated,
        _ => entry.system == HAND,
    };
    match own {
        true => Voice::Ours,
        false => Voice::Unknown,
    }
}

/// Whether words are somebody's name: their first and their last, whatever stands before or
/// between.
fn is_name_of(words: &[String], name: &str) -> bool {
    let name = folded(untitled(name));
    let ends = name.first().zip(name.last());
    ends.is_some_and(|(first, last)| words.contains(first) && words.contains(last))
}

/// Where a text speaks of somebody by their first name, and not of a namesake by theirs.
fn position(text: &[String], name: &[String], names: &[Vec<String>]) -> Option<usize> {
    let first = name.first()?;
    (0..text.len()).find(|at| {
        let next = text.get(at + 1);
        let of_other = |other: &Vec<String>| {
            other.first() == Some(first) && next.is_some() && other.get(1) == next
        };
        text[*at] == *first && (next == name.get(1) || !names.iter().any(of_other))
    })
}

/// The sentences of a note; a heading such as `Attendees:` is one with the list below it.
fn clauses(text: &str) -> Vec<String> {
    /// More words than this are no line of a list.
    const LINE: usize = 8;
    let mut clauses = Vec::new();
    let mut lines = text.lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        let sentences = sentences(line);
        let last = sentences.last().cloned().unwrap_or_default();
        clauses.extend(sentences);
        let heads = words(&last).any(|word| THERE.contains(&word.as_str()))
            && (last.ends_with(':') || words(&last).count() == 1);
        if !heads {
            continue;
        }
        let mut list = last;
        let mut begun = false;
        while let Some(next) = lines.next_if(|line| {
            let short = words(line).count() <= LINE && !line.ends_with(['.', ':', '!', '?']);
            short && !(begun && line.is_empty())
        }) {
            begun |= !next.is_empty();
            list = format!("{list} {next}");
        }
        clauses.push(list);
    }
    clauses
}

/// A line cut where a sentence ends: not behind `Dr.` or an initial, nor within `10.30`.
fn sentences(line: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        let last = sentences.last_mut();
        let Some(last) = last else { break };
        let parted = rest.peek().is_none_or(|next| next.is_whitespace());
        let title = || {
            let word = words(last).last().unwrap_or_default();
            word.chars().count() == 1 || TITLES.contains(&word.as_str())
        };
        let ends = matches!(c, '!' | '?' | ';') || c == '.' && parted && !title();
        match ends {
            true => sentences.push(String::new()),
            false => last.push(c),
        }
    }
    sentences.retain(|sentence| !sentence.trim().is_empty());
    sentences
}

/// The words of a sentence, as far as it tells what happened: `Call about the pumps with
/// Ann` goes on behind what it was about, where it has named nobody before.
fn happened(text: &str, names: &[Vec<String>]) -> Vec<String> {
    let is = |list: &[&str], word: &String| list.contains(&word.as_str());
    let all: Vec<String> = words(text).skip_while(|word| is(SUBJECT, word)).collect();
    let end = all.iter().position(|word| is(TOLD, word));
    let all = &all[..end.unwrap_or(all.len())];
    let about = all.iter().position(|word| is(ABOUT, word));
    let (front, matter) = all.split_at(about.unwrap_or(all.len()));
    let fold_all = |words: &[String]| words.iter().map(|word| fold(word)).collect::<Vec<_>>();
    let mut told = fold_all(front);
    if !names
        .iter()
        .any(|name| position(&told, name, names).is_some())
        && let Some(with) = matter.iter().position(|word| is(WITH, word))
    {
        told.extend(fold_all(&matter[with..]));
    }
    told
}

fn folded(text: &str) -> Vec<String> {
    words(text).map(|word| fold(&word)).collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words.filter(|w| !w.is_empty()).map(str::to_owned).collect();
    words.into_iter()
}
