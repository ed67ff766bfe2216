//! Days of the calendar that a sentence names, counted from the mail it stands in.

use super::points;
use crate::calendar::{self, MONTHS};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::Timestamp;
use std::ops::Range;
use std::sync::LazyLock;

/// Words that bind a sentence to the day it was written. `Today` alone may be said
/// of how things are.
const NOW: &[&str] = &["tonight", "morning", "afternoon", "evening"];
/// How people say that it is for this week.
const WEEK: &[&str] = &[
    "within the week",
    "this week",
    "week is out",
    "end of the week",
    "week's end",
    "diese woche",
    "ende der woche",
];
/// Words after which `today` tells how things are.
const STATE: &[&str] = &[
    "have", "do", "does", "until", "than", "as", "is", "are", "like",
];

/// Words before a part of the day that is only wished (`Guten Morgen`), or is every day's.
const WISHED: &[&str] = &["good", "guten", "schönen", "am", "jeden", "every", "each"];
/// Words before a month that is no verb: `in May`.
const BEFORE_MONTH: &[&str] = &[
    "in", "of", "for", "until", "till", "by", "since", "from", "before", "during", "early", "late",
    "mid", "end",
];

/// What tells of talk that is over: a day beside it lies behind.
static BEHIND: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "as we|i discussed|agreed|said|mentioned|promised|told|asked",
        "as discussed|agreed|said|mentioned|promised|announced|requested|told",
        "i|we|you met|spoke|talked|discussed|agreed|phoned|rang|called|visited|saw|wrote|told|said|mentioned",
        "met|spoke|talked with|to you|him|her|them",
        "per|following|from our|your call|conversation|visit|talk|discussion",
        "thanks|thank|danke|dank .. for|für",
        "wie .. besprochen|vereinbart|gesagt|erwähnt|angekündigt|versprochen|gewünscht",
        "haben|hatten .. gesprochen|telefoniert|besprochen|vereinbart|getroffen",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Which words of a sentence in lower case stand with talk that is over.
fn behind(lower: &str) -> Vec<Range<usize>> {
    /// So many words after what tells of it belong to it, up to who does something.
    const NEAR: usize = 4;
    const DOES: &[&str] = &[
        "i", "we", "you", "can", "could", "please", "will", "would", "ich", "wir", "sie", "bitte",
    ];
    let mut first = 0;
    let mut ranges = Vec::new();
    for clause in lower.split_inclusive([',', ';', ':', '.', '!', '?']) {
        let words = Words::of(clause);
        for found in BEHIND.find(&words) {
            let beside = words.iter().skip(found.end).take(NEAR);
            let near = beside.take_while(|word| !DOES.contains(word)).count();
            ranges.push(first + found.start..first + found.end + near);
        }
        first += words.len();
    }
    ranges
}

/// How long a month’s figures are wanted: into the month after they are settled, in days.
const MONTH_GRACE_DAYS: i32 = 21;

/// How many months ahead of a mail of the moment `at` the month lies that a sentence
/// names as a date (`in February`, `until end of May`), 0 to 11; the farthest.
pub fn month_ahead(sentence: &str, at: Timestamp) -> Option<i32> {
    const BEFORE: &[&str] = &[
        "in", "until", "till", "of", "mid", "end", "early", "late", "to", "through", "before",
        "by", "from", "im", "bis", "ende", "anfang", "mitte", "vor",
    ];
    let lower = sentence.to_lowercase();
    let words: Vec<&str> = (lower.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect();
    let now = i32::from(at_month(at.day().date()));
    let ahead = words.windows(2).filter_map(|pair| {
        let dated = BEFORE.contains(&pair[0]) || pair[0].bytes().all(|b| b.is_ascii_digit());
        let month = calendar::month(pair[1])?;
        dated.then_some((month as i32 - now).rem_euclid(12))
    });
    ahead.max()
}

/// Months before this one, counted from zero.
fn at_month(date: jiff::civil::Date) -> i8 {
    date.month() - 1
}

/// Days after a mail of the moment `at` until the last day that a sentence names;
/// nothing where it names none that lies ahead.
pub fn due_days(sentence: &str, at: Timestamp) -> Option<i32> {
    let lower = sentence.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let date = at.day().date();
    let behind = behind(&lower);
    let mut due: Option<i32> = None;
    // A day of the calendar says more than any other word; the last one counts.
    let mut dated: Option<i32> = points::days_ahead(&lower, date);
    if lower.contains("end of the month") || lower.contains("month end") {
        due = Some(i32::from(date.days_in_month() - date.day()));
    }
    let mut take = |days: i32| due = Some(due.map_or(days, |due| due.max(days)));
    if WEEK.iter().any(|words| lower.contains(words)) {
        let today = date.weekday().to_monday_zero_offset() as i32;
        take((4 - today).rem_euclid(7));
    }
    if names_hour(&words) {
        take(0);
    }
    if let Some(days) = within(&words) {
        take(days);
    }
    if let Some(days) = in_figures(&lower, date) {
        take(days);
    }
    for (index, word) in words.iter().enumerate() {
        let before = index.checked_sub(1).map_or("", |at| words[at]);
        let state = STATE.contains(&before);
        // `As discussed this morning`
        // … but `thanks for sending it by Friday`.
        let ahead = ["by", "until", "till", "before", "bis", "vor", "spätestens"].contains(&before);
        let over = !ahead && behind.iter().any(|range| range.contains(&index));
        let wished = WISHED.contains(&before)
            || index == 0 && matches!(*word, "morning" | "afternoon" | "evening");
        if !over {
            // What was seen yesterday is about a day that is over.
            if *word == "yesterday" || *word == "gestern" {
                take(0);
            }
            if NOW.contains(word) && !wished || matches!(*word, "today" | "heute") && !state {
                take(0);
            }
            if *word == "tomorrow"
                || *word == "morgen" && !wished && !matches!(before, "heute" | "gestern")
            {
                take(1);
            }
        }
        if let Some(day) = calendar::day(word).filter(|_| !over) {
            let today = date.weekday().to_monday_zero_offset() as i32;
            let next = before == "next";
            // `This past Wednesday` lies behind.
            if matches!(before, "past" | "last" | "letzten") {
                continue;
            }
            take((day as i32 - today).rem_euclid(7) + if next { 7 } else { 0 });
        }
        let short = |word: &str| {
            let is = |name: &str| name[..3].eq_ignore_ascii_case(word);
            let found = MONTHS.iter().position(|(en, _)| is(en));
            found.filter(|_| word.len() == 3 && word != "may")
        };
        if let Some(month) = calendar::month(word).or_else(|| short(word)) {
            let number = |at: Option<usize>| {
                let word = at.and_then(|at| words.get(at))?;
                word.trim_end_matches(|c: char| c.is_alphabetic())
                    .parse::<i8>()
                    .ok()
            };
            let day = number(index.checked_sub(1)).or(number(Some(index + 1)));
            // `May I ask`, `it may be`
            if *word == "may" && day.is_none() && !BEFORE_MONTH.contains(&before) {
                continue;
            }
            let year = (words.iter().skip(index + 1).take(2))
                .filter(|word| word.len() == 4)
                .find_map(|word| word.parse::<i16>().ok());
            let named = day.and_then(|day| days_until(date, year, month as i8 + 1, day));
            // `The volumes for March`: a month that is over or running is the month's business.
            if day.is_none() && at_month(date) >= month as i8 && at_month(date) - (month as i8) < 6
            {
                take(MONTH_GRACE_DAYS);
            }
            dated = dated.max(named.filter(|days| *days >= 0));
        }
    }
    dated.or(due)
}

/// Days after a mail of the moment `at` until the last day that a text gives in
/// figures, zero where it lies behind: `for 3/8`.
pub fn figured_days(text: &str, at: Timestamp) -> Option<i32> {
    in_figures(&text.to_lowercase(), at.day().date())
}

/// `for 4/10`, `from 4/10 to 4/30`: days until the last day given in figures, each
/// with day or month first, whichever is nearer to `date`.
fn in_figures(lower: &str, date: jiff::civil::Date) -> Option<i32> {
    const BEFORE: &[&str] = &[
        "for",
        "on",
        "by",
        "until",
        "before",
        "from",
        "to",
        "through",
        "thru",
        "effective",
        "eff",
        "-",
        "–",
        "am",
        "bis",
        "vom",
        "zum",
    ];
    /// Farther off it is no day of these weeks, perhaps no day at all.
    const NEAR_DAYS: i32 = 45;
    let words: Vec<&str> = lower.split_whitespace().collect();
    let named = words.windows(2).enumerate().filter(|(at, pair)| {
        let measure = words.get(at + 2).is_some_and(|word| is_measure(word));
        BEFORE.contains(&pair[0])
            && pair[1].starts_with(|c: char| c.is_ascii_digit())
            && !pair[1].contains(['"', '″', '\''])
            && !measure
            // `from 1/2 to 3/4 inch`
            && !(words.get(at + 4).is_some_and(|word| is_measure(word))
                && words.get(at + 3).is_some_and(|word| word.contains('/')))
    });
    let day = |word: &str| {
        let (a, b) = word
            .trim_end_matches(|c: char| !c.is_ascii_digit())
            .split_once('/')?;
        let (b, year) = match b.split_once('/') {
            Some((b, year)) => (b, year.parse::<i16>().ok()),
            None => (b, None),
        };
        let year = year.map(|year| if year < 100 { year + 2000 } else { year });
        let (a, b): (i8, i8) = (a.parse().ok()?, b.parse().ok()?);
        let days = |month, day| days_until(date, year, month, day);
        let near = [days(a, b), days(b, a)].into_iter().flatten();
        near.min_by_key(|days| days.abs())
            .filter(|days| days.abs() <= NEAR_DAYS)
    };
    let last = named.filter_map(|(_, pair)| day(pair[1])).max();
    last.map(|days| days.max(0))
}

/// Days from `date` until a day of the calendar, negative where it lies behind. Where no
/// year is said, a day that would lie half a year behind is one of the next: in December
/// `15 January` is ahead.
fn days_until(date: jiff::civil::Date, year: Option<i16>, month: i8, day: i8) -> Option<i32> {
    const HALF_YEAR: i32 = 183;
    let of = |year| {
        let named = jiff::civil::Date::new(year, month, day).ok()?;
        Some((named - date).get_days())
    };
    match year {
        Some(year) => of(year),
        None => {
            (of(date.year()).filter(|days| *days >= -HALF_YEAR)).or_else(|| of(date.year() + 1))
        }
    }
}

/// `3/4 inch` is no day.
fn is_measure(word: &str) -> bool {
    const MEASURES: &[&str] = &[
        "inch", "inches", "in", "npt", "bsp", "zoll", "mm", "cm", "pipe", "hose", "thread", "bolt",
        "bolts", "valve", "valves", "fitting", "fittings",
    ];
    MEASURES.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// Whether a sentence binds what it says to an hour of the day it was written.
pub fn is_for_the_hour(sentence: &str, at: Timestamp) -> bool {
    let lower = sentence.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    names_hour(&words) && due_days(sentence, at) == Some(0)
}

/// `before 1 pm`, `by noon`: an hour, and so this day unless another is named.
fn names_hour(words: &[&str]) -> bool {
    const UNTIL: &[&str] = &["before", "by", "until", "till", "vor", "bis"];
    const ENDS: &[&str] = &["noon", "midday", "lunch", "cob", "eod", "mittag"];
    let hour = |word: &str| {
        let figures = word.trim_end_matches(|c: char| c.is_alphabetic());
        let half = &word[figures.len()..];
        (figures.parse::<u8>().ok())
            .filter(|hour| *hour <= 24)
            .map(|_| half.to_owned())
    };
    words.iter().enumerate().any(|(at, word)| {
        let Some(next) = words.get(at + 1).filter(|_| UNTIL.contains(word)) else {
            return false;
        };
        let after = words.iter().skip(at + 2).take(2);
        ENDS.contains(next)
            || hour(next).is_some_and(|half| {
                let mut told = after;
                matches!(half.as_str(), "am" | "pm" | "uhr" | "h")
                    || half.is_empty() && told.any(|word| matches!(*word, "am" | "pm" | "uhr"))
            })
    })
}

/// `within three working days`, in days of the calendar.
fn within(words: &[&str]) -> Option<i32> {
    const NUMBERS: [&str; 10] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    let days = |at: usize| {
        let number = words.get(at + 1)?;
        let number = (number.parse::<i32>().ok())
            .or_else(|| {
                NUMBERS
                    .iter()
                    .position(|n| n == number)
                    .map(|n| n as i32 + 1)
            })
            .filter(|number| (1..=60).contains(number))?;
        let working = matches!(*words.get(at + 2)?, "working" | "business");
        let days = words.get(at + 2 + usize::from(working))?;
        // Two days of every seven are none of work.
        matches!(*days, "days" | "day" | "tagen").then_some(number + if working { 2 } else { 0 })
    };
    let begins = |at: &usize| matches!(words[*at], "within" | "in" | "innerhalb");
    (0..words.len()).filter(begins).filter_map(days).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_a_sentence_names() {
        // A Wednesday.
        let at = Timestamp(1_709_726_400);
        assert_eq!(at.day().date().to_string(), "2024-03-06");
        for (sentence, days) in [
            ("Can we meet on Friday at nine?", Some(2)),
            ("Can we say Tuesday 12 March at 9:00?", Some(6)),
            ("Is March 20th possible?", Some(14)),
            ("What is the price for today?", Some(0)),
            ("The report follows within the week.", Some(2)),
            ("We send them within three working days.", Some(5)),
            ("What are the volumes for 3/8?", Some(2)),
            ("The nomination for 03/08/2024", Some(2)),
            ("Could you send 200 gaskets for 3/4 inch pipe?", None),
            ("We need sizes from 1/2 to 3/4 inch.", None),
            ("Could you send it before 1 PM (EST)?", Some(0)),
            ("We need it by 1:30 pm", Some(0)),
            ("We need it by 5pm on Friday", Some(2)),
            ("We need it by 5 trucks", None),
            ("They need papers they do not have today.", None),
            ("The one of 1 February leaks.", None),
            ("The pumps bought this past Wednesday leak.", None),
            ("Could you quote 40 pumps?", None),
            // Greetings and talk that is over set no day …
            ("Good morning Tom, could you quote 40 pumps?", None),
            ("Morning Tom, could you quote 40 pumps?", None),
            ("Guten Morgen Herr Weber, was kosten 40 Pumpen?", None),
            ("As discussed this morning, could you quote it?", None),
            ("We met yesterday at the fair: could you quote it?", None),
            ("Wie heute Morgen besprochen, bitte um ein Angebot.", None),
            ("Thanks for your visit on Monday, could you quote it?", None),
            // … what is said beside them does.
            ("As discussed this morning, could you ring today?", Some(0)),
            ("As discussed I send it tomorrow.", Some(1)),
            ("As agreed, please deliver them on Friday.", Some(2)),
            ("Thanks for sending the drawing by Friday.", Some(2)),
            ("Danke für Ihre Rückmeldung bis Freitag.", Some(2)),
            ("Wir brauchen es bis morgen.", Some(1)),
            ("It must be there in the morning.", Some(0)),
            // The last day counts.
            (
                "We need it by 14 June, or at the latest by 28 June.",
                Some(114),
            ),
            ("Please confirm in writing within 2 days.", Some(2)),
            ("May I ask for a quotation?", None),
            ("It may be late.", None),
            ("We need it by 12 May.", Some(67)),
            ("Wir brauchen es bis 12.04.", Some(37)),
            ("Die Rechnung vom 12.02. fehlt.", None),
        ] {
            assert_eq!(due_days(sentence, at), days, "{sentence}");
        }
    }

    #[test]
    fn days_across_new_year() {
        // A Thursday.
        let at = Timestamp(1_703_750_400);
        assert_eq!(at.day().date().to_string(), "2023-12-28");
        for (sentence, days) in [
            ("I'll send you the price by 12 January.", Some(15)),
            ("Could you send it by January 8th?", Some(11)),
            ("We need it by 1/10.", Some(13)),
            ("We need it by 1/10/24.", Some(13)),
            // A year that is said is the year.
            ("As in our letter of January 8, 2023", None),
            ("The order of 12 January 2023 is closed.", None),
            ("The nomination for 1/10/2023", None),
            // What lies a few months behind is over.
            ("The delivery of 4 October leaks.", None),
        ] {
            assert_eq!(due_days(sentence, at), days, "{sentence}");
        }
    }
}
