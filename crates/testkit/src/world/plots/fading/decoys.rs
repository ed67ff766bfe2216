//! Silences with a reason.

use super::{KIND, STEADY, last_letter, words};
use crate::world::cast::person::PersonNo;
use crate::world::mail::Draft;
use crate::world::plots::{self, carrier};
use crate::world::stage::Stage;
use crate::world::truths::Claim;
use bellwether_core::time::Day;

pub(super) fn lay(stage: &mut Stage) {
    let words = words(stage);
    explained(stage, words.leave, 68, (11.0, 0));
    explained(stage, words.project, 80, (11.0, 280));
    explained(stage, words.portal, 95, (13.0, 0));
    retired(stage);
    once_a_year(stage);
}

/// Somebody steady says why they will be silent.
fn explained(stage: &mut Stage, (wording, note): (&str, &str), days_ago: i64, rhythm: (f64, i32)) {
    let Some(person) = plots::one_of(stage, STEADY) else {
        return;
    };
    let last = last_letter(stage, person, days_ago, wording);
    let end = stage.post(last).at.day();
    let days = &mut stage.cast.people[person.0].days;
    days.gap = rhythm.0;
    if rhythm.1 > 0 {
        days.first = Day(end.0 - rhythm.1);
    }
    let note = format!("{}: {note}.", stage.called(person));
    stage.claims.push(
        Claim::decoy(KIND, person)
            .proof(&[last])
            .by_last_mails()
            .note(note),
    );
}

/// Somebody retired, and who came after is in touch.
fn retired(stage: &mut Stage) {
    let words = words(stage);
    for (wording, days_ago) in words.retired.iter().zip([130, 210]) {
        let Some(person) = plots::anybody(stage) else {
            return;
        };
        let (function, level, gap) = {
            let p = stage.cast.person(person);
            (p.function, p.level, p.days.gap)
        };
        let Some(heir) = stage.stranger(person, function, level) else {
            return;
        };
        let at = stage.days_ago(days_ago, days_ago + 20, person);
        let slots = stage.slots(person, at);
        let slots = carrier::introduce(stage, slots, heir);
        let text = stage.say(wording, &slots);
        let me = stage.me();
        let subject = stage.say(words.retired_subject, &slots);
        let draft = Draft::new(person, me, at)
            .cc(heir)
            .subject(subject)
            .text(text);
        let farewell = stage.send(draft);
        let answer = stage.say(words.retired_answer, &slots);
        let draft = stage
            .reply_draft(farewell, me, (2, 24))
            .cc(heir)
            .text(answer);
        stage.send(draft);
        stage.quiet_after(person, at);
        stage.cast.people[person.0].days.gap = gap.min(32.0);
        let days = &mut stage.cast.people[heir.0].days;
        (days.first, days.gap, days.engaged) = (Day(at.day().0 + 6), gap.clamp(25.0, 40.0), true);
        let note = format!(
            "{} left; {} is in touch instead.",
            stage.called(person),
            stage.called(heir)
        );
        stage.claims.push(
            Claim::decoy(KIND, person)
                .proof(&[farewell])
                .by_last_mails()
                .note(note),
        );
    }
}

/// Somebody who writes before the yearly stop and at no other time.
fn once_a_year(stage: &mut Stage) {
    let Some(person) = plots::anybody(stage) else {
        return;
    };
    stage.cast.people[person.0].days.gap = 0.0;
    let mut posts = Vec::new();
    for days_ago in [322, 687] {
        posts.extend(yearly_stop(stage, person, days_ago));
    }
    let note = format!(
        "{} writes once a year, before the stop.",
        stage.called(person)
    );
    stage
        .claims
        .push(Claim::decoy(KIND, person).proof(&posts).note(note));
}

fn yearly_stop(
    stage: &mut Stage,
    person: PersonNo,
    days_ago: i64,
) -> Vec<crate::world::mail::PostNo> {
    let me = stage.me();
    let mut posts = Vec::new();
    let words = words(stage);
    for (n, wording) in words.yearly.iter().enumerate() {
        let ago = days_ago - 9 * n as i64;
        let at = stage.days_ago(ago, ago + 2, person);
        let slots = stage.slots(person, at);
        let text = stage.say(wording, &slots);
        let subject = stage.say(words.yearly_subject, &slots);
        let file = ["Stop_list.xlsx", "Order.pdf"].get(n);
        let mut draft = Draft::new(person, me, at).subject(subject).text(text);
        draft.files.extend(file.map(|name| name.to_string()));
        let post = stage.send(draft);
        let answer = stage.say(words.yearly_answer, &slots);
        let draft = stage
            .reply_draft(post, me, (2, 24))
            .text(answer)
            .file("Stop.pdf");
        stage.send(draft);
        posts.push(post);
    }
    posts
}
