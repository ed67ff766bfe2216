//! Addresses and names in a text, recognised word by word.

use super::{Kind, Recogniser};
use std::collections::HashSet;
use std::ops::Range;

/// A name has at most this many words, initials included.
const NAME_WORDS: usize = 6;
/// Between two words of a name lie at most this many characters.
const NAME_GAP: usize = 8;
/// A last name stands for a person alone only from this many letters on.
const SURNAME_LETTERS: usize = 4;
/// What follows a last name and is none.
const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv", "phd", "md"];

/// Which names are looked for in a text besides addresses and full names.
#[derive(Clone, Copy)]
pub(super) enum Alone<'a> {
    /// None: the text is the name of somebody else.
    Nothing,
    /// Last names, but for those that somebody else in the same mail bears.
    LastNames(&'a HashSet<String>),
    /// Last names and login names: the text names a file or a folder.
    InPaths(&'a HashSet<String>),
}

impl Recogniser {
    /// Addresses and names that were forgotten.
    pub(super) fn people_in(&self, text: &str, alone: Alone<'_>) -> Vec<Range<usize>> {
        let mut spans = self.addresses_in(text);
        spans.extend(self.names_in(text, alone));
        spans
    }

    fn addresses_in(&self, text: &str) -> Vec<Range<usize>> {
        text.match_indices('@')
            .filter_map(|(at, _)| self.address_around(text, at))
            .collect()
    }

    /// The forgotten address around an `@`. What surrounds an address may look
    /// like a part of it (`list-bounce-ann@…`, `ann@….`), so every beginning
    /// and end at a separator is tried, the longest first.
    fn address_around(&self, text: &str, at: usize) -> Option<Range<usize>> {
        let local = |c: char| c.is_alphanumeric() || "._%+-='&#/!".contains(c);
        let host = |c: char| c.is_alphanumeric() || c == '.' || c == '-';
        let start = text[..at]
            .char_indices()
            .rev()
            .take_while(|(_, c)| local(*c))
            .last()?
            .0;
        let end = at
            + 1
            + text[at + 1..]
                .find(|c| !host(c))
                .unwrap_or(text.len() - at - 1);
        let starts = std::iter::once(start).chain(
            text[start..at]
                .char_indices()
                .filter(|(_, c)| !c.is_alphanumeric())
                .map(|(i, c)| start + i + c.len_utf8()),
        );
        let ends: Vec<usize> = std::iter::once(end)
            .chain(
                text[at..end]
                    .rmatch_indices(['.', '-'])
                    .map(|(i, _)| at + i),
            )
            .collect();
        for start in starts {
            for &end in &ends {
                if start < at && end > at + 1 && self.is_address(&text[start..end]) {
                    return Some(start..end);
                }
            }
        }
        None
    }

    fn names_in(&self, text: &str, alone: Alone<'_>) -> Vec<Range<usize>> {
        let words = words(text);
        let mut spans = Vec::new();
        let mut next = 0;
        while next < words.len() {
            let lowered = text[words[next].clone()].to_lowercase();
            let whole = self.name_at(text, &words[next..], &lowered);
            match whole.or_else(|| self.stands_alone(&lowered, alone).then_some(1)) {
                Some(length) => {
                    spans.push(words[next].start..words[next + length - 1].end);
                    next += length;
                }
                None => next += 1,
            }
        }
        spans
    }

    fn stands_alone(&self, word: &str, alone: Alone<'_>) -> bool {
        let (spared, paths) = match alone {
            Alone::Nothing => return false,
            Alone::LastNames(spared) => (spared, false),
            Alone::InPaths(spared) => (spared, true),
        };
        word.chars().count() >= SURNAME_LETTERS
            && ((self.has(Kind::LastName)
                && self.knows(Kind::LastName, word.as_bytes())
                && !spared.contains(word))
                || (paths && self.has(Kind::Login) && self.knows(Kind::Login, word.as_bytes())))
    }

    /// How many of the words, from the first on, make the longest forgotten name.
    fn name_at(&self, text: &str, words: &[Range<usize>], first: &str) -> Option<usize> {
        if !self.knows(Kind::NameStart, first.as_bytes()) {
            return None;
        }
        let mut lowered = vec![first.to_owned()];
        let mut longest = None;
        for pair in words[..words.len().min(NAME_WORDS)].windows(2) {
            if !is_gap(&text[pair[0].end..pair[1].start]) {
                break;
            }
            lowered.push(text[pair[1].clone()].to_lowercase());
            if self.knows(Kind::Name, without_initials(&lowered).as_bytes()) {
                longest = Some(lowered.len());
            }
        }
        longest
    }
}

/// The last name of a full name, in lower case, where it is long enough to
/// stand for somebody.
pub(crate) fn last_name(name: &str) -> Option<String> {
    let written = match name.split_once(',') {
        Some((last, rest)) if !rest.trim().is_empty() => last,
        _ => name,
    };
    let lowered: Vec<String> = lowered(written)
        .into_iter()
        .filter(|word| !SUFFIXES.contains(&word.as_str()))
        .collect();
    let all = words(name).len();
    let last = lowered.last().filter(|_| all > 1)?;
    let letters = last.chars().all(char::is_alphabetic);
    (letters && last.chars().count() >= SURNAME_LETTERS).then(|| last.clone())
}

/// How a person's names are run together in the names of files and folders:
/// first and last name, and an address's local part that holds the last name.
pub(super) fn logins(addresses: &[String], names: &[String], last: &str) -> Vec<String> {
    let mut logins = Vec::new();
    for lowered in names.iter().map(|name| lowered(name)) {
        let mine = lowered.iter().any(|word| word == last);
        for first in lowered.iter().filter(|word| mine && *word != last) {
            if first.chars().count() > 1 {
                logins.extend([format!("{first}{last}"), format!("{last}{first}")]);
            }
        }
    }
    for local in addresses.iter().filter_map(|a| a.split('@').next()) {
        let local = local.to_lowercase();
        if words(&local).len() == 1 && local.contains(last) && local != last {
            logins.push(local);
        }
    }
    logins
}

/// The words of a text in lower case.
pub(crate) fn lowered(text: &str) -> Vec<String> {
    let words = words(text).into_iter();
    words.map(|word| text[word].to_lowercase()).collect()
}

/// The orders in which a full name is written, each as lower-case words. None
/// for a single word: too many people and things are called that.
pub(super) fn orders(name: &str) -> Vec<String> {
    let lowered = lowered(name);
    let (Some(first), Some(last)) = (lowered.first(), lowered.last()) else {
        return Vec::new();
    };
    if lowered.len() < 2 || lowered.len() > NAME_WORDS {
        return Vec::new();
    }
    let last_first: Vec<String> = std::iter::once(last)
        .chain(&lowered[..lowered.len() - 1])
        .cloned()
        .collect();
    // A display name may itself come as `Last, First Middle`.
    let first_last: Vec<String> = lowered[1..].iter().chain([first]).cloned().collect();
    let mut orders = vec![
        without_initials(&lowered),
        without_initials(&last_first),
        without_initials(&first_last),
        format!("{first} {last}"),
        format!("{last} {first}"),
    ];
    orders.sort();
    orders.dedup();
    orders
}

/// Words without single letters between the first and the last.
fn without_initials(words: &[String]) -> String {
    let inner = 1..words.len() - 1;
    words
        .iter()
        .enumerate()
        .filter(|(i, word)| !inner.contains(i) || word.chars().count() > 1)
        .map(|(_, word)| word.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs of letters and digits.
pub(crate) fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (i, c) in text.char_indices() {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(i),
            (false, Some(begun)) => {
                words.push(begun..i);
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|begun| begun..text.len()));
    words
}

/// What may lie between two words of one name: white space, a comma, a full
/// stop, and the quote marks of a line that was wrapped, however far the next one
/// is moved in.
fn is_gap(text: &str) -> bool {
    /// Most white space before a wrapped word.
    const INDENT: usize = 60;
    let wrapped = text.contains(['\n', '\r']);
    let marks = text.chars().filter(|c| !c.is_whitespace()).count();
    let most = if wrapped { INDENT } else { NAME_GAP };
    text.chars().count() <= most
        && marks <= NAME_GAP
        && text
            .chars()
            .all(|c| c.is_whitespace() || ",._-+>|\"'".contains(c))
}
