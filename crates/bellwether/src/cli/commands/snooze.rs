use super::{about_opportunity, recorded};
use crate::answers::decisions;
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;
use bellwether_core::ledger::Verb;

/// Not now: show it again on a day
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The opportunity
    #[arg(value_name = "ID")]
    id: String,
    /// The day on which to show it again
    #[arg(long, value_name = "DATE")]
    until: String,
}

/// Records that an opportunity can wait.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let zone = session.workspace.zone.clone();
    let words = decisions::until("--until", &args.until, &zone, session.as_of)?;
    // Which day was understood.
    let until = (words.iter().find(|(name, _)| *name == "until")).map_or("", |(_, day)| day);
    let until = until.to_owned();
    let (decision, title) = about_opportunity(session, &args.id, Verb::Snooze, words)?;
    recorded(session, &decision, &format!("Not before {until}: {title}"))
}
