use super::settled;
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;
use bellwether_core::ledger::Verb;

/// Settle a doubt: they are two, or the first does not sell to the second
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The doubt's id, as `doubts` shows it; or one of `downstream`
    #[arg(value_name = "ID")]
    id: String,
}

/// Records that a doubtful pair is two.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    settled(session, &args.id, Verb::Different)
}
