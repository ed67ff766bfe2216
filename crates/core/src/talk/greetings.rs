//! Words by which people are greeted and called.

pub use crate::reading::greetings::GREETINGS;
use crate::words::one_letter_apart;

/// Whether a name is how somebody is called: `Kim` of `Kimberly`, `Darren` of `Daren`.
pub(crate) fn is_called(name: &str, called: &str) -> bool {
    let short = called.chars().count() >= 3 && name.starts_with(called);
    short || called.len() >= 5 && one_letter_apart(name, called)
}
