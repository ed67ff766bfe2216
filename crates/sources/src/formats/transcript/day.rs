//! When something was said: as the transcript says, as its file is called, as the user says.

use super::super::document;
use super::super::notes::day;
use super::Talk;
use crate::Options;
use bellwether_core::time::{Timestamp, Zone};
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

/// What says when.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum From {
    /// The transcript itself.
    Head,
    /// The name of its file.
    Name,
    /// The user, by `--known`.
    Told,
}

/// Nobody's recording is older: a date before it was misread.
const EARLIEST: Timestamp = Timestamp(0);

/// When it was said.
pub(super) fn of(talk: &Talk, stem: &str, options: &Options) -> Option<(Timestamp, From)> {
    let zone = &options.zone;
    let plausible = |moment: &Timestamp| (EARLIEST..=options.now).contains(moment);
    let said = talk.head.iter().chain([&talk.title]);
    let in_head = said
        .filter_map(|line| in_numbers(line).or_else(|| document::moment(line, zone)))
        .find(plausible);
    let by_name = || {
        stamp(stem, zone)
            .or_else(|| day::find(stem, zone))
            .filter(plausible)
    };
    let told = || options.known.filter(plausible);
    (in_head.map(|moment| (moment, From::Head)))
        .or_else(|| by_name().map(|moment| (moment, From::Name)))
        .or_else(|| told().map(|moment| (moment, From::Told)))
}

/// The day that a line names.
pub(super) fn in_line(line: &str) -> Option<Date> {
    day::first(line).map(|(day, _)| day)
}

/// Thousandths of seconds since 1970, or seconds.
fn in_numbers(text: &str) -> Option<Timestamp> {
    let number = text.trim().split('.').next()?;
    let fits = (9..=13).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    let number: i64 = number.parse().ok().filter(|_| fits)?;
    Some(Timestamp(if number > 99_999_999_999 {
        number / 1000
    } else {
        number
    }))
}

/// The moment in the name of a recording: `GMT20240312-150132_Recording`,
/// `Valves-20240312_150132UTC-Meeting Recording`. Without a zone it is the seller's.
pub(super) fn stamp(stem: &str, zone: &Zone) -> Option<Timestamp> {
    const LENGTH: usize = 15;
    let bytes = stem.as_bytes();
    let digits = |range: std::ops::Range<usize>| bytes[range].iter().all(u8::is_ascii_digit);
    let at = (0..bytes.len().saturating_sub(LENGTH - 1)).find(|at| {
        let parted = matches!(bytes[at + 8], b'-' | b'_' | b'T' | b' ');
        let before = at
            .checked_sub(1)
            .is_some_and(|before| bytes[before].is_ascii_digit());
        let after = bytes.get(at + LENGTH).is_some_and(u8::is_ascii_digit);
        parted && !before && !after && digits(*at..at + 8) && digits(at + 9..at + LENGTH)
    })?;
    let number = |from: usize, length: usize| {
        let text = stem.get(at + from..at + from + length)?;
        text.parse::<i16>().ok()
    };
    let small = |from: usize| number(from, 2)?.try_into().ok();
    let (year, month, day) = (number(0, 4)?, small(4)?, small(6)?);
    let (hour, minute, second) = (small(9)?, small(11)?, small(13)?);
    let local = DateTime::new(year, month, day, hour, minute, second, 0).ok()?;
    let (before, after) = (&stem[..at], &stem[at + LENGTH..]);
    let is_utc = before.ends_with("GMT") || ["UTC", "Z"].iter().any(|z| after.starts_with(z));
    let zone = match is_utc {
        true => TimeZone::UTC,
        false => zone.0.clone(),
    };
    Some(Timestamp(
        local.to_zoned(zone).ok()?.timestamp().as_second(),
    ))
}

/// What a file is called, without its day and what every recording is called.
pub(super) fn without(stem: &str) -> String {
    const SAYS_NOTHING: &[&str] = &[
        "recording",
        "transcript",
        "transcription",
        "audio",
        "video",
        "meeting",
        "caption",
        "captions",
        "closed",
        "otter",
        "ai",
        "gmt",
        "utc",
        "aufzeichnung",
        "transkript",
    ];
    let is_sign = |c: char| !c.is_alphanumeric() && c != '&';
    let says = |word: &&str| {
        let letters: String = word.chars().filter(|c| c.is_alphabetic()).collect();
        let lower = letters.to_lowercase();
        *word == "&" || !lower.is_empty() && !SAYS_NOTHING.contains(&lower.as_str())
    };
    let words: Vec<&str> = stem.split(is_sign).filter(says).collect();
    match words.is_empty() {
        true => "Meeting".to_owned(),
        false => words.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_recordings_tell_their_moment() {
        let berlin = Zone(TimeZone::fixed(jiff::tz::offset(1)));
        for (stem, moment) in [
            (
                "GMT20240312-150132_Recording.transcript",
                "2024-03-12T15:01:32Z",
            ),
            (
                "Valves-20240312_150132UTC-Meeting Recording",
                "2024-03-12T15:01:32Z",
            ),
            (
                "Valves-20240312_150132-Meeting Recording",
                "2024-03-12T14:01:32Z",
            ),
        ] {
            let found = stamp(stem, &berlin).map(|at| at.to_string());
            assert_eq!(found.as_deref(), Some(moment), "{stem}");
        }
        for stem in [
            "20240312",
            "120240312-150132",
            "20241312-150132",
            "é20240312-1501",
        ] {
            assert_eq!(stamp(stem, &berlin), None, "{stem}");
        }
    }

    #[test]
    fn a_title_is_what_no_recording_is_called() {
        assert_eq!(
            without("GMT20240312-150132_Recording.transcript"),
            "Meeting"
        );
        assert_eq!(
            without("2024-03-12 Acme & Sons, valves"),
            "Acme & Sons valves"
        );
    }
}
