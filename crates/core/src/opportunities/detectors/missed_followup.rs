//! # A meeting after which nothing went out
//!
//! A meeting with a customer is in the calendar, and since then nobody of us has written
//! to those who came, called them or noted anything. What was agreed there exists in
//! heads only.
//!
//! Left out: what is social, large rounds, series that come round by themselves, what
//! is younger than two days, what has been met about again, and what was asked for there by a
//! transcript: that is told as asked.
//!
//! - **Population**: meetings with people at accounts, two to 35 days old.
//! - **Outcome**: within 28 days they or we come back to it: a mail or a meeting
//!   between the same people.
//! - **Base rate**: how often that happens after any such meeting.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 12 days from 2023-11-01 to 2024-02-28 Ann Smith <ann@acmevalves.com> <-> me: Spare parts | The order is attached.
//! export 2024-03-10 meeting ical m1: name=Hall 3: options and offer; occurrence=2024-03-05 10:00/2024-03-05 11:30; organiser=me|Sam; attendee=ann@acmevalves.com|Ann Smith|accepted
//! as of 2024-03-12
//! => Ann Smith
//! ```

use crate::encounters::{Encounter, Sort};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::meetings::between;
use crate::opportunities::arrived::met_proof;
use crate::opportunities::lens::{freshness, part};
use crate::opportunities::noted::is_asked_in;
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::talk::on_hold::is_social;
use crate::time::Timestamp;
use crate::words::{folded, shorten};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "missed-followup",
    name: "a meeting after which nothing went out",
    stance: Stance::Protect,
    serves: Serves::Both,
    somebody_waits: true,
    chance_if_acted: 0.6,
    minutes: 20,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 28 days the same people write or meet again",
        population_says: "meetings with people at accounts, two to 35 days old",
        horizon_days: 28,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.35,
    }),
};

/// A meeting younger than this may be followed up today, in days …
const YOUNG_DAYS: f64 = 2.0;
/// … and one older than this is forgotten by both, in days.
const STALE_DAYS: i32 = 35;
/// More of them than this are a round, where each waits for another.
const ROUND: usize = 8;
/// Held so often, it comes round by itself.
const SERIES: usize = 4;

/// What is to follow a meeting, by its title or what was noted for it.
static FOLLOWS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "offer|quote|quotation|proposal|price|prices|pricing|budget|contract|terms|negotiation",
        "next steps|step",
        "follow|follows up",
        "demo|demonstration|presentation|workshop|kick|kickoff|trial|test|sample|samples|audit",
        "project|requirements|specification|spec|scope|options|concept|review|decision|evaluation",
        "send|sends|sending|prepare|clarify|check|agree|agreed|action|actions|todo|minutes",
        "complaint|claim|problem|issue|delivery|visit",
        "angebot|preis|preise|vertrag|projekt|muster|besuch|reklamation|protokoll",
        "nächste schritte",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Meetings of the calendar and visits with people at accounts, of the last so many days.
fn meetings<'k, 'a>(
    k: &'k Knowledge<'a>,
) -> impl Iterator<Item = (&'k Encounter<'a>, PersonNo, AccountNo)> {
    let from = k.as_of.plus_days(-STALE_DAYS);
    let start = k.encounters.partition_point(|one| one.at <= from);
    k.encounters[start..].iter().filter_map(|one| {
        let person = one
            .people
            .iter()
            .copied()
            .find(|who| k.is_counterpart(*who))?;
        let account = k.person(person).account?;
        let old_enough = k.as_of.days_since(one.at) >= YOUNG_DAYS;
        (one.sort == Sort::Meeting && old_enough).then_some((one, person, account))
    })
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut held: BTreeMap<crate::id::Id, usize> = BTreeMap::new();
    for one in k.encounters.iter().filter(|one| one.sort == Sort::Meeting) {
        *held.entry(one.evidence).or_default() += 1;
    }
    let soon = met_soon(k);
    meetings(k)
        .filter(|(one, ..)| held[&one.evidence] < SERIES && one.people.len() <= ROUND)
        .filter(|(one, ..)| !is_social(one.title))
        // Who is to meet again within days has dropped nothing.
        .filter(|(one, ..)| !one.people.iter().any(|who| soon.contains(who)))
        // What they asked for there says more.
        .filter(|(one, ..)| !is_asked_in(k, one))
        .filter_map(|(one, person, account)| finding(k, one, person, account))
        .collect()
}

/// Whether anything of ours has gone to the account since, or it was talked about.
fn followed(k: &Knowledge, one: &Encounter, account: AccountNo) -> bool {
    let mails = k.with_account(account, one.at).any(|(_, message)| {
        // Their thanks, their next question: the thread goes on.
        k.from_us(message) && k.went_to_account(message, account)
            || k.author(message)
                .is_some_and(|who| one.people.contains(&who))
    });
    mails
        // What was noted of the meeting itself on its day is no follow-up.
        || k.met_there(account, one.at).any(|other| {
            let of_the_day = other.sort == Sort::Note && other.at.day() == one.at.day();
            other.evidence != one.evidence && !of_the_day && other.is_touch()
        })
}

/// Everybody of the other side with whom a meeting is ahead within days.
fn met_soon(k: &Knowledge) -> BTreeSet<PersonNo> {
    const SOON_DAYS: i32 = 7;
    let ahead = between(k, k.as_of, k.as_of.plus_days(SOON_DAYS));
    ahead.into_iter().flat_map(|next| next.people).collect()
}

fn finding(
    k: &Knowledge,
    one: &Encounter,
    person: PersonNo,
    account: AccountNo,
) -> Option<Finding> {
    if followed(k, one, account) {
        return None;
    }
    let name = k.first_name(person);
    let text = format!("{} {}", one.title, one.text);
    let follows = !FOLLOWS.find(&Words::of(&text)).is_empty();
    let age = k.as_of.days_since(one.at);
    let title = match one.title {
        "" => "a meeting".to_owned(),
        title => format!("“{}”", shorten(&folded(title), 60)),
    };
    let others = one.people.len() - 1;
    let with = match others {
        0 => k.named(person),
        1 => format!("{} and one more", k.named(person)),
        n => format!("{} and {n} more", k.named(person)),
    };
    // Whether somebody came who left the invitation unanswered, nothing shows.
    let met = if one.held {
        "You met"
    } else {
        "You were to meet"
    };
    Some(Finding {
        anchors: anchors(one),
        title: format!(
            "{met} {with} {}, and nothing has gone out since",
            k.ago(one.at)
        ),
        account: Some(account),
        person: Some(person),
        why: format!(
            "{title} was on {}. Since then no mail, call or note of ours speaks to anybody of {}.",
            k.on(one.at),
            k.account(account).name,
        ),
        if_you_act: format!("{name} gets in writing what you agreed, in your words."),
        if_you_wait: "Each remembers something else, or nothing.".to_owned(),
        who_else_knows: "Only those who were there.".to_owned(),
        rarity: 0.7,
        evidence: vec![met_proof(k, one)],
        ask: Some(Ask {
            person,
            question: format!(
                "Since we met on {}: what I took away is … What did you take to your people from \
                 it, and what did they say?",
                k.on(one.at)
            ),
        }),
        parts: vec![
            part("something was to follow", if follows { 1.0 } else { 0.6 }),
            part(
                "still fresh",
                freshness(age, 12.0, f64::from(STALE_DAYS) + 8.0),
            ),
            part(
                "a round of few",
                if one.people.len() <= 4 { 1.0 } else { 0.7 },
            ),
            part(
                "you two are in touch",
                if k.contact(person).outbound > 1 {
                    1.0
                } else {
                    0.8
                },
            ),
        ],
        against: Vec::new(),
        value: None,
        seen: false,
    })
}

/// A meeting by its party and its day: its entry changes with every answer to it.
fn anchors(one: &Encounter) -> Vec<Anchor> {
    vec![
        Anchor::Party(one.party.clone()),
        Anchor::Topic(one.at.day().to_string()),
    ]
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    meetings(k).map(|(one, ..)| anchors(one)).collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, given: &[Anchor]) -> bool {
    let Some((one, _, account)) = meetings(before).find(|(one, ..)| anchors(one) == given) else {
        return false;
    };
    let account = (one.people.iter())
        .find_map(|who| before.person(*who).addresses.first())
        .and_then(|address| after.person_at(*address))
        .and_then(|who| after.person(who).account)
        .unwrap_or(account);
    in_touch_after(after, account, before.as_of)
}

/// Whether there was a mail or an encounter with an account after a moment.
fn in_touch_after(k: &Knowledge, account: AccountNo, from: Timestamp) -> bool {
    k.met_there(account, from).any(|other| other.is_touch())
        || k.last_touch(account).is_some_and(|(at, _)| at > from)
}
