use crate::cli::Done;
use crate::cli::cards::line;
use crate::cli::flags::Stretch;
use crate::cli::page::Page;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::wire::Listing;
use crate::wire::opportunities::Opportunity;
use bellwether_core::opportunities::detectors;

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
    if let Some(kind) = &args.kind {
        check_kind(kind)?;
    }
    let scenery = session.scenery()?;
    let sight = scenery.see(session.as_of);
    let account = args
        .account
        .map(|text| find::account(&sight.knowledge, &text))
        .transpose()?;
    let mut listed: Vec<&bellwether_core::opportunities::Opportunity> =
        sight.opportunities.iter().collect();
    if args.per_hour {
        // Sorting keeps the order of equals.
        listed.sort_by(|a, b| b.score_per_hour().total_cmp(&a.score_per_hour()));
    }
    let items = listed
        .into_iter()
        .filter(|o| match account {
            _ if args.all => true,
            Some(_) => o.is_worth_listing(),
            None => o.is_current(),
        })
        .filter(|o| args.kind.as_deref().is_none_or(|kind| o.kind == kind))
        .filter(|o| account.is_none() || o.finding.account == account)
        .map(|o| Opportunity::of(&sight.knowledge, o))
        .collect();
    let most = args.stretch.most(session.printer.is_json());
    let listing = Listing::of(session.as_of, items, args.stretch.skip, most);
    session
        .printer
        .answer(&listing, |listing| text(listing, session.page()))?;
    session.hint_if_more(listing.next);
    session.hint_if_empty()?;
    Ok(Done::Well)
}

/// Refuses a kind that does not exist, and names those that do.
pub fn check_kind(kind: &str) -> Result<(), Failure> {
    if detectors::ALL.iter().any(|detector| detector.kind == kind) {
        return Ok(());
    }
    let kinds: Vec<&str> = detectors::ALL.iter().map(|d| d.kind).collect();
    Err(
        Failure::asked(format!("there is no kind of opportunity called \"{kind}\""))
            .hint(format!("the kinds are {}", kinds.join(", "))),
    )
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
