//! People, the best known first.

use super::accounts::months;
use super::{Pager, Query, not_here};
use crate::answers::people;
use crate::find;
use crate::web::frame::Frame;
use crate::web::{Desk, Reply, Trouble, draw};
use crate::wire::Named;
use crate::wire::people::Person;
use askama::Template;

/// Entries on a page.
const MOST: usize = 60;

#[derive(Template)]
#[template(path = "people.html")]
struct Page {
    frame: Frame,
    query: Query,
    rows: Vec<(Person, String)>,
    /// Whether there was contact in the months that are drawn.
    drawn: bool,
    at: Option<Named>,
    pager: Pager,
}

/// The list.
pub fn page(desk: &mut Desk<'_, '_>, frame: Frame, query: &Query) -> Result<Reply, Trouble> {
    let k = &desk.sight.knowledge;
    let account = Query::given(&query.account);
    let account = account
        .map(|id| find::account(k, id))
        .transpose()
        .map_err(not_here)?;
    let mut all = people::list(k, account, !query.all.is_empty());
    if let Some(words) = Query::given(&query.q) {
        let words = words.to_lowercase();
        all.retain(|number| {
            let person = k.person(*number);
            let at = person.account.map(|account| &k.account(account).name);
            person.name.to_lowercase().contains(&words)
                || person.title.to_lowercase().contains(&words)
                || person.company.to_lowercase().contains(&words)
                || at.is_some_and(|name| name.to_lowercase().contains(&words))
        });
    }
    let total = all.len();
    let row = |number| {
        let contact = months(k, &k.tie(number).contact_days);
        let spark = draw::spark("Days of contact, month by month", &contact);
        (Person::of(k, number), spark)
    };
    let rows: Vec<(Person, String)> = (all.into_iter().skip(query.skip).take(MOST))
        .map(row)
        .collect();
    let page = Page {
        drawn: rows.iter().any(|(_, spark)| !spark.is_empty()),
        rows,
        at: account.map(|number| Named::account(k.account(number))),
        pager: Pager::of(query, "/people", total, MOST),
        frame: frame.titled("People"),
        query: query.clone(),
    };
    Reply::page(&page)
}
