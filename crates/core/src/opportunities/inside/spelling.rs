//! Words of a name as they are compared, and as they are shown.

use crate::identity::names::fold;

/// A word without marks, in small letters.
pub(super) fn low(word: &str) -> String {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let word = (word.strip_suffix("'s").or(word.strip_suffix("’s"))).unwrap_or(word);
    word.to_lowercase()
}

/// The same, folded.
pub(super) fn folded(word: &str) -> String {
    fold(&low(word))
}

pub(super) fn written(words: &[&str]) -> String {
    let name = words.join(" ");
    let name = name.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let name = name.trim_end_matches(['.', ',']);
    name.strip_suffix("'s").unwrap_or(name).to_owned()
}

pub(super) fn together(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).collect()
}
