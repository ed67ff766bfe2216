//! Days and shares as fields of entries write them.

use super::percents::Share;
use crate::time::Day;

/// A day as fields write it.
pub(super) fn day(text: &str) -> Option<Day> {
    text.get(..10)?.parse().ok().map(Day::of)
}

/// A share as a field writes it: `30`, `>10`, `20-30`.
pub fn share(text: &str) -> Option<Share> {
    let text = text.trim().trim_end_matches('%').trim();
    let number = |text: &str| {
        let number = text.trim().replace(',', ".").parse::<f64>().ok()?;
        (0.0..=100.0).contains(&number).then_some(number)
    };
    if let Some(least) = text.strip_prefix('>') {
        return number(least.trim_start_matches('=')).map(Share::Floor);
    }
    if let Some(most) = text.strip_prefix('<') {
        return number(most).map(Share::Below);
    }
    match text.split_once('-') {
        Some((low, high)) => Some(Share::Range(number(low)?, number(high)?)),
        None => number(text).map(Share::Value),
    }
}

/// Whether a sentence that names a house goes on to say that it is none: `X is our
/// customer, Y is not`.
pub(super) fn is_denied(sentence: &str, name: &str) -> bool {
    const NOT: &[&str] = &[
        " is not",
        " isn't",
        " isn’t",
        " are not",
        " ist nicht",
        " ist es nicht",
        " ist keiner",
    ];
    let after = sentence.split_once(name).map_or("", |(_, after)| after);
    NOT.iter().any(|words| after.starts_with(words))
}
