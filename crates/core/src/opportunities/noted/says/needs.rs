//! What a seller notes of what somebody needs: goods by their number (`needs 3 laptops`), goods
//! that are looked for (`sucht einen Filter`), and what only a seller gives (`asked for a
//! quote`), whoever is left out.

use super::cues::HANDED;
use super::{Subject, THEIRS, WE, subject};
use crate::encounters::is_denied;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// How somebody says that they need something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    /// They need it: that may be a rest or a word.
    Needs,
    /// They look for it.
    Seeks,
}

static NEEDS: LazyLock<Phrases<Need>> = LazyLock::new(|| {
    let rows: [(Need, &'static str); 3] = [
        (
            Need::Needs,
            "need|needs|require|requires|brauche|brauchen|braucht|benötigen|benötigt|bräuchte|bräuchten",
        ),
        (Need::Seeks, "looking for"),
        (Need::Seeks, "suche|suchen|sucht"),
    ];
    Phrases::new(rows.map(|(need, phrase)| (phrase, need)))
});

/// What only a seller gives.
const GIVEN: &str = "quote quotes quotation quotations offer price prices pricing pricelist discount brochure \
catalogue catalog demo credit refund angebot preis preise preisliste rabatt nachlass \
katalog prospekt gutschrift";
/// Of whom it is asked otherwise.
const OTHERS: &str = "him them ihn sie from bei";

const NUMBERS: &str = "two three four five six seven eight nine ten twelve twenty fifty hundred dozen zwei drei \
vier fünf sechs sieben acht neun zehn zwölf zwanzig fünfzig hundert dutzend";
/// What may stand before a number …
const ABOUT: &str = "a about another approx around at least up to some ca circa etwa rund noch mind \
mindestens ungefähr weitere ein";
/// … or goods of which there is one.
const ONE: &str = "a an another second third new ein eine einen einem neue neuen neues zweite zweiten \
zweites weitere weiteren";
/// What is counted goes on no farther than these words.
const ENDS: &str = "for of to by with in from at on until before next this asap today tomorrow für von mit \
bis im zum ab am nächste nächsten diese sofort dringend";
/// What is needed and no goods: time, people, money, words.
const NO_GOODS: &str = "minute minutes min hour hours day days week weeks month months quarter year years time \
times moment break rest pause holiday minuten stunde stunden tag tage woche wochen monat \
monate monaten jahr jahre zeit mal uhr people ppl persons staff men man woman engineer \
engineers fitter fitters welder welders operator operators driver drivers manager \
managers assistant successor apprentice colleague colleagues job leute mitarbeiter mann \
kollegen leiter nachfolger lehrling fahrer monteur monteure stelle percent prozent euro \
euros eur pounds dollars franken chf usd gbp million millions millionen budget loan \
decision meeting meetings call calls visit visits question questions talk word chat hand help way reason reasons point points thing \
things signature signatures approval approvals attempts tries steps change plan date \
house flat entscheidung fragen besuche gespräch termin weg grund gründe punkte sachen dinge \
unterschrift unterschriften freigabe versuche plan wohnung haus";

/// Whether a list, its words parted by blanks, has a word.
fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// Whether goods are counted from a word on: `3 laptops`, not `3 more weeks`.
pub(super) fn is_counted(words: &Words, at: usize) -> bool {
    let at = (at..words.len()).find(|at| !is_in(ABOUT, words.get(*at)));
    at.is_some_and(|at| is_number(words.get(at)) && are_goods(words, at + 1))
}

/// Whether something is named from a word on of which there is one: `an automatic splicer`.
fn is_one(words: &Words, at: usize) -> bool {
    is_in(ONE, words.get(at)) && are_goods(words, at + 1)
}

fn is_number(word: &str) -> bool {
    let figure = word.strip_suffix('x').unwrap_or(word);
    let figures = !figure.is_empty() && figure.bytes().all(|b| b.is_ascii_digit());
    let is_year = figure.len() == 4 && figure.starts_with("20") && figure != "2000";
    figures && !is_year || is_in(NUMBERS, word)
}

/// Whether the words from one on name goods, behind `or 4` and `more`.
fn are_goods(words: &Words, at: usize) -> bool {
    const BETWEEN: &[&str] = &[
        "or", "to", "oder", "bis", "x", "more", "mehr", "new", "neue",
    ];
    const LONG: usize = 3;
    let goes_on = |word: &str| BETWEEN.contains(&word) || is_in(ONE, word) || is_number(word);
    let first = (at..words.len()).find(|at| !goes_on(words.get(*at)));
    let named: Vec<&str> = (first.unwrap_or(words.len())..words.len())
        .map(|at| words.get(at))
        .take_while(|word| !is_in(ENDS, word))
        .take(LONG)
        .collect();
    named.first().is_some_and(|word| word.chars().count() > 2)
        && !named.iter().any(|word| is_in(NO_GOODS, word))
}

/// Who needs goods by a clause without a word of wanting: `need 3 laptops`, `looking for a
/// splicer`; and that a mail would show it.
pub(super) fn needing(words: &Words, names: &BTreeSet<String>) -> Option<(String, bool)> {
    let found = NEEDS.find(words);
    let needed = found.iter().find(|one| {
        let seeks = *one.meaning == Need::Seeks;
        !is_denied(words, one.start)
            && (is_counted(words, one.end) || seeks && is_one(words, one.end))
    })?;
    match subject(words, needed.start, names) {
        Subject::We => None,
        Subject::They(who) => Some((who, true)),
        Subject::Left => Some((String::new(), true)),
    }
}

/// Whether somebody who speaks of themselves says that they need goods: `we need an automatic
/// splicer by March`.
pub(in crate::opportunities::noted) fn is_need(sentence: &str) -> bool {
    const OUR: &[&str] = &["our", "us", "unser", "unsere", "uns"];
    const IF: &[&str] = &["if", "when", "whether", "wenn", "falls", "ob"];
    let words = Words::of(sentence);
    let any = |list: &[&str]| words.iter().any(|word| list.contains(&word));
    let own = (any(WE) || any(OUR)) && !any(IF);
    let found = NEEDS.find(&words);
    let mut needed = found.iter().filter(|one| !is_denied(&words, one.start));
    own && !sentence.trim_end().ends_with('?')
        && needed.any(|one| is_counted(&words, one.end) || is_one(&words, one.end))
}

/// Whether something is needed by a sentence and nothing asked for that goes out.
pub(in crate::opportunities::noted) fn only_needs(sentence: &str) -> bool {
    let words = Words::of(sentence);
    HANDED.find(&words).is_empty() && !NEEDS.find(&words).is_empty()
}

/// Whether what is asked for behind the word before number `end` is what only a seller gives,
/// and of nobody else: `asked for a quote`, not `asked her for a price`.
pub(super) fn is_ours_to_give(words: &Words, end: usize, names: &BTreeSet<String>) -> bool {
    const NEAR: usize = 5;
    let is_other =
        |word: &str| THEIRS.contains(&word) || is_in(OTHERS, word) || names.contains(word);
    let asked = (end..words.len().min(end + NEAR)).map(|at| words.get(at));
    // What one waits for may come from anywhere.
    let waits = end.checked_sub(1).is_some_and(|at| words.get(at) == "for");
    let mut asked = asked.take_while(|word| !is_other(word));
    !waits && asked.any(|word| is_in(GIVEN, word)) && !words.iter().any(|word| word == "from")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goods_by_their_number() {
        let none = BTreeSet::new();
        for text in [
            "need 3 laptops",
            "needs about a dozen chairs for the new office",
            "braucht 3 Pumpen",
            "brauchen zwei oder drei neue Pumpen bis Mai",
            "needs 2,000 boxes by Monday",
            "need 3 laptops next week",
            "looking for an automatic splicer",
            "sucht einen Filter für die neue Linie",
        ] {
            assert!(needing(&Words::of(text), &none).is_some(), "{text}");
        }
        for text in [
            "need 3 more working days",
            "needs two weeks to decide",
            "braucht noch 2 Tage",
            "needs a rest",
            "needs 10 people for the new line",
            "we need 3 pallets back",
            "needs 5000 euros more",
            "looking for a new plant manager",
            "sucht einen Nachfolger",
            "needs it by 3 May",
            "does not need 3 laptops",
        ] {
            assert!(needing(&Words::of(text), &none).is_none(), "{text}");
        }
    }

    #[test]
    fn what_they_say_they_need() {
        for text in [
            "We are looking for an automatic splicer.",
            "We would need a second filler next year.",
            "Wir suchen einen automatischen Spleisser.",
        ] {
            assert!(is_need(text), "{text}");
        }
        for text in [
            "We need to leave in five minutes.",
            "We need a decision by Friday.",
            "Do you need a second filler?",
            "We need a new plant manager.",
            "Wir brauchen eine Pause.",
            "We do not need a second filler.",
            "If we need a second filler, we will call.",
            "You need a new filter there.",
        ] {
            assert!(!is_need(text), "{text}");
        }
    }
}
