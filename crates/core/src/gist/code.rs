//! A gist as bytes, for a store to keep.

use super::{Gist, Word, version};

/// Bytes of the version at the front.
const VERSION: usize = 8;

impl Gist {
    /// As bytes, with the version of the code that found it.
    pub fn encode(&self) -> Vec<u8> {
        let words = self.own.len() + self.beside.len();
        let mut bytes = Vec::with_capacity(VERSION + 5 + words * 8 + self.passages.len() * 2);
        bytes.extend_from_slice(&version().0[..VERSION]);
        bytes.push(self.answers);
        bytes.extend_from_slice(&(self.own.len() as u16).to_le_bytes());
        bytes.extend_from_slice(&(self.beside.len() as u16).to_le_bytes());
        for word in self.words() {
            bytes.extend_from_slice(&word.0.to_le_bytes());
        }
        for part in &self.passages {
            bytes.extend_from_slice(&part.to_le_bytes());
        }
        bytes
    }

    /// Reads back what [`Gist::encode`] wrote; `None` where other code wrote it, or
    /// it is damaged.
    pub fn decode(bytes: &[u8]) -> Option<Gist> {
        let (found_by, rest) = bytes.split_at_checked(VERSION)?;
        if found_by != &version().0[..VERSION] {
            return None;
        }
        let (&answers, rest) = rest.split_first()?;
        let (own, rest) = rest.split_first_chunk::<2>()?;
        let (beside, rest) = rest.split_first_chunk::<2>()?;
        let (own, rest) = words(rest, u16::from_le_bytes(*own))?;
        let (beside, rest) = words(rest, u16::from_le_bytes(*beside))?;
        let (passages, odd) = rest.as_chunks::<2>();
        odd.is_empty().then(|| Gist {
            own,
            beside,
            answers,
            passages: passages.iter().map(|c| u16::from_le_bytes(*c)).collect(),
        })
    }
}

fn words(bytes: &[u8], count: u16) -> Option<(Box<[Word]>, &[u8])> {
    let (words, rest) = bytes.split_at_checked(usize::from(count) * 8)?;
    let (words, _) = words.as_chunks::<8>();
    let words = words.iter().map(|c| Word(u64::from_le_bytes(*c)));
    Some((words.collect(), rest))
}
