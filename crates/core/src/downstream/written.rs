//! Days and shares as fields of entries write them.

use super::percents::Share;
use crate::identity::company_names::{core, is_form};
use crate::time::Day;

/// A day as fields write it.
pub(super) fn day(text: &str) -> Option<Day> {
    text.get(..10)?.parse().ok().map(Day::of)
}

/// A share as a field writes it: `30`, `>10`, `20-30`.
pub fn share(text: &str) -> Option<Share> {
    let text = text.trim().trim_end_matches('%').trim();
    let number = |text: &str| {
        let number = text.trim().replace(',', ".").parse::<f64>().ok()?;
        (0.0..=100.0).contains(&number).then_some(number)
    };
    if let Some(least) = text.strip_prefix('>') {
        return number(least.trim_start_matches('=')).map(Share::Floor);
    }
    if let Some(most) = text.strip_prefix('<') {
        return number(most).map(Share::Below);
    }
    match text.split_once('-') {
        Some((low, high)) => Some(Share::Range(number(low)?, number(high)?)),
        None => number(text).map(Share::Value),
    }
}

/// Whether a sentence that names a house goes on to say that it is none: `X is our
/// customer, Y is not`.
pub(super) fn is_denied(sentence: &str, name: &str) -> bool {
    const NOT: &[&str] = &[
        " is not",
        " isn't",
        " isn’t",
        " are not",
        " ist nicht",
        " ist es nicht",
        " ist keiner",
    ];
    let after = sentence.split_once(name).map_or("", |(_, after)| after);
    NOT.iter().any(|words| after.starts_with(words))
}

/// The names in a cell that holds several: apart by semicolons, bars or lines; by commas
/// or slashes only where every piece is a name (`Foo, Inc.` and `Novo A/S` are one).
pub(super) fn several(cell: &str) -> Vec<&str> {
    let is_name = |name: &&str| {
        let core = core(name);
        core.chars().filter(|c| c.is_alphanumeric()).count() > 3 && !is_form(&core)
    };
    let apart = cell.split([';', '|', '\n']).map(str::trim);
    let mut names = Vec::new();
    for piece in apart.filter(|piece| !piece.is_empty()) {
        let finer: Vec<&str> = piece
            .split(", ")
            .flat_map(|part| part.split(" / "))
            .map(str::trim)
            .collect();
        match finer.iter().all(is_name) {
            true => names.extend(finer),
            false => names.push(piece),
        }
    }
    names
}

/// The name in a cell that may have a street or a town behind it: up to the first comma,
/// bar or line, but for a legal form (`Foo, Inc.`).
pub(super) fn head(cell: &str) -> &str {
    let ends = |c| matches!(c, ',' | ';' | '|' | '\n');
    let Some((first, rest)) = cell.split_once(ends) else {
        return cell.trim();
    };
    let next = rest.split(ends).next().unwrap_or_default();
    let form = core(next);
    let end = first.len() + 1 + next.len();
    match !form.is_empty() && form.split(' ').all(is_form) {
        true => cell[..end].trim(),
        false => first.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_ends_where_its_address_begins() {
        for (cell, name) in [
            ("Borealis Dairies", "Borealis Dairies"),
            (
                "Borealis Dairies GmbH, Hauptstr. 5, 59065 Hamm",
                "Borealis Dairies GmbH",
            ),
            ("Borealis, Inc., Hamm", "Borealis, Inc."),
            ("Borealis; Hamm", "Borealis"),
        ] {
            assert_eq!(head(cell), name);
        }
    }

    #[test]
    fn a_cell_of_several_names_is_cut_and_a_legal_form_is_not() {
        assert_eq!(
            several("Borealis Dairies, Dunlin Foods"),
            ["Borealis Dairies", "Dunlin Foods"]
        );
        assert_eq!(
            several("Borealis / Dunlin; Corvo"),
            ["Borealis", "Dunlin", "Corvo"]
        );
        for one in ["Borealis, Inc.", "Novo Dairies A/S", "Bor/Dun GmbH"] {
            assert_eq!(several(one), [one]);
        }
    }

    #[test]
    fn what_a_sentence_denies() {
        assert!(is_denied(
            "Dunlin is our customer, Borealis is not.",
            "Borealis"
        ));
        assert!(!is_denied(
            "Borealis is our customer, Dunlin is not.",
            "Borealis"
        ));
    }
}
