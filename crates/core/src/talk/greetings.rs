//! Words by which people are greeted and called.

use crate::words::one_letter_apart;

/// Words before a name that only greet.
pub const GREETINGS: &[&str] = &[
    "hi",
    "hello",
    "hey",
    "dear",
    "good",
    "morning",
    "afternoon",
    "evening",
    "mr",
    "ms",
    "mrs",
    "dr",
    "thanks",
    "hallo",
    "liebe",
    "lieber",
    "herr",
    "frau",
    "guten",
    "tag",
    "danke",
];

/// Whether a name is how somebody is called: `Kim` of `Kimberly`, `Darren` of `Daren`.
pub(crate) fn is_called(name: &str, called: &str) -> bool {
    let short = called.chars().count() >= 3 && name.starts_with(called);
    short || called.len() >= 5 && one_letter_apart(name, called)
}

/// A sentence without the greeting that ran into it: `Hello Sam, please …`. `If not,
/// I will …` has none.
pub fn after_greeting(sentence: &str) -> &str {
    let first = sentence.split(' ').next().unwrap_or_default();
    let greets = GREETINGS.contains(&first.to_lowercase().as_str());
    match sentence.split_once(',') {
        Some((greeting, rest)) if greets && greeting.split(' ').count() <= 3 => rest.trim_start(),
        _ => sentence,
    }
}
