//! # Prices that others have seen rise, and one account has not
//!
//! What other accounts pay for the same products has risen, and not only now; one account
//! still pays what it paid a year ago.
//!
//! Left out: prices that are agreed for a while, as a mail or a note says.
//!
//! - **Population**: accounts that bought the same two products a year ago and now, while
//!   three others did.
//! - **Outcome**: within 168 days it pays 2 % more than now.
//! - **Base rate**: how often that happens to any of them.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! 2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The offer is attached.
//! 2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam.
//! ordered every 28 days from 2022-09-01 to 2024-03-10 Acme Valves: 4 x Ball valve = 180 EUR; 10 x Gasket = 40 EUR
//! ordered every 28 days from 2022-09-01 to 2023-08-10 Other House: 4 x Ball valve = 180 EUR; 10 x Gasket = 40 EUR
//! ordered every 28 days from 2023-08-20 to 2024-03-10 Other House: 4 x Ball valve = 198 EUR; 10 x Gasket = 44 EUR
//! ordered every 28 days from 2022-09-01 to 2023-08-10 Third House: 4 x Ball valve = 180 EUR; 10 x Gasket = 40 EUR
//! ordered every 28 days from 2023-08-20 to 2024-03-10 Third House: 4 x Ball valve = 198 EUR; 10 x Gasket = 44 EUR
//! ordered every 28 days from 2022-09-01 to 2023-08-10 Fourth House: 4 x Ball valve = 180 EUR; 10 x Gasket = 40 EUR
//! ordered every 28 days from 2023-08-20 to 2024-03-10 Fourth House: 4 x Ball valve = 198 EUR; 10 x Gasket = 44 EUR
//! as of 2024-03-15
//! => Acme Valves
//! ```

use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Anchor;
use crate::opportunities::lens::part;
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::orders::prices::{Moved, Paid, Rise, WINDOW_DAYS, middle};
use crate::talk::reasons::agrees_prices;
use crate::time::Day;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "unraised-price",
    name: "prices that rose for others, and not for one account",
    stance: Stance::Build,
    serves: Serves::Us,
    somebody_waits: false,
    chance_if_acted: 0.5,
    minutes: 45,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 168 days it pays 2 % more than now",
        population_says: "accounts that bought the same two products a year ago and now",
        horizon_days: 168,
        loss: false,
        shown_by: ShownBy::Orders,
        population,
        came_true,
        prior: 0.2,
    }),
};

/// Products whose prices stood still.
const PRODUCTS: usize = 2;
/// A rise of less is none.
const ROSE: f64 = 0.025;
/// Of the products whose prices rose for others, so many must have stood still.
const MOST: f64 = 0.66;
/// What an account's own prices may have risen by to count as held.
const HELD: f64 = 0.008;

/// Prices that were agreed are looked for so many days back.
const TOLD_DAYS: i32 = 540;

/// Accounts whose prices stood still while others' rose.
pub(super) fn held(k: &Knowledge) -> Vec<AccountNo> {
    detect(k)
        .iter()
        .filter(|one| !one.seen)
        .filter_map(|one| one.account)
        .collect()
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    if !k.book_is_current() {
        return Vec::new();
    }
    let all = k.moved();
    all.iter().filter_map(|one| finding(k, one)).collect()
}

fn finding(k: &Knowledge, one: &Moved) -> Option<Finding> {
    // Not those whom a rise reaches later: others have paid more for a while, and its newest
    // price is still the old one.
    let rose = |one: &&Rise| one.others >= ROSE && one.others_first >= ROSE;
    let stood = |one: &&Rise| {
        one.own.abs() <= HELD && (one.now.newest / one.then.price - 1.0).abs() <= HELD
    };
    let held: Vec<&Rise> = one.products.iter().filter(rose).filter(stood).collect();
    // A round of prices may be one of some products only; what it spared is most of those.
    let raised = one.products.iter().filter(rose).count();
    let most = held.len() as f64 >= MOST * raised as f64;
    if one.own().abs() > HELD || held.len() < PRODUCTS || !most {
        return None;
    }
    let others = middle(held.iter().map(|one| one.others));
    let account = one.account;
    let buyer = k.orders().of(account)?;
    let house = &k.account(account).name;
    let missed = |one: &&Rise| one.now.amount as f64 * (one.others - one.own);
    let yearly = one.a_year(held.iter().map(missed).sum());
    if yearly < 0.25 * k.usual_order() as f64 {
        return None;
    }
    let person = k.who_orders(account);
    let year = k.as_of.day().date().year();
    let proof = held.iter().take(3).filter_map(|held| {
        let newest = buyer.of(held.product).last()?;
        Some(Proof {
            evidence: newest.evidence,
            says: format!(
                "{}: {} for one, as a year ago; for others it rose by {:.0} %",
                k.product_name(held.product),
                k.orders().money(held.now.price.round() as i64).shown(),
                held.others * 100.0
            ),
        })
    });
    // What it does pay more for.
    let took = one.products.iter().filter(|rise| rise.own > HELD);
    let against = took.filter_map(|rise| {
        Some(Proof {
            evidence: buyer.of(rise.product).last()?.evidence,
            says: format!(
                "{}: {} for one, {:.0} % more than a year ago",
                k.product_name(rise.product),
                k.orders().money(rise.now.price.round() as i64).shown(),
                rise.own * 100.0
            ),
        })
    });
    Some(Finding {
        anchors: vec![
            k.account_anchor(account),
            Anchor::Topic("price rise".to_owned()),
        ],
        title: format!(
            "{house} still pays last year's prices on {} products",
            held.len()
        ),
        account: Some(account),
        person,
        why: format!(
            "On {} products others pay {:.0} % more than a year ago, and still buy; {house} pays \
             what it paid then. In a year that comes to about {}.",
            held.len(),
            others * 100.0,
            k.orders().money(yearly.round() as i64).in_round_terms()
        ),
        if_you_act: "They hear of the rise from you, with what they get for it.".to_owned(),
        if_you_wait: "The gap grows until it can only be closed with a jolt.".to_owned(),
        who_else_knows: "Whoever lays this year's prices beside last year's.".to_owned(),
        rarity: 0.7,
        evidence: proof.collect(),
        against: against.collect(),
        ask: person.map(|person| Ask {
            person,
            question: "How do you plan what you spend with us next year, and what would make a \
                       change of prices easy for you to pass on?"
                .to_owned(),
        }),
        parts: vec![
            part("how far others' prices have risen", 0.6 + others * 4.0),
            part("on how many products", 0.7 + 0.1 * held.len() as f64),
        ],
        value: Some(k.orders().money(yearly.round() as i64)),
        seen: k
            .told(account, k.as_of.plus_days(-TOLD_DAYS), |text| {
                agrees_prices(text, year)
            })
            .is_some(),
    })
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let anchors = |one: &Moved| {
        vec![
            k.account_anchor(one.account),
            Anchor::Topic("price rise".to_owned()),
        ]
    };
    let all = k.moved();
    all.iter().map(anchors).collect()
}

/// By the account's own prices: of what it bought before and after the cutoff.
pub(super) fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    const MORE: f64 = 1.02;
    let account = anchors.first().and_then(|a| after.anchored_account(a));
    let Some(buyer) = account.and_then(|account| after.orders().of(account)) else {
        return false;
    };
    let then = Day(before.as_of.day().0 + 1);
    let ratio = |product| {
        let old = Paid::by(buyer, product, Day(then.0 - WINDOW_DAYS), then)?;
        let new = Paid::by(buyer, product, then, Day(after.as_of.day().0 + 1))?;
        Some(new.price / old.price)
    };
    let ratios: Vec<f64> = buyer.products().filter_map(ratio).collect();
    !ratios.is_empty() && middle(ratios.into_iter()) >= MORE
}
