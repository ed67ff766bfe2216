//! A stranger from a customer's side is newly in copy, and nobody has written
//! to them.

mod decoys;
mod second;
mod third;
mod words;

use super::carrier;
use crate::world::cast::person::PersonNo;
use crate::world::cast::titles::{Function, Level};
use crate::world::mail::{Draft, PostNo};
use crate::world::phrase::{Slots, capital};
use crate::world::rng::Deck;
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};
use bellwether_core::time::Timestamp;
use words::Words;

const KIND: &str = "new-face";

/// Who the strangers are.
const FACES: &[(Function, Level)] = &[
    (Function::Production, Level::Head),
    (Function::Purchasing, Level::Director),
    (Function::Engineering, Level::Staff),
    (Function::Maintenance, Level::Head),
    (Function::Production, Level::Director),
];

fn words(stage: &Stage) -> &'static Words {
    stage
        .author
        .of(&words::FIRST, &second::SECOND, &third::THIRD)
}

pub(super) fn lay(stage: &mut Stage) {
    let all = words(stage).copies;
    let mut copies = Deck::new(all.len(), &mut stage.rng);
    for (function, level) in FACES {
        let Some(contact) = super::anybody(stage) else {
            continue;
        };
        let Some(face) = stage.stranger(contact, *function, *level) else {
            continue;
        };
        let mut proof = vec![copied(stage, contact, face, all[copies.deal()], (8, 30))];
        if stage.rng.chance(0.4) {
            // And once more, without a word about it.
            proof.push(copied(stage, contact, face, "", (2, 7)));
        }
        let note = format!(
            "{}, {}, is newly in copy since {}; we have never written to them. {} can introduce us.",
            stage.called(face),
            stage.cast.person(face).title,
            stage.day_of(proof[0]),
            stage.cast.person(contact).full_name(),
        );
        let claim = Claim::truth(KIND, Serves::Us, face).also(&["unreached-level"]);
        stage.claims.push(claim.proof(&proof).note(note));
    }
    decoys::lay(stage);
}

/// Slots of a mail in which a person is introduced.
fn slots_with(stage: &mut Stage, contact: PersonNo, face: PersonNo, at: Timestamp) -> Slots {
    let slots = stage.slots(contact, at);
    carrier::introduce(stage, slots, face)
}

/// A mail of a contact's with somebody in copy; we answer the contact alone.
fn copied(
    stage: &mut Stage,
    contact: PersonNo,
    face: PersonNo,
    words: &str,
    days_ago: (i64, i64),
) -> PostNo {
    let at = stage.days_ago(days_ago.0, days_ago.1, contact);
    let slots = slots_with(stage, contact, face, at);
    let matter = {
        let wording = stage.rng.pick(self::words(stage).matters);
        stage.say(wording, &slots)
    };
    let words = stage.say(words, &slots);
    let statement = carrier::statement(stage, &slots);
    let text = match (words.is_empty(), stage.rng.index(3)) {
        (true, 0) => format!("{matter}\n\n{statement}"),
        (true, _) => matter,
        (false, 0) => format!("{} {words}\n\n{statement}", carrier::ended(&matter)),
        (false, 1) => format!("{words}\n\n{}", capital(&matter)),
        (false, _) => format!("{matter}\n\n{words}"),
    };
    let subject = stage.say(self::words(stage).subject, &slots);
    let me = stage.me();
    let post = stage.send(
        Draft::new(contact, me, at)
            .cc(face)
            .subject(subject)
            .text(text),
    );
    if stage.rng.chance(0.6) {
        let answer = stage.say(self::words(stage).answer, &slots);
        stage.reply(post, me, (2, 30), &answer);
    }
    post
}
