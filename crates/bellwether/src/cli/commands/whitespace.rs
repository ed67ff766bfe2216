use crate::answers::trade::{self, FoundGaps};
use crate::cli::Done;
use crate::cli::page::{Page, percent};
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::wire::whitespace::{Gap, Grid, State, method};
use crate::wire::{Amount, Listing};
use bellwether_core::knowledge::{AccountNo, Knowledge};
use bellwether_core::orders;

/// What accounts do not buy, though their like do
///
/// For each account the products it has never bought, those most likely first.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Only this account: its id, domain, name or customer number
    #[arg(value_name = "A")]
    account: Option<String>,
    /// How many products for each account
    #[arg(long, value_name = "N", default_value_t = 10)]
    top: usize,
    /// Accounts by products instead: what is owned, on its way, missing, out of question;
    /// so many products, those that most accounts buy [default: 8]
    #[arg(long, value_name = "N", num_args = 0..=1, default_missing_value = "8")]
    grid: Option<usize>,
    /// How many accounts to pass over: `next` of the list before
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    skip: usize,
}

/// Accounts on a screen.
const SCREEN: usize = 6;
/// Accounts on a screen of a grid.
const ROWS: usize = 20;

/// Lists gaps, account by account; who buys for most comes first.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let scenery = session.scenery()?;
    // A grid tells no chances: no record is measured for it.
    let kinds = match args.grid {
        Some(_) => [].as_slice(),
        None => trade::GAP,
    };
    let is_json = session.printer.is_json();
    let look = |k: &Knowledge| {
        let only = (args.account.as_deref())
            .map(|text| find::account(k, text))
            .transpose()?;
        let most = (!is_json && only.is_none()).then_some(SCREEN);
        let found = match args.grid {
            Some(_) => None,
            None => Some(FoundGaps::of(k, only, args.top, args.skip, most)),
        };
        Ok::<_, Failure>((only, found))
    };
    let store = session.store.as_mut();
    let (knowledge, seen, track) = scenery.with_track(store, session.as_of, kinds, look)?;
    let (only, found) = seen?;
    session.hint_if_no_orders(&knowledge);
    let Some(found) = found else {
        let products = args.grid.unwrap_or_default();
        return grid(&knowledge, only, products, args.skip, session);
    };
    let (items, next) = found.with_chances(&knowledge, &track);
    let says = (!knowledge.orders().buyers.is_empty()).then(|| method(&knowledge));
    let mut listing = Listing::of(session.as_of, items, 0, None);
    listing.next = next;
    session
        .printer
        .answer(&listing, |listing| text(listing, says, session.page()))?;
    session.hint_if_more(listing.next);
    session.hint_if_empty()?;
    Ok(Done::Well)
}

/// Shows accounts by products.
fn grid(
    k: &Knowledge,
    only: Option<AccountNo>,
    products: usize,
    skip: usize,
    session: &mut Session,
) -> Result<Done, Failure> {
    let whole = orders::grid::Grid::of(k, products);
    let screen = match session.printer.is_json() {
        true => usize::MAX,
        false => ROWS,
    };
    let answer = Grid::of(k, &whole, only, skip, screen);
    session
        .printer
        .answer(&answer, |answer| grid_text(answer, session.page()))?;
    session.hint_if_more(answer.rows.next);
    session.hint_if_empty()?;
    Ok(Done::Well)
}

fn grid_text(grid: &Grid, mut page: Page) -> String {
    if grid.rows.items.is_empty() {
        page.line("Nothing to see here.");
        return page.finish();
    }
    let titles: Vec<String> = (1..=grid.products.len())
        .map(|at| format!(">{at}"))
        .collect();
    let mut heads = vec!["account"];
    heads.extend(titles.iter().map(String::as_str));
    let rows: Vec<Vec<String>> = (grid.rows.items.iter())
        .map(|row| {
            let cells = row.cells.iter().map(|cell| {
                let amount = cell.amount.as_ref().map(Amount::whole).unwrap_or_default();
                match cell.state {
                    State::Owned => "has it".to_owned(),
                    State::Pipeline => "offered".to_owned(),
                    State::Gap if amount.is_empty() => "open".to_owned(),
                    State::Gap => format!("+ {amount}"),
                    State::NotEligible => "–".to_owned(),
                }
            });
            std::iter::once(row.account.name.clone())
                .chain(cells)
                .collect()
        })
        .collect();
    page.table(&heads, &rows);
    page.gap();
    for (at, product) in grid.products.iter().enumerate() {
        page.line(&format!(
            "{}  {} ({})",
            at + 1,
            product.name,
            product.product
        ));
    }
    page.gap();
    page.faint(
        "+ is not bought yet, with what such an account spends on it in a year; offered stands in \
         an open deal or quote; – is no longer sold, or something else takes its place.",
    );
    page.finish()
}

fn text(listing: &Listing<Gap>, says: Option<String>, mut page: Page) -> String {
    if listing.items.is_empty() {
        page.line("Nothing that is missing, as far as the order book tells.");
        return page.finish();
    }
    let mut of = None;
    for gap in &listing.items {
        if of != Some(gap.account.id) {
            of = Some(gap.account.id);
            page.heading(&gap.account.name);
        }
        let chance = gap.probability.map(percent);
        let chance = chance.map_or_else(String::new, |chance| format!(", {chance} by itself"));
        let worth = (gap.expected.as_ref()).map_or_else(String::new, |amount| {
            format!(", about {} a year", amount.in_words())
        });
        let because = gap.because_names.join(", ");
        page.line(&format!(
            "{} ({}){worth}{chance}",
            gap.product_name, gap.product
        ));
        if !because.is_empty() {
            page.indented(4, &format!("because they buy {because}"));
        }
    }
    page.gap();
    if let Some(says) = says {
        page.faint(&says);
    }
    page.finish()
}
