//! Pareto/NBD (Schmittlein, Morrison and Colombo 1987): an account buys at a rate of its
//! own and stops at a moment of its own, whether or not it has just bought.
//!
//! Rates are Gamma(r, α) among accounts, rates of stopping Gamma(s, β). The likelihood
//! of an account is
//!
//! ```text
//! (r)ₓ αʳ βˢ · ((α+T)^−(r+x) (β+T)^−s  +  s ∫ₜᵀ (α+u)^−(r+x) (β+u)^−(s+1) du)
//! ```
//!
//! alive, or stopped at u. The integral is usually written as a difference of two
//! hypergeometric functions, which loses its digits where they are nearly equal, and
//! needs two cases. Here it is summed as it stands: all of it is positive, and in
//! y = ln(u + the smaller of α and β) it is so smooth that eight places are enough.

use super::climb::{Slope, climb};
use super::quadrature::Rule;
use super::{Buying, Grouped, Refused, Summary};

/// Pareto/NBD with its parameters.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Pareto {
    /// Shape of the rates of buying.
    pub r: f64,
    /// Scale of the rates of buying, in the unit of time.
    pub alpha: f64,
    /// Shape of the rates of stopping.
    pub s: f64,
    /// Scale of the rates of stopping, in the unit of time.
    pub beta: f64,
}

/// What fell to e^−this is left out.
const NEGLIGIBLE: f64 = 40.0;

/// The dead part of an account's likelihood, over its first factor's value at t.
#[derive(Clone, Copy, Default)]
struct Stopped {
    /// s ∫ₜᵀ ((α+u)/(α+t))^−(r+x) ((β+u)/(β+t))^−(s+1) du, over β+t.
    mass: f64,
    /// Means over the moments u at which it may have stopped: ln((α+u)/(α+t)),
    /// 1/(α+u), ln((β+u)/(β+t)), 1/(β+u).
    means: [f64; 4],
}

impl Pareto {
    /// Fits on accounts by maximum likelihood, one usual account added.
    pub fn fit(seen: &Grouped) -> Result<Pareto, Refused> {
        let seen = seen.with_prior()?;
        let unit = seen.mean_age();
        let starts = [
            [0.5, 0.3 * unit, 0.6, 0.3 * unit],
            [1.0, 0.05 * unit, 0.5, 0.5 * unit],
            [2.0, 0.5 * unit, 0.5, unit],
        ];
        let share = 1.0 / seen.at_least[0];
        let top = climb(&starts, [true, false, true, false], share, |p| {
            let (value, slope) = Pareto::with(p).slope(&seen);
            (value * share, slope.map(|s| s * share))
        });
        Ok(Pareto::with(&top))
    }

    fn with(&[r, alpha, s, beta]: &[f64; 4]) -> Pareto {
        Pareto { r, alpha, s, beta }
    }

    /// ln of what is left of the likelihood if it is alive, over that at t: the
    /// probability not to have bought and not to have stopped since.
    fn ln_alive(&self, of: &Summary) -> (f64, f64, f64) {
        let bought = ((self.alpha + of.age) / (self.alpha + of.recency)).ln();
        let stopped = ((self.beta + of.age) / (self.beta + of.recency)).ln();
        let shape = self.r + f64::from(of.repeats);
        (-shape * bought - self.s * stopped, bought, stopped)
    }

    /// The dead part of the likelihood, with the logarithms of α+T over α+t and of β+T
    /// over β+t.
    fn stopped(&self, of: &Summary, bought: f64, stopped: f64) -> Stopped {
        let Pareto { r, alpha, s, beta } = *self;
        let (shape, t) = (r + f64::from(of.repeats), of.recency);
        let (near, far, of_near, of_far, length) = if alpha <= beta {
            (alpha + t, beta + t, shape, s + 1.0, bought)
        } else {
            (beta + t, alpha + t, s + 1.0, shape, stopped)
        };
        // In y = ln((near + u − t) / near) the fall is steeper the further, so that at
        // `end` all has fallen as far as it counts.
        let steepness = of_near - 1.0 + of_far * near / far;
        let end = if steepness * length > NEGLIGIBLE {
            NEGLIGIBLE / steepness
        } else {
            length
        };
        let further = |grown: f64| (near * grown / far).ln_1p();
        let fall = (of_near - 1.0) * end + of_far * further(end.exp_m1());
        let (rule, panels) = if fall.abs() <= 5.0 && end <= 2.0 {
            (Rule::coarse(), 1.0)
        } else {
            (
                Rule::fine(),
                (fall / 20.0).max(end / 5.0).ceil().clamp(1.0, 64.0),
            )
        };
        let (mut mass, mut sums) = (0.0, [0.0; 4]);
        for panel in 0..panels as u32 {
            let from = end * f64::from(panel) / panels;
            let to = end * f64::from(panel + 1) / panels;
            for (y, weight) in rule.over(from, to) {
                let grown = y.exp();
                let beyond = near * (grown - 1.0);
                let (near_now, far_now) = (near * grown, far + beyond);
                let ln_far = (far_now / far).ln();
                let density = weight * (y - of_near * y - of_far * ln_far).exp();
                mass += density;
                sums[0] += density * y;
                sums[1] += density / near_now;
                sums[2] += density * ln_far;
                sums[3] += density / far_now;
            }
        }
        if mass <= 0.0 {
            return Stopped::default();
        }
        let mut means = sums.map(|sum| sum / mass);
        if alpha > beta {
            means = [means[2], means[3], means[0], means[1]];
        }
        let mass = s * mass * near / (beta + t);
        Stopped { mass, means }
    }

    /// The log-likelihood and its derivatives by r, α, s and β.
    fn slope(&self, seen: &Grouped) -> Slope<4> {
        let Pareto { r, alpha, s, beta } = *self;
        let all = seen.at_least.first().copied().unwrap_or_default();
        let mut value = all * (r * alpha.ln() + s * beta.ln());
        let mut by = [
            all * alpha.ln(),
            all * r / alpha,
            all * beta.ln(),
            all * s / beta,
        ];
        for (i, count) in seen.at_least.iter().skip(1).enumerate() {
            value += count * (r + i as f64).ln();
            by[0] += count / (r + i as f64);
        }
        for (summary, count) in &seen.rows {
            let shape = r + f64::from(summary.repeats);
            let (ln_alive, bought, stopped) = self.ln_alive(summary);
            let dead = self.stopped(summary, bought, stopped);
            let (ln_a, ln_b) = (
                (alpha + summary.recency).ln(),
                (beta + summary.recency).ln(),
            );
            let alive = ln_alive.exp();
            let both = alive + dead.mass;
            value += count * (both.ln() - shape * ln_a - s * ln_b);
            let (alive, gone) = (count * alive / both, count * dead.mass / both);
            let [mean_ln_a, mean_a, mean_ln_b, mean_b] = dead.means;
            by[0] -= alive * bought + gone * mean_ln_a + count * ln_a;
            by[1] -= shape * (alive / (alpha + summary.age) + gone * mean_a);
            by[2] -= alive * stopped + gone * (mean_ln_b - 1.0 / s) + count * ln_b;
            by[3] -= alive * s / (beta + summary.age) + gone * (s + 1.0) * mean_b;
        }
        (value, by)
    }
}

impl Buying for Pareto {
    fn alive(&self, of: &Summary) -> f64 {
        let (ln_alive, bought, stopped) = self.ln_alive(of);
        let dead = self.stopped(of, bought, stopped).mass;
        let alive = ln_alive.exp();
        if alive > 0.0 {
            alive / (alive + dead)
        } else {
            0.0
        }
    }

    fn expected(&self, of: &Summary, ahead: f64) -> f64 {
        let rate = (self.r + f64::from(of.repeats)) / (self.alpha + of.age);
        let now = self.beta + of.age;
        let ln = ((now + ahead.max(0.0)) / now).ln();
        let e = self.s - 1.0;
        let time = if e.abs() < 1e-9 {
            ln
        } else {
            -(-e * ln).exp_m1() / e
        };
        rate * now * time * self.alive(of)
    }

    fn log_likelihood(&self, seen: &Grouped) -> f64 {
        self.slope(seen).0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// P(alive) by a plain sum over the moment of stopping.
    fn by_hand(model: &Pareto, of: &Summary) -> f64 {
        let shape = model.r + f64::from(of.repeats);
        let ln = |u: f64, s: f64| -shape * (model.alpha + u).ln() - s * (model.beta + u).ln();
        let steps = 400_000;
        let width = (of.age - of.recency) / f64::from(steps);
        let ahead = ln(of.age, model.s);
        let dead: f64 = (0..steps)
            .map(|i| of.recency + width * (f64::from(i) + 0.5))
            .map(|u| (ln(u, model.s + 1.0) - ahead).exp() * width * model.s)
            .sum();
        1.0 / (1.0 + dead)
    }

    #[test]
    fn few_places_are_enough() {
        for (r, alpha, s, beta) in [
            (0.55, 10.6, 0.6, 11.7),
            (0.5, 90.0, 0.6, 0.5),
            (3.0, 0.5, 0.4, 300.0),
            (1.0, 20.0, 40.0, 900.0),
        ] {
            let model = Pareto { r, alpha, s, beta };
            for (repeats, recency, age) in [
                (0, 0.0, 39.0),
                (2, 30.0, 39.0),
                (25, 20.0, 39.0),
                (3, 39.0, 39.0),
            ] {
                let of = Summary {
                    repeats,
                    recency,
                    age,
                };
                let (ours, plain) = (model.alive(&of), by_hand(&model, &of));
                assert!(
                    (ours - plain).abs() <= 1e-6 * plain,
                    "{model:?} {of:?}: {ours} against {plain}"
                );
            }
        }
    }

    #[test]
    fn long_silence_after_many_purchases_is_the_end() {
        let model = Pareto {
            r: 0.5,
            alpha: 10.0,
            s: 0.6,
            beta: 12.0,
        };
        let of = Summary {
            repeats: 900,
            recency: 300.0,
            age: 9_000.0,
        };
        assert!(model.alive(&of) < 1e-12);
        assert!(
            model
                .log_likelihood(&[of].into_iter().collect())
                .is_finite()
        );
    }

    #[test]
    fn slopes_are_those_of_the_value() {
        let seen = super::super::tests::a_few();
        for p in [[0.4, 7.0, 0.8, 12.0], [0.4, 17.0, 0.8, 2.0]] {
            super::super::tests::check_slope(&p, |p| Pareto::with(p).slope(&seen));
        }
    }
}
