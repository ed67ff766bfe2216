//! Sums a smooth function over an interval: Gauss–Legendre.

use std::sync::OnceLock;

/// Places in [0, 1] and their weights, which add up to 1.
pub struct Rule(Vec<(f64, f64)>);

impl Rule {
    /// Eight places: exact for what bends little.
    pub fn coarse() -> &'static Rule {
        static RULE: OnceLock<Rule> = OnceLock::new();
        RULE.get_or_init(|| Rule::new(8))
    }

    /// Sixteen places.
    pub fn fine() -> &'static Rule {
        static RULE: OnceLock<Rule> = OnceLock::new();
        RULE.get_or_init(|| Rule::new(16))
    }

    /// The zeros of Legendre's polynomial of degree `n`, by Newton's method.
    fn new(n: u32) -> Rule {
        let degree = f64::from(n);
        let place = |i: u32| {
            let mut x = (std::f64::consts::PI * (f64::from(i) + 0.75) / (degree + 0.5)).cos();
            let mut slope = 1.0;
            for _ in 0..20 {
                let (mut before, mut value) = (1.0, x);
                for k in 2..=n {
                    let k = f64::from(k);
                    let next = ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k;
                    (before, value) = (value, next);
                }
                slope = degree * (x * value - before) / (x * x - 1.0);
                x -= value / slope;
            }
            (0.5 * (1.0 + x), 1.0 / ((1.0 - x * x) * slope * slope))
        };
        Rule((0..n).map(place).collect())
    }

    /// The places in [from, to] with their weights.
    pub fn over(&self, from: f64, to: f64) -> impl Iterator<Item = (f64, f64)> + '_ {
        let width = to - from;
        (self.0.iter()).map(move |(place, weight)| (from + width * place, width * weight))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_are_summed_exactly() {
        for (rule, degree) in [(Rule::coarse(), 15), (Rule::fine(), 31)] {
            let sum: f64 = rule.over(0.0, 2.0).map(|(x, w)| w * x.powi(degree)).sum();
            let exact = 2f64.powi(degree + 1) / f64::from(degree + 1);
            assert!((sum / exact - 1.0).abs() < 1e-13, "{sum} against {exact}");
        }
    }
}
