//! Whether a letter complains: something is wrong with goods of whoever is written to, and
//! something is wanted for it.

use super::super::tokens::{Token, sentences};
use std::ops::Range;

/// What goods do, or are, that are no good.
const FAULTS: &[&str] = &[
    "fail",
    "fails",
    "failed",
    "failing",
    "failure",
    "leak",
    "leaks",
    "leaked",
    "leaking",
    "leaky",
    "drip",
    "drips",
    "dripping",
    "jam",
    "jams",
    "jammed",
    "stuck",
    "sticks",
    "stick",
    "wrong",
    "crack",
    "cracks",
    "cracked",
    "broke",
    "breaks",
    "broken",
    "rust",
    "rusty",
    "rusts",
    "corroded",
    "corrosion",
    "worn",
    "wears",
    "noise",
    "noisy",
    "loud",
    "vibrates",
    "vibration",
    "loose",
    "missing",
    "without",
    "incomplete",
    "scratched",
    "dirty",
    "short",
    "faulty",
    "defect",
    "defective",
    "damaged",
    "freeze",
    "freezes",
    "overheats",
    "twice",
    "stopped",
    "stood",
    "standstill",
    "complain",
    "complaint",
    "mixed",
    "unreadable",
    "swapped",
    "bent",
    "deformed",
    "chips",
    "swarf",
    "dirt",
    "particles",
    "debris",
    "lumps",
    "lumpy",
    "mould",
    "mouldy",
    "contaminated",
    "smell",
    "smells",
    "swell",
    "swells",
    "swollen",
    "burst",
    "bursts",
    "jerks",
    "späne",
    "klumpen",
    "undicht",
    "undichte",
    "undichten",
    "defekt",
    "defekte",
    "defekten",
    "beschädigt",
    "beschädigte",
    "beschädigten",
    "falsch",
    "falsche",
    "falschen",
    "gebrochen",
    "klemmt",
    "tropft",
    "rost",
    "rostet",
    "verschlissen",
    "fehlt",
    "fehlen",
    "ausgefallen",
    "stillstand",
    "lärm",
    "laut",
];
/// Whose goods they are: of whoever is written to.
const YOURS: &[&str] = &[
    "your",
    "yours",
    "you",
    "ihre",
    "ihrer",
    "ihren",
    "ihrem",
    "delivered",
    "supplied",
    "shipped",
    "arrive",
    "arrived",
    "angekommen",
    "eingetroffen",
    "geliefert",
    "gelieferten",
    "delivery",
    "deliveries",
    "lieferung",
    "again",
    "wieder",
    "batch",
    "lot",
    "charge",
];
/// What somebody wants who complains.
const DEMANDS: &[&str] = &[
    "report",
    "replacement",
    "replace",
    "plan",
    "explain",
    "explanation",
    "charge",
    "credit",
    "compensation",
    "8d",
    "analysis",
    "reserve",
    "immediately",
    "back",
    "refund",
    "answer",
    "require",
    "requires",
    "urgent",
    "urgently",
    "deadline",
    "cause",
    "maker's",
    "maker",
    "ersatz",
    "bericht",
    "stellungnahme",
    "gutschrift",
    "umgehend",
    "zurück",
    "ursache",
    "complain",
    "reklamieren",
    "beanstanden",
    "statement",
    "remedy",
    "charged",
    "acceptable",
    "unacceptable",
];

/// "Please find a material that stands it", not "please find attached".
fn asks_for_help(tokens: &[Token<'_>]) -> bool {
    tokens.windows(3).any(|w| {
        w[0].among(&["please", "bitte"])
            && w[1].among(&[
                "find", "change", "stop", "check", "solve", "help", "act", "ändern",
            ])
            && !w[2].among(&["attached", "enclosed", "below", "herewith", "the"])
    })
}

/// "We need another material", "this must become easier", "what can be done?".
fn wants_it_otherwise(tokens: &[Token<'_>]) -> bool {
    const OTHER: &[&str] = &["another", "different", "better", "anderes", "besseres"];
    const BECOME: &[&str] = &[
        "become",
        "get",
        "change",
        "stop",
        "end",
        "improve",
        "aufhören",
    ];
    let near = |at: usize, words: &[&str]| {
        let behind = &tokens[at + 1..tokens.len().min(at + 4)];
        behind.iter().any(|t| t.among(words))
    };
    (0..tokens.len()).any(|at| match tokens[at].low.as_str() {
        "need" | "want" | "brauchen" => near(at, OTHER),
        "must" | "muss" => near(at, BECOME),
        "what" | "was" => near(at, &["done", "suggest", "propose", "tun"]),
        "it" | "that" => {
            at > 0 && tokens[at - 1].is("can") && near(at, &["made", "mended", "easier"])
        }
        _ => false,
    })
}

/// "When they reach us": what somebody delivered.
fn reaches_us(tokens: &[Token<'_>]) -> bool {
    tokens.windows(2).any(|w| {
        w[0].among(&["reach", "reaches", "reached", "sent", "sold"]) && w[1].is("us")
            || w[0].among(&["incoming", "goods-in"]) && w[1].among(&["inspection", "goods"])
    })
}

/// "Gives no signal": what it is there for does not happen.
fn no_function(tokens: &[Token<'_>]) -> bool {
    tokens.windows(3).any(|w| {
        w[0].among(&[
            "gives", "give", "shows", "show", "has", "have", "gibt", "zeigt",
        ]) && w[1].among(&["no", "kein", "keine", "keinen"])
            && w[2].among(&[
                "signal", "reading", "readings", "output", "function", "pressure", "display",
                "druck", "anzeige", "funktion",
            ])
    })
}

/// "We sort by hand": what is good is picked out of what is not.
fn sorts(tokens: &[Token<'_>]) -> bool {
    tokens.windows(3).any(|w| {
        w[0].among(&["sort", "sorts", "sorted", "sorting", "sortieren"])
            && (w[1].is("by") && w[2].is("hand") || w[1].is("100") || w[1].is("100%"))
    })
}

/// "At your cost".
fn at_your_cost(tokens: &[Token<'_>]) -> bool {
    let cost = |t: &Token<'_>| t.among(&["cost", "costs", "expense", "kosten", "lasten"]);
    tokens.windows(3).any(|w| {
        w[0].among(&["at", "auf", "zu"]) && w[1].among(&["your", "ihre", "ihren"]) && cost(&w[2])
    }) || tokens
        .windows(2)
        .any(|w| w[0].among(&["charge", "invoice", "bill"]) && w[1].is("you"))
}

/// What is asked for, or enclosed.
const PAPERS: &[&str] = &[
    "report",
    "statement",
    "analysis",
    "plan",
    "bericht",
    "8d",
    "explanation",
];

/// The sentence of a letter that complains, and how surely: something is wrong with goods
/// of whoever is written to, or something is wanted for it. `ours` says whether whoever
/// passes it on calls its writer a customer: then the goods need not be called theirs.
pub(super) fn grievance(tokens: &[Token<'_>], ours: bool) -> Option<(Range<usize>, f32)> {
    let has =
        |within: &Range<usize>, list: &[&str]| tokens[within.clone()].iter().any(|t| t.among(list));
    let all = 0..tokens.len();
    // Who encloses a report asks for none.
    let brings = has(
        &all,
        &["attached", "enclosed", "herewith", "anbei", "anliegend"],
    );
    let demands = tokens.iter().filter(|t| !brings || !t.among(PAPERS));
    let demanded = demands.into_iter().any(|t| t.among(DEMANDS)) || at_your_cost(tokens);
    let yours = has(&all, YOURS) || reaches_us(tokens);
    let wants = demanded || asks_for_help(tokens) || wants_it_otherwise(tokens);
    let faults: Vec<Range<usize>> = sentences(tokens)
        .into_iter()
        .filter(|within| {
            let sentence = &tokens[within.clone()];
            has(within, FAULTS) || no_function(sentence) || sorts(sentence)
        })
        .collect();
    // With the goods in the same sentence it is surest.
    let near = faults.iter().find(|within| has(within, YOURS));
    // "Our customers complain about it" wants it mended, whoever is to.
    let users = tokens.windows(2).any(|w| {
        w[0].among(&[
            "users",
            "customers",
            "fitters",
            "operators",
            "kunden",
            "anwender",
        ]) && w[1].among(&[
            "tell", "complain", "report", "say", "klagen", "melden", "sagen",
        ])
    });
    let passed = users && wants
        || tokens.windows(3).any(|w| {
            w[0].among(&["our", "unsere"])
                && w[1].among(&["customers", "customer", "clients", "kunden", "kunde"])
                && w[2].among(&[
                    "complain",
                    "complains",
                    "complained",
                    "klagen",
                    "beschweren",
                ])
        });
    let sure = match (near.is_some(), wants) {
        _ if passed => 0.6,
        (true, true) => 0.66,
        (false, true) if yours => 0.58,
        (false, true) if ours => 0.5,
        _ => return None,
    };
    Some((near.or(faults.first())?.clone(), sure))
}
