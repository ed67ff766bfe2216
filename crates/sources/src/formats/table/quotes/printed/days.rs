//! The days of a printed quote: when it was made, and up to when it holds.

use super::super::super::dates::{self, Order, When};
use super::super::super::headings::plain;
use super::{Words, folded};
use crate::formats::pdf::lines::Line;
use jiff::Span;
use jiff::civil::Date;

/// What a sentence says on how long a quote holds.
static HOLDS: Words = Words::new(|| {
    folded(
        "valid|validity|expires|expiry|expiration|gultig|gultigkeit|gilt|bindefrist|gebunden|bindend|valable|validite\
         |valide|valido|valida|validez|validita|geldig|geldigheid",
    )
});
/// What a day beside these is the day of.
static OTHERS: Words = Words::new(|| {
    folded(
        "enquiry|inquiry|request|rfq|order|delivery|shipment|visit|meeting|call|anfrage|bestellung|auftrag|liefertermin|lieferung|lieferdatum|besuch|gesprach\
         |telefonat|demande|commande|livraison|visite|entretien|solicitud|pedido|entrega|richiesta|ordine|consegna",
    )
});
/// Units of how long, in days.
const UNITS: &[(&str, i32)] = &[
    ("day", 1),
    ("days", 1),
    ("tag", 1),
    ("tage", 1),
    ("tagen", 1),
    ("jour", 1),
    ("jours", 1),
    ("dias", 1),
    ("giorni", 1),
    ("dagen", 1),
    ("week", 7),
    ("weeks", 7),
    ("woche", 7),
    ("wochen", 7),
    ("semaine", 7),
    ("semaines", 7),
    ("weken", 7),
    ("month", 30),
    ("months", 30),
    ("monat", 30),
    ("monate", 30),
    ("monaten", 30),
    ("mois", 30),
];
/// Words that a day is written in: `Monday, 4th of March 2024`.
const DAY_WORDS_MAX: usize = 5;
/// A quote is of these years.
const YEARS: std::ops::Range<i16> = 1990..2100;

/// In which order days of a text are written, where some of them shows it.
pub(super) fn order<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Order> {
    let words: Vec<&str> = texts
        .flat_map(str::split_whitespace)
        .map(|word| word.trim_matches(|c: char| !c.is_ascii_digit()))
        .filter(|word| is_day(word))
        .collect();
    dates::order(words.into_iter())
}

/// Whether a word is a day in digits.
pub(super) fn is_day(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['.', '/', '-']).collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let is_split = parts.len() == 3 && parts.iter().all(digits);
    is_split
        && [Order::DayFirst, Order::MonthFirst]
            .into_iter()
            .any(|order| day(word, order).is_some())
}

fn day(text: &str, order: Order) -> Option<Date> {
    let date = match dates::parse(text, order)? {
        When::Day(date) => date,
        When::Local(local) => local.date(),
        When::Moment(_) => return None,
    };
    YEARS.contains(&date.year()).then_some(date)
}

/// The first day in a text.
pub(super) fn first(text: &str, order: Order) -> Option<Date> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (0..words.len()).find_map(|from| at_the_head(&words[from..], order))
}

/// Whether a text begins with a day.
pub(super) fn begins(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let orders = [Order::DayFirst, Order::MonthFirst];
    orders
        .into_iter()
        .any(|order| at_the_head(&words, order).is_some())
}

/// The day that words begin with.
fn at_the_head(words: &[&str], order: Order) -> Option<Date> {
    (1..=DAY_WORDS_MAX.min(words.len()))
        .rev()
        .find_map(|count| {
            let said = words[..count].join(" ");
            let said = said.trim_matches(|c: char| !c.is_alphanumeric());
            // A number alone is no day here, whatever it may be in a table.
            let is_number = !said.contains(|c: char| !c.is_ascii_digit());
            let has_year = said.bytes().filter(u8::is_ascii_digit).count() >= 4;
            (!is_number && has_year).then(|| day(said, order)).flatten()
        })
}

/// The day of a quote: by its label, else the first on it that is not said of how long it
/// holds or of something else.
pub(super) fn created(lines: &[&Line], labelled: Option<&str>, order: Order) -> Option<Date> {
    let labelled = labelled.and_then(|text| first(text, order));
    labelled.or_else(|| {
        let cells = lines.iter().flat_map(|line| &line.cells);
        let says_other = |text: &str| plain(text).split(' ').any(|word| OTHERS.contains(word));
        let mut free = cells.filter(|cell| holds(&cell.text).is_none() && !says_other(&cell.text));
        free.find_map(|cell| first(&cell.text, order))
    })
}

/// The day up to which a quote holds: a day, or a time from the day it was made.
pub(super) fn valid_until(lines: &[&Line], created: Option<Date>, order: Order) -> Option<Date> {
    (0..lines.len()).find_map(|at| {
        let text = lines[at].text();
        let rest = holds(&text)?;
        // The day may stand below its label, or a sentence go on in the next line.
        let below = lines
            .get(at + 1)
            .map(|line| line.text())
            .unwrap_or_default();
        let in_time = |text: &str| {
            created.and_then(|day| day.checked_add(Span::new().days(time(text)?)).ok())
        };
        let read = |text: &str| first(text, order).or_else(|| in_time(text));
        let day = read(rest)
            .or_else(|| read(&text))
            .or_else(|| read(&below))?;
        created.is_none_or(|created| day >= created).then_some(day)
    })
}

/// What follows a word that says how long something holds.
fn holds(text: &str) -> Option<&str> {
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        at += word.len();
        if plain(word).split(' ').any(|word| HOLDS.contains(word)) {
            return Some(&text[at..]);
        }
    }
    None
}

/// `30 days`, in days.
fn time(text: &str) -> Option<i32> {
    let plain = plain(text);
    let words: Vec<&str> = plain.split(' ').collect();
    words.windows(2).find_map(|two| {
        let number: i32 = two[0]
            .parse()
            .ok()
            .filter(|number| (1..=400).contains(number))?;
        let (_, days) = UNITS.iter().find(|(unit, _)| *unit == two[1])?;
        Some(number * days)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_found_in_sentences() {
        for text in [
            "Hamm, 4. März 2024",
            "Paris, le 4 mars 2024",
            "Date: March 4, 2024",
            "vom 04.03.2024",
            "04/03/2024",
            "2024-03-04",
        ] {
            assert_eq!(
                first(text, Order::DayFirst),
                Some(date(2024, 3, 4)),
                "{text}"
            );
        }
        for text in ["Q-2024", "Tel. 02381 123456", "40 pcs of 2024", "12.50"] {
            assert_eq!(first(text, Order::DayFirst), None, "{text}");
        }
        assert_eq!(time("Validité : 30 jours"), Some(30));
        assert_eq!(time("valid for 4 weeks"), Some(28));
        assert_eq!(time("net 10"), None);
    }
}
