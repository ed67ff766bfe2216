//! The articles of a printed quote: the lines under headings like those of a table.

use super::super::super::amounts::{self, Decimals};
use super::super::fit;
use super::totals;
use crate::formats::pdf::lines::{Cell, Line};
use bellwether_core::evidence::field;

/// Articles of one quote that are read.
const ARTICLES_MAX: usize = 500;
/// A wider gap, in heights of a line, ends the articles.
const GAP: f32 = 6.0;

/// Fields that lines of articles have.
const FIELDS: &[&str] = &[
    field::SKU,
    field::PRODUCT,
    field::QUANTITY,
    field::PRICE,
    field::AMOUNT,
];

/// A column by its heading.
struct Column {
    /// `None` where it says nothing that is read.
    name: Option<&'static str>,
    x: f32,
    end: f32,
}

/// An article: its fields as printed.
pub(super) struct Article {
    pub cells: Vec<(&'static str, String)>,
}

impl Article {
    fn text(&self, name: &str) -> Option<&str> {
        let cell = self.cells.iter().find(|(known, _)| *known == name);
        cell.map(|(_, text)| text.as_str())
    }

    /// Its amounts of money.
    pub(super) fn money(&self) -> impl Iterator<Item = &str> {
        [field::PRICE, field::AMOUNT]
            .into_iter()
            .filter_map(|name| self.text(name))
    }
}

/// The articles of all pages.
pub(super) fn of(pages: &[Vec<Line>]) -> Vec<Article> {
    let mut articles = Vec::new();
    for page in pages {
        let mut columns: Vec<Column> = Vec::new();
        let mut before = 0.0;
        for line in page {
            let found = headings(line);
            let is_end = totals::total(line).is_some() || line.y - before > GAP * line.size;
            if !found.is_empty() {
                columns = found;
            } else if is_end {
                columns.clear();
            } else if !columns.is_empty()
                && let Some(article) = article(line, &columns)
                && articles.len() < ARTICLES_MAX
            {
                articles.push(article);
            }
            before = line.y;
        }
    }
    articles
}

/// The columns that a line of headings names; none where it is no such line.
fn headings(line: &Line) -> Vec<Column> {
    let mut taken: Vec<&'static str> = Vec::new();
    let mut columns = Vec::new();
    for cell in &line.cells {
        let field = fit(&cell.text).map(|(name, _)| name);
        // A total is what a line comes to, here.
        let field = field.map(|name| {
            if name == super::TOTAL {
                field::AMOUNT
            } else {
                name
            }
        });
        let field = field.filter(|name| FIELDS.contains(name) && !taken.contains(name));
        taken.extend(field);
        columns.push(Column {
            name: field,
            x: cell.x,
            end: cell.end,
        });
    }
    let has = |names: &[&str]| names.iter().any(|name| taken.contains(name));
    let is_table =
        has(&[field::PRODUCT, field::SKU]) && has(&[field::QUANTITY, field::PRICE, field::AMOUNT]);
    if is_table { columns } else { Vec::new() }
}

/// What a line says of an article; `None` where it says nothing in numbers, or names none.
fn article(line: &Line, columns: &[Column]) -> Option<Article> {
    let mut cells: Vec<(&'static str, String)> = Vec::new();
    for cell in &line.cells {
        let Some(name) = nearest(cell, columns).and_then(|column| column.name) else {
            continue;
        };
        let text = match name {
            field::QUANTITY => quantity(&cell.text),
            _ => cell.text.clone(),
        };
        match cells.iter_mut().find(|(known, _)| *known == name) {
            Some((_, told)) => *told = format!("{told} {text}"),
            None => cells.push((name, text)),
        }
    }
    let is_number = |(name, text): &(&str, String)| {
        let numbers = [field::QUANTITY, field::PRICE, field::AMOUNT];
        numbers.contains(name) && amounts::amount(text, Decimals::default()).is_some()
    };
    let is_named = cells
        .iter()
        .any(|(name, _)| [field::PRODUCT, field::SKU].contains(name));
    (is_named && cells.iter().any(is_number)).then_some(Article { cells })
}

/// The column a cell stands under: words begin where their heading does, numbers often end
/// there.
fn nearest<'a>(cell: &Cell, columns: &'a [Column]) -> Option<&'a Column> {
    let apart = |column: &&Column| {
        let middle = (cell.x + cell.end - column.x - column.end).abs() / 2.0;
        middle
            .min((cell.x - column.x).abs())
            .min((cell.end - column.end).abs())
    };
    columns.iter().min_by(|a, b| apart(a).total_cmp(&apart(b)))
}

/// `40 pcs` without its unit.
fn quantity(text: &str) -> String {
    let is_number = |text: &str| amounts::amount(text, Decimals::default()).is_some();
    let unit = text
        .rfind(|c: char| c.is_ascii_digit())
        .map_or(0, |at| at + 1);
    match is_number(text) || !is_number(&text[..unit]) {
        true => text.to_owned(),
        false => text[..unit].to_owned(),
    }
}
