//! Mail in formats this program does not read: it says what they are, and how
//! to get mail out of them.

use super::{Format, Input};
use crate::Stop;
use crate::feed::Feed;
use crate::item::Place;
use std::path::Path;

/// A format that is recognised and refused.
pub(crate) struct Foreign {
    kind: &'static str,
    recognises: fn(&[u8]) -> bool,
    advice: &'static str,
}

/// Outlook data files: `.pst`, `.ost`.
pub(crate) static OUTLOOK_STORE: Foreign = Foreign {
    kind: "outlook-pst",
    recognises: |head| head.starts_with(b"!BDN"),
    advice: "an Outlook data file (.pst/.ost), which is not read yet: convert it with `readpst -e \
             -o FOLDER FILE` (package pst-utils), or import it into Thunderbird, and add the result",
};

/// A single Outlook item: `.msg`. Other Office files share the container, so
/// its directory must name what only a message has.
pub(crate) static OUTLOOK_ITEM: Foreign = Foreign {
    kind: "outlook-msg",
    recognises: |head| {
        let stream: Vec<u8> = "__properties_version1.0"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        is_container(head) && memchr::memmem::find(head, &stream).is_some()
    },
    advice: "an Outlook message (.msg), which is not read yet: convert it with `msgconvert FILE` \
             (package libemail-outlook-message-perl), or save it as .eml, and add the result",
};

/// Outlook Express folders: `.dbx`.
pub(crate) static OUTLOOK_EXPRESS: Foreign = Foreign {
    kind: "outlook-dbx",
    recognises: |head| head.starts_with(&[0xcf, 0xad, 0x12, 0xfe]),
    advice: "an Outlook Express folder (.dbx), which is not read: convert it with `readdbx` \
             (package libdbx or undbx) and add the result",
};

/// Lotus Notes databases: `.nsf`.
pub(crate) static NOTES: Foreign = Foreign {
    kind: "notes-nsf",
    recognises: |head| head.starts_with(&[0x1a, 0, 0, 4, 0, 0]),
    advice: "a Notes database (.nsf), which is not read: export its mails from Notes (File, \
             Export, or drag them to a folder as .eml) and add the result",
};

impl Format for Foreign {
    fn kind(&self) -> &'static str {
        self.kind
    }

    fn recognises(&self, head: &[u8]) -> bool {
        (self.recognises)(head)
    }

    fn read(&self, _input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        feed.bad(place.position(""), self.advice.to_owned())
    }
}

/// An Outlook item whose directory lies further in than the head reaches, by
/// its ending.
pub(crate) fn by_name(path: &Path, head: &[u8]) -> Option<&'static dyn Format> {
    let ending = path.extension()?;
    (is_container(head) && ending.eq_ignore_ascii_case("msg")).then_some(&OUTLOOK_ITEM)
}

/// Whether it is a compound file, the container of old Office formats.
fn is_container(head: &[u8]) -> bool {
    head.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
}
