//! What a text tells of who supplies whom: one of the two may be the writer's house,
//! or ours, without being named.
//!
//! A sentence that has a word of trade is laid beside the ways of saying it in
//! `english` and `german`; `guards` throw out what is wished, denied, asked or
//! over; two firms of a press sentence that no way fits are put to the model of
//! [`super::relations`].

mod asked;
mod behind;
mod bought;
mod dealings;
mod english;
mod everyday;
mod felt;
mod forms;
mod german;
mod german_more;
mod grievance;
mod guards;
mod listed;
mod lists;
mod names;
mod no_sale;
mod nobody;
mod notices;
mod others;
mod parts;
mod pattern;
mod plain_words;
mod press;
mod reader;
mod sentence;
mod served;
mod sets;
mod shares_en;
mod standing;
mod stands_for;
mod take;
mod talk;
mod terms;
#[cfg(test)]
mod tests;
mod unsaid;

pub use behind::{COMPLAINT, Quoted, behind};
pub(super) use nobody::{is_person, names_a_firm, stands_for_nobody};

use super::known::Known;
use super::percents::Share;
use std::ops::Range;

/// All ways of saying it.
const ROWS: &[&[pattern::Row]] = &[
    english::ROWS,
    german::ROWS,
    shares_en::ROWS,
    talk::ROWS,
    others::ROWS,
    german_more::ROWS,
    dealings::ROWS,
    terms::ROWS,
    served::ROWS,
    standing::ROWS,
    felt::ROWS,
    everyday::ROWS,
];

/// All ways of saying who supplies the writer's own house.
const OF_US: &[&[pattern::Row]] = &[bought::ROWS, standing::US];

/// The way in which somebody tells that a customer complains of what its house delivers.
pub const COMPLAINS: &str = "complains";

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

/// Whether a sentence speaks of its writer's house: "we", "our", "us".
pub fn says_we(sentence: &str) -> bool {
    let first = |list: &str, word: &str| list.split_whitespace().any(|one| one == word);
    super::tokens::tokens(sentence).iter().any(|t| {
        let person = |(_, ours, _): &(&str, &str, &str)| first(ours, &t.low);
        t.text != "US" && sets::PERSONS.iter().any(person)
    })
}

/// Who supplies whom in running text: what somebody wrote in a mail (their own words,
/// without quotes), a note, a transcript, a press or web page. English and German;
/// nothing is read in other languages. `known.names` are found in small letters too;
/// `known.filer`, the house of whoever wrote, is never its own customer.
pub fn told(text: &str, known: Known<'_>) -> Vec<Told> {
    let mut out: Vec<Told> = Vec::new();
    let parts = parts::parts(text);
    for pair in parts.windows(2) {
        out.extend(reader::answered(text, &pair[0], &pair[1], known));
    }
    for part in parts {
        if !reader::has_cue(&text[part.clone()]) {
            continue;
        }
        reader::read(text, part, known, &mut out);
    }
    listed::listed(text, known, &mut out);
    forms::read(text, known, false, &mut out);
    out
}

/// Who supplies the house of whoever wrote a text ("we buy our castings from Acme"): the
/// customer is [`House::Writer`]. English and German, as [`told`].
pub fn bought(text: &str, known: Known<'_>) -> Vec<Told> {
    let mut out: Vec<Told> = Vec::new();
    for part in parts::parts(text) {
        reader::bought(text, part, known, &mut out);
    }
    forms::read(text, known, true, &mut out);
    out
}
