//! What papers look like: annual reports, pages, wire texts, feeds, series of figures.

pub(super) mod feed;
pub(super) mod filing;
pub(super) mod press;
pub(super) mod series;
pub(super) mod submission;
pub(super) mod wire;

use crate::world::calendar;
use bellwether_core::time::{Day, Timestamp};

/// The text with what HTML and XML would take for markup written out.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// `14 May 2024`
fn date_in_words(day: Day) -> String {
    format!("{} {}", calendar::day_month(day), day.date().year())
}

/// `May 14, 2024`
fn american_date(day: Day) -> String {
    let date = day.date();
    format!(
        "{} {}, {}",
        calendar::month_name(day),
        date.day(),
        date.year()
    )
}

/// `2024-05-14T09:12:00Z`
fn instant(at: Timestamp) -> String {
    let second = at.0.rem_euclid(86_400);
    format!(
        "{}T{:02}:{:02}:{:02}Z",
        at.day().date(),
        second / 3600,
        second / 60 % 60,
        second % 60
    )
}

/// A headline as it stands in an address: `tarnwick-rail-wins-order`.
fn slug(title: &str) -> String {
    let ascii = crate::world::cast::spelling::ascii(&title.replace(' ', "-"));
    let words: Vec<&str> = ascii.split('-').filter(|word| !word.is_empty()).collect();
    words[..words.len().min(7)].join("-")
}
