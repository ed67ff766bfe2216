//! Words of a text: runs of letters and digits in lower case.

/// Calls `each` with every run of letters and digits of `text`, in lower case.
/// One buffer serves all words: a mail has hundreds.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        let mut seen = Vec::new();
        for_each("Größe: 40x60, bitte!", |w| seen.push(w.to_owned()));
        assert_eq!(seen, ["größe", "40x60", "bitte"]);
        assert_eq!(count("Größe: 40x60, bitte!"), 3);
    }
}
