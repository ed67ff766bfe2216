//! The kinds of opportunity. A new one is one file and one line here.

use super::Detector;

/// Every kind there is.
pub static ALL: &[&Detector] = &[];
