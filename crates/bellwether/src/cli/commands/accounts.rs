use crate::answers::accounts;
use crate::cli::Done;
use crate::cli::flags::Stretch;
use crate::cli::page::Page;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::wire::accounts::Account;
use crate::wire::{Amount, Listing};
use bellwether_core::knowledge::Knowledge;

/// List accounts, the latest contact first
///
/// Companies with whom mail has gone both ways come before those only seen; suppliers and
/// services, as far as letters tell, come last.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    stretch: Stretch,
}

/// Lists the companies on the other side.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    // Who sells to us, letters tell.
    let ledger = session.letters()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let items = accounts::list(&knowledge);
    session.list(items, &args.stretch, text)?;
    session.hint_if_empty()?;
    Ok(Done::Well)
}

fn text(listing: &Listing<Account>, mut page: Page) -> String {
    if listing.items.is_empty() {
        page.line("No accounts yet.");
        return page.finish();
    }
    let rows: Vec<Vec<String>> = listing
        .items
        .iter()
        .map(|account| {
            vec![
                account.id.short(),
                match account.role {
                    // What most are is not said of each.
                    Some("customer") | None => account.name.clone(),
                    Some("both") => format!("{} (customer and supplier)", account.name),
                    Some(role) => format!("{} ({role})", account.name),
                },
                account.domains.join(", "),
                format!("{} of {}", account.reach.known, account.people),
                page.day_or_blank(account.last_contact.map(|time| time.0)),
                (account.value.as_ref()).map_or_else(String::new, Amount::in_words),
            ]
        })
        .collect();
    let titles = [
        "id",
        "name",
        "domains",
        ">you know",
        ">last contact",
        ">worth",
    ];
    // Where no deal says what they are worth, nothing is said of it.
    let worth = listing.items.iter().any(|account| account.value.is_some());
    let columns = titles.len() - usize::from(!worth);
    let rows: Vec<Vec<String>> = rows
        .into_iter()
        .map(|mut row| {
            row.truncate(columns);
            row
        })
        .collect();
    page.table(&titles[..columns], &rows);
    page.finish()
}
