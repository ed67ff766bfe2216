//! JSON-LD: what a page says of itself to machines.

use serde_json::Value;

/// What of it matters.
#[derive(Debug, Default)]
pub(super) struct Linked {
    pub headline: String,
    pub publisher: String,
    pub author: String,
    pub published: String,
    pub url: String,
    /// The most telling type: `NewsArticle`, `PressRelease`.
    pub kind: String,
}

/// Things within things that are looked into.
const DEEPEST: usize = 8;

/// Reads all scripts of a page; the first article that says something counts.
pub(super) fn read(scripts: &[String]) -> Linked {
    let mut linked = Linked::default();
    for script in scripts {
        if let Ok(value) = serde_json::from_str(script.trim()) {
            look(&value, &mut linked, 0);
        }
    }
    linked
}

fn look(value: &Value, linked: &mut Linked, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::Array(values) => values
            .iter()
            .for_each(|value| look(value, linked, depth + 1)),
        Value::Object(object) => {
            let kind = kind(value);
            if kind.contains("Article")
                || kind.contains("Posting")
                || kind.contains("Report")
                || kind.contains("PressRelease")
            {
                let first = |kept: &mut String, said: String| {
                    if kept.is_empty() {
                        *kept = said;
                    }
                };
                first(&mut linked.kind, kind);
                first(
                    &mut linked.headline,
                    name(value.get("headline").or(value.get("name"))),
                );
                first(&mut linked.published, name(value.get("datePublished")));
                first(&mut linked.publisher, name(value.get("publisher")));
                first(&mut linked.author, name(value.get("author")));
                let url = value.get("url").or(value.get("mainEntityOfPage"));
                first(&mut linked.url, name(url));
            }
            for inner in ["@graph", "mainEntity", "itemListElement", "item"] {
                if let Some(value) = object.get(inner) {
                    look(value, linked, depth + 1);
                }
            }
        }
        _ => {}
    }
}

fn kind(value: &Value) -> String {
    match value.get("@type") {
        Some(Value::String(kind)) => kind.clone(),
        Some(Value::Array(kinds)) => {
            let kinds: Vec<&str> = kinds.iter().filter_map(Value::as_str).collect();
            kinds.join(" ")
        }
        _ => String::new(),
    }
}

/// A text, or the name of a thing, or of the first of several.
fn name(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Array(values)) => name(values.first()),
        Some(Value::Object(object)) => {
            let said = ["name", "@id", "url"]
                .iter()
                .find_map(|key| object.get(*key)?.as_str());
            said.unwrap_or_default().trim().to_owned()
        }
        _ => String::new(),
    }
}
