use crate::answers::doubts;
use crate::cli::Done;
use crate::cli::flags::Stretch;
use crate::cli::page::{ITEM, Page};
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::wire::doubts::Doubt;
use crate::wire::{Listing, Part};
use bellwether_core::knowledge::Knowledge;

/// Who may be one person or one account, who may sell to whom: for you to decide
///
/// `same ID` or `different ID` settles one.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    stretch: Stretch,
}

/// Lists what the user should decide.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let ledger = session.letters()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let items = doubts::list(&knowledge);
    let listing = session.list(items, &args.stretch, text)?;
    if !listing.items.is_empty() {
        session
            .printer
            .hint("`bellwether same ID` or `bellwether different ID` settles one");
    }
    Ok(Done::Well)
}

fn text(listing: &Listing<Doubt>, mut page: Page) -> String {
    if listing.items.is_empty() {
        page.line("Nothing to decide.");
    }
    for doubt in &listing.items {
        page.gap();
        let asks = doubts::question(doubt);
        page.item(&doubt.id.short(), &asks);
        for side in [&doubt.a, &doubt.b] {
            let address = format!(" <{}>", side.address);
            let shown = if side.address == side.name.to_lowercase() {
                ""
            } else {
                &address
            };
            page.indented(ITEM, &format!("{}{shown}", side.name));
        }
        for (name, speaks) in [("for", 1.0), ("against", -1.0)] {
            let reasons = reasons(&doubt.parts, speaks);
            if !reasons.is_empty() || doubt.kind != "downstream" {
                page.indented(ITEM, &format!("{name}: {reasons}"));
            }
        }
    }
    page.finish()
}

/// What speaks one way (1 for, -1 against), the weightiest first.
fn reasons(parts: &[Part], way: f64) -> String {
    let mut parts: Vec<&Part> = parts.iter().filter(|p| p.value * way > 0.0).collect();
    parts.sort_by(|a, b| (b.value * way).total_cmp(&(a.value * way)));
    let names: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
    names.join("; ")
}
