//! By hand: what a seller puts in that no file holds, written by the same door as
//! everything else. Who is not known yet becomes a contact, recorded with the act; a
//! decision names all that was recorded, so that `undo` can take it back.

mod houses;
mod likeness;
pub mod slip;
pub mod supply;
pub mod whom;
mod words;

use crate::failure::Failure;
use bellwether_core::evidence::entry::{Entry, EntryKind, HAND, is_party, party};
use bellwether_core::evidence::{KnownFrom, Sighting, field};
use bellwether_core::hand::DECIDES;
use bellwether_core::id::Id;
use bellwether_core::identity::address::registrable;
use bellwether_core::identity::firms::nameless;
use bellwether_core::knowledge::{Knowledge, PersonNo};
use bellwether_core::ledger::{Anchor, Verb};
use bellwether_core::time::Timestamp;
use bellwether_store::{Arrival, IncomingEntry, Store};
use slip::said_just_now;
use whom::{Ask, Firm, Who, Whom};

/// The word of a decision that says through which door it came, where that was not the
/// user's own hand.
pub const THROUGH: &str = "through";

/// Where things put in by hand were seen.
pub const SOURCE: &str = "by hand";

/// What is put in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Act {
    /// `call`, `visit`, `meeting` or `note`.
    pub what: &'static str,
    /// In the seller's words; may be empty.
    pub text: String,
    /// When it happened.
    pub happened: Timestamp,
    /// Since when it is known, where that is not now.
    pub known: Option<Timestamp>,
    /// Competitors there.
    pub competitors: Vec<String>,
    /// Our share there, 0 to 100.
    pub share: Option<String>,
    /// They decide.
    pub decides: bool,
    /// Their title.
    pub title: Option<String>,
    /// Through which door it came, where that was not the user's own hand.
    pub through: Option<&'static str>,
}

/// A face at which nobody sits who could be asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NobodyThere;

impl Ask for NobodyThere {
    fn choose(&self, question: &str, options: &[String], exactly: &str) -> Result<usize, Failure> {
        const MOST: usize = 9;
        let mut says = question.trim_end_matches('?').to_owned();
        says.push(':');
        for option in options.iter().take(MOST) {
            says.push_str(&format!("\n  {option}"));
        }
        if options.len() > MOST {
            says.push_str("\n  …");
        }
        Err(Failure::asked(says).hint(exactly))
    }
}

/// What was recorded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recorded {
    /// The act.
    pub act: Id,
    /// What was recorded with it: people and firms not known before.
    pub also: Vec<Id>,
    /// Those of them that are people not known before.
    pub newcomers: Vec<Id>,
    /// It was there already: the same words, a moment ago.
    pub again: bool,
    /// Somebody in it was forgotten, and stays out.
    pub kept_out: bool,
}

/// An act, and whom it is about, ready to be recorded: the picture is asked no more.
#[derive(Debug)]
pub struct Ready {
    /// What is put in.
    what: Act,
    /// What is said, as an entry that has no key yet.
    act: Entry,
    /// Who is new, and who has a new title.
    also: Vec<Entry>,
    /// Who of them is new.
    newcomers: Vec<Id>,
}

impl Ready {
    /// Makes an act ready.
    pub fn of(k: &Knowledge, whom: &Whom, what: Act) -> Ready {
        let firm = whom.firm.as_ref().map(|firm| Place::of(k, firm));
        let mut ready = Ready {
            act: Entry::new(EntryKind::Activity, HAND, ""),
            also: Vec::new(),
            newcomers: Vec::new(),
            what,
        };
        ready.act.put(field::TYPE, ready.what.what);
        ready.act.put(field::TEXT, &ready.what.text);
        for who in &whom.people {
            ready.person(k, who, firm.as_ref());
        }
        if let Some(firm) = &firm {
            firm.put(&mut ready.act);
            if firm.is_new && whom.people.is_empty() {
                ready.also.push(firm.company());
            }
        }
        for competitor in &ready.what.competitors {
            ready.act.put(field::COMPETITOR, competitor);
        }
        if let Some(share) = &ready.what.share {
            ready.act.put(field::SHARE, share);
        }
        if ready.what.decides {
            ready.act.put(field::ROLE, DECIDES);
        }
        ready
    }

    /// Records it at the moment `now`.
    pub fn record(
        &self,
        store: &mut dyn Store,
        owner: &str,
        now: Timestamp,
    ) -> Result<Recorded, Failure> {
        let mut written = self.at(now, 0);
        if let Some(before) = said_just_now(store, owner, &written, now)? {
            return Ok(Recorded {
                act: before,
                also: Vec::new(),
                newcomers: Vec::new(),
                again: true,
                kept_out: false,
            });
        }
        // Taken back and put in again within a second it is something else.
        let mut times = 1;
        while store.show(owner, &written.id().to_string())?.is_some() {
            written = self.at(now, times);
            times += 1;
        }
        let all: Vec<&Entry> = self.also.iter().chain([&written]).collect();
        let incoming: Vec<IncomingEntry> = (all.iter())
            .map(|entry| self.incoming((*entry).clone(), owner))
            .collect();
        let arrivals = store.write_entries(&incoming, now)?;
        let anchors: Vec<Anchor> = (all.iter().rev())
            .map(|entry| Anchor::Evidence(entry.id()))
            .collect();
        let mut words = vec![("what".to_owned(), self.what.what.to_owned())];
        let through = |door: &str| (THROUGH.to_owned(), door.to_owned());
        words.extend(self.what.through.map(through));
        store.decide(owner, Verb::Note, &anchors, &words, now)?;
        store.derive(&mut |_, _| {})?;
        Ok(Recorded {
            act: written.id(),
            also: self.also.iter().map(Entry::id).collect(),
            newcomers: self.newcomers.clone(),
            again: false,
            kept_out: arrivals.contains(&Arrival::Forgotten),
        })
    }

    /// As it is written down. Its key is the moment, and what is said: two acts of one
    /// moment are two.
    fn at(&self, now: Timestamp, times: u32) -> Entry {
        let said = self.act.id();
        let (moment, times) = (now.0.to_le_bytes(), times.to_le_bytes());
        let key = Id::of("by-hand", &[&moment, &times, &said.0]).to_string();
        let (fields, happened) = (self.act.fields().collect(), self.what.happened);
        let (kind, system) = (EntryKind::Activity, HAND.to_owned());
        let mut act = Entry::restored(kind, system, key, Some(happened), fields);
        act.put_moment(field::WHEN, happened);
        act
    }

    fn incoming(&self, mut entry: Entry, owner: &str) -> IncomingEntry {
        if let Some(known) = self.what.known {
            (entry.known, entry.known_from) = (Some(known), KnownFrom::Told);
        }
        let what = self.what.what;
        IncomingEntry {
            sighting: Sighting {
                owner: owner.to_owned(),
                source: SOURCE.to_owned(),
                position: match self.what.through {
                    Some(door) => format!("{what}, through {door}"),
                    None => what.to_owned(),
                },
                folder: String::new(),
            },
            entry,
        }
    }

    /// Says of the act that it is about somebody; somebody new gets a card, and so does
    /// somebody whose title is said.
    fn person(&mut self, k: &Knowledge, who: &Who, firm: Option<&Place>) {
        let (name, address, handle) = match who {
            Who::Known(number) => {
                let (address, handle) = handle_of(k, *number);
                (k.person(*number).name.clone(), address, handle)
            }
            Who::New { name, address } => (name.clone(), address.clone(), None),
        };
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_new = matches!(who, Who::New { .. });
        let key = match (&handle, firm) {
            (Some(handle), _) => (handle.strip_prefix(&party(HAND, EntryKind::Contact, "")))
                .unwrap_or(&name)
                .to_owned(),
            (None, Some(firm)) => format!("{name} ({})", firm.name),
            (None, None) => name.clone(),
        };
        // Another of the same name at the same place is somebody else.
        let namesakes = (k.ledger.entries.iter())
            .filter(|seen| is_new && seen.entry.system == HAND)
            .filter(|seen| seen.entry.kind == EntryKind::Contact && seen.entry.key == key);
        let key = match namesakes.count() {
            0 => key,
            others => format!("{key} {}", others + 1),
        };
        self.act.put(field::CONTACT, &name);
        match (&address, &handle) {
            (Some(address), _) => self.act.put(field::EMAIL, address),
            (None, Some(handle)) => {
                // Another system's contact is called by its party.
                let own = party(HAND, EntryKind::Contact, &key);
                let called = if *handle == own { &key } else { handle };
                self.act.put(field::CONTACT_ID, called);
            }
            (None, None) => self.act.put(field::CONTACT_ID, &key),
        }
        let is_placed = match who {
            Who::Known(number) => firm.is_none() || k.person(*number).account.is_some(),
            Who::New { .. } => false,
        };
        if is_placed && self.what.title.is_none() {
            return;
        }
        let mut card = Entry::new(EntryKind::Contact, HAND, &key);
        card.put(field::NAME, &name);
        if let Some(address) = &address {
            card.put(field::EMAIL, address);
        }
        if let Some(title) = &self.what.title {
            card.put(field::TITLE, title);
        }
        if let Some(firm) = firm {
            firm.put(&mut card);
        }
        if is_new {
            self.newcomers.push(card.id());
        }
        self.also.push(card);
    }
}

/// How somebody known is named: by an address, else by the party of their card.
fn handle_of(k: &Knowledge, number: PersonNo) -> (Option<String>, Option<String>) {
    let addresses = &k.ledger.addresses;
    let all = k.person(number).addresses.iter();
    let texts: Vec<&String> = all.filter_map(|no| addresses.get(no.0 as usize)).collect();
    let address = texts.iter().find(|text| !is_party(text));
    let handle = texts.iter().find(|text| is_party(text));
    (
        address.map(|text| (*text).clone()),
        handle.map(|text| (*text).clone()),
    )
}

/// An account as an entry names it.
struct Place {
    name: String,
    domain: Option<String>,
    is_new: bool,
}

impl Place {
    fn of(k: &Knowledge, firm: &Firm) -> Place {
        match firm {
            Firm::Known(number) => {
                let account = k.account(*number);
                let mut domains = account.domains.iter();
                Place {
                    name: account.name.clone(),
                    domain: domains.find(|domain| nameless(domain).is_none()).cloned(),
                    is_new: false,
                }
            }
            Firm::New(text) => {
                let lower = text.to_lowercase();
                let looks_so = lower.contains('.') && !lower.contains(char::is_whitespace);
                Place {
                    name: text.split_whitespace().collect::<Vec<_>>().join(" "),
                    domain: looks_so.then(|| registrable(&lower)).flatten(),
                    is_new: true,
                }
            }
        }
    }

    fn put(&self, entry: &mut Entry) {
        entry.put(field::COMPANY, &self.name);
        if let Some(domain) = &self.domain {
            entry.put(field::DOMAIN, domain);
        }
    }

    fn company(&self) -> Entry {
        let mut company = Entry::new(EntryKind::Company, HAND, &self.name);
        company.put(field::NAME, &self.name);
        if let Some(domain) = &self.domain {
            company.put(field::DOMAIN, domain);
        }
        company
    }
}
