//! # A date they named, and nobody has taken up
//!
//! Somebody at a customer offered days for a talk, said when they would call, named the
//! day of a hearing, a start-up or an end of a contract, or asked when we are free. A
//! date binds: until it comes it wants an answer, on the day after it a question.
//!
//! Offered days stay until the last of them is over, or somebody of us has written. What
//! they announced is asked after from the day after (after half a week on the day
//! itself), what happened at their house on the days after it. Left out: private talk,
//! daily business between houses that are in touch all the time, what was written about
//! since, what stands in the calendar. What the seller noted by hand, “follow up on 26
//! November”, is told on its day; what they noted of a site or an end to come, days later,
//! until something of ours takes it up.
//!
//! The last day of a contract that stands in a list, or was told in a letter or a note, is a
//! date as well: from 45 days before it, where nobody has spoken of it in the last 60.
//!
//! - **Population**: letters of the last 35 days from people at accounts that name a day.
//! - **Outcome**: none that mail shows: a date is met by a call, a visit, a handshake.
//! - **Horizon**: the day itself, and a week after it.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-03-06 Ann Smith <ann@acmevalves.com> -> me: Visit to the works | Hello Sam,\nthe week of March 18 is open for us.\nAnn
//! as of 2024-03-12
//! => Ann Smith
//! ```

mod card;
mod contracts;

use crate::encounters::calls_off;
use crate::evidence::{Marks, Role};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Message;
use crate::opportunities::addressed::is_business;
use crate::opportunities::lens::proof;
use crate::opportunities::noted::{self, says::Says};
use crate::opportunities::returned::is_receipt;
use crate::opportunities::{Detector, Finding, Proof, Serves, Stance, WORTH_SHOWING};
use crate::talk::appointed::names_a_week;
use crate::talk::dates::{Date, Dated, dates};
use crate::talk::matters::Matter;
use crate::talk::pledges::{Pledge, pledges};
use crate::talk::tone::hear;
use std::collections::BTreeMap;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "date-ahead",
    name: "a date they named that nobody has taken up",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: true,
    chance_if_acted: 0.5,
    minutes: 10,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: None,
};

/// Letters older than this are not looked at, in days.
const STALE_DAYS: i32 = 35;
/// A wish to meet without a day is open for so long, in days.
const WISH_DAYS: f64 = 21.0;
/// A letter younger than this may be answered today, in days.
const YOUNG_DAYS: f64 = 1.0;
/// How long they may be asked after what they announced, in days …
const ANNOUNCED_DAYS: i32 = 8;
/// … and how long after something that happened at their house.
const EVENT_DAYS: i32 = 5;
/// What is so near when it is said is the day's business, in days.
const NEAR_DAYS: i32 = 2;
/// So long before something ends its end is told, in days.
const END_DAYS: i32 = 21;
/// Who announced a call so long ago is reminded on its day, in days.
const IN_MIND_DAYS: i32 = 3;
/// Houses in touch on this share of days speak anyway …
const OFTEN: f64 = 0.33;
/// … but a date they offer is a date, up to this share.
const DAILY: f64 = 0.6;
/// From the Monday of a week to its last day of work.
const WEEK_DAYS: i32 = 4;
/// A mail takes up a matter when it speaks of this much of it.
const TAKES_UP: f64 = 0.34;

/// What a date of theirs asks of us now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sort {
    /// They said they would call, write or send.
    Announced(Pledge),
    /// They dated or wished something.
    Dated(Dated),
}

/// A date that is open, and what speaks against it.
struct Open {
    sort: Sort,
    /// The sentence.
    text: String,
    /// Days after the letter until the last day it names.
    days: Option<i32>,
    /// Days until that day from now; negative where it is over.
    ahead: i32,
    against: Vec<Proof>,
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut last: BTreeMap<(AccountNo, u32), Finding> = BTreeMap::new();
    for (index, message) in k.since(k.as_of.plus_days(-STALE_DAYS)) {
        let Some((person, account)) = writer(k, message) else {
            continue;
        };
        if k.as_of.days_since(message.known) < YOUNG_DAYS || k.is_routine(message) {
            continue;
        }
        let open = named(k, message).into_iter().find_map(|(sort, date)| {
            let ahead = |days| k.day(message.known).0 + days - k.day(k.as_of).0;
            let ahead = date.days.map_or(0, ahead);
            let due = concerns_us(k, message, (person, account), sort)
                && is_due(k, message, sort, &date, ahead);
            let open =
                due.then(|| silence(k, index, message, (person, account), sort, &date))??;
            Some(Open {
                sort,
                text: date.text,
                days: date.days,
                ahead,
                against: open,
            })
        });
        if let Some(open) = open {
            let thread = k.threads.of.get(index).copied().unwrap_or(index as u32);
            last.insert(
                (account, thread),
                card::finding(k, message, person, account, open),
            );
        }
    }
    let noted = noted::cards(k, &[Says::Meant, Says::Announced, Says::Plans]);
    let others = noted.into_iter().chain(contracts::ending(k));
    last.into_values().chain(others).collect()
}

/// The person at an account who wrote a letter to our side that is about business.
fn writer(k: &Knowledge, message: &Message) -> Option<(PersonNo, AccountNo)> {
    let machine = Marks::LIST.with(Marks::BULK);
    let person = k.author(message).filter(|who| k.is_counterpart(*who))?;
    let account = k.house_in(message, person)?;
    let filed = message.marks.any(Marks::PRIVATE) || message.marks.any(machine);
    let ours = |role| (k.recipients_in(message, role).iter()).any(|to| k.person(*to).ours);
    // Who is in nobody's list of recipients had it in a hidden copy.
    let hidden = message.recipients().count() <= 1;
    let to_us = ours(Role::To) || ours(Role::Cc) || hidden;
    let letter = (k.is_letter(message) || hidden) && !is_receipt(message);
    let business = letter && !filed && !k.is_chatty(person) && is_business(k, message);
    (business && to_us).then_some((person, account))
}

/// What a letter announces or dates, what binds most first.
fn named(k: &Knowledge, message: &Message) -> Vec<(Sort, Date)> {
    let announced = pledges(&message.own, message.known).map(|said| {
        let date = Date {
            dated: Dated::Offered,
            text: said.text,
            days: said.days,
        };
        (Sort::Announced(said.pledge), date)
    });
    let dated = dates(&message.own, message.known);
    let dated = dated.map(|date| (Sort::Dated(date.dated), date));
    let private = message.gist().heard_whole.private > 1;
    announced
        .chain(dated)
        .filter(|(sort, date)| {
            let undated = matches!(sort, Sort::Announced(_)) && date.days.is_none();
            let to_another = k.greeted(message).is_some_and(|who| !who.ours);
            // What goes by post or by fax leaves no trace here.
            let text = date.text.to_lowercase();
            let unseen = *sort == Sort::Announced(Pledge::Deed)
                && [" fax", " ship", " post", " deliver"]
                    .iter()
                    .any(|way| text.contains(way));
            let heard = hear(&date.text).private;
            // What is called off does not take place.
            let off = *sort == Sort::Dated(Dated::Event)
                && calls_off(&date.text, message.known, date.days);
            !private && !undated && !to_another && !unseen && !off && heard == 0
        })
        .collect()
}

/// Whether it is said to us as to somebody: what is announced by one we write with, what
/// happens at the house of one who tells it to few.
fn concerns_us(
    k: &Knowledge,
    message: &Message,
    (person, account): (PersonNo, AccountNo),
    sort: Sort,
) -> bool {
    /// More readers are told for their information.
    const FEW: usize = 5;
    let share = k.daily_share(account);
    let mut to = k.recipients_in(message, Role::To).into_iter();
    match sort {
        Sort::Announced(_) => share < OFTEN && k.contact(person).both_ways(),
        Sort::Dated(Dated::Offered | Dated::Wished) => share < DAILY,
        Sort::Dated(Dated::Event | Dated::Ends) => {
            let told = to.any(|who| k.person(who).ours) && message.recipients().count() <= FEW;
            share < OFTEN && told && k.contact(person).both_ways()
        }
    }
}

/// How many days before its last day a date that was offered has to be taken: a week before
/// it is under way, or nobody comes any more.
fn notice(sentence: &str) -> i32 {
    if names_a_week(sentence) {
        WEEK_DAYS + 1
    } else {
        0
    }
}

/// Whether now is the time for it.
fn is_due(k: &Knowledge, message: &Message, sort: Sort, date: &Date, ahead: i32) -> bool {
    let days = date.days.unwrap_or_default();
    match sort {
        Sort::Announced(_) => {
            (-ANNOUNCED_DAYS..0).contains(&ahead) || ahead == 0 && days >= IN_MIND_DAYS
        }
        Sort::Dated(Dated::Offered) => ahead >= notice(&date.text) && days > 0,
        Sort::Dated(Dated::Wished) => k.as_of.days_since(message.known) <= WISH_DAYS,
        Sort::Dated(Dated::Event) => (-EVENT_DAYS..0).contains(&ahead) && days >= NEAR_DAYS,
        Sort::Dated(Dated::Ends) => (0..=END_DAYS).contains(&ahead) && days >= NEAR_DAYS,
    }
}

/// What speaks against a date that is open; nothing where it was taken up.
fn silence(
    k: &Knowledge,
    index: usize,
    message: &Message,
    (person, account): (PersonNo, AccountNo),
    sort: Sort,
    date: &Date,
) -> Option<Vec<Proof>> {
    if k.met_since(person, message.known).is_some() || k.is_expected(person) {
        return None;
    }
    let due = message.known.plus_days(date.days.unwrap_or_default());
    let after = |other: &Message| k.day(other.known) > k.day(due);
    let matter = Matter::of(message, &date.text);
    let mut against = Vec::new();
    for (later, other) in k.with_account(account, message.known) {
        if is_receipt(other) {
            continue;
        }
        let same_thread = k.are_of_one_thread(index, later);
        let theirs = k.is_from(other, account);
        let ours = k.from_us(other);
        let to_them = ours && k.went_to(other, person);
        let by_them = k.author(other) == Some(person);
        let takes_up = || matter.taken_up(k, later) >= TAKES_UP;
        let spoke = other.gist().heard.spoke;
        let closed = match sort {
            // They came back, or we asked when the day was over.
            Sort::Announced(Pledge::Call | Pledge::Visit) => {
                by_them || to_them && (after(other) || spoke)
            }
            Sort::Announced(_) => {
                theirs && (same_thread || by_them && takes_up())
                    || to_them && (after(other) || spoke)
            }
            // Any of us answered.
            Sort::Dated(Dated::Offered | Dated::Wished) => {
                ours && (same_thread || to_them && (takes_up() || spoke))
                    || by_them && (same_thread || takes_up())
            }
            // We asked, or they told.
            Sort::Dated(Dated::Event) => after(other) && (by_them || to_them || same_thread),
            Sort::Dated(Dated::Ends) => ours && (same_thread || takes_up()),
        };
        if closed {
            return None;
        }
        if by_them || to_them {
            let who = if by_them { "they" } else { "our side" };
            let says = format!("{who} wrote on {} about something else", k.on(other.known));
            against.push(proof(other, says));
        }
    }
    Some(against)
}
