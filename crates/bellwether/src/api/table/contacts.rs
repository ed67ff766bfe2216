//! Accounts, people, ways to them, and who may be one.

use super::{ACCOUNT, ListOf, SKIP, TOP};
use crate::answers::{accounts, doubts, people};
use crate::api::operation::{Operation, Run, account, answer, list, shape};
use crate::api::param::flag;
use crate::find;
use crate::web::not_here;
use crate::wire::accounts::{Account, Profile};
use crate::wire::doubts::Doubt;
use crate::wire::paths::Path;
use crate::wire::people::{Me, Person, Portrait};

/// The most ways to somebody that are looked for.
const PATHS: usize = 50;

/// These operations.
pub const ALL: &[Operation] = &[
    Operation {
        method: "get",
        path: "/me",
        tool: "me",
        says: "Who the seller is taken to be",
        records: "",
        params: &[],
        body: &[],
        shape: shape::<Me>,
        run: Run::Look(|desk, _| answer(&Me::of(&desk.sight.knowledge))),
    },
    Operation {
        method: "get",
        path: "/accounts",
        tool: "accounts",
        says: "Accounts, the latest contact first",
        records: "",
        params: &[TOP, SKIP],
        body: &[],
        shape: shape::<ListOf<Account>>,
        run: Run::Look(|desk, asked| {
            let all = accounts::list(&desk.sight.knowledge);
            list(desk, asked, all, |one| one)
        }),
    },
    Operation {
        method: "get",
        path: "/accounts/{id}",
        tool: "account",
        says: "One account with its people, deals, orders and their customers",
        records: "",
        params: &[],
        body: &[],
        shape: shape::<Profile>,
        run: Run::Look(|desk, asked| {
            let k = &desk.sight.knowledge;
            let number = find::account(k, asked.id()).map_err(not_here)?;
            answer(&accounts::profile(k, number))
        }),
    },
    Operation {
        method: "get",
        path: "/people",
        tool: "people",
        says: "People, those known best first",
        records: "",
        params: &[
            ACCOUNT,
            flag("all", "Also lists, robots and newsletters"),
            TOP,
            SKIP,
        ],
        body: &[],
        shape: shape::<ListOf<Person>>,
        run: Run::Look(|desk, asked| {
            let k = &desk.sight.knowledge;
            let all = people::list(k, account(desk, asked)?, asked.flag("all"));
            list(desk, asked, all, |one| Person::of(k, one))
        }),
    },
    Operation {
        method: "get",
        path: "/people/{id}",
        tool: "person",
        says: "One person: who they are and how well they are known",
        records: "",
        params: &[],
        body: &[],
        shape: shape::<Portrait>,
        run: Run::Look(|desk, asked| {
            let k = &desk.sight.knowledge;
            let number = find::person(k, asked.id()).map_err(not_here)?;
            answer(&people::portrait(k, number))
        }),
    },
    Operation {
        method: "get",
        path: "/people/{id}/paths",
        tool: "paths",
        says: "Who can introduce us to somebody, the likeliest way first; at most 50 ways",
        records: "",
        params: &[TOP, SKIP],
        body: &[],
        shape: shape::<ListOf<Path>>,
        run: Run::Look(|desk, asked| {
            let k = &desk.sight.knowledge;
            let number = find::person(k, asked.id()).map_err(not_here)?;
            let paths = people::paths(k, desk.network(), number, PATHS);
            list(desk, asked, paths, |one| one)
        }),
    },
    Operation {
        method: "get",
        path: "/doubts",
        tool: "doubts",
        says: "Who may be one person or one account, who may sell to whom: for the user to decide",
        records: "",
        params: &[TOP, SKIP],
        body: &[],
        shape: shape::<ListOf<Doubt>>,
        run: Run::Look(|desk, asked| {
            list(desk, asked, doubts::list(&desk.sight.knowledge), |one| one)
        }),
    },
];
