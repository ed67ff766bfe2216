//! Gamma–Gamma (Fader, Hardie and Lee 2005): what a purchase of an account is worth.
//!
//! An account's purchases vary around a mean of its own (Gamma with shape p), means
//! vary among accounts (inverse Gamma with shape q and scale v), and have nothing to do
//! with how often it buys. So an account's mean is drawn towards that of all, the more
//! the less was seen of it.
//!
//! Published fits know the means alone. Where all accounts bought about equally often these
//! cannot tell how far purchases of one account vary from how far accounts do; so what each
//! purchase was of all of an account's is taken into account where it is known. Given what
//! an account spent in all, these shares are Dirichlet(p, …, p), whatever its mean is: the
//! likelihood gains Γ(px) / Γ(p)ˣ · Π shareᵖ⁻¹.

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
    /// The logarithms of what each of them was of all, summed up: how alike they are.
    /// `None` where only their mean is known.
    pub ln_shares: Option<f64>,
}

impl Spent {
    /// What was spent on these purchases, each above 0; nothing where there are none.
    pub fn of(purchases: &[f64]) -> Option<Spent> {
        /// Purchases are not taken for more alike than to so much of their mean: equal
        /// ones would have no finite shape.
        const ALIKE: f64 = 0.05;
        let (count, total): (f64, f64) = (purchases.len() as f64, purchases.iter().sum());
        let ln_shares: f64 = purchases.iter().map(|one| (one / total).ln()).sum();
        (total > 0.0).then(|| Spent {
            purchases: purchases.len() as u32,
            mean: total / count,
            ln_shares: Some(ln_shares - 0.5 * ALIKE * ALIKE * (count - 1.0)),
        })
    }
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
/// their means; of how many it is known how alike their purchases are, and that.
struct Same {
    purchases: f64,
    accounts: f64,
    ln_means: f64,
    told: f64,
    ln_shares: f64,
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
            let usual = Spent {
                purchases,
                mean,
                ln_shares: None,
            };
            (usual, weight)
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

    /// The log-likelihood of means, each given how many purchases it is of, and of how alike
    /// these are where that is known.
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
        let equal = group.chunk_by(|(a, _), (b, _)| a.mean == b.mean);
        let told = group
            .iter()
            .filter_map(|(s, count)| Some((s.ln_shares?, count)));
        Same {
            purchases,
            accounts: group.iter().map(|(_, count)| count).sum(),
            ln_means: group.iter().map(|(s, count)| count * s.mean.ln()).sum(),
            told: told.clone().map(|(_, count)| count).sum(),
            ln_shares: told.map(|(ln_shares, count)| count * ln_shares).sum(),
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
    let (ln_gamma_p, psi_p) = ln_gamma_digamma(p);
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
        value += same.told * (ln_own - x * ln_gamma_p) + (p - 1.0) * same.ln_shares;
        by[0] += same.told * x * (psi_own - psi_p) + same.ln_shares;
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
        let seen = [
            (2, 30.0, None),
            (1, 12.0, Some(0.0)),
            (5, 44.5, Some(-9.1)),
            (2, 30.0, Some(-1.5)),
        ];
        let seen = seen.map(|(purchases, mean, ln_shares)| {
            let spent = Spent {
                purchases,
                mean,
                ln_shares,
            };
            (spent, 1.0)
        });
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
                ln_shares: None,
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
                ln_shares: None,
            }; 9],
        );
        assert_eq!(refused, Err(Refused::FewRepeaters(0)));
        for mean in [1e-3, 20.0, 1e9] {
            for ln_shares in [
                None,
                Spent::of(&[mean; 3]).and_then(|spent| spent.ln_shares),
            ] {
                let one = Spent {
                    purchases: 3,
                    mean,
                    ln_shares,
                };
                let fit = Spend::fit(&[one; 40]).expect("enough was seen");
                let expected = fit.expected(None).expect("enough was seen");
                assert!((expected / mean - 1.0).abs() < 0.1, "{fit:?}: {expected}");
            }
        }
    }

    #[test]
    fn a_long_record_counts_almost_alone_where_all_buy_equally_often() {
        let purchases = |mean: f64| -> Vec<f64> {
            let around = [0.7, 1.3, 1.0, 0.8, 1.2, 1.0].iter().cycle();
            around.take(36).map(|part| part * mean).collect()
        };
        let means = (0..30).map(|i| 50.0 * f64::powi(1.12, i));
        let spent = means.filter_map(|mean| Spent::of(&purchases(mean)));
        let spent: Vec<Spent> = spent.collect();
        let fit = Spend::fit(&spent).expect("enough was seen");
        for own in spent {
            let expected = fit.expected(Some(own)).expect("enough was seen");
            assert!(
                (expected / own.mean - 1.0).abs() < 0.02,
                "{own:?}: {expected}"
            );
        }
    }
}
