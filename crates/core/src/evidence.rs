//! Evidence: immutable records of what somebody said or did.
//!
//! A piece of evidence is keyed by a hash of the item as it was found, without
//! what a mailbox adds to it. It carries three times: when it *happened*, when
//! the seller could first have *known* it, and when it was *recorded* here (the
//! store knows that one). A [`Sighting`] says where it was seen.

pub mod entry;
pub mod field;
mod fields;
pub mod folders;
pub mod transcript;

use crate::id::Id;
use crate::time::Timestamp;

/// How someone takes part in an item.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Role {
    /// Wrote it.
    From,
    /// It was written to them.
    To,
    /// In copy.
    Cc,
    /// In blind copy; only the sender's own copy of the mail knows.
    Bcc,
}

/// A participation: one counterpart in one item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Participant {
    /// The part they had.
    pub role: Role,
    /// Canonical address, see [`crate::identity::address::canonical`].
    pub address: String,
    /// Display name as the item gives it, cleaned; empty where it gives none.
    pub name: String,
}

/// A file attached to an item. Its content stays where it was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attachment {
    /// File name as given, may be empty.
    pub name: String,
    /// MIME type in lower case.
    pub mime: String,
    /// Decoded size in bytes.
    pub bytes: u64,
    /// Hash of the decoded content.
    pub hash: Id,
}

/// Which clock told when something was first known.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum KnownFrom {
    /// The newest plausible `Received` header.
    Received,
    /// The `Date` header, or the day that a document or an order line bears.
    Date,
    /// The `From ` line of an mbox file, or what stands in for it.
    Envelope,
    /// Nothing in the item was plausible: the moment of import.
    Recorded,
    /// The date of the file, for exports that overwrite their past.
    File,
    /// The user said so (`--known`).
    Told,
}

/// What the headers of a mail say it is, besides a letter between people.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Marks(pub u8);

impl Marks {
    /// Went through a mailing list (`List-Id`, `List-Post`, `Mailing-List` …).
    pub const LIST: Marks = Marks(1);
    /// Bulk: `Precedence: bulk`, `List-Unsubscribe`, campaign headers.
    pub const BULK: Marks = Marks(2);
    /// Written by a machine: `Auto-Submitted`, `X-Auto-Response-Suppress` …
    pub const AUTO: Marks = Marks(4);
    /// A delivery report or bounce.
    pub const BOUNCE: Marks = Marks(8);
    /// A chat line (Takeout puts them among the mails).
    pub const CHAT: Marks = Marks(16);
    /// Carries a calendar invitation, or is the answer to one.
    pub const INVITATION: Marks = Marks(32);
    /// Was found in a folder of sent mail.
    pub const SENT: Marks = Marks(64);
    /// Was found in a folder whose name says that it is private.
    pub const PRIVATE: Marks = Marks(128);

    /// Whether any of `other`'s marks is set.
    pub fn any(self, other: Marks) -> bool {
        self.0 & other.0 != 0
    }

    /// These marks and `other`'s.
    pub fn with(self, other: Marks) -> Marks {
        Marks(self.0 | other.0)
    }
}

/// One mail as a source read it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mail {
    /// Hash of the raw item without what a mailbox adds (folder, label, status
    /// and length headers), line ends normalised.
    pub id: Id,
    /// `Message-ID` without angle brackets.
    pub message_id: Option<String>,
    /// `In-Reply-To`, the first id in it.
    pub in_reply_to: Option<String>,
    /// `References`, oldest first.
    pub references: Vec<String>,
    /// When it was written, by its own `Date` header where that is plausible.
    pub happened: Option<Timestamp>,
    /// When the seller could first have known it; `None` leaves it to the
    /// moment of import.
    pub known: Option<Timestamp>,
    /// Where `known` comes from.
    pub known_from: KnownFrom,
    /// Decoded subject, one line.
    pub subject: String,
    /// Everybody in the headers, in header order. Addresses are canonical.
    pub participants: Vec<Participant>,
    /// The text, decoded; HTML turned into text with quotes marked by `> `.
    pub body: String,
    /// Attached files, listed.
    pub attachments: Vec<Attachment>,
    /// Calendar parts (`text/calendar`) as they came, for a later reader.
    pub invitations: Vec<String>,
    /// What the headers say it is.
    pub marks: Marks,
}

impl Mail {
    /// The message this item is a copy of: the same sender, second, subject and
    /// body are one message, whatever folder or mailbox it was found in.
    ///
    /// Items that differ in bytes keep their own evidence id; only readers of
    /// derived data see the group.
    pub fn message(&self) -> Id {
        let from = self.sender().map_or("", |p| p.address.as_str());
        let second = self.happened.map_or(0, |t| t.0).to_le_bytes();
        let subject = normal_subject(&self.subject);
        let body = normal_body(&self.body);
        Id::of(
            "message",
            &[from.as_bytes(), &second, subject.as_bytes(), &body],
        )
    }

    /// Who wrote it, where the headers say so.
    pub fn sender(&self) -> Option<&Participant> {
        self.participants.iter().find(|p| p.role == Role::From)
    }
}

/// A subject without the marks that replies and forwards put before it
/// (several languages), in lower case, white space folded.
pub fn normal_subject(subject: &str) -> String {
    const MARKS: &[&str] = &[
        "re",
        "fw",
        "fwd",
        "aw",
        "wg",
        "sv",
        "vs",
        "tr",
        "rv",
        "res",
        "enc",
        "antw",
        "doorst",
        "rif",
        "i",
        "r",
        "odp",
        "pd",
        "ynt",
        "ilt",
        "vl",
        "vá",
        "továbbítás",
        "回复",
        "转发",
        "答复",
    ];
    let mut rest = subject.trim();
    while let Some((head, tail)) = rest.split_once([':', '：']) {
        let head = head.trim();
        // `Re[2]:` and `Re(3):` count replies.
        let word = head.split(['[', '(']).next().unwrap_or(head).trim();
        let is_mark = word.chars().count() <= 10 && MARKS.contains(&word.to_lowercase().as_str());
        if !is_mark {
            break;
        }
        rest = tail.trim_start();
    }
    rest.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// A body with white space folded: mailboxes rewrap lines and trim their ends.
fn normal_body(body: &str) -> Vec<u8> {
    if !body.is_ascii() {
        let words: Vec<&str> = body.split_whitespace().collect();
        return words.join(" ").into_bytes();
    }
    // Most bodies are ASCII and every mail comes by here, so this one goes byte
    // by byte without branching: a space after a space is overwritten.
    let mut out = vec![0; body.len()];
    let mut length = 0;
    let mut after_space = true;
    for byte in body.bytes() {
        let space = byte == b' ' || (b'\t'..=b'\r').contains(&byte);
        out[length] = if space { b' ' } else { byte };
        length += usize::from(!(space && after_space));
        after_space = space;
    }
    out.truncate(length);
    if out.ends_with(b" ") {
        out.pop();
    }
    out
}

/// Where an item was seen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sighting {
    /// In whose mailbox: an address, or `me` while nobody said.
    pub owner: String,
    /// The file or folder it was read from, as the user named it.
    pub source: String,
    /// Where in it: a byte offset, a file name, a row.
    pub position: String,
    /// The folder or label the mailbox keeps it under; may be empty.
    pub folder: String,
}

#[cfg(test)]
mod tests {
    use super::{normal_body, normal_subject};

    #[test]
    fn white_space_in_bodies_does_not_count() {
        for body in [
            "",
            " ",
            "a",
            " a\r\n\tb  c\u{b}\n",
            "a\nb c",
            "é a\u{a0}\nb ",
        ] {
            let words: Vec<&str> = body.split_whitespace().collect();
            assert_eq!(normal_body(body), words.join(" ").into_bytes(), "{body:?}");
        }
    }

    #[test]
    fn reply_marks_go() {
        assert_eq!(normal_subject("RE: Fwd: AW:  Offer  No. 7"), "offer no. 7");
        assert_eq!(normal_subject("Re[2]: Offer"), "offer");
        assert_eq!(normal_subject("Offer: valves"), "offer: valves");
    }
}
