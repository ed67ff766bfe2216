//! Fits the models that ship in the core and writes them beside their readers.

use crate::{bench, data, fit};
use anyhow::Result;
use bellwether_core::reading::{logistic::Logistic, tail};
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
    write_weights(&mut text, &model)?;
    std::fs::write(format!("{MODELS}/signature.tsv"), text)?;
    Ok(report)
}

fn write_report(text: &mut String, report: &str) -> Result<()> {
    for line in report.lines() {
        writeln!(text, "# {line}")?;
    }
    Ok(())
}

fn write_weights(text: &mut String, model: &Logistic) -> Result<()> {
    writeln!(text, "bias {:.3}", model.bias)?;
    for (row, weights) in model.weights.chunks(16).enumerate() {
        if weights.iter().any(|w| w.abs() >= 0.0005) {
            let weights: Vec<String> = weights.iter().map(|w| format!("{w:.3}")).collect();
            writeln!(text, "{} {}", row * 16, weights.join(" "))?;
        }
    }
    Ok(())
}
