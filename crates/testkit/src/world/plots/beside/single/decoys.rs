//! Deals with one contact that are small, over, or known to more people than the
//! CRM says.

use super::{KIND, moving, words};
use crate::world::cast::titles::{Function, Level};
use crate::world::desk::account::{House, listed, writes};
use crate::world::desk::crm::{DealNo, Step};
use crate::world::stage::Stage;
use crate::world::truths::Claim;
use bellwether_core::time::Day;

pub(super) fn lay(stage: &mut Stage) {
    several_write(stage);
    several_write(stage);
    small(stage);
    over(stage, Step::Won);
    over(stage, Step::Lost);
    met_only(stage);
    in_notes(stage);
    by_phone(stage);
}

fn push(stage: &mut Stage, house: &House, deal: DealNo, entries: &[String], note: &str) {
    let mut claim = Claim::decoy(KIND, house.people[0])
        .by_last_mails()
        .deal(stage, deal);
    for entry in entries {
        claim = claim.entry(entry.as_str());
    }
    stage.claims.push(claim.note(note));
}

fn weight(stage: &mut Stage) -> i64 {
    stage.rng.within(60, 200) * 1500
}

/// Only one stands in the deal, but three write with us.
fn several_write(stage: &mut Stage) {
    let house = stage.house(&[
        writes(Function::Purchasing, Level::Head, (34, 320, 4)),
        writes(Function::Engineering, Level::Director, (44, 320, 9)),
        writes(Function::Production, Level::Head, (48, 300, 15)),
    ]);
    let amount = weight(stage);
    let deal = moving(stage, &house, &[(0, "Evaluator")], amount);
    push(
        stage,
        &house,
        deal,
        &[],
        "the deal names one, three are in touch",
    );
}

/// One person, and hardly worth a trip.
fn small(stage: &mut Stage) {
    let house = stage.house(&[writes(Function::Maintenance, Level::Staff, (75, 280, 20))]);
    let amount = stage.rng.within(8, 32) * 100;
    let deal = moving(stage, &house, &[(0, "Evaluator")], amount);
    push(stage, &house, deal, &[], "a deal of pocket money");
}

fn over(stage: &mut Stage, end: Step) {
    let house = stage.house(&[writes(Function::Purchasing, Level::Staff, (80, 300, 25))]);
    let amount = weight(stage);
    let deal = moving(stage, &house, &[(0, "Evaluator")], amount);
    let days = stage.rng.within(2, 4);
    stage.step(deal, days, end);
    stage.closes(deal, days, days);
    if end == Step::Lost {
        let reason = stage.rng.pick(words::of(stage).over);
        stage.deal_mut(deal).lost_reason = reason.to_owned();
    }
    push(stage, &house, deal, &[], "the deal is closed");
}

/// The one who decides never writes, but sits at the table.
fn met_only(stage: &mut Stage) {
    let house = stage.house(&[
        writes(Function::Purchasing, Level::Staff, (24, 300, 3)),
        listed(Function::Engineering, Level::Director),
    ]);
    let amount = weight(stage);
    let deal = moving(stage, &house, &[(0, "Evaluator")], amount);
    let mut entries = Vec::new();
    for days in [64, 22] {
        let day = stage.workday_ago(days);
        let meeting = stage.visit(&house.people, day);
        entries.push(stage.meeting_key(meeting));
        stage.thank(house.people[0], day);
    }
    push(
        stage,
        &house,
        deal,
        &entries,
        "the second one never writes, but was at two meetings",
    );
}

/// The one who decides stands in a visit report.
fn in_notes(stage: &mut Stage) {
    let house = stage.house(&[
        writes(Function::Engineering, Level::Staff, (24, 300, 3)),
        listed(Function::Management, Level::Director),
    ]);
    let amount = weight(stage);
    let deal = moving(stage, &house, &[(0, "Evaluator")], amount);
    let days = stage.rng.within(12, 40);
    let day = stage.workday_ago(days);
    let boss = stage.cast.person(house.people[1]).clone();
    let slots = stage
        .slots(house.people[0], day.start())
        .with("boss", boss.full_name())
        .with("title", boss.title)
        .with("deal", stage.desk.crm.deals[deal.0].name.clone());
    let words = words::of(stage);
    let wording = stage.rng.pick(words.report);
    let text = stage.say(wording, &slots);
    let title = stage.say(words.report_title, &slots);
    let note = stage.jot(day, &title, &text);
    let key = stage.note_key(note);
    push(
        stage,
        &house,
        deal,
        &[key],
        "the one who decides was there, as a visit report says",
    );
}

/// The one who decides was called, and it is logged.
fn by_phone(stage: &mut Stage) {
    let house = stage.house(&[
        writes(Function::Purchasing, Level::Head, (24, 300, 3)),
        listed(Function::Production, Level::Director),
    ]);
    let amount = weight(stage);
    let deal = moving(stage, &house, &[(0, "Evaluator")], amount);
    for days in [50, 18] {
        let at = Day(stage.cast.last_day.0 - days as i32).start();
        let slots = stage.slots(house.people[1], at);
        let words = words::of(stage);
        let subject = stage.say(words.call_subject, &slots);
        let wording = stage.rng.pick(words.call);
        let text = stage.say(wording, &slots);
        stage.call(house.contacts[1], Some(deal), days, (&subject, &text));
    }
    let key = stage.contact_key(house.contacts[1]);
    push(
        stage,
        &house,
        deal,
        &[key],
        "calls with the one who decides are logged",
    );
}
