//! The name of a customer that stands on one line with its address: `Acme Valves, 12 Mill
//! Lane, Leeds`.
//!
//! A comma parts names, too (`Smith, Jones & Co`): the name ends before one only where what
//! follows looks like an address.

use super::super::super::headings::plain;
use super::addressee::is_place;
use super::{Words, folded};
use bellwether_core::identity::company_names::is_form;
use bellwether_core::identity::firms::is_country;

/// What parts a name from its address, and the lines of that.
const PARTS: [char; 5] = [',', '·', '•', '|', ';'];

/// What a street ends with, …
static STREETS: Words = Words::new(|| {
    folded(
        "street|st|road|rd|avenue|ave|lane|drive|square|quay|boulevard|blvd|parkway|way|terrace|close|crescent|estate\
         |park|str|strasse|gasse|allee|platz|weg|ring|ufer|damm|chaussee|straat|laan|gatan|vagen",
    )
});
/// … as part of one word …
const RUN_ON: &[&str] = &[
    "str", "strasse", "gasse", "allee", "platz", "weg", "ufer", "damm", "straat", "gatan", "vagen",
];
/// … or begins with.
static BEFORE: Words = Words::new(|| {
    folded("rue|avenue|boulevard|quai|chemin|via|viale|piazza|calle|avenida|po box|postfach")
});
/// What stands last in a name as a place would: what its people are.
static TRADES: Words = Words::new(|| {
    folded(
        "solicitors|attorneys|lawyers|architects|accountants|consultants|engineers|surveyors|dentists|brothers|sons\
         |partners|rechtsanwalte|anwalte|architekten|ingenieure|steuerberater|notare|zahnarzte|sohne|avocats|notaires\
         |architectes|fils",
    )
});

/// The name on a line, without the address behind it.
pub(super) fn name_of(line: &str) -> &str {
    let mut commas = line.match_indices(PARTS);
    let name = commas.find_map(|(at, mark)| {
        let (name, behind) = (line[..at].trim(), &line[at + mark.len()..]);
        let is_name = !is_line(name) && name.chars().any(char::is_alphabetic);
        (is_name && is_address(name, behind)).then_some(name)
    });
    name.unwrap_or(line)
}

/// Whether what stands behind a name is its address: a line of one, or a city alone before
/// a country or another line, or as the last word of all.
fn is_address(name: &str, behind: &str) -> bool {
    let parts = behind.split(PARTS).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let Some((first, rest)) = parts.split_first() else {
        return false;
    };
    is_line(first)
        || is_city(first)
            && match rest {
                [country] if is_country(country) => true,
                [] => is_whole(name),
                rest => is_whole(name) && rest.iter().any(|part| is_line(part)),
            }
}

/// Whether a name may end there: with a legal form, or after a second word. `Smith, Jones`
/// are two of one house.
fn is_whole(name: &str) -> bool {
    let words = plain(name);
    words.contains(' ') || is_form(&words)
}

/// Whether it names a house: by a legal form, or several who are one.
fn is_house(words: &str, part: &str) -> bool {
    // Small words are forms only among others: `Rue de la Paix`.
    const SMALL: [&str; 2] = ["de", "the"];
    const AND: [&str; 4] = ["and", "und", "et", "y"];
    let mut words = words.split(' ').filter(|word| !SMALL.contains(word));
    part.contains(['&', '+']) || words.any(|word| is_form(word) || AND.contains(&word))
}

/// One word with a capital that may be a city.
fn is_city(part: &str) -> bool {
    let words = plain(part);
    let is_word = part.starts_with(char::is_uppercase)
        && part.chars().all(|c| c.is_alphabetic() || c == '-')
        && part.chars().count() > 2;
    is_word && !is_house(&words, part) && !TRADES.contains(&words)
}

/// Whether it is a line of an address by itself: a postal code with its place, a street, a
/// number of a house.
fn is_line(part: &str) -> bool {
    let all = plain(part);
    if is_house(&all, part) {
        return false;
    }
    let words: Vec<&str> = all.split(' ').collect();
    is_place(part) || is_numbered(&words) || is_street(&words)
}

/// `12 Mill Lane`, `Am Markt 5`, `Mill Lane 12a`.
fn is_numbered(words: &[&str]) -> bool {
    match words {
        [first, second, ..] if is_number(first) => second.starts_with(char::is_alphabetic),
        [first, .., last] => is_number(last) && first.starts_with(char::is_alphabetic),
        _ => false,
    }
}

/// The number of a house: `12`, `12a`.
fn is_number(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    (1..=4).contains(&digits) && word.len() <= digits + 1
}

/// `Patrick Street`, `Hafenstraße`, `Rue du Port`.
fn is_street(words: &[&str]) -> bool {
    /// Letters of a name before the ending.
    const NAMED: usize = 3;
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    let runs_on = |tail: &str| last.len() >= tail.len() + NAMED && last.ends_with(tail);
    let several = words.len() > 1;
    let begins = several && (BEFORE.contains(*first) || BEFORE.contains(&words[..2].join(" ")));
    begins || several && STREETS.contains(*last) || RUN_ON.iter().copied().any(runs_on)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_ends_where_its_address_begins() {
        for (line, name) in [
            ("Acme Valves, Patrick Street, Cork", "Acme Valves"),
            ("Acme Valves, 12 Mill Lane, Leeds", "Acme Valves"),
            ("Acme Valves Ltd, Cork", "Acme Valves Ltd"),
            (
                "Acme Valves, Inc., 2 Mill Road, Springfield, IL 62704",
                "Acme Valves, Inc.",
            ),
            ("Acme Valves · Leeds LS1 4AP", "Acme Valves"),
            ("Bosmer, Cork, Ireland", "Bosmer"),
            (
                "Müller Ventile GmbH, Hafenstraße 7, 20457 Hamburg",
                "Müller Ventile GmbH",
            ),
            (
                "Müller Ventile GmbH & Co. KG, Am Markt 5, Hamm",
                "Müller Ventile GmbH & Co. KG",
            ),
            ("Müller Ventile, Mühlweg, 8001 Zürich", "Müller Ventile"),
            ("Meier, Huber GmbH, Hamm", "Meier, Huber GmbH"),
            (
                "Smith, Jones & Co, 4 High Street, Leeds",
                "Smith, Jones & Co",
            ),
            (
                "Vannes Dupont SA, rue de la Paix, Paris",
                "Vannes Dupont SA",
            ),
        ] {
            assert_eq!(name_of(line), name, "{line}");
        }
    }

    #[test]
    fn a_comma_within_a_name_parts_nothing() {
        for line in [
            "Acme Valves",
            "Smith, Jones & Co",
            "Smith, Jones",
            "Meier, Huber GmbH",
            "Meier, Huber und Partner",
            "Baker Smith, Solicitors",
            "Acme Valves, Inc.",
            "Acme Valves Co., Ltd.",
            "Ann Smith, Acme Valves",
            "12 Mill Lane, Leeds",
        ] {
            assert_eq!(name_of(line), line, "{line}");
        }
    }
}
