//! Percentages that are said together, what they are a part of, and for which years.

use super::bases::{Base, phrase};
use super::mentions::Mention;
use super::percents::Percent;
use super::periods::{Years, years};
use super::tokens::{Kind, Token};
use crate::calendar::english_month;
use std::ops::Range;

/// Percentages in one list.
#[derive(Clone, PartialEq, Debug)]
pub struct Run {
    /// The percentages.
    pub percents: Vec<Percent>,
    /// Their tokens, first to last.
    pub at: Range<usize>,
    /// What they are a part of: several where a list of bases goes with them.
    pub bases: Vec<Base>,
    /// Tokens up to here say what they are a part of.
    pub said_to: usize,
    /// The years they are said for.
    pub years: Vec<i16>,
}

/// What may stand between the percentages of one list.
const FILL: &[&str] = &[
    ",",
    "and",
    "or",
    "&",
    "approximately",
    "about",
    "nearly",
    "roughly",
    "almost",
    "respectively",
    "an",
    "additional",
    "also",
    "another",
    ";",
];

/// Whether only amounts of money stand between two percentages: "$12 million (24%), $15
/// million (25%)".
fn amounts(gap: &[Token<'_>]) -> bool {
    const SCALE: &[&str] = &[
        "$", "€", "£", "¥", "us", "rmb", "million", "billion", "thousand", "millions", "(", ")",
    ];
    let money = |i: usize| {
        gap[i].kind == Kind::Number
            && gap[i].year().is_none()
            && (i > 0 && gap[i - 1].among(SCALE) || gap.get(i + 1).is_some_and(|t| t.among(SCALE)))
    };
    let inner = |i: usize| money(i) || gap[i].among(FILL) || gap[i].among(SCALE);
    (0..gap.len()).any(money) && (0..gap.len()).all(inner)
}

/// Lists of percentages of a sentence.
pub fn runs(tokens: &[Token<'_>], sentence: &Range<usize>, percents: &[Percent]) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    for percent in percents {
        let joins = out.last().is_some_and(|run| {
            let gap = tokens.get(run.at.end..percent.at.start).unwrap_or_default();
            !gap.is_empty() && (gap.len() <= 3 && gap.iter().all(|t| t.among(FILL)) || amounts(gap))
        });
        match out.last_mut().filter(|_| joins) {
            Some(run) => {
                run.at.end = percent.at.end;
                run.percents.push(percent.clone());
            }
            None => out.push(Run {
                percents: vec![percent.clone()],
                at: percent.at.clone(),
                bases: Vec::new(),
                said_to: percent.at.end,
                years: Vec::new(),
            }),
        }
    }
    for i in 0..out.len() {
        let end = out.get(i + 1).map_or(sentence.end, |next| next.at.start);
        let (bases, to) = said_of(tokens, out[i].at.end, end);
        out[i].bases = bases;
        out[i].said_to = to;
    }
    out
}

/// What may stand between a percentage and the `of` that belongs to it.
const BEFORE_OF: &[&str] = &[
    ",",
    "and",
    "respectively",
    "in",
    "for",
    "the",
    "fiscal",
    "years",
    "year",
    "ended",
    "during",
    "each",
    "individually",
    "months",
    "(",
    ")",
    "both",
    "or",
    "more",
    "aggregate",
    "total",
    "collectively",
    "combined",
    "a",
    "approximately",
    "$",
    "million",
    "billion",
    "thousand",
];

/// The phrase after `of` (or after a fraction: "half our revenue").
fn said_of(tokens: &[Token<'_>], from: usize, end: usize) -> (Vec<Base>, usize) {
    let mut at = from;
    while at < end {
        let token = &tokens[at];
        if token.is("of") || token.is("our") && at == from {
            let start = if token.is("of") { at + 1 } else { at };
            let found = phrase(&tokens[start..end]);
            if let Some((_, len)) = found.last() {
                let to = start + len;
                return (found.into_iter().map(|(base, _)| base).collect(), to);
            }
            if tokens.get(start).is_some_and(|t| t.number().is_none()) && !token.is("our") {
                let word = tokens[start..end.min(start + 4)]
                    .iter()
                    .take_while(|t| t.kind == Kind::Word && !t.among(&["in", "for", "during"]))
                    .last()
                    .map_or_else(String::new, |t| t.low.clone());
                let vague = [
                    "total",
                    "company's",
                    "our",
                    "aggregate",
                    "same",
                    "which",
                    "whom",
                ];
                if !vague.contains(&word.as_str()) {
                    return (vec![Base::Other(word)], start);
                }
            }
        }
        let fill =
            token.among(BEFORE_OF) || english_month(&token.low) || token.kind == Kind::Number;
        if !fill && !token.is("of") {
            break;
        }
        at += 1;
    }
    (Vec::new(), from)
}

/// Words that say what a figure is a part of, wherever they stand in front of it.
fn said_before(tokens: &[Token<'_>], range: Range<usize>) -> Option<Base> {
    let words = &tokens[range];
    let at = words.iter().rposition(|t| {
        t.among(&[
            "revenue",
            "revenues",
            "sales",
            "receivable",
            "receivables",
            "purchases",
            "cost",
            "costs",
            "turnover",
            "inventory",
            "royalties",
            "assets",
            "stock",
            "shares",
            "employees",
        ])
    })?;
    let low = words[at].low.as_str();
    let revenue = matches!(
        low,
        "revenue" | "revenues" | "sales" | "turnover" | "royalties"
    );
    let cost = at >= 2 && words[at - 1].is("of") && words[at - 2].among(&["cost", "costs"]);
    Some(if revenue && !cost {
        Base::Revenue
    } else {
        Base::Other(low.to_owned())
    })
}

/// Completes what each list leaves to its neighbours: bases and years.
/// `cuts` says for each run where the words that belong to the next begin.
pub fn complete(tokens: &[Token<'_>], sentence: &Range<usize>, runs: &mut [Run], cuts: &[usize]) {
    for i in 0..runs.len() {
        let from = if i == 0 { sentence.start } else { cuts[i - 1] };
        let to = own_words(tokens, &runs[i], cuts[i]);
        let behind = years(tokens, runs[i].at.end..to.max(runs[i].at.end));
        let before = years(tokens, from..runs[i].at.start);
        // The list that has a year for every percentage is theirs; a mere date is so last.
        let shares = runs[i].percents.len();
        let rank = |found: &Years| {
            let fits = found.years.len() == shares
                || found.years.len() > 1 && shares.is_multiple_of(found.years.len());
            (!found.instant, fits)
        };
        let named = runs[i]
            .at
            .start
            .checked_sub(2)
            .filter(|&at| at >= sentence.start);
        let named = named.filter(|&at| tokens[at + 1].is(":"));
        if let Some(year) = named.and_then(|at| tokens[at].year()) {
            runs[i].years = vec![year];
            continue;
        }
        runs[i].years = match (behind, before) {
            (Some(behind), Some(before)) if rank(&before) > rank(&behind) => before.years,
            (Some(found), _) | (None, Some(found)) => found.years,
            (None, None) => inherited(&runs[..i], shares),
        };
    }
    // "31% of segment sales and 12% of net sales in 2025".
    for i in (1..runs.len()).rev() {
        let (before, next) = (&runs[i - 1], &runs[i]);
        let gap = tokens.get(before.at.end..next.at.start).unwrap_or_default();
        let apart = gap.iter().any(|t| {
            t.among(&[
                ";", "(", "compared", "from", "against", "versus", "relative",
            ])
        });
        let as_many = before.percents.len() == next.percents.len();
        if before.years.is_empty() && as_many && !apart {
            runs[i - 1].years = runs[i].years.clone();
        }
    }
    for i in 0..runs.len() {
        if !runs[i].bases.is_empty() {
            continue;
        }
        let ahead = runs
            .get(i + 1)
            .filter(|_| i == 0 || runs[i - 1].bases.is_empty());
        let from = if i == 0 {
            sentence.start
        } else {
            runs[i - 1].at.end
        };
        let base = said_before(tokens, from..runs[i].at.start)
            .map(|base| vec![base])
            .or_else(|| {
                (i > 0)
                    .then(|| runs[i - 1].bases.clone())
                    .filter(|b| !b.is_empty())
            })
            .or_else(|| {
                let later = ahead.and_then(|_| runs[i + 1..].iter().find(|r| !r.bases.is_empty()));
                later.map(|next| next.bases.clone())
            })
            .or_else(|| said_before(tokens, runs[i].at.end..cuts[i]).map(|base| vec![base]));
        runs[i].bases = base.unwrap_or_default();
    }
}

/// Where the words behind the percentages that are still of them end: at a semicolon, and
/// where what is owed is spoken of.
fn own_words(tokens: &[Token<'_>], run: &Run, to: usize) -> usize {
    (run.said_to..to)
        .find(|&i| {
            let owed = tokens[i].among(&["receivable", "receivables"]);
            // "(2024: 12%)".
            let next = tokens[i].year().is_some() && tokens.get(i + 1).is_some_and(|t| t.is(":"));
            tokens[i].is(";") || owed || next
        })
        .unwrap_or(to)
}

/// The years of the lists before, for as many percentages: of one list, or of as many
/// lists with a year each ("in those same years").
fn inherited(before: &[Run], shares: usize) -> Vec<i16> {
    let last = before.last().map(|run| run.years.clone());
    let last = last.unwrap_or_default();
    if shares < 2 || last.len() != 1 {
        return last;
    }
    let from = before.len().saturating_sub(shares);
    let each: Vec<i16> = before[from..]
        .iter()
        .filter(|run| run.percents.len() == 1)
        .flat_map(|run| run.years.clone())
        .collect();
    let distinct = each.windows(2).all(|w| w[0] != w[1]);
    if each.len() == shares && distinct {
        each
    } else {
        last
    }
}

/// Where the words that belong to the run after `run` begin: at the conjunction
/// before the next subject, years in front of it included.
pub fn cut(
    tokens: &[Token<'_>],
    run: &Run,
    next: Option<(&Run, Option<&Mention>)>,
    end: usize,
) -> usize {
    let Some((next, subject)) = next else {
        return end;
    };
    let semicolon =
        (run.at.end..next.at.start).find(|&i| tokens[i].among(&[";", "while", "whereas"]));
    let Some(subject) = subject.filter(|m| m.at.start >= run.said_to) else {
        return semicolon.unwrap_or(next.at.start);
    };
    let mut at = subject.at.start;
    while at > run.said_to {
        let before = &tokens[at - 1];
        if before.is("and") || before.is(";") || before.is("while") {
            return at - 1;
        }
        let opens = before.among(&[
            "in", "during", "for", ",", "fiscal", "the", "to", "sales", "revenue", "our",
            "revenues", "from", "net",
        ]) || before.year().is_some();
        if !opens {
            break;
        }
        at -= 1;
    }
    semicolon.unwrap_or(at)
}
