//! Which columns are the unit price and the line's total, and how they write numbers.

use super::super::amounts::Decimals;
use super::headings::Role;
use super::sample::{Sample, holds};
use std::collections::HashMap;

/// A column that may be something, and how well its heading fits: 0 is best.
pub(super) type Candidate = (usize, u8);

/// The columns of quantity and money.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Money {
    pub quantity: Option<usize>,
    pub price: Option<usize>,
    pub amount: Option<usize>,
}

/// A share of rows from which on a relation is believed.
const BELIEVED: f64 = 0.6;

/// Settles what candidates are by which relation holds between them.
pub(super) fn settle(
    sample: Sample<'_>,
    candidates: impl Fn(Role) -> Vec<Candidate>,
    line: (Option<usize>, Option<usize>),
) -> Money {
    let quantity = candidates(Role::Quantity).first().map(|first| first.0);
    let prices = candidates(Role::Price);
    let mut amounts = candidates(Role::Amount);
    amounts.retain(|one| !is_of_the_whole(sample, one.0, line));
    let as_labelled = |amounts: &[Candidate]| Money {
        quantity,
        price: prices.first().map(|first| first.0),
        amount: amounts.first().map(|first| first.0),
    };
    if sample.rows() == 0 {
        return as_labelled(&amounts);
    }
    if let Some(quantity) = quantity {
        let all: Vec<Candidate> = prices.iter().chain(&amounts).copied().collect();
        let decimals = file_wide(sample, all.iter().map(|one| one.0));
        let read = |column: usize| sample.numbers(column, of_column(sample, column, decimals));
        let columns: HashMap<usize, Vec<Option<f64>>> =
            all.iter().map(|one| (one.0, read(one.0))).collect();
        let pieces = read(quantity);
        let mut best: Option<(f64, Money)> = None;
        for &(price, price_rank) in &all {
            for &(amount, amount_rank) in all.iter().filter(|one| one.0 != price) {
                let (share, rows) = holds(&pieces, &columns[&price], &columns[&amount]);
                let is_labelled = prices.iter().any(|one| one.0 == price)
                    && amounts.iter().any(|one| one.0 == amount);
                let least = if is_labelled { BELIEVED } else { 0.9 };
                if rows == 0 || share < least {
                    continue;
                }
                // Headings count where the numbers do not tell.
                let bonus = if is_labelled { 0.2 } else { 0.0 };
                let score = share + bonus - 0.01 * f64::from(price_rank + amount_rank);
                if best.as_ref().is_none_or(|(known, _)| score > *known) {
                    let money = Money {
                        quantity: Some(quantity),
                        price: Some(price),
                        amount: Some(amount),
                    };
                    best = Some((score, money));
                }
            }
        }
        if let Some((_, money)) = best {
            return money;
        }
    }
    as_labelled(&amounts)
}

/// Whether a column says the same on all lines of an invoice, though they are of
/// different products, or on the first only: then it is the invoice's total.
fn is_of_the_whole(
    sample: Sample<'_>,
    column: usize,
    (invoice, product): (Option<usize>, Option<usize>),
) -> bool {
    let (Some(invoice), Some(product)) = (invoice, product) else {
        return false;
    };
    let (mut groups, mut alike, mut first_only) = (0_usize, 0_usize, 0_usize);
    let mut row = 0;
    while row < sample.rows() {
        let number = sample.cell(row, invoice);
        let end = (row..sample.rows())
            .find(|&other| sample.cell(other, invoice) != number)
            .unwrap_or(sample.rows());
        let differs = |column: usize| {
            (row..end).any(|other| sample.cell(other, column) != sample.cell(row, column))
        };
        if !number.is_empty() && differs(product) {
            groups += 1;
            alike += usize::from(!differs(column));
            let empty = |other| sample.cell(other, column).is_empty();
            first_only += usize::from(!empty(row) && (row + 1..end).all(empty));
        }
        row = end;
    }
    let all_alike = groups >= 2 && (alike + first_only) * 10 >= groups * 9;
    all_alike || groups > 0 && first_only == groups
}

/// How the numbers of a table are written, where one column alone does not tell.
pub(super) fn file_wide(sample: Sample<'_>, columns: impl Iterator<Item = usize>) -> Decimals {
    Decimals::of(columns.flat_map(|column| sample.cells(column)))
}

/// How a column writes its numbers: what it shows itself, else what the table does.
pub(super) fn of_column(sample: Sample<'_>, column: usize, table: Decimals) -> Decimals {
    Decimals::told(sample.cells(column)).unwrap_or(table)
}

/// How quantities are written: `6,000` may be six. Where the column does not tell,
/// the way in which it fits price and total.
pub(super) fn of_quantity(sample: Sample<'_>, money: Money, table: Decimals) -> Decimals {
    let Some(quantity) = money.quantity else {
        return table;
    };
    if let Some(told) = Decimals::told(sample.cells(quantity)) {
        return told;
    }
    let (Some(price), Some(amount)) = (money.price, money.amount) else {
        return table;
    };
    let read = |column| sample.numbers(column, of_column(sample, column, table));
    let (price, amount) = (read(price), read(amount));
    let fit = |decimals| holds(&sample.numbers(quantity, decimals), &price, &amount).0;
    let other = Decimals {
        point_groups: !table.point_groups,
        comma_splits: !table.comma_splits,
    };
    if fit(other) > fit(table) {
        other
    } else {
        table
    }
}

/// Whether nearly all quantities are below zero and what they come to is above it.
pub(super) fn leaves_negative(sample: Sample<'_>, money: Money, table: Decimals) -> bool {
    let (Some(quantity), Some(total)) = (money.quantity, money.amount.or(money.price)) else {
        return false;
    };
    let share = |column: usize, is_negative: bool| {
        let numbers = sample.numbers(column, of_column(sample, column, table));
        let numbers: Vec<f64> = numbers
            .into_iter()
            .flatten()
            .filter(|n| *n != 0.0)
            .collect();
        let such = numbers
            .iter()
            .filter(|number| (**number < 0.0) == is_negative);
        such.count() * 10 >= numbers.len() * 9 && !numbers.is_empty()
    };
    money.amount.is_some() && share(quantity, true) && share(total, false)
}
