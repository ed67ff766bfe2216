//! The first screen: one large card, two more, what not to drop, and today's meetings.

use super::Query;
use super::card::Card;
use crate::answers::opportunities;
use crate::web::frame::Frame;
use crate::web::uploads::MOST_BYTES;
use crate::web::{Desk, Reply, Trouble};
use crate::wire::meetings::Meeting;
use crate::words;
use askama::Template;
use bellwether_core::brief;
use bellwether_core::opportunities as core;
use bellwether_core::time::Timestamp;

#[derive(Template)]
#[template(path = "today.html")]
struct Today {
    frame: Frame,
    first: Option<Card>,
    more: Vec<Card>,
    taken: Vec<Card>,
    keep: Vec<Card>,
    meetings: Vec<Meeting>,
    /// The day about which everything ends, where that is long ago: for people, and for
    /// programs.
    ends: Option<(String, String)>,
    footer: String,
}

#[derive(Template)]
#[template(path = "welcome.html")]
struct Welcome {
    frame: Frame,
    most_bytes: u64,
}

/// What has nothing newer than this is looked at from its end.
const OLD_DAYS: f64 = 60.0;
/// What was taken on, on the page.
const TAKEN: usize = 6;

/// Today, or the first start.
pub fn page(desk: &mut Desk<'_, '_>, frame: Frame, query: &Query) -> Result<Reply, Trouble> {
    if desk.is_empty {
        let frame = frame.titled("Welcome");
        return Reply::page(&Welcome {
            frame,
            most_bytes: MOST_BYTES,
        });
    }
    let frame = frame
        .titled("Today")
        .saying(desk, Query::given(&query.said));
    let zone = &desk.workspace.zone;
    let laid_out = brief::compose(&desk.sight.opportunities, brief::CARDS);
    let meetings = opportunities::meetings(&desk.sight.knowledge, zone)?;
    let is_open = |o: &&core::Opportunity| o.status.word() == "taken";
    // A card that stands on the page already need not be asked about twice.
    let is_apart = |o: &&core::Opportunity| laid_out.cards.iter().all(|card| card.id != o.id);
    let taken = desk
        .sight
        .opportunities
        .iter()
        .filter(is_open)
        .filter(is_apart);
    let mut cards = laid_out.cards.iter();
    let page = Today {
        first: (cards.next()).map(|o| Card::of(desk, o, "/")).transpose()?,
        more: cards.map(|o| Card::brief(desk, o, "/")).collect(),
        taken: (taken.take(TAKEN))
            .map(|o| Card::brief(desk, o, "/"))
            .collect(),
        keep: (laid_out.dont_drop.iter())
            .map(|o| Card::brief(desk, o, "/"))
            .collect(),
        meetings,
        ends: ends(desk),
        footer: footer(desk, &frame)?,
        frame,
    };
    Reply::page(&page)
}

/// The day of the newest mail or order, where that is long ago.
fn ends(desk: &Desk<'_, '_>) -> Option<(String, String)> {
    let k = &desk.sight.knowledge;
    let mail = k.messages().last().map(|message| message.known);
    let orders = (!k.orders().buyers.is_empty()).then(|| k.orders_until().start());
    let newest: Timestamp = mail.max(orders)?;
    let zone = match orders == Some(newest) {
        true => &jiff::tz::TimeZone::UTC,
        false => &desk.workspace.zone,
    };
    (k.as_of.days_since(newest) > OLD_DAYS).then(|| {
        (
            words::written(zone, newest, words::DAY),
            words::written(zone, newest, "%Y-%m-%d"),
        )
    })
}

/// When each source was last read.
fn footer(desk: &Desk<'_, '_>, frame: &Frame) -> Result<String, Trouble> {
    let sources = desk.store.last_read(desk.viewer)?;
    let newest = sources.iter().map(|(_, read)| *read).max();
    let read = newest.map(|newest| frame.look.time(&crate::wire::Time(newest)));
    let count = words::count(sources.len() as u64, "source");
    Ok(match read {
        Some(read) => format!("{count}, last read {read}."),
        None => String::new(),
    })
}
