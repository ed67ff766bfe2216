//! PDF files: quotes that were printed to a file.
//!
//! What is read is the text as it is seen: lines of cells, from above. Whether it is a
//! quote its title says (*Quotation*, *Angebot*, *Devis*); what is called an order, an
//! invoice or a request is none, though it names a quote. Labels are read with the words
//! that columns of a list of quotes have (number, date, valid until, customer, customer
//! number, totals without tax before those with it), and the lines under headings like
//! *Description, Quantity, Unit price* as its articles. The customer is who stands behind
//! a label (*Customer*, *To*, *Kunde*), or over a postal address that is not the seller's;
//! where that cannot be told, nothing is guessed and the quote is said to be unread. A
//! quote was known on its day; a list of quotes with its number that is newer takes its
//! place.
//!
//! Other PDF files in a folder are passed over; one that is named is told why it is not
//! read: no quote, a password, no text (a scan), letters that the file does not explain,
//! damaged, or too large. PDF files within mails are not read.

mod font;
mod glyphs;
pub(super) mod lines;
mod page;
mod to_unicode;
mod unpacked;

use super::table::quotes::printed::{self, Unread};
use super::{Format, Input, explain};
use crate::Stop;
use crate::feed::Feed;
use crate::guard::guarded;
use crate::item::Place;
use hayro_syntax::{DecryptionError, LoadPdfError};
use lines::Line;
use std::io::Read;

/// A larger file is no quote: it holds pictures.
const FILE_BYTES_MAX: u64 = 32 << 20;
/// Pages that are read of one file.
const PAGES_MAX: usize = 40;

pub(crate) struct Pdf;

/// Why a file is not read, in words that say what to do.
type Refusal = String;

impl Format for Pdf {
    fn kind(&self) -> &'static str {
        "pdf"
    }

    fn known_by(&self) -> &'static str {
        ".pdf"
    }

    fn recognises(&self, head: &[u8]) -> bool {
        // Some bytes may stand before it.
        let head = &head[..head.len().min(1024)];
        head.starts_with(b"%PDF-") || memchr::memmem::find(head, b"\n%PDF-1.").is_some()
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let mut bytes = Vec::new();
        let mut reader = input.reader().take(FILE_BYTES_MAX + 1);
        if let Err(error) = reader.read_to_end(&mut bytes) {
            return feed.bad(place.position(""), explain(&error));
        }
        let read = match pages(bytes) {
            Ok(pages) => printed::read(&pages, &feed.options.zone),
            Err(refusal) => Err(Unread::NoQuote(refusal)),
        };
        match read {
            Ok(quote) => feed.entries(place, vec![(quote, String::new())]),
            // What lies in a folder or an archive may be any PDF file: it is worth no word.
            Err(Unread::NoQuote(_)) if place.depth > 0 => Ok(()),
            Err(Unread::NoQuote(_)) if !place.named => feed.passed_over(),
            Err(Unread::NoQuote(words) | Unread::Quote(words)) => {
                feed.bad(place.position(""), words)
            }
        }
    }
}

/// The lines of every page. What the library trips over, which its makers do not rule out,
/// is damaged: no word is lost on it where it merely lies in a folder.
fn pages(bytes: Vec<u8>) -> Result<Vec<Vec<Line>>, Refusal> {
    if bytes.len() as u64 > FILE_BYTES_MAX || !unpacked::is_bounded(&bytes) {
        return Err(
            "a PDF file that is too large to be a quote: print the quote alone to a \
                    file, of at most 32 MB, and add that"
                .to_owned(),
        );
    }
    let read = || {
        let file = hayro_syntax::Pdf::new(bytes).map_err(refused)?;
        let mut budget = unpacked::Budget::new();
        let pages = file.pages().iter().take(PAGES_MAX);
        Ok(pages.map(|page| page::glyphs(page, &mut budget)).collect())
    };
    let glyphs: Vec<Vec<lines::Glyph>> =
        guarded(read).unwrap_or_else(|| Err(refused(LoadPdfError::Invalid)))?;
    let letters = || glyphs.iter().flatten().flat_map(|one| one.letters.chars());
    let told = letters().filter(|c| c.is_alphanumeric()).count();
    let untold = letters().filter(|c| *c == font::UNTOLD).count();
    if told + untold == 0 {
        return Err(
            "a PDF file without text (a scan or a picture): nothing can be read of \
                    it; export the quote from the program that wrote it, as PDF, .xlsx or .csv"
                .to_owned(),
        );
    }
    if untold > told {
        return Err(
            "a PDF file that does not say which letters its signs are: print it \
                    once more with another program, or export the quote as .xlsx or .csv"
                .to_owned(),
        );
    }
    Ok(glyphs.into_iter().map(lines::lines).collect())
}

fn refused(error: LoadPdfError) -> Refusal {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => {
            "a PDF file with a password: save it without one and add that"
        }
        LoadPdfError::Decryption(_) => {
            "a PDF file that is encrypted in a way that is not read: save it without \
             encryption and add that"
        }
        LoadPdfError::Invalid => "a damaged PDF file: copy or save it again",
    }
    .to_owned()
}
