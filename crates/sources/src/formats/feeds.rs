//! Feeds of sites: RSS (0.9 to 2.0), Atom and JSON Feed.
//!
//! Every item becomes one document: title, link, the day it was published, and its text
//! (the whole where the feed has it, else its summary). Its publisher is the feed's own
//! title; where an item is a release that came over a wire, who gives it out. Its key is
//! the item's id, else its link. An item that says no day counts as the file does, see
//! `document`.

mod item;
mod json;
mod xml;

use super::document::read_text;
use super::{Format, Input};
use crate::Stop;
use crate::feed::Feed;
use crate::item::Place;
use item::Channel;

pub(crate) struct Feeds;

/// Items handed on together.
const TOGETHER: usize = 200;

impl Format for Feeds {
    fn kind(&self) -> &'static str {
        "feed"
    }

    fn known_by(&self) -> &'static str {
        "RSS"
    }

    fn recognises(&self, head: &[u8]) -> bool {
        let text = String::from_utf8_lossy(&head[..head.len().min(4096)]);
        let text = text.trim_start_matches('\u{feff}').trim_start();
        xml::is_feed(text) || json::is_feed(text)
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let Some(text) = read_text(input, place, feed)? else {
            return Ok(());
        };
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let mut channel = Channel::default();
        let trouble = match text.starts_with('{') {
            true => json::read(text, &mut channel),
            false => xml::read(text, &mut channel),
        };
        let zone = feed.options.zone.clone();
        let mut entries = Vec::new();
        for (number, item) in std::mem::take(&mut channel.items).into_iter().enumerate() {
            if let Some(published) = item.published(&channel, &zone) {
                let entry = published.entry(place, feed);
                entries.push((entry, format!("item {}", number + 1)));
            }
            if entries.len() >= TOGETHER {
                feed.entries(place, std::mem::take(&mut entries))?;
            }
        }
        feed.entries(place, entries)?;
        match trouble {
            Some(words) => feed.bad(place.position(""), words),
            None => Ok(()),
        }
    }
}
