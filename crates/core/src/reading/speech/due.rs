//! Days until something is due, where a sentence says so without naming a day
//! of the calendar.

use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// What a phrase says of the time.
#[derive(Clone, Copy, Debug)]
enum Time {
    /// So many days from now.
    Days(i32),
    /// The number before the last word, times so many days.
    Times(i32),
    /// Hours before the last word.
    Hours,
    /// No time: the phrase only looks like one.
    None,
}

static TIMES: LazyLock<Phrases<Time>> = LazyLock::new(|| {
    Phrases::new([
        (
            "today|tonight|asap|immediately|eod|cob|urgently",
            Time::Days(0),
        ),
        ("as soon as possible", Time::Days(0)),
        ("right away|now", Time::Days(0)),
        ("end of the|this|business day", Time::Days(0)),
        ("end of day", Time::Days(0)),
        ("this afternoon|morning|evening", Time::Days(0)),
        ("tomorrow", Time::Days(1)),
        ("day after tomorrow", Time::Days(2)),
        ("this week", Time::Days(5)),
        ("end of week", Time::Days(5)),
        ("end of the|this week", Time::Days(5)),
        ("eow", Time::Days(5)),
        ("next week", Time::Days(7)),
        ("this|next month", Time::Days(30)),
        ("end of month", Time::Days(30)),
        ("end of the|this month", Time::Days(30)),
        ("month end", Time::Days(30)),
        ("next quarter", Time::Days(90)),
        ("in|within a couple of days", Time::Days(2)),
        ("next couple of days", Time::Days(2)),
        ("in|within a few days", Time::Days(3)),
        ("next few days", Time::Days(3)),
        ("in|within a day", Time::Days(1)),
        ("in|within a week", Time::Days(7)),
        ("in|within a couple of weeks", Time::Days(14)),
        ("in|within a few weeks", Time::Days(21)),
        ("in|within a month", Time::Days(30)),
        ("in|within|next .. days|tagen", Time::Times(1)),
        ("in|within|next .. weeks|wochen", Time::Times(7)),
        ("in|within|next .. months|monaten", Time::Times(30)),
        ("in|within|next .. hours|stunden", Time::Hours),
        (
            "heute|sofort|umgehend|schnellstmöglich|baldmöglichst",
            Time::Days(0),
        ),
        ("so schnell|bald wie möglich", Time::Days(0)),
        ("morgen", Time::Days(1)),
        ("guten|schönen|am|jeden morgen", Time::None),
        ("good morning|evening", Time::None),
        ("übermorgen", Time::Days(2)),
        ("diese|dieser woche", Time::Days(5)),
        ("ende der woche", Time::Days(5)),
        ("wochenende", Time::Days(5)),
        ("nächste|nächster|kommende|kommender woche", Time::Days(7)),
        ("ende des monats", Time::Days(30)),
        ("monatsende", Time::Days(30)),
        ("nächsten|kommenden monat", Time::Days(30)),
        ("innerhalb einer|von woche|tagen", Time::Days(7)),
        ("in einer woche", Time::Days(7)),
        ("in den nächsten tagen", Time::Days(3)),
    ])
});

/// Days after the mail by which what the sentence speaks of is due. The longest
/// phrase counts, of equals the first.
pub fn days(words: &Words) -> Option<i32> {
    let mut best: Option<(usize, i32)> = None;
    for found in TIMES.find(words) {
        let before = words.get(found.end.saturating_sub(2));
        let days = match *found.meaning {
            Time::Days(days) => days,
            Time::None => -1,
            Time::Times(days) => match number(before) {
                Some(n) => n * days,
                None => continue,
            },
            Time::Hours => match number(before) {
                Some(n) => n / 24,
                None => continue,
            },
        };
        let length = found.end - found.start;
        if best.is_none_or(|(longest, _)| length > longest) {
            best = Some((length, days));
        }
    }
    best.map(|(_, days)| days).filter(|days| *days >= 0)
}

/// A small number in digits or in words.
fn number(word: &str) -> Option<i32> {
    const WORDS: &[(&str, i32)] = &[
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("ten", 10),
        ("couple", 2),
        ("few", 3),
        ("zwei", 2),
        ("drei", 3),
        ("vier", 4),
        ("fünf", 5),
        ("sechs", 6),
        ("acht", 8),
        ("zehn", 10),
        ("wenigen", 3),
        ("nächsten", 3),
    ];
    let spoken = WORDS
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, n)| *n);
    spoken.or_else(|| word.parse().ok().filter(|n| (1..=366).contains(n)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_until_something_is_due() {
        for (sentence, expected) in [
            ("I'll send it tomorrow.", Some(1)),
            ("Please answer by the end of the week", Some(5)),
            ("We need it within 10 days.", Some(10)),
            ("in the next two weeks", Some(14)),
            ("within 48 hours", Some(2)),
            ("Good morning, can you call?", None),
            ("Guten Morgen, bitte rufen Sie an.", None),
            ("Ich schicke es morgen.", Some(1)),
            ("bis Ende des Monats", Some(30)),
            ("by Friday", None),
            ("the day after tomorrow", Some(2)),
            ("in days like these", None),
        ] {
            assert_eq!(days(&Words::of(sentence)), expected, "{sentence}");
        }
    }
}
