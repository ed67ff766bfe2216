//! What was written, by its words.

use crate::failure::Failure;
use crate::wire::evidence::Hit;
use bellwether_core::time::Timestamp;
use bellwether_store::Store;

/// The most hits that are passed over: all of them have to be found again, and nobody reads
/// so far.
const PASSED_OVER: usize = 10_000;

/// The hits after `skip`, and one more than `top`, which tells whether there are more.
pub fn hits(
    store: &dyn Store,
    viewer: &str,
    words: &str,
    as_of: Timestamp,
    (skip, top): (usize, usize),
) -> Result<Vec<Hit>, Failure> {
    if skip > PASSED_OVER {
        let says = format!("at most {PASSED_OVER} hits are passed over");
        return Err(Failure::asked(says).hint("more words find fewer"));
    }
    if !words.contains(char::is_alphanumeric) {
        return Ok(Vec::new());
    }
    let most = top.saturating_add(1).saturating_add(skip);
    let found = store.search(viewer, words, as_of, most)?;
    Ok(found.iter().skip(skip).map(Hit::of).collect())
}
