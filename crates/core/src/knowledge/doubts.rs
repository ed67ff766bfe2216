//! Who may be one person, for the user to decide.

use super::Knowledge;
use crate::identity::{Doubt, doubts};
use crate::ledger::Anchor;

impl Knowledge<'_> {
    /// The doubts that are left at this moment, heaviest first.
    pub fn doubts(&self) -> Vec<Doubt> {
        doubts::doubts(&self.known, &self.seller, &self.cards, |a, b| {
            self.person_at(a) == self.person_at(b)
        })
    }

    /// The anchors by which a decision names a doubtful pair.
    pub fn anchors_of(&self, doubt: &Doubt) -> Vec<Anchor> {
        [doubt.a, doubt.b]
            .iter()
            .filter_map(|number| self.ledger.addresses.get(number.0 as usize))
            .map(|address| Anchor::Address(address.clone()))
            .collect()
    }
}
