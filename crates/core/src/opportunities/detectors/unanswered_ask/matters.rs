//! One card a matter: who asks again about the same is one card, about the last time.

use super::open::Open;
use crate::knowledge::Knowledge;
use crate::ledger::Message;
use crate::opportunities::lens::{part, proof};
use crate::talk::asking::asks;

/// The later ask is shown where it says nearly as well what is wanted …
const AS_WELL: f64 = 0.9;
/// … and is nearly as strong.
const AS_STRONG: f64 = 0.8;

/// Adds an open ask to those of the same person, oldest first: to the card of its
/// matter, where there is one.
pub(super) fn join(k: &Knowledge, open: &mut Vec<Open>, next: Open) {
    let thread = |one: &Open| k.threads.of.get(one.index);
    let same = open.iter_mut().find(|one| {
        thread(one).is_some() && thread(one) == thread(&next) || is_repeated(k, one, &next)
    });
    match same {
        Some(one) => merge(k, one, next),
        None => open.push(next),
    }
}

/// Whether the later of two asks of one person is about the same.
fn is_repeated(k: &Knowledge, first: &Open, next: &Open) -> bool {
    let cited = &k.messages()[next.index].evidence;
    let again = first
        .finding
        .evidence
        .iter()
        .any(|proof| proof.evidence == *cited);
    let common = k.common(next.index, &first.about);
    again || k.topics().same_matter(first.about.len(), &common)
}

/// Tells of an earlier time at which they asked the same, too long ago to be open by itself,
/// and nothing of ours took it up.
pub(super) fn tell_earlier(k: &Knowledge, open: &mut Open) {
    const DAYS: i32 = 90;
    let message = &k.messages()[open.index];
    let (Some(person), Some(account)) = (open.finding.person, open.finding.account) else {
        return;
    };
    let from = message.known.plus_days(-DAYS);
    let before: Vec<_> = (k.with_account(account, from))
        .take_while(|(_, other)| other.known < message.known)
        .collect();
    let same = |index| {
        let common = k.common(index, &open.about);
        k.topics().same_matter(open.about.len(), &common)
    };
    let asked = |(index, other): &(usize, &Message)| {
        k.author(other) == Some(person) && asks(other).next().is_some() && same(*index)
    };
    let Some(at) = before.iter().position(asked) else {
        return;
    };
    let taken_up = before[at..].iter().any(|(index, other)| {
        k.from_us(other) && k.went_to(other, person) && !k.common(*index, &open.about).is_empty()
    });
    let first = before[at].1;
    let mut cited = open.finding.evidence.iter();
    if taken_up || cited.any(|proof| proof.evidence == first.evidence) {
        return;
    }
    let day = k.on(first.known);
    let says = format!(" They had asked on {day} before.");
    if !open.finding.why.contains(&says) {
        open.finding.why.push_str(&says);
        let asked = proof(first, format!("first on {day}"));
        open.finding.evidence.push(asked);
    }
}

fn merge(k: &Knowledge, first: &mut Open, mut next: Open) {
    let same = is_repeated(k, first, &next);
    let (was, is) = (first.finding.strength(), next.finding.strength());
    if next.carries < AS_WELL * first.carries || is < AS_STRONG * was {
        return;
    }
    if same {
        let before = &k.messages()[first.index];
        let day = k.on(before.known);
        next.finding
            .why
            .push_str(&format!(" They had asked on {day} before."));
        let says = first
            .finding
            .evidence
            .first()
            .map_or("", |proof| &proof.says);
        let cited = next
            .finding
            .evidence
            .iter()
            .any(|p| p.evidence == before.evidence);
        if !cited {
            let asked = proof(before, format!("first on {day}: {says}"));
            next.finding.evidence.push(asked);
        }
        for one in next
            .finding
            .parts
            .iter_mut()
            .filter(|one| one.name == "asked again")
        {
            *one = part("asked again", 1.0);
        }
    }
    *first = next;
}
