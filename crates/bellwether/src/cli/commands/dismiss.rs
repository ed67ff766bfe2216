use super::{about_opportunity, recorded};
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;
use bellwether_core::ledger::Verb;
use clap::ValueEnum;

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

/// Why an opportunity is not wanted.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
enum Because {
    /// It is true, but no news: such things count as less new from now on
    Knew,
    /// It is not true: such things are trusted less from now on
    Wrong,
    /// Anything else: nothing is concluded from it
    Other,
}

/// Records that an opportunity is not wanted.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let because = match args.because {
        Because::Knew => "knew",
        Because::Wrong => "wrong",
        Because::Other => "other",
    };
    let words = [("because", because)];
    let (decision, title) = about_opportunity(session, &args.id, Verb::Dismiss, &words)?;
    recorded(session, &decision, &format!("Put away: {title}"))
}
