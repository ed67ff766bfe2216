//! By which day something is to happen that a sentence dates in everyday words:
//! `early next week`, `the week of 15 October`, `the 19th or the 21st`, `in the morning`.

use super::moments;
use crate::calendar;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::Timestamp;
use std::sync::LazyLock;

/// How a phrase dates what it stands beside.
#[derive(Clone, Copy)]
enum When {
    /// So many days from now.
    In(i32),
    /// A day of next week, Monday being nought.
    NextWeek(i32),
}

/// What names no day of the calendar.
static WHEN: LazyLock<Phrases<When>> = LazyLock::new(|| {
    Phrases::new([
        ("next week", When::NextWeek(4)),
        ("early|beginning|start|first next week", When::NextWeek(2)),
        (
            "beginning|start|first .. of|thing next week",
            When::NextWeek(2),
        ),
        (
            "nächste|nächster|kommende|kommender woche",
            When::NextWeek(4),
        ),
        ("anfang nächster|kommender woche", When::NextWeek(2)),
        ("later today", When::In(0)),
        ("heute nachmittag|abend|noch", When::In(0)),
        ("in the morning|am", When::In(1)),
        ("first thing", When::In(1)),
        ("tmrw|tomorow|tommorrow|tommorow", When::In(1)),
        ("übermorgen", When::In(2)),
        ("a couple of days", When::In(2)),
        ("in|within|next a|the few days", When::In(3)),
        ("in den nächsten tagen", When::In(3)),
    ])
});

/// A week has so many days of work before its end.
const FRIDAY: i32 = 4;

/// Days after a mail of the moment `at` until the last day that a sentence names, in
/// whatever words; nothing where it names none, or one that is over.
pub fn last_day(sentence: &str, at: Timestamp) -> Option<i32> {
    let words = Words::of(sentence);
    let today = at.day().date().weekday().to_monday_zero_offset() as i32;
    if let Some(days) = week_of(sentence, at) {
        return Some(days);
    }
    let mut found = WHEN.find(&words);
    // `Early next week` says more than `next week`.
    found.sort_by_key(|one| one.end - one.start);
    let said = found.last().map(|one| match *one.meaning {
        When::In(days) => days,
        When::NextWeek(day) => 7 - today + day,
    });
    let named = moments::due_days(sentence, at);
    said.into_iter()
        .chain(named)
        .chain(ordinals(sentence, at))
        .max()
}

/// `The week of October 15`, `the week of the 22nd`: its Friday.
fn week_of(sentence: &str, at: Timestamp) -> Option<i32> {
    let lower = sentence.to_lowercase();
    let marks = ["week of ", "week beginning ", "woche vom ", "woche ab "];
    let behind = marks.iter().find_map(|mark| lower.split_once(mark))?.1;
    let few: Vec<&str> = behind.split_whitespace().take(3).collect();
    let few = few.join(" ");
    let day = ordinals(&few, at).or_else(|| moments::due_days(&few, at))?;
    let weekday = at.plus_days(day).day().date().weekday();
    Some(day + (FRIDAY - weekday.to_monday_zero_offset() as i32).max(0))
}

/// Whether what a sentence offers is a week rather than a day of it.
pub fn names_a_week(sentence: &str) -> bool {
    let dated = [
        "week of",
        "week beginning",
        "woche vom",
        "woche ab",
        "semaine du",
    ];
    let named = [
        "next week",
        "nächste woche",
        "nächsten woche",
        "kommende woche",
        "kommenden woche",
    ];
    let lower = sentence.to_lowercase();
    let narrower = [
        "early next",
        "beginning of next",
        "start of next",
        "anfang nächster",
    ];
    let words = Words::of(sentence);
    let is_number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    // `KW 12`
    let numbered = (words.iter().zip(words.iter().skip(1)))
        .any(|(word, next)| word == "kw" && is_number(next));
    if numbered || dated.iter().any(|week| lower.contains(week)) {
        return true;
    }
    // `Friday next week` is a day.
    let mut words = words.iter();
    let day = words.any(|word| calendar::day(word).is_some() || calendar::month(word).is_some());
    !day && named.iter().any(|week| lower.contains(week))
        && !narrower.iter().any(|days| lower.contains(days))
}

/// Days after a mail of the moment `at` until the last day that a text names by its number
/// alone: `The 19th or the 21st`, in this month or, where it is over, in the next.
pub fn ordinals(sentence: &str, at: Timestamp) -> Option<i32> {
    const BEFORE: &[&str] = &["the", "on", "or", "and", "by", "until", "before"];
    /// `The 3rd pump` is no day.
    const AFTER: &[&str] = &[
        "",
        "and",
        "or",
        "at",
        "is",
        "are",
        "of",
        "for",
        "to",
        "works",
        "work",
        "suits",
        "suit",
        "would",
        "available",
        "open",
        "free",
        "if",
        "in",
        "on",
        "morning",
        "afternoon",
        "evening",
        "through",
        "until",
        "but",
        "will",
        "by",
        "from",
        "looks",
        "should",
        "with",
        "we",
        "i",
    ];
    let lower = sentence.to_lowercase();
    let words: Vec<&str> = (lower.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect();
    let date = at.day().date();
    let day = |(index, word): (usize, &&str)| {
        let figures = word.trim_end_matches(|c: char| c.is_alphabetic());
        let tail = &word[figures.len()..];
        let before = index.checked_sub(1).map(|at| words[at])?;
        let month = calendar::month(before).is_some();
        let next = words.get(index + 1).copied().unwrap_or_default();
        // `The 19th street`, `March 5th` and `5th of March` are read elsewhere.
        let dated = BEFORE.contains(&before) && AFTER.contains(&next) && !month;
        let ends = matches!(tail, "st" | "nd" | "rd" | "th");
        let number = figures.parse::<i8>().ok().filter(|_| dated && ends)?;
        let here = jiff::civil::Date::new(date.year(), date.month(), number).ok();
        let ahead = here.filter(|day| *day >= date).or_else(|| {
            let next = date
                .first_of_month()
                .saturating_add(jiff::Span::new().months(1));
            jiff::civil::Date::new(next.year(), next.month(), number).ok()
        })?;
        Some((ahead - date).get_days())
    };
    words.iter().enumerate().filter_map(day).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_everyday_words() {
        // A Wednesday.
        let at = Timestamp(1_709_726_400);
        assert_eq!(at.day().date().to_string(), "2024-03-06");
        for (sentence, days) in [
            ("I'll give you a buzz on Thursday or Friday.", Some(2)),
            ("The week of March 18 is open for me.", Some(16)),
            ("The week of the 18th suits us.", Some(16)),
            ("We have the 19th and 21st available.", Some(15)),
            (
                "I may have to get with you in the morning on this.",
                Some(1),
            ),
            ("We should have it early next week.", Some(7)),
            ("You will have it next week.", Some(9)),
            ("I'll call you late this afternoon.", Some(0)),
            ("Ich melde mich nächste Woche.", Some(9)),
            ("We'll sort it out.", None),
            ("The 3rd pump leaks.", None),
        ] {
            assert_eq!(last_day(sentence, at), days, "{sentence}");
        }
    }

    #[test]
    fn a_week_is_no_day() {
        for week in [
            "The week of March 18 is open for me.",
            "Any day next week suits me.",
            "Passt Ihnen kommende Woche?",
            "KW 12 passt uns.",
            "La semaine du 18 mars nous convient.",
        ] {
            assert!(names_a_week(week), "{week}");
        }
        for day in [
            "How about Friday?",
            "How about Friday next week?",
            "Early next week suits me.",
        ] {
            assert!(!names_a_week(day), "{day}");
        }
    }
}
