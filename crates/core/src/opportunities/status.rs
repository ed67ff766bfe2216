//! Where an opportunity stands: new, taken, done, dismissed, snoozed.

use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Verb};
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

/// What an anchor stands for in today's picture. An opportunity's id is made of
/// the oldest anchors, which a merge can change; whom and what it is about is
/// still the same, and so is what was decided about it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Stands {
    Person(PersonNo),
    Account(AccountNo),
    Itself(Anchor),
}

/// A kind, and what its anchors stand for, in no order.
type Subject = (String, Vec<Stands>);

fn subject(k: &Knowledge, kind: &str, anchors: &[Anchor]) -> Subject {
    let mut stand: Vec<Stands> = anchors
        .iter()
        .map(|anchor| {
            let person = k.anchored(anchor).map(Stands::Person);
            person
                .or_else(|| k.anchored_account(anchor).map(Stands::Account))
                .unwrap_or_else(|| Stands::Itself(anchor.clone()))
        })
        .collect();
    stand.sort();
    (kind.to_owned(), stand)
}

/// When a day begins: where the user is if the decision says so, else in UTC.
fn begins(day: jiff::civil::Date, said: &str) -> Timestamp {
    let moment = said.parse::<jiff::Timestamp>();
    moment.map_or(Day::of(day).start(), |moment| Timestamp(moment.as_second()))
}

/// What the user decided about opportunities, and what that says of each kind.
#[derive(Clone, Debug, Default)]
pub struct Statuses {
    by_subject: BTreeMap<Subject, Status>,
    /// Per kind: dismissed as wrong, dismissed as known, done.
    by_kind: BTreeMap<String, (u32, u32, u32)>,
}

impl Statuses {
    /// Reads the decisions; the last one about an opportunity counts, under
    /// whichever id it was made. A snooze that has run out by the picture's
    /// moment is over.
    pub fn of(knowledge: &Knowledge) -> Statuses {
        let as_of = knowledge.as_of;
        let mut last: BTreeMap<Subject, Status> = BTreeMap::new();
        for decision in &knowledge.ledger.decisions {
            if decision.word("opportunity").is_none() {
                continue;
            }
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
                    Ok(date) if begins(date, word("begins")) > as_of => {
                        Status::Snoozed(Day::of(date))
                    }
                    _ => Status::New,
                },
                _ => continue,
            };
            last.insert(subject(knowledge, word("kind"), &decision.anchors), status);
        }
        let mut statuses = Statuses::default();
        for (subject, status) in last {
            let counts = statuses.by_kind.entry(subject.0.clone()).or_default();
            match status {
                Status::Dismissed(Because::Wrong) => counts.0 += 1,
                Status::Dismissed(Because::Knew) => counts.1 += 1,
                Status::Done(_) => counts.2 += 1,
                _ => {}
            }
            statuses.by_subject.insert(subject, status);
        }
        statuses
    }

    /// Where the opportunity of a kind on these anchors stands in the same picture.
    pub fn status(&self, knowledge: &Knowledge, kind: &str, anchors: &[Anchor]) -> Status {
        let subject = subject(knowledge, kind, anchors);
        self.by_subject.get(&subject).cloned().unwrap_or_default()
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
