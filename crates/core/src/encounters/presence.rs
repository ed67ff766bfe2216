//! What a note tells of: a call, a visit, or nothing that passed between the two sides. And
//! who of those it names was there: `Met Ann. She says that Bo leaves` met Ann.

use super::Sort;
use crate::evidence::entry::Entry;
use crate::evidence::field;
use crate::identity::PersonNo;
use crate::identity::names::fold;
use std::collections::BTreeSet;

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
/// What follows these was told by somebody.
const TOLD: &[&str] = &[
    "says",
    "said",
    "told",
    "tells",
    "mentioned",
    "thinks",
    "heard",
    "that",
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
/// What follows these is what it was about, as far as nobody is named to have been with.
const ABOUT: &[&str] = &["about", "regarding", "über", "wegen"];
const WITH: &[&str] = &["with", "mit"];

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

/// Of those whom a visit or a call names: who was there, and of whom it was only told or
/// spoken there. Where that leaves nobody, all were.
pub(super) fn apart<'p>(
    entry: &Entry,
    people: Vec<PersonNo>,
    name: impl Fn(PersonNo) -> &'p str,
) -> (Vec<PersonNo>, Vec<PersonNo>) {
    let text = entry.text(field::TEXT);
    let ends = |c: char| matches!(c, '.' | '!' | '?' | ';' | '\n');
    let sentences = [entry.text(field::NAME), entry.text(field::CONTACT)].into_iter();
    let there: BTreeSet<String> = sentences
        .chain(text.split(ends))
        .flat_map(happened)
        .map(|word| fold(&word))
        .collect();
    let first = |who: PersonNo| fold(name(who).split(' ').next().unwrap_or_default());
    let (met, named): (Vec<PersonNo>, Vec<PersonNo>) =
        (people.into_iter()).partition(|who| there.contains(&first(*who)));
    if met.is_empty() {
        return (named, met);
    }
    (met, named)
}

/// The words of a sentence that tell what happened: not what was said then, nor what it
/// was about.
fn happened(sentence: &str) -> Vec<String> {
    let mut about = false;
    words(sentence)
        .take_while(|word| !TOLD.contains(&word.as_str()))
        .filter(|word| {
            about |= ABOUT.contains(&word.as_str());
            about &= !WITH.contains(&word.as_str());
            !about
        })
        .collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words.filter(|w| !w.is_empty()).map(str::to_owned).collect();
    words.into_iter()
}
