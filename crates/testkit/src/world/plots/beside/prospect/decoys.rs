//! Namesakes, people who have not moved, and firms that are no prospects.

use super::{CHAIRS, KIND, now_at, once_known, wanted, words};
use crate::world::cast::person::PersonNo;
use crate::world::desk::crm::Standing;
use crate::world::mail::Draft;
use crate::world::stage::Stage;
use crate::world::truths::Claim;

pub(super) fn lay(stage: &mut Stage) {
    namesake(stage);
    namesake(stage);
    still_there(stage);
    still_there(stage);
    elsewhere(stage, Standing::Competitor, "now with a competitor");
    elsewhere(stage, Standing::Supplier, "now with a supplier");
    retired(stage);
    in_touch_again(stage);
}

fn decoy(stage: &mut Stage, person: PersonNo, entries: &[String], note: &str) {
    let mut claim = Claim::decoy(KIND, person);
    for entry in entries {
        claim = claim.entry(entry.as_str());
    }
    stage.claims.push(claim.note(note));
}

/// A contact still writes from the customer; somebody of the same name, in quite
/// another trade, has been at the prospect all along.
fn namesake(stage: &mut Stage) {
    let house = once_known(stage, 1, 5);
    let who = stage.cast.person(house.people[0]).clone();
    let at = wanted(stage, Standing::Prospect);
    let firm = stage.cast.firm(at.0).name.clone();
    let days = stage.rng.within(900, 1800);
    let on = stage.ago(days);
    let position = stage.rng.pick(words::of(stage).other_trade);
    let key = stage.connect((&who.first, &who.last), (&firm, position), on);
    decoy(
        stage,
        house.people[0],
        &[key],
        "another person of that name",
    );
}

/// LinkedIn spells the old firm another way.
fn still_there(stage: &mut Stage) {
    let house = once_known(stage, 2, 6);
    let who = stage.cast.person(house.people[0]).clone();
    let firm = stage.cast.firm(house.firm);
    let company = format!("{} - {}", firm.legal_name(), firm.town);
    let days = stage.rng.within(100, 900);
    let on = stage.ago(days);
    let key = stage.connect((&who.first, &who.last), (&company, who.title), on);
    decoy(stage, house.people[0], &[key], "still where they were");
}

/// Moved, but not to a firm that buys.
fn elsewhere(stage: &mut Stage, standing: Standing, note: &str) {
    let last = stage.rng.within(410, 450);
    let house = once_known(stage, 3, last);
    let at = wanted(stage, standing);
    let key = now_at(stage, house.people[0], at.0);
    let company = stage.company_key(at.1);
    decoy(stage, house.people[0], &[key, company], note);
}

fn retired(stage: &mut Stage) {
    let last = stage.rng.within(410, 450);
    let house = once_known(stage, 0, last);
    let who = stage.cast.person(house.people[0]).clone();
    let (company, position) = stage.rng.pick(words::of(stage).retired);
    let on = stage.ago(1300);
    let key = stage.connect((&who.first, &who.last), (company, position), on);
    decoy(stage, house.people[0], &[key], "retired");
}

/// Moved to a prospect, and we write with them there.
fn in_touch_again(stage: &mut Stage) {
    let last = stage.rng.within(410, 450);
    let house = once_known(stage, 1, last);
    let who = stage.cast.person(house.people[0]).clone();
    let at = wanted(stage, Standing::Prospect);
    let key = now_at(stage, house.people[0], at.0);
    let (function, level) = CHAIRS[1];
    let name = (who.first, who.last, who.woman);
    let new = stage
        .cast
        .hire_named(at.0, function, level, name, &mut stage.rng);
    let contact = stage.enter(at.1, new, stage.ago(100));
    let me = stage.me();
    let days = stage.days_ago(96, 104, me);
    let slots = stage.slots(new, days);
    let words = words::of(stage);
    let text = stage.say(words.hello[0], &slots);
    let subject = stage.say(words.hello_subject, &slots);
    let hello = stage.send(Draft::new(me, new, days).subject(subject).text(text));
    let answer = stage.say(words.hello[1], &slots);
    let theirs = stage.reply(hello, new, (3, 40), &answer);
    stage.chats(new, 30, 80, 4);
    let contact = stage.contact_key(contact);
    let claim = Claim::decoy(KIND, new)
        .proof(&[hello, theirs])
        .entry(key)
        .entry(contact);
    stage
        .claims
        .push(claim.note("we write with them there already"));
}
