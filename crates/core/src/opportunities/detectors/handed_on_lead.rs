//! # A lead you handed on, and heard nothing of
//!
//! You told a colleague inside the house of somebody outside who wants something, rang, or
//! waits, and asked them to ring, to quote or to pass it on. Nobody has reported back since,
//! and no mail of ours has gone to that house.
//!
//! Left out: what a colleague answered with more than “I'll look into it”, what was written
//! to the house by anybody of ours, and what is older than four weeks.
//!
//! - **Population, outcome**: none is measured; whether a colleague rang no mail shows.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! every 9 days from 2023-11-01 to 2024-02-20 Tom Hill <tom@northseal.com> <-> me: Stock | The stock list is attached.
//! 2024-03-04 me -> Tom Hill <tom@northseal.com>: Brewery in Leeds | Tom,\nplease forward this to the right person. Jane Roe with Dornby Breweries is looking to buy seals for three plants. Her number is 212-555-0187. I would appreciate it if someone would contact her.\nSam
//! as of 2024-03-12
//! => Dornby Breweries
//! ```

use crate::evidence::Role;
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::addressed::is_business;
use crate::opportunities::inside::after::{Open, goes_out};
use crate::opportunities::inside::passage::Passage;
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::{Ask, Detector, Finding, Serves, Stance};
use crate::talk::inside::stakes::Stake;
use crate::talk::inside::{Tells, cues, has_phone};
use crate::talk::moments;
use crate::talk::request::is_said_as_ask;
use crate::talk::sentences;
use crate::words::shorten;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "handed-on-lead",
    name: "a lead handed on without an echo",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: true,
    chance_if_acted: 0.6,
    minutes: 5,
    // Below it, a lead is of nobody in particular, or nobody was asked to take it up.
    worth_showing: 0.5,
    detect,
    outcome: None,
};

/// A lead older than this is cold, in days …
const STALE_DAYS: f64 = 28.0;
/// … and before so many days a colleague may still be at it …
const YOUNG_DAYS: f64 = 3.0;
/// … or before so many, where it is urgent, or due.
const URGENT_DAYS: f64 = 1.0;
/// More than so many who have it know of it, and nobody has it in hand.
const FEW: usize = 2;
/// What is only told has to be as clear as this.
const PLAIN: f64 = 0.9;
/// A house that nothing is told of has to be as sure as this.
const SURE: f64 = 0.95;
/// Who said that they would look into it has so many days.
const HELD_DAYS: f64 = 5.0;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let houses = k.houses();
    let mut found: Vec<(Passage, Finding)> = Vec::new();
    for (index, message) in k.since(k.as_of.plus_days(-(STALE_DAYS as i32))) {
        let Some(to) = handed_to(k, message) else {
            continue;
        };
        let Some(passage) = Passage::of(k, houses, message) else {
            continue;
        };
        let next = finding(k, &passage, index, message, to);
        let Some(next) = next else {
            continue;
        };
        // One matter of one house is one card, about the last mail that is worth one.
        let same = |before: &Passage| {
            let common = k.common(index, &before.about);
            before.names == passage.names && k.topics().same_matter(before.about.len(), &common)
        };
        let shown = |one: &Finding| one.strength() >= DETECTOR.worth_showing;
        let fainter = (found.iter()).any(|(before, one)| same(before) && shown(one));
        if shown(&next) || !fainter {
            found.retain(|(before, _)| !same(before));
            found.push((passage, next));
        }
    }
    found.into_iter().map(|(_, finding)| finding).collect()
}

/// The colleague to whom the seller wrote, and to nobody outside; in person, about work.
fn handed_to(k: &Knowledge, message: &Message) -> Option<PersonNo> {
    let mine = k.author(message).is_some_and(|who| k.person(who).me);
    let handed = mine
        && k.is_letter(message)
        && !goes_out(k, message)
        && !k.is_routine(message)
        && is_business(k, message);
    let to = k.recipients_in(message, Role::To);
    // What several have is for their information, unless one of them is called by name.
    let handed = handed && (to.len() <= FEW || k.greeted(message).is_some());
    to.into_iter()
        .find(|who| k.person(*who).ours && !k.person(*who).me)
        .filter(|_| handed)
}

fn finding(
    k: &Knowledge,
    passage: &Passage,
    index: usize,
    message: &Message,
    to: PersonNo,
) -> Option<Finding> {
    let wanted = passage.cues.iter().any(|cue| {
        let leads = [
            Tells::Contact,
            Tells::Wants,
            Tells::Opens,
            Tells::Waits,
            Tells::Trouble,
        ];
        leads.contains(cue)
    });
    let reaches = sentences(&message.own).any(|text| cues(&text).contains(&Tells::Reach));
    let wrong = [Tells::Trouble, Tells::Ends]
        .iter()
        .any(|cue| passage.cues.contains(cue));
    let house = &passage.house;
    let account = house.account.or_else(|| k.person(house.person?).account);
    // Somebody to ring: by number, or at a house we know.
    let known = account.is_some() || has_phone(&message.own);
    let acts = house.acts && house.sure >= PLAIN && known;
    // What the seller only told is followed up where something is wrong.
    let asked = match &passage.ask {
        Some(ask) if reaches && known || wrong && acts => {
            f64::from(ask.probability).clamp(0.5, 1.0).sqrt()
        }
        None if wrong && acts && passage.clear >= PLAIN => 0.5,
        _ => return None,
    };
    let rang = passage.cues.contains(&Tells::Contact);
    let theirs = house.acts || house.stands || house.alone || rang && house.sure >= SURE;
    if !(wanted || wrong) || !theirs {
        return None;
    }
    let age = k.as_of.days_since(message.known);
    // `He rang this morning` names no day to be ready by.
    let due = (passage.ask.as_ref()).and_then(|ask| moments::due_days(&ask.text, message.known));
    let urgent = due.is_some_and(|days| f64::from(days) < YOUNG_DAYS)
        || sentences(&message.own).any(|text| cues(&text).contains(&Tells::Waits));
    let young = match (passage.ask.is_some(), urgent) {
        (false, _) => HELD_DAYS,
        (true, true) => URGENT_DAYS,
        (true, false) => YOUNG_DAYS,
    };
    if age < young {
        return None;
    }
    let open = Open {
        index,
        message,
        account,
        person: house.person,
        names: &passage.names,
        about: &passage.about,
        asks: passage.told.ends_with('?'),
    };
    let after = open.after(k)?;
    if (after.held.as_ref()).is_some_and(|held| held.days < HELD_DAYS) {
        return None;
    }
    let called = match account {
        Some(account) => k.account(account).name.clone(),
        None => house.name.clone(),
    };
    let stake = Stake::of(&passage.cues);
    let colleague = &k.person(to).name;
    let day = k.on(message.known);
    let says = quote(&passage.told);
    let mut why = format!(
        "On {day} you told {colleague}: {says}{} Nobody has reported back, and no mail of ours \
         has gone to them.",
        match &passage.ask {
            Some(ask) if ask.text != passage.told && is_said_as_ask(&ask.text) => {
                format!(" and asked: {}", quote(&ask.text))
            }
            _ => String::new(),
        }
    );
    let mut evidence = vec![proof(message, says.clone())];
    if let Some(held) = &after.held {
        why.push_str(&format!(" All that came: {}.", held.proof.says));
        evidence.push(held.proof.clone());
    }
    if let Some((again, _)) = &after.again {
        why.push_str(" You have asked again since.");
        evidence.push(again.clone());
    }
    let mut against = after.against;
    against.truncate(3);
    against.push(proof(message, format!("{colleague} may have rung them")));
    Some(Finding {
        anchors: vec![
            Anchor::Evidence(message.id),
            Anchor::Topic("handed on".to_owned()),
        ],
        title: format!(
            "{called}: you handed it to {colleague} {}, and heard nothing since: “{}”",
            k.ago(message.known),
            shorten(&passage.told, 110)
        ),
        account,
        person: house.person,
        why,
        if_you_act: stake.if_you_act(&called),
        if_you_wait: stake.if_you_wait(&called),
        who_else_knows: format!("Of us you and {colleague}."),
        rarity: 0.8,
        evidence,
        against,
        ask: Some(Ask {
            person: to,
            question: format!("I passed {called} on to you on {day}: {}", stake.ask_ours()),
        }),
        parts: vec![
            part("how clearly it is told", passage.clear),
            part("a house outside is meant", house.sure),
            part("you asked for it", asked),
            part(
                "whom to ring is said",
                match (has_phone(&message.own), account.is_some()) {
                    (true, _) => 1.0,
                    (false, true) => 0.75,
                    (false, false) => 0.5,
                },
            ),
            part("still fresh", freshness(age, 14.0, STALE_DAYS + 4.0)),
        ],
        value: None,
        seen: false,
    })
}
