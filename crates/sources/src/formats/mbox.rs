//! mbox: mails one after the other, each below a line `From SENDER DATE`.
//!
//! Four variants differ in how they keep body lines that look like that line:
//! mboxo writes `>From `, mboxrd one `>` more than there was, mboxcl adds a
//! `Content-Length` to that, mboxcl2 has only the length. What a file is, it
//! does not say; the reader believes a length that leads exactly to the next
//! mail and otherwise looks for envelope lines.

pub(crate) mod boundary;
mod splitter;

use super::{Format, Input, eml};
use crate::Stop;
use crate::feed::Feed;
use crate::fingerprint::Quoting;
use crate::item::Place;

/// A variant of mbox, or whichever it is.
pub(crate) struct Mbox {
    kind: &'static str,
    quoting: Quoting,
    /// `Content-Length` may be believed.
    lengths: bool,
}

impl Mbox {
    /// Told apart mail by mail. Quotes are taken for those of mboxrd, which is
    /// what most programs write today; mboxo differs where a mail itself had
    /// `>From ` at the beginning of a line.
    pub(crate) const ANY: Mbox = Mbox {
        kind: "mbox",
        quoting: Quoting::Reversible,
        lengths: true,
    };
    /// Quoted once, not reversibly.
    pub(crate) const O: Mbox = Mbox {
        kind: "mboxo",
        quoting: Quoting::Single,
        lengths: false,
    };
    /// Quoted reversibly.
    pub(crate) const RD: Mbox = Mbox {
        kind: "mboxrd",
        quoting: Quoting::Reversible,
        lengths: false,
    };
    /// Quoted, with lengths.
    pub(crate) const CL: Mbox = Mbox {
        kind: "mboxcl",
        quoting: Quoting::Single,
        lengths: true,
    };
    /// Lengths only.
    pub(crate) const CL2: Mbox = Mbox {
        kind: "mboxcl2",
        quoting: Quoting::None,
        lengths: true,
    };
}

impl Format for Mbox {
    fn kind(&self) -> &'static str {
        self.kind
    }

    fn known_by(&self) -> &'static str {
        match self.kind {
            "mbox" => self.kind,
            // The other variants are mbox to whoever has a file of one.
            _ => "",
        }
    }

    fn recognises(&self, head: &[u8]) -> bool {
        let head = boundary::start(head);
        if !head.starts_with(b"From ") {
            return false;
        }
        let end = memchr::memchr(b'\n', head).unwrap_or(head.len());
        let (envelope, rest) = head.split_at(end);
        boundary::date(envelope).is_some() || eml::begins_with_headers(rest.get(1..).unwrap_or(&[]))
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        splitter::split(input.reader(), self, place, feed)
    }
}
