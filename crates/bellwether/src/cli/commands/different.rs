use super::recorded;
use super::same::{Kind, kind, settle};
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
    let decision = settle(session, &args.id, Verb::Different)?;
    let says = match kind(&decision.anchors) {
        Kind::Accounts => "They are two accounts from now on.",
        Kind::People => "They are two people from now on.",
        Kind::Edge => "The first does not sell to the second.",
    };
    recorded(session, &decision, says)
}
