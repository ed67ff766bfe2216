use super::recorded;
use super::same::anchors_of_doubt;
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;
use bellwether_core::ledger::Verb;

/// Settle a doubt: they are two people
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The doubt's id, as `doubts` shows it
    #[arg(value_name = "ID")]
    id: String,
}

/// Records that a doubtful pair is two people.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let anchors = anchors_of_doubt(session, &args.id)?;
    let decision = session.decide(Verb::Different, &anchors, &[])?;
    recorded(session, &decision, "They are two people from now on.")
}
