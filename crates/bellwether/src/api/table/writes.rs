//! What changes something. Everything is recorded as evidence, and can be taken back.

use crate::answers::by_hand;
use crate::answers::decisions::{self, Because, Intent};
use crate::answers::opportunities;
use crate::api::operation::{Answer, Asked, Operation, Run, about, answer, record, shape};
use crate::api::param::{day, flag, one, text};
use crate::clock;
use crate::failure::Failure;
use crate::hand::whom::{self, Said};
use crate::hand::{self, Act, NobodyThere};
use crate::sight;
use crate::web::{Desk, Trouble, Write, not_here};
use crate::wire::decisions::Recorded;
use crate::wire::hand::Told;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::Verb;
use bellwether_core::time::Zone;
use bellwether_store::Depth;

const ACTS: &[&str] = &["note", "call", "visit", "meeting"];

/// These operations.
pub const ALL: &[Operation] = &[
    Operation {
        method: "post",
        path: "/opportunities/{id}/take",
        tool: "take",
        says: "I'll do it",
        records: "Records that the seller takes this opportunity on; colleagues' views show it as seen.",
        params: &[],
        body: &[],
        shape: shape::<Recorded>,
        run: Run::Write(|desk, asked| about(desk, asked, Verb::Take, Vec::new())),
    },
    Operation {
        method: "post",
        path: "/opportunities/{id}/done",
        tool: "done",
        says: "It is done, and this came of it",
        records: "Records that this opportunity is done, with its result and amount; that counts in the record of its kind.",
        params: &[],
        body: &[
            text("result", "What came of it").must(),
            text("amount", "What it brought, such as 1200 EUR"),
        ],
        shape: shape::<Recorded>,
        run: Run::Write(|desk, asked| {
            let result = asked.sent("result")?;
            opportunities::one(desk.sight, asked.id()).map_err(not_here)?;
            let words = decisions::result(result, asked.given("amount"))?;
            about(desk, asked, Verb::Done, words)
        }),
    },
    Operation {
        method: "post",
        path: "/opportunities/{id}/dismiss",
        tool: "dismiss",
        says: "Not wanted",
        records: "Records that this opportunity is not wanted, and why: what is called wrong is trusted less from now on.",
        params: &[],
        body: &[one("because", "Why", || vec!["knew", "wrong", "other"]).must()],
        shape: shape::<Recorded>,
        run: Run::Write(|desk, asked| {
            let why = match asked.sent("because")? {
                "knew" => Because::Knew,
                "wrong" => Because::Wrong,
                _ => Because::Other,
            };
            about(desk, asked, Verb::Dismiss, decisions::because(why))
        }),
    },
    Operation {
        method: "post",
        path: "/opportunities/{id}/snooze",
        tool: "snooze",
        says: "Not before a day",
        records: "Records that this opportunity waits until that day begins.",
        params: &[],
        body: &[day("until", "The day, as 2026-03-31").must()],
        shape: shape::<Recorded>,
        run: Run::Write(|desk, asked| {
            opportunities::one(desk.sight, asked.id()).map_err(not_here)?;
            let (zone, as_of) = (&desk.workspace.zone, desk.sight.knowledge.as_of);
            let words = decisions::until("until", asked.sent("until")?, zone, as_of)?;
            about(desk, asked, Verb::Snooze, words)
        }),
    },
    Operation {
        method: "post",
        path: "/doubts/{id}/same",
        tool: "same",
        says: "The doubtful two are one; or the first does sell to the second",
        records: "Records that the two are one person or account, or that one sells to the other: everything is drawn anew by it.",
        params: &[],
        body: &[],
        shape: shape::<Recorded>,
        run: Run::Write(|desk, asked| settle(desk, asked, Verb::Same)),
    },
    Operation {
        method: "post",
        path: "/doubts/{id}/different",
        tool: "different",
        says: "The doubtful two are two; or the first does not sell to the second",
        records: "Records that the two are not one, or that one does not sell to the other: everything is drawn anew by it.",
        params: &[],
        body: &[],
        shape: shape::<Recorded>,
        run: Run::Write(|desk, asked| settle(desk, asked, Verb::Different)),
    },
    Operation {
        method: "post",
        path: "/notes",
        tool: "note",
        says: "Put in by hand what no file holds: a note, a call, a visit, a meeting",
        records: "Records the words as evidence about these people and this account; who is not known yet becomes a contact.",
        params: &[],
        body: &[
            text(
                "whom",
                "Whom it is about, in plain words such as Ann at Acme",
            ),
            text(
                "person",
                "Whom exactly, in place of whom: an id, an address or a name",
            ),
            text(
                "account",
                "Which account exactly: an id, a domain or a name",
            ),
            flag("new", "It is somebody new, whoever is called alike"),
            text("text", "What, in one's own words"),
            one("what", "What it was; a note by itself", || ACTS.to_vec()),
            text(
                "on",
                "When it was, where it was not just now: a day or a moment",
            ),
            text("title", "Their job title"),
            text("competitor", "A competitor there"),
            text("share", "Our share of what they buy, in percent"),
            flag("decides", "They decide"),
        ],
        shape: shape::<Told>,
        run: Run::Write(note),
    },
    Operation {
        method: "post",
        path: "/undo",
        tool: "undo",
        says: "Take the last decision back",
        records: "Records that the last decision, or what was last put in by hand, is taken back. An agent takes back only what came from an agent.",
        params: &[],
        body: &[],
        shape: shape::<Recorded>,
        run: Run::Write(|_, asked| {
            let through = asked.through;
            Ok(Box::new(move |store, viewer| {
                let undone = decisions::undo_through(store, viewer, clock::now(), through)?;
                answer(&Recorded::of(&undone.0))
            }))
        }),
    },
];

fn settle(desk: &mut Desk<'_, '_>, asked: &Asked, verb: Verb) -> Result<Write<Answer>, Trouble> {
    let k = &desk.sight.knowledge;
    let intent = Intent::settling(k, asked.id(), verb).map_err(not_here)?;
    record(asked, intent)
}

fn note(desk: &mut Desk<'_, '_>, asked: &Asked) -> Result<Write<Answer>, Trouble> {
    let now = clock::now();
    let k = &desk.sight.knowledge;
    let as_of = if desk.is_past { k.as_of } else { now };
    let zone = &desk.workspace.zone;
    let owned = |name: &str| asked.given(name).map(str::to_owned);
    let share = asked.given("share");
    let what = asked.given("what").unwrap_or("note");
    let act = Act {
        what: ACTS.iter().find(|act| **act == what).unwrap_or(&"note"),
        text: owned("text").unwrap_or_default(),
        happened: match asked.given("on") {
            Some(on) => by_hand::happened("on", on, zone, as_of)?,
            None => as_of,
        },
        known: desk.is_past.then_some(as_of),
        competitors: owned("competitor").into_iter().collect(),
        share: share
            .map(|text| by_hand::share("share", text))
            .transpose()?,
        decides: asked.flag("decides"),
        title: owned("title"),
        through: asked.through,
    };
    let says = act.share.is_some() || act.decides || act.title.is_some();
    if act.text.is_empty() && act.competitors.is_empty() && !says {
        return Err(Failure::asked("there is nothing to note: text is missing").into());
    }
    let said = Said {
        words: owned("whom"),
        people: owned("person").into_iter().collect(),
        account: owned("account"),
        new: asked.flag("new"),
    };
    if said.words.is_some() && (!said.people.is_empty() || said.account.is_some()) {
        let says = "whom, and person or account, both say whom it is about: leave one out";
        return Err(Failure::asked(says).into());
    }
    let whom = whom::recognise(k, &said, &NobodyThere)?;
    by_hand::check(&act, &whom)?;
    let (ready, zone) = (hand::Ready::of(k, &whom, act), Zone(zone.clone()));
    Ok(Box::new(move |store, viewer| {
        let done = ready.record(store, viewer, now)?;
        // The names of what is new are in a picture that holds it.
        let mut ledger = sight::view(store, viewer, as_of, now, Depth::Days(1))?;
        ledger.zone = zone;
        let since = Knowledge::at(&ledger, as_of);
        answer(&by_hand::told(store, viewer, &since, &done)?)
    }))
}
