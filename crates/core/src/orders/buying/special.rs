//! The special functions that the models of buying need, for positive arguments.

/// From here on Stirling's series is exact to the last digits.
const FAR: f64 = 10.0;

/// ln Γ(x) and ψ(x), its derivative, for x > 0: Stirling's series, reached by the
/// recurrences (Abramowitz and Stegun 6.1.41, 6.3.18).
pub fn ln_gamma_digamma(x: f64) -> (f64, f64) {
    let (mut z, mut product, mut sum) = (x, 1.0, 0.0);
    while z < FAR {
        product *= z;
        sum += 1.0 / z;
        z += 1.0;
    }
    let (inverse, ln) = (1.0 / z, z.ln());
    let w = inverse * inverse;
    let tail = inverse
        * (1.0 / 12.0
            + w * (-1.0 / 360.0
                + w * (1.0 / 1260.0
                    + w * (-1.0 / 1680.0 + w * (1.0 / 1188.0 - w * 691.0 / 360_360.0)))));
    let slope = w
        * (1.0 / 12.0
            + w * (-1.0 / 120.0
                + w * (1.0 / 252.0
                    + w * (-1.0 / 240.0 + w * (1.0 / 132.0 - w * 691.0 / 32_760.0)))));
    let half_ln_tau = 0.918_938_533_204_672_7;
    (
        (z - 0.5) * ln - z + half_ln_tau + tail - f64::ln(product),
        ln - 0.5 * inverse - slope - sum,
    )
}

/// ln Γ(x) for x > 0.
pub fn ln_gamma(x: f64) -> f64 {
    ln_gamma_digamma(x).0
}

/// Shares that are Beta(a, b).
pub struct Beta {
    a: f64,
    b: f64,
    /// −ln B(a, b).
    ln_front: f64,
}

impl Beta {
    /// With these shapes, above 0.
    pub fn new(a: f64, b: f64) -> Beta {
        let ln_front = ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b);
        Beta { a, b, ln_front }
    }

    /// How probable it is that a share is at most `x`, and how fast that grows in x: the
    /// regularised incomplete beta function, by a continued fraction (Lentz's method;
    /// Numerical Recipes 6.4).
    fn below_and_density(&self, x: f64) -> (f64, f64) {
        let Beta { a, b, ln_front } = *self;
        if x <= 0.0 || x >= 1.0 {
            return (if x <= 0.0 { 0.0 } else { 1.0 }, 0.0);
        }
        let front = (ln_front + a * x.ln() + b * (-x).ln_1p()).exp();
        let below = if x < (a + 1.0) / (a + b + 2.0) {
            front * fraction(x, a, b) / a
        } else {
            1.0 - front * fraction(1.0 - x, b, a) / b
        };
        (below, front / (x * (1.0 - x)))
    }

    /// How probable it is that a share is at most `x`.
    pub fn below(&self, x: f64) -> f64 {
        self.below_and_density(x).0
    }

    /// What a share stays below with `probability`: Newton's method, halved where it
    /// would leave what is known to hold it.
    pub fn quantile(&self, probability: f64) -> f64 {
        let (mut low, mut high) = (0.0, 1.0);
        let mut x = self.a / (self.a + self.b);
        for _ in 0..100 {
            let (below, density) = self.below_and_density(x);
            let off = below - probability;
            if off.abs() < 1e-12 || high - low <= 1e-12 * x {
                break;
            }
            if off < 0.0 {
                low = x;
            } else {
                high = x;
            }
            let newton = x - off / density;
            x = if newton > low && newton < high {
                newton
            } else {
                0.5 * (low + high)
            };
        }
        x
    }
}

fn fraction(x: f64, a: f64, b: f64) -> f64 {
    let away = |v: f64| if v.abs() < 1e-300 { 1e-300 } else { v };
    let (mut c, mut d) = (1.0, 1.0 / away(1.0 - (a + b) * x / (a + 1.0)));
    let mut value = d;
    for m in 1..2_000 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / away(1.0 + even * d);
        c = away(1.0 + even / c);
        value *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / away(1.0 + odd * d);
        c = away(1.0 + odd / c);
        let change = d * c;
        value *= change;
        if (change - 1.0).abs() < 1e-14 {
            break;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() <= 1e-12 * b.abs().max(1.0)
    }

    #[test]
    fn gamma_and_its_slope() {
        let (mut factorial, mut harmonic) = (0.0, -0.577_215_664_901_532_9);
        for n in 1..200 {
            let (ln_gamma, digamma) = ln_gamma_digamma(f64::from(n));
            assert!(near(ln_gamma, factorial), "ln Γ({n}) = {ln_gamma}");
            assert!(near(digamma, harmonic), "ψ({n}) = {digamma}");
            factorial += f64::from(n).ln();
            harmonic += 1.0 / f64::from(n);
        }
        assert!(near(ln_gamma(0.5), 0.5 * std::f64::consts::PI.ln()));
        assert!(near(ln_gamma(1e-8), 18.420_680_738_180_21));
    }

    #[test]
    fn shares_of_a_beta() {
        assert!(near(Beta::new(1.0, 1.0).below(0.3), 0.3));
        assert!(near(Beta::new(2.0, 1.0).below(0.3), 0.09));
        assert!(near(Beta::new(2.0, 3.0).below(0.5), 0.6875));
        assert!(near(Beta::new(300.0, 300.0).below(0.5), 0.5));
        assert_eq!(Beta::new(2.0, 3.0).below(0.0), 0.0);
        for (a, b) in [(0.3, 4.0), (2.0, 60.0), (64.0, 700.0), (0.25, 0.75)] {
            let beta = Beta::new(a, b);
            for p in [0.01, 0.1, 0.5, 0.9, 0.999] {
                let below = beta.below(beta.quantile(p));
                assert!((below - p).abs() < 1e-8, "{p} of Beta({a}, {b}): {below}");
            }
        }
    }
}
