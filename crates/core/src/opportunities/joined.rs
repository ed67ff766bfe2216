//! How many kinds of sources an opportunity joins: what only a mail, an order and a
//! report together show is seen by nobody who has but one of them.

use super::Opportunity;
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
    let mut sources: HashMap<Id, Source> = (k.known.entries())
        .chain(k.known.happenings())
        .filter(|seen| wanted.contains(&seen.evidence))
        .map(|seen| (seen.evidence, of_entry(seen.entry.kind)))
        .collect();
    let lines = (k.orders().buyers.iter()).flat_map(|buyer| &buyer.purchases);
    let lines = lines.map(|line| line.evidence);
    let onward = k.ledger.orders.onward.iter().map(|one| &one.history);
    let onward = onward.flat_map(|one| one.all().map(|bought| one.evidence(bought)));
    let lines = lines.chain(onward).map(|line| (line, Source::Orders));
    let mails = k.messages().iter();
    let mails = mails.map(|message| (message.evidence, Source::Mail));
    for (evidence, source) in lines.chain(mails).filter(|(id, _)| wanted.contains(id)) {
        sources.entry(evidence).or_insert(source);
    }
    for opportunity in all {
        let proofs = opportunity.finding.evidence.iter();
        let joined: BTreeSet<&Source> = (proofs.filter_map(|p| sources.get(&p.evidence))).collect();
        opportunity.joined = joined.len();
    }
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
