//! Words of a text: runs of letters and digits in lower case. An apostrophe
//! ends a word, so `I'll` is `i`, `ll` and `d'achats` is `d`, `achats`.

/// Calls `each` with every word of `text`. One buffer serves all words: a mail
/// has hundreds.
pub fn for_each(text: &str, mut each: impl FnMut(&str)) {
    let mut word = String::with_capacity(24);
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            word.push(c.to_ascii_lowercase());
        } else if !c.is_ascii() && c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        } else if !word.is_empty() {
            each(&word);
            word.clear();
        }
    }
    if !word.is_empty() {
        each(&word);
    }
}

/// Number of words in `text`.
pub fn count(text: &str) -> usize {
    let mut words = 0;
    let mut inside = false;
    for c in text.chars() {
        let letter = c.is_alphanumeric();
        words += usize::from(letter && !inside);
        inside = letter;
    }
    words
}

/// The words of one text, held in one string.
#[derive(Clone, Debug, Default)]
pub struct Words {
    text: String,
    ends: Vec<usize>,
}

impl Words {
    /// The words of `text`.
    pub fn of(text: &str) -> Words {
        let mut words = Words {
            text: String::with_capacity(text.len()),
            ends: Vec::with_capacity(text.len() / 5 + 1),
        };
        for_each(text, |word| {
            words.text.push_str(word);
            words.ends.push(words.text.len());
        });
        words
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Word number `at`, empty beyond the last.
    pub fn get(&self, at: usize) -> &str {
        let start = at
            .checked_sub(1)
            .map_or(Some(0), |i| self.ends.get(i).copied());
        match (start, self.ends.get(at)) {
            (Some(start), Some(&end)) => &self.text[start..end],
            _ => "",
        }
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| self.get(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        let words = Words::of("Größe: 40x60, bitte, wir können's nicht!");
        let seen: Vec<_> = words.iter().collect();
        assert_eq!(
            seen,
            ["größe", "40x60", "bitte", "wir", "können", "s", "nicht"]
        );
        assert_eq!(count("Größe: 40x60, bitte!"), 3);
        assert_eq!(words.get(7), "");
    }
}
