//! Days that are written with their year: `1 October 2026`, `31.12.2026`, `autumn 2026`,
//! `Ende 2026`.

use crate::calendar;
use crate::reading::words::Words;
use jiff::civil::Date;

/// Words before the day until which, or from which on, something holds.
pub const UNTIL: &[&str] = &[
    "until", "till", "til", "bis", "ab", "from", "through", "to", "expires", "ends", "endet",
    "runs",
];
/// The date whose year is the word number `at`; of a part of a year its first day, of its end
/// the last.
pub fn date(words: &Words, at: usize) -> Option<Date> {
    let year = words.get(at).parse::<i16>().ok();
    let year = year.filter(|year| (2000..2100).contains(year))?;
    let back = |by: usize| at.checked_sub(by).map_or("", |at| words.get(at));
    let month = |word: &str| calendar::month(word).map(|month| month as i8 + 1);
    let of = |month: i8, day: i8| Date::new(year, month, day).ok();
    if let Some(month) = month(back(1)) {
        return of(month, number(back(2)).unwrap_or(1));
    }
    if let (Some(day), Some(month)) = (number(back(1)), month(back(2))) {
        return of(month, day);
    }
    if let (Some(first), Some(second)) = (number(back(2)), number(back(1))) {
        return of(second, first).or_else(|| of(first, second));
    }
    if let (Some(month), Some(day)) = (number(words.get(at + 1)), number(words.get(at + 2))) {
        return of(month, day);
    }
    match back(1) {
        "spring" | "frühjahr" | "frühling" | "q2" => of(4, 1),
        "summer" | "sommer" => of(6, 1),
        "q3" => of(7, 1),
        "autumn" | "fall" | "herbst" => of(9, 1),
        "q4" => of(10, 1),
        "winter" => of(12, 1),
        "q1" => of(1, 1),
        "end" | "ende" => of(12, 31),
        "of" if back(2) == "end" => of(12, 31),
        word if UNTIL.contains(&word) => of(1, 1),
        _ => None,
    }
}

/// A number of a day or a month: `1`, `1st`.
fn number(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let behind = &word[digits.len()..];
    let number = digits.parse::<i8>().ok();
    number.filter(|_| matches!(behind, "" | "st" | "nd" | "rd" | "th"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_with_their_year() {
        let day = |text: &str| {
            let words = Words::of(text);
            (0..words.len()).find_map(|at| date(&words, at))
        };
        for (text, expected) in [
            ("until 1 October 2026", "2026-10-01"),
            ("October 1st, 2026", "2026-10-01"),
            ("am 31.12.2026", "2026-12-31"),
            ("2026-12-31", "2026-12-31"),
            ("bis Ende 2026", "2026-12-31"),
            ("from Q4 2026", "2026-10-01"),
        ] {
            assert_eq!(
                day(text).map(|day| day.to_string()).as_deref(),
                Some(expected),
                "{text}"
            );
        }
        assert_eq!(day("order 2026 went out"), None);
    }
}
