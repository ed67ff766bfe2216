//! What accounts buy, and what they do not buy yet.

use super::{ACCOUNT, ListOf, SKIP, TOP};
use crate::answers::trade;
use crate::api::operation::{MOST, Operation, Run, account, answer, list, shape};
use crate::api::param::number;
use crate::wire::Listing;
use crate::wire::orders::Orders;
use crate::wire::whitespace::{Gap, Grid};
use bellwether_core::orders;
use bellwether_core::orders::habits::AHEAD_DAYS;

/// These operations.
pub const ALL: &[Operation] = &[
    Operation {
        method: "get",
        path: "/orders",
        tool: "orders",
        says: "Who buys, how often, and what is to be expected of them",
        records: "",
        params: &[ACCOUNT, TOP, SKIP],
        body: &[],
        shape: shape::<ListOf<Orders>>,
        run: Run::Look(|desk, asked| {
            let k = &desk.sight.knowledge;
            let all = trade::orders(k, account(desk, asked)?, AHEAD_DAYS);
            list(desk, asked, all, |one| one)
        }),
    },
    Operation {
        method: "get",
        path: "/whitespace",
        tool: "not_buying_yet",
        says: "What accounts do not buy, though their like do; skip and next count accounts",
        records: "",
        params: &[
            ACCOUNT,
            number(
                "products",
                "How many products for each account; 10 by itself",
            ),
            TOP,
            SKIP,
        ],
        body: &[],
        shape: shape::<ListOf<Gap>>,
        run: Run::Look(|desk, asked| {
            let k = &desk.sight.knowledge;
            let (top, skip) = asked.stretch();
            let products = asked.number("products").unwrap_or(10).min(MOST);
            let only = account(desk, asked)?;
            let (gaps, next) = trade::gaps(k, desk.track, only, products, skip, Some(top));
            let mut listing = Listing::of(k.as_of, gaps, 0, None);
            listing.next = next;
            answer(&listing)
        }),
    },
    Operation {
        method: "get",
        path: "/whitespace/grid",
        tool: "product_grid",
        says: "Accounts by products: what is owned, offered, missing, out of question",
        records: "",
        params: &[
            ACCOUNT,
            number("products", "How many products; 8 by itself"),
            TOP,
            SKIP,
        ],
        body: &[],
        shape: shape::<Grid>,
        run: Run::Look(|desk, asked| {
            let k = &desk.sight.knowledge;
            let (top, skip) = asked.stretch();
            let products = asked.number("products").unwrap_or(8).min(MOST);
            let only = account(desk, asked)?;
            let whole = orders::grid::Grid::of(k, products);
            answer(&Grid::of(k, &whole, only, skip, top))
        }),
    },
];
