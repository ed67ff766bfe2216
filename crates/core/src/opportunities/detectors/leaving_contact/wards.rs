//! One of our own people leaves: those whom they looked after.

use crate::knowledge::{Knowledge, PersonNo};
use crate::opportunities::goings::News;
use crate::opportunities::lens::{freshness, part, quote};
use crate::opportunities::{Ask, Finding, Proof};
use crate::words::listed;
use std::collections::BTreeMap;

/// How far back we look for those whom a colleague wrote with, in days.
const WARDS_DAYS: i32 = 120;
/// Letters with a colleague that make somebody theirs to look after.
const WARD_LETTERS: u32 = 3;
/// Whom the seller was in touch with on so many of these days knows where to turn.
const MINE_DAYS: usize = 4;

/// Whom one of us has written with, both ways, and the seller hardly: those who hang in
/// the air when that colleague leaves. With how many letters, most first.
fn looked_after(k: &Knowledge, colleague: PersonNo) -> Vec<(PersonNo, u32)> {
    let from = k.as_of.plus_days(-WARDS_DAYS);
    let mut letters: BTreeMap<PersonNo, (u32, u32)> = BTreeMap::new();
    for (_, message) in k.since(from) {
        if !k.is_letter(message) || k.is_routine(message) {
            continue;
        }
        let Some(author) = k.author(message) else {
            continue;
        };
        if author == colleague {
            let mut to: Vec<PersonNo> = (message.recipients())
                .filter_map(|address| k.person_at(address))
                .collect();
            to.sort_unstable();
            to.dedup();
            for person in to {
                letters.entry(person).or_default().0 += 1;
            }
        } else if k.went_to(message, colleague) {
            letters.entry(author).or_default().1 += 1;
        }
    }
    let mut wards: Vec<(PersonNo, u32)> = (letters.into_iter())
        .filter(|(person, (to, by))| {
            let days = &k.tie(*person).contact_days;
            let mine = days.iter().filter(|day| day.start() > from).count();
            let full = k.person(*person).name.contains(' ');
            *to > 0
                && *by > 0
                && to + by >= WARD_LETTERS
                && mine < MINE_DAYS
                && full
                && k.is_counterpart(*person)
        })
        .map(|(person, (to, by))| (person, to + by))
        .collect();
    wards.sort_by_key(|(person, letters)| (std::cmp::Reverse(*letters), *person));
    wards
}

/// One of our own people leaves.
pub(super) fn wards(k: &Knowledge, news: &News, colleague: PersonNo) -> Option<Finding> {
    let wards = looked_after(k, colleague);
    let (ward, letters) = *wards.first()?;
    let name = &k.person(colleague).name;
    let first = k.first_name(colleague);
    let account = k.person(ward).account?;
    let all: Vec<String> = wards.iter().take(3).map(|(p, _)| k.named(*p)).collect();
    let all = listed(&all);
    let contact = k.contact(ward);
    let last = Proof {
        evidence: contact.proof?,
        says: format!("the last contact with {}", k.named(ward)),
    };
    let age = k.as_of.days_since(news.at(k));
    Some(Finding {
        anchors: vec![k.anchor(colleague)],
        title: format!("{name} leaves; who looks after {}?", k.named(ward)),
        account: Some(account),
        person: Some(ward),
        why: format!(
            "{} of your own side leaves: {} In the last four months {first} wrote with {all}, \
             {letters} letters with {}; you hardly did.",
            name,
            quote(&news.going.says),
            k.first_name(ward),
        ),
        if_you_act: format!(
            "{} hears of the change from you, together with whom to turn to.",
            k.first_name(ward)
        ),
        if_you_wait: "They notice when a letter stays unanswered.".to_owned(),
        who_else_knows: "Everybody at your house knows, and thinks that another sees to it."
            .to_owned(),
        rarity: 0.6,
        evidence: vec![news.proof(k), last],
        against: Vec::new(),
        ask: Some(Ask {
            person: ward,
            question: format!(
                "{name} no longer looks after you here; may I? What is open between our houses, \
                 and what should be done differently from now on?"
            ),
        }),
        parts: vec![
            part("how much there was", 0.5 + f64::from(letters) / 20.0),
            part("how new it is", freshness(age, 14.0, 56.0)),
        ],
        value: None,
        seen: false,
    })
}
