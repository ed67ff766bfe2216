//! The JSON of Fireflies: a list of sentences, or a transcript that holds one.

use super::Talk;
use serde_json::Value;

/// Names under which the list of sentences stands.
const LISTS: [&str; 3] = ["sentences", "transcript", "transcripts"];

/// Whether a text begins as one.
pub(super) fn is_one(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with(['[', '{'])
        && text.contains("\"speaker_name\"")
        && (text.contains("\"raw_text\"") || text.contains("\"text\""))
}

/// Reads it; else what is wrong with it.
pub(super) fn read(text: &str) -> Result<Talk, String> {
    let root: Value = serde_json::from_str(text.trim())
        .map_err(|error| format!("damaged ({error}): export the transcript again"))?;
    // What their interface answers has it inside.
    let inner = root.pointer("/data/transcript").unwrap_or(&root);
    let listed = LISTS.iter().find_map(|name| inner.get(*name)?.as_array());
    let mut talk = Talk {
        title: said(inner, "title"),
        ..Talk::default()
    };
    talk.head
        .extend(["date", "dateString", "date_string"].map(|name| said(inner, name)));
    for sentence in listed.or_else(|| inner.as_array()).into_iter().flatten() {
        let text = Some(said(sentence, "raw_text")).filter(|text| !text.is_empty());
        let text = text.unwrap_or_else(|| said(sentence, "text"));
        let name = match said(sentence, "speaker_name") {
            name if name.is_empty() => match said(sentence, "speaker_id") {
                id if id.is_empty() => String::new(),
                id => format!("Speaker {id}"),
            },
            name => name,
        };
        talk.turns.push((name, text));
    }
    Ok(talk)
}

fn said(value: &Value, name: &str) -> String {
    match value.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
