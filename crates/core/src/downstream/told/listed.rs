//! Customers that are listed line by line under a heading: "The following customers take
//! kegs:".

use super::super::known::Known;
use super::super::tokens::{Kind, Token, tokens};
use super::names::{names, written};
use super::{House, Told};
use std::ops::Range;

/// How surely a line below such a heading is a customer.
const CONFIDENCE: f32 = 0.66;
/// A longer line is a sentence, in bytes.
const LONGEST: usize = 70;

/// Words of whom is listed …
const WHO: &[&str] = &["customers", "clients", "buyers"];
/// … that a list comes …
const COMES: &[&str] = &["following", "below", "follows", "these", "are", "include"];
/// … and of what they do, or whose they are: else it is a list of something else.
const DO: &[&str] = &[
    "take", "takes", "taking", "buy", "buying", "our", "us", "supply", "serve",
];
/// Words of lists of those who are none, or not yet.
pub(super) const NOT: &[&str] = &[
    "not",
    "no",
    "never",
    "potential",
    "possible",
    "prospective",
    "target",
    "would",
    "could",
    "should",
    "may",
    "want",
    "if",
    "your",
    "you",
    "former",
    "their",
    "?",
];

/// Adds the customers of the writer's house that lines below a heading name.
pub(super) fn listed(text: &str, known: Known<'_>, out: &mut Vec<Told>) {
    if !WHO.iter().any(|word| text.contains(word)) {
        return;
    }
    let lines = lines(text);
    for (at, heading) in lines.iter().enumerate() {
        if !is_heading(&text[heading.clone()]) {
            continue;
        }
        let below = lines[at + 1..].iter();
        let named = below.map_while(|line| Some((line, name(&text[line.clone()], known)?)));
        out.extend(named.map(|(line, name)| Told {
            supplier: House::Writer,
            customer: House::Named(name),
            share: None,
            product: String::new(),
            over: false,
            way: "our-customers",
            sentence: heading.start..line.end,
            confidence: CONFIDENCE,
        }));
    }
}

/// The lines that have something in them, without the blanks around it.
pub(super) fn lines(text: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut out = Vec::new();
    for line in text.split_inclusive('\n') {
        let (from, bare) = (at + line.len() - line.trim_start().len(), line.trim());
        at += line.len();
        if !bare.is_empty() {
            out.push(from..from + bare.len());
        }
    }
    out
}

fn is_heading(line: &str) -> bool {
    if !line.ends_with(':') || !WHO.iter().any(|word| line.contains(word)) {
        return false;
    }
    let all = tokens(line);
    let has = |words: &[&str]| all.iter().any(|t| t.among(words));
    has(WHO) && has(COMES) && has(DO) && !has(NOT)
}

/// The company that a line begins with.
pub(super) fn name(line: &str, known: Known<'_>) -> Option<String> {
    if line.len() > LONGEST {
        return None;
    }
    let all = tokens(line);
    let word = |t: &Token<'_>| t.kind == Kind::Word;
    let first = all.iter().take(4).position(word)?;
    let found = names(&all, &(0..all.len()), known, &|_| false);
    let name = found.get(first).copied().flatten()?;
    Some(written(line, &all, &(first..name.end)))
}
