//! Who may be one person, or one account, for the user to decide.

use super::{AccountNo, Knowledge};
use crate::identity::{Doubt, Pair, doubts};
use crate::ledger::Anchor;

impl Knowledge<'_> {
    /// The doubts that are left at this moment: accounts first, since people follow
    /// them, each the heaviest first.
    pub fn doubts(&self) -> Vec<Doubt> {
        let mut doubts = self.doubts_of_accounts();
        doubts.extend(doubts::of_people(
            &self.known,
            &self.seller,
            &self.cards,
            |a, b| self.person_at(a) == self.person_at(b),
        ));
        doubts
    }

    fn doubts_of_accounts(&self) -> Vec<Doubt> {
        let account = |key: &str| self.account_of_key(key);
        doubts::of_accounts(&self.known, &self.cards, account)
    }

    /// Pairs of accounts that are more likely one than not, and nobody has said.
    pub fn likely_one(&self) -> Vec<(AccountNo, AccountNo)> {
        let doubts = self.doubts_of_accounts().into_iter();
        let likely = doubts.filter(|doubt| doubt.weight > 0.0);
        let pairs = likely.filter_map(|doubt| match &doubt.pair {
            Pair::Accounts(a, b) => self.account_of_key(a).zip(self.account_of_key(b)),
            Pair::People(..) => None,
        });
        pairs.collect()
    }

    /// The anchors by which a decision names a doubtful pair.
    pub fn anchors_of(&self, doubt: &Doubt) -> Vec<Anchor> {
        match &doubt.pair {
            Pair::People(a, b) => [a, b]
                .iter()
                .filter_map(|number| self.ledger.addresses.get(number.0 as usize))
                .map(|address| Anchor::Address(address.clone()))
                .collect(),
            Pair::Accounts(a, b) => [a, b].map(|key| Anchor::Domain(key.clone())).to_vec(),
        }
    }
}
