//! Entries: what a calendar, an address book, a CRM export or a note says.
//!
//! An entry is a thing as one export shows it: a contact, a deal, a meeting. It
//! has a *key* (what its own system calls it) that stays when the thing changes,
//! and an id that is a hash of everything the export said, so that only what
//! changed is new. What it says is kept as named fields. The names are those of
//! [`field`], whatever the export called its columns; what no name fits is kept
//! under its own heading, see [`Entry::put_raw`]: nothing is lost.
//!
//! Exports overwrite their past. When an entry was first known is therefore when
//! its export was made, and an entry that a later export shows differently, or no
//! longer, ends there: see [`crate::exports`].

pub use super::fields::Fields;
use super::{KnownFrom, field};
use crate::id::Id;
use crate::time::Timestamp;
use crate::words::shorten;

/// Letters of what was said that stand for a name.
const LABEL_CHARS: usize = 60;

/// What an entry is. The text form is part of the stored format.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum EntryKind {
    /// A person in an address book or a CRM.
    Contact,
    /// A company.
    Company,
    /// A deal: something that may be sold.
    Deal,
    /// The part somebody has in a deal.
    Role,
    /// That a deal entered a stage.
    Stage,
    /// A call, mail, task or message that somebody logged.
    Activity,
    /// A product of a catalogue or price list.
    Product,
    /// A meeting of a calendar, with all its occurrences.
    Meeting,
    /// A note: a text about somebody or something.
    Note,
    /// What somebody published: a report, a press release, a web page, an item of a
    /// feed. Its text stands in [`field::PARAGRAPH`]s and [`field::TABLE`]s.
    Document,
    /// A figure of a series the user gives: of a company, for a day.
    Figure,
    /// That a company supplies another, as somebody says who knows.
    Supply,
}

impl EntryKind {
    /// Every kind with its stored name.
    pub const ALL: &[(EntryKind, &str)] = &[
        (EntryKind::Contact, "contact"),
        (EntryKind::Company, "company"),
        (EntryKind::Deal, "deal"),
        (EntryKind::Role, "role"),
        (EntryKind::Stage, "stage"),
        (EntryKind::Activity, "activity"),
        (EntryKind::Product, "product"),
        (EntryKind::Meeting, "meeting"),
        (EntryKind::Note, "note"),
        (EntryKind::Document, "document"),
        (EntryKind::Figure, "figure"),
        (EntryKind::Supply, "supply"),
    ];

    /// Whether it is something that happens, rather than something that is so.
    pub fn happens(self) -> bool {
        matches!(
            self,
            EntryKind::Meeting
                | EntryKind::Activity
                | EntryKind::Note
                | EntryKind::Stage
                | EntryKind::Document
                | EntryKind::Figure
                | EntryKind::Supply
        )
    }

    /// The stored name, which people may read too.
    pub fn name(self) -> &'static str {
        EntryKind::ALL
            .iter()
            .find(|(kind, _)| *kind == self)
            .map_or("", |(_, name)| name)
    }

    /// The kind of a stored name.
    pub fn named(name: &str) -> Option<EntryKind> {
        EntryKind::ALL
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(kind, _)| *kind)
    }
}

/// The system of order files.
pub const ORDERS: &str = "orders";

/// The system of what the seller puts in by hand.
pub const HAND: &str = "hand";

/// The system of notes that the seller keeps in files.
pub const NOTES: &str = "notes";

/// The system of quotes that no CRM keeps: lists of them, each a deal. Its customers are
/// those of the order book, by number.
pub const QUOTES: &str = "quotes";

/// The type of a meeting that a message tells of: an invitation, a change, a
/// cancellation. A message shows that meeting and nothing else.
pub const INVITATION: &str = "invitation";

/// The type of an open task that is a contract with a customer: its day is the last of it.
pub const CONTRACT: &str = "contract";

/// The type of a quote that was read as it is printed, not as a row of a list.
pub const PRINTED: &str = "printed";

/// What stands before the heading of a column that no field fits.
const RAW: char = '#';

/// A thing as one export shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// What it is.
    pub kind: EntryKind,
    /// Where it comes from, in lower case: `hubspot`, `vcard`, `ical` …
    pub system: String,
    /// What the system calls it; stays when the thing changes.
    pub key: String,
    /// When it happened, where it is something that happens: the first occurrence
    /// of a meeting, the day of a note.
    pub happened: Option<Timestamp>,
    /// When the seller could first have known it in this form; `None` leaves it
    /// to the moment of import.
    pub known: Option<Timestamp>,
    /// Where `known` comes from.
    pub known_from: KnownFrom,
    /// Everything it says: name and value, neither empty.
    fields: Fields,
}

impl Entry {
    /// An entry that says nothing yet.
    pub fn new(kind: EntryKind, system: &str, key: &str) -> Entry {
        Entry {
            kind,
            system: system.to_owned(),
            key: key.to_owned(),
            happened: None,
            known: None,
            known_from: KnownFrom::Recorded,
            fields: Fields::default(),
        }
    }

    /// Says something more. Values are trimmed; an empty one, or one that was
    /// said already, says nothing.
    pub fn put(&mut self, name: &str, value: &str) {
        let value = value.trim();
        if !value.is_empty() && !self.all(name).any(|said| said == value) {
            self.fields.push(name, value);
        }
    }

    /// Says many values of one field, of which none is empty, none comes twice and
    /// none was said: thousands are not compared with each other.
    pub fn put_distinct(&mut self, name: &str, values: impl IntoIterator<Item = String>) {
        for value in values {
            self.fields.push(name, &value);
        }
    }

    /// Keeps a column that no field fits, under its own heading.
    pub fn put_raw(&mut self, heading: &str, value: &str) {
        self.put(&format!("{RAW}{}", heading.trim()), value);
    }

    /// Says a moment.
    pub fn put_moment(&mut self, name: &str, moment: Timestamp) {
        self.put(name, &moment.0.to_string());
    }

    /// The evidence id: a hash of all that is said. The order of columns does not
    /// count, nor when the export was made.
    pub fn id(&self) -> Id {
        let mut fields: Vec<(&str, &str)> = self.fields.iter().collect();
        fields.sort();
        let mut parts: Vec<&[u8]> = [self.kind.name(), &self.system, &self.key]
            .map(str::as_bytes)
            .to_vec();
        for (name, value) in fields {
            parts.extend([name.as_bytes(), value.as_bytes()]);
        }
        Id::of("entry", &parts)
    }

    /// The party it stands for: the counterpart as its system names it.
    pub fn party(&self) -> String {
        party(&self.system, self.kind, &self.key)
    }

    /// The first value of a field.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// The first value of a field, empty where it says nothing.
    pub fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// All values of a field.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.fields.all(name)
    }

    /// A field that holds a moment.
    pub fn moment(&self, name: &str) -> Option<Timestamp> {
        self.get(name)?.parse().ok().map(Timestamp)
    }

    /// When a meeting begins and ends, each time that it takes place, in order.
    pub fn occurrences(&self) -> impl Iterator<Item = (Timestamp, Timestamp)> + '_ {
        self.all(field::OCCURRENCE).filter_map(|value| {
            let (begin, end) = value.split_once('/').unwrap_or((value, value));
            let begin = begin.parse().ok().map(Timestamp)?;
            Some((begin, end.parse().map_or(begin, Timestamp)))
        })
    }

    /// Everything it says, in the order it was said.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> + Clone {
        self.fields.iter()
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// What it says under the names of [`field`], in the order it was said.
    pub fn named(&self) -> impl Iterator<Item = (&str, &str)> {
        let fields = self.fields.iter();
        fields.filter(|(name, _)| !name.starts_with(RAW))
    }

    /// The columns that no field fits, by their own heading.
    pub fn raw(&self) -> impl Iterator<Item = (&str, &str)> {
        let fields = self.fields.iter();
        fields.filter_map(|(name, value)| Some((name.strip_prefix(RAW)?, value)))
    }

    /// What to call it in one line.
    pub fn label(&self) -> String {
        let name = self.person_name();
        let said = shorten(self.text(field::TEXT), LABEL_CHARS);
        let candidates = [
            name.as_str(),
            self.text(field::COMPANY),
            self.text(field::EMAIL),
            // The part somebody has, or the stage a deal entered, has no other name.
            self.text(field::ROLE),
            self.text(field::STAGE),
            // The key of a message or a note is for programs.
            match self.kind.happens() {
                true => &said,
                false => "",
            },
            &self.key,
        ];
        let label = candidates.into_iter().find(|text| !text.is_empty());
        label.unwrap_or_default().to_owned()
    }

    /// The full name of a person: as given, else put together.
    pub fn person_name(&self) -> String {
        match self.get(field::NAME) {
            Some(name) => name.to_owned(),
            None => [field::FIRST_NAME, field::LAST_NAME]
                .map(|part| self.text(part))
                .join(" ")
                .trim()
                .to_owned(),
        }
    }

    /// Rebuilds an entry from what a store kept.
    pub fn restored(
        kind: EntryKind,
        system: String,
        key: String,
        happened: Option<Timestamp>,
        fields: Fields,
    ) -> Entry {
        Entry {
            happened,
            fields,
            ..Entry::new(kind, &system, &key)
        }
    }
}

/// A party as a source other than mail names it: system, kind and key. Holds no
/// `@`, so that it is never taken for an address.
pub fn party(system: &str, kind: EntryKind, key: &str) -> String {
    let mut party = [system, ":", kind.name(), ":"].concat();
    for (at, part) in key.split('@').enumerate() {
        party.push_str(if at > 0 { "%40" } else { "" });
        party.push_str(part);
    }
    party
}

/// Whether something that stands for a person is a [`party`] and no address.
pub fn is_party(handle: &str) -> bool {
    !handle.contains('@') && handle.contains(':')
}

/// The parts of a value such as [`field::ATTENDEE`]: address, name, the rest.
pub fn parts(value: &str) -> (&str, &str, &str) {
    let mut parts = value.splitn(3, '|');
    let mut next = || parts.next().unwrap_or_default().trim();
    (next(), next(), next())
}

/// Somebody as people write it: name, address, and what they answered. What only stands for
/// a contact of a system is no address.
pub fn somebody(value: &str) -> String {
    let (address, name, answer) = parts(value);
    let mut says = match name.is_empty() || name == address {
        true => address.to_owned(),
        false if is_party(address) || address.is_empty() => name.to_owned(),
        false => format!("{name} <{address}>"),
    };
    // Networks give a page of theirs instead.
    if !answer.is_empty() && !answer.contains("://") {
        says.push_str(&format!(" ({answer})"));
    }
    says
}

/// Joins what [`parts`] takes apart; `|` within is replaced.
pub fn joined(address: &str, name: &str, rest: &str) -> String {
    let clean = |text: &str| text.trim().replace('|', "/");
    let joined = [clean(address), clean(name), clean(rest)].join("|");
    joined.trim_end_matches('|').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact() -> Entry {
        let mut entry = Entry::new(EntryKind::Contact, "hubspot", "7");
        entry.put(field::FIRST_NAME, " Ann ");
        entry.put(field::LAST_NAME, "Smith");
        entry.put(field::EMAIL, "ann@acme.example");
        entry.put_raw("Shoe size", "38");
        entry
    }

    #[test]
    fn the_order_of_columns_does_not_count_and_their_content_does() {
        let mut other = Entry::new(EntryKind::Contact, "hubspot", "7");
        other.put_raw("Shoe size", "38");
        other.put(field::EMAIL, "ann@acme.example");
        other.put(field::LAST_NAME, "Smith");
        other.put(field::FIRST_NAME, "Ann");
        assert_eq!(contact().id(), other.id());
        other.put(field::TITLE, "Buyer");
        assert_ne!(contact().id(), other.id());
    }

    #[test]
    fn nothing_empty_and_nothing_twice() {
        let mut entry = contact();
        entry.put(field::EMAIL, "ann@acme.example");
        entry.put(field::PHONE, "  ");
        assert_eq!(entry.fields().count(), 4);
        assert_eq!(entry.raw().collect::<Vec<_>>(), [("Shoe size", "38")]);
        assert_eq!(entry.label(), "Ann Smith");
    }

    #[test]
    fn a_party_is_never_an_address() {
        assert_eq!(
            party("ical", EntryKind::Meeting, "a@b"),
            "ical:meeting:a%40b"
        );
    }

    #[test]
    fn parts_are_joined_and_taken_apart() {
        let joined = joined("a@b.example", "Ann | Co", "accepted");
        assert_eq!(parts(&joined), ("a@b.example", "Ann / Co", "accepted"));
        assert_eq!(parts("a@b.example"), ("a@b.example", "", ""));
    }
}
