//! What an account orders beside what it would need: by the equipment it has bought.
//!
//! Within a family of products some are dear and seldom bought again by those who have
//! them: equipment. What is bought again and again goes with it. How much goes with how
//! much equipment, those with about as much of it tell.

use super::book::ProductNo;
use super::picture::{Buyer, Orders};
use super::prices::middle;
use crate::identity::AccountNo;
use crate::time::Day;
use std::collections::{BTreeMap, BTreeSet};

/// Accounts known for a shorter time tell nothing, in days; chosen.
const KNOWN_DAYS: i32 = 300;
/// What is bought on more days a year than this is no equipment; chosen.
const SELDOM: f64 = 2.5;
/// What goes with it is bought on so many more days; chosen.
const OFTEN: f64 = 2.0;
/// Equipment is so many times as dear as what goes with it; chosen.
const DEAR: f64 = 2.5;
/// So many must have bought a product to tell what it is; chosen.
const OWNERS: usize = 5;
/// So many others with equipment of a family must be there to compare; chosen …
const PEERS: usize = 5;
/// … and at most so many, the nearest in size.
const NEAREST: usize = 12;
/// Those with this many times as much, or as little, are no peers; chosen.
const AS_LARGE: f64 = 2.5;
/// Days of a year.
const YEAR: i32 = 365;

/// What an account takes beside its size.
#[derive(Clone, PartialEq, Debug)]
pub struct Wallet {
    /// Whose.
    pub account: AccountNo,
    /// What its equipment came to, in minor units.
    pub size: f64,
    /// Its equipment, in the order of products.
    pub equipment: Vec<ProductNo>,
    /// All that goes with it.
    pub goods: BTreeSet<ProductNo>,
    /// What it spends in a year on what goes with it, in minor units …
    pub spent: f64,
    /// … and what its peers would at its size.
    pub usual: f64,
    /// Of what most is missing: product, usual, own in a year.
    pub missing: Vec<(ProductNo, f64, f64)>,
    /// How many peers it is compared with, in the family with most of them.
    pub peers: usize,
}

impl Wallet {
    /// The share it takes of what is usual.
    pub fn share(&self) -> f64 {
        self.spent / self.usual.max(1.0)
    }
}

/// A family with equipment and what goes with it.
#[derive(Default)]
struct Line {
    equipment: BTreeSet<ProductNo>,
    goods: BTreeSet<ProductNo>,
}

/// What an account has of a family.
struct Has<'a> {
    buyer: &'a Buyer,
    /// What its equipment came to.
    size: f64,
    /// What it spends a year on each of what goes with it.
    goods: BTreeMap<ProductNo, f64>,
}

impl Has<'_> {
    fn spent(&self) -> f64 {
        self.goods.values().sum()
    }
}

/// What accounts with equipment take of what goes with it, by account.
pub fn wallets(orders: &Orders, today: Day) -> Vec<Wallet> {
    let mut all: BTreeMap<AccountNo, Wallet> = BTreeMap::new();
    for line in lines(orders, today) {
        let having: Vec<Has> = (orders.buyers.iter())
            .filter_map(|buyer| has(buyer, &line, today))
            .collect();
        for one in &having {
            compare(one, &having, &line, &mut all);
        }
    }
    let mut all: Vec<Wallet> = all.into_values().collect();
    for one in &mut all {
        one.missing
            .sort_by(|a, b| (b.1 - b.2).total_cmp(&(a.1 - a.2)).then(a.0.cmp(&b.0)));
        one.missing.retain(|(_, usual, own)| own < usual);
    }
    all
}

/// Adds what a family says of one account.
fn compare(one: &Has, having: &[Has], line: &Line, all: &mut BTreeMap<AccountNo, Wallet>) {
    let apart = |other: &Has| (other.size / one.size).ln().abs();
    let others = having
        .iter()
        .filter(|other| other.buyer.account != one.buyer.account);
    let mut peers: Vec<&Has> = others
        .filter(|other| apart(other) <= AS_LARGE.ln())
        .collect();
    if peers.len() < PEERS {
        return;
    }
    peers.sort_by(|a, b| {
        (apart(a).total_cmp(&apart(b))).then(a.buyer.account.cmp(&b.buyer.account))
    });
    peers.truncate(NEAREST);
    // At this account's size.
    let usual =
        |of: &dyn Fn(&Has) -> f64| middle(peers.iter().map(|peer| of(peer) / peer.size)) * one.size;
    let wallet = all.entry(one.buyer.account).or_insert_with(|| Wallet {
        account: one.buyer.account,
        size: 0.0,
        equipment: Vec::new(),
        goods: BTreeSet::new(),
        spent: 0.0,
        usual: 0.0,
        missing: Vec::new(),
        peers: 0,
    });
    wallet.size += one.size;
    wallet.spent += one.spent();
    wallet.usual += usual(&|has: &Has| has.spent());
    wallet.peers = wallet.peers.max(peers.len());
    wallet.goods.extend(&line.goods);
    let owned = line
        .equipment
        .iter()
        .filter(|product| one.buyer.has(**product));
    wallet.equipment.extend(owned);
    for product in &line.goods {
        let of = |has: &Has| has.goods.get(product).copied().unwrap_or_default();
        wallet.missing.push((*product, usual(&of), of(one)));
    }
}

/// What an account has of a family, where it has equipment of it and has been known for
/// long enough.
fn has<'a>(buyer: &'a Buyer, line: &Line, today: Day) -> Option<Has<'a>> {
    let first = buyer.purchases.first()?.day;
    if today.0 - first.0 < KNOWN_DAYS {
        return None;
    }
    let spent = |product: &ProductNo, from: i32| {
        let of_it = buyer.of(*product).filter(|one| one.day.0 > from);
        of_it.map(|one| one.amount as f64).sum::<f64>()
    };
    let size: f64 = (line.equipment.iter())
        .map(|product| spent(product, i32::MIN))
        .sum();
    let years = f64::from((today.0 - first.0).min(YEAR)) / f64::from(YEAR);
    let goods = line.goods.iter();
    let goods = goods.map(|product| (*product, spent(product, today.0 - YEAR) / years));
    (size > 0.0).then(|| Has {
        buyer,
        size,
        goods: goods.collect(),
    })
}

/// Families in which there is equipment, and what goes with it.
fn lines(orders: &Orders, today: Day) -> Vec<Line> {
    let mut families: BTreeMap<u32, Vec<(ProductNo, f64, f64)>> = BTreeMap::new();
    for (number, product) in (0..).map(ProductNo).zip(&orders.catalogue.products) {
        let Some(family) = product.family else {
            continue;
        };
        let known = orders.owners(number).filter(|buyer| {
            let first = buyer.of(number).next();
            first.is_some_and(|one| today.0 - one.day.0 >= KNOWN_DAYS)
        });
        let often: Vec<f64> = known.map(|buyer| a_year(buyer, number, today)).collect();
        if often.len() < OWNERS {
            continue;
        }
        let all = orders.owners(number).flat_map(|buyer| buyer.of(number));
        let priced = all.filter(|one| one.amount > 0 && one.quantity > 0.0);
        let price = middle(priced.map(|one| one.amount as f64 / one.quantity));
        let often = middle(often.into_iter());
        families
            .entry(family)
            .or_default()
            .push((number, often, price));
    }
    let line = |products: Vec<(ProductNo, f64, f64)>| {
        let goods = products.iter().filter(|(_, often, _)| *often > SELDOM);
        let goods: Vec<&(ProductNo, f64, f64)> = goods.collect();
        let (often, price) = (
            middle(goods.iter().map(|one| one.1)),
            middle(goods.iter().map(|one| one.2)),
        );
        let equipment = products.iter().filter(|one| {
            one.1 <= SELDOM && one.1 * OFTEN <= often && price > 0.0 && one.2 >= DEAR * price
        });
        let mut equipment: Vec<_> = equipment.collect();
        equipment.sort_by(|a, b| b.2.total_cmp(&a.2));
        Line {
            equipment: equipment.iter().map(|one| one.0).collect(),
            goods: goods.iter().map(|one| one.0).collect(),
        }
    };
    let lines = families.into_values().map(line);
    lines
        .filter(|line| !line.equipment.is_empty() && !line.goods.is_empty())
        .collect()
}

/// On how many days a year an account buys a product, since it began to.
fn a_year(buyer: &Buyer, product: ProductNo, today: Day) -> f64 {
    let days: BTreeSet<Day> = buyer.of(product).map(|one| one.day).collect();
    let known = days.first().map_or(1, |first| (today.0 - first.0).max(1));
    days.len() as f64 * f64::from(YEAR) / f64::from(known)
}
