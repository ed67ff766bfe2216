//! Accounts where the others are reached, do not matter, or have left.

use super::{KIND, clerk_mail, purchasing_only, words};
use crate::world::cast::titles::{Function, Level};
use crate::world::life::people::contact;
use crate::world::mail::Draft;
use crate::world::plots::carrier;
use crate::world::stage::Stage;
use crate::world::truths::Claim;

pub(super) fn lay(stage: &mut Stage) {
    seldom_but_reached(stage);
    reached_by_a_colleague(stage);
    tiny(stage);
    left(stage);
}

/// The director is in touch with us, a few times a year.
fn seldom_but_reached(stage: &mut Stage) {
    let (firm, clerks) = purchasing_only(stage, (34, 52));
    let boss = contact(stage, firm, Function::Engineering, Level::Director, 95.0);
    stage.cast.people[boss.0].days.engaged = true;
    let post = clerk_mail(stage, clerks[0], boss, words(stage).copy, true, (20, 50));
    let note = format!("{} is seldom in touch, but is.", stage.called(boss));
    stage.claims.push(
        Claim::decoy(KIND, boss)
            .proof(&[post])
            .by_last_mails()
            .note(note),
    );
}

/// Our engineer talks to the technical head; the seller is in copy.
fn reached_by_a_colleague(stage: &mut Stage) {
    let (firm, _) = purchasing_only(stage, (34, 52));
    let boss = stage
        .cast
        .hire(firm, Function::Engineering, Level::Head, &mut stage.rng);
    let (me, engineer) = (stage.me(), stage.team.engineer);
    let words = words(stage);
    let mut posts = Vec::new();
    for days_ago in [310, 240, 150, 75, 30] {
        let at = stage.days_ago(days_ago - 5, days_ago + 5, boss);
        let slots = stage.slots(boss, at);
        let text = stage.say(words.technical, &slots);
        let subject = stage.say(words.technical_subject, &slots);
        let asked = stage.send(
            Draft::new(boss, engineer, at)
                .cc(me)
                .subject(subject)
                .text(text),
        );
        let answer = stage.say(words.technical_answer, &slots);
        let draft = stage
            .reply_draft(asked, engineer, (3, 30))
            .cc(me)
            .text(answer)
            .file("Sheet.pdf");
        posts.push(asked);
        posts.push(stage.send(draft));
    }
    let note = format!(
        "{} and our engineer are in regular touch.",
        stage.called(boss)
    );
    stage
        .claims
        .push(Claim::decoy(KIND, boss).proof(&posts).note(note));
}

/// A firm that ordered twice, for pocket money.
fn tiny(stage: &mut Stage) {
    let firm = stage.reserved_firm();
    let clerk = stage
        .cast
        .hire(firm, Function::Purchasing, Level::Staff, &mut stage.rng);
    let boss = stage
        .cast
        .hire(firm, Function::Management, Level::Director, &mut stage.rng);
    let me = stage.me();
    let mut posts = Vec::new();
    for days_ago in [420, 260] {
        let at = stage.days_ago(days_ago - 10, days_ago + 10, clerk);
        let slots = stage.slots(clerk, at);
        let slots = carrier::introduce(stage, slots, boss);
        let text = stage.say(words(stage).tiny, &slots);
        let subject = stage.say(words(stage).tiny_subject, &slots);
        let post = stage.send(
            Draft::new(clerk, me, at)
                .cc(boss)
                .subject(subject)
                .text(text),
        );
        let answer = stage.say(words(stage).tiny_answer, &slots);
        stage.reply(post, me, (2, 20), &answer);
        posts.push(post);
    }
    let note = format!(
        "{} bought two spares in two years.",
        stage.cast.firm(firm).name
    );
    stage
        .claims
        .push(Claim::decoy(KIND, boss).proof(&posts).note(note));
}

/// The boss we never reached is gone, and the place stays empty.
fn left(stage: &mut Stage) {
    let (firm, clerks) = purchasing_only(stage, (34, 52));
    let boss = stage
        .cast
        .hire(firm, Function::Production, Level::Director, &mut stage.rng);
    let words = words(stage);
    let first = clerk_mail(stage, clerks[0], boss, words.copy, true, (420, 460));
    let second = clerk_mail(stage, clerks[1], boss, words.left, false, (150, 200));
    let note = format!("{} has left, and nobody came after.", stage.called(boss));
    stage
        .claims
        .push(Claim::decoy(KIND, boss).proof(&[first, second]).note(note));
}
