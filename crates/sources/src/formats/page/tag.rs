//! Start tags of a page, with the attributes that matter.

use super::furniture::Marks;

/// Attributes that are kept, beside those that tell furniture.
const ATTRIBUTES: &[&str] = &[
    "name", "property", "itemprop", "content", "rel", "href", "type", "datetime", "pubdate",
];

/// Attributes of one tag that are kept.
const MOST: usize = 32;

/// A start tag.
#[derive(Default)]
pub(super) struct Tag {
    pub name: String,
    pub marks: Marks,
    /// The attribute whose value comes next.
    attribute: Vec<u8>,
    values: Vec<(&'static str, String)>,
}

impl Tag {
    pub(super) fn named(name: &[u8]) -> Tag {
        Tag {
            name: String::from_utf8_lossy(name).to_lowercase(),
            ..Tag::default()
        }
    }

    /// An attribute begins.
    pub(super) fn begin(&mut self, name: &[u8]) {
        self.attribute = name.to_ascii_lowercase();
        match &*self.attribute {
            b"hidden" => self.marks.is_hidden = true,
            b"pubdate" => self.values.push(("pubdate", String::new())),
            _ => {}
        }
    }

    /// The value of the attribute that began last.
    pub(super) fn set(&mut self, value: &[u8]) {
        let value = String::from_utf8_lossy(value).into_owned();
        let marks = &mut self.marks;
        match &*self.attribute {
            b"class" => marks.class = value,
            b"id" => marks.id = value,
            b"role" => marks.role = value,
            b"style" => marks.style = value,
            b"aria-hidden" => marks.is_hidden |= value == "true",
            name => {
                let known = ATTRIBUTES.iter().find(|known| known.as_bytes() == name);
                if let Some(known) = known.filter(|_| self.values.len() < MOST) {
                    self.values.push((known, value));
                }
            }
        }
    }

    /// The value of an attribute, empty where there is none.
    pub(super) fn get(&self, name: &str) -> &str {
        let value = self.values.iter().find(|(known, _)| *known == name);
        value.map_or("", |(_, value)| value)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.values.iter().any(|(known, _)| *known == name)
    }
}

/// Whether an element begins and ends a paragraph.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "dd"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "li"
            | "main"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "th"
            | "tr"
            | "ul"
    )
}

/// Whether an element has no end tag.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}
