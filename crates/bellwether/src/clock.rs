//! The one place where the time is read.

use bellwether_core::time::Timestamp;

/// This moment, to the second.
pub fn now() -> Timestamp {
    Timestamp(jiff::Timestamp::now().as_second())
}
