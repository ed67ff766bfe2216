//! The map from the codes of a font to letters that a PDF file may carry (`ToUnicode`).

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Codes that are read of one font, those that come again counted again: it has at most
/// 65,536.
pub(super) const CODES_MAX: usize = 1 << 16;
/// Letters that one code may stand for, in units of UTF-16.
const LETTERS_MAX: usize = 32;

/// What stands in a map between its keywords.
enum Token<'a> {
    /// `<0041>`, as its bytes.
    Hex(Vec<u8>),
    Word(&'a [u8]),
    Open,
    Close,
}

/// The keywords that tokens stand between.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    /// A code, then its letters.
    Letters,
    /// The first and last code, then the first's letters, or a list of all.
    Ranges,
    Other,
}

/// Letters by code. What cannot be read of the map is left out.
pub(super) fn parse(map: &[u8]) -> BTreeMap<u32, String> {
    let mut letters = BTreeMap::new();
    let mut left = CODES_MAX;
    let mut held: Vec<Vec<u8>> = Vec::new();
    let mut list: Option<Vec<Vec<u8>>> = None;
    let mut within = Within::Other;
    for token in Tokens(map) {
        if left == 0 {
            break;
        }
        match token {
            Token::Word(word) => {
                within = match word {
                    b"beginbfchar" => Within::Letters,
                    b"beginbfrange" => Within::Ranges,
                    _ => Within::Other,
                };
                held.clear();
                list = None;
            }
            // Ranges of codes stand in it, too, which say no letters.
            _ if within == Within::Other => {}
            Token::Open => list = Some(Vec::new()),
            Token::Close => {
                if let (Some(list), [first, _]) = (list.take(), held.as_slice()) {
                    for (code, one) in (code(first)..=u32::MAX).zip(&list).take(left) {
                        left -= 1;
                        letters.insert(code, text(one));
                    }
                }
                held.clear();
            }
            Token::Hex(bytes) => match &mut list {
                Some(list) => list.push(bytes),
                None => {
                    held.push(bytes);
                    match (within, held.as_slice()) {
                        (Within::Letters, [from, to]) => {
                            left -= 1;
                            letters.insert(code(from), text(to));
                            held.clear();
                        }
                        (Within::Ranges, [first, last, to]) => {
                            range(&mut letters, &mut left, code(first)..=code(last), to);
                            held.clear();
                        }
                        _ => {}
                    }
                }
            },
        }
    }
    letters
}

/// Codes one after the other whose letters are, too.
fn range(
    letters: &mut BTreeMap<u32, String>,
    left: &mut usize,
    codes: RangeInclusive<u32>,
    to: &[u8],
) {
    let begin = text(to);
    let mut stem: Vec<char> = begin.chars().collect();
    let Some(end) = stem.pop() else {
        return;
    };
    let stem: String = stem.into_iter().collect();
    for (code, letter) in codes.zip(end as u32..).take(*left) {
        *left -= 1;
        if let Some(letter) = char::from_u32(letter) {
            letters.insert(code, format!("{stem}{letter}"));
        }
    }
}

fn code(bytes: &[u8]) -> u32 {
    let last = &bytes[bytes.len().saturating_sub(4)..];
    last.iter()
        .fold(0, |code, byte| code << 8 | u32::from(*byte))
}

/// UTF-16, high byte first.
fn text(bytes: &[u8]) -> String {
    if let [one] = bytes {
        return char::from(*one).to_string();
    }
    let units = bytes.chunks_exact(2).take(LETTERS_MAX);
    let units: Vec<u16> = units
        .map(|two| u16::from_be_bytes([two[0], two[1]]))
        .collect();
    String::from_utf16_lossy(&units)
}

struct Tokens<'a>(&'a [u8]);

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let start = self.0.iter().position(|b| !b.is_ascii_whitespace())?;
            self.0 = &self.0[start..];
            let rest = self.0;
            match rest[0] {
                b'[' | b']' => {
                    self.0 = &rest[1..];
                    return Some(if rest[0] == b'[' {
                        Token::Open
                    } else {
                        Token::Close
                    });
                }
                b'<' if rest.get(1) != Some(&b'<') => {
                    let end = rest.iter().position(|b| *b == b'>').unwrap_or(rest.len());
                    self.0 = &rest[(end + 1).min(rest.len())..];
                    return Some(Token::Hex(hex(&rest[1..end])));
                }
                b'<' | b'>' | b'(' | b')' | b'/' => self.0 = &rest[1..],
                b'%' => {
                    let end = rest.iter().position(|b| matches!(b, b'\n' | b'\r'));
                    self.0 = &rest[end.unwrap_or(rest.len())..];
                }
                _ => {
                    let is_end = |b: &u8| b.is_ascii_whitespace() || b"[]<>()/%".contains(b);
                    let end = rest.iter().position(is_end).unwrap_or(rest.len());
                    self.0 = &rest[end..];
                    return Some(Token::Word(&rest[..end]));
                }
            }
        }
    }
}

fn hex(digits: &[u8]) -> Vec<u8> {
    let values = digits.iter().filter_map(|b| char::from(*b).to_digit(16));
    let mut values: Vec<u8> = values
        .filter_map(|value| u8::try_from(value).ok())
        .collect();
    if values.len() % 2 == 1 {
        values.push(0);
    }
    values
        .chunks_exact(2)
        .map(|two| two[0] << 4 | two[1])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_says_letters_of_codes() {
        let map = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n\
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
            1 begincodespacerange <0000> <FFFF> endcodespacerange\n\
            2 beginbfchar <0003> <00DC>\n<0004> <006600660069> endbfchar\n\
            2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<0078> <D83DDE00>] endbfrange\n\
            endcmap";
        let letters = parse(map);
        let said: Vec<(u32, &str)> = letters.iter().map(|(c, t)| (*c, t.as_str())).collect();
        assert_eq!(
            said,
            [
                (3, "Ü"),
                (4, "ffi"),
                (16, "A"),
                (17, "B"),
                (18, "C"),
                (32, "x"),
                (33, "😀")
            ]
        );
    }

    #[test]
    fn no_map_says_more_codes_than_a_font_has() {
        // From the last code on, and over the surrogates, which are no letters.
        let ranges = "<FFFFFFFF> <FFFFFFFF> [<0041> <0042>] <0000> <FFFF> <D7FF>".to_owned()
            + &" <00000000> <FFFFFFFF> <D7FF>".repeat(100_000)
            + " <0001> <0001> <0041>";
        let letters = parse(format!("1 beginbfrange {ranges} endbfrange").as_bytes());
        assert_eq!(letters.get(&u32::MAX).map(String::as_str), Some("A"));
        assert_eq!(letters.get(&0).map(String::as_str), Some("\u{d7ff}"));
        // What comes after the last code that is read is not.
        assert_eq!(letters.get(&1), None);
        let long = format!("1 beginbfchar <0001> <{}> endbfchar", "0041".repeat(1000));
        assert_eq!(parse(long.as_bytes())[&1].len(), LETTERS_MAX);
    }
}
