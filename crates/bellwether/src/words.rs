//! Numbers, days and moments as people write them.

use bellwether_core::time::{Timestamp, Zone};
use jiff::tz::TimeZone;

/// How a day is written: `14 Nov 2001`.
pub const DAY: &str = "%-d %b %Y";
/// How a day is written whose weekday is worth a look: `Wednesday, 14 Nov 2001`.
pub const WEEKDAY: &str = "%A, %-d %b %Y";
/// How a day with its time is written: `14 Nov 2001 09:30`.
pub const TIME: &str = "%-d %b %Y %H:%M";

/// A day that a file names, of orders or of a deal: `14 Nov 2001`. It is the file's own; no
/// time zone moves it.
pub fn file_day(day: Timestamp) -> String {
    written(&TimeZone::UTC, day, DAY)
}

/// The same as it stands in files, `2001-11-14`; what is no such day stays as it is.
pub fn file_date(text: &str) -> String {
    match text.parse::<jiff::civil::Date>() {
        Ok(date) if text.len() == "2001-11-14".len() => date.strftime(DAY).to_string(),
        _ => text.to_owned(),
    }
}

/// A moment that an order file names, in its own time: `14 Nov 2001 09:30`, or the day
/// alone where it names no hour.
pub fn file_time(moment: Timestamp) -> String {
    day_or_time(&TimeZone::UTC, moment)
}

/// A day with its time, `14 Nov 2001 09:30`; at midnight the day alone, since what files
/// date by the day begins then.
pub fn day_or_time(zone: &TimeZone, moment: Timestamp) -> String {
    match written(zone, moment, "%T").as_str() {
        "00:00:00" => written(zone, moment, DAY),
        _ => written(zone, moment, TIME),
    }
}

/// A moment in a time zone, in one of these forms or another.
pub fn written(zone: &TimeZone, moment: Timestamp, form: &str) -> String {
    match jiff::Timestamp::from_second(moment.0) {
        Ok(at) => at.to_zoned(zone.clone()).strftime(form).to_string(),
        // Beyond the calendar: as the core shows it.
        Err(_) => moment.to_string(),
    }
}

/// How long ago a moment was by the calendar of a time zone, in the largest unit that says
/// enough.
pub fn ago(zone: &TimeZone, moment: Timestamp, now: Timestamp) -> String {
    let zone = Zone(zone.clone());
    let days = zone.day(now).0 - zone.day(moment).0;
    match days {
        ..0 => "in the future".to_owned(),
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        2..=59 => format!("{days} days ago"),
        60..=729 => format!("{} months ago", days / 30),
        _ => format!("{} years ago", days / 365),
    }
}

/// A number with its noun: `1 mail`, `12,345 mails`.
pub fn count(number: u64, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", thousands(number))
}

/// A probability as a share of a hundred. None is certain, and none impossible.
pub fn percent(probability: f64) -> String {
    match (probability * 100.0).round() {
        ..1.0 => "under 1 %".to_owned(),
        100.0.. => "over 99 %".to_owned(),
        percent => format!("{percent:.0} %"),
    }
}

/// A number with commas between thousands.
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_easily() {
        assert_eq!(count(1, "mail"), "1 mail");
        assert_eq!(count(12_345, "mail"), "12,345 mails");
        assert_eq!(thousands(999), "999");
        assert_eq!(thousands(1_000_000), "1,000,000");
    }

    #[test]
    fn probabilities_are_never_certain() {
        assert_eq!(percent(0.0), "under 1 %");
        assert_eq!(percent(0.256), "26 %");
        assert_eq!(percent(1.0), "over 99 %");
    }

    #[test]
    fn time_passes() {
        let now = Timestamp(1_000_000_000);
        let said = |days: i32| ago(&TimeZone::UTC, now.plus_days(-days), now);
        assert_eq!(said(0), "today");
        assert_eq!(said(1), "yesterday");
        assert_eq!(said(45), "45 days ago");
        assert_eq!(said(90), "3 months ago");
        assert_eq!(said(800), "2 years ago");
        assert_eq!(said(-3), "in the future");
    }
}
