//! What an account writes of news about its customer: that it is not so, that nothing
//! changes, or that the order for it is placed. Then the news is no reason to call.

use crate::downstream::companies::CompanyNo;
use crate::knowledge::{AccountNo, Knowledge};
use crate::time::Timestamp;

/// Words by which it is not so, or stays as it was.
const AS_BEFORE: &[&str] = &[
    "fake",
    "rumour",
    "rumor",
    "rumours",
    "nonsense",
    "untrue",
    "wrong",
    "false",
    "unchanged",
    "stays",
    "stay",
    "same",
    "holds",
    "remains",
    "agreed",
    "planned",
    "gerücht",
    "falsch",
    "unverändert",
    "bleibt",
    "bleiben",
    "gehabt",
    "gleich",
    "stimmt",
];
/// Words by which they have ordered for it.
const ORDERED: &[&str] = &[
    "already",
    "signed",
    "filed",
    "placed",
    "reacted",
    "booked",
    "covered",
    "secured",
    "done",
    "bereits",
    "schon",
    "unterschrieben",
    "bestellt",
    "erledigt",
    "abgedeckt",
];
/// Words of an order.
const ORDER: &[&str] = &[
    "order",
    "ordered",
    "orders",
    "schedule",
    "quantity",
    "qty",
    "contract",
    "call-off",
    "bestellung",
    "bestellt",
    "auftrag",
    "abruf",
    "menge",
    "vertrag",
];
/// Words that deny ...
const NOT: &[&str] = &[
    "no", "not", "never", "nothing", "nobody", "none", "neither", "nicht", "kein", "keine",
    "nichts",
];
/// ... that it will be more or less.
const CHANGE: &[&str] = &[
    "more",
    "less",
    "fewer",
    "change",
    "changes",
    "capacity",
    "growth",
    "grow",
    "grows",
    "increase",
    "true",
    "do",
    "does",
    "mehr",
    "weniger",
    "wahr",
    "änderung",
];

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
            && k.author(message)
                .is_some_and(|who| k.person(who).account == Some(account))
            && sentences(&message.own)
                .windows(2)
                .any(|pair| k.names(company, pair[0]) && says_so(&pair.concat()))
    })
}

/// Sentences of a text, an empty one behind the last.
fn sentences(text: &str) -> Vec<&str> {
    let mut all: Vec<&str> = text.split_inclusive(['.', '?', '!']).collect();
    all.push("");
    all
}

/// Whether words say that it is not so, stays as it was, or is ordered.
fn says_so(text: &str) -> bool {
    let low = text.to_lowercase();
    let words: Vec<&str> = low
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .collect();
    let any = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let near = |first: &[&str], second: &[&str], most: usize| {
        (0..words.len()).any(|at| {
            first.contains(&words[at])
                && words[at..words.len().min(at + most + 1)]
                    .iter()
                    .any(|word| second.contains(word))
        })
    };
    any(AS_BEFORE) || any(ORDERED) && any(ORDER) || near(NOT, CHANGE, 5) || near(CHANGE, NOT, 2)
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
        ] {
            assert!(says_so(text), "{text}");
        }
        for text in [
            "Borealis wants 20 % more lids from May.",
            "Borealis builds a second line, and purchasing has no idea yet.",
            "Borealis braucht ab Mai mehr Deckel.",
        ] {
            assert!(!says_so(text), "{text}");
        }
    }
}
