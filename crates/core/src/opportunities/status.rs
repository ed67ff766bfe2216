//! Where an opportunity stands: new, taken, done, dismissed, snoozed.

use crate::downstream::companies::CompanyNo;
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
    /// A customer's customer, by whichever of its names.
    Company(CompanyNo),
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
                .or_else(|| k.anchored_company(anchor).map(Stands::Company))
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
    by_kind: BTreeMap<String, Said>,
}

/// What was said of the opportunities of a kind.
#[derive(Clone, Copy, Debug, Default)]
struct Said {
    wrong: u32,
    knew: u32,
    done: u32,
    /// Done, and an amount says what it brought.
    counted: u32,
    /// Of these, those that brought something.
    paid: u32,
}

/// What a kind's stated chance weighs against results, in cases.
const PRIOR_RESULTS: f64 = 8.0;

impl Statuses {
    /// Reads the decisions; the last one about an opportunity counts, under
    /// whichever id it was made. A snooze that has run out by the picture's
    /// moment is over.
    pub fn of(knowledge: &Knowledge) -> Statuses {
        let as_of = knowledge.as_of;
        let mut last: BTreeMap<Subject, (Status, Option<bool>)> = BTreeMap::new();
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
            let subject = subject(knowledge, word("kind"), &decision.anchors);
            last.insert(subject, (status, decision.word("amount").map(brings)));
        }
        let mut statuses = Statuses::default();
        for (subject, (status, paid)) in last {
            let said = statuses.by_kind.entry(subject.0.clone()).or_default();
            match status {
                Status::Dismissed(Because::Wrong) => said.wrong += 1,
                Status::Dismissed(Because::Knew) => said.knew += 1,
                Status::Done(_) => {
                    said.done += 1;
                    said.counted += u32::from(paid.is_some());
                    said.paid += u32::from(paid == Some(true));
                }
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
        let said = self.said(kind);
        let right = f64::from(4 + said.knew + said.done);
        right / (right + f64::from(said.wrong))
    }

    /// How new a kind is to this user: falls when its cards were known already.
    pub fn novelty(&self, kind: &str) -> f64 {
        let said = self.said(kind);
        let news = f64::from(4 + said.done);
        news / (news + f64::from(said.knew))
    }

    /// The chance that something comes of a kind's cards where the seller acts: the one
    /// stated for it, and more and more what those done brought (Beta). Only results with
    /// an amount are counted, nought among them. An observation, not an experiment: the
    /// seller chose which to do.
    pub fn chance_if_acted(&self, kind: &str, stated: f64) -> f64 {
        let said = self.said(kind);
        (stated * PRIOR_RESULTS + f64::from(said.paid)) / (PRIOR_RESULTS + f64::from(said.counted))
    }

    fn said(&self, kind: &str) -> Said {
        self.by_kind.get(kind).copied().unwrap_or_default()
    }
}

/// Whether an amount such as `1200 EUR` is more than nothing.
fn brings(amount: &str) -> bool {
    !amount.starts_with('-') && amount.contains(|c: char| ('1'..='9').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cards_brought_moves_their_chance() {
        let with = |counted, paid| Statuses {
            by_kind: BTreeMap::from([(
                "order-gap".to_owned(),
                Said {
                    counted,
                    paid,
                    ..Said::default()
                },
            )]),
            ..Statuses::default()
        };
        let chance = |statuses: &Statuses| statuses.chance_if_acted("order-gap", 0.25);
        assert!((chance(&Statuses::default()) - 0.25).abs() < 1e-9);
        assert!((chance(&with(8, 8)) - 0.625).abs() < 1e-9);
        assert!((chance(&with(8, 0)) - 0.125).abs() < 1e-9);
    }

    #[test]
    fn nothing_and_less_bring_nothing() {
        assert!(brings("1200.50 EUR"));
        assert!(!brings("0.00 EUR") && !brings("-3 CHF"));
    }
}
