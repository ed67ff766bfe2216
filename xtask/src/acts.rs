//! The model of what sentences do: fitted on letters that were made up for it, measured on
//! authors that it has not seen.

use crate::data;
use crate::fit::{self, Case};
use anyhow::{Context, Result};
use bellwether_core::reading::logistic::{Logistic, probability};
use bellwether_core::talk::acts::Act;
use bellwether_core::talk::acts::features::{FEATURES, features};
use bellwether_core::talk::sentences;
use std::fmt::Write;
use std::path::Path;

/// The prior that served best on authors held back.
const PENALTY: f64 = 0.5;
/// A feature that fewer sentences show is left out.
const SEEN: u32 = 2;
/// So many weights of each act are kept, the greatest.
const KEPT: usize = 12_000;
/// What a step of weight is worth, in log-odds.
const SCALE: f32 = 0.1;

/// Weights on a line of the file.
const PER_LINE: usize = 16;

const LETTERS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/letters");
const WEIGHTS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../crates/core/src/talk/acts/weights.tsv"
);

/// Most sentences of real mail beside the letters. They are taken to do none of the acts that
/// are rare in any mailbox: the letters are full of them, and have no traffic to speak of.
const BESIDE: usize = 12_000;
/// Who wrote them.
const REAL: usize = usize::MAX;

/// A sentence, who wrote it, and what it does.
struct Sentence {
    author: usize,
    side: String,
    label: String,
    features: Vec<(u32, f32)>,
}

/// What an act is called in the letters, and which side's letters it is learned from.
fn named(act: Act) -> (&'static str, &'static str) {
    match act {
        Act::Ask => ("ask", "them"),
        Act::Need => ("need", "them"),
        Act::Door => ("door", "them"),
        Act::Other => ("other", "them"),
        Act::Elsewhere => ("elsewhere", "them"),
        Act::No => ("no", "them"),
        Act::Back => ("back", "them"),
        Act::Offer => ("offer", "us"),
        Act::Promise => ("promise", "us"),
        Act::Word => ("word", "inside"),
    }
}

/// Reads the letters: `# language side` begins one, every other line is a label, a tab and a
/// sentence.
fn letters(folder: &Path) -> Result<(usize, Vec<Sentence>)> {
    let files = std::fs::read_dir(folder).with_context(|| format!("{}", folder.display()))?;
    let mut files = files
        .map(|file| Ok(file?.path()))
        .collect::<Result<Vec<_>>>()?;
    files.retain(|path| path.extension().is_some_and(|end| end == "txt"));
    files.sort();
    let mut all = Vec::new();
    for (author, file) in files.iter().enumerate() {
        let text = std::fs::read_to_string(file)?;
        for letter in text.split("\n\n") {
            let mut lines = letter.trim().lines();
            let side = lines.next().and_then(|head| head.split(' ').nth(2));
            let side = side.unwrap_or_default();
            let rows: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once('\t')).collect();
            for (at, (label, text)) in rows.iter().enumerate() {
                let before = at.checked_sub(1).map(|at| rows[at].1);
                let after = rows.get(at + 1).map(|row| row.1);
                all.push(Sentence {
                    author,
                    side: side.to_owned(),
                    label: label.trim().to_owned(),
                    features: features(before, text, after),
                });
            }
        }
    }
    Ok((files.len(), all))
}

/// Whether an act is so rare in real mail that what is taken from there does not do it.
fn is_rare(act: Act) -> bool {
    !matches!(act, Act::Ask | Act::Offer | Act::Promise | Act::Word)
}

/// Sentences of real letters, as many of each mailbox, spread over its time.
fn real_mail(data: &Path) -> Result<Vec<Sentence>> {
    let boxes = data::mailboxes(data)?;
    let mut all = Vec::new();
    for path in &boxes {
        let ledger = data::mailbox(path)?;
        let letters = ledger.messages.iter().filter(|one| one.own_words > 0);
        let said: Vec<Vec<String>> = letters.map(|one| sentences(&one.own).collect()).collect();
        let count: usize = said.iter().map(Vec::len).sum();
        let step = (count * boxes.len()).div_ceil(BESIDE).max(1);
        let places = said
            .iter()
            .flat_map(|one| (0..one.len()).map(move |at| (one, at)));
        all.extend(places.step_by(step).map(|(letter, at)| {
            let before = at.checked_sub(1).map(|at| letter[at].as_str());
            let after = letter.get(at + 1).map(String::as_str);
            Sentence {
                author: REAL,
                side: "them".to_owned(),
                label: "-".to_owned(),
                features: features(before, &letter[at], after),
            }
        }));
    }
    Ok(all)
}

fn fitted(sentences: &[&Sentence], label: &str) -> Logistic {
    let mut seen = vec![0u32; FEATURES];
    // What only real mail says has no weight: it would hold somebody's words.
    let letters = sentences.iter().filter(|one| one.author != REAL);
    let features = letters.flat_map(|one| &one.features);
    features.for_each(|(at, _)| seen[*at as usize] += 1);
    let case = |one: &&Sentence| Case {
        features: (one.features.iter().copied())
            .filter(|(at, _)| seen[*at as usize] >= SEEN)
            .collect(),
        label: one.label == label,
    };
    let cases: Vec<Case> = sentences.iter().map(case).collect();
    let mut model = fit::logistic_by_rarity(&cases.iter().collect::<Vec<_>>(), FEATURES, PENALTY);
    let worth = |at: usize, weight: f32| weight.abs() * (seen[at] as f32).sqrt();
    let weights = model.weights.iter().enumerate();
    let mut worths: Vec<f32> = weights.map(|(at, weight)| worth(at, *weight)).collect();
    worths.sort_by(|a, b| b.total_cmp(a));
    let least = worths.get(KEPT).copied().unwrap_or_default();
    for (at, weight) in model.weights.iter_mut().enumerate() {
        if worth(at, *weight) <= least {
            *weight = 0.0;
        }
    }
    model
}

/// Log-odds of every sentence of an act's side by a model that has not seen its author, and
/// whether it does it.
fn held_back(authors: usize, all: &[&Sentence], label: &str) -> Vec<(f32, bool)> {
    let of = |author: usize| -> Vec<(f32, bool)> {
        let (held, rest): (Vec<&Sentence>, Vec<_>) =
            all.iter().copied().partition(|one| one.author == author);
        let model = fitted(&rest, label);
        let odds = |one: &Sentence| model.log_odds(one.features.iter().copied());
        held.iter()
            .map(|one| (odds(one), one.label == label))
            .collect()
    };
    let mut odds = Vec::new();
    let numbers: Vec<usize> = (0..authors).collect();
    for two in numbers.chunks(2) {
        std::thread::scope(|scope| {
            let run: Vec<_> = two
                .iter()
                .map(|author| scope.spawn(|| of(*author)))
                .collect();
            odds.extend(
                run.into_iter()
                    .flat_map(|one| one.join().unwrap_or_default()),
            );
        });
    }
    odds
}

/// Slope and intercept that turn log-odds into such as came true (Platt 1999).
fn calibrated(odds: &[(f32, bool)]) -> (f32, f32) {
    let case = |(odds, label): &(f32, bool)| Case {
        features: vec![(0, *odds)],
        label: *label,
    };
    let cases: Vec<Case> = odds.iter().map(case).collect();
    let model = fit::logistic(&cases.iter().collect::<Vec<_>>(), 1, 1e-6);
    (model.weights[0], model.bias)
}

/// How an act fares on authors held back, a line.
fn line(label: &str, mut odds: Vec<(f32, bool)>, (slope, bias): (f32, f32)) -> Result<String> {
    odds.sort_by(|a, b| b.0.total_cmp(&a.0));
    let all = odds.iter().filter(|one| one.1).count();
    let (mut right, mut sum) = (0, 0.0);
    for (at, (_, label)) in odds.iter().enumerate() {
        if *label {
            right += 1;
            sum += f64::from(right) / (at + 1) as f64;
        }
    }
    let mut text = format!(
        "{label:10} {all:5} average precision {:.3}",
        sum / all as f64
    );
    for least in [0.3, 0.5, 0.7] {
        let taken: Vec<bool> = (odds.iter())
            .filter(|(odds, _)| probability(slope * odds + bias) >= least)
            .map(|one| one.1)
            .collect();
        let right = taken.iter().filter(|label| **label).count();
        write!(
            text,
            "; at {least}: precision {:.2}, recall {:.2}",
            right as f64 / taken.len().max(1) as f64,
            right as f64 / all as f64
        )?;
    }
    Ok(text)
}

struct Measured {
    report: String,
    models: Vec<(Logistic, (f32, f32))>,
}

fn measure(data: &Path, fits: bool) -> Result<Measured> {
    let (authors, all) = letters(Path::new(LETTERS))?;
    let beside = real_mail(data)?;
    let mut report = format!(
        "{} sentences of {authors} authors, {} of real mail beside them\n",
        all.len(),
        beside.len()
    );
    let mut models = Vec::new();
    for act in Act::ALL {
        let (label, side) = named(act);
        let beside = beside.iter().filter(|_| is_rare(act));
        let sides = all.iter().filter(|one| one.side == side);
        let sides: Vec<&Sentence> = sides.chain(beside).collect();
        let odds = held_back(authors, &sides, label);
        let platt = calibrated(&odds);
        writeln!(report, "{}", line(label, odds, platt)?)?;
        if fits {
            models.push((fitted(&sides, label), platt));
        }
    }
    Ok(Measured { report, models })
}

/// Says how each act fares on authors held back.
pub fn bench(data: &Path) -> Result<String> {
    Ok(measure(data, false)?.report)
}

/// Fits the model on all letters, so that its odds are such as came true on authors held back,
/// and writes it.
pub fn train(data: &Path) -> Result<String> {
    let measured = measure(data, true)?;
    let mut text = String::from(
        "# What sentences do: a logistic model for each act over the hashed features in\n\
         # features.rs. Written by `cargo run --release -p xtask -- train acts`.\n\
         # On authors held back, each in turn:\n",
    );
    for line in measured.report.lines() {
        writeln!(text, "# {line}")?;
    }
    writeln!(text, "scale {SCALE}")?;
    let step = |odds: f32| (odds / SCALE).round() as i32;
    for (act, (model, (slope, intercept))) in Act::ALL.into_iter().zip(&measured.models) {
        let bias = step(slope * model.bias + intercept);
        writeln!(text, "{} {bias}", named(act).0)?;
        let weights = model.weights.iter().enumerate();
        let steps = weights.map(|(at, weight)| (at, step(slope * weight)));
        let steps: Vec<(usize, i32)> = steps.filter(|(_, step)| *step != 0).collect();
        for (line, row) in steps.chunks(PER_LINE).enumerate() {
            let before = (line * PER_LINE).checked_sub(1).map_or(0, |at| steps[at].0);
            let mut last = before;
            let pairs = row.iter().map(|(at, step)| {
                let gap = at - std::mem::replace(&mut last, *at);
                format!("{gap},{step}")
            });
            writeln!(text, "{}", pairs.collect::<Vec<_>>().join(" "))?;
        }
    }
    std::fs::write(WEIGHTS, text)?;
    Ok(measured.report)
}
