//! One account: whom we know there, what goes on, what it buys.

use super::accounts::{MONTHS, contact_days, months};
use super::card::Card;
use super::chain::Told;
use super::{Query, network, not_here};
use crate::answers::accounts;
use crate::answers::opportunities::{self, Choice};
use crate::find;
use crate::web::draw::{self, Bar};
use crate::web::frame::Frame;
use crate::web::{Desk, Reply, Trouble};
use crate::wire::accounts::Account;
use crate::wire::accounts::{Cell, Profile, missing};
use crate::wire::{Amount, Hex, Named, Time};
use crate::words;
use askama::Template;
use bellwether_core::knowledge::{Knowledge, PersonNo};
use bellwether_core::orders::picture::Buyer;
use bellwether_core::preparation::{self, Change};
use std::collections::BTreeMap;

/// Lines of the timeline.
const TIMELINE: usize = 40;
/// How far back the timeline goes, in days.
const BACK_DAYS: i32 = 365;
/// Customers of theirs that are drawn.
const CUSTOMERS: usize = 10;
/// People listed.
const PEOPLE: usize = 40;

#[derive(Template)]
#[template(path = "account.html")]
struct Page {
    frame: Frame,
    p: Profile,
    cards: Vec<Card>,
    grid: Grid,
    missing: Vec<&'static str>,
    timeline: Vec<Event>,
    contact: String,
    network: String,
    chain: String,
    chain_left: usize,
    bought: String,
    people: usize,
    /// Whether a title is known of one of those listed.
    titled: bool,
    /// Where it writes from, where that says more than its name, and its trade.
    sub: String,
}

/// Something that happened there.
struct Event {
    at: Time,
    sort: &'static str,
    says: String,
    evidence: Hex,
}

/// Level by function.
struct Grid {
    functions: Vec<&'static str>,
    rows: Vec<(&'static str, Vec<Option<Place>>)>,
}

/// People of one level and function.
struct Place {
    known: Vec<Named>,
    seen: usize,
}

/// The page of an account.
pub fn page(
    desk: &mut Desk<'_, '_>,
    frame: Frame,
    id: &str,
    query: &Query,
) -> Result<Reply, Trouble> {
    let k = &desk.sight.knowledge;
    let number = find::account(k, id).map_err(not_here)?;
    let mut profile = accounts::profile(k, number);
    let people = profile.contacts.len();
    profile.contacts.truncate(PEOPLE);
    let choice = Choice {
        account: Some(number),
        ..Choice::default()
    };
    let since = k.as_of.plus_days(-BACK_DAYS);
    let event = |change: Change| Event {
        at: Time(change.at),
        sort: change.sort,
        says: change.says,
        evidence: Hex(change.evidence),
    };
    let there: Vec<PersonNo> = (profile.contacts.iter())
        .filter_map(|person| k.person_of_id(person.id.0))
        .collect();
    let path = format!("/accounts/{}", profile.account.id);
    let title = format!("To whom {} sells", profile.account.name);
    let chain = Told::of(k, Some(number), None).draw(&title, CUSTOMERS, true);
    let days = contact_days(k, &k.account(number).people);
    let page = Page {
        cards: (opportunities::list(desk.sight, &choice).into_iter())
            .map(|one| Card::brief(desk, one, "/opportunities").at_home())
            .collect(),
        grid: grid(&profile.account.reach.cells),
        missing: (missing(&profile.account.reach).into_iter())
            .map(|one| if one == "it" { "IT" } else { one })
            .collect(),
        timeline: (preparation::changes(k, number, since).into_iter())
            .take(TIMELINE)
            .map(event)
            .collect(),
        contact: draw::bars("Days of contact", &by_month(k, &months(k, &days))),
        network: network::of_account(k, desk.network(), number, &there, &query.open, &path),
        chain: chain.svg,
        chain_left: chain.left,
        bought: k
            .orders()
            .of(number)
            .map_or_else(String::new, |b| bought(k, b)),
        people,
        titled: (profile.contacts.iter()).any(|one| one.title.is_some()),
        frame: frame
            .titled(profile.account.name.clone())
            .saying(desk, Query::given(&query.said)),
        sub: sub(&profile.account),
        p: profile,
    };
    Reply::page(&page)
}

fn sub(account: &Account) -> String {
    let mut says = match &account.domains[..] {
        // A book that names customers by their numbers only.
        [] if account.name.bytes().all(|b| b.is_ascii_digit()) => {
            vec!["customer number".to_owned()]
        }
        [only] if *only == account.name => Vec::new(),
        all => all.to_vec(),
    };
    says.retain(|one| !one.is_empty());
    let mut says = vec![says.join(", ")];
    says.extend(account.industry.clone());
    says.retain(|one| !one.is_empty());
    says.join(" · ")
}

/// Values of the last months as bars.
pub fn by_month(k: &Knowledge, values: &[f64]) -> Vec<Bar> {
    let zone = jiff::tz::TimeZone::UTC;
    let bar = |(at, value): (usize, &f64)| {
        let back = (MONTHS - 1 - at) as i32 * 30;
        Bar {
            name: words::written(&zone, k.as_of.plus_days(-back), "%b %Y"),
            value: *value,
            says: words::count(*value as u64, "day"),
        }
    };
    values.iter().enumerate().map(bar).collect()
}

/// What was bought, month by month, the last three years.
fn bought(k: &Knowledge, buyer: &Buyer) -> String {
    const MOST_MONTHS: i32 = 36;
    let month = |day: bellwether_core::time::Day| {
        let date = day.date();
        i32::from(date.year()) * 12 + i32::from(date.month()) - 1
    };
    // What is in other money has no height beside it.
    if !buyer.elsewhere.is_empty() {
        return String::new();
    }
    let last = month(k.orders_until());
    let mut sums: BTreeMap<i32, i64> = BTreeMap::new();
    for one in &buyer.purchases {
        *sums.entry(month(one.day)).or_default() += one.amount;
    }
    let Some(first) = sums.keys().next().copied() else {
        return String::new();
    };
    let bars: Vec<Bar> = (first.max(last - MOST_MONTHS + 1)..=last)
        .map(|at| {
            let minor = sums.get(&at).copied().unwrap_or_default();
            let money = Amount::of(&k.orders().money(minor));
            let (year, month) = (at.div_euclid(12), at.rem_euclid(12) + 1);
            Bar {
                name: jiff::civil::date(year as i16, month as i8, 1)
                    .strftime("%b %Y")
                    .to_string(),
                value: minor as f64,
                says: format!("{} {}", money.whole(), money.unit()),
            }
        })
        .collect();
    draw::bars("Bought", &bars)
}

/// The levels from the top, and those functions that anybody has.
fn grid(cells: &[Cell]) -> Grid {
    const LEVELS: &[&str] = &["top", "executive", "director", "manager", "staff"];
    let told: Vec<&Cell> = cells.iter().filter(|cell| cell.is_titled()).collect();
    let mut functions: Vec<&'static str> = told.iter().filter_map(|cell| cell.function).collect();
    functions.sort_unstable();
    functions.dedup();
    let none = "not said";
    if told.iter().any(|cell| cell.function.is_none()) {
        functions.push(none);
    }
    let row = |level: &'static str| {
        let boxes = functions.iter().map(|function| {
            let fits = |cell: &&&Cell| {
                let at = cell.level.unwrap_or(none) == level;
                at && cell.function.unwrap_or(none) == *function
            };
            let found: Vec<&&Cell> = told.iter().filter(fits).collect();
            let known = found.iter().flat_map(|cell| cell.known.iter().cloned());
            let one = Place {
                known: known.collect(),
                seen: found.iter().map(|cell| cell.seen).sum(),
            };
            (!one.known.is_empty() || one.seen > 0).then_some(one)
        });
        (level, boxes.collect::<Vec<_>>())
    };
    let mut rows: Vec<_> = LEVELS.iter().map(|level| row(level)).collect();
    rows.push(row(none));
    // What nobody is said to be need not be told below the last level there is.
    while rows
        .last()
        .is_some_and(|(_, boxes)| boxes.iter().all(Option::is_none))
    {
        rows.pop();
    }
    match told.is_empty() {
        true => Grid {
            functions: Vec::new(),
            rows: Vec::new(),
        },
        false => Grid { functions, rows },
    }
}
