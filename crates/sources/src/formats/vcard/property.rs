//! One property of a card: name, parameters and value, in whatever charset.

use crate::mail::{charset, transfer};
use encoding_rs::Encoding;

/// The properties of a card.
pub(super) struct Properties {
    /// The card is of version 2.1: folding and backslashes mean something else.
    pub old: bool,
    /// In the order of the card.
    pub all: Vec<Property>,
}

/// One of them.
pub(super) struct Property {
    /// The group (`item1`), lower case; empty where there is none.
    pub group: String,
    /// Upper case.
    pub name: String,
    /// Names in upper case; a bare `WORK` is a `TYPE`.
    pub params: Vec<(String, String)>,
    /// The value, decoded; backslashes still stand.
    pub value: String,
}

impl Properties {
    /// Reads the lines of a card.
    pub(super) fn of(lines: &[Vec<u8>]) -> Properties {
        let old = lines.iter().any(|line| {
            let plain: Vec<u8> = line.iter().filter(|b| **b != b' ').copied().collect();
            plain.to_ascii_uppercase().starts_with(b"VERSION:2")
        });
        let raw: Vec<Raw> = lines.iter().filter_map(|line| Raw::of(line, old)).collect();
        // Letters of one card are of one charset: what is too short to tell in one
        // value, another may tell.
        let odd = |raw: &&Raw| std::str::from_utf8(&raw.value).is_err();
        let sample: Vec<u8> = (raw.iter().filter(odd))
            .flat_map(|raw| raw.value.iter().copied().chain([b'\n']))
            .collect();
        let charset = (!sample.is_empty()).then(|| charset::guessed(&sample));
        Properties {
            old,
            all: raw.into_iter().map(|raw| raw.decoded(charset)).collect(),
        }
    }

    /// The parts of a value that stand between `separator`s, backslashes undone.
    pub(super) fn parts(&self, value: &str, separator: char) -> Vec<String> {
        let mut parts = vec![String::new()];
        let mut chars = value.chars();
        while let Some(letter) = chars.next() {
            let part = parts.len() - 1;
            let part = &mut parts[part];
            match letter {
                '\\' => match chars.next() {
                    Some(next @ (',' | ';' | '\\' | ':')) => part.push(next),
                    Some('n' | 'N') if !self.old => part.push('\n'),
                    Some(next) => part.extend(['\\', next]),
                    None => part.push('\\'),
                },
                _ if letter == separator => parts.push(String::new()),
                _ => part.push(letter),
            }
        }
        parts
    }

    /// The whole value, backslashes undone.
    pub(super) fn text(&self, property: &Property) -> String {
        self.parts(&property.value, '\0').join("")
    }

    /// What Apple labels a property of this group with.
    pub(super) fn label(&self, group: &str) -> Option<String> {
        let of_group = |p: &&Property| p.group == group && p.name == "X-ABLABEL";
        let label = self.all.iter().find(of_group).map(|p| self.text(p))?;
        let own = label
            .strip_prefix("_$!<")
            .and_then(|l| l.strip_suffix(">!$_"));
        let label = own.unwrap_or(&label).trim().to_owned();
        (!group.is_empty() && !label.is_empty()).then_some(label)
    }
}

impl Property {
    /// Whether it is of a type, in whatever way that is written.
    pub(super) fn is_of(&self, kind: &str) -> bool {
        self.types().any(|word| word.eq_ignore_ascii_case(kind))
    }

    /// Its types.
    pub(super) fn types(&self) -> impl Iterator<Item = &str> {
        let of_type = |(name, _): &&(String, String)| name == "TYPE";
        let types = self.params.iter().filter(of_type);
        types.flat_map(|(_, value)| value.split(',').map(str::trim))
    }
}

/// A property whose value is still in its charset.
struct Raw {
    group: String,
    name: String,
    params: Vec<(String, String)>,
    value: Vec<u8>,
}

impl Raw {
    fn of(line: &[u8], old: bool) -> Option<Raw> {
        let start = &line[..memchr::memchr(b':', line)?];
        let start = start.to_ascii_uppercase();
        let quoted = memchr::memmem::find(&start, b"QUOTED-PRINTABLE").is_some();
        let unfolded = match quoted {
            true => line.to_vec(),
            false => unfolded(line, old),
        };
        let colon = colon(&unfolded)?;
        let header = String::from_utf8_lossy(&unfolded[..colon]).into_owned();
        let mut pieces = outside_quotes(&header, ';').into_iter();
        let full = pieces.next().unwrap_or_default().trim();
        let (group, name) = full.rsplit_once('.').unwrap_or(("", full));
        let params: Vec<(String, String)> = pieces.filter_map(param).collect();
        let encoding = params.iter().find(|(name, _)| name == "ENCODING");
        let encoding = encoding.map(|(_, value)| value.to_ascii_uppercase());
        let value = &unfolded[colon + 1..];
        Some(Raw {
            group: group.to_lowercase(),
            name: name.to_uppercase(),
            value: match encoding.as_deref() {
                // A soft break that nothing follows is no letter.
                Some("QUOTED-PRINTABLE") => {
                    let value = value.trim_ascii_end();
                    transfer::quoted_printable(value.strip_suffix(b"=").unwrap_or(value))
                }
                Some("B" | "BASE64") => transfer::base64(value),
                _ => value.to_vec(),
            },
            params,
        })
    }

    fn decoded(self, guessed: Option<&'static Encoding>) -> Property {
        let declared = self.params.iter().find(|(name, _)| name == "CHARSET");
        let declared = declared.and_then(|(_, label)| Encoding::for_label(label.trim().as_bytes()));
        let told = declared.and_then(|encoding| {
            let (text, _, failed) = encoding.decode(&self.value);
            (!failed).then(|| text.into_owned())
        });
        let value = told.unwrap_or_else(|| match std::str::from_utf8(&self.value) {
            Ok(text) => text.to_owned(),
            Err(_) => match guessed {
                Some(encoding) => encoding
                    .decode_without_bom_handling(&self.value)
                    .0
                    .into_owned(),
                None => String::from_utf8_lossy(&self.value).into_owned(),
            },
        });
        Property {
            group: self.group,
            name: self.name,
            params: self.params,
            value: value.replace('\0', "").trim().to_owned(),
        }
    }
}

/// A folded line in one. Version 2.1 breaks lines at blanks, which stay; later ones
/// add a blank of their own. A break without one is the text's.
fn unfolded(line: &[u8], old: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(line.len());
    let mut lines = line.split(|&b| b == b'\n');
    out.extend_from_slice(lines.next().unwrap_or_default());
    for more in lines {
        match more.first() {
            Some(b' ' | b'\t') if old => {
                out.push(b' ');
                out.extend_from_slice(more.trim_ascii_start());
            }
            Some(b' ' | b'\t') => out.extend_from_slice(&more[1..]),
            _ => {
                out.push(b'\n');
                out.extend_from_slice(more);
            }
        }
    }
    out
}

/// Where the value begins: the first colon outside of quotes, else the first.
fn colon(line: &[u8]) -> Option<usize> {
    let mut quoted = false;
    let outside = line.iter().position(|&b| {
        quoted ^= b == b'"';
        b == b':' && !quoted
    });
    outside.or_else(|| memchr::memchr(b':', line))
}

/// The pieces of a text between separators that no quotes enclose.
fn outside_quotes(text: &str, separator: char) -> Vec<&str> {
    let mut quoted = false;
    let pieces = text.split(|letter| {
        quoted ^= letter == '"';
        letter == separator && !quoted
    });
    pieces.collect()
}

fn param(piece: &str) -> Option<(String, String)> {
    let clean = |value: &str| {
        let value: String = value.chars().filter(|c| *c != '"').collect();
        // Quotes and breaks within parameters, by RFC 6868.
        let value = value.replace("^n", "\n").replace("^'", "\"");
        value.replace("^^", "^").trim().to_owned()
    };
    let (name, value) = match piece.split_once('=') {
        Some((name, value)) => (name.trim().to_uppercase(), clean(value)),
        None => {
            let word = clean(piece);
            let upper = word.to_uppercase();
            let name = match upper.as_str() {
                "QUOTED-PRINTABLE" | "BASE64" | "B" | "8BIT" | "7BIT" => "ENCODING",
                _ if Encoding::for_label(word.as_bytes()).is_some() => "CHARSET",
                _ => "TYPE",
            };
            (name.to_owned(), word)
        }
    };
    (!value.is_empty()).then_some((name, value))
}
