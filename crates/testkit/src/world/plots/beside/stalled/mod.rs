//! A deal that has not moved for months: in the same step, its date put off again
//! and again or simply past, and nobody talks about it any more.

mod decoys;
mod words;

use crate::world::cast::titles::{Function, Level};
use crate::world::desk::account::{House, writes};
use crate::world::desk::crm::{DealNo, Step};
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};
use bellwether_core::time::Day;

const KIND: &str = "deal-stalled";

pub(super) fn lay(stage: &mut Stage) {
    for n in 0..3 {
        let silent = stage.rng.within(85, 105);
        let house = quiet(stage, silent);
        let begun = stage.rng.within(270, 370);
        let amount = stage.rng.within(60, 260) * 1000;
        let deal = started(stage, &house, amount, begun);
        let how = match n {
            0 => put_off_monthly(stage, deal),
            1 => put_off_thrice(stage, deal, begun),
            _ => overdue(stage, deal),
        };
        let note = format!(
            "{} at {}: no step forward for {} days, {how}.",
            stage.desk.crm.deals[deal.0].name,
            stage.cast.firm(house.firm).name,
            begun - 55
        );
        let claim = Claim::truth(KIND, Serves::Us, house.people[0])
            .also(&["fading"])
            .by_last_mails()
            .other(stage.cast.person(house.people[1]).address.as_str())
            .deal(stage, deal);
        stage.claims.push(claim.note(note));
    }
    decoys::lay(stage);
}

/// Two people who wrote now and then, and have had no reason to for a while.
fn quiet(stage: &mut Stage, silent: i64) -> House {
    stage.house(&[
        writes(Function::Purchasing, Level::Head, (58, 340, silent)),
        writes(Function::Engineering, Level::Head, (62, 340, silent + 4)),
    ])
}

/// A deal with an offer, some two months after it began.
fn started(stage: &mut Stage, house: &House, amount: i64, begun: i64) -> DealNo {
    let deal = stage.deal(
        house,
        &[(0, "Decision Maker"), (1, "Evaluator")],
        amount,
        begun,
    );
    stage.step(deal, begun - 20, Step::Qualified);
    stage.step(deal, begun - 55, Step::Proposal);
    let next = stage.rng.pick(words::of(stage).next);
    let day = stage.workday_ago(begun - 55);
    stage.deal_mut(deal).next_step.set(day, next.to_owned());
    deal
}

/// At every month's end the date goes to the end of the next.
fn put_off_monthly(stage: &mut Stage, deal: DealNo) -> &'static str {
    let months = stage.desk.months.clone();
    stage.closes(deal, 500, 175);
    for end in months {
        let days = i64::from(stage.cast.last_day.0 - end.0);
        if (10..180).contains(&days) {
            let on = Day(end.0 + 31);
            let deal = stage.deal_mut(deal);
            deal.closes.set(Day(end.0 - 2), on);
        }
    }
    "and every month its date goes to the next"
}

fn put_off_thrice(stage: &mut Stage, deal: DealNo, begun: i64) -> &'static str {
    stage.closes(deal, begun, 190);
    for (days, on) in [(194, 120), (124, 45), (41, -50)] {
        stage.closes(deal, days, on);
    }
    "and its date has been put off three times"
}

fn overdue(stage: &mut Stage, deal: DealNo) -> &'static str {
    let past = stage.rng.within(50, 85);
    stage.closes(deal, 500, past);
    "and its date has passed without a word"
}
