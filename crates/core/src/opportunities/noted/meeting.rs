//! What somebody of the other side asks for, or says that they need, in a meeting of which
//! there is a transcript: a quote, a paper, goods.
//!
//! Most of what is asked in a room is answered there. Open is what has to go out after it, and
//! whose price nobody of us told at once.

use super::chat::{gives_a_figure, written};
use super::says::{Says, is_need};
use super::{Noted, about};
use crate::encounters::{Encounter, Transcript};
use crate::evidence::transcript::Turn;
use crate::knowledge::{Knowledge, PersonNo};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::talk::asking::asks;
use crate::talk::moments;
use crate::talk::request::{Form, form};
use crate::talk::sentences;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What goes out after a meeting, and the words by which it is sent.
static GOES_OUT: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "quote|quotation|offer|proposal|price|prices|pricing|cost|costs|sample|samples",
        "drawing|drawings|certificate|certificates|brochure|catalogue|datasheet|slides",
        "the|your|our minutes",
        "data|price sheet|list",
        "send|email|forward me|us|it|them|over|the|your|a|an",
        "angebot|offerte|preis|preise|kosten|kostet|muster|zeichnung|zeichnungen|zeugnis",
        "datenblatt|preisliste|katalog|prospekt|unterlagen",
        "schicken|senden|zuschicken|zusenden|schick",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// What each of the other side last asked for in a meeting: a need they spoke of is no more
/// than that where they asked for something, too.
pub(super) fn asked<'k, 'a>(k: &'k Knowledge<'a>, one: &'k Encounter<'a>) -> Vec<Noted<'k, 'a>> {
    let Some(said) = &one.transcript else {
        return Vec::new();
    };
    let turns: Vec<Turn> = said.turns().collect();
    let mut last: BTreeMap<PersonNo, (bool, Noted)> = BTreeMap::new();
    for (at, turn) in turns.iter().enumerate() {
        let speaker = said.speaker(turn.name);
        let Some(person) = speaker.filter(|who| k.is_counterpart(*who)) else {
            continue;
        };
        let Some(account) = k.person(person).account else {
            continue;
        };
        let Some((asks, sentence)) = wish(one, turn.text) else {
            continue;
        };
        let answered = form(&sentence) == Form::Price && is_priced(k, said, &turns[at + 1..]);
        if answered || last.get(&person).is_some_and(|(asked, _)| *asked && !asks) {
            continue;
        }
        let noted = Noted {
            one,
            says: Says::Wants,
            person,
            account,
            days: moments::due_days(&sentence, one.at),
            about: about(&sentence),
            handed: true,
            sentence,
        };
        last.insert(person, (asks, noted));
    }
    last.into_values().map(|(_, noted)| noted).collect()
}

/// The sentence of a turn that asks for something that goes out, or says that something is
/// needed; and whether it is the first.
fn wish(one: &Encounter, text: &str) -> Option<(bool, String)> {
    let goes_out = |text: &str| !GOES_OUT.find(&Words::of(text)).is_empty();
    // Reading is dear, and an hour has hundreds of turns.
    let asked = goes_out(text)
        .then(|| written(one, text))
        .and_then(|message| {
            let mut all = asks(&message).map(|ask| ask.text.clone());
            all.find(|text| goes_out(text))
        });
    let needed = || sentences(text).find(|text| is_need(text));
    let asked = asked.map(|text| (true, text));
    asked.or_else(|| Some((false, needed()?)))
}

/// Whether one of us gave a figure soon after.
fn is_priced(k: &Knowledge, said: &Transcript, later: &[Turn]) -> bool {
    const SOON: usize = 6;
    later.iter().take(SOON).any(|turn| {
        let who = said.speaker(turn.name);
        who.is_some_and(|who| k.person(who).ours) && gives_a_figure(turn.text)
    })
}
