//! What accounts do not buy yet: accounts by products, and for one account what is
//! missing there.

use super::{Pager, Query, not_here};
use crate::answers::trade;
use crate::find;
use crate::web::frame::Frame;
use crate::web::{Desk, Reply, Trouble};
use crate::wire::whitespace::{Cell, Column, Gap, Grid, State, method};
use crate::wire::{Amount, Named};
use askama::Template;
use bellwether_core::orders;

/// Products beside each other.
const PRODUCTS: usize = 10;
/// Accounts on a page.
const ROWS: usize = 40;
/// Products missing at one account.
const GAPS: usize = 25;

#[derive(Template)]
#[template(path = "whitespace.html")]
struct Page {
    frame: Frame,
    columns: Vec<Column>,
    rows: Vec<(Named, Vec<Place>)>,
    pager: Pager,
    amounts: String,
    says: String,
}

/// A cell of the grid.
struct Place {
    /// What it is, and of three shades how much.
    class: String,
    /// Whether they have it.
    owned: bool,
    says: String,
    /// What says so.
    link: Option<String>,
}

#[derive(Template)]
#[template(path = "gaps.html")]
struct Gaps {
    frame: Frame,
    at: Named,
    gaps: Vec<Gap>,
    /// Whether it is known of one how likely they buy it by themselves.
    chances: bool,
    amounts: String,
    says: String,
}

/// The grid, or one account's gaps.
pub fn page(desk: &mut Desk<'_, '_>, frame: Frame, query: &Query) -> Result<Reply, Trouble> {
    let k = &desk.sight.knowledge;
    let frame = frame.titled("Not buying yet");
    let says = match k.orders().buyers.is_empty() {
        true => String::new(),
        false => method(k),
    };
    if let Some(account) = Query::given(&query.account) {
        let number = find::account(k, account).map_err(not_here)?;
        let (gaps, _) = trade::gaps(k, desk.track, Some(number), GAPS, 0, None);
        let at = Named::account(k.account(number));
        return Reply::page(&Gaps {
            frame: frame.titled(format!("Not buying yet: {}", at.name)),
            at,
            chances: gaps.iter().any(|gap| gap.probability.is_some()),
            gaps,
            amounts: super::amounts(k),
            says,
        });
    }
    let whole = orders::grid::Grid::of(k, PRODUCTS);
    let grid = Grid::of(k, &whole, None, query.skip, ROWS);
    let amounts = (grid.rows.items.iter())
        .flat_map(|row| &row.cells)
        .filter_map(|cell| cell.amount.as_ref())
        .map(|amount| amount.minor);
    let most = amounts.max().unwrap_or_default();
    let page = Page {
        pager: Pager::of(query, "/whitespace", whole.rows.len(), ROWS),
        rows: (grid.rows.items.into_iter())
            .map(|row| {
                let cells = row.cells.iter().map(|cell| place(cell, most));
                (row.account, cells.collect())
            })
            .collect(),
        columns: grid.products,
        amounts: super::amounts(k),
        frame,
        says,
    };
    Reply::page(&page)
}

/// A cell: what it is and says, and of three shades how much.
fn place(cell: &Cell, most: i64) -> Place {
    let amount = cell.amount.as_ref();
    let whole = amount.map(Amount::whole);
    let (name, says) = match (cell.state, whole) {
        (State::Owned, Some(whole)) => ("owned", whole),
        (State::Owned, None) => ("owned", "earlier".to_owned()),
        (State::Pipeline, _) => ("offered", "offered".to_owned()),
        (State::Gap, Some(whole)) => ("gap", format!("+ {whole}")),
        (State::Gap, None) => ("gap", "open".to_owned()),
        (State::NotEligible, _) => ("out", "–".to_owned()),
    };
    let shade = match amount {
        Some(amount) if most > 0 => match amount.minor as f64 / most as f64 {
            share if share > 0.4 => 3,
            share if share > 0.1 => 2,
            _ => 1,
        },
        _ => 1,
    };
    Place {
        class: format!("{name} s{shade}"),
        owned: cell.state == State::Owned,
        says,
        link: cell.evidence.as_ref().map(|id| format!("/show/{id}")),
    }
}
