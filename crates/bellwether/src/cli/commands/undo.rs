use super::recorded;
use crate::answers::decisions;
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;

/// Take back your last decision, or what you last put in by hand
///
/// Nothing is deleted: a new record says that the old one no longer holds. What was put
/// in by hand is then in no picture, and neither are people who came in with it.
#[derive(clap::Args, Debug)]
pub struct Args {}

/// Records that the last decision no longer holds.
pub fn run(_args: Args, session: &mut Session) -> Result<Done, Failure> {
    let (decision, says) = decisions::undo(session.store.as_mut(), &session.viewer, session.now)?;
    recorded(session, &decision, &says)
}
