//! # What a colleague passed on, and nobody took up
//!
//! A colleague tells in a mail inside the house that somebody at a customer rang, wants
//! something, disputes something, has not paid, ends something, and asks you to see to it;
//! or forwards a mail in which somebody outside asks for something. Nobody has written to
//! that house on the matter since, nor answered inside with more than “I'll look into it”.
//!
//! Somebody at a customer tells in passing of another who has no supplier, or fights with
//! what we sell, and none of us took it up with them.
//!
//! Left out: chatter, reports and series, what is put to somebody else by name, what one of
//! us has taken up, and what is older than three weeks unless the day it speaks of lies
//! ahead.
//!
//! - **Population, outcome**: none is measured; what came of such a word is settled on the
//!   telephone as often as by mail.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! every 9 days from 2023-11-01 to 2024-02-20 Tom Hill <tom@northseal.com> <-> me: Stock | The stock list is attached.
//! 2024-03-04 Tom Hill <tom@northseal.com> -> me: Missing pallet | Sam,\nI had a call from the accountant at Acme Valves. She says that one pallet of the January delivery is missing and will not pay the invoice.\nCould you please speak to their buyer and let me know?\nTom
//! as of 2024-03-08
//! => Acme Valves
//! ```

mod card;
mod forward;
mod outside;
mod told;

use crate::evidence::Role;
use crate::identity::Nature;
use crate::knowledge::Knowledge;
use crate::ledger::Message;
use crate::opportunities::addressed::{is_business, opens_to_another};
use crate::opportunities::inside::after::goes_out;
use crate::opportunities::{Detector, Finding, Serves, Stance};
use card::Word;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "passed-on-word",
    name: "a word passed on that nobody took up",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: true,
    chance_if_acted: 0.6,
    minutes: 15,
    // Below it, words are of somebody nobody knows, or are settled among ourselves: readers
    // of real mail acted on two in seven of those, and on all of the rest.
    worth_showing: 0.5,
    detect,
    outcome: None,
};

/// A word older than this is history, in days …
const STALE_DAYS: f64 = 23.0;
/// … and one younger than this may still be seen to today, in days.
const YOUNG_DAYS: f64 = 0.25;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let houses = k.houses();
    let newest = k.as_of.0 - (YOUNG_DAYS * 86_400.0) as i64;
    let mut words: Vec<Word> = Vec::new();
    for (index, message) in k.since(k.as_of.plus_days(-(STALE_DAYS as i32))) {
        if message.known.0 > newest || !is_passed_to_me(k, message) {
            continue;
        }
        let here = [
            told::word(k, houses, index, message),
            forward::word(k, index, message),
        ];
        // Of what is told and what is quoted below it, the clearer.
        let best = here.into_iter().flatten().reduce(|best, next| {
            if next.strength() > best.strength() {
                next
            } else {
                best
            }
        });
        if let Some(word) = best {
            card::join(k, &mut words, word);
        }
    }
    let inside = words.iter().map(|word| word.finding(k));
    inside.chain(outside::findings(k)).collect()
}

/// Whether one of us wrote it to the seller, and to nobody outside; in person, about work.
fn is_passed_to_me(k: &Knowledge, message: &Message) -> bool {
    let mine = |address| k.person_at(address).is_some_and(|who| k.person(who).me);
    let colleague = k.author(message).is_some_and(|who| {
        let person = k.person(who);
        person.ours && !person.me && person.nature == Nature::Human
    });
    colleague
        && !message.own.contains("http")
        && message.recipients().any(mine)
        && k.is_letter(message)
        && !goes_out(k, message)
        && !k.is_routine(message)
        && is_business(k, message)
}

/// Whether a sentence says that something hangs on the seller: `waiting on Sam`, `Sam's help`.
fn hangs_on_me(k: &Knowledge, sentence: &str) -> bool {
    const BEFORE: &[&str] = &[
        "from", "on", "by", "with", "need", "needs", "für", "auf", "von",
    ];
    let words: Vec<&str> = sentence.split(' ').collect();
    let mine = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let word = word.strip_suffix("'s").unwrap_or(word);
        word.len() > 2 && (k.me().iter()).any(|me| k.first_name(*me) == word)
    };
    words
        .windows(2)
        .any(|pair| BEFORE.contains(&pair[0]) && mine(pair[1]))
}

/// How plainly a mail is put to the seller, 0 to 1; `named` where a sentence in it calls
/// somebody else.
fn addressed(k: &Knowledge, message: &Message, named: bool) -> f64 {
    if named || opens_to_another(k, message) {
        return 0.12;
    }
    if let Some(who) = k.greeted(message) {
        return if who.me { 1.0 } else { 0.15 };
    }
    let to = k.recipients_in(message, Role::To);
    let me = to.iter().any(|who| k.person(*who).me);
    match (me, to.len()) {
        (true, ..=1) => 1.0,
        (true, 2..=3) => 0.75,
        (true, 4..=6) => 0.5,
        (true, _) => 0.3,
        (false, _) => 0.2,
    }
}
