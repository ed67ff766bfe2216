//! Every opportunity: the list, and one of them in full.

use super::card::Card;
use super::{Pager, Query, not_here};
use crate::answers::opportunities::{self as answers, Choice};
use crate::find;
use crate::web::frame::Frame;
use crate::web::{Desk, Reply, Trouble};
use crate::wire::Named;
use askama::Template;
use bellwether_core::opportunities::{Stance, detectors};
use std::collections::BTreeMap;

/// Entries on a page.
const MOST: usize = 40;
/// Accounts to choose from. More are slow to look through, and to send.
const ACCOUNTS: usize = 200;

#[derive(Template)]
#[template(path = "opportunities.html")]
struct List {
    frame: Frame,
    query: Query,
    cards: Vec<Card>,
    /// `12 opportunities`
    kinds: Vec<(&'static str, &'static str, usize)>,
    accounts: Vec<(Named, usize)>,
    pager: Pager,
}

#[derive(Template)]
#[template(path = "opportunity.html")]
struct One {
    frame: Frame,
    card: Card,
}

/// The list, as chosen.
pub fn list(desk: &mut Desk<'_, '_>, frame: Frame, query: &Query) -> Result<Reply, Trouble> {
    let k = &desk.sight.knowledge;
    let mut choice = Choice {
        all: !query.all.is_empty(),
        per_hour: query.sort == "hour",
        ..Choice::default()
    };
    // Of what may be chosen from, how many there are.
    let everything = answers::list(desk.sight, &choice);
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    let mut accounts: BTreeMap<(String, crate::wire::Hex), (Named, usize)> = BTreeMap::new();
    for one in &everything {
        *kinds.entry(one.kind).or_default() += 1;
        if let Some(number) = one.finding.account {
            let named = Named::account(k.account(number));
            let key = (named.name.to_lowercase(), named.id);
            accounts.entry(key).or_insert((named, 0)).1 += 1;
        }
    }
    choice.kind = Query::given(&query.kind).map(str::to_owned);
    answers::kinds(choice.kind.as_deref())?;
    let account = Query::given(&query.account);
    choice.account = account.map(|id| find::account(k, id)).transpose()?;
    let mut listed = answers::list(desk.sight, &choice);
    if let Some(stance) = Query::given(&query.stance) {
        let wanted = match stance {
            "protect" => Stance::Protect,
            _ => Stance::Build,
        };
        listed.retain(|one| one.stance == wanted);
    }
    if query.sort == "value" {
        let worth = |one: &&bellwether_core::opportunities::Opportunity| {
            std::cmp::Reverse(one.finding.value.as_ref().map_or(0, |value| value.minor))
        };
        listed.sort_by_key(worth);
    }
    let total = listed.len();
    let cards = listed.iter().skip(query.skip).take(MOST);
    let page = List {
        cards: cards
            .map(|one| Card::brief(desk, one, "/opportunities"))
            .collect(),
        kinds: (detectors::ALL.iter())
            .filter_map(|one| Some((one.kind, one.name, *kinds.get(one.kind)?)))
            .collect(),
        accounts: offered(accounts.into_values().collect(), &query.account),
        pager: Pager::of(query, "/opportunities", total, MOST),
        frame: frame
            .titled("Opportunities")
            .saying(desk, Query::given(&query.said)),
        query: query.clone(),
    };
    Reply::page(&page)
}

/// The accounts to choose from, by name; those with most of them, where they are many, and
/// the one that was chosen.
fn offered(mut accounts: Vec<(Named, usize)>, chosen: &str) -> Vec<(Named, usize)> {
    accounts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let rest = accounts.split_off(accounts.len().min(ACCOUNTS));
    let is_chosen = |(named, _): &(Named, usize)| named.id.to_string() == chosen;
    accounts.extend(rest.into_iter().filter(is_chosen));
    accounts.sort_by_key(|(named, _)| (named.name.to_lowercase(), named.id));
    accounts
}

/// One in full.
pub fn one(
    desk: &mut Desk<'_, '_>,
    frame: Frame,
    id: &str,
    query: &Query,
) -> Result<Reply, Trouble> {
    let opportunity = answers::one(desk.sight, id).map_err(not_here)?;
    let card = Card::of(desk, opportunity, "")?;
    let frame = frame
        .titled(card.o.title.clone())
        .saying(desk, Query::given(&query.said));
    Reply::page(&One { frame, card })
}
