//! Dates as mail programs write them, well or badly.

use bellwether_core::time::Timestamp;
use mail_parser::DateTime;

/// Reads a date by what its words look like, in any order: RFC 5322 (`Fri, 14
/// Apr 2000 09:46:00 -0700 (PDT)`), asctime as in mbox files (`Mon Apr 18
/// 14:21:42 2022`, with a zone before or after the year), ISO 8601.
///
/// `None` where a day, a month, a year or the time of day is missing.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    let mut date = Parts::default();
    for word in text.split([' ', '\t', '\r', '\n', ',']) {
        if word.starts_with('(') {
            break;
        }
        date.take(word);
    }
    let (hour, minute, second) = date.time?;
    let date = DateTime {
        year: date.year?,
        month: date.month?,
        day: date.day?,
        hour: date.half.map_or(hour, |half| hour % 12 + half),
        minute,
        // Leap seconds are nobody's business here.
        second: second.min(59),
        tz_before_gmt: date.zone_minutes < 0,
        tz_hour: (date.zone_minutes.abs() / 60) as u8,
        tz_minute: (date.zone_minutes.abs() % 60) as u8,
    };
    timestamp(&date)
}

/// The moment of a parsed date, if it is one.
pub(crate) fn timestamp(date: &DateTime) -> Option<Timestamp> {
    date.is_valid().then(|| Timestamp(date.to_timestamp()))
}

#[derive(Default)]
struct Parts {
    year: Option<u16>,
    month: Option<u8>,
    day: Option<u8>,
    time: Option<(u8, u8, u8)>,
    zone_minutes: i32,
    /// Hours before the half of the day that `hour` counts in.
    half: Option<u8>,
}

impl Parts {
    fn take(&mut self, word: &str) {
        if let Some((date, time)) = word.split_once('T').filter(|(date, _)| date.len() == 10) {
            self.take(date);
            let zone = time.find(['Z', '+', '-']).unwrap_or(time.len());
            self.take(&time[..zone]);
            return self.take(&time[zone..].replace(':', ""));
        }
        let first = word.bytes().next().unwrap_or(b' ');
        if matches!(first, b'+' | b'-') {
            if let Some(minutes) = offset_minutes(word) {
                self.zone_minutes = minutes;
            }
        } else if first.is_ascii_alphabetic() {
            self.word(word);
        } else if first.is_ascii_digit() {
            self.digits(word);
        }
    }

    fn word(&mut self, word: &str) {
        const MONTHS: &[&str] = &[
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        ];
        const ZONES: &[(&str, i32)] = &[
            ("AST", -240),
            ("EDT", -240),
            ("EST", -300),
            ("CDT", -300),
            ("CST", -360),
            ("MDT", -360),
            ("MST", -420),
            ("PDT", -420),
            ("PST", -480),
            ("BST", 60),
            ("CET", 60),
            ("MET", 60),
            ("CEST", 120),
            ("EET", 120),
            ("EEST", 180),
            ("JST", 540),
        ];
        if word.eq_ignore_ascii_case("pm") {
            self.half = Some(12);
        } else if word.eq_ignore_ascii_case("am") {
            self.half = Some(0);
        } else if let Some(offset) = word.strip_prefix("GMT").or(word.strip_prefix("UTC")) {
            self.zone_minutes = offset_minutes(&offset.replace(':', "")).unwrap_or(0);
        } else if let Some((_, minutes)) = ZONES.iter().find(|(name, _)| *name == word) {
            self.zone_minutes = *minutes;
        } else if let Some(month) = word.get(..3).and_then(|start| {
            MONTHS
                .iter()
                .position(|month| start.eq_ignore_ascii_case(month))
        }) {
            self.month.get_or_insert(month as u8 + 1);
        }
    }

    fn digits(&mut self, word: &str) {
        if word.contains(':') {
            let mut fields = word.split([':', '.']).map(str::parse);
            if let (Some(Ok(hour)), Some(Ok(minute))) = (fields.next(), fields.next()) {
                let second = fields.next().and_then(Result::ok).unwrap_or(0);
                self.time.get_or_insert((hour, minute, second));
            }
        } else if let Some((first, rest)) = word.split_once('-') {
            // `2001-11-15` and `15-Nov-2001`.
            let Some((second, third)) = rest.split_once('-') else {
                return;
            };
            if first.len() == 4 {
                self.year = first.parse().ok();
                self.month = second.parse().ok();
                self.day = third.parse().ok();
            } else {
                self.digits(first);
                self.take(second);
                self.digits(third);
            }
        } else if let Ok(number) = word.parse::<u16>() {
            match word.len() {
                1 | 2 if self.day.is_none() => self.day = u8::try_from(number).ok(),
                // RFC 5322, section 4.3: two digits are 1950 to 2049.
                2 if number < 50 => self.year = Some(2000 + number),
                2 => self.year = Some(1900 + number),
                4 => self.year = Some(number),
                _ => {}
            }
        }
    }
}

/// `-0730` in minutes.
fn offset_minutes(word: &str) -> Option<i32> {
    let digits = word.get(1..)?;
    let number: i32 = digits.parse().ok().filter(|_| digits.len() == 4)?;
    let minutes = number / 100 * 60 + number % 100;
    Some(if word.starts_with('-') {
        -minutes
    } else {
        minutes
    })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn dates_are_read_however_they_are_written() {
        for (text, moment) in [
            (
                "Fri, 14 Apr 2000 09:46:00 -0700 (PDT)",
                "2000-04-14T16:46:00Z",
            ),
            ("Mon Apr 18 14:21:42 2022", "2022-04-18T14:21:42Z"),
            ("Thu Jan  1 09:05:07 EST 1998", "1998-01-01T14:05:07Z"),
            ("Thu Jan 01 12:00:00 +0100 2015", "2015-01-01T11:00:00Z"),
            ("2001-11-15T10:00:00.123+01:00", "2001-11-15T09:00:00Z"),
            ("2001-11-15 10:00:00 +0100", "2001-11-15T09:00:00Z"),
            ("15-Nov-2001 10:00:00 GMT", "2001-11-15T10:00:00Z"),
            ("3 Mar 99 7:15", "1999-03-03T07:15:00Z"),
            ("Tuesday, March 2, 2004 4:05:06 PM", "2004-03-02T16:05:06Z"),
            ("2 Mar 2004 12:05:06 AM", "2004-03-02T00:05:06Z"),
            ("2 Mar 2004 12:05:06 GMT+0130", "2004-03-02T10:35:06Z"),
        ] {
            let read = parse(text).map(|moment| moment.to_string());
            assert_eq!(read.as_deref(), Some(moment), "{text}");
        }
        for text in [
            "",
            "soon",
            "14 Apr 2000",
            "10:00",
            "99 Apr 2000 10:00",
            "1 Apr 2000 25:00",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
