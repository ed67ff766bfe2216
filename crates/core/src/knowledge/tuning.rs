//! What the whitespace model of a picture is tuned to, where that is not found on itself.

use crate::orders::whitespace::Tuned;
use std::fmt::{Debug, Formatter, Result};

/// Asks another picture, see [`Knowledge::tuned`](super::Knowledge::tuned).
pub(crate) struct Tuning<'a>(Box<dyn Fn() -> Tuned + Send + Sync + 'a>);

impl<'a> Tuning<'a> {
    pub(crate) fn by(asks: impl Fn() -> Tuned + Send + Sync + 'a) -> Self {
        Self(Box::new(asks))
    }

    pub(super) fn find(&self) -> Tuned {
        self.0()
    }
}

impl Debug for Tuning<'_> {
    fn fmt(&self, f: &mut Formatter) -> Result {
        f.write_str("Tuning")
    }
}
