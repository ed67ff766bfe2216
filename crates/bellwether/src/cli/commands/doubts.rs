use crate::cli::Done;
use crate::cli::args::Stretch;
use crate::cli::page::Page;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::wire::Listing;
use crate::wire::doubts::Doubt;
use bellwether_core::identity::linkage;
use bellwether_core::knowledge::Knowledge;

/// Who may be one person: for you to decide
///
/// `same ID` or `different ID` settles one.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    stretch: Stretch,
}

/// Lists what the user should decide.
pub fn run(args: Args, session: &Session) -> Result<Done, Failure> {
    let ledger = session.outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let items = linkage::doubts(&knowledge)
        .iter()
        .map(|doubt| Doubt::of(&knowledge, doubt))
        .collect();
    let most = args.stretch.most(session.printer.is_json());
    let listing = Listing::of(session.as_of, items, args.stretch.skip, most);
    session
        .printer
        .answer(&listing, |listing| text(listing, session.page()))?;
    if !listing.items.is_empty() {
        session
            .printer
            .hint("`bellwether same ID` or `bellwether different ID` settles one");
    }
    session.hint_if_more(listing.next);
    Ok(Done::Well)
}

fn text(listing: &Listing<Doubt>, mut page: Page) -> String {
    if listing.items.is_empty() {
        page.line("Nothing to decide.");
    }
    for doubt in &listing.items {
        page.gap();
        page.line(&format!("{}  are these one person?", doubt.id.short()));
        for side in [&doubt.a, &doubt.b] {
            page.indented(10, &format!("{} <{}>", side.name, side.address));
        }
        let parts: Vec<String> = doubt
            .parts
            .iter()
            .map(|part| format!("{} {:+.1}", part.name, part.value))
            .collect();
        page.indented(10, &parts.join(", "));
    }
    page.finish()
}
