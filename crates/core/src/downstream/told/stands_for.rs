//! For whom "they", "them" and "its" stand: the one firm that was named right before.

use super::super::known::Known;
use super::super::tokens::{Kind, Token};
use super::names::{Grade, Name, names, written};
use std::ops::Range;

/// A pronoun and the firm it stands for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Stand {
    /// Its token.
    pub at: usize,
    /// The firm, as it was written.
    pub name: String,
}

/// Pronouns of those who are spoken of as subjects ...
const THEY: &[&str] = &["they", "sie"];
/// ... and of those to whom something is done: they are nobody of their own clause.
const THEM: &[&str] = &["them", "ihnen", "denen"];

/// Puts names where pronouns stand for one firm. Several firms before a pronoun leave
/// open who is meant.
pub(super) fn fill(
    text: &str,
    tokens: &[Token<'_>],
    before: &[Token<'_>],
    known: Known<'_>,
    here: &mut [Option<Name>],
) -> Vec<Stand> {
    let mut stands = Vec::new();
    let mut last: Option<Option<String>> = None;
    for at in 0..tokens.len() {
        let small = tokens[at].text.starts_with(char::is_lowercase);
        let they = tokens[at].among(THEY) && (small || tokens[at].is("they"));
        let them = tokens[at].among(THEM) && small;
        if !they && !them || tokens[at].kind != Kind::Word || here[at].is_some() {
            continue;
        }
        let mut earlier = || {
            let found = last.get_or_insert_with(|| {
                let all = names(before, &(0..before.len()), known, &|_| false);
                only(text, before, &all, 0..before.len())
            });
            found.clone()
        };
        let own = only(text, tokens, here, 0..at);
        let name = match own {
            Some(own) if they => Some(own),
            None if they && here[..at].iter().any(Option::is_some) => None,
            _ => earlier(),
        };
        stands.extend(name.map(|name| Stand { at, name }));
    }
    for stand in &stands {
        here[stand.at] = Some(Name {
            end: stand.at + 1,
            grade: Grade::Pronoun,
            owns: false,
        });
    }
    if let Some(owner) = owner(text, tokens, before, known, here) {
        here[owner.at] = Some(Name {
            end: owner.at + 1,
            grade: Grade::Pronoun,
            owns: true,
        });
        stands.push(owner);
    }
    stands
}

/// Whose the first "its" or "their" is: where the sentence begins with it, of the one firm
/// named before; behind "of" of the one firm before that is not the subject ("Acme makes
/// 20 % of its sales").
fn owner(
    text: &str,
    tokens: &[Token<'_>],
    before: &[Token<'_>],
    known: Known<'_>,
    here: &[Option<Name>],
) -> Option<Stand> {
    let at = tokens.iter().position(|t| t.among(&["its", "their"]))?;
    let led = at == 0 || tokens[at - 1].is("of");
    if !led || here[at].is_some() {
        return None;
    }
    let all = names(before, &(0..before.len()), known, &|_| false);
    let named = |tokens: &[Token<'_>], names: &[Option<Name>], within: Range<usize>| {
        let at = within.filter_map(|at| Some(at..names[at]?.end));
        at.map(|at| written(text, tokens, &at))
            .collect::<Vec<String>>()
    };
    let own = named(tokens, here, 0..at);
    let mut earlier = named(before, &all, 0..before.len());
    earlier.sort();
    earlier.dedup();
    match (earlier.as_slice(), own.as_slice()) {
        ([one], []) if at == 0 => Some(one.clone()),
        ([_, _], [subject]) if earlier.contains(subject) => {
            earlier.iter().find(|name| *name != subject).cloned()
        }
        _ => None,
    }
    .map(|name| Stand { at, name })
}

/// The only firm that is named in a stretch.
fn only(
    text: &str,
    tokens: &[Token<'_>],
    names: &[Option<Name>],
    within: Range<usize>,
) -> Option<String> {
    let mut all = within.filter_map(|at| {
        let name = names[at]?;
        Some(written(text, tokens, &(at..name.end)))
    });
    let first = all.next().filter(|name| !name.is_empty())?;
    all.all(|other| other == first).then_some(first)
}
