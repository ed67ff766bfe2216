//! Everyday life on the desk: the customers in the CRM with healthy deals, visits
//! that were followed up, our own meetings, cards, connections, notes of no
//! consequence. Nothing in it is a situation, and nothing speaks against one that
//! was planted in the mailbox.

mod diary;
mod people;

use crate::world::cast::Part;
use crate::world::cast::person::{FirmNo, PersonNo};
use crate::world::desk::crm::{CompanyNo, Standing, Step};
use crate::world::desk::words;
use crate::world::rng::Rng;
use crate::world::stage::Stage;
use crate::world::truths::{Decoy, Truth};
use bellwether_core::time::Day;
use std::collections::BTreeSet;

/// Situations whose people have no place in a CRM yet: that is what they are.
const STRANGERS: &[&str] = &["new-face", "unreached-level", "unreached-site", "mover"];

/// Fills the desk, with dice of its own.
pub(crate) fn fill(stage: &mut Stage, seed: u64, truths: &[Truth], decoys: &[Decoy]) {
    let before = std::mem::replace(&mut stage.rng, Rng::new(seed.rotate_left(13) ^ 0xde5));
    let strangers: BTreeSet<&str> = (truths.iter())
        .filter(|t| STRANGERS.contains(&t.situation))
        .map(|t| t.person_address.as_str())
        .chain(
            (decoys.iter())
                .filter(|d| STRANGERS.contains(&d.looks_like))
                .map(|d| d.person_address.as_str()),
        )
        .collect();
    let open: BTreeSet<&str> = truths.iter().map(|t| t.account_domain.as_str()).collect();
    enter_customers(stage, &strangers);
    deals(stage);
    diary::fill(stage, &open);
    people::fill(stage);
    stage.rng = before;
}

/// Every firm with somebody we write with.
fn enter_customers(stage: &mut Stage, strangers: &BTreeSet<&str>) {
    for firm in (1..stage.cast.firms.len()).map(FirmNo) {
        let part = stage.cast.firm(firm).part;
        if part == Part::Other {
            continue;
        }
        let people: Vec<PersonNo> = (stage.cast.firm(firm).people.iter().copied())
            .filter(|p| {
                let who = stage.cast.person(*p);
                who.days.gap > 0.0 && !strangers.contains(who.address.as_str())
            })
            .collect();
        if people.is_empty() {
            continue;
        }
        let (me, days) = (stage.me(), stage.rng.within(500, 700));
        let created = stage.ago(days);
        let company = stage.enter_firm(firm, Standing::Customer, me, created);
        for person in people {
            let first = stage.cast.person(person).days.first;
            let days = stage.rng.within(5, 60) as i32;
            stage.enter(company, person, Day(first.0 + days));
        }
    }
}

/// The people of a company in the CRM who are in touch to the end.
pub(crate) fn in_touch(stage: &Stage, company: CompanyNo) -> Vec<PersonNo> {
    let firm = stage.cast.firm(stage.desk.crm.companies[company.0].firm);
    let last_day = stage.cast.last_day;
    (firm.people.iter().copied())
        .filter(|p| {
            let days = stage.cast.person(*p).days;
            days.gap > 0.0 && days.last == last_day && !days.aside
        })
        .collect()
}

/// Deals that move, and deals that are over.
fn deals(stage: &mut Stage) {
    for company in (0..stage.desk.crm.companies.len()).map(CompanyNo) {
        let firm = stage.desk.crm.companies[company.0].firm;
        let regular = stage.cast.firm(firm).part == Part::Customer;
        for _ in 0..stage.rng.within(0, 2) {
            over(stage, company, Step::Won);
        }
        if regular && stage.rng.chance(0.3) {
            over(stage, company, Step::Lost);
        }
        if regular && stage.rng.chance(0.4) {
            healthy(stage, company);
        }
    }
}

/// Contacts of a deal: everybody of the company in the CRM who is in touch.
fn parts(
    stage: &Stage,
    company: CompanyNo,
) -> Vec<(crate::world::desk::crm::ContactNo, &'static str)> {
    let known: Vec<String> = in_touch(stage, company)
        .into_iter()
        .map(|p| stage.cast.person(p).address.clone())
        .collect();
    let roles = ["Decision Maker", "Evaluator", "Business User"];
    (stage.desk.crm.contacts.iter().enumerate())
        .filter(|(_, c)| c.company == company && known.contains(&c.email))
        .zip(roles)
        .map(|((n, _), role)| (crate::world::desk::crm::ContactNo(n), role))
        .collect()
}

fn over(stage: &mut Stage, company: CompanyNo, end: Step) {
    let contacts = parts(stage, company);
    let Some(person) = in_touch(stage, company).first().copied() else {
        return;
    };
    let name = stage.deal_name(person);
    let begun = stage.rng.within(240, 480);
    let amount = stage.rng.within(8, 120) * 500;
    let deal = stage.enter_deal(company, name, contacts, amount, begun);
    let ended = begun - stage.rng.within(50, 120);
    stage.step(deal, begun - 20, Step::Qualified);
    stage.step(deal, begun - 40, Step::Proposal);
    stage.step(deal, ended, end);
    stage.closes(deal, ended, ended);
    if end == Step::Lost {
        let reason = stage.rng.pick(words::of(stage).lost);
        stage.deal_mut(deal).lost_reason = reason.to_owned();
    }
}

fn healthy(stage: &mut Stage, company: CompanyNo) {
    let contacts = parts(stage, company);
    let people = in_touch(stage, company);
    if contacts.len() < 2 {
        return;
    }
    let name = stage.deal_name(people[0]);
    let begun = stage.rng.within(28, 95);
    let amount = stage.rng.within(20, 130) * 500;
    let deal = stage.enter_deal(company, name, contacts, amount, begun);
    let ends = -stage.rng.within(25, 80);
    stage.closes(deal, begun, ends);
    stage.step(deal, begun * 2 / 3, Step::Qualified);
    stage.step(deal, begun / 4, Step::Proposal);
    let wording = stage.rng.pick(words::of(stage).next);
    let at = stage.as_of;
    let slots = stage.slots(people[0], at);
    let next = stage.say(wording, &slots);
    let day = stage.workday_ago(begun / 4);
    stage.deal_mut(deal).next_step.set(day, next);
}
