//! Outlook messages: `.msg`, a compound file with a stream for each property.
//!
//! It is put together as the mail it was (the headers it came with, else what Outlook
//! knows of them; text and HTML; attachments, mails among them) and read like any
//! other. Contacts and appointments in such files are not read: they are said to be
//! none, and how to save them. A text that Outlook kept as RTF only is left out, and
//! said to be.

mod compose;
mod properties;

use super::{Format, Input, explain};
use crate::Stop;
use crate::feed::Feed;
use crate::guard::guarded;
use crate::item::{ITEM_BYTES_MAX, Job, Piece, Place};
use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::Arc;

pub(crate) struct Msg;

/// An item whose directory lies further in than the head reaches, by its ending.
pub(super) fn by_name(path: &Path, head: &[u8]) -> Option<&'static dyn Format> {
    let ending = path.extension()?;
    (is_container(head) && ending.eq_ignore_ascii_case("msg")).then_some(&Msg)
}

/// Whether it is a compound file, the container of old Office formats.
fn is_container(head: &[u8]) -> bool {
    head.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
}

impl Format for Msg {
    fn kind(&self) -> &'static str {
        "outlook-msg"
    }

    fn known_by(&self) -> &'static str {
        ".msg"
    }

    /// Other Office files share the container, so its directory must name what only
    /// a message has.
    fn recognises(&self, head: &[u8]) -> bool {
        let stream: Vec<u8> = "__properties_version1.0"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        is_container(head) && memchr::memmem::find(head, &stream).is_some()
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let mut bytes = Vec::new();
        let mut reader = input.reader().take(ITEM_BYTES_MAX as u64 + 1);
        if let Err(error) = reader.read_to_end(&mut bytes) {
            feed.bad(place.position(""), explain(&error))?;
        }
        if bytes.len() > ITEM_BYTES_MAX {
            let words = "an Outlook message of more than 64 MB: save it without its attachments";
            return feed.bad(place.position(""), words.to_owned());
        }
        let composed = match read(bytes) {
            Ok(composed) => composed,
            Err(words) => return feed.bad(place.position(""), words),
        };
        if let Some(words) = composed.lacks {
            feed.partly(place.position(""), words.to_owned())?;
        }
        let all = 0..composed.bytes.len();
        feed.job(Job::Pieces {
            place: Arc::new(place.clone()),
            pieces: vec![Piece::plain(all, String::new())],
            bytes: composed.bytes,
        })
    }
}

/// Puts the mail together. What the library trips over is damaged: that can be said here
/// with what to do about it.
fn read(bytes: Vec<u8>) -> Result<compose::Composed, String> {
    let damaged = |why: String| {
        format!(
            "an Outlook message (.msg) that cannot be opened ({why}): save it again, or convert it \
             with `msgconvert FILE` (package libemail-outlook-message-perl) and add the result"
        )
    };
    let read = || match cfb::CompoundFile::open(Cursor::new(bytes)) {
        Ok(mut file) => compose::mail(&mut file),
        Err(error) => Err(damaged(error.to_string())),
    };
    guarded(read).unwrap_or_else(|| Err(damaged("damaged".to_owned())))
}
