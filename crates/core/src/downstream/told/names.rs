//! Companies as hurried people write them: capitals without a legal form, small letters
//! where the caller knows the name. People, places, months and programs are none.

use super::super::known::Known;
use super::super::name_words::LEGAL;
use super::super::names::core;
use super::super::tokens::{Kind, Token};
use super::nobody::{is_generic, is_given, is_nobody, is_place, is_title, joins, names_a_firm};
use super::plain_words;
use std::ops::Range;

/// How surely a run of words is a company's name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Grade {
    /// A pronoun for a firm that was named before it.
    Pronoun,
    /// One capitalised word.
    Plain,
    /// Several, or one in a spelling that words do not have.
    Shaped,
    /// With a legal form or a word that only firms have.
    Formal,
    /// The caller knows it.
    Known,
}

/// A company's name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Name {
    /// The token behind its last.
    pub end: usize,
    /// How surely it is one.
    pub grade: Grade,
    /// Whether it ends in a possessive.
    pub owns: bool,
}

/// The names of a sentence by the token that they begin at.
pub(super) fn names(
    tokens: &[Token<'_>],
    within: &Range<usize>,
    known: Known<'_>,
    is_trade: &dyn Fn(&str) -> bool,
) -> Vec<Option<Name>> {
    let mut out = vec![None; tokens.len()];
    let sought = sought(tokens, within, known);
    let mut at = within.start;
    while at < within.end {
        let found = sought
            .iter()
            .find(|(start, _)| *start == at)
            .map(|(_, end)| known_name(tokens, at, *end, within))
            .or_else(|| {
                let plain = plain_words::name(tokens, at, within);
                let other = unknown(tokens, at, within, is_trade);
                // The longer of both.
                plain.into_iter().chain(other).max_by_key(|name| name.end)
            });
        match found {
            Some(name) => {
                out[at] = Some(name);
                at = name.end;
            }
            None => at = person(tokens, at, within).unwrap_or(at + 1),
        }
    }
    out
}

/// Where the names stand that the caller knows.
fn sought(tokens: &[Token<'_>], within: &Range<usize>, known: Known<'_>) -> Vec<(usize, usize)> {
    let mut heads = Heads::default();
    tokens[within.clone()]
        .iter()
        .for_each(|t| heads.add(t.text));
    let mut out = Vec::new();
    for name in known.names {
        let article = name.len() > 4 && name.as_bytes()[..4].eq_ignore_ascii_case(b"the ");
        let bare = if article { &name[4..] } else { name };
        if !heads.may_have(bare) {
            continue;
        }
        let first = bare.split_whitespace().next().unwrap_or_default();
        if first.len() < 2 {
            continue;
        }
        let starts: Vec<usize> = (within.clone())
            .filter(|i| {
                let text = tokens[*i].low.trim_end_matches("'s");
                text.len() >= 2 && first.to_lowercase().starts_with(text)
            })
            .collect();
        if starts.is_empty() {
            continue;
        }
        let words = core(name);
        for start in starts {
            let same = |(i, word): (usize, &String)| {
                let token = tokens[..within.end].get(start + i);
                token.is_some_and(|t| {
                    t.low.trim_end_matches("'s") == *word || t.low.trim_end_matches('.') == *word
                })
            };
            // One short word in small letters may be any word.
            let shown = words.len() > 1
                || tokens[start].capital()
                || words.first().is_some_and(|w| w.len() > 3);
            if shown && !words.is_empty() && words.iter().enumerate().all(same) {
                out.push((start, start + words.len()));
            }
        }
    }
    out.sort_by_key(|(start, end)| (*start, usize::MAX - end));
    out
}

/// How words begin, roughly: most names of a long list are ruled out by it.
struct Heads([u64; 64]);

impl Default for Heads {
    fn default() -> Heads {
        Heads([0; 64])
    }
}

impl Heads {
    fn place(word: &str) -> Option<(usize, u64)> {
        let head = word.as_bytes().get(..2)?;
        let [one, two] = [head[0].to_ascii_lowercase(), head[1].to_ascii_lowercase()];
        let third = word.as_bytes().get(2).filter(|b| b.is_ascii_alphanumeric());
        let third = third.map_or(0, u8::to_ascii_lowercase);
        let hash = (usize::from(one) * 31 + usize::from(two)) * 31 + usize::from(third);
        (head.is_ascii() && third < 0x80).then_some(((hash >> 6) & 63, 1 << (hash & 63)))
    }

    fn add(&mut self, word: &str) {
        if let Some((at, bit)) = Heads::place(word) {
            self.0[at] |= bit;
        }
    }

    /// Whether a word that begins a name may be there; of other letters it is not known.
    fn may_have(&self, name: &str) -> bool {
        Heads::place(name).is_none_or(|(at, bit)| self.0[at] & bit != 0)
    }
}

fn known_name(tokens: &[Token<'_>], start: usize, end: usize, within: &Range<usize>) -> Name {
    let end = legal_end(tokens, end, within.end);
    // "Delta Dental" is not the "Delta" that is known.
    let longer = unknown(tokens, start, within, &|_| false)
        .filter(|n| n.end > end && n.grade > Grade::Shaped);
    longer.unwrap_or(Name {
        end,
        grade: Grade::Known,
        owns: owns(&tokens[end - 1]),
    })
}

/// Takes the legal form behind a name with it.
fn legal_end(tokens: &[Token<'_>], mut end: usize, most: usize) -> usize {
    // "Sp. z o.o.": Polish.
    if tokens[end - 1].low.trim_end_matches('.') == "sp" {
        let form = (end..most.min(end + 4)).find(|i| tokens[*i].low.starts_with("o.o"));
        if let Some(at) = form.filter(|at| (end..*at).any(|i| tokens[i].is("z"))) {
            end = at + 1;
            if end < most && tokens[end].is(".") && end + 1 < most {
                end += 1;
            }
        }
    }
    while end < most {
        let comma = usize::from(tokens[end].is(","));
        let form = tokens[..most].get(end + comma).filter(|t| is_legal(t));
        match form {
            Some(_) => end += comma + 1,
            None => break,
        }
    }
    end
}

pub(super) fn is_legal(token: &Token<'_>) -> bool {
    let low = token.low.trim_end_matches("'s").trim_end_matches('.');
    token.capital() && LEGAL.contains(&low)
        || matches!(low, "gmbh" | "inc" | "ltd" | "llc" | "spa" | "plc")
}

pub(super) fn owns(token: &Token<'_>) -> bool {
    token.low.ends_with("'s") || token.low.ends_with("s'")
}

/// A run of capitals that can be a company.
fn unknown(
    tokens: &[Token<'_>],
    at: usize,
    within: &Range<usize>,
    is_trade: &dyn Fn(&str) -> bool,
) -> Option<Name> {
    let first = &tokens[at];
    if !inside(first, is_trade) || person(tokens, at, within).is_some() {
        return None;
    }
    let mut end = at + 1;
    while end < within.end && !owns(&tokens[end - 1]) {
        let next = &tokens[end];
        // Nothing but blanks between them, and not a new line of a form.
        let near = next.at <= tokens[end - 1].end() + 1;
        let after = tokens[..within.end].get(end + 1);
        if near
            && (inside(next, is_trade)
                || is_legal(next)
                || (names_a_firm(&next.low) || next.is("point")) && next.capital())
        {
            end += 1;
        } else if joins(next.text)
            && after.is_some_and(|a| inside(a, is_trade) || is_legal(a) || names_a_firm(&a.low))
            && (next.is("&") || next.is("+") || names_a_firm(&tokens[end - 1].low))
        {
            end += 2;
        } else {
            break;
        }
    }
    let run = end;
    end = legal_end(tokens, end, within.end);
    let words = &tokens[at..end];
    let formal = end > run
        || words
            .iter()
            .skip(1)
            .any(|t| is_legal(t) || names_a_firm(&t.low) || t.is("&"));
    let odd = |t: &Token<'_>| {
        let upper = t.text.chars().filter(|c| c.is_uppercase()).count();
        upper >= 2 && t.text.len() > 2 || t.text.chars().any(|c| c.is_ascii_digit())
    };
    let generic = |t: &Token<'_>| {
        let low = t.low.trim_end_matches("'s");
        is_place(low) || is_generic(low)
    };
    // "Texas Utility", "Natural Gas", words that somebody shouts.
    let shouted = words.len() > 2
        && !words.iter().any(is_legal)
        && words.iter().all(|t| t.text == t.text.to_uppercase());
    if end == run && words.iter().all(generic) || shouted {
        return None;
    }
    if end == at + 1 && is_no_name_alone(tokens, at, within) {
        return None;
    }
    let grade = if formal {
        Grade::Formal
    } else if words.len() > 1 || odd(first) {
        Grade::Shaped
    } else {
        Grade::Plain
    };
    Some(Name {
        end,
        grade,
        owns: owns(&tokens[end - 1]),
    })
}

/// Whether a lone word with a capital is a name in no sentence: "Apparently, …", "St" of a
/// street or station, what is shouted ("for FREE!").
fn is_no_name_alone(tokens: &[Token<'_>], at: usize, within: &Range<usize>) -> bool {
    let token = &tokens[at];
    let next = tokens[..within.end].get(at + 1);
    let adverb = at == within.start && token.low.ends_with("ly") && next.is_some_and(|t| t.is(","));
    let abridged = token.text.len() == 2 && token.text.chars().any(char::is_lowercase);
    let state = STATES.contains(&token.text);
    let letters = token.text.chars().filter(|c| c.is_alphabetic());
    let capitals = token.text.len() > 3 && letters.into_iter().all(char::is_uppercase);
    let shouted = capitals
        && tokens[within.clone()]
            .last()
            .is_some_and(|last| last.is("!"));
    adverb || abridged || shouted || state
}

/// How states are written on envelopes, where no firm is known by the same letters.
const STATES: &[&str] = &[
    "AL", "AR", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "IA", "IL", "KS", "KY", "LA", "MA", "MD",
    "MI", "MN", "MO", "MS", "NC", "ND", "NH", "NJ", "NM", "NV", "NY", "OH", "OK", "PA", "SC", "SD",
    "TN", "TX", "UT", "VA", "VT", "WA", "WI", "WV", "WY",
];

/// Whether a word can stand in a company's name.
fn inside(token: &Token<'_>, is_trade: &dyn Fn(&str) -> bool) -> bool {
    let low = token.low.trim_end_matches("'s").trim_end_matches('.');
    token.kind == Kind::Word
        && token.text.len() > 1
        && (token.text.starts_with(char::is_uppercase)
            || token.text.len() < 5 && token.text.ends_with(char::is_uppercase))
        && !is_nobody(low)
        && !low.split_once('\'').is_some_and(|(head, _)| is_nobody(head))
        && !is_trade(low)
        && !is_legal(token)
        // "5MM", "10K" are numbers; "KW32", "DN50": letters and many digits are no name.
        && !is_amount(&token.low)
        && token.text.chars().filter(char::is_ascii_digit).count() < 2
}

/// Whether a word is a number with its unit.
fn is_amount(low: &str) -> bool {
    const UNITS: &[&str] = &["mm", "k", "mw", "mwh", "kw", "kwh", "kg", "bn"];
    UNITS.contains(&low.trim_start_matches(|c: char| c.is_ascii_digit()))
        && low.starts_with(|c: char| c.is_ascii_digit())
}

/// A person's name at `at`: the token behind it.
pub(super) fn person(tokens: &[Token<'_>], at: usize, within: &Range<usize>) -> Option<usize> {
    let token = &tokens[at];
    let capital = |i: usize| {
        tokens[..within.end]
            .get(i)
            .is_some_and(|t| t.capital() && t.kind == Kind::Word)
    };
    let titled = is_title(token.low.trim_end_matches('.')) && capital(at + 1);
    let given = token.capital() && is_given(token.low.trim_end_matches("'s"));
    if !titled && !given {
        return None;
    }
    let mut end = at + 1 + usize::from(titled);
    // A middle initial, then the family's name.
    while end < within.end && end < at + 4 && capital(end) && !owns(&tokens[end - 1]) {
        let firm = |i: usize| {
            tokens[..within.end]
                .get(i)
                .is_some_and(|t| is_legal(t) || names_a_firm(&t.low) && t.capital() || t.is("&"))
        };
        if given && !titled && (firm(end) || firm(end + 1)) {
            return None;
        }
        if is_nobody(&tokens[end].low) {
            break;
        }
        end += 1;
    }
    let form = tokens[..within.end]
        .get(end)
        .is_some_and(|t| t.is("&") || is_legal(t));
    (titled || !form).then_some(end)
}

/// A name as it is written, without its possessive.
pub(super) fn written(text: &str, tokens: &[Token<'_>], at: &Range<usize>) -> String {
    let (Some(first), Some(last)) = (tokens.get(at.start), tokens.get(at.end.wrapping_sub(1)))
    else {
        return String::new();
    };
    let all = text[first.at..last.end()]
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    ["'s", "’s", "'", "’"]
        .iter()
        .find_map(|end| all.strip_suffix(end))
        .unwrap_or(&all)
        .to_owned()
}
