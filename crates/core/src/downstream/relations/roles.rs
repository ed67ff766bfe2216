//! Who stands in which part: the noun that a list of names is named by (`clients such as
//! A, B and C`), the verb, the preposition before the second name, and what follows it.

use super::features::View;
use super::kinds;
use super::out::Out;
use super::sentence::{Sentence, is_opener, kind, stem};
use super::skeleton::PREPOSITIONS;

/// Words that say that names stand for a noun.
const INTRODUCES: &[&str] = &[
    "as",
    "including",
    "include",
    "includes",
    "included",
    "like",
    "e.g",
    ":",
    "among",
    "are",
    "is",
    "were",
    "such",
];

/// Words that may stand beside them.
const FILLS: &[&str] = &[
    "the", "``", "(", ",", "namely", "a", "an", "have", "has", "been", "s",
];

/// Where nothing stands.
const NOTHING: &str = "-";

/// What stands before a list of names, and whether there are others in it.
fn before_list<'a>(words: &'a [&'a str]) -> (&'a [&'a str], bool) {
    let joins = |w: &&&str| matches!(**w, "ENT" | "," | "and" | "or" | "the" | "&");
    let list = words.iter().rev().take_while(joins).count();
    let (rest, list) = words.split_at(words.len() - list);
    (rest, list.contains(&"ENT"))
}

/// The noun before the words that introduce names, and these words.
fn noun<'a>(words: &'a [&'a str]) -> (&'a str, &'a [&'a str]) {
    let introduces = |w: &&&str| INTRODUCES.contains(*w) || FILLS.contains(*w);
    let many = words.iter().rev().take_while(introduces).count();
    let (rest, introduction) = words.split_at(words.len() - many);
    (rest.last().copied().unwrap_or("BOS"), introduction)
}

fn class(word: &str) -> &str {
    kinds::kind(word).unwrap_or(word)
}

/// The view of who does what.
pub(super) fn roles(sentence: &Sentence<'_>) -> View {
    let mut out = Out::default();
    let opening: Vec<&str> = sentence.before.iter().map(String::as_str).collect();
    let between: Vec<&str> = std::iter::once("E1")
        .chain(sentence.between.iter().map(String::as_str))
        .collect();
    for (name, words) in [
        ("r1", &opening),
        ("r2", &[opening.as_slice(), &between].concat()),
    ] {
        lead(&mut out, name, words);
    }
    verb(&mut out, sentence, &between);
    follows(&mut out, sentence);
    for (name, words) in [("re1", sentence.first), ("re2", sentence.second)] {
        for kind in words.iter().filter_map(|w| kinds::kind(w)) {
            out.add(&[name, kind]);
        }
    }
    if let Some(word) = sentence.words.first().filter(|w| is_opener(w)) {
        out.add(&["rhd", word]);
    }
    out.keys
}

/// What leads up to a name.
fn lead(out: &mut Out, name: &str, words: &[&str]) {
    let (rest, listed) = before_list(words);
    let (noun, introduction) = noun(rest);
    let introduction = introduction.join(" ");
    let kind = kinds::kind(noun).unwrap_or(NOTHING);
    let last = rest.last().copied().unwrap_or("BOS");
    out.add(&[name, "h", stem(noun)]);
    out.add(&[name, "hc", kind]);
    out.add(&[name, "hi", kind, &introduction]);
    out.add(&[name, "i", &introduction]);
    out.add(&[name, "adj", last]);
    out.add(&[name, "adjc", class(last)]);
    let content = |w: &&&str| !INTRODUCES.contains(*w);
    for word in rest.iter().filter(content).rev().take(3) {
        out.add(&[name, "n3", stem(word)]);
    }
    if listed {
        out.add(&[name, "listed"]);
    }
}

/// The verb, whether something is done by the second name, and its preposition.
fn verb(out: &mut Out, sentence: &Sentence<'_>, between: &[&str]) {
    let (rest, _) = before_list(between);
    let link = rest.iter().rev().find(|w| PREPOSITIONS.contains(*w));
    let link = link.copied().unwrap_or(NOTHING);
    let (noun, _) = noun(rest);
    let noun = kinds::kind(noun).unwrap_or(NOTHING);
    let lower = |w: &&&String| w.chars().all(|c| c.is_alphabetic() && c.is_lowercase());
    let inner = &sentence.path[1..sentence.path.len() - 1];
    let verb = inner
        .iter()
        .filter(|w| lower(&w))
        .find(|w| kinds::kind(w).is_some_and(kinds::is_verb));
    let verb = verb.map_or(NOTHING, String::as_str);
    let kind_of_verb = kinds::kind(verb).unwrap_or(NOTHING);
    let by = rest[rest.len().saturating_sub(4)..].contains(&"by");
    let by = if by { "by" } else { "" };
    out.add(&["rv", stem(verb), by]);
    out.add(&["rvp", kind_of_verb, by, link]);
    out.add(&["rvh", kind_of_verb, noun]);
    out.add(&["rvph", kind_of_verb, link, noun]);
    out.add(&["rph", link, noun]);
    out.add(&["rvw", stem(verb), link]);
    let (first, second) = (kind(sentence.first), kind(sentence.second));
    out.add(&["rk", first, second]);
    out.add(&["rkv", first, second, kind_of_verb, link]);
}

/// What follows the second name.
fn follows(out: &mut Out, sentence: &Sentence<'_>) {
    let at = |i: usize| sentence.after.get(i).map_or("EOS", String::as_str);
    let beyond = sentence
        .after
        .iter()
        .find(|w| !matches!(w.as_str(), "ENT" | "," | "and" | "``"));
    let beyond = beyond.map_or("EOS", String::as_str);
    out.add(&["rn", stem(beyond)]);
    out.add(&["rnc", kinds::kind(beyond).unwrap_or(NOTHING)]);
    out.add(&["ra", at(0)]);
    out.add(&["rab", at(0), at(1)]);
    out.add(&["rac", class(at(0))]);
    out.add(&["rabc", class(at(0)), class(at(1))]);
}
