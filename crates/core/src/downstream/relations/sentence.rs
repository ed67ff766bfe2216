//! A sentence with two marked names, in parts: other names and numbers masked, lists
//! collapsed.

use std::ops::Range;

/// A sentence with two marked names, in parts.
pub(super) struct Sentence<'a> {
    pub first: &'a [&'a str],
    pub second: &'a [&'a str],
    pub words: &'a [&'a str],
    pub at: (Range<usize>, Range<usize>),
    /// Words before the first name; openers of sentences and headings as plain words.
    pub before: Vec<String>,
    pub between: Vec<String>,
    pub after: Vec<String>,
    /// Between the names with lists collapsed, marked at both ends.
    pub path: Vec<String>,
    pub listed: bool,
}

impl<'a> Sentence<'a> {
    pub fn of(words: &'a [&'a str], first: Range<usize>, second: Range<usize>) -> Sentence<'a> {
        let between = mask(&words[first.end..second.start]);
        let mut path = between.clone();
        path.push("ENT".into());
        collapse(&mut path);
        let listed = path.len() < between.len() + 1;
        path.pop();
        path.push("E2".into());
        path.insert(0, "E1".into());
        Sentence {
            before: opening(&words[..first.start]),
            after: mask(&words[second.end..]),
            first: &words[first.clone()],
            second: &words[second.clone()],
            at: (first, second),
            words,
            between,
            path,
            listed,
        }
    }
}

/// Words that begin a sentence or a phrase with a capital and are no names.
const PLAIN: &[&str] = &[
    "The",
    "A",
    "An",
    "In",
    "On",
    "At",
    "It",
    "Its",
    "They",
    "This",
    "As",
    "For",
    "From",
    "With",
    "By",
    "After",
    "Since",
    "During",
    "Other",
    "Some",
    "Among",
    "And",
    "But",
    "Through",
    "While",
    "When",
    "Both",
    "Their",
    "He",
    "She",
    "His",
    "Her",
    "Also",
    "Notable",
    "Clients",
    "Customers",
];

/// Openers of sentences, and headings that run into the text.
const OPENERS: &str = "According Acquisition All Along Although Another Aside Awards Background Based \
    Before Between Brands Business Clients Companies Company Competitors Controversy \
    Credits Customers Design Despite Distribution Early Established Examples Film Films \
    Financing Five Following Formed Formerly Founded Four Funding Games Having \
    Headquartered History However Initially Investments Investors Later Leadership Legal \
    Like Locations Major Many Marketing Meanwhile Merger Most Music One Operations \
    Original Over Overview Ownership Partners Partnership Partnerships Prior Production \
    Productions Products Projects Publications Recent Reception Retail Services Several \
    Shortly Software Sponsorship Sponsorships Stores Subsidiaries Suppliers Technology \
    Television That These Those Three Throughout To Today Together Two Under Until Users \
    Works";

/// Whether a sentence or a heading often begins with a word.
pub(super) fn is_opener(word: &str) -> bool {
    OPENERS.split_whitespace().any(|w| w == word)
}

/// Masked, with openers of sentences as plain words.
fn opening(words: &[&str]) -> Vec<String> {
    let small: Vec<String> = words
        .iter()
        .enumerate()
        .map(|(i, word)| {
            let starts = i == 0 || matches!(words[i - 1], "." | "!" | "?" | ":");
            if starts && is_opener(word) {
                word.to_lowercase()
            } else {
                (*word).to_owned()
            }
        })
        .collect();
    mask(&small.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Words in small letters, numbers and other names as what they are.
fn mask(words: &[&str]) -> Vec<String> {
    let capital = |w: &str| {
        let first = w.chars().next();
        first.is_some_and(char::is_uppercase)
            || first.is_some_and(|c| c.is_ascii_digit()) && w.chars().any(char::is_uppercase)
    };
    let mut out = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let word = words[i];
        let digits = word.starts_with(|c: char| c.is_ascii_digit())
            && word
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
        if capital(word) && !PLAIN.contains(&word) {
            i += 1;
            while i < words.len() {
                let joins = matches!(words[i], "of" | "&" | "'s" | "-")
                    && words.get(i + 1).is_some_and(|next| capital(next));
                if !(capital(words[i]) || joins) {
                    break;
                }
                i += 1;
            }
            out.push("ENT".to_owned());
            continue;
        }
        let year = digits && word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
        out.push(match (year, digits) {
            (true, _) => "YEAR".into(),
            (_, true) => "NUM".into(),
            _ => word.to_lowercase(),
        });
        i += 1;
    }
    out
}

/// Makes one name of a list of names: whoever stands in it stands where it stands.
fn collapse(words: &mut Vec<String>) {
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    for word in words.drain(..) {
        out.push(word);
        loop {
            let ends: Vec<&str> = out.iter().rev().take(4).map(String::as_str).collect();
            let drop = match ends.as_slice() {
                ["ENT", "," | "and" | "&" | "/" | "or" | ";", "ENT", ..] => 2,
                ["ENT", "and" | "or" | "the", ",", "ENT"] => 3,
                _ => break,
            };
            out.truncate(out.len() - drop);
        }
    }
    *words = out;
}

/// Words that stand for a name.
pub(super) const PRONOUNS: &[&str] = &[
    "it", "its", "they", "their", "we", "our", "he", "his", "she", "her", "which", "who", "whose",
];

/// A name, a pronoun, or a noun that stands for a name.
pub(super) fn kind(name: &[&str]) -> &'static str {
    let first = name.first().map(|w| w.to_lowercase()).unwrap_or_default();
    let capital = |w: &&&str| w.starts_with(char::is_uppercase);
    if PRONOUNS.contains(&first.as_str()) {
        "PRON"
    } else if matches!(first.as_str(), "the" | "this" | "an" | "a")
        && name.iter().skip(1).find(capital).is_none()
    {
        "NOMINAL"
    } else {
        "NAME"
    }
}

/// A word without its ending; what has no small letters stays.
pub(super) fn stem(word: &str) -> &str {
    if word.chars().all(|c| !c.is_lowercase()) {
        return word;
    }
    cut(word, 4)
}

/// A word without its ending, if at least so many bytes are left.
pub(super) fn cut(word: &str, least: usize) -> &str {
    ["ing", "ed", "es", "s", "e"]
        .iter()
        .find_map(|end| word.strip_suffix(end).filter(|stem| stem.len() >= least))
        .unwrap_or(word)
}

/// `Walmart Inc` as `Aa Aa`.
pub(super) fn shape(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let kind = match c {
            c if c.is_uppercase() => 'A',
            c if c.is_lowercase() => 'a',
            c if c.is_ascii_digit() => '0',
            c => c,
        };
        if !out.ends_with(kind) {
            out.push(kind);
        }
    }
    out
}

/// The first `n`, or all.
pub(super) fn head(words: &[String], n: usize) -> &[String] {
    &words[..words.len().min(n)]
}

/// The last `n`, or all.
pub(super) fn tail(words: &[String], n: usize) -> &[String] {
    &words[words.len().saturating_sub(n)..]
}
