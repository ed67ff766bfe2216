//! What a sentence denies: that a customer was above a threshold, or bought at all.

use super::mentions::{Mention, Party};
use super::periods::years;
use super::runs::Run;
use super::tokens::Token;
use std::ops::Range;

/// Words of a clause between "not" and its percentage.
const REACH: usize = 7;

/// Whether it is denied that somebody had the percentage: "did not exceed 10%", "was not
/// a 10% customer", "ceased to be a 10% customer".
pub fn denied(tokens: &[Token<'_>], from: usize, run: &Run) -> bool {
    // The percentage takes "exceed" and "more than" with it; "not" stands before.
    let near = run.at.start.saturating_sub(REACH).max(from);
    let clause = &tokens[near..run.at.start];
    let open = clause
        .iter()
        .rposition(|t| t.among(&[",", ";", "(", ")", "but"]));
    let clause = &clause[open.map_or(0, |at| at + 1)..];
    let not = clause.iter().rposition(|t| t.among(&["not", "never"]));
    let turned = not.is_some_and(|at| {
        clause
            .get(at + 1)
            .is_some_and(|t| t.among(&["only", "including"]))
            || at > 0 && clause[at - 1].is("or")
    });
    not.is_some() && !turned || ceased(tokens, run)
}

/// Whether it is said of a threshold that somebody fell below it: "ceased to be a 10%
/// customer", "is no longer a 10% customer".
fn ceased(tokens: &[Token<'_>], run: &Run) -> bool {
    const BEFORE: usize = 5;
    let noun = tokens.get(run.at.end);
    let threshold = noun.is_some_and(|t| t.among(&["customer", "customers", "client", "clients"]));
    let before = &tokens[run.at.start.saturating_sub(BEFORE)..run.at.start];
    let ends = before.windows(2).any(|w| {
        w[0].among(&["ceased", "ceases"]) && w[1].is("to") || w[0].is("no") && w[1].is("longer")
    });
    threshold && ends
}

/// A clause without a percentage that denies a trade, and its years: "but did not purchase
/// any product in 2024", "sales to Acme in 2025 were not significant".
pub struct NoTrade {
    /// Its tokens.
    pub at: Range<usize>,
    /// The years it speaks of.
    pub years: Vec<i16>,
}

/// The clauses of a sentence that deny a trade in years they name.
pub fn no_trade(tokens: &[Token<'_>], sentence: &Range<usize>, runs: &[Run]) -> Vec<NoTrade> {
    const AUX: &[&str] = &[
        "did", "was", "were", "does", "is", "are", "do", "has", "have",
    ];
    const TRADE: &[&str] = &[
        "purchase",
        "purchased",
        "buy",
        "order",
        "significant",
        "material",
        "meaningful",
        "customer",
        "generate",
        "contribute",
        "have",
        "make",
    ];
    let ends = |t: &Token<'_>| t.among(&[",", ";", "but", "and", "while", "whereas", "."]);
    let mut out = Vec::new();
    for at in sentence.start + 1..sentence.end {
        let not = tokens[at].is("not") && tokens[at - 1].among(AUX);
        let says = tokens[at + 1..sentence.end.min(at + 5)]
            .iter()
            .any(|t| t.among(TRADE));
        if !(not && says) {
            continue;
        }
        let from = (sentence.start..at).rev().find(|&i| ends(&tokens[i]));
        let from = from.map_or(sentence.start, |i| i + 1);
        let to = (at..sentence.end).find(|&i| tokens[i].among(&[",", ";", "."]));
        let clause = from..to.unwrap_or(sentence.end);
        let figures = runs
            .iter()
            .any(|run| run.at.start < clause.end && clause.start < run.at.end);
        if let Some(found) = years(tokens, clause.clone()).filter(|_| !figures) {
            out.push(NoTrade {
                at: clause,
                years: found.years,
            });
        }
    }
    out
}

/// Whom a clause is of: who is named in it, or else who was named last before it.
pub fn whose<'m>(clause: &Range<usize>, mentions: &'m [Mention]) -> Option<&'m Mention> {
    let named = |m: &&Mention| matches!(m.party, Party::Named | Party::Lettered);
    let inside = mentions
        .iter()
        .find(|m| named(m) && clause.start <= m.at.start && m.at.end <= clause.end);
    inside.or_else(|| {
        let before = mentions.iter().filter(named);
        before.take_while(|m| m.at.end <= clause.start).last()
    })
}
