//! λ, the freshness and the trust in the regression, tuned on the workspace itself.
//!
//! The last days are held out: the regression learns from what was first bought before
//! them, and is judged by how well it ranks what each account first bought in them
//! (NDCG of the first ten, over at most [`CASES`] accounts and the [`PRODUCTS`] most
//! bought products, so tuning costs the same however large the workspace). First the
//! freshness is tried at a middling λ, then λ from there uphill, then how much of
//! popularity and family to mix in: three inverses or a few more, and no product of
//! dense matrices, since the cases' scores can be fetched from what is bought.

use super::base::Base;
use super::dense::rounded;
use super::dense::sparse::{self, Sparse};
use super::fit::{gram, in_parts, inverse_of, own, own_sums};
use super::rows::{Buyers, Rows, numbers};
use super::{Owned, Settings};

/// Most products that are looked at.
const PRODUCTS: usize = 1_200;

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

impl Tuned {
    /// The best on what lies before `day`, of what [`Model::fit`](super::Model::fit) takes.
    pub fn on<A: AsRef<[Owned]>>(
        accounts: &[A],
        products: usize,
        families: &[Option<u32>],
        day: i32,
        settings: &Settings,
    ) -> Tuned {
        let _alone = super::alone();
        tune(accounts, products, families, day, settings)
    }
}

/// The best of each grid, and the defaults where there is too little to judge by.
fn tune<A: AsRef<[Owned]>>(
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
    // The freshness at a middling λ: one inverse serves all.
    let middling = held.solve(best.ratio);
    let tried: Vec<Try> = FRESHNESS.map(|days| held.tried(&middling, days)).into();
    let (fresh, ndcg) = first_best(&held.judge(&middling, &tried, &[1.0], None));
    (best.freshness_days, best.ndcg) = (FRESHNESS[fresh], ndcg);
    // λ uphill from there.
    let mut found = middling;
    let middle = RATIOS.iter().position(|ratio| *ratio == best.ratio);
    let mut at = middle.unwrap_or_default();
    for step in [-1, 1] {
        while let Some(next) = at.checked_add_signed(step).filter(|at| *at < RATIOS.len()) {
            let solved = held.solve(RATIOS[next]);
            let tried = [held.tried(&solved, best.freshness_days)];
            let (_, ndcg) = first_best(&held.judge(&solved, &tried, &[1.0], None));
            if ndcg <= best.ndcg {
                break;
            }
            (at, found, best.ratio, best.ndcg) = (next, solved, RATIOS[next], ndcg);
        }
        if Some(at) != middle {
            break;
        }
    }
    let fresh = held.rows.fresh(held.day, best.freshness_days);
    let base = Base::new(&held.rows, &fresh, &held.families, held.day);
    let tried = [held.tried(&found, best.freshness_days)];
    let (trust, ndcg) = first_best(&held.judge(&found, &tried, &TRUSTS, Some(&base)));
    best.ndcg = ndcg;
    best.trust = shrunk(TRUSTS[trust], held.cases.len());
    best
}

/// The place of the greatest, the first of equal ones, and itself.
fn first_best(all: &[f32]) -> (usize, f32) {
    let better = |best: (usize, f32), (at, one): (usize, &f32)| match *one > best.1 {
        true => (at, *one),
        false => best,
    };
    all.iter().enumerate().fold((0, -1.0), better)
}

fn shrunk(trust: f32, cases: usize) -> f32 {
    (trust * cases as f32 + 0.5 * PRIOR_CASES) / (cases as f32 + PRIOR_CASES)
}

/// The workspace before the days that are held out, and what came in them.
struct Held {
    day: i32,
    rows: Rows,
    buyers: Buyers,
    families: Vec<Option<u32>>,
    /// `XᵀX`.
    gram: Vec<f32>,
    /// Accounts with what they first bought in the days held out.
    cases: Vec<(usize, Vec<u32>)>,
    threads: usize,
}

/// What an inverse says.
struct Solved {
    /// The cases' rows times it, a case after the other.
    left: Vec<f32>,
    /// [`own_sums`] and the diagonal.
    own: Vec<f32>,
    diagonal: Vec<f32>,
}

/// A freshness to be judged.
struct Try {
    /// In the order of buyers.
    fresh: Vec<f32>,
    /// What each product says of itself.
    own: Vec<f32>,
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
        let buyers = rows.buyers();
        (rows.products > 0).then(|| Self {
            day: before,
            gram: gram(&rows, &buyers, settings.threads),
            rows,
            buyers,
            families,
            cases,
            threads: settings.threads,
        })
    }

    /// Inverts at a λ.
    fn solve(&self, ratio: f32) -> Solved {
        let (side, width) = (rounded(self.rows.products), sparse::width());
        let inverse = inverse_of(
            || self.gram.clone(),
            &self.rows,
            &self.buyers,
            ratio,
            self.threads,
        );
        let mut starts = vec![0];
        let mut columns = Vec::new();
        for (account, _) in &self.cases {
            columns.extend_from_slice(self.rows.of(*account));
            starts.push(columns.len());
        }
        let cases = Sparse {
            starts: &starts,
            columns: &columns,
            numbers: None,
        };
        let panels = in_parts(side / width, self.threads, |at| {
            let [mut panel, mut left] = [const { Vec::new() }; 2];
            sparse::panel(
                &inverse[at * width * side..][..width * side],
                side,
                &mut panel,
            );
            cases.times(&panel, &mut left);
            left
        });
        let mut left = vec![0.0; self.cases.len() * side];
        for (at, panel) in panels.iter().enumerate() {
            for (row, part) in left.chunks_exact_mut(side).zip(panel.chunks_exact(width)) {
                row[at * width..][..width].copy_from_slice(part);
            }
        }
        Solved {
            left,
            own: own_sums(&self.rows, &self.buyers, &inverse, self.threads),
            diagonal: (0..self.rows.products)
                .map(|n| inverse[n * side + n])
                .collect(),
        }
    }

    fn tried(&self, solved: &Solved, freshness_days: f32) -> Try {
        let fresh = self.rows.fresh(self.day, freshness_days);
        let fresh = self.buyers.sorted(&fresh);
        let own = own(&self.buyers, &fresh, &solved.own, &solved.diagonal);
        Try { fresh, own }
    }

    /// Mean NDCG of the first ten over all cases, for each try and each trust in it; where
    /// that is not whole, popularity and family are mixed in.
    fn judge(
        &self,
        solved: &Solved,
        tries: &[Try],
        trusts: &[f32],
        base: Option<&Base>,
    ) -> Vec<f32> {
        let (side, width) = (rounded(self.rows.products), sparse::width());
        let panels = self.cases.len().div_ceil(width);
        let judged = in_parts(panels, self.threads, |at| {
            let cases = &self.cases[at * width..][..width.min(self.cases.len() - at * width)];
            let rows: Vec<&[f32]> = (solved.left[at * width * side..].chunks_exact(side))
                .take(cases.len())
                .collect();
            // The cases' columns of P·Xᵀ, then of X·P·Xᵀ.
            let mut left = vec![0.0; self.rows.products * width];
            for (product, left) in left.chunks_exact_mut(width).enumerate() {
                for (number, row) in left.iter_mut().zip(&rows) {
                    *number = row[product];
                }
            }
            let [mut like, mut said] = [const { Vec::new() }; 2];
            self.rows.ones().times(&left, &mut like);
            let mut found = vec![vec![0.0; tries.len() * trusts.len()]; cases.len()];
            for (place, tried) in tries.iter().enumerate() {
                let bought = Sparse {
                    starts: &self.buyers.starts,
                    columns: &self.buyers.account,
                    numbers: Some(&tried.fresh),
                };
                bought.times(&like, &mut said);
                for (n, (case, found)) in cases.iter().zip(&mut found).enumerate() {
                    let scores = (said.chunks_exact(width).zip(rows[n]).zip(&tried.own))
                        .map(|((said, left), own)| said[n] - left * own);
                    let scores: Vec<f32> = scores.collect();
                    for (more, trust) in trusts.iter().enumerate() {
                        let mixed = self.mixed(&scores, case.0, base, *trust);
                        found[place * trusts.len() + more] = ndcg(&mixed, &case.1);
                    }
                }
            }
            found
        });
        let mut all = vec![0.0; tries.len() * trusts.len()];
        for found in judged.iter().flatten() {
            for (sum, ndcg) in all.iter_mut().zip(found) {
                *sum += ndcg;
            }
        }
        let count = self.cases.len().max(1) as f32;
        all.iter_mut().for_each(|sum| *sum /= count);
        all
    }

    /// The scores of an account with popularity and family mixed in; what it owns is minus
    /// infinity.
    fn mixed(&self, scores: &[f32], account: usize, base: Option<&Base>, trust: f32) -> Vec<f32> {
        let mut mixed = scores.to_vec();
        let owned = self.rows.of(account);
        if let Some(base) = base {
            let lifts = base.lifts(owned.iter().copied());
            for ((score, rate), family) in mixed.iter_mut().zip(&base.rates).zip(&base.families) {
                *score = trust * *score + (1.0 - trust) * rate * lifts.of(*family);
            }
        }
        for owned in owned {
            mixed[*owned as usize] = f32::NEG_INFINITY;
        }
        mixed
    }
}

/// NDCG of the first ten of the scores; `new` ascends.
fn ndcg(scores: &[f32], new: &[u32]) -> f32 {
    let gain = |place: usize| 1.0 / (place as f32 + 2.0).log2();
    let found: f32 = (first_ten(scores).iter().enumerate())
        .filter(|(_, product)| new.binary_search(product).is_ok())
        .map(|(place, _)| gain(place))
        .sum();
    let best: f32 = (0..new.len().min(TEN)).map(gain).sum();
    if best > 0.0 { found / best } else { 0.0 }
}

const TEN: usize = 10;

/// The products of the ten highest scores, highest first, equal ones by product.
fn first_ten(scores: &[f32]) -> Vec<u32> {
    let mut ten: Vec<u32> = Vec::with_capacity(TEN + 1);
    let better = |score: &f32, other: &u32| score.total_cmp(&scores[*other as usize]).is_gt();
    for (product, score) in (0..).zip(scores) {
        // Nearly all are behind the last of them.
        if ten.len() < TEN || ten.last().is_some_and(|last| better(score, last)) {
            let place = ten.partition_point(|other| !better(score, other));
            ten.insert(place, product);
            ten.truncate(TEN);
        }
    }
    ten
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_first_ten_are_those_of_the_sorted(scores in prop::collection::vec(-3_i8..9, 0..40)) {
            let scores: Vec<f32> = scores.into_iter().map(f32::from).collect();
            let mut sorted: Vec<u32> = (0..scores.len() as u32).collect();
            sorted.sort_by(|a, b| scores[*b as usize].total_cmp(&scores[*a as usize]));
            sorted.truncate(TEN);
            prop_assert_eq!(first_ten(&scores), sorted);
        }
    }
}
