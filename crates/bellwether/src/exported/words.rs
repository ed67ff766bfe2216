//! The words that lines are written in.

use bellwether_core::evidence::{KnownFrom, Marks, Role};
use bellwether_core::ledger::Anchor;

/// Clocks that told when something was known.
pub(super) const CLOCKS: &[(&str, KnownFrom)] = &[
    ("received", KnownFrom::Received),
    ("date", KnownFrom::Date),
    ("envelope", KnownFrom::Envelope),
    ("recorded", KnownFrom::Recorded),
    ("file", KnownFrom::File),
    ("told", KnownFrom::Told),
];

pub(super) const ROLES: &[(&str, Role)] = &[
    ("from", Role::From),
    ("to", Role::To),
    ("cc", Role::Cc),
    ("bcc", Role::Bcc),
];

pub(super) const MARKS: &[(&str, Marks)] = &[
    ("list", Marks::LIST),
    ("bulk", Marks::BULK),
    ("auto", Marks::AUTO),
    ("bounce", Marks::BOUNCE),
    ("chat", Marks::CHAT),
    ("invitation", Marks::INVITATION),
    ("sent", Marks::SENT),
    ("mark-128", Marks(128)),
];

pub(super) fn word<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> &'static str {
    let found = words.iter().find(|(_, known)| known == value);
    found.map_or("", |(word, _)| word)
}

pub(super) fn meant<T: Copy>(words: &[(&'static str, T)], text: &str) -> Result<T, String> {
    let found = words.iter().find(|(word, _)| *word == text);
    found
        .map(|(_, value)| *value)
        .ok_or_else(|| format!("`{text}` is no word this program knows"))
}

pub(super) fn anchor_text(anchor: &Anchor) -> (String, String) {
    let (kind, value) = match anchor {
        Anchor::Address(address) => ("address", address.clone()),
        Anchor::Domain(domain) => ("domain", domain.clone()),
        Anchor::Evidence(id) => ("evidence", id.to_string()),
        Anchor::Party(party) => ("party", party.clone()),
        Anchor::Topic(topic) => ("topic", topic.clone()),
    };
    (kind.to_owned(), value)
}

pub(super) fn anchor_of((kind, value): (String, String)) -> Result<Anchor, String> {
    Ok(match kind.as_str() {
        "address" => Anchor::Address(value),
        "domain" => Anchor::Domain(value),
        "evidence" => Anchor::Evidence(value.parse().map_err(|_| format!("`{value}` is no id"))?),
        "party" => Anchor::Party(value),
        "topic" => Anchor::Topic(value),
        _ => return Err(format!("`{kind}` is no anchor this program knows")),
    })
}
