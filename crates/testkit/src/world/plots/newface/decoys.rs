//! Addresses in copy that are nobody new, or nobody at all.

use super::{KIND, copied, slots_with, words};
use crate::world::cast::person::{FirmNo, PersonNo};
use crate::world::cast::titles::{Function, Level};
use crate::world::mail::{Draft, PostNo};
use crate::world::plots;
use crate::world::stage::Stage;
use crate::world::truths::Claim;

pub(super) fn lay(stage: &mut Stage) {
    for (local, name) in [
        ("maintenance", "Maintenance Team"),
        ("invoices", "Invoices"),
        ("projects-all", "Projects (all)"),
    ] {
        mailbox(stage, local, name);
    }
    our_own(stage);
    known_before(stage);
    greeted(stage);
    carrier(stage);
}

fn decoy(stage: &mut Stage, face: PersonNo, proof: &[PostNo], note: &str) {
    stage
        .claims
        .push(Claim::decoy(KIND, face).proof(proof).note(note));
}

/// A shared mailbox.
fn mailbox(stage: &mut Stage, local: &str, name: &str) {
    let Some(contact) = plots::anybody(stage) else {
        return;
    };
    let domain = stage
        .cast
        .firm_of(contact)
        .map_or(String::new(), |f| f.domain.clone());
    let face = stage.cast.machine(name, &format!("{local}@{domain}"));
    let post = copied(stage, contact, face, "", (4, 28));
    decoy(stage, face, &[post], "a shared mailbox, not a person");
}

/// A new colleague of ours.
fn our_own(stage: &mut Stage) {
    let face = stage
        .cast
        .hire(FirmNo(0), Function::Sales, Level::Staff, &mut stage.rng);
    let Some(contact) = plots::anybody(stage) else {
        return;
    };
    let (me, inside) = (stage.me(), stage.team.inside);
    let at = stage.days_ago(4, 26, inside);
    let slots = slots_with(stage, contact, face, at);
    let text = stage.say(words(stage).our_own, &slots);
    let subject = stage.say(words(stage).our_own_subject, &slots);
    let draft = Draft::new(inside, contact, at)
        .cc(me)
        .cc(face)
        .subject(subject);
    let post = stage.send(draft.text(text));
    decoy(stage, face, &[post], "our own new colleague");
}

/// Somebody we wrote with long ago.
fn known_before(stage: &mut Stage) {
    let Some(contact) = plots::anybody(stage) else {
        return;
    };
    let Some(face) = stage.stranger(contact, Function::Assistance, Level::Staff) else {
        return;
    };
    let me = stage.me();
    let at = stage.days_ago(600, 640, face);
    let slots = stage.slots(face, at);
    let text = stage.say(words(stage).before[0], &slots);
    let subject = stage.say(words(stage).before_subject, &slots);
    let draft = Draft::new(face, me, at).subject(subject);
    let asked = stage.send(draft.text(text));
    let answer = stage.say(words(stage).before[1], &slots);
    let ours = stage.reply(asked, me, (1, 8), &answer);
    let post = copied(stage, contact, face, "", (4, 24));
    decoy(
        stage,
        face,
        &[asked, ours, post],
        "we were in touch before, long ago",
    );
}

/// We have written already.
fn greeted(stage: &mut Stage) {
    let Some(contact) = plots::anybody(stage) else {
        return;
    };
    let Some(face) = stage.stranger(contact, Function::Production, Level::Head) else {
        return;
    };
    let post = copied(stage, contact, face, words(stage).greeted[0], (18, 30));
    let me = stage.me();
    let at = stage.after(stage.post(post).at, (26, 60), me);
    let slots = slots_with(stage, contact, face, at);
    let text = stage.say(words(stage).greeted[1], &slots);
    let subject = stage.say(words(stage).greeted_subject, &slots);
    let draft = Draft::new(me, face, at).subject(subject);
    let ours = stage.send(draft.text(text));
    let answer = stage.say(words(stage).greeted[2], &slots);
    let theirs = stage.reply(ours, face, (5, 50), &answer);
    decoy(
        stage,
        face,
        &[post, ours, theirs],
        "we have introduced ourselves, and a date is set",
    );
}

/// A forwarder whom the customer copies.
fn carrier(stage: &mut Stage) {
    let Some(contact) = plots::anybody(stage) else {
        return;
    };
    let firm = stage
        .cast
        .found_outside("Freight", "freight", &mut stage.rng);
    let face = stage
        .cast
        .hire(firm, Function::Logistics, Level::Staff, &mut stage.rng);
    let post = copied(stage, contact, face, words(stage).carrier, (4, 24));
    decoy(stage, face, &[post], "the customer's forwarder");
}
