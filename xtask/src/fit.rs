//! Fits a logistic model: penalised likelihood by L-BFGS.
//!
//! Deterministic: the whole sample counts in every step, in its own order, and
//! nothing is drawn.

use bellwether_core::reading::logistic::{Feature, Logistic};

/// A labelled case.
pub struct Case {
    /// What is seen.
    pub features: Vec<Feature>,
    /// Whether it is so.
    pub label: bool,
}

/// How many steps back the curvature is remembered.
const MEMORY: usize = 10;

/// Most steps.
const STEPS: usize = 200;

/// Fits weights for `features` features. `penalty` is the variance's inverse of
/// a Gaussian prior on every weight, the bias excepted.
pub fn logistic(cases: &[&Case], features: usize, penalty: f64) -> Logistic {
    let mut x = vec![0.0; features + 1];
    let (mut loss, mut gradient) = loss_and_gradient(cases, &x, penalty);
    let mut history: Vec<(Vec<f64>, Vec<f64>)> = Vec::new();
    for _ in 0..STEPS {
        let direction = direction(&gradient, &history);
        let slope = dot(&direction, &gradient);
        let mut length = if history.is_empty() {
            1.0 / norm(&gradient).max(1.0)
        } else {
            1.0
        };
        // Backtrack until the loss falls enough (Armijo).
        let (next, next_loss, next_gradient) = loop {
            let next: Vec<f64> = x
                .iter()
                .zip(&direction)
                .map(|(x, d)| x + length * d)
                .collect();
            let (l, g) = loss_and_gradient(cases, &next, penalty);
            if l <= loss + 1e-4 * length * slope || length < 1e-12 {
                break (next, l, g);
            }
            length /= 2.0;
        };
        let moved: Vec<f64> = next.iter().zip(&x).map(|(a, b)| a - b).collect();
        let bent: Vec<f64> = next_gradient
            .iter()
            .zip(&gradient)
            .map(|(a, b)| a - b)
            .collect();
        let gain = loss - next_loss;
        (x, loss, gradient) = (next, next_loss, next_gradient);
        if dot(&moved, &bent) > 1e-12 {
            history.push((moved, bent));
        }
        if history.len() > MEMORY {
            history.remove(0);
        }
        if gain.abs() < 1e-7 * loss.max(1.0) {
            break;
        }
    }
    let bias = x.pop().unwrap_or_default() as f32;
    let weights = x.into_iter().map(|w| w as f32).collect();
    Logistic { bias, weights }
}

/// Fits weights where a rare feature may weigh more than a common one: each is
/// scaled by its inverse document frequency for the fit.
pub fn logistic_by_rarity(cases: &[&Case], features: usize, penalty: f64) -> Logistic {
    let mut seen = vec![0u32; features];
    for case in cases {
        let mut present: Vec<u32> = case.features.iter().map(|(at, _)| *at).collect();
        present.sort_unstable();
        present.dedup();
        present.iter().for_each(|at| seen[*at as usize] += 1);
    }
    let rarity =
        |at: u32| 1.0 + ((1.0 + cases.len() as f32) / (1.0 + seen[at as usize] as f32)).ln();
    let scaled: Vec<Case> = cases
        .iter()
        .map(|case| Case {
            features: case
                .features
                .iter()
                .map(|(at, v)| (*at, v * rarity(*at)))
                .collect(),
            label: case.label,
        })
        .collect();
    let mut model = logistic(&scaled.iter().collect::<Vec<_>>(), features, penalty);
    for (at, weight) in model.weights.iter_mut().enumerate() {
        *weight *= rarity(at as u32);
    }
    model
}

/// Negative log-likelihood with the penalty, and where it rises.
fn loss_and_gradient(cases: &[&Case], x: &[f64], penalty: f64) -> (f64, Vec<f64>) {
    let bias = x.len() - 1;
    let mut gradient: Vec<f64> = x.iter().map(|w| penalty * w).collect();
    gradient[bias] = 0.0;
    let mut loss = penalty / 2.0 * x[..bias].iter().map(|w| w * w).sum::<f64>();
    for case in cases {
        let sum: f64 = case
            .features
            .iter()
            .map(|(at, v)| x[*at as usize] * f64::from(*v))
            .sum();
        let sum = sum + x[bias];
        let sign = if case.label { 1.0 } else { -1.0 };
        let margin = sign * sum;
        // ln(1 + e^-m) without overflow.
        loss += if margin > 0.0 {
            (-margin).exp().ln_1p()
        } else {
            margin.exp().ln_1p() - margin
        };
        let pull = -sign / (1.0 + margin.exp());
        for (at, value) in &case.features {
            gradient[*at as usize] += pull * f64::from(*value);
        }
        gradient[bias] += pull;
    }
    (loss, gradient)
}

/// The two-loop recursion of L-BFGS (Nocedal 1980).
fn direction(gradient: &[f64], history: &[(Vec<f64>, Vec<f64>)]) -> Vec<f64> {
    let mut q: Vec<f64> = gradient.iter().map(|g| -g).collect();
    let mut alphas = Vec::new();
    for (s, y) in history.iter().rev() {
        let alpha = dot(s, &q) / dot(s, y);
        q.iter_mut().zip(y).for_each(|(q, y)| *q -= alpha * y);
        alphas.push(alpha);
    }
    if let Some((s, y)) = history.last() {
        let scale = dot(s, y) / dot(y, y);
        q.iter_mut().for_each(|q| *q *= scale);
    }
    for ((s, y), alpha) in history.iter().zip(alphas.iter().rev()) {
        let beta = dot(y, &q) / dot(s, y);
        q.iter_mut()
            .zip(s)
            .for_each(|(q, s)| *q += (alpha - beta) * s);
    }
    q
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn norm(a: &[f64]) -> f64 {
    dot(a, a).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odds_of_a_sample_are_found() {
        let case = |features: &[u32], label| Case {
            features: features.iter().map(|f| (*f, 1.0)).collect(),
            label,
        };
        // With feature 0 three of four are so, without it one of four.
        let cases: Vec<Case> = (0..400)
            .map(|i| {
                case(
                    if i % 2 == 0 { &[0] } else { &[] },
                    (i / 2) % 4 < if i % 2 == 0 { 3 } else { 1 },
                )
            })
            .collect();
        let model = logistic(&cases.iter().collect::<Vec<_>>(), 1, 1e-9);
        assert!((model.bias + 3f32.ln()).abs() < 1e-3, "{model:?}");
        assert!(
            (model.weights[0] - 2.0 * 3f32.ln()).abs() < 1e-3,
            "{model:?}"
        );
    }
}
