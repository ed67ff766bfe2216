//! The situations of the order book, and their look-alikes.
//!
//! What a salesperson would say of each:
//!
//! - **order-gap**: everybody like them who has this machine buys that with it, and they
//!   never did; or one whole family of what their trade needs is missing.
//! - **reorder-due**: they take it every six weeks, you can set the clock by it, and this
//!   time nothing came.
//! - **account-lapsed**: ordered for a year and more, and then no more.
//! - **basket-shrinks**: still orders as often as ever, but whole families are gone and
//!   the rest is getting less.
//! - **article-replaced**: still buys the old type; the new one is in the catalogue.
//! - **wallet-share**: as many machines as the large ones, and a fraction of the parts.
//! - **discount-for-nothing**: pays far less than others of its size.
//! - **price-held**: two price rises passed them by.
//! - **price-borne**: took far more of a rise than others, and buys as before.
//! - **quote-unanswered**: a quote went out, nobody rang, no order came.
//! - **peers-stock-it**: other dealers sell it well; this one dropped it or never had it.
//! - **bought-elsewhere**: they said whom they buy from now, and the orders stopped.

mod dealers;
mod due;
mod elsewhere;
mod gap;
mod lapsed;
mod price;
mod quote;
mod replaced;
mod shrinks;
mod teller;
mod wallet;

pub(super) use quote::{LOST, ORDERED, quote};
pub(super) use teller::Teller;

use crate::world::rng::Rng;

/// Months in which seasonal buyers buy; never those before a world ends.
const SPRING: &[i8] = &[2, 3, 4, 5];

/// Lays all of them, each with dice of its own.
pub(super) fn lay(teller: &mut Teller, seed: u64) {
    let plots: [fn(&mut Teller); 10] = [
        dealers::lay,
        gap::lay,
        due::lay,
        lapsed::lay,
        shrinks::lay,
        replaced::lay,
        wallet::lay,
        price::lay,
        quote::lay,
        elsewhere::lay,
    ];
    for (n, lay) in plots.into_iter().enumerate() {
        teller.stage.rng = Rng::new(seed.rotate_left(23) ^ (0x0b00c5 + 0x10001 * n as u64));
        lay(teller);
    }
}
