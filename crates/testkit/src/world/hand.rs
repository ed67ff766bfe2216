//! How somebody's hand changes what they write, in worlds of the second author:
//! some type on a phone, some in a language they are still learning.

use super::cast::person::PersonNo;

/// A way of typing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Hand {
    /// As the words stand.
    Steady,
    /// Short words, no full stop at the end of a line, no question mark.
    Phone,
    /// Letters out of place, a space before the question mark.
    Loose,
}

/// Short forms.
const PHONE: &[(&str, &str)] = &[
    ("please", "pls"),
    ("thanks", "thx"),
    ("tomorrow", "tmrw"),
    ("because", "bc"),
    ("regarding", "re"),
    ("delivery", "dlvry"),
    ("message", "msg"),
    ("are", "r"),
    ("and", "+"),
];

/// Slips.
const LOOSE: &[(&str, &str)] = &[
    ("please", "plese"),
    ("which", "wich"),
    ("receive", "recieve"),
    ("received", "recieved"),
    ("because", "becouse"),
    ("tomorrow", "tomorow"),
    ("delivery", "delievery"),
    ("confirm", "confrim"),
    ("certificate", "certifcate"),
    ("with", "whit"),
    ("their", "there"),
    ("until", "untill"),
    ("offer", "ofer"),
    ("drawing", "drowing"),
    ("would", "woud"),
    ("could", "coud"),
    ("already", "allready"),
    ("necessary", "neccesary"),
];

impl Hand {
    /// Whose hand it is. The same person always types the same way.
    pub(crate) fn of(person: PersonNo) -> Hand {
        match person.0 % 9 {
            2 => Hand::Phone,
            6 => Hand::Loose,
            _ => Hand::Steady,
        }
    }

    /// The text as this hand types it.
    pub(crate) fn types(self, text: &str) -> String {
        match self {
            Hand::Steady => text.to_owned(),
            Hand::Phone => {
                let words = in_words(text, PHONE);
                let lines: Vec<&str> = words
                    .lines()
                    .map(|line| line.trim_end_matches(['.', '?']))
                    .collect();
                lines.join("\n")
            }
            Hand::Loose => in_words(text, LOOSE).replace('?', " ?"),
        }
    }
}

/// The text with words exchanged, whole and in lower case only.
fn in_words(text: &str, table: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(from) = rest.find(char::is_alphabetic) {
        out.push_str(&rest[..from]);
        rest = &rest[from..];
        let end = rest
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(rest.len());
        let word = &rest[..end];
        let other = table.iter().find(|(plain, _)| *plain == word);
        out.push_str(other.map_or(word, |(_, other)| other));
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hands_change_whole_words_only() {
        let text = "please ask Mr Andersen and confirm?\n\nWithout delay.";
        assert_eq!(Hand::Steady.types(text), text);
        assert_eq!(
            Hand::Phone.types(text),
            "pls ask Mr Andersen + confirm\n\nWithout delay"
        );
        assert_eq!(
            Hand::Loose.types(text),
            "plese ask Mr Andersen and confrim ?\n\nWithout delay."
        );
    }
}
