//! Filings as a format: which content is one, and the document it becomes.

use super::super::document::{Published, moment, read_text};
use super::super::notes::day;
use super::super::{Format, Input, page};
use super::cover::Cover;
use super::submission::{self, Header};
use super::{Fact, Filing as Read};
use crate::Stop;
use crate::feed::Feed;
use crate::item::Place;
use bellwether_core::time::{Timestamp, Zone};

/// Blocks after the beginning of the signatures that may hold their day.
const SIGNED_BLOCKS: usize = 60;
/// Blocks of a cover.
const COVER_BLOCKS: usize = 80;

pub(crate) struct Filing;

impl Format for Filing {
    fn kind(&self) -> &'static str {
        "filing"
    }

    /// A submission, a page with inline XBRL, or the cover that the SEC prescribes.
    fn recognises(&self, head: &[u8]) -> bool {
        let text = String::from_utf8_lossy(head);
        let begin = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
        if begin.starts_with("<SEC-DOCUMENT>")
            || begin.starts_with("<SEC-HEADER>")
            || begin.starts_with("-----BEGIN PRIVACY-ENHANCED MESSAGE-----")
                && begin.contains("<SEC-DOCUMENT>")
            || begin.starts_with("<DOCUMENT>") && begin.contains("<TYPE>")
        {
            return true;
        }
        if !page::is_html(begin.as_bytes()) {
            return false;
        }
        if text.contains("http://www.xbrl.org/2013/inlineXBRL")
            || text.contains("http://www.xbrl.org/2008/inlineXBRL")
        {
            return true;
        }
        let lower = text.to_lowercase();
        let has = |words: &str| lower.contains(words);
        has("commission file n") && has("20549") && has("exchange commission")
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        match read_text(input, place, feed)? {
            Some(text) => tell(&text, place, feed),
            None => Ok(()),
        }
    }
}

/// Reads a filing and hands it on.
pub(in super::super) fn tell(text: &str, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
    let header = submission::header(text);
    let filing = super::read(text);
    if filing.blocks.is_empty() {
        let words = "a filing without text: download the report itself, or the whole submission";
        return feed.bad(place.position(""), words.to_owned());
    }
    let published = published(filing, &header, &feed.options.zone);
    if published.publisher.is_empty() {
        let words = "a filing that does not say whose it is: its customers are nobody's; save it \
                     with its cover, or the whole submission";
        feed.bad(place.position(""), words.to_owned())?;
    }
    published.tell(place, feed, "")
}

fn published(filing: Read, header: &Header, zone: &Zone) -> Published {
    let or = |said: &str, else_said: &str| match said {
        "" => else_said.to_owned(),
        said => said.to_owned(),
    };
    let cover = Cover::of(&filing.blocks);
    let filer = or(&or(&filing.filer, &header.filer), &cover.filer);
    let form = or(&or(&or(&filing.form, &header.form), &cover.form), "report");
    let period = or(&or(&filing.period_end, &header.period), &cover.period);
    let last = day::first(&period).map(|(day, _)| day);
    let period_end = last.map_or_else(|| period.clone(), |day| day.to_string());
    let is_current = ["8-K", "6-K"].iter().any(|kind| form.starts_with(kind));
    let when = moment(&header.filed, zone)
        .filter(|_| header.filed.len() == 8)
        .or_else(|| {
            signed(
                &filing,
                last.and_then(|day| moment(&day.to_string(), zone)),
                zone,
            )
        })
        .or_else(|| reported(&filing, zone));
    let of = match (filing.fiscal_year, last) {
        _ if is_current => period_end.clone(),
        (Some(year), _) => year.to_string(),
        (None, Some(day)) => day.year().to_string(),
        (None, None) => String::new(),
    };
    let title = format!("{filer} {form} {of}").trim().to_owned();
    let mut key = format!("{filer}|{form}|{period_end}");
    if is_current || period_end.is_empty() {
        // Of one day there may be several.
        let day = when.map(|when| zone.day(when).to_string());
        key = format!("{key}|{}", day.unwrap_or_else(|| header.number.clone()));
    }
    Published {
        system: "filing",
        key: if filer.is_empty() { String::new() } else { key },
        title: if filer.is_empty() {
            String::new()
        } else {
            title
        },
        publisher: filer,
        form,
        when,
        period_end,
        fiscal_year: filing.fiscal_year,
        more: filing.facts.iter().map(tagged).collect(),
        blocks: filing.blocks,
        ..Published::default()
    }
}

/// A tagged percentage, for those who look it up.
fn tagged(fact: &Fact) -> (String, String) {
    let members = fact.members.join(" ");
    let since = if fact.since.is_empty() {
        &fact.until
    } else {
        &fact.since
    };
    let percent = (fact.percent * 100.0).round() / 100.0;
    let said = format!("{percent}|{members}|{since}|{}", fact.until);
    ("ConcentrationRiskPercentage".to_owned(), said)
}

/// The day a report was signed: the first after the words that precede the signatures.
fn signed(filing: &Read, after: Option<Timestamp>, zone: &Zone) -> Option<Timestamp> {
    let begins = |text: &str| {
        let lower = text.to_lowercase();
        lower.contains("pursuant to the requirements of") && lower.contains("signed")
            || text.len() < 40 && ["signature", "signatures"].contains(&lower.trim())
    };
    let starts = filing.blocks.iter().enumerate().rev();
    let starts = starts
        .filter(|(_, block)| begins(&block.text))
        .map(|(at, _)| at);
    let fits = |moment: &Timestamp| after.is_none_or(|after| *moment >= after);
    starts.take(4).find_map(|at| {
        let mut near = filing.blocks[at..].iter().take(SIGNED_BLOCKS);
        near.find_map(|block| day_within(&block.text, zone).filter(fits))
    })
}

/// The day that the cover of a current report names.
fn reported(filing: &Read, zone: &Zone) -> Option<Timestamp> {
    let mut cover = filing.blocks.iter().take(COVER_BLOCKS);
    let at = cover.position(|block| block.text.to_lowercase().contains("date of report"))?;
    let mut near = filing.blocks[at..].iter().take(3);
    near.find_map(|block| day_within(&block.text, zone))
}

fn day_within(text: &str, zone: &Zone) -> Option<Timestamp> {
    let (day, _) = day::first(text)?;
    moment(&day.to_string(), zone)
}
