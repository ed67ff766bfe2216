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
    /// One entry per moment, product and currency, in that order.
    pub bought: Vec<Bought>,
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
    /// What was known by a moment.
    pub fn by(&self, as_of: Timestamp) -> &[Bought] {
        let known = self.bought.partition_point(|one| one.happened <= as_of);
        &self.bought[..known]
    }

    /// The evidence id of a line.
    pub fn evidence(&self, bought: &Bought) -> Id {
        line::evidence(self.party, bought.line)
    }
}
