//! The headers of a mail, gathered in one pass.

use bellwether_core::evidence::Role;
use mail_parser::parsers::MessageStream;
use mail_parser::{Address, Header, HeaderName, HeaderValue, Message};
use std::borrow::Cow;

/// What the headers of a mail hold.
#[derive(Default)]
pub(super) struct Headers<'a> {
    /// All of them, for what is looked up by name.
    pub all: &'a [Header<'a>],
    pub from: Option<&'a Address<'a>>,
    pub sender: Option<&'a Address<'a>>,
    /// `To`, `Cc` and `Bcc`, in the order of the headers.
    pub recipients: Vec<(Role, &'a Address<'a>)>,
    pub subject: &'a str,
    pub date: Option<&'a str>,
    /// Values of `Received`, the newest hop first.
    pub received: Vec<&'a str>,
    pub message_id: Option<&'a str>,
    pub in_reply_to: Option<&'a str>,
    pub references: Vec<&'a str>,
}

impl<'a> Headers<'a> {
    /// Gathers the headers of a parsed mail.
    pub(super) fn of(message: &'a Message<'a>) -> Headers<'a> {
        let mut headers = Headers {
            all: message.headers(),
            ..Headers::default()
        };
        for header in message.headers() {
            let value = &header.value;
            match header.name {
                // Where a header comes twice, the first counts.
                HeaderName::From => headers.from = headers.from.or(value.as_address()),
                HeaderName::Sender => headers.sender = headers.sender.or(value.as_address()),
                HeaderName::To => headers.add(Role::To, value),
                HeaderName::Cc => headers.add(Role::Cc, value),
                HeaderName::Bcc => headers.add(Role::Bcc, value),
                HeaderName::Subject if headers.subject.is_empty() => {
                    headers.subject = value.as_text().unwrap_or_default();
                }
                HeaderName::Date => headers.date = headers.date.or(value.as_text()),
                HeaderName::Received => headers.received.extend(value.as_text()),
                HeaderName::MessageId => headers.message_id = headers.message_id.or(first(value)),
                HeaderName::InReplyTo => headers.in_reply_to = headers.in_reply_to.or(first(value)),
                HeaderName::References => headers.references.extend(texts(value)),
                _ => {}
            }
        }
        headers
    }

    fn add(&mut self, role: Role, value: &'a HeaderValue<'a>) {
        self.recipients
            .extend(value.as_address().map(|address| (role, address)));
    }

    /// The raw value of the first header called `name`.
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        self.all
            .iter()
            .find(|header| header.name.as_str().eq_ignore_ascii_case(name))
            .and_then(|header| header.value.as_text())
    }

    /// Whether this is a mail at all, rather than some text with colons in it.
    pub(super) fn is_mail(&self) -> bool {
        self.all.iter().any(|header| {
            matches!(
                header.name,
                HeaderName::From
                    | HeaderName::To
                    | HeaderName::Date
                    | HeaderName::Subject
                    | HeaderName::MessageId
                    | HeaderName::Received
            )
        })
    }

    /// Whether this is the note that IMAP servers and Pine keep at the
    /// beginning of an mbox file to remember its state.
    pub(super) fn is_folder_data(&self) -> bool {
        self.subject
            .starts_with("DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA")
    }
}

fn first<'a>(value: &'a HeaderValue<'a>) -> Option<&'a str> {
    texts(value).next()
}

fn texts<'a>(value: &'a HeaderValue<'a>) -> impl Iterator<Item = &'a str> {
    value
        .as_text_list()
        .into_iter()
        .flatten()
        .map(|text| text.as_ref())
}

/// A raw header value with its encoded words (RFC 2047) decoded and unfolded.
pub(super) fn decode_words(value: &str) -> Cow<'_, str> {
    if !value.contains("=?") {
        return Cow::Borrowed(value);
    }
    // The parser wants the end of the line to see the end of the value.
    let line = format!("{value}\n");
    let mut stream = MessageStream::new(line.as_bytes());
    match stream.parse_unstructured() {
        HeaderValue::Text(text) => Cow::Owned(text.into_owned()),
        _ => Cow::Borrowed(value),
    }
}
