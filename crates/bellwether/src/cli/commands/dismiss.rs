use super::{about_opportunity, recorded};
use crate::answers::decisions::{self, Because};
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;
use bellwether_core::ledger::Verb;

/// Not wanted: I knew it, it's wrong, or something else
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The opportunity
    #[arg(value_name = "ID")]
    id: String,
    /// Why
    #[arg(long, value_name = "WHY")]
    because: Because,
}

/// Records that an opportunity is not wanted.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let words = decisions::because(args.because);
    let (decision, title) = about_opportunity(session, &args.id, Verb::Dismiss, words)?;
    recorded(session, &decision, &format!("Put away: {title}"))
}
