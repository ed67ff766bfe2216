//! Days as people speak of them, in the viewer's own time zone.

use crate::calendar::MONTHS;
use crate::knowledge::Knowledge;
use crate::time::{Day, Timestamp};

/// What can be told as a day: a moment, by where the viewer lives, or a day that a file
/// names (of an order, of a quote), which no time zone moves.
pub trait Told {
    /// The day to tell.
    fn told(self, k: &Knowledge) -> Day;
}

impl Told for Timestamp {
    fn told(self, k: &Knowledge) -> Day {
        k.day(self)
    }
}

impl Told for Day {
    fn told(self, _: &Knowledge) -> Day {
        self
    }
}

impl Knowledge<'_> {
    /// The day on which a moment lies where the viewer lives. Daily statistics, which stand
    /// at the last second of a UTC day, are of that day everywhere.
    pub fn day(&self, moment: Timestamp) -> Day {
        let day = moment.day();
        match moment == day.end() {
            true => day,
            false => self.ledger.zone.day(moment),
        }
    }

    /// Days since then, in words.
    pub fn ago(&self, then: impl Told) -> String {
        match self.day(self.as_of).0 - then.told(self).0 {
            ..=0 => "today".to_owned(),
            1 => "yesterday".to_owned(),
            days @ 2..=20 => format!("{days} days ago"),
            days @ 21..=69 => format!("{} weeks ago", (days + 3) / 7),
            days => format!("{} months ago", (days + 15) / 30),
        }
    }

    /// A day as people write it: `4 March 2024`.
    pub fn on(&self, then: impl Told) -> String {
        let date = then.told(self).date();
        let (month, _) = MONTHS[(date.month() - 1) as usize];
        format!("{} {month} {}", date.day(), date.year())
    }
}
