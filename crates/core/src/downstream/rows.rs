//! Tables that have become running text: a name, then a cell for every year.

use super::bases::Base;
use super::mentions::{Mention, Party};
use super::percents::{Percent, Share};
use super::periods::years;
use super::tokens::{Kind, Token};
use std::ops::Range;

/// One row.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// Its name's tokens.
    pub name: Range<usize>,
    /// What kind of party it names.
    pub party: Party,
    /// Its cells, first column first: `None` for an empty one, a dash or a star.
    pub cells: Vec<Option<Share>>,
    /// The years of its columns.
    pub years: Vec<i16>,
    /// What the columns are parts of, one per cell.
    pub bases: Vec<Base>,
    /// Its tokens.
    pub at: Range<usize>,
}

/// The rows of a sentence: at least two, or one with two cells.
pub fn rows(
    tokens: &[Token<'_>],
    sentence: &Range<usize>,
    mentions: &[Mention],
    percents: &[Percent],
) -> Vec<Row> {
    let mut out: Vec<Row> = Vec::new();
    let names = mentions.iter().filter(|m| {
        matches!(m.party, Party::Named | Party::Lettered) && m.at.start >= sentence.start
    });
    for mention in names {
        let (cells, end) = cells(tokens, mention.at.end, sentence.end, percents);
        let valued = cells.iter().any(Option::is_some);
        if !valued || cells.is_empty() {
            continue;
        }
        out.push(Row {
            name: mention.at.clone(),
            party: mention.party,
            cells,
            years: Vec::new(),
            bases: Vec::new(),
            at: mention.at.start..end,
        });
    }
    let table = out.len() >= 2 || out.first().is_some_and(|row| row.cells.len() >= 2);
    let Some(first) = out.first().map(|row| row.name.start).filter(|_| table) else {
        return Vec::new();
    };
    let header = header(tokens, sentence.start..first);
    let named = years(tokens, sentence.start..first).map(|found| found.years);
    let columns = out
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or_default();
    let bases = bases(tokens, sentence.start..first, columns);
    let years = header.or(named).unwrap_or_default();
    for row in &mut out {
        row.years = years.clone();
        row.bases = bases.clone();
        // A group of columns each has the same years.
        while !row.years.is_empty() && row.years.len() < row.cells.len() {
            let again = row.years[row.years.len() % years.len()];
            row.years.push(again);
        }
    }
    out
}

/// The cells from `at` on.
fn cells(
    tokens: &[Token<'_>],
    mut at: usize,
    end: usize,
    percents: &[Percent],
) -> (Vec<Option<Share>>, usize) {
    let mut out = Vec::new();
    let mut to = at;
    // A footnote mark behind the name.
    if tokens.get(at).is_some_and(|t| t.is("(")) && tokens.get(at + 2).is_some_and(|t| t.is(")")) {
        at += 3;
    }
    while at < end {
        if let Some(percent) = percents.iter().find(|p| p.at.start == at) {
            out.push(Some(percent.share));
            at = percent.at.end;
            to = at;
            continue;
        }
        let token = &tokens[at];
        let next_is_cell = |n: usize| {
            percents.iter().any(|p| p.at.start == at + n)
                || tokens
                    .get(at + n)
                    .is_some_and(|t| t.among(&["*", "—", "–", "-", "$"]))
        };
        match token.low.as_str() {
            "*" | "—" | "–" | "-" | "n/a" | "na" | "n.m." => {
                // A dash before a figure is no cell of its own ("Walmart – 15%").
                let only = out.is_empty()
                    && percents.iter().any(|p| p.at.start == at + 1)
                    && !token.is("*");
                let doubled = token.is("*")
                    && at > 0
                    && tokens[at - 1].is("*")
                    && tokens[at - 1].end() == token.at;
                let rule = tokens
                    .get(at + 1)
                    .is_some_and(|n| n.text == token.text && n.at == token.end() && !token.is("*"));
                if rule {
                    break;
                }
                if !only && !doubled {
                    out.push(None);
                    to = at + 1;
                }
            }
            "$" | "|" => {}
            "(" if tokens.get(at + 2).is_some_and(|t| t.is(")")) => at += 2,
            _ if token.kind == Kind::Number
                && token.year().is_none()
                && (at > 0 && tokens[at - 1].is("$") || next_is_cell(1)) => {}
            _ => break,
        }
        at += 1;
    }
    // A star or dash behind a name alone says nothing.
    (out, to)
}

/// Years that stand bare beside each other: the head of the columns.
fn header(tokens: &[Token<'_>], range: Range<usize>) -> Option<Vec<i16>> {
    let bare: Vec<usize> = range.filter(|&i| tokens[i].year().is_some()).collect();
    let mut best: Vec<i16> = Vec::new();
    let mut list: Vec<usize> = Vec::new();
    for &i in &bare {
        if list.last().is_some_and(|&last| last + 1 != i) {
            list.clear();
        }
        list.push(i);
        if list.len() >= 2 {
            best = list.iter().filter_map(|&i| tokens[i].year()).collect();
        }
    }
    (!best.is_empty()).then_some(best)
}

/// What the columns are parts of: one word for all, or revenue and then another.
fn bases(tokens: &[Token<'_>], head: Range<usize>, columns: usize) -> Vec<Base> {
    let mut found: Vec<Base> = Vec::new();
    for i in head {
        let token = &tokens[i];
        let base = match token.low.as_str() {
            "revenue" | "revenues" | "sales" | "turnover" => {
                let cost = i >= 2 && tokens[i - 1].is("of") && tokens[i - 2].is("cost");
                if cost {
                    Base::Other("cost".into())
                } else {
                    Base::Revenue
                }
            }
            "receivable" | "receivables" | "purchases" | "inventory" | "payable" => {
                Base::Other(token.low.clone())
            }
            _ => continue,
        };
        if found.last() != Some(&base) {
            found.push(base);
        }
    }
    // Only the last two that differ speak of the columns.
    let last: Vec<Base> = found.iter().rev().take(2).rev().cloned().collect();
    match last.as_slice() {
        [a, b] if columns >= 2 && columns.is_multiple_of(2) && a != b => {
            let half = columns / 2;
            let mut out = vec![a.clone(); half];
            out.extend(vec![b.clone(); half]);
            out
        }
        [.., one] => vec![
            if found.contains(&Base::Revenue) {
                Base::Revenue
            } else {
                one.clone()
            };
            columns
        ],
        [] => Vec::new(),
    }
}
