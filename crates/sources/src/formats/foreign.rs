//! What this program does not read: it says what it is, and how to get mail out
//! of it.

use super::{Format, Input};
use crate::Stop;
use crate::feed::Feed;
use crate::item::Place;
use std::path::Path;

/// All that is recognised and refused.
pub(super) static REFUSED: &[&dyn Format] = &[
    &OUTLOOK_STORE,
    &OUTLOOK_ITEM,
    &OUTLOOK_EXPRESS,
    &NOTES,
    &ARCHIVE,
];

/// A format that is recognised and refused.
pub(crate) struct Foreign {
    kind: &'static str,
    recognises: fn(&[u8]) -> bool,
    advice: &'static str,
    /// It may hold anything: not worth a word unless the user named it.
    anything: bool,
}

/// Outlook data files: `.pst`, `.ost`.
static OUTLOOK_STORE: Foreign = Foreign {
    kind: "outlook-pst",
    recognises: |head| head.starts_with(b"!BDN"),
    advice: "an Outlook data file (.pst/.ost), which is not read yet: convert it with `readpst -e \
             -o FOLDER FILE` (package pst-utils), or import it into Thunderbird, and add the result",
    anything: false,
};

/// A single Outlook item: `.msg`. Other Office files share the container, so
/// its directory must name what only a message has.
static OUTLOOK_ITEM: Foreign = Foreign {
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
    anything: false,
};

/// Outlook Express folders: `.dbx`.
static OUTLOOK_EXPRESS: Foreign = Foreign {
    kind: "outlook-dbx",
    recognises: |head| head.starts_with(&[0xcf, 0xad, 0x12, 0xfe]),
    advice: "an Outlook Express folder (.dbx), which is not read: convert it with `readdbx` \
             (package libdbx or undbx) and add the result",
    anything: false,
};

/// Lotus Notes databases: `.nsf`.
static NOTES: Foreign = Foreign {
    kind: "notes-nsf",
    recognises: |head| head.starts_with(&[0x1a, 0, 0, 4, 0, 0]),
    advice: "a Notes database (.nsf), which is not read: export its mails from Notes (File, \
             Export, or drag them to a folder as .eml) and add the result",
    anything: false,
};

/// Archives other than gzip and zip.
static ARCHIVE: Foreign = Foreign {
    kind: "archive",
    recognises: |head| {
        const MAGIC: &[(usize, &[u8])] = &[
            (0, b"7z\xbc\xaf\x27\x1c"),
            (0, b"BZh"),
            (0, b"Rar!\x1a\x07"),
            (0, b"\x28\xb5\x2f\xfd"),
            (0, b"\xfd7zXZ\0"),
            (257, b"ustar"),
        ];
        let found = |(at, magic): &(usize, &[u8])| {
            head.get(*at..).is_some_and(|rest| rest.starts_with(magic))
        };
        MAGIC.iter().any(found)
    },
    advice: "an archive that is not read through (only .gz and .zip are): unpack it and add the \
             folder",
    anything: true,
};

impl Format for Foreign {
    fn kind(&self) -> &'static str {
        self.kind
    }

    fn recognises(&self, head: &[u8]) -> bool {
        (self.recognises)(head)
    }

    fn read(&self, _input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        if self.anything && !place.named {
            return Ok(());
        }
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
