//! What this program does not read: it says what it is, and how to get mail out
//! of it.

use super::{Format, Input};
use crate::Stop;
use crate::feed::Feed;
use crate::item::Place;

/// All that is recognised and refused.
pub(super) static REFUSED: &[&dyn Format] = &[&OUTLOOK_STORE, &OUTLOOK_EXPRESS, &NOTES, &ARCHIVE];

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
