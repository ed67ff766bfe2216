//! Deals: what a CRM says may be sold, as it stood at a moment, and how it came there.
//!
//! A CRM shows today's stage, amount and close date for the whole past. So nothing but
//! what exports showed by the moment is used: the newest version, the versions before
//! it, and the history of stages where the CRM keeps one.

use crate::evidence::entry::{Entry, EntryKind, QUOTES};
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::id::Id;
use crate::identity::mentions::{by_name, deal_of};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::money::Money;
use crate::time::{Day, Timestamp};
use crate::words::one_line;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

mod parts;

pub use parts::Part;

/// How a deal stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Status {
    /// It may still be won.
    Open,
    /// It was won.
    Won,
    /// It was lost.
    Lost,
}

/// Something about a deal that was different before.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Change<'a> {
    /// When it was seen to be so, or was so by the CRM's own history.
    pub at: Timestamp,
    /// The stage from then on; empty where it was not the stage that changed.
    pub stage: &'a str,
    /// The day on which it is expected to close from then on, where that changed.
    pub closes: Option<Day>,
    /// How it stands from then on, where that changed.
    pub status: Option<Status>,
    /// What says so.
    pub evidence: Id,
}

/// A deal at one moment.
#[derive(Clone, PartialEq, Debug)]
pub struct Deal<'a> {
    /// What it is called, on one line; empty where nothing says so.
    pub called: Cow<'a, str>,
    /// The newest word on it.
    pub seen: &'a EntrySeen,
    /// The account it is with, as far as that is known.
    pub account: Option<AccountNo>,
    /// Those of the other side who have a part in it, by number.
    pub people: Vec<PersonNo>,
    /// Which part each of them has, as far as that is said, in the same order; several of
    /// one person where it is said so.
    pub parts: Vec<Part>,
    /// How it stands.
    pub status: Status,
    /// What it is worth by the CRM.
    pub amount: Option<Money>,
    /// When it was created, or else first seen.
    pub created: Timestamp,
    /// The day on which it is expected to close, or closed.
    pub closes: Option<Day>,
    /// What changed since it is known, oldest first; the first change is how it began.
    pub changes: Vec<Change<'a>>,
    /// What it was worth last before, where that was more: so it is with few.
    pub cut: Option<Box<Cut>>,
}

/// Worth that a deal lost.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cut {
    /// What it was worth before.
    pub from: Money,
    /// What says so.
    pub evidence: Id,
    /// When it was first seen with what it is worth now.
    pub at: Timestamp,
}

impl Deal<'_> {
    /// The party that stands for it, to hang decisions on.
    pub fn party(&self) -> String {
        self.seen.entry.party()
    }

    /// Whether it is a quote of a list of quotes, which no CRM keeps: it has no stages, and
    /// its close date is the day up to which it holds.
    pub fn is_quote(&self) -> bool {
        self.seen.entry.system == QUOTES
    }

    /// Its name.
    pub fn name(&self) -> &str {
        match self.called.as_ref() {
            "" => "a deal",
            name => name,
        }
    }

    /// Its stage as the CRM words it.
    pub fn stage(&self) -> &str {
        self.seen.entry.text(field::STAGE)
    }

    /// When it was lost, or won: by its close date where that lies between the last moment
    /// it was seen open and the first it was not; else when that was first seen.
    pub fn decided(&self) -> Timestamp {
        let mut seen = self.changes.iter().filter(|c| c.status.is_some()).rev();
        let first = seen.next().map_or(self.seen.known, |change| change.at);
        let open_until = seen.next().map_or(Timestamp(i64::MIN), |change| change.at);
        let closes = self.closes.map(|day| day.start());
        closes
            .filter(|at| *at <= first && *at >= open_until)
            .unwrap_or(first)
    }

    /// Since when it has been in this stage, as far as is known.
    pub fn in_stage_since(&self) -> Timestamp {
        let changed = self
            .changes
            .iter()
            .rev()
            .find(|change| !change.stage.is_empty());
        changed.map_or(self.created, |change| change.at)
    }

    /// How it stood at a moment, as far as it was seen by then.
    pub fn status_at(&self, at: Timestamp) -> Status {
        let seen = self.changes.iter().filter(|change| change.at <= at);
        let said = seen.filter_map(|change| change.status).next_back();
        said.unwrap_or(self.status)
    }

    /// How often its close date was put off, and by how many days in all.
    pub fn put_off(&self) -> (usize, i32) {
        let days: Vec<Day> = self
            .changes
            .iter()
            .filter_map(|change| change.closes)
            .collect();
        let later = days
            .windows(2)
            .map(|pair| pair[1].0 - pair[0].0)
            .filter(|days| *days > 0);
        (later.clone().count(), later.sum())
    }
}

/// The deals with an account.
pub fn of_account<'k, 'a>(k: &'k Knowledge<'a>, account: AccountNo) -> &'k [Deal<'a>] {
    let from = k.deals.partition_point(|d| d.account < Some(account));
    let to = k.deals.partition_point(|d| d.account <= Some(account));
    &k.deals[from..to]
}

/// Every deal that exports show at the moment of a picture.
pub(crate) fn gather<'a>(k: &Knowledge<'a>) -> Vec<Deal<'a>> {
    let known = &k.known;
    let mut roles = parts::roles(k);
    // Sorted lists: maps of short lists would take several times the room.
    let versions = by_key(known.versions(EntryKind::Deal));
    let mut stages: BTreeMap<String, Vec<&EntrySeen>> = BTreeMap::new();
    for seen in known
        .happenings()
        .filter(|seen| seen.entry.kind == EntryKind::Stage)
    {
        stages.entry(deal_of(seen)).or_default().push(seen);
    }
    let rows = by_key(
        known
            .entries()
            .filter(|seen| seen.entry.kind == EntryKind::Deal),
    );
    let each = || rows.chunk_by(|a, b| key(a) == key(b));
    // A name that two deals have says of neither.
    let mut called: HashMap<String, usize> = HashMap::new();
    if !(roles.is_empty() && stages.is_empty()) {
        for seen in each().filter_map(fullest) {
            *called.entry(by_name(seen)).or_default() += 1;
        }
    }
    roles.retain(|name, _| called.get(name).is_none_or(|count| *count == 1));
    stages.retain(|name, _| called.get(name).is_none_or(|count| *count == 1));
    drop(called);
    let mut deals: Vec<Deal> = Vec::with_capacity(each().count());
    deals.extend(
        each()
            .filter_map(|rows| Some((fullest(rows)?, rows)))
            .map(|(seen, rows)| {
                let entry = &seen.entry;
                let party = entry.party();
                let versions = of_key(&versions, key(seen));
                let named = by_name(seen);
                let of = |all: &BTreeMap<String, Vec<&'a EntrySeen>>| {
                    all.get(&party)
                        .or_else(|| all.get(&named))
                        .cloned()
                        .unwrap_or_default()
                };
                let said = roles.get(&party).or_else(|| roles.get(&named));
                let parts = parts::of(k, rows, said.map_or(&[], Vec::as_slice));
                let mut people: Vec<PersonNo> = parts.iter().map(|part| part.person).collect();
                people.dedup();
                let first_seen = versions
                    .iter()
                    .map(|seen| seen.known)
                    .min()
                    .unwrap_or(seen.known);
                let account = k
                    .cards
                    .firms
                    .of(entry)
                    .and_then(|key| k.account_of_key(&key));
                let theirs = || people.iter().find_map(|who| k.person(*who).account);
                let amount = worth(entry);
                Deal {
                    account: account.or_else(theirs),
                    status: status(entry.text(field::STATUS)),
                    cut: amount.and_then(|now| cut(versions, now)).map(Box::new),
                    amount,
                    created: entry.moment(field::CREATED).unwrap_or(first_seen),
                    closes: day(entry.text(field::CLOSES)),
                    changes: changes(versions, &of(&stages)),
                    called: on_one_line(entry.text(field::NAME)),
                    people,
                    parts,
                    seen,
                }
            }),
    );
    // No two are alike, and to keep the order of those would take as much room again.
    deals.sort_unstable_by(|a, b| {
        let place = |deal: &Deal<'a>| (deal.account, &deal.seen.entry.key, &deal.seen.entry.system);
        place(a).cmp(&place(b))
    });
    deals
}

/// What deals are told apart by: their system, and what it calls them.
fn key(seen: &EntrySeen) -> (&str, &str) {
    (&seen.entry.system, &seen.entry.key)
}

/// In the order of their keys; of one key, in the order in which they came.
fn by_key<'a>(seen: impl Iterator<Item = &'a EntrySeen>) -> Vec<&'a EntrySeen> {
    let mut all: Vec<&EntrySeen> = seen.collect();
    all.sort_by_key(|seen| key(seen));
    all
}

/// Those of one key.
fn of_key<'s, 'a>(all: &'s [&'a EntrySeen], of: (&str, &str)) -> &'s [&'a EntrySeen] {
    let from = all.partition_point(|seen| key(seen) < of);
    let to = all.partition_point(|seen| key(seen) <= of);
    &all[from..to]
}

/// Of the rows in which one export shows a deal (one for each product or contact, or the
/// same twice) the one that says most; of equal ones the first.
fn fullest<'a>(rows: &[&'a EntrySeen]) -> Option<&'a EntrySeen> {
    // `max_by_key` would take the last.
    let says = |row: &&EntrySeen| row.entry.fields().count();
    rows.iter().copied().rev().max_by_key(says)
}

/// A name on one line, as nearly all are.
fn on_one_line(name: &str) -> Cow<'_, str> {
    match one_line(name) {
        line if line == name => Cow::Borrowed(name),
        line => Cow::Owned(line),
    }
}

fn worth(entry: &Entry) -> Option<Money> {
    Money::read(entry.text(field::AMOUNT), entry.text(field::CURRENCY))
}

/// What a deal was worth last before it was worth less.
fn cut(versions: &[&EntrySeen], now: Money) -> Option<Cut> {
    let known = versions.iter().rev();
    let mut known = known.filter_map(|seen| Some((worth(&seen.entry)?, *seen)));
    let mut at = None;
    let (from, seen) = known.find(|(worth, seen)| {
        if *worth == now {
            at = Some(seen.known);
        }
        *worth != now
    })?;
    let cut = Cut {
        from,
        evidence: seen.evidence,
        at: at?,
    };
    (from.currency == now.currency && from.minor > now.minor).then_some(cut)
}

fn status(text: &str) -> Status {
    match text {
        "won" => Status::Won,
        "lost" => Status::Lost,
        _ => Status::Open,
    }
}

/// A day as entries write it.
pub(crate) fn day(text: &str) -> Option<Day> {
    text.parse().ok().map(Day::of)
}

/// What changed from version to version, and by the CRM's own history: that knows the
/// day of each stage; what it has missed, the versions show.
fn changes<'a>(versions: &[&'a EntrySeen], stages: &[&'a EntrySeen]) -> Vec<Change<'a>> {
    let mut changes: Vec<Change> = (stages.iter())
        .map(|seen| Change {
            at: seen
                .entry
                .happened
                .or(seen.entry.moment(field::WHEN))
                .unwrap_or(seen.known),
            stage: seen.entry.text(field::STAGE),
            closes: day(seen.entry.text(field::CLOSES)),
            status: None,
            evidence: seen.evidence,
        })
        .collect();
    changes.sort();
    let (mut closes, mut stands) = (None, None);
    for seen in versions {
        let entry = &seen.entry;
        let (stage, by) = (entry.text(field::STAGE), day(entry.text(field::CLOSES)));
        let before = changes
            .iter()
            .rev()
            .find(|c| c.at <= seen.known && !c.stage.is_empty());
        let moved = !stage.is_empty() && before.is_none_or(|change| change.stage != stage);
        let put = by.is_some() && closes != by;
        let status = Some(status(entry.text(field::STATUS)));
        if moved || put || stands != status {
            changes.push(Change {
                at: seen.known,
                stage: if moved { stage } else { "" },
                closes: by.filter(|_| put),
                status: status.filter(|_| stands != status),
                evidence: seen.evidence,
            });
            changes.sort();
        }
        (closes, stands) = (by.or(closes), status);
    }
    changes.shrink_to_fit();
    changes
}
