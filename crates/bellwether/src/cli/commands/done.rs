use super::{about_opportunity, recorded};
use crate::answers::decisions;
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;
use bellwether_core::ledger::Verb;

/// It's done, and this came of it
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The opportunity
    #[arg(value_name = "ID")]
    id: String,
    /// What came of it, in your words
    #[arg(long, value_name = "TEXT")]
    result: String,
    /// What it brought, such as "1200 EUR"
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    amount: Option<String>,
}

/// Records the result of an opportunity.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let words = decisions::result(&args.result, args.amount.as_deref())?;
    let amount = words.iter().find(|(name, _)| *name == "amount");
    let brought = amount.map(|(_, amount)| format!(" ({amount})"));
    let (decision, title) = about_opportunity(session, &args.id, Verb::Done, words)?;
    let says = format!("Done: {title}{}", brought.unwrap_or_default());
    recorded(session, &decision, &says)
}
