//! Two firms of a press sentence that no way of saying it fits: the model's opinion.

use super::super::relations;
use super::super::tokens::Token;
use super::names::{Grade, written};
use super::reader::Sentence;
use super::{House, Told};

/// Least probability that is told.
const LEAST: f32 = 0.5;

/// By how much rarer clients are among pairs of names in running text than among those
/// the model learnt from, which were picked because something is said of them: odds. Our
/// own estimate.
const RARER: f32 = 0.25;

/// The most names in a sentence of which pairs are asked.
const NAMES: usize = 6;

/// Words of trade without which the model is not asked.
const TRADE: &[&str] = &[
    "customer",
    "customers",
    "client",
    "clients",
    "supply",
    "supplies",
    "supplied",
    "supplying",
    "supplier",
    "suppliers",
    "contract",
    "contracts",
    "order",
    "orders",
    "ordered",
    "buys",
    "bought",
    "purchased",
    "purchases",
    "sells",
    "sold",
    "delivered",
    "delivers",
    "deliver",
    "awarded",
    "selected",
];

/// Words of a letter: people who write to each other, not the press.
const LETTER: &[&str] = &[
    "i", "we", "you", "our", "your", "us", "my", "me", "i'm", "i'll", "we're", "we'll", "please",
    "let's",
];

/// Whether a sentence has a word of trade.
pub(super) fn is_trade(tokens: &[Token<'_>]) -> bool {
    let generic = |i: usize| {
        let next = tokens.get(i + 1).map_or("", |t| t.low.as_str());
        tokens[i].among(&["customers", "clients"])
            && !matches!(next, "include" | "includes" | "such" | "like" | "including")
    };
    (0..tokens.len()).any(|i| tokens[i].among(TRADE) && !generic(i))
}

/// Which of the sentence's firms are whose clients.
pub(super) fn told(sentence: &Sentence<'_>) -> Vec<Told> {
    let tokens = &sentence.tokens[sentence.within.clone()];
    let trade = is_trade(tokens);
    let letter = tokens.iter().any(|t| t.among(LETTER) || t.is("?"));
    if !trade || letter || sentence.german || sentence.headline {
        return Vec::new();
    }
    let names: Vec<_> = sentence
        .within
        .clone()
        .filter_map(|i| sentence.names[i].map(|n| (i..n.end, n)))
        .filter(|(_, n)| !(n.grade == Grade::Pronoun && n.owns))
        .map(|(at, n)| (at, n.grade))
        .collect();
    if !(2..=NAMES).contains(&names.len()) {
        return Vec::new();
    }
    let from = tokens[0].at;
    let text = &sentence.text[from..tokens[tokens.len() - 1].end()];
    let bytes = |at: &std::ops::Range<usize>| {
        sentence.tokens[at.start].at - from..sentence.tokens[at.end - 1].end() - from
    };
    let mut out = Vec::new();
    for (n, (first, grade1)) in names.iter().enumerate() {
        for (second, grade2) in &names[n + 1..] {
            // A plain capital may be anything, more so where the sentence begins.
            let opens = first.start == sentence.within.start && *grade1 == Grade::Plain;
            if opens || (*grade1).max(*grade2) == Grade::Plain {
                continue;
            }
            let (to, of) = relations::client(text, bytes(first), bytes(second));
            let (customer, supplier, p) = if to > of {
                (first, second, to)
            } else {
                (second, first, of)
            };
            let write = |at| written(sentence.text, sentence.tokens, at);
            let (customer, supplier) = (write(customer), write(supplier));
            let odds = RARER * p / (1.0 - p).max(0.001);
            let p = odds / (1.0 + odds);
            if p < LEAST || super::super::names::same(&customer, &supplier) {
                continue;
            }
            out.push(Told {
                supplier: House::Named(supplier),
                customer: House::Named(customer),
                share: None,
                product: String::new(),
                over: false,
                way: "model",
                sentence: 0..0,
                confidence: p,
            });
        }
    }
    out
}
