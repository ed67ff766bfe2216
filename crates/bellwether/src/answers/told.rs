//! What an entry says, as people read it: days instead of seconds, names instead of keys.

use crate::words::{DAY, TIME, day_or_time, file_date, thousands, written};
use bellwether_core::evidence::entry::{parts, somebody};
use bellwether_core::evidence::field;
use bellwether_core::time::Timestamp;
use jiff::tz::TimeZone;

/// Fields that hold moments.
const MOMENTS: &[&str] = &[
    field::CREATED,
    field::CHANGED,
    field::LAST_ACTIVITY,
    field::WHEN,
];

/// Fields that hold somebody with an address, and how they are called.
pub const PEOPLE: &[&str] = &[field::ORGANISER, field::ATTENDEE, field::FROM, field::TO];

/// What a field is called.
pub fn name(field: &str) -> String {
    match field {
        // Of a meeting: each time that it takes place.
        field::OCCURRENCE => "when".to_owned(),
        field::DECLINED => "declined once".to_owned(),
        name => name.replace('_', " "),
    }
}

/// What a field says.
pub fn value(zone: &TimeZone, name: &str, value: &str) -> String {
    match value.parse() {
        Ok(moment) if MOMENTS.contains(&name) => day_or_time(zone, Timestamp(moment)),
        _ if PEOPLE.contains(&name) => somebody(value),
        _ if name == field::OCCURRENCE => span(zone, value),
        _ if name == field::DECLINED => declined(zone, value),
        _ if SUMS.contains(&name) => sum(value),
        _ if name == field::PROBABILITY => percent(value),
        _ => file_date(value),
    }
}

/// Fields that hold sums.
const SUMS: &[&str] = &[field::AMOUNT, field::PRICE, field::LIST_PRICE, field::COST];

/// `66,000` of `66000`; what is no plain number stays as it is.
fn sum(value: &str) -> String {
    let (whole, cents) = value.split_once('.').unwrap_or((value, ""));
    let is_plain = cents.len() <= 2 && cents.bytes().all(|byte| byte.is_ascii_digit());
    match whole.parse::<u64>() {
        Ok(number) if is_plain && cents.is_empty() => thousands(number),
        Ok(number) if is_plain => format!("{}.{cents:0<2}", thousands(number)),
        _ => value.to_owned(),
    }
}

/// `60 %` of `60`; files that count to 1 stay as they are.
fn percent(value: &str) -> String {
    match value.parse::<f64>() {
        Ok(share) if share > 1.0 => format!("{share} %"),
        _ => value.to_owned(),
    }
}

/// The system that an entry is of.
pub fn system(name: &str) -> &str {
    match name {
        "ical" => "calendar",
        "vcard" => "address book",
        "hubspot" => "HubSpot",
        "salesforce" => "Salesforce",
        "linkedin" => "LinkedIn",
        "hand" => "what you told",
        "notes" => "your notes",
        "transcript" => "a transcript",
        "table" => "a table",
        "feed" => "a feed",
        "filing" => "a filing",
        name => name,
    }
}

/// Who did not come, and when.
fn declined(zone: &TimeZone, value: &str) -> String {
    let (address, name, begin) = parts(value);
    let who = somebody(&format!("{address}|{name}"));
    match begin.parse() {
        Ok(begin) => format!("{who}, {}", written(zone, Timestamp(begin), TIME)),
        Err(_) => who,
    }
}

/// From when to when: seconds with a stroke between them.
fn span(zone: &TimeZone, value: &str) -> String {
    let (begin, end) = value.split_once('/').unwrap_or((value, value));
    let (Ok(begin), Ok(end)) = (begin.parse().map(Timestamp), end.parse().map(Timestamp)) else {
        return value.to_owned();
    };
    let at = |moment, form| written(zone, moment, form);
    match (at(begin, DAY) == at(end, DAY), begin == end) {
        (_, true) => at(begin, TIME),
        (true, _) => format!("{} to {}", at(begin, TIME), at(end, "%H:%M")),
        _ => format!("{} to {}", at(begin, TIME), at(end, TIME)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn when_is_read_by_people() {
        let read = |text: &str| value(&TimeZone::UTC, field::OCCURRENCE, text);
        assert_eq!(read("1722596400/1722600000"), "2 Aug 2024 11:00 to 12:00");
        assert_eq!(read("1722596400"), "2 Aug 2024 11:00");
        assert_eq!(
            read("1722596400/1722769200"),
            "2 Aug 2024 11:00 to 4 Aug 2024 11:00"
        );
        assert_eq!(read("soon"), "soon");
    }

    #[test]
    fn sums_are_read_by_people() {
        let read = |name, text: &str| value(&TimeZone::UTC, name, text);
        assert_eq!(read(field::AMOUNT, "66000"), "66,000");
        assert_eq!(read(field::PRICE, "1141.8"), "1,141.80");
        assert_eq!(read(field::AMOUNT, "about 3000"), "about 3000");
        assert_eq!(read(field::PROBABILITY, "60"), "60 %");
        assert_eq!(read(field::PROBABILITY, "0.6"), "0.6");
    }

    #[test]
    fn who_comes_is_read_by_people() {
        let read = |name, text: &str| value(&TimeZone::UTC, name, text);
        assert_eq!(
            read(field::ATTENDEE, "ann@acme.example|Ann Berg|accepted"),
            "Ann Berg <ann@acme.example> (accepted)"
        );
        assert_eq!(
            read(field::ATTENDEE, "bo@acme.example||"),
            "bo@acme.example"
        );
        assert_eq!(
            read(field::FROM, "linkedin:contact:ann-berg|Ann Berg"),
            "Ann Berg"
        );
        assert_eq!(
            read(field::DECLINED, "ann@acme.example|Ann Berg|1722596400"),
            "Ann Berg <ann@acme.example>, 2 Aug 2024 11:00"
        );
    }
}
