//! A text that somebody published.

use super::super::notes::{day, front, is_text, title_of};
use super::published::{moment, of_day};
use super::{Published, wire};
use crate::item::Place;
use bellwether_core::downstream::Block;
use bellwether_core::time::Zone;

/// Paragraphs among which a dateline is looked for.
const NEAR: usize = 15;

/// Whether a text that begins like this was published: by its front matter, or as wires
/// begin.
pub(in super::super) fn is_release(head: &[u8]) -> bool {
    if !is_text(head) {
        return false;
    }
    // What is looked at may end within a letter.
    let whole = match std::str::from_utf8(head) {
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        _ => head.len(),
    };
    let text = super::super::notes::decode(&head[..whole]);
    let (matter, body) = front::split(&text);
    if says_published(&matter) {
        return true;
    }
    let paragraphs = paragraphs(body);
    let near = || paragraphs.iter().take(NEAR);
    let is_headed = near().flat_map(|text| text.lines()).any(wire::is_headed);
    let about = || {
        let texts: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
        wire::issuer("", &texts).is_some()
    };
    near()
        .filter_map(|paragraph| wire::dateline(paragraph))
        .any(|line| line.is_wire || is_headed || about())
}

/// Whether front matter says who published a text, or when. `published: true` is what
/// site makers and notebooks write over anything, and a book that a note is about has a
/// publisher too: one without a day or an address says nothing.
fn says_published(matter: &front::Matter) -> bool {
    let year = |text: &str| {
        text.split(|c: char| !c.is_ascii_digit())
            .any(|n| n.len() == 4)
    };
    let says = |key: &str| matter.get(key).is_some_and(|text| !text.is_empty());
    let dated = ["published", "veröffentlicht"]
        .iter()
        .any(|key| matter.get(key).is_some_and(year));
    let placed = || year(&matter.date) || says("url") || says("link");
    dated || says("publisher") && placed()
}

/// Reads a text; `None` where it says nothing.
pub(super) fn read(text: &str, place: &Place, zone: &Zone) -> Option<Published> {
    let (matter, body) = front::split(text);
    let paragraphs = paragraphs(body);
    let texts: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
    if texts.is_empty() {
        return None;
    }
    let is_markdown = place.file.extension().is_some_and(|ending| ending != "txt");
    let line = texts
        .iter()
        .take(NEAR)
        .find_map(|text| wire::dateline(text));
    let head = texts.iter().find(|text| !text.lines().all(wire::is_headed));
    let title = matter.title.clone();
    let title = title.or_else(|| title_of(head.unwrap_or(&texts[0]), is_markdown));
    let title = title.unwrap_or_default();
    let get = |names: &[&str]| {
        names
            .iter()
            .find_map(|name| matter.get(name))
            .unwrap_or_default()
    };
    let publisher = match get(&["publisher", "herausgeber", "site", "author", "source"]) {
        said if !said.is_empty() && !said.contains("://") => said.to_owned(),
        _ => wire::issuer(&title, &texts).unwrap_or_default(),
    };
    let said = get(&["published", "veröffentlicht", "publication date"]);
    let said = if said.is_empty() { &matter.date } else { said };
    let when = moment(said, zone)
        .or_else(|| of_day(line?.day?, zone))
        // A line that is a day.
        .or_else(|| {
            let mut lines = texts.iter().take(4).flat_map(|text| text.lines());
            lines
                .find(|line| day::is_day(line))
                .and_then(|line| moment(line, zone))
        });
    let url = match get(&["url", "link", "source"]) {
        url if url.contains("://") => url.to_owned(),
        _ => String::new(),
    };
    let is_press = line.is_some() || texts.iter().take(NEAR).any(|text| wire::is_headed(text));
    let form = match get(&["type", "typ", "form"]) {
        "" if is_press => "press",
        "" => "text",
        said => said,
    };
    let blocks = paragraphs.iter().map(|text| Block {
        text: text.clone(),
        table: false,
    });
    Some(Published {
        system: "text",
        key: url.clone(),
        form: form.to_owned(),
        title,
        publisher,
        url,
        when,
        blocks: blocks.collect(),
        ..Published::default()
    })
}

/// What stands between blank lines; a heading of Markdown stands alone.
fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let line = line.trim();
        let words = line.trim_start_matches('#').trim();
        let is_heading = words.len() < line.len() && line.starts_with('#');
        if words.is_empty() {
            open = false;
        } else if open && !is_heading {
            if let Some(last) = paragraphs.last_mut() {
                last.push('\n');
                last.push_str(words);
            }
        } else {
            paragraphs.push(words.to_owned());
            open = !is_heading;
        }
    }
    paragraphs
}
