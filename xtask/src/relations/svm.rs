//! Linear support vector machines over all views, one class against the rest and one
//! relation, whichever way it runs, against the rest: dual coordinate descent with squared
//! hinge loss (Hsieh et al. 2008).
//!
//! Deterministic: the order of the cases is shuffled by a fixed generator.

use super::cases::Case;
use super::relation;
use bellwether_core::downstream::relations::features::VIEWS;
use bellwether_core::downstream::relations::model::Model;
use std::collections::BTreeMap;

/// Cost of a case; the best of 0.5 and 1 in cross-validation.
const COST: f64 = 1.0;

/// Passes over all cases.
const PASSES: usize = 25;

/// One step of a weight in the model file.
pub const STEP: f32 = 0.02;

/// What each view weighs in the length of a case: patterns, marked words, letters,
/// words, kinds in their order, roles. Chosen once in cross-validation.
const SHARES: [f32; VIEWS] = [0.14, 0.14, 0.14, 0.14, 0.24, 0.2];

/// Values of a case by feature.
type Sample = Vec<(usize, f32)>;

/// Features of all views, and what a model multiplies them by.
struct Features {
    /// View and number in it, ascending.
    keys: Vec<(usize, u32)>,
    counts: Vec<u32>,
    factors: Vec<f32>,
}

/// Weights and bias of each class.
struct Fit {
    weights: Vec<Vec<f32>>,
    bias: Vec<f32>,
}

/// Fits every class and relation, keeps the `most` features that weigh most, and fits
/// again on them.
pub fn train(cases: &[&Case], classes: &[String], most: usize) -> Model {
    let all = Features::of(cases);
    let first = all.fit(cases, classes);
    let size = |at: usize| {
        let square = |row: &Vec<f32>| row[at] * row[at];
        first.weights.iter().map(square).sum::<f32>() * all.counts[at] as f32
    };
    let mut ranked: Vec<(f32, usize)> = (0..all.keys.len()).map(|at| (size(at), at)).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut kept: Vec<usize> = ranked.iter().take(most).map(|(_, at)| *at).collect();
    kept.sort_unstable();
    let some = all.only(&kept);
    let fit = some.fit(cases, classes);
    let n = classes.len();
    let mut rows: BTreeMap<u32, Vec<f32>> = BTreeMap::new();
    for (at, (_, key)) in some.keys.iter().enumerate() {
        let row = rows.entry(*key).or_insert_with(|| vec![0.0; n]);
        for (sum, weights) in row.iter_mut().zip(&fit.weights) {
            *sum += weights[at];
        }
    }
    let steps = |w: &f32| (w / STEP).round() * STEP;
    Model {
        classes: classes.to_vec(),
        softmax: vec![(1.0, 0.0); n],
        bias: fit.bias,
        keys: rows.keys().copied().collect(),
        weights: rows.values().flatten().map(steps).collect(),
    }
}

impl Features {
    /// What at least two cases have, the rare weighing more; each view scaled to its share.
    fn of(cases: &[&Case]) -> Features {
        let mut seen: BTreeMap<(usize, u32), u32> = BTreeMap::new();
        for case in cases {
            for (view, keys) in case.views.iter().enumerate() {
                for key in keys {
                    *seen.entry((view, *key)).or_default() += 1;
                }
            }
        }
        seen.retain(|_, count| *count >= 2);
        let (keys, counts): (Vec<_>, Vec<_>) = seen.into_iter().unzip();
        let rarity = |c: &u32| 1.0 + ((1.0 + cases.len() as f32) / (1.0 + *c as f32)).ln();
        let factors = counts.iter().map(rarity).collect();
        let mut out = Features {
            keys,
            counts,
            factors,
        };
        let mut squares = [0.0f32; VIEWS];
        for (at, value) in cases.iter().flat_map(|case| out.sample(case)) {
            squares[out.keys[at].0] += value * value;
        }
        for ((view, _), factor) in out.keys.iter().zip(&mut out.factors) {
            *factor *= (SHARES[*view] * cases.len() as f32 / squares[*view]).sqrt();
        }
        out
    }

    fn only(&self, kept: &[usize]) -> Features {
        Features {
            keys: kept.iter().map(|at| self.keys[*at]).collect(),
            counts: kept.iter().map(|at| self.counts[*at]).collect(),
            factors: kept.iter().map(|at| self.factors[*at]).collect(),
        }
    }

    fn sample(&self, case: &Case) -> Sample {
        let mut out = Vec::new();
        for (view, keys) in case.views.iter().enumerate() {
            let unit = 1.0 / (keys.len().max(1) as f32).sqrt();
            for key in keys {
                if let Ok(at) = self.keys.binary_search(&(view, *key)) {
                    out.push((at, self.factors[at] * unit));
                }
            }
        }
        out
    }

    fn fit(&self, cases: &[&Case], classes: &[String]) -> Fit {
        let samples: Vec<Sample> = cases.iter().map(|case| self.sample(case)).collect();
        let mut fit = Fit {
            weights: vec![vec![0.0; self.keys.len()]; classes.len()],
            bias: vec![0.0; classes.len()],
        };
        let mut relations: Vec<&str> = classes.iter().map(|c| relation(c)).collect();
        relations.dedup();
        let alone = (0..classes.len()).map(|class| (vec![class], classes.len()));
        let either_way = relations.iter().map(|name| {
            let of = (0..classes.len()).filter(|class| relation(&classes[*class]) == *name);
            (of.collect(), relations.len())
        });
        for (which, rivals) in alone.chain(either_way) {
            let labels: Vec<bool> = cases.iter().map(|c| which.contains(&c.class)).collect();
            let count = labels.iter().filter(|l| **l).count();
            if count == 0 {
                which.iter().for_each(|class| fit.bias[*class] -= 1.0);
                continue;
            }
            let weight = cases.len() as f64 / (rivals * count) as f64;
            let (w, b) = descend(&samples, &labels, self.keys.len(), COST * weight);
            for class in which {
                fit.bias[class] += b;
                for ((sum, w), factor) in fit.weights[class].iter_mut().zip(&w).zip(&self.factors) {
                    *sum += w * factor;
                }
            }
        }
        fit
    }
}

/// One class against the rest: weights and bias.
fn descend(
    samples: &[Vec<(usize, f32)>],
    labels: &[bool],
    features: usize,
    positive: f64,
) -> (Vec<f32>, f32) {
    let (mut w, mut b) = (vec![0.0f32; features], 0.0f32);
    let mut alpha = vec![0.0f64; samples.len()];
    let norms: Vec<f64> = samples
        .iter()
        .map(|s| 1.0 + s.iter().map(|(_, v)| f64::from(v * v)).sum::<f64>())
        .collect();
    let mut order: Vec<usize> = (0..samples.len()).collect();
    let mut state = 1u64;
    for _ in 0..PASSES {
        for i in (1..order.len()).rev() {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            order.swap(i, (state >> 33) as usize % (i + 1));
        }
        for &i in &order {
            let sign = if labels[i] { 1.0 } else { -1.0 };
            let slack = 0.5 / if labels[i] { positive } else { COST };
            let sum = b + samples[i].iter().map(|(at, v)| w[*at] * v).sum::<f32>();
            let slope = sign * f64::from(sum) - 1.0 + slack * alpha[i];
            let next = (alpha[i] - slope / (norms[i] + slack)).max(0.0);
            let moved = ((next - alpha[i]) * sign) as f32;
            alpha[i] = next;
            if moved != 0.0 {
                samples[i].iter().for_each(|(at, v)| w[*at] += moved * v);
                b += moved;
            }
        }
    }
    (w, b)
}
