//! What two passages have in common, read side by side.

use super::everyday::is_everyday;
use super::voices::Read;
use super::words::Words;
use crate::words::Word;
use crate::words::content_words;
use std::collections::BTreeSet;

/// So many words in a row that stand in both are a way of saying something, or a
/// text that was passed on: two people who speak for themselves do not meet so often.
const RUN: usize = 5;
/// Likewise with so many content words among them.
const DENSE: usize = 3;
/// Where more than one word in so many is in capitals, capitals say nothing.
const SHOUTED: usize = 3;

/// Abbreviations that every trade and every office uses.
const EVERYDAY: &[&str] = &[
    "ASAP", "PDF", "FYI", "SAP", "ERP", "CEO", "CFO", "COO", "VAT", "USD", "EUR", "GBP", "CHF",
    "USA", "LTD", "INC", "LLC", "LLP", "PLC", "GMBH", "URL", "FAQ", "ETA", "ETD", "EOD", "COB",
    "TBD", "TBC", "RFQ", "RFP", "RFI", "PTO", "OOO", "NDA", "MSDS", "SDS", "BOM", "MOQ", "DDP",
    "FOB", "EXW", "CIF", "FCA", "DAP", "EDI", "CRM", "CAD", "DWG", "DXF", "ISO", "DIN", "OEM",
    "PSI", "RPM", "AND", "THE", "NOT", "YES", "ALL", "FOR", "YOU", "ARE", "NEW", "EST", "PST",
    "CST", "GMT", "UTC", "CET", "MWST", "AGB",
];

/// What two passages have in common.
pub(super) struct Bond {
    /// Words of both, without those of runs of words that stand in both. Sorted.
    pub(super) common: Vec<String>,
    /// Those of them that are no words of everyday life.
    pub(super) telling: Vec<String>,
    /// Two of the words stand together in both, or they share an abbreviation.
    pub(super) stands: bool,
}

impl Bond {
    pub(super) fn of(older: &Read, newer: &Read, words: &Words) -> Bond {
        let (mut there, mut here) = (tokens(&older.text), tokens(&newer.text));
        drop_runs(&mut there, &mut here);
        // Names are no matter: what is left of the sentences without them.
        let about = |read: &Read, tokens: &[Token]| -> BTreeSet<String> {
            let own = tokens.iter().filter(|token| !token.said);
            let own: BTreeSet<&String> = own.filter_map(|token| token.content.as_ref()).collect();
            let words = read.sentences.iter().flatten();
            words.filter(|word| own.contains(word)).cloned().collect()
        };
        let (about_there, about_here) = (about(older, &there), about(newer, &here));
        let common: Vec<String> = (about_there.intersection(&about_here))
            .filter(|word| words.tells(Word::of(word)).is_some())
            .cloned()
            .collect();
        let telling: Vec<String> = (common.iter().filter(|word| !is_everyday(word)))
            .cloned()
            .collect();
        let marks = |word: &String| {
            let number = Word::of(word);
            words.is_rare(number) && !words.is_ours(number) && telling.contains(word)
        };
        let pairs = pairs(&there);
        let together = pairs
            .intersection(&self::pairs(&here))
            .any(|(a, b)| marks(a) || marks(b));
        let codes = codes(&there);
        let stands = together || codes.intersection(&self::codes(&here)).next().is_some();
        Bond {
            common,
            telling,
            stands,
        }
    }
}

/// A word where it stands.
struct Token<'a> {
    written: &'a str,
    lower: String,
    /// As a content word, where it is one.
    content: Option<String>,
    /// Part of a run that stands in both passages.
    said: bool,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    let mut tokens = Vec::new();
    for written in words {
        let figures = written.bytes().any(|b| b.is_ascii_digit());
        tokens.push(Token {
            written,
            lower: if figures {
                "#".to_owned()
            } else {
                written.to_lowercase()
            },
            content: content_words(written).pop_first(),
            said: false,
        });
    }
    tokens
}

/// Marks runs of words that stand in both, figures aside.
fn drop_runs(there: &mut [Token<'_>], here: &mut [Token<'_>]) {
    for a in 0..there.len() {
        for b in 0..here.len() {
            // Only where a run begins.
            if a > 0 && b > 0 && there[a - 1].lower == here[b - 1].lower {
                continue;
            }
            let both = there[a..].iter().zip(&here[b..]);
            let run = both.take_while(|(x, y)| x.lower == y.lower).count();
            let dense = there[a..a + run]
                .iter()
                .filter(|t| t.content.is_some())
                .count();
            if run >= RUN || dense >= DENSE && run > DENSE {
                there[a..a + run]
                    .iter_mut()
                    .for_each(|token| token.said = true);
                here[b..b + run]
                    .iter_mut()
                    .for_each(|token| token.said = true);
            }
        }
    }
}

/// Content words that stand together, at most one small word between; in the order
/// of the alphabet.
fn pairs(tokens: &[Token<'_>]) -> BTreeSet<(String, String)> {
    let content = |at: usize| {
        let token = tokens.get(at).filter(|token| !token.said)?;
        token.content.clone()
    };
    let mut pairs = BTreeSet::new();
    for at in 0..tokens.len() {
        let next = match tokens.get(at + 1) {
            Some(small) if small.content.is_none() => content(at + 2),
            _ => content(at + 1),
        };
        if let (Some(a), Some(b)) = (content(at), next)
            && a != b
        {
            pairs.insert(if a < b { (a, b) } else { (b, a) });
        }
    }
    pairs
}

/// Abbreviations of a trade: `PFAS`, `NIS2`, `404A`.
fn codes<'a>(tokens: &[Token<'a>]) -> BTreeSet<&'a str> {
    let capital = |token: &&Token<'a>| {
        let bytes = token.written.as_bytes();
        let capitals = bytes.iter().filter(|b| b.is_ascii_uppercase()).count();
        let figures = bytes.iter().filter(|b| b.is_ascii_digit()).count();
        (3..=6).contains(&bytes.len())
            && capitals + figures == bytes.len()
            && (capitals >= 3 || capitals > 0 && figures > 0)
    };
    let found: Vec<&Token> = tokens.iter().filter(capital).collect();
    if found.len() * SHOUTED > tokens.len() {
        return BTreeSet::new();
    }
    (found.into_iter())
        .filter(|token| !token.said && !EVERYDAY.contains(&token.written))
        .map(|token| token.written)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Read {
        let sentences = crate::gist::sentences_about(text).unwrap_or_default();
        Read {
            text: text.to_owned(),
            sentences,
        }
    }

    #[test]
    fn words_of_everyday_life_tell_nothing() {
        let worry = "We look for a press operator, with love or money, and find none.";
        let bond = of(
            worry,
            "The love of money, and of the press operator for cake.",
        );
        assert_eq!(bond.common, ["love", "mone", "operator", "pres"]);
        assert_eq!(bond.telling, ["operator", "pres"]);
    }

    fn bond(older: &str, newer: &str) -> (Vec<String>, bool) {
        let bond = of(older, newer);
        (bond.common, bond.stands)
    }

    fn of(older: &str, newer: &str) -> Bond {
        let used: Vec<Word> = (content_words(older).iter())
            .map(|word| Word::of(word))
            .collect();
        let words = Words::used(used.into_iter().map(|word| (word, 2)), 40.0);
        Bond::of(&read(older), &read(newer), &words)
    }

    #[test]
    fn words_that_stand_together_in_both() {
        let worry = "The brass sleeve of the feed screw cracks after weeks.";
        let (common, stands) = bond(worry, "We gave the feed screw a bronze sleeve, no cracks.");
        assert_eq!(common, ["crack", "feed", "screw", "sleev"]);
        assert!(stands);
        let (common, stands) = bond(
            worry,
            "A loose screw in the coffee maker, and its brass is gone.",
        );
        assert_eq!((common.len(), stands), (2, false));
        assert!(bond("The PFAS ban hits seals.", "New seals, PFAS free, are in.").1);
        assert!(!bond("The PDF of seals is lost.", "New seals, as PDF.").1);
    }

    #[test]
    fn what_both_say_alike_is_no_matter() {
        let (common, _) = bond(
            "fire drill at ten, real alarm at eleven, toast both times. the pump leaks",
            "The pump is new. Fire drill at ten, real alarm at eleven, toast both times.",
        );
        assert_eq!(common, ["pump"]);
    }
}
