//! Who may be one person or one account, who may sell to whom: for the user to decide.

use super::{Pager, Query};
use crate::answers::doubts;
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
    asks: String,
    yes: &'static str,
    no: &'static str,
    parts: Vec<(String, String)>,
    /// Name, address and page of each of the two.
    sides: Vec<(String, String, Option<String>)>,
}

/// The queue.
pub fn page(desk: &mut Desk<'_, '_>, frame: Frame, query: &Query) -> Result<Reply, Trouble> {
    let all = doubts::list(&desk.sight.knowledge);
    let total = all.len();
    let row = |mut doubt: Doubt| {
        doubt
            .parts
            .sort_by(|a, b| b.value.abs().total_cmp(&a.value.abs()));
        let folder = match doubt.kind {
            "person" => "/people",
            _ => "/accounts",
        };
        let most = (doubt.parts.first()).map_or(1.0, |part| part.value.abs());
        Row {
            parts: (doubt.parts.iter())
                .map(|part| (part.name.clone(), draw::weight(part.value, most)))
                .collect(),
            asks: doubts::question(&doubt),
            yes: if doubt.kind == "downstream" {
                "Yes"
            } else {
                "The same"
            },
            no: if doubt.kind == "downstream" {
                "No"
            } else {
                "Different"
            },
            sides: [&doubt.a, &doubt.b]
                .map(|side| {
                    let link = side.id.map(|id| format!("{folder}/{id}"));
                    // A firm that is known by its name only has nothing else to show.
                    let is_name = letters(&side.address) == letters(&side.name);
                    let address = match is_name {
                        true => String::new(),
                        false => side.address.clone(),
                    };
                    (side.name.clone(), address, link)
                })
                .into(),
            doubt,
        }
    };
    let page = Page {
        rows: (all.into_iter().skip(query.skip).take(MOST))
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

fn letters(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
