//! What messages are about, counted once for a picture: detectors compare many
//! messages with each other, and a word that every second mail has says nothing.

use crate::ledger::Message;
use crate::time::Timestamp;
use crate::words::content_words;
use std::collections::{BTreeSet, HashMap};

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
    words: Vec<BTreeSet<String>>,
    messages_with: HashMap<String, u32>,
}

impl Topics {
    /// Counts the words of the messages, oldest first, that were known in the
    /// window before `as_of`: own words, subject, file names.
    pub fn of(messages: &[Message], as_of: Timestamp) -> Topics {
        let from = as_of.plus_days(-WINDOW_DAYS);
        let mut topics = Topics {
            first: messages.partition_point(|m| m.known <= from),
            ..Topics::default()
        };
        for message in &messages[topics.first..] {
            let files = message.attachments.join(" ");
            let text = format!("{} {} {files}", message.subject, message.own);
            let words = content_words(&text);
            for word in &words {
                if let Some(count) = topics.messages_with.get_mut(word) {
                    *count += 1;
                } else {
                    topics.messages_with.insert(word.clone(), 1);
                }
            }
            topics.words.push(words);
        }
        topics
    }

    /// What a message is about; nothing for messages before the window.
    pub fn words(&self, index: usize) -> &BTreeSet<String> {
        static NOTHING: BTreeSet<String> = BTreeSet::new();
        index
            .checked_sub(self.first)
            .and_then(|at| self.words.get(at))
            .unwrap_or(&NOTHING)
    }

    /// Whether a word is rare among all messages.
    pub fn is_rare(&self, word: &str) -> bool {
        let count = self.messages_with.get(word).copied().unwrap_or(0);
        count <= RARE_COUNT.max((self.words.len() as f64 * RARE_SHARE) as u32)
    }

    /// How much a word says of what a message is about: more, the fewer have it.
    pub fn weight(&self, word: &str) -> f64 {
        let count = f64::from(self.messages_with.get(word).copied().unwrap_or(0));
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
