//! What somebody published, as a text: press releases in plain text or Markdown, and any
//! text or page that `--as document` insists on.
//!
//! A text is a document rather than a note where its front matter says when it was
//! published (`published: 2025-05-03`), or who did (`publisher:`) beside a day or an
//! address, or where it begins as wires have it: a place, a day and a dash (`BERLIN, May 3, 2025 /PRNewswire/ --`), with the name of the wire or
//! words such as `For immediate release` or `Pressemitteilung`. Who publishes is the
//! company of `About Acme` or `Über die Acme GmbH` at its end, or of the line `SOURCE`.
//!
//! A document happened, and could be known, when it was published: as it says itself, else
//! as its file is called (`acme-2025-05-03.txt`), else as `--known` says, else when the
//! file was last changed; never later than now. Its text is kept in paragraphs, each once.

mod published;
pub(super) mod text;
pub(super) mod wire;

pub(super) use published::{Published, TEXT_BYTES_MAX, moment};
pub(super) use text::is_release;

use super::filing::format::Filing;
use super::page::{self, Page};
use super::{Format, Input, explain};
use crate::Stop;
use crate::feed::Feed;
use crate::item::Place;
use crate::mail::charset;
use encoding_rs::Encoding;
use std::io::Read;

/// Any text or page that is called a document, and texts that look like one.
pub(crate) struct Document;

impl Format for Document {
    fn kind(&self) -> &'static str {
        "document"
    }

    /// Never: which text is one is told by [`is_release`], of what could be a note.
    fn recognises(&self, head: &[u8]) -> bool {
        text::is_release(head)
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let Some(text) = read_text(input, place, feed)? else {
            return Ok(());
        };
        if Filing.recognises(text.as_bytes()) {
            return super::filing::format::tell(&text, place, feed);
        }
        if page::is_html(text.as_bytes()) {
            return Page::tell(&text, place, feed);
        }
        match text::read(&text, place, &feed.options.zone) {
            Some(published) => published.tell(place, feed, "line 1"),
            None => feed.bad(
                place.position(""),
                "a document without text: nothing to keep".to_owned(),
            ),
        }
    }
}

/// The whole of a text or page, in whatever encoding; `None` where it is none, which was
/// said then.
pub(super) fn read_text(
    input: Input<'_>,
    place: &Place,
    feed: &mut Feed<'_>,
) -> Result<Option<String>, Stop> {
    let mut bytes = Vec::new();
    let mut reader = input.reader().take(TEXT_BYTES_MAX + 1);
    if let Err(error) = reader.read_to_end(&mut bytes) {
        feed.bad(place.position(""), explain(&error))?;
    }
    if bytes.len() as u64 > TEXT_BYTES_MAX {
        bytes.truncate(TEXT_BYTES_MAX as usize);
        let words = "a text of more than 64 MB: its beginning was read; split it";
        feed.partly(place.position(""), words.to_owned())?;
    }
    if !super::notes::is_text(&bytes[..bytes.len().min(4096)]) {
        let words = "no text: save it as text or as a web page and add that";
        feed.bad(place.position(""), words.to_owned())?;
        return Ok(None);
    }
    Ok(Some(decode(&bytes)))
}

/// A text by its mark, by the encoding it declares, else by what it looks like.
fn decode(bytes: &[u8]) -> String {
    if Encoding::for_bom(bytes).is_some() || std::str::from_utf8(bytes).is_ok() {
        return super::notes::decode(bytes);
    }
    let declared = declared(bytes).map(|encoding| encoding.decode_without_bom_handling(bytes).0);
    let text = declared.unwrap_or_else(|| charset::guess(bytes));
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace('\0', "")
}

/// The encoding that a page or a feed declares: `charset=…` or `encoding="…"`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    const LOOKED_AT: usize = 2048;
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(LOOKED_AT)]).to_lowercase();
    ["charset=", "encoding="].iter().find_map(|word| {
        let rest = &head[head.find(word)? + word.len()..];
        let rest = rest.trim_start_matches(['"', '\'']);
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"-_".contains(c))?;
        Encoding::for_label(&rest.as_bytes()[..end])
    })
}
