//! A file that holds one mail: `.eml`, the files of a Maildir, Apple's `.emlx`.

use super::{Format, Input, explain};
use crate::Stop;
use crate::feed::Feed;
use crate::fingerprint::Fingerprint;
use crate::item::{ITEM_BYTES_MAX, Job, LONG_ITEM_BYTES_KEPT, Long, Piece, Place};
use std::io::Read;
use std::sync::Arc;

pub(crate) struct Eml;

impl Format for Eml {
    fn kind(&self) -> &'static str {
        "eml"
    }

    fn known_by(&self) -> &'static str {
        ".eml"
    }

    fn recognises(&self, head: &[u8]) -> bool {
        begins_with_headers(message(head))
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let read = read_one(input.reader());
        if let Some(error) = &read.error {
            feed.bad(place.position(""), explain(error))?;
        }
        feed.job(Job::Pieces {
            place: Arc::new(place.clone()),
            pieces: vec![read.piece(String::new())],
            bytes: read.bytes,
        })
    }
}

/// One item as far as it could be read.
pub(crate) struct One {
    /// Its bytes, or the beginning of them.
    pub bytes: Vec<u8>,
    /// Set where the bytes are only the beginning.
    pub long: Option<Long>,
    /// Why reading ended too early.
    pub error: Option<std::io::Error>,
}

impl One {
    /// The piece that stands for it.
    pub(crate) fn piece(&self, at: String) -> Piece {
        Piece {
            long: self.long,
            ..Piece::plain(0..self.bytes.len(), at)
        }
    }
}

/// Reads one item to its end, whatever its length, and keeps what is parsed.
pub(crate) fn read_one(mut input: impl Read) -> One {
    // Most mails fit: one call reads them, one finds their end.
    let mut bytes = Vec::with_capacity(16 << 10);
    let most = ITEM_BYTES_MAX as u64 + 1;
    let mut error = input.by_ref().take(most).read_to_end(&mut bytes).err();
    if bytes.len() <= ITEM_BYTES_MAX {
        return One {
            bytes,
            long: None,
            error,
        };
    }
    let mut fingerprint = Fingerprint::default();
    fingerprint.update(message(&bytes));
    let mut length = bytes.len() as u64;
    bytes.truncate(LONG_ITEM_BYTES_KEPT);
    bytes.shrink_to_fit();
    let mut more = vec![0; 1 << 20];
    loop {
        match input.read(&mut more) {
            Ok(0) => break,
            Ok(count) => {
                fingerprint.update(&more[..count]);
                length += count as u64;
            }
            Err(cause) => {
                error = Some(cause);
                break;
            }
        }
    }
    One {
        bytes,
        long: Some(Long {
            bytes: length,
            id: fingerprint.id(),
        }),
        error,
    }
}

/// The mail itself, without what a file may put before it: a byte order mark,
/// blank lines, the length line of an `.emlx` (what follows that length is
/// Apple's, and goes too).
pub(crate) fn message(file: &[u8]) -> &[u8] {
    let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let file = skip_blank_lines(file);
    let Some(end) = memchr::memchr(b'\n', file.get(..32).unwrap_or(file)) else {
        return file;
    };
    let length = std::str::from_utf8(&file[..end])
        .ok()
        .and_then(|line| line.trim().parse::<usize>().ok());
    match length {
        Some(length) => {
            let rest = &file[end + 1..];
            &rest[..length.min(rest.len())]
        }
        None => file,
    }
}

fn skip_blank_lines(bytes: &[u8]) -> &[u8] {
    let blank = bytes.iter().take_while(|b| matches!(b, b'\r' | b'\n'));
    &bytes[blank.count()..]
}

/// Whether `head` begins with a block of mail headers: at least two lines that
/// every mail program knows, three where the block does not end as it should.
pub(crate) fn begins_with_headers(head: &[u8]) -> bool {
    const KNOWN: &[&str] = &[
        "bcc",
        "cc",
        "content-type",
        "date",
        "delivered-to",
        "from",
        "in-reply-to",
        "message-id",
        "mime-version",
        "received",
        "references",
        "reply-to",
        "return-path",
        "sender",
        "subject",
        "to",
    ];
    let mut known = 0;
    for line in head.split(|&b| b == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        match line.first() {
            None => return known >= 2,
            Some(b' ' | b'\t') if known > 0 => continue,
            _ => {}
        }
        let Some(name) = header_name(line) else {
            return known >= 3;
        };
        known += u32::from(
            KNOWN
                .iter()
                .any(|k| name.eq_ignore_ascii_case(k.as_bytes())),
        );
    }
    known >= 2
}

/// The name of a header line: printable characters up to a colon.
pub(crate) fn header_name(line: &[u8]) -> Option<&[u8]> {
    let name = &line[..memchr::memchr(b':', line)?];
    let printable = !name.is_empty() && name.iter().all(|b| b.is_ascii_graphic());
    printable.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mails_are_told_from_other_text() {
        assert!(begins_with_headers(
            b"From: a@b.example\nSubject: x\n\nhello"
        ));
        assert!(begins_with_headers(
            b"Received: by x\n\tfolded\r\nDate: y\r\n\r\n"
        ));
        assert!(!begins_with_headers(
            b"Subject: minutes of the meeting\n\nWe met."
        ));
        assert!(!begins_with_headers(b"BEGIN:VCARD\nVERSION:3.0\n"));
        assert!(!begins_with_headers(b"From: here to there\nand back\n"));
        assert!(!begins_with_headers(b""));
    }

    #[test]
    fn what_stands_before_a_mail_goes() {
        assert_eq!(message(b"\xef\xbb\xbf\r\nTo: x\n"), b"To: x\n");
        assert_eq!(message(b"7  \nTo: x\n\n<plist/>"), b"To: x\n\n");
        assert_eq!(message(b"999\nTo: x\n"), b"To: x\n");
    }
}
