//! The lines of an export that hold order lines.

use super::lines::Hex;
use bellwether_core::orders::line::{self, Line};
use bellwether_core::time::Timestamp;
use bellwether_store::{Kept, KeyedLine};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Debug)]
pub struct OrderLine {
    id: Hex,
    place: Hex,
    row: u64,
    recorded: i64,
    happened: i64,
    /// Hash of the product's key.
    product: i64,
    quantity_milli: i64,
    amount_minor: i64,
    currency: String,
    invoice: String,
    rest: String,
}

/// Where else a line was seen.
#[derive(Serialize, Deserialize, Debug)]
pub struct OrderSeenLine {
    id: Hex,
    place: Hex,
    row: u64,
    recorded: i64,
    rest: String,
}

impl OrderLine {
    pub fn of(kept: &KeyedLine, place: Hex, recorded: Timestamp) -> OrderLine {
        let line = &kept.line;
        OrderLine {
            id: Hex(line::evidence(line.party, kept.key)),
            place,
            row: line.row,
            recorded: recorded.0,
            happened: line.happened.0,
            product: line.product,
            quantity_milli: line.quantity_milli,
            amount_minor: line.amount_minor,
            currency: String::from_utf8_lossy(&line.currency).into_owned(),
            invoice: line.invoice.to_string(),
            rest: line.rest.to_string(),
        }
    }

    pub fn kept(self) -> Result<Kept, String> {
        let (party, key) = line::of_evidence(self.id.0);
        let currency = self.currency.as_bytes().try_into();
        let line = Line {
            party,
            product: self.product,
            happened: Timestamp(self.happened),
            quantity_milli: self.quantity_milli,
            amount_minor: self.amount_minor,
            currency: currency.map_err(|_| format!("`{}` is no currency", self.currency))?,
            invoice: self.invoice.into(),
            rest: self.rest.into(),
            row: self.row,
            content: 0,
        };
        Ok(Kept::Line {
            line: Box::new(KeyedLine { key, line }),
            place: self.place.0,
            recorded: Timestamp(self.recorded),
        })
    }
}

impl OrderSeenLine {
    pub fn of(id: Hex, place: Hex, seen: (u64, Timestamp), rest: String) -> OrderSeenLine {
        OrderSeenLine {
            id,
            place,
            row: seen.0,
            recorded: seen.1.0,
            rest,
        }
    }

    pub fn kept(self) -> Kept {
        Kept::LineSeen {
            evidence: self.id.0,
            place: self.place.0,
            row: self.row,
            recorded: Timestamp(self.recorded),
            rest: self.rest,
        }
    }
}
