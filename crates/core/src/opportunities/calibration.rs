//! From strengths to probabilities, earned on a kind's own history.
//!
//! A strength orders the findings of a kind; what it is worth as a chance, history says.
//! With few cases their rate, with some a logistic curve through them (Platt 1999), with
//! many the best rising steps (isotonic regression by pooling adjacent violators); both shrunk to the kind's
//! stated prior, which weighs as much as eight cases.

/// The weight of a kind's prior, in cases.
pub const PRIOR_CASES: f64 = 8.0;
/// From this many cases on the curve may have any rising shape.
const MANY_CASES: usize = 1_000;
/// With fewer cases than this strength is not asked: a slope would be noise.
const SOME_CASES: usize = 150;
/// How strongly the slope is held to nought: a variance of its prior of `1 / this`.
const SLOPE_PENALTY: f64 = 0.25;

/// What a kind's strengths are worth as chances.
#[derive(Clone, PartialEq, Debug)]
pub struct Calibration {
    curve: Curve,
    /// Highest strength of each step with the chance there, rising; empty for few cases.
    steps: Vec<(f64, f64)>,
}

/// `1 / (1 + exp(−(level + slope · (strength − middle))))`.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Curve {
    middle: f64,
    level: f64,
    slope: f64,
}

impl Calibration {
    /// Fits cases: the strength of each, and whether it came true.
    pub fn fit(cases: &[(f64, bool)], prior: f64) -> Calibration {
        let curve = Curve::fit(cases, prior.clamp(0.001, 0.999));
        let steps = match cases.len() >= MANY_CASES {
            true => rising_steps(cases, &curve),
            false => Vec::new(),
        };
        Calibration { curve, steps }
    }

    /// The chance that a finding of this strength comes true.
    pub fn chance(&self, strength: f64) -> f64 {
        let step = self.steps.partition_point(|(most, _)| *most < strength);
        match self.steps.get(step).or(self.steps.last()) {
            Some((_, chance)) => *chance,
            None => self.curve.at(strength),
        }
    }
}

impl Curve {
    /// Maximises the penalised likelihood by Newton's method: two parameters, a concave
    /// function, a few steps. The prior stands in as cases of middling strength.
    fn fit(cases: &[(f64, bool)], prior: f64) -> Curve {
        let count = cases.len().max(1) as f64;
        let middle = cases.iter().map(|case| case.0).sum::<f64>() / count;
        let mut curve = Curve {
            middle,
            level: (prior / (1.0 - prior)).ln(),
            slope: 0.0,
        };
        for _ in 0..50 {
            let pull = PRIOR_CASES * (prior - curve.at(middle));
            let weight = PRIOR_CASES * curve.spread(middle);
            let (mut level, mut slope) = (pull, -SLOPE_PENALTY * curve.slope);
            let (mut ll, mut ls, mut ss) = (weight, 0.0, SLOPE_PENALTY);
            for &(strength, hit) in cases {
                let x = strength - middle;
                let error = f64::from(u8::from(hit)) - curve.at(strength);
                let spread = curve.spread(strength);
                level += error;
                slope += error * x;
                ll += spread;
                ls += spread * x;
                ss += spread * x * x;
            }
            let determinant = ll * ss - ls * ls;
            if determinant <= f64::EPSILON {
                break;
            }
            let steps = (
                (ss * level - ls * slope) / determinant,
                (ll * slope - ls * level) / determinant,
            );
            curve.level += steps.0.clamp(-2.0, 2.0);
            curve.slope += steps.1.clamp(-8.0, 8.0);
            if steps.0.abs() + steps.1.abs() < 1e-10 {
                break;
            }
        }
        // A stronger finding is never less likely: then, and with few cases, strength says
        // nothing here.
        if curve.slope < 0.0 || cases.len() < SOME_CASES {
            let hits = cases.iter().filter(|case| case.1).count() as f64;
            let rate = (hits + PRIOR_CASES * prior) / (cases.len() as f64 + PRIOR_CASES);
            curve = Curve {
                middle,
                level: (rate / (1.0 - rate)).ln(),
                slope: 0.0,
            };
        }
        curve
    }

    fn at(&self, strength: f64) -> f64 {
        1.0 / (1.0 + (-(self.level + self.slope * (strength - self.middle))).exp())
    }

    fn spread(&self, strength: f64) -> f64 {
        let chance = self.at(strength);
        chance * (1.0 - chance)
    }
}

/// Pools neighbours until chances rise with strength; each step is then shrunk to the
/// curve as if that were eight cases more.
fn rising_steps(cases: &[(f64, bool)], curve: &Curve) -> Vec<(f64, f64)> {
    struct Step {
        most: f64,
        cases: f64,
        hits: f64,
    }
    let mut sorted = cases.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut steps: Vec<Step> = Vec::new();
    for (strength, hit) in sorted {
        let hits = f64::from(u8::from(hit));
        match steps.last_mut() {
            Some(step) if step.most == strength => {
                step.cases += 1.0;
                step.hits += hits;
            }
            _ => steps.push(Step {
                most: strength,
                cases: 1.0,
                hits,
            }),
        }
        while let [.., before, last] = steps.as_mut_slice()
            && before.hits * last.cases >= last.hits * before.cases
        {
            before.most = last.most;
            before.cases += last.cases;
            before.hits += last.hits;
            steps.pop();
        }
    }
    let mut chance_before = 0.0_f64;
    let shrunk = |step: Step| {
        let curve = PRIOR_CASES * curve.at(step.most);
        let chance = (step.hits + curve) / (step.cases + PRIOR_CASES);
        chance_before = chance_before.max(chance);
        (step.most, chance_before)
    };
    steps.into_iter().map(shrunk).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `hits` of `cases` at a strength.
    fn cases(of: &[(f64, usize, usize)]) -> Vec<(f64, bool)> {
        let each = of
            .iter()
            .flat_map(|&(strength, hits, cases)| (0..cases).map(move |at| (strength, at < hits)));
        each.collect()
    }

    #[test]
    fn without_cases_the_prior_stands() {
        let none = Calibration::fit(&[], 0.3);
        assert!((none.chance(0.1) - 0.3).abs() < 1e-9);
        assert!((none.chance(0.9) - 0.3).abs() < 1e-9);
    }

    #[test]
    fn history_moves_the_prior_as_far_as_it_goes() {
        let some = Calibration::fit(&cases(&[(0.5, 16, 16)]), 0.1);
        assert!((some.chance(0.5) - (16.0 + 0.8) / 24.0).abs() < 1e-6);
        let more = Calibration::fit(&cases(&[(0.2, 5, 100), (0.8, 60, 100)]), 0.3);
        assert!(more.chance(0.2) < 0.15 && more.chance(0.8) > 0.5);
        assert!(more.chance(0.5) > more.chance(0.2));
        // What is stronger was right less often: strength says nothing.
        let odd = Calibration::fit(&cases(&[(0.2, 60, 100), (0.8, 5, 100)]), 0.3);
        assert_eq!(odd.chance(0.2), odd.chance(0.8));
    }

    #[test]
    fn many_cases_give_any_rising_shape() {
        let of = [
            (0.1, 10, 500),
            (0.5, 15, 500),
            (0.6, 300, 500),
            (0.7, 290, 500),
        ];
        let many = Calibration::fit(&cases(&of), 0.3);
        assert!((many.chance(0.1) - 0.02).abs() < 0.01);
        assert!((many.chance(0.65) - 0.59).abs() < 0.01, "pooled");
        assert_eq!(many.chance(2.0), many.chance(0.7));
    }

    proptest! {
        #[test]
        fn chances_rise_with_strength(
            all in prop::collection::vec((0.0_f64..1.0, any::<bool>()), 0..60),
            times in 1_usize..40,
            prior in 0.01_f64..0.99,
        ) {
            let all: Vec<(f64, bool)> = all.iter().copied().cycle().take(all.len() * times).collect();
            let fitted = Calibration::fit(&all, prior);
            let chances: Vec<f64> = (0..=20).map(|at| fitted.chance(f64::from(at) / 20.0)).collect();
            prop_assert!(chances.windows(2).all(|pair| pair[0] <= pair[1] + 1e-12));
            prop_assert!(chances.iter().all(|chance| (0.0..=1.0).contains(chance)));
        }
    }
}
