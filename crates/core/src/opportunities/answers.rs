//! Whose words a mail answers, by the quote it carries and the conversation it stands in.

use crate::identity::Person;
use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Message;

impl Knowledge<'_> {
    /// Whether the message `index` answers a mail of our side that we do not have: its
    /// quote names one of us, and the conversation holds nothing of ours from the
    /// month before that it could be. Sent mail is often deleted; the answer to it
    /// shows that it was. A quote may be trimmed, so it need not look like the mail.
    pub fn answers_unseen(&self, index: usize, message: &Message, before: &Message) -> bool {
        const MONTH_DAYS: i32 = 31;
        let quoted = message.quoted.first();
        if !self.names_us(message) || quoted.is_none() || quoted == before.quoted.first() {
            return false;
        }
        let from = before.known.plus_days(-MONTH_DAYS);
        let conversation = self.conversation(index).map(|at| &self.messages()[at]);
        let mut lately = conversation.filter(|m| m.known > from && m.known < message.known);
        !lately.any(|other| self.from_us(other))
    }

    /// Whether a message of somebody at `account` carries, below its own words, a mail that
    /// one of us wrote after `before` and not to them: what was passed on among us has gone
    /// to them since.
    pub fn carries_ours_since(
        &self,
        index: usize,
        message: &Message,
        before: &Message,
        account: AccountNo,
    ) -> bool {
        (self.conversation(index))
            .map(|at| &self.messages()[at])
            .filter(|ours| ours.known > before.known && self.from_us(ours))
            .filter(|ours| !self.went_to_account(ours, account))
            .any(|ours| (ours.print).is_some_and(|print| message.quoted.contains(&print)))
    }

    /// Whether the message `index` answers one of our side.
    pub fn answers_us(&self, index: usize, message: &Message) -> bool {
        let mut before = self.conversation(index).map(|at| &self.messages()[at]);
        self.names_us(message)
            || before.any(|other| other.known < message.known && self.from_us(other))
    }

    /// Whether the writer named over the nearest quote is one of us who reads the message.
    fn names_us(&self, message: &Message) -> bool {
        self.answers_reader(message, |person| person.ours)
    }

    /// Whether the nearest quote is of the seller's own words: then it answers the seller,
    /// and passes nothing on.
    pub fn answers_me(&self, message: &Message) -> bool {
        self.answers_reader(message, |person| person.me)
    }

    /// Whether the writer named over the nearest quote is a reader of the message, such as
    /// `those`.
    fn answers_reader(&self, message: &Message, those: impl Fn(&Person) -> bool) -> bool {
        if message.answers.is_empty() {
            return false;
        }
        let named = message.answers.to_lowercase();
        let words: Vec<&str> = (named.split(|c: char| !c.is_alphanumeric()))
            .filter(|word| !word.is_empty())
            .collect();
        (message.recipients())
            .filter(|address| {
                self.person_at(*address)
                    .is_some_and(|p| those(self.person(p)))
            })
            .any(|address| {
                let Some(person) = self.person_at(address) else {
                    return false;
                };
                let name = self.person(person).name.to_lowercase();
                let parts: Vec<&str> = name.split_whitespace().collect();
                let (first, last) = (parts.first(), parts.last());
                let by_name = parts.len() > 1
                    && [first, last]
                        .into_iter()
                        .flatten()
                        .all(|part| words.contains(part));
                by_name || named.contains(&self.ledger.addresses[address.0 as usize])
            })
    }
}
