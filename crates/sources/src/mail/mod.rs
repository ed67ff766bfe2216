//! From the bytes of one mail to what they say.

pub(crate) mod charset;
mod content;
pub(crate) mod dates;
mod flowed;
mod folder;
mod headers;
pub(crate) mod html;
mod marks;
mod names;
mod participants;
mod raw;
mod text;
mod times;
pub(crate) mod transfer;

use crate::Options;
use crate::formats::ical;
use crate::formats::mbox::boundary;
use crate::item::{Piece, Place};
use bellwether_core::evidence::entry::Entry;
use bellwether_core::evidence::{Mail, Marks};
use content::Content;
use folder::Folder;
use headers::Headers;
use mail_parser::{HeaderName, MessageParser};
use participants::Addresses;
use raw::Raw;
use std::sync::LazyLock;

/// What became of the bytes of an item.
pub(crate) enum Reading {
    /// A mail.
    Mail {
        mail: Box<Mail>,
        folder: String,
        /// Why it was not read to its end, if so.
        partly: Option<String>,
    },
    /// It lies in an ignored folder, or is a mail program's own note.
    Ignored,
    /// It is no mail.
    Bad(String),
}

/// Reads items, one after the other, on one thread.
pub(crate) struct Reader<'a> {
    options: &'a Options,
    addresses: Addresses,
}

impl<'a> Reader<'a> {
    /// How the user has files read, see [`Options::reading`].
    pub(crate) fn reading(&self) -> String {
        self.options.reading()
    }

    pub(crate) fn new(options: &'a Options) -> Reader<'a> {
        Reader {
            options,
            addresses: Addresses::default(),
        }
    }

    /// What the invitations of a mail say, and what of them cannot be read.
    pub(crate) fn invitations(&self, mail: &Mail) -> (Vec<Entry>, Vec<String>) {
        if mail.invitations.is_empty() {
            return (Vec::new(), Vec::new());
        }
        ical::of_mail(mail, self.options)
    }

    /// Reads one item.
    pub(crate) fn read(&mut self, bytes: &[u8], piece: &Piece, place: &Place) -> Reading {
        let raw = Raw::of(bytes, piece);
        let Some(message) = PARSER.parse(raw.to_parse()) else {
            return Reading::Bad("no mail: it has no headers".to_owned());
        };
        let headers = Headers::of(&message);
        if !headers.is_mail() {
            return Reading::Bad(
                "no mail: it has no From, To, Date, Subject or Message-ID".to_owned(),
            );
        }
        if headers.is_folder_data() {
            return Reading::Ignored;
        }
        let folder = Folder::of(&headers, &place.folder);
        if folder.is_one_of(&self.options.ignored_folders) {
            return Reading::Ignored;
        }
        let partly = raw.why_partly(&message);
        let content = Content::of(&message, partly.is_some());
        let times = times::of(
            &headers,
            raw.envelope.and_then(boundary::date),
            self.options,
        );
        let invitation = match content.invitations.is_empty() {
            true => Marks::default(),
            false => Marks::INVITATION,
        };
        let mail = Mail {
            id: raw.id(),
            message_id: headers.message_id.map(str::to_owned),
            in_reply_to: headers.in_reply_to.map(str::to_owned),
            references: headers.references.iter().map(|&id| id.to_owned()).collect(),
            happened: times.happened,
            known: times.known,
            known_from: times.known_from,
            subject: text::one_line(headers.subject),
            participants: participants::of(&headers, &mut self.addresses),
            body: content.text,
            attachments: content.attachments,
            invitations: content.invitations,
            marks: marks::of(&headers).with(folder.marks()).with(invitation),
        };
        Reading::Mail {
            mail: Box::new(mail),
            folder: folder.name,
            partly,
        }
    }
}

/// Reads the headers that have a structure; the others stay as they are, and
/// what needs them reads them itself.
static PARSER: LazyLock<MessageParser> = LazyLock::new(|| {
    MessageParser::new()
        .with_mime_headers()
        .with_message_ids()
        .header_text(HeaderName::Subject)
        .header_address(HeaderName::From)
        .header_address(HeaderName::Sender)
        .header_address(HeaderName::To)
        .header_address(HeaderName::Cc)
        .header_address(HeaderName::Bcc)
});
