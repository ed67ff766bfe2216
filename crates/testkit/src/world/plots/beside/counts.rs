//! What the mailbox alone would call fading, or an account that hangs on one person,
//! and what a meeting, a logged call or a note settles. Look-alikes of plots that the
//! mailbox has; there is nothing real among them.

use crate::world::cast::titles::{Function, Level};
use crate::world::desk::account::{House, listed, writes};
use crate::world::desk::words;
use crate::world::stage::Stage;
use crate::world::truths::Claim;

pub(super) fn lay(stage: &mut Stage) {
    for how in [How::Meeting, How::Note, How::Call] {
        silent(stage, how);
    }
    for how in [How::Meeting, How::Note] {
        one_writes(stage, how);
    }
    boss_at_the_table(stage);
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    Meeting,
    Note,
    Call,
}

/// We spoke to that person that many days ago; returns how it is cited.
fn spoken(stage: &mut Stage, house: &House, n: usize, how: How, days_ago: i64) -> String {
    let person = house.people[n];
    let day = stage.workday_ago(days_ago);
    let slots = stage.slots(person, day.start());
    let words = words::of(stage);
    let name = stage.cast.person(person).full_name();
    let slots = slots.with("them", name);
    match how {
        How::Meeting => {
            let meeting = stage.visit(&[person], day);
            // The report says that nothing is open.
            let wording = stage.rng.pick(words.report);
            let text = stage.say(wording, &slots);
            let title = stage.say(words.report_title, &slots);
            stage.jot(day, &title, &text);
            stage.meeting_key(meeting)
        }
        How::Note => {
            let wording = stage.rng.pick(words.phone);
            let text = stage.say(wording, &slots);
            let title = stage.say(words.phone_title, &slots);
            let note = stage.jot(day, &title, &text);
            stage.note_key(note)
        }
        How::Call => {
            let wording = stage.rng.pick(words.phone);
            let text = stage.say(wording, &slots);
            let title = stage.say(words.phone_title, &slots);
            stage.call(house.contacts[n], None, days_ago, (&title, &text));
            stage.contact_key(house.contacts[n])
        }
    }
}

/// Wrote every week or two and no longer does, but we speak all the same.
fn silent(stage: &mut Stage, how: How) {
    let quiet = stage.rng.within(62, 90);
    let gap = stage.rng.within(9, 13);
    let house = stage.house(&[
        writes(
            Function::Maintenance,
            Level::Head,
            (gap, quiet + 330, quiet),
        ),
        writes(Function::Purchasing, Level::Staff, (40, 300, 5)),
        writes(Function::Logistics, Level::Staff, (48, 300, 9)),
    ]);
    let mut claim = Claim::decoy("fading", house.people[0]).by_last_mails();
    for days in [quiet * 2 / 3, quiet / 3, 8] {
        let key = spoken(stage, &house, 0, how, days);
        claim = claim.entry(key);
    }
    let note = match how {
        How::Meeting => "no mail any more, but we met three times",
        How::Note => "no mail any more, but we telephone, as notes say",
        How::Call => "no mail any more, but calls are logged",
    };
    stage.claims.push(claim.note(note));
}

/// One person writes; the others are met.
fn one_writes(stage: &mut Stage, how: How) {
    let house = stage.house(&[
        writes(Function::Purchasing, Level::Head, (17, 330, 3)),
        listed(Function::Engineering, Level::Head),
        listed(Function::Production, Level::Head),
    ]);
    let mut claim = Claim::decoy("single-thread", house.people[0]).by_last_mails();
    for n in [1, 2] {
        for days in [150, 85, 30] {
            let key = spoken(stage, &house, n, how, days + 5 * n as i64);
            claim = claim.entry(key);
        }
    }
    let note = "one writes, the others are spoken to in person";
    stage.claims.push(claim.note(note));
}

/// Purchasing writes, and the head of engineering sits at the table.
fn boss_at_the_table(stage: &mut Stage) {
    let house = stage.house(&[
        writes(Function::Purchasing, Level::Staff, (26, 330, 3)),
        writes(Function::Purchasing, Level::Staff, (32, 330, 7)),
        listed(Function::Engineering, Level::Director),
    ]);
    let mut claim = Claim::decoy("unreached-level", house.people[2]);
    for days in [160, 90, 26] {
        let key = spoken(stage, &house, 2, How::Meeting, days);
        claim = claim.entry(key);
    }
    stage.claims.push(claim.note("never writes, but we meet"));
}
