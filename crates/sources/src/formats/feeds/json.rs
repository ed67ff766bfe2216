//! JSON Feed.

use super::item::{Channel, Item};
use serde_json::Value;

/// Whether a text begins as one.
pub(super) fn is_feed(text: &str) -> bool {
    text.starts_with('{') && text.contains("jsonfeed.org/version")
}

/// Reads a feed; what is wrong with it, if anything.
pub(super) fn read(text: &str, channel: &mut Channel) -> Option<String> {
    let feed: Value = match serde_json::from_str(text) {
        Ok(feed) => feed,
        Err(error) => {
            return Some(format!("damaged ({error}): download the feed again"));
        }
    };
    let get = |value: &Value, names: &[&str]| {
        let said = names.iter().find_map(|name| match value.get(*name)? {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        });
        said.unwrap_or_default()
    };
    channel.title = get(&feed, &["title"]);
    for item in feed
        .get("items")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        let author = item.get("author").or_else(|| item.get("authors")?.get(0));
        let plain = get(item, &["content_text"]);
        let content = get(item, &["content_html"]);
        channel.items.push(Item {
            title: get(item, &["title"]),
            link: get(item, &["url", "external_url"]),
            id: get(item, &["id"]),
            published: get(item, &["date_published"]),
            updated: get(item, &["date_modified"]),
            author: author.map_or_else(String::new, |author| get(author, &["name"])),
            summary: escaped(&get(item, &["summary"])),
            content: if content.is_empty() {
                escaped(&plain)
            } else {
                content
            },
        });
    }
    None
}

/// Text as HTML that says the same, blank lines as ends of paragraphs.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace("\n\n", "<p>")
}
