//! Whom a printed quote is for, by the address on it.
//!
//! An address is a block of lines that begin below each other, with a line of a postal
//! code and a place. That of the seller stands there too: in the letterhead, with phone
//! and site, or named once more at the foot. Where two are left, the lower one is the
//! customer's; where they stand beside each other none is taken.

use super::super::super::headings::plain;
use super::{Words, folded};
use crate::formats::pdf::lines::{Cell, Line};
use bellwether_core::identity::company_names::core;

/// Lines of an address.
const LINES: std::ops::RangeInclusive<usize> = 2..=9;
/// The next line of a block is at most so many heights below.
const STEP: f32 = 2.4;
/// How far lines of a block begin from each other, in heights.
const ALIGNED: f32 = 0.6;
/// The foot of a page, as a share of what is written on it.
const FOOT: f32 = 0.85;
/// What tells the seller's own address.
static OWN: Words = Words::new(|| {
    folded(
        "tel|telefon|telephone|phone|fax|mobile|mobil|www|http|https|iban|bic|ust|vat|tva|siret|siren|hrb|email|mail\
         |steuernr|registered",
    )
});
/// Lines over a name.
static OVER: Words =
    Words::new(|| folded("firma|an|to|company|messrs|client|kunde|customer|a|societe"));

/// What may stand before a postal code.
const COUNTRIES: &[&str] = &[
    "A", "AT", "B", "BE", "CH", "CZ", "D", "DE", "DK", "E", "ES", "F", "FI", "FR", "I", "IT", "L",
    "LU", "NL", "PL", "S", "SE", "SK",
];

struct Block<'a> {
    lines: Vec<(&'a Cell, f32)>,
}

/// The name over the customer's address.
pub(super) fn of(page: &[Line]) -> Option<String> {
    let blocks = blocks(page);
    let mut found: Vec<(&Block<'_>, &str)> = (blocks.iter())
        .filter(|block| block.is_address() && !block.is_own())
        .filter_map(|block| Some((block, block.name()?)))
        .collect();
    let last = page.last()?.y;
    let is_sellers = |(block, name): &(&Block<'_>, &str)| {
        let core = core(name);
        let (top, bottom) = block.reach();
        let elsewhere = page
            .iter()
            .filter(|line| line.y < top || line.y > bottom && line.y > FOOT * last);
        let mut elsewhere = elsewhere.map(|line| format!(" {} ", plain(&line.text())));
        elsewhere.any(|text| text.contains(&format!(" {core} ")))
    };
    found.retain(|one| !is_sellers(one));
    let lowest = found
        .iter()
        .map(|(block, _)| block.reach().0)
        .fold(0.0, f32::max);
    let beside = |(block, _): &&(&Block<'_>, &str)| block.reach().1 >= lowest;
    let mut lower = found.iter().filter(beside);
    match (lower.next(), lower.next()) {
        (Some((_, name)), None) => Some((*name).to_owned()),
        _ => None,
    }
}

fn blocks(page: &[Line]) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    for line in page {
        for cell in &line.cells {
            let goes_on = |block: &&mut Block<'_>| {
                block.lines.last().is_some_and(|(above, y)| {
                    let is_near = line.y > *y && line.y - y <= STEP * line.size;
                    is_near && (cell.x - above.x).abs() <= ALIGNED * line.size
                })
            };
            match blocks.iter_mut().rev().find(goes_on) {
                Some(block) => block.lines.push((cell, line.y)),
                None => blocks.push(Block {
                    lines: vec![(cell, line.y)],
                }),
            }
        }
    }
    blocks
}

impl<'a> Block<'a> {
    /// Its upper and lower end.
    fn reach(&self) -> (f32, f32) {
        let y = |line: Option<&(&Cell, f32)>| line.map_or(0.0, |(_, y)| *y);
        (y(self.lines.first()), y(self.lines.last()))
    }

    fn postal(&self) -> Option<usize> {
        let place = self.lines.iter().position(|(cell, _)| is_place(&cell.text));
        // `2 Mill Road, 59065 Hamm` below a name; over one it is the sender's.
        place.or_else(|| {
            let mut lines = self.lines.iter().enumerate().skip(1);
            let both = lines.find(|(_, (cell, _))| is_place_within(&cell.text));
            both.map(|(at, _)| at)
        })
    }

    fn is_address(&self) -> bool {
        LINES.contains(&self.lines.len()) && self.postal().is_some_and(|at| at > 0)
    }

    fn is_own(&self) -> bool {
        self.lines.iter().any(|(cell, _)| {
            let plain = plain(&cell.text);
            cell.text.contains('@') || plain.split(' ').any(|word| OWN.contains(word))
        })
    }

    /// Its first line that is a name.
    fn name(&self) -> Option<&'a str> {
        let postal = self.postal()?;
        let is_name = |text: &str| {
            let letters = text.chars().filter(|c| c.is_alphabetic()).count();
            let is_over = OVER.contains(&plain(text));
            // A line with the seller's whole address over the customer's.
            let is_sender = is_place_within(text);
            letters >= 2 && !is_over && !text.ends_with(':') && !is_sender
        };
        let texts = self.lines[..postal]
            .iter()
            .map(|(cell, _)| cell.text.as_str());
        let mut names = texts.filter(|text| is_name(text));
        names.next().map(|name| name.trim().trim_end_matches(','))
    }
}

/// A postal code and a place: `59065 Hamm`, `F-75008 Paris`, `Springfield, IL 62704`,
/// `Leeds LS1 4AP`.
pub(super) fn is_place(text: &str) -> bool {
    let words: Vec<&str> = text
        .split([' ', ','])
        .filter(|word| !word.is_empty())
        .collect();
    if words.len() < 2 || words.len() > 7 {
        return false;
    }
    let first = match words[0].split_once('-') {
        Some((country, code)) if COUNTRIES.contains(&country) => code,
        _ => words[0],
    };
    let is_code = (4..=5).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_digit());
    let is_word = words[1].chars().next().is_some_and(char::is_alphabetic);
    is_code && is_word || is_american(&words) || is_british(&words)
}

fn is_american(words: &[&str]) -> bool {
    words.windows(2).any(|two| {
        let is_state = two[0].len() == 2 && two[0].bytes().all(|b| b.is_ascii_uppercase());
        let zip = two[1].split('-').next().unwrap_or_default();
        is_state && zip.len() == 5 && zip.bytes().all(|b| b.is_ascii_digit())
    })
}

fn is_british(words: &[&str]) -> bool {
    words.windows(2).any(|two| {
        let (out, inward) = (two[0].as_bytes(), two[1].as_bytes());
        let is_out = (2..=4).contains(&out.len())
            && out[0].is_ascii_uppercase()
            && out.iter().any(u8::is_ascii_digit)
            && out
                .iter()
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        let is_in = inward.len() == 3
            && inward[0].is_ascii_digit()
            && inward[1..].iter().all(u8::is_ascii_uppercase);
        is_out && is_in
    })
}

/// Whether a whole address stands in one line: `Northseal Ltd · 2 Mill Road · 59065 Hamm`.
fn is_place_within(text: &str) -> bool {
    let parts = || text.split(['·', '•', '|', '–', ',', '*']).map(str::trim);
    parts().count() > 1 && parts().skip(1).any(is_place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn street_and_place_may_stand_in_one_line() {
        let cell = |text: &str| Cell {
            text: text.to_owned(),
            x: 50.0,
            end: 90.0,
        };
        let name = |texts: &[&str]| {
            let cells: Vec<Cell> = texts.iter().map(|text| cell(text)).collect();
            let block = Block {
                lines: cells.iter().map(|cell| (cell, 0.0)).collect(),
            };
            let name = block.name().filter(|_| block.is_address());
            name.map(str::to_owned)
        };
        let acme = Some("Acme Valves".to_owned());
        assert_eq!(name(&["Acme Valves", "2 Mill Road, 59065 Hamm"]), acme);
        assert_eq!(name(&["Acme Valves", "7 Quay Street, Hull HU1 2AB"]), acme);
        let sender = "Northseal Ltd · 2 Mill Road · 59065 Hamm";
        assert_eq!(
            name(&[sender, "Acme Valves", "Mühlweg 3 · 8001 Zürich"]),
            acme
        );
        assert_eq!(name(&[sender, "Acme Valves"]), None);
    }

    #[test]
    fn places_are_known_by_their_codes() {
        for place in [
            "59065 Hamm",
            "F-75008 Paris",
            "8001 Zürich",
            "Springfield, IL 62704",
            "Leeds LS1 4AP",
            "1012 AB Amsterdam",
        ] {
            assert!(is_place(place), "{place}");
        }
        for none in [
            "40 Filter bags",
            "Acme Valves",
            "12345",
            "Mill Road 12",
            "Q-1001 of 2024",
        ] {
            assert!(!is_place(none), "{none}");
        }
    }
}
