//! Plain words taken apart: people, and where they work.

use crate::failure::Failure;

/// Takes `Ann at Acme` apart, at the first word that can stand between the two.
pub fn split(text: &str) -> Option<(&str, &str)> {
    const BETWEEN: &[&str] = &[" at ", " of ", " from ", " bei ", " @ ", " chez "];
    let lower = text.to_lowercase();
    // Small letters may be longer than large ones.
    if lower.len() != text.len() {
        return None;
    }
    let places = BETWEEN
        .iter()
        .filter_map(|word| Some((lower.find(word)?, word.len())));
    let (at, length) = places.min()?;
    let (people, firm) = (text.get(..at)?.trim(), text.get(at + length..)?.trim());
    (!people.is_empty() && !firm.is_empty()).then_some((people, firm))
}

/// Takes `Ann, Bob and Cy` apart.
pub fn list(text: &str) -> Vec<String> {
    let text = [" and ", " und ", " & ", " et ", " + "]
        .iter()
        .fold(text.to_owned(), |text, word| text.replace(word, ","));
    text.split([',', ';'])
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A name is a few words with letters in them.
pub fn check_name(text: &str) -> Result<(), Failure> {
    const MOST_WORDS: usize = 5;
    let words = text.split_whitespace().count();
    if words <= MOST_WORDS && text.chars().any(char::is_alphabetic) {
        return Ok(());
    }
    Err(Failure::asked(format!("\"{text}\" is no name of a person"))
        .hint("first whom, then what: bellwether call \"Ann at Acme\" \"wants dual sourcing\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_are_taken_apart() {
        assert_eq!(split("Ann at Acme"), Some(("Ann", "Acme")));
        assert_eq!(split("Jörg bei Müller KG"), Some(("Jörg", "Müller KG")));
        assert_eq!(
            split("Ann at Bank of Example"),
            Some(("Ann", "Bank of Example"))
        );
        assert_eq!(split("Hans von Berg"), None);
        assert_eq!(split("at Acme"), None);
        assert_eq!(list("Ann, Bob and Cy"), ["Ann", "Bob", "Cy"]);
        assert_eq!(list("Ann und Bob"), ["Ann", "Bob"]);
    }
}
