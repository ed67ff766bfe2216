//! # A letter of ours that never arrived
//!
//! It went to an address with a slip of the pen: the host or the name is one letter off
//! one we know, nobody has ever written from it, and it did not go to the right one too.
//! They wait for an answer that we believe to have given.
//!
//! Left out: what went out again to the right address, what they have answered since, and
//! addresses we have written to more often.
//!
//! - **Population**: our letters of the last 30 days to addresses nobody wrote from.
//! - **Outcome**: none that mail shows: what did not arrive has no answer.
//! - **Horizon**: as long as what stands in it matters, 30 days at most.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann.smith@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-03-04 Ann Smith <ann.smith@acmevalves.com> -> me: Gaskets | Hello Sam,\nCould you send us the cost estimate for the gaskets?\nAnn
//! 2024-03-05 me -> ann.smith@acmevalvse.com: RE: Gaskets | Hi Ann,\nattached is the cost estimate for the gaskets as you asked.\nSam
//! as of 2024-03-12
//! => Ann Smith
//! ```

use crate::evidence::{Marks, Role};
use crate::identity::Nature;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{AddressNo, Anchor, Message};
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::returned::{is_receipt, is_slip};
use crate::opportunities::{Ask, Detector, Finding, Serves, Stance};
use crate::reading::Speech;
use crate::talk::matters::Matter;
use crate::talk::sentences;
use crate::words::{content_words, shorten};
use std::collections::{HashMap, HashSet};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "never-arrived",
    name: "a letter of ours that never arrived",
    stance: Stance::Protect,
    serves: Serves::Them,
    somebody_waits: true,
    chance_if_acted: 0.8,
    minutes: 5,
    // Below it, others there had it as well, or it was a slip less surely: by now it has
    // reached them.
    worth_showing: 0.35,
    detect,
    outcome: None,
};

/// Letters older than this have been missed and asked for, in days.
const STALE_DAYS: i32 = 30;
/// An address we write to more often than this is one that exists.
const SELDOM: usize = 2;
/// A mail takes up a letter when it speaks of this much of it.
const TAKES_UP: f64 = 0.34;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let mut used: Option<Used> = None;
    for (index, message) in k.since(k.as_of.plus_days(-STALE_DAYS)) {
        if !k.from_us(message) || !k.is_letter(message) || message.marks.any(Marks::PRIVATE) {
            continue;
        }
        let outside = |address: &AddressNo| {
            let person = k.person_at(*address);
            person.is_none_or(|p| !k.person(p).ours)
        };
        for address in message.recipients().filter(outside) {
            let used = used.get_or_insert_with(|| Used::of(k));
            let Some((person, account)) = used.meant(k, address) else {
                continue;
            };
            let went = |other: &Message| {
                let mut to = other.recipients().filter(|a| *a != address);
                to.any(|a| k.person_at(a) == Some(person))
            };
            if went(message) || went_again(k, index, message, (person, account), went) {
                continue;
            }
            findings.extend(finding(k, message, address, person, account));
        }
    }
    findings
}

/// Which addresses are in use, by the mail known by now.
struct Used {
    /// How often an address was written to.
    written_to: HashMap<AddressNo, usize>,
    /// From which addresses somebody wrote.
    senders: HashSet<AddressNo>,
    /// Who writes, with their addresses, by house.
    writers: Vec<(PersonNo, AddressNo)>,
}

impl Used {
    fn of(k: &Knowledge) -> Used {
        let (mut written_to, mut senders) = (HashMap::new(), HashSet::new());
        for message in k.messages() {
            senders.extend(message.sender());
            for address in message.recipients() {
                *written_to.entry(address).or_default() += 1;
            }
        }
        let people = k.numbered().filter(|(who, person)| {
            !person.ours && person.nature == Nature::Human && k.contact(*who).inbound > 0
        });
        let writers = people.flat_map(|(who, person)| {
            let its = person.addresses.iter();
            its.map(move |address| (who, *address))
        });
        let writers = writers.filter(|(_, address)| senders.contains(address));
        let writers = writers.collect();
        Used {
            written_to,
            senders,
            writers,
        }
    }

    /// Whom somebody meant who wrote to an address with a slip in it.
    fn meant(&self, k: &Knowledge, address: AddressNo) -> Option<(PersonNo, AccountNo)> {
        let often = self.written_to.get(&address).copied().unwrap_or(0);
        if often > SELDOM || self.senders.contains(&address) {
            return None;
        }
        let text = |address: AddressNo| k.ledger.addresses[address.0 as usize].as_str();
        let (local, host) = text(address).split_once('@')?;
        let known = (self.writers.iter())
            .filter_map(|(who, other)| Some((*who, text(*other).split_once('@')?)));
        let mut meant = known.filter(|(who, (name, house))| {
            let by_name = *house == host && is_slip(local, name);
            let by_house = is_slip_of_host(host, house)
                && (*name == local || fits(local, &k.person(*who).name));
            by_name || by_house
        });
        let (who, _) = meant.next()?;
        // Two it could be is none.
        let other = meant.any(|(other, _)| other != who);
        let account = k
            .person(who)
            .account
            .filter(|_| !other && k.may_be_counterpart(who))?;
        Some((who, account))
    }
}

/// Whether a host is another with a slip: the end must be the same, since houses of one name have several.
fn is_slip_of_host(one: &str, other: &str) -> bool {
    let parts = |host: &str| {
        host.rsplit_once('.')
            .map(|(name, end)| (name.to_owned(), end.to_owned()))
    };
    let (Some((name, end)), Some((known, its_end))) = (parts(one), parts(other)) else {
        return false;
    };
    end == its_end && is_slip(&name, &known)
}

/// Whether the part before the @ is made of a name: `jporter`, `jeff.porter`.
fn fits(local: &str, name: &str) -> bool {
    const SHORT: usize = 4;
    let name = name.to_lowercase();
    let words: Vec<&str> = name.split_whitespace().collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    let local = local.trim_end_matches(|c: char| c.is_ascii_digit());
    let before = local
        .strip_suffix(last)
        .filter(|_| words.len() > 1 && last.len() >= SHORT);
    before.is_some_and(|before| {
        let initial = before.trim_end_matches(['.', '_', '-']).chars().next();
        initial.is_some() && initial == first.chars().next()
    })
}

/// Whether it went out again, or they speak of it.
fn went_again(
    k: &Knowledge,
    index: usize,
    message: &Message,
    (person, account): (PersonNo, AccountNo),
    went: impl Fn(&Message) -> bool,
) -> bool {
    let matter = Matter::of_whole(message);
    // A colleague who gives the right address has it sent again.
    let addresses = &k.person(person).addresses;
    let corrected = (k.conversation(index))
        .map(|other| &k.messages()[other])
        .filter(|other| other.known > message.known)
        .any(|other| {
            let own = other.own.to_lowercase();
            let mut right = addresses.iter().map(|a| &k.ledger.addresses[a.0 as usize]);
            right.any(|right| own.contains(right.as_str()))
        });
    let mut since = k.with_account(account, message.known);
    corrected
        || since.any(|(later, other)| {
            let same_thread = k.are_of_one_thread(index, later);
            let theirs = k.author(other) == Some(person);
            let again = k.from_us(other) && went(other);
            !is_receipt(other)
                && (theirs || again)
                && (same_thread || matter.taken_up(k, later) >= TAKES_UP)
        })
}

/// What stands in it that they wait for: an offer, an answer, a promise, papers.
fn finding(
    k: &Knowledge,
    message: &Message,
    address: AddressNo,
    person: PersonNo,
    account: AccountNo,
) -> Option<Finding> {
    const FEW: usize = 4;
    let brings = |speech| message.utterances.iter().find(|u| u.speech == speech);
    let said = brings(Speech::Fulfilled)
        .or_else(|| brings(Speech::Promise))
        .or_else(|| brings(Speech::Request))
        .or_else(|| brings(Speech::Question));
    let told = || sentences(&message.own).find(|one| content_words(one).len() >= FEW);
    let text = said.map(|u| u.text.clone()).or_else(told)?;
    if message.gist().heard_whole.private > 1 {
        return None;
    }
    let author = k.author(message).filter(|who| !k.person(*who).me);
    let mut readers = message.recipients().filter_map(|a| k.person_at(a));
    let read = readers.any(|reader| k.person(reader).me);
    let who = author.map_or("You".to_owned(), |author| k.person(author).name.clone());
    let named = k.named(person);
    let name = k.first_name(person);
    let written = &k.ledger.addresses[address.0 as usize];
    let right = (k.person(person).addresses.first())
        .map(|address| k.ledger.addresses[address.0 as usize].clone())
        .unwrap_or_default();
    let day = k.on(message.known);
    let age = k.as_of.days_since(message.known);
    Some(Finding {
        anchors: vec![
            Anchor::Evidence(message.id),
            Anchor::Address(written.clone()),
        ],
        title: format!(
            "{who} wrote to {named} {} at a misspelt address, so it never arrived: {written}",
            k.ago(message.known)
        ),
        account: Some(account),
        person: Some(person),
        why: format!(
            "On {day} “{}” went to {written}; {name} writes from {right}. Nobody has ever written from the other address. It said: {}",
            shorten(&message.subject, 60),
            quote(&text)
        ),
        if_you_act: format!("{name} has it today, and knows that you had not forgotten."),
        if_you_wait: format!("{name} believes that you never answered."),
        who_else_knows: "Nobody: each side waits for the other.".to_owned(),
        rarity: 0.9,
        evidence: vec![proof(message, quote(&text))],
        ask: Some(Ask {
            person,
            question: format!(
                "{} wrote to you on {day} and had your address wrong, so here it is again: … Is it still in time?",
                author.map_or("I".to_owned(), |who| format!("{} of us", k.first_name(who)))
            ),
        }),
        parts: vec![
            part("how surely it is a slip", 0.8),
            part(
                "nobody else there has it",
                if k.recipients_in(message, Role::To).iter().any(|other| {
                    *other != person
                        && k.person(*other).account == Some(account)
                        && k.contact(*other).inbound > 0
                }) {
                    0.35
                } else {
                    1.0
                },
            ),
            part(
                "it was you",
                match (author.is_some(), read) {
                    (false, _) => 1.0,
                    (true, true) => 0.85,
                    (true, false) => 0.6,
                },
            ),
            part(
                "they wait for what it brings",
                match said.map(|u| u.speech) {
                    Some(Speech::Fulfilled | Speech::Promise) => 1.0,
                    Some(_) => 0.9,
                    None => 0.7,
                },
            ),
            part(
                "still matters",
                freshness(age, 10.0, f64::from(STALE_DAYS) + 15.0),
            ),
        ],
        against: Vec::new(),
        value: None,
        seen: false,
    })
}
