//! What a mail carries: its text, its attachments, its invitations.

use super::headers::Headers;
use super::{charset, flowed, html, text, transfer};
use bellwether_core::evidence::Attachment;
use bellwether_core::id::Id;
use mail_parser::{Address, Message, MessagePart, MimeHeaders, PartType};
use std::fmt::Write;

/// Mails within mails that are opened. Forwarding as an attachment nests that
/// deep only by intent.
const NESTING_MAX: usize = 8;

/// What a mail carries.
#[derive(Default)]
pub(super) struct Content {
    pub text: String,
    pub attachments: Vec<Attachment>,
    pub invitations: Vec<String>,
}

impl Content {
    /// Reads all parts. Of a mail that is there only `partly`, the attachment
    /// that reaches its end is left out: its size and hash would be wrong.
    pub(super) fn of(message: &Message<'_>, partly: bool) -> Content {
        let mut content = Content::default();
        content.add(message, partly, 0);
        content
    }

    fn add(&mut self, message: &Message<'_>, partly: bool, depth: usize) {
        text::append(&mut self.text, &body(message));
        for part in message.attachments() {
            let cut = partly && part.offset_end as usize >= message.raw_message.len();
            match &part.body {
                PartType::Message(inner) => {
                    self.attach(part, message, || subject_as_name(inner));
                    if depth < NESTING_MAX {
                        text::append(&mut self.text, &quoted_headers(inner));
                        self.add(inner, partly, depth + 1);
                    }
                }
                _ if is_calendar(part) => self.invite(message, part),
                _ if cut || !is_file(part) => {}
                _ => self.attach(part, message, String::new),
            }
        }
    }

    fn attach(
        &mut self,
        part: &MessagePart<'_>,
        message: &Message<'_>,
        other_name: impl Fn() -> String,
    ) {
        let decoded;
        let bytes: &[u8] = match &part.body {
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => bytes,
            _ => {
                decoded = transfer::decoded(message, part);
                &decoded
            }
        };
        let name = part.attachment_name().map(text::one_line);
        self.attachments.push(Attachment {
            name: name.unwrap_or_else(other_name),
            mime: mime(part),
            bytes: bytes.len() as u64,
            hash: Id::from_hash(&blake3::hash(bytes)),
        });
    }

    fn invite(&mut self, message: &Message<'_>, part: &MessagePart<'_>) {
        let bytes = transfer::decoded(message, part);
        let calendar = charset::guess(&bytes).replace('\0', "");
        // The same calendar often comes twice, inline and as a file.
        if !self.invitations.contains(&calendar) {
            self.invitations.push(calendar);
        }
    }
}

/// The text of a mail: what is plain, else what HTML says.
fn body(message: &Message<'_>) -> String {
    let mut out = String::new();
    for &number in &message.text_body {
        append_part(&mut out, message, number);
    }
    // A plain part may be there and empty.
    if out.is_empty() {
        for &number in &message.html_body {
            append_part(&mut out, message, number);
        }
    }
    out
}

fn append_part(out: &mut String, message: &Message<'_>, number: u32) {
    let Some(part) = message.part(number) else {
        return;
    };
    match &part.body {
        PartType::Text(parsed) => {
            let plain = charset::text(message, part, parsed);
            let attribute = |name| part.content_type().and_then(|kind| kind.attribute(name));
            let is = |name, value: &str| {
                attribute(name).is_some_and(|given| given.eq_ignore_ascii_case(value))
            };
            if is("format", "flowed") {
                text::append(out, &flowed::join(&plain, is("delsp", "yes")));
            } else {
                text::append(out, &plain);
            }
        }
        PartType::Html(parsed) => {
            text::append(out, &html::to_text(&charset::text(message, part, parsed)));
        }
        _ => {}
    }
}

/// MIME type in lower case; what declares none is text.
fn mime(part: &MessagePart<'_>) -> String {
    let Some(kind) = part.content_type() else {
        return match part.body {
            PartType::Message(_) => "message/rfc822".to_owned(),
            _ => "text/plain".to_owned(),
        };
    };
    let subtype = kind.subtype().unwrap_or("octet-stream");
    format!("{}/{subtype}", kind.ctype()).to_lowercase()
}

fn is_calendar(part: &MessagePart<'_>) -> bool {
    matches!(mime(part).as_str(), "text/calendar" | "application/ics")
}

/// Whether a part is something that was attached, rather than a part of how
/// mail works.
fn is_file(part: &MessagePart<'_>) -> bool {
    let machinery = matches!(
        mime(part).as_str(),
        "application/pgp-signature"
            | "application/pkcs7-signature"
            | "application/x-pkcs7-signature"
            | "message/delivery-status"
            | "message/disposition-notification"
            | "text/rfc822-headers"
            | "text/x-amp-html"
    );
    !machinery && !matches!(part.body, PartType::Multipart(_))
}

fn subject_as_name(message: &Message<'_>) -> String {
    text::one_line(message.subject().unwrap_or_default())
}

/// The headers of a mail within a mail, as programs write them above a mail
/// that they quote; readers of the text know by them that others speak.
fn quoted_headers(message: &Message<'_>) -> String {
    let headers = Headers::of(message);
    let mut block = "-----Original Message-----".to_owned();
    let mut line = |name: &str, value: &str| {
        if !value.is_empty() {
            // Writing to a string does not fail.
            write!(block, "\n{name}: {}", text::one_line(value)).ok();
        }
    };
    line("From", &headers.from.map(listed).unwrap_or_default());
    line("Sent", headers.date.unwrap_or_default());
    for (role, address) in &headers.recipients {
        line(&format!("{role:?}"), &listed(address));
    }
    line("Subject", headers.subject);
    block
}

fn listed(address: &Address<'_>) -> String {
    let entries = address
        .iter()
        .map(|entry| match (entry.name(), entry.address()) {
            (Some(name), Some(address)) => format!("{name} <{address}>"),
            (name, address) => name.or(address).unwrap_or_default().to_owned(),
        });
    entries.collect::<Vec<_>>().join("; ")
}
