//! When a line happened, as the file's own calendar says it: no zone is applied, and
//! one that is written is passed over.

use super::super::dates::{self, Order, When};
use bellwether_core::time::{DAY, Timestamp, Zone};

/// Reads a moment.
pub(super) fn moment(text: &str, order: Order) -> Option<Timestamp> {
    let text = text.trim();
    plain(text.as_bytes(), order).or_else(|| {
        let utc = Zone::default();
        match dates::parse(text, order)? {
            When::Moment(moment) => in_reach(moment),
            other => other.moment(&utc),
        }
    })
}

/// The order in which the days of a column go one way, where in the other they go back and
/// forth: files are written as time goes by.
pub(super) fn forward<'a>(cells: impl Iterator<Item = &'a str>) -> Option<Order> {
    const LEAST: usize = 2;
    let cells: Vec<&str> = cells.collect();
    let turns = |order| {
        let days = cells.iter().filter_map(|cell| moment(cell, order));
        let days: Vec<i64> = days.map(|moment| moment.0.div_euclid(DAY)).collect();
        let steps = || days.windows(2).map(|pair| pair[1].cmp(&pair[0]));
        let ups = steps().filter(|step| step.is_gt()).count();
        ups.min(steps().filter(|step| step.is_lt()).count())
    };
    let (day_first, month_first) = (turns(Order::DayFirst), turns(Order::MonthFirst));
    let is_plain = |few: usize, many: usize| many >= LEAST && few * 4 <= many;
    match () {
        () if is_plain(day_first, month_first) => Some(Order::DayFirst),
        () if is_plain(month_first, day_first) => Some(Order::MonthFirst),
        () => None,
    }
}

/// The order in which the days of a column go on, where one of the two goes back and
/// forth: files are written as time goes by.
pub(super) fn likelier<'a>(cells: impl Iterator<Item = &'a str>) -> Option<Order> {
    let cells: Vec<&str> = cells.collect();
    let turns = |order| {
        let days: Vec<i64> = (cells.iter())
            .filter_map(|cell| moment(cell, order))
            .map(|moment| moment.0.div_euclid(DAY))
            .collect();
        let (mut ups, mut downs) = (0_usize, 0_usize);
        for pair in days.windows(2) {
            // A day to some ten: those who skip months read the wrong number.
            let step = pair[1] - pair[0];
            ups += usize::from(step > 0) + usize::from(step > 20);
            downs += usize::from(step < 0) + usize::from(step < -20);
        }
        (ups + downs, ups.min(downs))
    };
    let (day_first, month_first) = (turns(Order::DayFirst), turns(Order::MonthFirst));
    const LEAST: usize = 3;
    if day_first.0.min(month_first.0) < LEAST || day_first == month_first {
        return None;
    }
    Some(match day_first < month_first {
        true => Order::DayFirst,
        false => Order::MonthFirst,
    })
}

/// Years that orders are of.
fn in_reach(moment: Timestamp) -> Option<Timestamp> {
    const FROM: i64 = -25_567 * DAY;
    const TO: i64 = 84_371 * DAY;
    (FROM..TO).contains(&moment.0).then_some(moment)
}

/// `2024-03-04 10:05:06`, `4.3.24`, `3/14/2024 4:05 PM`: digits with signs between.
fn plain(text: &[u8], order: Order) -> Option<Timestamp> {
    let (first, rest) = digits(text)?;
    let (&sign, rest) = rest.split_first()?;
    if !matches!(sign, b'-' | b'/' | b'.') {
        return None;
    }
    let (second, rest) = digits(rest)?;
    if rest.is_empty() {
        // A month: `2024-03`, `03/2024`.
        let (year, month) = match (first.1, second.1) {
            (4, 1..=2) => (first.0, second.0),
            (1..=2, 4) => (second.0, first.0),
            _ => return None,
        };
        return Some(Timestamp(days_of(year, month, 1)? * DAY));
    }
    let rest = rest.strip_prefix(&[sign])?;
    let (third, rest) = digits(rest)?;
    let (year, month, day) = match (first.1, second.1, third.1) {
        (4, 1..=2, 1..=2) => (first.0, second.0, third.0),
        (1..=2, 1..=2, 2 | 4) => {
            let (day, month) = match order {
                Order::DayFirst => (first.0, second.0),
                Order::MonthFirst => (second.0, first.0),
            };
            let (day, month) = if month > 12 {
                (month, day)
            } else {
                (day, month)
            };
            let year = match third {
                (year, 4) => year,
                (year, _) if year < 70 => 2000 + year,
                (year, _) => 1900 + year,
            };
            (year, month, day)
        }
        _ => return None,
    };
    let days = days_of(year, month, day)?;
    Some(Timestamp(days * DAY + clock(rest)?))
}

/// The number at the beginning, and how many digits it has.
fn digits(text: &[u8]) -> Option<((i64, usize), &[u8])> {
    let length = text.iter().take_while(|b| b.is_ascii_digit()).count();
    if !(1..=4).contains(&length) {
        return None;
    }
    let number = text[..length]
        .iter()
        .fold(0, |number, b| number * 10 + i64::from(b - b'0'));
    Some(((number, length), &text[length..]))
}

/// Days since 1970 of a day of the calendar.
fn days_of(year: i64, month: i64, day: i64) -> Option<i64> {
    const BEFORE: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    const LENGTH: [i64; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    if !(1900..=2200).contains(&year) || !(1..=12).contains(&month) {
        return None;
    }
    let at = usize::try_from(month - 1).ok()?;
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if !(1..=LENGTH[at] + i64::from(is_leap && at == 1)).contains(&day) {
        return None;
    }
    let past = year - 1;
    let leaps = past / 4 - past / 100 + past / 400 + i64::from(is_leap && at > 1);
    Some(past * 365 + leaps + BEFORE[at] + day - 1 - 719_162)
}

/// Seconds of the time of day; what says the zone is passed over.
fn clock(text: &[u8]) -> Option<i64> {
    let text = text.trim_ascii_start();
    let text = text.strip_prefix(b"T").unwrap_or(text);
    let text = text.strip_prefix(b",").unwrap_or(text).trim_ascii_start();
    if text.is_empty() {
        return Some(0);
    }
    let ((mut hour, _), rest) = digits(text)?;
    let ((minute, _), mut rest) = digits(rest.strip_prefix(b":")?)?;
    let mut second = 0;
    if let Some(after) = rest.strip_prefix(b":") {
        ((second, _), rest) = digits(after)?;
        if let Some(part) = rest.strip_prefix(b".") {
            rest = &part[part.iter().take_while(|b| b.is_ascii_digit()).count()..];
        }
    }
    let zone = rest.trim_ascii_start();
    if let [half @ (b'a' | b'A' | b'p' | b'P'), b'm' | b'M', ..] = zone {
        hour = hour % 12
            + if half.eq_ignore_ascii_case(&b'p') {
                12
            } else {
                0
            };
    } else if !zone.is_empty() {
        let is_zone = zone.eq_ignore_ascii_case(b"z")
            || zone.eq_ignore_ascii_case(b"utc")
            || zone.eq_ignore_ascii_case(b"gmt")
            || matches!(zone, [b'+' | b'-', digits @ ..]
                if digits.iter().all(|b| b.is_ascii_digit() || *b == b':'));
        if !is_zone {
            return None;
        }
    }
    (hour < 24 && minute < 60 && second <= 60).then_some(hour * 3600 + minute * 60 + second.min(59))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fast_way_reads_as_the_slow_one() {
        let utc = Zone::default();
        for text in [
            "2024-03-04",
            "2024-02-29 10:05",
            "2024-03-04T10:05:06",
            "31.12.2024",
            "31.12.24 18:30",
            "4/3/2024",
            "12/31/2024",
            "3/14/2024 4:05 PM",
            "1900-01-01",
            "2100-03-01",
            "2000-02-29",
            "1/1/1970 12:00 AM",
            "2024/3/4",
        ] {
            let fast = plain(text.as_bytes(), Order::DayFirst);
            let slow = dates::parse(text, Order::DayFirst).and_then(|when| when.moment(&utc));
            assert!(fast.is_some() && fast == slow, "{text}: {fast:?} {slow:?}");
        }
        for text in [
            "2023-02-29",
            "13/13/2024",
            "2024-03-04 25:00",
            "soon",
            "",
            "1.2",
            "2024-03-04 10:05 noon",
        ] {
            assert_eq!(plain(text.as_bytes(), Order::DayFirst), None, "{text}");
        }
    }

    #[test]
    fn a_month_is_its_first_day() {
        let first = moment("2024-03-01", Order::DayFirst);
        assert!(first.is_some());
        assert_eq!(moment("2024-03", Order::DayFirst), first);
        assert_eq!(moment("03/2024", Order::MonthFirst), first);
    }

    #[test]
    fn the_calendar_is_the_files_own() {
        let day = moment("2024-03-04 23:05:00 -0500", Order::DayFirst);
        assert_eq!(day, moment("2024-03-04T23:05:00Z", Order::DayFirst));
        assert_eq!(
            moment("45355", Order::DayFirst),
            moment("4.3.2024", Order::DayFirst)
        );
        assert_eq!(
            moment("20240304", Order::DayFirst),
            moment("4 March 2024", Order::DayFirst)
        );
        assert_eq!(
            moment("1709546700000", Order::DayFirst),
            moment("2024-03-04 10:05", Order::DayFirst)
        );
    }
}
