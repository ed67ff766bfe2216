//! Another site, department or sister company of a customer, to which we have
//! never spoken, comes up.

mod decoys;
mod second;
mod third;
mod words;

use super::carrier;
use crate::world::cast::firms::COUNTRIES;
use crate::world::cast::person::PersonNo;
use crate::world::cast::spelling::ascii;
use crate::world::cast::titles::{Function, Level};
use crate::world::mail::{Draft, PostNo};
use crate::world::phrase::Slots;
use crate::world::rng::Deck;
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};
use bellwether_core::time::Timestamp;
use words::Words;

const KIND: &str = "unreached-site";

fn words(stage: &Stage) -> &'static Words {
    stage
        .author
        .of(&words::FIRST, &second::SECOND, &third::THIRD)
}

pub(super) fn lay(stage: &mut Stage) {
    let words = words(stage);
    let mut mentions = Deck::new(words.mentions.len(), &mut stage.rng);
    let mut copies = Deck::new(words.copies.len(), &mut stage.rng);
    for _ in 0..3 {
        mentioned(stage, words.mentions[mentions.deal()]);
    }
    in_copy(stage, words.copies[copies.deal()], Host::Sub);
    in_copy(stage, words.copies[copies.deal()], Host::Sister);
    decoys::lay(stage);
}

/// Where the people of the place have their addresses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Host {
    /// `gdansk.tarnwick-dairies.com`
    Sub,
    /// `tarnwick-gdansk.com`
    Sister,
}

/// A town where the contact's firm is not.
fn elsewhere(stage: &mut Stage, contact: PersonNo) -> &'static str {
    let home = stage.cast.firm_of(contact).map_or("", |f| f.town);
    loop {
        let country = stage.rng.pick(COUNTRIES);
        let town = stage.rng.pick(country.towns());
        if town != home && !town.contains(',') {
            return town;
        }
    }
}

fn letter(
    stage: &mut Stage,
    contact: PersonNo,
    copy: Option<PersonNo>,
    key: &str,
    at: Timestamp,
    slots: &Slots,
) -> PostNo {
    let text = carrier::around(stage, key, slots);
    let subject = stage.say(words(stage).subject, slots);
    let me = stage.me();
    let mut draft = Draft::new(contact, me, at).subject(subject).text(text);
    draft.cc.extend(copy);
    let post = stage.send(draft);
    if stage.rng.chance(0.5) {
        let answer = stage.say(words(stage).answer, slots);
        stage.reply(post, me, (2, 30), &answer);
    }
    post
}

fn mentioned(stage: &mut Stage, wording: &str) {
    let Some(contact) = super::anybody(stage) else {
        return;
    };
    let place = elsewhere(stage, contact);
    let at = stage.days_ago(4, 40, contact);
    let slots = stage.slots(contact, at).with("place", place);
    let key = stage.say(wording, &slots);
    let post = letter(stage, contact, None, &key, at, &slots);
    let note = format!(
        "{} mentions a further site ({place}); we know nobody there and can ask for a name.",
        stage.called(contact)
    );
    stage.claims.push(
        Claim::truth(KIND, Serves::Both, contact)
            .proof(&[post])
            .note(note),
    );
}

/// Hires somebody at the place.
fn local(stage: &mut Stage, contact: PersonNo, place: &str, host: Host) -> Option<PersonNo> {
    let person = stage.stranger(contact, Function::Maintenance, Level::Head)?;
    let firm = stage.cast.firm_of(contact)?;
    let town = ascii(place);
    let host = match host {
        Host::Sub => format!("{town}.{}", firm.domain),
        Host::Sister => format!("{}-{town}.com", ascii(&firm.stem)),
    };
    let who = &mut stage.cast.people[person.0];
    let (first, last) = (ascii(&who.first), ascii(&who.last));
    who.address = format!("{first}.{last}@{host}");
    Some(person)
}

fn in_copy(stage: &mut Stage, wording: &str, host: Host) {
    let Some(contact) = super::anybody(stage) else {
        return;
    };
    let place = elsewhere(stage, contact);
    let Some(face) = local(stage, contact, place, host) else {
        return;
    };
    let at = stage.days_ago(4, 35, contact);
    let slots = stage.slots(contact, at).with("place", place);
    let slots = carrier::introduce(stage, slots, face);
    let key = match wording {
        "" => stage.say(words(stage).silent, &slots),
        wording => stage.say(wording, &slots),
    };
    let post = letter(stage, contact, Some(face), &key, at, &slots);
    let domain = stage
        .cast
        .firm_of(contact)
        .map_or(String::new(), |f| f.domain.clone());
    let note = format!(
        "{} of the {place} site was in copy; we have never spoken to that site. {} can introduce us.",
        stage.cast.person(face).full_name(),
        stage.called(contact)
    );
    let also: &'static [&'static str] = &["new-face", "unreached-level"];
    let claim = Claim::truth(KIND, Serves::Both, face)
        .at(&domain)
        .also(also);
    stage.claims.push(claim.proof(&[post]).note(note));
}
