//! People with several addresses, many of whom changed their employer: are their
//! addresses brought together, and only theirs, and are the moved seen to have
//! moved? Beside a rule that compares names exactly.
//!
//! The data tells who worked where until when. An address at an employer's domain
//! writes while they were there, any other all the time. Once every address comes
//! with its owner's name; once half of them come without, so that only what the
//! address itself says links them. The people are in two halves by a hash of
//! their key: weights were looked at on the first only.

#![expect(clippy::print_stderr, reason = "says what was measured, or skipped")]

use bellwether_core::evidence::Role;
use bellwether_core::identity::address::{canonical, host, is_free_mail, registrable};
use bellwether_core::knowledge::Knowledge;
use bellwether_core::time::{Day, Timestamp};
use bellwether_testkit::ledger::{from_mails, mail};
use std::collections::{BTreeMap, BTreeSet};

const DATA: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../shared/data/jobchange/people_dev.json"
);

/// Days from the beginning of the mailbox to its end.
const YEARS: i32 = 10 * 365;

struct Someone {
    key: String,
    name: String,
    /// Each address, the days on which it is in use and, where it is at an
    /// employer, which in order.
    addresses: Vec<(String, i32, i32, Option<usize>)>,
}

/// `2015-Oct-31` as days since the beginning of the mailbox.
fn day(text: &str) -> Option<i32> {
    let mut words = text.split('-');
    let year: i32 = words.next()?.parse().ok()?;
    let months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let month = months.find(words.next()?)? as i32 / 3;
    let day: i32 = words.next()?.parse().ok()?;
    Some((year - 2010) * 365 + month * 30 + day)
}

fn people() -> Option<Vec<Someone>> {
    let text = std::fs::read_to_string(DATA).ok()?;
    let data: serde_json::Value = serde_json::from_str(&text).expect("the file is JSON");
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let mut firms: BTreeMap<String, String> = BTreeMap::new();
    for firm in data["companies"].as_array().expect("companies") {
        for domain in firm["domains"].as_array().into_iter().flatten() {
            firms.insert(text(domain), text(&firm["company_name"]));
        }
    }
    let users = data["users"].as_array().expect("users");
    let people = users.iter().map(|user| {
        let jobs = user["companies"].as_array().into_iter().flatten();
        let mut begin = 0;
        let mut spells = Vec::new();
        for job in jobs {
            let end = day(&text(&job["end_date"])).map_or(YEARS, |day| day.clamp(0, YEARS));
            spells.push((text(&job["company_name"]), begin.min(end), end));
            begin = end;
        }
        let emails = user["emails"].as_array().into_iter().flatten();
        let emails = emails.filter_map(|email| canonical("", email.as_str()?));
        let addresses = emails.map(|mailbox| {
            let host = host(&mailbox.address);
            let domain = registrable(host).unwrap_or_default();
            let firm = firms.get(host).or_else(|| firms.get(&domain));
            let at = spells.iter().position(|(name, ..)| firm == Some(name));
            let (from, to) = at.map_or((0, YEARS), |at| (spells[at].1, spells[at].2));
            let at = at.filter(|_| !is_free_mail(host));
            (mailbox.address, from, to, at)
        });
        let addresses: Vec<_> = addresses.collect();
        let ids = ["launchpad_id", "github_id", "zanata_id"].map(|id| text(&user[id]));
        let id = ids.into_iter().find(|id| !id.is_empty());
        Someone {
            key: id.unwrap_or_else(|| addresses.first().map_or(String::new(), |a| a.0.clone())),
            name: text(&user["user_name"]),
            addresses,
        }
    });
    Some(people.collect())
}

/// FNV-1a: which half somebody is in must not change with the compiler.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn domain(address: &str) -> String {
    registrable(host(address)).unwrap_or_default()
}

/// How many were found of how many, and how many of those found are right.
#[derive(Default)]
struct Score {
    found: u32,
    all: u32,
    right: u32,
    said: u32,
}

impl Score {
    fn recall(&self) -> f64 {
        f64::from(self.found) / f64::from(self.all.max(1))
    }

    fn precision(&self) -> f64 {
        f64::from(self.right) / f64::from(self.said.max(1))
    }

    fn say(&self, what: &str) {
        let (precision, recall) = (self.precision(), self.recall());
        let f1 = 2.0 * precision * recall / (precision + recall);
        eprintln!(
            "  {what}: precision {precision:.4} ({} of {}), recall {recall:.3} ({} of {}), F1 {f1:.3}",
            self.right, self.said, self.found, self.all
        );
    }
}

/// Pairs at two domains that `groups` bring together, and whose they are.
fn pairs(people: &[&Someone], groups: &[Vec<&str>]) -> Score {
    let mut truth: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (number, someone) in people.iter().enumerate() {
        for (address, ..) in &someone.addresses {
            truth.entry(address).or_default().insert(number);
        }
    }
    let group_of: BTreeMap<&str, usize> = groups
        .iter()
        .enumerate()
        .flat_map(|(number, group)| group.iter().map(move |address| (*address, number)))
        .collect();
    let mut score = Score::default();
    for someone in people {
        for (at, (a, ..)) in someone.addresses.iter().enumerate() {
            for (b, ..) in &someone.addresses[at + 1..] {
                if domain(a) != domain(b) {
                    let together = group_of.get(a.as_str()).zip(group_of.get(b.as_str()));
                    score.all += 1;
                    score.found += u32::from(together.is_some_and(|(a, b)| a == b));
                }
            }
        }
    }
    for group in groups {
        for (at, a) in group.iter().enumerate() {
            for b in group[at + 1..].iter().filter(|b| domain(a) != domain(b)) {
                let same = truth.get(a).zip(truth.get(b));
                score.said += 1;
                score.right += u32::from(same.is_some_and(|(a, b)| !a.is_disjoint(b)));
            }
        }
    }
    score
}

/// Employer after employer, as domains of their own: by the data, and as shown.
fn moves(people: &[&Someone], shown: &BTreeSet<(String, String)>) -> Score {
    let mut all = BTreeSet::new();
    for someone in people {
        for (a, .., one) in &someone.addresses {
            for (b, .., next) in &someone.addresses {
                let later = one.zip(*next).is_some_and(|(one, next)| one < next);
                if later && domain(a) != domain(b) {
                    all.insert((a.clone(), b.clone()));
                }
            }
        }
    }
    let right = all.intersection(shown).count() as u32;
    Score {
        found: right,
        all: all.len() as u32,
        right,
        said: shown.len() as u32,
    }
}

/// The linker's and the exact rule's scores on pairs, and the linker's on moves.
fn measure(title: &str, people: &[&Someone], nameless: bool) -> [Score; 3] {
    let named = |address: &str| !nameless || hash(address).is_multiple_of(2);
    let start = Timestamp(1_262_304_000);
    let mut mails = Vec::new();
    for someone in people {
        for (address, from, to, _) in &someone.addresses {
            for nth in 0..6 {
                let day = from + 20 + (to - from - 40).max(0) * nth / 5;
                let from = match named(address) {
                    true => format!("{} <{address}>", someone.name),
                    false => address.clone(),
                };
                let to = [(Role::To, "seller@northseal.com")];
                mails.push(mail(start.plus_days(day), &from, &to, "Hello", address));
            }
        }
    }
    let now = start.plus_days(YEARS + 100);
    let ledger = from_mails(&mails, "seller@northseal.com", now);
    let knowledge = Knowledge::at(&ledger, now);
    let text = |number: u32| ledger.addresses[number as usize].as_str();
    let groups: Vec<Vec<&str>> = knowledge
        .people
        .iter()
        .map(|one| one.addresses.iter().map(|n| text(n.0)).collect())
        .collect();

    // One after the other at two of the employers, as the picture has it.
    let at_work: BTreeSet<&str> = people
        .iter()
        .flat_map(|someone| someone.addresses.iter().filter(|a| a.3.is_some()))
        .map(|(address, ..)| address.as_str())
        .collect();
    let mut shown = BTreeSet::new();
    for one in &knowledge.people {
        let last: Vec<(&str, Option<Day>, Day)> = one
            .uses
            .iter()
            .map(|u| {
                (
                    text(u.address.0),
                    u.last_wrote.map(|t| t.day()),
                    u.first.day(),
                )
            })
            .filter(|(address, ..)| at_work.contains(address))
            .collect();
        for (a, ended, _) in &last {
            for (b, _, began) in last.iter().filter(|(b, ..)| domain(b) != domain(a)) {
                if ended.is_some_and(|ended| ended <= *began) {
                    shown.insert(((*a).to_owned(), (*b).to_owned()));
                }
            }
        }
    }

    let mut by_name: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for someone in people {
        for (address, ..) in &someone.addresses {
            let key = match named(address) {
                true => someone.name.to_lowercase(),
                false => address.clone(),
            };
            by_name.entry(key).or_default().insert(address);
        }
    }
    let exact: Vec<Vec<&str>> = by_name
        .into_values()
        .map(|group| group.into_iter().collect())
        .collect();
    let scores = [
        pairs(people, &groups),
        pairs(people, &exact),
        moves(people, &shown),
    ];
    eprintln!(
        "{title}: {} people, {} doubts left",
        people.len(),
        knowledge.doubts().len()
    );
    scores[0].say("linked");
    scores[1].say("exact rule");
    scores[2].say("moved");
    scores
}

#[test]
fn job_changers_are_one_person_and_namesakes_are_two() {
    let Some(people) = people() else {
        eprintln!("SKIPPED: {DATA} is not there");
        return;
    };
    for half in 0..2 {
        let some = |p: &&Someone| hash(&p.key) % 2 == half;
        let people: Vec<&Someone> = people.iter().filter(some).collect();
        let [linked, _, moved] = measure(&format!("half {half}, all named"), &people, false);
        assert!(linked.precision() >= 0.99, "{}", linked.precision());
        assert!(linked.recall() >= 0.85, "{}", linked.recall());
        assert!(moved.precision() >= 0.99, "{}", moved.precision());
        assert!(moved.recall() >= 0.85, "{}", moved.recall());
        let [linked, exact, _] = measure(&format!("half {half}, half named"), &people, true);
        assert!(linked.precision() >= 0.99, "{}", linked.precision());
        assert!(
            linked.recall() > exact.recall() * 1.2,
            "{}",
            linked.recall()
        );
    }
}
