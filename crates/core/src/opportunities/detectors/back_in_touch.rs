//! # An old acquaintance writes again, and nobody answers
//!
//! Somebody at an account with whom letters went both ways has been silent for months
//! and now writes again, by themselves. Whatever the letter says, they thought of us; an
//! answer within days picks up what had been let go, silence ends it.
//!
//! Left out: circulars, series, what goes to many, friends.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-01-10 to 2023-04-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! every 9 days from 2023-06-01 to 2024-03-10 Bo Berg <bo@bergpumps.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Long time | Hello Sam,\nit has been a while. I now look after the new line in Gdansk and thought of your seals this morning.\nAnn
//! as of 2024-03-12
//! => Ann Smith
//! ```

use crate::evidence::Role;
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::Message;
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::{Ask, Detector, Finding, Serves, Stance, WORTH_SHOWING};
use crate::talk::sentences;
use crate::time::Day;
use std::collections::BTreeMap;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "back-in-touch",
    name: "an old acquaintance who writes again",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: true,
    chance_if_acted: 0.5,
    minutes: 10,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: None,
};

/// How long ago the letter may be, in days …
const SHOWN_DAYS: i32 = 21;
/// … and how long it is given to be answered.
const YOUNG_DAYS: f64 = 2.0;
/// Silence from this length on is a long one, in days.
const SILENT_DAYS: i32 = 90;
/// Days of contact before that make an acquaintance.
const KNEW_DAYS: usize = 3;
/// More recipients than this, and it is meant for nobody.
const FEW: usize = 3;
/// A letter of fewer words says too little.
const WORDS: u32 = 8;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut letters: BTreeMap<PersonNo, Vec<&Message>> = BTreeMap::new();
    for (_, message) in k.since(k.as_of.plus_days(-SHOWN_DAYS)) {
        let Some(author) = k.author(message).filter(|author| k.is_counterpart(*author)) else {
            continue;
        };
        let to_me = k
            .recipients_in(message, Role::To)
            .iter()
            .any(|p| k.person(*p).me);
        let few = message.recipients().count() <= FEW;
        if to_me && few && k.is_letter(message) && !k.is_routine(message) {
            letters.entry(author).or_default().push(message);
        }
    }
    (letters.into_iter())
        .filter_map(|(person, letters)| finding(k, person, &letters))
        .collect()
}

/// The days of contact before a letter, where the last lies far back.
fn before(k: &Knowledge, number: PersonNo, message: &Message) -> Option<(usize, Day)> {
    let tie = k.tie(number);
    let days = &tie.contact_days;
    let earlier = days.partition_point(|day| *day < message.known.day());
    let last = days[..earlier].last()?;
    let silent = message.known.day().0 - last.0 >= SILENT_DAYS && !with_us(k, number, message);
    let both = tie.inbound >= 2 && tie.outbound > 0;
    (silent && both && earlier >= KNEW_DAYS).then_some((earlier, *last))
}

/// Whether any of us was in touch with somebody in the silence before a letter.
fn with_us(k: &Knowledge, number: PersonNo, message: &Message) -> bool {
    let ours = |other: &Message| {
        let mut to = other
            .recipients()
            .filter_map(|address| k.person_at(address));
        k.author(other) == Some(number) && to.any(|who| k.person(who).ours)
            || k.from_us(other) && k.went_to(other, number)
    };
    (k.since(message.known.plus_days(-SILENT_DAYS)))
        .take_while(|(_, other)| other.known < message.known)
        .any(|(_, other)| ours(other))
}

/// The card of somebody's letters of late, by the first that says something.
fn finding(k: &Knowledge, number: PersonNo, letters: &[&Message]) -> Option<Finding> {
    let (days, last) = before(k, number, letters.first()?)?;
    let message = letters.iter().find(|one| one.own_words >= WORDS)?;
    let age = k.as_of.days_since(message.known);
    let answered = (k.contact(number).last_out).is_some_and(|out| out > message.known);
    if answered || age < YOUNG_DAYS || k.is_chatty(number) {
        return None;
    }
    let name = k.first_name(number);
    let said = sentences(&message.own).find(|sentence| sentence.split(' ').count() >= 5);
    let said = said.map_or(String::new(), |said| format!(": {}", quote(&said)));
    let months = (message.known.day().0 - last.0) / 30;
    Some(Finding {
        anchors: vec![k.anchor(number)],
        title: format!("{} writes again after {months} months", k.named(number)),
        account: k.person(number).account,
        person: Some(number),
        why: format!(
            "On {days} days you were in touch with {name}, the last on {}. {} {name} wrote \
             “{}”{said}. Nobody has answered.",
            k.on(last),
            k.ago(message.known),
            message.subject.trim(),
        ),
        if_you_act: format!("You pick up with {name} where you left off."),
        if_you_wait: "An old acquaintance does not write twice.".to_owned(),
        who_else_knows: "Only whoever had that mail.".to_owned(),
        rarity: 0.8,
        evidence: vec![proof(
            message,
            format!("the first mail since {}", k.on(last)),
        )],
        against: Vec::new(),
        ask: Some(Ask {
            person: number,
            question: "Good to hear from you after such a long time. What has changed at your \
                       place, and what do you look after now?"
                .to_owned(),
        }),
        parts: vec![
            part("how much there was", 0.5 + days as f64 / 20.0),
            part("how new it is", freshness(age, 10.0, 42.0)),
        ],
        value: None,
        seen: false,
    })
}
