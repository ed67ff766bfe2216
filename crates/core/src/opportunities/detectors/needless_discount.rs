//! # A discount that nothing pays for
//!
//! Over several products an account pays clearly less than others who take as much at a
//! time, and it does not buy for far more than they do.
//!
//! Left out: discounts that larger quantities or a larger account explain, products that
//! too few others buy, and what comes to less than a usual order in a year.
//!
//! - **Population**: accounts whose prices can be compared on two products or more.
//! - **Outcome**: within 168 days its prices are within 5 % of the others'.
//! - **Base rate**: how often that happens to any account that pays 5 % less.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! 2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The offer is attached.
//! 2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam.
//! ordered every 28 days from 2023-10-01 to 2024-03-10 Acme Valves: 4 x Ball valve = 140 EUR; 10 x Gasket = 30 EUR; 2 x Pump = 700 EUR
//! ordered every 28 days from 2023-10-01 to 2024-03-10 Other House: 4 x Ball valve = 180 EUR; 10 x Gasket = 40 EUR; 2 x Pump = 900 EUR
//! ordered every 28 days from 2023-10-01 to 2024-03-10 Third House: 5 x Ball valve = 225 EUR; 12 x Gasket = 48 EUR; 2 x Pump = 900 EUR
//! ordered every 28 days from 2023-10-01 to 2024-03-10 Fourth House: 4 x Ball valve = 180 EUR; 9 x Gasket = 36 EUR; 3 x Pump = 1350 EUR
//! as of 2024-03-15
//! => Acme Valves
//! ```

use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Anchor;
use crate::opportunities::lens::part;
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::orders::book::ProductNo;
use crate::orders::prices::{self, Paid, middle, middle_of};
use crate::time::Day;
use std::collections::BTreeMap;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "needless-discount",
    name: "a discount that nothing pays for",
    stance: Stance::Build,
    serves: Serves::Us,
    somebody_waits: false,
    chance_if_acted: 0.4,
    minutes: 45,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 168 days its prices are within 5 % of the others'",
        population_says: "accounts that pay 5 % less or lower on two products",
        horizon_days: 168,
        loss: false,
        shown_by: ShownBy::Orders,
        population,
        came_true,
        prior: 0.1,
    }),
};

/// Prices of so many days are compared.
const WINDOW_DAYS: i32 = 240;
/// Others to compare with.
const PEERS: usize = 3;
/// Of more than so many those who take most nearly as much.
const NEAREST: usize = 40;
/// Products on which an account must be comparable.
const PRODUCTS: usize = 2;
/// Less by this share is a discount …
const LOW: f64 = 0.05;
/// … and by this one worth a word.
const WORTH: f64 = 0.08;
/// Others count who take at least this share of what it takes at a time …
const AS_MUCH: f64 = 0.9;
/// … and for whom it does not buy for more than so many times as much in all.
const MORE: f64 = 3.0;

/// How an account's prices lie beside others'.
#[derive(Debug)]
pub(crate) struct Beside {
    account: AccountNo,
    /// Product, what it pays, what the others do; none where it pays too much for a word.
    products: Vec<(ProductNo, Paid, f64)>,
    /// What it would have paid at the others' prices, and what it paid.
    others: f64,
    paid: f64,
}

impl Beside {
    /// The share by which it pays less.
    fn less(&self) -> f64 {
        1.0 - self.paid / self.others.max(1.0)
    }
}

fn compare<'k>(k: &'k Knowledge) -> &'k [Beside] {
    k.once(compared)
}

fn compared(k: &Knowledge) -> Vec<Beside> {
    let orders = k.orders();
    let until = Day(k.orders_until().0 + 1);
    let all = prices::paid(orders, Day(until.0 - WINDOW_DAYS), until);
    let mut sizes = vec![0; k.accounts.len()];
    for paid in all.values().flatten() {
        sizes[paid.account.0 as usize] += paid.amount;
    }
    let nobody = || std::iter::repeat_with(|| None).take(sizes.len());
    let mut beside: Vec<Option<Beside>> = nobody().collect();
    for (product, paid) in all {
        let paid = by_quantity(paid, |account| sizes[account.0 as usize]);
        for sized in &paid {
            let Some(usual) = others_pay(&paid, sized) else {
                continue;
            };
            let (one, _) = sized;
            let account = one.account;
            let entry = beside[account.0 as usize].get_or_insert_with(|| Beside {
                account,
                products: Vec::new(),
                others: 0.0,
                paid: 0.0,
            });
            entry.products.push((product, *one, usual));
            entry.others += usual * one.amount as f64 / one.price;
            entry.paid += one.amount as f64;
        }
    }
    let comparable = |one: &Beside| one.products.len() >= PRODUCTS;
    let mut beside: Vec<Beside> = beside.into_iter().flatten().filter(comparable).collect();
    for one in &mut beside {
        // Most are never looked at again, and a replay holds many pictures.
        if one.less() < WORTH {
            one.products = Vec::new();
        }
    }
    beside
}

/// What accounts pay with what each spends in all, by quantity, then account.
fn by_quantity(paid: Vec<Paid>, size: impl Fn(AccountNo) -> i64) -> Vec<(Paid, f64)> {
    let sized = |one: Paid| (one, size(one.account) as f64);
    let mut all: Vec<(Paid, f64)> = paid.into_iter().map(sized).collect();
    all.sort_unstable_by(|(a, _), (b, _)| {
        (a.quantity.total_cmp(&b.quantity)).then(a.account.cmp(&b.account))
    });
    all
}

/// What others pay who take about as much at a time or more, and are not far smaller: who
/// takes less may well pay more. Of many those nearest in quantity; `paid` is sorted by it.
fn others_pay(paid: &[(Paid, f64)], (one, size): &(Paid, f64)) -> Option<f64> {
    let from = paid.partition_point(|(other, _)| other.quantity < AS_MUCH * one.quantity);
    let alike =
        |(other, theirs): &&(Paid, f64)| other.account != one.account && theirs * MORE >= *size;
    let alike = paid[from..].iter().filter(alike);
    // This is asked of each price of each account.
    let (mut prices, mut peers) = ([0.0; NEAREST], 0);
    for (price, (other, _)) in prices.iter_mut().zip(alike) {
        *price = other.price;
        peers += 1;
    }
    (peers >= PEERS).then(|| middle_of(&mut prices[..peers]))
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let compared = compare(k);
    let sizes: Vec<f64> = compared.iter().map(|one| one.others).collect();
    let usual = middle(sizes.into_iter());
    (compared.iter())
        .filter_map(|one| finding(k, one, usual))
        .collect()
}

fn finding(k: &Knowledge, one: &Beside, usual_size: f64) -> Option<Finding> {
    let less = one.less();
    let low = |(_, paid, usual): &&(ProductNo, Paid, f64)| paid.price <= usual * (1.0 - LOW);
    let mut lower: Vec<_> = one.products.iter().filter(low).collect();
    let half = lower.len() * 2 >= one.products.len();
    // A large account has earned its price.
    if less < WORTH || lower.len() < PRODUCTS || !half || one.others > usual_size * 4.0 {
        return None;
    }
    lower.sort_by(|a, b| b.1.amount.cmp(&a.1.amount).then(a.0.cmp(&b.0)));
    let account = one.account;
    let house = &k.account(account).name;
    let yearly = (one.others - one.paid) * 365.0 / f64::from(WINDOW_DAYS);
    if yearly < k.usual_order() as f64 {
        return None;
    }
    let buyer = k.orders().of(account)?;
    let person = k.who_orders(account);
    let proof = lower.iter().take(3).filter_map(|(product, paid, usual)| {
        let newest = buyer.of(*product).last()?;
        let money = |minor: f64| k.orders().money(minor.round() as i64).shown();
        Some(Proof {
            evidence: newest.evidence,
            says: format!(
                "{}: they pay {} for one, others like them {}",
                k.product_name(*product),
                money(paid.price),
                money(*usual)
            ),
        })
    });
    let dearer = one.products.iter().find(|(_, p, usual)| p.price > *usual);
    let against = dearer.and_then(|(product, ..)| {
        let newest = buyer.of(*product).last()?;
        Some(Proof {
            evidence: newest.evidence,
            says: format!(
                "for {} they pay more than the others",
                k.product_name(*product)
            ),
        })
    });
    Some(Finding {
        anchors: vec![k.account_anchor(account), Anchor::Topic("price".to_owned())],
        title: format!(
            "{house} pays {:.0} % less than others like them",
            less * 100.0
        ),
        account: Some(account),
        person,
        why: format!(
            "On {} of {} products that can be compared they pay clearly less than accounts that \
             buy as much, and take no more at a time. In a year that comes to about {}.",
            lower.len(),
            one.products.len(),
            k.orders().money(yearly.round() as i64).in_round_terms()
        ),
        if_you_act: "The next price you give asks for something in return: quantity, a longer \
                     contract, another product."
            .to_owned(),
        if_you_wait: "The discount stays a habit, and others will hear of it.".to_owned(),
        who_else_knows: "Whoever lays all their prices side by side: hardly anybody.".to_owned(),
        rarity: 0.8,
        evidence: proof.collect(),
        against: against.into_iter().collect(),
        ask: person.map(|person| Ask {
            person,
            question: "What would you need from us to take more at a time, or to agree on a year?"
                .to_owned(),
        }),
        parts: vec![
            part("how much less they pay", 0.45 + less * 2.2),
            part(
                "on how many products",
                0.6 + 0.4 * (lower.len() as f64 / 4.0).min(1.0),
            ),
        ],
        value: Some(k.orders().money(yearly.round() as i64)),
        seen: false,
    })
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let all = compare(k);
    let low = all.iter().filter(|one| one.less() >= LOW);
    low.map(|one| {
        vec![
            k.account_anchor(one.account),
            Anchor::Topic("price".to_owned()),
        ]
    })
    .collect()
}

/// By what is paid after the cutoff alone: prices of before would still be the middle.
fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let account = anchors.first().and_then(|a| after.anchored_account(a));
    let orders = after.orders();
    let Some(buyer) = account.and_then(|account| orders.of(account)) else {
        return false;
    };
    let (from, to) = (Day(before.as_of.day().0 + 1), Day(after.as_of.day().0 + 1));
    let mut sizes: BTreeMap<AccountNo, i64> = BTreeMap::new();
    let (mut others, mut own) = (0.0, 0.0);
    for product in buyer.products() {
        let Some(one) = Paid::by(buyer, product, from, to) else {
            continue;
        };
        let paid = orders.owners_since(product, from);
        let paid: Vec<Paid> = paid
            .filter_map(|peer| {
                let paid = Paid::by(peer, product, from, to)?;
                let size = sizes.entry(peer.account);
                size.or_insert_with(|| peer.spent(from, to));
                Some(paid)
            })
            .collect();
        let sized = |account: AccountNo| sizes.get(&account).copied().unwrap_or_default();
        let own_size = sized(one.account) as f64;
        if let Some(usual) = others_pay(&by_quantity(paid, sized), &(one, own_size)) {
            others += usual * one.amount as f64 / one.price;
            own += one.amount as f64;
        }
    }
    own > 0.0 && own >= others * (1.0 - LOW)
}
