//! Same names, private addresses, and movers we already talk to.

use super::{KIND, arrive, day_before_end, moved_slots, words};
use crate::world::cast::titles::{Function, Level};
use crate::world::life::others::private_person;
use crate::world::mail::Draft;
use crate::world::plots;
use crate::world::stage::Stage;
use crate::world::truths::Claim;

pub(super) fn lay(stage: &mut Stage) {
    for function in [Function::Logistics, Function::Quality] {
        namesake(stage, function);
    }
    private(stage);
    already_in_touch(stage);
}

/// Two people of one name, both in touch at their own firms all along.
fn namesake(stage: &mut Stage, function: Function) {
    let Some(one) = plots::one_of(
        stage,
        &[
            Function::Purchasing,
            Function::Maintenance,
            Function::Engineering,
        ],
    ) else {
        return;
    };
    let Some(host) = stage.engage_elsewhere(one) else {
        return;
    };
    stage.cast.people[host.0].days.engaged = false;
    let Some(firm) = stage.cast.person(host).firm else {
        return;
    };
    let who = stage.cast.person(one).clone();
    let name = (who.first, who.last, who.woman);
    let other = stage
        .cast
        .hire_named(firm, function, Level::Staff, name, &mut stage.rng);
    let days = &mut stage.cast.people[other.0].days;
    (days.gap, days.engaged) = (stage.rng.within(35, 55) as f64, true);
    let note = format!(
        "Two people called {}, each at their own firm all along.",
        stage.cast.person(one).full_name()
    );
    stage
        .claims
        .push(Claim::decoy(KIND, other).by_last_mails().note(note));
}

/// A contact writes from a private address once.
fn private(stage: &mut Stage) {
    let Some(contact) = plots::anybody(stage) else {
        return;
    };
    let who = stage.cast.person(contact).clone();
    let person = private_person(stage, (who.first, who.last, who.woman));
    let own = stage.cast.add(person);
    let at = stage.days_ago(5, 40, contact);
    let slots = stage.slots(contact, at);
    let words = words(stage);
    let text = stage.say(words.private, &slots);
    let me = stage.me();
    let subject = stage.say(words.private_subject, &slots);
    let post = stage.send(Draft::new(own, me, at).subject(subject).text(text));
    let answer = stage.say(words.private_answer, &slots);
    stage.reply(post, me, (1, 5), &answer);
    let note = format!(
        "{} from a private address, still at the old desk.",
        stage.called(contact)
    );
    stage
        .claims
        .push(Claim::decoy(KIND, own).proof(&[post]).note(note));
}

/// Moved long ago, greeted back, and in touch ever since.
fn already_in_touch(stage: &mut Stage) {
    let Some(old) = plots::anybody(stage) else {
        return;
    };
    let Some(host) = stage.engage_elsewhere(old) else {
        return;
    };
    stage.cast.people[host.0].days.engaged = false;
    let Some(firm) = stage.cast.person(host).firm else {
        return;
    };
    stage.cast.people[old.0].days.last = day_before_end(stage, 330);
    let new = arrive(stage, old, firm);
    let at = stage.days_ago(280, 290, new);
    let slots = moved_slots(stage, old, new, at);
    let words = words(stage);
    let text = stage.say(words.in_touch[0], &slots);
    let me = stage.me();
    let post = stage.send(
        Draft::new(new, me, at)
            .subject(words.in_touch_subject)
            .text(text),
    );
    let answer = stage.say(words.in_touch[1], &slots);
    let ours = stage.reply(post, me, (2, 20), &answer);
    let thanks = stage.say(words.in_touch[2], &slots);
    let theirs = stage.reply(ours, new, (70, 110), &thanks);
    let first = stage.post(theirs).at.day();
    let days = &mut stage.cast.people[new.0].days;
    (days.first, days.gap, days.engaged) = (first, 38.0, true);
    let note = format!(
        "{} moved long ago and is in touch with us.",
        stage.called(new)
    );
    stage.claims.push(
        Claim::decoy(KIND, new)
            .proof(&[post, ours, theirs])
            .note(note),
    );
}
