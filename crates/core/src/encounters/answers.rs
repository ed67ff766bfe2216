//! What those invited to a meeting answered by mail: the calendar of whoever called it need
//! not have noted it.

use crate::evidence::entry::{EntryKind, parts};
use crate::evidence::field;
use crate::identity::PersonNo;
use crate::known::Known;
use crate::time::Timestamp;
use std::collections::BTreeMap;

/// The answer of somebody who does not come.
pub(super) const DECLINED: &str = "declined";

/// An answer: when it was given, for which occurrence, and whether it declines.
type Answer = (Timestamp, Option<i64>, bool);

/// Answers by meeting and person.
#[derive(Debug)]
pub(super) struct Answers<'a> {
    of: BTreeMap<(&'a str, PersonNo), Vec<Answer>>,
}

impl<'a> Answers<'a> {
    /// The answers known by then, of whoever is behind their addresses.
    pub(super) fn of(known: &Known<'a>, behind: impl Fn(&str) -> Option<PersonNo>) -> Answers<'a> {
        let mut of: BTreeMap<_, Vec<Answer>> = BTreeMap::new();
        let replies = known.happenings().filter(|seen| {
            seen.entry.kind == EntryKind::Activity && seen.entry.text(field::TYPE) == "reply"
        });
        for seen in replies {
            let entry = &seen.entry;
            let raw = |name| {
                entry
                    .raw()
                    .find(|(n, _)| *n == name)
                    .map(|(_, value)| value)
            };
            let (address, ..) = parts(entry.text(field::FROM));
            let (Some(meeting), Some(who)) = (raw("UID"), behind(address)) else {
                continue;
            };
            let occurrence = raw("RECURRENCE-ID").and_then(|moment| moment.parse().ok());
            let declines = entry.text(field::STATUS) == DECLINED;
            let when = entry.happened.unwrap_or(seen.known);
            let answers = of.entry((meeting, who)).or_default();
            answers.push((when, occurrence, declines));
        }
        for answers in of.values_mut() {
            answers.sort_unstable();
        }
        Answers { of }
    }

    /// Whether anybody answered about a meeting.
    pub(super) fn are_of(&self, meeting: &str) -> bool {
        let mut keys = keys_of(meeting).into_iter();
        keys.any(|key| {
            let mut from = self.of.range((key, PersonNo(0))..);
            from.next().is_some_and(|((of, _), _)| *of == key)
        })
    }

    /// When somebody gave their last word on a meeting at one of its times, and whether
    /// they declined.
    pub(super) fn last(
        &self,
        meeting: &str,
        who: PersonNo,
        at: Timestamp,
    ) -> Option<(Timestamp, bool)> {
        let answers = keys_of(meeting).map(|key| self.of.get(&(key, who)));
        let answers = answers.into_iter().flatten().next()?;
        let last = |occurrence| answers.iter().rev().find(|(_, of, _)| *of == occurrence);
        let last = last(Some(at.0)).or_else(|| last(None));
        last.map(|(when, _, declines)| (*when, *declines))
    }
}

/// What a meeting may be called in an answer: an invitation to one occurrence has that in
/// its key.
fn keys_of(meeting: &str) -> [&str; 2] {
    let series = meeting
        .rsplit_once('/')
        .map_or(meeting, |(series, _)| series);
    [meeting, series]
}
