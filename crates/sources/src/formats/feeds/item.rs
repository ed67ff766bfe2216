//! A feed and its items, whatever they were written in.

use super::super::document::{Published, moment, wire};
use super::super::page;
use bellwether_core::downstream::Block;
use bellwether_core::time::Zone;

/// A feed.
#[derive(Default, Debug)]
pub(super) struct Channel {
    pub title: String,
    pub items: Vec<Item>,
}

/// What one item says, as it is written.
#[derive(Default, Debug)]
pub(super) struct Item {
    pub title: String,
    pub link: String,
    pub id: String,
    pub published: String,
    pub updated: String,
    pub author: String,
    pub summary: String,
    pub content: String,
}

impl Item {
    /// The document it is; `None` where it says nothing.
    pub(super) fn published(self, channel: &Channel, zone: &Zone) -> Option<Published> {
        let longer = self.content.len() >= self.summary.len();
        let html = if longer { &self.content } else { &self.summary };
        let mut blocks = page::blocks_of(html);
        let title = one_line(&self.title);
        if blocks.is_empty() && !title.is_empty() {
            // The headline is all there is, and it is text.
            blocks.push(Block {
                text: title.clone(),
                table: false,
            });
        }
        if blocks.is_empty() {
            return None;
        }
        let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
        let line = texts.iter().take(4).find_map(|text| wire::dateline(text));
        let feed = one_line(&channel.title);
        let is_wired = line.is_some_and(|line| line.is_wire) || wire::is_carrier(&feed);
        let issuer = wire::issuer(&title, &texts).filter(|_| is_wired);
        let when = [&self.published, &self.updated];
        let when = when.into_iter().find_map(|said| moment(said, zone));
        let when = when.or_else(|| moment(&line?.day?.to_string(), zone));
        let link = one_line(&self.link);
        let key = match one_line(&self.id) {
            id if id.contains(':') => id,
            id if !id.is_empty() => format!("{feed}|{id}"),
            _ if !link.is_empty() => link.clone(),
            _ => format!("{feed}|{title}|{}", one_line(&self.published)),
        };
        let author = one_line(&self.author);
        let mut more = Vec::new();
        if issuer.is_some() && !feed.is_empty() {
            more.push(("Feed".to_owned(), feed.clone()));
        }
        if !author.is_empty() && author != feed {
            more.push(("Author".to_owned(), author.clone()));
        }
        let publisher = issuer.or_else(|| Some(feed).filter(|feed| !feed.is_empty()));
        Some(Published {
            system: "feed",
            key,
            title,
            publisher: publisher.unwrap_or(author),
            form: if line.is_some() { "press" } else { "news" }.to_owned(),
            url: link,
            when,
            more,
            blocks,
            ..Published::default()
        })
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
