//! What each account does not buy though its like do: the whitespace model on the order
//! book of a picture, with what stands against a product at an account.

use super::book::ProductNo;
use super::picture::{Buyer, Orders};
use super::whitespace::{Method, Model, Owned, Settings, Spending};
use crate::time::Day;
use std::collections::{BTreeMap, BTreeSet};

/// Days ahead that the model is tuned for, and its advice is judged by: three steps of
/// the backtest.
pub const HORIZON_DAYS: i32 = 84;

/// Accounts most like one another that are asked what they have.
const NEIGHBOURS: usize = 12;

/// With more accounts than this, neighbours are not looked for one by one: the model has
/// enough to learn from.
const FEW_ACCOUNTS: usize = 1_500;

/// The model, and what every account owns.
#[derive(Debug)]
pub struct Gaps {
    model: Model,
    spending: Spending,
    /// In the order of [`Orders::buyers`].
    rows: Vec<Vec<Owned>>,
    /// Accounts that bought each product, in the order of products.
    buyers: Vec<u32>,
}

/// A product that an account does not buy.
#[derive(Clone, PartialEq, Debug)]
pub struct Gap {
    /// Which.
    pub product: ProductNo,
    /// How strongly the account's like speak for it, 0 to 1: see
    /// [`Scored::score`](super::whitespace::Scored).
    pub score: f64,
    /// What of the score comes from those who own the same, rather than from everybody.
    pub like: f64,
    /// Owned products that speak for it, strongest first.
    pub because: Vec<ProductNo>,
    /// What such an account spends on it, in minor units; `None` where nothing tells.
    pub expected: Option<i64>,
    /// Accounts that buy it.
    pub buyers: u32,
    /// Share of the accounts most like this one that buy it again and again; `None` in a
    /// book of many accounts.
    pub neighbours: Option<f64>,
}

impl Gaps {
    /// Fits the model on all purchases of a picture.
    pub fn of(orders: &Orders, today: Day, threads: usize) -> Gaps {
        let products = orders.catalogue.products.len();
        let rows: Vec<Vec<Owned>> = orders.buyers.iter().map(owned).collect();
        let families: Vec<Option<u32>> =
            (orders.catalogue.products.iter().map(|p| p.family)).collect();
        let settings = Settings {
            horizon_days: HORIZON_DAYS,
            threads,
            ..Settings::default()
        };
        let mut buyers = vec![0; products];
        for owned in rows.iter().flatten() {
            buyers[owned.product as usize] += 1;
        }
        Gaps {
            model: Model::fit(&rows, products, &families, today.0 + 1, &settings),
            spending: Spending::fit(&rows, products, &families),
            rows,
            buyers,
        }
    }

    /// How the model came about.
    pub fn method(&self) -> Method {
        self.model.method()
    }

    /// The products that a buyer (by its place among buyers) does not buy, the strongest
    /// first; at most so many. What cannot be bought any more, and what takes the place
    /// of something it buys, is another matter.
    pub fn at(&self, orders: &Orders, buyer: usize, most: usize) -> Vec<Gap> {
        let row = &self.rows[buyer];
        let replaced = replaced(orders, row);
        // Some of those asked for will be left out.
        let scored = self.model.recommend(row, most + replaced.len() + 8);
        let eligible = |product: u32| {
            let known = &orders.catalogue.products[product as usize];
            !known.is_charge && !known.discontinued && !replaced.contains(&product)
        };
        let alike = (self.rows.len() <= FEW_ACCOUNTS).then(|| self.alike(buyer));
        let size: f64 = row.iter().map(|owned| owned.amount).sum();
        let gap = |one: &super::whitespace::Scored| Gap {
            product: ProductNo(one.product),
            score: f64::from(one.score),
            like: f64::from(one.parts.like),
            because: (one.because.iter())
                .map(|because| ProductNo(because.product))
                .collect(),
            expected: (self.spending.expected(one.product, size))
                .map(|expected| expected.amount.round() as i64),
            buyers: self.buyers[one.product as usize],
            neighbours: alike.as_ref().map(|alike| self.share(alike, one.product)),
        };
        let eligible = scored.iter().filter(|one| eligible(one.product));
        eligible.take(most).map(gap).collect()
    }
}

impl Gaps {
    /// The accounts that own most of the same, rare things counting more: by cosine, each
    /// product weighing the logarithm of how few own it.
    fn alike(&self, buyer: usize) -> Vec<usize> {
        let accounts = self.rows.len() as f64;
        let weight = |owned: &Owned| {
            let own = f64::from(self.buyers[owned.product as usize].max(1));
            (1.0 + accounts / own).ln().powi(2)
        };
        let length = |row: &[Owned]| row.iter().map(weight).sum::<f64>().sqrt();
        let own = &self.rows[buyer];
        let of_own: BTreeMap<u32, f64> = own.iter().map(|o| (o.product, weight(o))).collect();
        let mut alike: Vec<(f64, usize)> = (self.rows.iter().enumerate())
            .filter(|(at, _)| *at != buyer)
            .map(|(at, row)| {
                let shared: f64 = row.iter().filter_map(|o| of_own.get(&o.product)).sum();
                (shared / (length(own) * length(row)).max(1e-9), at)
            })
            .filter(|(likeness, _)| *likeness > 0.0)
            .collect();
        alike.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        alike
            .into_iter()
            .take(NEIGHBOURS)
            .map(|(_, at)| at)
            .collect()
    }

    /// The share of some accounts that buy a product again and again.
    fn share(&self, alike: &[usize], product: u32) -> f64 {
        let again = alike.iter().filter(|at| {
            let row = &self.rows[**at];
            let owned = row.binary_search_by_key(&product, |owned| owned.product);
            owned.is_ok_and(|place| row[place].days > 1)
        });
        again.count() as f64 / alike.len().max(1) as f64
    }

    /// Every product that most of a buyer's neighbours buy and it does not, by their
    /// share; none in a book of many accounts.
    pub fn missed(&self, orders: &Orders, buyer: usize, least: f64) -> Vec<Gap> {
        if self.rows.len() > FEW_ACCOUNTS {
            return Vec::new();
        }
        let mut all = self.at(orders, buyer, orders.catalogue.products.len());
        all.retain(|gap| gap.neighbours.is_some_and(|share| share >= least));
        all.sort_by(|a, b| {
            (b.neighbours
                .unwrap_or(0.0)
                .total_cmp(&a.neighbours.unwrap_or(0.0)))
            .then(b.score.total_cmp(&a.score))
            .then(a.product.cmp(&b.product))
        });
        all
    }

    /// Whether there are so few accounts that neighbours tell more than the model.
    pub fn is_small(&self) -> bool {
        self.rows.len() <= FEW_ACCOUNTS
    }
}

/// Products that an account should not be shown as a gap: the successor of one it buys
/// (that is a replacement), and what one that it buys has replaced.
fn replaced(orders: &Orders, row: &[Owned]) -> BTreeSet<u32> {
    let catalogue = &orders.catalogue;
    let owns: BTreeSet<u32> = row.iter().map(|owned| owned.product).collect();
    let mut out = BTreeSet::new();
    for (number, product) in (0..).zip(&catalogue.products) {
        let successor = product.successor.as_ref();
        if let Some(successor) = successor.and_then(|key| catalogue.of_key(key)) {
            if owns.contains(&number) {
                out.insert(successor.0);
            }
            if owns.contains(&successor.0) {
                out.insert(number);
            }
        }
    }
    out
}

/// What an account owns, product by product.
fn owned(buyer: &Buyer) -> Vec<Owned> {
    let mut products: BTreeMap<ProductNo, Owned> = BTreeMap::new();
    for one in &buyer.purchases {
        let owned = products.entry(one.product).or_insert(Owned {
            product: one.product.0,
            first_day: one.day.0,
            last_day: one.day.0,
            days: 0,
            quantity: 0.0,
            amount: 0.0,
        });
        owned.days += u32::from(owned.days == 0 || owned.last_day != one.day.0);
        owned.last_day = one.day.0;
        owned.quantity += one.quantity;
        owned.amount += one.amount as f64;
    }
    products.into_values().collect()
}
