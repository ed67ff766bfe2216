//! Moments as people write them: a day, or a day and a time.

mod ahead;
mod past;

use bellwether_core::time::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

/// How a moment may be written, for messages.
pub const FORMS: &str = "a day such as 2026-03-31, 31.3.2026, 31 Mar or yesterday, or a time such as \
                         2026-03-31T10:00 or 2026-03-31T10:00:00+01:00";

/// How a day to come may be written, for messages.
pub const AHEAD_FORMS: &str =
    "a day such as tomorrow, next Monday, in two weeks, 31.3. or 2026-03-31";

/// How a moment that was may be written, for messages.
pub const PAST_FORMS: &str = "a day such as yesterday, Monday, 31.3., 31 Mar or 2026-03-31, or a time such as \
                              2026-03-31T10:00";

/// Reads `2001-11-15` (the end of that day in `zone`), `2001-11-15T10:00[:00]`
/// (in `zone`), or the latter with `Z` or an offset. `None` where it is neither.
pub fn parse(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    let text = text.trim();
    if let Some(day) = parse_day(text) {
        return end_of_day(day, zone);
    }
    if let Ok(moment) = text.parse::<jiff::Timestamp>() {
        return Some(Timestamp(moment.as_second()));
    }
    let local: DateTime = text.parse().ok()?;
    let moment = zone.to_timestamp(local).ok()?;
    Some(Timestamp(moment.as_second()))
}

/// Reads a moment as [`parse`] does, or the end of a day as people say it, seen from a moment:
/// one that was (`yesterday`, `31.3.`), else one to come (`31.12.2026`, `tomorrow`).
pub fn parse_near(text: &str, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    parse(text, zone).or_else(|| {
        let past = parse_past_day(text, now, zone);
        let day = past.or_else(|| parse_day_ahead(text, now, zone))?;
        end_of_day(day, zone)
    })
}

/// Reads a day, strictly `YYYY-MM-DD`.
pub fn parse_day(text: &str) -> Option<Date> {
    let is_day = text.len() == 10 && text.bytes().all(|b| b == b'-' || b.is_ascii_digit());
    is_day.then(|| text.parse().ok()).flatten()
}

/// Reads a day that was, seen from a moment: `YYYY-MM-DD`, or as people say it
/// (`yesterday`, `last Friday`, `20.11.`, `20 Nov`).
pub fn parse_past_day(text: &str, now: Timestamp, zone: &TimeZone) -> Option<Date> {
    let at = jiff::Timestamp::from_second(now.0).ok()?;
    let today = at.to_zoned(zone.clone()).date();
    parse_day(text.trim()).or_else(|| past::day(text, today))
}

/// Reads a day to come, seen from a moment: `YYYY-MM-DD`, or as people say it (`tomorrow`,
/// `next Monday`, `in two weeks`, `3.12.`).
pub fn parse_day_ahead(text: &str, now: Timestamp, zone: &TimeZone) -> Option<Date> {
    let at = jiff::Timestamp::from_second(now.0).ok()?;
    let today = at.to_zoned(zone.clone()).date();
    parse_day(text.trim()).or_else(|| ahead::day(text, today))
}

/// The first second of a day.
pub fn start_of_day(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    let start = day.to_zoned(zone.clone()).ok()?;
    Some(Timestamp(start.timestamp().as_second()))
}

/// The last second of a day; days with a change of clock are not 24 hours long.
fn end_of_day(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    let next = start_of_day(day.tomorrow().ok()?, zone)?;
    Some(Timestamp(next.0 - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let zone = TimeZone::get("Europe/Berlin").expect("a bundled time zone");
        parse(text, &zone).map(|moment| moment.to_string())
    }

    #[test]
    fn a_day_ends_in_its_own_time_zone() {
        assert_eq!(read("2001-11-15").as_deref(), Some("2001-11-15T22:59:59Z"));
        assert_eq!(read("2001-07-15").as_deref(), Some("2001-07-15T21:59:59Z"));
        // The clocks go back: this day has 25 hours.
        assert_eq!(read("2001-10-28").as_deref(), Some("2001-10-28T22:59:59Z"));
    }

    #[test]
    fn times_with_and_without_an_offset() {
        assert_eq!(
            read("2001-11-15T10:00").as_deref(),
            Some("2001-11-15T09:00:00Z")
        );
        assert_eq!(
            read("2001-11-15T10:00:30").as_deref(),
            Some("2001-11-15T09:00:30Z")
        );
        assert_eq!(
            read("2001-11-15T10:00Z").as_deref(),
            Some("2001-11-15T10:00:00Z")
        );
        assert_eq!(
            read("2001-11-15T10:00:00-06:00").as_deref(),
            Some("2001-11-15T16:00:00Z")
        );
    }

    #[test]
    fn days_as_people_say_them() {
        let zone = TimeZone::get("Europe/Berlin").expect("a bundled time zone");
        let now = Timestamp(1_795_000_000);
        let near = |text: &str| parse_near(text, now, &zone).map(|moment| moment.to_string());
        assert_eq!(near("2026-11-18").as_deref(), Some("2026-11-18T22:59:59Z"));
        assert_eq!(near("31.12.2026").as_deref(), Some("2026-12-31T22:59:59Z"));
        assert_eq!(near("31.3.").as_deref(), Some("2026-03-31T21:59:59Z"));
        assert_eq!(near("yesterday").as_deref(), Some("2026-11-17T22:59:59Z"));
        assert_eq!(near("tomorrow").as_deref(), Some("2026-11-19T22:59:59Z"));
        assert_eq!(near("31.13.2026"), None);
        assert_eq!(near("soon"), None);
    }

    #[test]
    fn nonsense_is_refused() {
        for text in [
            "",
            "yesterday",
            "2001-13-01",
            "15.11.2001",
            "2001-11-15T25:00",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
