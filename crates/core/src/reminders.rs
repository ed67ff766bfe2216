//! What lies in address books and CRMs for the next time: the notes on people's cards, cards
//! that place them elsewhere, and tasks that are still to be done. None of it is contact.

use crate::evidence::entry::EntryKind;
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::id::Id;
use crate::identity::company_names::core;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::time::Timestamp;
use crate::words::one_line;

/// What sort of thing is kept for later.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kept {
    /// A task that a CRM shows as not done.
    Task,
    /// One whose day is over.
    Overdue,
    /// A note on a card.
    Note,
    /// A card that says somebody is at another firm than they are shown at.
    Elsewhere,
}

/// What somebody wrote down for later.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reminder<'a> {
    /// When a card was known, or a task is due; one without a day, when it was put down.
    pub at: Timestamp,
    /// What it is.
    pub sort: Kept,
    /// Whom it is about; ours are left out.
    pub people: Vec<PersonNo>,
    /// What it is called; may be empty.
    pub title: &'a str,
    /// What it says; may be empty.
    pub text: String,
    /// What says so.
    pub evidence: Id,
}

/// The tasks that are open with an account or some people, the longest due first, then the
/// notes on the cards of those people and of everybody there, the newest first.
pub fn of<'a>(
    k: &Knowledge<'a>,
    account: Option<AccountNo>,
    people: &[PersonNo],
) -> Vec<Reminder<'a>> {
    let mut all = tasks(k, account, people);
    all.sort_by_key(|one| (one.at, one.evidence));
    let there = account.map_or(&[][..], |account| &k.account(account).people);
    let mut notes = on_cards(k, people.iter().chain(there));
    notes.sort_by_key(|one| (std::cmp::Reverse(one.at), one.evidence, one.sort));
    notes.dedup_by_key(|one| (one.evidence, one.sort));
    all.extend(notes);
    all
}

fn tasks<'a>(
    k: &Knowledge<'a>,
    account: Option<AccountNo>,
    people: &[PersonNo],
) -> Vec<Reminder<'a>> {
    let open = k.known.entries().filter(|seen| {
        seen.entry.kind == EntryKind::Activity && seen.entry.text(field::STATUS) == "open"
    });
    let reminders = open.filter_map(|seen| {
        let entry = &seen.entry;
        let named = k.cards.people_in(&k.known, entry).into_iter();
        let mut theirs: Vec<PersonNo> = named.filter_map(|n| k.person_at(n)).collect();
        theirs.retain(|who| !k.person(*who).ours);
        theirs.dedup();
        let firm = || k.account_of_key(&k.cards.firms.of(entry)?);
        let about = theirs.iter().any(|who| {
            people.contains(who) || account.is_some() && k.person(*who).account == account
        });
        let is_theirs = about || account.is_some() && firm() == account;
        let due = entry.moment(field::WHEN);
        let is_overdue = due.is_some_and(|due| k.day(due) < k.day(k.as_of));
        is_theirs.then(|| Reminder {
            at: due.or(entry.happened).unwrap_or(seen.known),
            sort: if is_overdue {
                Kept::Overdue
            } else {
                Kept::Task
            },
            people: theirs,
            title: entry.text(field::NAME),
            text: entry.text(field::TEXT).to_owned(),
            evidence: seen.evidence,
        })
    });
    reminders.collect()
}

fn on_cards<'p, 'a>(
    k: &Knowledge<'a>,
    people: impl Iterator<Item = &'p PersonNo>,
) -> Vec<Reminder<'a>> {
    let mut all = Vec::new();
    for who in people {
        for address in &k.person(*who).addresses {
            for card in k.cards.of(*address) {
                let note = card.entry.get(field::TEXT).map(str::to_owned);
                let says = [
                    (Kept::Note, note),
                    (Kept::Elsewhere, elsewhere(k, *who, card)),
                ];
                for (sort, text) in says {
                    all.extend(text.map(|text| Reminder {
                        at: card.known,
                        sort,
                        people: vec![*who],
                        title: "",
                        text,
                        evidence: card.evidence,
                    }));
                }
            }
        }
    }
    all
}

/// What a card says of somebody whom it places at another firm than they are shown at.
fn elsewhere(k: &Knowledge, who: PersonNo, card: &EntrySeen) -> Option<String> {
    let entry = &card.entry;
    let account = k.person(who).account?;
    let firm = k.cards.firms.of(entry)?;
    let house = entry.get(field::COMPANY)?;
    let is_here =
        k.account(account).domains.contains(&firm) || core(house) == core(&k.account(account).name);
    let says = match entry.text(field::TITLE) {
        "" => one_line(house),
        title => format!("{}, {}", one_line(title), one_line(house)),
    };
    (!is_here).then_some(says)
}
