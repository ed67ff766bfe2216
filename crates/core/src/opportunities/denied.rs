//! What an account writes of news about its customer: that it is not so, that nothing
//! changes, or that the order for it is placed. Then the news is no reason to call.

use crate::downstream::companies::CompanyNo;
use crate::knowledge::{AccountNo, Knowledge};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::Timestamp;
use std::sync::LazyLock;

/// What a sentence says of the news.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Says {
    /// It is not so, or all stays as it was.
    AsBefore,
    /// Something is seen to already ...
    Done,
    /// ... of an order.
    Order,
}

const AS_BEFORE: &[&str] = &[
    "fake|rumour|rumours|rumor|rumors|nonsense|untrue|unchanged",
    "not|isn|hardly .. true|right|correct|so",
    "is|was|are|were wrong|false",
    "the same .. as|number|amount|quantity|volume|order|orders|level|schedule|before",
    "as .. planned|agreed|before|always|usual|ever",
    "stays|stay|remains|remain|holds|keeps .. as|at|same|where|with",
    "no|not|never|nothing|nobody|none|neither .. more|less|fewer|change|changes|capacity|growth|grow|grows|increase",
    "change|changes|grow|grows|increase nothing|nobody",
    "gerücht|gerüchte|unsinn|falsch|unverändert",
    "wie .. geplant|vereinbart|gehabt|immer|bisher|sonst",
    "bleibt|bleiben .. wie|bei|dabei|gleich|so",
    "stimmt|wahr .. nicht",
    "nicht|kein|keine|nichts|niemand .. mehr|weniger|wahr|änderung|änderungen",
];

const DONE: &[&str] = &[
    "already|signed|filed|placed|reacted|booked|covered|secured|done",
    "all set",
    "we|i .. doubled|raised|increased .. our|the|my",
    "bereits|schon|unterschrieben|bestellt|erledigt|abgedeckt",
];

const ORDER: &[&str] = &[
    "order|ordered|orders|schedule|quantity|qty|contract",
    "call off",
    "bestellung|bestellt|auftrag|abruf|menge|vertrag",
];

static SIGNS: LazyLock<Phrases<Says>> = LazyLock::new(|| {
    let rows = [
        (Says::AsBefore, AS_BEFORE),
        (Says::Done, DONE),
        (Says::Order, ORDER),
    ];
    let each = |(says, phrases): (Says, &'static [&'static str])| {
        phrases.iter().map(move |phrase| (*phrase, says))
    };
    Phrases::new(rows.into_iter().flat_map(each))
});

/// Whether somebody at the account has put the news of a company right since.
pub(super) fn is_put_right(
    k: &Knowledge,
    account: AccountNo,
    company: CompanyNo,
    since: Timestamp,
) -> bool {
    let mut later = k.with_account(account, since);
    later.any(|(_, message)| {
        message.known > since
            && !k.from_us(message)
            && k.is_from(message, account)
            && sentences(&message.own)
                .windows(2)
                .any(|pair| k.names(company, pair[0]) && says_so(&pair.concat()))
    })
}

/// Whether the sentence that tells the news tells as well that the order for it is placed.
pub(super) fn is_ordered(text: &str) -> bool {
    let found = SIGNS.find(&Words::of(text));
    let says = |one| found.iter().any(|found| *found.meaning == one);
    says(Says::Done) && says(Says::Order)
}

/// Sentences of a text, an empty one behind the last.
fn sentences(text: &str) -> Vec<&str> {
    let mut all: Vec<&str> = text.split_inclusive(['.', '?', '!']).collect();
    all.push("");
    all
}

/// Whether words say that it is not so, stays as it was, or is ordered.
fn says_so(text: &str) -> bool {
    let found = SIGNS.find(&Words::of(text));
    let says = |one| found.iter().any(|found| *found.meaning == one);
    says(Says::AsBefore) || says(Says::Done) && says(Says::Order)
}

#[cfg(test)]
mod tests {
    use super::says_so;

    #[test]
    fn what_puts_news_right() {
        for text in [
            "The story about Borealis is a rumour.",
            "Borealis takes the same number as last year.",
            "No, Borealis does not want more lids.",
            "For Borealis our order of Monday is already placed.",
            "An Borealis geht nicht mehr als sonst.",
            "For Borealis we have raised our order with you.",
            "For Borealis all goes on as planned.",
        ] {
            assert!(says_so(text), "{text}");
        }
        for text in [
            "Borealis wants 20 % more lids from May.",
            "Borealis builds a second line, and purchasing has no idea yet.",
            "Borealis braucht ab Mai mehr Deckel.",
            "Borealis has raised its orders.",
            "Borealis has planned a second line at the same place, nothing else is signed.",
            "The agreed price holds Borealis back.",
        ] {
            assert!(!says_so(text), "{text}");
        }
    }
}
