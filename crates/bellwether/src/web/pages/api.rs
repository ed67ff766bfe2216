//! What programs may ask: the table of operations, for people to read.

use super::Query;
use crate::api::{OPERATIONS, Operation};
use crate::web::frame::Frame;
use crate::web::{Desk, Reply, Trouble};
use askama::Template;

#[derive(Template)]
#[template(path = "api.html")]
struct Page {
    frame: Frame,
    operations: &'static [Operation],
}

/// The page.
pub fn page(_desk: &mut Desk<'_, '_>, frame: Frame, _query: &Query) -> Result<Reply, Trouble> {
    Reply::page(&Page {
        frame: frame.titled("For programs"),
        operations: OPERATIONS,
    })
}
