//! The ledger as it was known by a moment: the one place where the future is
//! cut off, for everything that draws the picture.

use crate::evidence::Role;
use crate::evidence::entry::EntryKind;
use crate::exports::EntrySeen;
use crate::ledger::{
    AddressNo, Decision, Ledger, MarksSeen, Message, NameSeen, PairDay, SignatureSeen, Verb,
};
use crate::time::{Day, Timestamp};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// How far back a picture looks at whole messages, in days. No detector asks for
/// older ones, and a replay of last year is to see no more than last year's page
/// did; statistics go back to the beginning.
pub const REACH_DAYS: i32 = 400;

/// Recipients up to which a message counts as meant for each of them.
const PERSONAL_RECIPIENTS: usize = 4;

/// A ledger, cut at a moment.
#[derive(Debug)]
pub struct Known<'a> {
    /// What is cut. Its lists reach beyond the moment; use the methods here.
    pub ledger: &'a Ledger,
    /// The moment.
    pub as_of: Timestamp,
    /// Who wrote to whom by then, sorted by sender, then recipient.
    pub traffic: Vec<Traffic<'a>>,
    /// The addresses of which anything is known, by their hash: a map of texts would take six
    /// times the room.
    numbers: Vec<(u32, AddressNo)>,
}

/// Mail from one address to another, as known by a moment.
#[derive(Clone, Debug)]
pub struct Traffic<'a> {
    /// Who wrote.
    pub sender: AddressNo,
    /// To whom.
    pub recipient: AddressNo,
    whole: &'a [PairDay],
    /// Of few; and there are many.
    begun: Option<Box<PairDay>>,
}

impl Traffic<'_> {
    /// The days with mail, oldest first; never empty.
    pub fn days(&self) -> impl DoubleEndedIterator<Item = &PairDay> + Clone {
        self.whole.iter().chain(self.begun.as_deref())
    }

    /// Messages over all days.
    pub fn mails(&self) -> u32 {
        self.days().map(|day| day.mails).sum()
    }

    /// Messages over all days that were meant for this recipient.
    pub fn personal(&self) -> u32 {
        self.days().map(|day| day.personal).sum()
    }
}

impl<'a> Known<'a> {
    /// Cuts a ledger at a moment. A day counts when it was over by then; of the
    /// day on which the moment falls, what `messages` shows until the moment.
    pub fn by(ledger: &'a Ledger, as_of: Timestamp) -> Known<'a> {
        let mut begun = begun_day(ledger, as_of);
        let mut traffic = Vec::with_capacity(ledger.pairs.len() + begun.len());
        traffic.extend(ledger.pairs.iter().filter_map(|pair| {
            let over = pair.days.partition_point(|d| d.day.end() <= as_of);
            let begun = begun.remove(&(pair.sender, pair.recipient)).map(Box::new);
            (over > 0 || begun.is_some()).then(|| Traffic {
                sender: pair.sender,
                recipient: pair.recipient,
                whole: &pair.days[..over],
                begun,
            })
        }));
        if !begun.is_empty() {
            traffic.extend(begun.into_iter().map(|((sender, recipient), day)| Traffic {
                sender,
                recipient,
                whole: &[],
                begun: Some(Box::new(day)),
            }));
            traffic.sort_by_key(|c| (c.sender, c.recipient));
        }
        let mut known = Known {
            ledger,
            as_of,
            traffic,
            numbers: Vec::new(),
        };
        known.numbers = known.present();
        known
    }

    /// The addresses of which anything is known.
    fn present(&self) -> Vec<(u32, AddressNo)> {
        let mut present = vec![false; self.ledger.addresses.len()];
        let mut see = |number: AddressNo| {
            if let Some(slot) = present.get_mut(number.0 as usize) {
                *slot = true;
            }
        };
        self.traffic
            .iter()
            .flat_map(|t| [t.sender, t.recipient])
            .for_each(&mut see);
        self.names().for_each(|seen| see(seen.address));
        self.marks().for_each(|seen| see(seen.address));
        self.messages()
            .iter()
            .flat_map(|message| &message.participants)
            .for_each(|(_, number)| see(*number));
        let addresses = self.ledger.addresses.iter().enumerate().zip(present);
        let present = addresses.filter(|(_, present)| *present);
        let mut numbers: Vec<(u32, AddressNo)> = present
            .map(|((n, address), _)| (hashed(address), AddressNo(n as u32)))
            .collect();
        numbers.sort_unstable();
        numbers
    }

    /// An address as text.
    pub fn address(&self, number: AddressNo) -> &'a str {
        self.ledger
            .addresses
            .get(number.0 as usize)
            .map_or("", String::as_str)
    }

    /// The number of an address, `None` while nothing of it is known.
    pub fn number(&self, address: &str) -> Option<AddressNo> {
        let hash = hashed(address);
        let from = self.numbers.partition_point(|(other, _)| *other < hash);
        let alike = self.numbers[from..].iter();
        let mut alike = alike.take_while(|(other, _)| *other == hash);
        alike
            .find(|(_, number)| self.address(*number) == address)
            .map(|(_, number)| *number)
    }

    /// Names seen by then.
    pub fn names(&self) -> impl Iterator<Item = &'a NameSeen> {
        let as_of = self.as_of;
        self.ledger.names.iter().filter(move |n| n.first <= as_of)
    }

    /// Marks seen by then.
    pub fn marks(&self) -> impl Iterator<Item = &'a MarksSeen> {
        let as_of = self.as_of;
        self.ledger.marks.iter().filter(move |m| m.first <= as_of)
    }

    /// Signatures seen by then, oldest first.
    pub fn signatures(&self) -> impl Iterator<Item = &'a SignatureSeen> {
        let as_of = self.as_of;
        self.ledger
            .signatures
            .iter()
            .filter(move |s| s.known <= as_of)
    }

    /// Messages known by then, oldest first, of the last [`REACH_DAYS`].
    pub fn messages(&self) -> &'a [Message] {
        let messages = &self.ledger.messages;
        let from = self.as_of.plus_days(-REACH_DAYS);
        let from = messages.partition_point(|m| m.known < from);
        &messages[from..messages.partition_point(|m| m.known <= self.as_of)]
    }

    /// Messages known by then, oldest first, as far back as the ledger has them.
    pub fn all_messages(&self) -> &'a [Message] {
        let messages = &self.ledger.messages;
        &messages[..messages.partition_point(|m| m.known <= self.as_of)]
    }

    /// What calendars, address books, CRM exports and notes said by then, as they
    /// stood at that moment.
    pub fn entries(&self) -> impl Iterator<Item = &'a EntrySeen> {
        let as_of = self.as_of;
        self.ledger.entries.iter().filter(move |e| e.holds(as_of))
    }

    /// What exports have ever said by then of things that happen: the newest word on
    /// each meeting, activity and note. What happened stays so when a later export
    /// no longer shows it.
    pub fn happenings(&self) -> impl Iterator<Item = &'a EntrySeen> {
        let as_of = self.as_of;
        let entries = &self.ledger.entries;
        let entries = &entries[..entries.partition_point(|seen| seen.known <= as_of)];
        let mut newest: BTreeMap<(EntryKind, &str, &str), &EntrySeen> = BTreeMap::new();
        for seen in entries.iter().filter(|seen| seen.entry.kind.happens()) {
            let entry = &seen.entry;
            newest.insert((entry.kind, &entry.system, &entry.key), seen);
        }
        newest.into_values()
    }

    /// Every version of each meeting that calendars have shown by then, each with the
    /// moment from which another holds: a cancellation, or a calendar that begins later,
    /// takes back nothing that took place before.
    pub fn meetings(&self) -> Vec<(&'a EntrySeen, Timestamp)> {
        let mut versions: BTreeMap<(&str, &str), Vec<&EntrySeen>> = BTreeMap::new();
        for seen in self.versions(EntryKind::Meeting) {
            let entry = &seen.entry;
            let key = (entry.system.as_str(), entry.key.as_str());
            versions.entry(key).or_default().push(seen);
        }
        let mut all = Vec::new();
        for versions in versions.into_values() {
            for (at, seen) in versions.iter().enumerate() {
                let next = versions.get(at + 1).map(|next| next.known);
                let until = next.or(seen.until).unwrap_or(self.as_of).min(self.as_of);
                all.push((*seen, until));
            }
        }
        all
    }

    /// Everything exports have ever said by then of one kind of thing, oldest first.
    pub fn versions(&self, kind: EntryKind) -> impl Iterator<Item = &'a EntrySeen> + Clone {
        let as_of = self.as_of;
        let entries = &self.ledger.entries;
        let entries = &entries[..entries.partition_point(|seen| seen.known <= as_of)];
        entries.iter().filter(move |seen| seen.entry.kind == kind)
    }

    /// Decisions made by then, oldest first.
    pub fn decisions(&self) -> impl DoubleEndedIterator<Item = &'a Decision> {
        let as_of = self.as_of;
        self.ledger
            .decisions
            .iter()
            .filter(move |d| d.recorded <= as_of)
    }

    /// Mails found in folders of sent mail by then, per sender.
    pub fn sent(&self) -> impl Iterator<Item = (AddressNo, u32)> {
        let over = |day: &Day| day.end() <= self.as_of;
        self.ledger.sent.iter().map(move |sent| {
            let days = sent.days.iter().filter(|(day, _)| over(day));
            (sent.address, days.map(|(_, mails)| mails).sum())
        })
    }
}

/// What an address is found by.
fn hashed(address: &str) -> u32 {
    let mut hasher = DefaultHasher::new();
    address.hash(&mut hasher);
    hasher.finish() as u32
}

/// The day that is not over at `as_of`, from whole messages.
fn begun_day(ledger: &Ledger, as_of: Timestamp) -> BTreeMap<(AddressNo, AddressNo), PairDay> {
    let mut pairs = BTreeMap::new();
    let day = as_of.day();
    if day.end() <= as_of {
        return pairs;
    }
    let from = ledger.messages.partition_point(|m| m.known < day.start());
    let to = ledger.messages.partition_point(|m| m.known <= as_of);
    for message in ledger.messages.get(from..to).unwrap_or_default() {
        let Some(sender) = message.sender() else {
            continue;
        };
        let mut recipients: Vec<AddressNo> = message
            .participants
            .iter()
            .filter(|(role, number)| *role != Role::From && *number != sender)
            .map(|p| p.1)
            .collect();
        recipients.sort_unstable();
        recipients.dedup();
        let personal = u32::from(recipients.len() <= PERSONAL_RECIPIENTS);
        for recipient in recipients {
            let entry = pairs.entry((sender, recipient)).or_insert(PairDay {
                day,
                mails: 0,
                personal: 0,
                proof: message.evidence,
            });
            entry.mails += 1;
            entry.personal += personal;
            entry.proof = message.evidence;
        }
    }
    pairs
}

/// Lets today's corrections count in a picture of an earlier day: who we are,
/// what is merged, what is left out. For *views* only; a replay is strict about
/// decisions as about everything else.
pub fn backdate_corrections(decisions: &mut [Decision], as_of: Timestamp) {
    for decision in decisions.iter_mut() {
        let corrects = matches!(
            decision.verb,
            Verb::Me | Verb::Ignore | Verb::Merge | Verb::Split | Verb::Same | Verb::Different
        );
        if corrects {
            decision.recorded = decision.recorded.min(as_of);
        }
    }
    decisions.sort_by_key(|decision| decision.recorded);
}
