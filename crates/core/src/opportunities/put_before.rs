//! Letters of ours that are put before one house, and whether it went on from there.

use crate::evidence::Role;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::time::Timestamp;

/// Before whom a letter was put, as a kind sees it.
pub type Addressee = fn(&Knowledge, &Message) -> Option<(PersonNo, AccountNo)>;

impl Knowledge<'_> {
    /// A person and their account, where a letter was put before that house alone: what goes
    /// to several is a mailing, and what goes mostly to our own side is put before nobody.
    pub fn alone_before(
        &self,
        message: &Message,
        person: PersonNo,
    ) -> Option<(PersonNo, AccountNo)> {
        let to = self.recipients_in(message, Role::To);
        let ours = to.iter().filter(|p| self.person(**p).ours).count();
        let account = self.house_in(message, person)?;
        let elsewhere = message
            .recipients()
            .filter_map(|a| self.person_at(a))
            .any(|p| {
                let other = self.house_in(message, p).is_some_and(|a| a != account);
                !self.person(p).ours && other
            });
        (2 * ours <= to.len() && !elsewhere).then_some((person, account))
    }

    /// Whether their side or ours wrote to the other in the conversation after a moment.
    pub fn goes_on(&self, index: usize, from: Timestamp, addressee: Addressee) -> bool {
        (self.conversation(index))
            .map(|other| &self.messages()[other])
            .filter(|other| other.known > from)
            .any(|other| {
                let theirs = self
                    .author(other)
                    .is_some_and(|who| self.is_counterpart(who));
                theirs || self.from_us(other) && addressee(self, other).is_some()
            })
    }

    /// The letters, of some, that were put before a house and from which nothing went on:
    /// the population of kinds about letters that wait.
    pub fn waiting<'m>(
        &self,
        letters: impl Iterator<Item = (usize, &'m Message)>,
        addressee: Addressee,
    ) -> Vec<Vec<Anchor>> {
        letters
            .filter(|(index, message)| {
                addressee(self, message).is_some()
                    && !self.goes_on(*index, message.known, addressee)
            })
            .map(|(_, message)| vec![Anchor::Evidence(message.id)])
            .collect()
    }

    /// Whether, in this later picture, it went on from the letter of some anchors after
    /// another moment: the outcome of those kinds.
    pub fn went_on(&self, from: Timestamp, anchors: &[Anchor], addressee: Addressee) -> bool {
        let Some(Anchor::Evidence(id)) = anchors.first() else {
            return false;
        };
        (self.index_of(*id)).is_some_and(|index| self.goes_on(index, from, addressee))
    }
}
