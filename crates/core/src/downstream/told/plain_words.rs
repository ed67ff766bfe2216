//! Companies and bodies whose names are made of plain words: `New Steel`, `Eastern
//! Union`, `Leeds Gas`, `City of Dornby`. The capital of the second word, in the middle of a sentence
//! that has not many, tells them from new steel and the eastern union.

use super::super::tokens::{Kind, Token};
use super::lists::GERMAN;
use super::names::{Grade, Name, is_legal, owns};
use super::nobody::{is_generic, is_nobody, is_place, names_a_firm};
use std::ops::Range;

/// Adjectives that open such names.
const LEADS: &[&str] = &[
    "new",
    "northern",
    "southern",
    "eastern",
    "western",
    "central",
    "american",
    "national",
    "united",
    "first",
    "great",
    "general",
    "international",
    "continental",
    "consolidated",
    "republic",
];

/// What those deliver that are called by where they do.
const UTILITIES: &[&str] = &[
    "gas", "electric", "edison", "power", "light", "energy", "water",
];

/// What a public body is.
const BODIES: &[&str] = &["city", "town", "village", "borough", "county", "port"];

/// A name of plain words that begins at `at`.
pub(super) fn name(tokens: &[Token<'_>], at: usize, within: &Range<usize>) -> Option<Name> {
    let first = &tokens[at];
    let capital = |t: &Token<'_>| {
        t.kind == Kind::Word && t.text.len() > 1 && t.text.starts_with(char::is_uppercase)
    };
    if !capital(first) {
        return None;
    }
    let body = first.among(BODIES) && tokens[..within.end].get(at + 1).is_some_and(|t| t.is("of"));
    let from = at + if body { 2 } else { 1 };
    let second = tokens[..within.end].get(from).filter(|t| capital(t))?;
    let named = is_generic(second.low.trim_end_matches("'s"))
        || second.low.trim_end_matches("'s") == "union";
    let lead = first.among(LEADS) && named || is_place(&first.low) && second.among(UTILITIES);
    let lead = lead && !is_titled(&tokens[within.clone()]);
    if !body && !lead {
        return None;
    }
    let mut end = from + 1;
    while end < within.end && !owns(&tokens[end - 1]) {
        let next = &tokens[end];
        let telling = names_a_firm(&next.low)
            || is_legal(next)
            || !body && !is_nobody(&next.low) && !is_place(&next.low) && !is_generic(&next.low);
        if !capital(next) || !telling {
            break;
        }
        end += 1;
    }
    Some(Name {
        end,
        grade: if body { Grade::Formal } else { Grade::Shaped },
        owns: owns(&tokens[end - 1]),
    })
}

/// Whether capitals tell nothing: of a title, a list, a German sentence.
fn is_titled(sentence: &[Token<'_>]) -> bool {
    let words = sentence.iter().filter(|t| t.kind == Kind::Word);
    let capitals = words.clone().filter(|t| t.capital()).count();
    capitals * 2 > words.count() || sentence.iter().any(|t| GERMAN.has(t))
}
