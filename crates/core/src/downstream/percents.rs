//! Percentages in a sentence, as figures, words or fractions, with their bounds.

use super::tokens::{Kind, Token};
use std::ops::Range;

/// How large a part is said to be, in percent.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Share {
    /// About so much.
    Value(f64),
    /// So much or more.
    Floor(f64),
    /// Less than so much.
    Below(f64),
    /// Between the two.
    Range(f64, f64),
    /// Some part that is not put in figures.
    Unknown,
}

/// A percentage and the tokens that say it, its bounds included.
#[derive(Clone, PartialEq, Debug)]
pub struct Percent {
    /// How much.
    pub share: Share,
    /// Where.
    pub at: Range<usize>,
}

/// The percentages among `tokens`, in their order.
pub fn percents(tokens: &[Token<'_>]) -> Vec<Percent> {
    let mut out: Vec<Percent> = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let Some((value, end)) = figure(tokens, i).or_else(|| fraction(tokens, i)) else {
            i += 1;
            continue;
        };
        // "12, 11 and 10 percent": the figures before share the sign.
        let shared = shared(tokens, i, out.last().map_or(0, |p| p.at.end));
        let own = shared.iter().rev().map(|&(at, value)| (value, at..at + 1));
        for (value, at) in own.chain([(value, i..end)]) {
            let taken = out.last().map_or(0, |p| p.at.end);
            out.push(bounded(tokens, value, at, taken));
        }
        i = out.last().map_or(end, |p| p.at.end);
    }
    ranges(tokens, out)
}

/// `12 %`, `12 percent`, `twelve percent`, `12 percentage`: not points, not basis.
fn figure(tokens: &[Token<'_>], i: usize) -> Option<(f64, usize)> {
    let token = tokens.get(i)?;
    let value = token.number().or_else(|| spelled(&token.low))?;
    let sign = tokens.get(i + 1)?;
    let end = match sign.low.as_str() {
        "%" | "percent" | "pct" => i + 2,
        "per" if tokens.get(i + 2)?.is("cent") => i + 3,
        _ => return None,
    };
    (value <= 100.0).then_some((value, end))
}

fn spelled(word: &str) -> Option<f64> {
    const WORDS: &[&str] = &[
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    const TENS: &[&str] = &[
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ];
    let place = |words: &[&str], word: &str| words.iter().position(|w| *w == word);
    if let Some(at) = place(WORDS, word) {
        return Some(at as f64 + 1.0);
    }
    let (tens, ones) = word.split_once('-').unwrap_or((word, ""));
    let tens = (place(TENS, tens)? as f64 + 2.0) * 10.0;
    match ones {
        "" => Some(tens),
        ones => Some(tens + place(&WORDS[..9], ones)? as f64 + 1.0),
    }
}

/// `one-third of`, `a quarter of`, `half of`, `the majority of`.
fn fraction(tokens: &[Token<'_>], i: usize) -> Option<(f64, usize)> {
    let word = |n: usize| tokens.get(i + n).map_or("", |t| t.low.as_str());
    let (value, len) = match (word(0), word(1)) {
        ("one-third", _) => (100.0 / 3.0, 1),
        ("one", "third") | ("a", "third") => (100.0 / 3.0, 2),
        ("two-thirds", _) => (200.0 / 3.0, 1),
        ("two", "thirds") => (200.0 / 3.0, 2),
        ("one-quarter" | "one-fourth", _) => (25.0, 1),
        ("one", "quarter" | "fourth") | ("a", "quarter" | "fourth") => (25.0, 2),
        ("three-quarters" | "three-fourths", _) => (75.0, 1),
        ("three", "quarters" | "fourths") => (75.0, 2),
        ("one-fifth", _) => (20.0, 1),
        ("one", "fifth") | ("a", "fifth") => (20.0, 2),
        ("one", "half") => (50.0, 2),
        ("half" | "one-half", _) => (50.0, 1),
        _ => return None,
    };
    let next = word(len);
    (next == "of" || next == "our" || (next == "the" && value == 50.0))
        .then_some(((value * 10.0_f64).round() / 10.0, i + len))
}

/// Plain numbers of a list that ends in the percentage at `i`.
fn shared(tokens: &[Token<'_>], i: usize, from: usize) -> Vec<(usize, f64)> {
    let mut out = Vec::new();
    let mut at = i;
    loop {
        let mut back = at;
        while back > from && tokens[back - 1].among(&[",", "and", "or"]) {
            back -= 1;
        }
        if back == at || back == from {
            return out;
        }
        let token = &tokens[back - 1];
        let plain = token.number().filter(|n| *n <= 100.0);
        // The day of a date and an amount of money are no shares.
        let other = back >= 2 && (tokens[back - 2].capital() || tokens[back - 2].is("$"));
        match plain {
            Some(value) if !other => out.push((back - 1, value)),
            _ => return out,
        }
        at = back - 1;
    }
}

/// Sees whether the words around make it a floor or a ceiling. Words before `taken`
/// belong to the percentage before.
fn bounded(tokens: &[Token<'_>], value: f64, at: Range<usize>, taken: usize) -> Percent {
    let back = |n: usize| {
        at.start
            .checked_sub(n)
            .map_or("", |i| tokens[i].low.as_str())
    };
    let ahead = |n: usize| tokens.get(at.end + n).map_or("", |t| t.low.as_str());
    let (b1, b2, b3) = (back(1), back(2), back(3));
    let (floor, below, before) = match (b3, b2, b1) {
        (_, "not" | "no", "exceeding") => (false, true, 2),
        ("not" | "no", "more" | "greater", "than") => (false, true, 3),
        ("not" | "no", "less" | "fewer", "than") => (true, false, 3),
        (_, "more" | "greater" | "higher" | "larger", "than") => (true, false, 2),
        (_, "less" | "fewer" | "lower" | "smaller", "than") => (false, true, 2),
        ("in", "excess", "of") => (true, false, 3),
        (_, "at", "least") => (true, false, 2),
        (_, "not", "even") => (false, true, 2),
        (_, "up", "to") => (false, true, 2),
        (_, _, "over" | "exceeding" | "exceeded" | "exceeds" | "exceed" | "above" | ">" | "≥") => {
            (true, false, 1)
        }
        (_, _, "under" | "below" | "<" | "≤") => (false, true, 1),
        (_, "excess", "of") => (true, false, 2),
        _ => (false, false, 0),
    };
    let (after_floor, after_below) = match (ahead(0), ahead(1)) {
        ("or" | "and", "more" | "greater" | "higher" | "above" | "over") => (true, false),
        ("or", "less" | "lower" | "fewer") => (false, true),
        _ => (false, false),
    };
    // "10% and over 9%": the word is the next figure's.
    let next_has_it = ahead(2) == "than"
        || figure(tokens, at.end + 2).is_some()
        || tokens.get(at.end + 2).is_some_and(|t| t.number().is_some());
    let (after_floor, after_below) = (after_floor && !next_has_it, after_below && !next_has_it);
    let behind = if after_floor || after_below { 2 } else { 0 };
    let share = if floor || after_floor {
        Share::Floor(value)
    } else if below || after_below {
        Share::Below(value)
    } else {
        Share::Value(value)
    };
    Percent {
        share,
        at: (at.start - before).max(taken.min(at.start))..at.end + behind,
    }
}

/// Joins `10% to 15%`, `between 10% and 15%` and `10-15%` to one range.
fn ranges(tokens: &[Token<'_>], percents: Vec<Percent>) -> Vec<Percent> {
    let mut out: Vec<Percent> = Vec::new();
    for percent in percents {
        let joined = out.last().and_then(|last| {
            let (Share::Value(low), Share::Value(high)) = (last.share, percent.share) else {
                return None;
            };
            let gap = tokens.get(last.at.end..percent.at.start)?;
            let before = last.at.start.checked_sub(1).map(|i| tokens[i].low.as_str());
            let one = gap.len() == 1 && low < high;
            let is = one
                && (gap[0].among(&["to", "-", "–"]) && before != Some("from")
                    || gap[0].is("and") && before == Some("between"));
            is.then_some(Percent {
                share: Share::Range(low, high),
                at: last.at.start..percent.at.end,
            })
        });
        match joined {
            Some(range) => {
                out.pop();
                out.push(range);
            }
            None => out.push(single(tokens, percent)),
        }
    }
    out
}

/// `10-15%`: the low end has no sign of its own.
fn single(tokens: &[Token<'_>], percent: Percent) -> Percent {
    let start = percent.at.start;
    let Share::Value(high) = percent.share else {
        return percent;
    };
    let dash = start >= 2 && tokens[start - 1].among(&["-", "–", "to"]);
    let low = dash.then(|| &tokens[start - 2]).filter(|t| {
        t.kind == Kind::Number && t.end() + 1 >= tokens[start - 1].at && t.year().is_none()
    });
    match low.and_then(Token::number).filter(|low| *low < high) {
        Some(low) => Percent {
            share: Share::Range(low, high),
            at: start - 2..percent.at.end,
        },
        None => percent,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    fn read(text: &str) -> Vec<Share> {
        let tokens = tokens(text);
        percents(&tokens).into_iter().map(|p| p.share).collect()
    }

    #[test]
    fn figures_words_and_fractions() {
        use Share::*;
        let cases: &[(&str, &[Share])] = &[
            (
                "28.8%, 43.7 % and 46.6%",
                &[Value(28.8), Value(43.7), Value(46.6)],
            ),
            (
                "12, 11 and 10 percent",
                &[Value(12.0), Value(11.0), Value(10.0)],
            ),
            ("ten percent or more", &[Floor(10.0)]),
            ("more than 10%", &[Floor(10.0)]),
            ("in excess of 10 per cent", &[Floor(10.0)]),
            ("no more than 10%", &[Below(10.0)]),
            ("less than 10%", &[Below(10.0)]),
            ("between 10% and 15%", &[Range(10.0, 15.0)]),
            ("10-15%", &[Range(10.0, 15.0)]),
            (
                "one-third of sales, half of revenue",
                &[Value(33.3), Value(50.0)],
            ),
            ("a quarter of", &[Value(25.0)]),
            ("in the fourth quarter of 2025", &[]),
            ("December 31, 2025, 12%", &[Value(12.0)]),
            ("twenty-five percent", &[Value(25.0)]),
            // The word between two figures is the second one's.
            ("99% and over 98%", &[Value(99.0), Floor(98.0)]),
            ("99% or more than 98%", &[Value(99.0), Floor(98.0)]),
            ("12% and over, or 15%", &[Floor(12.0), Value(15.0)]),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), *expected, "{text}");
        }
    }
}
