//! Moves that a letter tells of: by those who go, by a colleague, in passing.

use super::{KNEW, MIGRATION, MIGRATION_OF_OURS, NEWS_DAYS, REMEMBERED_DAYS, one_house};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::goings::{News, Place, Source};
use crate::opportunities::lens::{freshness, known_from, part, quote};
use crate::opportunities::{Ask, Finding, Proof};
use crate::talk::moves::Who;
use std::collections::{BTreeMap, BTreeSet};

/// Mails with whoever goes to a house that we deal with.
const FEW: u32 = 3;
/// How long a colleague is remembered without a mail, in days.
const COLLEAGUE_DAYS: f64 = 120.0;

/// A card for each who goes, by the letter that told it first.
pub(super) fn findings(k: &Knowledge) -> Vec<Finding> {
    let mut by_person: BTreeMap<PersonNo, Finding> = BTreeMap::new();
    let renamed = renamed(k);
    for news in k.goings().iter().filter(|news| news.is_new(k)) {
        let (Some(person), Some(to)) = (news.person, news.to.clone()) else {
            continue;
        };
        if is_one_house(k, news, person, &to) || renamed.contains(&(news.from, to.clone())) {
            continue;
        }
        if let Some(finding) = finding(k, news, person, &to) {
            by_person.entry(person).or_insert(finding);
        }
    }
    by_person.into_values().collect()
}

/// Whether somebody's house has a new address, or a sister: they stay where they are.
fn is_one_house(k: &Knowledge, news: &News, person: PersonNo, to: &Place) -> bool {
    let of = |account: AccountNo| k.account(account).domains.as_slice();
    let from = match news.from {
        _ if k.person(person).ours => k.seller.domains.as_slice(),
        from => from.map_or(&[][..], of),
    };
    let to = match to {
        Place::Account(account) => of(*account),
        Place::Domain(domain) => std::slice::from_ref(domain),
        Place::Named(_) => &[],
    };
    (from.iter()).any(|from| to.iter().any(|to| one_house(k, from, to)))
}

/// Ways that so many go that it is a change of name, not a move.
fn renamed(k: &Knowledge) -> Vec<(Option<AccountNo>, Place)> {
    let mut ways: Vec<(Option<AccountNo>, Place, BTreeSet<PersonNo>)> = Vec::new();
    for news in k.goings().iter().filter(|news| news.is_new(k)) {
        let (Some(person), Some(to)) = (news.person, &news.to) else {
            continue;
        };
        match ways
            .iter_mut()
            .find(|way| way.0 == news.from && way.1 == *to)
        {
            Some(way) => _ = way.2.insert(person),
            None => ways.push((news.from, to.clone(), BTreeSet::from([person]))),
        }
    }
    ways.retain(|(_, _, people)| {
        let ours = people.iter().any(|person| k.person(*person).ours);
        people.len() >= if ours { MIGRATION_OF_OURS } else { MIGRATION }
    });
    ways.into_iter().map(|(from, to, _)| (from, to)).collect()
}

/// How much passed with somebody and what shows the last of it: the seller's own with a
/// colleague, our whole side's with anybody else.
fn known(k: &Knowledge, person: PersonNo, to: &Place) -> Option<(u32, Proof)> {
    // A house that we deal with is worth a call by somebody whom we hardly knew.
    let deal = matches!(to, Place::Account(account) if k.account(*account).relationship);
    let least = if deal { FEW } else { KNEW + 1 };
    let (tie, contact) = (k.tie(person), k.contact(person));
    let ours = k.person(person).ours;
    let (count, last, evidence, most) = match ours {
        true => {
            let last = tie.contact_days.last()?.end();
            let count = tie.inbound + tie.outbound;
            let both = tie.inbound > 0;
            (
                u32::from(both) * count,
                last,
                tie.last_proof?,
                COLLEAGUE_DAYS,
            )
        }
        false => {
            let both = contact.both_ways();
            let count = contact.inbound + contact.outbound;
            let last = contact.last()?;
            (
                u32::from(both) * count,
                last,
                contact.proof?,
                REMEMBERED_DAYS,
            )
        }
    };
    let near = k.as_of.days_since(last) <= most;
    (count >= least && near).then(|| {
        let day = k.on(k.exactly(last.min(k.as_of), Some(evidence)));
        let says = format!("the last contact between you, {day}");
        (count, Proof { evidence, says })
    })
}

fn finding(k: &Knowledge, news: &News, person: PersonNo, to: &Place) -> Option<Finding> {
    let who = k.person(person);
    if k.is_relative(person) || !who.ours && k.is_private(person) {
        return None;
    }
    let (count, last) = known(k, person, to)?;
    let (house, anchor, account) = match to {
        Place::Account(account) => {
            let name = k.account(*account).name.clone();
            (name, k.account_anchor(*account), Some(*account))
        }
        Place::Domain(domain) => (domain.clone(), Anchor::Domain(domain.clone()), None),
        Place::Named(name) => (name.clone(), Anchor::Topic(name.to_lowercase()), None),
    };
    let service = account.is_some_and(|a| k.is_service(a) || k.is_vendor(a));
    if service {
        return None;
    }
    let name = k.first_name(person);
    let own = news.going.who == Who::Writer;
    let mine = matches!(news.source, Source::Noted(_))
        || news.teller.is_some_and(|teller| k.person(teller).me);
    let old_house = match news.from {
        _ if who.ours => "your own firm".to_owned(),
        Some(account) => k.account(account).name.clone(),
        None => "the old place".to_owned(),
    };
    let (tie, contact) = (k.tie(person), k.contact(person));
    let mails = match who.ours {
        true => tie.mails_in + tie.mails_out,
        false => contact.mails(),
    };
    let written = known_from(mails);
    let age = k.as_of.days_since(news.at(k));
    let reach = match &news.going.address {
        Some(address) => format!(" There: {address}."),
        None => String::new(),
    };
    let others = account.map_or(String::new(), |account| {
        format!(" {}", k.who_we_know(account, Some(person)))
    });
    Some(Finding {
        anchors: vec![k.anchor(person), anchor],
        title: format!("{} goes to {house}", who.name),
        account,
        person: Some(person),
        why: format!(
            "{}: {} You know {name} from {old_house} ({written}).{reach}{others}",
            news.told(k),
            quote(&news.going.says),
        ),
        if_you_act: format!(
            "You have somebody at {house} who knows what you can do, and who says whom to see."
        ),
        if_you_wait: format!("{name} settles in with whoever calls first."),
        who_else_knows: match own {
            true => "Whoever had the same mail.".to_owned(),
            false => "Only whoever was told.".to_owned(),
        },
        rarity: if own { 0.6 } else { 0.9 },
        evidence: vec![news.proof(k), last],
        against: Vec::new(),
        ask: Some(Ask {
            person,
            question: format!(
                "Congratulations on the move to {house}. What will you look after there, what \
                 would you like to see done differently, and whom should I talk to?"
            ),
        }),
        parts: vec![
            part(
                "how well you knew each other",
                if who.ours {
                    0.7
                } else {
                    0.5 + f64::from(count) / 24.0
                },
            ),
            part(
                "whether we know the new house",
                match to {
                    Place::Account(account) if k.account(*account).relationship => 1.0,
                    Place::Account(_) | Place::Domain(_) => 0.8,
                    Place::Named(_) => 0.6,
                },
            ),
            part(
                "who says so",
                if own {
                    1.0
                } else if mine {
                    0.6
                } else {
                    0.8
                },
            ),
            part(
                "how new it is",
                freshness(age, 14.0, f64::from(NEWS_DAYS) / 3.0),
            ),
        ],
        value: None,
        seen: false,
    })
}
