//! An account came to this seller when a colleague left: the CRM has another owner
//! since then. Nobody has written, called or been there since.

mod decoys;
mod words;

use crate::world::cast::Part;
use crate::world::cast::person::{FirmNo, PersonNo};
use crate::world::cast::titles::{Function, Level};
use crate::world::desk::account::House;
use crate::world::desk::crm::{Standing, Step};
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};

const KIND: &str = "inherited-untouched";

type People = &'static [(Function, Level)];

/// Who is known at an account.
const MANY: People = &[
    (Function::Purchasing, Level::Head),
    (Function::Engineering, Level::Head),
    (Function::Production, Level::Director),
];
/// Where only one of them matters, so that reaching that one is enough.
const FEW: People = &[
    (Function::Purchasing, Level::Head),
    (Function::Finance, Level::Staff),
];

/// What is the same for all accounts that were handed over.
struct Handover {
    /// Who left.
    before: PersonNo,
    days_ago: i64,
    /// The note that lists the accounts.
    entry: String,
}

pub(super) fn lay(stage: &mut Stage) {
    let before = stage
        .cast
        .hire(FirmNo(0), Function::Sales, Level::Head, &mut stage.rng);
    let days_ago = stage.rng.within(75, 150);
    stage.cast.people[before.0].days.last = stage.workday_ago(days_ago);
    let mut handover = Handover {
        before,
        days_ago,
        entry: String::new(),
    };
    let truths: Vec<House> = (0..4)
        .map(|n| handed_over(stage, &handover, MANY, n))
        .collect();
    let decoys = decoys::houses(stage, &handover);
    let names: Vec<String> = (truths.iter().chain(&decoys))
        .map(|house| stage.cast.firm(house.firm).name.clone())
        .collect();
    let slots = crate::world::phrase::Slots::default()
        .with("before", stage.cast.person(before).full_name())
        .with("list", format!("- {}", names.join("\n- ")));
    let words = words::of(stage);
    let text = stage.say(words.handover, &slots);
    let title = stage.say(words.handover_title, &slots);
    let day = stage.workday_ago(days_ago + 4);
    let note = stage.jot(day, &title, &text);
    handover.entry = stage.note_key(note);
    for house in &truths {
        let note = format!(
            "{} came from {} {} days ago and nobody has been in touch since; {} is the one to ring.",
            stage.cast.firm(house.firm).name,
            stage.cast.person(before).full_name(),
            days_ago,
            stage.cast.person(house.people[0]).full_name()
        );
        let mut claim = Claim::truth(KIND, Serves::Both, house.people[0])
            .also(&["unspoken-contact", "unreached-level"])
            .entry(stage.company_key(house.company))
            .entry(handover.entry.as_str());
        for other in &house.people[1..] {
            claim = claim.other(stage.cast.person(*other).address.as_str());
        }
        stage.claims.push(claim.note(note));
    }
    decoys::lay(stage, &handover, &decoys);
}

/// An account of the colleague's with a good past, the seller's since they left.
fn handed_over(stage: &mut Stage, handover: &Handover, people: People, n: i64) -> House {
    let house = theirs(stage, handover.before, people);
    for m in 0..2 {
        let begun = 300 + 90 * m + 7 * n;
        let amount = stage.rng.within(20, 90) * 1000;
        won(stage, &house, amount, begun, begun - 60);
    }
    passes(stage, &house, handover.days_ago);
    house
}

/// An account of a colleague's with these people.
fn theirs(stage: &mut Stage, owner: PersonNo, people: People) -> House {
    let firm = stage.cast.found(Part::Reserved, &mut stage.rng);
    let days = stage.rng.within(600, 700);
    let created = stage.ago(days);
    let company = stage.enter_firm(firm, Standing::Customer, owner, created);
    let mut house = House {
        firm,
        company,
        people: Vec::new(),
        contacts: Vec::new(),
    };
    for (function, level) in people {
        let person = stage.cast.hire(firm, *function, *level, &mut stage.rng);
        house.people.push(person);
        let on = stage.ago(days - 20);
        house.contacts.push(stage.enter(company, person, on));
    }
    house
}

fn won(stage: &mut Stage, house: &House, amount: i64, begun: i64, ended: i64) {
    let deal = stage.deal(
        house,
        &[(0, "Decision Maker"), (1, "Evaluator")],
        amount,
        begun,
    );
    stage.step(deal, begun - 20, Step::Proposal);
    stage.step(deal, ended, Step::Won);
    stage.closes(deal, ended, ended);
}

/// Company, contacts and deals go over to the seller.
fn passes(stage: &mut Stage, house: &House, days_ago: i64) {
    let (day, me) = (stage.workday_ago(days_ago), stage.me());
    let crm = &mut stage.desk.crm;
    crm.companies[house.company.0].owner.set(day, me);
    for contact in &mut crm.contacts {
        if contact.company == house.company {
            contact.owner.set(day, me);
        }
    }
    for deal in &mut crm.deals {
        if deal.company == house.company {
            deal.owner.set(day, me);
        }
    }
}
