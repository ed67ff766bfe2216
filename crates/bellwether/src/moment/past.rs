//! Days that were, as people say them, in English and German: `yesterday`, `last
//! Friday`, `20.11.`, `20 Nov`, `vor 3 Tagen`.

use bellwether_core::calendar::{day_begun, month_begun};
use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// Words that say nothing of the day itself. `This Friday` is none of them: it may be to
/// come.
const ASIDE: &[&str] = &[
    "on",
    "the",
    "of",
    "last",
    "past",
    "am",
    "den",
    "der",
    "letzten",
    "letzte",
    "letzter",
    "letztes",
    "vergangenen",
];

/// Parts of a day.
const PARTS: &[&str] = &[
    "morning",
    "noon",
    "afternoon",
    "evening",
    "früh",
    "morgen",
    "vormittag",
    "mittag",
    "nachmittag",
    "abend",
];

/// Reads a day that is over, or today. A weekday is the latest before today, a day without
/// its year the latest up to today. `None` where the words are no day.
pub fn day(text: &str, today: Date) -> Option<Date> {
    let lower = text.to_lowercase();
    let mut words: Vec<&str> = lower.split([' ', ',']).filter(|w| !w.is_empty()).collect();
    words.retain(|word| !ASIDE.contains(word));
    let back = |span: Span| today.checked_sub(span).ok();
    match words.as_slice() {
        ["today" | "heute"] => Some(today),
        ["this", part] | ["heute", part] if PARTS.contains(part) => Some(today),
        ["tonight"] => Some(today),
        ["yesterday" | "gestern"] => back(1.day()),
        ["yesterday" | "gestern", part] if PARTS.contains(part) => back(1.day()),
        ["night"] if lower.contains("last night") => back(1.day()),
        ["vorgestern"] | ["day", "before", "yesterday"] => back(2.days()),
        [number, unit, "ago"] | ["vor", number, unit] => back(span(number, unit)?),
        [word] => weekday(word, today).or_else(|| dated(&words, |d, m| of_any_year(d, m, today))),
        words => dated(words, |day, month| of_any_year(day, month, today)),
    }
}

/// A date in numbers or with its month by name; `any_year` says which year is meant where
/// none is.
pub(super) fn dated(words: &[&str], any_year: impl Fn(i8, i8) -> Option<Date>) -> Option<Date> {
    match words {
        [word] => numbered(word, any_year),
        [one, other] => named(one, other, None, any_year),
        [one, other, year] => named(one, other, Some(year), any_year),
        _ => None,
    }
}

/// So many days or weeks.
pub(super) fn span(number: &str, unit: &str) -> Option<Span> {
    let number: i64 = match number {
        "a" | "one" | "einem" | "einer" => 1,
        "two" | "zwei" => 2,
        "three" | "drei" => 3,
        digits => digits
            .parse()
            .ok()
            .filter(|days| (0..=3_650).contains(days))?,
    };
    match unit {
        "day" | "days" | "tag" | "tagen" => Some(number.days()),
        "week" | "weeks" | "woche" | "wochen" => Some(number.weeks()),
        _ => None,
    }
}

/// The latest such day of the week before today.
fn weekday(word: &str, today: Date) -> Option<Date> {
    let wanted = day_begun(word.trim_end_matches('.'))?;
    let now = today.weekday().to_monday_zero_offset();
    let back = (i64::from(now) - wanted as i64 - 1).rem_euclid(7) + 1;
    today.checked_sub(back.days()).ok()
}

/// `20.11.`, `20.11.26`, `20/11`, `20.11.2026`: the day comes first, as where it is written
/// so.
fn numbered(word: &str, any_year: impl Fn(i8, i8) -> Option<Date>) -> Option<Date> {
    let mark = if word.contains('/') { '/' } else { '.' };
    let parts: Vec<&str> = word.trim_end_matches('.').split(mark).collect();
    match parts.as_slice() {
        [day, month] => any_year(number(day)?, number(month)?),
        [day, month, year] => of_year(number(day)?, number(month)?, year),
        _ => None,
    }
}

/// `20 Nov`, `20. November`, `Nov 20`, `20th of November 2026`.
fn named(
    one: &str,
    other: &str,
    year: Option<&str>,
    any_year: impl Fn(i8, i8) -> Option<Date>,
) -> Option<Date> {
    let month = |word: &str| Some(month_begun(word.trim_end_matches('.'))? as i8 + 1);
    let day = |word: &str| {
        let ends: &[&str] = &["st", "nd", "rd", "th", "."];
        number(
            ends.iter()
                .find_map(|end| word.strip_suffix(end))
                .unwrap_or(word),
        )
    };
    let (day, month) = match (day(one), month(other)) {
        (Some(day), Some(month)) => (day, month),
        _ => (day(other)?, month(one)?),
    };
    match year {
        Some(year) => of_year(day, month, year),
        None => any_year(day, month),
    }
}

fn number(text: &str) -> Option<i8> {
    let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

fn of_year(day: i8, month: i8, year: &str) -> Option<Date> {
    let is_number = matches!(year.len(), 2 | 4) && year.bytes().all(|b| b.is_ascii_digit());
    let number: i16 = is_number.then(|| year.parse().ok()).flatten()?;
    let year = if year.len() == 2 {
        2000 + number
    } else {
        number
    };
    Date::new(year, month, day).ok()
}

/// The latest such day up to today; the 29th of February may be years ago.
fn of_any_year(day: i8, month: i8, today: Date) -> Option<Date> {
    const YEARS: i16 = 8;
    let years = (0..=YEARS).filter_map(|back| Date::new(today.year() - back, month, day).ok());
    years.into_iter().find(|date| *date <= today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// Looked at from Friday, 27 November 2026.
    fn said(text: &str) -> Option<String> {
        day(text, date(2026, 11, 27)).map(|day| day.to_string())
    }

    #[test]
    fn days_are_said_in_many_ways() {
        for (text, expected) in [
            ("today", "2026-11-27"),
            ("Heute", "2026-11-27"),
            ("yesterday", "2026-11-26"),
            ("gestern", "2026-11-26"),
            ("vorgestern", "2026-11-25"),
            ("the day before yesterday", "2026-11-25"),
            ("3 days ago", "2026-11-24"),
            ("vor zwei Wochen", "2026-11-13"),
            ("Monday", "2026-11-23"),
            ("last Mon", "2026-11-23"),
            ("letzten Donnerstag", "2026-11-26"),
            ("Friday", "2026-11-20"),
            ("on Sat", "2026-11-21"),
            ("20.11.", "2026-11-20"),
            ("20.11", "2026-11-20"),
            ("3.12.", "2025-12-03"),
            ("20.11.2025", "2025-11-20"),
            ("20.11.25", "2025-11-20"),
            ("20 Nov", "2026-11-20"),
            ("Nov 20", "2026-11-20"),
            ("20. November 2025", "2025-11-20"),
            ("am 3. März", "2026-03-03"),
            ("the 3rd of Dec", "2025-12-03"),
            ("29.2.", "2024-02-29"),
            ("26/11", "2026-11-26"),
            ("3/12", "2025-12-03"),
            ("26/11/2025", "2025-11-26"),
            ("this morning", "2026-11-27"),
            ("heute Nachmittag", "2026-11-27"),
            ("yesterday afternoon", "2026-11-26"),
            ("last night", "2026-11-26"),
        ] {
            assert_eq!(said(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "",
            "soon",
            "last",
            "last week",
            "31.2.",
            "20.13.",
            "11/20",
            "20",
            "Nov",
            "0.5.",
            "20 Foo",
            "-1 days ago",
            "next Monday",
            "this Friday",
            "diesen Freitag",
            "20 Nov 1",
            "20.11.2026.1",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
