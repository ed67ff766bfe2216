//! The table of operations.

use super::operation::{MOST, Operation, Param, about, account, answer, flag, list, number, text};
use crate::answers::decisions::{self, Because};
use crate::answers::opportunities::{self, Choice};
use crate::answers::{accounts, doubts, people, trade};
use crate::clock;
use crate::failure::Failure;
use crate::find;
use crate::web::{Trouble, not_here};
use crate::wire::Listing;
use crate::wire::decisions::Recorded;
use crate::wire::evidence::{Evidence, Hit};
use crate::wire::opportunities::Opportunity;
use crate::wire::people::Person;
use crate::wire::whitespace::Grid;
use bellwether_core::brief;
use bellwether_core::ledger::Verb;
use bellwether_core::orders;
use bellwether_core::orders::habits::AHEAD_DAYS;

const STRETCH_TOP: Param = number("top", "How many, at most 1000; 100 by itself");
const STRETCH_SKIP: Param = number("skip", "How many to pass over: `next` of the list before");
const ACCOUNT: Param = text(
    "account",
    "Only this account: its id, domain, name or customer number",
);

/// Every operation.
pub const ALL: &[Operation] = &[
    Operation {
        method: "get",
        path: "/brief",
        says: "Today's page: the cards, what not to drop, and meetings",
        params: &[number("top", "How many cards at most")],
        body: &[],
        list: false,
        run: |desk, asked| {
            let top = asked.number("top")?.unwrap_or(brief::CARDS).min(MOST);
            answer(&opportunities::today(
                desk.sight,
                top,
                &desk.workspace.zone,
            )?)
        },
    },
    Operation {
        method: "get",
        path: "/opportunities",
        says: "Opportunities, best first",
        params: &[
            text("kind", "Only of this kind"),
            ACCOUNT,
            flag("all", "Also those done, put away, seen or weak"),
            flag("per_hour", "First what brings most for the time it takes"),
            STRETCH_TOP,
            STRETCH_SKIP,
        ],
        body: &[],
        list: true,
        run: |desk, asked| {
            let k = &desk.sight.knowledge;
            let choice = Choice {
                kind: asked.given("kind").map(str::to_owned),
                account: account(desk, asked)?,
                all: asked.flag("all")?,
                per_hour: asked.flag("per_hour")?,
            };
            if let Some(kind) = &choice.kind {
                opportunities::check_kind(kind)?;
            }
            let listed = opportunities::list(desk.sight, &choice);
            list(desk, asked, listed, |one| Opportunity::of(k, one))
        },
    },
    Operation {
        method: "get",
        path: "/opportunities/{id}",
        says: "One opportunity in full",
        params: &[],
        body: &[],
        list: false,
        run: |desk, asked| {
            let one = opportunities::one(desk.sight, asked.id()).map_err(not_here)?;
            answer(&Opportunity::of(&desk.sight.knowledge, one))
        },
    },
    Operation {
        method: "post",
        path: "/opportunities/{id}/take",
        says: "I'll do it",
        params: &[],
        body: &[],
        list: false,
        run: |desk, asked| about(desk, asked, Verb::Take, Vec::new()),
    },
    Operation {
        method: "post",
        path: "/opportunities/{id}/done",
        says: "It is done, and this came of it",
        params: &[],
        body: &[
            ("result", true, "What came of it"),
            ("amount", false, "What it brought, such as 1200 EUR"),
        ],
        list: false,
        run: |desk, asked| {
            let result = asked.sent("result")?;
            let words = decisions::result(result, asked.given("amount"))?;
            about(desk, asked, Verb::Done, words)
        },
    },
    Operation {
        method: "post",
        path: "/opportunities/{id}/dismiss",
        says: "Not wanted",
        params: &[],
        body: &[("because", true, "knew, wrong or other")],
        list: false,
        run: |desk, asked| {
            let why = match asked.sent("because")? {
                "knew" => Because::Knew,
                "wrong" => Because::Wrong,
                "other" => Because::Other,
                other => {
                    let says = format!("\"{other}\" is no reason");
                    return Err(Failure::asked(says).hint("say knew, wrong or other").into());
                }
            };
            about(desk, asked, Verb::Dismiss, decisions::because(why))
        },
    },
    Operation {
        method: "post",
        path: "/opportunities/{id}/snooze",
        says: "Not before a day",
        params: &[],
        body: &[("until", true, "The day, as 2026-03-31")],
        list: false,
        run: |desk, asked| {
            let (zone, as_of) = (&desk.workspace.zone, desk.sight.knowledge.as_of);
            let words = decisions::until("until", asked.sent("until")?, zone, as_of)?;
            about(desk, asked, Verb::Snooze, words)
        },
    },
    Operation {
        method: "post",
        path: "/undo",
        says: "Take the last decision back",
        params: &[],
        body: &[],
        list: false,
        run: |desk, _| {
            let (decision, _) = decisions::undo(desk.store, desk.viewer, clock::now())?;
            answer(&Recorded::of(&decision))
        },
    },
    Operation {
        method: "get",
        path: "/accounts",
        says: "Accounts, the latest contact first",
        params: &[STRETCH_TOP, STRETCH_SKIP],
        body: &[],
        list: true,
        run: |desk, asked| {
            let all = accounts::list(&desk.sight.knowledge);
            list(desk, asked, all, |one| one)
        },
    },
    Operation {
        method: "get",
        path: "/accounts/{id}",
        says: "One account with its people, deals and orders",
        params: &[],
        body: &[],
        list: false,
        run: |desk, asked| {
            let k = &desk.sight.knowledge;
            let number = find::account(k, asked.id()).map_err(not_here)?;
            answer(&accounts::profile(k, number))
        },
    },
    Operation {
        method: "get",
        path: "/people",
        says: "People, those known best first",
        params: &[
            ACCOUNT,
            flag("all", "Also lists, robots and newsletters"),
            STRETCH_TOP,
            STRETCH_SKIP,
        ],
        body: &[],
        list: true,
        run: |desk, asked| {
            let k = &desk.sight.knowledge;
            let all = people::list(k, account(desk, asked)?, asked.flag("all")?);
            list(desk, asked, all, |one| Person::of(k, one))
        },
    },
    Operation {
        method: "get",
        path: "/people/{id}",
        says: "One person: who they are and how well they are known",
        params: &[],
        body: &[],
        list: false,
        run: |desk, asked| {
            let k = &desk.sight.knowledge;
            let number = find::person(k, asked.id()).map_err(not_here)?;
            answer(&people::portrait(k, number))
        },
    },
    Operation {
        method: "get",
        path: "/people/{id}/paths",
        says: "Who can introduce us",
        params: &[number("top", "How many ways")],
        body: &[],
        list: true,
        run: |desk, asked| {
            let k = &desk.sight.knowledge;
            let number = find::person(k, asked.id()).map_err(not_here)?;
            let top = asked.number("top")?.unwrap_or(5).min(50);
            let paths = people::paths(k, desk.network(), number, top);
            answer(&Listing::of(k.as_of, paths, 0, None))
        },
    },
    Operation {
        method: "get",
        path: "/search",
        says: "What was written, by its words",
        params: &[
            text("q", "Words that must all be there"),
            STRETCH_TOP,
            STRETCH_SKIP,
        ],
        body: &[],
        list: true,
        run: |desk, asked| {
            let words = asked.sent("q")?;
            if !words.contains(char::is_alphanumeric) {
                return Err(Failure::asked("no word was given to search for").into());
            }
            let (top, skip) = asked.stretch()?;
            let as_of = desk.sight.knowledge.as_of;
            // One more than is shown tells whether there are more.
            let most = skip.saturating_add(top).saturating_add(1);
            let hits = desk.store.search(desk.viewer, words, as_of, most)?;
            let hits = hits.iter().map(Hit::of).collect();
            answer(&Listing::of(as_of, hits, skip, Some(top)))
        },
    },
    Operation {
        method: "get",
        path: "/show/{id}",
        says: "The evidence itself",
        params: &[],
        body: &[],
        list: false,
        run: |desk, asked| {
            let id = asked.id().to_lowercase();
            let shown = match find::is_id(&id) {
                true => desk.store.show(desk.viewer, &id)?,
                false => None,
            };
            match shown {
                Some(shown) => answer(&Evidence::of(&shown)),
                None => Err(Trouble::NotFound(format!("no proof has the id {id}"))),
            }
        },
    },
    Operation {
        method: "get",
        path: "/orders",
        says: "Who buys, how often, and what is to be expected of them",
        params: &[ACCOUNT, STRETCH_TOP, STRETCH_SKIP],
        body: &[],
        list: true,
        run: |desk, asked| {
            let k = &desk.sight.knowledge;
            let all = trade::orders(k, account(desk, asked)?, AHEAD_DAYS);
            list(desk, asked, all, |one| one)
        },
    },
    Operation {
        method: "get",
        path: "/whitespace",
        says: "What accounts do not buy, though their like do; `skip` and `next` count accounts",
        params: &[
            ACCOUNT,
            number("products", "How many products for each account"),
            STRETCH_TOP,
            STRETCH_SKIP,
        ],
        body: &[],
        list: true,
        run: |desk, asked| {
            let k = &desk.sight.knowledge;
            let (top, skip) = asked.stretch()?;
            let products = asked.number("products")?.unwrap_or(10).min(MOST);
            let only = account(desk, asked)?;
            let (gaps, next) = trade::gaps(k, desk.track, only, products, skip, Some(top));
            let mut listing = Listing::of(k.as_of, gaps, 0, None);
            listing.next = next;
            answer(&listing)
        },
    },
    Operation {
        method: "get",
        path: "/whitespace/grid",
        says: "Accounts by products: what is owned, offered, missing, out of question",
        params: &[
            ACCOUNT,
            number("products", "How many products"),
            STRETCH_TOP,
            STRETCH_SKIP,
        ],
        body: &[],
        list: true,
        run: |desk, asked| {
            let k = &desk.sight.knowledge;
            let (top, skip) = asked.stretch()?;
            let products = asked.number("products")?.unwrap_or(8).min(MOST);
            let whole = orders::grid::Grid::of(k, products);
            answer(&Grid::of(k, &whole, account(desk, asked)?, skip, top))
        },
    },
    Operation {
        method: "get",
        path: "/backtest",
        says: "How often each kind was right on one's own history",
        params: &[text("kind", "Only this kind")],
        body: &[],
        list: true,
        run: |desk, asked| {
            let kind = asked.given("kind");
            if let Some(kind) = kind {
                opportunities::check_kind(kind)?;
            }
            let as_of = desk.sight.knowledge.as_of;
            let tracks = opportunities::tracks(desk.track, kind, as_of);
            answer(&Listing::of(as_of, tracks, 0, None))
        },
    },
    Operation {
        method: "get",
        path: "/doubts",
        says: "Who may be one person or one account, who may sell to whom: for the user to decide",
        params: &[STRETCH_TOP, STRETCH_SKIP],
        body: &[],
        list: true,
        run: |desk, asked| list(desk, asked, doubts::list(&desk.sight.knowledge), |one| one),
    },
];
