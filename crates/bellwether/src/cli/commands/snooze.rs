use super::{about_opportunity, recorded};
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::moment;
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
    let day = moment::parse_day(args.until.trim()).ok_or_else(|| {
        Failure::asked(format!("--until \"{}\" is not a day", args.until))
            .hint("write it as 2026-03-31")
    })?;
    // The day begins where the user is; the core knows no time zones.
    let begins = moment::start_of_day(day, &session.workspace.zone)
        .filter(|begins| *begins > session.as_of)
        .ok_or_else(|| {
            Failure::asked(format!("{day} has begun already"))
                .hint("name a later day, or `bellwether dismiss ID` puts it away")
        })?;
    let (until, begins) = (day.to_string(), begins.to_string());
    let words = [("until", until.as_str()), ("begins", begins.as_str())];
    let (decision, title) = about_opportunity(session, &args.id, Verb::Snooze, &words)?;
    recorded(session, &decision, &format!("Not before {until}: {title}"))
}
