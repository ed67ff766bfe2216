//! Some rows of a table, by which its columns are understood.

use super::super::amounts::Decimals;
use super::super::dates::Order;
use super::{days, numbers};
use std::collections::{HashMap, HashSet};

/// Rows at the beginning of a table, without its headings.
#[derive(Clone, Copy)]
pub(super) struct Sample<'a>(pub &'a [Vec<String>]);

impl<'a> Sample<'a> {
    /// A cell, empty where there is none.
    pub(super) fn cell(self, row: usize, column: usize) -> &'a str {
        let cell = self.0.get(row).and_then(|row| row.get(column));
        cell.map_or("", |cell| cell.trim())
    }

    /// The cells of a column in which something stands.
    pub(super) fn cells(self, column: usize) -> impl Iterator<Item = &'a str> {
        let rows = 0..self.0.len();
        rows.map(move |row| self.cell(row, column))
            .filter(|cell| !cell.is_empty())
    }

    pub(super) fn rows(self) -> usize {
        self.0.len()
    }

    pub(super) fn filled(self, column: usize) -> usize {
        self.cells(column).count()
    }

    /// Which share of the filled cells passes; `None` where none is filled.
    pub(super) fn share(self, column: usize, passes: impl Fn(&str) -> bool) -> Option<f64> {
        let filled = self.filled(column);
        let passed = self.cells(column).filter(|cell| passes(cell)).count();
        (filled > 0).then(|| passed as f64 / filled as f64)
    }

    /// How many of its cells are dates; all where there is none.
    pub(super) fn dates(self, column: usize) -> f64 {
        let date = |cell: &str| days::moment(cell, Order::DayFirst).is_some();
        self.share(column, date).unwrap_or(1.0)
    }

    /// Whether the column holds numbers, as far as it holds anything.
    pub(super) fn is_numbers(self, column: usize) -> bool {
        self.share_of_numbers(column) >= 0.7
    }

    /// How many of its cells are numbers; all where there is none.
    pub(super) fn share_of_numbers(self, column: usize) -> f64 {
        let number = |cell: &str| numbers::number(cell.as_bytes(), Decimals::default()).is_some();
        self.share(column, number).unwrap_or(1.0)
    }

    /// The numbers of a column, row by row.
    pub(super) fn numbers(self, column: usize, decimals: Decimals) -> Vec<Option<f64>> {
        let number = |row| {
            let cell: &str = self.cell(row, column);
            numbers::number(cell.as_bytes(), decimals).map(|(read, _)| read.about())
        };
        (0..self.rows()).map(number).collect()
    }

    /// How many different cells there are.
    pub(super) fn distinct(self, column: usize) -> usize {
        self.cells(column).collect::<HashSet<_>>().len()
    }

    /// Whether rows alike in `first` are alike in `second`: `None` where too few are.
    pub(super) fn determines(self, first: usize, second: usize) -> Option<bool> {
        const LEAST: usize = 3;
        let mut groups: HashMap<&str, (&str, usize, bool)> = HashMap::new();
        for row in 0..self.rows() {
            let (key, value) = (self.cell(row, first), self.cell(row, second));
            if key.is_empty() {
                continue;
            }
            let group = groups.entry(key).or_insert((value, 0, true));
            group.1 += 1;
            group.2 &= group.0 == value;
        }
        let several = groups.values().filter(|group| group.1 > 1);
        let (mut count, mut alike) = (0, 0);
        for group in several {
            count += 1;
            alike += usize::from(group.2);
        }
        (count >= LEAST).then_some(alike * 100 >= count * 97)
    }
}

/// Which share of the rows has `first` × `second` = `product`, up to what rounding of
/// prices makes, signs apart; and in how many rows it says something.
pub(super) fn holds(
    first: &[Option<f64>],
    second: &[Option<f64>],
    product: &[Option<f64>],
) -> (f64, usize) {
    let (mut all, mut well) = (0_usize, 0_usize);
    for ((first, second), product) in first.iter().zip(second).zip(product) {
        if let (Some(first), Some(second), Some(product)) = (first, second, product) {
            let expected = (first * second).abs();
            if expected == 0.0 && *product == 0.0 {
                continue;
            }
            all += 1;
            let slack = 0.0051 * (1.0 + first.abs().max(1.0));
            well += usize::from((expected - product.abs()).abs() <= slack);
        }
    }
    let share = if all == 0 {
        0.0
    } else {
        well as f64 / all as f64
    };
    (share, all)
}
