//! By how much something is said to change.

use super::super::percents::{Share, percents};
use super::super::tokens::{Kind, Token};
use super::Lang;
use super::houses::Line;
use std::ops::Range;

/// A change in percent and its tokens.
#[derive(Clone, PartialEq, Debug)]
pub struct Amount {
    /// How much, in percent.
    pub percent: f32,
    /// Where.
    pub at: Range<usize>,
}

/// The percentages of a sentence, levels and parts left out.
pub fn amounts(line: &Line<'_, '_>) -> Vec<Amount> {
    let mut out = Vec::new();
    let mut i = line.at.start;
    while i < line.at.end {
        let found = figure(line, i).or_else(|| part(line, i));
        match found {
            Some((percent, end)) => {
                if !level(line, i, end) {
                    out.push(Amount {
                        percent,
                        at: i..end,
                    });
                }
                i = end;
            }
            None => i += 1,
        }
    }
    if out.is_empty() && line.lang == Lang::English {
        let tokens = &line.tokens[line.at.clone()];
        for found in percents(tokens) {
            let at = found.at.start + line.at.start..found.at.end + line.at.start;
            let percent = match found.share {
                Share::Value(v) | Share::Floor(v) | Share::Below(v) => v,
                Share::Range(low, high) => f64::midpoint(low, high),
                Share::Unknown => continue,
            };
            let spelled = line.tokens[at.clone()]
                .iter()
                .any(|t| t.is("percent") || t.is("per"));
            if spelled && !level(line, at.start, at.end) {
                out.push(Amount {
                    percent: percent as f32,
                    at,
                });
            }
        }
    }
    out
}

/// `12 %`, `8,5 Prozent`, `10-15%`.
fn figure(line: &Line<'_, '_>, i: usize) -> Option<(f32, usize)> {
    let token = &line.tokens[i];
    let value = number(token, line.lang)?;
    let at = |n: usize| line.tokens.get(i + n).filter(|_| i + n < line.at.end);
    let sign = |n: usize| {
        at(n).is_some_and(|t| t.among(&["%", "percent", "pct", "prozent"]))
            || at(n).is_some_and(|t| t.is("per")) && at(n + 1).is_some_and(|t| t.is("cent"))
    };
    let points = |n: usize| at(n).is_some_and(|t| t.among(&["points", "point", "punkte"]));
    if sign(1) {
        let end = i + 2 + usize::from(at(1).is_some_and(|t| t.is("per")));
        return (!points(2)).then_some((value, end));
    }
    let high = at(2).and_then(|t| number(t, line.lang))?;
    let range = at(1).is_some_and(|t| t.among(&["-", "–", "to", "bis"])) && sign(3) && high > value;
    let end = i + 4 + usize::from(at(3).is_some_and(|t| t.is("per")));
    range.then_some(((value + high) / 2.0, end))
}

fn number(token: &Token<'_>, lang: Lang) -> Option<f32> {
    if token.kind != Kind::Number {
        return None;
    }
    let text = match lang {
        Lang::German => token.text.replace('.', "").replace(',', "."),
        Lang::English => token.text.replace(',', ""),
    };
    // A full stop is a decimal point where German writes one all the same.
    let dotted = lang == Lang::German && token.text.split('.').nth(1).is_some_and(|t| t.len() < 3);
    let text = if dotted { token.text.to_owned() } else { text };
    text.parse().ok().filter(|n: &f32| *n < 1000.0)
}

/// `by a third`, `by half`, `um ein Drittel`.
fn part(line: &Line<'_, '_>, i: usize) -> Option<(f32, usize)> {
    let by = &line.tokens[i];
    if !by.among(&["by", "um", "up", "down"]) {
        return None;
    }
    let word = |n: usize| {
        line.tokens
            .get(i + n)
            .filter(|_| i + n < line.at.end)
            .map_or("", |t| t.low.as_str())
    };
    let skip = usize::from(matches!(
        word(1),
        "about" | "almost" | "nearly" | "around" | "roughly" | "rund" | "fast" | "etwa" | "more"
    ));
    let (first, second) = (word(skip + 1), word(skip + 2));
    let (percent, len) = match (first, second) {
        ("a" | "one" | "ein", "third" | "drittel") => (33.3, 2),
        ("a" | "one" | "ein", "quarter" | "viertel") => (25.0, 2),
        ("a" | "one" | "ein", "fifth" | "fünftel") => (20.0, 2),
        ("a" | "one" | "ein", "tenth" | "zehntel") => (10.0, 2),
        ("a" | "one", "half") | ("die", "hälfte") => (50.0, 2),
        ("two" | "zwei", "thirds" | "drittel") => (66.7, 2),
        ("half", _) => (50.0, 1),
        ("two-thirds", _) => (66.7, 1),
        ("one-third", _) => (33.3, 1),
        _ => return None,
    };
    Some((percent, i + skip + len + 1))
}

/// Whether a percentage is a level or a part and no change.
fn level(line: &Line<'_, '_>, from: usize, end: usize) -> bool {
    let word = |i: usize| line.tokens.get(i).map_or("", |t| t.low.as_str());
    let before = if from > line.at.start {
        word(from - 1)
    } else {
        ""
    };
    // "ein Rückgang von 4 Prozent" is no level.
    let noun = from > line.at.start + 1
        && before == "von"
        && line.tokens[from - 2].capital()
        && !line.tokens[from - 2]
            .text
            .chars()
            .all(|c| c.is_ascii_digit());
    let part = matches!(word(end), "of" | "der" | "des")
        && !(matches!(before, "by" | "um") || matches!(word(from), "by" | "um"));
    !noun
        && matches!(
            before,
            "to" | "auf" | "from" | "at" | "than" | "with" | "von" | "versus"
        )
        || part
        || word(end) == "discount"
        || word(end) == "stake"
        || word(end) == "rabatt"
}
