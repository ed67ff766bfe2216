//! Measures readers on labelled data they were not fitted on.

use crate::data::{self, SignedMail};
use crate::fit;
use crate::train;
use anyhow::Result;
use bellwether_core::reading;
use bellwether_core::reading::signature::{self, tail};
use bellwether_core::reading::speech::requests;
use std::fmt::Write;
use std::path::Path;
use std::time::Instant;

const FOLDS: usize = 5;

/// Counts of a yes-or-no reading against the labels.
#[derive(Default)]
struct Tally {
    hit: usize,
    false_alarm: usize,
    miss: usize,
}

impl Tally {
    fn add(&mut self, said: bool, label: bool) {
        self.hit += usize::from(said && label);
        self.false_alarm += usize::from(said && !label);
        self.miss += usize::from(!said && label);
    }

    fn precision(&self) -> f64 {
        self.hit as f64 / (self.hit + self.false_alarm).max(1) as f64
    }

    fn recall(&self) -> f64 {
        self.hit as f64 / (self.hit + self.miss).max(1) as f64
    }

    fn f1(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 {
            2.0 * p * r / (p + r)
        } else {
            0.0
        }
    }
}

/// Reports line F1 of signatures.
pub fn signatures(data: &Path) -> Result<String> {
    Ok(cross_validated(data)?.1)
}

/// Line F1 of signatures, and a report: five folds by mail, each read by a model
/// fitted on the other four.
fn cross_validated(data: &Path) -> Result<(f64, String)> {
    let mails = data::signed_mails(data)?;
    let mut lines = Tally::default();
    let mut begun = Tally::default();
    let mut alone = Tally::default();
    for fold in 0..FOLDS {
        let train: Vec<&fit::Case> = mails
            .iter()
            .enumerate()
            .filter(|(i, _)| i % FOLDS != fold)
            .flat_map(|(_, m)| &m.cases)
            .collect();
        let model = fit::logistic(&train, tail::FEATURES, train::SIGNATURE_PENALTY);
        for mail in mails.iter().skip(fold).step_by(FOLDS) {
            let begin = tally(&model, mail, &mut lines);
            let truth = mail
                .cases
                .iter()
                .position(|c| c.label)
                .unwrap_or(mail.cases.len());
            let signed = truth < mail.cases.len();
            begun.add(begin == truth && signed, signed);
            for case in &mail.cases {
                alone.add(
                    model.log_odds(case.features.iter().copied()) > 0.0,
                    case.label,
                );
            }
        }
    }
    let mut report = String::new();
    writeln!(
        report,
        "signature lines, {FOLDS}-fold over {} mails: F1 {:.3}, precision {:.3}, recall {:.3}; signatures exact {:.3}; line by line F1 {:.3}",
        mails.len(),
        lines.f1(),
        lines.precision(),
        lines.recall(),
        begun.recall(),
        alone.f1()
    )?;
    Ok((lines.f1(), report))
}

/// Reads one mail by `model`, counts its lines, and returns where the signature
/// was said to begin.
fn tally(
    model: &bellwether_core::reading::logistic::Logistic,
    mail: &SignedMail,
    lines: &mut Tally,
) -> usize {
    let features: Vec<_> = mail.cases.iter().map(|c| c.features.clone()).collect();
    let begin = signature::begins(model, &features);
    for (at, case) in mail.cases.iter().enumerate() {
        lines.add(at >= begin, case.label);
    }
    lines.miss += mail.beyond;
    begin
}

/// Reports F1 and AUC of requests.
pub fn requests(data: &Path) -> Result<String> {
    Ok(held_back(data)?.1)
}

/// F1 of requests on the third of the sentences that is held back, and a report.
fn held_back(data: &Path) -> Result<(f64, String)> {
    let rows = data::requests(data)?;
    let seen = train::request_cases(&rows, |held| !held);
    let held = train::request_cases(&rows, |held| held);
    let model = fit::logistic_by_rarity(
        &seen.iter().collect::<Vec<_>>(),
        requests::FEATURES,
        train::REQUEST_PENALTY,
    );
    let mut scored: Vec<(f32, bool)> = held
        .iter()
        .map(|case| (model.log_odds(case.features.iter().copied()), case.label))
        .collect();
    let mut tally = Tally::default();
    for (score, label) in &scored {
        tally.add(*score > 0.0, *label);
    }
    let mut report = String::new();
    writeln!(
        report,
        "requests, {} sentences held back of {}: F1 {:.3}, precision {:.3}, recall {:.3}, AUC {:.3}",
        held.len(),
        rows.len(),
        tally.f1(),
        tally.precision(),
        tally.recall(),
        auc(&mut scored)
    )?;
    Ok((tally.f1(), report))
}

/// Area under the curve: how often a case that is so scores above one that is
/// not, ties counting half.
fn auc(scored: &mut [(f32, bool)]) -> f64 {
    scored.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut rank, mut sum, mut yes) = (1.0, 0.0, 0.0);
    for tie in scored.chunk_by(|a, b| a.0 == b.0) {
        let n = tie.len() as f64;
        let positive = tie.iter().filter(|(_, label)| *label).count() as f64;
        sum += positive * (rank + (n - 1.0) / 2.0);
        rank += n;
        yes += positive;
    }
    let no = rank - 1.0 - yes;
    (sum - yes * (yes + 1.0) / 2.0) / (yes * no)
}

/// A mail between people of the usual length.
const MAIL: &str = "Hi John,\n\nThank you for coming to see us last week. As you know we are looking for a\nsecond source for the castings of our larger pumps, because our present supplier\ncannot deliver before the end of the summer. I have spoken with production, and\nthey would need about four hundred pieces a year in two sizes. Could you let me\nknow what your lead time is, and whether you can hold some of them in stock? The\ndrawings are attached; please treat them as confidential.\n\nOne more thing: the last delivery of seals was short by two boxes. I'll send you\nthe note of our warehouse tomorrow. Who should I talk to about it?\n\nThe new line starts in May, and I will be in Leeds until then. Let me know if you\nhave any questions.\n\nBest regards\nJane\n\nJane Roe\nHead of Procurement | Northwind Pumps Ltd.\n12 Harbour Road, Hull\nTel. +44 1482 555 0187 | Mobile +44 7700 900 187\nwww.northwind.example\n\nOn 5 March 2012 at 09:14, John Doe <john@doe.example> wrote:\n> Dear Jane,\n>\n> it was a pleasure to see your plant. As promised you will find our list of\n> castings below, with the alloys we can pour in Bradford. If you tell me the\n> sizes you need I can have a price for you within two days.\n>\n> Regards\n> John\n";

/// Time to read one mail, the best of many runs: what else the machine does
/// counts as little as it can.
pub fn speed() -> Result<String> {
    const RUNS: usize = 50;
    const MAILS: u32 = 200;
    let run = || {
        let start = Instant::now();
        for _ in 0..MAILS {
            std::hint::black_box(reading::read(
                MAIL,
                "Jane Roe",
                "jane@northwind.example",
                "Castings",
            ));
        }
        start.elapsed() / MAILS
    };
    let best = (0..RUNS).map(|_| run()).min().unwrap_or_default();
    Ok(format!(
        "one mail of {} bytes is read in {best:.1?}\n",
        MAIL.len()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    /// The labelled data, where they are.
    fn shared() -> Option<PathBuf> {
        let data = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data"));
        if data.join("signatures").is_dir() && data.join("intent").is_dir() {
            return Some(data);
        }
        let skipped = format!("SKIPPED: no labelled data in {}\n", data.display());
        let _ = std::io::Write::write_all(&mut std::io::stderr(), skipped.as_bytes());
        None
    }

    #[test]
    fn models_read_what_they_were_not_fitted_on() {
        let Some(data) = shared() else { return };
        let (signatures, report) = cross_validated(&data).expect("readable data");
        assert!(signatures >= 0.90, "{report}");
        let (requests, report) = held_back(&data).expect("readable data");
        assert!(requests >= 0.80, "{report}");
    }

    #[test]
    fn area_under_the_curve() {
        let mut scored = vec![(0.9, true), (0.8, false), (0.7, true), (0.1, false)];
        assert!((auc(&mut scored) - 0.75).abs() < 1e-9);
        let mut tied = vec![(0.5, true), (0.5, false)];
        assert!((auc(&mut tied) - 0.5).abs() < 1e-9);
    }
}
