//! What letters say, sentence by sentence: how they are meant, when something is due,
//! which matters, places and roles they speak of. Readers of words alone: who is who, the
//! picture must know.

pub mod acts;
pub mod answerable;
pub mod appointed;
pub mod asking;
pub mod closing;
pub mod closures;
pub mod dates;
pub mod declined;
pub mod displeased;
mod elsewhere;
mod elsewhere_words;
mod faults;
pub mod full_dates;
pub mod greetings;
pub mod home;
pub mod inside;
pub mod matters;
pub mod moments;
pub mod moves;
mod object;
pub mod of_others;
pub mod offers;
pub mod on_hold;
pub mod ordering;
pub mod other_source;
pub mod other_ways;
mod others_fault;
pub mod owed;
pub mod places;
pub mod pledges;
mod points;
pub mod reasons;
pub mod request;
pub mod roles;
mod site_words;
pub mod telling;
pub mod tone;
pub mod turned;
pub mod unasked;
pub mod validity;
mod wanted;
mod withdrawn;
pub mod worries;

use crate::reading::lines;
use crate::reading::speech::sentences as split;
use places::bare;

/// The sentences of a sender's own words, white space folded.
pub fn sentences(text: &str) -> impl Iterator<Item = String> {
    let sentences = split::split(&lines::split(text));
    sentences.into_iter().map(|sentence| sentence.text)
}

/// Whether words make a sentence, short enough to be quoted.
pub fn is_prose(words: &[&str]) -> bool {
    let small = |word: &&&str| {
        let word = bare(word);
        !word.is_empty() && word.chars().all(char::is_lowercase)
    };
    // A line of a phone list is no sentence.
    let figures = words.iter().flat_map(|word| word.bytes());
    let figures = figures.filter(u8::is_ascii_digit).count();
    words.iter().filter(small).count() >= 3 && words.len() <= 40 && figures < 10
}
