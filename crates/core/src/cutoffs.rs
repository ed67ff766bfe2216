//! The grid of moments that replays look from.

use crate::time::{Day, Timestamp};

/// Days between cutoffs. Horizons are multiples of it, so that the picture at a
/// horizon is the picture at a later cutoff.
pub const STEP_DAYS: i32 = 28;
/// History needed before the first cutoff, so that there is something to see.
pub const FIRST_CUTOFF_DAYS: i32 = 84;

/// The cutoff of a number, see [`STEP_DAYS`].
pub fn cutoff(number: i32) -> Timestamp {
    Day((number + 1) * STEP_DAYS - 1).end()
}
