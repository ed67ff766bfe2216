//! What has changed at an account since the two sides last met, to be read before
//! they meet again.

use crate::deals::{Status, of_account};
use crate::encounters::{Encounter, Sort};
use crate::id::Id;
use crate::identity::address::{host, registrable};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{AddressNo, Message};
use crate::opportunities::lens::titled;
use crate::time::Timestamp;
use crate::words::{listed, shorten};

/// How far back changes are looked for where the two sides never met, in days.
const NEVER_MET_DAYS: i32 = 90;

/// The longest line of a mail.
const LINE_CHARS: usize = 100;

/// Something that changed, with what says so.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Change {
    /// When.
    pub at: Timestamp,
    /// What sort of change: `new`, `moved`, `deal`, `contact` or `mail`.
    pub sort: &'static str,
    /// What changed, in a line.
    pub says: String,
    /// What says so.
    pub evidence: Id,
}

/// When the two sides last met before a moment, with what says so; calls count where nobody ever met.
pub fn last_met(k: &Knowledge, account: AccountNo, before: Timestamp) -> Option<(Timestamp, Id)> {
    let with_them = |sorts: &[Sort]| {
        let mut met = k.encounters.iter().rev().filter(|one| {
            sorts.contains(&one.sort)
                && one.answered
                && one.at < before
                && k.accounts_then(one).any(|then| then == account)
        });
        met.next().map(|one| (one.at, one.evidence))
    };
    with_them(&[Sort::Meeting, Sort::Visit]).or_else(|| with_them(&[Sort::Call]))
}

/// From when on changes count: since the two sides last met, else the last months.
pub fn since(k: &Knowledge, met: Option<(Timestamp, Id)>) -> Timestamp {
    met.map_or_else(|| k.as_of.plus_days(-NEVER_MET_DAYS), |(at, _)| at)
}

/// Everything that changed at an account after a moment, the newest first: new and moved
/// people, deals, contact of other kinds, and mails, a line each.
pub fn changes(k: &Knowledge, account: AccountNo, since: Timestamp) -> Vec<Change> {
    let mut changes = people(k, account, since);
    changes.extend(deals(k, account, since));
    changes.extend(contact(k, account, since));
    changes.extend(mails(k, account, since));
    changes.sort_by(|a, b| b.cmp(a));
    changes
}

/// The item to cite for somebody.
fn proof(k: &Knowledge, who: PersonNo) -> Option<Id> {
    let person = k.person(who);
    let on_a_card = || {
        let mut cards = person.addresses.iter().flat_map(|a| k.cards.of(*a));
        cards.next().map(|seen| seen.evidence)
    };
    let in_a_mail = || {
        let named =
            |m: &&Message| (m.participants.iter()).any(|(_, n)| person.addresses.contains(n));
        k.messages().iter().find(named).map(|m| m.evidence)
    };
    (k.contact(who).proof)
        .or(person.signed)
        .or_else(on_a_card)
        .or_else(in_a_mail)
}

/// Those first seen since, those who came from elsewhere, and those who left.
fn people(k: &Knowledge, account: AccountNo, since: Timestamp) -> Vec<Change> {
    let domains = &k.account(account).domains;
    let firm_of = |address: AddressNo| registrable(host(k.known.address(address)));
    let mut changes = Vec::new();
    for (who, person) in k.numbered() {
        if person.ours || !person.nature.answers() {
            continue;
        }
        let here = person.is_at(account);
        // Addresses here, and elsewhere, by when they came up.
        let (ours, others): (Vec<_>, Vec<_>) = (person.uses.iter())
            .filter_map(|used| Some((firm_of(used.address)?, used)))
            .partition(|(firm, _)| domains.contains(firm));
        let was_here = !ours.is_empty();
        if !here && !was_here {
            continue;
        }
        let Some(evidence) = proof(k, who) else {
            continue;
        };
        let now = person.account.filter(|_| !here).map(|a| k.account(a));
        let first_here = ours.iter().map(|(_, used)| used.first).min();
        let first_there = others.iter().map(|(_, used)| used.first).max();
        let (at, sort, says) = match (now, first_there) {
            (Some(now), Some(at)) if at > since => {
                let says = format!("{} is now at {}", person.name, now.name);
                (at, "moved", says)
            }
            _ if !here => continue,
            // Whoever was in touch before is known, whatever file named them first.
            _ if person.first_seen > since && k.first_contact(who).is_none_or(|at| at > since) => {
                let says = match k.contact(who).both_ways() {
                    true => format!("{} came up for the first time", titled(person)),
                    false => format!("{} is new to you", titled(person)),
                };
                (person.first_seen, "new", says)
            }
            _ => match first_here.filter(|at| *at > since && !others.is_empty()) {
                Some(at) => (at, "moved", format!("{} has come here", titled(person))),
                None => continue,
            },
        };
        changes.push(Change {
            at,
            sort,
            says,
            evidence,
        });
    }
    changes
}

fn deals(k: &Knowledge, account: AccountNo, since: Timestamp) -> Vec<Change> {
    let changed = of_account(k, account).iter().flat_map(|deal| {
        let begun = deal.changes.first().map(|change| change.at);
        let recent = deal.changes.iter().filter(move |change| change.at > since);
        recent.map(move |change| {
            let mut says = format!("{}: ", deal.name());
            let mut news = Vec::new();
            if begun == Some(change.at) {
                news.push("first seen".to_owned());
            }
            if !change.stage.is_empty() {
                news.push(format!("stage {}", change.stage));
            }
            if let Some(day) = change.closes {
                let closes = match deal.status_at(change.at) {
                    Status::Open => "to close",
                    Status::Won | Status::Lost => "closed",
                };
                news.push(format!("{closes} on {}", k.on(day)));
            }
            says.push_str(&news.join(", "));
            Change {
                at: change.at,
                sort: "deal",
                says,
                evidence: change.evidence,
            }
        })
    });
    changed.collect()
}

/// What was noted and written of an account, or of some people, where somebody wrote down
/// what was said: notes, calls, visits and messages that are no mail. The newest first.
pub fn noted<'k, 'a>(
    k: &'k Knowledge<'a>,
    account: Option<AccountNo>,
    people: &[PersonNo],
) -> Vec<&'k Encounter<'a>> {
    let told = (k.encounters.iter().rev())
        .filter(|one| one.sort != Sort::Meeting)
        .filter(|one| !one.text.trim().is_empty());
    told.filter(|one| {
        let theirs = || one.people.iter().any(|who| people.contains(who));
        account.is_some_and(|account| k.is_with(one, account)) || theirs()
    })
    .collect()
}

/// Calls, notes and messages since; the meeting since which is counted is none.
fn contact(k: &Knowledge, account: AccountNo, since: Timestamp) -> Vec<Change> {
    let later = k.encounters.iter().filter(|one| one.at > since);
    let with_them = later.filter(|one| k.is_with(one, account));
    let line = |one: &Encounter| {
        let whom: Vec<&str> = (one.people.iter())
            .map(|who| k.person(*who).name.as_str())
            .collect();
        // A note may be on the firm alone.
        let whom = match whom.is_empty() {
            true => k.account(account).name.clone(),
            false => listed(&whom),
        };
        let what = match one.sort {
            Sort::Meeting => "meeting with",
            Sort::Visit => "visit to",
            Sort::Call => "call with",
            Sort::Message => "message with",
            Sort::Note => "note on",
            Sort::Attempt => "attempt to reach",
        };
        let about = [one.title, one.text]
            .into_iter()
            .find(|text| !text.is_empty());
        let about = about.map(|text| format!(": {}", shorten(text, LINE_CHARS)));
        Change {
            at: one.at,
            sort: "contact",
            says: format!("{what} {}{}", whom, about.unwrap_or_default()),
            evidence: one.evidence,
        }
    };
    with_them.map(line).collect()
}

fn mails(k: &Knowledge, account: AccountNo, since: Timestamp) -> Vec<Change> {
    let names_them = |message: &Message| {
        let mut people = message.participants.iter();
        people.any(|(_, address)| k.house(*address) == Some(account))
    };
    let mails = k
        .with_account(account, since)
        .filter(|(_, message)| names_them(message));
    let line = |(_, message): (usize, &Message)| {
        let author = k.author(message)?;
        let subject = match message.subject.trim() {
            "" => "without a subject",
            subject => subject,
        };
        let name = match k.person(author).me {
            true => "you",
            false => &k.person(author).name,
        };
        Some(Change {
            at: message.known,
            sort: "mail",
            says: format!("{name}: {}", shorten(subject, LINE_CHARS)),
            evidence: message.evidence,
        })
    };
    mails.filter_map(line).collect()
}
