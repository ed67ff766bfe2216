//! The lines of an export. Field names are a contract: more may be added, none
//! renamed without a new version.

use super::orders::{OrderLine, OrderSeenLine};
use super::words::{CLOCKS, MARKS, ROLES, anchor_of, anchor_text, meant, word};
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::{Attachment, KnownFrom, Mail, Marks, Participant};
use bellwether_core::id::Id;
use bellwether_core::ledger::{Anchor, Decision, Verb};
use bellwether_core::time::Timestamp;
use bellwether_store::{Bad, Kept};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The files, in the order they are read.
pub const KINDS: &[&str] = &[
    "mails",
    "entries",
    "order_lines",
    "order_sightings",
    "decisions",
    "places",
    "sightings",
    "bad",
    "forgotten",
];

/// Kinds that the first exports did not have.
pub const LATER: &[&str] = &["order_lines", "order_sightings"];

/// One line.
#[derive(Serialize, Debug)]
#[serde(untagged)]
pub enum Line {
    Mail(Box<MailLine>),
    Entry(EntryLine),
    Order(OrderLine),
    OrderSeen(OrderSeenLine),
    Decision(DecisionLine),
    Place(PlaceLine),
    Sighting(SightingLine),
    Bad(BadLine),
    Forgotten(ForgottenLine),
}

/// An id as 32 hex digits.
#[derive(Clone, Copy, Debug)]
pub struct Hex(pub Id);

impl Serialize for Hex {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Hex, D::Error> {
        let text = String::deserialize(from)?;
        let id = text.parse();
        id.map(Hex)
            .map_err(|_| de::Error::custom(format!("`{text}` is no id of 32 hex digits")))
    }
}

#[derive(Serialize, Deserialize, Debug)]
pub struct MailLine {
    id: Hex,
    /// What groups the copies of one message.
    message: Hex,
    happened: Option<i64>,
    recorded: i64,
    message_id: Option<String>,
    in_reply_to: Option<String>,
    references: Vec<String>,
    subject: String,
    marks: Vec<String>,
    participants: Vec<PersonLine>,
    body: String,
    attachments: Vec<FileLine>,
    invitations: Vec<String>,
}

#[derive(Serialize, Deserialize, Debug)]
struct PersonLine {
    role: String,
    address: String,
    name: String,
}

#[derive(Serialize, Deserialize, Debug)]
struct FileLine {
    name: String,
    mime: String,
    bytes: u64,
    hash: Hex,
}

#[derive(Serialize, Deserialize, Debug)]
pub struct EntryLine {
    id: Hex,
    kind: String,
    system: String,
    key: String,
    happened: Option<i64>,
    recorded: i64,
    /// Name and value; a `#` begins a name that is the export's own.
    fields: Vec<(String, String)>,
}

#[derive(Serialize, Deserialize, Debug)]
pub struct DecisionLine {
    id: Hex,
    owner: String,
    recorded: i64,
    verb: String,
    /// Kind and value.
    anchors: Vec<(String, String)>,
    /// Name and value.
    words: Vec<(String, String)>,
}

#[derive(Serialize, Deserialize, Debug)]
pub struct PlaceLine {
    id: Hex,
    owner: String,
    source: String,
    folder: String,
    first_read: i64,
    last_read: i64,
}

#[derive(Serialize, Deserialize, Debug)]
pub struct SightingLine {
    evidence: Hex,
    place: Hex,
    owner: String,
    position: String,
    known: i64,
    known_from: String,
    sent: bool,
}

#[derive(Serialize, Deserialize, Debug)]
pub struct BadLine {
    owner: String,
    source: String,
    at: String,
    reason: String,
    recorded: i64,
}

/// The key, or something forgotten under it.
#[derive(Serialize, Deserialize, Debug)]
#[serde(untagged)]
pub enum ForgottenLine {
    Key { key: (Hex, Hex) },
    Mac { kind: u8, mac: Hex, recorded: i64 },
}

impl Line {
    /// Which file it belongs to.
    pub fn kind(&self) -> &'static str {
        match self {
            Line::Mail(_) => "mails",
            Line::Entry(_) => "entries",
            Line::Order(_) => "order_lines",
            Line::OrderSeen(_) => "order_sightings",
            Line::Decision(_) => "decisions",
            Line::Place(_) => "places",
            Line::Sighting(_) => "sightings",
            Line::Bad(_) => "bad",
            Line::Forgotten(_) => "forgotten",
        }
    }

    /// The line of a piece.
    pub fn of(kept: Kept) -> Line {
        match kept {
            Kept::Mail {
                mail,
                message,
                recorded,
            } => Line::Mail(Box::new(mail_line(*mail, message, recorded))),
            Kept::Entry {
                id,
                entry,
                recorded,
            } => Line::Entry(EntryLine {
                id: Hex(id),
                kind: entry.kind.name().to_owned(),
                system: entry.system.clone(),
                key: entry.key.clone(),
                happened: entry.happened.map(|t| t.0),
                recorded: recorded.0,
                fields: Vec::from_iter(entry.fields().map(|(n, v)| (n.into(), v.into()))),
            }),
            Kept::Line {
                line,
                place,
                recorded,
            } => Line::Order(OrderLine::of(&line, Hex(place), recorded)),
            Kept::LineSeen {
                evidence,
                place,
                row,
                recorded,
                rest,
            } => {
                let seen = (row, recorded);
                Line::OrderSeen(OrderSeenLine::of(Hex(evidence), Hex(place), seen, rest))
            }
            Kept::Decision { owner, decision } => Line::Decision(DecisionLine {
                id: Hex(decision.id),
                owner,
                recorded: decision.recorded.0,
                verb: decision.verb.name().to_owned(),
                anchors: decision.anchors.iter().map(anchor_text).collect(),
                words: decision.words,
            }),
            Kept::Place {
                id,
                owner,
                source,
                folder,
                first_read,
                last_read,
            } => Line::Place(PlaceLine {
                id: Hex(id),
                owner,
                source,
                folder,
                first_read: first_read.0,
                last_read: last_read.0,
            }),
            Kept::Seen {
                evidence,
                place,
                owner,
                position,
                known,
                known_from,
                sent,
            } => Line::Sighting(SightingLine {
                evidence: Hex(evidence),
                place: Hex(place),
                owner,
                position,
                known: known.0,
                known_from: word(CLOCKS, &known_from).to_owned(),
                sent,
            }),
            Kept::Bad {
                owner,
                bad,
                recorded,
            } => Line::Bad(BadLine {
                owner,
                source: bad.source,
                at: bad.at,
                reason: bad.reason,
                recorded: recorded.0,
            }),
            Kept::Key(key) => {
                let half = |from: usize| {
                    let mut half = [0; 16];
                    half.copy_from_slice(&key[from..from + 16]);
                    Hex(Id(half))
                };
                let key = (half(0), half(16));
                Line::Forgotten(ForgottenLine::Key { key })
            }
            Kept::Forgotten {
                kind,
                mac,
                recorded,
            } => Line::Forgotten(ForgottenLine::Mac {
                kind,
                mac: Hex(mac),
                recorded: recorded.0,
            }),
        }
    }

    /// Reads a line of a file, or says what is wrong with it.
    pub fn read(file: &str, text: &str) -> Result<Kept, String> {
        fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, String> {
            serde_json::from_str(text).map_err(|error| error.to_string())
        }
        match file {
            "mails" => mail_of(parse(text)?),
            "entries" => entry_of(parse(text)?),
            "order_lines" => parse::<OrderLine>(text)?.kept(),
            "order_sightings" => Ok(parse::<OrderSeenLine>(text)?.kept()),
            "decisions" => decision_of(parse(text)?),
            "places" => {
                let line: PlaceLine = parse(text)?;
                Ok(Kept::Place {
                    id: line.id.0,
                    owner: line.owner,
                    source: line.source,
                    folder: line.folder,
                    first_read: Timestamp(line.first_read),
                    last_read: Timestamp(line.last_read),
                })
            }
            "sightings" => {
                let line: SightingLine = parse(text)?;
                Ok(Kept::Seen {
                    evidence: line.evidence.0,
                    place: line.place.0,
                    owner: line.owner,
                    position: line.position,
                    known: Timestamp(line.known),
                    known_from: meant(CLOCKS, &line.known_from)?,
                    sent: line.sent,
                })
            }
            "bad" => {
                let line: BadLine = parse(text)?;
                Ok(Kept::Bad {
                    owner: line.owner,
                    bad: Bad {
                        source: line.source,
                        at: line.at,
                        reason: line.reason,
                    },
                    recorded: Timestamp(line.recorded),
                })
            }
            _ => Ok(match parse(text)? {
                ForgottenLine::Key { key: (first, last) } => {
                    let mut key = [0; 32];
                    key[..16].copy_from_slice(&first.0.0);
                    key[16..].copy_from_slice(&last.0.0);
                    Kept::Key(key)
                }
                ForgottenLine::Mac {
                    kind,
                    mac,
                    recorded,
                } => Kept::Forgotten {
                    kind,
                    mac: mac.0,
                    recorded: Timestamp(recorded),
                },
            }),
        }
    }
}

fn mail_line(mail: Mail, message: Id, recorded: Timestamp) -> MailLine {
    let marks = MARKS.iter().filter(|(_, mark)| mail.marks.any(*mark));
    let person = |p: Participant| PersonLine {
        role: word(ROLES, &p.role).to_owned(),
        address: p.address,
        name: p.name,
    };
    let file = |file: Attachment| FileLine {
        name: file.name,
        mime: file.mime,
        bytes: file.bytes,
        hash: Hex(file.hash),
    };
    MailLine {
        id: Hex(mail.id),
        message: Hex(message),
        happened: mail.happened.map(|t| t.0),
        recorded: recorded.0,
        message_id: mail.message_id,
        in_reply_to: mail.in_reply_to,
        references: mail.references,
        subject: mail.subject,
        marks: marks.map(|(word, _)| (*word).to_owned()).collect(),
        participants: mail.participants.into_iter().map(person).collect(),
        body: mail.body,
        attachments: mail.attachments.into_iter().map(file).collect(),
        invitations: mail.invitations,
    }
}

fn mail_of(line: MailLine) -> Result<Kept, String> {
    let mut marks = Marks::default();
    for mark in &line.marks {
        marks = marks.with(meant(MARKS, mark)?);
    }
    let mut participants = Vec::with_capacity(line.participants.len());
    for person in line.participants {
        participants.push(Participant {
            role: meant(ROLES, &person.role)?,
            address: person.address,
            name: person.name,
        });
    }
    let file = |file: FileLine| Attachment {
        name: file.name,
        mime: file.mime,
        bytes: file.bytes,
        hash: file.hash.0,
    };
    let mail = Mail {
        id: line.id.0,
        message_id: line.message_id,
        in_reply_to: line.in_reply_to,
        references: line.references,
        happened: line.happened.map(Timestamp),
        known: None,
        known_from: KnownFrom::Recorded,
        subject: line.subject,
        participants,
        body: line.body,
        attachments: line.attachments.into_iter().map(file).collect(),
        invitations: line.invitations,
        marks,
    };
    Ok(Kept::Mail {
        mail: Box::new(mail),
        message: line.message.0,
        recorded: Timestamp(line.recorded),
    })
}

fn entry_of(line: EntryLine) -> Result<Kept, String> {
    let kind = EntryKind::named(&line.kind)
        .ok_or_else(|| format!("`{}` is no kind of entry this program knows", line.kind))?;
    let happened = line.happened.map(Timestamp);
    let fields = line.fields.into_iter().collect();
    let entry = Entry::restored(kind, line.system, line.key, happened, fields);
    Ok(Kept::Entry {
        id: line.id.0,
        entry: Box::new(entry),
        recorded: Timestamp(line.recorded),
    })
}

fn decision_of(line: DecisionLine) -> Result<Kept, String> {
    let verb = Verb::named(&line.verb)
        .ok_or_else(|| format!("`{}` is no decision this program knows", line.verb))?;
    let anchors: Result<Vec<Anchor>, String> = line.anchors.into_iter().map(anchor_of).collect();
    let decision = Decision {
        id: line.id.0,
        recorded: Timestamp(line.recorded),
        verb,
        anchors: anchors?,
        words: line.words,
    };
    Ok(Kept::Decision {
        owner: line.owner,
        decision,
    })
}
