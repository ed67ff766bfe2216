//! An active account that hangs on one person.

mod decoys;
mod second;
mod third;
mod words;

use super::carrier;
use crate::world::cast::person::{FirmNo, PersonNo};
use crate::world::cast::titles::{Function, Level};
use crate::world::life::people::contact;
use crate::world::mail::{Draft, PostNo};
use crate::world::rng::Deck;
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};
use words::Words;

const KIND: &str = "single-thread";

const ONLY_ONES: &[(Function, Level)] = &[
    (Function::Purchasing, Level::Head),
    (Function::Maintenance, Level::Head),
    (Function::Purchasing, Level::Staff),
    (Function::Engineering, Level::Staff),
];

fn words(stage: &Stage) -> &'static Words {
    stage
        .author
        .of(&words::FIRST, &second::SECOND, &third::THIRD)
}

pub(super) fn lay(stage: &mut Stage) {
    let all = words(stage).hints;
    let mut hints = Deck::new(all.len(), &mut stage.rng);
    for (function, level) in ONLY_ONES {
        let (firm, only) = lonely(stage, *function, *level, (14, 20));
        let hint = hint(stage, only, all[hints.deal()]);
        let note = format!(
            "All of {} runs through {}; nobody else there knows us.",
            stage.cast.firm(firm).name,
            stage.cast.person(only).full_name()
        );
        let claim = Claim::truth(KIND, Serves::Us, only).also(&["unreached-level"]);
        stage
            .claims
            .push(claim.proof(&[hint]).by_last_mails().note(note));
    }
    decoys::lay(stage);
}

/// A firm with one contact.
fn lonely(
    stage: &mut Stage,
    function: Function,
    level: Level,
    gap: (i64, i64),
) -> (FirmNo, PersonNo) {
    let firm = stage.reserved_firm();
    let gap = stage.rng.within(gap.0, gap.1) as f64;
    let only = contact(stage, firm, function, level, gap);
    stage.cast.people[only.0].days.engaged = true;
    (firm, only)
}

/// A letter that lets it show.
fn hint(stage: &mut Stage, only: PersonNo, wording: &str) -> PostNo {
    let at = stage.days_ago(5, 60, only);
    let slots = stage.slots(only, at);
    let key = stage.say(wording, &slots);
    let text = carrier::around(stage, &key, &slots);
    let subject = stage.say(words(stage).hint_subject, &slots);
    let me = stage.me();
    let post = stage.send(Draft::new(only, me, at).subject(subject).text(text));
    let answer = stage.say(words(stage).hint_answer, &slots);
    stage.reply(post, me, (2, 20), &answer);
    post
}
