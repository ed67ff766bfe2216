//! What one sentence asks and the next one answers: "For whom? Acme, says Ann." · "Where
//! do the pumps of Acme come from? They are delivered by Bolt."

use super::super::known::Known;
use super::super::tokens::{Kind, Token};
use super::lists::ASSETS;
use super::names::{Name, names, written};
use super::{House, Told};
use std::ops::Range;

/// How surely the answer names the customer, where goods are asked of ...
const CUSTOMER: f32 = 0.6;
/// ... where it stays open what is asked of ...
const OPEN: f32 = 0.45;
/// ... and the supplier.
const SUPPLIER: f32 = 0.74;

/// Words of such questions.
pub(super) const CUES: &[&str] = &["asked", "whom", "wen", "woher", "fragte", "gefragt"];

/// Words by which somebody has goods of another.
const BUYS: &[&str] = &[
    "buys", "orders", "ordered", "bought", "uses", "needs", "gets", "kauft", "bestellt", "bezieht",
    "braucht", "bekommt",
];
/// Words by which somebody gives goods to another.
const SUPPLIES: &[&str] = &[
    "supplies",
    "supplied",
    "delivers",
    "delivered",
    "makes",
    "made",
    "builds",
    "built",
    "produces",
    "produced",
    "manufactures",
    "manufactured",
    "provides",
    "provided",
    "come",
    "comes",
    "liefert",
    "beliefert",
    "geliefert",
    "fertigt",
    "gefertigt",
    "kommen",
    "kommt",
];
/// What is asked of other than goods.
const OTHER: &[&str] = &[
    "work",
    "works",
    "working",
    "speak",
    "talk",
    "meeting",
    "call",
    "invitation",
    "party",
    "dinner",
    "waiting",
    "wait",
    "vote",
    "send",
    "sends",
    "sending",
    "write",
    "writes",
    "writing",
    "address",
    "addressed",
    "sign",
    "signs",
    "book",
    "booking",
    "reply",
    "report",
    "complaint",
    "ticket",
    "invoice",
    "mail",
    "letter",
    "portal",
    "company",
    "firm",
    "noise",
    "mess",
    "mistake",
    "decision",
    "rules",
    "schreiben",
    "schicken",
    "senden",
    "rechnung",
    "reklamation",
    "arbeiten",
    "arbeitest",
    "termin",
];
/// Words before what is asked of.
const WHOSE: &[&str] = &[
    "our", "your", "these", "those", "the", "many", "all", "unsere", "eure", "diese", "die",
];
/// Words that may stand before the name in an answer.
const LEADS: &[&str] = &[
    "for", "to", "it", "is", "they", "are", "that", "für", "an", "das", "ist", "die", "sind",
];
/// Words that may stand behind the name in an answer.
const FOLLOWS: &[&str] = &[
    "in", "at", "says", "said", "who", "for", "again", "mostly", "as", "sagt", "aus", "wieder",
];

/// What a sentence tells as the answer to the one before it.
pub(super) fn told(
    text: &str,
    question: &[Token<'_>],
    answer: &[Token<'_>],
    known: Known<'_>,
) -> Option<Told> {
    let asks = |t: &Token<'_>| t.among(&["?", "asked", "ask", "fragte", "gefragt"]);
    let open = answer.last().is_some_and(|t| t.is("?"));
    let denied = answer.iter().any(|t| {
        t.among(&[
            "not", "no", "nobody", "don't", "never", "nicht", "kein", "niemand",
        ])
    });
    if !question.iter().any(asks) || open || denied {
        return None;
    }
    if question.iter().any(|t| t.among(OTHER) || ASSETS.has(t)) {
        return None;
    }
    if for_whom(question) {
        // "Who buys all this? Acme, they take the seals."
        let goods = has_goods(question) || has_goods(answer);
        let sure = if goods { CUSTOMER } else { OPEN };
        return customer(text, answer, known, sure);
    }
    from_whom(question).then(|| supplier(text, question, answer, known))?
}

/// Whether things stand in the question: several of them, as goods do.
fn has_goods(question: &[Token<'_>]) -> bool {
    const LETTERS: usize = 4;
    let thing = |t: &Token<'_>| {
        let several = t.low.ends_with(['s', 'e', 'n']) && !t.low.ends_with("ss");
        let noun = t.kind == Kind::Word && !t.among(&["this", "these", "those", "does"]);
        noun && several && t.low.len() >= LETTERS
    };
    // "The seals", "the compressor stages".
    let whose = |at: usize| question[at].among(WHOSE);
    (1..question.len()).any(|at| {
        let word = |at: usize| question[at].kind == Kind::Word && !question[at].capital();
        thing(&question[at]) && (whose(at - 1) || at > 1 && whose(at - 2) && word(at - 1))
    })
}

/// Whether it asks for whom goods are.
fn for_whom(question: &[Token<'_>]) -> bool {
    let has = |words: &[&str]| question.iter().any(|t| t.among(words));
    let whom = has(&["whom", "wen", "who"]) && has(&["for", "to", "für", "an"]);
    let direct = question
        .windows(2)
        .any(|w| w[0].among(&["for", "to", "für", "an"]) && w[1].among(&["whom", "wen"]));
    let ends = question.iter().rev().find(|t| t.kind == Kind::Word);
    let parted = whom && ends.is_some_and(|t| t.among(&["for", "to"]));
    let buys = question
        .windows(2)
        .any(|w| w[0].among(&["who", "wer"]) && w[1].among(BUYS));
    direct || parted || buys
}

/// Whether it asks from whom goods are.
fn from_whom(question: &[Token<'_>]) -> bool {
    let has = |words: &[&str]| question.iter().any(|t| t.among(words));
    let whence = has(&["where"]) && has(&["from"]) && has(&["come", "comes", "get", "gets", "buy"])
        || has(&["woher"]);
    let who = question.windows(2).any(|w| {
        w[0].among(&["who", "wer"]) && w[1].among(SUPPLIES) && !w[1].among(&["come", "comes"])
    });
    whence || who
}

/// The house that the answer begins with.
fn customer(text: &str, answer: &[Token<'_>], known: Known<'_>, sure: f32) -> Option<Told> {
    const SPEAKER: usize = 5;
    let whole = 0..answer.len();
    let named = names(answer, &whole, known, &|_| false);
    // "Ann Smith: for Acme."
    let spoken = answer.iter().take(SPEAKER).position(|t| t.is(":"));
    let from = spoken.map_or(0, |at| at + 1);
    let at = (from..answer.len()).find(|at| !answer[*at].among(LEADS))?;
    let name = named[at].filter(|name| !name.owns)?;
    let next = answer.get(name.end);
    let stops = next.is_none_or(|t| t.kind == Kind::Sign || t.among(FOLLOWS));
    let written = written(text, answer, &(at..name.end));
    stops.then(|| one(House::Writer, House::Named(written), sure))
}

/// The house that the answer names as the one from whom the goods are, beside the one
/// house whose they are.
fn supplier(
    text: &str,
    question: &[Token<'_>],
    answer: &[Token<'_>],
    known: Known<'_>,
) -> Option<Told> {
    let houses = |tokens: &[Token<'_>]| -> Vec<(Range<usize>, String)> {
        let whole = 0..tokens.len();
        let all: Vec<Option<Name>> = names(tokens, &whole, known, &|_| false);
        let at = (0..tokens.len()).filter_map(|at| Some(at..all[at]?.end));
        at.map(|at| (at.clone(), written(text, tokens, &at)))
            .collect()
    };
    // What stands before the question is the place and day of a release.
    let dash = question
        .iter()
        .rposition(|t| t.among(&["-", "--", "–", "—"]));
    let whose = houses(&question[dash.map_or(0, |at| at + 1)..]);
    let [(_, whose)] = whose.as_slice() else {
        return None;
    };
    let from = houses(answer);
    let mut from = from.iter().filter(|(_, name)| name != whose);
    let (at, name) = from.next().filter(|_| from.next().is_none())?;
    let before = at.start.checked_sub(1).map(|i| &answer[i]);
    let behind = answer.get(at.end);
    let led = before.is_some_and(|t| t.among(&["by", "from", "von", "aus"]));
    let does = behind.is_some_and(|t| t.among(SUPPLIES) || t.among(&["does", "do"]));
    let whole = led && (at.start <= 1 || answer.iter().any(|t| t.among(SUPPLIES)));
    let named = |name: &str| House::Named(name.to_owned());
    (whole || does).then(|| one(named(name), named(whose), SUPPLIER))
}

fn one(supplier: House, customer: House, confidence: f32) -> Told {
    Told {
        supplier,
        customer,
        share: None,
        product: String::new(),
        over: false,
        way: "asked",
        sentence: 0..0,
        confidence,
    }
}
