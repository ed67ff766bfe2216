//! Mails as a source would hand them over.

use bellwether_core::evidence::{Attachment, KnownFrom, Mail, Marks, Participant, Role, Sighting};
use bellwether_core::id::Id;
use bellwether_core::time::{DAY, Timestamp};
use bellwether_store::{Arrival, Depth, Incoming, Prepared, Store};

pub const ME: &str = "me@seller.example";
/// Noon of the day the stories begin.
pub const START: Timestamp = Timestamp(11_000 * DAY + DAY / 2);
/// When everything is recorded, unless the story is about that.
pub const NOW: Timestamp = Timestamp(20_000 * DAY);

/// The moment `days` days into the story.
pub fn day(days: i32) -> Timestamp {
    START.plus_days(days)
}

/// A mail on its way in, to be changed before it is [`Letter::sealed`].
#[derive(Clone, Debug)]
pub struct Letter {
    pub mail: Mail,
    pub sighting: Sighting,
    /// Told apart from a copy with the same words.
    pub copy: String,
}

impl Letter {
    /// From somebody to some, on a day of the story.
    pub fn new(from: &str, to: &[&str], days: i32, subject: &str, body: &str) -> Letter {
        let person = |role, address: &str| Participant {
            role,
            address: address.to_owned(),
            name: name_of(address),
        };
        let mut participants = vec![person(Role::From, from)];
        participants.extend(to.iter().map(|address| person(Role::To, address)));
        Letter {
            mail: Mail {
                id: Id::default(),
                message_id: None,
                in_reply_to: None,
                references: Vec::new(),
                happened: Some(day(days)),
                known: Some(day(days)),
                known_from: KnownFrom::Date,
                subject: subject.to_owned(),
                participants,
                body: body.to_owned(),
                attachments: Vec::new(),
                invitations: Vec::new(),
                marks: Marks::default(),
            },
            sighting: Sighting {
                owner: ME.to_owned(),
                source: "/mail/inbox.mbox".to_owned(),
                position: "0".to_owned(),
                folder: "inbox".to_owned(),
            },
            copy: String::new(),
        }
    }

    pub fn owner(mut self, owner: &str) -> Letter {
        self.sighting.owner = owner.to_owned();
        self
    }

    pub fn folder(mut self, folder: &str) -> Letter {
        self.sighting.folder = folder.to_owned();
        self
    }

    pub fn source(mut self, source: &str) -> Letter {
        self.sighting.source = source.to_owned();
        self
    }

    pub fn known(mut self, known: Timestamp) -> Letter {
        self.mail.known = Some(known);
        self
    }

    pub fn marks(mut self, marks: Marks) -> Letter {
        self.mail.marks = marks;
        self
    }

    pub fn copy(mut self, copy: &str) -> Letter {
        self.copy = copy.to_owned();
        self
    }

    pub fn attached(mut self, name: &str) -> Letter {
        self.mail.attachments.push(Attachment {
            name: name.to_owned(),
            mime: "application/pdf".to_owned(),
            bytes: 3,
            hash: Id::of("test", &[name.as_bytes()]),
        });
        self
    }

    /// With the id of its bytes: all that the item itself says, not what the
    /// mailbox adds.
    pub fn sealed(mut self) -> Incoming {
        let marks = Marks(self.mail.marks.0 & !Marks::SENT.0);
        let raw = Mail {
            known: None,
            marks,
            ..self.mail.clone()
        };
        self.mail.id = Id::of(
            "raw",
            &[format!("{raw:?}").as_bytes(), self.copy.as_bytes()],
        );
        Incoming {
            mail: self.mail,
            sighting: self.sighting,
            reading: None,
        }
    }
}

/// `ann.lund@…` is called `Ann Lund`.
fn name_of(address: &str) -> String {
    let local = address.split('@').next().unwrap_or_default();
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string());
        first.unwrap_or_default() + letters.as_str()
    };
    local.split('.').map(capital).collect::<Vec<_>>().join(" ")
}

/// Loads, as an import does, and derives.
pub fn import(store: &mut impl Store, letters: &[Letter]) -> Vec<Arrival> {
    let mut load = store.load(NOW).unwrap();
    let arrivals = load.mails(prepared(letters)).unwrap();
    load.commit().unwrap();
    drop(load);
    store.derive(&mut |_, _| {}).unwrap();
    arrivals
}

/// Letters as a load takes them.
pub fn prepared(letters: &[Letter]) -> Vec<(Prepared, Sighting)> {
    let sealed = letters.iter().cloned().map(Letter::sealed);
    sealed
        .map(|incoming| (Prepared::new(incoming.mail), incoming.sighting))
        .collect()
}

/// The whole ledger as text: for comparing.
pub fn whole(store: &impl Store, viewer: &str, as_of: Timestamp) -> String {
    format!(
        "{:#?}",
        store.ledger(viewer, as_of, NOW, Depth::All).unwrap()
    )
}
