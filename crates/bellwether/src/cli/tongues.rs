//! Languages that cards are not read in: how many letters are written in one is said, so that
//! silence about them is not taken for quiet.

use super::session::Session;
use crate::failure::Failure;
use bellwether_core::ledger::Message;
use bellwether_core::reading::language::READ;
use std::collections::BTreeMap;

/// Fewer letters than this are not spoken of …
const FEW: usize = 5;
/// … nor is a smaller part of all than one in so many.
const RARE: usize = 50;

/// Names of languages that customers write in, by ISO 639-3 code.
const NAMES: &[(&str, &str)] = &[
    ("fra", "French"),
    ("ita", "Italian"),
    ("spa", "Spanish"),
    ("por", "Portuguese"),
    ("nld", "Dutch"),
    ("pol", "Polish"),
    ("swe", "Swedish"),
    ("dan", "Danish"),
    ("nob", "Norwegian"),
    ("fin", "Finnish"),
    ("ces", "Czech"),
    ("hun", "Hungarian"),
    ("ron", "Romanian"),
    ("tur", "Turkish"),
    ("rus", "Russian"),
    ("ukr", "Ukrainian"),
    ("ell", "Greek"),
    ("cmn", "Chinese"),
    ("jpn", "Japanese"),
    ("kor", "Korean"),
];

/// Says how many of the last months' mails are in languages that cards are not read in.
pub fn say(session: &Session) -> Result<(), Failure> {
    let ledger = session.dated_outline()?;
    if let Some(says) = unread(&ledger.messages) {
        session.printer.note(&says);
    }
    Ok(())
}

/// How many of some messages are in languages that cards are not read in, in a sentence;
/// `None` where they are few.
fn unread(messages: &[Message]) -> Option<String> {
    let mut by_code: BTreeMap<&str, usize> = BTreeMap::new();
    let told = messages.iter().filter(|one| !one.language.is_empty());
    for message in told {
        *by_code.entry(message.language.as_str()).or_default() += 1;
    }
    let all: usize = by_code.values().sum();
    by_code.retain(|code, _| !READ.contains(code));
    let unread: usize = by_code.values().sum();
    if unread < FEW || unread * RARE < all {
        return None;
    }
    let mut most: Vec<(&str, usize)> = by_code.into_iter().collect();
    most.sort_by_key(|(code, count)| (std::cmp::Reverse(*count), *code));
    let named = most.iter().filter_map(|(code, _)| {
        let name = NAMES.iter().find(|(known, _)| known == code)?;
        Some(name.1)
    });
    let named: Vec<&str> = named.take(2).collect();
    let tongues = match named.as_slice() {
        [] => "another language".to_owned(),
        named => named.join(" or "),
    };
    Some(format!(
        "{unread} of {all} mails of the last two months are in {tongues}: what mails ask, promise \
         and tell is read in English and German so far, and of French who leaves"
    ))
}
