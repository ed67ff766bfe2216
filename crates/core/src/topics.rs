//! What messages are about, counted once for a picture: detectors compare many
//! messages with each other, and a word that every second mail has says nothing.

use crate::gist::{ByWord, Word};
use crate::ledger::Message;
use crate::time::Timestamp;
use crate::words::content_words;
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// How far back words are counted, in days.
const WINDOW_DAYS: i32 = 270;
/// A word is rare when at most this share of the messages has it …
const RARE_SHARE: f64 = 0.004;
/// … or at most so many.
const RARE_COUNT: u32 = 4;

/// The words of each message in the window.
#[derive(Debug, Default)]
pub struct Topics {
    first: usize,
    /// Told when first asked for: of few messages anybody asks.
    words: Vec<OnceCell<BTreeSet<String>>>,
    messages_with: ByWord<u32>,
}

impl Topics {
    /// Counts the words of the messages, oldest first, that were known in the
    /// window before `as_of`: own words, subject, file names.
    pub fn of(messages: &[Message], as_of: Timestamp) -> Topics {
        let from = as_of.plus_days(-WINDOW_DAYS);
        let first = messages.partition_point(|m| m.known <= from);
        let messages = &messages[first..];
        let mut messages_with = ByWord::<u32>::default();
        for word in messages.iter().flat_map(|message| message.gist().words()) {
            *messages_with.entry(word).or_default() += 1;
        }
        Topics {
            first,
            words: vec![OnceCell::new(); messages.len()],
            messages_with,
        }
    }

    /// What one of the messages counted is about; nothing for those before the window.
    pub fn words(&self, messages: &[Message], index: usize) -> &BTreeSet<String> {
        static NOTHING: BTreeSet<String> = BTreeSet::new();
        let words = index
            .checked_sub(self.first)
            .and_then(|at| self.words.get(at));
        match (words, messages.get(index)) {
            (Some(words), Some(message)) => words.get_or_init(|| {
                let files = message.attachments.join(" ");
                content_words(&format!("{} {} {files}", message.subject, message.own))
            }),
            _ => &NOTHING,
        }
    }

    fn messages_with(&self, word: &str) -> u32 {
        self.messages_with
            .get(&Word::of(word))
            .copied()
            .unwrap_or(0)
    }

    /// Whether a word is rare among all messages.
    pub fn is_rare(&self, word: &str) -> bool {
        let count = self.messages_with(word);
        count <= RARE_COUNT.max((self.words.len() as f64 * RARE_SHARE) as u32)
    }

    /// How much a word says of what a message is about: more, the fewer have it.
    pub fn weight(&self, word: &str) -> f64 {
        let count = f64::from(self.messages_with(word));
        ((self.words.len() as f64 + 2.0) / (count + 1.0))
            .ln()
            .max(0.1)
    }

    /// Whether two sets of words speak of the same matter: two words in common,
    /// one of them rare.
    pub fn same_matter(&self, a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
        let common: Vec<&String> = a.intersection(b).collect();
        common.len() >= 2.min(a.len().max(1)) && common.iter().any(|word| self.is_rare(word))
    }
}
