//! People with several addresses, many of whom changed their employer: are their
//! addresses brought together, and only theirs?

#![expect(clippy::print_stderr, reason = "says what was measured, or skipped")]

use bellwether_core::evidence::Role;
use bellwether_core::identity::address::{canonical, host, registrable};
use bellwether_core::knowledge::Knowledge;
use bellwether_core::time::Timestamp;
use bellwether_testkit::ledger::{from_mails, mail};
use std::collections::{BTreeMap, BTreeSet};

const DATA: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../shared/data/jobchange/people_dev.json"
);

/// Name and addresses of each person.
fn people() -> Option<Vec<(String, Vec<String>)>> {
    let text = std::fs::read_to_string(DATA).ok()?;
    let data: serde_json::Value = serde_json::from_str(&text).expect("the file is JSON");
    let users = data["users"].as_array().expect("users");
    let people = users.iter().map(|user| {
        let emails = user["emails"].as_array().into_iter().flatten();
        let emails = emails.filter_map(|email| canonical("", email.as_str()?));
        let name = user["user_name"].as_str().unwrap_or_default();
        (
            name.to_owned(),
            emails.map(|mailbox| mailbox.address).collect(),
        )
    });
    Some(people.collect())
}

#[test]
fn job_changers_are_one_person_and_namesakes_are_two() {
    let Some(people) = people() else {
        eprintln!("SKIPPED: {DATA} is not there");
        return;
    };
    let start = Timestamp(1_300_000_000);
    let mut truth: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    let mut mails = Vec::new();
    for (number, (name, addresses)) in people.iter().enumerate() {
        for (nth, address) in addresses.iter().enumerate() {
            truth.entry(address.clone()).or_default().insert(number);
            // One address after the other, everybody from a day of their own.
            for week in 0..3 {
                let day = (number % 300 + nth * 200 + week * 7) as i32;
                let from = format!("{name} <{address}>");
                let to = [(Role::To, "seller@northseal.com")];
                mails.push(mail(start.plus_days(day), &from, &to, "Hello", address));
            }
        }
    }
    let now = start.plus_days(4_000);
    let ledger = from_mails(&mails, "seller@northseal.com", now);
    let knowledge = Knowledge::at(&ledger, now);
    let domain = |address: &str| registrable(host(address)).unwrap_or_default();
    let person = |address: &str| {
        let number = ledger.addresses.iter().position(|a| a == address)?;
        knowledge.person_of[number]
    };

    // Pairs of one person at two domains.
    let (mut pairs, mut found) = (0, 0);
    for (_, addresses) in &people {
        for (at, a) in addresses.iter().enumerate() {
            for b in addresses[at + 1..]
                .iter()
                .filter(|b| domain(b) != domain(a))
            {
                pairs += 1;
                found += usize::from(person(a).is_some() && person(a) == person(b));
            }
        }
    }
    // Pairs that were brought together.
    let (mut joined, mut right) = (0, 0);
    for one in &knowledge.people {
        let texts = one
            .addresses
            .iter()
            .map(|n| ledger.addresses[n.0 as usize].as_str());
        let texts: Vec<&str> = texts.collect();
        for (at, a) in texts.iter().enumerate() {
            for b in &texts[at + 1..] {
                joined += 1;
                let same = truth.get(*a).zip(truth.get(*b));
                right += usize::from(same.is_some_and(|(a, b)| !a.is_disjoint(b)));
            }
        }
    }
    let doubts = knowledge.doubts();
    let recall = f64::from(found as u32) / f64::from(pairs as u32);
    let precision = f64::from(right as u32) / f64::from(joined as u32);
    eprintln!(
        "{pairs} pairs at two domains, {found} joined: recall {recall:.3}; {joined} joined in all, \
         {right} right: precision {precision:.4}; {} doubts",
        doubts.len()
    );
    assert!(precision >= 0.99, "precision {precision:.4}");
    assert!(recall >= 0.4, "recall {recall:.3}");
}
