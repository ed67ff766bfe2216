//! Days to come, as people say them, in English and German: `tomorrow`, `next Monday`,
//! `in two weeks`, `3.12.`, `3 Dec`.

use super::past::{dated, span};
use bellwether_core::calendar::day_begun;
use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// Words that say nothing of the day itself.
const ASIDE: &[&str] = &[
    "on", "until", "the", "of", "this", "am", "den", "der", "bis", "diesen",
];

/// Words for the first to come: without them a week or a month has begun already.
const NEXT: &[&str] = &[
    "next",
    "coming",
    "nächste",
    "nächsten",
    "nächster",
    "nächstes",
    "kommende",
    "kommenden",
    "kommender",
    "kommendes",
];

/// Reads a day after today. A weekday is the first such day, a week or a month its first
/// day, a day without its year the first to come. `None` where the words are no day.
pub fn day(text: &str, today: Date) -> Option<Date> {
    let lower = text.to_lowercase();
    let mut words: Vec<&str> = lower.split([' ', ',']).filter(|w| !w.is_empty()).collect();
    let is_next = words.iter().any(|word| NEXT.contains(word));
    words.retain(|word| !ASIDE.contains(word) && !NEXT.contains(word));
    let ahead = |span: Span| today.checked_add(span).ok();
    match words.as_slice() {
        ["tomorrow" | "morgen"] => ahead(1.day()),
        ["übermorgen"] | ["day", "after", "tomorrow"] => ahead(2.days()),
        ["in", number, unit] => ahead(span(number, unit)?),
        ["week" | "woche" | "month" | "monat"] if !is_next => None,
        ["week" | "woche"] => weekday("monday", today),
        ["month" | "monat"] => today.first_of_month().checked_add(1.month()).ok(),
        [word] => weekday(word, today).or_else(|| dated(&words, |d, m| to_come(d, m, today))),
        words => dated(words, |day, month| to_come(day, month, today)),
    }
}

/// The first such day of the week after today.
fn weekday(word: &str, today: Date) -> Option<Date> {
    let wanted = day_begun(word.trim_end_matches('.'))?;
    let now = today.weekday().to_monday_zero_offset();
    let ahead = (wanted as i64 - i64::from(now) - 1).rem_euclid(7) + 1;
    today.checked_add(ahead.days()).ok()
}

/// The first such day after today; the 29th of February may be years ahead.
fn to_come(day: i8, month: i8, today: Date) -> Option<Date> {
    const YEARS: i16 = 8;
    let years = (0..=YEARS).filter_map(|ahead| Date::new(today.year() + ahead, month, day).ok());
    years.into_iter().find(|date| *date > today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_to_come_are_said_in_many_ways() {
        // Looked at from Friday, 27 November 2026.
        for (text, expected) in [
            ("tomorrow", Some("2026-11-28")),
            ("morgen", Some("2026-11-28")),
            ("next Monday", Some("2026-11-30")),
            ("Monday", Some("2026-11-30")),
            ("nächsten Freitag", Some("2026-12-04")),
            ("in 3 days", Some("2026-11-30")),
            ("in zwei Wochen", Some("2026-12-11")),
            ("next week", Some("2026-11-30")),
            ("nächsten Monat", Some("2026-12-01")),
            ("kommende Woche", Some("2026-11-30")),
            ("nächster Montag", Some("2026-11-30")),
            ("this Friday", Some("2026-12-04")),
            ("this week", None),
            ("week", None),
            ("this month", None),
            ("diesen Monat", None),
            ("3.12.", Some("2026-12-03")),
            ("26/11", Some("2027-11-26")),
            ("3 Dec", Some("2026-12-03")),
            ("3. Dezember 2027", Some("2027-12-03")),
            ("soon", None),
            ("yesterday", None),
            ("", None),
        ] {
            let said = day(text, date(2026, 11, 27)).map(|day| day.to_string());
            assert_eq!(said.as_deref(), expected, "{text}");
        }
    }
}
