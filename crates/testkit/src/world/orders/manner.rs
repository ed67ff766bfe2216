//! How the supplier's program writes its files: headings, numbers, dates, and how
//! unevenly its customers buy. The third author's program is another one than that of
//! the others, in both of the languages it comes in.

use super::headings::{
    BILLING, BILLING_NAMES, ENGLISH, ENGLISH_NAMES, GERMAN, GERMAN_NAMES, KURZ, KURZ_NAMES, Names,
};
use crate::world::author::Author;
use crate::world::rng::Rng;
use bellwether_core::time::Day;

/// What stands in a column of the order file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Column {
    Customer,
    Name,
    /// The number in the CRM, or the domain: how the program knows the account elsewhere.
    Elsewhere,
    Invoice,
    /// Invoice or credit note, in a word.
    Kind,
    /// The invoice that a credit note takes back.
    Reverses,
    Day,
    Article,
    ArticleName,
    Family,
    Quantity,
    Price,
    Net,
    Currency,
}

/// How the program knows an account that is in the CRM, beside its own number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Link {
    /// By nothing but the name.
    Name,
    /// A column of its own with the CRM's number, mostly filled.
    CrmId,
    /// A column with the domain, mostly filled.
    Domain,
    /// The customer number is the CRM's.
    Number,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Numbers {
    /// `-1234,50`
    Plain,
    /// `-1.234,50`
    Dotted,
    /// `1.234,50-`, and quantities with three places: `12,000`
    Trailing,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Dates {
    /// `05.03.2024`
    Dotted,
    /// `2024-03-05`
    Iso,
    /// `5.3.2024`
    Short,
    /// `20240305`
    Compact,
}

/// Into which files the lines go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Split {
    One,
    /// One for each calendar year.
    Years,
    /// All of it at the end, and the first part once more as it was given out before.
    Overlap,
}

pub(super) struct Manner {
    pub(super) german: bool,
    pub(super) columns: &'static [(Column, &'static str)],
    pub(super) elsewhere: [&'static str; 2],
    pub(super) names: &'static Names,
    pub(super) link: Link,
    pub(super) split: Split,
    /// A byte order mark before the text.
    pub(super) marked: bool,
    /// In Windows' old letters rather than UTF-8.
    pub(super) old_letters: bool,
    /// Price lists give a margin in per cent rather than a cost.
    pub(super) margins: bool,
    /// Quotes come as a workbook.
    pub(super) workbook: bool,
    /// Article numbers are bare digits.
    pub(super) digits: bool,
    /// Times between purchases lean to the long side.
    pub(super) skewed: bool,
    /// How far apart the sizes of accounts lie, in doublings.
    pub(super) spread: f64,
    numbers: Numbers,
    dates: Dates,
}

impl Manner {
    pub(super) fn draw(author: Author, seed: u64) -> Manner {
        let mut dice = Rng::new(seed.rotate_left(41) ^ 0x0e59);
        let german = dice.chance(0.5);
        let link = dice.pick(&[Link::Name, Link::CrmId, Link::Domain, Link::Number]);
        let workbook = dice.chance(0.5);
        let third = author == Author::Third;
        let (columns, names, numbers, dates) = match (third, german) {
            (false, true) => (GERMAN, &GERMAN_NAMES, Numbers::Dotted, Dates::Dotted),
            (false, false) => (ENGLISH, &ENGLISH_NAMES, Numbers::Plain, Dates::Iso),
            (true, true) => (KURZ, &KURZ_NAMES, Numbers::Plain, Dates::Short),
            (true, false) => (BILLING, &BILLING_NAMES, Numbers::Trailing, Dates::Compact),
        };
        let split = match third {
            false => dice.pick(&[Split::One, Split::One, Split::Overlap]),
            true => dice.pick(&[Split::Years, Split::One]),
        };
        Manner {
            german,
            columns,
            elsewhere: match third {
                false => ["CRM ID", "Web"],
                true => ["Ext. Ref.", "E-Mail"],
            },
            names,
            link,
            split,
            marked: !third && german,
            old_letters: third && german,
            margins: third,
            workbook,
            digits: third,
            skewed: third,
            spread: if third { 1.25 } else { 0.95 },
            numbers,
            dates,
        }
    }

    /// An amount of cents.
    pub(super) fn amount(&self, cents: i64) -> String {
        let whole = (cents.abs() / 100).to_string();
        let mut text = match self.numbers {
            Numbers::Plain => whole,
            _ => dotted(&whole),
        };
        text.push_str(&format!(",{:02}", cents.abs() % 100));
        self.signed(text, cents < 0)
    }

    pub(super) fn quantity(&self, pieces: i64) -> String {
        let whole = pieces.abs().to_string();
        let text = match self.numbers {
            Numbers::Plain => whole,
            Numbers::Dotted => dotted(&whole),
            Numbers::Trailing => format!("{},000", dotted(&whole)),
        };
        self.signed(text, pieces < 0)
    }

    fn signed(&self, text: String, negative: bool) -> String {
        match (negative, self.numbers) {
            (false, _) => text,
            (true, Numbers::Trailing) => format!("{text}-"),
            (true, _) => format!("-{text}"),
        }
    }

    pub(super) fn day(&self, day: Day) -> String {
        let date = day.date();
        let (y, m, d) = (date.year(), date.month(), date.day());
        match self.dates {
            Dates::Dotted => format!("{d:02}.{m:02}.{y}"),
            Dates::Iso => format!("{y:04}-{m:02}-{d:02}"),
            Dates::Short => format!("{d}.{m}.{y}"),
            Dates::Compact => format!("{y:04}{m:02}{d:02}"),
        }
    }

    /// The bytes of a text file.
    pub(super) fn bytes(&self, text: &str) -> Vec<u8> {
        if self.old_letters {
            // All letters the world knows are in Latin-1, but for a few of Poland.
            let latin = |c: char| u8::try_from(u32::from(c)).unwrap_or(b'?');
            return text.chars().map(latin).collect();
        }
        let mark = if self.marked { "\u{feff}" } else { "" };
        format!("{mark}{text}").into_bytes()
    }
}

/// `1.234.567`
fn dotted(whole: &str) -> String {
    let mut out = String::new();
    for (n, digit) in whole.chars().enumerate() {
        if n > 0 && (whole.len() - n).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_programs_do() {
        let of = |author, german: bool| {
            let seeds = 0..64;
            let mut manners = seeds.map(|seed| Manner::draw(author, seed));
            manners.find(|m| m.german == german).expect("one of 64")
        };
        let manner = of(Author::First, true);
        assert_eq!(manner.amount(-12_345_670), "-123.456,70");
        assert_eq!(of(Author::First, false).amount(123_450), "1234,50");
        let manner = of(Author::Third, false);
        assert_eq!(manner.amount(-123_450), "1.234,50-");
        assert_eq!(manner.quantity(12), "12,000");
        assert_eq!(manner.day(Day(0)), "19700101");
    }
}
