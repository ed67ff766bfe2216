use super::{about_opportunity, recorded};
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;
use bellwether_core::ledger::Verb;

/// I'll do it
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The opportunity
    #[arg(value_name = "ID")]
    id: String,
}

/// Records that the seller will do it.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let (decision, title) = about_opportunity(session, &args.id, Verb::Take, Vec::new())?;
    recorded(session, &decision, &format!("You'll do it: {title}"))
}
