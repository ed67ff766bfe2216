//! Names in the book that were spoken to, do not matter, or are not there.

use super::{KIND, decoy, known, words};
use crate::world::cast::person::PersonNo;
use crate::world::cast::spelling::ascii;
use crate::world::cast::titles::{Function, Level};
use crate::world::desk::account::{House, listed, writes};
use crate::world::desk::crm::Standing;
use crate::world::mail::Draft;
use crate::world::stage::Stage;
use crate::world::truths::Claim;

pub(super) fn lay(stage: &mut Stage) {
    by_a_colleague(stage);
    met(stage);
    on_the_phone(stage);
    in_a_note(stage);
    left(stage);
    no_matter(stage);
    private(stage);
    under_another_name(stage);
    maiden_name(stage);
    not_ours(stage);
}

fn boss(stage: &mut Stage) -> (House, PersonNo) {
    let chair = stage.rng.pick(super::CHAIRS);
    let house = known(stage, listed(chair.0, chair.1));
    let person = house.people[2];
    (house, person)
}

/// Our engineer writes with them.
fn by_a_colleague(stage: &mut Stage) {
    let (house, person) = boss(stage);
    let (me, engineer) = (stage.me(), stage.team.engineer);
    for days in [140, 62, 21] {
        let at = stage.days_ago(days - 4, days + 4, person);
        let slots = stage.slots(person, at);
        let words = words::of(stage);
        let text = stage.say(words.mail[0], &slots);
        let subject = stage.say(words.mail_subject, &slots);
        let draft = Draft::new(engineer, person, at).cc(me).subject(subject);
        let post = stage.send(draft.text(text));
        let answer = stage.say(words.mail[1], &slots);
        let draft = stage.reply_draft(post, person, (3, 30)).cc(me).text(answer);
        stage.send(draft);
    }
    let key = stage.contact_key(house.contacts[2]);
    decoy(stage, person, &[key], "a colleague writes with them");
}

/// They sat at the table, twice.
fn met(stage: &mut Stage) {
    let (house, person) = boss(stage);
    let mut entries = vec![stage.contact_key(house.contacts[2])];
    for days in [120, 35] {
        let day = stage.workday_ago(days);
        let meeting = stage.visit(&[house.people[0], person], day);
        entries.push(stage.meeting_key(meeting));
        stage.thank(house.people[0], day);
    }
    decoy(
        stage,
        person,
        &entries,
        "never writes, but was at two meetings",
    );
}

fn on_the_phone(stage: &mut Stage) {
    let (house, person) = boss(stage);
    let at = stage.as_of;
    let slots = stage.slots(person, at);
    let words = words::of(stage);
    let (subject, text) = (
        stage.say(words.call.0, &slots),
        stage.say(words.call.1, &slots),
    );
    stage.call(house.contacts[2], None, 45, (&subject, &text));
    let key = stage.contact_key(house.contacts[2]);
    decoy(stage, person, &[key], "a call is logged");
}

fn in_a_note(stage: &mut Stage) {
    let (house, person) = boss(stage);
    let day = stage.workday_ago(52);
    let who = stage.cast.person(person).clone();
    let slots = stage
        .slots(house.people[0], day.start())
        .with("boss", who.full_name())
        .with("title", who.title);
    let words = words::of(stage);
    let wording = stage.rng.pick(words.note);
    let text = stage.say(wording, &slots);
    let title = stage.say(words.note_title, &slots);
    let note = stage.jot(day, &title, &text);
    let entries = [stage.contact_key(house.contacts[2]), stage.note_key(note)];
    decoy(stage, person, &entries, "met on a visit, as a note says");
}

/// The CRM says that they left.
fn left(stage: &mut Stage) {
    let (house, person) = boss(stage);
    let day = stage.workday_ago(75);
    let remark = stage.rng.pick(words::of(stage).left);
    let contact = house.contacts[2];
    stage.desk.crm.contacts[contact.0].remark.set(day, remark);
    let key = stage.contact_key(contact);
    decoy(stage, person, &[key], "has left the company");
}

/// Chairs in which nobody decides on what we sell.
fn no_matter(stage: &mut Stage) {
    for (function, level) in [
        (Function::Assistance, Level::Staff),
        (Function::Finance, Level::Staff),
    ] {
        let house = known(stage, listed(function, level));
        let contact = house.contacts[2];
        if function == Function::Assistance {
            stage.desk.crm.contacts[contact.0].title =
                stage.rng.pick(words::of(stage).reception).to_owned();
        }
        let key = stage.contact_key(contact);
        decoy(
            stage,
            house.people[2],
            &[key],
            "no chair that matters to us",
        );
    }
}

/// A friend who happens to work there.
fn private(stage: &mut Stage) {
    let (house, person) = boss(stage);
    stage.desk.crm.contacts.pop();
    let mut card = stage.card_of(person);
    card.label = "Family";
    card.title = String::new();
    let note = stage.rng.pick(words::of(stage).private);
    card.note = note.to_owned();
    card.emails = vec![format!(
        "{}.{}@gmx.net",
        ascii(&card.first),
        ascii(&card.last)
    )];
    let address = card.emails[0].clone();
    let key = stage.file_card(card);
    let firm = stage.cast.firm(house.firm).domain.clone();
    let claim = Claim::decoy(KIND, person)
        .at(&firm)
        .entry(key)
        .other(address);
    stage.claims.push(claim.note("family, and no business"));
}

/// `Bob` in the book is Robert, who writes every month.
fn under_another_name(stage: &mut Stage) {
    for (long, short, woman) in [("Robert", "Bob", false), ("Margaret", "Peggy", true)] {
        let house = stage.house(&[writes(Function::Purchasing, Level::Staff, (40, 300, 6))]);
        let country = stage.cast.firm(house.firm).country;
        let (_, last, _) = stage.cast.name(country, &mut stage.rng);
        let name = (long.to_owned(), last, woman);
        let person = stage.cast.hire_named(
            house.firm,
            Function::Maintenance,
            Level::Head,
            name,
            &mut stage.rng,
        );
        stage.chats(person, 36, 300, 4);
        let mut card = stage.card_of(person);
        card.first = short.to_owned();
        card.emails.clear();
        let key = stage.file_card(card);
        let note = format!("{short} is {long}, who writes with us");
        decoy(stage, person, &[key], &note);
    }
}

/// In the CRM under the name and the private address from before the wedding.
fn maiden_name(stage: &mut Stage) {
    let house = stage.house(&[
        writes(Function::Purchasing, Level::Staff, (40, 300, 6)),
        writes(Function::Engineering, Level::Head, (34, 300, 3)),
    ]);
    let person = house.people[1];
    let country = stage.cast.firm(house.firm).country;
    let (_, before, _) = stage.cast.name(country, &mut stage.rng);
    let who = stage.cast.person(person).clone();
    let contact = &mut stage.desk.crm.contacts[house.contacts[1].0];
    contact.first = who.first.clone();
    contact.last = format!("{before} ({})", who.last);
    contact.email = format!("{}.{}@web.de", ascii(&who.first), ascii(&before));
    let address = contact.email.clone();
    let key = stage.contact_key(house.contacts[1]);
    let claim = Claim::decoy(KIND, person).entry(key).other(address);
    let note = "the same person under the name from before";
    stage.claims.push(claim.note(note));
}

/// A colleague's account: nobody's business of ours.
fn not_ours(stage: &mut Stage) {
    use crate::world::cast::Part;
    let firm = stage.cast.found(Part::Reserved, &mut stage.rng);
    let (peer, created) = (stage.team.peer, stage.ago(600));
    let company = stage.enter_firm(firm, Standing::Customer, peer, created);
    let (function, level) = (Function::Engineering, Level::Director);
    let person = stage.cast.hire(firm, function, level, &mut stage.rng);
    let contact = stage.enter(company, person, stage.ago(580));
    let key = stage.contact_key(contact);
    decoy(stage, person, &[key], "an account of a colleague");
}
