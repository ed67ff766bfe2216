//! # A rise that an account has borne
//!
//! An account pays clearly more for the same products than a year ago, more than others
//! have come to pay, and goes on buying them: its prices hold, and it tells what others
//! would bear whose prices were held back.
//!
//! Left out: what became dearer because less is taken at a time, other products in their
//! place, and accounts that buy less since.
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
//! ordered every 28 days from 2022-09-01 to 2023-08-10 Acme Valves: 4 x Ball valve = 180 EUR; 10 x Gasket = 40 EUR
//! ordered every 28 days from 2023-08-20 to 2024-03-10 Acme Valves: 4 x Ball valve = 216 EUR; 10 x Gasket = 48 EUR
//! ordered every 28 days from 2022-09-01 to 2024-03-10 Other House: 4 x Ball valve = 180 EUR; 10 x Gasket = 40 EUR
//! ordered every 28 days from 2022-09-01 to 2024-03-10 Third House: 4 x Ball valve = 180 EUR; 10 x Gasket = 40 EUR
//! ordered every 28 days from 2022-09-01 to 2024-03-10 Fourth House: 4 x Ball valve = 180 EUR; 10 x Gasket = 40 EUR
//! as of 2024-03-15
//! => Acme Valves
//! ```

use super::unraised_price::{came_true, held};
use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Anchor;
use crate::opportunities::lens::part;
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::orders::prices::{Moved, Rise, WINDOW_DAYS, middle};
use crate::words::listed;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "borne-price",
    name: "a rise that an account has borne",
    stance: Stance::Build,
    serves: Serves::Us,
    somebody_waits: false,
    chance_if_acted: 0.5,
    minutes: 30,
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

/// Its prices must have risen by so much …
const RISE: f64 = 0.06;
/// … and so much further than those of others.
const FURTHER: f64 = 0.05;
/// It must take at least this share of what it took then.
const AS_MANY: f64 = 0.9;
/// Products that tell: of fewer one may be a mistake.
const PRODUCTS: usize = 2;
/// Days of a year.
const YEAR: i32 = 365;
/// Of a product that is taken in far smaller or larger lots the price may be another.
const LOT: f64 = 0.6;

fn detect(k: &Knowledge) -> Vec<Finding> {
    if !k.book_is_current() {
        return Vec::new();
    }
    let all = k.moved();
    let spared = held(k);
    (all.iter())
        .filter_map(|one| finding(k, one, &spared))
        .collect()
}

fn finding(k: &Knowledge, one: &Moved, spared: &[AccountNo]) -> Option<Finding> {
    let counts = |rise: &&Rise| {
        let lots = rise.now.quantity / rise.then.quantity;
        (LOT..=1.0 / LOT).contains(&lots)
    };
    let all: Vec<&Rise> = one.products.iter().filter(counts).collect();
    let rose = |rise: &&&Rise| rise.own >= RISE && rise.own - rise.others >= FURTHER / 2.0;
    let more: Vec<&Rise> = all.iter().filter(rose).copied().collect();
    // Most of what it buys, by money.
    let spent = |rises: &[&Rise]| rises.iter().map(|rise| rise.now.amount as f64).sum::<f64>();
    let weighed = |of: fn(&Rise) -> f64| {
        let sum = all.iter().map(|rise| of(rise) * rise.now.amount as f64);
        sum.sum::<f64>() / spent(&all).max(1.0)
    };
    let (own, others) = (weighed(|rise| rise.own), weighed(|rise| rise.others));
    let as_many = as_many(k, one);
    // By money and by count: one product with a price of its own is no rise.
    let middle_further = middle(all.iter().map(|rise| rise.own - rise.others));
    let clear = more.len() >= PRODUCTS
        && 2 * more.len() >= all.len()
        && spent(&more) >= 0.5 * spent(&all)
        && middle_further >= FURTHER / 2.0;
    if !clear || own < RISE || own - others < FURTHER || as_many < AS_MANY {
        return None;
    }
    let account = one.account;
    let house = &k.account(account).name;
    let person = k.who_orders(account);
    let yearly = one.a_year(spent(&all) * (1.0 - 1.0 / (1.0 + own)));
    let proof = more.iter().take(3).filter_map(|rise| {
        let newest = k.orders().of(account)?.of(rise.product).next_back()?;
        let price = |minor: f64| k.orders().money(minor.round() as i64).shown();
        Some(Proof {
            evidence: newest.evidence,
            says: format!(
                "{}: {} for one, {} a year ago; for others it {}",
                k.product_name(rise.product),
                price(rise.now.price),
                price(rise.then.price),
                moved(rise.others)
            ),
        })
    });
    let change = match as_many {
        more if more >= 1.05 => format!("{:.0} % more", (more - 1.0) * 100.0),
        _ => "as much".to_owned(),
    };
    Some(Finding {
        anchors: vec![
            k.account_anchor(account),
            Anchor::Topic("rise borne".to_owned()),
        ],
        title: format!(
            "{house} has borne a rise of {:.0} %, and buys {change}",
            own * 100.0
        ),
        account: Some(account),
        person,
        why: format!(
            "On {} products they pay {:.0} % more than a year ago, others {:.0} %, and they take \
             {change}. In a year that comes to about {}.{}",
            all.len(),
            own * 100.0,
            others * 100.0,
            k.orders().money(yearly.round() as i64).in_round_terms(),
            learn(k, spared)
        ),
        if_you_act: "You hear what made the rise easy to bear there, and have a case for the next \
                     talk about prices elsewhere."
            .to_owned(),
        if_you_wait: "The next rise is softened for everybody, for fear of what did not happen \
                      here."
            .to_owned(),
        who_else_knows: "Whoever lays prices and quantities of two years beside each other."
            .to_owned(),
        rarity: 0.8,
        evidence: proof.collect(),
        against: Vec::new(),
        ask: person.map(|person| Ask {
            person,
            question: "Prices have gone up within the year, and you have stayed with us: what is \
                       it that you would not get elsewhere?"
                .to_owned(),
        }),
        parts: vec![
            part(
                "how much further than for others",
                0.6 + 3.0 * (own - others),
            ),
            part("on how many products", 0.7 + 0.1 * more.len() as f64),
            part("how much they take since", (0.2 + 0.7 * as_many).min(1.0)),
        ],
        value: Some(k.orders().money(yearly.round() as i64)),
        seen: false,
    })
}

/// What an account takes of its products now, at the old prices, against what it took
/// before: a year ago, or in all the time until then, whichever was more.
fn as_many(k: &Knowledge, one: &Moved) -> f64 {
    let Some(buyer) = k.orders().of(one.account) else {
        return 0.0;
    };
    let (until, mut now, mut then) = (k.orders_until().0, 0.0, 0.0);
    let (mut before, mut first) = (0.0, until);
    for rise in &one.products {
        now += rise.now.amount as f64 / rise.now.price * rise.then.price;
        then += rise.then.amount as f64;
        for one in buyer
            .of(rise.product)
            .filter(|one| one.day.0 <= until - YEAR)
        {
            before += one.quantity * rise.then.price;
            first = first.min(one.day.0);
        }
    }
    let days = f64::from((until - YEAR - first).max(WINDOW_DAYS));
    now / then.max(before / days * f64::from(WINDOW_DAYS)).max(1.0)
}

/// What others came to pay: `rose by 9 %`.
fn moved(share: f64) -> String {
    match (share * 100.0).round() {
        rise if rise >= 1.0 => format!("rose by {rise:.0} %"),
        fall if fall <= -1.0 => format!("fell by {:.0} %", -fall),
        _ => "stayed as it was".to_owned(),
    }
}

/// Who could be spoken to with it.
fn learn(k: &Knowledge, spared: &[AccountNo]) -> String {
    let names: Vec<&str> = (spared.iter().take(2))
        .map(|account| k.account(*account).name.as_str())
        .collect();
    match names.is_empty() {
        true => String::new(),
        false => format!(" {} still pay last year's prices.", listed(&names)),
    }
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let anchors = |one: &Moved| {
        vec![
            k.account_anchor(one.account),
            Anchor::Topic("rise borne".to_owned()),
        ]
    };
    k.moved().iter().map(anchors).collect()
}
