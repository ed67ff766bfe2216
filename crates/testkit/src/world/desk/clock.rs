//! Moments of the desk: days before the end, at a time of day.

use crate::world::calendar;
use crate::world::stage::Stage;
use bellwether_core::time::{Day, Timestamp};

impl Stage {
    /// The day that many days before the last.
    pub(crate) fn ago(&self, days: i64) -> Day {
        Day(self.cast.last_day.0 - days as i32)
    }

    /// The working day at or before that.
    pub(crate) fn workday_ago(&self, days: i64) -> Day {
        calendar::workday_before(self.ago(days))
    }

    /// A full or half hour of that day on the seller's clock, when people meet.
    pub(crate) fn at_an_hour(&mut self, day: Day) -> Timestamp {
        let half = self.rng.within(17, 31);
        self.our_zone().moment(day, half * 30, 0)
    }

    /// The end of that working day.
    pub(crate) fn evening(&mut self, day: Day) -> Timestamp {
        let minute = self.rng.within(1020, 1130);
        self.our_zone().moment(day, minute, 0)
    }
}
