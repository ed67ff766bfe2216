//! Order lines: writing them, counting them per customer, and reading them back.
//!
//! A line is a row of its own, not an item with sightings and words: there are millions
//! of them, and what a picture asks of them is a statistic.

mod count;
pub(super) mod forget;
mod keep;
mod onward;
mod parties;
mod places;
mod restate;
mod row;
mod show;
mod write;

pub(super) use count::{all_dirty, book, settle};
pub(super) use keep::{export, lost, restore_line, restore_place, restore_seen};
pub(super) use parties::{forgotten_customers, is_customer};
pub(super) use places::hidden;
pub(super) use show::{corrected, counts, evidence_ids, range, shown, sources};
pub(super) use write::write;
