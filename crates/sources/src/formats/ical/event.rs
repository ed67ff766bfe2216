//! One event as its lines say it, by the parser of `calcard`.

use super::blocks::Block;
use super::says;
use crate::guard::guarded;
use crate::mail::charset;
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::time::Day;
use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarParameterName, ICalendarPeriod,
    ICalendarProperty as Property, ICalendarRecurrenceRule, ICalendarValue as Value,
};

/// By which clock a moment is told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Clock {
    /// None: a whole day.
    Day,
    /// Whatever clock hangs on the wall.
    Floating,
    /// So many seconds ahead of UTC.
    Fixed(i64),
    /// A time zone, as the file calls it.
    Named(String),
}

/// A moment as a calendar tells it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Moment {
    /// Seconds since 1970-01-01T00:00:00 by that clock.
    pub civil: i64,
    pub clock: Clock,
}

/// An event, or what one occurrence of it was changed to.
#[derive(Debug)]
pub(super) struct Event {
    /// Where it begins in the file.
    pub at: u64,
    /// Empty where it has none.
    pub uid: String,
    /// See [`Block::method`].
    pub method: String,
    /// Which version of it this is: `SEQUENCE`, then when it was changed.
    pub version: (i64, i64),
    pub start: Option<Moment>,
    pub end: Option<Moment>,
    /// Seconds it lasts, where it says that instead of an end.
    pub lasts: Option<i64>,
    pub rules: Vec<ICalendarRecurrenceRule>,
    pub rules_out: Vec<ICalendarRecurrenceRule>,
    /// More occurrences, with their length in seconds where they give one.
    pub more: Vec<(Moment, Option<Ends>)>,
    /// Occurrences taken out.
    pub out: Vec<Moment>,
    /// The occurrence that this event replaces.
    pub replaces: Option<Moment>,
    /// … and all that follow it.
    pub and_later: bool,
    pub cancelled: bool,
    /// What it says otherwise; its key is not set yet.
    pub entry: Entry,
    /// What of it could not be read, in words.
    pub trouble: Option<&'static str>,
}

/// The longest that an event may last, in seconds: 20 years.
pub(super) const LENGTH_MAX: i64 = 20 * 366 * bellwether_core::time::DAY;

/// How an occurrence of its own ends.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Ends {
    At(Moment),
    After(i64),
}

/// The components of a block, `None` where the parser fails on it.
pub(super) fn parse(block: &Block) -> Option<Vec<ICalendarComponent>> {
    let text = charset::guess(&block.bytes).replace('\0', "");
    let parsed = guarded(|| calcard::Parser::new(&text).entry());
    match parsed {
        Some(calcard::Entry::ICalendar(calendar)) => Some(calendar.components),
        _ => None,
    }
}

impl Event {
    /// An event that says nothing.
    pub(super) fn empty(at: u64) -> Event {
        Event {
            at,
            uid: String::new(),
            method: String::new(),
            version: (0, 0),
            start: None,
            end: None,
            lasts: None,
            rules: Vec::new(),
            rules_out: Vec::new(),
            more: Vec::new(),
            out: Vec::new(),
            replaces: None,
            and_later: false,
            cancelled: false,
            entry: Entry::new(EntryKind::Meeting, super::SYSTEM, ""),
            trouble: None,
        }
    }

    /// Reads an event.
    pub(super) fn of(block: &Block) -> Option<Event> {
        let component = parse(block)?.into_iter().next()?;
        let mut event = Event {
            method: block.method.clone(),
            ..Event::empty(block.at)
        };
        for line in &component.entries {
            event.take(line);
        }
        says::fill(&component, &mut event.entry);
        if block.cut {
            event.trouble = Some(
                "the file ends in the middle of this event: what was there is read; export it again",
            );
        } else if block.long {
            event.trouble = Some("the event is very long: only its beginning is read");
        }
        Some(event)
    }

    fn take(&mut self, line: &ICalendarEntry) {
        let first = line.values.first();
        match &line.name {
            Property::Uid => {
                if let Some(uid) = first.and_then(Value::as_text) {
                    self.uid = uid.trim().to_owned();
                }
            }
            Property::Dtstart => self.start = self.start.take().or_else(|| moment_of(line)),
            Property::Dtend => self.end = self.end.take().or_else(|| moment_of(line)),
            Property::Duration => match first {
                Some(Value::Duration(duration)) if duration.as_seconds() < LENGTH_MAX => {
                    self.lasts = Some(duration.as_seconds());
                }
                _ => self.trouble = Some("how long the event lasts (DURATION) makes no sense"),
            },
            Property::Rrule | Property::Exrule => self.take_rule(line),
            Property::Rdate => {
                self.check_dates(line);
                for value in &line.values {
                    self.more.extend(more_of(line, value));
                }
            }
            Property::Exdate => {
                self.check_dates(line);
                let dates = line.values.iter().filter_map(|v| moment_in(line, v));
                self.out.extend(dates);
            }
            Property::RecurrenceId => {
                self.replaces = moment_of(line);
                self.and_later = line.has_parameter(&ICalendarParameterName::Range);
            }
            Property::Sequence => {
                self.version.0 = first.and_then(Value::as_integer).unwrap_or_default();
            }
            Property::Dtstamp | Property::LastModified => {
                let civil = moment_of(line).map_or(0, |moment| moment.civil);
                self.version.1 = self.version.1.max(civil);
            }
            Property::Status => {
                let status = first.and_then(Value::as_text).unwrap_or_default();
                self.cancelled = says::status(status) == says::CANCELLED;
            }
            _ => {}
        }
    }

    fn check_dates(&mut self, line: &ICalendarEntry) {
        let is_date = |value: &Value| moment_in(line, value).is_some();
        let is_empty = |value: &Value| value.as_text().is_some_and(|t| t.trim().is_empty());
        if !line
            .values
            .iter()
            .all(|value| is_date(value) || is_empty(value))
        {
            self.trouble = Some("a date added to the event or taken out of it cannot be read");
        }
    }

    fn take_rule(&mut self, line: &ICalendarEntry) {
        match line.values.first() {
            Some(Value::RecurrenceRule(rule)) if line.name == Property::Rrule => {
                self.rules.push((**rule).clone());
            }
            Some(Value::RecurrenceRule(rule)) => self.rules_out.push((**rule).clone()),
            None => {}
            Some(_) => self.trouble = Some(RULE_TROUBLE),
        }
    }
}

/// Said where a rule of recurrence is not understood.
pub(super) const RULE_TROUBLE: &str =
    "how the event recurs (RRULE) cannot be read: only its first occurrence is";

fn moment_of(line: &ICalendarEntry) -> Option<Moment> {
    line.values.iter().find_map(|value| moment_in(line, value))
}

fn moment_in(line: &ICalendarEntry, value: &Value) -> Option<Moment> {
    match value {
        Value::PartialDateTime(date) => moment(line, date),
        Value::Period(period) => match period {
            ICalendarPeriod::Range { start, .. } | ICalendarPeriod::Duration { start, .. } => {
                moment(line, start)
            }
        },
        _ => None,
    }
}

fn more_of(line: &ICalendarEntry, value: &Value) -> Option<(Moment, Option<Ends>)> {
    let ends = match value {
        Value::Period(ICalendarPeriod::Range { end, .. }) => moment(line, end).map(Ends::At),
        Value::Period(ICalendarPeriod::Duration { duration, .. }) => {
            Some(Ends::After(duration.as_seconds()))
        }
        _ => None,
    };
    Some((moment_in(line, value)?, ends))
}

fn moment(line: &ICalendarEntry, date: &PartialDateTime) -> Option<Moment> {
    let clock = match (date.has_time(), offset_of(date)) {
        (false, _) => Clock::Day,
        (true, Some(offset)) => Clock::Fixed(offset),
        (true, None) => match line.tz_id().map(|id| id.trim().trim_matches('"')) {
            None | Some("") => Clock::Floating,
            Some(id) => Clock::Named(id.to_owned()),
        },
    };
    let civil = civil_of(date)?;
    Some(Moment { civil, clock })
}

/// Seconds ahead of UTC, where a moment or a time zone says so.
pub(super) fn offset_of(date: &PartialDateTime) -> Option<i64> {
    let hours = i64::from(date.tz_hour?);
    let ahead = hours * 3600 + i64::from(date.tz_minute.unwrap_or_default()) * 60;
    Some(if date.tz_minus { -ahead } else { ahead })
}

/// Seconds since 1970 by the clock that a date was read from.
pub(super) fn civil_of(date: &PartialDateTime) -> Option<i64> {
    let year = i16::try_from(date.year?).ok()?;
    let month = i8::try_from(date.month?).ok()?;
    let day = i8::try_from(date.day?).ok()?;
    let day = Day::of(jiff::civil::Date::new(year, month, day).ok()?);
    let (hour, minute) = (date.hour.unwrap_or(0), date.minute.unwrap_or(0));
    // A leap second is the second before.
    let second = date.second.unwrap_or(0).min(59);
    let in_range = hour < 24 && minute < 60;
    let within = i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second);
    in_range.then_some(day.start().0 + within)
}
