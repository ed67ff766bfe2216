//! Lost deals that stay lost, or are none any more.

use super::{Case, Sign, words};
use crate::world::desk::crm::{Standing, Step};
use crate::world::stage::Stage;
use words::Settled;

pub(super) fn lay(stage: &mut Stage) {
    let words = words::of(stage);
    settled(stage, &words.good, 0);
    settled(stage, &words.asked, 1);
    settled(stage, &words.still, 2);
    settled(stage, &words.pending, 3);
    last_week(stage);
    reopened(stage);
    reopened(stage);
    without_sign(stage);
    closed_down(stage);
}

/// A lost deal and a note that says why it stays so.
fn settled(stage: &mut Stage, words: &'static Settled, card: usize) {
    let reasons = super::words::of(stage).reasons;
    let reason = &reasons[card % reasons.len()];
    let case = Case::make(stage, reason, (90, 260));
    stage.deal_mut(case.deal).lost_reason = words.lost.to_owned();
    let days = stage.rng.within(6, 60);
    let day = stage.workday_ago(days);
    let claim = case.claim(stage, false);
    let claim = match case.note(stage, day, words.note) {
        Sign::Entry(key) => claim.entry(key),
        Sign::Mail(posts) => claim.proof(&posts),
    };
    stage.claims.push(claim.by_last_mails().note(words.about));
}

/// Lost a few days ago: let the dust settle.
fn last_week(stage: &mut Stage) {
    let reasons = words::of(stage).reasons;
    let reason = &reasons[stage.rng.index(reasons.len())];
    let case = Case::make(stage, reason, (4, 7));
    let claim = case.claim(stage, false).by_last_mails();
    stage.claims.push(claim.note("lost a few days ago"));
}

/// The reason has gone, and a new deal for the same thing is open already.
fn reopened(stage: &mut Stage) {
    let reasons = words::of(stage).reasons;
    let reason = &reasons[stage.rng.index(reasons.len())];
    let case = Case::make(stage, reason, (150, 300));
    let sign = case.by_mail(stage);
    let old = stage.desk.crm.deals[case.deal.0].clone();
    let again = stage.rng.pick(words::of(stage).again);
    let name = format!("{}{again}", old.name);
    let deal = stage.enter_deal(case.house.company, name, old.contacts, old.amount, 21);
    stage.step(deal, 9, Step::Qualified);
    stage.closes(deal, 21, -70);
    let key = stage.deal_key(deal);
    let claim = case.claim(stage, false).entry(key);
    let claim = match sign {
        Sign::Mail(posts) => claim.proof(&posts),
        Sign::Entry(key) => claim.entry(key),
    };
    stage
        .claims
        .push(claim.note("open again already, as a new deal"));
}

/// Nothing says that anything has changed.
fn without_sign(stage: &mut Stage) {
    let reasons = words::of(stage).reasons;
    let case = Case::make(stage, &reasons[0], (150, 300));
    let claim = case.claim(stage, false).by_last_mails();
    stage
        .claims
        .push(claim.note("nothing says that the reason has gone"));
}

/// The works have closed.
fn closed_down(stage: &mut Stage) {
    let reasons = words::of(stage).reasons;
    let case = Case::make(stage, &reasons[1], (200, 300));
    let day = stage.workday_ago(70);
    let company = case.house.company;
    stage.desk.crm.companies[company.0]
        .standing
        .set(day, Standing::Closed);
    let claim = case.claim(stage, false).entry(stage.company_key(company));
    let wording = words::of(stage).closed;
    let claim = match case.note(stage, day, wording) {
        Sign::Entry(key) => claim.entry(key),
        Sign::Mail(posts) => claim.proof(&posts),
    };
    stage.claims.push(claim.note("the plant has closed down"));
}
