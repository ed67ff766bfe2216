//! Trains and measures the model of relations between two companies on CORE.

mod cases;
mod softmax;
mod svm;
mod write;

use anyhow::Result;
use bellwether_core::downstream::relations::model::Model;
use cases::{Case, FOLDS};
use std::fmt::Write;
use std::path::Path;

/// Weights of the file: features by importance.
const FEATURES: usize = 16_000;

const MODEL: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../crates/core/src/downstream/models/relations.tsv"
);

/// Where the folds are left for the peer.
const FOLDS_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/relations-folds.txt");

/// Scores of the cases of each fold by a model that has not seen it.
fn out_of_fold(cases: &[Case], classes: &[String]) -> Vec<Vec<f32>> {
    let mut out = vec![Vec::new(); cases.len()];
    for fold in 0..FOLDS {
        let seen: Vec<&Case> = cases.iter().filter(|c| c.fold != fold).collect();
        let model = svm::train(&seen, classes, FEATURES);
        for (case, scores) in cases.iter().zip(&mut out) {
            if case.fold == fold {
                *scores = model.scores(&case.views);
            }
        }
    }
    out
}

/// Five folds; no company is in two of them.
pub fn bench(data: &Path) -> Result<String> {
    let (cases, classes) = cases::read(data)?;
    let scores = out_of_fold(&cases, &classes);
    leave_folds(&cases)?;
    report(&cases, &classes, &scores)
}

/// Leaves the folds where the peer's script finds them.
fn leave_folds(cases: &[Case]) -> Result<()> {
    if let Some(folder) = Path::new(FOLDS_FILE).parent() {
        std::fs::create_dir_all(folder)?;
    }
    let folds: Vec<String> = cases.iter().map(|c| c.fold.to_string()).collect();
    Ok(std::fs::write(FOLDS_FILE, folds.join("\n"))?)
}

/// Fits on everything and writes the model file.
pub fn train(data: &Path) -> Result<String> {
    let (cases, classes) = cases::read(data)?;
    let scores = out_of_fold(&cases, &classes);
    let report = report(&cases, &classes, &scores)?;
    let all: Vec<&Case> = cases.iter().collect();
    let mut model: Model = svm::train(&all, &classes, FEATURES);
    let rows: Vec<(&[f32], usize)> = cases
        .iter()
        .zip(&scores)
        .map(|(c, s)| (s.as_slice(), c.class))
        .collect();
    model.softmax = softmax::fit(&rows, classes.len());
    std::fs::write(MODEL, write::text(&model, cases.len(), &report))?;
    Ok(report)
}

fn relation(class: &str) -> &str {
    class.trim_end_matches(['+', '-'])
}

fn report(cases: &[Case], classes: &[String], scores: &[Vec<f32>]) -> Result<String> {
    let best = |values: &[f32]| {
        let at = values.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
        at.map_or(0, |(at, _)| at)
    };
    let guesses: Vec<usize> = scores.iter().map(|s| best(s)).collect();
    let mut names: Vec<&str> = classes.iter().map(|c| relation(c)).collect();
    names.dedup();
    let f1 = |name: &str, directed: bool| {
        let (mut right, mut said, mut is) = (0.0, 0.0, 0.0);
        for (case, guess) in cases.iter().zip(&guesses) {
            let (truth, guess) = (&classes[case.class], &classes[*guess]);
            let (t, g) = (relation(truth) == name, relation(guess) == name);
            is += f64::from(u8::from(t));
            said += f64::from(u8::from(g));
            right += f64::from(u8::from(t && g && (!directed || truth == guess)));
        }
        2.0 * right / f64::max(said + is, 1.0)
    };
    let macro_f1 =
        |directed| names.iter().map(|n| f1(n, directed)).sum::<f64>() / names.len() as f64;
    let mut out = String::new();
    writeln!(
        out,
        "relations, {} sentences, {FOLDS} folds, no company in two of them:",
        cases.len()
    )?;
    writeln!(
        out,
        "macro-F1 {:.3}, with direction {:.3}; client_of {:.3}, with direction {:.3}",
        macro_f1(false),
        macro_f1(true),
        f1("client_of", false),
        f1("client_of", true)
    )?;
    // Probabilities: for each fold, the softmax is fitted on the others.
    let n = classes.len();
    let (mut brier, mut bins) = (0.0, [(0.0f64, 0.0f64, 0usize); 10]);
    let client: Vec<usize> = (0..n)
        .filter(|i| relation(&classes[*i]) == "client_of")
        .collect();
    for fold in 0..FOLDS {
        let rows: Vec<(&[f32], usize)> = cases
            .iter()
            .zip(scores)
            .filter(|(c, _)| c.fold != fold)
            .map(|(c, s)| (s.as_slice(), c.class))
            .collect();
        let softmax = softmax::fit(&rows, n);
        for (case, scores) in cases.iter().zip(scores).filter(|(c, _)| c.fold == fold) {
            let p: f32 = client
                .iter()
                .map(|i| softmax::probabilities(scores, &softmax)[*i])
                .sum();
            let is = f64::from(u8::from(client.contains(&case.class)));
            brier += (f64::from(p) - is).powi(2) / cases.len() as f64;
            let bin = &mut bins[((p * 10.0) as usize).min(9)];
            *bin = (bin.0 + f64::from(p), bin.1 + is, bin.2 + 1);
        }
    }
    writeln!(
        out,
        "P(client_of, either way): Brier {brier:.4}; said / was (cases) by tenth:"
    )?;
    for (said, was, count) in bins.iter().filter(|b| b.2 > 0) {
        let count_f = *count as f64;
        writeln!(
            out,
            "  {:.2} / {:.2} ({count})",
            said / count_f,
            was / count_f
        )?;
    }
    Ok(out)
}
