//! A message as one owner may see it, ready for a ledger.

use super::reading::{put_words, take_words};
use super::{Reader, Writer};
use bellwether_core::evidence::{Marks, Role};
use bellwether_core::id::Id;
use bellwether_core::reading::Reading;
use bellwether_core::time::Timestamp;
use std::borrow::Cow;

/// What one copy adds to the message. Each may be known at another moment, and
/// what a later copy adds must not show before.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Copy {
    pub(crate) known: Timestamp,
    pub(crate) marks: Marks,
    pub(crate) message_id: Option<Id>,
    /// Newest first.
    pub(crate) parents: Vec<Id>,
}

/// All that a ledger needs of a message besides its ids.
#[derive(PartialEq, Debug)]
pub(crate) struct Packed<'a> {
    pub(crate) happened: Option<Timestamp>,
    pub(crate) subject: &'a str,
    /// By `known`; at least one.
    pub(crate) copies: Vec<Copy>,
    pub(crate) participants: Vec<(Role, &'a str)>,
    pub(crate) attachments: Vec<&'a str>,
    /// The sender's own words, as much of them as a ledger carries.
    pub(crate) own: Cow<'a, str>,
}

/// Packs a message together with what was read in it.
pub(crate) fn pack(message: &Packed, reading: &Reading) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.optional(message.happened.map(|t| t.0), Writer::signed);
    writer.text(message.subject);
    writer.unsigned(message.copies.len() as u64);
    for copy in &message.copies {
        writer.signed(copy.known.0);
        writer.byte(copy.marks.0);
        writer.optional(copy.message_id, Writer::id);
        writer.ids(&copy.parents);
    }
    writer.unsigned(message.participants.len() as u64);
    for (role, address) in &message.participants {
        writer.byte(role_code(*role));
        writer.text(address);
    }
    writer.unsigned(message.attachments.len() as u64);
    for name in &message.attachments {
        writer.text(name);
    }
    writer.text(&message.own);
    let addresses = message.participants.iter().map(|(_, address)| *address);
    put_words(&mut writer, reading, &reading.behind_all(addresses));
    writer.into_bytes()
}

/// Unpacks a message and what was read in it; `None` if damaged.
pub(crate) fn unpack(bytes: &[u8]) -> Option<(Packed<'_>, Reading)> {
    let mut reader = Reader::new(bytes);
    let message = Packed {
        happened: reader.optional(Reader::signed)?.map(Timestamp),
        subject: reader.text()?,
        copies: reader.list(|r| {
            Some(Copy {
                known: Timestamp(r.signed()?),
                marks: Marks(r.byte()?),
                message_id: r.optional(Reader::id)?,
                parents: r.ids()?,
            })
        })?,
        participants: reader.list(|r| Some((role_of(r.byte()?)?, r.text()?)))?,
        attachments: reader.list(Reader::text)?,
        own: Cow::Borrowed(reader.text()?),
    };
    let reading = take_words(&mut reader)?;
    Some((message, reading))
}

/// The codes are part of the stored format.
pub(crate) fn role_code(role: Role) -> u8 {
    match role {
        Role::From => 0,
        Role::To => 1,
        Role::Cc => 2,
        Role::Bcc => 3,
    }
}

pub(crate) fn role_of(code: u8) -> Option<Role> {
    Some(match code {
        0 => Role::From,
        1 => Role::To,
        2 => Role::Cc,
        3 => Role::Bcc,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_comes_back_whole() {
        let message = Packed {
            happened: None,
            subject: "Valves",
            copies: vec![Copy {
                known: Timestamp(-5),
                marks: Marks::SENT.with(Marks::LIST),
                message_id: Some(Id::of("test", &[b"a"])),
                parents: vec![Id::of("test", &[b"b"])],
            }],
            participants: vec![(Role::From, "a@example.com"), (Role::Bcc, "b@example.com")],
            attachments: vec!["offer.pdf"],
            own: "We need valves.".into(),
        };
        let reading = Reading {
            own_words: 3,
            ..Reading::default()
        };
        let packed = pack(&message, &reading);
        assert_eq!(unpack(&packed), Some((message, reading)));
        assert_eq!(unpack(&packed[..packed.len() - 1]), None);
    }
}
