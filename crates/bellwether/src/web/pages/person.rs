//! One person: how well we know them and why, and who can introduce us.

use super::accounts::months;
use super::card::Card;
use super::{Query, network, not_here};
use crate::answers::{opportunities, people};
use crate::find;
use crate::web::draw::{self, Bar};
use crate::web::frame::Frame;
use crate::web::{Desk, Reply, Trouble};
use crate::wire::paths::Path;
use crate::wire::people::Portrait;
use crate::wire::{Hex, Time};
use askama::Template;
use bellwether_core::knowledge::{Knowledge, PersonNo};

/// Mails listed.
const MAILS: usize = 20;
/// A part that two digits round to nothing is not shown.
const SHOWN: f64 = 0.005;
/// Ways to them.
const WAYS: usize = 4;

#[derive(Template)]
#[template(path = "person.html")]
struct Page {
    frame: Frame,
    p: Portrait,
    cards: Vec<Card>,
    contact: String,
    parts: Vec<(String, f64, String)>,
    ways: Vec<Path>,
    drawn: String,
    mails: Vec<Mail>,
    /// The latest of anything.
    last: Option<Time>,
}

/// A mail that they wrote or got.
struct Mail {
    at: Time,
    from_them: bool,
    subject: String,
    evidence: Hex,
}

/// The page of a person.
pub fn page(
    desk: &mut Desk<'_, '_>,
    frame: Frame,
    id: &str,
    query: &Query,
) -> Result<Reply, Trouble> {
    let k = &desk.sight.knowledge;
    let number = find::person(k, id).map_err(not_here)?;
    let portrait = people::portrait(k, number);
    let tie = &portrait.person.tie;
    let most = (tie.parts.iter())
        .map(|part| part.value.abs())
        .fold(0.0, f64::max);
    let about = |one: &&bellwether_core::opportunities::Opportunity| {
        let asked = one.finding.ask.as_ref().map(|ask| ask.person);
        one.is_worth_listing() && (one.finding.person == Some(number) || asked == Some(number))
    };
    let ways = match portrait.person.ours {
        true => Vec::new(),
        false => people::paths(k, desk.network(), number, WAYS),
    };
    let page = Page {
        cards: (opportunities::list(desk.sight, &all()).into_iter())
            .filter(about)
            .map(|one| Card::brief(desk, one, "/opportunities"))
            .collect(),
        contact: draw::bars("Days of contact", &bars(k, number)),
        parts: (tie.parts.iter())
            .filter(|part| part.value.abs() >= SHOWN)
            .map(|part| {
                (
                    part.name.clone(),
                    part.value,
                    draw::weight(part.value, most),
                )
            })
            .collect(),
        drawn: network::of_ways(k, &ways),
        ways,
        mails: mails(k, number),
        last: tie.last(),
        frame: frame
            .titled(portrait.person.name.clone())
            .saying(desk, Query::given(&query.said)),
        p: portrait,
    };
    Reply::page(&page)
}

fn all() -> opportunities::Choice {
    opportunities::Choice {
        all: true,
        ..opportunities::Choice::default()
    }
}

fn bars(k: &Knowledge, number: PersonNo) -> Vec<Bar> {
    let values = months(k, &k.tie(number).contact_days);
    super::account::by_month(k, &values)
}

/// The latest mails with them, as far back as whole mails are looked at.
fn mails(k: &Knowledge, number: PersonNo) -> Vec<Mail> {
    let is_theirs = |address| k.person_at(address) == Some(number);
    (k.messages().iter().rev())
        .filter(|message| {
            let mut all = message.participants.iter();
            all.any(|(_, address)| is_theirs(*address))
        })
        .take(MAILS)
        .map(|message| Mail {
            at: Time(message.known),
            from_them: message.sender().is_some_and(is_theirs),
            subject: match message.subject.trim() {
                "" => "(no subject)".to_owned(),
                subject => subject.to_owned(),
            },
            evidence: Hex(message.evidence),
        })
        .collect()
}
