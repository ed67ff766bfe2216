//! The day from which a no may be a yes, by its own words: `ask again in October`, `not
//! before next spring`, `nächstes Jahr wieder`.

use crate::calendar;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::{Day, Timestamp};
use jiff::civil::Date;
use std::sync::LazyLock;

/// Words by which a no holds until a day only.
static AGAIN: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "ask|try|come|ring|call|talk|write|get|knock|look|quote|remind .. again|back",
        "ask|try|ring|call|remind me|us|in|after|next|then",
        "not before|until|till",
        "t .. before|until|till",
        "no|nothing .. before|until|till",
        "earliest",
        "next year|spring|summer|autumn|fall|winter|season .. again|perhaps|maybe|then",
        "again|perhaps|maybe|then .. next",
        "on ice|hold .. until|till",
        "postponed|put|moved|shelved|frozen .. until|till|to",
        "nicht|nichts|kein .. vor|bis",
        "erst|frühestens .. im|ab|nach|nächstes|nächsten|wieder",
        "fragen|melden|kommen|rufen|versuchen .. wieder|nochmal|noch|erneut",
        "fragen|melden|kommen|rufen|versuchen .. im|ab|nach|nächstes|anfang",
        "wieder|nochmal|erneut .. im|nach|nächstes|ab",
        "verschoben|vertagt|eis .. bis|auf",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Words before a month or a season that is the time from which on.
const BEFORE: &[&str] = &[
    "in",
    "until",
    "till",
    "before",
    "from",
    "after",
    "to",
    "next",
    "early",
    "mid",
    "of",
    "im",
    "ab",
    "bis",
    "nach",
    "vor",
    "anfang",
    "nächsten",
    "nächstes",
    "nächster",
    "kommenden",
    "kommendes",
    "auf",
    "zum",
    "ins",
];

/// The first day of what a sentence of a no, written at a moment, names as the time for it.
pub(super) fn named(sentence: &str, at: Timestamp) -> Option<Day> {
    let words = Words::of(sentence);
    if AGAIN.find(&words).is_empty() {
        return None;
    }
    let today = at.day().date();
    let next = |month: i8| {
        let year = today.year() + i16::from(month <= today.month());
        Date::new(year, month, 1).ok()
    };
    let months = (1..words.len()).filter_map(|at| {
        let (before, word) = (words.get(at - 1), words.get(at));
        let month = match word {
            "year" | "jahr" | "jahres" if is_next(before) => {
                return Date::new(today.year() + 1, 1, 7).ok();
            }
            "spring" | "frühjahr" | "frühling" => 3,
            "summer" | "sommer" => 6,
            "autumn" | "fall" | "herbst" => 9,
            "winter" => 12,
            _ => calendar::month(word)? as i8 + 1,
        };
        BEFORE.contains(&before).then(|| next(month))?
    });
    let day = months.max().map(Day::of)?;
    (day > at.day()).then_some(day)
}

fn is_next(word: &str) -> bool {
    matches!(
        word,
        "next" | "new" | "nächstes" | "nächsten" | "neues" | "neuen" | "kommendes" | "kommenden"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_a_no_names() {
        // 6 March 2024
        let at = Timestamp(1_709_726_400);
        for (sentence, day) in [
            ("No money now, ask me again in October.", Some("2024-10-01")),
            (
                "Nothing will be bought before next spring, sorry.",
                Some("2025-03-01"),
            ),
            ("Not this year, try us again next year.", Some("2025-01-07")),
            ("The job is on hold until September.", Some("2024-09-01")),
            (
                "Dieses Jahr nicht, melden Sie sich im Herbst nochmal.",
                Some("2024-09-01"),
            ),
            ("Das kommt frühestens nächstes Jahr.", Some("2025-01-07")),
            ("Der Umbau ist auf Mai verschoben.", None),
            ("We bought it from Kirkham in October.", None),
            ("No money this year, sorry.", None),
            ("It will not fall again.", None),
        ] {
            let named = named(sentence, at).map(|day| day.to_string());
            assert_eq!(named.as_deref(), day, "{sentence}");
        }
    }
}
