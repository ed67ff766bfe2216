//! What messages are about, counted once for a picture: detectors compare many
//! messages with each other, and a word that every second mail has says nothing.

use crate::ledger::Message;
use crate::time::Timestamp;
use crate::words::{ByWord, Word};

/// How far back words are counted, in days.
const WINDOW_DAYS: i32 = 270;
/// A word is rare when at most this share of the messages has it …
const RARE_SHARE: f64 = 0.004;
/// … or at most so many.
const RARE_COUNT: u32 = 4;

/// The words of the messages in the window.
#[derive(Debug, Default)]
pub struct Topics {
    /// The first message in the window, and how many there are.
    first: usize,
    messages: usize,
    messages_with: ByWord<u32>,
}

impl Topics {
    /// Counts the words of the messages, oldest first, that were known in the
    /// window before `as_of`: own words, subject, file names.
    pub fn of(messages: &[Message], as_of: Timestamp) -> Topics {
        let from = as_of.plus_days(-WINDOW_DAYS);
        let first = messages.partition_point(|m| m.known <= from);
        let mut messages_with = ByWord::<u32>::default();
        for word in messages[first..].iter().flat_map(|m| m.gist().words()) {
            *messages_with.entry(word).or_default() += 1;
        }
        Topics {
            first,
            messages: messages.len() - first,
            messages_with,
        }
    }

    /// Which of some words one of the messages counted has, in their order; none
    /// for those before the window.
    pub fn common(&self, messages: &[Message], index: usize, words: &[Word]) -> Vec<Word> {
        let message = messages.get(index).filter(|_| index >= self.first);
        let gist = message.map(Message::gist);
        let has = |word: &Word| gist.is_some_and(|gist| gist.has_word(*word));
        words.iter().copied().filter(has).collect()
    }

    fn messages_with(&self, word: Word) -> u32 {
        self.messages_with.get(&word).copied().unwrap_or(0)
    }

    /// Whether a word is rare among all messages.
    pub fn is_rare(&self, word: Word) -> bool {
        let most = RARE_COUNT.max((self.messages as f64 * RARE_SHARE) as u32);
        self.messages_with(word) <= most
    }

    /// How much a word says of what a message is about: more, the fewer have it.
    pub fn weight(&self, word: Word) -> f64 {
        let count = f64::from(self.messages_with(word));
        ((self.messages as f64 + 2.0) / (count + 1.0)).ln().max(0.1)
    }

    /// Whether the words that a message has `in_common` with something that is
    /// about so many words make it the same matter: two of them, one of them rare.
    pub fn same_matter(&self, about: usize, in_common: &[Word]) -> bool {
        in_common.len() >= 2.min(about.max(1)) && in_common.iter().any(|w| self.is_rare(*w))
    }
}
