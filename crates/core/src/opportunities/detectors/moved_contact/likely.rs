//! Moves that nothing but a name shows: two people who are likely one.

use super::{Move, NEWS_DAYS, domain, first_seen_in};
use crate::identity::Nature;
use crate::identity::address::local;
use crate::identity::names::{FullName, is_common_last, same_first, spells};
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::{AddressNo, Message};
use crate::time::Timestamp;
use std::collections::BTreeMap;

/// How sure it is that two of one full name are one, of whom the one fell silent before
/// the other turned up …
const SAME_NAME: f64 = 0.7;
/// … with a short form of the first name …
const SHORT_FORM: f64 = 0.65;
/// … or with a first name that only begins alike, and a rare last name.
const ALIKE: f64 = 0.6;
/// How sure an address without a name is that spells it.
const SPELT: f64 = 0.6;
/// Somebody may write from the old place for so long after turning up at the new, in days.
const OVERLAP_DAYS: i32 = 14;

fn full(name: &str) -> Option<FullName> {
    FullName::of_display(name).filter(|name| !name.is_initial())
}

/// How sure two full names of one last name are one person's.
fn alike(a: &FullName, b: &FullName) -> Option<f64> {
    let begin = |name: &FullName| name.first.chars().take(2).collect::<String>();
    if a.last != b.last || !a.middle_agrees(b) {
        None
    } else if a.first == b.first {
        Some(SAME_NAME)
    } else if same_first(&a.first, &b.first) {
        Some(SHORT_FORM)
    } else {
        // `Mari` of `Mara`: people change how they are called with their place.
        let rare = !is_common_last(&a.last) && begin(a) == begin(b);
        let few = a.first.len().min(b.first.len()) <= 5;
        (rare && few).then_some(ALIKE)
    }
}

/// Two people of one full name, or nearly: the one stopped writing before the other
/// turned up. Likely one person, though nothing but the name says so.
pub(super) fn namesakes(k: &Knowledge) -> Vec<Move> {
    let mut families: BTreeMap<String, Vec<(PersonNo, FullName)>> = BTreeMap::new();
    for (number, person) in k.numbered() {
        if person.nature == Nature::Human
            && let Some(name) = full(&person.name)
        {
            let family = families.entry(name.last.clone()).or_default();
            family.push((number, name));
        }
    }
    let mut moves = Vec::new();
    for family in families.into_values() {
        for (new, name) in &family {
            let mut others = (family.iter())
                .filter(|(old, _)| old != new)
                .filter_map(|(old, own)| Some((*old, alike(own, name)?)))
                // Of strangers a name that only begins alike says nothing.
                .filter(|(old, sure)| *sure > ALIKE || k.person(*old).ours);
            // Two who could be meant are nobody.
            let (Some((old, sure)), None) = (others.next(), others.next()) else {
                continue;
            };
            moves.extend(one(k, old, *new, sure));
        }
    }
    moves
}

fn one(k: &Knowledge, old: PersonNo, new: PersonNo, sure: f64) -> Option<Move> {
    let (before, after) = (k.person(old), k.person(new));
    // The address most in use at the old place: a mail system lends others.
    let used = (before.uses.iter())
        .filter(|used| used.last_wrote.is_some())
        .max_by_key(|used| (used.last_wrote, used.address))?;
    let fresh = after.uses.first()?;
    let (from, to) = (domain(k, used.address)?, domain(k, fresh.address)?);
    let news = fresh.first > k.as_of.plus_days(-NEWS_DAYS);
    let silent = used.last_wrote? < fresh.first.plus_days(OVERLAP_DAYS);
    let older = before.first_seen < after.first_seen && !after.ours;
    (news && silent && older && from != to && !k.seller.domains.contains(&to)).then_some(Move {
        person: new,
        from,
        to,
        old: used.address,
        new: fresh.address,
        arrived: fresh.first,
        sure,
    })
}

/// An address without a name that spells the rare name of somebody who has
/// stopped writing: in copy at the new company, before they write themselves.
pub(super) fn spelt(k: &Knowledge) -> Vec<Move> {
    let newcomers: Vec<(PersonNo, AddressNo, Timestamp)> = (k.numbered())
        .filter(|(_, p)| !p.ours && p.nature == Nature::Human && full(&p.name).is_none())
        .filter_map(|(number, person)| {
            let fresh = person.uses.first()?;
            (fresh.first > k.as_of.plus_days(-NEWS_DAYS)).then_some((
                number,
                fresh.address,
                fresh.first,
            ))
        })
        .collect();
    let mut moves = Vec::new();
    for (number, new, arrived) in newcomers {
        let local = local(&k.ledger.addresses[new.0 as usize]);
        let own = FullName::of_local(local);
        let Some(to) = domain(k, new).filter(|to| !k.seller.domains.contains(to)) else {
            continue;
        };
        // Their own side put them on a mail, or they wrote: others may mistype.
        let by_own_side = first_seen_in(k, new)
            .and_then(Message::sender)
            .is_some_and(|sender| domain(k, sender).as_ref() == Some(&to));
        if !by_own_side {
            continue;
        }
        let mut old = (k.numbered()).filter_map(|(_, person)| {
            let name = full(&person.name).filter(|_| !person.ours)?;
            let used = person.uses.last()?;
            let silent = used.last_wrote.is_some_and(|last| last < arrived);
            let alike = own.as_ref().is_some_and(|own| own.may_be(&name)) || spells(local, &name);
            let from = domain(k, used.address).filter(|from| *from != to)?;
            (silent && alike && !is_common_last(&name.last)).then_some((used.address, from))
        });
        // Two who could be meant are nobody.
        let (Some((old, from)), None) = (old.next(), old.next()) else {
            continue;
        };
        moves.push(Move {
            person: number,
            from,
            to,
            old,
            new,
            arrived,
            sure: SPELT,
        });
    }
    moves
}
