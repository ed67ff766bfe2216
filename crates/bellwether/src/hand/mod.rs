//! By hand: what a seller puts in that no file holds, written by the same door as
//! everything else. Who is not known yet becomes a contact, recorded with the act; a
//! decision names all that was recorded, so that `undo` can take it back.

mod likeness;
pub mod supply;
pub mod whom;
mod words;

use crate::answers::decisions::THROUGH;
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
use whom::{Ask, Firm, Who, Whom};

/// Where things put in by hand were seen.
pub const SOURCE: &str = "by hand";

/// The same words within so many seconds are a slip of the finger.
const SLIP_SECONDS: i64 = 60;

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
    /// It was there already: the same words, a moment ago.
    pub again: bool,
    /// Somebody in it was forgotten, and stays out.
    pub kept_out: bool,
}

/// Records an act at the moment `now`.
pub fn record(
    store: &mut dyn Store,
    owner: &str,
    k: &Knowledge,
    whom: &Whom,
    act: &Act,
    now: Timestamp,
) -> Result<Recorded, Failure> {
    let mut written = Written::of(k, whom, act, now, 0);
    if let Some(before) = said_just_now(store, owner, k, &written.act, now)? {
        return Ok(Recorded {
            act: before,
            also: Vec::new(),
            again: true,
            kept_out: false,
        });
    }
    // Taken back and put in again within a second it is something else.
    let mut times = 1;
    while store.show(owner, &written.act.id().to_string())?.is_some() {
        written = Written::of(k, whom, act, now, times);
        times += 1;
    }
    let all: Vec<&Entry> = written.also.iter().chain([&written.act]).collect();
    let incoming: Vec<IncomingEntry> = all
        .iter()
        .map(|entry| {
            let mut entry = (*entry).clone();
            if let Some(known) = act.known {
                (entry.known, entry.known_from) = (Some(known), KnownFrom::Told);
            }
            IncomingEntry {
                sighting: Sighting {
                    owner: owner.to_owned(),
                    source: SOURCE.to_owned(),
                    position: match act.through {
                        Some(door) => format!("{}, through {door}", act.what),
                        None => act.what.to_owned(),
                    },
                    folder: String::new(),
                },
                entry,
            }
        })
        .collect();
    let arrivals = store.write_entries(&incoming, now)?;
    let anchors: Vec<Anchor> = (all.iter().rev())
        .map(|entry| Anchor::Evidence(entry.id()))
        .collect();
    let mut words = vec![("what".to_owned(), act.what.to_owned())];
    let through = |door: &str| (THROUGH.to_owned(), door.to_owned());
    words.extend(act.through.map(through));
    store.decide(owner, Verb::Note, &anchors, &words, now)?;
    store.derive(&mut |_, _| {})?;
    Ok(Recorded {
        act: written.act.id(),
        also: written.also.iter().map(Entry::id).collect(),
        again: false,
        kept_out: arrivals.contains(&Arrival::Forgotten),
    })
}

/// The same act, if it was recorded a moment ago and not taken back.
fn said_just_now(
    store: &dyn Store,
    owner: &str,
    k: &Knowledge,
    act: &Entry,
    now: Timestamp,
) -> Result<Option<Id>, Failure> {
    let says = |entry: &Entry| -> Vec<(String, String)> {
        let moment = |(name, _): &&(String, String)| name != field::WHEN;
        entry.fields().iter().filter(moment).cloned().collect()
    };
    let alike = k.ledger.entries.iter().filter(|seen| {
        (seen.entry.kind, seen.entry.system.as_str()) == (act.kind, HAND)
            && says(&seen.entry) == says(act)
    });
    for seen in alike {
        if let Some(shown) = store.show(owner, &seen.evidence.to_string())?
            && now.0 - shown.recorded.0 < SLIP_SECONDS
        {
            return Ok(Some(seen.evidence));
        }
    }
    Ok(None)
}

/// The entries that an act is written down as.
struct Written {
    act: Entry,
    also: Vec<Entry>,
}

impl Written {
    fn of(k: &Knowledge, whom: &Whom, act: &Act, now: Timestamp, times: u32) -> Written {
        let firm = whom.firm.as_ref().map(|firm| Place::of(k, firm));
        let mut written = Written {
            act: Entry::new(EntryKind::Activity, HAND, ""),
            also: Vec::new(),
        };
        written.act.put(field::TYPE, act.what);
        written.act.put(field::TEXT, &act.text);
        for who in &whom.people {
            written.person(k, who, firm.as_ref(), act);
        }
        if let Some(firm) = &firm {
            firm.put(&mut written.act);
            if firm.is_new && whom.people.is_empty() {
                written.also.push(firm.company());
            }
        }
        for competitor in &act.competitors {
            written.act.put(field::COMPETITOR, competitor);
        }
        if let Some(share) = &act.share {
            written.act.put(field::SHARE, share);
        }
        if act.decides {
            written.act.put(field::ROLE, DECIDES);
        }
        // Its key is the moment, and what is said: two acts of one moment are two.
        let said = written.act.id();
        let (moment, times) = (now.0.to_le_bytes(), times.to_le_bytes());
        let key = Id::of("by-hand", &[&moment, &times, &said.0]).to_string();
        let fields = written.act.fields().to_vec();
        let happened = Some(act.happened);
        written.act = Entry::restored(EntryKind::Activity, HAND.to_owned(), key, happened, fields);
        written.act.put_moment(field::WHEN, act.happened);
        written
    }

    /// Says of the act that it is about somebody; somebody new gets a card, and so does
    /// somebody whose title is said.
    fn person(&mut self, k: &Knowledge, who: &Who, firm: Option<&Place>, act: &Act) {
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
        if !is_new && act.title.is_none() {
            return;
        }
        let mut card = Entry::new(EntryKind::Contact, HAND, &key);
        card.put(field::NAME, &name);
        if let Some(address) = &address {
            card.put(field::EMAIL, address);
        }
        if let Some(title) = &act.title {
            card.put(field::TITLE, title);
        }
        if let Some(firm) = firm {
            firm.put(&mut card);
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
