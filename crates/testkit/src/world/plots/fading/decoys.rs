//! Silences with a reason.

use super::{KIND, STEADY, last_letter};
use crate::world::cast::person::PersonNo;
use crate::world::mail::Draft;
use crate::world::plots::{self, carrier};
use crate::world::stage::Stage;
use crate::world::truths::Claim;
use bellwether_core::time::Day;

const LEAVE: &str = "[as you may have heard, our second one is on the way.|it is official: I am going to be a parent again.] My parental leave begins now, I am back at my desk in {back} at the earliest. [Until then the others look after you.|The colleagues know everything.]";
const PROJECT: &str = "[with yesterday's acceptance my part of the project is over.|the project is closed, and with it my job here at {unit}.] I go back to the design office and will not need {many} for a good while. [It was a pleasure to work with all of you.|Thank you for eight good months.]";
const PORTAL: &str = "[from today all my orders run through the portal, so you will not hear from me by mail any more.|the portal is live! My call-offs now reach you without a mail.] [Do not take it personally.|Less typing for both of us.]";

pub(super) fn lay(stage: &mut Stage) {
    explained(
        stage,
        LEAVE,
        68,
        "on parental leave, as announced",
        (11.0, 0),
    );
    explained(
        stage,
        PROJECT,
        80,
        "the project is over, as announced",
        (11.0, 280),
    );
    explained(
        stage,
        PORTAL,
        95,
        "orders through the portal now, as announced",
        (13.0, 0),
    );
    retired(stage);
    once_a_year(stage);
}

/// Somebody steady says why they will be silent.
fn explained(stage: &mut Stage, wording: &str, days_ago: i64, note: &str, rhythm: (f64, i32)) {
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
    const WORDS: &[&str] = &[
        "[on Friday I hand in my badge, after 31 years.|the garden is calling: my last day is this Friday.] {new} takes over from me and is in copy. [Be nice to {new_them}.|You will get on well.]",
        "[I am changing to our head office and will do something with contracts there.|From next month I look after buildings, no more machines.] Everything with {us} goes to {new} (in copy). [Thank you for the good years.|It was fun with you.]",
    ];
    for (wording, days_ago) in WORDS.iter().zip([130, 210]) {
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
        let subject = stage.say("[Goodbye|Handing over|Change at {firm}]", &slots);
        let draft = Draft::new(person, me, at)
            .cc(heir)
            .subject(subject)
            .text(text);
        let farewell = stage.send(draft);
        let answer = stage.say("[thank you for everything, {them}. All the best!|we will miss you, {them}. Good luck!] [{new_first}, good to meet you, let us have a call soon.|Welcome, {new_first}!]", &slots);
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
    for (n, wording) in [
        "[it is that time of the year: the stop.|the yearly stop is coming.] Attached is the list of spares, please offer.",
        "[order {po} for the stop is attached.|here is the order for the stop, {po}.]",
        "[the stop is over, everything fitted.|all fitted, {unit} runs again.] [Until next year!|See you next year, same time.]",
    ]
    .iter()
    .enumerate()
    {
        let ago = days_ago - 9 * n as i64;
        let at = stage.days_ago(ago, ago + 2, person);
        let slots = stage.slots(person, at);
        let text = stage.say(wording, &slots);
        let subject = stage.say("[Stop: spares|Yearly stop|Stop]", &slots);
        let file = ["Stop_list.xlsx", "Order.pdf"].get(n);
        let mut draft = Draft::new(person, me, at).subject(subject).text(text);
        draft.files.extend(file.map(|name| name.to_string()));
        let post = stage.send(draft);
        let answer = stage.say("[Thank you, all noted, papers attached.|Many thanks, see attachment.]", &slots);
        let draft = stage.reply_draft(post, me, (2, 24)).text(answer).file("Stop.pdf");
        stage.send(draft);
        posts.push(post);
    }
    posts
}
