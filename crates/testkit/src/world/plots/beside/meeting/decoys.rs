//! Meetings after which something did go out, or nothing had to.

use super::{Case, KIND, words};
use crate::world::desk::meeting::Answer;
use crate::world::mail::Draft;
use crate::world::rng::Deck;
use crate::world::stage::Stage;
use crate::world::truths::Claim;
use bellwether_core::time::Day;

pub(super) fn lay(stage: &mut Stage, deck: &mut Deck) {
    by_mail(stage, deck, false);
    by_mail(stage, deck, true);
    by_call(stage, deck, true);
    by_call(stage, deck, false);
    did_not_take_place(stage, deck, Off::Cancelled);
    did_not_take_place(stage, deck, Off::Theirs);
    did_not_take_place(stage, deck, Off::Ours);
    among_us(stage);
    social(stage, deck);
    yesterday(stage, deck);
    talked_again(stage, deck);
}

fn days(stage: &mut Stage) -> i64 {
    stage.rng.within(10, 28)
}

fn push(stage: &mut Stage, case: &Case, note: &str) {
    let claim = case.claim(stage, false);
    stage.claims.push(claim.note(note));
}

/// What was to follow went out two days later, by us or by a colleague.
fn by_mail(stage: &mut Stage, deck: &mut Deck, colleague: bool) {
    let days = days(stage);
    let mut case = Case::make(stage, deck, days);
    if colleague {
        case.in_a_note(stage);
    } else {
        case.in_the_invitation(stage);
    }
    let me = stage.me();
    let from = if colleague { stage.team.engineer } else { me };
    let start = stage.evening(case.day);
    let at = stage.after(start, (24, 70), from);
    let slots = case.slots(stage);
    let text = stage.say(case.follows.sent, &slots);
    let subject = stage.say(words::of(stage).sent_subject, &slots);
    let mut draft = Draft::new(from, case.house.people[0], at)
        .subject(subject)
        .text(text)
        .file("Documents.pdf");
    if colleague {
        draft = draft.cc(me);
    }
    let sent = stage.send(draft);
    let note = if colleague {
        "a colleague sent it"
    } else {
        "it was sent after two days"
    };
    let claim = case.claim(stage, false).proof(&[sent]);
    stage.claims.push(claim.note(note));
}

/// It was settled on the phone: a note of ours or the CRM says so.
fn by_call(stage: &mut Stage, deck: &mut Deck, in_note: bool) {
    let days = days(stage);
    let mut case = Case::make(stage, deck, days);
    case.in_the_invitation(stage);
    let slots = case.slots(stage);
    let words = words::of(stage);
    let wording = stage.rng.pick(words.settled);
    let text = stage.say(wording, &slots);
    let title = stage.say(words.settled_title, &slots);
    if in_note {
        let day = stage.workday_ago(days - 4);
        let note = stage.jot(day, &title, &text);
        case.entries.push(stage.note_key(note));
    } else {
        let contact = case.house.contacts[0];
        stage.call(contact, None, days - 4, (&title, &text));
        case.entries.push(stage.contact_key(contact));
    }
    push(stage, &case, "settled in a call some days later");
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Off {
    Cancelled,
    Theirs,
    Ours,
}

fn did_not_take_place(stage: &mut Stage, deck: &mut Deck, off: Off) {
    let days = days(stage);
    let mut case = Case::make(stage, deck, days);
    case.in_the_invitation(stage);
    let me = stage.me();
    let meeting = stage.meeting(case.meeting);
    let note = match off {
        Off::Cancelled => {
            meeting.cancelled = true;
            "cancelled"
        }
        Off::Theirs => {
            meeting.guests[0].1 = Answer::No;
            "they declined"
        }
        Off::Ours => {
            meeting.organiser = case.house.people[0];
            meeting.guests.push((me, Answer::No));
            "we declined"
        }
    };
    push(stage, &case, note);
}

/// Our own people only.
fn among_us(stage: &mut Stage) {
    let words = words::of(stage);
    for person in [stage.team.engineer, stage.team.inside] {
        let day = stage.workday_ago(14);
        let at = stage.at_an_hour(day);
        let slots = stage.slots(person, at);
        let title = stage.say(words.among_us[0], &slots);
        let text = stage.say(words.among_us[1], &slots);
        let meeting = stage.meet(title, at, &[person]);
        stage.meeting(meeting).text = text;
        let claim = Claim::decoy(KIND, person).entry(stage.meeting_key(meeting));
        stage.claims.push(claim.note("our own people only"));
    }
}

/// Golf and dinners.
fn social(stage: &mut Stage, deck: &mut Deck) {
    for _ in 0..2 {
        let days = days(stage);
        let case = Case::make(stage, deck, days);
        let slots = case.slots(stage);
        let wording = stage.rng.pick(words::of(stage).social);
        let title = stage.say(wording, &slots);
        stage.meeting(case.meeting).title = title;
        push(stage, &case, "a dinner, nothing was to follow");
    }
}

/// It was yesterday, or this afternoon.
fn yesterday(stage: &mut Stage, deck: &mut Deck) {
    let days = stage.rng.within(0, 1);
    let mut case = Case::make(stage, deck, days);
    case.in_the_invitation(stage);
    push(stage, &case, "only just over");
}

/// There was a further talk a week later, about the same.
fn talked_again(stage: &mut Stage, deck: &mut Deck) {
    let days = stage.rng.within(16, 28);
    let mut case = Case::make(stage, deck, days);
    case.in_the_invitation(stage);
    let later = Day(case.day.0 + 7);
    let again = stage.visit(&case.house.people[..1], later);
    case.entries.push(stage.meeting_key(again));
    let day = stage.meeting(again).start.day();
    stage.thank(case.house.people[0], day);
    push(stage, &case, "they have met again since");
}
