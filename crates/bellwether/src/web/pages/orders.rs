//! Who buys, how often, and what is to be expected of them.

use super::{Pager, Query};
use crate::answers::trade;
use crate::web::frame::Frame;
use crate::web::{Desk, Reply, Trouble, draw};
use crate::wire::Time;
use crate::wire::orders::Orders;
use askama::Template;
use bellwether_core::orders::habits::AHEAD_DAYS;
use bellwether_core::orders::picture::Buyer;
use bellwether_core::time::Day;

/// Entries on a page.
const MOST: usize = 60;
/// Months in the small pictures.
const MONTHS: usize = 24;

#[derive(Template)]
#[template(path = "orders.html")]
struct Page {
    frame: Frame,
    query: Query,
    rows: Vec<(Orders, String)>,
    total: usize,
    until: Option<Time>,
    days: f64,
    amounts: String,
    /// The currency of the amounts that name none.
    unit: String,
    pager: Pager,
}

/// The list.
pub fn page(desk: &mut Desk<'_, '_>, frame: Frame, query: &Query) -> Result<Reply, Trouble> {
    let k = &desk.sight.knowledge;
    let mut all = trade::orders(k, None, AHEAD_DAYS);
    if let Some(words) = Query::given(&query.q) {
        let words = words.to_lowercase();
        all.retain(|one| {
            let keys = one.customers.iter();
            one.account.name.to_lowercase().contains(&words)
                || keys.clone().any(|key| key.to_lowercase().contains(&words))
        });
    }
    match query.sort.as_str() {
        "alive" => all.sort_by(|a, b| {
            let of = |one: &Orders| one.p_alive.unwrap_or(1.0);
            of(a).total_cmp(&of(b))
        }),
        "value" => all.sort_by_key(|one| std::cmp::Reverse(one.value.minor)),
        "late" => all.sort_by(|a, b| {
            let of = |one: &Orders| one.rhythm.as_ref().map_or(0.0, |rhythm| rhythm.overdue);
            of(b).total_cmp(&of(a))
        }),
        _ => {}
    }
    let total = all.len();
    let until = k.orders_until();
    let rows: Vec<(Orders, String)> = (all.into_iter().skip(query.skip).take(MOST))
        .map(|one| {
            let buyer = k
                .account_of_id(one.account.id.0)
                .and_then(|number| k.orders().of(number));
            let spark = buyer.map_or_else(String::new, |buyer| spark(buyer, until));
            (one, spark)
        })
        .collect();
    let page = Page {
        until: rows.first().map(|(one, _)| one.seen_until),
        days: AHEAD_DAYS,
        amounts: super::amounts(k),
        unit: k.orders().money(0).unit().unwrap_or_default().to_owned(),
        pager: Pager::of(query, "/orders", total, MOST),
        frame: frame.titled("Orders"),
        query: query.clone(),
        rows,
        total,
    };
    Reply::page(&page)
}

/// What was bought in each of the last months.
fn spark(buyer: &Buyer, until: Day) -> String {
    let mut months = vec![0.0; MONTHS];
    for one in &buyer.purchases {
        let back = ((until.0 - one.day.0).max(0) / 30) as usize;
        if let Some(at) = (MONTHS - 1).checked_sub(back) {
            months[at] += one.amount as f64;
        }
    }
    draw::spark("Bought, month by month", &months)
}
