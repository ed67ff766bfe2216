//! The evidence itself, search in it, where it came from, and what is set.

use super::{ListOf, SKIP, TOP};
use crate::answers::search;
use crate::api::operation::{Operation, Run, answer, list, shape};
use crate::api::param::text;
use crate::find;
use crate::web::Trouble;
use crate::wire::evidence::{Evidence, Hit};
use crate::wire::health::{BadItem, SettingsShown, Source};
use crate::wire::{Listing, Time};

/// These operations.
pub const ALL: &[Operation] = &[
    Operation {
        method: "get",
        path: "/search",
        tool: "search",
        says: "What was written, by its words",
        records: "",
        params: &[text("q", "Words that must all be there").must(), TOP, SKIP],
        body: &[],
        shape: shape::<ListOf<Hit>>,
        run: Run::Look(|desk, asked| {
            let words = asked.sent("q")?;
            let (top, skip) = asked.stretch();
            let as_of = desk.sight.knowledge.as_of;
            let mut hits = search::hits(desk.store, desk.viewer, words, as_of, (skip, top))?;
            let more = hits.len() > top;
            hits.truncate(top);
            answer(&Listing {
                as_of: Time(as_of),
                items: hits,
                next: more.then(|| skip + top),
            })
        }),
    },
    Operation {
        method: "get",
        path: "/show/{id}",
        tool: "show",
        says: "The evidence itself: the mail, meeting, row, passage or decision",
        records: "",
        params: &[],
        body: &[],
        shape: shape::<Evidence>,
        run: Run::Look(|desk, asked| {
            let id = asked.id().to_lowercase();
            let shown = match find::is_id(&id) {
                true => desk.store.show(desk.viewer, &id)?,
                false => None,
            };
            match shown {
                Some(shown) => answer(&Evidence::of(&shown)),
                None => Err(Trouble::NotFound(format!("no proof has the id {id}"))),
            }
        }),
    },
    Operation {
        method: "get",
        path: "/sources",
        tool: "sources",
        says: "What was read in and when, the latest first",
        records: "",
        params: &[TOP, SKIP],
        body: &[],
        shape: shape::<ListOf<Source>>,
        run: Run::Look(|desk, asked| {
            let read = desk.store.sources(desk.viewer)?.into_iter();
            let mut all: Vec<Source> = read
                .map(|(source, read, items)| Source {
                    source,
                    read: Time(read),
                    items,
                })
                .collect();
            all.sort_by(|a, b| b.read.cmp(&a.read).then_with(|| a.source.cmp(&b.source)));
            list(desk, asked, all, |one| one)
        }),
    },
    Operation {
        method: "get",
        path: "/sources/bad",
        tool: "unreadable",
        says: "What could not be read, and why",
        records: "",
        params: &[TOP, SKIP],
        body: &[],
        shape: shape::<ListOf<BadItem>>,
        run: Run::Look(|desk, asked| {
            let all = desk.store.bad(desk.viewer)?;
            list(desk, asked, all, |one| BadItem {
                source: one.source,
                at: one.at,
                reason: one.reason,
            })
        }),
    },
    Operation {
        method: "get",
        path: "/settings",
        tool: "settings",
        says: "What is set for the workspace; only the user sets it",
        records: "",
        params: &[],
        body: &[],
        shape: shape::<SettingsShown>,
        run: Run::Look(|desk, _| {
            let settings = desk.workspace.settings()?;
            answer(&SettingsShown::of(desk.workspace, &settings))
        }),
    },
];
