//! The bytes of an item, made ready for the parser.

use super::charset;
use crate::fingerprint;
use crate::formats::eml::{self, begins_with_headers};
use crate::item::{LONG_ITEM_BYTES_KEPT, Piece};
use bellwether_core::id::Id;
use mail_parser::{Message, MimeHeaders};
use std::borrow::Cow;

/// MIME parts that are read of one mail. Real ones have a few dozen; a mail
/// built of hundreds of thousands would keep the parser busy for hours.
const PARTS_MAX: usize = 1000;

/// An item without what its mailbox put around it.
pub(super) struct Raw<'a> {
    piece: &'a Piece,
    /// The mbox line `From SENDER DATE`.
    pub envelope: Option<&'a [u8]>,
    /// As it came, with quoting undone.
    item: Cow<'a, [u8]>,
    /// What the parser gets, where that differs from `item`.
    mended: Option<Vec<u8>>,
    /// Where the parts that are read end.
    end: usize,
}

impl<'a> Raw<'a> {
    /// Takes the item out of its mailbox.
    pub(super) fn of(bytes: &'a [u8], piece: &'a Piece) -> Raw<'a> {
        let (envelope, item) = match bytes.starts_with(b"From ") {
            true if piece.enveloped => {
                let end = memchr::memchr(b'\n', bytes).map_or(bytes.len(), |end| end + 1);
                let (envelope, item) = bytes.split_at(end);
                (Some(envelope.trim_ascii_end()), item)
            }
            _ => (None, eml::message(bytes)),
        };
        let item = piece.quoting.undo(item);
        let end = end_of_part(&item, PARTS_MAX);
        Raw {
            piece,
            envelope,
            mended: mend(&item[..end]),
            item,
            end,
        }
    }

    /// What the parser is to read.
    pub(super) fn to_parse(&self) -> &[u8] {
        self.mended.as_deref().unwrap_or(&self.item[..self.end])
    }

    /// The evidence id.
    pub(super) fn id(&self) -> Id {
        match self.piece.long {
            Some(long) => long.id,
            None => fingerprint::of(&self.item),
        }
    }

    /// Why the item is not read to its end, if it is not.
    pub(super) fn why_partly(&self, message: &Message<'_>) -> Option<String> {
        if let Some(long) = self.piece.long {
            return Some(format!(
                "{} MB long: its headers and its first {} MB are read, attachments further in are \
                 not listed",
                long.bytes >> 20,
                LONG_ITEM_BYTES_KEPT >> 20,
            ));
        }
        if self.end < self.item.len() {
            return Some(format!(
                "more than {PARTS_MAX} parts: those before are read"
            ));
        }
        let hidden = hidden_mails(&self.item);
        if hidden > 0 {
            return Some(format!(
                "{hidden} more mails in it were not told apart: the lines `From …` above them \
                 are not in the form `From ADDRESS DATE`; export it again, or mend those lines"
            ));
        }
        let cut_off =
            self.piece.last && (!self.item.ends_with(b"\n") || is_open(message, &self.item));
        cut_off.then(|| {
            "cut off: the file ends in the middle of this mail, what is there is read; copy or \
             export it again"
                .to_owned()
        })
    }
}

/// Mails that stand in one item below lines which begin like the separator of
/// an mbox file, and are none.
fn hidden_mails(item: &[u8]) -> usize {
    let lines = memchr::memmem::find_iter(item, b"\nFrom ").filter(|&at| {
        let above = item[..at].strip_suffix(b"\r").unwrap_or(&item[..at]);
        let rest = &item[at + 1..];
        let below = memchr::memchr(b'\n', rest).map_or(&rest[..0], |end| &rest[end + 1..]);
        above.ends_with(b"\n") && begins_with_headers(below)
    });
    lines.count()
}

/// Whether a mail of several parts lacks the line that closes them.
fn is_open(message: &Message<'_>, item: &[u8]) -> bool {
    let boundary = message
        .content_type()
        .and_then(|kind| kind.attribute("boundary"));
    boundary.is_some_and(|boundary| {
        let opening = format!("--{boundary}");
        let closing = format!("--{boundary}--");
        let finds = |line: &str| memchr::memmem::find(item, line.as_bytes()).is_some();
        finds(&opening) && !finds(&closing)
    })
}

/// What the parser needs and some mails lack: a blank line below the headers,
/// and headers in UTF-8 where they have other bytes than ASCII.
fn mend(item: &[u8]) -> Option<Vec<u8>> {
    let end = match memchr::memmem::find(item, b"\n\n") {
        Some(lf) => memchr::memmem::find(&item[..lf], b"\n\r\n").or(Some(lf)),
        None => memchr::memmem::find(item, b"\n\r\n"),
    };
    let (headers, body) = item.split_at(end.unwrap_or(item.len()));
    if end.is_some() && std::str::from_utf8(headers).is_ok() {
        return None;
    }
    let mut mended = charset::guess(headers).into_owned().into_bytes();
    if end.is_none() {
        mended.extend_from_slice(b"\n\n");
    }
    mended.extend_from_slice(body);
    Some(mended)
}

/// Where the part number `most` begins, or the end.
fn end_of_part(item: &[u8], most: usize) -> usize {
    const NAME: &[u8] = b"content-type";
    // Too short to hold so many.
    if item.len() < most * NAME.len() {
        return item.len();
    }
    // Every part but the plainest says its type; `-` is rare in large mails.
    let mut types = memchr::memchr_iter(b'-', item).filter_map(|dash| {
        let start = dash.checked_sub("content".len())?;
        let name = item.get(start..start + NAME.len())?;
        name.eq_ignore_ascii_case(NAME).then_some(start)
    });
    types.nth(most).unwrap_or(item.len())
}
