//! From strengths to probabilities, earned on a kind's own history.
//!
//! A strength orders the findings of a kind; what it is worth as a chance, history says.
//! With few cases their rate, with some a logistic curve through them (Platt 1999), with
//! many the best rising steps (isotonic regression by pooling adjacent violators); both shrunk to the kind's
//! stated prior, which weighs as much as eight cases.
//!
//! Where it is known by how much chances stood higher at the moment of a case than they do
//! now, that goes into the curve as an offset of the log-odds, and into the steps by what
//! the curve makes of it: a case counts for as much less as it was likelier then.

/// The weight of a kind's prior, in cases.
pub const PRIOR_CASES: f64 = 8.0;
/// From this many cases on the curve may have any rising shape.
const MANY_CASES: usize = 1_000;
/// With fewer cases than this strength is not asked: a slope would be noise.
const SOME_CASES: usize = 150;
/// How strongly the slope is held to nought: a variance of its prior of `1 / this`.
const SLOPE_PENALTY: f64 = 0.25;

/// A case whose outcome is known.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Known {
    /// How strong it was among its kind.
    pub strength: f64,
    /// By how much the log-odds of all cases stood higher at its moment than they do now.
    pub above: f64,
    /// Whether it came true.
    pub hit: bool,
}

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
    /// Fits cases.
    pub fn fit(cases: &[Known], prior: f64) -> Calibration {
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
    /// A stronger finding is never less likely: where history says so, and with few cases,
    /// strength says nothing.
    fn fit(cases: &[Known], prior: f64) -> Curve {
        let level = |by_strength| Curve::most_likely(cases, prior, by_strength);
        let curve = level(cases.len() >= SOME_CASES);
        match curve.slope < 0.0 {
            true => level(false),
            false => curve,
        }
    }

    /// Maximises the penalised likelihood by Newton's method: two parameters, or the level
    /// alone, a concave function, a few steps. The prior stands in as cases of middling
    /// strength.
    fn most_likely(cases: &[Known], prior: f64, by_strength: bool) -> Curve {
        let count = cases.len().max(1) as f64;
        let middle = cases.iter().map(|case| case.strength).sum::<f64>() / count;
        let mut curve = Curve {
            middle,
            level: (prior / (1.0 - prior)).ln(),
            slope: 0.0,
        };
        for _ in 0..50 {
            let at_middle = curve.at(middle);
            let pull = PRIOR_CASES * (prior - at_middle);
            let weight = PRIOR_CASES * at_middle * (1.0 - at_middle);
            let (mut level, mut slope) = (pull, -SLOPE_PENALTY * curve.slope);
            let (mut ll, mut ls, mut ss) = (weight, 0.0, SLOPE_PENALTY);
            for case in cases {
                let x = match by_strength {
                    true => case.strength - middle,
                    false => 0.0,
                };
                let chance = curve.then(case);
                let error = f64::from(u8::from(case.hit)) - chance;
                let spread = chance * (1.0 - chance);
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
        curve
    }

    /// The chance now.
    fn at(&self, strength: f64) -> f64 {
        self.raised(strength, 0.0)
    }

    /// The chance that a case had at its moment.
    fn then(&self, case: &Known) -> f64 {
        self.raised(case.strength, case.above)
    }

    fn raised(&self, strength: f64, above: f64) -> f64 {
        1.0 / (1.0 + (-(self.level + self.slope * (strength - self.middle) + above)).exp())
    }
}

/// Pools neighbours until chances rise with strength; each step is then shrunk to the
/// curve as if that were eight cases more. Each case counts for what is to be expected of
/// its like now: what came of it, less what the curve says it was likelier then.
fn rising_steps(cases: &[Known], curve: &Curve) -> Vec<(f64, f64)> {
    struct Step {
        most: f64,
        cases: f64,
        hits: f64,
    }
    let mut sorted = cases.to_vec();
    sorted.sort_by(|a, b| a.strength.total_cmp(&b.strength));
    let mut steps: Vec<Step> = Vec::new();
    for case in sorted {
        let strength = case.strength;
        let hits = f64::from(u8::from(case.hit)) + curve.at(strength) - curve.then(&case);
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
        chance_before = chance_before.max(chance.min(1.0));
        (step.most, chance_before)
    };
    steps.into_iter().map(shrunk).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `hits` of `cases` at a strength.
    fn cases(of: &[(f64, usize, usize)]) -> Vec<Known> {
        above(0.0, of)
    }

    /// The same at a moment at which log-odds stood so much higher than they do now.
    fn above(above: f64, of: &[(f64, usize, usize)]) -> Vec<Known> {
        let known = |strength, hit| Known {
            strength,
            above,
            hit,
        };
        let each = of.iter().flat_map(|&(strength, hits, cases)| {
            (0..cases).map(move |at| known(strength, at < hits))
        });
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

    #[test]
    fn chances_stand_as_high_as_their_level_does_now() {
        // Odds were twice as high as they are now: 1 in 3 then is 1 in 5 now.
        let twice = 2.0_f64.ln();
        let few = above(twice, &[(0.5, 40, 120)]);
        let some = above(twice, &[(0.4, 50, 150), (0.6, 50, 150)]);
        let many = above(twice, &[(0.4, 1_000, 3_000), (0.6, 1_000, 3_000)]);
        for cases in [few, some, many] {
            let chance = Calibration::fit(&cases, 0.2).chance(0.5);
            assert!((chance - 0.2).abs() < 0.001, "{chance}");
            let as_then = Known::as_now(&cases);
            let chance = Calibration::fit(&as_then, 0.2).chance(0.5);
            assert!(chance > 0.31, "{chance}");
        }
        // Steps keep their shape.
        let of = [(0.1, 20, 1_000), (0.6, 500, 1_000), (0.7, 500, 1_000)];
        let steps = Calibration::fit(&above(twice, &of), 0.2);
        assert!(steps.chance(0.1) < 0.02, "{steps:?}");
        assert!((steps.chance(0.65) - 1.0 / 3.0).abs() < 0.03, "{steps:?}");
    }

    impl Known {
        fn as_now(cases: &[Known]) -> Vec<Known> {
            let as_now = |case: &Known| Known {
                above: 0.0,
                ..*case
            };
            cases.iter().map(as_now).collect()
        }
    }

    proptest! {
        #[test]
        fn chances_rise_with_strength(
            all in prop::collection::vec((0.0_f64..1.0, -2.0_f64..2.0, any::<bool>()), 0..60),
            times in 1_usize..40,
            prior in 0.01_f64..0.99,
        ) {
            let known = |&(strength, above, hit): &(f64, f64, bool)| Known { strength, above, hit };
            let all: Vec<Known> = all.iter().map(known).cycle().take(all.len() * times).collect();
            let fitted = Calibration::fit(&all, prior);
            let chances: Vec<f64> = (0..=20).map(|at| fitted.chance(f64::from(at) / 20.0)).collect();
            prop_assert!(chances.windows(2).all(|pair| pair[0] <= pair[1] + 1e-12));
            prop_assert!(chances.iter().all(|chance| (0.0..=1.0).contains(chance)));
        }
    }
}
