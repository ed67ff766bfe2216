//! What is of others: put to somebody else, supplied by somebody else, needed by somebody else.

use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::Message;
use crate::talk::of_others::of_others;
use crate::talk::other_source::is_said;
use crate::talk::other_ways::way;
use crate::talk::sentences;

/// Whether a sentence begins with the name of somebody who is not one of its readers:
/// `Jens, of course you can have our bench`.
pub(super) fn calls_somebody_else(k: &Knowledge, message: &Message, sentence: &str) -> bool {
    let Some((first, _)) = sentence.split_once([',', ' ']) else {
        return false;
    };
    let at = first.strip_prefix('@');
    let comma = sentence[first.len()..].starts_with(',');
    let name = at.unwrap_or(first);
    let is_name = name.starts_with(char::is_uppercase) && name.chars().all(char::is_alphabetic);
    let readers = message
        .recipients()
        .filter_map(|address| k.person_at(address));
    let is_reader = |who: PersonNo| k.person(who).name.split(' ').any(|part| part == name);
    let reads = readers.into_iter().any(is_reader);
    // What is no name there (`Yes, you can`) is a word of the language.
    let is_word = is_bare_word(name);
    is_name && !reads && (at.is_some() || comma && !is_word)
}

/// Words that stand alone at the head of a sentence, before a comma.
fn is_bare_word(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "yes",
        "no",
        "well",
        "so",
        "oh",
        "ah",
        "and",
        "but",
        "also",
        "anyway",
        "now",
        "then",
        "sure",
        "right",
        "ok",
        "okay",
        "thanks",
        "sorry",
        "still",
        "besides",
        "finally",
        "look",
        "hi",
        "hello",
        "hey",
        "btw",
        "if",
        "ja",
        "nein",
        "na",
        "naja",
        "tja",
        "ach",
        "also",
        "so",
        "gut",
        "übrigens",
        "danke",
        "hallo",
        "servus",
        "moin",
        "du",
        "mei",
        "listen",
        "today",
        "tomorrow",
        "yesterday",
        "heute",
        "gestern",
        "morgen",
        "ps",
        "however",
        "otherwise",
    ];
    WORDS.contains(&word.to_lowercase().as_str())
}

/// Whether a letter tells what others supply, or what others need: no need of its writer's.
pub(super) fn is_of_others(own: &str, goods: &dyn Fn(&str) -> bool) -> bool {
    let told: Vec<String> = sentences(own).collect();
    let names = |sentence: &str| sentence.split(|c: char| !c.is_alphanumeric()).any(goods);
    let supplied = |sentence: &String| {
        (is_said(sentence, true) || way(sentence, None, goods).is_some()) && names(sentence)
    };
    told.iter().any(supplied) || of_others(own, goods, &|_| false).is_some()
}
