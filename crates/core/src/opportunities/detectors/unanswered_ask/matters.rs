//! One card a matter: who asks again about the same is one card, about the last time.

use super::open::Open;
use crate::knowledge::Knowledge;
use crate::opportunities::lens::{part, proof};

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
