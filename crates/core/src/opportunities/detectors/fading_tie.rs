//! # A tie that fades against its own rhythm
//!
//! Somebody at an account with whom mail went both ways in a rhythm, and now
//! nothing for far longer than that rhythm, in either direction. Measured
//! against their own gaps: a quarterly correspondent is not late after a month.
//! A silence that was announced, or has another plain reason, is none.
//!
//! - **Population**: people at accounts with contact on at least six days, both
//!   ways, and within the last year.
//! - **Outcome** (a loss): no contact either way within 56 days.
//! - **Base rate**: how often that happens in the population.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 6 days from 2023-06-01 to 2023-12-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! every 6 days from 2023-06-01 to 2024-03-10 Bo Berg <bo@otherfirm.com> <-> me: Weekly order | The order for this week is attached.
//! as of 2024-03-12
//! => Ann Smith
//! ```

mod reasons;
mod words;

use crate::evidence::Role;
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::lens::{freshness, part};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::time::{Day, Timestamp};
use std::collections::BTreeSet;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "fading-tie",
    name: "a tie that is fading",
    stance: Stance::Protect,
    serves: Serves::Us,
    somebody_waits: false,
    chance_if_acted: 0.5,
    minutes: 15,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "no contact either way within 56 days",
        population_says: "people at accounts with six or more days of contact, both ways, \
                          and within the last year",
        horizon_days: 56,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.5,
    }),
};

/// Days of contact that make a rhythm.
const RHYTHM_DAYS: usize = 6;
/// Silence longer than this many of their usual gaps is no longer fading, it is
/// gone, and the seller knows it.
const GONE_GAPS: f64 = 12.0;
/// Silence longer than this is gone whatever the rhythm, in days.
const GONE_DAYS: f64 = 210.0;
/// Silence shorter than this is never gone, in days.
const FRESH_DAYS: f64 = 90.0;
/// Below this chance of being alive a tie is called fading.
const ALIVE: f64 = 0.3;
/// A house that is in touch on this share of the days that it was before goes on as ever.
const GOES_ON: f64 = 0.6;
/// Who had this share of the letters was somebody we dealt with, not one of many.
const MAIN: f64 = 0.15;
/// Silence shorter than this is a holiday, in days.
const HOLIDAY_DAYS: f64 = 21.0;

fn rhythmic(k: &Knowledge) -> impl Iterator<Item = (PersonNo, f64)> {
    k.numbered().filter_map(|(number, _)| {
        let tie = k.tie(number);
        let last = tie.contact_days.last()?;
        let silent = k.as_of.days_since(last.end().min(k.as_of));
        let both = tie.inbound >= 3 && tie.outbound >= 3;
        let known = both && tie.contact_days.len() >= RHYTHM_DAYS && silent <= 365.0;
        (known && k.is_counterpart(number)).then_some((number, silent))
    })
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut findings: Vec<Finding> = rhythmic(k)
        .filter(|(number, silent)| {
            k.tie(*number).alive < ALIVE && (HOLIDAY_DAYS..=gone(k, *number)).contains(silent)
        })
        .filter(|(number, _)| !reasons::explained(k, *number) && !goes_on(k, *number))
        .filter_map(|(number, silent)| finding(k, number, silent))
        .collect();
    // A house that goes quiet is one piece of news: the strongest tie tells it.
    findings.sort_by(|a, b| (b.strength().total_cmp(&a.strength())).then(a.person.cmp(&b.person)));
    let mut told = BTreeSet::new();
    findings.retain(|finding| told.insert(finding.account));
    findings
}

/// Whether the house writes on with us through others as much as it did before, and they
/// were one of many: then one of them has another task, and nothing fades.
fn goes_on(k: &Knowledge, number: PersonNo) -> bool {
    let days = &k.tie(number).contact_days;
    let (Some(account), Some(first), Some(last)) =
        (k.person(number).account, days.first(), days.last())
    else {
        return false;
    };
    let silent = k.as_of.day().0 - last.0;
    let before = silent.min(last.0 - first.0).max(1);
    let from = Timestamp(last.end().0).plus_days(-before - 1);
    let mut in_touch: [BTreeSet<Day>; 2] = Default::default();
    let (mut all, mut theirs) = (0_u32, 0_u32);
    for (_, message) in k.with_account(account, from) {
        if !k.is_letter(message) || k.is_routine(message) {
            continue;
        }
        let since = message.known.day() > *last;
        in_touch[usize::from(since)].insert(message.known.day());
        if !since {
            let to_them = || k.recipients_in(message, Role::To).contains(&number);
            all += 1;
            theirs += u32::from(k.author(message) == Some(number) || to_them());
        }
    }
    let share = |days: &BTreeSet<Day>, of: i32| days.len() as f64 / f64::from(of.max(1));
    let (then, now) = (share(&in_touch[0], before), share(&in_touch[1], silent));
    let main = f64::from(theirs) >= MAIN * f64::from(all);
    now > 0.0 && now >= GOES_ON * then && !main
}

/// The gap between days of contact that three in four of theirs stay within, in days.
fn usual(k: &Knowledge, number: PersonNo) -> f64 {
    let days = &k.tie(number).contact_days;
    let mut gaps: Vec<i32> = days.windows(2).map(|pair| pair[1].0 - pair[0].0).collect();
    gaps.sort_unstable();
    gaps.get(gaps.len() * 3 / 4)
        .map_or(1.0, |gap| f64::from(*gap).max(1.0))
}

/// When silence is no news any more, in days.
fn gone(k: &Knowledge, number: PersonNo) -> f64 {
    (usual(k, number) * GONE_GAPS).clamp(FRESH_DAYS, GONE_DAYS)
}

fn finding(k: &Knowledge, number: PersonNo, silent: f64) -> Option<Finding> {
    let tie = k.tie(number);
    let days = &tie.contact_days;
    let usual = usual(k, number);
    let person = k.person(number);
    let account = person.account?;
    // A colleague of ours, or a colleague of theirs, may have taken over.
    let since = days.last()?.end();
    let last = k.exactly(since, tie.last_proof);
    let elsewhere = (k.account(account).people.iter())
        .filter(|other| **other != number)
        .filter(|other| k.contact(**other).last().is_some_and(|last| last > since))
        .count();
    let colleague = k
        .contact(number)
        .last()
        .is_some_and(|last| last > since.plus_days(1));
    let name = k.first_name(number);
    let proof = Proof {
        evidence: tie.last_proof?,
        says: format!("the last mail between you, {}", k.ago(last)),
    };
    let mut against = Vec::new();
    let still = (k.account(account).people.iter().copied())
        .filter(|p| *p != number && k.is_counterpart(*p) && k.contact(*p).both_ways())
        .max_by_key(|p| (k.contact(*p).last(), *p))
        .filter(|p| k.contact(*p).last() > Some(since));
    let besides = still.map_or(String::new(), |other| {
        format!(
            " {} there still writes with us, and knows what has changed.",
            k.person(other).name
        )
    });
    if let Some(other) = still {
        against.extend(k.contact(other).proof.map(|evidence| Proof {
            evidence,
            says: format!("{} is still in contact with us", k.person(other).name),
        }));
    }
    Some(Finding {
        anchors: vec![k.anchor(number)],
        title: format!("{} has gone quiet", k.named(number)),
        account: Some(account),
        person: Some(number),
        why: format!(
            "{} days of contact with {name}, most no more than {} days apart; the last mail \
             was on {}, {}.{besides}",
            days.len(),
            usual.ceil() as i32,
            k.on(last),
            k.ago(last),
        ),
        if_you_act: format!(
            "You hear what has changed for {name} before it costs you the account."
        ),
        if_you_wait: "The silence becomes the new normal.".to_owned(),
        who_else_knows: "Silence is in nobody's inbox.".to_owned(),
        rarity: 0.8,
        evidence: vec![proof],
        ask: Some(Ask {
            person: number,
            question: format!(
                "It has been quiet between us since {}. What has changed on your side, and what \
                 should I know?",
                k.on(since)
            ),
        }),
        parts: vec![
            part("silence against their own rhythm", 1.0 - tie.alive),
            part(
                "how much there was",
                (days.len() as f64 / 20.0).sqrt().clamp(0.4, 1.0),
            ),
            part(
                "not gone for good",
                freshness(silent, gone(k, number) * 0.4, gone(k, number) * 1.4),
            ),
            part(
                "nobody else there in touch",
                if elsewhere > 0 { 0.5 } else { 1.0 },
            ),
            part(
                "no colleague of yours in touch",
                if colleague { 0.2 } else { 1.0 },
            ),
        ],
        against,
        value: None,
        seen: colleague,
    })
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    rhythmic(k)
        .map(|(number, _)| vec![k.anchor(number)])
        .collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let Some(person) = anchors.first().and_then(|anchor| after.anchored(anchor)) else {
        return true;
    };
    after
        .tie(person)
        .contact_days
        .last()
        .is_none_or(|last| *last <= before.as_of.day())
}
