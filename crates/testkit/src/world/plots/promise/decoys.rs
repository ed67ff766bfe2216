//! Promises that were kept, fell away, are not due, or are not ours.

use super::{Case, KIND, words};
use crate::world::cast::person::PersonNo;
use crate::world::mail::{Draft, PostNo};
use crate::world::plots::{self, carrier};
use crate::world::rng::Deck;
use crate::world::stage::Stage;
use crate::world::truths::Claim;

pub(super) fn lay(stage: &mut Stage, deck: &mut Deck) {
    let kept: [(Keeping, &str); 6] = [
        (
            in_a_new_thread,
            "kept a few days later under another subject",
        ),
        (
            in_a_new_thread,
            "kept a few days later under another subject",
        ),
        (by_a_colleague, "kept by a colleague of ours"),
        (in_the_thread, "kept in the same thread"),
        (not_wanted_any_more, "they let us off"),
        (by_hand, "handed over at a visit, as their mail says"),
    ];
    for (keep, note) in kept {
        let me = stage.me();
        let Some(case) = Case::make(stage, deck, me, (14, 40)) else {
            continue;
        };
        let mut posts = case.posts();
        posts.push(keep(stage, &case));
        let at = stage.post(case.promise_post).at;
        stage.light_after(case.person, at);
        let note = format!(
            "We promised {} {}: {note}.",
            stage.called(case.person),
            case.promise.about
        );
        stage
            .claims
            .push(Claim::decoy(KIND, case.person).proof(&posts).note(note));
    }
    theirs(stage);
    conditional(stage);
    not_due(stage);
}

type Keeping = fn(&mut Stage, &Case) -> PostNo;

fn send_later(stage: &mut Stage, case: &Case, from: PersonNo, answering: bool) -> PostNo {
    let promised = stage.post(case.promise_post).at;
    let at = stage.after(promised, (26, 90), from);
    let kept = stage.say(case.promise.kept, &case.slots);
    let file = stage.say(case.promise.file, &case.slots);
    let mut draft = Draft::new(from, case.person, at).text(kept).file(file);
    if answering {
        draft = draft.answering(case.promise_post);
    } else {
        draft.subject = stage.say(words(stage).kept_subject, &case.slots);
    }
    let me = stage.me();
    stage.send(if from == me { draft } else { draft.cc(me) })
}

fn in_a_new_thread(stage: &mut Stage, case: &Case) -> PostNo {
    let me = stage.me();
    send_later(stage, case, me, false)
}

fn in_the_thread(stage: &mut Stage, case: &Case) -> PostNo {
    let me = stage.me();
    send_later(stage, case, me, true)
}

fn by_a_colleague(stage: &mut Stage, case: &Case) -> PostNo {
    let colleague = stage.team.inside;
    send_later(stage, case, colleague, false)
}

fn theirs_says(stage: &mut Stage, case: &Case, wording: &str, answering: bool) -> PostNo {
    let me = stage.me();
    let promised = stage.post(case.promise_post).at;
    let at = stage.after(promised, (20, 60), case.person);
    let slots = case.slots.clone().with("about", case.promise.about);
    let text = stage.say(wording, &slots);
    let mut draft = Draft::new(case.person, me, at).text(text);
    if answering {
        draft = draft.answering(case.promise_post);
    } else {
        draft.subject = stage.say(words(stage).by_hand_subject, &slots);
    }
    stage.send(draft)
}

fn not_wanted_any_more(stage: &mut Stage, case: &Case) -> PostNo {
    theirs_says(stage, case, words(stage).let_off, true)
}

fn by_hand(stage: &mut Stage, case: &Case) -> PostNo {
    theirs_says(stage, case, words(stage).by_hand, false)
}

/// It is the customer who promised.
fn theirs(stage: &mut Stage) {
    let words = words(stage);
    for wording in words.theirs {
        let Some(person) = plots::anybody(stage) else {
            return;
        };
        let at = stage.days_ago(8, 28, person);
        let slots = stage.slots(person, at);
        let me = stage.me();
        let text = carrier::from_us(stage, &slots);
        let file = carrier::our_file(&slots);
        let subject = stage.say(words.theirs_subject, &slots);
        let ours = stage.send(
            Draft::new(me, person, at)
                .subject(subject)
                .text(text)
                .file(file),
        );
        let text = format!(
            "{} {}",
            stage.say(words.theirs_thanks, &slots),
            stage.say(wording, &slots)
        );
        let post = stage.reply(ours, person, (3, 40), &text);
        stage.light_after(person, at);
        let note = "their promise, not ours";
        stage
            .claims
            .push(Claim::decoy(KIND, person).proof(&[post]).note(note));
    }
}

/// We promised something for a case that has not come.
fn conditional(stage: &mut Stage) {
    for case in words(stage).conditional {
        let Some(person) = plots::anybody(stage) else {
            return;
        };
        let at = stage.days_ago(10, 30, person);
        let slots = stage.slots(person, at);
        let text = stage.say(case.theirs, &slots);
        let me = stage.me();
        let subject = stage.say(case.subject, &slots);
        let theirs = stage.send(Draft::new(person, me, at).subject(subject).text(text));
        let text = stage.say(case.ours, &slots);
        let ours = stage.reply(theirs, me, (2, 24), &text);
        let mut posts = vec![theirs, ours];
        if !case.outcome.is_empty() {
            let text = stage.say(case.outcome, &slots);
            posts.push(stage.reply(ours, person, (60, 130), &text));
        }
        stage.light_after(person, at);
        let note = "promised for a case that has not come";
        stage
            .claims
            .push(Claim::decoy(KIND, person).proof(&posts).note(note));
    }
}

/// The day has not come.
fn not_due(stage: &mut Stage) {
    let Some(person) = plots::anybody(stage) else {
        return;
    };
    let at = stage.days_ago(4, 12, person);
    let month = crate::world::calendar::month_name(bellwether_core::time::Day(at.day().0 + 75));
    let slots = stage.slots(person, at).with("late", month);
    let me = stage.me();
    let words = words(stage);
    let text = stage.say(words.not_due[0], &slots);
    let subject = stage.say(words.not_due_subject, &slots);
    let asked = stage.send(Draft::new(person, me, at).subject(subject).text(text));
    let text = stage.say(words.not_due[1], &slots);
    let ours = stage.reply(asked, me, (2, 20), &text);
    stage.light_after(person, at);
    let note = "not due yet";
    stage
        .claims
        .push(Claim::decoy(KIND, person).proof(&[asked, ours]).note(note));
}
