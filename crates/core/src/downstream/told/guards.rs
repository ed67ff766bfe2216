//! What takes the fact away from a way of saying it: wishes, conditions, questions,
//! denials; and what says that it is over.

use super::super::tokens::{Kind, Token};
use std::ops::Range;

/// What words around a way make of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Verdict {
    /// It is so.
    So,
    /// It will be so.
    Soon,
    /// It is no longer so.
    Over,
    /// It is not said to be so.
    No,
}

/// Words of wish, doubt and offer, in the clause of the way or in it.
const WISH: &[&str] = &[
    "would",
    "could",
    "might",
    "may",
    "can",
    "cannot",
    "can't",
    "want",
    "wants",
    "wanted",
    "wish",
    "dream",
    "dreams",
    "hope",
    "hopes",
    "hoping",
    "hoped",
    "try",
    "tries",
    "trying",
    "tried",
    "plan",
    "plans",
    "planning",
    "planned",
    "intend",
    "intends",
    "whether",
    "should",
    "shall",
    "offer",
    "offered",
    "quote",
    "quoted",
    "bid",
    "bidding",
    "propose",
    "proposed",
    "interested",
    "consider",
    "considering",
    "suppose",
    "imagine",
    "expect",
    "expects",
    "expecting",
    "able",
    "willing",
    "fail",
    "fails",
    "failed",
    "talks",
    "possibly",
    "perhaps",
    "maybe",
    "ought",
    "like",
    "i'd",
    "we'd",
    "they'd",
    "they'll",
    "aims",
    "aim",
    "seeks",
    "seek",
    "seeking",
    "option",
    "chance",
    "unlikely",
    "ready",
    "unable",
    "würde",
    "würden",
    "könnte",
    "könnten",
    "möchte",
    "möchten",
    "wollen",
    "wollte",
    "wollten",
    "sollte",
    "sollten",
    "soll",
    "sollen",
    "kann",
    "können",
    "hoffen",
    "hoffe",
    "vielleicht",
    "evtl",
    "eventuell",
    "versuchen",
    "planen",
    "gerne",
    "gern",
    "ob",
    "dürfen",
    "dürfte",
    "müssten",
    "wäre",
    "wären",
];

/// Words of condition, anywhere before the way in the sentence.
const CONDITION: &[&str] = &[
    "if",
    "unless",
    "should",
    "whether",
    "suppose",
    "supposing",
    "assuming",
    "provided",
    "falls",
    "wenn",
    "sofern",
    "sobald",
    "ob",
    "once",
    "until",
    "when",
    "whenever",
];

/// Nouns of what is done once.
const DEALS: &[&str] = &[
    "sale",
    "sales",
    "contract",
    "agreement",
    "order",
    "deal",
    "delivery",
    "purchase",
];

/// Words of what is wished for, or asked whether it is there.
const WANTED: &[&str] = &[
    "want",
    "wants",
    "wanted",
    "would",
    "should",
    "could",
    "might",
    "like",
    "whether",
    "if",
    "hope",
    "hopes",
    "plan",
    "plans",
    "planning",
    "discuss",
    "discussing",
    "propose",
    "proposed",
    "possible",
    "potential",
    "consider",
    "considering",
    "option",
];

/// Words that deny.
const DENY: &[&str] = &[
    "not", "never", "neither", "nor", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't",
    "weren't", "won't", "haven't", "hasn't", "hadn't", "cannot", "can't", "nicht", "kein", "keine",
    "keinen", "keiner", "nie", "niemals", "without", "no", "nobody", "none",
];

/// What is done to goods, after a form of "be".
const DONE: &[&str] = &[
    "supplied",
    "delivered",
    "sold",
    "provided",
    "built",
    "manufactured",
    "produced",
    "made",
    "bought",
    "purchased",
    "sourced",
    "ordered",
    "exported",
    "assembled",
];

/// Adjectives before a customer that is none yet.
const NOT_YET: &[&str] = &[
    "potential",
    "prospective",
    "possible",
    "would-be",
    "future",
    "target",
    "hypothetical",
    "möglicher",
    "möglichen",
    "potenzieller",
    "potentieller",
    "potenziellen",
    "künftiger",
    "prospect",
    "supplier's",
    "competitor's",
];

/// Words that say that it is over.
const OVER: &[&str] = &[
    "former",
    "formerly",
    "ex",
    "ex-customer",
    "ex-client",
    "previously",
    "previous",
    "lost",
    "loses",
    "losing",
    "stopped",
    "ceased",
    "quit",
    "ehemaliger",
    "ehemalige",
    "ehemaligen",
    "früherer",
    "frühere",
    "früheren",
    "früher",
    "verloren",
    "discontinued",
];

/// Judges a way that stands at `at` in the sentence. `noun` ways take for granted what
/// they say; only what stands in them or right before them counts.
pub(super) fn judge(
    tokens: &[Token<'_>],
    sentence: &Range<usize>,
    at: &Range<usize>,
    noun: bool,
    names: &dyn Fn(usize) -> bool,
) -> Verdict {
    let low = |i: usize| tokens[i].low.as_str();
    let inner = |list: &[&str]| (at.clone()).any(|i| list.contains(&low(i)) && !names(i));
    if inner(NOT_YET) || at.start > sentence.start && NOT_YET.contains(&low(at.start - 1)) {
        return Verdict::No;
    }
    // "Our customer's customer" is not ours.
    let second = |i: usize| {
        matches!(
            low(i),
            "customer's" | "client's" | "customers'" | "clients'"
        ) && tokens
            .get(i + 1)
            .is_some_and(|t| t.among(&["customer", "client", "customers", "clients"]))
    };
    if at.clone().any(second) {
        return Verdict::No;
    }
    let clause = clause(tokens, sentence.start, at.start);
    let behind = at.end..(at.end + 3).min(sentence.end);
    let any = |range: Range<usize>, list: &[&str]| range.clone().any(|i| list.contains(&low(i)));
    let longer = |range: Range<usize>| {
        let mut all = range.clone();
        all.any(|i| {
            let next = tokens.get(i + 1).map_or("", |t| t.low.as_str());
            matches!(low(i), "anymore")
                || matches!(
                    (low(i), next),
                    ("no", "longer") | ("any", "more" | "longer") | ("used", "to")
                ) && !less_of_it(tokens, i)
                || low(i) == "mehr" && i > sentence.start && {
                    let from = i.saturating_sub(6).max(sentence.start);
                    (from..i).any(|n| matches!(low(n), "nicht" | "kein" | "keine" | "keinen"))
                }
        })
    };
    let whole = at.start..behind.end;
    let was =
        inner(&["was", "were", "war", "waren"]) && any(whole.clone(), &["until", "till", "bis"]);
    if is_dream(&tokens[at.end..sentence.end]) {
        return Verdict::No;
    }
    if longer(whole.clone()) || was || !noun && longer(clause.clone()) {
        return Verdict::Over;
    }
    let deny = |range: Range<usize>| {
        range.clone().any(|i| {
            DENY.contains(&low(i))
                && !(low(i) == "no" && tokens.get(i + 1).is_some_and(|t| t.is(".")))
        })
    };
    let just_before = at.start.saturating_sub(2).max(sentence.start)..at.start;
    if deny(at.clone()) && !noun || deny(just_before.clone()) {
        return Verdict::No;
    }
    let over = inner(OVER) || any(clause.clone(), &["früher", "formerly", "previously"]);
    // "I do not want a sale to Acme": what is not there yet has no "the".
    let indefinite = (at.start.saturating_sub(2).max(sentence.start)..at.start + 1)
        .any(|i| matches!(low(i), "a" | "an"))
        && inner(DEALS);
    let asked = (at.end..sentence.end).any(|i| low(i) == "?");
    if indefinite && (asked || deny(clause.clone()) || any(clause.clone(), WANTED)) {
        return Verdict::No;
    }
    if noun {
        return if over { Verdict::Over } else { Verdict::So };
    }
    // "May" is a month, "like" compares, "can" is a thing.
    let wished = |range: Range<usize>| {
        range.clone().any(|i| {
            WISH.contains(&low(i))
                && !(tokens[i].capital() && i > sentence.start && low(i) != "i'd")
                && !(low(i) == "like"
                    && !(i > sentence.start
                        && matches!(low(i - 1), "would" | "we'd" | "i'd" | "you'd")))
                && !names(i)
        })
    };
    let in_or_before = clause.start..at.end;
    let conditional = (sentence.start..at.start).any(|i| CONDITION.contains(&low(i)));
    let behind_if = behind.start < sentence.end
        && matches!(low(behind.start), "if" | "unless" | "falls" | "wenn" | "?");
    let nicht = behind.clone().any(|i| low(i) == "nicht");
    // "Is supplied" is the other way round; the ways with "by" stand for themselves.
    let goods = tokens[at.start].among(&["our", "my", "your"]) || low(at.start).ends_with("'s");
    let passive = !inner(&["by"])
        && !goods
        && (at.start + 1..at.end).any(|i| {
            let adverb = matches!(
                low(i - 1),
                "already" | "also" | "now" | "recently" | "originally"
            );
            let before = i - if adverb && i > at.start + 1 { 2 } else { 1 };
            DONE.contains(&low(i))
                && matches!(
                    low(before),
                    "is" | "are" | "was" | "were" | "be" | "been" | "being"
                )
        });
    let inverted = at.start > sentence.start
        && !DONE.contains(&low(at.start))
        && low(at.start) != "what"
        && matches!(
            low(at.start - 1),
            "do" | "does"
                | "did"
                | "are"
                | "is"
                | "was"
                | "were"
                | "should"
                | "have"
                | "has"
                | "can"
                | "will"
                | "let"
        );
    if wished(in_or_before)
        || asked
        || conditional
        || behind_if
        || nicht
        || inverted
        || passive
        || deny(clause)
    {
        return Verdict::No;
    }
    if over {
        return Verdict::Over;
    }
    let soon = inner(&["will", "we'll", "you'll", "'ll", "werden", "wird"]);
    if soon { Verdict::Soon } else { Verdict::So }
}

/// Whether "no longer" at `at` is of a figure: "our customer, but no longer the 55 % of
/// last year".
fn less_of_it(tokens: &[Token<'_>], at: usize) -> bool {
    let behind = tokens.iter().skip(at + 2).take(2);
    behind.into_iter().any(|t| t.kind == Kind::Number)
}

/// Whether what was said is one: "to have Acme as customer is a dream of ours".
fn is_dream(behind: &[Token<'_>]) -> bool {
    const MOST: usize = 5;
    const DREAMS: &[&str] = &[
        "dream", "dreams", "wish", "goal", "aim", "hope", "ambition", "target", "traum", "wunsch",
        "ziel",
    ];
    let is = behind.first().is_some_and(|t| {
        t.among(&[
            "is", "was", "remains", "would", "stays", "ist", "bleibt", "wäre",
        ])
    });
    is && behind.iter().take(MOST).any(|t| t.among(DREAMS))
}

/// The words of the clause before a way.
fn clause(tokens: &[Token<'_>], from: usize, to: usize) -> Range<usize> {
    let cut = (from..to).rev().find(|i| {
        tokens[*i].among(&[
            ";", ":", "–", "—", "but", "aber", "because", "since", "weil", "(", ")",
        ]) || tokens[*i].is(",") && !(*i > from && tokens[*i - 1].among(&["not", "nicht"]))
    });
    // "You may know that we supply Acme."
    let told = (from + 1..to).rev().find(|i| {
        tokens[*i].among(&["that", "dass"]) && tokens[*i - 1].among(KNOWING)
            || tokens[*i].among(KNOWING) && tokens.get(*i + 1).is_some_and(|t| t.is("we"))
    });
    cut.max(told).map_or(from, |i| i + 1)..to
}

/// Words behind which it is told what is so.
const KNOWING: &[&str] = &[
    "know", "knew", "known", "remember", "recall", "aware", "heard", "hear", "seen", "noticed",
    "guessed", "wissen", "weißt", "gehört",
];
