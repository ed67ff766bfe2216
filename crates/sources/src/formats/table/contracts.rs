//! When a contract may last be given notice, from its last day and a period.

use bellwether_core::evidence::entry::Entry;
use bellwether_core::evidence::field::{CLOSES, WHEN};
use bellwether_core::time::{Day, Zone};
use jiff::Span;

/// Says by which day notice is due, where the list gives a period of notice and not the day.
pub(super) fn put_notice(entry: &mut Entry, period: &str, heading: &str, zone: &Zone) {
    if period.is_empty() || entry.get(CLOSES).is_some() {
        return;
    }
    let ends = entry.moment(WHEN).map(|ends| zone.day(ends));
    let day = span(period).and_then(|span| {
        let before = ends?.date().checked_sub(span).ok()?;
        Some(Day::of(before))
    });
    match day {
        Some(day) => entry.put(CLOSES, &day.to_string()),
        None => entry.put_raw(heading, period),
    }
}

/// A period as people write it: `3 months`, `6 Wochen zum Ende`, `90 days`, `3` (months).
fn span(text: &str) -> Option<Span> {
    let low = text.trim().to_lowercase();
    let end = low.find(|c: char| !c.is_ascii_digit()).unwrap_or(low.len());
    let count: i64 = low[..end].parse().ok().filter(|count| *count <= 400)?;
    let unit = low[end..].trim_start_matches([' ', '-']);
    let begins = |with: &[&str]| with.iter().any(|one| unit.starts_with(one));
    let span = Span::new();
    match () {
        () if unit.is_empty() || begins(&["m"]) => span.try_months(count).ok(),
        () if begins(&["w", "sem"]) => span.try_weeks(count).ok(),
        () if begins(&["d", "t", "j", "g"]) => span.try_days(count).ok(),
        () if begins(&["q"]) => span.try_months(3 * count).ok(),
        () if begins(&["y", "a"]) => span.try_years(count).ok(),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_of_notice() {
        let end = jiff::civil::date(2027, 1, 31);
        for (text, day) in [
            ("3 months", "2026-10-31"),
            ("3 Monate zum Vertragsende", "2026-10-31"),
            ("6 Wochen", "2026-12-20"),
            ("90 days", "2026-11-02"),
            ("3", "2026-10-31"),
        ] {
            let day_of = |span| end.checked_sub(span).expect("a day").to_string();
            assert_eq!(span(text).map(day_of).as_deref(), Some(day), "{text}");
        }
        for text in ["none", "see contract", "3 parsecs", ""] {
            assert!(span(text).is_none(), "{text}");
        }
    }
}
