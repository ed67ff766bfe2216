//! Words, numbers and signs of a sentence, with where they stand.

use crate::calendar::month;

/// What a token is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Letters, perhaps with digits, `&`, `'`, `-`, `/` or `.` inside.
    Word,
    /// Digits, perhaps grouped and with decimals.
    Number,
    /// Any other sign, one at a time.
    Sign,
}

/// One token.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Token<'t> {
    /// As it is written.
    pub text: &'t str,
    /// In small letters, with straight apostrophes.
    pub low: String,
    /// Its first byte in the text.
    pub at: usize,
    /// What it is made of.
    pub kind: Kind,
}

impl Token<'_> {
    /// The byte behind its last.
    pub fn end(&self) -> usize {
        self.at + self.text.len()
    }

    /// Whether it is this word, in whatever letters.
    pub fn is(&self, word: &str) -> bool {
        self.low == word
    }

    /// Whether it is one of these words.
    pub fn among(&self, words: &[&str]) -> bool {
        words.contains(&self.low.as_str())
    }

    /// Whether it begins with a capital letter, or holds one beside a digit (`3M`).
    pub fn capital(&self) -> bool {
        self.kind == Kind::Word && self.text.chars().any(char::is_uppercase)
    }

    /// The number it is.
    pub fn number(&self) -> Option<f64> {
        (self.kind == Kind::Number)
            .then(|| self.text.replace(',', "").parse().ok())
            .flatten()
    }

    /// The year it is, where it can be one.
    pub fn year(&self) -> Option<i16> {
        let four = self.kind == Kind::Number && self.text.len() == 4;
        let year = four.then(|| self.text.parse().ok()).flatten()?;
        (1985..2100).contains(&year).then_some(year)
    }
}

/// Words that end in a full stop that ends no sentence.
const SHORT: &[&str] = &[
    "inc", "corp", "co", "ltd", "llc", "l.p", "cos", "bros", "u.s", "u.k", "u.s.a", "no", "mr",
    "mrs", "ms", "dr", "st", "vs", "e.g", "i.e", "approx", "s.a", "n.v", "s.p.a", "a.g", "b.v",
    "plc", "intl", "dept", "mfg", "n.a", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "fy",
    "fa", "nr", "bzw",
];

/// The tokens of a text.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let (len, kind) = if c.is_alphanumeric() {
            word(&text[at..])
        } else {
            (c.len_utf8(), Kind::Sign)
        };
        let word = &text[at..at + len];
        let low = word.to_lowercase().replace(['’', '‘'], "'");
        out.push(Token {
            text: word,
            low,
            at,
            kind,
        });
        at += len;
    }
    out
}

/// How long the word or number at the beginning of `text` is.
fn word(text: &str) -> (usize, Kind) {
    let number = text
        .char_indices()
        .find(|&(i, c)| {
            let inner = matches!(c, ',' | '.')
                && text[i + 1..].starts_with(|n: char| n.is_ascii_digit())
                && text[..i].ends_with(|p: char| p.is_ascii_digit());
            !(c.is_ascii_digit() || inner)
        })
        .map_or(text.len(), |(i, _)| i);
    let rest = &text[number..];
    let joined = rest.starts_with(char::is_alphabetic)
        || (rest.starts_with('-') && rest[1..].starts_with(char::is_alphabetic));
    if number > 0 && !joined {
        return (number, Kind::Number);
    }
    let mut end = number;
    let mut chars = text[number..].char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let next = chars.peek().map(|(_, n)| *n);
        let inner = matches!(c, '\'' | '’' | '&' | '.' | '-' | '/' | '‑')
            && next.is_some_and(char::is_alphanumeric)
            && end > 0;
        if !(c.is_alphanumeric() || inner) {
            break;
        }
        end = number + i + c.len_utf8();
    }
    if text[end..].starts_with('.') {
        let low = text[..end].to_lowercase();
        let initial = low.chars().count() == 1 || (low.contains('.') && low.len() < 7);
        if initial || SHORT.contains(&low.as_str()) {
            end += 1;
        }
    }
    (end.max(1), Kind::Word)
}

/// Cuts tokens into sentences: ranges of token numbers.
pub fn sentences(tokens: &[Token<'_>]) -> Vec<std::ops::Range<usize>> {
    let mut out = Vec::new();
    let mut from = 0;
    for (i, token) in tokens.iter().enumerate() {
        let next = tokens.get(i + 1);
        let opens = next.is_none_or(|n| {
            n.capital() || n.among(&["“", "\"", "(", "•"]) || (n.kind == Kind::Number)
        });
        // `Am 31. März schließt es.`
        let day = i.checked_sub(1).map(|before| &tokens[before]);
        let day = day.is_some_and(|one| one.kind == Kind::Number && one.text.len() <= 2);
        let dated = day && next.is_some_and(|n| month(&n.low).is_some());
        let full = token.among(&["?", "!", "•"]) || (token.is(".") && opens && !dated);
        // "Inc." ends a sentence where a word opens that begins one.
        let legal = token.text.ends_with('.')
            && token.text.len() > 2
            && next.is_some_and(|n| OPENERS.contains(&n.text));
        if full || legal {
            out.push(from..i + 1);
            from = i + 1;
        }
    }
    if from < tokens.len() {
        out.push(from..tokens.len());
    }
    out
}

/// Words that open a sentence, as they do so.
const OPENERS: &[&str] = &[
    "In", "The", "No", "We", "Our", "During", "For", "Sales", "As", "This", "These", "Net",
    "Revenue", "Revenues", "At", "It", "Each", "Other", "Although", "Because", "If",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_stay_whole() {
        let texts: Vec<_> = tokens("Lowe’s, AT&T and 3M Inc. paid 1,234.5% (7-Eleven: 10-12%).")
            .iter()
            .map(|t| t.text.to_owned())
            .collect();
        assert_eq!(
            texts.join("|"),
            "Lowe’s|,|AT&T|and|3M|Inc.|paid|1,234.5|%|(|7-Eleven|:|10|-|12|%|)|."
        );
    }

    #[test]
    fn a_legal_form_ends_no_sentence() {
        let all = tokens("We sell to U.S. firms such as Pool, Inc. and Ford. They pay us.");
        assert_eq!(sentences(&all).len(), 2);
    }
}
