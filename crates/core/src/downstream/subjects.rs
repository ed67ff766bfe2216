//! Whose share a list of percentages is: the words before and behind it.

use super::apposed::{apposed, between};
use super::lexicon::VERBS;
use super::mentions::{Mention, Party, lettered_before};
use super::name_words::LEGAL;
pub use super::roles::Role;
use super::roles::role;
use super::tokens::{Kind, Token};
use std::ops::Range;

/// Parties in one enumeration.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parties {
    /// The parties.
    pub mentions: Vec<Mention>,
    /// How they stand.
    pub role: Role,
    /// Whether other customers follow in the same enumeration.
    pub others: bool,
}

impl Parties {
    /// Their tokens, first to last.
    pub fn at(&self) -> Range<usize> {
        let first = self.mentions.first().map_or(0, |m| m.at.start);
        first..self.mentions.last().map_or(first, |m| m.at.end)
    }
}

/// What may stand between two names of one enumeration.
const JOIN: &[&str] = &[
    ",", "and", "or", "&", "/", "the", "as", "well", "also", "to", "then", "followed", "by", "+",
    "both", "from", ";",
];

/// Groups names into enumerations. `mentions` are in order and in one region.
pub fn parties(tokens: &[Token<'_>], from: usize, mentions: &[Mention]) -> Vec<Parties> {
    let mut out: Vec<Parties> = Vec::new();
    let is_name = |m: &Mention| matches!(m.party, Party::Named | Party::Lettered);
    let named: Vec<&Mention> = mentions.iter().filter(|m| is_name(m)).collect();
    let outside: Vec<&Mention> = named
        .iter()
        .copied()
        .filter(|m| {
            !in_brackets(tokens, from, m.at.start) || lettered_before(tokens, m.at.start).is_some()
        })
        .collect();
    let chosen = if outside.is_empty() { named } else { outside };
    let beside = apposed(tokens, mentions);
    let own = |m: &&Mention| !beside.iter().any(|range| range.contains(&m.at.start));
    for mention in chosen.into_iter().filter(own) {
        let joins = out.last().is_some_and(|p| {
            let end = p.at().end;
            let gap = between(tokens, end..mention.at.start, &beside);
            let own = gap.iter().all(|t| t.among(JOIN) || t.among(AFFILIATES));
            // "from A, and B accounted", "in addition to A, B": the comma parts them.
            let marks: Vec<&str> = gap.iter().map(|t| t.low.as_str()).collect();
            let legal = LEGAL.contains(&tokens[end - 1].low.trim_end_matches('.'));
            let parted = p.mentions.len() == 1
                && !beside.iter().any(|range| range.start >= end)
                && (marks == [",", "and"] && !legal && from_or_to(tokens, p.at().start)
                    || p.role == Role::Excepted && marks.first() == Some(&","));
            !parted
                && !gap.is_empty()
                && own
                && gap
                    .iter()
                    .any(|t| t.among(&[",", "and", "or", "&", "/", "as", ";"]))
        });
        match out.last_mut().filter(|_| joins) {
            Some(last) => last.mentions.push(mention.clone()),
            None => out.push(Parties {
                mentions: vec![mention.clone()],
                role: role(tokens, from, mention.at.start),
                others: false,
            }),
        }
    }
    for p in &mut out {
        let end = p.at().end;
        p.others = mentions.iter().any(|m| {
            matches!(m.party, Party::Others | Party::Group | Party::Unnamed)
                && m.at.start >= end
                && m.at.start - end <= 4
                && tokens[end..m.at.start].iter().any(|t| t.is("and"))
                && tokens[end..m.at.start].iter().all(|t| t.among(JOIN))
        });
    }
    out
}

/// Whether the name only explains another ("A, a subsidiary of B").
fn explains(tokens: &[Token<'_>], at: usize) -> bool {
    let back = &tokens[at.saturating_sub(6)..at];
    let of = back.last().is_some_and(|t| t.among(&["of", "by", "to"]));
    let kin = back.iter().any(|t| {
        t.among(&[
            "subsidiary",
            "affiliate",
            "unit",
            "division",
            "part",
            "owned",
            "successor",
        ])
    });
    of && kin && back.iter().any(|t| t.among(&["a", "an", "now"]))
}

fn from_or_to(tokens: &[Token<'_>], at: usize) -> bool {
    at > 0 && tokens[at - 1].among(&["from", "to", "with", "at", "in"])
}

/// What belongs to a name without being another ("Walmart Inc. and its affiliates").
const AFFILIATES: &[&str] = &[
    "its",
    "affiliates",
    "subsidiaries",
    "affiliated",
    "companies",
    "inc",
    "inc.",
    "their",
];

fn in_brackets(tokens: &[Token<'_>], from: usize, at: usize) -> bool {
    let count = |sign: &str| tokens[from..at].iter().filter(|t| t.is(sign)).count();
    count("(") > count(")")
}

fn strip_brackets<'a, 't>(tokens: &'a [Token<'t>]) -> Vec<&'a Token<'t>> {
    let mut depth = 0usize;
    let mut out = Vec::new();
    for token in tokens {
        match token.low.as_str() {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(token),
            _ => {}
        }
    }
    out
}

/// The last verb of `range` that joins a subject to a share.
pub fn verb(tokens: &[Token<'_>], range: Range<usize>) -> Option<usize> {
    let from = range.start;
    range.rev().find(|&i| {
        let noun = tokens[i].is("accounts")
            && tokens
                .get(i + 1)
                .is_some_and(|t| t.among(&["receivable", "payable"]));
        tokens[i].among(VERBS) && !in_brackets(tokens, from, i) && !noun
    })
}

/// The enumeration in front of the verb at `verb` that is its subject.
pub fn before(tokens: &[Token<'_>], groups: &[Parties], verb: usize) -> Option<Parties> {
    let fit: Vec<&Parties> = groups.iter().filter(|g| g.at().end <= verb).collect();
    // "sales to A were $1, and sales to B were $2, each of which": all of them.
    let whole = tokens[..verb]
        .iter()
        .rev()
        .take(4)
        .any(|t| t.among(&["which", "whom"]))
        && tokens[verb.saturating_sub(4)..verb]
            .iter()
            .any(|t| t.is("each"));
    let sold: Vec<&Parties> = fit
        .iter()
        .copied()
        .filter(|g| g.role == Role::Customer && opens(tokens, g))
        .collect();
    if let [first, _, ..] = sold.as_slice()
        && whole
    {
        let mentions = sold.iter().flat_map(|g| g.mentions.clone()).collect();
        return Some(Parties {
            mentions,
            ..(*first).clone()
        });
    }
    let direct = fit.iter().rev().find(|g| {
        !explains(tokens, g.at().start)
            && g.role != Role::Product
            && g.role != Role::Supplier
            && (g.role != Role::Excepted || relative(tokens, g.at().end))
            && leads(tokens, g.at().end, verb)
    });
    let customer = fit
        .iter()
        .rev()
        .find(|g| g.role == Role::Customer && opens(tokens, g));
    let any = fit.iter().find(|g| g.role == Role::Customer);
    let rest = fit.iter().find(|g| g.role == Role::Included);
    direct.or(customer).or(any).or(rest).map(|g| (*g).clone())
}

/// Whether a relative clause about the name follows ("A, which").
pub fn relative(tokens: &[Token<'_>], end: usize) -> bool {
    tokens[end..]
        .iter()
        .find(|t| !t.is(","))
        .is_some_and(|t| t.among(&["which", "who"]))
}

/// Whether a group is one that something is sold to.
fn opens(tokens: &[Token<'_>], group: &Parties) -> bool {
    let start = group.at().start;
    start > 0
        && tokens[start.saturating_sub(3)..start]
            .iter()
            .any(|t| t.among(&["to", "from"]))
}

/// Whether nothing but marks, adverbs and relative pronouns stands between a
/// name and the verb.
fn leads(tokens: &[Token<'_>], end: usize, verb: usize) -> bool {
    strip_brackets(&tokens[end..verb]).iter().all(|t| {
        t.kind == Kind::Sign
            || t.among(&[
                "which",
                "who",
                "each",
                "together",
                "collectively",
                "respectively",
                "also",
                "individually",
                "and",
                "its",
                "affiliates",
                "subsidiaries",
                "that",
                "both",
                "combined",
                "has",
                "have",
                "had",
                "alone",
                "the",
                "other",
                "customers",
                "affiliated",
                "companies",
                "they",
                "it",
                "in",
                "aggregate",
                "entities",
                "currently",
                "historically",
                "still",
                "continues",
                "continued",
                "to",
                "be",
                "clients",
                "various",
                "group",
                "of",
            ])
            || t.year().is_some()
    })
}

/// A name right in front of a percentage: `Walmart (15%)`, `Walmart: 15%`.
pub fn beside(tokens: &[Token<'_>], groups: &[Parties], run: usize) -> Option<Parties> {
    let group = groups.iter().rev().find(|g| g.at().end <= run)?;
    let gap = &tokens[group.at().end..run];
    let near = gap.len() <= 4
        && gap.iter().all(|t| {
            t.among(&[
                "(",
                ":",
                "-",
                "–",
                "—",
                ",",
                "at",
                "with",
                "of",
                "approximately",
                "about",
                "nearly",
                "=",
                "“",
                "”",
                ")",
                "for",
                "in",
            ]) || t.year().is_some()
        });
    (near && !matches!(group.role, Role::Product | Role::Supplier | Role::Excepted))
        .then(|| group.clone())
}

/// Names behind a percentage: `12% of our sales were to Walmart`.
pub fn behind(
    tokens: &[Token<'_>],
    from: usize,
    groups: &[Parties],
    inverted: bool,
) -> Option<Parties> {
    let group = groups.iter().find(|g| {
        g.at().start >= from
            && g.role != Role::Product
            && g.role != Role::Supplier
            && g.role != Role::Excepted
    })?;
    let gap = &tokens[from..group.at().start];
    let has = |words: &[&str]| gap.iter().any(|t| t.among(words));
    if inverted {
        return (has(&[
            "was", "were", "is", "are", "be", "include", "included", "includes", ":", "follows",
            "namely", "being", "(",
        ]) || gap.iter().all(|t| {
            t.kind == Kind::Sign || t.among(&["and", "in", "the", "for"]) || t.number().is_some()
        }))
        .then(|| group.clone());
    }
    let via = gap
        .iter()
        .rposition(|t| t.among(&["to", "from", "by", "with"]))
        .is_some_and(|at| gap.len() - at <= 6);
    let other = has(&[
        "compared",
        "due",
        "according",
        "relating",
        "pursuant",
        "exposure",
        "purchased",
        "purchases",
        "respect",
        "addition",
        "prior",
        "sold",
    ]);
    let first = gap.len() <= 2
        && gap
            .iter()
            .all(|t| t.among(&["for", "the", "by", "at", "with", "to", "from", "("]));
    ((via || first) && !other).then(|| group.clone())
}
