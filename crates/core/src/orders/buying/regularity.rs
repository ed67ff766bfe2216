//! Regularity: whether gaps between purchases are as uneven as chance makes them.
//!
//! Gaps are taken as Gamma with shape k: k = 1 is chance (exponential gaps, what the
//! models of a population believe), above it buying is regular (a monthly order is
//! k ≈ 30), below it comes in bursts. How *fast* an account buys is left out: with the
//! sum of its gaps given, their shares are Dirichlet(k, …, k), whatever its rate. Of
//! two gaps that is Wheat and Morrison's (1990) share M ~ Beta(k, k).

use super::special::ln_gamma;
use crate::time::Day;
use std::sync::OnceLock;

/// Only the latest gaps of an account count, since habits change; chosen.
pub const RECENT_GAPS: usize = 16;

/// The latest gaps between the different days of purchase, in days, oldest first.
pub fn recent_gaps(days: &[Day]) -> impl Iterator<Item = f64> + Clone + '_ {
    let latest = &days[days.len().saturating_sub(RECENT_GAPS + 1)..];
    (latest.windows(2)).map(|two| f64::from(two[1].0 - two[0].0))
}

/// What an account's gaps say of their regularity: all that a fit needs.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Gaps {
    /// How many gaps.
    pub count: u32,
    /// Sum of the logarithms of each gap's share of all.
    pub ln_shares: f64,
}

impl Gaps {
    /// Of two gaps or more, each above 0; nothing of fewer, since one gap has nothing
    /// to be compared with.
    pub fn of(gaps: impl Iterator<Item = f64> + Clone) -> Option<Gaps> {
        let (mut count, mut total, mut lns) = (0u32, 0.0, 0.0);
        for gap in gaps.filter(|gap| *gap > 0.0 && gap.is_finite()) {
            count += 1;
            total += gap;
            lns += gap.ln();
        }
        (count >= 2).then(|| Gaps {
            count,
            ln_shares: lns - f64::from(count) * total.ln(),
        })
    }
}

/// Wheat and Morrison's test over many accounts: whether gaps are exponential.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct WheatMorrison {
    /// Pairs of gaps that follow each other, each gap used once.
    pub pairs: u32,
    /// Shape k of the gaps by the spread of M: (1 − 4V) / (8V), at most 256.
    pub shape: f64,
    /// How many standard errors the spread lies below that of chance: above 2 they are
    /// more regular than chance, below −2 they come in bursts.
    pub deviations: f64,
}

impl WheatMorrison {
    /// Tests the days of purchase of accounts, each oldest first.
    pub fn of<'a>(accounts: impl IntoIterator<Item = &'a [Day]>) -> Option<WheatMorrison> {
        let (mut pairs, mut squares) = (0u32, 0.0);
        for days in accounts {
            for three in days.windows(3).step_by(2) {
                let first = f64::from(three[1].0 - three[0].0);
                let both = f64::from(three[2].0 - three[0].0);
                if both > 0.0 {
                    pairs += 1;
                    squares += (first / both - 0.5).powi(2);
                }
            }
        }
        // Under chance M is uniform: (M − ½)² has the mean 1/12 and the variance 1/180.
        let variance = squares / f64::from(pairs.max(1));
        let error = (1.0 / (180.0 * f64::from(pairs.max(1)))).sqrt();
        (pairs > 0).then(|| WheatMorrison {
            pairs,
            shape: ((1.0 - 4.0 * variance) / (8.0 * variance)).min(MOST_REGULAR),
            deviations: (1.0 / 12.0 - variance) / error,
        })
    }
}

/// How regular accounts are, and how different in that: the logarithm of k is normal
/// among them.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Regularity {
    /// The middle of k among accounts.
    pub shape: f64,
    /// Standard deviation of ln k among accounts.
    pub spread: f64,
    /// Accounts it was learnt from.
    pub accounts: u32,
}

/// No account is said to be more regular than this: gaps within a sixteenth of their
/// mean, about what working days and holidays leave of a monthly habit.
const MOST_REGULAR: f64 = 256.0;

/// Shapes that are weighed: 41 of them, from ¼ to 256, each 19 % above the one before.
const SHAPES: usize = 41;

/// What is usual among accounts is looked for among the first of them, up to 64: weekly
/// habits that working days and holidays shift.
const USUAL_SHAPES: usize = 33;

/// Spreads of ln k among accounts that are weighed.
const SPREADS: [f64; 5] = [0.15, 0.3, 0.5, 0.8, 1.2];

/// This share of accounts may be as different from the others as that spread; chosen.
const TAIL: (f64, f64) = (0.1, 1.2);

/// Of more accounts than this every second, third … is looked at: what is usual is known
/// to a few per cent by then.
const MOST_ACCOUNTS: usize = 4_000;

/// Accounts that are looked at together.
const TOGETHER: usize = 8;

/// What is usual before anything was seen: chance, or a little better; weighs as much
/// as this says in ln k.
const USUAL: (f64, f64) = (0.4, 0.8);

impl Default for Regularity {
    /// What is believed before any gap was seen.
    fn default() -> Regularity {
        Regularity {
            shape: USUAL.0.exp(),
            spread: USUAL.1,
            accounts: 0,
        }
    }
}

fn ln_shape(at: usize) -> f64 {
    let (least, most) = (-4f64.ln(), MOST_REGULAR.ln());
    least + (most - least) * at as f64 / (SHAPES - 1) as f64
}

fn ln_shapes() -> [f64; SHAPES] {
    std::array::from_fn(ln_shape)
}

/// The likelihood of gaps' shares by each shape, the largest of them 1.
fn likelihoods(gaps: &Gaps, shapes: &[(f64, f64); SHAPES]) -> [f64; SHAPES] {
    let count = f64::from(gaps.count);
    let mut lns = [0.0; SHAPES];
    for (ln, (shape, ln_gamma_shape)) in lns.iter_mut().zip(shapes) {
        *ln = ln_gamma(count * shape) - count * ln_gamma_shape + (shape - 1.0) * gaps.ln_shares;
    }
    let top = lns.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    lns.map(|ln| (ln - top).exp())
}

/// Every shape with its ln Γ.
fn shapes() -> &'static [(f64, f64); SHAPES] {
    static ALL: OnceLock<[(f64, f64); SHAPES]> = OnceLock::new();
    ALL.get_or_init(|| ln_shapes().map(|ln| (ln.exp(), ln_gamma(ln.exp()))))
}

/// How probable each shape is where ln k is normal.
fn prior(middle: f64, spread: f64) -> [f64; SHAPES] {
    let weights = ln_shapes().map(|ln| (-0.5 * ((ln - middle) / spread).powi(2)).exp());
    let sum: f64 = weights.iter().sum();
    weights.map(|weight| weight / sum)
}

impl Regularity {
    /// Learns what is usual from the gaps of accounts: the middle and spread that make
    /// them most likely (empirical Bayes), tried on a grid, with the stated prior.
    pub fn fit(accounts: &[Gaps]) -> Regularity {
        let shapes = shapes();
        let stride = accounts.len().div_ceil(MOST_ACCOUNTS).max(1);
        let some = accounts.iter().step_by(stride);
        let seen: Vec<_> = some.map(|gaps| likelihoods(gaps, shapes)).collect();
        let groups: Vec<_> = seen.chunks(TOGETHER).map(side_by_side).collect();
        let mut best = (f64::NEG_INFINITY, Regularity::default());
        for spread in SPREADS {
            for middle in ln_shapes().into_iter().take(USUAL_SHAPES) {
                let prior = prior(middle, spread);
                let mut ln = -0.5 * ((middle - USUAL.0) / USUAL.1).powi(2)
                    - 0.5 * (spread / USUAL.1).ln().powi(2);
                // Products of several are taken before their logarithm, which is dear.
                for (group, some) in groups.iter().zip(seen.chunks(TOGETHER)) {
                    let of_each = dots(group, &prior).into_iter().take(some.len());
                    let product: f64 = of_each.map(|one| one.max(1e-30)).product();
                    ln += product.ln();
                }
                if ln > best.0 {
                    let fitted = Regularity {
                        shape: middle.exp(),
                        spread,
                        accounts: seen.len() as u32,
                    };
                    best = (ln, fitted);
                }
            }
        }
        best.1
    }

    /// The shape of an account's gaps: what its own say, drawn towards what is usual.
    pub fn shape_of(&self, gaps: &Gaps) -> f64 {
        // A few order like clockwork where the others do not: a tail, so that gaps enough
        // of their own are believed.
        let (near, far) = (
            prior(self.shape.ln(), self.spread),
            prior(self.shape.ln(), self.spread.max(TAIL.1)),
        );
        let prior = near.iter().zip(far);
        let prior = prior.map(|(near, far)| (1.0 - TAIL.0) * near + TAIL.0 * far);
        let likelihoods = likelihoods(gaps, shapes());
        let (mut sum, mut weight) = (0.0, 0.0);
        for (at, (own, usual)) in likelihoods.iter().zip(prior).enumerate() {
            sum += own * usual * ln_shape(at);
            weight += own * usual;
        }
        if weight > 0.0 {
            (sum / weight).exp()
        } else {
            self.shape
        }
    }
}

/// The likelihoods of some accounts, shape by shape; nought where there are fewer.
fn side_by_side(some: &[[f64; SHAPES]]) -> [[f64; TOGETHER]; SHAPES] {
    let of = |shape: usize, at: usize| some.get(at).map_or(0.0, |one: &[f64; SHAPES]| one[shape]);
    std::array::from_fn(|shape| std::array::from_fn(|at| of(shape, at)))
}

/// How likely the gaps of each are by how probable each shape is. A sum waits for each of
/// its terms: those of several accounts are taken together.
fn dots(some: &[[f64; TOGETHER]; SHAPES], prior: &[f64; SHAPES]) -> [f64; TOGETHER] {
    let mut sums = [0.0; TOGETHER];
    for (likelihoods, prior) in some.iter().zip(prior) {
        for (sum, likelihood) in sums.iter_mut().zip(likelihoods) {
            *sum += likelihood * prior;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::super::tests::Dice;
    use super::*;

    /// Days of accounts whose gaps have this shape, with rates of their own.
    fn accounts(shape: f64, count: usize, gaps: usize) -> Vec<Vec<Day>> {
        let mut dice = Dice(7);
        let account = |_| {
            let mean = 20.0 + 200.0 * dice.share();
            let mut at = 0.0;
            let mut days = vec![Day(0)];
            for _ in 0..gaps {
                at += dice.gamma(shape) * mean / shape;
                days.push(Day(at as i32));
            }
            days.dedup();
            days
        };
        (0..count).map(account).collect()
    }

    fn tested(days: &[Vec<Day>]) -> WheatMorrison {
        WheatMorrison::of(days.iter().map(Vec::as_slice)).expect("enough was seen")
    }

    fn fitted(days: &[Vec<Day>]) -> Regularity {
        let gaps: Vec<Gaps> = (days.iter())
            .filter_map(|days| Gaps::of(recent_gaps(days)))
            .collect();
        Regularity::fit(&gaps)
    }

    #[test]
    fn chance_passes_and_regularity_does_not() {
        let chance = tested(&accounts(1.0, 300, 9));
        assert!(chance.deviations.abs() < 2.0, "{chance:?}");
        let regular = tested(&accounts(4.0, 300, 9));
        assert!(regular.deviations > 10.0, "{regular:?}");
        assert!((3.5..4.6).contains(&regular.shape), "{regular:?}");
        let bursts = tested(&accounts(0.4, 300, 9));
        assert!(bursts.deviations < -5.0, "{bursts:?}");
    }

    #[test]
    fn the_shape_of_gaps_is_found() {
        for shape in [1.0, 4.0, 12.0] {
            let found = fitted(&accounts(shape, 300, 9));
            assert!((found.shape / shape).ln().abs() < 0.2, "{shape}: {found:?}");
            assert!(found.spread < 0.5, "{found:?}");
        }
    }

    #[test]
    fn an_account_needs_gaps_to_differ_from_the_others() {
        let usual = fitted(&accounts(1.0, 300, 9));
        let even = |gaps| {
            let gaps = Gaps::of(std::iter::repeat_n(30.0, gaps)).expect("enough was seen");
            usual.shape_of(&gaps)
        };
        assert!(even(2) < even(5) && even(5) < even(16));
        assert!(even(2) < 2.0);
        let open = Regularity::default();
        let steady = Gaps::of(std::iter::repeat_n(30.0, 12)).expect("enough was seen");
        assert!(open.shape_of(&steady) > 6.0);
        assert_eq!(Gaps::of(std::iter::once(30.0)), None);
        assert_eq!(Regularity::fit(&[]).accounts, 0);
    }
}
