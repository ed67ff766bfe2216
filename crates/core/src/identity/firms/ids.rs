//! What systems call a firm: its own key in each, and the ids of other systems that stand
//! in a row beside it (`Customer No.`, `ERP ID`, a VAT number).

use crate::evidence::entry::Entry;

/// How much it tells that one id stands at two firms of two systems.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Telling {
    /// A bare small number: every system counts its rows. Only together with a name.
    Number,
    /// Long, or letters and digits: hardly twice by chance.
    Specific,
    /// Its column says that it is a customer's number.
    Said,
    /// As long as a VAT number or an id of a computer's making.
    Unique,
}

/// An id of a firm, without marks and leading noughts: `0004-711` is `4711`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct OwnId {
    /// The id.
    pub id: String,
    /// How much it tells.
    pub tells: Telling,
}

/// Digits from which a bare number is specific.
const LONG: usize = 8;

/// Letters and digits from which a mixed id is.
const MIXED: usize = 5;

/// Letters and digits from which any id is unique.
const UNIQUE: usize = 9;

/// Letters of headings that say a number is the customer's, in the languages of tables.
const HEADINGS: &[&str] = &[
    "customern",
    "customerid",
    "customerc",
    "accountn",
    "accountid",
    "clientn",
    "clientid",
    "clientcode",
    "externalid",
    "kundenn",
    "kundeid",
    "debitor",
    "debtor",
    "numeroclient",
    "noclient",
    "codeclient",
    "numerocliente",
    "codigocliente",
    "codicecliente",
    "klantn",
    "kundnummer",
    "kundenummer",
];

/// Whole words of such headings.
const WORDS: &[&str] = &["erp", "sap", "navision", "sage", "datev"];

/// All ids of an entry: its key and those in columns that no field fits. Small numbers
/// of columns that do not say what they are (a postcode, a count) tell nothing.
pub(super) fn of(entry: &Entry) -> Vec<OwnId> {
    let others = entry.raw().filter_map(|(heading, value)| {
        let mut own = id(value)?;
        if is_said(heading) {
            own.tells = own.tells.max(Telling::Said);
        }
        (own.tells != Telling::Number).then_some(own)
    });
    id(&entry.key).into_iter().chain(others).collect()
}

fn is_said(heading: &str) -> bool {
    let folded = super::super::names::fold(heading);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    let letters: String = folded.chars().filter(|c| c.is_alphabetic()).collect();
    words.any(|word| WORDS.contains(&word)) || HEADINGS.iter().any(|h| letters.contains(h))
}

/// A value that may be an id, in comparable form.
fn id(value: &str) -> Option<OwnId> {
    const MOST: usize = 40;
    let is_mark = |c: char| matches!(c, '-' | '_' | '/' | '.' | ' ' | '#');
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let plain = |c: char| c.is_alphanumeric() || is_mark(c);
    if digits == 0 || value.len() > MOST || !value.chars().all(plain) || is_day_or_amount(value) {
        return None;
    }
    let id: String = value.chars().filter(|c| !is_mark(*c)).collect();
    let id = match id.chars().count() == digits {
        true => id.trim_start_matches('0').to_owned(),
        false => id.to_uppercase(),
    };
    let length = id.chars().count();
    let tells = match length > digits {
        _ if digits >= LONG && length >= UNIQUE => Telling::Unique,
        true if length >= MIXED && digits > 1 => Telling::Specific,
        false if length >= LONG => Telling::Specific,
        _ => Telling::Number,
    };
    (length > 0).then_some(OwnId { id, tells })
}

/// An id without marks and leading noughts; `None` where it is no id by its look.
pub(super) fn comparable(value: &str) -> Option<String> {
    id(value).map(|own| own.id)
}

/// `2024-03-04`, `4.3.2024`, `1200.50`: many firms have the same.
fn is_day_or_amount(value: &str) -> bool {
    let parts: Vec<&str> = value.split(['-', '/', '.', ' ']).collect();
    let digits = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let year = |part: &&str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    let numbers = parts.iter().take(3).all(digits);
    let day = parts.len() >= 3 && numbers && (year(&parts[0]) || year(&parts[2]));
    day || parts.len() == 2 && value.contains('.') && numbers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::entry::EntryKind;

    #[test]
    fn what_an_id_tells_is_seen_by_its_shape_and_its_heading() {
        let mut entry = Entry::new(EntryKind::Company, "crm", "0017");
        entry.put_raw("Kundennummer", "0004-711");
        entry.put_raw("Postcode", "80331");
        entry.put_raw("USt-IdNr.", "DE 123 456 789");
        entry.put_raw("Since", "2019-04-01");
        entry.put_raw("Turnover", "120000.50");
        entry.put_raw("Enterprise", "17");
        entry.put_raw("Registered", "HRB 4711/B (Leeds), see below");
        entry.put_raw("Long", "100200300400");
        let found: Vec<(String, Telling)> = of(&entry)
            .into_iter()
            .map(|own| (own.id, own.tells))
            .collect();
        let is = |id: &str, tells| (id.to_owned(), tells);
        assert_eq!(
            found,
            [
                is("17", Telling::Number),
                is("4711", Telling::Said),
                is("DE123456789", Telling::Unique),
                is("100200300400", Telling::Unique),
            ]
        );
    }
}
