//! Customers' customers.

use super::{ListOf, SKIP, TOP};
use crate::answers::supply::{self, Typed};
use crate::answers::{chain, untold};
use crate::api::operation::{Answer, Asked, Operation, Run, answer, list, shape};
use crate::api::param::{Param, day, flag, text};
use crate::find;
use crate::web::{Desk, Trouble, Write, not_here};
use crate::wire::downstream::{Chain, Edge};
use crate::wire::evidence::Evidence;
use crate::wire::untold::Untold;
use crate::{clock, hand, sight};
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::Ledger;
use bellwether_store::Depth;

const OVER: Param = flag(
    "all",
    "Also what is old, over, doubtful or rejected, and your own house",
);

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
        run: Run::Look(|desk, asked| {
            let all = match asked.flag("all") {
                true => chain::all(
                    &Knowledge::at(&ever(desk)?, desk.sight.knowledge.as_of),
                    true,
                ),
                false => chain::all(&desk.sight.knowledge, false),
            };
            list(desk, asked, all, |one| one)
        }),
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
        run: Run::Look(|desk, asked| {
            let k = &desk.sight.knowledge;
            let (top, skip) = asked.stretch();
            let number = find::account(k, asked.id()).map_err(not_here)?;
            if !asked.flag("all") {
                return answer(&chain::of(k, number, false, skip, Some(top)));
            }
            let ledger = ever(desk)?;
            let k = Knowledge::at(&ledger, k.as_of);
            let number = find::account(&k, asked.id()).map_err(not_here)?;
            answer(&chain::of(&k, number, true, skip, Some(top)))
        }),
    },
    Operation {
        method: "get",
        path: "/untold",
        tool: "unknown_customers",
        says: "Accounts of whose customers nothing is known, and whom to ask",
        records: "",
        params: &[TOP, SKIP],
        body: &[],
        shape: shape::<ListOf<Untold>>,
        run: Run::Look(|desk, asked| {
            let k = &desk.sight.knowledge;
            let all = untold::list(k);
            list(desk, asked, all, |account| untold::to_ask(k, account))
        }),
    },
    Operation {
        method: "post",
        path: "/downstream/{id}",
        tool: "tell_customer",
        says: "Say to whom an account sells",
        records: "Records as evidence that this account sells to that company; said anew it takes the place of what was said before.",
        params: &[],
        body: &[
            text("customer", "The company it sells to").must(),
            text("share", "Percent of what it sells: 30, 20-30, >10"),
            text("product", "What it sells to them"),
            day("since", "Since which day"),
            text(
                "until",
                "Until which day; one that is past says that it is over",
            ),
            text("note", "How one knows"),
        ],
        shape: shape::<Evidence>,
        run: Run::Write(add),
    },
];

/// The evidence that a desk's picture is drawn from, with every message that there is.
fn ever(desk: &Desk<'_, '_>) -> Result<Ledger, Trouble> {
    let (as_of, now) = (desk.sight.knowledge.as_of, clock::now());
    let mut ledger = sight::view(desk.store, desk.viewer, as_of, now, Depth::All)?;
    ledger.zone = desk.sight.knowledge.ledger.zone.clone();
    Ok(ledger)
}

fn add(desk: &mut Desk<'_, '_>, asked: &Asked) -> Result<Write<Answer>, Trouble> {
    let k = &desk.sight.knowledge;
    let account = find::account(k, asked.id()).map_err(not_here)?;
    let owned = |name: &str| asked.given(name).map(str::to_owned);
    let typed = Typed {
        customer: owned("customer").unwrap_or_default(),
        share: owned("share"),
        product: owned("product"),
        since: owned("since"),
        until: owned("until"),
        note: owned("note"),
        through: asked.through,
    };
    let says = supply::statement(k, account, typed)?;
    let known = desk.is_past.then_some(k.as_of);
    let ready = hand::supply::Ready::of(k, &says, known, clock::now());
    Ok(Box::new(move |store, viewer| {
        let id = ready.record(store, viewer, clock::now())?;
        match store.show(viewer, &id.to_string())? {
            Some(shown) => answer(&Evidence::of(&shown)),
            None => Err(Trouble::NotFound(
                "what was recorded cannot be shown".to_owned(),
            )),
        }
    }))
}
