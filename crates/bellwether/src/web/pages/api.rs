//! What programs may ask: the table of operations, for people to read.

use super::Query;
use crate::api::{self, Operation};
use crate::mcp;
use crate::web::frame::Frame;
use crate::web::{Desk, Reply, Trouble};
use askama::Template;

#[derive(Template)]
#[template(path = "api.html")]
struct Page {
    frame: Frame,
    looks: Vec<&'static Operation>,
    writes: Vec<&'static Operation>,
    agents_write: bool,
    folder: String,
    address: &'static str,
}

/// The page.
pub fn page(desk: &mut Desk<'_, '_>, frame: Frame, _query: &Query) -> Result<Reply, Trouble> {
    let (writes, looks) = api::operations().partition(|operation| operation.writes());
    Reply::page(&Page {
        frame: frame.titled("For programs"),
        looks,
        writes,
        agents_write: desk.workspace.settings()?.agents_may_write(),
        folder: desk.workspace.dir.display().to_string(),
        address: mcp::PATH,
    })
}
