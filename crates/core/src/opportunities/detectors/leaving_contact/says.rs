//! How people say that somebody leaves.

use crate::calendar;

/// Whether somebody writes that they are gone already.
pub(super) fn is_gone(says: &str) -> bool {
    const GONE: &[&str] = &[
        "no longer",
        "nicht mehr",
        "have left",
        "has left",
        "hat uns verlassen",
        "verlassen hat",
        "ausgeschieden",
    ];
    let says = says.to_lowercase();
    GONE.iter().any(|words| says.contains(words))
}

/// Whether somebody writes that another is still to leave.
pub(super) fn is_to_come(says: &str) -> bool {
    const COMES: &[&str] = &["leaves", "leaving", "will leave", "retires", "verlässt"];
    let says = says.to_lowercase();
    COMES.iter().any(|words| says.contains(words))
}

/// The month in which somebody comes back, as a text says it: `until June 2027`.
pub(super) fn back(says: &str) -> Option<String> {
    const UNTIL: &[&str] = &["until", "till", "bis"];
    const NEAR: usize = 4;
    let words: Vec<&str> = (says.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect();
    let begins = (0..words.len()).filter(|at| UNTIL.contains(&words[*at].to_lowercase().as_str()));
    let mut months = begins.flat_map(|at| at + 1..words.len().min(at + 1 + NEAR));
    // `Until we may find somebody` names none.
    let named = |word: &str| {
        let month = calendar::month(word)?;
        word.starts_with(char::is_uppercase).then_some(month)
    };
    let (at, month) = months.find_map(|at| Some((at, named(words[at])?)))?;
    let year = (words.get(at + 1)).filter(|word| word.len() == 4 && word.starts_with("20"));
    let month = calendar::MONTHS[month].0;
    Some(year.map_or(month.to_owned(), |year| format!("{month} {year}")))
}
