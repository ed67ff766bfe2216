//! Days as people speak of them, in the viewer's own time zone.

use crate::knowledge::Knowledge;
use crate::time::{Day, Timestamp};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// Whether a word is the name of a month or a day, in full or as its first three
/// or four letters (`Tue`, `Sept`), however it is written.
pub(super) fn is_calendar(word: &str) -> bool {
    let mut names = MONTHS.iter().chain(&DAYS);
    names.any(|name| {
        let head = name.get(..word.len()).unwrap_or_default();
        let short = matches!(word.len(), 3 | 4) || word.len() == name.len();
        short && head.eq_ignore_ascii_case(word)
    })
}

impl Knowledge<'_> {
    /// The day on which a moment lies where the viewer lives.
    pub fn day(&self, moment: Timestamp) -> Day {
        self.ledger.zone.day(moment)
    }

    /// Days since then, in words.
    pub fn ago(&self, then: Timestamp) -> String {
        match self.day(self.as_of).0 - self.day(then).0 {
            ..=0 => "today".to_owned(),
            1 => "yesterday".to_owned(),
            days @ 2..=20 => format!("{days} days ago"),
            days @ 21..=69 => format!("{} weeks ago", (days + 3) / 7),
            days => format!("{} months ago", (days + 15) / 30),
        }
    }

    /// A day as people write it: `4 March 2024`.
    pub fn on(&self, then: Timestamp) -> String {
        let date = self.day(then).date();
        let month = MONTHS[(date.month() - 1) as usize];
        format!("{} {month} {}", date.day(), date.year())
    }
}

#[cfg(test)]
mod tests {
    use super::is_calendar;

    #[test]
    fn names_of_months_and_days() {
        for word in ["March", "may", "SEPT", "tue", "Thur", "sunday"] {
            assert!(is_calendar(word), "{word}");
        }
        for word in ["market", "decrease", "monthly", "mar-a", "ma", "", "Märc"] {
            assert!(!is_calendar(word), "{word}");
        }
    }
}
