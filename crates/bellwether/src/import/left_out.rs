//! What an import says of things that exports showed before, and that are not in it.

use super::Job;
use crate::failure::Failure;
use crate::wire::imports::{File, LeftOut};
use bellwether_store::Store;

/// What the exports just read for the first time leave out; nothing where nothing was read
/// before. That is asked before the import: two of them may share a second.
pub(super) fn of(
    store: &dyn Store,
    job: &Job,
    files: &[File],
    is_first: bool,
) -> Result<Vec<LeftOut>, Failure> {
    if is_first || files.iter().all(|file| file.listed == 0) {
        return Ok(Vec::new());
    }
    let left_out = store.left_out(&job.owner, job.recorded)?;
    Ok(left_out.iter().filter_map(LeftOut::of).collect())
}
