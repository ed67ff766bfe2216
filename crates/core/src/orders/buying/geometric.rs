//! MBG/NBD and BG/NBD: an account buys at a rate of its own, and after a purchase may
//! stop for good, with a probability of its own.
//!
//! Rates are Gamma(r, α) among accounts, probabilities to stop Beta(a, b). In BG/NBD
//! (Fader, Hardie and Lee 2005) only a repeat purchase can be the last, so whoever
//! bought once is alive for certain; in MBG/NBD (Batislam, Denizel and Filiztekin 2007)
//! the first one can be as well.
//!
//! With d = 1 where the first purchase can be the last, else 0, and rising factorials
//! (b)ₙ = b (b+1) … (b+n−1), the likelihood of an account is
//!
//! ```text
//! (r)ₓ αʳ · (b)ₓ₊d / (a+b)ₓ₊d · (α+T)^−(r+x) · (1 + w)
//! w = a / (b+x+d−1) · ((α+T) / (α+t))^(r+x)      (0 where it cannot have stopped)
//! ```
//!
//! and w the odds that it has stopped. The logarithms of rising factorials add up over
//! accounts to Σᵢ (how many bought more than i times) · ln(r+i), which is no work.

use super::climb::{Slope, climb};
use super::{Buying, Grouped, Refused, Summary};

/// After which purchases an account may stop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DropOut {
    /// After any, the first included: MBG/NBD.
    AfterAny,
    /// After any but the first: BG/NBD.
    AfterRepeat,
}

/// MBG/NBD or BG/NBD with its parameters.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Geometric {
    /// Shape of the rates of buying.
    pub r: f64,
    /// Scale of the rates, in the unit of time.
    pub alpha: f64,
    /// First parameter of the probabilities to stop; the mean is a / (a + b).
    pub a: f64,
    /// Second parameter of the probabilities to stop.
    pub b: f64,
    /// After which purchases an account may stop.
    pub drop_out: DropOut,
}

impl Geometric {
    /// Fits on accounts by maximum likelihood, one usual account added.
    pub fn fit(seen: &Grouped, drop_out: DropOut) -> Result<Geometric, Refused> {
        let seen = seen.with_prior()?;
        let unit = seen.mean_age();
        let starts = [
            [0.5, 0.2 * unit, 0.8, 2.0],
            [1.0, 0.05 * unit, 0.5, 5.0],
            [2.0, 0.5 * unit, 0.5, 5.0],
            [0.1, 0.1 * unit, 1.0, 1.0],
        ];
        let share = 1.0 / seen.at_least[0];
        let top = climb(&starts, [true, false, true, true], share, |p| {
            let (value, slope) = Geometric::with(p, drop_out).slope(&seen);
            (value * share, slope.map(|s| s * share))
        });
        Ok(Geometric::with(&top, drop_out))
    }

    fn with(&[r, alpha, a, b]: &[f64; 4], drop_out: DropOut) -> Geometric {
        Geometric {
            r,
            alpha,
            a,
            b,
            drop_out,
        }
    }

    /// d of the formulas: purchases after which it could have stopped, beside x.
    fn first(&self) -> usize {
        usize::from(self.drop_out == DropOut::AfterAny)
    }

    /// The odds to have stopped right after the last purchase, before silence speaks:
    /// nothing where it cannot have.
    pub fn odds_after_purchase(&self, repeats: u32) -> Option<f64> {
        let chances = repeats as usize + self.first();
        (chances > 0).then(|| self.a / (self.b + (chances - 1) as f64))
    }

    /// The log-likelihood and its derivatives by r, α, a and b.
    fn slope(&self, seen: &Grouped) -> Slope<4> {
        let Geometric { r, alpha, a, b, .. } = *self;
        let all = seen.at_least.first().copied().unwrap_or_default();
        let mut value = all * r * alpha.ln();
        let mut by_r = all * alpha.ln();
        let mut by_alpha = all * r / alpha;
        let (mut by_a, mut by_b) = (0.0, 0.0);
        for (i, count) in seen.at_least.iter().skip(1).enumerate() {
            let rate = r + i as f64;
            value += count * rate.ln();
            by_r += count / rate;
        }
        for (i, count) in seen.at_least.iter().skip(1 - self.first()).enumerate() {
            let (stay, both) = (b + i as f64, a + b + i as f64);
            value += count * (stay / both).ln();
            by_a -= count / both;
            by_b += count * (1.0 / stay - 1.0 / both);
        }
        for (summary, count) in &seen.rows {
            let shape = r + f64::from(summary.repeats);
            let (now, then) = (alpha + summary.age, alpha + summary.recency);
            let ln_now = now.ln();
            value -= count * shape * ln_now;
            by_r -= count * ln_now;
            by_alpha -= count * shape / now;
            let chances = summary.repeats as usize + self.first();
            if chances > 0 {
                let last = b + (chances - 1) as f64;
                let silence = (now / then).ln();
                let ln_odds = (a / last).ln() + shape * silence;
                // ln(1 + e^l) and e^l / (1 + e^l), without overflow.
                let small = (-ln_odds.abs()).exp();
                value += count * (ln_odds.max(0.0) + small.ln_1p());
                let dead = if ln_odds > 0.0 { 1.0 } else { small } / (1.0 + small);
                let dead = count * dead;
                by_r += dead * silence;
                by_alpha += dead * shape * (1.0 / now - 1.0 / then);
                by_a += dead / a;
                by_b -= dead / last;
            }
        }
        (value, [by_r, by_alpha, by_a, by_b])
    }
}

impl Buying for Geometric {
    fn alive(&self, of: &Summary) -> f64 {
        let Some(odds) = self.odds_after_purchase(of.repeats) else {
            return 1.0;
        };
        let shape = self.r + f64::from(of.repeats);
        let silence = shape * ((self.alpha + of.age) / (self.alpha + of.recency)).ln();
        1.0 / (1.0 + odds * silence.exp())
    }

    fn expected(&self, of: &Summary, ahead: f64) -> f64 {
        let shape = self.r + f64::from(of.repeats);
        let stays = self.b + (of.repeats as usize + self.first()) as f64;
        let ratio = ahead.max(0.0) / (self.alpha + of.age);
        purchases_of_the_living(self.a, stays, shape, ratio) * self.alive(of)
    }

    fn log_likelihood(&self, seen: &Grouped) -> f64 {
        self.slope(seen).0
    }
}

/// Purchases to be expected of an account that is alive, over a time that is `ratio` of
/// its age (with α): its probability to stop is Beta(a, b), its rate has the shape `s`.
///
/// The published form is (C / (a−1)) (1 − (1−z)^s ₂F₁(s, b; C; z)) with C = a+b−1 and
/// z the time ahead as a share of all. By
/// Euler's transformation (1−z)^s ₂F₁(s, b; C; z) = (1−z)^(a−1) ₂F₁(C−s, a−1; C; z),
/// whose series has no large terms, and whose factor a−1 can be taken out, so that
/// neither a = 1 nor C = 0 is a special case.
fn purchases_of_the_living(a: f64, b: f64, s: f64, ratio: f64) -> f64 {
    let (c, e) = (a + b - 1.0, a - 1.0);
    // z, and ln(1 − z) without rounding where z is all but 1.
    let (z, ln) = (ratio / (1.0 + ratio), -ratio.ln_1p());
    let leading = if e.abs() < 1e-9 {
        -ln
    } else {
        -(e * ln).exp_m1() / e
    };
    // The series' terms are scaled by (1−z)^e, which may be too small to write down.
    let mut ln_scale = e * ln;
    let (mut term, mut sum) = ((c - s) * z, 0.0);
    for n in 1..MOST_TERMS {
        sum += term;
        let n = f64::from(n);
        term *= (c - s + n) * (e + n) / ((c + n) * (n + 1.0)) * z;
        if term.abs() <= 1e-16 * sum.abs() && n > e * ratio {
            break;
        }
        if sum.abs() > 1e200 {
            (term, sum, ln_scale) = (term * 1e-200, sum * 1e-200, ln_scale + 200.0 * LN_10);
        }
    }
    (c * leading - ln_scale.exp() * sum).max(0.0)
}

/// The series needs some 36 / −ln z terms: 40 for a look as far ahead as back, so many
/// only where it is looked ahead thousands of times as far.
const MOST_TERMS: u32 = 200_000;

const LN_10: f64 = std::f64::consts::LN_10;

#[cfg(test)]
mod tests {
    use super::*;

    /// The same by the sum over p on a fine grid.
    fn by_hand(a: f64, b: f64, s: f64, ratio: f64) -> f64 {
        let (mut sum, mut weight) = (0.0, 0.0);
        // p = u⁴ tames a density that is infinite at 0, and (1−u)… stays for b > 1.
        let steps = 200_000;
        for i in 0..steps {
            let u = (f64::from(i) + 0.5) / f64::from(steps);
            let p = u.powi(4);
            let ln = (a - 1.0) * p.ln() + (b - 1.0) * (-p).ln_1p() + 3.0 * u.ln();
            let density = ln.exp();
            weight += density;
            sum += density * -(-s * (p * ratio).ln_1p()).exp_m1() / p;
        }
        sum / weight
    }

    #[test]
    fn the_series_is_the_integral() {
        for (a, b, s, z) in [
            (0.8, 2.4, 0.24, 0.46),
            (1.0, 3.0, 2.5, 0.3),
            (1.000_000_1, 3.0, 2.5, 0.3),
            (0.9, 1.6, 30.5, 0.7),
            (0.3, 1.7, 0.2, 0.99),
            (3.0, 80.0, 12.0, 0.9),
            (400.0, 300.0, 12.0, 0.9),
        ] {
            let ratio = z / (1.0 - z);
            let (series, sum) = (
                purchases_of_the_living(a, b, s, ratio),
                by_hand(a, b, s, ratio),
            );
            assert!(
                (series - sum).abs() < 2e-5 * sum,
                "a {a} b {b} s {s} z {z}: {series} against {sum}"
            );
        }
    }

    #[test]
    fn slopes_are_those_of_the_value() {
        let seen = super::super::tests::a_few();
        for drop_out in [DropOut::AfterAny, DropOut::AfterRepeat] {
            super::super::tests::check_slope(&[0.4, 7.0, 0.8, 2.1], |p| {
                Geometric::with(p, drop_out).slope(&seen)
            });
        }
    }
}
