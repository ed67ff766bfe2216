//! Days that are written in figures with points: `bis 31.08.`, `zum 15.7.2026`.

use jiff::civil::Date;

/// Words before such a day that lies ahead. What is `vom 12.10.` is of that day.
const BEFORE: &[&str] = &[
    "am",
    "ab",
    "bis",
    "zum",
    "vor",
    "spätestens",
    "dem",
    "den",
    "für",
    "per",
    "until",
    "till",
    "by",
    "on",
    "to",
    "-",
    "–",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "mo",
    "di",
    "mi",
    "do",
    "fr",
    "sa",
    "so",
];

/// Without a year a day farther ahead is rather one of the past, in days.
const AHEAD_DAYS: i32 = 120;

/// Days from `date` until the last day of a text in small letters that is written so and is
/// not over.
pub(super) fn days_ahead(lower: &str, date: Date) -> Option<i32> {
    let words: Vec<&str> = lower.split_whitespace().collect();
    let bare = |word: &str| -> String {
        let word = word.trim_end_matches(['.', ',', ':']);
        word.trim_start_matches('(').to_owned()
    };
    let days = words.iter().enumerate().filter_map(|(at, word)| {
        let before = bare(words.get(at.checked_sub(1)?)?);
        let last = at + 1 == words.len();
        let days = day(word, last).and_then(|day| days_until(date, day))?;
        BEFORE.contains(&before.as_str()).then_some(days)
    });
    days.filter(|days| *days >= 0).max()
}

/// A day as it is written: day, month and, where it is said, the year. Two numbers with one
/// point between them are a day only at the end, where the second point is the sentence's.
fn day(word: &str, last: bool) -> Option<(i8, i8, Option<i16>)> {
    let word = word.trim_start_matches('(');
    let word = word.trim_end_matches([',', ';', ':', ')', '!', '?']);
    let mut parts = word.split('.');
    let (day, month) = (parts.next()?, parts.next()?);
    let short = |part: &str| (1..=2).contains(&part.len());
    let year = match parts.next() {
        None if last => None,
        None => return None,
        Some("") => None,
        Some(year) if matches!(year.len(), 2 | 4) => Some(year.parse::<i16>().ok()?),
        Some(_) => return None,
    };
    let year = year.map(|year| if year < 100 { year + 2000 } else { year });
    (short(day) && short(month)).then_some((day.parse().ok()?, month.parse().ok()?, year))
}

/// Days until a day, negative where it is over.
fn days_until(date: Date, (day, month, year): (i8, i8, Option<i16>)) -> Option<i32> {
    let of = |year| {
        let named = Date::new(year, month, day).ok()?;
        Some((named - date).get_days())
    };
    match year {
        Some(year) => of(year),
        None => {
            let this = of(date.year()).filter(|days| *days >= 0);
            let days = this.or_else(|| of(date.year() + 1));
            days.filter(|days| *days <= AHEAD_DAYS)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::days_ahead;

    #[test]
    fn days_with_points() {
        let date = jiff::civil::date(2026, 10, 12);
        for (text, days) in [
            ("wir schließen zum 31.12.", Some(80)),
            ("bis freitag, 16.10., muster", Some(4)),
            ("gültig bis 30.11.2026", Some(49)),
            ("gültig bis 30.11.26 (netto)", Some(49)),
            ("vom 12.10. bis 20.11. betriebsferien", Some(39)),
            ("bis 5.1. ist zu", Some(85)),
            ("zum 31.12", Some(80)),
            ("die rechnung vom 28.09. fehlt", None),
            ("am 20.09. bestellt", None),
            ("am 12.03. geliefert", None),
            ("bis 4.10 eur je kilo", None),
            ("bis 10.30 uhr", None),
            ("bis 2.000 stück", None),
            ("bis 31.13.", None),
            ("version 3.4.", None),
        ] {
            assert_eq!(days_ahead(text, date), days, "{text}");
        }
    }
}
