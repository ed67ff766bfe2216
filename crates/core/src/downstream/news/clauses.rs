//! Cuts a sentence into clauses: of each something may be told of another house.

use super::acts::{Act, act};
use super::function::AUXILIARY;
use super::german;
use super::houses::{Line, Spot, says};
use super::lookup::Among;
use super::{Lang, guards};
use std::ops::Range;

/// How a clause hangs on the one before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lead {
    /// By itself.
    Plain,
    /// By a word of time: what happened before.
    After,
}

/// A clause.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clause {
    /// Its tokens.
    pub at: Range<usize>,
    /// How it hangs on the one before.
    pub lead: Lead,
}

const ENGLISH: &[&str] = &[
    "while", "whereas", "although", "though", "but", "because", "before", "when", "that", "which",
    "who", "where", "since", "so", "whilst",
];

/// The clauses of the sentence.
pub fn clauses(line: &Line<'_, '_>, spots: &[Spot]) -> Vec<Clause> {
    let mut out: Vec<Clause> = Vec::new();
    let mut from = line.at.start;
    let mut lead = Lead::Plain;
    let mut push = |at: Range<usize>, lead: Lead| {
        if at.start < at.end {
            out.push(Clause { at, lead });
        }
    };
    let mut i = line.at.start;
    while i < line.at.end {
        if let Some(spot) = spots.iter().find(|s| s.at.contains(&i)) {
            i = spot.at.end;
            continue;
        }
        let token = &line.tokens[i];
        let dash = token.among(&["–", "—", "-"])
            && line.tokens.get(i + 1).is_none_or(|n| n.at > token.end())
            && i > from
            && line.tokens[i - 1].end() < token.at;
        if token.one_of(", ; : ( ) |") || dash {
            push(from..i, lead);
            (from, lead) = (i + 1, Lead::Plain);
        } else if token.among(&["after", "following", "nachdem", "nach", "once"])
            && behind_verb(line, i)
        {
            push(from..i, lead);
            (from, lead) = (i + 1, Lead::After);
        } else if line.lang == Lang::English && token.among(ENGLISH)
            || token.is("as") && clause_follows(line, i)
            || line.lang == Lang::German && token.among(&["während", "aber", "weil"])
            || token.among(&["and", "or", "und", "oder", "with"]) && verb_follows(line, i + 1)
        {
            push(from..i, lead);
            (from, lead) = (i + 1, Lead::Plain);
        } else if says(token, line.lang) && line.lang == Lang::English {
            // "Acme said it would", "Norvik told us they lost".
            let object = |n: usize| {
                line.tokens
                    .get(n)
                    .is_some_and(|t| t.among(&["us", "me", "you", "that", "today"]))
            };
            let does = line.tokens.get(i + 2).is_some_and(|t| t.is_in(&AUXILIARY));
            let next = i + 1 + usize::from(object(i + 1) && !does);
            if verb_follows(line, next) && next < line.at.end {
                push(from..next, lead);
                (from, lead) = (next, Lead::Plain);
                i = next;
                continue;
            }
        }
        i += 1;
    }
    push(from..line.at.end, lead);
    out
}

/// Whether the word of time stands behind a verb, or opens the sentence.
fn behind_verb(line: &Line<'_, '_>, i: usize) -> bool {
    line.lang == Lang::English
        || line.tokens[i].is("nachdem")
        || (line.at.start..i).any(|n| finite(line, n))
}

fn clause_follows(line: &Line<'_, '_>, i: usize) -> bool {
    line.tokens.get(i + 1).is_some_and(|t| {
        t.capital() || t.one_of("it its they we our demand orders sales customers the more fewer")
    })
}

/// Whether a verb stands among the next words.
fn verb_follows(line: &Line<'_, '_>, from: usize) -> bool {
    let most = line.at.end.min(from + 9);
    (from..most)
        .take_while(|&n| !line.tokens[n].one_of(", ; and or und that ( which"))
        .any(|n| finite(line, n) || guards::modal(&line.tokens[n]))
}

fn finite(line: &Line<'_, '_>, n: usize) -> bool {
    let token = &line.tokens[n];
    if token.is_in(&AUXILIARY) {
        return true;
    }
    if line.lang == Lang::German {
        return act(&token.low, line.lang).is_some()
            || german::words::PAIRS
                .iter()
                .any(|(forms, _, _)| forms.split(' ').any(|f| token.is(f)));
    }
    let noun = n > line.at.start && line.tokens[n - 1].one_of("the a an its of %");
    let adjective = token.one_of("lower higher opening building order record works work run ships");
    !noun
        && !adjective
        && act(&token.low, line.lang).is_some_and(|a| a != Act::Say)
        && (!token.capital() || line.headline)
}
