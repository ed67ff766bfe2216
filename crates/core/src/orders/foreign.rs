//! What was bought in currencies of which a book does not tell what they are worth in its
//! own: it stays in its own money, and no sum takes it for nothing.

use super::picture::{Buyer, Orders, Purchase};
use crate::id::Id;
use crate::money::Money;
use std::collections::BTreeMap;

/// Purchases in such currencies, by their evidence, sorted.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Foreign(Vec<(Id, Money)>);

impl Foreign {
    pub(super) fn of(mut all: Vec<(Id, Money)>) -> Foreign {
        all.sort_unstable_by_key(|one| one.0);
        Foreign(all)
    }

    fn money(&self, evidence: Id) -> Option<Money> {
        let at = self.0.binary_search_by_key(&evidence, |one| one.0);
        at.ok().map(|at| self.0[at].1)
    }
}

/// Sums of money, one for each currency, the greatest first.
pub(super) fn sums(all: &[(Id, Money)]) -> Vec<Money> {
    let mut sums: BTreeMap<[u8; 3], i64> = BTreeMap::new();
    for (_, money) in all {
        *sums.entry(money.currency).or_default() += money.minor;
    }
    let sums = sums.into_iter().filter(|(_, minor)| *minor != 0);
    let mut sums: Vec<Money> = sums
        .map(|(currency, minor)| Money { minor, currency })
        .collect();
    sums.sort_by_key(|sum| (std::cmp::Reverse(sum.minor), sum.currency));
    sums
}

impl Orders {
    /// What a purchase came to, in the currency of the book where that is known, else in
    /// its own; `None` where no price is.
    pub fn came_to(&self, one: &Purchase) -> Option<Money> {
        match one.amount {
            0 => self.foreign.money(one.evidence),
            minor => Some(self.money(minor)),
        }
    }

    /// What all purchases of a buyer came to: first in the currency of the book, where any
    /// of them is known in it, then in others. Never empty.
    pub fn sums(&self, buyer: &Buyer) -> Vec<Money> {
        let own = self.money(buyer.purchases.iter().map(|one| one.amount).sum());
        let own = Some(own).filter(|own| own.minor != 0 || buyer.elsewhere.is_empty());
        own.into_iter().chain(buyer.elsewhere.clone()).collect()
    }
}
