//! What to know before a meeting.

use super::accounts::deciders;
use super::opportunities::days;
use super::people::by_tie;
use crate::failure::Failure;
use crate::find::{self, Party};
use crate::sight::Sight;
use crate::wire::accounts::{Whom, missing};
use crate::wire::deals;
use crate::wire::hand::{Fact, Remark};
use crate::wire::meetings::{Attendee, Meeting};
use crate::wire::preparations::{Changed, Noted, Open, Preparation};
use crate::wire::{Hex, Named, Time};
use bellwether_core::hand::{self, Told};
use bellwether_core::knowledge::{AccountNo, Knowledge, PersonNo, reach};
use bellwether_core::meetings;
use bellwether_core::preparation;
use bellwether_core::reminders;
use bellwether_core::time::Timestamp;
use jiff::tz::TimeZone;

/// How far ahead the next meeting is looked for, in days.
const AHEAD_DAYS: i32 = 120;
/// Meetings named after the next one.
const MEETINGS: usize = 3;
/// Changes shown.
const CHANGES: usize = 15;
/// People shown where it is not known who comes.
const PEOPLE: usize = 8;
/// What is open, and what was put in by hand, shown.
const ITEMS: usize = 8;
/// Notes quoted.
const NOTES: usize = 5;

/// What to know before the next meeting with an account or a person; where nobody is
/// named, before today's and tomorrow's.
pub fn of(sight: &Sight, whom: Option<&str>, zone: &TimeZone) -> Result<Vec<Preparation>, Failure> {
    let k = &sight.knowledge;
    let told = hand::told(k);
    let (today, tomorrow_ends) = days(k.as_of, zone, 2)?;
    let Some(text) = whom else {
        let meetings = meetings::between(k, today, tomorrow_ends).into_iter();
        return Ok(meetings
            .map(|meeting| prepared(sight, &told, meeting.account, None, vec![meeting]))
            .collect());
    };
    let (account, person) = match find::host(k, text)? {
        Party::Account(number) => (Some(number), None),
        Party::Person(number) => (k.person(number).account, Some(number)),
    };
    let ahead = next(k, today, account, person);
    Ok(vec![prepared(sight, &told, account, person, ahead)])
}

/// The next meetings with an account or a person, in their order; else the last one of
/// today.
fn next<'a>(
    k: &Knowledge<'a>,
    today: Timestamp,
    account: Option<AccountNo>,
    person: Option<PersonNo>,
) -> Vec<meetings::Meeting<'a>> {
    let mut all = meetings::between(k, today, k.as_of.plus_days(AHEAD_DAYS));
    all.retain(|meeting| match person {
        Some(person) => meeting.people.contains(&person),
        None => account.is_some() && meeting.account == account,
    });
    let ahead = all.iter().position(|meeting| meeting.end >= k.as_of);
    let from = ahead.unwrap_or_else(|| all.len().saturating_sub(1));
    all.drain(..from);
    all.truncate(1 + MEETINGS);
    all
}

fn prepared(
    sight: &Sight,
    told: &[Told],
    account: Option<AccountNo>,
    person: Option<PersonNo>,
    ahead: Vec<meetings::Meeting>,
) -> Preparation {
    let k = &sight.knowledge;
    let meeting = ahead.first();
    let mut people: Vec<PersonNo> = match (meeting, person) {
        (Some(meeting), _) if !meeting.people.is_empty() => meeting.people.clone(),
        (_, Some(person)) => vec![person],
        _ => known_there(k, account),
    };
    by_tie(k, &mut people);
    // The meeting itself is not the last one, even where it is over.
    let begins = meeting.map(|meeting| meeting.begin);
    let before = begins.map_or(k.as_of, |begin| begin.min(k.as_of));
    let met = account.and_then(|account| preparation::last_met(k, account, before));
    let since = preparation::since(k, met);
    let about = |one: &&Told| {
        let theirs = || one.people.iter().any(|who| people.contains(who));
        account.is_some() && one.account == account || theirs()
    };
    let mut changed = account.map_or_else(Vec::new, |a| preparation::changes(k, a, since));
    let by_hand: Vec<&Told> = told.iter().filter(about).take(ITEMS).collect();
    // What is shown as put in by hand, or quoted, need not be told twice.
    let is_by_hand = |evidence| by_hand.iter().any(|told| told.evidence == evidence);
    let mut notes = preparation::noted(k, account, &people);
    // Older ones put in by hand are no news in another list.
    notes.retain(|one| !told.iter().any(|told| told.evidence == one.evidence));
    notes.truncate(NOTES);
    let now = meeting.map(|meeting| meeting.evidence);
    changed.retain(|one| Some(one.evidence) != now);
    changed.retain(|one| {
        let is_quoted = || notes.iter().any(|note| note.evidence == one.evidence);
        one.sort != "contact" || !is_by_hand(one.evidence) && !is_quoted()
    });
    let reach = account.map(|account| reach::of(k, account));
    let whom = reach.as_ref().map(|reach| Whom::of(k, reach));
    Preparation {
        account: account.map(|number| Named::account(k.account(number))),
        meeting: meeting.map(|meeting| Meeting::of(k, meeting)),
        later: (ahead.iter().skip(1))
            .map(|meeting| Meeting::of(k, meeting))
            .collect(),
        people: (people.iter())
            .map(|who| Attendee::of(k, told, *who))
            .collect(),
        open: open(sight, account, &people),
        last_met: met.map(|(at, _)| Time(at)),
        last_met_evidence: met.map(|(_, evidence)| Hex(evidence)),
        since: Time(since),
        more_changes: changed.len().saturating_sub(CHANGES),
        changed: (changed.into_iter().take(CHANGES))
            .map(|change| Changed {
                at: Time(change.at),
                sort: change.sort,
                says: change.says,
                evidence: Hex(change.evidence),
            })
            .collect(),
        deals: account.map_or_else(Vec::new, |account| {
            let mut deals = deals::of_account(k, account);
            deals.retain(|deal| deal.status == "open");
            deals
        }),
        by_hand: by_hand.iter().map(|one| Remark::of(k, one)).collect(),
        competitors: account.map_or_else(Vec::new, |account| {
            let facts = hand::competitors(k, told, account);
            facts.iter().map(Fact::of).collect()
        }),
        share: account
            .and_then(|account| hand::share(told, account))
            .map(|fact| Fact::of(&fact)),
        decide: account.map_or_else(Vec::new, |account| {
            deciders(k, told, &k.account(account).people)
        }),
        notes: {
            let mut kept = reminders::of(k, account, &people);
            kept.truncate(NOTES);
            let kept = kept.iter().map(|one| Noted::reminded(k, one));
            kept.chain(notes.iter().map(|one| Noted::of(k, one)))
                .collect()
        },
        missing_levels: missing_of(whom.as_ref(), |whom| &whom.missing_levels),
        missing_functions: missing_of(whom.as_ref(), |whom| &whom.missing_functions),
    }
}

/// What is missing, as long as any title of somebody known says what is there.
fn missing_of(whom: Option<&Whom>, which: fn(&Whom) -> &Vec<&'static str>) -> Vec<&'static str> {
    let told = whom.filter(|whom| !missing(whom).is_empty());
    told.map_or_else(Vec::new, |whom| which(whom).clone())
}

/// Those at an account with whom there was contact.
fn known_there(k: &Knowledge, account: Option<AccountNo>) -> Vec<PersonNo> {
    let Some(account) = account else {
        return Vec::new();
    };
    let mut people: Vec<PersonNo> = (k.account(account).people.iter().copied())
        .filter(|who| k.person(*who).nature.answers())
        .filter(|who| k.contact(*who).last().is_some())
        .collect();
    by_tie(k, &mut people);
    people.truncate(PEOPLE);
    people
}

/// What is open there: opportunities that are neither done nor put away.
fn open(sight: &Sight, account: Option<AccountNo>, people: &[PersonNo]) -> Vec<Open> {
    let k = &sight.knowledge;
    let there = (sight.opportunities.iter()).filter(|one| {
        let at = account.is_some() && one.finding.account == account;
        at || one.finding.person.is_some_and(|who| people.contains(&who))
    });
    let current = there.filter(|one| matches!(one.status.word(), "new" | "taken"));
    (current.take(ITEMS))
        .map(|one| Open {
            id: Hex(one.id),
            kind: one.kind,
            title: one.finding.title.clone(),
            status: one.status.word(),
            person: one.finding.person.map(|who| Named::person(k.person(who))),
            evidence: one
                .finding
                .evidence
                .iter()
                .map(|p| Hex(p.evidence))
                .collect(),
        })
        .collect()
}
