//! Somebody we know from before (a customer they left, a meeting, an earlier firm
//! of ours) now sits at a prospect where we know nobody.

mod decoys;
mod words;

use crate::world::cast::Part;
use crate::world::cast::person::{FirmNo, PersonNo};
use crate::world::cast::titles::{Function, Level};
use crate::world::desk::account::{House, writes};
use crate::world::desk::crm::{CompanyNo, Standing};
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};

const KIND: &str = "met-now-prospect";

/// Functions in which it helps to know somebody.
const CHAIRS: &[(Function, Level)] = &[
    (Function::Engineering, Level::Head),
    (Function::Maintenance, Level::Head),
    (Function::Production, Level::Head),
    (Function::Purchasing, Level::Head),
];

pub(super) fn lay(stage: &mut Stage) {
    customer_of_old(stage);
    met_once(stage);
    colleague_of_old(stage);
    decoys::lay(stage);
}

/// A firm we want to get into, with nobody we know.
fn wanted(stage: &mut Stage, standing: Standing) -> (FirmNo, CompanyNo) {
    let firm = stage.cast.found(Part::Reserved, &mut stage.rng);
    let (me, days) = (stage.me(), stage.rng.within(120, 400));
    let created = stage.ago(days);
    let company = stage.enter_firm(firm, standing, me, created);
    (firm, company)
}

/// Where somebody is now, by LinkedIn: `name`, firm and title.
fn now_at(stage: &mut Stage, who: PersonNo, firm: FirmNo) -> String {
    let person = stage.cast.person(who);
    let (first, last, title) = (person.first.clone(), person.last.clone(), person.title);
    let firm = &stage.cast.firms[firm.0];
    let company = crate::world::desk::account::spelled(firm, &mut stage.desk.dice);
    let days = stage.rng.within(500, 1600);
    let on = stage.ago(days);
    stage.connect((&first, &last), (&company, title), on)
}

/// A customer where somebody wrote until that many days ago, and others still do.
fn once_known(stage: &mut Stage, chair: usize, last: i64) -> House {
    let (function, level) = CHAIRS[chair % CHAIRS.len()];
    stage.house(&[
        writes(function, level, (38, 690, last)),
        writes(Function::Purchasing, Level::Staff, (48, 240, 8)),
        writes(Function::Engineering, Level::Staff, (56, 240, 14)),
    ])
}

fn claim(stage: &mut Stage, who: PersonNo, at: (FirmNo, CompanyNo), entries: &[String]) -> Claim {
    let domain = stage.cast.firm(at.0).domain.clone();
    let mut claim = Claim::truth(KIND, Serves::Us, who)
        .also(&["mover", "fading"])
        .at(&domain)
        .entry(stage.company_key(at.1));
    for entry in entries {
        claim = claim.entry(entry.as_str());
    }
    claim
}

/// Wrote with us at a customer until last year; LinkedIn has them at the prospect.
fn customer_of_old(stage: &mut Stage) {
    let last = stage.rng.within(410, 450);
    let house = once_known(stage, 0, last);
    let who = house.people[0];
    let at = wanted(stage, Standing::Prospect);
    let key = now_at(stage, who, at.0);
    let note = format!(
        "{} used to write with us; now at {}, where we know nobody.",
        stage.called(who),
        stage.cast.firm(at.0).name
    );
    let claim = claim(stage, who, at, &[key]);
    stage.claims.push(claim.by_last_mails().note(note));
}

/// Sat with us at a meeting of a customer, two years ago, and never wrote.
fn met_once(stage: &mut Stage) {
    let house = once_known(stage, 1, 8);
    let (function, level) = CHAIRS[2];
    let who = stage.cast.hire(house.firm, function, level, &mut stage.rng);
    let days = stage.rng.within(430, 560);
    let day = stage.workday_ago(days);
    let meeting = stage.visit(&[house.people[0], who], day);
    stage.thank(house.people[0], day);
    let at = wanted(stage, Standing::Prospect);
    let keys = [stage.meeting_key(meeting), now_at(stage, who, at.0)];
    let note = format!(
        "{} sat with us at a meeting; now at {}, where we know nobody.",
        stage.called(who),
        stage.cast.firm(at.0).name
    );
    let claim = claim(stage, who, at, &keys);
    stage.claims.push(claim.note(note));
}

/// Worked with the seller at an earlier firm: a card says so; the CRM has them at
/// the prospect.
fn colleague_of_old(stage: &mut Stage) {
    let at = wanted(stage, Standing::Prospect);
    let (function, level) = CHAIRS[3];
    let who = stage.cast.hire(at.0, function, level, &mut stage.rng);
    let mut card = stage.card_of(who);
    card.company = stage.rng.pick(words::of(stage).former).to_owned();
    card.title = String::new();
    card.emails = vec![format!(
        "{}{}@gmail.com",
        crate::world::cast::spelling::ascii(&card.first),
        crate::world::cast::spelling::ascii(&card.last)
    )];
    let wording = stage.rng.pick(words::of(stage).former_note);
    card.note = wording.to_owned();
    let days = stage.rng.within(20, 60);
    let contact = stage.enter(at.1, who, stage.ago(days));
    let private = card.emails[0].clone();
    let keys = [stage.file_card(card), stage.contact_key(contact)];
    let note = format!(
        "{} and the seller worked together years ago; now at a prospect.",
        stage.called(who)
    );
    let claim = claim(stage, who, at, &keys)
        .also(&["unspoken-contact"])
        .other(private);
    stage.claims.push(claim.note(note));
}
