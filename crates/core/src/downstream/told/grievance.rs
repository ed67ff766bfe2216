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
    "undicht",
    "defekt",
    "beschädigt",
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
    "geliefert",
    "gelieferten",
    "delivery",
    "deliveries",
    "lieferung",
    "again",
    "wieder",
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
    "kosten",
    "ursache",
    "complain",
    "reklamieren",
    "beanstanden",
];

/// The sentence of a letter that complains, and how surely: something is wrong with goods
/// of whoever is written to, or something is wanted for it.
pub(super) fn grievance(tokens: &[Token<'_>]) -> Option<(Range<usize>, f32)> {
    let has =
        |within: &Range<usize>, list: &[&str]| tokens[within.clone()].iter().any(|t| t.among(list));
    let all = 0..tokens.len();
    let (yours, wants) = (has(&all, YOURS), has(&all, DEMANDS));
    let faults: Vec<Range<usize>> = sentences(tokens)
        .into_iter()
        .filter(|within| has(within, FAULTS))
        .collect();
    // With the goods in the same sentence it is surest.
    let near = faults.iter().find(|within| has(within, YOURS));
    // "Our customers complain about it" wants it mended, whoever is to.
    let passed = tokens.windows(3).any(|w| {
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
        _ => return None,
    };
    Some((near.or(faults.first())?.clone(), sure))
}
