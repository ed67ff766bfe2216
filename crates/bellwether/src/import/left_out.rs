//! What an import says of things that exports showed before, and that are not in it.

use super::Job;
use crate::failure::Failure;
use crate::wire::imports::{LeftOut, Totals};
use bellwether_store::Store;

/// What the exports just read leave out; nothing where they are the first.
pub(super) fn of(store: &dyn Store, job: &Job, totals: &Totals) -> Result<Vec<LeftOut>, Failure> {
    if totals.entries == 0 {
        return Ok(Vec::new());
    }
    let read = store.last_read(&job.owner)?;
    let is_first = read.iter().all(|(_, last)| *last == job.recorded);
    let left_out = match is_first {
        true => Vec::new(),
        false => store.left_out(&job.owner, job.recorded)?,
    };
    Ok(left_out.iter().filter_map(LeftOut::of).collect())
}
