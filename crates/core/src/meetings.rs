//! Meetings that calendars show between two moments, past or to come, and who comes.

use crate::encounters::Guests;
use crate::evidence::entry::{EntryKind, parts};
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::id::Id;
use crate::identity::company_names::core;
use crate::identity::names::fold;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::time::Timestamp;
use std::collections::BTreeMap;

/// One occurrence of a meeting, as its calendar shows it now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Meeting<'a> {
    /// When it begins.
    pub begin: Timestamp,
    /// When it ends.
    pub end: Timestamp,
    /// It lasts whole days.
    pub all_day: bool,
    /// What it is called; may be empty.
    pub title: &'a str,
    /// Where it is; may be empty.
    pub place: &'a str,
    /// Those of the other side who come.
    pub people: Vec<PersonNo>,
    /// The account it is with: most people's, else the one that its title names.
    pub account: Option<AccountNo>,
    /// What says so.
    pub evidence: Id,
}

/// The meetings with the other side that begin from one moment on and before another,
/// in their order. What is cancelled, or declined by the seller, is none.
pub fn between<'a>(k: &Knowledge<'a>, from: Timestamp, to: Timestamp) -> Vec<Meeting<'a>> {
    let mut meetings = Vec::new();
    let mut names: Option<BTreeMap<String, Option<AccountNo>>> = None;
    let guests = Guests::of(&k.known, &k.cards, &k.people, &k.person_of, &k.index.rolls);
    let in_calendar = (k.known.entries())
        .filter(|seen| seen.entry.kind == EntryKind::Meeting)
        .filter(|seen| seen.entry.text(field::STATUS) != "cancelled");
    for seen in in_calendar {
        let entry = &seen.entry;
        let times = (entry.occurrences()).filter(|(begin, _)| (from..to).contains(begin));
        let title = entry.text(field::NAME);
        for (begin, end) in times {
            let Some(all) = guests.came(seen, begin) else {
                continue;
            };
            let people: Vec<PersonNo> = (all.into_iter())
                .filter(|who| !k.person(*who).ours)
                .collect();
            let account = most(k, &people).or_else(|| {
                let names = names.get_or_insert_with(|| names_of_accounts(k));
                named(names, title)
            });
            if people.is_empty() && account.is_none() {
                continue;
            }
            meetings.push(Meeting {
                begin,
                end,
                all_day: entry.text(field::ALL_DAY) == "yes",
                title,
                place: entry.text(field::CITY),
                people,
                account,
                evidence: seen.evidence,
            });
        }
    }
    meetings.sort_by_key(|one| (one.begin, one.end, one.evidence));
    meetings
}

/// How far ahead a meeting is looked for, in days.
const AHEAD_DAYS: i32 = 120;

/// When the next meeting begins that is arranged with somebody, of whom the calendar may know
/// no more than the name.
pub fn arranged(k: &Knowledge, who: Option<PersonNo>, name: &str) -> Option<Timestamp> {
    let (from, to) = (k.as_of, k.as_of.plus_days(AHEAD_DAYS));
    let with_them = who.and_then(|who| {
        let mut meetings = between(k, from, to).into_iter();
        meetings.find(|one| one.people.contains(&who))
    });
    let name = fold(name);
    let names_them = |seen: &&EntrySeen| {
        let entry = &seen.entry;
        let mut guests = (entry.all(field::ATTENDEE)).chain(entry.all(field::ORGANISER));
        entry.kind == EntryKind::Meeting
            && entry.text(field::STATUS) != "cancelled"
            && name.contains(' ')
            && guests.any(|guest| fold(parts(guest).1) == name)
    };
    let by_name = || {
        let begins = (k.known.entries().filter(names_them))
            .flat_map(|seen| seen.entry.occurrences().map(|(begin, _)| begin));
        begins.filter(|begin| (from..to).contains(begin)).min()
    };
    with_them.map(|one| one.begin).or_else(by_name)
}

/// The account that most of some people belong to.
fn most(k: &Knowledge, people: &[PersonNo]) -> Option<AccountNo> {
    let mut votes: BTreeMap<AccountNo, usize> = BTreeMap::new();
    for account in people.iter().filter_map(|who| k.person(*who).account) {
        *votes.entry(account).or_default() += 1;
    }
    let best = votes.into_iter().max_by_key(|(account, votes)| {
        let first = std::cmp::Reverse(*account);
        (*votes, first)
    });
    best.map(|(account, _)| account)
}

/// A name shorter than this is too easily a word.
const LEAST_LETTERS: usize = 4;

/// Accounts by the core of their names, those that share one left out.
fn names_of_accounts(k: &Knowledge) -> BTreeMap<String, Option<AccountNo>> {
    let mut names = BTreeMap::new();
    for (number, account) in (0..).map(AccountNo).zip(&k.accounts) {
        let name = core(&account.name);
        if name.chars().count() >= LEAST_LETTERS {
            names
                .entry(name)
                .and_modify(|one| *one = None)
                .or_insert(Some(number));
        }
    }
    names
}

/// The account whose name stands in a title; the longest where several do.
fn named(names: &BTreeMap<String, Option<AccountNo>>, title: &str) -> Option<AccountNo> {
    const MOST_WORDS: usize = 5;
    let title = fold(title);
    let words: Vec<&str> = (title.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect();
    let mut runs = (1..=MOST_WORDS)
        .rev()
        .flat_map(|length| words.windows(length));
    runs.find_map(|run| names.get(&run.join(" ")).copied().flatten())
}
