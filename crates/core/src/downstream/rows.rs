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
    let mut drafts: Vec<Vec<Cell>> = Vec::new();
    let names = mentions.iter().filter(|m| {
        matches!(m.party, Party::Named | Party::Lettered) && m.at.start >= sentence.start
    });
    for mention in names {
        let (cells, end) = cells(tokens, mention.at.end, sentence.end, percents);
        if !cells.iter().any(|cell| matches!(cell, Cell::Share(_))) {
            continue;
        }
        out.push(Row {
            name: mention.at.clone(),
            party: mention.party,
            cells: settled(&cells, 0),
            years: Vec::new(),
            bases: Vec::new(),
            at: mention.at.start..end,
        });
        drafts.push(cells);
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
    for (row, draft) in out.iter_mut().zip(&drafts) {
        row.cells = settled(draft, columns.max(years.len()));
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

/// What may be a cell.
enum Cell {
    /// A percentage.
    Share(Share),
    /// Nothing, or too little: a star, "n/a".
    Empty,
    /// A dash or a footnote's mark: empty if the row lacks a cell, else no cell.
    Mark,
}

/// The cells of a row of a table with so many columns.
fn settled(mut cells: &[Cell], columns: usize) -> Vec<Option<Share>> {
    while let [fewer @ .., Cell::Mark] = cells
        && cells.len() > columns
    {
        cells = fewer;
    }
    let sure = cells.iter().filter(|c| !matches!(c, Cell::Mark)).count();
    let marks = sure < columns && cells.len() <= columns;
    let cell = |cell: &Cell| match cell {
        Cell::Share(share) => Some(Some(*share)),
        Cell::Empty => Some(None),
        Cell::Mark => marks.then_some(None),
    };
    cells.iter().filter_map(cell).collect()
}

/// What may be cells from `at` on.
fn cells(
    tokens: &[Token<'_>],
    mut at: usize,
    end: usize,
    percents: &[Percent],
) -> (Vec<Cell>, usize) {
    let mut out = Vec::new();
    let mut to = at;
    // "Customer A (Acme) 12 %".
    if at < end && tokens[at].is(")") {
        at += 1;
    }
    while at < end {
        if let Some(percent) = percents.iter().find(|p| p.at.start == at) {
            out.push(Cell::Share(percent.share));
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
                // A dash before a figure may be no cell of its own ("Walmart – 15%").
                let doubt = out.is_empty()
                    && percents.iter().any(|p| p.at.start == at + 1)
                    && token.kind == Kind::Sign
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
                if !doubled {
                    out.push(if doubt { Cell::Mark } else { Cell::Empty });
                    to = at + 1;
                }
            }
            "$" | "|" => {}
            "(" if tokens.get(at + 2).is_some_and(|t| t.is(")")) => {
                // "(1) Less than 10%" explains the mark, below the table.
                let words = percents.iter().any(|p| p.at.start == at + 3)
                    && tokens.get(at + 3).is_some_and(|t| t.kind == Kind::Word);
                if words {
                    break;
                }
                out.push(Cell::Mark);
                at += 2;
            }
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
    let spread = || captioned(tokens, &bare);
    (!best.is_empty()).then_some(best).or_else(spread)
}

/// Years with the same caption behind each: "2024 Revenue Percentage 2025 Revenue
/// Percentage".
fn captioned(tokens: &[Token<'_>], bare: &[usize]) -> Option<Vec<i16>> {
    const CAPTION: usize = 6;
    let caption = |from: usize, to: usize| -> Vec<&str> {
        let words = tokens.get(from + 1..to).unwrap_or_default();
        words.iter().map(|t| t.low.as_str()).collect()
    };
    let (first, second) = (bare.first()?, bare.get(1)?);
    let words = caption(*first, *second);
    let fits = (1..=CAPTION).contains(&words.len())
        && !words.iter().any(|word| [",", "and", "."].contains(word))
        && bare.windows(2).all(|w| caption(w[0], w[1]) == words)
        && bare
            .last()
            .is_some_and(|&last| caption(last, last + 1 + words.len()) == words);
    fits.then(|| bare.iter().filter_map(|&i| tokens[i].year()).collect())
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
