//! Front matter: what a Markdown file says of itself between two lines of `---`.

use bellwether_core::evidence::entry::Entry;
use bellwether_core::evidence::field;

/// What front matter says.
#[derive(Default)]
pub(in super::super) struct Matter {
    pub title: Option<String>,
    /// As written, empty where none is.
    pub date: String,
    /// All else: key and value.
    more: Vec<(String, String)>,
}

/// Keys that say what a field says.
const FIELDS: &[(&str, &str)] = &[
    ("account", field::COMPANY),
    ("company", field::COMPANY),
    ("contact", field::CONTACT),
    ("customer", field::COMPANY),
    ("deal", field::DEAL),
    ("firma", field::COMPANY),
    ("id", field::ID),
    ("kontakt", field::CONTACT),
    ("kunde", field::COMPANY),
    ("location", field::CITY),
    ("opportunity", field::DEAL),
    ("person", field::CONTACT),
    ("tag", field::LABEL),
    ("tags", field::LABEL),
    ("type", field::TYPE),
    ("url", field::URL),
];

/// Takes front matter off a text.
pub(in super::super) fn split(text: &str) -> (Matter, &str) {
    let mut matter = Matter::default();
    let Some(rest) = text.strip_prefix("---\n") else {
        return (matter, text);
    };
    let mut end = 0;
    let mut key = String::new();
    for line in rest.split_inclusive('\n') {
        end += line.len();
        let plain = line.trim_end();
        if plain == "---" || plain == "..." {
            return (matter, &rest[end..]);
        }
        if let Some(item) = plain.trim_start().strip_prefix("- ") {
            matter.take(&key, item);
        } else if let Some((name, value)) = plain.split_once(':') {
            key = name.trim().to_owned();
            let value = value.trim();
            match value.strip_prefix('[').and_then(|v| v.strip_suffix(']')) {
                Some(list) => list.split(',').for_each(|item| matter.take(&key, item)),
                None => matter.take(&key, value),
            }
        } else if !plain.trim().is_empty() && !plain.starts_with(['#', ' ', '\t']) {
            // A line between text, not the beginning of front matter.
            break;
        }
    }
    (Matter::default(), text)
}

impl Matter {
    /// What it says under a key that no field of its own holds.
    pub(in super::super) fn get(&self, key: &str) -> Option<&str> {
        let mut more = self.more.iter();
        let said = more.find(|(name, _)| name.to_lowercase() == key)?;
        Some(&said.1)
    }

    fn take(&mut self, key: &str, value: &str) {
        let value = value.trim().trim_matches(['"', '\'']).trim();
        if value.is_empty() {
            return;
        }
        match key.to_lowercase().as_str() {
            "title" | "titel" if self.title.is_none() => self.title = Some(value.to_owned()),
            "date" | "datum" | "created" | "when" if self.date.is_empty() => {
                self.date = value.to_owned();
            }
            _ => self.more.push((key.to_owned(), value.to_owned())),
        }
    }

    /// Says it of a note.
    pub(in super::super) fn tell(&self, note: &mut Entry) {
        for (key, value) in &self.more {
            let known = FIELDS
                .iter()
                .find(|(name, _)| key.eq_ignore_ascii_case(name));
            match known {
                Some((_, field)) => note.put(field, value),
                None => note.put_raw(key, value),
            }
        }
    }
}
