//! Days as people speak of them, in the viewer's own time zone.

use crate::calendar::MONTHS;
use crate::knowledge::Knowledge;
use crate::time::{Day, Timestamp};

impl Knowledge<'_> {
    /// The day on which a moment lies where the viewer lives.
    pub fn day(&self, moment: Timestamp) -> Day {
        self.ledger.zone.day(moment)
    }

    /// Days since then, in words.
    pub fn ago(&self, then: Timestamp) -> String {
        self.since_day(self.day(then))
    }

    /// The same for a day that a file names.
    pub fn since_day(&self, then: Day) -> String {
        match self.day(self.as_of).0 - then.0 {
            ..=0 => "today".to_owned(),
            1 => "yesterday".to_owned(),
            days @ 2..=20 => format!("{days} days ago"),
            days @ 21..=69 => format!("{} weeks ago", (days + 3) / 7),
            days => format!("{} months ago", (days + 15) / 30),
        }
    }

    /// A day as people write it: `4 March 2024`.
    pub fn on(&self, then: Timestamp) -> String {
        written(self.day(then))
    }
}

/// A day of a calendar as people write it: `4 March 2024`. Days that a file names (of
/// orders, of deals, of quotes) are its own: no time zone moves them, as it moves moments.
pub fn written(day: Day) -> String {
    let date = day.date();
    let (month, _) = MONTHS[(date.month() - 1) as usize];
    format!("{} {month} {}", date.day(), date.year())
}
