//! Years that a share is said for.

use super::tokens::{Kind, Token};
use crate::calendar::english_month;
use std::ops::Range;

/// Words between the years of one list.
const BETWEEN: &[&str] = &[
    ",",
    "and",
    "fiscal",
    "years",
    "year",
    "ended",
    "the",
    "for",
    "in",
    "respectively",
    "both",
    "/",
    "months",
    "period",
    "periods",
    "or",
    "fy",
    "(",
    ")",
    "each",
    "of",
    "&",
    "three",
];

/// Years of one list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Years {
    /// The years, as they stand.
    pub years: Vec<i16>,
    /// Whether they only end a date that something stood at.
    pub instant: bool,
}

/// The first list of years in `within`. Years of a mere date ("as of December 31,
/// 2025") count only where there are no others.
pub fn years(tokens: &[Token<'_>], within: Range<usize>) -> Option<Years> {
    let mut instant = None;
    let mut i = within.start;
    while i < within.end {
        let Some(year) = year(&tokens[i]) else {
            i += 1;
            continue;
        };
        let mut found = vec![year];
        let (mut last, mut at) = (i, i + 1);
        while at < within.end {
            let token = &tokens[at];
            match self::year(token) {
                Some(year) => {
                    found.push(year);
                    last = at;
                }
                None if token.among(BETWEEN) || english_month(&token.low) || day(token) => {}
                None => break,
            }
            at += 1;
        }
        let found = Years {
            years: found,
            instant: is_instant(tokens, i, within.start),
        };
        if !found.instant {
            return Some(found);
        }
        instant = instant.or(Some(found));
        i = last + 1;
    }
    instant
}

/// `2025`, `FY2025`, `FY25`.
fn year(token: &Token<'_>) -> Option<i16> {
    token.year().or_else(|| {
        let digits = token.low.strip_prefix("fy")?;
        let year: i16 = digits.parse().ok()?;
        match digits.len() {
            2 => Some(2000 + year),
            4 => Some(year),
            _ => None,
        }
    })
}

fn day(token: &Token<'_>) -> bool {
    token.kind == Kind::Number && token.number().is_some_and(|n| (1.0..=31.0).contains(&n))
}

/// Whether the year at `i` ends a date that something stood at, or ended on.
fn is_instant(tokens: &[Token<'_>], i: usize, from: usize) -> bool {
    let back = &tokens[i.saturating_sub(6).max(from)..i];
    back.windows(2)
        .any(|w| w[0].is("as") && w[1].is("of") || w[0].is("at") && w[1].capital())
        || back.iter().any(|t| t.is("on"))
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    #[test]
    fn lists_of_years() {
        let read = |text: &str| {
            let tokens = tokens(text);
            years(&tokens, 0..tokens.len())
                .map(|found| found.years)
                .unwrap_or_default()
        };
        assert_eq!(
            read("in 2025, 2024 and 2023, respectively"),
            [2025, 2024, 2023]
        );
        assert_eq!(
            read("for the years ended December 31, 2024 and 2023 until June 14, 2022"),
            [2024, 2023]
        );
        assert_eq!(read("as of May 25, 2025, and in fiscal 2024"), [2025, 2024]);
        assert_eq!(read("as of May 25, 2025 they had lost in 2024"), [2024]);
        assert_eq!(read("in FY25"), [2025]);
    }
}
