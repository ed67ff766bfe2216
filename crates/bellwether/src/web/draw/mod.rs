//! Pictures as SVG, made here: each says in words what it shows, and keeps its colours
//! to classes, so that light, dark and paper have their own.

mod bars;
mod chain;
mod layers;
mod network;
mod reliability;

pub use bars::{Bar, bars, spark, weight};
pub use chain::{Ribbon, Station, Way, Width, chain};
pub use network::{Link, Node, network};
pub use reliability::reliability;

/// Text as it may stand in SVG.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// The beginning of a text that has room for so many letters.
pub fn cut(text: &str, most: usize) -> String {
    match text.chars().count() > most {
        true => text
            .chars()
            .take(most.saturating_sub(1))
            .chain(['…'])
            .collect(),
        false => text.to_owned(),
    }
}
