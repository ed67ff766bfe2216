//! A deal that matters hangs on one person: the only one over there who is in it,
//! and with whom we are in touch, though others will have their say.

mod decoys;
mod words;

use crate::world::cast::titles::{Function, Level};
use crate::world::desk::account::{House, listed, writes};
use crate::world::desk::crm::{DealNo, Step};
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};

const KIND: &str = "deal-single";

const ONES: &[(Function, Level)] = &[
    (Function::Purchasing, Level::Head),
    (Function::Engineering, Level::Staff),
    (Function::Maintenance, Level::Staff),
];

const OTHERS: &[(Function, Level)] = &[
    (Function::Engineering, Level::Director),
    (Function::Production, Level::Director),
    (Function::Management, Level::Director),
];

pub(super) fn lay(stage: &mut Stage) {
    for (n, (one, other)) in ONES.iter().zip(OTHERS).enumerate() {
        let gap = stage.rng.within(20, 32);
        let last = stage.rng.within(2, 12);
        let house = stage.house(&[
            writes(one.0, one.1, (gap, 330, last)),
            listed(other.0, other.1),
            listed(Function::Production, Level::Head),
        ]);
        let amount = stage.rng.within(60, 240) * 1500;
        let roles: &[(usize, &'static str)] = match n {
            1 => &[(0, "Evaluator"), (1, "Decision Maker")],
            _ => &[(0, "Evaluator")],
        };
        let deal = moving(stage, &house, roles, amount);
        let mut claim = Claim::truth(KIND, Serves::Us, house.people[0])
            .also(&["single-thread", "unreached-level", "unspoken-contact"])
            .by_last_mails()
            .deal(stage, deal)
            .entry(stage.contact_key(house.contacts[1]))
            .entry(stage.contact_key(house.contacts[2]));
        for other in &house.people[1..] {
            claim = claim.other(stage.cast.person(*other).address.as_str());
        }
        if n != 1
            && let Some(met) = stage.visit_before_mail(house.people[0], &[])
        {
            claim = claim.entry(stage.meeting_key(met));
        }
        let note = format!(
            "{} EUR at {} hang on {}; {} and others decide too, and nobody has spoken to them.",
            amount,
            stage.cast.firm(house.firm).name,
            stage.cast.person(house.people[0]).full_name(),
            stage.cast.person(house.people[1]).full_name(),
        );
        stage.claims.push(claim.note(note));
    }
    decoys::lay(stage);
}

/// A deal that makes its way.
fn moving(
    stage: &mut Stage,
    house: &House,
    roles: &[(usize, &'static str)],
    amount: i64,
) -> DealNo {
    let begun = stage.rng.within(60, 120);
    let deal = stage.deal(house, roles, amount, begun);
    let ends = -stage.rng.within(30, 90);
    stage.closes(deal, begun, ends);
    stage.step(deal, begun * 2 / 3, Step::Qualified);
    let days = stage.rng.within(5, 25);
    stage.step(deal, days, Step::Proposal);
    deal
}
