//! Days, working hours and time zones of the world, and how clients write them.

use super::rng::Rng;
use bellwether_core::time::{DAY, Day, Timestamp};

/// Where somebody's clock stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Zone {
    London,
    Berlin,
    NewYork,
}

impl Zone {
    /// Minutes east of UTC on that day, summer time included.
    pub(crate) fn offset(self, at: Timestamp) -> i64 {
        let (winter, starts, ends) = match self {
            Zone::London => (0, (3, Sunday::Last), (10, Sunday::Last)),
            Zone::Berlin => (60, (3, Sunday::Last), (10, Sunday::Last)),
            Zone::NewYork => (-300, (3, Sunday::Nth(2)), (11, Sunday::Nth(1))),
        };
        let day = at.day();
        let year = day.date().year();
        let summer = day >= starts.1.of(year, starts.0) && day < ends.1.of(year, ends.0);
        winter + if summer { 60 } else { 0 }
    }

    /// The moment at a local time of a day.
    pub(crate) fn moment(self, day: Day, minute_of_day: i64, second: i64) -> Timestamp {
        let noon = Timestamp(day.start().0 + DAY / 2);
        Timestamp(day.start().0 + (minute_of_day - self.offset(noon)) * 60 + second)
    }

    fn local(self, at: Timestamp) -> Local {
        let shifted = Timestamp(at.0 + self.offset(at) * 60);
        let second = shifted.0.rem_euclid(DAY);
        Local {
            day: shifted.day(),
            hour: second / 3600,
            minute: second / 60 % 60,
            second: second % 60,
        }
    }
}

struct Local {
    day: Day,
    hour: i64,
    minute: i64,
    second: i64,
}

enum Sunday {
    Nth(i8),
    Last,
}

impl Sunday {
    fn of(self, year: i16, month: i8) -> Day {
        let from = match self {
            Sunday::Nth(n) => 7 * n - 6,
            // March and October have 31 days.
            Sunday::Last => 25,
        };
        let first = Day::of(jiff::civil::date(year, month, from));
        Day(first.0 + (6 - weekday(first)) as i32)
    }
}

/// 0 is Monday.
pub(crate) fn weekday(day: Day) -> usize {
    (day.0 + 3).rem_euclid(7) as usize
}

/// Whether people are at their desks: no weekends, nothing over New Year.
pub(crate) fn is_workday(day: Day) -> bool {
    let date = day.date();
    let new_year =
        (date.month() == 12 && date.day() >= 23) || (date.month() == 1 && date.day() < 3);
    weekday(day) < 5 && !new_year && !(date.month() == 5 && date.day() == 1)
}

/// The day itself, or the next on which people work.
pub(crate) fn workday_from(mut day: Day) -> Day {
    while !is_workday(day) {
        day = Day(day.0 + 1);
    }
    day
}

/// The day itself, or the last before it on which people worked.
pub(crate) fn workday_before(mut day: Day) -> Day {
    while !is_workday(day) {
        day = Day(day.0 - 1);
    }
    day
}

/// Some moment of that day's working hours.
pub(crate) fn at_work(day: Day, zone: Zone, rng: &mut Rng) -> Timestamp {
    let minute = (rng.within(445, 1040) + rng.within(445, 1040)) / 2;
    zone.moment(workday_from(day), minute, rng.within(0, 59))
}

/// `hours` later, moved to the next working hour where that is out of hours.
pub(crate) fn later(from: Timestamp, hours: f64, zone: Zone, rng: &mut Rng) -> Timestamp {
    let wanted = Timestamp(from.0 + (hours * 3600.0) as i64 + rng.within(20, 400));
    let local = zone.local(wanted);
    let open = (7..18).contains(&local.hour) && is_workday(local.day);
    if open {
        return wanted;
    }
    let day = if local.hour < 7 {
        local.day
    } else {
        Day(local.day.0 + 1)
    };
    zone.moment(workday_from(day), rng.within(450, 620), rng.within(0, 59))
}

const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
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
const TAGE: [&str; 7] = [
    "Montag",
    "Dienstag",
    "Mittwoch",
    "Donnerstag",
    "Freitag",
    "Samstag",
    "Sonntag",
];
const MONATE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// `Thursday`
pub(crate) fn day_name(day: Day) -> &'static str {
    DAYS[weekday(day)]
}

/// `12 June`
pub(crate) fn day_month(day: Day) -> String {
    format!("{} {}", day.date().day(), month_name(day))
}

/// `June`
pub(crate) fn month_name(day: Day) -> &'static str {
    MONTHS[month_index(day)]
}

fn month_index(day: Day) -> usize {
    (day.date().month() as usize).clamp(1, 12) - 1
}

/// The ISO number of the week.
pub(crate) fn week_number(day: Day) -> i32 {
    i32::from(day.date().iso_week_date().week())
}

/// `Thu, 12 Jun 2024 09:15:02 +0200`
pub(crate) fn rfc5322(at: Timestamp, zone: Zone) -> String {
    let l = zone.local(at);
    let offset = zone.offset(at);
    let sign = if offset < 0 { '-' } else { '+' };
    let date = l.day.date();
    format!(
        "{}, {} {} {} {:02}:{:02}:{:02} {sign}{:02}{:02}",
        &day_name(l.day)[..3],
        date.day(),
        &month_name(l.day)[..3],
        date.year(),
        l.hour,
        l.minute,
        l.second,
        offset.abs() / 60,
        offset.abs() % 60,
    )
}

/// `Thu Jun 12 07:15:02 2024`, in UTC, for the `From ` line of an mbox.
pub(crate) fn asctime(at: Timestamp) -> String {
    let day = at.day();
    let second = at.0.rem_euclid(DAY);
    format!(
        "{} {} {:2} {:02}:{:02}:{:02} {}",
        &day_name(day)[..3],
        &month_name(day)[..3],
        day.date().day(),
        second / 3600,
        second / 60 % 60,
        second % 60,
        day.date().year(),
    )
}

/// How a client writes a moment above what it quotes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum DateForm {
    /// `Thursday, June 12, 2024 9:15 AM`
    American,
    /// `12 June 2024 09:15`
    British,
    /// `Donnerstag, 12. Juni 2024 09:15`
    German,
    /// `Thu, 12 Jun 2024 at 09:15`
    Short,
    /// `12/06/2024 09:15`
    Slashes,
}

/// The moment as that client would write it.
pub(crate) fn written(at: Timestamp, zone: Zone, form: DateForm) -> String {
    let l = zone.local(at);
    let date = l.day.date();
    let (day, year, hour, minute) = (date.day(), date.year(), l.hour, l.minute);
    let (name, month) = (day_name(l.day), month_name(l.day));
    match form {
        DateForm::American => {
            let half = if hour < 12 { "AM" } else { "PM" };
            let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
            format!("{name}, {month} {day}, {year} {hour}:{minute:02} {half}")
        }
        DateForm::British => format!("{day} {month} {year} {hour:02}:{minute:02}"),
        DateForm::German => {
            let (tag, monat) = (TAGE[weekday(l.day)], MONATE[month_index(l.day)]);
            format!("{tag}, {day}. {monat} {year} {hour:02}:{minute:02}")
        }
        DateForm::Short => {
            format!(
                "{}, {day} {} {year} at {hour:02}:{minute:02}",
                &name[..3],
                &month[..3]
            )
        }
        DateForm::Slashes => {
            format!("{day:02}/{:02}/{year} {hour:02}:{minute:02}", date.month())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn summer_time_begins_on_a_sunday() {
        let winter = Day::of(date(2024, 3, 30)).start();
        let summer = Day::of(date(2024, 4, 1)).start();
        assert_eq!(Zone::Berlin.offset(winter), 60);
        assert_eq!(Zone::Berlin.offset(summer), 120);
        assert_eq!(
            Zone::NewYork.offset(Day::of(date(2024, 3, 11)).start()),
            -240
        );
    }

    #[test]
    fn moments_are_written_as_clients_do() {
        let at = Zone::Berlin.moment(Day::of(date(2024, 6, 13)), 14 * 60 + 5, 9);
        assert_eq!(rfc5322(at, Zone::Berlin), "Thu, 13 Jun 2024 14:05:09 +0200");
        assert_eq!(asctime(at), "Thu Jun 13 12:05:09 2024");
        assert_eq!(
            written(at, Zone::Berlin, DateForm::American),
            "Thursday, June 13, 2024 2:05 PM"
        );
    }

    #[test]
    fn nobody_answers_at_the_weekend() {
        let mut rng = Rng::new(5);
        let friday = Zone::London.moment(Day::of(date(2024, 6, 14)), 17 * 60 + 30, 0);
        let reply = later(friday, 3.0, Zone::London, &mut rng);
        assert_eq!(weekday(reply.day()), 0);
    }
}
