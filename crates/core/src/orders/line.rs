//! One line of an order file, and what makes it the same line in another file.

pub use crate::evidence::entry::ORDERS;

use crate::evidence::entry::{self, Entry, EntryKind};
use crate::id::Id;
use crate::time::Timestamp;

/// One line as a file says it, small enough that millions can wait to be written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Who bought: [`party`] of the customer's key, or of the empty key where the
    /// file names nobody.
    pub party: i64,
    /// What: [`product`] of the product's key.
    pub product: i64,
    /// When, as the file's calendar says it (no time zone is applied: an order of a day
    /// is of that day wherever it is read).
    pub happened: Timestamp,
    /// How many, in thousandths; negative for what came back or was cancelled.
    pub quantity_milli: i64,
    /// What the line comes to, in minor units of the currency; negative as the quantity.
    pub amount_minor: i64,
    /// ISO 4217 code; `XXX` where the file names none.
    pub currency: [u8; 3],
    /// Number of the invoice or order; empty where the file has none.
    pub invoice: Box<str>,
    /// What else the row says, `heading=value` joined by newlines; mostly empty.
    pub rest: Box<str>,
    /// The row of the file, counted as its format does.
    pub row: u64,
    /// What makes it the same line elsewhere, see [`Identity`].
    pub content: u64,
}

/// Lines that one worker read, with what they say of customers and products.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Lines {
    /// In the order of the file.
    pub lines: Vec<Line>,
    /// Every customer of the lines that has a key, as a company; each once. `known` is
    /// the moment of its first line here.
    pub customers: Vec<Entry>,
    /// Every product of the lines, as often as it has different names. `known` is the
    /// moment of the first line here that says so.
    pub products: Vec<Entry>,
}

/// What makes a line the same in two files: values, never their spelling.
#[derive(Clone, Copy, Debug)]
pub struct Identity<'a> {
    /// [`Line::party`].
    pub party: i64,
    /// [`Line::product`].
    pub product: i64,
    /// Invoice or order number; where there is none the day stands for it.
    pub invoice: &'a str,
    /// [`Line::happened`].
    pub happened: Timestamp,
    /// [`Line::quantity_milli`].
    pub quantity_milli: i64,
    /// [`Line::amount_minor`].
    pub amount_minor: i64,
    /// [`Line::currency`].
    pub currency: [u8; 3],
}

impl Identity<'_> {
    /// The hash of it. Equal lines of one file are told apart by [`occurrence`].
    pub fn content(&self) -> u64 {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.party.to_le_bytes());
        hasher.update(&self.product.to_le_bytes());
        hasher.update(&self.happened.0.to_le_bytes());
        hasher.update(&self.quantity_milli.to_le_bytes());
        hasher.update(&self.amount_minor.to_le_bytes());
        hasher.update(&self.currency);
        hasher.update(self.invoice.as_bytes());
        first_eight(hasher.finalize().as_bytes())
    }
}

/// The key of a line within its party: its content, and the how manieth of its kind in
/// its file it is, from 0. Two equal lines on one invoice are two lines; the same file
/// read again, or one that overlaps it, has the same ones.
pub fn occurrence(content: u64, nth: u32) -> i64 {
    if nth == 0 {
        return content as i64;
    }
    let mut hasher = blake3::Hasher::new();
    hasher.update(&content.to_le_bytes());
    hasher.update(&nth.to_le_bytes());
    first_eight(hasher.finalize().as_bytes()) as i64
}

/// The evidence id of a line: its key, then its party. So a line is found by its id alone,
/// although lines lie by party, and a few digits tell it from others of its customer.
pub fn evidence(party: i64, line: i64) -> Id {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&line.to_be_bytes());
    bytes[8..].copy_from_slice(&party.to_be_bytes());
    Id(bytes)
}

/// Party and key of a line's evidence id: the reverse of [`evidence`].
pub fn of_evidence(id: Id) -> (i64, i64) {
    let half = |at: usize| {
        let mut bytes = [0; 8];
        bytes.copy_from_slice(&id.0[at..at + 8]);
        i64::from_be_bytes(bytes)
    };
    (half(8), half(0))
}

/// The party of a customer as an order book names it. It is never updated and leaves
/// identity alone: which account it is, is for the picture to say.
pub fn party(system: &str, customer: &str) -> i64 {
    hashed("party", &entry::party(system, EntryKind::Company, customer))
}

/// The number of a product as an order book names it.
pub fn product(system: &str, product: &str) -> i64 {
    hashed(
        "product",
        &entry::party(system, EntryKind::Product, product),
    )
}

fn hashed(domain: &str, name: &str) -> i64 {
    first_eight(&Id::of(domain, &[name.as_bytes()]).0) as i64
}

fn first_eight(bytes: &[u8]) -> u64 {
    let mut eight = [0; 8];
    eight.copy_from_slice(&bytes[..8]);
    u64::from_be_bytes(eight)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity() -> Identity<'static> {
        Identity {
            party: party(ORDERS, "4711"),
            product: product(ORDERS, "V-10"),
            invoice: "R1",
            happened: Timestamp(1_000_000),
            quantity_milli: 6_000,
            amount_minor: 1_530,
            currency: *b"EUR",
        }
    }

    #[test]
    fn equal_lines_are_told_apart_by_their_number_only() {
        let content = identity().content();
        assert_eq!(content, identity().content());
        assert_eq!(occurrence(content, 0), content as i64);
        assert_ne!(occurrence(content, 1), occurrence(content, 0));
        assert_ne!(occurrence(content, 1), occurrence(content, 2));
        let mut other = identity();
        other.quantity_milli = 7_000;
        assert_ne!(content, other.content());
    }

    #[test]
    fn a_line_is_found_by_its_evidence_id() {
        let id = evidence(-3, 17);
        assert_eq!(of_evidence(id), (-3, 17));
        assert_ne!(party(ORDERS, "1"), party("shop", "1"));
    }
}
