//! Whether a letter tells what a company asks for, rather than how it fares.

use super::written;
use crate::downstream::companies::Company;

/// Words of one who asks for something, folded.
const WANTS: &[&str] = &[
    "want",
    "wants",
    "need",
    "needs",
    "ask",
    "asks",
    "wollen",
    "braucht",
    "brauchen",
    "bestellt",
    "bestellen",
    "verlangt",
    "verlangen",
];
/// Who writes.
const WRITER: &[&str] = &["i", "we", "you", "ich", "wir"];
/// What goes up or down, and is not asked for, folded.
const MOVES: &[&str] = &[
    "grow",
    "grows",
    "grew",
    "grown",
    "growing",
    "growth",
    "rise",
    "rises",
    "rose",
    "risen",
    "rising",
    "increased",
    "increases",
    "fall",
    "falls",
    "fell",
    "fallen",
    "shrinks",
    "shrank",
    "wachst",
    "wachsen",
    "wuchs",
    "gewachsen",
    "steigt",
    "steigen",
    "stieg",
    "gestiegen",
    "sinkt",
    "sank",
    "gesunken",
];

/// Whether a letter tells what a company asks for, rather than how it fares: that verb stands
/// near behind its name or "they", and the percentage behind the name too.
pub(super) fn asks_for(said: &str, company: &Company, percent: f64) -> bool {
    const NEAR: usize = 4;
    let words: Vec<&str> = said.split_whitespace().collect();
    let number = format!("{percent:.0}");
    let number = words.iter().position(|word| *word == number);
    // German "will" wants, English "will" shall.
    let more = words.contains(&"mehr") || words.contains(&"weniger");
    let wants = |word: &&str| WANTS.contains(word) || more && *word == "will";
    let ways = written(company);
    let ways = ways
        .iter()
        .map(|name| name.split(' ').collect::<Vec<&str>>());
    let mut ways: Vec<Vec<&str>> = ways.collect();
    ways.extend([vec!["they"], vec!["sie"]]);
    let named = |at: &usize| ways.iter().any(|name| words[..*at].ends_with(name));
    (1..words.len()).filter(named).any(|at| {
        let behind = words[at..].iter().take(NEAR);
        let mut behind = behind.take_while(|word| !WRITER.contains(word));
        let Some(verb) = behind.position(wants) else {
            return false;
        };
        let until = number.unwrap_or(words.len()).max(at + verb);
        number.is_none_or(|number| number >= at)
            && !words[at..until].iter().any(|word| MOVES.contains(word))
    })
}

#[cfg(test)]
mod tests {
    use super::super::apart;
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn who_asks_for_more_is_told_from_who_grows() {
        let company = Company {
            account: None,
            name: "Nordwind Marine".to_owned(),
            aliases: BTreeSet::new(),
            key: String::new(),
            nameless: false,
        };
        let asks = |text: &str| asks_for(&apart(text), &company, 30.0);
        assert!(asks("Nordwind now wants 30 % more seals from us."));
        assert!(asks("Nordwind Marine was here, they need 30 % more."));
        assert!(asks("Es ist so, dass Nordwind 30 % mehr braucht."));
        for text in [
            "Nordwind Marine grew its output by 30 %, so we need more seals soon.",
            "Nordwind Marine grew by 30 % last year, ask Tom about it.",
            "Nordwind wants to grow by 30 %.",
            "Nordwind Marine wächst um 30 %, wir brauchen mehr.",
        ] {
            assert!(!asks(text), "{text}");
        }
    }
}
