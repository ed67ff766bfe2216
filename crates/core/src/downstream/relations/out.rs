//! Features as numbers.

/// Features of a view.
#[derive(Default)]
pub(super) struct Out {
    pub keys: Vec<u32>,
}

impl Out {
    /// FNV-1a over the parts: the number of a feature.
    pub fn add(&mut self, parts: &[&str]) {
        let mut hash = 0x811c_9dc5u32;
        for part in parts {
            for byte in part.bytes().chain([0]) {
                hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
            }
        }
        self.keys.push(hash);
    }

    /// Runs of up to `most` words.
    pub fn grams(&mut self, name: &str, words: &[String], most: usize) {
        for n in 1..=most {
            for gram in words.windows(n) {
                self.add(&[name, &gram.join("_")]);
            }
        }
    }

    /// Runs of `n` letters.
    pub fn letters(&mut self, name: &str, text: &str, n: usize) {
        let starts: Vec<usize> = text
            .char_indices()
            .map(|(i, _)| i)
            .chain([text.len()])
            .collect();
        for ends in starts.windows(n + 1) {
            self.add(&[name, &text[ends[0]..ends[n]]]);
        }
    }
}
