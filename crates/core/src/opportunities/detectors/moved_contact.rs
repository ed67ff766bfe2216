//! # Somebody who knew us has moved to another company
//!
//! A person we wrote with at one company (or a colleague who left us) turns up
//! at another company's domain. They know what we can do, and the new house does
//! not yet.
//!
//! When many people of a company turn up at one other domain at the same time,
//! the company has changed its name: that is no move. Of our own people two are
//! enough: they went with what they worked on. Nor is it one to go to a school where
//! we know nobody, or to stand in for somebody who is away.
//!
//! - **Population**: people first seen at another company's address in the last
//!   168 days, whom our side has not written with there.
//! - **Outcome**: within 84 days, mail both ways at the new company.
//! - **Base rate**: the same for anybody first seen at a company in that time.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-06-01 to 2023-12-20 Ann Kowalczyk <ann.kowalczyk@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! every 9 days from 2023-06-01 to 2024-03-10 Bo Berg <bo@bergpumps.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-03-01 Bo Berg <bo@bergpumps.com> -> me; cc Ann Kowalczyk <ann.kowalczyk@bergpumps.com>: New line | Hello Sam,\nwe start the new line in May.\nBo
//! as of 2024-03-12
//! => Ann Kowalczyk
//! ```

mod likely;
mod told;
mod wished;

use crate::evidence::Marks;
use crate::identity::Nature;
use crate::identity::address::{host, is_free_mail, is_school, registrable};
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::{AddressNo, Anchor, Message};
use crate::opportunities::lens::{freshness, part};
use crate::opportunities::mentions::last_name;
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::reading::standing_in::stands_in;
use std::collections::{BTreeMap, BTreeSet};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "moved-contact",
    name: "somebody who knew you at another company",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.6,
    minutes: 15,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 84 days mail goes both ways at the new company",
        population_says: "people first seen at a company in the last 168 days whom we have \
                          not written with there",
        horizon_days: 84,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.15,
    }),
};

/// How long a move may be told by history, in days.
const NEWS_DAYS: i32 = 168;
/// How long it is worth a call, in days: later congratulations are an excuse.
const FRESH_DAYS: f64 = 84.0;
/// How long an acquaintance lasts without a mail, in days.
const REMEMBERED_DAYS: f64 = 400.0;
/// Mails at the old place, both ways together, that make an acquaintance.
const KNEW: u32 = 5;
/// A colleague whom the seller wrote to so many times as often is one, though nothing of
/// theirs is left: mail that came is deleted.
const TWICE: u32 = 2;
/// People who go the same way make it a change of name, not a move.
const MIGRATION: usize = 3;
/// Likewise, of our own people.
const MIGRATION_OF_OURS: usize = 2;

/// A person at a new company.
struct Move {
    person: PersonNo,
    from: String,
    to: String,
    old: AddressNo,
    new: AddressNo,
    arrived: crate::time::Timestamp,
    /// How sure it is that the two addresses are one person.
    sure: f64,
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut moves = moves(k);
    moves.extend(likely::namesakes(k));
    moves.extend(likely::spelt(k));
    let mut ways: BTreeMap<(&str, &str), BTreeSet<PersonNo>> = BTreeMap::new();
    for one in &moves {
        ways.entry((&one.from, &one.to))
            .or_default()
            .insert(one.person);
    }
    let seen = (moves.iter())
        .filter(|one| {
            let together = ways[&(one.from.as_str(), one.to.as_str())].len();
            // Two colleagues who go the same way go with what they worked on.
            let ours = k.seller.domains.contains(&one.from);
            together < if ours { MIGRATION_OF_OURS } else { MIGRATION }
        })
        .filter(|one| !one_house(k, &one.from, &one.to) && !to_learn(k, one))
        .filter(|one| !k.is_relative(one.person) && !is_standing_in(k, one))
        .filter_map(|one| finding(k, one));
    // What a letter tells of somebody who is seen there already is the same news.
    let mut findings: Vec<Finding> = seen.collect();
    let one = |finding: &Finding| {
        let family = finding
            .person
            .map(|person| last_name(k.person(person)).to_lowercase());
        (finding.account, family)
    };
    let there: BTreeSet<_> = findings.iter().map(one).collect();
    let told = told::findings(k).into_iter();
    findings.extend(told.filter(|finding| !there.contains(&one(finding))));
    findings
}

/// Whether somebody went to a school where we have nobody else: to study, most likely.
fn to_learn(k: &Knowledge, one: &Move) -> bool {
    let account = k.anchored_account(&Anchor::Domain(one.to.clone()));
    let others = account.is_some_and(|account| {
        let mut people = k.account(account).people.iter();
        people.any(|p| *p != one.person && k.contact(*p).both_ways())
    });
    is_school(&one.to) && !others
}

/// Whether somebody only stands in for another at the new house.
fn is_standing_in(k: &Knowledge, one: &Move) -> bool {
    let since = k.since(one.arrived.plus_days(-1));
    let mut wrote = since.filter(|(_, mail)| mail.sender() == Some(one.new));
    wrote.any(|(_, mail)| stands_in(&mail.own))
}

/// Whether two domains are one company: written alike (a new name, a sister
/// company, a slip of the pen), or of one account.
fn one_house(k: &Knowledge, from: &str, to: &str) -> bool {
    let word = |domain: &str| -> String {
        let word = domain.split('.').next().unwrap_or_default();
        word.chars().filter(|c| c.is_alphanumeric()).collect()
    };
    let (a, b) = (word(from), word(to));
    let common = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    let alike = common >= 4 && common * 3 >= a.len().min(b.len()) * 2;
    let account = |domain: &str| k.anchored_account(&Anchor::Domain(domain.to_owned()));
    alike || a == b || account(from).is_some() && account(from) == account(to)
}

fn domain(k: &Knowledge, address: AddressNo) -> Option<String> {
    let host = host(&k.ledger.addresses[address.0 as usize]);
    if is_free_mail(host) {
        None
    } else {
        registrable(host)
    }
}

fn moves(k: &Knowledge) -> Vec<Move> {
    let mut moves = Vec::new();
    for (number, person) in k.numbered() {
        if person.ours || person.nature != Nature::Human || person.uses.len() < 2 {
            continue;
        }
        let newest = person
            .uses
            .iter()
            .filter(|used| domain(k, used.address).is_some());
        let Some(new) = newest.max_by_key(|used| (used.first, used.address)) else {
            continue;
        };
        let Some(to) = domain(k, new.address) else {
            continue;
        };
        let old = (person.uses.iter())
            .filter(|used| used.address != new.address && used.first < new.first)
            .filter(|used| domain(k, used.address).is_some_and(|domain| domain != to))
            .max_by_key(|used| (used.last, used.address));
        let Some(old) = old else { continue };
        let news = new.first > k.as_of.plus_days(-NEWS_DAYS);
        // Somebody who goes on using the old address has two jobs, or two mailboxes.
        let left = old
            .last_wrote
            .is_none_or(|last| last < new.first.plus_days(30));
        // … and who has written from the old one since has not moved.
        let left = left && new.last_wrote.is_none_or(|new| old.last_wrote <= Some(new));
        // An address of ours that never wrote is one that a mail system made up.
        let from_us = is_at_ours(k, old.address);
        let left = left && (!from_us || old.last_wrote.is_some());
        if news && left && !k.seller.domains.contains(&to) {
            let from = domain(k, old.address).unwrap_or_default();
            let (old, new, arrived) = (old.address, new.address, new.first);
            moves.push(Move {
                person: number,
                from,
                to,
                old,
                new,
                arrived,
                sure: 1.0,
            });
        }
    }
    moves
}

fn is_at_ours(k: &Knowledge, address: AddressNo) -> bool {
    domain(k, address).is_some_and(|domain| k.seller.domains.contains(&domain))
}

/// Mails between our side and one address: from it, and to it where they were meant for it.
fn traffic(k: &Knowledge, address: AddressNo) -> (u32, u32) {
    let ours = |a| k.person_at(a).is_some_and(|p| k.person(p).ours);
    let mut both = (0, 0);
    for passed in &k.known.traffic {
        if passed.sender == address && ours(passed.recipient) {
            both.0 += passed.mails();
        } else if passed.recipient == address && ours(passed.sender) {
            both.1 += passed.personal();
        }
    }
    both
}

/// Mails between the seller and one of us, by all addresses they have here: from them, to
/// them.
fn with_me(k: &Knowledge, address: AddressNo) -> (u32, u32) {
    let uses = k
        .person_at(address)
        .map(|person| k.person(person).uses.as_ref());
    let here = (uses.unwrap_or_default().iter()).filter(|used| is_at_ours(k, used.address));
    here.fold((0, 0), |(came, went), used| {
        (came + used.inbound, went + used.outbound)
    })
}

fn first_seen_in<'a>(k: &Knowledge<'a>, address: AddressNo) -> Option<&'a Message> {
    k.named_in(address).map(|(first, _)| first)
}

fn last_seen_in<'a>(k: &Knowledge<'a>, address: AddressNo) -> Option<&'a Message> {
    k.named_in(address).map(|(_, last)| last)
}

fn finding(k: &Knowledge, one: &Move) -> Option<Finding> {
    let colleague = k.seller.domains.contains(&one.from);
    let (came, went) = match colleague {
        // Of one of us everybody of us has mail: what counts is the seller's own.
        true => with_me(k, one.old),
        false => traffic(k, one.old),
    };
    // There must have been more than a line in passing.
    let knew = match colleague {
        true => came >= 2 && came + went > KNEW || went >= TWICE * KNEW,
        false => came > 0 && went > 0 && came + went >= KNEW,
    };
    let house = k.anchored_account(&Anchor::Domain(one.to.clone()));
    let serves = house.is_some_and(|account| k.is_service(account) || k.is_vendor(account));
    if !knew || serves {
        return None;
    }
    let (new_in, new_out) = traffic(k, one.new);
    // An address that only spells a name says less than the old display name.
    let known_as = (one.sure < 1.0)
        .then(|| k.person_at(one.old))
        .flatten()
        .unwrap_or(one.person);
    let name = k.first_name(known_as);
    // Their own account may still be the old one while they have not written from the new.
    let account = house;
    let new_house = account.map_or(one.to.clone(), |a| k.account(a).name.clone());
    let old_house = match k.anchored_account(&Anchor::Domain(one.from.clone())) {
        _ if colleague => "your own firm".to_owned(),
        Some(account) => k.account(account).name.clone(),
        None => one.from.clone(),
    };
    let seen_in = first_seen_in(k, one.new);
    // A CRM's own record says who it is, before any letter does.
    let card = (k.cards.of(one.new).iter())
        .find(|_| k.cards.has_moved(one.old, one.new))
        .filter(|card| seen_in.is_none_or(|letter| card.known < letter.known));
    if wished::joy(k, one.person, one.arrived) {
        return None;
    }
    // A list or a notice to everybody tells where an address is, not where somebody went.
    let age = k.as_of.days_since(one.arrived);
    let last = last_seen_in(k, one.old).map(|message| message.known);
    let forgotten = last.is_some_and(|last| one.arrived.days_since(last) > REMEMBERED_DAYS);
    let author = seen_in.and_then(|letter| k.author(letter));
    // Who has moved tells it to everybody at once.
    let is_list = |letter: &Message| letter.marks.any(Marks::LIST);
    let announced = author == Some(one.person) && !seen_in.is_some_and(is_list);
    let is_letter = seen_in.is_some_and(|letter| k.is_letter(letter));
    // Whoever has written there knows.
    let new_mine = new_in > 0 && new_out > 0;
    let mine = author.is_some_and(|who| k.person(who).me);
    if !(is_letter || announced || card.is_some()) || age > FRESH_DAYS || forgotten {
        return None;
    }
    let talking = mine || new_mine;
    if mine && talking {
        return None;
    }
    let first = match (card, seen_in) {
        (Some(card), _) => (card.evidence, card.known),
        (None, letter) => letter.map(|letter| (letter.evidence, letter.known))?,
    };
    let mut evidence = vec![Proof {
        evidence: first.0,
        says: format!("first seen at {new_house} on {}", k.on(first.1)),
    }];
    evidence.extend(last_seen_in(k, one.old).map(|message| Proof {
        evidence: message.evidence,
        says: format!("last seen at {old_house} on {}", k.on(message.known)),
    }));
    let known = f64::from(came.min(went));
    Some(Finding {
        anchors: vec![k.anchor(one.person), Anchor::Domain(one.to.clone())],
        title: format!("{} is now at {new_house}", k.person(known_as).name),
        account,
        person: Some(one.person),
        why: format!(
            "You knew {name} at {old_house} (mails from {name}: {came}, to {name}: {went}); {} \
             {name} first turned up at {new_house}.{}",
            k.ago(one.arrived),
            match (new_in > 0, new_out > 0) {
                (true, false) => format!(" {name} has written from there; nobody has answered."),
                (true, true) => format!(
                    " Since then you have exchanged a few lines (from there {new_in}, to there \
                     {new_out})."
                ),
                _ => String::new(),
            },
        ),
        if_you_act: format!("You have a friend at {new_house} before anybody there looks for you."),
        if_you_wait: format!("{name} settles in with whoever calls first."),
        who_else_knows: "Only somebody who knew the old address and sees the new one.".to_owned(),
        rarity: 0.9,
        evidence,
        against: Vec::new(),
        ask: Some(Ask {
            person: one.person,
            question: format!(
                "Congratulations on the move to {new_house}. What is the first thing you would \
                 like to see done differently there?"
            ),
        }),
        parts: vec![
            part(
                "how well you knew each other",
                if colleague { 0.7 } else { 0.5 + known / 12.0 },
            ),
            part("surely the same person", one.sure),
            part(
                "how new it is",
                freshness(age, 30.0, f64::from(NEWS_DAYS) + 30.0),
            ),
        ],
        value: None,
        seen: talking,
    })
}

/// People first seen at a company in the time, not yet written with there.
fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let from = k.as_of.plus_days(-NEWS_DAYS);
    let mut cases = Vec::new();
    for (number, person) in k.numbered().filter(|(number, _)| k.is_counterpart(*number)) {
        let Some(new) = person
            .uses
            .iter()
            .max_by_key(|used| (used.first, used.address))
        else {
            continue;
        };
        if let Some(to) = domain(k, new.address).filter(|_| new.first > from)
            && !k.contact(number).both_ways()
        {
            cases.push(vec![k.anchor(number), Anchor::Domain(to)]);
        }
    }
    cases
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let [address, Anchor::Domain(to)] = anchors else {
        return false;
    };
    let Some(person) = after.anchored(address) else {
        return false;
    };
    let (mut came, mut went) = (0, 0);
    for used in &after.person(person).uses {
        if domain(after, used.address).as_deref() == Some(to) {
            let (now, then) = (traffic(after, used.address), traffic(before, used.address));
            came += now.0.saturating_sub(then.0);
            went += now.1.saturating_sub(then.1);
        }
    }
    came > 0 && went > 0
}
