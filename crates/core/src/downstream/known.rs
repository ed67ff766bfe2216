//! What the reader of a report knows beforehand: who files it, whom to look for.

use super::mentions::{Mention, Party, mentions};
use super::names::same;
use super::tokens::Token;
use std::ops::Range;

/// What the reader may know beforehand.
#[derive(Clone, Copy, Default)]
pub struct Known<'a> {
    /// Who files the report: never its own customer.
    pub filer: &'a str,
    /// Names to look for beside those that the text shows by itself.
    pub names: &'a [&'a str],
}

/// The parties of a sentence, without the filer.
pub fn sentence_mentions(
    text: &str,
    tokens: &[Token<'_>],
    sentence: &Range<usize>,
    known: Known<'_>,
) -> Vec<Mention> {
    let slice = |run: &[Token<'_>]| match (run.first(), run.last()) {
        (Some(first), Some(last)) => &text[first.at..last.end()],
        _ => "",
    };
    let sought = |run: &[Token<'_>]| {
        let written = slice(run);
        let given = |name: &&str| name.split(' ').next() == Some(written);
        let capital = run.iter().any(Token::capital);
        (capital || known.names.iter().any(given))
            && known.names.iter().any(|name| same(written, name))
    };
    let mut found = mentions(tokens, sentence.clone(), &sought);
    found.retain(|m| {
        let own = m.party == Party::Named && !known.filer.is_empty();
        !(own
            && same(slice(&tokens[m.at.clone()]), known.filer)
            && !known
                .names
                .iter()
                .any(|name| same(slice(&tokens[m.at.clone()]), name)))
    });
    found
}
