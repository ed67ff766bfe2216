//! What was read in, when, and what of it could not be read.

use super::Query;
use crate::web::frame::Frame;
use crate::web::imports::Shown;
use crate::web::uploads::MOST_BYTES;
use crate::web::{Desk, Reply, Trouble};
use crate::wire::Time;
use crate::wire::health::{BadItem, Source};
use askama::Template;
use std::collections::BTreeMap;

/// Bad items shown of one source.
const BAD: usize = 20;

#[derive(Template)]
#[template(path = "sources.html")]
struct Page {
    frame: Frame,
    rows: Vec<Source>,
    bad: Vec<(String, Vec<BadItem>, usize)>,
    reading: Reading,
    messages: u64,
    most_bytes: u64,
}

/// What is being read, what waits to be, and what was read since the server began.
#[derive(Debug)]
pub struct Reading {
    /// How far it is.
    pub running: Option<Shown>,
    /// What comes next, by name.
    pub waiting: Vec<String>,
    /// What came of it, the newest first.
    pub last: Vec<Shown>,
}

/// The page.
pub fn page(
    desk: &mut Desk<'_, '_>,
    frame: Frame,
    _query: &Query,
    reading: Reading,
) -> Result<Reply, Trouble> {
    let sources = desk.sources()?;
    let mut rows: Vec<Source> = (sources.rows.iter())
        .map(|(source, read, items)| Source {
            source: source.clone(),
            read: Time(*read),
            items: *items,
        })
        .collect();
    rows.sort_by(|a, b| b.read.cmp(&a.read).then_with(|| a.source.cmp(&b.source)));
    let mut bad: BTreeMap<&str, (Vec<BadItem>, usize)> = BTreeMap::new();
    for one in &sources.bad {
        let (items, more) = bad.entry(&one.source).or_default();
        match items.len() < BAD {
            true => items.push(BadItem {
                source: one.source.clone(),
                at: one.at.clone(),
                reason: one.reason.clone(),
            }),
            false => *more += 1,
        }
    }
    let page = Page {
        frame: frame.titled("Sources"),
        rows,
        bad: (bad.into_iter())
            .map(|(source, (items, more))| (source.to_owned(), items, more))
            .collect(),
        reading,
        most_bytes: MOST_BYTES,
        messages: sources.messages,
    };
    Reply::page(&page)
}
