//! How a printed quote writes days and amounts.

use super::super::super::amounts::{self, Decimals};
use super::super::super::dates::Order;
use super::super::super::values::{self, Column};
use super::super::orders;
use super::days;
use bellwether_core::evidence::entry::Entry;
use bellwether_core::time::Zone;

/// How its days and amounts are written, and where it was.
pub(super) struct Notation<'a> {
    pub order: Order,
    decimals: Decimals,
    /// ISO 4217; empty where nothing tells.
    pub currency: String,
    zone: &'a Zone,
}

impl<'a> Notation<'a> {
    /// By its amounts, and all of its texts.
    pub(super) fn of(money: &[&str], texts: &[&str], zone: &'a Zone) -> Notation<'a> {
        let texts = || texts.iter().copied();
        let money = || money.iter().copied();
        let at_an_amount =
            |text: &str| amounts::amount(text, Decimals::default()).and_then(|read| read.currency);
        let currency = money()
            .chain(texts())
            .find_map(at_an_amount)
            .map(str::to_owned)
            .or_else(|| texts().find_map(orders::currency_named_in))
            .unwrap_or_default();
        // Where no day tells, those who reckon in dollars write the month first.
        let usual = match currency.as_str() {
            "USD" => Order::MonthFirst,
            _ => Order::DayFirst,
        };
        Notation {
            order: days::order(texts()).unwrap_or(usual),
            decimals: Decimals::of(money()),
            currency,
            zone,
        }
    }

    /// Says something more of a quote. What its field cannot take is kept beside it.
    pub(super) fn put(&self, entry: &mut Entry, name: &'static str, text: &str) {
        let column = Column {
            heading: name.to_owned(),
            name,
            order: self.order,
            decimals: self.decimals,
            of_one: false,
            is_salesforce: false,
            zone: None,
        };
        let _ = values::put(entry, &column, text, self.zone);
    }
}
