//! The model of what sentences do: fitted on letters that were made up for it, measured on
//! authors that it has not seen.

use crate::data;
use crate::fit::{self, Case};
use anyhow::{Context, Result};
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::{Ledger, Message};
use bellwether_core::reading::Speech;
use bellwether_core::reading::logistic::{Logistic, probability};
use bellwether_core::talk::acts::features::{FEATURES, features};
use bellwether_core::talk::acts::{Act, LIKELY, MAYBE, PLAINLY, SURELY};
use bellwether_core::talk::inside::may_tell;
use bellwether_core::talk::offers::offer;
use bellwether_core::talk::owed::owes;
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

/// Most sentences of real mail beside the letters of an act.
const BESIDE: usize = 12_000;

/// A sentence, who wrote it, and what it does. A mailbox is an author, too.
struct Sentence {
    author: usize,
    side: String,
    label: String,
    features: Vec<(u32, f32)>,
}

/// What an act is called in the letters, and which side's letters it is learned from. Other
/// labels (`question`, `leaving`, `trouble`) are of what does none of these acts.
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
            let texts: Vec<&str> = rows.iter().map(|row| row.1).collect();
            all.extend(features(&texts).zip(&rows).map(|(features, row)| Sentence {
                author,
                side: side.to_owned(),
                label: row.0.trim().to_owned(),
                features,
            }));
        }
    }
    Ok((files.len(), all))
}

/// Sentences of real letters, as many of each mailbox, spread over its time, of letters that
/// are taken not to do an act. The made-up ones are full of acts, and have no traffic to speak
/// of. They are numbered as authors from `authors` on.
fn beside(boxes: &[Ledger], authors: usize, act: Act) -> Vec<Sentence> {
    let mut all = Vec::new();
    for (author, ledger) in (authors..).zip(boxes) {
        let letters = ledger.messages.iter();
        let last = letters.clone().map(|one| one.known).max();
        let k = Knowledge::at(ledger, last.unwrap_or_default());
        let letters = letters.filter(|one| one.own_words > 0 && may_stand_beside(&k, one, act));
        let said: Vec<Vec<String>> = letters.map(|one| sentences(&one.own).collect()).collect();
        let count: usize = said.iter().map(Vec::len).sum();
        let step = (count * boxes.len()).div_ceil(BESIDE).max(1);
        let features = said.iter().flat_map(|letter| features(letter));
        all.extend(features.step_by(step).map(|features| Sentence {
            author,
            side: named(act).1.to_owned(),
            label: "-".to_owned(),
            features,
        }));
    }
    all
}

/// Whether a real letter is taken not to do an act. Most acts are so rare that any may be; of
/// the others those of the act's side in which the readers of formulas hear nothing of it.
fn may_stand_beside(k: &Knowledge, letter: &Message, act: Act) -> bool {
    let says = |speech: &[Speech]| {
        let mut all = letter.utterances.iter();
        all.any(|one| speech.contains(&one.speech))
    };
    let ours = k.from_us(letter);
    let outside = || {
        let mut all = letter.recipients().filter_map(|at| k.person_at(at));
        all.any(|who| !k.person(who).ours)
    };
    match act {
        Act::Ask => !ours && !says(&[Speech::Request, Speech::Question, Speech::Need]),
        Act::Offer => ours && outside() && offer(letter).is_none(),
        Act::Promise => {
            let owed = || sentences(&letter.own).any(|one| owes(&one, letter.known).is_some());
            ours && outside() && !says(&[Speech::Promise]) && !owed()
        }
        Act::Word => ours && !outside() && !may_tell(&letter.subject, &letter.own),
        _ => true,
    }
}

/// `authors` wrote what was made up.
fn fitted(authors: usize, sentences: &[&Sentence], label: &str) -> Logistic {
    let mut seen = vec![0u32; FEATURES];
    // What only real mail says has no weight: it would hold somebody's words.
    let letters = sentences.iter().filter(|one| one.author < authors);
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

/// Log-odds of a sentence by a model that has not seen its author.
struct Held {
    odds: f32,
    does: bool,
    real: bool,
}

/// Every sentence of an act's side; `authors` wrote letters, `boxes` are real.
fn held_back(authors: usize, boxes: usize, all: &[&Sentence], label: &str) -> Vec<Held> {
    let of = |author: usize| -> Vec<Held> {
        let (held, rest): (Vec<&Sentence>, Vec<_>) =
            all.iter().copied().partition(|one| one.author == author);
        let model = fitted(authors, &rest, label);
        let held = held.iter().map(|one| Held {
            odds: model.log_odds(one.features.iter().copied()),
            does: one.label == label,
            real: author >= authors,
        });
        held.collect()
    };
    let mut found = Vec::new();
    let numbers: Vec<usize> = (0..authors + boxes).collect();
    for two in numbers.chunks(2) {
        std::thread::scope(|scope| {
            let run = two.iter().map(|author| scope.spawn(|| of(*author)));
            let run: Vec<_> = run.collect();
            let held = run.into_iter().map(|one| one.join().unwrap_or_default());
            found.extend(held.flatten());
        });
    }
    found
}

/// Slope and intercept that turn log-odds into such as came true (Platt 1999).
fn calibrated(held: &[Held]) -> (f32, f32) {
    let case = |one: &Held| Case {
        features: vec![(0, one.odds)],
        label: one.does,
    };
    let cases: Vec<Case> = held.iter().map(case).collect();
    let model = fit::logistic(&cases.iter().collect::<Vec<_>>(), 1, 1e-6);
    (model.weights[0], model.bias)
}

/// How an act fares on authors held back, a line. `all` is sorted, the likeliest first.
fn line(label: &str, all: &[Held], (slope, bias): (f32, f32)) -> Result<String> {
    let letters: Vec<&Held> = all.iter().filter(|one| !one.real).collect();
    let acts = letters.iter().filter(|one| one.does).count();
    let (mut right, mut sum) = (0, 0.0);
    for (at, one) in letters.iter().enumerate() {
        if one.does {
            right += 1;
            sum += f64::from(right) / (at + 1) as f64;
        }
    }
    let mut text = format!("{label:10} {acts:5}  {:.3}", sum / acts as f64);
    let real = all.len() - letters.len();
    for least in [MAYBE, LIKELY, SURELY, PLAINLY] {
        let taken = |one: &&Held| probability(slope * one.odds + bias) >= least;
        let of_letters: Vec<&&Held> = letters.iter().filter(|one| taken(one)).collect();
        let right = of_letters.iter().filter(|one| one.does).count();
        let of_real = all.iter().filter(|one| one.real && taken(one)).count();
        write!(
            text,
            "  {:.2} {:.2} {:4.1}",
            right as f64 / of_letters.len().max(1) as f64,
            right as f64 / acts as f64,
            1000.0 * of_real as f64 / real.max(1) as f64
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
    let boxes = data::mailboxes(data)?;
    let boxes = boxes.iter().map(|path| data::mailbox(path));
    let boxes = boxes.collect::<Result<Vec<_>>>()?;
    let mut report = format!(
        "{} sentences of {authors} authors, up to {BESIDE} of {} real mailboxes beside each act.\n\
         How many do it, average precision; then for a probability of {MAYBE}, {LIKELY}, \
         {SURELY}, {PLAINLY} each\nprecision and recall on letters, and how many of 1,000 \
         sentences of real mail reach it:\n",
        all.len(),
        boxes.len(),
    );
    let mut models = Vec::new();
    for act in Act::ALL {
        let (label, side) = named(act);
        let beside = beside(&boxes, authors, act);
        let sides = all.iter().filter(|one| one.side == side);
        // What displeases is a need as well, but often not one for more of ours.
        let sides = sides.filter(|one| act != Act::Need || one.label != "trouble");
        let sides: Vec<&Sentence> = sides.chain(&beside).collect();
        let mut held = held_back(authors, boxes.len(), &sides, label);
        let platt = calibrated(&held);
        held.sort_by(|a, b| b.odds.total_cmp(&a.odds));
        writeln!(report, "{}", line(label, &held, platt)?)?;
        if fits {
            models.push((fitted(authors, &sides, label), platt));
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
         # On authors and mailboxes held back, each in turn:\n",
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
