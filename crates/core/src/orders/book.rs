//! The order book as a store hands it over: per customer what was bought on which day.

use crate::id::Id;
use crate::orders::line;
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
}

/// What one customer bought.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct History {
    /// See [`line::party`].
    pub party: i64,
    /// One entry per day, product and currency; by day, then product, then currency.
    pub bought: Vec<Bought>,
}

/// What one customer bought of one product on one day, all lines together: what came
/// back the same day is taken off already.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bought {
    /// When its last line happened, in minutes since 1970-01-01T00:00Z, rounded up.
    pub minute: i32,
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
    /// The moment of a line in the unit kept here.
    pub fn minute_of(happened: Timestamp) -> i32 {
        let minute = happened.0.div_euclid(60) + i64::from(happened.0.rem_euclid(60) > 0);
        i32::try_from(minute).unwrap_or(i32::MAX)
    }

    /// When it happened.
    pub fn happened(&self) -> Timestamp {
        Timestamp(i64::from(self.minute) * 60)
    }

    /// The day it happened on.
    pub fn day(&self) -> Day {
        Day(self.minute.div_euclid(24 * 60))
    }
}

impl History {
    /// What was known by a moment.
    pub fn by(&self, as_of: Timestamp) -> impl Iterator<Item = &Bought> + Clone {
        let known = move |bought: &&Bought| bought.happened() <= as_of;
        // Later days are left out at once; only of the last day some may be later.
        let days = self
            .bought
            .partition_point(|one| one.day().start() <= as_of);
        self.bought[..days].iter().filter(known)
    }

    /// The evidence id of a line of it.
    pub fn evidence(&self, bought: &Bought) -> Id {
        line::evidence(self.party, bought.line)
    }
}
