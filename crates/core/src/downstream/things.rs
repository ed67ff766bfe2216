//! Names that are a thing's: "Acme devices", "Acme juice", "the Acme 37 program".

use super::lexicon::VERBS;
use super::name_words::AFTER_NAME_NO_CUSTOMER;
use super::tokens::{Kind, Token};
use std::ops::Range;

/// Whether the words from `end` make the name before them a thing's: "Acme devices",
/// "the Acme 37 program".
pub(super) fn names_a_thing(tokens: &[Token<'_>], end: usize, within: &Range<usize>) -> bool {
    let thing = |i: usize| i < within.end && tokens[i].among(AFTER_NAME_NO_CUSTOMER);
    let model = |i: usize| i < within.end && tokens[i].text.contains(|c: char| c.is_ascii_digit());
    thing(end) || model(end) && thing(end + 1) || goods(tokens, end, within)
}

/// Whether a noun in small letters and then a verb follow: "Acme juice accounted for".
fn goods(tokens: &[Token<'_>], end: usize, within: &Range<usize>) -> bool {
    const NOUNS: usize = 3;
    let noun = |t: &Token<'_>| {
        t.kind == Kind::Word
            && !t.capital()
            && !t.among(BREAKS)
            && !t.among(BESIDE_NAMES)
            && !t.low.ends_with("ly")
            && !t.low.ends_with("ed")
    };
    let verb = |i: usize| {
        // "Acme accounts in the midwest": a noun.
        let noun = tokens[i].is("accounts") && !tokens.get(i + 1).is_some_and(|t| t.is("for"));
        tokens[i].among(VERBS) && !noun
    };
    let to = (end + NOUNS + 1).min(within.end);
    let Some(at) = (end..to).find(|&i| verb(i)) else {
        return end < within.end && tokens[end].is("accounts");
    };
    at > end && tokens[end..at].iter().all(noun)
}

/// Words in small letters behind a customer's name that leave it a customer.
const BESIDE_NAMES: &[&str] = &[
    "also",
    "alone",
    "each",
    "both",
    "together",
    "combined",
    "still",
    "now",
    "plus",
    "its",
    "affiliates",
    "subsidiaries",
    "entities",
    "sales",
    "purchases",
    "revenue",
    "revenues",
    "orders",
    "stores",
    "again",
    "the",
    "a",
    "an",
    "our",
    "not",
    "never",
    "only",
    "once",
    "first",
    "further",
    "later",
    "then",
    "it",
    "they",
    "itself",
    "will",
    "would",
    "could",
    "may",
    "might",
    "can",
    "did",
    "does",
    "do",
    "while",
    "when",
    "plc",
    "under",
    "during",
    "before",
    "after",
    "since",
    "until",
    "via",
    "companies",
    "accounts",
    "these",
    "this",
    "those",
    "we",
    "other",
    "aggregate",
    "both",
    "fiscal",
    "net",
    "total",
    "business",
    "group",
    "each",
];

/// Words that stand before the phrase of a customer and not in it.
pub(super) const BREAKS: &[&str] = &[
    "to",
    "from",
    "of",
    "and",
    "or",
    "by",
    "with",
    "for",
    "in",
    "as",
    "at",
    "was",
    "were",
    "is",
    "are",
    "had",
    "have",
    "has",
    "that",
    "which",
    "who",
    "than",
    "including",
    "was",
    "through",
    "accounted",
    "represented",
    "comprised",
    "utilized",
    "had",
    "used",
    "sold",
    "served",
    "if",
    "but",
    "because",
    "on",
];
