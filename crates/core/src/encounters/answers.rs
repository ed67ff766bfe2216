//! What those invited to a meeting answered by mail: the calendar of whoever called it need
//! not have noted it, nor even know the meeting by the name that answers give it.

use crate::evidence::entry::{Entry, EntryKind, parts};
use crate::evidence::field;
use crate::identity::PersonNo;
use crate::identity::names::fold;
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
    /// By the moment the meeting begins and the person: the answer, with the meeting's title.
    by_begin: BTreeMap<(i64, PersonNo), Vec<(Answer, String)>>,
}

impl<'a> Answers<'a> {
    /// The answers known by then, of whoever is behind their addresses.
    pub(super) fn of(known: &Known<'a>, behind: impl Fn(&str) -> Option<PersonNo>) -> Answers<'a> {
        let mut of: BTreeMap<_, Vec<Answer>> = BTreeMap::new();
        let mut by_begin: BTreeMap<_, Vec<(Answer, String)>> = BTreeMap::new();
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
            let answer = (when, occurrence, declines);
            of.entry((meeting, who)).or_default().push(answer);
            let begin = raw("DTSTART").and_then(|moment| moment.parse().ok());
            if let Some(begin) = occurrence.or(begin) {
                let title = fold(entry.text(field::NAME));
                let answers = by_begin.entry((begin, who)).or_default();
                answers.push((answer, title));
            }
        }
        for answers in of.values_mut() {
            answers.sort_unstable();
        }
        for answers in by_begin.values_mut() {
            answers.sort_unstable();
        }
        Answers { of, by_begin }
    }

    /// Whether anybody answered about a meeting.
    pub(super) fn are_of(&self, meeting: &Entry) -> bool {
        let mut keys = keys_of(&meeting.key).into_iter();
        let by_key = keys.any(|key| {
            let mut from = self.of.range((key, PersonNo(0))..);
            from.next().is_some_and(|((of, _), _)| *of == key)
        });
        let at = |begin: Timestamp| {
            let mut from = self.by_begin.range((begin.0, PersonNo(0))..);
            from.next().is_some_and(|((of, _), _)| *of == begin.0)
        };
        by_key || meeting.occurrences().any(|(begin, _)| at(begin))
    }

    /// When somebody gave their last word on a meeting at one of its times, and whether
    /// they declined. Some calendars export no names of meetings: there the time and the
    /// title tell which is meant.
    pub(super) fn last(
        &self,
        meeting: &Entry,
        who: PersonNo,
        at: Timestamp,
    ) -> Option<(Timestamp, bool)> {
        let answers = keys_of(&meeting.key).map(|key| self.of.get(&(key, who)));
        let Some(answers) = answers.into_iter().flatten().next() else {
            return self.last_at(meeting, who, at);
        };
        let last = |occurrence| answers.iter().rev().find(|(_, of, _)| *of == occurrence);
        let last = last(Some(at.0)).or_else(|| last(None));
        last.map(|(when, _, declines)| (*when, *declines))
    }
}

impl Answers<'_> {
    fn last_at(&self, meeting: &Entry, who: PersonNo, at: Timestamp) -> Option<(Timestamp, bool)> {
        let title = fold(meeting.text(field::NAME));
        let mut answers = self.by_begin.get(&(at.0, who))?.iter().rev();
        // Some put their answer before the title: `Declined: Review`.
        let last = answers.find(|(_, told)| !title.is_empty() && told.ends_with(&title))?;
        let (when, _, declines) = last.0;
        Some((when, declines))
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
