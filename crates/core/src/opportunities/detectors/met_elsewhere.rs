//! # Somebody you met who now sits at a prospect
//!
//! You met or wrote with somebody when they were elsewhere; now a card in the CRM, the
//! address book or LinkedIn says that they work at a company you would like to sell to
//! and hardly know. They open that door.
//!
//! A profile shows no address: where one person alone of its name is known, and the name
//! is no common one, it is taken for theirs, and the card says so. It says as well where the
//! house is called by one word more or less there than in the CRM.
//!
//! Left out: companies that are no customers (suppliers, competitors), people who
//! write from there already (that is `moved-contact`), and who still writes from the old place.
//!
//! - **Population**: people with past contact elsewhere whose card names another account.
//! - **Outcome**: within 84 days there is contact both ways with that account.
//! - **Base rate**: how often that happens to any account that only a CRM lists.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 12 days from 2022-09-01 to 2023-03-08 Tomasina Brinkhuis <tomasina.brinkhuis@acmevalves.com> <-> me: Spare parts | The order is attached.
//! every 12 days from 2022-09-01 to 2024-03-08 Ann Smith <ann@otherfirm.com> <-> me: Spare parts | The order is attached.
//! export 2024-02-01 company crm 3: name=Delta Foods; domain=deltafoods.com
//! export 2024-02-01 contact linkedin t: name=Tomasina Brinkhuis; title=Plant Manager; company=Delta Foods
//! as of 2024-03-12
//! => Tomasina Brinkhuis
//! ```

use crate::evidence::entry::is_party;
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::identity::address::{host, is_free_mail, registrable};
use crate::identity::names::{fold, is_common_last};
use crate::identity::{AddressUse, Nature};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{AddressNo, Anchor};
use crate::opportunities::arrived::{is_aside, met_proof};
use crate::opportunities::lens::{freshness, part};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::words::{one_line, shorten};
use std::collections::{BTreeMap, BTreeSet};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "met-elsewhere",
    name: "somebody you met who now sits at a prospect",
    stance: Stance::Build,
    serves: Serves::Us,
    somebody_waits: false,
    chance_if_acted: 0.4,
    minutes: 20,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 84 days there is contact both ways with that account",
        population_says: "people with past contact elsewhere whose card names another account",
        horizon_days: 84,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.1,
    }),
};

/// Contact longer ago than this is hardly remembered, in days.
const REMEMBERED_DAYS: f64 = 1_500.0;
/// Who moved has not been in touch from the old place for so long, in days.
const GONE_DAYS: f64 = 90.0;
/// An account with more people of ours in touch than this needs no new door.
const KNOWN_THERE: usize = 1;

/// Somebody we know whose card puts them at an account we hardly know.
struct Moved<'a> {
    /// Whom we know.
    who: PersonNo,
    /// The account that the card names.
    account: AccountNo,
    card: &'a EntrySeen,
    /// Only the name says that the card is theirs.
    by_name: bool,
}

/// People with past contact whose card puts them at an account we hardly know.
fn candidates<'a>(k: &Knowledge<'a>) -> Vec<Moved<'a>> {
    let known = known_by_name(k);
    let people = k.numbered().filter_map(|(number, person)| {
        if person.ours || person.nature != Nature::Human {
            return None;
        }
        let (account, card) = now_at(k, number)?;
        let own = was_elsewhere(k, number, account).then_some(number);
        let by_name = || namesake(k, &known, number, account);
        let who = own.or_else(by_name)?;
        let in_touch = (k.account(account).people.iter())
            .filter(|other| **other != who && k.contact(**other).both_ways())
            .count();
        (in_touch <= KNOWN_THERE).then_some(Moved {
            who,
            account,
            card,
            by_name: own.is_none(),
        })
    });
    people.collect()
}

/// The people we have met or written with, by their full names.
fn known_by_name(k: &Knowledge) -> BTreeMap<String, Vec<PersonNo>> {
    let mut known: BTreeMap<String, Vec<PersonNo>> = BTreeMap::new();
    for (number, person) in k.numbered() {
        let human = !person.ours && person.nature == Nature::Human;
        if human && person.name.contains(' ') && k.last_contact_with(number).is_some() {
            known.entry(fold(&person.name)).or_default().push(number);
        }
    }
    known
}

/// The only one we know by the name on a profile that shows no address: a rare name, at
/// another house. Who has an address is told apart by it.
fn namesake(
    k: &Knowledge,
    known: &BTreeMap<String, Vec<PersonNo>>,
    profile: PersonNo,
    account: AccountNo,
) -> Option<PersonNo> {
    let person = k.person(profile);
    let shown = |address: &AddressNo| !is_party(&k.ledger.addresses[address.0 as usize]);
    if person.addresses.iter().any(shown) {
        return None;
    }
    let name = fold(&person.name);
    let common = name.split(' ').next_back().is_none_or(is_common_last);
    let [who] = known.get(&name)?.as_slice() else {
        return None;
    };
    let elsewhere = k.person(*who).account.is_some_and(|old| old != account);
    (!common && *who != profile && elsewhere).then_some(*who)
}

/// The account that the newest card of somebody names, where they have not written
/// from there.
fn now_at<'a>(k: &Knowledge<'a>, number: PersonNo) -> Option<(AccountNo, &'a EntrySeen)> {
    let person = k.person(number);
    let cards = person
        .addresses
        .iter()
        .flat_map(|address| k.cards.of(*address).iter().copied());
    // A card that says where you know each other from names the old place.
    let mut cards: Vec<&EntrySeen> = cards.filter(|card| !is_of_old(card)).collect();
    // People keep their own profiles true; a CRM keeps what it was told once.
    cards.sort_by_key(|seen| (seen.entry.system == "linkedin", seen.known, seen.evidence));
    let (account, firm, card) = cards.into_iter().rev().find_map(|card| {
        let firms = &k.cards.firms;
        let name = card.entry.text(field::COMPANY);
        let key = firms.named(name).or_else(|| firms.of(&card.entry))?;
        let at = |key: &str| Some((k.account_of_key(key)?, firms.by_key.get(key), card));
        let listed = at(&key).filter(|(_, firm, _)| firm.is_some_and(|firm| firm.listed));
        let near = || at(&firms.nearly_named(name)?);
        listed.or_else(near).or_else(|| at(&key))
    })?;
    // Where they wrote from, or were met at, is no new place.
    let in_use = |used: &&AddressUse| used.last_wrote.is_some() || used.inbound + used.outbound > 0;
    let known_there = person.uses.iter().filter(in_use).any(|used| {
        let address = &k.ledger.addresses[used.address.0 as usize];
        let own = registrable(host(address));
        !is_party(address) && own.is_some_and(|own| k.account(account).domains.contains(&own))
    });
    let prospect = firm.is_some_and(|firm| firm.listed && !firm.other);
    (prospect && !known_there).then_some((account, card))
}

/// Whether a card calls an account by another name than any list of ours does.
fn is_called_otherwise(k: &Knowledge, account: AccountNo, card: &EntrySeen) -> bool {
    let firms = &k.cards.firms;
    let named = firms.named(card.entry.text(field::COMPANY));
    let mut keys = named.into_iter().chain(firms.of(&card.entry));
    !keys.any(|key| k.account_of_key(&key) == Some(account))
}

/// Whether something shows that we know somebody from another house: a domain they wrote
/// from or were met at, or a card that says so.
fn was_elsewhere(k: &Knowledge, number: PersonNo, account: AccountNo) -> bool {
    let person = k.person(number);
    let elsewhere = person.uses.iter().any(|used| {
        let address = &k.ledger.addresses[used.address.0 as usize];
        let host = host(address);
        registrable(host)
            .is_some_and(|own| !is_free_mail(host) && !k.account(account).domains.contains(&own))
    }) || earlier_house(k, number, account).is_some();
    let met = person
        .uses
        .iter()
        .any(|used| used.inbound + used.outbound > 0)
        || k.tie(number).encounters > 0;
    elsewhere && met || acquainted(k, number).is_some()
}

/// The house that a talk with somebody, or another card of theirs, puts them at.
fn earlier_house(k: &Knowledge, number: PersonNo, now: AccountNo) -> Option<AccountNo> {
    let met = (k.encounters.iter().rev())
        .filter(|one| one.sort.weight() > 0 && one.people.contains(&number));
    let met = met.filter_map(|one| one.firm.clone());
    let cards = k.person(number).addresses.iter();
    let cards = cards
        .flat_map(|address| k.cards.of(*address))
        .filter_map(|card| k.cards.firms.of(&card.entry));
    let mut houses = met.chain(cards).filter_map(|key| k.account_of_key(&key));
    houses.find(|house| *house != now)
}

/// The card that says that you know each other from elsewhere: an earlier firm, school.
fn acquainted<'a>(k: &Knowledge<'a>, number: PersonNo) -> Option<&'a EntrySeen> {
    let cards = k
        .person(number)
        .addresses
        .iter()
        .flat_map(|a| k.cards.of(*a).iter().copied());
    cards.into_iter().find(|card| is_of_old(card))
}

/// Whether a card says from where you know each other.
fn is_of_old(card: &EntrySeen) -> bool {
    const KNOWN_FROM: &[&str] = &[
        "colleague",
        "worked with",
        "worked together",
        "used to work",
        "used to sit",
        "shared a desk",
        "shared an office",
        "same team",
        "same office",
        "my first job",
        "old firm",
        "my time at",
        "days at",
        "years at",
        "studied",
        "university",
        "school",
        "met at",
        "know from",
        "kollege",
        "kollegin",
        "früher bei",
        "zusammen gearbeitet",
        "studium",
        "bekannt von",
        "ancien",
    ];
    let says = [field::TEXT, field::COMPANY, field::LABEL].map(|name| card.entry.text(name));
    let says = says.join(" ").to_lowercase();
    KNOWN_FROM.iter().any(|words| says.contains(words))
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut seen = BTreeSet::new();
    (candidates(k).iter())
        .filter_map(|moved| finding(k, moved))
        .filter(|finding| seen.insert(finding.person))
        .collect()
}

fn finding(k: &Knowledge, moved: &Moved) -> Option<Finding> {
    let Moved {
        who: number,
        account,
        card,
        by_name,
    } = *moved;
    let person = k.person(number);
    let contact = k.contact(number);
    let last = k.last_contact_with(number);
    let from_elsewhere = acquainted(k, number);
    let age = last.map_or(0.0, |last| k.as_of.days_since(last));
    let known = last.is_some() || from_elsewhere.is_some();
    // Who still writes from the old place has a namesake at the new one.
    let still_there = last.is_some() && age < GONE_DAYS;
    let aside = is_aside(&person.title) || is_aside(card.entry.text(field::TITLE));
    let no_door = still_there || aside || !k.may_be_counterpart(number);
    if age > REMEMBERED_DAYS || !known || no_door {
        return None;
    }
    let house = &k.account(account).name;
    let before = was_at(k, number, account);
    let first = k.first_name(number);
    let met = k
        .encounters
        .iter()
        .rev()
        .find(|one| one.people.contains(&number));
    let now = match card.entry.text(field::TITLE) {
        "" => person.name.clone(),
        title => format!("{}, {}", person.name, one_line(title)),
    };
    let mut evidence = vec![Proof {
        evidence: card.evidence,
        says: format!("{now} at {house}, as of {}", k.on(card.known)),
    }];
    evidence.push(match (met, last, from_elsewhere) {
        (Some(one), ..) => met_proof(k, one),
        (None, Some(last), _) => Proof {
            evidence: contact.proof?,
            says: format!("your last mail with {first}, {}", k.on(last)),
        },
        (None, None, card) => Proof {
            evidence: card?.evidence,
            says: format!("in your address book: “{}”", shorten(known_from(card?), 60)),
        },
    });
    let before = match last {
        Some(last) => format!("You were in touch{before}, last on {}.", k.on(last)),
        None => format!("You know {first} from elsewhere, as your address book says."),
    };
    let strength = k.tie(number).contact_days.len();
    let otherwise = is_called_otherwise(k, account, card);
    let doubts = [
        by_name.then(|| "only the name says that it is the same person".to_owned()),
        otherwise.then(|| {
            let called = one_line(card.entry.text(field::COMPANY));
            format!("whether {called} is {house} is not said")
        }),
    ];
    Some(Finding {
        anchors: vec![k.anchor(number), k.account_anchor(account)],
        title: format!("{} is now at {house}, and you know each other", person.name),
        account: Some(account),
        person: Some(number),
        why: format!(
            "{before} Now {} says {}: a company you hardly know.",
            match card.entry.system.as_str() {
                "linkedin" => "LinkedIn",
                _ => "a card in your files",
            },
            now,
        ),
        if_you_act: format!("{first} tells you how {house} buys, before you write to a stranger."),
        if_you_wait: format!("You come to {house} as a stranger, or not at all."),
        who_else_knows: "Few: it takes your memory and their new card together.".to_owned(),
        rarity: 0.9,
        evidence,
        ask: Some(Ask {
            person: number,
            question: format!(
                "You know how we work. What is different at {house}, and who there loses sleep over \
                 what we could take off their hands?"
            ),
        }),
        parts: vec![
            part(
                "how well you knew each other",
                (0.5 + strength as f64 / 20.0).min(1.0),
            ),
            part(
                "not too long ago",
                freshness(age, 500.0, REMEMBERED_DAYS + 500.0),
            ),
            part("a prospect", 0.9),
            part(
                "whether it is the same person",
                if by_name { 0.75 } else { 1.0 },
            ),
            part(
                "whether it is the same house",
                if otherwise { 0.75 } else { 1.0 },
            ),
        ],
        against: (doubts.into_iter().flatten())
            .map(|says| Proof {
                evidence: card.evidence,
                says,
            })
            .collect(),
        value: None,
        seen: false,
    })
}

/// What a card says of where you know each other from.
fn known_from(card: &EntrySeen) -> &str {
    match card.entry.text(field::TEXT) {
        "" => card.entry.text(field::COMPANY),
        text => text,
    }
}

/// ` when they were at Acme`, by the domain they wrote from or where they were met.
fn was_at(k: &Knowledge, number: PersonNo, now: AccountNo) -> String {
    let domains = (k.person(number).uses.iter().rev()).filter_map(|used| {
        let address = &k.ledger.addresses[used.address.0 as usize];
        registrable(host(address))
    });
    let mut named = domains.map(|domain| {
        let account = k.account_of_key(&domain);
        account.map_or(domain, |account| k.account(account).name.clone())
    });
    let met = || Some(k.account(earlier_house(k, number, now)?).name.clone());
    named
        .next()
        .or_else(met)
        .map_or(String::new(), |name| format!(" when they were at {name}"))
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    (candidates(k).iter())
        .map(|moved| vec![k.anchor(moved.who), k.account_anchor(moved.account)])
        .collect()
}

fn came_true(_: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let account = anchors
        .iter()
        .find_map(|anchor| after.anchored_account(anchor));
    account.is_some_and(|account| {
        (after.account(account).people.iter()).any(|who| after.contact(*who).both_ways())
    })
}
