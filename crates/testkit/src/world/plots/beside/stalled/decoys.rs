//! Deals that only look as if they stood still.

use super::{KIND, quiet, started, words};
use crate::world::cast::titles::{Function, Level};
use crate::world::desk::account::{House, writes};
use crate::world::desk::crm::{DealNo, Step};
use crate::world::stage::Stage;
use crate::world::truths::Claim;

pub(super) fn lay(stage: &mut Stage) {
    big_and_written_about(stage);
    big_and_talked_about(stage);
    on_hold(stage, true);
    on_hold(stage, false);
    closed_since(stage, Step::Won);
    closed_since(stage, Step::Lost);
    moved_once(stage);
    young(stage);
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

/// Long, as deals of its size are, and there is mail every other week.
fn big_and_written_about(stage: &mut Stage) {
    let house = stage.house(&[
        writes(Function::Engineering, Level::Director, (15, 300, 2)),
        writes(Function::Purchasing, Level::Head, (22, 300, 5)),
    ]);
    let deal = started(stage, &house, 780_000, 290);
    stage.step(deal, 105, Step::Negotiation);
    stage.closes(deal, 290, -60);
    push(
        stage,
        &house,
        deal,
        &[],
        "a long deal for its size, with mail every other week",
    );
}

/// Long, and discussed at a table every month.
fn big_and_talked_about(stage: &mut Stage) {
    let house = stage.house(&[
        writes(Function::Engineering, Level::Head, (48, 420, 8)),
        writes(Function::Purchasing, Level::Head, (55, 420, 12)),
    ]);
    let deal = started(stage, &house, 640_000, 310);
    stage.step(deal, 110, Step::Negotiation);
    stage.closes(deal, 310, -45);
    let name = stage.desk.crm.deals[deal.0].name.clone();
    let mut entries = Vec::new();
    for days in [151, 118, 83, 47, 16] {
        let day = stage.workday_ago(days);
        let meeting = stage.visit(&house.people, day);
        let slots = stage
            .slots(house.people[0], day.start())
            .with("deal", name.clone());
        let wording = words::of(stage).progress_title;
        let title = stage.say(wording, &slots);
        stage.meeting(meeting).title = title;
        entries.push(stage.meeting_key(meeting));
        stage.thank(house.people[0], day);
    }
    push(
        stage,
        &house,
        deal,
        &entries,
        "a long deal for its size, with a meeting every month",
    );
}

/// Both sides agreed to wait: a note says so, or the CRM does.
fn on_hold(stage: &mut Stage, in_note: bool) {
    let silent = stage.rng.within(85, 105);
    let house = quiet(stage, silent);
    let begun = stage.rng.within(260, 330);
    let deal = started(stage, &house, 120_000, begun);
    stage.closes(deal, begun, 60);
    let agreed = stage.rng.within(60, 75);
    let day = stage.workday_ago(agreed);
    stage.closes(deal, agreed, -120);
    let name = stage.desk.crm.deals[deal.0].name.clone();
    let later = crate::world::calendar::month_name(stage.ago(-90));
    let slots = stage
        .slots(house.people[0], day.start())
        .with("deal", name)
        .with("later", later);
    let words = words::of(stage);
    let mut entries = Vec::new();
    if in_note {
        let wording = stage.rng.pick(words.hold);
        let text = stage.say(wording, &slots);
        let title = stage.say(words.hold_title, &slots);
        let note = stage.jot(day, &title, &text);
        entries.push(stage.note_key(note));
    } else {
        let wording = stage.rng.pick(words.hold_step);
        let text = stage.say(wording, &slots);
        stage.deal_mut(deal).next_step.set(day, text);
    }
    push(
        stage,
        &house,
        deal,
        &entries,
        "on hold until a month that both sides agreed on",
    );
}

/// It stood still for months and was closed last week.
fn closed_since(stage: &mut Stage, end: Step) {
    let silent = stage.rng.within(85, 105);
    let house = quiet(stage, silent);
    let deal = started(stage, &house, 90_000, 300);
    stage.closes(deal, 300, 150);
    stage.closes(deal, 155, 70);
    let days = stage.rng.within(3, 9);
    stage.step(deal, days, end);
    stage.closes(deal, days, days);
    if end == Step::Lost {
        let reason = stage.rng.pick(words::of(stage).lost);
        stage.deal_mut(deal).lost_reason = reason.to_owned();
    }
    push(stage, &house, deal, &[], "closed in the meantime");
}

/// Put off once, by three weeks, and a step further since.
fn moved_once(stage: &mut Stage) {
    let house = stage.house(&[
        writes(Function::Purchasing, Level::Head, (40, 300, 6)),
        writes(Function::Maintenance, Level::Head, (50, 300, 11)),
    ]);
    let deal = started(stage, &house, 60_000, 125);
    stage.closes(deal, 125, -10);
    stage.closes(deal, 33, -31);
    stage.step(deal, 12, Step::Negotiation);
    push(
        stage,
        &house,
        deal,
        &[],
        "its date moved once, and it went a step further",
    );
}

/// Six weeks in its step, which is nothing.
fn young(stage: &mut Stage) {
    let house = stage.house(&[
        writes(Function::Engineering, Level::Head, (40, 300, 7)),
        writes(Function::Purchasing, Level::Staff, (50, 300, 13)),
    ]);
    let deal = started(stage, &house, 70_000, 94);
    stage.closes(deal, 94, -40);
    push(stage, &house, deal, &[], "six weeks in its step");
}
