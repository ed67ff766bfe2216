//! Accounts that came from somebody else and are no neglect.

use super::{FEW, Handover, KIND, handed_over, passes, theirs, won, words};
use crate::world::desk::account::House;
use crate::world::desk::crm::Standing;
use crate::world::mail::{Draft, PostNo};
use crate::world::stage::Stage;
use crate::world::truths::Claim;

/// The accounts: touched by mail, meeting, note and call, a tiny one, a closed one,
/// and two that changed owner while contact went on.
pub(super) fn houses(stage: &mut Stage, handover: &Handover) -> Vec<House> {
    let mut houses: Vec<House> = (0..4)
        .map(|n| handed_over(stage, handover, FEW, 20 + n))
        .collect();
    let tiny = theirs(stage, handover.before, FEW);
    won(stage, &tiny, 380, 420, 400);
    passes(stage, &tiny, handover.days_ago);
    houses.push(tiny);
    houses.push(handed_over(stage, handover, FEW, 31));
    for n in 0..2 {
        let peer = stage.team.peer;
        let house = theirs(stage, peer, FEW);
        won(stage, &house, 30_000 + 9000 * n, 300, 250);
        passes(stage, &house, handover.days_ago - 12);
        houses.push(house);
    }
    houses
}

pub(super) fn lay(stage: &mut Stage, handover: &Handover, houses: &[House]) {
    let since = handover.days_ago;
    let [mailed, met, noted, called, tiny, closed, one, two] = houses else {
        return;
    };
    by_mail(stage, mailed, since);
    at_a_meeting(stage, met, since);
    in_a_note(stage, noted, since);
    on_the_phone(stage, called, since);
    push(stage, tiny, &[], &[], "one small order in two years");
    gone(stage, closed, since);
    for house in [one, two] {
        went_on(stage, house, since);
    }
}

fn push(stage: &mut Stage, house: &House, posts: &[PostNo], entries: &[String], note: &str) {
    let mut claim = Claim::decoy(KIND, house.people[0])
        .proof(posts)
        .entry(stage.company_key(house.company));
    for entry in entries {
        claim = claim.entry(entry.as_str());
    }
    stage.claims.push(claim.note(note));
}

/// We introduced ourselves, and they answered.
fn by_mail(stage: &mut Stage, house: &House, since: i64) {
    let (me, person) = (stage.me(), house.people[0]);
    let at = stage.days_ago(since - 25, since - 10, me);
    let slots = stage.slots(person, at);
    let words = words::of(stage);
    let text = stage.say(words.hello[0], &slots);
    let subject = stage.say(words.hello_subject, &slots);
    let hello = stage.send(Draft::new(me, person, at).subject(subject).text(text));
    let answer = stage.say(words.hello[1], &slots);
    let theirs = stage.reply(hello, person, (3, 40), &answer);
    stage.chats(person, 26, since - 30, 5);
    push(
        stage,
        house,
        &[hello, theirs],
        &[],
        "in touch by mail since",
    );
}

fn at_a_meeting(stage: &mut Stage, house: &House, since: i64) {
    let day = stage.workday_ago(since / 2);
    let meeting = stage.visit(&house.people[..2], day);
    let note = report(stage, house, day);
    let key = stage.meeting_key(meeting);
    push(stage, house, &[], &[key, note], "we have been there since");
}

fn report(stage: &mut Stage, house: &House, day: bellwether_core::time::Day) -> String {
    let slots = stage.slots(house.people[0], day.start());
    let words = words::of(stage);
    let wording = stage.rng.pick(words.first_visit);
    let text = stage.say(wording, &slots);
    let title = stage.say(words.visit_title, &slots);
    let note = stage.jot(day, &title, &text);
    stage.note_key(note)
}

fn in_a_note(stage: &mut Stage, house: &House, since: i64) {
    let day = stage.workday_ago(since * 2 / 5);
    let note = report(stage, house, day);
    push(
        stage,
        house,
        &[],
        &[note],
        "we have been there since, as a note says",
    );
}

fn on_the_phone(stage: &mut Stage, house: &House, since: i64) {
    let at = stage.as_of;
    let slots = stage.slots(house.people[0], at);
    let words = words::of(stage);
    let (subject, text) = (
        stage.say(words.call.0, &slots),
        stage.say(words.call.1, &slots),
    );
    stage.call(house.contacts[0], None, since / 3, (&subject, &text));
    push(stage, house, &[], &[], "a call since is logged");
}

/// The works have closed.
fn gone(stage: &mut Stage, house: &House, since: i64) {
    let day = stage.workday_ago(since / 2);
    let company = &mut stage.desk.crm.companies[house.company.0];
    company.standing.set(day, Standing::Closed);
    let slots = stage.slots(house.people[0], day.start());
    let words = words::of(stage);
    let text = stage.say(words.closed, &slots);
    let title = stage.say(words.visit_title, &slots);
    let note = stage.jot(day, &title, &text);
    let key = stage.note_key(note);
    push(stage, house, &[], &[key], "the plant has closed down");
}

/// Districts were cut anew, and our inside sales wrote with them all along.
fn went_on(stage: &mut Stage, house: &House, since: i64) {
    let (me, inside, person) = (stage.me(), stage.team.inside, house.people[0]);
    let mut posts = Vec::new();
    for days in [since + 60, since + 20, since - 25, since / 2, 18] {
        let at = stage.days_ago(days - 4, days + 4, person);
        let slots = stage.slots(person, at);
        let words = words::of(stage);
        let text = stage.say(words.order[0], &slots);
        let subject = stage.say(words.order_subject, &slots);
        let draft = Draft::new(person, inside, at).cc(me).subject(subject);
        let theirs = stage.send(draft.text(text));
        let answer = stage.say(words.order[1], &slots);
        let draft = stage.reply_draft(theirs, inside, (1, 10)).cc(me);
        posts.push(stage.send(draft.text(answer)));
    }
    push(
        stage,
        house,
        &posts,
        &[],
        "districts were cut anew, and contact went on",
    );
}
