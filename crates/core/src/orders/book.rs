//! The order book as a store hands it over: per customer what was bought when.

use crate::id::Id;
use crate::orders::line;
use crate::orders::onward::Way;
use crate::time::{Day, Timestamp};

/// Index of a product in [`OrderBook::products`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct ProductNo(pub u32);

/// What every customer bought. Nothing in it was known after the ledger's moment, and
/// nothing is hidden from its viewer.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OrderBook {
    /// Every product that was ever bought, as [`line::product`] numbers it; sorted.
    pub products: Vec<i64>,
    /// Every currency, as ISO 4217 writes it; sorted.
    pub currencies: Vec<[u8; 3]>,
    /// Customers, sorted by party.
    pub histories: Vec<History>,
    /// What customers bought for others, where their lines name these; sorted by party, way,
    /// name and since when that is known.
    pub onward: Vec<Onward>,
}

/// What one customer bought for somebody else.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Onward {
    /// How its lines name whom it is for.
    pub way: Way,
    /// The name, as the file has it.
    pub name: String,
    /// When a file was read that names it, where the lines were known before; `None` where
    /// it is known as long as they are.
    pub known: Option<Timestamp>,
    /// What was bought.
    pub history: History,
}

/// What one customer bought.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct History {
    /// See [`line::party`].
    pub party: i64,
    /// One entry per moment, product and currency, in that order; but what is in `revised`.
    pub bought: Vec<Bought>,
    /// What later files have corrected: of each moment, product and currency the whole, as it
    /// stood for a time; in that order, then by time.
    pub revised: Vec<Revised>,
}

/// What was bought as it stood until a later file corrected it, or since one did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Revised {
    /// What was bought.
    pub bought: Bought,
    /// Since when it was known to be so, where that is not since it happened.
    pub known: Option<Timestamp>,
    /// When it was known no longer to be so; `None` while it is.
    pub until: Option<Timestamp>,
}

impl Revised {
    /// Since when it counts: it has happened, and is known to be so.
    pub fn since(&self) -> Timestamp {
        let happened = self.bought.happened;
        self.known.map_or(happened, |known| known.max(happened))
    }

    /// Whether it stood at a moment.
    pub fn stands(&self, at: Timestamp) -> bool {
        self.since() <= at && self.until.is_none_or(|until| at < until)
    }
}

/// What one customer bought of one product at one moment (most files tell the day only),
/// all lines together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bought {
    /// When.
    pub happened: Timestamp,
    /// What.
    pub product: ProductNo,
    /// Index in [`OrderBook::currencies`].
    pub currency: u8,
    /// How many, in thousandths; negative where more came back than went out.
    pub quantity_milli: i64,
    /// For how much, in minor units.
    pub amount_minor: i64,
    /// The key of one of its lines, to cite.
    pub line: i64,
}

impl Bought {
    /// The day it happened on.
    pub fn day(&self) -> Day {
        self.happened.day()
    }
}

impl History {
    /// What was known by a moment, in the order of [`History::bought`].
    pub fn by(&self, as_of: Timestamp) -> Standing<'_> {
        let known = self.bought.partition_point(|one| one.happened <= as_of);
        Standing {
            bought: &self.bought[..known],
            revised: &self.revised,
            as_of,
        }
    }

    /// All of it, however long it stood.
    pub fn all(&self) -> impl Iterator<Item = &Bought> {
        let revised = self.revised.iter().map(|one| &one.bought);
        self.bought.iter().chain(revised)
    }

    /// The first day and the last on which something was bought.
    pub fn days(&self) -> Option<(Day, Day)> {
        let ends = |all: [Option<&Bought>; 2]| all.map(|one| one.map(Bought::day));
        let (bought, revised) = (&self.bought, &self.revised);
        let first = ends([bought.first(), revised.first().map(|one| &one.bought)]);
        let last = ends([bought.last(), revised.last().map(|one| &one.bought)]);
        let first = first.into_iter().flatten().min()?;
        Some((first, last.into_iter().flatten().max()?))
    }

    /// The evidence id of a line.
    pub fn evidence(&self, bought: &Bought) -> Id {
        line::evidence(self.party, bought.line)
    }
}

/// What a customer had bought by a moment, as it was known then; see [`History::by`].
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    bought: &'a [Bought],
    revised: &'a [Revised],
    as_of: Timestamp,
}

impl<'a> Iterator for Standing<'a> {
    type Item = &'a Bought;

    fn next(&mut self) -> Option<&'a Bought> {
        let of = |one: &Bought| (one.happened, one.product, one.currency);
        while let Some((one, rest)) = self.revised.split_first() {
            let is_next = |bought: &Bought| of(&one.bought) < of(bought);
            if !one.stands(self.as_of) {
                self.revised = rest;
            } else if self.bought.first().is_none_or(is_next) {
                self.revised = rest;
                return Some(&one.bought);
            } else {
                break;
            }
        }
        let (one, rest) = self.bought.split_first()?;
        self.bought = rest;
        Some(one)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let most = self.bought.len() + self.revised.len();
        (self.bought.len(), Some(most))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_corrected_stands_until_the_correction_was_known() {
        let bought = |day: i64, quantity| Bought {
            happened: Timestamp(day),
            product: ProductNo(0),
            currency: 0,
            quantity_milli: quantity,
            amount_minor: 0,
            line: 0,
        };
        let revised = |quantity, known: Option<i64>, until: Option<i64>| Revised {
            bought: bought(5, quantity),
            known: known.map(Timestamp),
            until: until.map(Timestamp),
        };
        let history = History {
            party: 1,
            bought: vec![bought(3, 1), bought(9, 2)],
            revised: vec![revised(10, None, Some(20)), revised(12, Some(20), None)],
        };
        let by = |moment| -> Vec<i64> {
            let all = history.by(Timestamp(moment));
            all.map(|one| one.quantity_milli).collect()
        };
        assert_eq!(by(4), [1]);
        assert_eq!(by(5), [1, 10]);
        assert_eq!(by(19), [1, 10, 2]);
        assert_eq!(by(20), [1, 12, 2]);
        let of = |day: i64| Timestamp(day).day();
        assert_eq!(history.days(), Some((of(3), of(9))));
    }
}
