//! When an event takes place: its rule worked out, occurrences added, taken out,
//! moved and called off.
//!
//! A rule is worked out to the end of the year after the export's: what lies
//! further ahead says nothing of how things stand, and the bound depends on the
//! export alone, so that the same file always gives the same entry. Rules run by
//! the clock of the event's own time zone.

use super::event::{Clock, Ends, Event, LENGTH_MAX, Moment, RULE_TROUBLE};
use super::zones::{Zone, Zones};
use crate::guard::guarded;
use bellwether_core::time::{DAY, Day};
use calcard::common::timezone::{Tz, TzTimestamp};
use calcard::common::{CalendarScale, PartialDateTime};
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarFrequency,
    ICalendarProperty as Property, ICalendarRecurrenceRule, ICalendarSkip, ICalendarValue as Value,
};
use std::collections::BTreeMap;

/// Occurrences that are kept of one event: every working day for eleven years.
/// The latest count most.
pub(super) const OCCURRENCES_MAX: usize = 3000;

/// Occurrences of a rule that are worked out.
const STEPS_MAX: usize = 50_000;

/// When an event takes place.
#[derive(Debug, Default)]
pub(super) struct Series {
    /// Begin and end of each occurrence, sorted.
    pub occurrences: Vec<(i64, i64)>,
    /// The first begin, whether it was called off later or not.
    pub first: Option<i64>,
    /// Every occurrence was called off.
    pub nothing_left: bool,
    /// What could not be worked out, in words.
    pub trouble: Option<&'static str>,
}

/// Occurrences by the moment their rule gives them, `None` where called off.
type Planned = BTreeMap<i64, Option<(i64, i64)>>;

/// Works out an event with the changes to single occurrences of it. `last` is the
/// end of what rules are worked out to.
pub(super) fn of(event: &Event, changes: &[&Event], last: i64, zones: &mut Zones) -> Series {
    let mut series = Series::default();
    let mut planned = planned(event, last, zones, &mut series);
    series.first = planned.keys().next().copied();
    for change in changes {
        let Some(replaced) = &change.replaces else {
            continue;
        };
        let replaced = like_start(event, replaced, zones);
        apply(change, replaced, &mut planned, zones);
    }
    let begins = planned.values().flatten().map(|(begin, _)| *begin);
    series.first = series.first.into_iter().chain(begins).min();
    series.nothing_left = planned.values().all(Option::is_none);
    let mut all: Vec<(i64, i64)> = planned.into_values().flatten().collect();
    all.sort_unstable();
    all.dedup();
    if all.len() > OCCURRENCES_MAX {
        series.trouble = Some("it takes place very often: only the latest 3000 times are kept");
        all.drain(..all.len() - OCCURRENCES_MAX);
    }
    series.occurrences = all;
    series
}

/// What the event itself says.
fn planned(event: &Event, last: i64, zones: &mut Zones, series: &mut Series) -> Planned {
    let mut planned = Planned::new();
    let Some(start) = &event.start else {
        return planned;
    };
    let zone = zones.of(&start.clock);
    let length = Length::of(event, zones);
    let mut civils = vec![start.civil];
    for rule in &event.rules {
        match expand(rule, start.civil, &zone, last, STEPS_MAX) {
            Some(more) => {
                if more.len() >= STEPS_MAX {
                    series.trouble = Some("it takes place too often to be worked out to its end");
                }
                civils.extend(more);
            }
            None => series.trouble = Some(RULE_TROUBLE),
        }
    }
    for civil in civils {
        planned.insert(zone.utc(civil), Some(length.occurrence(civil, &zone)));
    }
    for (moment, ends) in &event.more {
        let moment = in_zone_of(start, moment);
        let zone = zones.of(&moment.clock);
        let (begin, usual_end) = length.occurrence(moment.civil, &zone);
        let end = match ends {
            Some(Ends::At(end)) => zones.utc(&in_zone_of(start, end)),
            Some(Ends::After(seconds)) => begin.saturating_add((*seconds).min(LENGTH_MAX)),
            None => usual_end,
        };
        planned.insert(begin, Some((begin, end.max(begin))));
    }
    for rule in &event.rules_out {
        for civil in expand(rule, start.civil, &zone, last, STEPS_MAX).unwrap_or_default() {
            planned.remove(&zone.utc(civil));
        }
    }
    for moment in &event.out {
        take_out(start, moment, &mut planned, zones);
    }
    planned
}

/// Takes an occurrence out. A day takes out what happens on it.
fn take_out(start: &Moment, moment: &Moment, planned: &mut Planned, zones: &mut Zones) {
    let zone = zones.of(&start.clock);
    if moment.clock == Clock::Day || start.clock == Clock::Day {
        let day = moment.civil.div_euclid(DAY) * DAY;
        planned.retain(|begin, _| zone.civil(*begin).div_euclid(DAY) * DAY != day);
    } else {
        planned.remove(&zones.utc(&in_zone_of(start, moment)));
    }
}

/// A moment without a time zone is of the event's own.
fn in_zone_of(start: &Moment, moment: &Moment) -> Moment {
    let clock = match (&moment.clock, &start.clock) {
        (Clock::Floating, Clock::Fixed(_) | Clock::Named(_)) => start.clock.clone(),
        (clock, _) => clock.clone(),
    };
    Moment {
        civil: moment.civil,
        clock,
    }
}

/// When an occurrence begins that an event changes.
pub(super) fn begin_of(change: &Event, main: &Event, zones: &mut Zones) -> Option<i64> {
    let moment = change.start.as_ref().or(change.replaces.as_ref())?;
    Some(match &main.start {
        Some(start) => zones.utc(&in_zone_of(start, moment)),
        None => zones.utc(moment),
    })
}

/// The occurrence that a change is about, however it is told.
fn like_start(event: &Event, moment: &Moment, zones: &mut Zones) -> i64 {
    let Some(start) = &event.start else {
        return zones.utc(moment);
    };
    match (&moment.clock, &start.clock) {
        // A day stands for the occurrence on it, at the event's hour.
        (Clock::Day, clock) if *clock != Clock::Day => {
            let hour = start.civil.rem_euclid(DAY);
            zones.of(clock).utc(moment.civil + hour)
        }
        (_, Clock::Day) => {
            let day = moment.civil.div_euclid(DAY) * DAY;
            zones.of(&Clock::Day).utc(day)
        }
        _ => zones.utc(&in_zone_of(start, moment)),
    }
}

fn apply(change: &Event, replaced: i64, planned: &mut Planned, zones: &mut Zones) {
    let moment = match (&change.start, &change.replaces) {
        (Some(start), _) => Some(start),
        (None, replaces) => replaces.as_ref(),
    };
    let Some(start) = moment else { return };
    let zone = zones.of(&start.clock);
    let (begin, end) = Length::of(change, zones).occurrence(start.civil, &zone);
    planned.insert(replaced, (!change.cancelled).then_some((begin, end)));
    if change.and_later {
        let moved = begin - replaced;
        for (plan, later) in planned.range_mut(replaced + 1..) {
            let begin = plan.saturating_add(moved);
            *later = later
                .filter(|_| !change.cancelled)
                .map(|_| (begin, begin + (end - (replaced + moved))));
        }
    }
}

/// How long an event lasts.
enum Length {
    /// By the clock: whole days are not all of 24 hours.
    Civil(i64),
    /// In seconds.
    Seconds(i64),
}

impl Length {
    fn of(event: &Event, zones: &mut Zones) -> Length {
        let start = event.start.as_ref().or(event.replaces.as_ref());
        let Some(start) = start else {
            return Length::Seconds(0);
        };
        let whole_days = start.clock == Clock::Day;
        match (&event.end, event.lasts) {
            (Some(end), _) if whole_days && end.clock == Clock::Day => {
                Length::Civil((end.civil - start.civil).clamp(DAY, LENGTH_MAX))
            }
            (Some(end), _) => {
                let end = zones.utc(&in_zone_of(start, end));
                Length::Seconds((end - zones.utc(start)).clamp(0, LENGTH_MAX))
            }
            (None, Some(lasts)) if whole_days => Length::Civil(lasts.max(DAY)),
            (None, Some(lasts)) => Length::Seconds(lasts.max(0)),
            (None, None) if whole_days => Length::Civil(DAY),
            (None, None) => Length::Seconds(0),
        }
    }

    fn occurrence(&self, civil: i64, zone: &Zone) -> (i64, i64) {
        let begin = zone.utc(civil);
        let end = match self {
            Length::Civil(length) => zone.utc(civil.saturating_add(*length)),
            Length::Seconds(length) => begin.saturating_add(*length),
        };
        (begin, end)
    }
}

/// The moments that a rule gives by the clock of `zone`, from `start` on, to
/// `last` (in UTC). `None` where the rule makes no sense.
pub(super) fn expand(
    rule: &ICalendarRecurrenceRule,
    start: i64,
    zone: &Zone,
    last: i64,
    most: usize,
) -> Option<Vec<i64>> {
    // Years of other calendars, and days that are put off instead of left out.
    let is_ours = |scale: &CalendarScale| matches!(scale, CalendarScale::Gregorian);
    if !rule.rscale.as_ref().is_none_or(is_ours)
        || !matches!(rule.skip, None | Some(ICalendarSkip::Omit))
    {
        return None;
    }
    let mut rule = rule.clone();
    let mut end = zone.civil(last);
    if let Some(until) = &rule.until {
        let civil = super::event::civil_of(until)?;
        end = end.min(match super::event::offset_of(until) {
            Some(ahead) => zone.civil(civil - ahead),
            None if until.has_time() => civil,
            // The whole day.
            None => civil + DAY - 1,
        });
    }
    if end < start {
        return Some(Vec::new());
    }
    if looked_at(&rule, end - start) > LOOKED_AT_MAX {
        return None;
    }
    // A count is not an end: the walk stops by itself.
    rule.until = match rule.count {
        Some(_) => None,
        None => Some(date_of(end)),
    };
    let line = |name, value| ICalendarEntry {
        name,
        params: Vec::new(),
        values: vec![value],
    };
    let event = ICalendarComponent {
        component_type: ICalendarComponentType::VEvent,
        entries: vec![
            line(
                Property::Dtstart,
                Value::PartialDateTime(Box::new(date_of(start))),
            ),
            line(Property::Rrule, Value::RecurrenceRule(Box::new(rule))),
        ],
        component_ids: Vec::new(),
    };
    let calendar = ICalendar {
        components: vec![event],
    };
    let walk = || calendar.expand_dates(Tz::Floating, most);
    let expanded = guarded(walk)?;
    if !expanded.errors.is_empty() {
        return None;
    }
    let begins = expanded
        .events
        .iter()
        .map(|event| event.start.to_naive_timestamp());
    Some(begins.filter(|civil| *civil <= end).collect())
}

/// Steps a rule may look at: no rule that somebody means comes near.
const LOOKED_AT_MAX: i64 = 2_000_000;

/// Steps that a rule with conditions looks at in so many seconds, however few of
/// them it takes. Without conditions it takes each, and is stopped by their number.
fn looked_at(rule: &ICalendarRecurrenceRule, seconds: i64) -> i64 {
    let step = match rule.freq {
        ICalendarFrequency::Secondly => 1,
        ICalendarFrequency::Minutely => 60,
        ICalendarFrequency::Hourly => 3600,
        _ => DAY,
    };
    let conditions = rule.bysecond.len()
        + rule.byminute.len()
        + rule.byhour.len()
        + rule.byday.len()
        + rule.bymonthday.len()
        + rule.byyearday.len()
        + rule.byweekno.len()
        + rule.bymonth.len()
        + rule.bysetpos.len();
    match conditions {
        0 => 0,
        _ => seconds / step / i64::from(rule.interval.unwrap_or(1).max(1)),
    }
}

/// A moment by the clock on the wall.
fn date_of(civil: i64) -> PartialDateTime {
    let date = Day(civil.div_euclid(DAY) as i32).date();
    let second = civil.rem_euclid(DAY);
    PartialDateTime {
        year: u16::try_from(date.year()).ok(),
        month: u8::try_from(date.month()).ok(),
        day: u8::try_from(date.day()).ok(),
        hour: u8::try_from(second / 3600).ok(),
        minute: u8::try_from(second / 60 % 60).ok(),
        second: u8::try_from(second % 60).ok(),
        ..PartialDateTime::default()
    }
}
