//! Where an opportunity stands: new, taken, done, dismissed, snoozed.

use crate::id::Id;
use crate::ledger::{Decision, Verb};
use crate::time::{Day, Timestamp};
use std::collections::BTreeMap;

/// Why an opportunity was dismissed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Because {
    /// The seller knew it already: it was no news.
    Knew,
    /// It is not true: the kind loses trust.
    Wrong,
    /// Anything else.
    Other,
}

/// Where an opportunity stands.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Status {
    /// Nobody has decided yet.
    #[default]
    New,
    /// The seller will do it.
    Taken,
    /// Done; the result in the seller's words.
    Done(String),
    /// Not wanted.
    Dismissed(Because),
    /// Not before this day.
    Snoozed(Day),
}

impl Status {
    /// One word for it.
    pub fn word(&self) -> &'static str {
        match self {
            Status::New => "new",
            Status::Taken => "taken",
            Status::Done(_) => "done",
            Status::Dismissed(_) => "dismissed",
            Status::Snoozed(_) => "snoozed",
        }
    }

    /// Whether it is still to be shown.
    pub fn open(&self) -> bool {
        matches!(self, Status::New | Status::Taken)
    }
}

/// What the user decided about opportunities, and what that says of each kind.
#[derive(Clone, Debug, Default)]
pub struct Statuses {
    by_id: BTreeMap<Id, Status>,
    /// Per kind: dismissed as wrong, dismissed as known, done.
    by_kind: BTreeMap<String, (u32, u32, u32)>,
}

impl Statuses {
    /// Reads the decisions; the last one about an opportunity counts. A snooze
    /// that has run out by `as_of` is over.
    pub fn of(decisions: &[Decision], as_of: Timestamp) -> Statuses {
        let mut last: BTreeMap<Id, (String, Status)> = BTreeMap::new();
        for decision in decisions {
            let Some(id) = decision.word("opportunity").and_then(|id| id.parse().ok()) else {
                continue;
            };
            let word = |name| decision.word(name).unwrap_or_default();
            let status = match decision.verb {
                Verb::Take => Status::Taken,
                Verb::Done => Status::Done(word("result").to_owned()),
                Verb::Dismiss => Status::Dismissed(match word("because") {
                    "knew" => Because::Knew,
                    "wrong" => Because::Wrong,
                    _ => Because::Other,
                }),
                Verb::Snooze => match word("until").parse::<jiff::civil::Date>() {
                    Ok(date) if Day::of(date) > as_of.day() => Status::Snoozed(Day::of(date)),
                    _ => Status::New,
                },
                _ => continue,
            };
            last.insert(id, (word("kind").to_owned(), status));
        }
        let mut statuses = Statuses::default();
        for (id, (kind, status)) in last {
            let counts = statuses.by_kind.entry(kind).or_default();
            match status {
                Status::Dismissed(Because::Wrong) => counts.0 += 1,
                Status::Dismissed(Because::Knew) => counts.1 += 1,
                Status::Done(_) => counts.2 += 1,
                _ => {}
            }
            statuses.by_id.insert(id, status);
        }
        statuses
    }

    /// Where one opportunity stands.
    pub fn status(&self, id: Id) -> Status {
        self.by_id.get(&id).cloned().unwrap_or_default()
    }

    /// How far a kind can be trusted, by what the user said of it: 1 while
    /// nobody called it wrong, the share of right ones (Beta, prior 4 : 0) after.
    pub fn trust(&self, kind: &str) -> f64 {
        let (wrong, knew, done) = self.by_kind.get(kind).copied().unwrap_or_default();
        let right = f64::from(4 + knew + done);
        right / (right + f64::from(wrong))
    }

    /// How new a kind is to this user: falls when its cards were known already.
    pub fn novelty(&self, kind: &str) -> f64 {
        let (_, knew, done) = self.by_kind.get(kind).copied().unwrap_or_default();
        let news = f64::from(4 + done);
        news / (news + f64::from(knew))
    }
}
