//! One paper that went to several houses, one by one: it is one card, which names those
//! that are silent, so that a round of letters does not fill the page. A quotation is made
//! for one house, whatever stands over it.

use crate::knowledge::Knowledge;
use crate::opportunities::Finding;
use crate::talk::offers::{is_plain, offer};
use crate::time::Timestamp;
use crate::words::Word;
use crate::words::{content_words, listed};
use std::collections::BTreeSet;

/// A round goes out within so many days.
const ROUND_DAYS: f64 = 8.0;
/// Two letters bring the same paper where they share so much of what they say.
const SAME: f64 = 0.6;

/// What a letter brings: the words of its subject, or of the letter where that says little.
fn brings(k: &Knowledge, index: usize) -> (BTreeSet<Word>, Timestamp) {
    const TELLING: usize = 2;
    let message = &k.messages()[index];
    let subject = content_words(&message.subject);
    let words = match subject.len() {
        0..TELLING => content_words(&format!("{} {}", message.subject, message.own)),
        _ => subject,
    };
    let words = words.iter().map(|word| Word::of(word)).collect();
    (words, message.known)
}

/// Joins the cards of one paper, given with the index of the letter; the newest leads.
pub(super) fn join(k: &Knowledge, found: Vec<(usize, Finding)>) -> Vec<Finding> {
    let mut rounds: Vec<(BTreeSet<Word>, Timestamp, Vec<Finding>)> = Vec::new();
    let mut found = found;
    found.sort_by_key(|(index, _)| std::cmp::Reverse(*index));
    for (index, finding) in found {
        let (words, at) = brings(k, index);
        let message = &k.messages()[index];
        if offer(message).is_some_and(|sentence| is_plain(message, &sentence)) {
            rounds.push((BTreeSet::new(), at, vec![finding]));
            continue;
        }
        let same = rounds.iter_mut().find(|(others, newest, its)| {
            let common = words.intersection(others).count() as f64;
            let all = words.union(others).count().max(1) as f64;
            let near = newest.days_since(at) <= ROUND_DAYS;
            let other_house = its.iter().all(|one| one.account != finding.account);
            near && other_house && common / all >= SAME
        });
        match same {
            Some((_, _, its)) => its.push(finding),
            None => rounds.push((words, at, vec![finding])),
        }
    }
    let rounds = rounds.into_iter();
    rounds.filter_map(|(_, _, its)| together(k, its)).collect()
}

fn together(k: &Knowledge, its: Vec<Finding>) -> Option<Finding> {
    let mut its = its.into_iter();
    let mut first = its.next()?;
    let others: Vec<Finding> = its.collect();
    if others.is_empty() {
        return Some(first);
    }
    let name = |one: &Finding| (one.person).map(|person| k.named_at(person, one.account));
    let names: Vec<String> = others.iter().filter_map(name).collect();
    first.title = format!("{}; nor did {}", first.title, listed(&names));
    first.why = format!(
        "{} The same went to {} in those days, and none of them has come back either.",
        first.why,
        listed(&names)
    );
    first.if_you_act = format!(
        "{} One round of calls settles all {}.",
        first.if_you_act,
        names.len() + 1
    );
    let proofs = others.into_iter().flat_map(|one| one.evidence);
    first.evidence.extend(proofs);
    Some(first)
}
