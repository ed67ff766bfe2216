use crate::answers::opportunities::{self as answers, Choice};
use crate::cli::Done;
use crate::cli::cards::line;
use crate::cli::flags::Stretch;
use crate::cli::page::Page;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::wire::Listing;
use crate::wire::opportunities::Opportunity;

/// Every opportunity, best first
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Only of this kind
    #[arg(long, value_name = "K")]
    kind: Option<String>,
    /// Only at this account: its id, domain or name
    #[arg(long, value_name = "A")]
    account: Option<String>,
    /// Also those done, put away, in work already, weak, or behind others of their account
    #[arg(long)]
    all: bool,
    /// First what brings most for the time it takes
    #[arg(long)]
    per_hour: bool,
    #[command(flatten)]
    stretch: Stretch,
}

/// Lists opportunities, ranked.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    answers::kinds(args.kind.as_deref())?;
    let scenery = session.scenery()?;
    let sight = scenery.see(session.store.as_mut(), session.as_of)?;
    let account = args
        .account
        .as_ref()
        .map(|text| find::account(&sight.knowledge, text))
        .transpose()?;
    let choice = Choice {
        kind: args.kind,
        account,
        all: args.all,
        per_hour: args.per_hour,
    };
    let items = (answers::list(&sight, &choice).into_iter())
        .map(|o| Opportunity::of(&sight.knowledge, o))
        .collect();
    session.list(items, &args.stretch, text)?;
    session.hint_if_empty()?;
    Ok(Done::Well)
}

fn text(listing: &Listing<Opportunity>, mut page: Page) -> String {
    if listing.items.is_empty() {
        page.line("Nothing to see here today.");
    }
    for opportunity in &listing.items {
        page.gap();
        line(&mut page, opportunity);
    }
    page.finish()
}
