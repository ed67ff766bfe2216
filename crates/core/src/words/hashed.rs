//! Words as numbers, which are compared and kept more cheaply than texts.

use std::collections::BTreeSet;

/// A content word, as a number: the same word is the same number, and two words
/// never are but by a chance of one in ten trillion. It knows its figures.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Word(pub u64);

impl Word {
    /// The number of a word.
    pub fn of(word: &str) -> Word {
        // FNV-1a, 64 bits. The lowest two bits tell of figures.
        let hash = word.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let some = word.bytes().any(|b| b.is_ascii_digit());
        let all = word.bytes().all(|b| b.is_ascii_digit());
        Word(hash << 2 | u64::from(all) << 1 | u64::from(some))
    }

    /// Whether there is a figure in it.
    pub fn has_figure(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether it is figures only.
    pub fn is_number(self) -> bool {
        self.0 & 2 != 0
    }
}

/// Words as numbers, sorted.
pub fn numbers(words: &BTreeSet<String>) -> Vec<Word> {
    let mut numbers: Vec<Word> = words.iter().map(|word| Word::of(word)).collect();
    numbers.sort_unstable();
    numbers
}

/// Turns numbers of words over, so that a table spreads them: they are hashes, but
/// their lowest bits are not.
#[derive(Clone, Copy, Debug, Default)]
pub struct Turned(u64);

impl std::hash::Hasher for Turned {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u32(&mut self, value: u32) {
        self.write_u64(u64::from(value));
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = (self.0 ^ value)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .rotate_left(29);
    }
}

/// A table by numbers of words. Never iterated.
pub type ByWord<T> = std::collections::HashMap<Word, T, std::hash::BuildHasherDefault<Turned>>;
