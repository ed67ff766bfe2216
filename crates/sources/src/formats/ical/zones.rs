//! Time zones of a calendar: by their name in the time zone database, by their
//! Windows name, or as the file defines them.
//!
//! A known name counts more than the file's definition: programs write
//! definitions that hold for the present year only.

use super::blocks::Block;
use super::event::{self, Clock, Moment};
use super::series;
use calcard::common::timezone::Tz;
use calcard::icalendar::{
    ICalendarComponent, ICalendarComponentType as Kind, ICalendarProperty as Property,
    ICalendarValue as Value,
};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;
use std::sync::{Arc, LazyLock};

/// A time zone.
#[derive(Clone, Debug)]
pub(super) enum Zone {
    /// Of the database, or the seller's.
    Known(TimeZone),
    /// As a file defines it.
    Defined(Arc<Table>),
    /// So many seconds ahead of UTC.
    Fixed(i64),
}

/// What a file says of a time zone: from when on it is how far ahead of UTC.
#[derive(Debug, Default)]
pub(super) struct Table {
    before: i64,
    /// Sorted.
    changes: Vec<(i64, i64)>,
}

impl Zone {
    /// Seconds ahead of UTC at a moment.
    fn ahead(&self, at: i64) -> i64 {
        match self {
            Zone::Known(zone) => jiff::Timestamp::from_second(at)
                .map_or(0, |stamp| i64::from(zone.to_offset(stamp).seconds())),
            Zone::Defined(table) => {
                let after = table.changes.partition_point(|(from, _)| *from <= at);
                match after
                    .checked_sub(1)
                    .and_then(|last| table.changes.get(last))
                {
                    Some((_, ahead)) => *ahead,
                    None => table.before,
                }
            }
            Zone::Fixed(ahead) => *ahead,
        }
    }

    /// The moment at which its clocks show `civil`: the first where they show it
    /// twice, and where they skip it, as if they had not yet.
    pub(super) fn utc(&self, civil: i64) -> i64 {
        const DAY: i64 = bellwether_core::time::DAY;
        let before = self.ahead(civil - DAY);
        let after = self.ahead(civil + DAY);
        let shows = |ahead: i64| self.ahead(civil - ahead) == ahead;
        if !shows(before) && shows(after) {
            civil - after
        } else {
            civil - before
        }
    }

    /// What its clocks show at a moment.
    pub(super) fn civil(&self, utc: i64) -> i64 {
        utc + self.ahead(utc)
    }
}

/// The time zones of one calendar.
pub(super) struct Zones {
    seller: TimeZone,
    /// By the file's name for them.
    defined: BTreeMap<String, Zone>,
    /// Names that nothing is known of.
    pub unknown: BTreeSet<String>,
}

impl Zones {
    pub(super) fn new(seller: TimeZone) -> Zones {
        Zones {
            seller,
            defined: BTreeMap::new(),
            unknown: BTreeSet::new(),
        }
    }

    /// Takes a definition; the first of a name counts.
    pub(super) fn define(&mut self, block: &Block) {
        let Some(parts) = event::parse(block) else {
            return;
        };
        let Some(whole) = parts.first() else { return };
        let text = |name: &Property| text_of(whole, name);
        let Some(name) = text(&Property::Tzid) else {
            return;
        };
        if known(&name).is_some() || self.defined.contains_key(&name) {
            return;
        }
        let place = text(&Property::Other("X-LIC-LOCATION".to_owned()));
        let zone = place
            .and_then(|place| known(&place))
            .or_else(|| table(&parts).map(|table| Zone::Defined(Arc::new(table))));
        if let Some(zone) = zone {
            self.defined.insert(name, zone);
        }
    }

    /// The time zone of a clock. Whole days, clocks on the wall and names that
    /// nothing is known of are the seller's.
    pub(super) fn of(&mut self, clock: &Clock) -> Zone {
        match clock {
            Clock::Fixed(ahead) => Zone::Fixed(*ahead),
            Clock::Day | Clock::Floating => Zone::Known(self.seller.clone()),
            Clock::Named(name) => {
                let zone = known(name).or_else(|| self.defined.get(name).cloned());
                zone.unwrap_or_else(|| {
                    self.unknown.insert(name.clone());
                    Zone::Known(self.seller.clone())
                })
            }
        }
    }

    /// The moment in UTC.
    pub(super) fn utc(&mut self, moment: &Moment) -> i64 {
        self.of(&moment.clock).utc(moment.civil)
    }
}

/// The database that comes with the program: the same everywhere.
static DATABASE: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// Names that Lotus Notes has.
const NOTES: &[(&str, &str)] = &[
    ("Western/Central Europe", "Europe/Berlin"),
    ("Eastern Europe", "Europe/Helsinki"),
];

/// A time zone by its name: of the database, also at the end of a path as some
/// programs write it, or of Windows.
fn known(name: &str) -> Option<Zone> {
    let in_database = |name: &str| DATABASE.get(name).ok().map(Zone::Known);
    let mut paths = std::iter::successors(Some(name), |path| Some(path.split_once('/')?.1));
    if let Some(zone) = paths.find_map(in_database) {
        return Some(zone);
    }
    if let Some((_, place)) = NOTES.iter().find(|(notes, _)| *notes == name) {
        return in_database(place);
    }
    // Knows the names that Windows has.
    match Tz::from_str(name).ok()? {
        Tz::Fixed(offset) => Some(Zone::Fixed(i64::from(offset.local_minus_utc()))),
        other => in_database(&other.name()?),
    }
}

fn text_of(component: &ICalendarComponent, name: &Property) -> Option<String> {
    let value = component.property(name)?.values.first()?;
    Some(value.as_text()?.trim().to_owned())
}

/// Changes of a zone's clocks that are worked out.
const CHANGES_MAX: usize = 2000;

/// The changes that a definition makes.
fn table(parts: &[ICalendarComponent]) -> Option<Table> {
    let mut table = Table::default();
    let mut first = i64::MAX;
    for part in parts {
        if !matches!(part.component_type, Kind::Standard | Kind::Daylight) {
            continue;
        }
        let Some(to) = offset(part, &Property::Tzoffsetto) else {
            continue;
        };
        let from = offset(part, &Property::Tzoffsetfrom).unwrap_or(to);
        let Some(start) = date(part, &Property::Dtstart) else {
            continue;
        };
        let mut starts = vec![start];
        for line in &part.entries {
            match (&line.name, line.values.first()) {
                (Property::Rrule, Some(Value::RecurrenceRule(rule))) => {
                    let zone = Zone::Fixed(from);
                    let repeated = series::expand(rule, start, &zone, LAST, CHANGES_MAX);
                    starts.extend(repeated.unwrap_or_default());
                }
                (Property::Rdate, Some(_)) => {
                    let dates = line.values.iter().filter_map(|value| match value {
                        Value::PartialDateTime(date) => event::civil_of(date),
                        _ => None,
                    });
                    starts.extend(dates);
                }
                _ => {}
            }
        }
        if let Some(earliest) = starts.iter().min().filter(|&&start| start - from < first) {
            (first, table.before) = (earliest - from, from);
        }
        table
            .changes
            .extend(starts.iter().map(|start| (start - from, to)));
    }
    table.changes.sort_unstable();
    table.changes.dedup();
    (!table.changes.is_empty()).then_some(table)
}

/// 2100-01-01: rules of clocks are not worked out beyond.
const LAST: i64 = 4_102_444_800;

fn offset(part: &ICalendarComponent, name: &Property) -> Option<i64> {
    match part.property(name)?.values.first()? {
        Value::PartialDateTime(date) => event::offset_of(date),
        Value::Text(text) => offset_in(text),
        _ => None,
    }
}

/// `+0100`, or `-001536` as old local times have it.
fn offset_in(text: &str) -> Option<i64> {
    let text = text.trim();
    let digits = text.trim_start_matches(['+', '-']);
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let pair = |at: usize| digits.get(at..at + 2).and_then(|d| d.parse::<i64>().ok());
    let ahead = pair(0)? * 3600 + pair(2)? * 60 + pair(4).unwrap_or(0);
    Some(if text.starts_with('-') { -ahead } else { ahead })
}

fn date(part: &ICalendarComponent, name: &Property) -> Option<i64> {
    match part.property(name)?.values.first()? {
        Value::PartialDateTime(date) => event::civil_of(date),
        _ => None,
    }
}
