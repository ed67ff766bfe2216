//! How far messages speak of a matter, where rare words count for more.

use crate::knowledge::Knowledge;
use crate::talk::matters::Matter;
use crate::words::Word;

impl Matter {
    /// Whether a message shares any word with what the ask is about.
    pub fn is_touched(&self, k: &Knowledge, index: usize) -> bool {
        !k.common(index, self.words()).is_empty()
    }

    /// How much of what the ask is about a message speaks of, 0 to 1: rare words
    /// count for more. Zero where it is one everyday word.
    pub fn taken_up(&self, k: &Knowledge, index: usize) -> f64 {
        let (topics, about) = (k.topics(), self.words());
        let common = k.common(index, about);
        if common.len() < 2.min(about.len()) && !common.iter().any(|w| topics.is_rare(*w)) {
            return 0.0;
        }
        let weigh = |words: &[Word]| words.iter().map(|word| topics.weight(*word)).sum::<f64>();
        weigh(&common) / weigh(about).max(1e-9)
    }
}
