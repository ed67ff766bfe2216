//! What an opportunity may be worth in money, as a factor of its rank.
//!
//! The amount a source says, else what the account usually orders for, else what is usual
//! for the kind, else none: then money has no say, and none is invented. An amount `v`
//! counts as `√(v / m)`, with `m` the middle one of all, from a half to twice: ten times
//! the money is worth three times the morning, and great accounts don't drown small ones.

use super::Opportunity;
use crate::knowledge::{AccountNo, Knowledge};
use crate::money::Money;
use std::collections::{BTreeMap, HashMap};

/// What is usual here.
#[derive(Debug, Default)]
pub(super) struct Usual {
    currency: [u8; 3],
    /// The middle amount of all opportunities that say one, in minor units.
    middle: Option<f64>,
    by_kind: BTreeMap<&'static str, f64>,
    /// What an order of an account comes to.
    orders: HashMap<AccountNo, f64>,
}

impl Usual {
    /// Of the opportunities of a picture, in the currency that most of them have.
    pub(super) fn of(k: &Knowledge, all: &[Opportunity]) -> Usual {
        let said = || all.iter().filter_map(|o| Some((o.kind, o.finding.value?)));
        let mut currencies: BTreeMap<[u8; 3], usize> = BTreeMap::new();
        for (_, value) in said() {
            *currencies.entry(value.currency).or_default() += 1;
        }
        let most = currencies.iter().max_by_key(|(_, count)| **count);
        let Some((&currency, _)) = most else {
            return Usual::default();
        };
        let mut by_kind: BTreeMap<&'static str, Vec<f64>> = BTreeMap::new();
        let mut amounts = Vec::new();
        for (kind, value) in said() {
            if let Some(amount) = counted(value, currency) {
                by_kind.entry(kind).or_default().push(amount);
                amounts.push(amount);
            }
        }
        let mut orders = HashMap::new();
        if k.orders().currency == currency {
            for buyer in &k.orders().buyers {
                let sums = buyer.amounts().map(|(_, sum)| sum).filter(|sum| *sum > 0);
                if let Some(usual) = middle(sums.map(|sum| sum as f64).collect()) {
                    orders.insert(buyer.account, usual);
                }
            }
        }
        Usual {
            currency,
            middle: middle(amounts),
            by_kind: (by_kind.into_iter())
                .filter_map(|(kind, amounts)| Some((kind, middle(amounts)?)))
                .collect(),
            orders,
        }
    }

    /// How much its money weighs, ½ to 2; `None` where nothing says an amount.
    pub(super) fn factor(&self, opportunity: &Opportunity) -> Option<f64> {
        let finding = &opportunity.finding;
        let said = finding
            .value
            .and_then(|value| counted(value, self.currency));
        let usual = || {
            let orders = finding
                .account
                .and_then(|account| self.orders.get(&account));
            orders.or(self.by_kind.get(opportunity.kind)).copied()
        };
        let amount = said.or_else(usual)?;
        Some((amount / self.middle?).sqrt().clamp(0.5, 2.0))
    }
}

fn counted(value: Money, currency: [u8; 3]) -> Option<f64> {
    (value.currency == currency && value.minor > 0).then_some(value.minor as f64)
}

fn middle(mut amounts: Vec<f64>) -> Option<f64> {
    amounts.sort_by(f64::total_cmp);
    amounts.get(amounts.len() / 2).copied()
}
