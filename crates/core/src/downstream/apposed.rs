//! What is put beside a name between commas: "Acme, including its affiliates, and Borealis".

use super::mentions::{Mention, Party, lettered_before};
use super::name_words::LEGAL;
use super::tokens::Token;
use std::ops::Range;

/// Words that open what is put beside a name.
const OPENERS: &[&str] = &[
    "including",
    "a",
    "an",
    "one",
    "together",
    "through",
    "formerly",
    "now",
    "successor",
    "via",
    "itself",
    "each",
    "along",
];

/// What is put beside names, from its comma up to, and without, the comma that closes it.
pub fn apposed(tokens: &[Token<'_>], mentions: &[Mention]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let inside = |at: usize| mentions.iter().any(|m| m.at.contains(&at));
    for mention in mentions.iter().filter(|m| m.party == Party::Named) {
        let mut at = mention.at.end;
        if out.last().is_some_and(|last| mention.at.start < last.end) {
            continue;
        }
        loop {
            at = behind_affiliates(tokens, behind_brackets(tokens, at));
            let opens = tokens.get(at).is_some_and(|t| t.is(","))
                && tokens.get(at + 1).is_some_and(|t| {
                    let latter = tokens.get(at + 2).is_some_and(|t| t.is("latter"));
                    t.among(OPENERS) || t.is("the") && latter
                });
            let close = (at + 2..tokens.len())
                .take_while(|&i| !tokens[i].among(&[";", "%"]))
                .find(|&i| tokens[i].among(&[",", "."]) && !inside(i));
            match close.filter(|_| opens) {
                Some(close) => {
                    out.push(at..close);
                    at = close;
                }
                None => break,
            }
        }
    }
    out
}

/// Behind "and its subsidiaries and affiliates".
fn behind_affiliates(tokens: &[Token<'_>], at: usize) -> usize {
    const OWN: &[&str] = &[
        "and",
        "its",
        "subsidiaries",
        "affiliates",
        "affiliated",
        "consolidated",
        "companies",
        "entities",
    ];
    let its = tokens.get(at).is_some_and(|t| t.is("and"))
        && tokens.get(at + 1).is_some_and(|t| t.is("its"));
    let own = tokens.iter().skip(at).take_while(|t| t.among(OWN)).count();
    if its { at + own } else { at }
}

fn behind_brackets(tokens: &[Token<'_>], at: usize) -> usize {
    if !tokens.get(at).is_some_and(|t| t.is("(")) {
        return at;
    }
    let close = (at..tokens.len()).find(|&i| tokens[i].is(")"));
    close.map_or(at, |close| close + 1)
}

/// Whom a name is said to belong to beside it: "Acme, a subsidiary of Borealis".
pub fn owner<'m>(
    tokens: &[Token<'_>],
    mention: &Mention,
    mentions: &'m [Mention],
) -> Option<&'m Mention> {
    const KIN: &[&str] = &[
        "subsidiary",
        "affiliate",
        "owned",
        "company",
        "unit",
        "part",
    ];
    let beside = apposed(tokens, mentions);
    let open = mention.at.end;
    let close = behind_brackets(tokens, open);
    // "Acme (Acme Holdings, Inc.)", "Acme (part of Borealis)".
    let inside = mentions
        .iter()
        .find(|m| m.party == Party::Named && m.at.start > open && m.at.end < close);
    if let Some(inside) = inside {
        let legal = LEGAL.contains(&tokens[inside.at.end - 1].low.trim_end_matches('.'));
        let whole = inside.at.start == open + 1 && inside.at.end + 1 == close && legal;
        let part = tokens[open + 1..inside.at.start]
            .iter()
            .any(|t| t.among(KIN))
            && tokens[inside.at.start - 1].is("of");
        return (whole || part).then_some(inside);
    }
    let kin = |i: usize| tokens[i].among(KIN);
    let owns = |next: &Mention, range: &Range<usize>| {
        let before = &tokens[next.at.start - 1];
        let of = before.among(&["of", "by"]) && (range.start..next.at.start).any(kin);
        of || before.among(&["a", "an"]) && next.at.end < range.end && kin(next.at.end)
    };
    mentions
        .iter()
        .filter(|m| m.at.start >= mention.at.end && m.party == Party::Named)
        .map_while(|m| Some((m, beside.iter().find(|range| range.contains(&m.at.start))?)))
        .find(|(next, range)| owns(next, range))
        .map(|(next, _)| next)
}

/// The tokens between two names of one list, without what is put beside the first, what is
/// in brackets and the letter that the second one has a name for.
pub fn between<'a, 't>(
    tokens: &'a [Token<'t>],
    gap: Range<usize>,
    beside: &[Range<usize>],
) -> Vec<&'a Token<'t>> {
    let end = lettered_before(tokens, gap.end).unwrap_or(gap.end);
    let mut depth = 0usize;
    let mut out = Vec::new();
    let words = tokens.iter().enumerate().take(end).skip(gap.start);
    for (at, token) in words {
        match token.low.as_str() {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            _ if depth > 0 || beside.iter().any(|range| range.contains(&at)) => {}
            _ => out.push(token),
        }
    }
    out
}
