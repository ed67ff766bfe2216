//! Derived data packed into bytes: the same on every engine.
//!
//! A ledger wants all pairs and many messages at once; a row per day or per
//! participant would cost more to fetch than to use.

pub(crate) mod bought;
mod bytes;
pub(crate) mod entry;
pub(crate) mod message;
pub(crate) mod reading;
pub(crate) mod series;

pub(crate) use bytes::{Reader, Writer};
