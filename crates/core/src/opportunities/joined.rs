//! How many kinds of sources an opportunity joins: what only a mail, an order and a
//! report together show is seen by nobody who has but one of them.

use super::{Finding, Opportunity};
use crate::evidence::entry::EntryKind;
use crate::id::Id;
use crate::knowledge::Knowledge;
use std::collections::{BTreeSet, HashMap, HashSet};

/// From so many kinds of sources on, proof is joined.
pub const JOINED: usize = 3;

/// What kind of source a line of proof comes from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    /// Mail.
    Mail,
    /// What the seller wrote down or said: notes, calls, visits.
    Told,
    /// Calendars.
    Calendar,
    /// What a CRM, an address book or a list says.
    Records,
    /// The order book.
    Orders,
    /// What anybody can read: reports, the press, pages; figures.
    Published,
}

/// Says of each opportunity how many kinds of sources its proof joins.
pub(super) fn count(k: &Knowledge, all: &mut [Opportunity]) {
    let cited = all.iter().flat_map(|o| &o.finding.evidence);
    let wanted: HashSet<Id> = cited.map(|proof| proof.evidence).collect();
    let entries: HashMap<Id, EntryKind> = (k.known.entries())
        .chain(k.known.happenings())
        .filter(|seen| wanted.contains(&seen.evidence))
        .map(|seen| (seen.evidence, seen.entry.kind))
        .collect();
    for opportunity in all {
        let sources = sources(k, &entries, &opportunity.finding);
        opportunity.joined = sources.len();
    }
}

fn sources(k: &Knowledge, entries: &HashMap<Id, EntryKind>, finding: &Finding) -> BTreeSet<Source> {
    let bought = || finding.account.and_then(|account| k.orders().of(account));
    let ordered =
        |id: Id| bought().is_some_and(|buyer| buyer.purchases.iter().any(|one| one.evidence == id));
    let source = |id: Id| match entries.get(&id) {
        Some(kind) => of_entry(*kind),
        None if ordered(id) => Source::Orders,
        None => Source::Mail,
    };
    let proofs = finding.evidence.iter();
    proofs.map(|proof| source(proof.evidence)).collect()
}

fn of_entry(kind: EntryKind) -> Source {
    match kind {
        EntryKind::Note | EntryKind::Activity | EntryKind::Supply => Source::Told,
        EntryKind::Meeting => Source::Calendar,
        EntryKind::Document | EntryKind::Figure => Source::Published,
        EntryKind::Contact
        | EntryKind::Company
        | EntryKind::Deal
        | EntryKind::Role
        | EntryKind::Stage
        | EntryKind::Product => Source::Records,
    }
}
