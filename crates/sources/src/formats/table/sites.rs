//! A column called `Site` is of web sites where its cells are, and of places elsewhere.

use super::headings::{plain, sense};
use super::values::host;
use bellwether_core::evidence::field;

/// Rows by which a column is told.
pub(super) const ROWS: usize = 50;

/// What the user says of columns, and that a `Site` is a web site where `rows` tell so and
/// no other column is one.
pub(super) fn mapped(
    headings: &[String],
    rows: impl FnOnce() -> Vec<Vec<String>>,
    map: &[(String, String)],
) -> Vec<(String, String)> {
    const SITE: &str = "site";
    let mut map = map.to_vec();
    let is_told =
        |(name, column): &(String, String)| name == field::DOMAIN || plain(column) == SITE;
    let names_domain =
        |heading: &String| sense(heading).is_some_and(|sense| sense.field == field::DOMAIN);
    let at = headings.iter().position(|heading| plain(heading) == SITE);
    if let Some(at) = at
        && !map.iter().any(is_told)
        && !headings.iter().any(names_domain)
        && are_hosts(&rows(), at)
    {
        map.push((field::DOMAIN.to_owned(), headings[at].clone()));
    }
    map
}

/// Whether most cells of a column that say anything are web sites.
fn are_hosts(rows: &[Vec<String>], at: usize) -> bool {
    let cells = rows.iter().filter_map(|row| row.get(at));
    let said: Vec<&String> = cells.filter(|cell| !cell.trim().is_empty()).collect();
    let hosts = said.iter().filter(|cell| host(cell).is_some()).count();
    2 * hosts > said.len()
}
