//! Moments and days, without a clock and without a time zone database.

use std::fmt;

/// Seconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub struct Timestamp(pub i64);

/// Days since 1970-01-01, in UTC.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub struct Day(pub i32);

/// Seconds in a day.
pub const DAY: i64 = 86_400;

impl Timestamp {
    /// The UTC day this moment lies in.
    pub fn day(self) -> Day {
        Day(self.0.div_euclid(DAY) as i32)
    }

    /// The moment `days` days later (earlier when negative).
    pub fn plus_days(self, days: i32) -> Timestamp {
        Timestamp(self.0 + i64::from(days) * DAY)
    }

    /// Days from `earlier` to this moment, in fractions.
    pub fn days_since(self, earlier: Timestamp) -> f64 {
        (self.0 - earlier.0) as f64 / DAY as f64
    }
}

impl Day {
    /// The first second of the day.
    pub fn start(self) -> Timestamp {
        Timestamp(i64::from(self.0) * DAY)
    }

    /// Days of work after this one up to another, that one included: Monday to Friday, and
    /// none from Christmas Eve to New Year's Day.
    pub fn working_days_until(self, until: Day) -> usize {
        let works = |day: i32| {
            let date = Day(day).date();
            let holidays = matches!((date.month(), date.day()), (12, 24..) | (1, 1));
            date.weekday().to_monday_zero_offset() < 5 && !holidays
        };
        (self.0 + 1..=until.0).filter(|day| works(*day)).count()
    }

    /// The last second of the day.
    pub fn end(self) -> Timestamp {
        Timestamp(i64::from(self.0) * DAY + DAY - 1)
    }

    /// The day as year, month and day of the month.
    pub fn date(self) -> jiff::civil::Date {
        let epoch = jiff::civil::date(1970, 1, 1);
        epoch.saturating_add(jiff::Span::new().days(self.0.clamp(-700_000, 2_900_000)))
    }

    /// The day of a calendar date.
    pub fn of(date: jiff::civil::Date) -> Day {
        let epoch = jiff::civil::date(1970, 1, 1);
        Day(epoch.duration_until(date).as_hours() as i32 / 24)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date().fmt(f)
    }
}

/// Where a viewer lives, as far as days are concerned. UTC unless somebody said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Zone(pub jiff::tz::TimeZone);

impl Default for Zone {
    fn default() -> Zone {
        Zone(jiff::tz::TimeZone::UTC)
    }
}

impl Zone {
    /// The day on which a moment lies there.
    pub fn day(&self, moment: Timestamp) -> Day {
        match jiff::Timestamp::from_second(moment.0) {
            Ok(stamp) => Day::of(self.0.to_datetime(stamp).date()),
            Err(_) => moment.day(),
        }
    }

    /// Noon of a day there: nearly everywhere that is the same day in UTC.
    pub fn noon(&self, day: Day) -> Timestamp {
        match day.date().at(12, 0, 0, 0).to_zoned(self.0.clone()) {
            Ok(noon) => Timestamp(noon.timestamp().as_second()),
            Err(_) => Timestamp(day.start().0 + DAY / 2),
        }
    }
}

/// Shown as the UTC moment, to the second.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let second = self.0.rem_euclid(DAY);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        write!(f, "{}T{hour:02}:{minute:02}:{second:02}Z", self.day())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_moments_agree() {
        let day = Day::of(jiff::civil::date(2001, 11, 15));
        assert_eq!(day.to_string(), "2001-11-15");
        assert_eq!(day.start().day(), day);
        assert_eq!(day.end().day(), day);
        assert_eq!(day.end().to_string(), "2001-11-15T23:59:59Z");
        assert_eq!(Timestamp(-1).day(), Day(-1));
    }

    #[test]
    fn days_of_work_leave_out_weekends_and_the_turn_of_the_year() {
        let day = |text: &str| Day::of(text.parse().expect("a date"));
        // Friday to Monday, and to the Friday after.
        assert_eq!(day("2024-03-01").working_days_until(day("2024-03-04")), 1);
        assert_eq!(day("2024-03-01").working_days_until(day("2024-03-08")), 5);
        assert_eq!(day("2001-12-28").working_days_until(day("2002-01-02")), 1);
        assert_eq!(day("2024-03-04").working_days_until(day("2024-03-04")), 0);
    }
}
