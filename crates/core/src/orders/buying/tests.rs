//! What holds of every model, on accounts made up by the models themselves.

use super::*;
use proptest::prelude::*;

/// Seeded chance (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    /// A share above 0 and below 1.
    pub fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64 + 1e-17
    }

    /// A Gamma of this shape and scale 1 (Marsaglia and Tsang 2000).
    pub fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            return self.gamma(shape + 1.0) * self.share().powf(1.0 / shape);
        }
        let d = shape - 1.0 / 3.0;
        loop {
            let (u, v) = (self.share(), self.share());
            let normal = (-2.0 * u.ln()).sqrt() * (std::f64::consts::TAU * v).cos();
            let cube = (1.0 + normal / (9.0 * d).sqrt()).powi(3);
            if cube > 0.0
                && self.share().ln() < 0.5 * normal * normal + d - d * cube + d * cube.ln()
            {
                return d * cube;
            }
        }
    }

    /// An account seen for `age`, that stops with `stops(dice, purchase, time)`.
    fn account(
        &mut self,
        rate: f64,
        age: f64,
        mut stops: impl FnMut(&mut Dice, u32, f64) -> bool,
    ) -> Summary {
        let (mut repeats, mut recency) = (0, 0.0);
        while !stops(self, repeats, recency) {
            let next = recency - self.share().ln() / rate;
            if next > age || stops(self, u32::MAX, next) {
                break;
            }
            (repeats, recency) = (repeats + 1, next);
        }
        Summary {
            repeats,
            recency,
            age,
        }
    }
}

/// Accounts by BG/NBD or MBG/NBD, of ages from a half year to three.
fn bought(truth: &Geometric, accounts: usize) -> Vec<Summary> {
    let mut dice = Dice(11);
    (0..accounts)
        .map(|i| {
            let rate = dice.gamma(truth.r) / truth.alpha;
            let (x, y) = (dice.gamma(truth.a), dice.gamma(truth.b));
            let stop = x / (x + y);
            let spared = u32::from(truth.drop_out == DropOut::AfterRepeat);
            dice.account(rate, 26.0 + (i % 130) as f64, |dice, purchase, _| {
                purchase != u32::MAX && purchase >= spared && dice.share() < stop
            })
        })
        .collect()
}

/// Accounts by Pareto/NBD.
fn bought_until(truth: &Pareto, accounts: usize) -> Vec<Summary> {
    let mut dice = Dice(5);
    (0..accounts)
        .map(|i| {
            let rate = dice.gamma(truth.r) / truth.alpha;
            let end = -dice.share().ln() * truth.beta / dice.gamma(truth.s);
            dice.account(rate, 26.0 + (i % 130) as f64, |_, _, time| time > end)
        })
        .collect()
}

const MBG: Geometric = Geometric {
    r: 0.6,
    alpha: 7.0,
    a: 0.9,
    b: 2.5,
    drop_out: DropOut::AfterAny,
};

const BG: Geometric = Geometric {
    drop_out: DropOut::AfterRepeat,
    ..MBG
};

const PARETO: Pareto = Pareto {
    r: 0.6,
    alpha: 10.0,
    s: 0.7,
    beta: 12.0,
};

/// A few accounts of every sort.
pub fn a_few() -> Grouped {
    let rows = [
        (0, 0.0, 39.0),
        (0, 0.0, 27.0),
        (2, 30.0, 39.0),
        (7, 12.0, 31.5),
        (1, 1.5, 33.0),
        (26, 38.0, 38.0),
    ];
    let summary = |(repeats, recency, age)| Summary {
        repeats,
        recency,
        age,
    };
    rows.into_iter().map(summary).collect()
}

/// Holds derivatives to what the value does nearby.
pub fn check_slope<const N: usize>(at: &[f64; N], of: impl Fn(&[f64; N]) -> (f64, [f64; N])) {
    let (_, slope) = of(at);
    for i in 0..N {
        let width = 1e-5 * at[i];
        let value = |by: f64| {
            let mut moved = *at;
            moved[i] += by;
            of(&moved).0
        };
        let plain = (value(width) - value(-width)) / (2.0 * width);
        assert!(
            (slope[i] - plain).abs() < 1e-5 * plain.abs().max(1.0),
            "by parameter {i}: {} against {plain}",
            slope[i]
        );
    }
}

fn near(found: f64, truth: f64, by: f64) -> bool {
    (found / truth).ln().abs() < by
}

#[test]
fn made_up_accounts_give_back_what_made_them() {
    for truth in [MBG, BG] {
        let seen: Grouped = bought(&truth, 20_000).into_iter().collect();
        let fit = Geometric::fit(&seen, truth.drop_out).expect("enough was seen");
        assert!(near(fit.r, truth.r, 0.1), "{fit:?}");
        assert!(near(fit.alpha, truth.alpha, 0.1), "{fit:?}");
        let stop = |g: &Geometric| g.a / (g.a + g.b);
        assert!(near(stop(&fit), stop(&truth), 0.1), "{fit:?}");
        assert!(near(fit.a, truth.a, 0.25), "{fit:?}");
        assert!(fit.log_likelihood(&seen) >= truth.log_likelihood(&seen) - 0.1);
    }
    let seen: Grouped = bought_until(&PARETO, 20_000).into_iter().collect();
    let fit = Pareto::fit(&seen).expect("enough was seen");
    assert!(near(fit.r, PARETO.r, 0.1), "{fit:?}");
    assert!(near(fit.alpha, PARETO.alpha, 0.1), "{fit:?}");
    assert!(near(fit.s, PARETO.s, 0.25), "{fit:?}");
    assert!(
        near(fit.beta / fit.s, PARETO.beta / PARETO.s, 0.25),
        "{fit:?}"
    );
    assert!(fit.log_likelihood(&seen) >= PARETO.log_likelihood(&seen) - 0.1);
}

#[test]
fn expected_purchases_are_those_that_come() {
    // The same accounts, seen for a while and then a year on.
    let mut dice = Dice(3);
    let (mut came, mut expected) = (0.0, 0.0);
    for _ in 0..40_000 {
        let rate = dice.gamma(MBG.r) / MBG.alpha;
        let (x, y) = (dice.gamma(MBG.a), dice.gamma(MBG.b));
        let stop = x / (x + y);
        let (mut seen, mut at) = (
            Summary {
                age: 39.0,
                ..Summary::default()
            },
            0.0,
        );
        loop {
            if dice.share() < stop {
                break;
            }
            at -= dice.share().ln() / rate;
            if at > 39.0 + 52.0 {
                break;
            }
            if at > 39.0 {
                came += 1.0;
            } else {
                (seen.repeats, seen.recency) = (seen.repeats + 1, at);
            }
        }
        expected += MBG.expected(&seen, 52.0);
    }
    assert!(near(expected, came, 0.03), "{expected} against {came}");
}

#[test]
fn odd_samples_have_a_fit_or_a_reason() {
    let of = |repeats: u32, recency: f64, age: f64| Summary {
        repeats,
        recency,
        age,
    };
    let samples: Vec<Vec<Summary>> = vec![
        vec![],
        vec![of(3, 10.0, 20.0)],
        vec![of(0, 0.0, 40.0); 5_000],
        vec![of(4, 40.0, 40.0); 5_000],
        vec![of(4, 0.0, 0.0); 50],
        vec![of(1, 1.0, 4_000.0); 50],
        (0..60).map(|i| of(i % 3, f64::from(i), 700.0)).collect(),
        (0..60)
            .map(|i| of(2_000, 3_000.0 + f64::from(i), 3_100.0))
            .collect(),
        vec![of(2, 1e-6, 1e-5); 30],
        vec![of(2, 1e6, 1e7); 30],
    ];
    for sample in samples {
        let seen: Grouped = sample.iter().copied().collect();
        let models: [Result<Box<dyn Buying>, Refused>; 3] = [
            Geometric::fit(&seen, DropOut::AfterAny).map(|m| Box::new(m) as _),
            Geometric::fit(&seen, DropOut::AfterRepeat).map(|m| Box::new(m) as _),
            Pareto::fit(&seen).map(|m| Box::new(m) as _),
        ];
        for model in models {
            let Ok(model) = model else {
                assert!(seen.repeaters() < FEWEST_REPEATERS);
                continue;
            };
            assert!(model.log_likelihood(&seen).is_finite());
            for account in &sample {
                let alive = model.alive(account);
                assert!((0.0..=1.0).contains(&alive), "{account:?}: {alive}");
                let expected = model.expected(account, 28.0);
                assert!(
                    expected.is_finite() && expected >= 0.0,
                    "{account:?}: {expected}"
                );
            }
        }
    }
}

#[test]
fn a_fit_of_few_stays_within_reason() {
    let all = bought_until(&PARETO, 1_200);
    for few in all.chunks(12) {
        let seen: Grouped = few.iter().copied().collect();
        if let Ok(fit) = Pareto::fit(&seen) {
            assert!(fit.s < 3_000.0 && fit.r < 3_000.0, "{fit:?}");
        }
        if let Ok(fit) = Geometric::fit(&seen, DropOut::AfterAny) {
            assert!(fit.a < 3_000.0 && fit.b < 3_000.0, "{fit:?}");
        }
    }
}

#[test]
fn who_bought_once_is_certain_to_one_model_only() {
    let once = Summary {
        repeats: 0,
        recency: 0.0,
        age: 90.0,
    };
    assert_eq!(BG.alive(&once), 1.0);
    assert!(MBG.alive(&once) < 0.5);
    assert!(PARETO.alive(&once) < 0.5);
}

proptest! {
    #[test]
    fn what_is_recent_lives(
        repeats in 1u32..40,
        age in 10.0..1_000.0f64,
        (early, late) in (0.0..1.0f64, 0.0..1.0f64),
        ahead in 0.0..500.0f64,
    ) {
        let (early, late) = (early.min(late), early.max(late));
        let at = |share: f64| Summary { repeats, recency: share * age, age };
        let models: [&dyn Buying; 3] = [&MBG, &BG, &PARETO];
        for model in models {
            prop_assert!(model.alive(&at(early)) <= model.alive(&at(late)) + 1e-9);
            prop_assert!(model.alive(&at(1.0)) > 0.0);
            let soon = model.expected(&at(late), ahead);
            prop_assert!(soon <= model.expected(&at(late), ahead + 10.0) + 1e-9);
            prop_assert_eq!(model.expected(&at(late), 0.0), 0.0);
            // No more than it would buy without ever stopping.
            let most = (1.0 + f64::from(repeats)) / (5.0 + age) * ahead;
            prop_assert!(soon <= most + 1e-9, "{} of {}", soon, most);
        }
    }

    #[test]
    fn counting_equal_ones_together_changes_nothing(
        rows in proptest::collection::vec((0u32..6, 0u32..20, 0u32..20, 1usize..4), 1..20),
    ) {
        let all: Vec<Summary> = rows
            .iter()
            .flat_map(|(repeats, recency, more, times)| {
                let recency = if *repeats > 0 { f64::from(*recency) } else { 0.0 };
                let age = recency + f64::from(*more);
                std::iter::repeat_n(Summary { repeats: *repeats, recency, age }, *times)
            })
            .collect();
        let together: Grouped = all.iter().copied().collect();
        let models: [&dyn Buying; 3] = [&MBG, &BG, &PARETO];
        for model in models {
            let one_by_one: f64 = all
                .iter()
                .map(|one| model.log_likelihood(&[*one].into_iter().collect()))
                .sum();
            let grouped = model.log_likelihood(&together);
            prop_assert!((grouped - one_by_one).abs() < 1e-8 * one_by_one.abs().max(1.0));
        }
    }
}
