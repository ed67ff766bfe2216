//! What was read in, when, and what of it could not be read.

use super::Query;
use crate::web::frame::Frame;
use crate::web::imports::Shown;
use crate::web::uploads::MOST_BYTES;
use crate::web::{Desk, Reply, Trouble};
use crate::wire::Time;
use crate::wire::health::{BadItem, Source};
use crate::words;
use askama::Template;
use std::collections::BTreeMap;

/// Bad items shown of one source.
const BAD: usize = 20;

#[derive(Template)]
#[template(path = "sources.html")]
struct Page {
    frame: Frame,
    folders: Vec<Folder>,
    bad: Vec<(String, Vec<BadItem>, usize)>,
    reading: Reading,
    messages: String,
    most_bytes: u64,
}

/// Sources that lie beside each other: a folder of many is named once.
struct Folder {
    path: String,
    /// Name, items, when it was read.
    rows: Vec<(String, String, Time)>,
    /// Of all of them.
    items: u64,
    /// When one of them was read last.
    read: Time,
    /// Whether they are shown on demand only.
    folded: bool,
}

/// A folder of more files is told in one line.
const SHOWN: usize = 8;
/// Where there are more files in all, every folder is.
const ALL_SHOWN: usize = 40;

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
        folders: folders(rows),
        bad: (bad.into_iter())
            .map(|(source, (items, more))| (source.to_owned(), items, more))
            .collect(),
        reading,
        most_bytes: MOST_BYTES,
        messages: words::count(sources.messages, "distinct item"),
    };
    Reply::page(&page)
}

/// Sources as they come, those of one folder together.
fn folders(sources: Vec<Source>) -> Vec<Folder> {
    let parts = |source: &Source| {
        let at = source.source.rfind(['/', '\\']).map_or(0, |at| at + 1);
        let (path, name) = source.source.split_at(at);
        (path.to_owned(), name.to_owned())
    };
    let many = sources.len() > ALL_SHOWN;
    let mut folders: Vec<Folder> = Vec::new();
    for source in sources {
        let (path, name) = parts(&source);
        let row = (name, words::thousands(source.items), source.read);
        match folders.last_mut().filter(|folder| folder.path == path) {
            Some(folder) => {
                folder.rows.push(row);
                folder.items += source.items;
                folder.read = folder.read.max(source.read);
            }
            None => folders.push(Folder {
                path,
                rows: vec![row],
                items: source.items,
                read: source.read,
                folded: false,
            }),
        }
    }
    for folder in &mut folders {
        folder.folded = folder.rows.len() > SHOWN || (many && folder.rows.len() > 1);
        if let [(name, ..)] = &mut folder.rows[..] {
            *name = std::mem::take(&mut folder.path) + name;
        }
    }
    folders
}

#[cfg(test)]
mod tests {
    use super::*;
    use bellwether_core::time::Timestamp;

    #[test]
    fn a_folder_of_many_files_is_named_once() {
        let source = |source: &str| Source {
            source: source.to_owned(),
            read: Time(Timestamp(0)),
            items: 1234,
        };
        let all = ["/a/b/one.mbox", "/a/b/two.mbox", "/a/c.csv", "by hand"].map(source);
        let shown: Vec<(String, Vec<String>)> = (folders(all.into()).into_iter())
            .map(|folder| {
                let names = folder.rows.into_iter().map(|row| row.0);
                (folder.path, names.collect())
            })
            .collect();
        let wanted = |path: &str, names: &[&str]| {
            let names = names.iter().map(|name| (*name).to_owned());
            (path.to_owned(), names.collect::<Vec<String>>())
        };
        assert_eq!(
            shown,
            [
                wanted("/a/b/", &["one.mbox", "two.mbox"]),
                wanted("", &["/a/c.csv"]),
                wanted("", &["by hand"]),
            ]
        );
    }
}
