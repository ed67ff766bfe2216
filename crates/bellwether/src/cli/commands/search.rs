use crate::answers::told;
use crate::cli::Done;
use crate::cli::page::{ITEM, Page};
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::wire::Listing;
use crate::wire::evidence::Hit;

/// Search the mail itself
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Words that must all be there
    #[arg(required = true, value_name = "QUERY")]
    query: Vec<String>,
    /// How many to show
    #[arg(long, value_name = "N", default_value_t = 20)]
    top: usize,
    /// How many to pass over: `next` of the list before
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    skip: usize,
}

/// Searches subjects and bodies.
pub fn run(args: Args, session: &Session) -> Result<Done, Failure> {
    let query = args.query.join(" ");
    if !query.contains(char::is_alphanumeric) {
        return Err(Failure::asked("no word was given to search for")
            .hint("`bellwether search price pump` finds mail with both words"));
    }
    // One more than is shown tells whether there are more.
    let most = args.skip.saturating_add(args.top).saturating_add(1);
    let hits = session
        .store
        .search(&session.viewer, &query, session.as_of, most)?;
    let items = hits.iter().map(Hit::of).collect();
    let listing = Listing::of(session.as_of, items, args.skip, Some(args.top));
    session
        .printer
        .answer(&listing, |listing| text(listing, session.page()))?;
    session.hint_if_more(listing.next);
    session.hint_if_empty()?;
    Ok(Done::Well)
}

fn text(listing: &Listing<Hit>, mut page: Page) -> String {
    if listing.items.is_empty() {
        page.line("Nothing found.");
    }
    for hit in &listing.items {
        page.gap();
        let day = page.day(hit.happened.unwrap_or(hit.known).0);
        page.item(
            &hit.id.short(),
            &format!("{day}  {}", told::system(&hit.from)),
        );
        page.indented(ITEM, &hit.subject);
        page.indented(ITEM, &hit.snippet);
    }
    page.finish()
}
