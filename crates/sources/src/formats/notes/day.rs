//! Days as people write them into titles and file names.

use bellwether_core::time::{Timestamp, Zone};
use jiff::civil::{Date, Time};

/// Letters that may stand around a day at the end of a title.
const AROUND: [char; 9] = ['(', ')', '[', ']', ',', ':', '-', '–', ' '];

/// Names of months, by their beginnings, in the languages of notes met so far.
const MONTHS: &[&[&str]] = &[
    &["jan", "ene", "gen"],
    &["feb", "fev", "fév"],
    &["mar", "mär", "mrz", "maa"],
    &["apr", "avr", "abr"],
    &["may", "mai", "mei", "mag", "maj"],
    &["jun", "juin", "giu"],
    &["jul", "juil", "lug"],
    &["aug", "aoû", "ago"],
    &["sep", "set"],
    &["oct", "okt", "ott", "out"],
    &["nov"],
    &["dec", "dez", "déc", "dic"],
];

/// The moment a text names: the first day in it, with the time that follows it, in
/// the zone of the one who wrote it.
pub(in super::super) fn find(text: &str, zone: &Zone) -> Option<Timestamp> {
    let (date, rest) = first(text)?;
    let moment = date.to_datetime(time(rest)).to_zoned(zone.0.clone());
    Some(Timestamp(moment.ok()?.timestamp().as_second()))
}

/// The first day in a text, and what follows it.
pub(in super::super) fn first(text: &str) -> Option<(Date, &str)> {
    starts(text).find_map(|rest| day(rest))
}

/// Whether a line says a day and nothing else.
pub(in super::super) fn is_day(line: &str) -> bool {
    let line = line.trim_matches(AROUND);
    day(line).is_some_and(|(_, rest)| rest.trim_matches(AROUND).is_empty())
}

/// Whether a title begins or ends with a day.
pub(super) fn at_an_end(title: &str) -> bool {
    let begin = title.trim_start_matches(AROUND);
    if day(begin).is_some() {
        return true;
    }
    // `Monday, 4 March 2024`
    let after = begin
        .split_once([' ', ','])
        .map(|(_, rest)| rest.trim_start_matches(AROUND));
    let weekday = |rest: &str| day(rest).is_some_and(|(_, rest)| rest.trim().is_empty());
    after.is_some_and(weekday)
        || starts(title)
            .any(|rest| day(rest).is_some_and(|(_, rest)| rest.trim_matches(AROUND).is_empty()))
}

/// The text from each place where a word or number begins.
fn starts(text: &str) -> impl Iterator<Item = &str> {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, letter)| {
        let starts = letter.is_alphanumeric() && !before.is_alphanumeric();
        before = letter;
        starts.then(|| &text[at..])
    })
}

/// The day a text begins with, and what follows.
fn day(text: &str) -> Option<(Date, &str)> {
    numbers(text)
        .or_else(|| worded(text))
        .or_else(|| american(text))
}

/// `2024-03-04`, `2024_03_04`, `20240304`, `4.3.2024`. Whether `3/4/2024` is March or
/// April nobody can tell, unless one of them is no month.
fn numbers(text: &str) -> Option<(Date, &str)> {
    let (first, rest) = number(text)?;
    let length = text.len() - rest.len();
    if length == 8 {
        return checked(first / 10_000, first / 100 % 100, first % 100, rest);
    }
    let separator = rest.chars().next().filter(|c| "-_./".contains(*c))?;
    let (second, rest) = number(&rest[1..])?;
    let rest = rest.strip_prefix(separator)?;
    let (third, end) = number(rest)?;
    let digits = rest.len() - end.len();
    match (length, separator) {
        (4, _) if digits <= 2 => checked(first, second, third, end),
        (1 | 2, '.' | '-') if digits == 4 => checked(third, second, first, end),
        (1 | 2, '.') if digits == 2 => checked(2000 + third, second, first, end),
        (1 | 2, '/') if digits == 4 && first > 12 => checked(third, second, first, end),
        (1 | 2, '/') if digits == 4 && second > 12 => checked(third, first, second, end),
        (1 | 2, '/') if digits == 4 && first == second => checked(third, first, second, end),
        _ => None,
    }
}

/// `4 March 2024`, `4. März 2024`, `4th of March, 2024`.
fn worded(text: &str) -> Option<(Date, &str)> {
    let (first, rest) = number(text)?;
    let rest = ["st", "nd", "rd", "th", "er"]
        .iter()
        .find_map(|ending| rest.strip_prefix(ending))
        .unwrap_or(rest);
    let rest = rest.trim_start_matches(['.', ' ', '-']);
    let rest = ["of ", "de "]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let (month, rest) = month(rest)?;
    let rest = rest.trim_start_matches(['.', ',', ' ', '-']);
    let (year, rest) = number(rest.strip_prefix("de ").unwrap_or(rest))?;
    checked(year, month, first, rest)
}

/// `March 4, 2024`.
fn american(text: &str) -> Option<(Date, &str)> {
    let (month, rest) = month(text)?;
    let (day, rest) = number(rest.trim_start_matches(['.', ' ']))?;
    let rest = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| rest.strip_prefix(ending))
        .unwrap_or(rest);
    let (year, rest) = number(rest.trim_start_matches([',', ' ']))?;
    checked(year, month, day, rest)
}

fn checked(year: u32, month: u32, day: u32, rest: &str) -> Option<(Date, &str)> {
    let plausible = (1970..2100).contains(&year);
    let ends = !rest.starts_with(|c: char| c.is_ascii_digit());
    let date = Date::new(
        year.try_into().ok()?,
        month.try_into().ok()?,
        day.try_into().ok()?,
    );
    date.ok()
        .filter(|_| plausible && ends)
        .map(|date| (date, rest))
}

/// The number a text begins with, of at most eight digits.
fn number(text: &str) -> Option<(u32, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let number = text.get(..end).filter(|digits| digits.len() <= 8)?;
    Some((number.parse().ok()?, &text[end..]))
}

/// The month a text begins with the name of.
fn month(text: &str) -> Option<(u32, &str)> {
    let end = text
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(text.len());
    let word = text[..end].to_lowercase();
    let long = word.chars().count() >= 3 && word.chars().count() <= 10;
    let fits = |names: &&[&str]| long && names.iter().any(|name| word.starts_with(name));
    let at = MONTHS.iter().position(fits)?;
    Some((at as u32 + 1, &text[end..]))
}

/// The time after a day: `14:30`, `T14:30`, `14h30`. Midnight where there is none.
fn time(rest: &str) -> Time {
    let rest = rest.trim_start_matches(['T', ' ', ',', '-', '_', '–']);
    let clock = || {
        let (hour, rest) = number(rest)?;
        let rest = rest.strip_prefix([':', 'h', '.'])?;
        let (minute, end) = number(rest)?;
        let two = rest.len() - end.len() == 2;
        Time::new(hour.try_into().ok()?, minute.try_into().ok()?, 0, 0)
            .ok()
            .filter(|_| two)
    };
    clock().unwrap_or_else(Time::midnight)
}
