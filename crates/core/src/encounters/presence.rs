//! What a note tells of: a call, a visit, or nothing that passed between the two sides. And
//! who of those it names was there: `Met Ann. She says that Bo leaves` met Ann.

use super::Sort;
use crate::evidence::entry::Entry;
use crate::evidence::field;
use crate::identity::PersonNo;
use crate::identity::names::fold;

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
];
/// Further words beside those who were there.
const THERE: &[&str] = &[
    "present",
    "attendees",
    "participants",
    "attended",
    "joined",
    "anwesend",
    "teilnehmer",
    "dabei",
];
/// What follows these was told, or is what it was about.
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
    "about",
    "regarding",
    "re",
    "sagt",
    "sagte",
    "meint",
    "meinte",
    "erzählt",
    "erzählte",
    "dass",
    "weil",
    "über",
    "wegen",
];

/// What a note tells of, by how it begins.
pub(super) fn of_note(entry: &Entry) -> Sort {
    const BEGINNING: usize = 40;
    let text = format!("{} {}", entry.text(field::NAME), entry.text(field::TEXT));
    let first = words(&text)
        .take(BEGINNING)
        .find_map(|word| match word.as_str() {
            word if CALLS.contains(&word) => Some(Sort::Call),
            word if VISITS.contains(&word) => Some(Sort::Visit),
            _ => None,
        });
    first.unwrap_or(Sort::Note)
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
    let title = clause(entry.text(field::NAME));
    let text = entry.text(field::TEXT);
    let ends = |c: char| matches!(c, '.' | '!' | '?' | ';' | '\n');
    let met = text.split(ends).map(clause).filter(|clause| {
        let cues = [CALLS, VISITS, THERE];
        (clause.iter()).any(|word| cues.iter().any(|cues| cues.contains(&word.as_str())))
    });
    let contacts = words(entry.text(field::CONTACT)).collect();
    let told: Vec<String> = [title, contacts]
        .into_iter()
        .chain(met)
        .flatten()
        .map(|word| fold(&word))
        .collect();
    let first = |who: PersonNo| fold(name(who).split(' ').next().unwrap_or_default());
    let (there, named): (Vec<PersonNo>, Vec<PersonNo>) =
        (people.into_iter()).partition(|who| told.contains(&first(*who)));
    if !there.is_empty() {
        return (there, named);
    }
    let all: Vec<String> = words(text).map(|word| fold(&word)).collect();
    let at = |who: &PersonNo| all.iter().position(|word| *word == first(*who));
    let earliest = named.iter().filter_map(at).min();
    named.into_iter().partition(|who| at(who) == earliest)
}

/// The words of a clause, as far as it tells what happened.
fn clause(text: &str) -> Vec<String> {
    words(text)
        .take_while(|word| !TOLD.contains(&word.as_str()))
        .collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words.filter(|w| !w.is_empty()).map(str::to_owned).collect();
    words.into_iter()
}
