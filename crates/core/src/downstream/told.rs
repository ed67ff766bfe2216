//! What a text tells of who supplies whom: one of the two may be the writer's house,
//! or ours, without being named.

use super::percents::Share;
use std::ops::Range;

/// A house, as a text names it.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum House {
    /// The house of whoever wrote ("we", "our customer").
    Writer,
    /// The house that is written to ("your customer"); of a report, nobody.
    Reader,
    /// A company, as it is written.
    Named(String),
}

/// That one house supplies another.
#[derive(Clone, PartialEq, Debug)]
pub struct Told {
    /// Who supplies.
    pub supplier: House,
    /// Who buys from it.
    pub customer: House,
    /// The share of the supplier's revenue, where one is said.
    pub share: Option<Share>,
    /// What is supplied, or for what purpose, in the text's words; may be empty.
    pub product: String,
    /// That it is so no longer ("we lost", "used to supply").
    pub over: bool,
    /// By which way of saying it was read: answers to doubts teach how far each can be
    /// trusted. A short fixed name.
    pub way: &'static str,
    /// Bytes of the sentence in the text.
    pub sentence: Range<usize>,
    /// How surely it was read, 0 to 1, before anything was learned from answers.
    pub confidence: f32,
}

/// Who supplies whom, as a text tells.
pub fn told(_text: &str, _known: super::Known<'_>) -> Vec<Told> {
    Vec::new()
}
