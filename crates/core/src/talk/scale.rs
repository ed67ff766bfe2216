//! Weak cues weighed together: none of them says much alone, two or three do. What each
//! weighs stands beside its phrases, so that a table can be read as one reads a scale.

use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::collections::BTreeSet;

/// Phrases of one cue.
pub(super) type Row<C> = (C, &'static [&'static str]);

/// A table of cues.
pub(super) struct Scale<C> {
    phrases: Phrases<C>,
}

impl<C: Copy + Ord> Scale<C> {
    /// Reads a table.
    pub fn new(rows: &[Row<C>]) -> Self {
        let phrases = rows.iter();
        let phrases = phrases.flat_map(|(cue, all)| all.iter().map(move |one| (*one, *cue)));
        Self {
            phrases: Phrases::new(phrases),
        }
    }

    /// The cues in a text, each once.
    pub fn cues(&self, text: &str) -> BTreeSet<C> {
        let found = self.phrases.find(&Words::of(text));
        found.iter().map(|one| *one.meaning).collect()
    }
}
