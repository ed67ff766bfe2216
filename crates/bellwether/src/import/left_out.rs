//! What an import says of things that exports showed before, and that are not in it.

use super::{Job, source_name};
use crate::failure::Failure;
use crate::wire::imports::{File, LeftOut};
use bellwether_store::Store;
use std::path::Path;

/// What the exports just read for the first time leave out; nothing where nothing was read
/// before. That is asked before the import, and only its own files are told of: two of them
/// may share a second.
pub(super) fn of(
    store: &dyn Store,
    job: &Job,
    files: &[File],
    is_first: bool,
) -> Result<Vec<LeftOut>, Failure> {
    if is_first || files.iter().all(|file| file.listed == 0) {
        return Ok(Vec::new());
    }
    let mut left_out = store.left_out(&job.owner, job.recorded)?;
    let is_read =
        |source: &str| (files.iter()).any(|file| source_name(Path::new(&file.path)) == source);
    left_out.retain(|one| is_read(&one.source));
    Ok(left_out.iter().filter_map(LeftOut::of).collect())
}
