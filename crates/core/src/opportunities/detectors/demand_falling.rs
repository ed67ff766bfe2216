//! # Demand falling at a customer's customer
//!
//! A company that an account supplies shrinks, closes or takes goods back: the account
//! will order less, or needs other customers, before its own buyer says so.
//!
//! Left out: what one of us has already spoken of with the account.
//!
//! - **Population**: accounts that order, of whose customers somebody has told.
//! - **Outcome**: within 84 days the account orders for a fifth less than in the 84 days
//!   before.
//! - **Base rate**: how often that happens in the population.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 20 days from 2023-09-01 to 2024-03-01 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings for the next lot are attached.
//! 2024-02-10 Ann Smith <ann@acmevalves.com> -> me: Volumes | Hello Sam,\nabout 40 % of our valves go to our customer Borealis Dairies, that is why we are careful with changes.\nAnn
//! document 2024-03-05 Borealis Dairies: Borealis Dairies will close its plant in Tarnwick in June and cut 200 jobs.
//! as of 2024-03-12
//! => Borealis Dairies
//! ```

use super::demand_rising::{HORIZON_DAYS, Words, card, population, spent};
use crate::knowledge::Knowledge;
use crate::ledger::Anchor;
use crate::opportunities::chain::Link;
use crate::opportunities::{Detector, Finding, Outcome, Serves, ShownBy, Stance, WORTH_SHOWING};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "demand-falling",
    name: "demand falling at a customer's customer",
    stance: Stance::Protect,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.85,
    minutes: 15,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 84 days it orders for a fifth less than in the 84 days before",
        population_says: "accounts that order, of whose customers somebody has told",
        horizon_days: HORIZON_DAYS,
        loss: true,
        shown_by: ShownBy::Orders,
        population,
        came_true,
        prior: 0.3,
    }),
};

fn detect(k: &Knowledge) -> Vec<Finding> {
    k.links(-1.0).iter().map(|link| finding(k, link)).collect()
}

fn finding(k: &Knowledge, link: &Link) -> Finding {
    let house = &k.account(link.account).name;
    card(
        k,
        link,
        Words {
            ends: format!("{house} may order less"),
            if_you_act: format!(
                "You know before the orders tell, plan for it, and can help {house} with what \
                 they put in its place."
            ),
            if_you_wait: "You learn it from orders that do not come.",
            question: "If they took less this year, whom would you like to sell more to instead?",
        },
    )
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let (then, now) = spent(before, after, anchors);
    now < 0.8 * then
}
