//! In which currency a table of order lines is.

use super::super::amounts::{self, Decimals};
use super::headings::Role;
use super::money::Money;
use super::sample::Sample;
use bellwether_core::evidence::field;
use bellwether_core::money::NO_CURRENCY;
use std::collections::BTreeSet;

/// All currencies that a table names, as far as its sample shows.
pub(super) fn currencies(
    own: [u8; 3],
    roles: &[Option<Role>],
    sample: Sample<'_>,
) -> BTreeSet<String> {
    let column = roles.iter().position(|role| *role == Some(Role::Currency));
    let named = column.into_iter().flat_map(|at| sample.cells(at));
    let own = Some(own).filter(|own| *own != NO_CURRENCY);
    let all = named.filter_map(code).chain(own);
    all.filter_map(|code| String::from_utf8(code.to_vec()).ok())
        .collect()
}

/// The currency of rows that name none: what the user says, the headings of money,
/// the signs in its cells, or the only one that the column of currencies has.
pub(super) fn currency(
    headings: &[String],
    roles: &[Option<Role>],
    sample: Sample<'_>,
    map: &[(String, String)],
    money: Money,
) -> ([u8; 3], bool) {
    let literal = map.iter().find_map(|(name, value)| {
        let value = value
            .strip_prefix('=')
            .filter(|_| name == field::CURRENCY)?;
        code(value)
    });
    if let Some(told) = literal {
        return (told, true);
    }
    let columns = [money.amount, money.price].into_iter().flatten();
    let columns: Vec<usize> = columns.collect();
    let in_heading = columns.iter().find_map(|&at| named_in(&headings[at]));
    let in_column = || {
        let at = roles
            .iter()
            .position(|role| *role == Some(Role::Currency))?;
        let mut codes: Vec<[u8; 3]> = sample.cells(at).filter_map(code).collect();
        codes.sort_unstable();
        codes.dedup();
        (codes.len() == 1).then(|| codes[0])
    };
    let in_cells = || {
        let mut cells = columns.iter().flat_map(|&at| sample.cells(at));
        cells.find_map(|cell| {
            let read = super::numbers::number(cell.as_bytes(), Decimals::default());
            read.and_then(|(_, sign)| sign).and_then(code)
        })
    };
    let found = in_heading.or_else(in_column).or_else(in_cells);
    (found.unwrap_or(NO_CURRENCY), false)
}

/// `Amount (EUR)`, `Net £`, `Preis in €`.
fn named_in(heading: &str) -> Option<[u8; 3]> {
    let is_upper = |word: &&str| word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase());
    let words = heading.split(|c: char| !c.is_alphabetic());
    let by_code = words
        .filter(is_upper)
        .find_map(|word| amounts::currency(word));
    let sign = || {
        heading
            .contains(['€', '£', '$', '¥', '₹'])
            .then(|| amounts::currency(heading))
    };
    by_code.or_else(|| sign().flatten()).and_then(code)
}

/// The currency that a heading of money names.
pub(in super::super) fn currency_named_in(heading: &str) -> Option<String> {
    let code = named_in(heading)?;
    Some(String::from_utf8_lossy(&code).into_owned())
}

/// An ISO code, by itself or by what stands for it.
pub(super) fn code(text: &str) -> Option<[u8; 3]> {
    let text = text.trim();
    if let Ok(three) = <[u8; 3]>::try_from(text.as_bytes())
        && three.iter().all(u8::is_ascii_alphabetic)
    {
        return Some(three.map(|b| b.to_ascii_uppercase()));
    }
    amounts::currency(text)?.as_bytes().try_into().ok()
}
