//! Gamma–Gamma (Fader, Hardie and Lee 2005): what a purchase of an account is worth.
//!
//! An account's purchases vary around a mean of its own (Gamma with shape p), means
//! vary among accounts (inverse Gamma with shape q and scale v), and have nothing to do
//! with how often it buys. So an account's mean is drawn towards that of all, the more
//! the less was seen of it.

use super::climb::{Slope, climb};
use super::special::ln_gamma_digamma;
use super::{FEWEST_REPEATERS, Refused};

/// What an account spent on purchases.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Spent {
    /// How many purchases: the repeat ones, or all, as long as it is one of the two.
    pub purchases: u32,
    /// Their mean value, in any one currency; what is not above 0 is left out of fits.
    pub mean: f64,
}

/// Gamma–Gamma with its parameters.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Spend {
    /// Shape of an account's purchases: the larger, the more alike they are.
    pub p: f64,
    /// Shape of the means among accounts: the larger, the more alike accounts are.
    pub q: f64,
    /// Scale of the means, in the currency.
    pub v: f64,
}

/// Accounts with the same number of purchases: how many, the sum of the logarithms of
/// their means.
struct Same {
    purchases: f64,
    accounts: f64,
    ln_means: f64,
    /// What each spent in all, with its number of accounts.
    totals: Vec<(f64, f64)>,
}

/// The account that is added in a fit, in parts: purchases, mean as a share of the
/// usual mean, weight.
const PRIOR: [(u32, f64, f64); 3] = [(2, 0.6, 0.35), (2, 1.0, 0.35), (2, 2.0, 0.3)];

impl Spend {
    /// Fits on accounts by maximum likelihood, one usual account added.
    pub fn fit(seen: &[Spent]) -> Result<Spend, Refused> {
        let of = |spent: &&Spent| spent.purchases > 0 && spent.mean > 0.0 && spent.mean.is_finite();
        let mut sound: Vec<(Spent, f64)> = seen.iter().filter(of).map(|s| (*s, 1.0)).collect();
        if sound.len() < FEWEST_REPEATERS {
            return Err(Refused::FewRepeaters(sound.len()));
        }
        let accounts = sound.len() as f64;
        let usual = (sound.iter().map(|(s, _)| s.mean.ln()).sum::<f64>() / accounts).exp();
        sound.extend(PRIOR.map(|(purchases, mean, weight)| {
            let mean = mean * usual;
            (Spent { purchases, mean }, weight)
        }));
        let same = grouped(sound);
        let starts = [
            [2.0, 3.0, usual],
            [8.0, 3.0, 0.3 * usual],
            [1.0, 10.0, 10.0 * usual],
        ];
        let share = 1.0 / (accounts + 1.0);
        let [p, q, v] = climb(&starts, [true, true, false], share, |p| {
            let (value, slope) = slope(p, &same);
            (value * share, slope.map(|s| s * share))
        });
        Ok(Spend { p, q, v })
    }

    /// The log-likelihood of means, each given how many purchases it is of.
    pub fn log_likelihood(&self, seen: &[Spent]) -> f64 {
        let same = grouped(seen.iter().map(|s| (*s, 1.0)).collect());
        slope(&[self.p, self.q, self.v], &same).0
    }

    /// What a purchase of the account is expected to be worth: its own mean, drawn
    /// towards that of all. Nothing where so few were seen of accounts so different
    /// that there is no mean to draw it to.
    pub fn expected(&self, of: Option<Spent>) -> Option<f64> {
        let (purchases, total) = of.map_or((0.0, 0.0), |spent| {
            let purchases = f64::from(spent.purchases);
            (purchases, purchases * spent.mean.max(0.0))
        });
        let weight = self.p * purchases + self.q - 1.0;
        (weight > 0.0).then(|| self.p * (self.v + total) / weight)
    }
}

/// Counts equal accounts together, by their number of purchases.
fn grouped(mut seen: Vec<(Spent, f64)>) -> Vec<Same> {
    seen.sort_by(|(a, _), (b, _)| (a.purchases.cmp(&b.purchases)).then(a.mean.total_cmp(&b.mean)));
    let groups = seen.chunk_by(|(a, _), (b, _)| a.purchases == b.purchases);
    let same = groups.map(|group| {
        let purchases = f64::from(group[0].0.purchases);
        let equal = group.chunk_by(|(a, _), (b, _)| a == b);
        Same {
            purchases,
            accounts: group.iter().map(|(_, count)| count).sum(),
            ln_means: group.iter().map(|(s, count)| count * s.mean.ln()).sum(),
            totals: equal
                .map(|equal| {
                    let count = equal.iter().map(|(_, count)| count).sum();
                    (purchases * equal[0].0.mean, count)
                })
                .collect(),
        }
    });
    same.collect()
}

/// The log-likelihood and its derivatives by p, q and v.
fn slope(&[p, q, v]: &[f64; 3], seen: &[Same]) -> Slope<3> {
    let (ln_gamma_q, psi_q) = ln_gamma_digamma(q);
    let (mut value, mut by) = (0.0, [0.0; 3]);
    for same in seen {
        let (x, n) = (same.purchases, same.accounts);
        let (ln_own, psi_own) = ln_gamma_digamma(p * x);
        let (ln_both, psi_both) = ln_gamma_digamma(p * x + q);
        value += n * (ln_both - ln_own - ln_gamma_q + q * v.ln() + p * x * x.ln())
            + (p * x - 1.0) * same.ln_means;
        by[0] += x * (n * (psi_both - psi_own + x.ln()) + same.ln_means);
        by[1] += n * (psi_both - psi_q + v.ln());
        by[2] += n * q / v;
        for (total, count) in &same.totals {
            let ln = (v + total).ln();
            value -= count * (p * x + q) * ln;
            by[0] -= count * x * ln;
            by[1] -= count * ln;
            by[2] -= count * (p * x + q) / (v + total);
        }
    }
    (value, by)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slopes_are_those_of_the_value() {
        let seen = [(2, 30.0), (1, 12.0), (5, 44.5), (2, 30.0)];
        let seen = seen.map(|(purchases, mean)| (Spent { purchases, mean }, 1.0));
        let same = grouped(seen.to_vec());
        super::super::tests::check_slope(&[6.0, 3.5, 15.0], |p| slope(p, &same));
    }

    #[test]
    fn an_account_is_drawn_to_the_others() {
        let model = Spend {
            p: 6.25,
            q: 3.74,
            v: 15.44,
        };
        let all = model.expected(None).expect("enough was seen");
        let of = |purchases| {
            let spent = Spent {
                purchases,
                mean: 100.0,
            };
            model.expected(Some(spent)).expect("enough was seen")
        };
        assert!((all - 35.2).abs() < 0.1, "{all}");
        assert!(all < of(1) && of(1) < of(5) && of(5) < of(500));
        assert!((of(100_000) - 100.0).abs() < 0.1);
        let wild = Spend { q: 0.9, ..model };
        assert_eq!(wild.expected(None), None);
    }

    #[test]
    fn odd_samples_have_a_fit() {
        let refused = Spend::fit(
            &[Spent {
                purchases: 0,
                mean: f64::NAN,
            }; 9],
        );
        assert_eq!(refused, Err(Refused::FewRepeaters(0)));
        for mean in [1e-3, 20.0, 1e9] {
            let fit = Spend::fit(&[Spent { purchases: 3, mean }; 40]).expect("enough was seen");
            let expected = fit.expected(None).expect("enough was seen");
            assert!((expected / mean - 1.0).abs() < 0.1, "{fit:?}: {expected}");
        }
    }
}
