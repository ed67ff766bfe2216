//! Days and moments as exports write them. Whether `4/3/2024` is in March or in
//! April is told by the column it stands in.

use bellwether_core::time::{Timestamp, Zone};
use jiff::civil::{Date, DateTime, Time, date};

/// Which of two numbers is the day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
}

/// What a date in a cell says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum When {
    /// A day, wherever.
    Day(Date),
    /// A moment by the clock of a place not named.
    Local(DateTime),
    /// A moment.
    Moment(Timestamp),
}

impl When {
    /// The moment it means; a day means its beginning there.
    pub(super) fn moment(self, zone: &Zone) -> Option<Timestamp> {
        let local = match self {
            When::Moment(moment) => return Some(moment),
            When::Local(local) => local,
            When::Day(day) => day.at(0, 0, 0, 0),
        };
        let zoned = zone.0.to_ambiguous_timestamp(local).compatible().ok()?;
        Some(Timestamp(zoned.as_second()))
    }

    /// The day it means there.
    pub(super) fn day(self, zone: &Zone) -> Date {
        match self {
            When::Day(day) => day,
            When::Local(local) => local.date(),
            When::Moment(moment) => zone.day(moment).date(),
        }
    }
}

/// Which order the cells of a column show, where some of them shows it.
pub(super) fn order<'a>(cells: impl Iterator<Item = &'a str>) -> Option<Order> {
    let (mut day_first, mut month_first) = (0, 0);
    for cell in cells {
        let numbers = cell.split(['/', '.', '-', ' ', 'T', ',']);
        let mut numbers = numbers.map(|part| part.parse::<u32>().ok().filter(|_| part.len() <= 2));
        let (Some(Some(first)), Some(Some(second))) = (numbers.next(), numbers.next()) else {
            continue;
        };
        match (first, second) {
            (13..=31, 1..=12) => day_first += 1,
            (1..=12, 13..=31) => month_first += 1,
            // Nobody writes the month first with points.
            _ if cell.contains('.') && !cell.contains('/') => day_first += 1,
            _ => {}
        }
    }
    match day_first.cmp(&month_first) {
        std::cmp::Ordering::Greater => Some(Order::DayFirst),
        std::cmp::Ordering::Less => Some(Order::MonthFirst),
        std::cmp::Ordering::Equal => None,
    }
}

/// Reads a date with or without a time of day.
pub(super) fn parse(text: &str, order: Order) -> Option<When> {
    let text = text.trim();
    if text.is_empty() || text.len() > 60 {
        return None;
    }
    if text.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return number(text).or_else(|| words(text, order));
    }
    words(text, order)
}

/// Seconds or milliseconds since 1970, `20240304`, a day's number in a spreadsheet.
fn number(text: &str) -> Option<When> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    if part.contains('.') {
        return None;
    }
    let value: i64 = whole.parse().ok()?;
    match whole.len() {
        13 => Some(When::Moment(Timestamp(value / 1000))),
        10 => Some(When::Moment(Timestamp(value))),
        8 if part.is_empty() => {
            let day = |n: i64| i8::try_from(n % 100).ok();
            let year = i16::try_from(value / 10_000).ok()?;
            Date::new(year, day(value / 100)?, day(value)?)
                .ok()
                .map(When::Day)
        }
        5 if (20_000..80_000).contains(&value) => {
            let day = date(1899, 12, 30)
                .checked_add(jiff::Span::new().days(value))
                .ok()?;
            let share: f64 = format!("0.{part}0").parse().ok()?;
            let seconds = (share * 86_400.0).round() as i64;
            if seconds == 0 {
                return Some(When::Day(day));
            }
            let time = day
                .at(0, 0, 0, 0)
                .checked_add(jiff::Span::new().seconds(seconds));
            time.ok().map(When::Local)
        }
        _ => None,
    }
}

/// What the words of a date say.
#[derive(Default)]
struct Parts {
    numbers: Vec<(i32, usize)>,
    month: Option<i8>,
    time: Option<(i8, i8, i8)>,
    half: Option<i8>,
    zone_minutes: Option<i32>,
}

fn words(text: &str, order: Order) -> Option<When> {
    let mut parts = Parts::default();
    // `2024-03-04T10:00:00Z`: the T between digits.
    let mut before = ' ';
    let mut spaced = String::with_capacity(text.len() + 4);
    for c in text.chars() {
        let parts_day_and_time = matches!(c, 'T' | 't') && before.is_ascii_digit();
        spaced.push(if parts_day_and_time { ' ' } else { c });
        before = c;
    }
    for word in spaced
        .split([' ', ',', '\u{a0}', '\u{202f}', '(', ')'])
        .filter(|word| !word.is_empty())
    {
        parts.take(word)?;
    }
    let day = parts.day(order)?;
    let Some((hour, minute, second)) = parts.time else {
        return Some(When::Day(day));
    };
    let hour = match parts.half {
        Some(half) if hour <= 12 => hour % 12 + half,
        _ => hour,
    };
    let local = day.to_datetime(Time::new(hour, minute, second, 0).ok()?);
    let Some(minutes) = parts.zone_minutes else {
        return Some(When::Local(local));
    };
    let utc = local
        .to_zoned(jiff::tz::TimeZone::UTC)
        .ok()?
        .timestamp()
        .as_second();
    Some(When::Moment(Timestamp(utc - i64::from(minutes) * 60)))
}

impl Parts {
    fn take(&mut self, word: &str) -> Option<()> {
        if word.contains(':') {
            return self.time(word);
        }
        let lower = word.to_lowercase();
        match lower.trim_end_matches('.') {
            "am" | "a.m" | "vorm" => self.half = Some(0),
            "pm" | "p.m" | "nachm" => self.half = Some(12),
            "z" | "utc" | "gmt" => self.zone_minutes = Some(0),
            "uhr" | "um" | "at" | "de" | "del" | "le" | "à" | "h" | "of" | "the" | "-" => {}
            other => {
                if self.zone_offset(word) {
                    return Some(());
                }
                if let Some(offset) = other.strip_prefix("gmt").or(other.strip_prefix("utc")) {
                    return self.zone_offset(offset).then_some(());
                }
                if other.starts_with(|c: char| c.is_alphabetic()) && !other.contains(['/', '-']) {
                    // A month, else the name of a weekday.
                    match month(other) {
                        Some(month) => self.month = Some(month),
                        None if is_weekday(other) => {}
                        None => {
                            return zone(other).map(|minutes| self.zone_minutes = Some(minutes));
                        }
                    }
                    return Some(());
                }
                for part in other.split(['/', '-', '.']).filter(|part| !part.is_empty()) {
                    let digits = part.trim_end_matches(|c: char| c.is_alphabetic());
                    match digits.parse() {
                        // `4th`, `1er`.
                        Ok(number) if part.len() - digits.len() <= 2 => {
                            self.numbers.push((number, digits.len()))
                        }
                        _ => self.month = Some(month(part)?),
                    }
                }
            }
        }
        Some(())
    }

    fn time(&mut self, word: &str) -> Option<()> {
        let lower = word.to_lowercase();
        let mut word = lower.as_str();
        for (half, hours) in [("am", 0), ("pm", 12)] {
            if let Some(rest) = word.strip_suffix(half) {
                self.half = Some(hours);
                word = rest;
            }
        }
        if let Some(rest) = word.strip_suffix('z') {
            self.zone_minutes = Some(0);
            word = rest;
        }
        if let Some(at) = word.find(['+', '-']) {
            if !self.zone_offset(&word[at..]) {
                return None;
            }
            if at == 0 {
                return Some(());
            }
            word = &word[..at];
        }
        let mut fields = word.split([':', '.']);
        let mut next = || fields.next().map(|field| field.parse::<i8>().ok());
        let hour = next()??;
        let minute = next()??;
        let second = next().flatten().unwrap_or(0);
        self.time = Some((hour, minute, second.min(59)));
        Some(())
    }

    /// `+0100`, `+01:00`, `+01`.
    fn zone_offset(&mut self, word: &str) -> bool {
        let sign = match word.bytes().next() {
            Some(b'+') => 1,
            Some(b'-') => -1,
            _ => return false,
        };
        let digits = word[1..].replace(':', "");
        let Ok(number) = digits.parse::<i32>() else {
            return false;
        };
        let minutes = match digits.len() {
            4 => number / 100 * 60 + number % 100,
            1 | 2 => number * 60,
            _ => return false,
        };
        self.zone_minutes = Some(sign * minutes);
        true
    }

    fn day(&self, order: Order) -> Option<Date> {
        let numbers = self.numbers.as_slice();
        let small = |number: i32| i8::try_from(number).ok();
        let (year, month, day) = match (self.month, numbers) {
            (Some(month), [(day, 1..=2), (year, length)]) => {
                (full(*year, *length)?, month, small(*day)?)
            }
            (Some(month), [(year, 4), (day, _)]) => (*year, month, small(*day)?),
            (None, [(year, 4), (month, _), (day, _)]) => (*year, small(*month)?, small(*day)?),
            (None, [(first, _), (second, _), (year, length)]) => {
                let (mut day, mut month) = match order {
                    Order::DayFirst => (*first, *second),
                    Order::MonthFirst => (*second, *first),
                };
                if month > 12 {
                    std::mem::swap(&mut day, &mut month);
                }
                (full(*year, *length)?, small(month)?, small(day)?)
            }
            _ => return None,
        };
        // Years that nobody's contacts and deals are of are some other number.
        if !(1900..=2200).contains(&year) {
            return None;
        }
        Date::new(i16::try_from(year).ok()?, month, day).ok()
    }
}

/// Two digits are 1970 to 2069.
fn full(year: i32, length: usize) -> Option<i32> {
    match length {
        4 => Some(year),
        2 if year < 70 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

fn month(word: &str) -> Option<i8> {
    const MONTHS: &[&[&str]] = &[
        &["jan", "ene", "gen", "jän"],
        &["feb", "fév", "fev"],
        &["mar", "mär", "mrz", "maa", "mrt"],
        &["apr", "avr", "abr"],
        &["may", "mai", "mag", "mei"],
        &["jun", "juin", "giu"],
        &["jul", "juil", "lug"],
        &["aug", "aoû", "aou", "ago"],
        &["sep", "set"],
        &["oct", "okt", "ott"],
        &["nov"],
        &["dec", "dez", "déc", "dic"],
    ];
    let found = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| word.starts_with(name)));
    found.and_then(|at| i8::try_from(at + 1).ok())
}

fn is_weekday(word: &str) -> bool {
    const DAYS: &[&str] = &[
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "mo", "di", "mi", "do", "fr", "sa", "so",
        "lun", "mer", "jeu", "ven", "sam", "dim", "mié", "jue", "vie", "sáb", "dom",
    ];
    DAYS.iter().any(|day| match day.len() {
        2 => word == *day || (word.ends_with("tag") && word.starts_with(day)) || word == "mittwoch",
        _ => word.starts_with(day),
    })
}

fn zone(word: &str) -> Option<i32> {
    const ZONES: &[(&str, i32)] = &[
        ("est", -300),
        ("edt", -240),
        ("cst", -360),
        ("cdt", -300),
        ("mst", -420),
        ("mdt", -360),
        ("pst", -480),
        ("pdt", -420),
        ("bst", 60),
        ("cet", 60),
        ("mez", 60),
        ("cest", 120),
        ("mesz", 120),
        ("eet", 120),
        ("eest", 180),
    ];
    ZONES
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, minutes)| *minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        match parse(text, Order::DayFirst) {
            None => "none".to_owned(),
            Some(When::Day(day)) => day.to_string(),
            Some(When::Local(local)) => local.to_string(),
            Some(When::Moment(moment)) => moment.to_string(),
        }
    }

    #[test]
    fn dates_are_read_however_they_are_written() {
        for (text, expected) in [
            ("2024-03-04", "2024-03-04"),
            ("2024-03-04 10:05", "2024-03-04T10:05:00"),
            ("2024-03-04T10:05:00Z", "2024-03-04T10:05:00Z"),
            ("2024-03-04T10:05:00.000+0100", "2024-03-04T09:05:00Z"),
            ("2024-03-04 10:05:06 UTC", "2024-03-04T10:05:06Z"),
            ("31.12.2024", "2024-12-31"),
            ("31.12.24 18:30", "2024-12-31T18:30:00"),
            ("4/3/2024", "2024-03-04"),
            ("12/31/2024", "2024-12-31"),
            ("3/14/2024, 4:05 PM", "2024-03-14T16:05:00"),
            ("01 Jan 2024", "2024-01-01"),
            ("4. März 2024", "2024-03-04"),
            ("15 août 2024 à 14:30", "2024-08-15T14:30:00"),
            ("March 4th, 2024", "2024-03-04"),
            ("Mon, 4 Mar 2024 10:00 PST", "2024-03-04T18:00:00Z"),
            ("04-Mar-24", "2024-03-04"),
            ("1709546700000", "2024-03-04T10:05:00Z"),
            ("20240304", "2024-03-04"),
            ("45355", "2024-03-04"),
            ("45355.5", "2024-03-04T12:00:00"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
        for text in [
            "",
            "soon",
            "13/13/2024",
            "Q3 2024",
            "2024",
            "99:99",
            "5",
            "1.2.3.4.5",
        ] {
            assert_eq!(shown(text), "none", "{text}");
        }
    }

    #[test]
    fn a_column_tells_which_number_is_the_day() {
        assert_eq!(
            order(["4/3/2024", "31/3/2024"].into_iter()),
            Some(Order::DayFirst)
        );
        assert_eq!(
            order(["4/3/2024", "3/31/2024"].into_iter()),
            Some(Order::MonthFirst)
        );
        assert_eq!(order(["4.3.2024"].into_iter()), Some(Order::DayFirst));
        assert_eq!(order(["4/3/2024", "2024-03-31"].into_iter()), None);
    }
}
