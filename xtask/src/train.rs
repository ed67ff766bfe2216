//! Fits the models that ship in the core and writes them beside their readers.

use crate::{bench, data, fit};
use anyhow::Result;
use bellwether_core::reading::logistic::Logistic;
use bellwether_core::reading::signature::tail;
use bellwether_core::reading::speech::requests;
use bellwether_core::reading::words::Words;
use std::fmt::Write;
use std::path::Path;

/// The prior that served best in cross-validation.
pub const SIGNATURE_PENALTY: f64 = 2.0;

const MODELS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../crates/core/src/reading/models"
);

/// Fits the signature model on all labelled mails.
pub fn signatures(data: &Path) -> Result<String> {
    let mails = data::signed_mails(data)?;
    let cases: Vec<&fit::Case> = mails.iter().flat_map(|m| &m.cases).collect();
    let model = fit::logistic(&cases, tail::FEATURES, SIGNATURE_PENALTY);
    let report = bench::signatures(data)?;
    let mut text = String::new();
    writeln!(
        text,
        "# Signature lines: logistic model over the features in tail.rs, a line and two"
    )?;
    writeln!(
        text,
        "# neighbours on either side. Written by `cargo run -p xtask -- train signatures`."
    )?;
    writeln!(
        text,
        "# Fitted on {} lines of {} mails (Mailgun Forge, CC BY 3.0), penalty {SIGNATURE_PENALTY}.",
        cases.len(),
        mails.len()
    )?;
    write_report(&mut text, &report)?;
    write_weights(&mut text, &model, 0.001)?;
    std::fs::write(format!("{MODELS}/signature.tsv"), text)?;
    Ok(report)
}

/// The prior that served best on part of the training sentences.
pub const REQUEST_PENALTY: f64 = 1.0;

/// Fits the request model on all labelled sentences.
pub fn requests(data: &Path) -> Result<String> {
    let cases = request_cases(&data::requests(data)?, |_| true);
    let model = fit::logistic_by_rarity(
        &cases.iter().collect::<Vec<_>>(),
        requests::FEATURES,
        REQUEST_PENALTY,
    );
    let report = bench::requests(data)?;
    let mut text = String::new();
    writeln!(
        text,
        "# Requests: logistic model over the hashed features in requests.rs. Written by"
    )?;
    writeln!(text, "# `cargo run -p xtask -- train requests`.")?;
    writeln!(
        text,
        "# Fitted on {} sentences (Parakweet, Apache-2.0), penalty {REQUEST_PENALTY}.",
        cases.len()
    )?;
    write_report(&mut text, &report)?;
    write_weights(&mut text, &model, 0.05)?;
    std::fs::write(format!("{MODELS}/requests.tsv"), text)?;
    Ok(report)
}

/// Sentences as cases, those that `keep` keeps.
pub fn request_cases(rows: &[(String, bool, bool)], keep: impl Fn(bool) -> bool) -> Vec<fit::Case> {
    rows.iter()
        .filter(|(_, _, held)| keep(*held))
        .map(|(sentence, label, _)| fit::Case {
            features: requests::features(sentence, &Words::of(sentence)),
            label: *label,
        })
        .collect()
}

fn write_report(text: &mut String, report: &str) -> Result<()> {
    for line in report.lines() {
        writeln!(text, "# {line}")?;
    }
    Ok(())
}

/// Writes weights as whole multiples of `scale`, a row of 32 features a line;
/// rows without weight are left out.
fn write_weights(text: &mut String, model: &Logistic, scale: f32) -> Result<()> {
    writeln!(text, "scale {scale}")?;
    writeln!(text, "bias {}", (model.bias / scale).round())?;
    for (row, weights) in model.weights.chunks(32).enumerate() {
        let steps: Vec<i32> = weights.iter().map(|w| (w / scale).round() as i32).collect();
        if steps.iter().any(|step| *step != 0) {
            let steps: Vec<String> = steps.iter().map(i32::to_string).collect();
            writeln!(text, "{} {}", row * 32, steps.join(" "))?;
        }
    }
    Ok(())
}
