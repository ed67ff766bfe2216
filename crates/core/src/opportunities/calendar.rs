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
        let (month, _) = MONTHS[(date.month() - 1) as usize];
        format!("{} {month} {}", date.day(), date.year())
    }
}
