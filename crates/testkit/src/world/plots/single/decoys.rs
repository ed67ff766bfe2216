//! Single contacts that are no risk: one-offs, closed accounts, suppliers,
//! accounts that colleagues cover.

use super::{KIND, lonely, words};
use crate::world::cast::titles::{Function, Level};
use crate::world::life::people::contact;
use crate::world::mail::{Draft, PostNo};
use crate::world::stage::Stage;
use crate::world::truths::Claim;

pub(super) fn lay(stage: &mut Stage) {
    one_off(stage);
    closed(stage);
    supplier(stage);
    covered(stage);
}

/// Bought once.
fn one_off(stage: &mut Stage) {
    let firm = stage.reserved_firm();
    let buyer = stage
        .cast
        .hire(firm, Function::Purchasing, Level::Staff, &mut stage.rng);
    let me = stage.me();
    let at = stage.days_ago(120, 160, buyer);
    let slots = stage.slots(buyer, at);
    let words = words(stage);
    let text = stage.say(words.one_off[0], &slots);
    let subject = stage.say(words.one_off_subject, &slots);
    let asked = stage.send(Draft::new(buyer, me, at).subject(subject).text(text));
    let answer = stage.say(words.one_off[1], &slots);
    let draft = stage
        .reply_draft(asked, me, (2, 20))
        .text(answer)
        .file("Quote.pdf");
    let ours = stage.send(draft);
    let bought = stage.say(words.one_off[2], &slots);
    let theirs = stage.reply(ours, buyer, (5, 60), &bought);
    let note = format!("{} bought once and said so.", stage.cast.firm(firm).name);
    stage.claims.push(
        Claim::decoy(KIND, buyer)
            .proof(&[asked, ours, theirs])
            .note(note),
    );
}

/// Was active, is gone.
fn closed(stage: &mut Stage) {
    let (firm, only) = lonely(stage, Function::Purchasing, Level::Head, (12, 18));
    let at = stage.days_ago(380, 420, only);
    let slots = stage.slots(only, at);
    let text = stage.say(words(stage).closed[0], &slots);
    let me = stage.me();
    let subject = stage.say(words(stage).closed_subject, &slots);
    let post = stage.send(Draft::new(only, me, at).subject(subject).text(text));
    let answer = stage.say(words(stage).closed[1], &slots);
    stage.reply(post, me, (2, 20), &answer);
    stage.quiet_after(only, at);
    let note = format!("{} has closed for good.", stage.cast.firm(firm).name);
    stage.claims.push(
        Claim::decoy(KIND, only)
            .proof(&[post])
            .by_last_mails()
            .note(note),
    );
}

/// Sells to us.
fn supplier(stage: &mut Stage) {
    let firm = stage
        .cast
        .found_outside("Test Works", "tests", &mut stage.rng);
    let person = contact(stage, firm, Function::Quality, Level::Staff, 16.0);
    let note = format!("{} works for us.", stage.cast.firm(firm).name);
    stage
        .claims
        .push(Claim::decoy(KIND, person).by_last_mails().note(note));
}

/// The seller has one contact; colleagues have the others, with him in copy.
fn covered(stage: &mut Stage) {
    let (firm, only) = lonely(stage, Function::Purchasing, Level::Staff, (13, 18));
    let me = stage.me();
    let mut posts: Vec<PostNo> = Vec::new();
    for (function, level, ours) in [
        (Function::Maintenance, Level::Head, stage.team.service),
        (Function::Engineering, Level::Head, stage.team.engineer),
        (Function::Logistics, Level::Staff, stage.team.inside),
    ] {
        let theirs = stage.cast.hire(firm, function, level, &mut stage.rng);
        for days_ago in [420, 350, 290, 230, 170, 110, 60, 20] {
            let at = stage.days_ago(days_ago - 12, days_ago + 12, theirs);
            let slots = stage.slots(theirs, at);
            let text = stage.say(words(stage).covered[0], &slots);
            let subject = stage.say(words(stage).covered_subject, &slots);
            let post = stage.send(
                Draft::new(theirs, ours, at)
                    .cc(me)
                    .subject(subject)
                    .text(text),
            );
            let answer = stage.say(words(stage).covered[1], &slots);
            let draft = stage.reply_draft(post, ours, (2, 30)).cc(me).text(answer);
            stage.send(draft);
            posts.push(post);
        }
    }
    let note = format!(
        "At {} our colleagues know three more people.",
        stage.cast.firm(firm).name
    );
    stage.claims.push(
        Claim::decoy(KIND, only)
            .proof(&posts)
            .by_last_mails()
            .note(note),
    );
}
