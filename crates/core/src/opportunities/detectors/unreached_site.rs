//! # A site, department or sister company we have never spoken to
//!
//! Somebody at an account mentions another site of theirs (“our plant in …”),
//! or people of another host under the same company are on a mail; and nobody
//! of us has ever written with anyone there, or of that place.
//!
//! - **Population**: hosts of accounts seen in the last 168 days on which nobody
//!   has ever written with us.
//! - **Outcome**: within 84 days mail goes both ways with somebody on that host,
//!   or, for a place, one of us writes of it.
//! - **Base rate**: how often that happens in the population.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-06-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Leaks | Hello Sam,\nthe new seals work well here. Our plant in Gdansk still fights with the old ones.\nAnn
//! as of 2024-03-12
//! => Gdansk
//! ```

use crate::gist::Asked;
use crate::identity::Nature;
use crate::identity::address::{host, is_free_mail, registrable};
use crate::identity::names::fold;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::addressed::is_business;
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::talk::places::{Site, neighbours, sites};
use crate::time::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "unreached-site",
    name: "a site of theirs you have never spoken to",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.45,
    minutes: 20,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 84 days mail goes both ways with somebody there, or we write of the place",
        population_says: "hosts of accounts seen in the last 168 days, never written with",
        horizon_days: 84,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.1,
    }),
};

/// What a site is called that is a part of the house next door.
const NEIGHBOUR: &str = "neighbour";
/// How far back a word is looked for in lower case, in days.
const COMMON_DAYS: i32 = 365;
/// How long a mention is news, in days.
const NEWS_DAYS: i32 = 60;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut findings = mentioned(k);
    findings.extend(next_door(k));
    findings.extend(hosts(k));
    findings.extend(sisters(k));
    findings
}

/// Places that people at accounts mention.
fn mentioned(k: &Knowledge) -> Vec<Finding> {
    let mut first: BTreeMap<(AccountNo, String), (PersonNo, &Message, Site)> = BTreeMap::new();
    for (_, message) in k.since(k.as_of.plus_days(-NEWS_DAYS)) {
        let Some(person) = k.author(message).filter(|p| k.is_counterpart(*p)) else {
            continue;
        };
        let Some(account) = k.person(person).account.filter(|_| k.is_letter(message)) else {
            continue;
        };
        if !message.gist().says(Asked::Sites) || !is_business(k, message) {
            continue;
        }
        for site in sites(&message.own) {
            let key = (account, site.place.to_lowercase());
            first.entry(key).or_insert((person, message, site));
        }
    }
    first.retain(|_, (_, _, site)| is_place(k, &site.place));
    let places: Vec<String> = first.keys().map(|(_, place)| place.clone()).collect();
    let common = common_words(k, places.iter().map(String::as_str));
    (first.into_iter())
        .filter(|((_, place), _)| !place.split(' ').any(|word| common.contains(word)))
        .filter(|((_, place), (_, message, _))| !k.names_a_house(message, place))
        .filter(|((account, place), (_, message, _))| !served(k, *account, place, message))
        .filter_map(|((account, _), (person, message, site))| {
            place_finding(k, account, person, message, &site)
        })
        .collect()
}

/// Which words of these places people also write in lower case: `Midnight` is no town.
fn common_words<'p>(k: &Knowledge, places: impl Iterator<Item = &'p str>) -> BTreeSet<&'p str> {
    let words: BTreeSet<&str> = places.flat_map(|place| place.split(' ')).collect();
    let mut common = BTreeSet::new();
    if words.is_empty() {
        return common;
    }
    for (_, message) in k.since(k.as_of.plus_days(-COMMON_DAYS)) {
        for token in message.own.split(|c: char| !c.is_alphabetic() && c != '-') {
            if let Some(word) = words.get(token) {
                common.insert(*word);
            }
        }
    }
    common
}

/// Other parts of an account's house next door, as its people mention them.
fn next_door(k: &Knowledge) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, message) in k.since(k.as_of.plus_days(-NEWS_DAYS)) {
        let Some(person) = k.author(message).filter(|p| k.is_counterpart(*p)) else {
            continue;
        };
        let Some(account) = k.person(person).account.filter(|_| k.is_letter(message)) else {
            continue;
        };
        if !message.gist().says(Asked::Neighbours) {
            continue;
        }
        for (what, sentence) in neighbours(&message.own) {
            let site = Site {
                what: NEIGHBOUR.to_owned(),
                place: format!("the {what}"),
                sentence,
            };
            findings.extend(place_finding(k, account, person, message, &site));
        }
    }
    findings
}

/// A word for a place is nobody's name and no company's.
fn is_place(k: &Knowledge, place: &str) -> bool {
    let names = |name: &str| {
        let parts = || place.split(|c: char| !c.is_alphanumeric());
        let of = |word: &str| parts().any(|part| part.eq_ignore_ascii_case(word));
        name.split_whitespace().any(of)
    };
    // Works go by the name of their house.
    let house = |domain: &String| names(&domain.replace(['.', '-'], " "));
    !k.people.iter().any(|person| names(&person.name))
        && !k.seller.domains.iter().any(house)
        && !(k.accounts.iter()).any(|a| names(&a.name) || a.domains.iter().any(house))
}

/// Whether we know the place already: one of us has written of it, or with somebody
/// whose address names it, or the account spoke of it long before.
fn served(k: &Knowledge, account: AccountNo, place: &str, mention: &Message) -> bool {
    let town = fold(place).replace(' ', "");
    let house = k.account(account);
    // `Dunmore` of dunmorebakeries.com is the house itself.
    let of_it = |domain: &String| town.len() > 3 && fold(domain).starts_with(&town);
    let there = (house.people.iter()).any(|person| {
        let mut uses = k.person(*person).uses.iter();
        let named = uses.any(|used| {
            let host = host(&k.ledger.addresses[used.address.0 as usize]);
            host.split(['.', '-']).any(|part| fold(part) == town)
        });
        named && k.contact(*person).both_ways()
    });
    if there || house.domains.iter().any(of_it) {
        return true;
    }
    let names = |message: &Message| {
        let own = message.own.to_lowercase();
        own.contains(place) || message.subject.to_lowercase().contains(place)
    };
    let old = mention.known.plus_days(-NEWS_DAYS);
    let mut all = k.with_account(account, Timestamp(i64::MIN));
    all.any(|(_, message)| {
        let us = k.from_us(message) && k.went_to_account(message, account);
        let them = message.known < old
            && k.author(message)
                .is_some_and(|p| k.person(p).account == Some(account));
        (us || them) && names(message)
    })
}

fn place_finding(
    k: &Knowledge,
    account: AccountNo,
    person: PersonNo,
    message: &Message,
    site: &Site,
) -> Option<Finding> {
    let house = k.account(account).name.clone();
    let name = k.first_name(person);
    let place = &site.place;
    let age = k.as_of.days_since(message.known);
    let next_door = site.what == NEIGHBOUR;
    Some(Finding {
        anchors: vec![
            k.account_anchor(account),
            Anchor::Topic(place.to_lowercase()),
        ],
        title: if next_door {
            format!("{house}: {place} next door, whom you have never spoken to")
        } else {
            let article = if site.what.starts_with(['a', 'e', 'i', 'o', 'u']) {
                "an"
            } else {
                "a"
            };
            format!(
                "{house} has {article} {} in {place} you have never spoken to",
                site.what
            )
        },
        account: Some(account),
        person: Some(person),
        why: format!(
            "{} wrote {}: {} None of us has ever written of {place}.",
            k.person(person).name,
            k.ago(message.known),
            quote(&site.sentence),
        ),
        if_you_act: format!("{name} opens the door to {place} while it is on their mind."),
        if_you_wait: format!("{place} buys where it always has."),
        who_else_knows: "Only who read that sentence.".to_owned(),
        rarity: 0.9,
        evidence: vec![proof(message, quote(&site.sentence))],
        against: Vec::new(),
        ask: Some(Ask {
            person,
            question: if next_door {
                format!(
                    "You mentioned {place} next door. Who looks after this there, and would you \
                     walk me over next time?"
                )
            } else {
                format!(
                    "You mentioned your {} in {place}. Who looks after this there, and would you \
                     introduce me?",
                    site.what
                )
            },
        }),
        parts: vec![
            part("said by somebody you know", known_by(k, person)),
            part(
                "still fresh",
                freshness(age, 21.0, f64::from(NEWS_DAYS) + 20.0),
            ),
            part("it is theirs, in their words", 0.9),
        ],
        value: None,
        seen: false,
    })
}

/// The people on each host of an account, where nobody has written with us, with
/// the host most of our contact is on.
fn silent_hosts(k: &Knowledge, newer_than: i32) -> Vec<(AccountNo, String, Vec<PersonNo>)> {
    let from = k.as_of.plus_days(-newer_than);
    let mut silent = Vec::new();
    for (account, house) in k.numbered_accounts() {
        if !house.relationship {
            continue;
        }
        let mut on_host: BTreeMap<&str, Vec<PersonNo>> = BTreeMap::new();
        for person in &house.people {
            for used in &k.person(*person).uses {
                let host = host(&k.ledger.addresses[used.address.0 as usize]);
                // Not where they write from at home, or wrote from elsewhere.
                if house.hosts.iter().any(|own| own == host) {
                    on_host.entry(host).or_default().push(*person);
                }
            }
        }
        let reached = |people: &Vec<PersonNo>| {
            (people.iter()).any(|p| k.contact(*p).inbound > 0 && k.is_counterpart(*p))
        };
        if !on_host.values().any(reached) {
            continue;
        }
        for (host, people) in &on_host {
            let human = |p: &PersonNo| k.person(*p).nature == Nature::Human;
            let people: Vec<PersonNo> = people.iter().copied().filter(human).collect();
            let lately = people.iter().any(|p| k.person(*p).last_seen > from);
            let strangers = (people.iter())
                .all(|p| k.contact(*p).inbound == 0 && k.contact(*p).outbound_personal == 0);
            // A host that merely renames another one has people of both.
            if !people.is_empty() && lately && strangers && on_host.len() > 1 {
                silent.push((account, (*host).to_owned(), people));
            }
        }
    }
    silent
}

/// People of a domain that sounds like an account's (`acme-north.com` beside
/// `acme.com`), whom somebody of the account put on a mail.
fn sisters(k: &Knowledge) -> Vec<Finding> {
    let mut found: BTreeMap<(AccountNo, String), Vec<PersonNo>> = BTreeMap::new();
    let letters = k.since(k.as_of.plus_days(-NEWS_DAYS));
    for (_, message) in letters.filter(|(_, m)| k.is_letter(m)) {
        let Some(author) = k.author(message).filter(|p| k.is_counterpart(*p)) else {
            continue;
        };
        let Some(account) = k.person(author).account else {
            continue;
        };
        for address in message.recipients() {
            let Some(person) = k.person_at(address) else {
                continue;
            };
            let contact = k.contact(person);
            let stranger = contact.inbound == 0 && contact.outbound_personal == 0;
            let human = k.person(person).nature == Nature::Human && !k.person(person).ours;
            let host = host(&k.ledger.addresses[address.0 as usize]);
            let at_work = stranger && human && !is_free_mail(host);
            let Some(domain) = registrable(host).filter(|_| at_work) else {
                continue;
            };
            let house = &k.account(account).domains;
            let sister = !house.contains(&domain) && house.iter().any(|own| alike(own, &domain));
            if sister {
                found.entry((account, domain)).or_default().push(person);
            }
        }
    }
    (found.into_iter())
        .filter_map(|((account, domain), people)| host_finding(k, account, &domain, &people))
        .collect()
}

/// Whether the words of two domains begin alike, long enough to be no accident.
fn alike(a: &str, b: &str) -> bool {
    let word = |domain: &str| domain.split('.').next().unwrap_or_default().to_owned();
    let (a, b) = (word(a), word(b));
    let common = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    common >= 5 && common * 2 >= a.len().min(b.len())
}

fn hosts(k: &Knowledge) -> Vec<Finding> {
    (silent_hosts(k, NEWS_DAYS).into_iter())
        .filter_map(|(account, host, people)| host_finding(k, account, &host, &people))
        .collect()
}

fn host_finding(
    k: &Knowledge,
    account: AccountNo,
    host: &str,
    people: &[PersonNo],
) -> Option<Finding> {
    let (person, message) = k.messages().iter().rev().find_map(|message| {
        let person = people.iter().find(|p| k.went_to(message, **p))?;
        let business = k.is_letter(message) && is_business(k, message);
        let author = k.author(message).filter(|p| k.is_counterpart(*p));
        // Friends of the seller's family work somewhere, too.
        let ours = k.from_us(message);
        (business && (ours || author.is_some())).then_some((*person, message))
    })?;
    let guide = k
        .author(message)
        .filter(|p| k.person(*p).account == Some(account));
    let guide = guide.or_else(|| k.best_known(account, None))?;
    if !k.is_counterpart(guide) {
        return None;
    }
    let house = k.account(account).name.clone();
    let name = k.person(person).name.clone();
    let age = k.as_of.days_since(message.known);
    Some(Finding {
        anchors: vec![k.account_anchor(account), Anchor::Topic(host.to_owned())],
        title: format!("{host}: a part of {house} you have never spoken to"),
        account: Some(account),
        person: Some(person),
        why: format!(
            "{name} at {host} was on “{}” {}; nobody of us has ever written with anyone there.",
            message.subject.trim(),
            k.ago(message.known),
        ),
        if_you_act: format!("{} shows you who decides at {host}.", k.first_name(guide)),
        if_you_wait: format!("{host} buys where it always has."),
        who_else_knows: "Only who reads addresses to the end.".to_owned(),
        rarity: 0.9,
        evidence: vec![proof(
            message,
            format!("{name} on the mail of {}", k.on(message.known)),
        )],
        against: Vec::new(),
        ask: Some(Ask {
            person: guide,
            question: format!(
                "{name} was on the mail about “{}”. What do they do over there, and who there \
                 lives with the same questions as you?",
                message.subject.trim()
            ),
        }),
        parts: vec![
            part("said by somebody you know", known_by(k, guide)),
            part(
                "still fresh",
                freshness(age, 21.0, f64::from(NEWS_DAYS) + 20.0),
            ),
            part("seen only in the address", 0.8),
        ],
        value: None,
        seen: false,
    })
}

/// How much the word of somebody counts whom we know, or don't.
fn known_by(k: &Knowledge, person: PersonNo) -> f64 {
    let known = k.contact(person).both_ways();
    if known { 1.0 } else { 0.6 }
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    (silent_hosts(k, 168).into_iter())
        .map(|(account, host, _)| vec![k.account_anchor(account), Anchor::Topic(host)])
        .collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let [domain, Anchor::Topic(topic)] = anchors else {
        return false;
    };
    let Some(account) = after.anchored_account(domain) else {
        return false;
    };
    let on_host = (after.account(account).people.iter()).any(|person| {
        let there = after.person(*person).uses.iter().any(|used| {
            let address = &after.ledger.addresses[used.address.0 as usize];
            crate::identity::address::host(address) == topic
        });
        there && after.contact(*person).both_ways()
    });
    on_host
        || after.since(before.as_of).any(|(_, message)| {
            after.from_us(message) && message.own.to_lowercase().contains(topic.as_str())
        })
}
