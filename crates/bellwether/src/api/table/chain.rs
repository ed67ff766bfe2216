//! Customers' customers.

use super::{ListOf, SKIP, TOP};
use crate::answers::chain;
use crate::api::operation::{Operation, answer, list, shape};
use crate::api::param::{Param, flag};
use crate::find;
use crate::web::not_here;
use crate::wire::downstream::{Chain, Edge};

const OVER: Param = flag("all", "Also what is over, doubtful or rejected");

/// These operations.
pub const ALL: &[Operation] = &[
    Operation {
        method: "get",
        path: "/downstream",
        tool: "their_customers",
        says: "To whom accounts sell, and what share of it",
        records: "",
        params: &[OVER, TOP, SKIP],
        body: &[],
        shape: shape::<ListOf<Edge>>,
        run: |desk, asked| {
            let all = chain::all(&desk.sight.knowledge, asked.flag("all"));
            list(desk, asked, all, |one| one)
        },
    },
    Operation {
        method: "get",
        path: "/downstream/{id}",
        tool: "customers_of",
        says: "To whom one account sells, how those are doing, and what that means for it",
        records: "",
        params: &[OVER, TOP, SKIP],
        body: &[],
        shape: shape::<Chain>,
        run: |desk, asked| {
            let k = &desk.sight.knowledge;
            let (top, skip) = asked.stretch();
            let number = find::account(k, asked.id()).map_err(not_here)?;
            answer(&chain::of(k, number, asked.flag("all"), skip, Some(top)))
        },
    },
];
