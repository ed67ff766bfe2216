//! How well a score ranks those who were right.

use super::cases::Case;
use bellwether_core::ties::model::{Coefficients, probability};
use std::fmt;

/// Means over cutoffs.
#[derive(Clone, Default)]
pub struct Metrics {
    /// Chance that somebody right is ranked before somebody who is not.
    pub auc: f64,
    /// Average precision.
    pub ap: f64,
    /// One over the rank of the first who is right.
    pub mrr: f64,
}

impl Metrics {
    /// Ranks the cases of each cutoff by a score. Cutoffs at which nobody, or
    /// everybody, is right say nothing and are left out.
    pub fn over(cutoffs: &[Vec<Case>], score: impl Fn(&Case) -> f64) -> Metrics {
        let ranked: Vec<Metrics> = cutoffs
            .iter()
            .filter_map(|cases| Metrics::of(cases, &score))
            .collect();
        let mut mean = Metrics::default();
        ranked.iter().for_each(|one| mean.add(one, ranked.len()));
        mean
    }

    fn of(cases: &[Case], score: &impl Fn(&Case) -> f64) -> Option<Metrics> {
        let mut ranking: Vec<(f64, bool)> = cases.iter().map(|c| (score(c), c.right)).collect();
        // Equal scores count against the score: the wrong ones first. AUC takes
        // ties as half.
        ranking.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let right = ranking.iter().filter(|case| case.1).count();
        let wrong = ranking.len() - right;
        if right == 0 || wrong == 0 {
            return None;
        }
        let (mut found, mut precision, mut first) = (0, 0.0, 0);
        for (rank, _) in ranking.iter().enumerate().filter(|(_, case)| case.1) {
            found += 1;
            first = if first == 0 { rank + 1 } else { first };
            precision += f64::from(found) / (rank + 1) as f64;
        }
        let (mut before, mut above) = (0.0, 0.0);
        for group in ranking.chunk_by(|a, b| a.0 == b.0) {
            let right_here = group.iter().filter(|case| case.1).count() as f64;
            let wrong_here = group.len() as f64 - right_here;
            before += wrong_here * (above + right_here / 2.0);
            above += right_here;
        }
        Some(Metrics {
            auc: before / (right as f64 * wrong as f64),
            ap: precision / right as f64,
            mrr: 1.0 / first as f64,
        })
    }

    /// Adds one of so many to a mean.
    pub fn add(&mut self, one: &Metrics, of: usize) {
        self.auc += one.auc / of as f64;
        self.ap += one.ap / of as f64;
        self.mrr += one.mrr / of as f64;
    }
}

impl fmt::Display for Metrics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3}/{:.3}/{:.3}", self.auc, self.ap, self.mrr)
    }
}

/// Mean squared error of the probabilities.
pub fn brier(cutoffs: &[Vec<Case>], model: &Coefficients) -> f64 {
    let errors: Vec<f64> = cutoffs
        .iter()
        .flatten()
        .map(|case| {
            let said = probability(model.score(&case.measures));
            (said - f64::from(u8::from(case.right))).powi(2)
        })
        .collect();
    errors.iter().sum::<f64>() / errors.len().max(1) as f64
}
