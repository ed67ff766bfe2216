//! What each account does not buy though its like do: the whitespace model on the order
//! book of a picture, with what stands against a product at an account.

mod choice;
mod year;

use super::book::ProductNo;
use super::picture::{Buyer, Orders};
use super::whitespace::{Method, Model, Owned, Purse, Scored, Settings, Spending, Tuned};
use crate::abreast;
use crate::time::Day;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use year::{Year, owned};

pub use choice::by_worth;

/// Days ahead that the model is tuned for, and its advice is judged by: three steps of
/// the backtest.
pub const HORIZON_DAYS: i32 = 84;

/// Accounts most like one another that are asked what they have.
const NEIGHBOURS: usize = 12;

/// With more accounts than this, neighbours are not looked for one by one: the model has
/// enough to learn from.
const FEW_ACCOUNTS: usize = 1_500;

/// So many gaps beyond those asked for are looked at for what they are worth.
const BESIDE: usize = 8;

/// Accounts, spread evenly over all, whose best scores say what is usual.
const ASKED_FOR_USUAL: usize = 256;

/// The model, and what every account owns.
#[derive(Debug)]
pub struct Gaps {
    model: Model,
    spending: Spending,
    /// In the order of [`Orders::buyers`]; amounts are those of a year.
    rows: Vec<Vec<Owned>>,
    /// Accounts that bought each product, in the order of products.
    buyers: Vec<u32>,
    /// How much a product weighs that two accounts share, and how long each row is by
    /// these weights; empty where neighbours are not looked for.
    weights: Vec<f64>,
    lengths: Vec<f64>,
    /// The accounts most like each, found for all when first asked for.
    alike: OnceLock<Vec<Vec<usize>>>,
    /// See [`Gaps::beside_usual`].
    usual: OnceLock<f64>,
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
    /// What such an account spends on it in a year, in minor units; `None` where nothing
    /// tells.
    pub expected: Option<i64>,
    /// Accounts that buy it.
    pub buyers: u32,
    /// Share of the accounts most like this one that buy it again and again; `None` in a
    /// book of many accounts.
    pub neighbours: Option<f64>,
}

impl Gaps {
    /// Fits the model on all purchases of a picture, and tunes it on them where that was
    /// not done before.
    pub fn of(orders: &Orders, today: Day, threads: usize, tuned: Option<Tuned>) -> Gaps {
        let products = orders.catalogue.products.len();
        let year = Year::of(orders, today);
        let owned = |buyer: &Buyer| owned(buyer, &year);
        let rows: Vec<Vec<Owned>> = orders.buyers.iter().map(owned).collect();
        let families = families(orders);
        let settings = settings(threads, tuned);
        let mut buyers = vec![0; products];
        for owned in rows.iter().flatten() {
            buyers[owned.product as usize] += 1;
        }
        let (mut weights, mut lengths) = (Vec::new(), Vec::new());
        if rows.len() <= FEW_ACCOUNTS {
            let weight = |own: &u32| (1.0 + rows.len() as f64 / f64::from((*own).max(1))).ln();
            weights = buyers.iter().map(|own| weight(own).powi(2)).collect();
            let length = |row: &Vec<Owned>| {
                let sum: f64 = row.iter().map(|own| weights[own.product as usize]).sum();
                sum.sqrt()
            };
            lengths = rows.iter().map(length).collect();
        }
        Gaps {
            model: Model::fit(&rows, products, &families, today.0 + 1, &settings),
            spending: Spending::fit(&rows, products, &families),
            rows,
            buyers,
            weights,
            lengths,
            alike: OnceLock::new(),
            usual: OnceLock::new(),
        }
    }

    /// What the model would be tuned to on all purchases of a picture.
    pub fn tune(orders: &Orders, today: Day, threads: usize) -> Tuned {
        let year = Year::of(orders, today);
        let owned = |buyer: &Buyer| owned(buyer, &year);
        let rows: Vec<Vec<Owned>> = orders.buyers.iter().map(owned).collect();
        let products = orders.catalogue.products.len();
        let settings = settings(threads, None);
        Tuned::on(&rows, products, &families(orders), today.0 + 1, &settings)
    }

    /// How the model came about.
    pub fn method(&self) -> Method {
        self.model.method()
    }

    /// The products that a buyer (by its place among buyers) does not buy, the strongest
    /// first, of those about as strong the one worth most; at most so many. What cannot be
    /// bought any more, and what takes the place of something it buys, is another matter.
    pub fn at(&self, orders: &Orders, buyer: usize, most: usize) -> Vec<Gap> {
        let gaps = self.ranked(orders, buyer, most + BESIDE, |_| true);
        let mut told = by_worth(self.valued(buyer, gaps.collect()), |gap| gap.score);
        told.truncate(most);
        told
    }

    /// The same of several buyers, beside each other.
    pub fn at_each(&self, orders: &Orders, buyers: &[usize], most: usize) -> Vec<Vec<Gap>> {
        abreast::range(buyers.len(), |at| self.at(orders, buyers[at], most))
    }

    /// The first of them of which something holds; what is expected of them is not asked by
    /// that.
    pub fn first(
        &self,
        orders: &Orders,
        buyer: usize,
        most: usize,
        holds: impl Fn(&Gap) -> bool,
    ) -> Option<Gap> {
        let mut holding = self.ranked(orders, buyer, most, |_| true).filter(holds);
        let strongest = holding.next()?;
        let least = choice::ABOUT * strongest.score;
        let mut found = vec![strongest];
        found.extend(holding.take_while(|gap| gap.score >= least));
        let told = by_worth(self.valued(buyer, found), |gap| gap.score);
        told.into_iter().next()
    }

    /// A score beside what is usual at the moment, 0 to 1: ½ where it is as high as the
    /// best of accounts is in the (geometric) mean. Scores fall as a book grows longer,
    /// though as much comes of them; what is usual falls with them, so this means the same
    /// at every moment.
    pub fn beside_usual(&self, score: f64) -> f64 {
        let usual = self.usual.get_or_init(|| {
            let step = self.rows.len().div_ceil(ASKED_FOR_USUAL).max(1);
            let best = (self.rows.iter().step_by(step))
                .filter_map(|row| self.model.ranked(row, 1, |_| true).next())
                .map(|best| f64::from(best.score).ln());
            let best: Vec<f64> = best.collect();
            (best.iter().sum::<f64>() / best.len().max(1) as f64).exp()
        });
        score / (score + usual)
    }

    /// With what the buyer would spend on each.
    fn valued(&self, buyer: usize, mut gaps: Vec<Gap>) -> Vec<Gap> {
        if !gaps.is_empty() {
            let purse = self.purse(&self.rows[buyer]);
            for gap in &mut gaps {
                gap.expected = purse.and_then(|purse| self.yearly(gap.product.0, &purse));
            }
        }
        gaps
    }

    /// The same among some products, without what is expected of them.
    fn ranked(
        &self,
        orders: &Orders,
        buyer: usize,
        most: usize,
        some: impl Fn(u32) -> bool,
    ) -> impl Iterator<Item = Gap> {
        let row = &self.rows[buyer];
        let replaced = replaced(orders, buyer);
        // Some of those asked for will be left out.
        let scored = (self.model).ranked(row, most + replaced.len() + 8, some);
        let alike = self.is_small().then(|| self.alike(buyer));
        let gap = move |one: Scored| Gap {
            product: ProductNo(one.product),
            score: f64::from(one.score),
            like: f64::from(one.parts.like),
            because: (one.because.iter())
                .map(|because| ProductNo(because.product))
                .collect(),
            expected: None,
            buyers: self.buyers[one.product as usize],
            neighbours: alike.map(|alike| self.share(alike, one.product)),
        };
        let eligible = scored.filter(move |one| {
            let known = orders.catalogue.product(ProductNo(one.product));
            let other = replaced.contains(&ProductNo(one.product));
            !known.is_charge && !known.discontinued && !other
        });
        eligible.take(most).map(gap)
    }

    /// Whether a product that a buyer does not own could be sold to it.
    pub fn is_eligible(&self, orders: &Orders, buyer: usize, product: ProductNo) -> bool {
        let known = orders.catalogue.product(product);
        !known.is_charge && !known.discontinued && !replaced(orders, buyer).contains(&product)
    }

    /// What accounts like a buyer spend on a product in a year, in minor units.
    pub fn expected(&self, buyer: usize, product: ProductNo) -> Option<i64> {
        self.yearly(product.0, &self.purse(&self.rows[buyer])?)
    }

    fn yearly(&self, product: u32, purse: &Purse) -> Option<i64> {
        let expected = self.spending.expected(product, purse)?;
        Some(expected.amount.round() as i64)
    }

    /// How an account spends; nothing where it spent nothing of late.
    fn purse(&self, row: &[Owned]) -> Option<Purse> {
        let spends = row.iter().any(|owned| owned.amount > 0.0);
        spends.then(|| self.spending.purse(row))
    }

    /// Every product that most of a buyer's neighbours buy again and again and it does
    /// not, by their share; none in a book of many accounts.
    pub fn missed(&self, orders: &Orders, buyer: usize, least: f64) -> Vec<Gap> {
        if !self.is_small() {
            return Vec::new();
        }
        let alike = self.alike(buyer);
        let again =
            (alike.iter()).flat_map(|at| self.rows[*at].iter().filter(|owned| owned.days > 1));
        let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
        again.for_each(|owned| *counts.entry(owned.product).or_default() += 1);
        let of = alike.len().max(1) as f64;
        counts.retain(|_, count| f64::from(*count) / of >= least);
        if counts.is_empty() {
            return Vec::new();
        }
        let theirs = |product| counts.contains_key(&product);
        let mut all: Vec<Gap> = (self.ranked(orders, buyer, self.buyers.len(), theirs)).collect();
        let share = |gap: &Gap| gap.neighbours.unwrap_or(0.0);
        all.sort_by(|a, b| {
            (share(b).total_cmp(&share(a)))
                .then(b.score.total_cmp(&a.score))
                .then(a.product.cmp(&b.product))
        });
        self.valued(buyer, all)
    }

    /// What a buyer does not buy of families of which it buys nothing, though most of its
    /// neighbours buy something of them again and again, each another size or make. Their
    /// `neighbours` are those of the family. None in a book of many accounts.
    pub fn missed_families(&self, orders: &Orders, buyer: usize, least: f64) -> Vec<Gap> {
        if !self.is_small() {
            return Vec::new();
        }
        let family = |product: u32| orders.catalogue.product(ProductNo(product)).family;
        let own: BTreeSet<u32> = (self.rows[buyer].iter())
            .filter_map(|owned| family(owned.product))
            .collect();
        let alike = self.alike(buyer);
        let mut theirs: BTreeMap<u32, usize> = BTreeMap::new();
        for at in alike {
            let again = self.rows[*at].iter().filter(|owned| owned.days > 1);
            let families: BTreeSet<u32> = again.filter_map(|one| family(one.product)).collect();
            for one in families.difference(&own) {
                *theirs.entry(*one).or_default() += 1;
            }
        }
        let share = |family: &u32| theirs[family] as f64 / alike.len().max(1) as f64;
        let most: BTreeMap<u32, f64> = (theirs.keys())
            .map(|family| (*family, share(family)))
            .filter(|(_, share)| *share >= least)
            .collect();
        if most.is_empty() {
            return Vec::new();
        }
        let theirs = |product| family(product).is_some_and(|family| most.contains_key(&family));
        let all = self.ranked(orders, buyer, self.buyers.len(), theirs);
        let mut missed: Vec<(f64, Gap)> = all
            .filter_map(|gap| {
                let share = family(gap.product.0).and_then(|family| most.get(&family))?;
                Some((*share, gap))
            })
            .collect();
        missed.sort_by(|(share, a), (other, b)| {
            (other.total_cmp(share))
                .then(
                    b.neighbours
                        .partial_cmp(&a.neighbours)
                        .unwrap_or(Ordering::Equal),
                )
                .then(a.product.cmp(&b.product))
        });
        let missed = missed.into_iter();
        let of_family = |(share, gap)| Gap {
            neighbours: Some(share),
            ..gap
        };
        self.valued(buyer, missed.map(of_family).collect())
    }

    /// Whether there are so few accounts that neighbours tell more than the model.
    pub fn is_small(&self) -> bool {
        self.rows.len() <= FEW_ACCOUNTS
    }

    /// The accounts that own most of the same, rare things counting more: by cosine, each
    /// product weighing the logarithm of how few own it. By their places among buyers;
    /// none in a book of many accounts.
    pub fn alike(&self, buyer: usize) -> &[usize] {
        if !self.is_small() {
            return &[];
        }
        let all = self.alike.get_or_init(|| {
            let mut owners = vec![Vec::new(); self.weights.len()];
            for (at, row) in self.rows.iter().enumerate() {
                row.iter()
                    .for_each(|one| owners[one.product as usize].push(at));
            }
            abreast::range(self.rows.len(), |buyer| self.most_alike(buyer, &owners))
        });
        &all[buyer]
    }

    fn most_alike(&self, buyer: usize, owners: &[Vec<usize>]) -> Vec<usize> {
        let mut shared = vec![0.0; self.rows.len()];
        for one in &self.rows[buyer] {
            let weight = self.weights[one.product as usize];
            for at in &owners[one.product as usize] {
                shared[*at] += weight;
            }
        }
        let lengths = |at: usize| self.lengths[buyer] * self.lengths[at];
        let mut alike: Vec<(f64, usize)> = (shared.into_iter().enumerate())
            .filter(|(at, _)| *at != buyer)
            .map(|(at, shared)| (shared / lengths(at).max(1e-9), at))
            .filter(|(likeness, _)| *likeness > 0.0)
            .collect();
        let closer = |a: &(f64, usize), b: &(f64, usize)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        if alike.len() > NEIGHBOURS {
            alike.select_nth_unstable_by(NEIGHBOURS, closer);
            alike.truncate(NEIGHBOURS);
        }
        alike.sort_by(closer);
        alike.into_iter().map(|(_, at)| at).collect()
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
}

fn settings(threads: usize, tuned: Option<Tuned>) -> Settings {
    Settings {
        horizon_days: HORIZON_DAYS,
        threads,
        tuned,
        ..Settings::default()
    }
}

fn families(orders: &Orders) -> Vec<Option<u32>> {
    let products = orders.catalogue.products.iter();
    products.map(|product| product.family).collect()
}

/// Products that an account should not be shown as a gap: the successor of one it buys
/// (that is a replacement), and what one that it buys has replaced.
fn replaced(orders: &Orders, buyer: usize) -> BTreeSet<ProductNo> {
    let buyer = &orders.buyers[buyer];
    let mut out = BTreeSet::new();
    for (old, new) in &orders.catalogue.replaced {
        if buyer.has(*old) {
            out.insert(*new);
        }
        if buyer.has(*new) {
            out.insert(*old);
        }
    }
    out
}
