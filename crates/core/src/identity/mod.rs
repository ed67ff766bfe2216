//! Identity: who is who. People with several addresses, machines and lists set
//! apart, companies by their domains, and which side is ours.
//!
//! Identity is derived: an address never changes, whom it belongs to may. Sure
//! links are applied, doubtful ones become [`Doubt`]s for the user to decide;
//! what the user said always wins.

mod account_names;
pub mod accounts;
pub mod address;
mod bridges;
mod candidates;
pub mod cards;
pub mod company_names;
pub mod directory;
pub mod display_name;
pub mod doubts;
mod facts;
pub mod firms;
pub(crate) mod grouping;
mod lent;
pub mod linkage;
mod links;
pub mod machines;
pub mod mentions;
pub mod names;
mod odds;
pub mod people;
mod rarity;
pub mod seller;
mod spelling;
mod split_names;
mod standing;
mod strangers;
mod times;
mod titles_behind;
mod weighed;

use crate::id::Id;
use crate::ledger::AddressNo;
use crate::reading::titles::{Function, Level};
use crate::time::Timestamp;

/// Index of a person in the picture's list, see
/// [`people`](crate::knowledge::Knowledge::people).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct PersonNo(pub u32);

/// Index of an account in the picture's list, see
/// [`accounts`](crate::knowledge::Knowledge::accounts).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct AccountNo(pub u32);

/// Who the seller is.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Seller {
    /// The seller's own addresses, the one most used first.
    pub addresses: Vec<AddressNo>,
    /// Registrable domains of the seller's side. Never a free-mail host.
    pub domains: Vec<String>,
    /// The firm's name where the user gave it.
    pub company: String,
    /// Worked out from sent mail rather than said by the user.
    pub inferred: bool,
}

/// What stands behind an address.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Nature {
    /// A human being, as far as can be seen.
    #[default]
    Human,
    /// A mailing list or a shared distribution address.
    List,
    /// A machine: notifications, bounces, system mail.
    Robot,
    /// A newsletter or mass mailing.
    Newsletter,
    /// A shared mailbox (`sales@`, `info@`, `support@`) with which nobody of us corresponds,
    /// or which serves many.
    Shared,
    /// A shared mailbox that corresponds with us as a person does: mail goes both ways. In
    /// small firms it is the only address there is.
    Desk,
}

impl Nature {
    /// Whether somebody answers there: a human being, or whoever keeps a desk.
    pub fn answers(self) -> bool {
        matches!(self, Nature::Human | Nature::Desk)
    }
}

/// A person, or what writes in place of one.
#[derive(Clone, PartialEq, Debug)]
pub struct Person {
    /// Id of the oldest anchor among the addresses.
    pub id: Id,
    /// Best name known; falls back to the address.
    pub name: String,
    /// Addresses, the one used last first.
    pub addresses: Box<[AddressNo]>,
    /// Human, desk, list, robot, newsletter.
    pub nature: Nature,
    /// Is the seller.
    pub me: bool,
    /// Belongs to the seller's side (the seller included).
    pub ours: bool,
    /// The account they belong to now (by the address used last that is not on
    /// a free-mail host). Set by [`accounts::group`].
    pub account: Option<AccountNo>,
    /// Further accounts at which they are at the same time, not before: they go on writing
    /// from both. Likewise set there.
    pub also: Box<[AccountNo]>,
    /// Job title by the newest signature or card of the place they belong to;
    /// empty where unknown. Level, function, company and phone likewise.
    pub title: Box<str>,
    /// Its level.
    pub level: Option<Level>,
    /// Its function.
    pub function: Option<Function>,
    /// Company as worded there.
    pub company: Box<str>,
    /// Phone.
    pub phone: Box<str>,
    /// The item that says so.
    pub signed: Option<Id>,
    /// When each address was in use, oldest first: somebody who moved shows here.
    pub uses: Box<[AddressUse]>,
    /// When anything of them was first known.
    pub first_seen: Timestamp,
    /// When they last wrote or were written to.
    pub last_seen: Timestamp,
}

impl Person {
    /// Whether any mail shows them, if only in copy.
    pub fn has_mail(&self) -> bool {
        self.uses.iter().any(|used| used.mailed)
    }

    /// Whether they belong to an account now.
    pub fn is_at(&self, account: AccountNo) -> bool {
        self.account == Some(account) || self.also.contains(&account)
    }
}

/// When and how one of a person's addresses was used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AddressUse {
    /// The address.
    pub address: AddressNo,
    /// When it was first known.
    pub first: Timestamp,
    /// When it last wrote or was written to.
    pub last: Timestamp,
    /// When it last wrote to anybody; mail can go to an address long after its
    /// owner has left.
    pub last_wrote: Option<Timestamp>,
    /// Whether mail shows it: it wrote, was written to, or was in copy.
    pub mailed: bool,
    /// Messages from it to the seller.
    pub inbound: u32,
    /// Messages to it from the seller.
    pub outbound: u32,
}

/// A company on the other side.
#[derive(Clone, PartialEq, Debug)]
pub struct Account {
    /// Id of the oldest domain.
    pub id: Id,
    /// Best name known: signatures, else the domain's own word.
    pub name: String,
    /// Registrable domains, oldest first; or the key of a firm of which none is known,
    /// see [`firms`].
    pub domains: Vec<String>,
    /// Full hosts seen under them: sites and departments show here.
    pub hosts: Vec<String>,
    /// Whether one of us has written to somebody there in person or was answered,
    /// see [`accounts`]; else they only ever wrote to us.
    pub relationship: bool,
    /// Its people, humans and others.
    pub people: Vec<PersonNo>,
}

/// A named, additive part of a weight or a score.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    /// What it stands for, in words a user can read.
    pub name: String,
    /// Its value.
    pub value: f64,
}

/// Two that may be one, for the user to decide.
#[derive(Clone, PartialEq, Debug)]
pub struct Doubt {
    /// Hash of the pair.
    pub id: Id,
    /// Who may be one.
    pub pair: Pair,
    /// Sum of the parts: log₂ of the odds that the pair is one.
    pub weight: f64,
    /// What speaks for and against, each in log₂ units.
    pub parts: Vec<Part>,
}

/// What a doubt is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Pair {
    /// Two addresses that may be one person's.
    People(AddressNo, AddressNo),
    /// Two keys that may be one account's, see [`Account::domains`].
    Accounts(String, String),
}
