//! What columns are by what stands in them, where headings say little.
//!
//! Quantity × price = total finds the numbers. An invoice has one date and one
//! customer, and several products: so codes are told apart by what determines what.

use super::super::amounts::Decimals;
use super::super::dates::Order;
use super::days;
use super::headings::Role;
use super::sample::{Sample, holds};

/// Rows without which nothing is guessed.
const LEAST_ROWS: usize = 8;
/// Columns that are looked at.
const COLUMNS_MAX: usize = 60;

/// Gives roles to columns that have none, as far as the roles are open.
pub(super) fn fill(sample: Sample<'_>, roles: &mut [Option<Role>]) {
    if sample.rows() < LEAST_ROWS {
        return;
    }
    let width = roles.len().min(COLUMNS_MAX);
    let has = |roles: &[Option<Role>], role: Role| roles.contains(&Some(role));
    let free = |roles: &[Option<Role>]| -> Vec<usize> {
        (0..width)
            .filter(|&at| roles[at].is_none() && sample.filled(at) * 10 >= sample.rows() * 6)
            .collect()
    };
    if !has(roles, Role::When) {
        let date = |cell: &str| {
            let is_number = cell.bytes().all(|b| b.is_ascii_digit() || b == b'.');
            (!is_number || cell.len() == 8) && days::moment(cell, Order::DayFirst).is_some()
        };
        let is_date = |at: &usize| sample.share(*at, date).is_some_and(|share| share >= 0.95);
        if let Some(at) = free(roles).into_iter().find(is_date) {
            roles[at] = Some(Role::When);
        }
    }
    let measures = [Role::Quantity, Role::Price, Role::Amount];
    if !measures.iter().any(|role| has(roles, *role))
        && let Some((quantity, price, amount)) = triple(sample, &free(roles))
    {
        roles[quantity] = Some(Role::Quantity);
        roles[price] = Some(Role::Price);
        roles[amount] = Some(Role::Amount);
    }
    codes(sample, roles, &free(roles));
}

/// Three columns of which two multiply to the third: pieces, price, total.
fn triple(sample: Sample<'_>, free: &[usize]) -> Option<(usize, usize, usize)> {
    let columns: Vec<(usize, Vec<Option<f64>>)> = free
        .iter()
        .filter(|&&at| sample.is_numbers(at))
        .map(|&at| {
            let decimals = Decimals::of(sample.cells(at));
            (at, sample.numbers(at, decimals))
        })
        .collect();
    let is_whole = |numbers: &[Option<f64>]| {
        let mut numbers = numbers.iter().flatten();
        numbers.all(|number| number.fract() == 0.0)
    };
    // Where one factor is one, anything holds.
    let says = |one: &[Option<f64>], other: &[Option<f64>]| {
        let pairs = one.iter().zip(other);
        let says = |one: Option<f64>| one.is_some_and(|one| one.abs() != 1.0 && one != 0.0);
        pairs
            .filter(|(one, other)| says(**one) && says(**other))
            .count()
    };
    for (at, (first, one)) in columns.iter().enumerate() {
        for (second, other) in &columns[at + 1..] {
            for (total, product) in columns.iter().filter(|c| c.0 != *first && c.0 != *second) {
                let (share, rows) = holds(one, other, product);
                if share < 0.95 || rows < LEAST_ROWS || says(one, other) < 3 {
                    continue;
                }
                return Some(match (is_whole(one), is_whole(other)) {
                    (false, true) => (*second, *first, *total),
                    _ => (*first, *second, *total),
                });
            }
        }
    }
    None
}

/// Invoice, customer and product among columns of codes and names.
fn codes(sample: Sample<'_>, roles: &mut [Option<Role>], free: &[usize]) {
    let at = |roles: &[Option<Role>], role: Role| roles.iter().position(|r| *r == Some(role));
    let Some(when) = at(roles, Role::When) else {
        return;
    };
    let is_code = |column: usize| {
        let distinct = sample.distinct(column);
        let short = |cell: &str| cell.len() <= 120;
        distinct > 1
            && distinct * 10 <= sample.filled(column) * 9
            && sample
                .share(column, short)
                .is_some_and(|share| share > 0.95)
            && !decimals(sample, column)
    };
    let open: Vec<usize> = free
        .iter()
        .copied()
        .filter(|&column| is_code(column))
        .collect();
    let yes = |first, second| sample.determines(first, second) == Some(true);
    let no = |first, second| sample.determines(first, second) == Some(false);
    let invoice = at(roles, Role::Invoice).or_else(|| {
        let tells =
            |column: &&usize| yes(**column, when) && open.iter().any(|other| no(**column, *other));
        let found = open.iter().filter(tells);
        found
            .max_by_key(|column| sample.distinct(**column))
            .copied()
    });
    let Some(invoice) = invoice else { return };
    roles[invoice] = Some(Role::Invoice);
    let mut rest: Vec<usize> = open.iter().copied().filter(|&c| c != invoice).collect();
    if at(roles, Role::Sku).is_none() && at(roles, Role::Product).is_none() {
        let products = rest.iter().copied().filter(|&column| no(invoice, column));
        if let Some(most) = products.max_by_key(|column| sample.distinct(*column)) {
            pair(sample, roles, &rest, most, (Role::Sku, Role::Product));
            rest.retain(|&column| roles[column].is_none());
        }
    }
    if at(roles, Role::CustomerId).is_none() && at(roles, Role::CustomerName).is_none() {
        let customers = rest
            .iter()
            .copied()
            .filter(|&column| yes(invoice, column) && no(column, when));
        if let Some(most) = customers.max_by_key(|column| sample.distinct(*column)) {
            let roles_of = (Role::CustomerId, Role::CustomerName);
            pair(sample, roles, &rest, most, roles_of);
        }
    }
}

/// A code and the name it stands for, whichever of the two was found.
fn pair(
    sample: Sample<'_>,
    roles: &mut [Option<Role>],
    open: &[usize],
    found: usize,
    (code, name): (Role, Role),
) {
    let length = |column: usize| {
        let cells = sample.cells(column).count().max(1);
        sample.cells(column).map(str::len).sum::<usize>() / cells
    };
    let spaced = |column: usize| {
        let share = sample.share(column, |cell| cell.contains(' '));
        share.is_some_and(|share| share > 0.3)
    };
    let same = |other: &&usize| {
        **other != found
            && sample.determines(found, **other) == Some(true)
            && sample.distinct(**other) * 10 >= sample.distinct(found) * 8
    };
    match open.iter().find(same) {
        Some(&other) => {
            let (short, long) = match length(found) <= length(other) {
                true => (found, other),
                false => (other, found),
            };
            (roles[short], roles[long]) = (Some(code), Some(name));
        }
        None if spaced(found) => roles[found] = Some(name),
        None => roles[found] = Some(code),
    }
}

/// Whether a column holds numbers with decimals: no codes.
fn decimals(sample: Sample<'_>, column: usize) -> bool {
    let is_broken = |cell: &str| {
        let digits = cell.trim_end_matches('0').trim_end_matches(['.', ',']);
        digits.contains(['.', ',']) && sample.is_numbers(column)
    };
    sample
        .share(column, is_broken)
        .is_some_and(|share| share > 0.1)
}
