//! Saved web pages: press releases, news, posts (`.html`, `.htm`).
//!
//! A page that the user names is read; of pages in folders and archives only those that
//! say that they were published: that they are an article, when, by which site, from which
//! address they were saved, or whose report of a year they are.
//!
//! A page becomes one document: title, publisher, address, and its main text in
//! paragraphs and tables, without navigation, side columns, forms, notices about cookies
//! and footers. Where there is an `article` or `main`, its text is the page's.
//!
//! Who published it: the publisher that JSON-LD names, `og:site_name`, the author, else the
//! company that the title of a report names (`Annual report 2025 – Acme Valves AG`). Of a
//! press release it is who gives it out, whatever site carries it: the company of `SOURCE`
//! or `About …`. When: JSON-LD, `article:published_time` and the like, `<time>`, the
//! dateline, a line that is a day; see `document` for what else counts. Its key is its
//! address.

mod facts;
mod furniture;
mod html;
mod linked;
mod report;
mod tag;

use super::document::read_text;
use super::{Format, Input, Met};
use crate::Stop;
use crate::feed::Feed;
use crate::item::Place;
use bellwether_core::downstream::Block;
use std::path::Path;

pub(crate) struct Page;

impl Format for Page {
    fn kind(&self) -> &'static str {
        "page"
    }

    fn known_by(&self) -> &'static str {
        ".html"
    }

    /// What says of itself that it was published; else see [`by_name`].
    fn recognises(&self, head: &[u8]) -> bool {
        is_html(head) && is_published(head) && !is_mail(head)
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        match read_text(input, place, feed)? {
            Some(text) => Page::tell(&text, place, feed),
            None => Ok(()),
        }
    }
}

impl Page {
    /// Reads a page and hands it on.
    pub(super) fn tell(text: &str, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        if is_mail(text.as_bytes()) {
            let words = "a mail that was saved as a web page: save it as .eml and add that";
            return feed.bad(place.position(""), words.to_owned());
        }
        let published = facts::published(html::read(text), &feed.options.zone);
        if published.blocks.is_empty() {
            let words =
                "a page without text: open it in a browser and save it as it is shown there";
            return feed.bad(place.position(""), words.to_owned());
        }
        published.tell(place, feed, "")
    }
}

/// A page that the user named.
pub(super) fn by_name(_path: &Path, head: &[u8], met: Met) -> Option<&'static dyn Format> {
    (met == Met::Named && is_html(head)).then_some(&Page)
}

/// Whether content is HTML: its first element says so.
pub(super) fn is_html(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(&head[..head.len().min(super::HEAD_BYTES as usize)]);
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let lower = rest.get(..14).unwrap_or(rest).to_ascii_lowercase();
        if lower.starts_with("<!--") {
            let Some(end) = rest.find("-->") else {
                return false;
            };
            rest = rest[end + 3..].trim_start();
        } else if lower.starts_with("<?xml") {
            let Some(end) = rest.find("?>") else {
                return false;
            };
            rest = rest[end + 2..].trim_start();
        } else {
            let begins = ["<!doctype html", "<html", "<head", "<body"];
            return begins.iter().any(|begin| lower.starts_with(begin));
        }
    }
}

/// Whether a page says in its head that it was published.
fn is_published(head: &[u8]) -> bool {
    const MARKS: &[&str] = &[
        "saved from url=",
        "og:site_name",
        "article:published_time",
        "datepublished",
        "/prnewswire/",
        "(business wire)",
        "(globe newswire)",
        // What older systems write.
        "name=\"date\"",
        "name=\"dc.date",
        "name=\"dcterms.",
        "name=\"pubdate\"",
        "press release",
        "press information",
        "news release",
        "media release",
        "pressemitteilung",
        "presseinformation",
    ];
    let text = String::from_utf8_lossy(head);
    let low = text.to_lowercase();
    MARKS.iter().any(|mark| low.contains(mark)) || report::company(report::title(&text)).is_some()
}

/// Mails that Thunderbird saved as a page.
fn is_mail(head: &[u8]) -> bool {
    let head = &head[..head.len().min(super::HEAD_BYTES as usize)];
    let text = String::from_utf8_lossy(head);
    text.contains("chrome://messagebody") || text.contains("moz-email-headers-table")
}

/// The paragraphs of a piece of HTML that is nothing but text: an item of a feed.
pub(super) fn blocks_of(html: &str) -> Vec<Block> {
    html::read(html)
        .pieces
        .into_iter()
        .map(html::Piece::block)
        .collect()
}
