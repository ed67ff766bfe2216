//! Their customers: the chain drawn, the same as a table, and what is not known.

use super::chain::{Told, share};
use super::{Pager, Query, not_here};
use crate::answers::{doubts, untold};
use crate::find;
use crate::web::draw::Way;
use crate::web::frame::Frame;
use crate::web::{Desk, Reply, Trouble};
use crate::wire::doubts::Doubt;
use crate::wire::downstream::Edge;
use crate::wire::untold::Untold;
use crate::wire::{Hex, Named, Time};
use crate::words;
use askama::Template;
use bellwether_core::downstream::edges;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::chain::in_words;

/// Steps drawn at first, and how many more each time.
const DRAWN: usize = 24;
/// The most that is drawn: beyond it the table is the better picture.
const MOST_DRAWN: usize = 192;
/// Rows of the table.
const ROWS: usize = 40;
/// Accounts to ask.
const UNTOLD: usize = 12;
/// Accounts offered in a form, of which the browser makes a list.
const OFFERED: usize = 400;

#[derive(Template)]
#[template(path = "customers.html")]
struct Page {
    frame: Frame,
    query: Query,
    /// Accounts that something is told of.
    accounts: Vec<Named>,
    /// Accounts to say something of: a field takes the names of others, too.
    offered: Vec<Named>,
    chosen: Option<Named>,
    svg: String,
    /// How many of how many are drawn, where that is not all.
    part: String,
    /// Where more is drawn.
    more: Option<(String, usize)>,
    rows: Vec<Row>,
    pager: Pager,
    doubtful: Vec<Doubt>,
    untold: Vec<Untold>,
    untold_left: usize,
    /// Whether there was contact with one of those.
    in_touch: bool,
    /// Whether anything is told of anybody.
    anything: bool,
}

/// Who sells to whom, in the table.
struct Row {
    edge: Edge,
    share: String,
    way: Way,
    /// How the customer fares, with its proof.
    news: Option<News>,
}

struct News {
    says: String,
    at: Time,
    evidence: Hex,
}

/// The page.
pub fn page(desk: &mut Desk<'_, '_>, frame: Frame, query: &Query) -> Result<Reply, Trouble> {
    let k = &desk.sight.knowledge;
    let only = Query::given(&query.account)
        .map(|id| find::account(k, id).map_err(not_here))
        .transpose()?;
    let named = Query::given(&query.q);
    let told = Told::of(k, only, named);
    let (total, most) = (told.edges.len(), query.show.clamp(DRAWN, MOST_DRAWN));
    let drawn = told.draw(
        "Who sells to whom: you, your accounts, their customers",
        most,
        only.is_some(),
    );
    let more = (drawn.left > 0 && most < MOST_DRAWN).then(|| {
        let wider = Query {
            show: most * 2,
            skip: 0,
            ..query.clone()
        };
        (wider.at("/their-customers", 0), drawn.left.min(most))
    });
    let rows = (told.edges.iter().skip(query.skip).take(ROWS))
        .map(|edge| row(k, &told, edge))
        .collect();
    let mut doubtful = doubts::edges(k);
    if let Some(only) = only {
        let id = k.account(only).id;
        doubtful.retain(|doubt| doubt.a.id.is_some_and(|a| a.0 == id));
    }
    let mut unknown = match named {
        Some(_) => Vec::new(),
        None => untold::list(k),
    };
    unknown.retain(|account| only.is_none_or(|only| only == *account));
    let untold: Vec<_> = (unknown.iter().take(UNTOLD))
        .map(|account| untold::to_ask(k, *account))
        .collect();
    let page = Page {
        accounts: tellers(k),
        offered: offered(k),
        chosen: only.map(|account| Named::account(k.account(account))),
        svg: drawn.svg,
        part: match drawn.left {
            0 => String::new(),
            _ => format!("{} of {}", drawn.shown, words::thousands(total as u64)),
        },
        more,
        rows,
        pager: Pager::of(query, "/their-customers", total, ROWS),
        doubtful,
        untold_left: unknown.len().saturating_sub(UNTOLD),
        in_touch: untold.iter().any(|one| one.last_contact.is_some()),
        untold,
        anything: !k.downstream().edges.is_empty(),
        query: query.clone(),
        frame: frame
            .titled("Their customers")
            .saying(desk, Query::given(&query.said)),
    };
    Reply::page(&page)
}

fn row(k: &Knowledge, told: &Told, edge: &edges::Edge) -> Row {
    let (way, signal) = told.fares(edge.customer);
    Row {
        share: share(edge),
        way,
        news: signal.map(|signal| News {
            says: in_words(k, signal),
            at: Time(signal.quote.known),
            evidence: Hex(signal.quote.evidence),
        }),
        edge: {
            let mut edge = Edge::of(k, k.downstream(), edge);
            // One house says a thing once, in however many copies.
            let mut said: Vec<(String, String)> = Vec::new();
            edge.sources.retain(|one| {
                let words = (one.by.clone(), one.says.clone());
                let is_new = !said.contains(&words);
                said.push(words);
                is_new
            });
            edge
        },
    }
}

/// The accounts that something is told of, by name.
fn tellers(k: &Knowledge) -> Vec<Named> {
    let downstream = k.downstream();
    let standing = (downstream.edges.iter()).filter(|edge| edge.stands(downstream.today));
    let mut numbers: Vec<_> = standing
        .filter_map(|edge| downstream.companies.get(edge.supplier).account)
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    by_name(numbers.into_iter().map(|no| Named::account(k.account(no))))
}

/// The accounts that something can be said of.
fn offered(k: &Knowledge) -> Vec<Named> {
    let all = k.numbered_accounts();
    let customers = all.filter(|(number, _)| k.is_customer(*number));
    let mut named = by_name(customers.map(|(_, account)| Named::account(account)));
    named.truncate(OFFERED);
    named
}

fn by_name(named: impl Iterator<Item = Named>) -> Vec<Named> {
    let mut named: Vec<Named> = named.collect();
    named.sort_by_key(|one| (one.name.to_lowercase(), one.id));
    named
}
