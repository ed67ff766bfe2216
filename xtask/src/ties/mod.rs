//! The tie model: fitted on mailboxes, judged on mailboxes it was not fitted on.
//!
//! Protocol: at five cutoffs in the second half of each mailbox, rank everybody
//! its owner ever had mail with. Right are those with mail in both directions
//! within the 28 days that follow. The model is fitted on all mailboxes but one
//! and judged on that one, in turn, beside four plain scores.

mod cases;
mod metrics;

use crate::fit;
use anyhow::{Result, bail};
use bellwether_core::ties::model::{Coefficients, MEASURES, NAMES};
use cases::{Case, Mailbox, SCORES};
use metrics::Metrics;
use std::fmt::Write;
use std::path::Path;

/// Weight of the prior that holds the weights of standardised measures back, in
/// cases: a tenth of a mailbox's worth, so that no mailbox bends them far.
const PENALTY: f64 = 20.0;

/// Where the weights ship.
const COEFFICIENTS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../crates/core/src/ties/coefficients.txt"
);

/// Fits the model on every mailbox under `data/mail`, writes the weights where
/// they ship and shows them.
pub fn train(data: &Path) -> Result<String> {
    let mailboxes = Mailbox::all(data)?;
    let cases: Vec<&Case> = mailboxes.iter().flat_map(Mailbox::usual_cases).collect();
    let right = cases.iter().filter(|case| case.right).count();
    let coefficients = fitted(&cases);
    let mut text = format!(
        "# Log-odds of mail in both directions within 28 days, see model.rs.\n\
         # Made by `cargo run --release -p xtask -- train ties` from {} mailboxes:\n\
         # {} correspondents at five cutoffs each, {right} of them right.\n",
        mailboxes.len(),
        cases.len(),
    );
    writeln!(text, "{:.4} to begin with", coefficients.intercept)?;
    for (weight, name) in coefficients.weights.iter().zip(NAMES) {
        writeln!(text, "{weight:.4} {name}")?;
    }
    std::fs::write(COEFFICIENTS, &text)?;
    Ok(text)
}

/// Which cutoffs of a mailbox a setting is judged at.
type Cutoffs = fn(&Mailbox) -> &[Vec<Case>];

/// Judges the model on each mailbox after fitting it on the others.
pub fn bench(data: &Path) -> Result<String> {
    let mailboxes = Mailbox::all(data)?;
    if mailboxes.len() < 2 {
        bail!("two mailboxes are needed to judge on one what was fitted on the other");
    }
    let mut report = String::new();
    let settings: [(&str, Cutoffs); 2] = [
        ("five cutoffs in the second half", |mailbox| &mailbox.usual),
        ("60, 120 and 180 days before the last message", |mailbox| {
            &mailbox.late
        }),
    ];
    for (setting, cutoffs) in settings {
        writeln!(report, "{setting}: AUC / AP / MRR")?;
        write!(report, "{:14}", "")?;
        for name in SCORES.iter().map(|(name, _)| *name).chain(["model"]) {
            write!(report, "{name:>20}")?;
        }
        writeln!(report, "{:>10}{:>8}", "of", "right")?;
        let mut sums = vec![Metrics::default(); SCORES.len() + 1];
        let (mut brier, mut lead) = (0.0, 0);
        for (at, mailbox) in mailboxes.iter().enumerate() {
            let others = mailboxes.iter().enumerate().filter(|(n, _)| *n != at);
            let training: Vec<&Case> = others.flat_map(|(_, m)| m.usual_cases()).collect();
            let model = fitted(&training);
            let cutoffs = cutoffs(mailbox);
            write!(report, "{:14}", mailbox.name)?;
            let mut rows: Vec<Metrics> = SCORES
                .iter()
                .map(|(_, score)| Metrics::over(cutoffs, score))
                .collect();
            rows.push(Metrics::over(cutoffs, |case| model.score(&case.measures)));
            for (sum, row) in sums.iter_mut().zip(&rows) {
                write!(report, "{:>20}", row.to_string())?;
                sum.add(row, mailboxes.len());
            }
            let best = rows[..SCORES.len()]
                .iter()
                .map(|row| row.auc)
                .fold(0.0, f64::max);
            lead += usize::from(rows[SCORES.len()].auc >= best - 0.0005);
            brier += metrics::brier(cutoffs, &model) / mailboxes.len() as f64;
            let all = cutoffs.iter().flatten();
            let right = all.clone().filter(|case| case.right).count();
            writeln!(report, "{:>10}{right:>8}", all.count())?;
        }
        write!(report, "{:14}", "mean")?;
        for sum in &sums {
            write!(report, "{:>20}", sum.to_string())?;
        }
        writeln!(
            report,
            "\nthe model leads or ties on {lead} of {} by AUC; Brier {brier:.4}\n",
            mailboxes.len()
        )?;
    }
    Ok(report)
}

/// Fits on standardised measures, and gives the weights for the measures as they
/// are.
fn fitted(cases: &[&Case]) -> Coefficients {
    let count = cases.len().max(1) as f64;
    let (mut mean, mut spread) = ([0.0; MEASURES], [0.0; MEASURES]);
    for case in cases {
        for (sum, measure) in mean.iter_mut().zip(case.measures) {
            *sum += measure / count;
        }
    }
    for case in cases {
        for ((sum, measure), mean) in spread.iter_mut().zip(case.measures).zip(mean) {
            *sum += (measure - mean).powi(2) / count;
        }
    }
    let spread = spread.map(|variance: f64| variance.sqrt().max(1e-9));
    let standardised: Vec<fit::Case> = cases
        .iter()
        .map(|case| {
            let scaled = (0..MEASURES).map(|at| (case.measures[at] - mean[at]) / spread[at]);
            fit::Case {
                features: scaled
                    .enumerate()
                    .map(|(at, v)| (at as u32, v as f32))
                    .collect(),
                label: case.right,
            }
        })
        .collect();
    let standardised: Vec<&fit::Case> = standardised.iter().collect();
    let model = fit::logistic(&standardised, MEASURES, PENALTY);
    let mut coefficients = Coefficients {
        intercept: f64::from(model.bias),
        weights: [0.0; MEASURES],
    };
    for at in 0..MEASURES {
        coefficients.weights[at] = f64::from(model.weights[at]) / spread[at];
        coefficients.intercept -= coefficients.weights[at] * mean[at];
    }
    coefficients
}
