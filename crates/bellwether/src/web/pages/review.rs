//! Who may be one person, or one account: for the user to decide.

use super::{Pager, Query};
use crate::web::frame::Frame;
use crate::web::{Desk, Reply, Trouble, draw};
use crate::wire::doubts::Doubt;
use askama::Template;

/// Entries on a page.
const MOST: usize = 20;

#[derive(Template)]
#[template(path = "review.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
    total: usize,
    pager: Pager,
}

struct Row {
    doubt: Doubt,
    parts: Vec<(String, String)>,
    /// Name, address and page of each of the two.
    sides: Vec<(String, String, Option<String>)>,
}

/// The queue.
pub fn page(desk: &mut Desk<'_, '_>, frame: Frame, query: &Query) -> Result<Reply, Trouble> {
    let k = &desk.sight.knowledge;
    let doubts = k.doubts();
    let total = doubts.len();
    let row = |doubt| {
        let mut doubt = Doubt::of(k, doubt);
        doubt
            .parts
            .sort_by(|a, b| b.value.abs().total_cmp(&a.value.abs()));
        let folder = match doubt.kind {
            "account" => "/accounts",
            _ => "/people",
        };
        let most = (doubt.parts.first()).map_or(1.0, |part| part.value.abs());
        Row {
            parts: (doubt.parts.iter())
                .map(|part| (part.name.clone(), draw::weight(part.value, most)))
                .collect(),
            sides: [&doubt.a, &doubt.b]
                .map(|side| {
                    let link = side.id.map(|id| format!("{folder}/{id}"));
                    (side.name.clone(), side.address.clone(), link)
                })
                .into(),
            doubt,
        }
    };
    let page = Page {
        rows: (doubts.iter().skip(query.skip).take(MOST))
            .map(row)
            .collect(),
        pager: Pager::of(query, "/review", total, MOST),
        frame: frame
            .titled("Review")
            .saying(desk, Query::given(&query.said)),
        total,
    };
    Reply::page(&page)
}
