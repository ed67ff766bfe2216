//! A document in the making: what is known of it, and the entry it becomes.

use super::super::notes::day;
use crate::Stop;
use crate::feed::Feed;
use crate::item::Place;
use crate::mail::dates;
use bellwether_core::downstream::Block;
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::{KnownFrom, field};
use bellwether_core::time::{Timestamp, Zone};
use jiff::civil::{Date, DateTime};
use std::collections::HashSet;
use std::path::Path;

/// Bytes of a text that are read.
pub(in super::super) const TEXT_BYTES_MAX: u64 = 64 << 20;

/// Letters of a title.
const TITLE_CHARS_MAX: usize = 300;

/// No document of anybody's is older: a date before it was misread.
const EARLIEST: Timestamp = Timestamp(-2_208_988_800);

/// A document as far as it is known.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Published {
    /// Where it comes from: `filing`, `web`, `feed`, `text`.
    pub system: &'static str,
    /// What it is called; stays when its text changes.
    pub key: String,
    pub title: String,
    pub publisher: String,
    /// `10-K`, `press`, `news`, `page`.
    pub form: String,
    pub url: String,
    /// When it says that it was published.
    pub when: Option<Timestamp>,
    /// The last day of its period, as an ISO day or as it is written.
    pub period_end: String,
    pub fiscal_year: Option<i16>,
    /// What else is worth keeping, under a heading of its own.
    pub more: Vec<(String, String)>,
    pub blocks: Vec<Block>,
}

impl Published {
    /// Hands it on.
    pub fn tell(self, place: &Place, feed: &mut Feed<'_>, at: &str) -> Result<(), Stop> {
        let entry = self.entry(place, feed);
        feed.entries(place, vec![(entry, at.to_owned())])
    }

    /// The entry it is.
    pub fn entry(self, place: &Place, feed: &Feed<'_>) -> Entry {
        let name = place.file.file_stem().unwrap_or_default().to_string_lossy();
        let title = Some(clean(&self.title)).filter(|title| !title.is_empty());
        let title: String = title.unwrap_or_else(|| name.clone().into_owned());
        let title: String = title.chars().take(TITLE_CHARS_MAX).collect();
        let key = Some(clean(&self.key)).filter(|key| !key.is_empty());
        let key = key.unwrap_or_else(|| file_name(&place.file));
        let mut entry = Entry::new(EntryKind::Document, self.system, &key);
        entry.put(field::NAME, &title);
        entry.put(field::PUBLISHER, &clean(&self.publisher));
        entry.put(field::TYPE, &self.form);
        entry.put(field::URL, &clean(&self.url));
        entry.put(field::PERIOD_END, &self.period_end);
        if let Some(year) = self.fiscal_year {
            entry.put(field::FISCAL_YEAR, &year.to_string());
        }
        let now = feed.options.now;
        let plausible = |moment: &Timestamp| (EARLIEST..=now).contains(moment);
        let said = self.when.filter(plausible);
        if let Some(moment) = said {
            entry.put_moment(field::WHEN, moment);
        }
        let called = day::find(&name, &feed.options.zone).filter(plausible);
        entry.happened = said.or(called);
        (entry.known, entry.known_from) = match (said, called, feed.options.known, place.dated) {
            (Some(said), ..) => (Some(said), KnownFrom::Date),
            (_, Some(called), ..) => (Some(called), KnownFrom::File),
            (_, _, Some(told), _) => (Some(told.min(now)), KnownFrom::Told),
            (_, _, _, Some(dated)) => (Some(dated.min(now)), KnownFrom::File),
            _ => (None, KnownFrom::Recorded),
        };
        // In order, paragraphs among tables; what comes twice is kept once.
        let mut seen = HashSet::new();
        for block in self.blocks {
            let text = clean(&block.text);
            let name = if block.table {
                field::TABLE
            } else {
                field::PARAGRAPH
            };
            if !text.is_empty() && seen.insert((block.table, text.clone())) {
                entry.put_distinct(name, [text]);
            }
        }
        // After the text, which is what a search is to show.
        for (heading, value) in &self.more {
            entry.put_raw(heading, &clean(value));
        }
        entry
    }
}

/// The name of a file, or something in its stead.
fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = clean(&name);
    if name.is_empty() {
        "document".to_owned()
    } else {
        name
    }
}

/// One line without what no database keeps.
fn clean(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c == '\0');
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// The moment that a text names, as machines and people write it; a day is its beginning
/// where the seller lives.
pub(in super::super) fn moment(text: &str, zone: &Zone) -> Option<Timestamp> {
    let text = text.trim();
    if let Ok(stamp) = text.parse::<jiff::Timestamp>() {
        return Some(Timestamp(stamp.as_second()));
    }
    // A moment without an offset.
    let clock = text.contains(':').then(|| text.parse::<DateTime>().ok());
    if let Some(local) = clock.flatten() {
        let zoned = local.to_zoned(zone.0.clone()).ok()?;
        return Some(Timestamp(zoned.timestamp().as_second()));
    }
    dates::parse(text).or_else(|| day::find(text, zone))
}

/// The beginning of a day where the seller lives.
pub(in super::super) fn of_day(day: Date, zone: &Zone) -> Option<Timestamp> {
    let zoned = day.to_zoned(zone.0.clone()).ok()?;
    Some(Timestamp(zoned.timestamp().as_second()))
}
