use crate::answers::trade;
use crate::cli::Done;
use crate::cli::flags::Stretch;
use crate::cli::page::{Page, percent};
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::wire::orders::Orders;
use crate::wire::{Amount, Listing};
use crate::words::file_day;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::orders::habits::AHEAD_DAYS;

/// Who buys, how often, and what is to be expected of them
///
/// Who is expected to buy for most comes first. A customer is silent only as far as the
/// order file goes: bring a newer one with `bellwether add`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Only this account: its id, domain, name or customer number
    #[arg(value_name = "A")]
    account: Option<String>,
    /// How many days to look ahead
    #[arg(long, value_name = "N", default_value_t = AHEAD_DAYS)]
    days: f64,
    #[command(flatten)]
    stretch: Stretch,
}

/// Lists the accounts that buy.
pub fn run(args: Args, session: &Session) -> Result<Done, Failure> {
    if !(args.days > 0.0 && args.days <= 3_650.0) {
        return Err(Failure::asked("--days takes a number from 1 to 3650"));
    }
    let ledger = session.outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let only = match &args.account {
        Some(text) => Some(find::account(&knowledge, text)?),
        None => None,
    };
    let items = trade::orders(&knowledge, only, args.days);
    session.list(items, &args.stretch, text)?;
    session.hint_if_no_orders(&knowledge);
    session.hint_if_empty()?;
    Ok(Done::Well)
}

fn text(listing: &Listing<Orders>, mut page: Page) -> String {
    if listing.items.is_empty() {
        page.line("Nothing to see here.");
        return page.finish();
    }
    let rows: Vec<Vec<String>> = listing
        .items
        .iter()
        .map(|one| {
            let expected = one.expected_purchases;
            vec![
                one.account.name.clone(),
                one.purchases.to_string(),
                file_day(one.first.0),
                file_day(one.last.0),
                one.in_all(),
                one.p_alive.map_or_else(String::new, percent),
                expected.map_or_else(String::new, |orders| format!("{orders:.1}")),
                (one.expected_value.as_ref()).map_or_else(String::new, Amount::in_words),
            ]
        })
        .collect();
    let titles = [
        "account",
        ">orders",
        ">first",
        ">last",
        ">in all",
        ">still buying?",
        ">to come",
        ">worth",
    ];
    page.table(&titles, &rows);
    if let Some(one) = listing.items.first() {
        page.gap();
        page.faint(&format!(
            "The order book ends on {}; what is to come is for the {:.0} days after.",
            file_day(one.seen_until.0),
            one.days
        ));
    }
    page.finish()
}
