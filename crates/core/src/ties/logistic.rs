//! Logistic regression with a ridge, by Newton's method: for models of a handful
//! of parameters that are fitted in the open and shipped as a small file.

/// Steps after which a fit is left as it is.
const MOST_STEPS: usize = 50;

/// One case: its measures and whether it came true.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Case<const N: usize> {
    /// What was measured.
    pub measures: [f64; N],
    /// What came of it.
    pub outcome: bool,
}

/// Fits intercept and weights; `ridge` pulls the weights of standardised
/// measures to nought, as that many pseudo-cases would. Returned for the measures
/// as given.
pub fn fit<const N: usize>(cases: &[Case<N>], ridge: f64) -> (f64, [f64; N]) {
    let count = (cases.len() as f64).max(1.0);
    let (mut mean, mut spread) = ([0.0; N], [0.0; N]);
    for case in cases {
        for (sum, measure) in mean.iter_mut().zip(case.measures) {
            *sum += measure / count;
        }
    }
    for case in cases {
        for at in 0..N {
            spread[at] += (case.measures[at] - mean[at]).powi(2) / count;
        }
    }
    let spread = spread.map(|variance| if variance > 0.0 { variance.sqrt() } else { 1.0 });
    let rows: Vec<Vec<f64>> = cases
        .iter()
        .map(|case| {
            let scaled = (0..N).map(|at| (case.measures[at] - mean[at]) / spread[at]);
            std::iter::once(1.0).chain(scaled).collect()
        })
        .collect();
    let fitted = newton(&rows, cases.iter().map(|case| case.outcome), ridge);
    let mut weights = [0.0; N];
    let mut intercept = fitted[0];
    for at in 0..N {
        weights[at] = fitted[at + 1] / spread[at];
        intercept -= weights[at] * mean[at];
    }
    (intercept, weights)
}

fn newton(rows: &[Vec<f64>], outcomes: impl Iterator<Item = bool> + Clone, ridge: f64) -> Vec<f64> {
    let size = rows.first().map_or(1, Vec::len);
    let mut fitted = vec![0.0; size];
    for _ in 0..MOST_STEPS {
        let mut gradient: Vec<f64> = fitted.iter().map(|value| -ridge * value).collect();
        let mut curvature = vec![vec![0.0; size]; size];
        // The intercept is free but for what keeps the equations solvable.
        gradient[0] = 0.0;
        for (at, row) in curvature.iter_mut().enumerate() {
            row[at] = if at == 0 { 1e-9 } else { ridge.max(1e-9) };
        }
        for (row, outcome) in rows.iter().zip(outcomes.clone()) {
            let score: f64 = row.iter().zip(&fitted).map(|(x, w)| x * w).sum();
            let expected = 1.0 / (1.0 + (-score).exp());
            let slope = expected * (1.0 - expected);
            for i in 0..size {
                gradient[i] += row[i] * (f64::from(u8::from(outcome)) - expected);
                for j in 0..size {
                    curvature[i][j] += slope * row[i] * row[j];
                }
            }
        }
        let step = solve(curvature, gradient);
        for (value, step) in fitted.iter_mut().zip(&step) {
            *value += step;
        }
        if step.iter().all(|step| step.abs() < 1e-9) {
            break;
        }
    }
    fitted
}

/// Solves `matrix · x = right` by elimination with pivots; a direction that the
/// matrix does not determine stays nought.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for column in 0..size {
        let pivot = (column..size)
            .max_by(|&a, &b| matrix[a][column].abs().total_cmp(&matrix[b][column].abs()))
            .unwrap_or(column);
        matrix.swap(column, pivot);
        right.swap(column, pivot);
        if matrix[column][column].abs() < 1e-12 {
            continue;
        }
        for row in column + 1..size {
            let factor = matrix[row][column] / matrix[column][column];
            for at in column..size {
                matrix[row][at] -= factor * matrix[column][at];
            }
            right[row] -= factor * right[column];
        }
    }
    let mut solution = vec![0.0; size];
    for row in (0..size).rev() {
        let rest: f64 = (row + 1..size)
            .map(|at| matrix[row][at] * solution[at])
            .sum();
        let pivot = matrix[row][row];
        if pivot.abs() >= 1e-12 {
            solution[row] = (right[row] - rest) / pivot;
        }
    }
    solution
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_odds_of_a_two_way_table() {
        // 30 of 40 with the mark, 10 of 40 without: log-odds ln 3 and −ln 3.
        let mut cases = Vec::new();
        for (mark, hits) in [(1.0, 30), (0.0, 10)] {
            cases.extend((0..40).map(|n| Case {
                measures: [mark],
                outcome: n < hits,
            }));
        }
        let (intercept, [weight]) = fit(&cases, 0.0);
        assert!((intercept + 3f64.ln()).abs() < 1e-6, "{intercept}");
        assert!((weight - 9f64.ln()).abs() < 1e-6, "{weight}");
        let (_, [ridged]) = fit(&cases, 20.0);
        assert!(ridged > 0.0 && ridged < weight);
    }

    #[test]
    fn survives_cases_that_determine_nothing() {
        let case = Case {
            measures: [2.0, 2.0],
            outcome: true,
        };
        let (intercept, weights) = fit(&[case; 3], 1.0);
        assert!(intercept.is_finite() && weights.iter().all(|w| w.is_finite()));
    }
}
