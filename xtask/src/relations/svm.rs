//! Linear support vector machines, one against the rest, one per view: dual
//! coordinate descent with squared hinge loss (Hsieh et al. 2008).
//!
//! Deterministic: the order of the cases is shuffled by a fixed generator.

use super::cases::Case;
use bellwether_core::downstream::relations::features::VIEWS;
use bellwether_core::downstream::relations::model::Model;
use std::collections::BTreeMap;

/// Cost of a case; the best of 0.3, 1 and 3 in cross-validation.
const COST: f64 = 1.0;

/// Passes over all cases.
const PASSES: usize = 25;

/// One step of a weight in the model file.
pub const STEP: f32 = 0.02;

/// Fits every class on every view, adds the views up, and keeps the `most` features
/// that weigh most.
pub fn train(cases: &[&Case], classes: &[String], most: usize) -> Model {
    let n = classes.len();
    let mut bias = vec![0.0f32; n];
    let mut rows: BTreeMap<u32, (u32, Vec<f32>)> = BTreeMap::new();
    for view in 0..VIEWS {
        let mut seen: BTreeMap<u32, u32> = BTreeMap::new();
        for case in cases {
            case.views[view]
                .iter()
                .for_each(|key| *seen.entry(*key).or_default() += 1);
        }
        seen.retain(|_, count| *count >= 2);
        let keys: Vec<u32> = seen.keys().copied().collect();
        let counts: Vec<u32> = seen.values().copied().collect();
        let rarity: Vec<f32> = counts
            .iter()
            .map(|c| 1.0 + ((1.0 + cases.len() as f32) / (1.0 + *c as f32)).ln())
            .collect();
        let mean = rarity.iter().sum::<f32>() / rarity.len().max(1) as f32;
        let samples: Vec<Vec<(usize, f32)>> = cases
            .iter()
            .map(|case| {
                let unit = 1.0 / (case.views[view].len().max(1) as f32).sqrt();
                let known = case.views[view]
                    .iter()
                    .filter_map(|key| keys.binary_search(key).ok());
                known.map(|at| (at, rarity[at] / mean * unit)).collect()
            })
            .collect();
        for (class, bias) in bias.iter_mut().enumerate() {
            let labels: Vec<bool> = cases.iter().map(|c| c.class == class).collect();
            let count = labels.iter().filter(|l| **l).count();
            if count == 0 {
                *bias -= 1.0;
                continue;
            }
            let weight = cases.len() as f64 / (n as f64 * count as f64);
            let (w, b) = descend(&samples, &labels, keys.len(), COST * weight);
            *bias += b;
            for (at, w) in w.iter().enumerate() {
                let row = rows
                    .entry(keys[at])
                    .or_insert_with(|| (counts[at], vec![0.0; n]));
                row.1[class] += w * rarity[at] / mean;
            }
        }
    }
    let mut ranked: Vec<(f32, u32)> = rows
        .iter()
        .map(|(key, (count, row))| {
            let size: f32 = row.iter().map(|w| w * w).sum();
            (size * *count as f32, *key)
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut keys: Vec<u32> = ranked.iter().take(most).map(|(_, key)| *key).collect();
    keys.sort_unstable();
    let weights = keys
        .iter()
        .flat_map(|key| rows[key].1.iter().map(|w| (w / STEP).round() * STEP))
        .collect();
    Model {
        classes: classes.to_vec(),
        softmax: vec![(1.0, 0.0); n],
        bias,
        keys,
        weights,
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
