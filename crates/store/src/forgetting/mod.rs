//! Recognising what was forgotten, from keyed hashes alone.
//!
//! After [`crate::Store::forget`] nothing here can say who was forgotten, yet
//! what comes in later must be held against it. So only BLAKE3 hashes under
//! the workspace's random key are kept: of ids, of addresses, of names word by
//! word, and of what was written, in runs of a few words. The same recogniser cuts what is stored and what comes in.

mod names;
mod quoted;

use bellwether_core::evidence::{Mail, Sighting};
use bellwether_core::id::Id;
use names::{Alone, orders};
pub(crate) use names::{last_name, lowered, words};
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

/// What stands where something was cut.
pub(crate) const MARK: &str = "[forgotten]";

/// What a tombstone stands for. The codes are part of the stored format.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub(crate) enum Kind {
    /// An evidence id.
    Item = 1,
    /// A message, whatever its copies.
    Message = 2,
    /// An item in one owner's mailbox.
    Held = 3,
    /// A canonical address.
    Address = 4,
    /// A name, its words in one of the orders it is written in.
    Name = 5,
    /// The first word of such a name: spares hashing every run of words.
    NameStart = 6,
    /// Never kept: what an id that held a name is replaced by.
    Reference = 7,
    /// A last name that is nobody else's here.
    LastName = 8,
    /// Names of a person run together, as in the names of files.
    Login = 9,
    /// A run of words that a person wrote.
    Words = 10,
    /// A customer of an order file.
    Customer = 11,
}

/// Keyed hashes of all that was forgotten.
pub(crate) struct Recogniser {
    key: [u8; 32],
    macs: HashSet<(u8, Id)>,
    /// The kinds there are: most texts hold nothing of most kinds.
    kinds: HashSet<u8>,
}

impl Recogniser {
    pub(crate) fn new(key: [u8; 32], macs: impl IntoIterator<Item = (u8, Id)>) -> Recogniser {
        let macs: HashSet<(u8, Id)> = macs.into_iter().collect();
        let kinds = macs.iter().map(|(kind, _)| *kind).collect();
        Recogniser { key, macs, kinds }
    }

    /// Nothing was ever forgotten here.
    pub(crate) fn is_empty(&self) -> bool {
        self.macs.is_empty()
    }

    /// Whether anything of a kind was forgotten.
    fn has(&self, kind: Kind) -> bool {
        self.kinds.contains(&(kind as u8))
    }

    /// The hash under which something is remembered as forgotten.
    pub(crate) fn mac(&self, kind: Kind, bytes: &[u8]) -> Id {
        let mut hasher = blake3::Hasher::new_keyed(&self.key);
        hasher.update(&[kind as u8]).update(bytes);
        Id::from_hash(&hasher.finalize())
    }

    /// Whether a hash made with [`Recogniser::mac`] is kept.
    pub(crate) fn holds(&self, kind: Kind, mac: Id) -> bool {
        self.macs.contains(&(kind as u8, mac))
    }

    /// Whether something was forgotten.
    pub(crate) fn knows(&self, kind: Kind, bytes: &[u8]) -> bool {
        self.macs.contains(&(kind as u8, self.mac(kind, bytes)))
    }

    /// Everything to remember of a person.
    pub(crate) fn person(&self, addresses: &[String], names: &[String]) -> Vec<(Kind, Id)> {
        let mut macs = Vec::new();
        for address in addresses {
            let address = address.to_lowercase();
            macs.push((Kind::Address, self.mac(Kind::Address, address.as_bytes())));
        }
        for order in names.iter().flat_map(|name| orders(name)) {
            let first = order.split(' ').next().unwrap_or(&order);
            macs.push((Kind::NameStart, self.mac(Kind::NameStart, first.as_bytes())));
            macs.push((Kind::Name, self.mac(Kind::Name, order.as_bytes())));
        }
        macs.sort();
        macs.dedup();
        macs
    }

    /// Everything to remember of a last name that is this person's alone.
    pub(crate) fn last_name(
        &self,
        addresses: &[String],
        names: &[String],
        last: &str,
    ) -> Vec<(Kind, Id)> {
        let mut macs = vec![(Kind::LastName, self.mac(Kind::LastName, last.as_bytes()))];
        for login in names::logins(addresses, names, last) {
            macs.push((Kind::Login, self.mac(Kind::Login, login.as_bytes())));
        }
        macs
    }

    /// The hash of an item in one owner's mailbox.
    pub(crate) fn held(&self, owner: &str, item: Id) -> Id {
        self.mac(Kind::Held, &[&item.0, owner.as_bytes()].concat())
    }

    /// Whether an address was forgotten.
    pub(crate) fn is_address(&self, address: &str) -> bool {
        !self.is_empty() && self.knows(Kind::Address, address.to_lowercase().as_bytes())
    }

    /// Whether an item on its way in is to be kept out.
    pub(crate) fn keeps_out(&self, mail: &Mail, message: Id, owner: &str) -> bool {
        if self.is_empty() {
            return false;
        }
        self.knows(Kind::Item, &mail.id.0)
            || self.knows(Kind::Message, &message.0)
            || self
                .macs
                .contains(&(Kind::Held as u8, self.held(owner, mail.id)))
            || self.is_address(owner)
            || mail.sender().is_some_and(|p| self.is_address(&p.address))
    }

    /// The mail without the people who were forgotten, and without their words.
    pub(crate) fn redact(&self, mail: &Mail) -> Mail {
        let mut mail = mail.clone();
        mail.participants.retain(|p| !self.is_address(&p.address));
        for participant in &mut mail.participants {
            let spans = self.people_in(&participant.name, Alone::Nothing);
            replace(&mut participant.name, spans);
        }
        // Where somebody else of the same last name takes part, it is theirs.
        let spared = self.last_names_of(&mail);
        self.cut_in_place(&mut mail.subject, &spared);
        self.cut_body(&mut mail.body, &spared);
        for attachment in &mut mail.attachments {
            let spans = self.people_in(&attachment.name, Alone::InPaths(&spared));
            replace(&mut attachment.name, spans);
        }
        for invitation in &mut mail.invitations {
            self.cut_in_place(invitation, &spared);
        }
        let ids = mail.message_id.iter_mut().chain(&mut mail.in_reply_to);
        for id in ids.chain(&mut mail.references) {
            if !self.people_in(id, Alone::InPaths(&spared)).is_empty() {
                *id = format!("{}.forgotten", self.mac(Kind::Reference, id.as_bytes()));
            }
        }
        mail
    }

    /// The forgotten last names that people of a mail bear who are not forgotten.
    fn last_names_of(&self, mail: &Mail) -> HashSet<String> {
        if !self.has(Kind::LastName) {
            return HashSet::new();
        }
        let people = mail.participants.iter();
        people
            .flat_map(|p| [p.name.as_str(), p.address.split('@').next().unwrap_or("")])
            .flat_map(lowered)
            .filter(|word| self.knows(Kind::LastName, word.as_bytes()))
            .collect()
    }

    /// The sighting without the names of people who were forgotten.
    pub(crate) fn redact_sighting(&self, sighting: &Sighting) -> Sighting {
        Sighting {
            owner: sighting.owner.clone(),
            source: self.cut_path(&sighting.source).into_owned(),
            position: self.cut_path(&sighting.position).into_owned(),
            folder: self.cut_path(&sighting.folder).into_owned(),
        }
    }

    /// The name of a file or folder, or a place in it, without forgotten people.
    pub(crate) fn cut_path<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.is_empty() {
            return Cow::Borrowed(text);
        }
        without(text, self.people_in(text, Alone::InPaths(&HashSet::new())))
    }

    /// The text without addresses, names and words that were forgotten.
    pub(crate) fn cut<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut cut = Cow::Borrowed(text);
        if !self.is_empty() {
            self.cut_cow(&mut cut, &HashSet::new());
        }
        cut
    }

    /// The text of a name that is somebody else's.
    pub(crate) fn cut_name<'t>(&self, name: &'t str) -> Cow<'t, str> {
        without(name, self.people_in(name, Alone::Nothing))
    }

    fn cut_cow(&self, text: &mut Cow<'_, str>, spared: &HashSet<String>) {
        let mut spans = self.people_in(text, Alone::LastNames(spared));
        spans.extend(self.words_in(text, &[]));
        if let Cow::Owned(cut) = without(text, spans) {
            // What was written is remembered with the names in it cut, too.
            let again = self.words_in(&cut, &[]);
            *text = Cow::Owned(without(&cut, again).into_owned());
        }
    }

    fn cut_in_place(&self, text: &mut String, spared: &HashSet<String>) {
        let mut cut = Cow::Borrowed(text.as_str());
        self.cut_cow(&mut cut, spared);
        if let Cow::Owned(cut) = cut {
            *text = cut;
        }
    }
}

fn replace(text: &mut String, spans: Vec<Range<usize>>) {
    if let Cow::Owned(cut) = without(text, spans) {
        *text = cut;
    }
}

/// A text with a mark in the place of each span.
fn without(text: &str, mut spans: Vec<Range<usize>>) -> Cow<'_, str> {
    if spans.is_empty() {
        return Cow::Borrowed(text);
    }
    spans.sort_by_key(|span| span.start);
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for span in spans {
        if span.start >= done {
            out.push_str(&text[done..span.start]);
            out.push_str(MARK);
        }
        done = done.max(span.end);
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests;
