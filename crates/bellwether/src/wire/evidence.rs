//! The evidence itself, and hits of a search in it.

use super::decisions::{AnchorWire, anchors, words};
use super::{Amount, Hex, Time, filled};
use bellwether_core::evidence::entry::Entry;
use bellwether_core::evidence::{Attachment, Mail, Participant, Role, field};
use bellwether_core::money::Money;
use bellwether_store as store;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// One piece of evidence.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Evidence {
    pub id: Hex,
    /// `mail`, `order`, `decision`, or what an entry of an export is: `contact`, `deal` …
    pub kind: String,
    pub happened: Option<Time>,
    pub known: Time,
    pub recorded: Time,
    pub sightings: Vec<Sighting>,
    /// Other copies of the same message.
    pub copies: Vec<Hex>,
    #[serde(flatten)]
    pub content: Content,
}

/// What is in it.
#[derive(JsonSchema, Serialize, Debug)]
#[serde(untagged)]
pub enum Content {
    Mail(Box<MailContent>),
    Decision(DecisionContent),
    Entry(EntryContent),
    Line(Box<LineContent>),
    /// Something a later version put there.
    Other {},
}

/// What a mail says.
#[derive(JsonSchema, Serialize, Debug)]
pub struct MailContent {
    pub from: Option<Mailbox>,
    pub to: Vec<Mailbox>,
    pub cc: Vec<Mailbox>,
    pub bcc: Vec<Mailbox>,
    pub subject: String,
    pub body: String,
    pub attachments: Vec<AttachmentWire>,
    pub message_id: Option<String>,
    pub in_reply_to: Option<String>,
}

/// What an export says of one thing.
#[derive(JsonSchema, Serialize, Debug)]
pub struct EntryContent {
    /// The system the export is of.
    pub system: String,
    /// What that system calls it.
    pub key: String,
    /// What to call it in one line.
    pub label: String,
    /// What it says, by the names of this program.
    pub fields: Vec<Field>,
    /// Columns that no name fits, by their own heading.
    pub unmapped: Vec<Field>,
}

/// A line of an order file.
#[derive(JsonSchema, Serialize, Debug)]
pub struct LineContent {
    /// Number and name of the customer, where the line names one.
    pub customer: Option<String>,
    pub customer_name: Option<String>,
    /// Number and name of the product.
    pub product: Option<String>,
    pub product_name: Option<String>,
    pub quantity: f64,
    pub amount: Amount,
    pub invoice: Option<String>,
    /// When a later file that has the whole invoice had other lines in its place: it counts
    /// no longer since.
    pub until: Option<Time>,
    /// What else the row says, by its headings.
    pub unmapped: Vec<Field>,
}

/// One thing said.
#[derive(Clone, JsonSchema, Serialize, Debug)]
pub struct Field {
    pub name: String,
    pub value: String,
}

/// What the user decided.
#[derive(JsonSchema, Serialize, Debug)]
pub struct DecisionContent {
    pub verb: &'static str,
    pub anchors: Vec<AnchorWire>,
    pub words: BTreeMap<String, String>,
}

/// Where an item was seen.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Sighting {
    pub owner: String,
    pub source: String,
    pub position: String,
    pub folder: Option<String>,
}

/// A name with an address.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Mailbox {
    pub name: Option<String>,
    pub address: String,
}

/// An attached file, without its content.
#[derive(JsonSchema, Serialize, Debug)]
pub struct AttachmentWire {
    pub name: String,
    pub mime: String,
    pub bytes: u64,
    pub hash: Hex,
}

/// A hit of a search.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Hit {
    pub id: Hex,
    pub known: Time,
    /// When it was written, or happened: of a mail, a meeting, an activity or a note.
    pub happened: Option<Time>,
    pub from: String,
    pub subject: String,
    pub snippet: String,
}

impl Evidence {
    /// As the store shows it.
    pub fn of(shown: &store::Shown) -> Evidence {
        let content = match (&shown.mail, &shown.decision) {
            (Some(mail), _) => Content::Mail(Box::new(MailContent::of(mail))),
            (None, Some(decision)) => Content::Decision(DecisionContent {
                verb: decision.verb.name(),
                anchors: anchors(&decision.anchors),
                words: words(&decision.words),
            }),
            (None, None) => match (&shown.entry, &shown.line) {
                (Some(entry), _) => Content::Entry(EntryContent::of(entry)),
                (None, Some(line)) => Content::Line(Box::new(LineContent::of(line))),
                (None, None) => Content::Other {},
            },
        };
        let sighting = |seen: &bellwether_core::evidence::Sighting| Sighting {
            owner: seen.owner.clone(),
            source: seen.source.clone(),
            position: seen.position.clone(),
            folder: filled(&seen.folder),
        };
        Evidence {
            id: Hex(shown.id),
            kind: shown.kind.clone(),
            happened: shown.happened.map(Time),
            known: Time(shown.known),
            recorded: Time(shown.recorded),
            sightings: shown.sightings.iter().map(sighting).collect(),
            copies: shown.copies.iter().copied().map(Hex).collect(),
            content,
        }
    }
}

impl EntryContent {
    fn of(entry: &Entry) -> EntryContent {
        let field = |(name, value): (&str, &str)| Field {
            name: name.to_owned(),
            value: value.to_owned(),
        };
        let named = entry.named().map(field).collect();
        EntryContent {
            system: entry.system.clone(),
            key: entry.key.clone(),
            label: entry.label(),
            fields: named,
            unmapped: entry.raw().map(field).collect(),
        }
    }
}

impl LineContent {
    fn of(shown: &store::ShownLine) -> LineContent {
        let line = &shown.line;
        let key = |entry: &Option<Entry>| entry.as_ref().map(|entry| entry.key.clone());
        let name = |entry: &Option<Entry>| {
            let name = entry.as_ref()?.get(field::NAME)?;
            Some(name.to_owned())
        };
        let told = line.rest.lines().filter_map(|told| told.split_once('='));
        LineContent {
            customer: key(&shown.customer),
            customer_name: name(&shown.customer),
            product: key(&shown.product),
            product_name: name(&shown.product),
            quantity: line.quantity_milli as f64 / 1_000.0,
            amount: Amount::of(&Money {
                minor: line.amount_minor,
                currency: line.currency,
            }),
            invoice: filled(&line.invoice),
            until: shown.until.map(Time),
            unmapped: told
                .map(|(name, value)| Field {
                    name: name.to_owned(),
                    value: value.to_owned(),
                })
                .collect(),
        }
    }
}

impl MailContent {
    fn of(mail: &Mail) -> MailContent {
        let with = |role: Role| -> Vec<Mailbox> {
            let in_role = mail.participants.iter().filter(|p| p.role == role);
            in_role.map(Mailbox::of).collect()
        };
        MailContent {
            from: mail.sender().map(Mailbox::of),
            to: with(Role::To),
            cc: with(Role::Cc),
            bcc: with(Role::Bcc),
            subject: mail.subject.clone(),
            body: mail.body.clone(),
            attachments: mail.attachments.iter().map(AttachmentWire::of).collect(),
            message_id: mail.message_id.clone(),
            in_reply_to: mail.in_reply_to.clone(),
        }
    }
}

impl Mailbox {
    fn of(participant: &Participant) -> Mailbox {
        Mailbox {
            name: filled(&participant.name),
            address: participant.address.clone(),
        }
    }

    /// `Ann Smith <ann@acme.example>`, or the bare address.
    pub fn in_words(&self) -> String {
        match &self.name {
            Some(name) => format!("{name} <{}>", self.address),
            None => self.address.clone(),
        }
    }
}

impl AttachmentWire {
    fn of(attachment: &Attachment) -> AttachmentWire {
        AttachmentWire {
            name: attachment.name.clone(),
            mime: attachment.mime.clone(),
            bytes: attachment.bytes,
            hash: Hex(attachment.hash),
        }
    }
}

impl Hit {
    /// As the store found it.
    pub fn of(hit: &store::Hit) -> Hit {
        Hit {
            id: Hex(hit.id),
            known: Time(hit.known),
            happened: hit.happened.map(Time),
            from: hit.from.clone(),
            subject: hit.subject.clone(),
            snippet: hit.snippet.clone(),
        }
    }
}
