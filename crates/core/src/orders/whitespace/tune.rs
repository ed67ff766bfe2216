//! λ, the freshness and the trust in the regression, tuned on the workspace itself.
//!
//! The last days are held out: the regression learns from what was first bought before
//! them, and is judged by how well it ranks what each account first bought in them
//! (NDCG of the first ten, over at most [`CASES`] accounts and the [`PRODUCTS`] most
//! bought products, so tuning costs the same however large the workspace). First the
//! freshness is tried at a middling λ, then λ, then how much of popularity and family
//! to mix in: seven inverses and thirteen products of matrices in all.

use super::base::Base;
use super::dense::product::product;
use super::dense::rounded;
use super::fit::{counts, inverse};
use super::rows::{Rows, numbers};
use super::{Owned, Settings};

/// Most products that are looked at.
const PRODUCTS: usize = 2_000;

/// Most accounts that are judged; spread evenly over all.
const CASES: usize = 1_000;

/// Fewer accounts than this tune nothing.
const FEWEST: usize = 30;

/// λ in mean numbers of buyers of a product.
const RATIOS: [f32; 6] = [2.0, 4.0, 8.0, 16.0, 32.0, 64.0];

/// Days after which a first purchase counts half.
const FRESHNESS: [f32; 6] = [7.0, 14.0, 28.0, 56.0, 112.0, 365.0];

/// Trust in the regression; the rest is popularity and family.
const TRUSTS: [f32; 5] = [1.0, 0.97, 0.9, 0.7, 0.0];

/// Cases after which the tuned trust counts as much as the one of no cases, ½.
const PRIOR_CASES: f32 = 20.0;

/// What was tuned.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Tuned {
    /// λ over the mean number of buyers of a product.
    pub ratio: f32,
    /// Days after which a first purchase counts half.
    pub freshness_days: f32,
    /// How much the regression is trusted, 0 to 1; the rest is popularity and family.
    pub trust: f32,
    /// Accounts that it was judged by.
    pub cases: u32,
    /// Mean NDCG of the first ten on them; 0 without cases.
    pub ndcg: f32,
}

impl Default for Tuned {
    fn default() -> Self {
        Self {
            ratio: 16.0,
            freshness_days: 56.0,
            trust: 0.5,
            cases: 0,
            ndcg: 0.0,
        }
    }
}

/// The best of each grid, and the defaults where there is too little to judge by.
pub(super) fn tune<A: AsRef<[Owned]>>(
    accounts: &[A],
    products: usize,
    families: &[Option<u32>],
    day: i32,
    settings: &Settings,
) -> Tuned {
    let Some(held) = Held::out(accounts, products, families, day, settings) else {
        return Tuned::default();
    };
    let mut best = Tuned {
        cases: held.cases.len() as u32,
        ..Tuned::default()
    };
    if held.cases.len() < FEWEST {
        best.trust = shrunk(0.5, held.cases.len());
        return best;
    }
    let middling = held.invert(best.ratio);
    let mut scores = Vec::new();
    best.ndcg = -1.0;
    for freshness_days in FRESHNESS {
        let tried = held.scores(&middling, freshness_days);
        let ndcg = held.judge(&tried);
        if ndcg > best.ndcg {
            (best.ndcg, best.freshness_days, scores) = (ndcg, freshness_days, tried);
        }
    }
    let middle = best.ratio;
    for ratio in RATIOS.into_iter().filter(|ratio| *ratio != middle) {
        let tried = held.scores(&held.invert(ratio), best.freshness_days);
        let ndcg = held.judge(&tried);
        if ndcg > best.ndcg {
            (best.ndcg, best.ratio, scores) = (ndcg, ratio, tried);
        }
    }
    let fresh = held.rows.fresh(held.day, best.freshness_days);
    let base = Base::new(&held.rows, &fresh, &held.families, held.day);
    let (mut trust, mut found) = (0.0, -1.0);
    for tried in TRUSTS {
        let ndcg = held.judge(&held.mixed(&scores, &base, tried));
        if ndcg > found {
            (trust, found) = (tried, ndcg);
        }
    }
    best.ndcg = found;
    best.trust = shrunk(trust, held.cases.len());
    best
}

fn shrunk(trust: f32, cases: usize) -> f32 {
    (trust * cases as f32 + 0.5 * PRIOR_CASES) / (cases as f32 + PRIOR_CASES)
}

/// The workspace before the days that are held out, and what came in them.
struct Held {
    day: i32,
    rows: Rows,
    families: Vec<Option<u32>>,
    /// Accounts with what they first bought in the days held out.
    cases: Vec<(usize, Vec<u32>)>,
    threads: usize,
}

impl Held {
    fn out<A: AsRef<[Owned]>>(
        accounts: &[A],
        products: usize,
        families: &[Option<u32>],
        day: i32,
        settings: &Settings,
    ) -> Option<Self> {
        let firsts = || accounts.iter().flat_map(|account| account.as_ref());
        let first = (firsts().map(|owned| owned.first_day))
            .filter(|first| *first < day)
            .min()?;
        let horizon = settings.horizon_days.min((day - first) / 3);
        if horizon < 1 {
            return None;
        }
        let before = day - horizon;
        let rows = Rows::until(accounts, products, before);
        let most = rows.buyers().most_bought(PRODUCTS);
        let numbers = numbers(&most, products);
        let rows = rows.renumbered(&numbers, most.len());
        let new = |account: &A| -> Vec<u32> {
            (account.as_ref().iter())
                .filter(|owned| (before..day).contains(&owned.first_day))
                .filter_map(|owned| numbers.get(owned.product as usize).copied().flatten())
                .collect()
        };
        let mut cases: Vec<(usize, Vec<u32>)> = (accounts.iter().enumerate())
            .filter(|(account, _)| !rows.of(*account).is_empty())
            .map(|(account, owned)| (account, new(owned)))
            .filter(|(_, new)| !new.is_empty())
            .collect();
        if cases.len() > CASES {
            let all = cases.len();
            let mut number = 0;
            cases.retain(|_| {
                number += 1;
                number * CASES / all != (number - 1) * CASES / all
            });
        }
        let families = (most.iter())
            .map(|product| families.get(*product as usize).copied().flatten())
            .collect();
        (rows.products > 0).then_some(Self {
            day: before,
            rows,
            families,
            cases,
            threads: settings.threads,
        })
    }

    /// The inverse, and the cases' rows times it.
    fn invert(&self, ratio: f32) -> (Vec<f32>, Vec<f32>) {
        let side = rounded(self.rows.products);
        let inverse = inverse(&self.rows, ratio, self.threads);
        let mut left = vec![0.0; rounded(self.cases.len()) * side];
        for ((account, _), sums) in self.cases.iter().zip(left.chunks_exact_mut(side)) {
            for owned in self.rows.of(*account) {
                let row = &inverse[*owned as usize * side..][..side];
                for (sum, number) in sums.iter_mut().zip(row) {
                    *sum += number;
                }
            }
        }
        (inverse, left)
    }

    /// Scores of all cases; what they own is minus infinity.
    fn scores(&self, (inverse, left): &(Vec<f32>, Vec<f32>), freshness_days: f32) -> Vec<f32> {
        let side = rounded(self.rows.products);
        let fresh = self.rows.fresh(self.day, freshness_days);
        let buyers = self.rows.buyers();
        let counts = counts(&self.rows, &buyers, &fresh, 0, side, self.threads);
        // What each product would say of itself: (P·C)_pp / P_pp.
        let mut own = vec![0.0; side];
        for (row, inverse) in counts.chunks_exact(side).zip(inverse.chunks_exact(side)) {
            for ((own, count), inverse) in own.iter_mut().zip(row).zip(inverse) {
                *own += count * inverse;
            }
        }
        for (product, own) in own.iter_mut().enumerate() {
            *own /= inverse[product * side + product];
        }
        let mut scores = product(left, &counts, side, side, self.threads);
        for (row, (scores, left)) in
            (scores.chunks_exact_mut(side).zip(left.chunks_exact(side))).enumerate()
        {
            for ((score, left), own) in scores.iter_mut().zip(left).zip(&own) {
                *score -= left * own;
            }
            scores[self.rows.products..].fill(f32::NEG_INFINITY);
            if let Some((account, _)) = self.cases.get(row) {
                for owned in self.rows.of(*account) {
                    scores[*owned as usize] = f32::NEG_INFINITY;
                }
            }
        }
        scores
    }

    /// The same with popularity and family mixed in.
    fn mixed(&self, scores: &[f32], base: &Base, trust: f32) -> Vec<f32> {
        let side = rounded(self.rows.products);
        let mut mixed = scores.to_vec();
        for (scores, (account, _)) in mixed.chunks_exact_mut(side).zip(&self.cases) {
            let lifts = base.lifts(self.rows.of(*account).iter().copied());
            for ((score, rate), family) in scores.iter_mut().zip(&base.rates).zip(&base.families) {
                // What is owned stays out: its score is minus infinity.
                if score.is_finite() {
                    *score = trust * *score + (1.0 - trust) * rate * lifts.of(*family);
                }
            }
        }
        mixed
    }

    /// Mean NDCG of the first ten.
    fn judge(&self, scores: &[f32]) -> f32 {
        let side = rounded(self.rows.products);
        let all: f32 = (scores.chunks_exact(side).zip(&self.cases))
            .map(|(scores, (_, new))| ndcg(scores, new))
            .sum();
        all / self.cases.len().max(1) as f32
    }
}

/// NDCG of the first ten of the scores; `new` ascends.
fn ndcg(scores: &[f32], new: &[u32]) -> f32 {
    let mut order: Vec<u32> = (0..scores.len() as u32).collect();
    let better = |a: &u32, b: &u32| {
        let [first, second] = [scores[*a as usize], scores[*b as usize]];
        second.total_cmp(&first).then(a.cmp(b))
    };
    let ten = order.len().min(10);
    if ten > 0 {
        order.select_nth_unstable_by(ten - 1, better);
    }
    order.truncate(ten);
    order.sort_unstable_by(better);
    let gain = |place: usize| 1.0 / (place as f32 + 2.0).log2();
    let found: f32 = (order.iter().enumerate())
        .filter(|(_, product)| new.binary_search(product).is_ok())
        .map(|(place, _)| gain(place))
        .sum();
    let best: f32 = (0..new.len().min(10)).map(gain).sum();
    if best > 0.0 { found / best } else { 0.0 }
}
