//! Somebody who used to write in a steady rhythm has fallen silent.

mod decoys;
mod second;
mod third;
mod words;

use crate::world::calendar;
use crate::world::cast::person::PersonNo;
use crate::world::cast::titles::Function;
use crate::world::mail::{Draft, PostNo};
use crate::world::rng::Deck;
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};
use bellwether_core::time::Day;
use words::{RHYTHMS, Words};

const KIND: &str = "fading";

/// Whose work brings regular mail.
const STEADY: &[Function] = &[
    Function::Purchasing,
    Function::Maintenance,
    Function::Engineering,
    Function::Logistics,
];

fn words(stage: &Stage) -> &'static Words {
    stage
        .author
        .of(&words::FIRST, &second::SECOND, &third::THIRD)
}

pub(super) fn lay(stage: &mut Stage) {
    let words = words(stage);
    let mut deck = Deck::new(words.last.len(), &mut stage.rng);
    for (gap, low, high) in RHYTHMS {
        let Some(person) = super::one_of(stage, STEADY) else {
            continue;
        };
        let silent = stage.rng.within(*low, *high);
        let last = last_letter(stage, person, silent, words.last[deck.deal()]);
        let days = &mut stage.cast.people[person.0].days;
        days.gap = *gap;
        days.first = Day(stage.cast.last_day.0 - stage.rng.within(400, 540) as i32);
        let note = format!(
            "{} used to be in touch every {gap:.0} days or so; nothing for {silent} days, from either side.",
            stage.called(person)
        );
        let claim = Claim::truth(KIND, Serves::Us, person)
            .proof(&[last])
            .by_last_mails();
        stage.claims.push(claim.note(note));
    }
    decoys::lay(stage);
}

/// The last letter of somebody, that many days before the end; everyday life
/// with them stops there.
fn last_letter(stage: &mut Stage, person: PersonNo, days_ago: i64, wording: &str) -> PostNo {
    let day = calendar::workday_before(Day(stage.cast.last_day.0 - days_ago as i32));
    let zone = stage.cast.person(person).zone;
    let at = calendar::at_work(day, zone, &mut stage.rng);
    let back = calendar::month_name(Day(stage.cast.last_day.0 + 130));
    let slots = stage.slots(person, at).with("back", back);
    let text = stage.say(wording, &slots);
    let words = words(stage);
    let subject = stage.say(words.last_subject, &slots);
    let me = stage.me();
    let post = stage.send(Draft::new(person, me, at).subject(subject).text(text));
    let answer = stage.say(words.last_answer, &slots);
    stage.reply(post, me, (2, 20), &answer);
    // What began before has come to its end by then.
    stage.quiet_after(person, at.plus_days(-4));
    post
}
