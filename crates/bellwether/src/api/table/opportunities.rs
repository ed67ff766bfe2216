//! Today's page, opportunities, and how often each kind was right.

use super::{ACCOUNT, ListOf, SKIP, TOP, kinds};
use crate::answers::opportunities::{self, Choice};
use crate::answers::preparations;
use crate::api::operation::{MOST, Operation, Run, account, answer, list, shape};
use crate::api::param::{flag, number, one, text};
use crate::web::not_here;
use crate::wire::Listing;
use crate::wire::opportunities::{Brief, Opportunity, Track};
use crate::wire::preparations::Preparation;
use bellwether_core::brief;

/// These operations.
pub const ALL: &[Operation] = &[
    Operation {
        method: "get",
        path: "/brief",
        tool: "brief",
        says: "Today's page: the cards, what not to drop, and meetings",
        records: "",
        params: &[number("top", "How many cards at most")],
        body: &[],
        shape: shape::<Brief>,
        run: Run::Look(|desk, asked| {
            let top = asked.number("top").unwrap_or(brief::CARDS).min(MOST);
            let zone = &desk.workspace.zone;
            answer(&opportunities::today(desk.sight, top, zone)?)
        }),
    },
    Operation {
        method: "get",
        path: "/opportunities",
        tool: "opportunities",
        says: "Opportunities, best first",
        records: "",
        params: &[
            one("kind", "Only of this kind", kinds),
            ACCOUNT,
            flag("all", "Also those done, put away, seen or weak"),
            flag("per_hour", "First what brings most for the time it takes"),
            TOP,
            SKIP,
        ],
        body: &[],
        shape: shape::<ListOf<Opportunity>>,
        run: Run::Look(|desk, asked| {
            let k = &desk.sight.knowledge;
            let choice = Choice {
                kind: asked.given("kind").map(str::to_owned),
                account: account(desk, asked)?,
                all: asked.flag("all"),
                per_hour: asked.flag("per_hour"),
            };
            let listed = opportunities::list(desk.sight, &choice);
            list(desk, asked, listed, |one| Opportunity::of(k, one))
        }),
    },
    Operation {
        method: "get",
        path: "/opportunities/{id}",
        tool: "opportunity",
        says: "One opportunity in full, with its proof and a draft",
        records: "",
        params: &[],
        body: &[],
        shape: shape::<Opportunity>,
        run: Run::Look(|desk, asked| {
            let one = opportunities::one(desk.sight, asked.id()).map_err(not_here)?;
            answer(&Opportunity::of(&desk.sight.knowledge, one))
        }),
    },
    Operation {
        method: "get",
        path: "/preparations",
        tool: "prepare",
        says: "What to know before the next meetings: who comes, what is open, what changed",
        records: "",
        params: &[
            text(
                "whom",
                "An account or a person, by id, domain, address or name; else today's and tomorrow's meetings",
            ),
            TOP,
            SKIP,
        ],
        body: &[],
        shape: shape::<ListOf<Preparation>>,
        run: Run::Look(|desk, asked| {
            let zone = &desk.workspace.zone;
            let all = preparations::of(desk.sight, asked.given("whom"), zone).map_err(not_here)?;
            list(desk, asked, all, |one| one)
        }),
    },
    Operation {
        method: "get",
        path: "/backtest",
        tool: "track_record",
        says: "How often each kind was right on one's own history",
        records: "",
        params: &[one("kind", "Only this kind", kinds), TOP, SKIP],
        body: &[],
        shape: shape::<ListOf<Track>>,
        run: Run::Look(|desk, asked| {
            let as_of = desk.sight.knowledge.as_of;
            let (top, skip) = asked.stretch();
            let kinds = opportunities::kinds(asked.given("kind"))?;
            let tracks = opportunities::tracks(desk.track, kinds, as_of);
            answer(&Listing::of(as_of, tracks, skip, Some(top)))
        }),
    },
];
