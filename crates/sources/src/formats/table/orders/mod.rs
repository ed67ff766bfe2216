//! Lines of orders and invoices, of any layout: who bought what, when, how many and
//! for how much.
//!
//! A table is lines of orders where its headings name a product, a date, and a
//! quantity, a price or an amount, in English, German, French, Spanish, Italian or
//! Dutch, or as ERP systems and shops call them; where headings say little, where
//! quantity × price = amount holds and codes repeat as those of invoices do. Which of
//! several columns is the line's total is decided by which relation holds. What a type
//! calls a credit comes out negative, as does a line whose total is below nought (`(12.50)`,
//! `12.50 CR`) though its price is not; an order whose status says that it was undone comes
//! out twice, as what was ordered and what took it back. Sums below the lines are
//! left out; rows without a customer stay, as nobody's. A column of end customers or of
//! names that goods are sent to is kept with its line: it tells whom the customer sells to.
//! Where no date tells which number is the day, the month comes first in an English table of
//! US or Canadian dollars, or of a seller there; else the day does.
//!
//! ```text
//! text ─► blocks of whole records ─┐
//! sheets, Parquet ─► cells ────────┴► Batch ─► workers ─► Lines
//! ```

mod cells;
mod column;
mod currency;
mod days;
mod guess;
mod headings;
mod money;
mod numbers;
pub(in crate::formats) mod parquet;
mod parties;
mod plan;
mod returns;
mod rows;
mod sample;
mod text;
mod troubles;
mod words;

pub(super) use cells::Cells;
pub(crate) use rows::Batch;
pub(super) use text::{read, read_unheaded};

use super::headings::{Of, Sense, plain};
use super::told::Told;
use super::usage::Usage;
use crate::item::Place;
use crate::{Mapping, Stop, feed::Feed};
use bellwether_core::evidence::field;
pub(super) use currency::currency_named_in;
pub(super) use headings::{Role, role};
use plan::{Hints, Lacks, Plan, Roles};
use sample::Sample;
use std::sync::Arc;

/// How many columns of these headings are understood, where they are those of lines
/// of orders.
pub(super) fn suits(
    headings: &[String],
    senses: &[Option<Sense>],
    told: Told<'_>,
) -> Option<usize> {
    let roles = Roles::of(headings, told.map);
    if told.orders {
        return Some(roles.understood());
    }
    let is_deal = |(heading, sense): (&String, &Option<Sense>)| {
        let of_deal = |sense: &Sense| {
            sense.of == Of::Deal
                && matches!(
                    sense.field,
                    field::STAGE
                        | field::NAME
                        | field::PROBABILITY
                        | field::CLOSES
                        | field::LOST_REASON
                        | field::NEXT_STEP
                )
        };
        sense.as_ref().is_some_and(of_deal) && plain(heading) != "transaction"
    };
    if headings.iter().zip(senses).any(is_deal) {
        return None;
    }
    let rank = |role| roles.rank(role);
    let best = |some: &[Role]| some.iter().filter_map(|role| rank(*role)).min();
    let product = best(&[Role::Sku, Role::Product])?;
    let when = rank(Role::When)?;
    let quantity = rank(Role::Quantity).is_some();
    let money = best(&[Role::Price, Role::Amount]).is_some();
    let customer = best(&[Role::CustomerId, Role::CustomerName]).is_some();
    let shopper = rank(Role::Email).is_some();
    let invoice = rank(Role::Invoice).is_some_and(|rank| rank <= 4);
    // A name of anything, or a description, stands in statements of accounts too.
    let is_surely_product = product <= 3;
    let fits = match quantity {
        true => customer || shopper || invoice || money || when <= 2,
        false => money && is_surely_product && (invoice || customer && when <= 3),
    };
    fits.then(|| roles.understood())
}

/// What headings that speak of orders lack to be lines.
pub(super) fn lack(headings: &[String], told: Told<'_>) -> &'static str {
    let roles = Roles::of(headings, told.map);
    let none = |some: &[Role]| some.iter().all(|role| roles.rank(*role).is_none());
    let lacks = match () {
        () if none(&[Role::Sku, Role::Product]) => Lacks::Product,
        () if none(&[Role::When]) => Lacks::When,
        () => Lacks::Measure,
    };
    lacks.words()
}

/// What a table is read with.
#[derive(Clone, Copy)]
pub(super) struct Way<'a> {
    pub told: Told<'a>,
    /// Which number of a date comes first where nothing tells.
    pub usage: Usage,
    /// Columns may be taken by what stands in them alone: nobody else wants the table.
    pub by_content: bool,
}

impl Way<'_> {
    fn plan(&self, headings: Vec<String>, rows: &[Vec<String>]) -> Result<Plan, Lacks> {
        let hints = Hints {
            map: self.told.map,
            usage: self.usage,
            by_content: self.by_content || self.told.orders,
            strict: self.by_content && !self.told.orders,
        };
        Plan::new(headings, Sample(rows), hints)
    }
}

/// Understands the columns of a sheet; what is lacking is said.
pub(super) fn of_sheet(
    headings: &[String],
    rows: &[Vec<String>],
    way: Way<'_>,
    (place, sheet): (&Place, &str),
    feed: &mut Feed<'_>,
) -> Result<Option<Cells>, Stop> {
    match way.plan(headings.to_vec(), rows) {
        Ok(plan) => {
            feed.mapped(mapping(&plan, place, sheet))?;
            Ok(Some(Cells::new(
                Arc::new(plan),
                Arc::new(place.clone()),
                sheet,
            )))
        }
        Err(_) if way.by_content => Ok(None),
        Err(lacks) => {
            refuse(lacks, headings, (place, sheet), feed)?;
            Ok(None)
        }
    }
}

/// Says what is lacking.
fn refuse(
    lacks: Lacks,
    headings: &[String],
    (place, sheet): (&Place, &str),
    feed: &mut Feed<'_>,
) -> Result<(), Stop> {
    let words = format!(
        "this looks like lines of orders, but {}. Its headings are {}",
        lacks.words(),
        super::report::list(headings)
    );
    feed.bad(place.position(sheet), words)
}

/// How the columns are understood, with which table of the file it is.
fn mapping(plan: &Plan, place: &Place, sheet: &str) -> Mapping {
    match place.position(sheet) {
        at if at.is_empty() => plan.mapping(""),
        at => plan.mapping(&format!(" in {at}")),
    }
}
