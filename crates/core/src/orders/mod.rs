//! The order book: who bought what, when, how much and for how much.
//!
//! Lines come from order files, one record each, and are facts: known when they
//! happened. The store counts them per customer, product and day
//! ([`book::OrderBook`]); a picture nets returns against their purchases and asks
//! what follows: what is not bought yet, what is due, what is fading.

pub mod book;
pub mod buying;
pub mod catalogue;
pub mod exchange;
mod foreign;
pub mod gaps;
pub mod grid;
pub mod habits;
pub mod line;
pub mod netting;
pub mod onward;
pub mod picture;
pub mod prices;
pub mod wallet;
pub mod whitespace;
