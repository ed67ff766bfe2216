//! The companies on the other side.

use super::{Pager, Query};
use crate::answers::accounts;
use crate::web::frame::Frame;
use crate::web::{Desk, Reply, Trouble, draw};
use crate::wire::accounts::Account;
use askama::Template;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::time::Day;

/// Entries on a page.
const MOST: usize = 60;
/// Months in the small pictures.
pub const MONTHS: usize = 18;
/// A month of a picture, in days.
const MONTH_DAYS: i32 = 30;

#[derive(Template)]
#[template(path = "accounts.html")]
struct Page {
    frame: Frame,
    query: Query,
    rows: Vec<Row>,
    worth: bool,
    /// Whether there was contact in the months that are drawn.
    drawn: bool,
    /// Whether some of that is in no currency that a file names.
    bare: bool,
    pager: Pager,
}

/// An account in the list.
struct Row {
    account: Account,
    /// Days of contact, month by month.
    spark: String,
    /// Opportunities there.
    open: usize,
    /// What those are that begin here, where that is to be said.
    begins: &'static str,
}

/// The list.
pub fn page(desk: &mut Desk<'_, '_>, frame: Frame, query: &Query) -> Result<Reply, Trouble> {
    let k = &desk.sight.knowledge;
    let mut all = accounts::list(k);
    if let Some(words) = Query::given(&query.q) {
        let words = words.to_lowercase();
        all.retain(|one| {
            one.name.to_lowercase().contains(&words)
                || one.domains.iter().any(|domain| domain.contains(&words))
        });
    }
    match query.sort.as_str() {
        "name" => all.sort_by_key(|one| one.name.to_lowercase()),
        "known" => all.sort_by_key(|one| std::cmp::Reverse(one.reach.known)),
        _ => {}
    }
    let total = all.len();
    let pager = Pager::of(query, "/accounts", total, MOST);
    let is_by_contact = !matches!(query.sort.as_str(), "name" | "known");
    let before = query.skip.checked_sub(1).and_then(|at| all.get(at));
    let mut before = before.map_or("", part);
    let rows: Vec<Row> = (all.into_iter().skip(query.skip).take(MOST))
        .map(|account| Row {
            spark: k
                .account_of_id(account.id.0)
                .map_or_else(String::new, |number| {
                    let days = contact_days(k, &k.account(number).people);
                    draw::spark("Days of contact, month by month", &months(k, &days))
                }),
            open: (desk.sight.opportunities.iter())
                .filter(|one| one.is_worth_listing())
                .filter(|one| {
                    let at = one.finding.account.map(|number| k.account(number).id);
                    at == Some(account.id.0)
                })
                .count(),
            begins: {
                let part = part(&account);
                match std::mem::replace(&mut before, part) {
                    before if is_by_contact && before != part => part,
                    _ => "",
                }
            },
            account,
        })
        .collect();
    let page = Page {
        bare: (rows.iter())
            .filter_map(|row| row.account.value.as_ref())
            .any(|value| value.unit().is_empty()),
        drawn: rows.iter().any(|row| !row.spark.is_empty()),
        worth: rows.iter().any(|row| row.account.value.is_some()),
        frame: frame.titled("Accounts"),
        query: query.clone(),
        rows,
        pager,
    };
    Reply::page(&page)
}

/// In which part of the list an account stands; the first has no name.
fn part(account: &Account) -> &'static str {
    match (account.only_serves(), account.relationship) {
        (true, _) => "Suppliers and services",
        (false, false) => "Mail has gone only one way",
        (false, true) => "",
    }
}

/// The days on which there was contact with any of these people.
pub fn contact_days(k: &Knowledge, people: &[bellwether_core::knowledge::PersonNo]) -> Vec<Day> {
    let mut days: Vec<Day> = (people.iter())
        .flat_map(|number| k.tie(*number).contact_days.iter().copied())
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// How many of some days lie in each of the last months, the oldest first.
pub fn months(k: &Knowledge, days: &[Day]) -> Vec<f64> {
    let mut months = vec![0.0; MONTHS];
    let today = k.as_of.day().0;
    for day in days {
        let back = ((today - day.0).max(0) / MONTH_DAYS) as usize;
        if let Some(at) = (MONTHS - 1).checked_sub(back) {
            months[at] += 1.0;
        }
    }
    months
}
