//! Whether a sentence asks for something: a logistic model over its words.
//!
//! Words, marks, and pairs of them (neighbours, and with one between) are hashed
//! into [`FEATURES`] numbers, so that the model file holds weights and nobody's
//! words. All features of a sentence have the same value, and together the
//! length one, whatever the length of the sentence.

use crate::reading::hashing::{PRIME, hash};
use crate::reading::logistic::{Feature, Logistic};
use crate::reading::words::Words;
use std::sync::LazyLock;

/// The shipped model; `xtask train requests` writes it.
static MODEL: LazyLock<Logistic> =
    LazyLock::new(|| Logistic::parse(include_str!("../models/requests.tsv")));

/// Bits of a hashed feature.
const BITS: u32 = 15;

/// Number of features.
pub const FEATURES: usize = 1 << BITS;

/// Most words of a sentence that are looked at.
const LONGEST: usize = 60;

/// Log-odds that a sentence asks its reader for something, among sentences such
/// as the model was fitted on.
pub fn log_odds(sentence: &str, words: &Words) -> f32 {
    MODEL.log_odds(features(sentence, words))
}

/// Features of a sentence: what the model sees.
pub fn features(sentence: &str, words: &Words) -> Vec<Feature> {
    let count = words.len().min(LONGEST);
    let mut numbers: Vec<u32> = Vec::with_capacity(3 * count + 16);
    let mut before = START;
    let mut before_that = START;
    let mut opening = OPENS;
    let mut take = |hash: u64, at: usize| {
        numbers.push(index(ONE ^ hash));
        numbers.push(index(pair(before, hash, TWO)));
        if at > 0 {
            numbers.push(index(pair(before_that, hash, APART)));
        }
        if at < 3 {
            opening = pair(opening, hash, OPENS);
            numbers.push(index(opening));
        }
        (before_that, before) = (before, hash);
    };
    for at in 0..count {
        take(hash(folded(words.get(at))), at);
    }
    let mark = last_mark(sentence);
    take(hash(mark), count);
    take(START, count + 1);
    let looks = [
        u64::from(sentence.contains("? ")),
        2 + u64::from((count + 1).ilog2()),
        20 + u64::from(sentence.contains("http") || sentence.contains("www.")),
        22 + sentence.bytes().filter(|b| *b == b'!').count().min(2) as u64,
        26 + u64::from(sentence.chars().next().is_some_and(char::is_lowercase)),
    ];
    numbers.extend(looks.map(|look| index(LOOK ^ look.wrapping_mul(PRIME))));
    let share = 1.0 / (numbers.len() as f32).sqrt();
    numbers.into_iter().map(|number| (number, share)).collect()
}

/// The mark a sentence ends with, of those that tell.
fn last_mark(sentence: &str) -> &'static str {
    let end = sentence.trim_end_matches(['"', ')', ' ', '\'', '*', '.', '-']);
    match end.chars().next_back() {
        Some('?') => "?",
        Some('!') => "!",
        Some(':') => ":",
        Some(',') => ",",
        _ => ".",
    }
}

/// All numbers are alike to the model.
fn folded(word: &str) -> &str {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        "0"
    } else {
        word
    }
}

/// Each kind of feature is hashed in its own way, so that a word and a pair of
/// words meet by chance only.
const ONE: u64 = 0x9e37_79b9_7f4a_7c15;
const TWO: u64 = 0xd1b5_4a32_d192_ed03;
const APART: u64 = 0x94d0_49bb_1331_11eb;
const OPENS: u64 = 0x8cb9_2ba7_2f3d_8dd7;
const LOOK: u64 = 0xaef1_7502_108e_f2d9;
const START: u64 = 0xbf58_476d_1ce4_e5b9;

fn pair(first: u64, second: u64, kind: u64) -> u64 {
    (first.wrapping_mul(kind) ^ second).wrapping_mul(kind)
}

/// The upper bits of a hash, stirred: FNV leaves its lower bits poor.
fn index(hash: u64) -> u32 {
    (hash.wrapping_mul(ONE) >> (64 - BITS)) as u32
}
