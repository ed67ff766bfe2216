//! The ledger: everything a store hands the core for one viewer.
//!
//! It has two depths, so that one new mail does not mean reading a million:
//! daily statistics per pair of addresses go back to the beginning, whole
//! messages only as far as somebody needs them ([`Ledger::messages_since`]).
//! Nothing in it was known after [`Ledger::until`], and nothing in it is hidden
//! from the viewer. A picture at an earlier moment is drawn from the same
//! ledger by passing over what was known later.

use crate::downstream::library::Shelf;
use crate::evidence::{Marks, Role};
use crate::exports::EntrySeen;
use crate::gist::Memo;
use crate::id::Id;
use crate::orders::book::OrderBook;
use crate::reading::{Behind, SignatureFacts, Utterance};
use crate::time::{Day, Timestamp, Zone};
use std::collections::HashMap;
use std::sync::Arc;

/// Index of an address in [`Ledger::addresses`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct AddressNo(pub u32);

/// Everything one viewer may see that was known by one moment.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// Whose eyes: the owner of the sightings.
    pub viewer: String,
    /// Nothing here was known later than this.
    pub until: Timestamp,
    /// Where the viewer lives: texts speak of days there. Statistics count UTC days.
    pub zone: Zone,
    /// All canonical addresses that occur, in the order of [`AddressNo`].
    pub addresses: Vec<String>,
    /// Names that came with an address, each with the moment it was first seen.
    /// Sorted by address, then moment, then name.
    pub names: Vec<NameSeen>,
    /// Who wrote to whom on which days. Sorted by sender, then recipient.
    pub pairs: Vec<Pair>,
    /// Mails found in folders of sent mail, per sender and day: tells who the
    /// viewer is. Sorted by address.
    pub sent: Vec<SentSeen>,
    /// Marks that were seen on mail from an address, with the first moment of
    /// each set. Sorted by address, then moment.
    pub marks: Vec<MarksSeen>,
    /// What signature blocks said, oldest first.
    pub signatures: Vec<SignatureSeen>,
    /// Whole messages, by `known`, then id.
    pub messages: Vec<Message>,
    /// From when on `messages` is complete.
    pub messages_since: Timestamp,
    /// What calendars, address books, CRM exports and notes say, by `known`, then
    /// evidence; each with the moment at which it stopped being so. What was put in by
    /// hand and taken back is left out.
    pub entries: Vec<EntrySeen>,
    /// What customers bought; shared by ledgers of one moment, since it is large.
    pub orders: Arc<OrderBook>,
    /// What the user told the program, by `recorded`, undone ones left out.
    pub decisions: Vec<Decision>,
    /// Which state of a store it was taken from, where a store has that: tells
    /// whether what follows from it may be kept there.
    pub stamp: Option<i64>,
    /// What its documents say, see [`Ledger::library`].
    pub shelf: Shelf,
}

/// A display name that came with an address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NameSeen {
    /// Whose.
    pub address: AddressNo,
    /// As the item gave it, cleaned; empty where an export names an address alone.
    pub name: String,
    /// When it was first known.
    pub first: Timestamp,
}

/// Mail from one address to another, day by day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pair {
    /// Who wrote.
    pub sender: AddressNo,
    /// To whom, openly or in copy.
    pub recipient: AddressNo,
    /// One entry per day with mail, oldest first.
    pub days: Vec<PairDay>,
}

/// One day of mail from one address to another. Distinct messages count, not
/// their copies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PairDay {
    /// The UTC day on which the mails were known.
    pub day: Day,
    /// Messages that day.
    pub mails: u32,
    /// Of these, messages with at most four recipients: meant for this one.
    pub personal: u32,
    /// The last message of the day, to cite.
    pub proof: Id,
}

/// Mail in folders of sent mail, by the address that wrote it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SentSeen {
    /// Who wrote.
    pub address: AddressNo,
    /// Messages per day, oldest first.
    pub days: Vec<(Day, u32)>,
}

/// Marks that mail from an address carried.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MarksSeen {
    /// Who wrote.
    pub address: AddressNo,
    /// The marks of one message.
    pub marks: Marks,
    /// When a message with exactly these marks was first known.
    pub first: Timestamp,
}

/// What a signature block said of the one who wrote above it.
#[derive(Clone, PartialEq, Debug)]
pub struct SignatureSeen {
    /// Who signed.
    pub address: AddressNo,
    /// The item to cite.
    pub evidence: Id,
    /// When it was known.
    pub known: Timestamp,
    /// What it said.
    pub facts: SignatureFacts,
}

/// One message: all copies of it that the viewer may see.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Message {
    /// The group, see [`crate::evidence::Mail::message`].
    pub id: Id,
    /// The copy to cite: the one known first.
    pub evidence: Id,
    /// When the first copy was known.
    pub known: Timestamp,
    /// When it was written, as far as is plausible; else `known`.
    pub happened: Timestamp,
    /// Subject as written.
    pub subject: String,
    /// Hashes of the `Message-ID`s of all copies ([`message_id_hash`]).
    pub message_ids: Vec<Id>,
    /// Hashes of the ids it answers: `In-Reply-To`, then `References`, newest first.
    pub parents: Vec<Id>,
    /// Everybody in the headers, in header order, sender first.
    pub participants: Vec<(Role, AddressNo)>,
    /// Marks of all copies.
    pub marks: Marks,
    /// File names of attachments.
    pub attachments: Vec<String>,
    /// Language of the sender's own words, see [`crate::reading::Reading`].
    pub language: String,
    /// What the sender wrote themselves, cut off after [`OWN_CHARS`] characters.
    pub own: String,
    /// Number of words the sender wrote themselves.
    pub own_words: u32,
    /// Fingerprint of those words; `None` where there are too few to tell.
    pub print: Option<Id>,
    /// Fingerprints of the quoted blocks below, nearest first.
    pub quoted: Vec<Id>,
    /// Who is named over the nearest of them, see [`crate::reading::Reading::answers`].
    pub answers: String,
    /// What houses wrote that have no other part in it, in the mails quoted below.
    pub behind: Vec<Behind>,
    /// What the sender said that may matter, in the order of the text.
    pub utterances: Vec<Utterance>,
    /// What follows from the words above, see [`Message::gist`].
    pub memo: Memo,
}

impl Message {
    /// Who wrote it.
    pub fn sender(&self) -> Option<AddressNo> {
        self.participants
            .iter()
            .find(|(role, _)| *role == Role::From)
            .map(|p| p.1)
    }

    /// Everybody it went to, openly or in copy.
    pub fn recipients(&self) -> impl Iterator<Item = AddressNo> + '_ {
        self.participants
            .iter()
            .filter(|(role, _)| *role != Role::From)
            .map(|p| p.1)
    }
}

/// How much of a sender's own words a ledger carries, in characters.
pub const OWN_CHARS: usize = 4_000;

/// The hash by which [`Message::message_ids`] and [`Message::parents`] meet.
pub fn message_id_hash(message_id: &str) -> Id {
    Id::of(
        "message-id",
        &[message_id.trim_matches(['<', '>', ' ']).as_bytes()],
    )
}

/// What a decision, or an opportunity, hangs on. Never a derived id.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Anchor {
    /// A canonical address.
    Address(String),
    /// A registrable domain: an account's oldest.
    Domain(String),
    /// A piece of evidence, or a message.
    Evidence(Id),
    /// A party as a source other than mail names it, see
    /// [`crate::evidence::entry::party`].
    Party(String),
    /// Words that tell two things on the same anchors apart (a level, a topic).
    Topic(String),
}

/// What the user decided, itself evidence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decision {
    /// Its evidence id.
    pub id: Id,
    /// When it was recorded: a decision is known when it is made.
    pub recorded: Timestamp,
    /// What was decided.
    pub verb: Verb,
    /// About what. The meaning of their order is the verb's.
    pub anchors: Vec<Anchor>,
    /// The rest, by name: `kind`, `because`, `until`, `result`, `amount`, `company` …
    pub words: Vec<(String, String)>,
}

impl Decision {
    /// The word called `name`, where it was given.
    pub fn word(&self, name: &str) -> Option<&str> {
        self.words
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

/// The kinds of decision. The text form is part of the stored format.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Verb {
    /// These addresses are the seller's; `company` names the firm.
    Me,
    /// Leave out an address, a domain, or the folder in `folder`.
    Ignore,
    /// The anchors' people (or accounts) are one.
    Merge,
    /// The anchor's person is not one: undo every automatic merge of it.
    Split,
    /// A doubtful pair is the same.
    Same,
    /// A doubtful pair is not the same.
    Different,
    /// I'll do it. `opportunity` has the id, `kind` its kind.
    Take,
    /// Done, with `result` and perhaps `amount`.
    Done,
    /// Not wanted, `because`: `knew`, `wrong` or `other`.
    Dismiss,
    /// Not before `until` (a date).
    Snooze,
    /// How tables with the anchor's headings are to be read: `as` their kind, `map` a field and
    /// its column.
    Read,
    /// Put in by hand: the anchors are the evidence that was recorded, `what` says
    /// what it is. Once this is taken back, that evidence is in no picture.
    Note,
    /// Takes back the decision `of`.
    Undo,
}

impl Verb {
    /// Every verb with its stored name.
    pub const ALL: &[(Verb, &str)] = &[
        (Verb::Me, "me"),
        (Verb::Ignore, "ignore"),
        (Verb::Merge, "merge"),
        (Verb::Split, "split"),
        (Verb::Same, "same"),
        (Verb::Different, "different"),
        (Verb::Take, "take"),
        (Verb::Done, "done"),
        (Verb::Dismiss, "dismiss"),
        (Verb::Snooze, "snooze"),
        (Verb::Read, "read"),
        (Verb::Note, "note"),
        (Verb::Undo, "undo"),
    ];

    /// The stored name.
    pub fn name(self) -> &'static str {
        Verb::ALL
            .iter()
            .find(|(verb, _)| *verb == self)
            .map_or("", |(_, name)| name)
    }

    /// The verb of a stored name.
    pub fn named(name: &str) -> Option<Verb> {
        Verb::ALL
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(verb, _)| *verb)
    }
}

/// Numbers addresses as they come; for whoever fills a [`Ledger`].
#[derive(Default, Debug)]
pub struct AddressBook {
    numbers: HashMap<String, AddressNo>,
    addresses: Vec<String>,
}

impl AddressBook {
    /// The number of an address, a new one if it is new.
    pub fn number(&mut self, address: &str) -> AddressNo {
        if let Some(number) = self.numbers.get(address) {
            return *number;
        }
        let number = AddressNo(self.addresses.len() as u32);
        self.addresses.push(address.to_owned());
        self.numbers.insert(address.to_owned(), number);
        number
    }

    /// All addresses, in the order of their numbers.
    pub fn into_addresses(self) -> Vec<String> {
        self.addresses
    }
}
